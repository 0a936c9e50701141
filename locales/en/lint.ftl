# What the text of an agreement should be looked at for. Every sentence says what is noticed and by which rule; none
# corrects anything.
lint-severity-blocks = Must be decided before anything is computed
lint-severity-contradiction = Contradiction
lint-severity-missing = Missing
lint-severity-law = Law
lint-severity-reference = Reference
lint-severity-wording = Wording

# $met: of $demands demands so many were found.
lint-not-an-agreement = This does not read like a data processing agreement: of { $demands } things that Article 28 of the GDPR asks of one, { $met } were found.
lint-missing-subject-matter = The text does not say what the processing concerns. Article 28(3) of the GDPR requires the subject matter to be set out.
lint-missing-duration = The text does not say how long the processing lasts. Article 28(3) of the GDPR requires its duration to be set out.
lint-missing-nature = The text does not say what is done with the data. Article 28(3) of the GDPR requires the nature of the processing to be set out.
lint-missing-purpose = The text does not say what the processing is for. Article 28(3) of the GDPR requires its purpose to be set out.
lint-missing-data-types = The text does not say which types of personal data are processed. Article 28(3) of the GDPR requires them to be set out.
lint-missing-people = The text does not say whom the data is about. Article 28(3) of the GDPR requires the categories of data subjects to be set out.
lint-missing-controller-duties = The text says nothing of the controller’s obligations and rights. Article 28(3) of the GDPR requires them to be set out.
lint-missing-instructions = Nothing says that the processor may process only on the controller’s documented instructions, as Article 28(3)(a) of the GDPR requires.
lint-missing-transfer-instructions = Nothing says that transfers to a third country, too, need the controller’s instructions, as Article 28(3)(a) of the GDPR requires.
lint-missing-legal-duty-notice = Nothing says that the processor tells the controller beforehand when the law requires it to process otherwise, as Article 28(3)(a) of the GDPR requires.
lint-missing-infringing-instruction = Nothing says that the processor tells the controller at once when it believes that an instruction infringes the law, as the last sentence of Article 28(3) of the GDPR requires.
lint-missing-confidentiality = Nothing binds the people who process the data to confidentiality, as Article 28(3)(b) of the GDPR requires.
lint-missing-security = Nothing obliges the processor to take the security measures of Article 32 of the GDPR, as Article 28(3)(c) requires.
lint-missing-subprocessor-authorisation = Nothing says that sub-processors need the controller’s prior written authorisation, as Article 28(2) of the GDPR requires.
lint-missing-subprocessor-changes = The authorisation of sub-processors is general, but nothing lets the controller know of changes and object to them, as Article 28(2) of the GDPR requires.
lint-missing-subprocessor-contract = Nothing says that sub-processors are bound by contract to the same data protection obligations, as Article 28(3)(d) and (4) of the GDPR require.
lint-missing-subprocessor-liability = Nothing says that the processor remains fully liable for its sub-processors, as Article 28(4) of the GDPR provides.
lint-missing-rights-help = Nothing obliges the processor to help the controller answer people who exercise their rights, as Article 28(3)(e) of the GDPR requires.
lint-missing-duties-help = Nothing obliges the processor to help with security, breaches, impact assessments and prior consultation (Articles 32 to 36), as Article 28(3)(f) of the GDPR requires.
lint-missing-breach-notice = Nothing says that the processor notifies the controller of personal data breaches without undue delay, as Article 33(2) of the GDPR requires.
lint-missing-end = Nothing says that the data is erased or returned when the services end, as Article 28(3)(g) of the GDPR requires.
lint-missing-end-choice = What happens to the data at the end is fixed. Article 28(3)(g) of the GDPR leaves the choice between erasure and return to the controller.
lint-missing-information = Nothing obliges the processor to make available the information that shows compliance, as Article 28(3)(h) of the GDPR requires.
lint-missing-audits = Nothing lets the controller, or an auditor it appoints, audit and inspect, as Article 28(3)(h) of the GDPR requires.

# $term: the name of the term; $said and $othersaid: what the two places say; $other: the clause of the second, or none.
lint-terms-contradict = { $term }: the text says two things. Here: { $said }. { $other ->
    [none] Elsewhere
   *[other] { $other }
}: { $othersaid }.
lint-authorisation-contradicted = This paragraph requires the controller’s authorisation in each case, while { $other ->
    [none] another one
   *[other] { $other }
} gives a general authorisation. Article 28(2) of the GDPR allows either, but not both for the same change.
lint-erasure-rules-differ = What happens to the data, or when, is said differently here and { $other ->
    [none] elsewhere
   *[other] in { $other }
}: “{ $otherquote }”
lint-prevails-both-ways = Which document prevails is said differently here and { $other ->
    [none] elsewhere
   *[other] in { $other }
}: “{ $otherquote }”
lint-change-before-objection = A change may take effect before the time to object has passed. Notice: { $said }. Time to object ({ $other }): { $othersaid }. Article 28(2) of the GDPR requires a real opportunity to object.
lint-breach-aim-and-limit = The number of hours is only an aim (“if possible”). What is owed in any case is “without undue delay” (Article 33(2) of the GDPR){ $other ->
    [none] .
   *[other] , as { $other } says.
}
# $stated: what the text says; $confirmed: what a person confirmed.
lint-differs-from-confirmed = { $term }: the text says “{ $stated }”, but “{ $confirmed }” was confirmed.

# $law: what fell and why; $fell: the day.
lint-law-repealed = { $law } Not in force since { $fell }.
lint-law-privacy-shield = The EU–US Privacy Shield was declared invalid by the Court of Justice (C-311/18, Schrems II).
lint-law-safe-harbour = Safe Harbour was declared invalid by the Court of Justice (C-362/14, Schrems I).
lint-law-scc-2010 = The standard contractual clauses of Decision 2010/87/EU were repealed by Decision (EU) 2021/914; contracts based on them held until 27 December 2022.
lint-law-scc-2001 = The standard contractual clauses of Decision 2001/497/EC were repealed by Decision (EU) 2021/914; contracts based on them held until 27 December 2022.
lint-law-scc-2004 = The standard contractual clauses of Decision 2004/915/EC were repealed by Decision (EU) 2021/914; contracts based on them held until 27 December 2022.
lint-law-directive-95-46 = Directive 95/46/EC was repealed by Article 94 of the GDPR, which took its place.
lint-law-regulation-45-2001 = Regulation (EC) No 45/2001 was repealed by Regulation (EU) 2018/1725.
lint-law-dk-persondataloven = The Danish Act on Processing of Personal Data (persondataloven, Act No. 429 of 2000) was repealed by the Data Protection Act (databeskyttelsesloven).
lint-law-dk-security-order = The Danish Security Order (sikkerhedsbekendtgørelsen, No. 528 of 2000) fell with the Act on which it rested.
lint-law-no-personopplysningsloven-2000 = The Norwegian Personal Data Act of 2000 (LOV-2000-04-14-31) was repealed by the Act of 2018 (LOV-2018-06-15-38).
lint-law-se-personuppgiftslagen = The Swedish Personal Data Act (personuppgiftslagen, 1998:204) was repealed when the GDPR took its place.
lint-wrong-article = Article { $article } of the GDPR is about { $about }. What is meant here stands in Article { $right }, which is about { $topic }.
lint-national-id-special = The national identity number is not a special category of personal data (Article 9(1) of the GDPR). Article 87 leaves the conditions for using it to national law.
# $unit: business, where the period is in business days.
lint-breach-period-long = { $unit ->
    [business] With a weekend in it, { $period } can last longer than the { $hours } hours within which the controller itself has to notify
   *[plain] { $period } is as long as the { $hours } hours within which the controller itself has to notify, or longer
} (Article 33(1) of the GDPR). The processor has to notify without undue delay (Article 33(2)); the EDPB recommends at once (Guidelines 9/2022, paragraphs 43 to 45).
lint-breach-scope-narrow = Only unauthorised access or disclosure counts as a breach here. Under Article 4(12) of the GDPR, accidental or unlawful destruction, loss and alteration are breaches as well.
lint-date-before-law = The GDPR cannot have applied on { $date }: it was adopted on 27 April 2016 and has applied since 25 May 2018 (Article 99).
lint-protocol-obsolete = { $version } must no longer be used (RFC 7568, RFC 8996) and is not a measure appropriate to the risk under Article 32(1) of the GDPR.

# $target: what is referred to; $meant: where it seems to stand, or none.
lint-clause-not-there = { $target } is referred to but is not in the text.{ $meant ->
    [none] {""}
   *[other] {" "}Is { $meant } meant?
}
lint-appendix-not-there = Appendix { $target } is referred to but is not in the text.{ $meant ->
    [none] {""}
   *[other] {" "}Is { $meant } meant?
}
lint-reference-elsewhere = What { $target } is said to hold does not stand there but, it seems, in { $meant }.

# $party and $otherparty: controller or processor. $meant: whose duty it is, and why.
lint-party-on-both-sides = { $party ->
    [controller] The controller has a duty or right towards itself. Is the processor meant in one of the places?
   *[processor] The processor has a duty or right towards itself. Is the controller meant in one of the places?
}
lint-duty-of-other-party = { $party ->
    [controller] This is laid on the controller.
   *[processor] This is laid on the processor.
} { $meant }
lint-duty-inform-people = It is for the controller to inform the data subjects (Articles 13 and 14 of the GDPR).
lint-duty-breach-measures = In the processor’s notice to the controller, the measures to be described are the processor’s own (Article 33(2) and (3)(d) of the GDPR).
lint-duty-assist = It is for the processor to be able to assist the controller (Article 28(3)(e) and (f) of the GDPR).
lint-duty-confirm-instruction = It is for the controller to confirm or change its instruction (Article 28(3)(a) of the GDPR).
lint-duty-of-controller = The heading announces the controller’s obligations (Article 24 of the GDPR).
lint-blank = Something has been left to be filled in: “{ $quote }”
lint-protocol-unknown = { $version } does not exist. The versions of TLS are 1.0 to 1.3, of which 1.2 and 1.3 may be used.
lint-date-impossible = There is no such day: { $date }
lint-date-in-future = A law or decision is dated in the future: { $date }
# $language: the name of the language.
lint-language-mixed = This is in { $language }, unlike the rest of the text: “{ $quote }”
lint-language-en = English
lint-language-da = Danish
lint-language-nb = Norwegian
lint-as-quoted = as quoted

# What the articles of the GDPR are about, as it stands within a sentence.
gdpr-article-1 = subject matter and objectives
gdpr-article-2 = the material scope
gdpr-article-3 = the territorial scope
gdpr-article-4 = definitions
gdpr-article-5 = the principles of processing
gdpr-article-6 = the lawfulness of processing
gdpr-article-7 = conditions for consent
gdpr-article-8 = the consent of children
gdpr-article-9 = special categories of personal data
gdpr-article-10 = criminal convictions and offences
gdpr-article-11 = processing that needs no identification
gdpr-article-12 = how people are informed and use their rights
gdpr-article-13 = information when data is collected from the data subject
gdpr-article-14 = information when data comes from elsewhere
gdpr-article-15 = the right of access
gdpr-article-16 = the right to rectification
gdpr-article-17 = the right to erasure
gdpr-article-18 = the right to restriction of processing
gdpr-article-19 = telling recipients of rectification, erasure or restriction
gdpr-article-20 = the right to data portability
gdpr-article-21 = the right to object
gdpr-article-22 = automated decisions
gdpr-article-23 = restrictions of rights by law
gdpr-article-24 = the responsibility of the controller
gdpr-article-25 = data protection by design and by default
gdpr-article-26 = joint controllers
gdpr-article-27 = representatives in the Union
gdpr-article-28 = processors
gdpr-article-29 = people who act under the controller or processor
gdpr-article-30 = records of processing activities
gdpr-article-31 = cooperation with the supervisory authority
gdpr-article-32 = the security of processing
gdpr-article-33 = notification of breaches to the supervisory authority
gdpr-article-34 = communication of breaches to data subjects
gdpr-article-35 = data protection impact assessments
gdpr-article-36 = prior consultation of the supervisory authority
gdpr-article-37 = designating a data protection officer
gdpr-article-38 = the position of the data protection officer
gdpr-article-39 = the tasks of the data protection officer
gdpr-article-40 = codes of conduct
gdpr-article-41 = monitoring of codes of conduct
gdpr-article-42 = certification
gdpr-article-43 = certification bodies
gdpr-article-44 = the general principle for transfers to third countries
gdpr-article-45 = transfers on the basis of an adequacy decision
gdpr-article-46 = transfers with appropriate safeguards
gdpr-article-47 = binding corporate rules
gdpr-article-48 = disclosures that Union law does not authorise
gdpr-article-49 = derogations for transfers in specific situations
gdpr-article-50 = international cooperation
gdpr-article-51 = supervisory authorities
gdpr-article-52 = the independence of supervisory authorities
gdpr-article-53 = the members of supervisory authorities
gdpr-article-54 = setting up supervisory authorities
gdpr-article-55 = the competence of supervisory authorities
gdpr-article-56 = the lead supervisory authority
gdpr-article-57 = the tasks of supervisory authorities
gdpr-article-58 = the powers of supervisory authorities
gdpr-article-59 = activity reports
gdpr-article-60 = cooperation between supervisory authorities
gdpr-article-61 = mutual assistance between authorities
gdpr-article-62 = joint operations of authorities
gdpr-article-63 = the consistency mechanism
gdpr-article-64 = opinions of the European Data Protection Board
gdpr-article-65 = disputes before the European Data Protection Board
gdpr-article-66 = the urgency procedure
gdpr-article-67 = exchange of information between authorities
gdpr-article-68 = the European Data Protection Board
gdpr-article-69 = the Board’s independence
gdpr-article-70 = the Board’s tasks
gdpr-article-71 = the Board’s reports
gdpr-article-72 = the Board’s procedure
gdpr-article-73 = the Board’s chair
gdpr-article-74 = the tasks of the Board’s chair
gdpr-article-75 = the Board’s secretariat
gdpr-article-76 = confidentiality within the Board
gdpr-article-77 = complaints to a supervisory authority
gdpr-article-78 = judicial remedies against an authority
gdpr-article-79 = judicial remedies against a controller or processor
gdpr-article-80 = representation of data subjects
gdpr-article-81 = suspension of proceedings
gdpr-article-82 = compensation and liability
gdpr-article-83 = administrative fines
gdpr-article-84 = other penalties
gdpr-article-85 = freedom of expression and information
gdpr-article-86 = public access to official documents
gdpr-article-87 = national identification numbers
gdpr-article-88 = processing in employment
gdpr-article-89 = archiving, research and statistics
gdpr-article-90 = obligations of secrecy
gdpr-article-91 = the rules of churches and religious associations
gdpr-article-92 = delegated acts
gdpr-article-93 = the committee procedure
gdpr-article-94 = the repeal of Directive 95/46/EC
gdpr-article-95 = the relation to Directive 2002/58/EC
gdpr-article-96 = the relation to earlier international agreements
gdpr-article-97 = the Commission’s reports
gdpr-article-98 = the review of other Union acts
gdpr-article-99 = entry into force and application
