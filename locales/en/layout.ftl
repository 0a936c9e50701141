# What every page shares: frames, forms, lists.
layout-skip = Skip to the content
layout-languages = Language
layout-sign-out = Sign out
layout-rail = Main menu
layout-crumbs = You are here
layout-back = Back
layout-close = Close
layout-made-with = Made with Countersign
layout-title-error = Error
layout-errors-title = There is something to correct
layout-optional = optional
layout-not-given = Not given
layout-change = Change
layout-copy = Copy
layout-copied = Copied
layout-print = Print
layout-drop = Drop a file here, or choose one
layout-next-code = The next code comes in
layout-steps = Steps
layout-step-done = done
layout-life = What has happened and what comes next
layout-clauses = Clauses
layout-pages = Pages of the list
layout-newer = Previous page
layout-older = Next page
layout-keys = Keyboard shortcuts
layout-keys-on = Keyboard shortcuts are on in this browser
layout-key-search = Search
layout-key-move = Next and previous row
layout-key-open = Open the row
layout-key-act = Go to the next step, such as countersigning
layout-key-help = Show these shortcuts
layout-term-number = Number
layout-term-unit = Unit
layout-term-event = Counted from
layout-term-clause = Clause
layout-term-value = Value
layout-term-absent = Not stated

## Languages, within a sentence.

language-en = English
language-da = Danish
language-nb = Norwegian Bokmål
layout-sections = Sections
