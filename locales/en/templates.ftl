# Standard agreements: from a text to a published version.
templates-version = { $name }, version { $number }
templates-edition = Version { $number }
templates-empty-title = No template yet
templates-empty-body = A template is the agreement that your customers sign. Begin with the standard agreement, or with a text of your own.
templates-add = Add a template
templates-count = { $count ->
    [one] One template
   *[other] { $count } templates
}
templates-column-name = Template
templates-column-state = State
templates-column-languages = Languages
templates-column-part = Part
templates-column-note = Note
templates-draft = Draft
templates-published = Published
templates-published-on = Published { $date }
templates-can-be-signed = Can be signed until then

# A new one
templates-new-title = Add a template
templates-new-lede = Nothing is public until you publish it.
templates-new-standard-title = Start from the standard agreement
templates-new-standard-body = A complete agreement on Article 28(3) of the GDPR with appendices A to D, in English, Danish and Norwegian, and its terms. You add what you deliver, your sub-processors and the countries of processing.
templates-new-standard-button = Start from the standard agreement
templates-standard-name = Standard agreement
templates-new-own-title = Start from your own text
templates-new-own-body = You paste or upload the text in the next step.
templates-new-own-button = Begin with an empty template
templates-name = Name of the template
templates-name-hint = Your customers see it too, for example “Data processing agreement for file storage”.
templates-name-missing = Give the template a name.
templates-prevailing-hint = The language that counts where two texts differ.
templates-too-long = Use at most { $most } characters.
templates-control = Remove line breaks and characters that cannot be printed.

# A version
templates-done-created = The template has been added. Begin with its text.
templates-done-standard = The standard agreement has been added, in three languages. Now say what you deliver.
templates-done-next = A new version has been begun. The published one stays as it is.
templates-done-imported = The text has been imported. Every word of it is kept.
templates-done-corrected = The structure has been corrected.
templates-done-terms = The terms have been saved.
templates-done-particulars = The particulars have been saved.
templates-done-published = The version is published and can be signed from now on.
templates-preview = Read as a customer
templates-publish-go = Check and publish
templates-next = Begin a new version
templates-published-note = A published version never changes. To change something, begin a new version; agreements that are signed keep theirs.
templates-contents = What it holds
templates-tasks = What is to be done
templates-task-done = Done
templates-task-open = To do
templates-task-look = Look at it
templates-task-optional = Not offered
templates-text-in = Text in { $language }
templates-prevails = prevails
templates-findings-count = { $count ->
    [one] one thing to look at
   *[other] { $count } things to look at
}
templates-terms-stated = { $count ->
    [one] one term stated
   *[other] { $count } terms stated
}
templates-subprocessors-count = { $count ->
    [0] no sub-processors
    [one] one sub-processor
   *[other] { $count } sub-processors
}
templates-fact-published = Published
templates-fact-by = Published by
templates-fact-languages = Languages
templates-fact-prevailing = Prevailing language
templates-fact-sha256 = SHA-256 of the version
templates-fact-terms-sha256 = SHA-256 of the terms
templates-check-title = Check
templates-check-none = Nothing stands in the way of publishing.
templates-check-refusals = To put right before publishing
templates-check-warnings = Worth a look; it can be published as it is
templates-check-no-prevailing = There is no text in { $language }, the language that prevails.
templates-check-no-text = You offer { $language } to your customers, and there is no text in it. They will read the prevailing one.
templates-check-findings = { $count ->
    [one] One thing to look at in the text in { $language }.
   *[other] { $count } things to look at in the text in { $language }.
}
templates-check-unknown-field = The text in { $language } holds { $field }, which is no field that we can fill.
templates-check-misplaced-field = { $field } is among other words in the text in { $language }. It becomes a table and must be in a paragraph of its own.
templates-check-no-services = The text names the services, and none are given.
templates-check-no-main-agreement = The text names the main agreement, and none is given.
templates-check-no-terms = No terms are stated. Nothing can be computed from this agreement.
templates-check-untranslated = Services, main agreement or sub-processors have no words in { $language }. The text in it will show them in the prevailing language: { $prevailing }.
templates-check-term = { $term }: { $doubt }

# A text
templates-text-lede = Every word is kept, in its order. You can correct the structure afterwards.
templates-text-replaces = This replaces the text that is there, with all corrections of its structure.
templates-file = A file
templates-file-hint = Plain text or Markdown (.txt, .md) in UTF-8, at most 2 MB. A file takes precedence over what is pasted below.
templates-source = Text of the agreement
templates-source-hint = Paste the whole text, with title, clauses and appendices.
templates-format = How the pasted text is written
templates-format-hint = For a file, its name tells.
templates-format-plain = Plain text
templates-format-markdown = Markdown, with # before headings
templates-fields-title = Fields that are filled when an agreement is made
templates-fields-body = Write them in the text where the names, addresses and so on belong. The table of sub-processors goes in a paragraph of its own.
templates-import = Import the text
templates-structure-go = See the structure

# Its structure
templates-structure-title = Structure of the text in { $language }
templates-structure-keep = Keep the structure
templates-structure-stale = Nothing was changed: the text is no longer what your page showed
templates-structure-stale-body = It was corrected or imported again on another page. This is how it stands now.
templates-source-go = Replace the text
templates-seems = The text seems to be in another language: { $language }.
templates-findings-none = Nothing was noticed that you should look at.
templates-findings-title = To look at
templates-findings-more = { $count ->
    [one] One more is shown at its place in the outline.
   *[other] { $count } more are shown at their places in the outline.
}
templates-finding-at = { $clause }: { $text }
templates-source-title = Source
templates-outline-title = Outline
templates-outline-count = { $clauses } clauses, { $appendices } appendices
templates-units-shown = { $first } to { $last } of { $of }
templates-correct = Correct
templates-kind-title = Title
templates-kind-heading = Clause with a heading
templates-kind-clause = Clause
templates-kind-paragraph = Paragraph
templates-kind-point = Point of a list
templates-kind-row = Row of a table
templates-kind-header-row = Header of a table
templates-kind-appendix = Appendix
templates-kind-inferred = Appendix without a heading
templates-edit-kind = What it is
templates-edit-kind-button = Change
templates-edit-indent = One level deeper
templates-edit-outdent = One level up
templates-edit-merge = Join to what comes before
templates-edit-remove = No appendix begins here
templates-edit-number = Cited as
templates-edit-number-hint = Number or letter, for example 9.3 or B. Leave it empty for what the text itself says.
templates-edit-number-button = Set the number
templates-edit-split = Begin a new paragraph before these words
templates-edit-split-hint = Copy the first words of the new paragraph from the text above.
templates-edit-split-button = Split
templates-edit-letter = An appendix begins before this, with the letter
templates-edit-letter-hint = May be left empty. For an appendix that has no heading in the source.
templates-edit-appendix = Begin an appendix here
templates-edit-no-such-unit = This part is no longer there: it was joined or removed on another page.
templates-edit-at-limit = It cannot go further in this direction.
templates-edit-wrong-kind = This cannot be done with a part of this kind.
templates-edit-nothing-before = Nothing comes before it.
templates-edit-not-between-words = These words do not begin a part of the text. Copy them exactly as they appear there, and not the very first ones.
templates-edit-not-a-number = Use 1 to 20 letters, digits and points, for example 9.3.

# Its terms and particulars
templates-stale = Somebody else has saved this page since you opened it
templates-stale-body = What you typed is below and is not saved yet. Saving it now replaces theirs.
templates-terms-title = Terms
templates-terms-lede = What dates and duties are computed from. What the agreement does not say stays empty; then a person is asked, and nothing is guessed.
templates-terms-groups = Chapters of the terms
templates-terms-more = Wording and status
templates-terms-no-clause = The text in these languages has no clause { $clause }: { $languages }.
templates-terms-no-quote = { $clause ->
    [none] The words quoted here are not in the text in { $language }.
   *[other] The words quoted here from clause { $clause } are not in the text in { $language }.
}
templates-terms-save = Save the terms
templates-particulars-title = Services and sub-processors
templates-particulars-lede = What is written into the agreement wherever its text has a field for it.
templates-services = Services
templates-services-hint = What you do for your customers, as the agreement is to say it.
templates-main-agreement = Main agreement
templates-main-agreement-hint = The contract or terms that this agreement belongs to, by name.
templates-subprocessors = Sub-processors
templates-subprocessors-body = Those that you use now, as they are to appear in the agreement. Empty a row to remove it; save to get more empty rows.
templates-sub-number = Sub-processor { $number }
templates-sub-name = Name
templates-sub-registration = Registration or VAT number
templates-sub-address = Postal address with country
templates-sub-contact = Contact for privacy matters
templates-sub-processing = What it does with the data
templates-sub-location = Where it stores and reads the data
templates-sub-transfer = Ground for transfer to a third country
templates-sub-missing = Fill this in, or empty the whole row.
templates-in-language = { $label }: { $language }
templates-in-language-note = Where a language is left empty, its text shows the words of the prevailing language.
templates-particulars-save = Save

# Reading and publishing it
templates-preview-title = { $name } as a customer reads it
templates-preview-languages = Language of the agreement
templates-preview-pdf = As PDF
templates-preview-note = Names in double braces are filled in when somebody signs.
templates-preview-facts = In plain words
templates-preview-empty = There is no text yet
templates-preview-empty-body = Import a text first.
templates-publish-title = Publish { $name }
templates-publish-lede = This becomes public: anybody can read it, and your customers can sign it.
templates-publish-preview = Read it once more as a customer
templates-publish-stale = Nothing was published: the version is no longer what your page showed
templates-publish-stale-body = Its texts, terms or particulars were changed on another page. Read it as it stands now before you publish it.
templates-publish-effect = Publishing cannot be undone, and the version never changes afterwards. Agreements begun from now on use it; those begun before keep theirs.
templates-publish = Publish the version

# The terms that were found in the text.
templates-found-title = Terms found in the text
templates-found-lede = Read by fixed rules from the text in the prevailing language. Nothing counts until somebody has confirmed it beside its words.
templates-found-summary = { $found ->
    [one] One term was found
   *[other] { $found } terms were found
}; { $decided } of them decided{ $contradicted ->
    [0] .
   *[other] , and { $contradicted } stated differently in different places.
}
templates-found-no-text = There is no text in the prevailing language yet.
templates-found-no-text-go = Add the text
templates-found-nothing = No terms were found in the text.
templates-found-by-hand-all = State the terms by hand
templates-found-open = To decide
templates-found-confirmed = Confirmed
templates-found-otherwise = Stated otherwise
templates-found-contradicted = Contradiction
templates-found-contradicted-hint = The text says different things in different places. Choose the one that applies; the publisher is reminded of the other.
templates-found-likely = Likely
templates-found-unsure = Unsure
templates-found-keep = Keep what was stated: { $says }
templates-found-refuse = The agreement does not say this
templates-found-later = Decide later
templates-found-by-hand = Enter another value
templates-found-save = Save the decisions
templates-found-stale-body = The text or the terms have changed since this page was opened. What you chose was not saved; look at it once more.
templates-found-silent = Not stated
templates-found-silent-text = Nothing was found on these. Where the agreement does say something, state it by hand; otherwise they stay open, and a person is asked when it matters.

# What a lawyer would notice in the texts.
templates-lint-title = What to look at in the texts
templates-lint-lede = What Article 28 of the GDPR asks for and the text lacks, what contradicts itself, what points to something that is not there, law that no longer applies. Nothing is corrected, and only a period that the text states in two ways keeps a version from being published. Correct the text, or say why it may stand.
templates-lint-summary = { $open ->
    [0] Nothing is open
    [one] One finding is open
   *[other] { $open } findings are open
}{ $settled ->
    [0] .
   *[other] ; { $settled } settled.
}
templates-lint-none = Nothing was found to look at.
templates-lint-settle-go = Accept it as it is …
templates-lint-note = Why it may stand
templates-lint-note-hint = Your colleagues read this, with your name.
templates-lint-note-missing = Say why it may stand.
templates-lint-settle = Accept
templates-lint-settled = Settled
templates-lint-settled-by = { $name }, { $at }:
templates-lint-reopen = Open it again
templates-done-settled = The finding is settled.
templates-done-reopened = The finding is open again.
templates-lint-note-task = Article 28, references, contradictions, outdated law
templates-found-confirm = Confirm
templates-found-also = Also in { $clauses }
templates-found-stated = Stated
templates-found-instead = Stated instead: { $says }
templates-found-refused = Not stated
templates-check-undecided = { $count ->
    [one] One term was found in the text and is not decided yet.
   *[other] { $count } terms were found in the text and are not decided yet.
}
templates-check-blocks = { $count ->
    [one] The { $language } text states a period in two ways, and no date can be computed from it. Say which one holds, or settle the finding.
   *[other] The { $language } text states { $count } periods in two ways, and no date can be computed from them. Say which ones hold, or settle the findings.
}
templates-check-noticed = { $count ->
    [one] The text in { $language }: one finding is open.
   *[other] The text in { $language }: { $count } findings are open.
}
