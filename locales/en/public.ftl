# What anybody may see: the front page, a tenant’s page, the agreement before it is filled in.
public-front-title = Countersign
public-front-lede = Data processing agreements, signed by both parties and easy to check.
public-front-body = Suppliers use Countersign to agree with their customers on how personal data is handled, as Article 28 of the GDPR requires. A customer reads the agreement, fills in its details and signs in the browser; the supplier checks it and countersigns; both get a sealed document. To sign an agreement, open your supplier’s own page: you find its address on the supplier’s website or in an e-mail from them.
public-front-verify = Check a sealed document
# $tenant: the processor’s name. $contact: its address for privacy matters. $count: how many.
public-title = Data processing agreement
public-title-several = Data processing agreements
public-lede = When { $tenant } handles personal data for your organisation, the law requires a written agreement between the two of you. Signing takes about five minutes.
public-lede-several = When { $tenant } handles personal data for your organisation, the law requires a written agreement between the two of you. Choose the one for the service that you use.
public-none-title = There is no agreement to sign here yet
public-none-body = { $tenant } has not published one. Write to { $contact } if you need one now.
public-sign = Sign for my organisation
public-read = Read the whole agreement
public-come-back = I have been here before
public-facts = The agreement in eight answers
public-facts-short = In plain words
public-facts-note = This is a summary. The agreement’s own words are what counts.
public-subprocessors = Who else handles the data
public-subprocessors-none = { $tenant } uses nobody else to process the data.
public-subprocessors-lede = { $count ->
    [one] One company processes the data for { $tenant }. It is called a sub-processor.
   *[other] { $count } companies process the data for { $tenant }. They are called sub-processors.
}
public-column-name = Name
public-column-number = Registration number
public-column-processing = What it does
public-column-place = Where
public-registration = Registration number { $number }
public-ask = Questions about the agreement or the data:
public-guide = Good to know
# $number: of the version. $date: of its publication.
public-edition = Version { $number }, published on { $date }
public-read-lede = This is the agreement as it is offered. The parts in square brackets are filled in with your details when you sign.
public-read-only-in = The agreement is written in a different language from this page: { $language }.
public-read-prevailing = If the language versions differ, this one prevails: { $language }.
public-read-replaced = A newer version has replaced this one.
public-read-hash = SHA-256 of everything that was published:
# What stands in the agreement until it is filled in.
public-blank-organisation = name of your organisation
public-blank-registration = its registration number
public-blank-address = its address
public-blank-country = its country
public-blank-signatory = who signs
public-blank-signatory-role = their role
public-blank-privacy = your contact for privacy matters
public-blank-breach = your contact for breaches
