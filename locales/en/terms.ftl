# The terms of an agreement: names, help, values in plain words.
# Made from the table in crates/domain/src/terms/keys.rs; a test compares.

## Sentences

terms-line = { $name }: { $value }
terms-not-stated = not stated in the agreement
terms-period = { $period } { $event }

terms-in-force-both-signatures = The agreement is in force from the date on which both parties had signed. The controller signed on { $controller }, the processor on { $processor }.
terms-in-force-as-main-agreement = The agreement is in force from the same date as the main agreement. A person entered that date.
terms-in-force-other-date = The agreement is in force from a date of its own. A person entered that date.
terms-in-force-given = The agreement does not state when it enters into force. A person entered the date.
terms-in-force-ask-main-agreement = The agreement is in force from the same date as the main agreement. When does the main agreement enter into force?
terms-in-force-ask-other-date = The agreement is in force from a date of its own. What is the date?
terms-in-force-ask-not-stated = The agreement does not state when it enters into force. What have the parties agreed?

## Groups

terms-group-conclusion = Signature and entry into force
terms-group-processing = The processing
terms-group-subprocessors = Sub-processors
terms-group-transfers = Transfers
terms-group-breach = Personal data breaches
terms-group-audit = Audits and inspections
terms-group-end = When it ends
terms-group-retention = Storage meanwhile
terms-group-termination = Termination
terms-group-other = Changes, costs, law and contacts

## Fields

terms-field-value = Value
terms-field-number = Number
terms-field-unit = Unit
terms-field-event = Counted from
terms-field-status = Status
terms-field-clause = Clause
terms-field-quote = The words of the clause

terms-status-not-stated = Not stated
terms-status-stated = Stated
terms-status-confirmed = Found and confirmed
terms-status-overridden = Differs in this agreement

## Units

terms-unit-hours = hours
terms-unit-days = days
terms-unit-business-days = business days
terms-unit-weeks = weeks
terms-unit-months = months
terms-unit-years = years

terms-count-hours = { $number ->
    [one] { $number } hour
   *[other] { $number } hours
}
terms-count-days = { $number ->
    [one] { $number } day
   *[other] { $number } days
}
terms-count-business-days = { $number ->
    [one] { $number } business day
   *[other] { $number } business days
}
terms-count-weeks = { $number ->
    [one] { $number } week
   *[other] { $number } weeks
}
terms-count-months = { $number ->
    [one] { $number } month
   *[other] { $number } months
}
terms-count-years = { $number ->
    [one] { $number } year
   *[other] { $number } years
}

terms-each-months = a month
terms-each-years = a year

## Events

terms-event-receipt = after receipt
terms-event-sending = after sending
terms-event-effect = before the change takes effect
terms-event-awareness = after becoming aware of it
terms-event-expiry = after the end
terms-event-objection = after the objection
terms-event-completion = after completion
terms-event-request = after the request

## Faults

terms-fault-unknown-key = There is no such term. Reload the page and try again.
terms-fault-twice = This is filled in twice. Keep one of them.
terms-fault-value-missing = Fill in what the agreement says, or choose “Not stated”.
terms-fault-value-unexpected = A value is filled in. Choose “Stated”, or clear the value.
terms-fault-kind = This kind of value does not fit the term.
terms-fault-number-and-word = Give either a number or one of the words, not both.
terms-fault-number = Give a whole number from 1 to 10,000.
terms-fault-unit = Choose a unit from the list.
terms-fault-event = Choose from the list what is counted from, or leave it open.
terms-fault-word = Choose from the list.
terms-fault-country = Give the country’s two-letter code, for example NO.
terms-fault-clause-missing = Give the clause that says so, for example 9.3.
terms-fault-too-long = This is too long. Shorten it.
terms-fault-control-character = This contains characters that cannot be printed. Remove them.
terms-fault-status = Choose a status from the list.
terms-fault-unknown-field = There is no such field. Reload the page and try again.

## The eight plain facts

terms-fact-what = What is processed
terms-fact-where = Where
terms-fact-who-else = Who else takes part
terms-fact-how-long = For how long
terms-fact-breach = If something goes wrong
terms-fact-audit = How the controller can check
terms-fact-end = When it ends
terms-fact-whom-to-ask = Whom to ask

## Signature and entry into force

terms-key-signing-parties = Who must act
terms-help-signing-parties = What it takes before both parties are bound.
terms-word-signing-parties-both-parties = Both parties sign
terms-word-signing-parties-controller-then-approval = The controller signs, and the processor then approves

terms-key-signing-controller = Who signs for the controller
terms-help-signing-controller = Only if the agreement says in what role.
terms-word-signing-controller-entitled-person = A person entitled to sign for the controller
terms-word-signing-controller-dpo = The controller’s DPO, where one is appointed

terms-key-signing-processor = Who signs for the processor
terms-help-signing-processor = Only if the agreement says in what role.
terms-word-signing-processor-entitled-person = A person entitled to sign for the processor
terms-word-signing-processor-dpo = The processor’s DPO, where one is appointed

terms-key-in-force = Entry into force
terms-help-in-force = The day from which the agreement binds. If it is not both signatures, the date is asked for on approval.
terms-word-in-force-both-signatures = In force from the date on which both parties have signed
terms-word-in-force-as-main-agreement = In force from the same date as the main agreement
terms-word-in-force-other-date = In force from another date

terms-key-processing-may-start = Processing may start
terms-help-processing-may-start = From when the processor may process personal data.
terms-word-processing-may-start-once-in-force = Processing may start once the agreement is in force
terms-word-processing-may-start-on-signature = Processing may start when the controller has signed
terms-word-processing-may-start-documented-instruction = Processing may start on the controller’s documented instruction

terms-key-main-agreement = Main agreement
terms-help-main-agreement = The agreement that this one belongs to, by its name.
terms-says-main-agreement = The agreement is part of: { $text }

terms-key-prevails = What prevails
terms-help-prevails = Which agreement applies where the two differ on personal data.
terms-word-prevails-this-agreement = This agreement prevails over the main agreement
terms-word-prevails-main-agreement = The main agreement prevails over this agreement

terms-key-prevails-appendices = Body or appendices
terms-help-prevails-appendices = Which applies where the body of the agreement and its appendices differ.
terms-word-prevails-appendices-appendices = The appendices prevail over the body of the agreement
terms-word-prevails-appendices-body = The body of the agreement prevails over its appendices

terms-key-survives = How long it applies
terms-help-survives = What must have ended before the agreement no longer applies.
terms-word-survives-while-data-held = The agreement applies for as long as the processor holds personal data
terms-word-survives-while-data-processed = The agreement applies for as long as the processor processes personal data
terms-word-survives-while-service-runs = The agreement applies for as long as the service runs

## The processing

terms-key-processing-purpose = Purpose
terms-help-processing-purpose = What the processing is for, in the agreement’s own words.
terms-says-processing-purpose = Purpose: { $text }

terms-key-processing-nature = What is done with the data
terms-help-processing-nature = The nature of the processing. Tick all that the agreement names.
terms-says-processing-nature = The processor’s tasks: { $items }
terms-word-processing-nature-collection = collection
terms-word-processing-nature-storage = storage
terms-word-processing-nature-display = display
terms-word-processing-nature-transmission = transmission
terms-word-processing-nature-backup = backup
terms-word-processing-nature-support = support

terms-key-processing-data = Kinds of personal data
terms-help-processing-data = Tick all that the agreement names.
terms-says-processing-data = Personal data: { $items }
terms-word-processing-data-names = names
terms-word-processing-data-contact-details = contact details
terms-word-processing-data-identifiers = identifiers
terms-word-processing-data-national-ids = national identity numbers
terms-word-processing-data-positions = job titles
terms-word-processing-data-messages = the content of messages
terms-word-processing-data-files = the content of files
terms-word-processing-data-use-and-logs = logs of use
terms-word-processing-data-payments = payment details
terms-word-processing-data-locations = locations
terms-word-processing-data-special-categories = special categories of personal data (Article 9)
terms-word-processing-data-criminal-offences = criminal convictions and offences (Article 10)

terms-key-processing-people = Data subjects
terms-help-processing-people = Whom the data is about. Tick all that the agreement names.
terms-says-processing-people = The data concerns { $items }
terms-word-processing-people-employees = employees
terms-word-processing-people-customers = customers
terms-word-processing-people-partners = business partners
terms-word-processing-people-users = users
terms-word-processing-people-members = members
terms-word-processing-people-pupils = pupils and students
terms-word-processing-people-patients = patients
terms-word-processing-people-citizens = citizens

terms-key-processing-countries = Places of processing
terms-help-processing-countries = The countries in which data is stored, otherwise processed or accessed. Two-letter codes with commas between them, for example NO, SE.
terms-says-processing-countries = Countries of processing: { $countries }

## Sub-processors

terms-key-subprocessor-authorisation = Authorisation
terms-help-subprocessor-authorisation = Article 28(2) of the GDPR: general authorisation with notice of changes, or specific authorisation of each sub-processor.
terms-word-subprocessor-authorisation-general = The processor has a general authorisation to use sub-processors
terms-word-subprocessor-authorisation-specific = Each sub-processor needs the controller’s specific authorisation

terms-key-subprocessor-notice = Notice of a change
terms-help-subprocessor-notice = How long before the change takes effect the controller is told. Periods count back from the day on which it takes effect.
terms-says-subprocessor-notice = Notice of a new sub-processor: at least { $period }
terms-word-subprocessor-notice-before-effect = The controller is told before a new sub-processor begins to process

terms-key-subprocessor-notice-counts = When notice is given
terms-help-subprocessor-notice-counts = Whether the day of sending or the day of receipt counts.
terms-word-subprocessor-notice-counts-received = Notice is given when the controller has received it
terms-word-subprocessor-notice-counts-sent = Notice is given when the processor has sent it
terms-key-subprocessor-notice-receipt = What shows receipt
terms-help-subprocessor-notice-receipt = What shows that a notice has reached the controller. If nothing is chosen, any of them counts.
terms-says-subprocessor-notice-receipt = Receipt of the notice is shown by: { $items }
terms-word-subprocessor-notice-receipt-delivered = A report by the receiving mail server
terms-word-subprocessor-notice-receipt-seen = Seen on the controller’s page
terms-word-subprocessor-notice-receipt-confirmed = Confirmed by a person, with evidence

terms-key-subprocessor-window = Time to object
terms-help-subprocessor-window = How long the controller may object. Where it says “as soon as possible”, the window is kept open until the change takes effect.
terms-says-subprocessor-window = The controller may object within { $period }
terms-word-subprocessor-window-as-soon-as-possible = The controller objects as soon as possible
terms-word-subprocessor-window-until-effect = The controller may object until the sub-processor is engaged

terms-key-subprocessor-objection = Form of an objection
terms-help-subprocessor-objection = Tick all that the agreement demands.
terms-says-subprocessor-objection = An objection must be made { $items }
terms-word-subprocessor-objection-in-writing = in writing
terms-word-subprocessor-objection-promptly = promptly
terms-word-subprocessor-objection-with-reasons = with reasons

terms-key-subprocessor-silence = Silence
terms-help-subprocessor-silence = What it means that the controller does not answer in time.
terms-word-subprocessor-silence-may-proceed = If the controller does not object in time, the processor may proceed
terms-word-subprocessor-silence-approval = If the controller does not object in time, it has approved the change
terms-word-subprocessor-silence-refusal = If the controller does not approve in time, it has refused the change

terms-key-subprocessor-grounds = Grounds for an objection
terms-help-subprocessor-grounds = Whether an objection needs a reason of a certain kind.
terms-word-subprocessor-grounds-any = The controller may object on any ground
terms-word-subprocessor-grounds-reasonable = The controller may object on reasonable and justified grounds
terms-word-subprocessor-grounds-data-protection = The controller may object on grounds that concern data protection

terms-key-subprocessor-after-objection = After an objection
terms-help-subprocessor-after-objection = What the parties do, and what may not happen meanwhile.
terms-word-subprocessor-after-objection-negotiate = The parties negotiate; nothing changes until they have agreed
terms-word-subprocessor-after-objection-negotiate-or-terminate = The parties look for a solution; if they find none, the services affected may be terminated
terms-word-subprocessor-after-objection-alternative-or-terminate = The processor offers an alternative; otherwise the controller may terminate the services affected
terms-word-subprocessor-after-objection-may-terminate = The controller may terminate the services affected
terms-word-subprocessor-after-objection-no-change = The processor does not carry out the change

terms-key-subprocessor-alternative = Time to find a solution
terms-help-subprocessor-alternative = How long there is to find a solution after an objection.
terms-says-subprocessor-alternative = A solution is to be found within { $period }
terms-word-subprocessor-alternative-reasonable-time = A solution is to be found within a reasonable time

terms-key-subprocessor-third-country = Sub-processor in a third country
terms-help-subprocessor-third-country = What is needed before a sub-processor processes outside the EEA.
terms-word-subprocessor-third-country-written-approval = A sub-processor in a third country needs the controller’s prior written approval
terms-word-subprocessor-third-country-documented-instruction = A sub-processor in a third country needs the controller’s documented instruction
terms-word-subprocessor-third-country-notice = A sub-processor in a third country needs notice like any other
terms-word-subprocessor-third-country-accepted = The sub-processors’ places in third countries named in the agreement are accepted
terms-word-subprocessor-third-country-forbidden = Sub-processors in third countries are not allowed

terms-key-subprocessor-new-location = New place of processing
terms-help-subprocessor-new-location = What is needed before data is processed at a new place, in the EEA too.
terms-word-subprocessor-new-location-written-approval = A new place of processing needs the controller’s prior written approval
terms-word-subprocessor-new-location-notice-in-eea = A new place in the EEA needs notice; any other needs written approval
terms-word-subprocessor-new-location-notice = A new place of processing needs notice
terms-word-subprocessor-new-location-free = The processor may choose new places of processing

terms-key-subprocessor-new-location-except = Places excepted
terms-help-subprocessor-new-location-except = Which new places the rule on new places does not apply to.
terms-word-subprocessor-new-location-except-group-in-eea = Companies of the processor’s group in the EEA are excepted from the rule on new places
terms-word-subprocessor-new-location-except-eea-locations = Places in the EEA are excepted from the rule on new places

terms-key-subprocessor-same-group = Companies of the same group
terms-help-subprocessor-same-group = What is needed before a company of the processor’s own group processes.
terms-word-subprocessor-same-group-inform-in-eea = A company of the processor’s group in the EEA may be used once the controller has been informed
terms-word-subprocessor-same-group-permitted = Companies of the processor’s group may be used, and may use others
terms-word-subprocessor-same-group-as-others = Companies of the processor’s group are treated as any other sub-processor

terms-key-subprocessor-other-processing = Other processing
terms-help-subprocessor-other-processing = What is needed before a known sub-processor processes for something else.
terms-word-subprocessor-other-processing-written-approval = Other processing by a known sub-processor needs the controller’s written approval
terms-word-subprocessor-other-processing-notice = Other processing by a known sub-processor needs notice

terms-key-subprocessor-same-processing = Replacement
terms-help-subprocessor-same-processing = What is needed before another sub-processor takes over the same processing.
terms-word-subprocessor-same-processing-written-approval = Another sub-processor for the same processing needs the controller’s written approval
terms-word-subprocessor-same-processing-notice = Another sub-processor for the same processing needs notice

## Transfers

terms-key-transfers-third-country = Transfer to a third country
terms-help-transfers-third-country = What is needed before personal data leaves the EEA. Access from outside counts as a transfer.
terms-word-transfers-third-country-written-approval = A transfer to a third country needs the controller’s prior written approval
terms-word-transfers-third-country-documented-instruction = A transfer to a third country needs the controller’s documented instruction
terms-word-transfers-third-country-accepted = The transfers to third countries named in the agreement are accepted
terms-word-transfers-third-country-forbidden = Transfers to third countries are not allowed

terms-key-transfers-grounds = Transfer grounds
terms-help-transfers-grounds = Tick all the grounds of Chapter V of the GDPR that the agreement allows.
terms-says-transfers-grounds = Permitted transfer grounds: { $items }
terms-word-transfers-grounds-adequacy = an adequacy decision
terms-word-transfers-grounds-standard-clauses = standard data protection clauses
terms-word-transfers-grounds-binding-rules = binding corporate rules

terms-key-transfers-recorded-in = Where transfers are recorded
terms-help-transfers-recorded-in = The clause or appendix in which approvals and instructions are written, for example C.6.
terms-says-transfers-recorded-in = Approvals and instructions for transfers are recorded here: { $text }

terms-key-transfers-third-party = Disclosure to third parties
terms-help-transfers-third-party = What is needed before data is passed on, unless law demands it.
terms-word-transfers-third-party-written-approval = Data is passed on to third parties only with the controller’s prior written approval, unless law demands it
terms-word-transfers-third-party-documented-instruction = Data is passed on to third parties only on the controller’s documented instruction, unless law demands it
terms-word-transfers-third-party-forbidden = Data is not passed on to third parties, unless law demands it

terms-key-transfers-required-by-law = Demanded by law
terms-help-transfers-required-by-law = What the processor does when law demands a processing or a transfer that the controller has not instructed.
terms-word-transfers-required-by-law-inform-before = If law demands a processing or a transfer, the processor informs the controller beforehand
terms-word-transfers-required-by-law-notify-if-allowed = If law demands a processing or a transfer, the processor notifies the controller where that is allowed

## Personal data breaches

terms-key-breach-to-controller = Notice to the controller
terms-help-breach-to-controller = By when the processor notifies the controller of a breach (Article 33(2) of the GDPR).
terms-says-breach-to-controller = The processor notifies the controller of a breach within { $period }
terms-word-breach-to-controller-immediately = The processor notifies the controller of a breach immediately
terms-word-breach-to-controller-without-undue-delay = The processor notifies the controller of a breach without undue delay

terms-key-breach-in-any-case = Owed in any case
terms-help-breach-in-any-case = If the period is only an aim (“if possible within”): what applies in any case.
terms-word-breach-in-any-case-immediately = In any case notice is given immediately
terms-word-breach-in-any-case-without-undue-delay = In any case notice is given without undue delay

terms-key-breach-scope = What counts as a breach
terms-help-breach-scope = The GDPR (Article 4(12)) includes loss, destruction and alteration. Some agreements say less.
terms-word-breach-scope-any-breach = Every personal data breach is notified
terms-word-breach-scope-access-or-disclosure = Unauthorised access and disclosure are notified; the agreement says nothing of loss and destruction

terms-key-breach-infringements = Infringements of the law
terms-help-breach-infringements = By when the processor tells of its own material infringements of data protection law.
terms-word-breach-infringements-immediately = The processor tells of material infringements of data protection law immediately
terms-word-breach-infringements-without-undue-delay = The processor tells of material infringements of data protection law without undue delay

terms-key-breach-form = Form of the notice
terms-help-breach-form = Tick all that the agreement names.
terms-says-breach-form = Form of the notice of a breach: { $items }
terms-word-breach-form-in-writing = in writing
terms-word-breach-form-email = by e-mail
terms-word-breach-form-direct-message = by direct message
terms-word-breach-form-telephone = by telephone

terms-key-breach-recipient = Recipient of the notice
terms-help-breach-recipient = To which of the controller’s contacts it goes.
terms-word-breach-recipient-breach-contact = Notice of a breach goes to the controller’s breach contact
terms-word-breach-recipient-privacy-contact = Notice of a breach goes to the controller’s privacy contact

terms-key-breach-contents = Contents of the notice
terms-help-breach-contents = Article 33(3) of the GDPR names four. Tick those that the agreement demands.
terms-says-breach-contents = Notice of a breach states the following: { $items }
terms-word-breach-contents-nature = what happened and whom it affects
terms-word-breach-contents-contact-point = whom to ask
terms-word-breach-contents-consequences = the likely consequences
terms-word-breach-contents-measures = the measures taken or proposed

terms-key-breach-phases = In phases
terms-help-breach-phases = Whether what is not known yet may follow later.
terms-word-breach-phases-in-phases = What is not known yet may follow in phases
terms-word-breach-phases-at-once = Everything is stated at once

terms-key-breach-authority = Telling the authority and data subjects
terms-help-breach-authority = Who notifies the supervisory authority and the people concerned.
terms-word-breach-authority-controller = The controller notifies the authority and the data subjects
terms-word-breach-authority-controller-with-help = The controller notifies the authority and the data subjects, and the processor helps
terms-word-breach-authority-processor-on-behalf = The processor notifies the authority on the controller’s behalf

terms-key-breach-third-parties = Telling third parties
terms-help-breach-third-parties = When the processor may tell others of a breach.
terms-word-breach-third-parties-law-or-instruction = The processor tells third parties of a breach only if law or a written instruction demands it
terms-word-breach-third-parties-written-approval = The processor tells third parties of a breach only with the controller’s written approval

terms-key-breach-measures = Measures after a breach
terms-help-breach-measures = The controller’s say in what is done.
terms-word-breach-measures-consult = The processor consults the controller on the measures, as far as possible
terms-word-breach-measures-inform = The processor informs the controller of the measures

## Audits and inspections

terms-key-audit-report = Proof of compliance
terms-help-audit-report = What the processor hands over (Article 28(3)(h) of the GDPR).
terms-word-audit-report-on-request = The processor gives information on its compliance on request
terms-word-audit-report-own-report = The processor draws up a report of its own on its compliance
terms-word-audit-report-isae-3000 = An independent auditor reports under ISAE 3000
terms-word-audit-report-isae-3402 = An independent auditor reports under ISAE 3402
terms-word-audit-report-soc-2 = An independent auditor reports under SOC 2
terms-word-audit-report-iso-27001 = The processor is certified under ISO/IEC 27001

terms-key-audit-information = Answer to a request
terms-help-audit-information = By when the processor answers a request for information.
terms-says-audit-information = The processor answers a request for information within { $period }
terms-word-audit-information-without-undue-delay = The processor answers a request for information without undue delay
terms-word-audit-information-reasonable-time = The processor answers a request for information within a reasonable time

terms-key-audit-report-every = How often a report is made
terms-help-audit-report-every = The longest time between two reports.
terms-says-audit-report-every = At most { $period } between two reports

terms-key-audit-report-sent = When the report is handed over
terms-help-audit-report-sent = Whether the controller gets it unasked.
terms-word-audit-report-sent-without-undue-delay = The report is sent to the controller without undue delay
terms-word-audit-report-sent-on-request = The controller gets the report on request

terms-key-audit-report-cost = Who pays for the report
terms-help-audit-report-cost = Reports that the processor has made of its own accord.
terms-word-audit-report-cost-processor = The processor pays for the report
terms-word-audit-report-cost-controller = The controller pays for the report
terms-word-audit-report-cost-each-own = Each party bears its own costs of the report

terms-key-audit-report-contest = Contesting a report
terms-help-audit-report-contest = What the controller may contest, and so ask for a new report.
terms-word-audit-report-contest-scope-or-method = The controller may contest the report’s scope or method and ask for a new one

terms-key-audit-inspection = Inspection
terms-help-audit-inspection = When, or how, the controller may inspect.
terms-word-audit-inspection-on-notice = The controller may inspect after giving notice
terms-word-audit-inspection-when-required = The controller may inspect when it deems it required
terms-word-audit-inspection-agreed-auditor = The controller may have an inspection made by an auditor whom both parties have agreed on
terms-word-audit-inspection-report-first = The controller may inspect where the report does not suffice

terms-key-audit-inspection-notice = Notice of an inspection
terms-help-audit-inspection-notice = How long before an inspection the processor is told.
terms-says-audit-inspection-notice = Notice of an inspection: at least { $period }
terms-word-audit-inspection-notice-reasonable-notice = The processor has reasonable notice of an inspection

terms-key-audit-inspection-notice-urgent = Notice in urgent cases
terms-help-audit-inspection-notice-urgent = If a shorter notice is enough after a breach or for another special reason.
terms-says-audit-inspection-notice-urgent = In urgent cases the notice is { $period }
terms-word-audit-inspection-notice-urgent-reasonable-notice = In urgent cases the notice need only be reasonable

terms-key-audit-inspection-max = How often
terms-help-audit-inspection-max = How often the controller may inspect.
terms-says-audit-inspection-max = The controller may inspect at most { $times ->
    [one] once
   *[other] { $times } times
} { $each }

terms-key-audit-inspection-more = More often
terms-help-audit-inspection-more = When the controller may inspect more often than that. Tick all that the agreement names.
terms-says-audit-inspection-more = The controller may inspect more often in these cases: { $items }
terms-word-audit-inspection-more-after-breach = after a breach
terms-word-audit-inspection-more-suspicion = on reasonable suspicion
terms-word-audit-inspection-more-authority-demands = when an authority demands it
terms-word-audit-inspection-more-special-circumstances = in other special circumstances

terms-key-audit-inspection-conditions = Conditions for an inspection
terms-help-audit-inspection-conditions = Tick all that the agreement names.
terms-says-audit-inspection-conditions = Conditions for inspections: { $items }
terms-word-audit-inspection-conditions-working-hours = in working hours
terms-word-audit-inspection-conditions-no-disruption = without unnecessary disruption
terms-word-audit-inspection-conditions-confidentiality = under confidentiality
terms-word-audit-inspection-conditions-no-competitor = not by a competitor

terms-key-audit-inspection-by = Who may inspect
terms-help-audit-inspection-by = Tick all that the agreement names.
terms-says-audit-inspection-by = May inspect: { $items }
terms-word-audit-inspection-by-controller-staff = the controller’s own staff
terms-word-audit-inspection-by-approved-third-party = a third party whom the parties have approved
terms-word-audit-inspection-by-agreed-auditor = an auditor whom both parties have agreed on
terms-word-audit-inspection-by-mandated-auditor = an auditor whom the controller appoints

terms-key-audit-cost = Who pays for audits
terms-help-audit-cost = In general. Special cases have lines of their own.
terms-word-audit-cost-each-own = Each party bears its own costs of an audit
terms-word-audit-cost-controller = The controller pays for audits
terms-word-audit-cost-processor = The processor pays for audits

terms-key-audit-cost-auditor = Who pays auditors from outside
terms-help-audit-cost-auditor = Auditors whom the controller appoints.
terms-word-audit-cost-auditor-controller = The controller pays auditors from outside
terms-word-audit-cost-auditor-processor = The processor pays auditors from outside
terms-word-audit-cost-auditor-each-own = Each party pays its own auditors

terms-key-audit-cost-inspection = Who pays for physical inspections
terms-help-audit-cost-inspection = The controller’s costs of an inspection on the spot.
terms-word-audit-cost-inspection-controller = The controller bears its costs of physical inspections
terms-word-audit-cost-inspection-processor = The processor pays for physical inspections
terms-word-audit-cost-inspection-each-own = Each party bears its own costs of physical inspections

terms-key-audit-cost-breaches = Who pays after significant breaches
terms-help-audit-cost-breaches = If an audit finds significant breaches of the agreement or the law.
terms-word-audit-cost-breaches-processor = If an audit finds significant breaches, the processor pays the controller’s reasonable costs
terms-word-audit-cost-breaches-controller = The controller pays for an audit even if it finds significant breaches
terms-word-audit-cost-breaches-each-own = Each party bears its own costs even if an audit finds significant breaches

terms-key-audit-subprocessors = Audit of sub-processors
terms-help-audit-subprocessors = Who audits them.
terms-word-audit-subprocessors-by-processor = The processor audits its sub-processors
terms-word-audit-subprocessors-by-controller = The controller may audit the sub-processors

terms-key-audit-authority = Inspection by an authority
terms-help-audit-authority = What the processor does when the supervisory authority inspects.
terms-word-audit-authority-contribute = The processor contributes to inspections by supervisory authorities
terms-word-audit-authority-access-on-identification = Supervisory authorities have access once they have identified themselves

terms-key-audit-findings = Findings
terms-help-audit-findings = What follows when an audit finds faults. Tick all that the agreement names.
terms-says-audit-findings = If an audit finds faults, { $items }
terms-word-audit-findings-rectify = the processor rectifies them
terms-word-audit-findings-stop-until-approved = the controller may have processing stopped until it has approved
terms-word-audit-findings-further-measures = the controller may ask for further measures

terms-key-audit-rectify = Time to rectify
terms-help-audit-rectify = By when findings are rectified.
terms-says-audit-rectify = Findings are rectified within { $period }
terms-word-audit-rectify-without-undue-delay = Findings are rectified without undue delay
terms-word-audit-rectify-as-soon-as-possible = Findings are rectified as soon as possible
terms-word-audit-rectify-reasonable-time = Findings are rectified within a reasonable time

## When it ends

terms-key-end-data = The data
terms-help-end-data = Erasure or return (Article 28(3)(g) of the GDPR).
terms-word-end-data-erase = The data is erased
terms-word-end-data-return = The data is returned
terms-word-end-data-return-and-erase = The data is returned and then erased
terms-word-end-data-controller-chooses = The controller chooses between return and erasure

terms-key-end-begins = What must have ended
terms-help-end-begins = The event from which the periods of this part are counted.
terms-word-end-begins-main-agreement = The periods are counted from the end of the main agreement
terms-word-end-begins-this-agreement = The periods are counted from the end of this agreement
terms-word-end-begins-services = The periods are counted from the end of the services

terms-key-end-choose-within = Time to choose
terms-help-end-choose-within = By when the controller chooses between return and erasure.
terms-says-end-choose-within = The controller chooses within { $period }

terms-key-end-erase-within = Time to erase
terms-help-end-erase-within = By when the data is erased.
terms-says-end-erase-within = The data is erased within { $period }
terms-word-end-erase-within-at-once = The data is erased at once at the end
terms-word-end-erase-within-without-undue-delay = The data is erased without undue delay

terms-key-end-backups = Backups
terms-help-end-backups = Whether the time to erase applies to backups too.
terms-word-end-backups-included = Backups are erased within the same time
terms-word-end-backups-until-overwritten = Backups are kept until they are overwritten

terms-key-end-impossible = Where erasure is impossible
terms-help-end-impossible = What is done where data cannot technically be erased at once.
terms-word-end-impossible-until-overwritten = What cannot be erased is made inaccessible until it is overwritten

terms-key-end-storage-by-law = Storage that law requires
terms-help-end-storage-by-law = Whether such data is excepted from erasure.
terms-word-end-storage-by-law-permitted = Data that law requires to be stored is excepted

terms-key-end-confirmation = Confirmation
terms-help-end-confirmation = How the processor confirms erasure.
terms-word-end-confirmation-in-writing = The processor confirms the erasure in writing
terms-word-end-confirmation-certificate = The processor certifies the erasure

terms-key-end-confirm-within = Time to confirm
terms-help-end-confirm-within = By when the processor confirms.
terms-says-end-confirm-within = The processor confirms within { $period }
terms-word-end-confirm-within-without-undue-delay = The processor confirms without undue delay

terms-key-end-proof = Proof of erasure
terms-help-end-proof = When the processor documents how it was done.
terms-word-end-proof-on-request = On request the processor documents how the data was erased

## Storage meanwhile

terms-key-retention-anonymise-after = Made anonymous
terms-help-retention-anonymise-after = When data is made anonymous while the agreement is in force.
terms-says-retention-anonymise-after = Data is made anonymous within { $period }

terms-key-retention-anonymise = What is made anonymous
terms-help-retention-anonymise = Tick all that the agreement names.
terms-says-retention-anonymise = Made anonymous: { $items }
terms-word-retention-anonymise-recipients = recipients’ numbers
terms-word-retention-anonymise-senders = senders
terms-word-retention-anonymise-messages = the content of messages
terms-word-retention-anonymise-contact-details = contact details
terms-word-retention-anonymise-use-and-logs = logs of use
terms-word-retention-anonymise-files = the content of files

terms-key-retention-delete-after = Erased
terms-help-retention-delete-after = When data is erased while the agreement is in force.
terms-says-retention-delete-after = Data is erased within { $period }

terms-key-retention-exception = Kept for a time of its own
terms-help-retention-exception = Data to which another period applies. Tick all that the agreement names.
terms-says-retention-exception = Another period applies to { $items }
terms-word-retention-exception-disputed-charges = disputed charges
terms-word-retention-exception-use-and-logs = logs of use
terms-word-retention-exception-payments = payment details

terms-key-retention-exception-after = How long that is kept
terms-help-retention-exception-after = The period for the data that is kept for a time of its own.
terms-says-retention-exception-after = The other period is { $period }

## Termination

terms-key-termination-how = How it is terminated
terms-help-termination-how = Notice, and what must have happened first.
terms-word-termination-how-as-main-agreement = The agreement is terminated as the main agreement is
terms-word-termination-how-written-notice = The agreement is terminated by written notice
terms-word-termination-how-notice-after-erasure = The agreement is terminated by written notice once the data has been erased or returned

terms-key-termination-notice = Period of notice
terms-help-termination-notice = How long the notice is.
terms-says-termination-notice = Period of notice: { $period }
terms-word-termination-notice-as-main-agreement = The period of notice is that of the main agreement

terms-key-termination-while-running = While the service runs
terms-help-termination-while-running = Whether the agreement can be terminated before the service or the main agreement ends.
terms-word-termination-while-running-only-if-replaced = While the service runs, the agreement can be terminated only if another replaces it
terms-word-termination-while-running-permitted = The agreement can be terminated while the service runs

terms-key-termination-renegotiation = Renegotiation
terms-help-termination-renegotiation = Who may ask for it.
terms-word-termination-renegotiation-either-party = Either party may ask to renegotiate

## Changes, costs, law and contacts

terms-key-changes-how = Changes
terms-help-changes-how = In what form the agreement and the instructions are changed.
terms-word-changes-how-appendix-d = Changes are agreed in writing and recorded in Appendix D
terms-word-changes-how-in-writing = Changes are made in writing
terms-word-changes-how-documented-instruction = Changes are made by documented instruction, in writing
terms-word-changes-how-signed-by-both = Changes are signed by both parties

terms-key-changes-within = Time to carry out a change
terms-help-changes-within = By when a changed instruction is carried out.
terms-says-changes-within = Changed instructions are carried out within { $period }
terms-word-changes-within-agreed-or-reasonable = Changed instructions are carried out by the agreed date, otherwise within a reasonable time

terms-key-charges-for = What the processor may charge for
terms-help-charges-for = Tick all that the agreement names.
terms-says-charges-for = The processor may charge for { $items }
terms-word-charges-for-assistance = assistance
terms-word-charges-for-changed-instructions = changed instructions
terms-word-charges-for-data-return = return of data
terms-word-charges-for-audits = help with audits

terms-key-governing-law = Governing law
terms-help-governing-law = The country whose law applies. Its two-letter code, for example NO.
terms-says-governing-law = Governing law: { $country }

terms-key-contacts-where = Contacts
terms-help-contacts-where = Where the contact points are found. If the agreement leaves them blank, choose “Not stated” and give the clause.
terms-word-contacts-where-named-in-agreement = The contacts for questions are named in the agreement
terms-word-contacts-where-on-public-page = The contacts for questions are on the processor’s public page

terms-key-contacts-updates = Contacts kept current
terms-help-contacts-updates = Who tells of changes.
terms-word-contacts-updates-both-inform = Each party tells the other when its contacts change
