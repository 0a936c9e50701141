# Matters: what one party puts to the other about an agreement in force, and what awaits an answer.
matters-title = Matters
matters-own-lede = What you and { $processor } have raised with each other about this agreement, and what awaits an answer.
matters-none-title = No matters
matters-none-staff = Nothing has been raised with { $organisation } or with you under this agreement.
matters-none-own = Here you give instructions, order a stop or ask for help. { $processor } answers here, and nothing that has been written is changed afterwards.
matters-caption = Matters under this agreement, open ones first
matters-open-title = Open matters
matters-open-lede = What awaits an answer under all agreements: overdue first, those without a date last.
matters-open-caption = Open matters, overdue first
matters-open-none-title = Nothing is open
matters-open-none = New matters begin on the page of an agreement.
matters-shown = { $count ->
    [one] 1 matter on this page
   *[other] { $count } matters on this page
}
matters-column-name = Matter
matters-column-organisation = Organisation
matters-column-kind = Kind
matters-column-state = State
matters-column-due = Due
matters-column-opened = Opened
matters-due = by { $date }

## Kinds.

matters-kind-instruction = Instruction
matters-kind-stop-order = Order to stop
matters-kind-disclosure = Disclosure to an authority
matters-kind-enquiry = Data subject’s enquiry
matters-kind-help = Request for help

## States.

matters-state-given = Given
matters-state-accepted = Accepted
matters-state-suspended = Suspended: said to infringe the law
matters-state-confirmed = Confirmed in writing
matters-state-carried-out = Carried out
matters-state-withdrawn = Withdrawn
matters-state-ordered = Stop ordered
matters-state-stopped = Stopped
matters-state-lifted = Stop lifted
matters-state-held = Held for the customer’s answer
matters-state-untold = The law forbids telling
matters-state-answered-untold = Answered; the law forbids telling
matters-state-allowed = Agreed to
matters-state-refused = Not agreed to
matters-state-disclosed = Disclosed
matters-state-declined = Request refused
matters-state-answered-told = Answered under a ban that has ended
matters-state-forwarded = Forwarded
matters-state-proposed = Answer proposed
matters-state-approved = Answer approved
matters-state-replied = Answered
matters-state-taken-over = Answered by the customer
matters-state-asked = Asked for
matters-state-estimated = Charge stated
matters-state-agreed = Charge accepted
matters-state-begun = Begun
matters-state-delivered = Help given

## What a person can do: buttons and the heads of their forms.

matters-act-note = Write a note
matters-act-accept = Accept the instruction
matters-act-infringes = Say that it infringes the law
matters-act-confirm = Confirm the instruction
matters-act-change = Change the instruction
matters-act-withdraw = Withdraw it
matters-act-carry-out = Record that it is carried out
matters-act-stop = Record that processing has stopped
matters-act-lift = Lift the order
matters-act-allow = Agree to the disclosure
matters-act-refuse = Do not agree
matters-act-disclose = Record the disclosure
matters-act-disclose-by-law = Record a disclosure that law demands
matters-act-decline = Record that the authority’s request was refused
matters-act-end-ban = Tell the customer: the ban has ended
matters-act-propose = Propose an answer
matters-act-approve = Approve an answer
matters-act-reply = Record the answer
matters-act-take-over = Answer it ourselves
matters-act-estimate = State the charge
matters-act-agree = Accept the charge
matters-act-begin = Begin the work
matters-act-deliver = Record that help was given

## What has happened: the thread, banners and mails.

matters-entry-open-instruction = A new instruction has been given.
matters-entry-open-stop-order = An order to stop processing has been given. It applies at once.
matters-entry-open-disclosure = An authority asks for disclosure of personal data.
matters-entry-open-enquiry = A data subject’s enquiry has been forwarded.
matters-entry-open-help = Help has been asked for.
matters-entry-note = A note has been written.
matters-entry-accept = The instruction has been accepted.
matters-entry-infringes = The processor holds that the instruction infringes the law. It is suspended until it is confirmed or changed in writing.
matters-entry-confirm = The instruction has been confirmed in writing.
matters-entry-change = The instruction has been changed in writing.
matters-entry-withdraw = The matter has been withdrawn.
matters-entry-carry-out = The instruction has been carried out.
matters-entry-stop = The processing has been stopped.
matters-entry-lift = The order to stop has been lifted.
matters-entry-allow = The customer agrees to the disclosure.
matters-entry-refuse = The customer does not agree to the disclosure.
matters-entry-disclose = The data has been disclosed as agreed.
matters-entry-disclose-by-law = The data has been disclosed because law demands it.
matters-entry-decline = The authority’s request has been refused.
matters-entry-end-ban = An authority has asked for disclosure; the law no longer forbids telling of it.
matters-entry-propose = An answer to the data subject has been proposed.
matters-entry-approve = An answer to the data subject has been approved in writing.
matters-entry-reply = The data subject has been answered.
matters-entry-take-over = The customer answers the data subject itself.
matters-entry-estimate = The charge for help has been stated.
matters-entry-agree = The charge for help has been accepted.
matters-entry-begin = Work on the help has begun.
matters-entry-deliver = Help has been given.

## The page of a matter.

matters-thread = What has been said
matters-acts = What you can do now
matters-turn-yours = It awaits your answer.
matters-turn-theirs = It awaits { $name }.
matters-turn-closed = It is closed; notes can still be added.
matters-turn-stopped = Processing stays stopped until the customer lifts the order in writing.
matters-behind = What applies
matters-law-instruction = The processor processes only on documented instructions, and informs the customer at once if it holds that an instruction infringes the law (Art. 28(3)(a) and last subparagraph, GDPR). Such an instruction is suspended here until it is confirmed or changed in writing.
matters-law-stop-order = An order to stop is an instruction (Art. 28(3)(a) GDPR). It applies from the moment at which it is given, for all or part of the processing, until the customer lifts it in writing.
matters-law-disclosure = Where the law requires something of the processor, it tells the customer beforehand, unless that law forbids it (Art. 28(3)(a) GDPR). Until the customer answers, nothing is disclosed.
matters-law-enquiry = The customer answers data subjects; the processor assists (Art. 28(3)(e) GDPR). The processor forwards an enquiry without undue delay, and answers only what the customer has approved in writing.
matters-law-help = The processor assists with data subjects’ rights, security, breaches, impact assessments and prior consultation (Art. 28(3)(e) and (f), Art. 32 to 36 GDPR).
matters-charge-none = No charge: the terms do not provide for one.
matters-charge-help = The terms let the processor charge for help. It states the charge, and the customer accepts it before work begins; work that begins without that is free.
matters-charge-instruction = The terms let the processor charge for changed instructions.
matters-done-told = It is recorded, and the other party is told by e-mail.
matters-done-untold = It is recorded. Nobody outside is told.
matters-late-title = Somebody was quicker
matters-late-body = The matter has changed since you opened the page. Nothing was done; the last entry says what happened.
matters-looks-on = You are named for breaches, so you can read this but not answer. Signatories and contacts for privacy matters answer.
matters-untold-title = The customer must not be told
matters-untold-body = The law forbids telling of this request. The customer cannot see it, and it has no number. When the ban ends, tell the customer at once, who can then read everything that is written here.

## Forms.

matters-words = What you want to say
matters-words-more = Anything to add
matters-words-instruction = The instruction
matters-words-stop-order = Why, and what must be done before it is lifted
matters-words-disclosure = What the authority wants, and why
matters-words-enquiry = What the data subject asks
matters-words-help = What help is needed, and by when
matters-row-law = Law
matters-law-hint = Act and provision, such as Art. 9(1) GDPR
matters-row-charge = Charge
matters-charge-hint = Sum and currency, with or without VAT
matters-row-by = To be done by
matters-by-hint = Where the terms give no date: the day that the parties have agreed on
matters-row-arrived = Received on
matters-row-how = How it reached us
matters-row-form = Form in which the data is wanted
matters-row-authority = Authority
matters-row-data-subject = Data subject, or their reference
matters-row-topic = About
matters-row-part = What stops
matters-part-hint = Leave it empty for all processing
matters-part-all = All processing
matters-topic-rights = Data subjects’ rights
matters-topic-security = Security, breaches included
matters-topic-dpia = Data protection impact assessment
matters-topic-consultation = Prior consultation of the authority
matters-untold = The law forbids telling the customer
matters-untold-hint = Then nobody outside is told until the ban ends, and you answer the authority yourselves.
matters-untold-law = The law that forbids it
matters-untold-law-hint = Needed where the law forbids telling
matters-hint-infringes = Say why, and name the law. The instruction is suspended at once, and the customer is asked to confirm, change or withdraw it in writing.
matters-hint-confirm = You have read the processor’s notice and stand by the instruction. It is then carried out.
matters-hint-lift = Processing may then go on.
matters-hint-disclose-by-law = Only where the law obliges you whatever the customer says. Name that law.
matters-hint-end-ban = The customer is told at once and can read the whole thread.
matters-hint-approve = The processor may then give this answer, and no other.
matters-hint-reply = Copy what was sent to the data subject.
matters-hint-estimate = Work begins when the customer has accepted the charge.
matters-hint-agree = You accept the charge that was stated last.

## Opening a matter. The last word of a key is who opens it.

matters-new-title = Open a matter
matters-new-go = Open a matter
matters-new-button = Record it and tell the other party
matters-new-staff = What has come up under the agreement with { $organisation }?
matters-new-own = What do you want to raise with { $processor }?
matters-new-instruction-controller = Tell the processor what to do with the data. It becomes part of the record of instructions.
matters-new-instruction-processor = Record an instruction that the customer gave in another way. The customer sees it here.
matters-new-stop-order-controller = All or part of the processing stops at once, until you lift the order.
matters-new-stop-order-processor = Record an order to stop that the customer gave in another way. Only the customer lifts it.
matters-new-disclosure-processor = An authority wants personal data. The customer is told and answers first, unless the law forbids it.
matters-new-enquiry-processor = A data subject has contacted you. The enquiry goes to the customer; you answer only what the customer approves.
matters-new-help-controller = Ask for help with data subjects’ rights, security, an impact assessment or prior consultation.
matters-new-help-processor = Record a request for help that the customer made in another way.

## What is wrong with a form.

matters-problem-words = Write what you want to say.
matters-problem-law = Name the law and the provision.
matters-problem-law-forbids = Name the law that forbids telling the customer.
matters-problem-charge = State the charge.
matters-problem-authority = Name the authority.
matters-problem-data-subject = Say who has contacted you, by name or reference.
matters-problem-form = Say in what form the data is wanted.
matters-problem-topic = Choose what the help is about.
matters-problem-control = The text contains characters that cannot be shown. Type it again.
matters-problem-day = Give a day between 2018 and 2060, such as 2027-01-05.
matters-problem-day-past = That day has passed. Give today or a later day.
matters-problem-day-future = That day has not come yet. Give today or an earlier day.

## On the page of the agreement.

matters-alert-suspended = Instruction { $matter } is suspended: it is said to infringe the law
matters-alert-stopped = An order to stop is in force: { $matter }
matters-alert-go = See the matter
