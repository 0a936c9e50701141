# The printed agreement: what stands around its text.
documents-page = Page { $page } of { $pages }
documents-untitled = Data processing agreement
documents-none = –
documents-not-stated = not stated

documents-draft-mark = Draft, not signed
documents-draft-heading = This is a draft
documents-draft-notice = Nobody has signed it. It shows what the agreement will say with the details given so far.

documents-terms-heading = Terms
documents-terms-intro = What the agreement says on each subject, and the clause that says it. Where it says nothing, this table says so.
documents-terms-name = Subject
documents-terms-value = What is agreed
documents-terms-clause = Clause

documents-subprocessors-heading = Sub-processors
documents-subprocessors-intro = Those whom the controller had authorised when the agreement was signed.
documents-subprocessors-none = No sub-processors are used.
documents-subprocessors-name = Sub-processor
documents-subprocessors-address = Address and contact
documents-subprocessors-processing = Processing
documents-subprocessors-location = Place
documents-subprocessors-transfer = Ground for transfer

documents-signatures-heading = Signatures
documents-signatures-intro = The parties have signed the agreement on the preceding pages, with its appendices, terms and sub-processors.
documents-signatures-controller = For the controller
documents-signatures-processor = For the processor
documents-signatures-registration = Registration number
documents-signatures-at = Signed
documents-signatures-method = How
documents-signatures-statement = Statement accepted
documents-signatures-in-force = In force
documents-signatures-nature = The signatures are electronic signatures. They are neither advanced nor qualified in the sense of Regulation (EU) No 910/2014 (eIDAS).

documents-seal-heading = Electronic seal
documents-seal-owner = { $owner }
documents-seal-explanation = The owner named here has closed this file with an electronic seal. The seal shows where the file comes from and that nothing in it was changed afterwards. It is nobody’s signature.
documents-seal-alt = Seal: two bands and two rings, each holding the other, for the two parties that have signed.

documents-evidence-heading = Evidence
documents-evidence-intro = How the signatures came about, and how to check that the text and the terms are those that were signed.
documents-evidence-address = Address that the controller’s signatory proved to have access to
documents-evidence-events = What happened
documents-evidence-at = When
documents-evidence-what = What
documents-evidence-who = Who

documents-log-heading = The audit log on that day
documents-log-intro = When this file was sealed, the audit log of all actions had this name, this number of entries and this root; the signed form is in { $file }. With it anybody can prove later whether something before that day was changed: { $page }
documents-recipe-heading = Check it yourself
documents-recipe-intro = Three files are attached to this one: the text as signed, its terms, and the evidence. Save the attachments and compute the SHA-256 of the first two, with any program or with these commands:
documents-recipe-result = The result must be these two lines, to the letter:
documents-recipe-page = Who sealed this file, and whether it is unchanged, is shown at { $url }.

documents-attached-agreement = The text of the agreement as signed, one line for each printed unit
documents-attached-terms = The terms of the agreement as signed, as canonical JSON
documents-attached-evidence = The evidence of the signatures, as JSON
documents-not-given = none
documents-date-of-signature = the date of the controller’s signature

documents-particulars-heading = Particulars of this agreement
documents-particulars-intro = These particulars belong to the agreement.
documents-particulars-subprocessors = Sub-processors that the controller authorises:
documents-particulars-controller = Controller
documents-particulars-controller-registration = Controller: registration or VAT number
documents-particulars-controller-address = Controller: address
documents-particulars-controller-country = Controller: country
documents-particulars-controller-signatory = Controller: signed for by
documents-particulars-controller-signatory-role = Controller: signatory’s role
documents-particulars-controller-privacy = Controller: contact for privacy matters
documents-particulars-controller-breach = Controller: contact for breaches
documents-particulars-processor = Processor
documents-particulars-processor-registration = Processor: registration or VAT number
documents-particulars-processor-address = Processor: address
documents-particulars-processor-country = Processor: country
documents-particulars-processor-privacy = Processor: contact for privacy matters
documents-particulars-processor-breach = Processor: contact for breaches
documents-particulars-services = Services
documents-particulars-main-agreement = Main agreement
# What amendments write into appendix D.
documents-appendix-d = Appendix D
documents-appendix-d-heading = Changes
documents-override-line = Special term, which comes before the rest of the agreement
documents-amendment-line = Amendment { $number }, { $effect }
documents-amendment-effect-signed = from the day on which both parties have signed it
documents-amendment-effect-on = from { $day }
documents-amendment-replaced = Clause { $clause } has other words.
documents-amendment-removed = Clause { $clause } no longer applies.
documents-amendment-added = Clause { $number } is new, after clause { $clause }.
documents-amendment-renewed = The agreement goes on with version { $number } of “{ $name }”. What was agreed for this agreement alone stays:
documents-amendment-renewed-plain = The agreement goes on with version { $number } of “{ $name }”.
documents-amendment-lost = Clause { $clause }: what was agreed for this agreement alone no longer applies.
documents-amendment-words = What changes
documents-amendment-clause = Clause
documents-amendment-before = Before
documents-amendment-after = After
documents-amendment-terms = Terms that change
documents-amendment-agreement = The agreement as amended
documents-attached-amendment = The amendment’s canonical text
documents-amendment-named = Amendment { $number }: { $title }
documents-amendment-of = To agreement
documents-amendment-why = Why
documents-amendment-from = In force from
documents-amendment-preamble = Introduction
