# Roll-outs: another version of a template, proposed to many controllers at once.
rollouts-title = Versions and roll-outs
rollouts-lede = Which version each agreement in force is on, and what has become of the versions proposed to many customers.
rollouts-go = Roll out
rollouts-go-other = Propose another version
rollouts-versions = Who is on which version
rollouts-versions-none = No agreement is in force.
rollouts-column-version = Version
rollouts-column-agreements = Agreements
rollouts-column-act = Next
rollouts-column-to = Proposed version
rollouts-column-state = State
rollouts-column-choose = Choose
rollouts-column-note = Note
rollouts-column-since = Since
rollouts-all = Roll-outs
rollouts-none = Nothing has been rolled out yet.
rollouts-state-running = Running
rollouts-state-stopping = Being stopped
rollouts-state-stopped = Stopped
rollouts-state-done = Done, { $day }
rollouts-state-nobody = Ended, { $day }: nobody accepted
rollouts-state-answered = All have answered
rollouts-state-aside = { $count ->
    [one] Answered; one needs a person
   *[other] Answered; { $count } need a person
}
rollouts-new-title = Roll out a version
rollouts-new-lede = Each customer gets a proposal of its own, with the comparison, and accepts it, declines it or proposes something else.
rollouts-from = From version
rollouts-to = To version
rollouts-show = Show
rollouts-changes = What would change
rollouts-changes-none = The two versions say the same.
rollouts-words = { $count ->
    [one] Wording: { $count } clause differs
   *[other] Wording: { $count } clauses differ
}
rollouts-silence = Nobody is moved by silence. No term of an agreement turns silence into acceptance: whoever does not answer stays on their present version.
rollouts-who = Agreements on this version
rollouts-who-none = No agreement here. Search for something else, or show another version.
rollouts-which = For which agreements
rollouts-which-all = { $count ->
    [one] The one agreement on this version
   *[other] All { $count } agreements on this version
}
rollouts-which-these = Only those that are ticked in this list
rollouts-note-open = Another proposal is open
rollouts-note-amended = Has amendments
rollouts-page-note = Only ticks on the page shown here count. For the others, start another roll-out.
rollouts-proposal = The proposal
rollouts-why-hint = Each customer reads this exactly as you write it.
rollouts-answer = Answer by
rollouts-answer-hint = The terms set no period for this, so choose a day. After it an open proposal lapses, and the agreement stays as it is.
rollouts-remind = Reminder on
rollouts-remind-hint = One message to those who have not answered by then, in their language. Leave it empty to send none.
rollouts-remind-none = None
rollouts-reminded = Reminded on { $day }
rollouts-sign-note = One code covers all proposals; each is signed separately in your name. Where a customer has wording of its own that the new version leaves no room for, nothing is proposed: you find that customer in the list.
rollouts-start = Sign and propose
rollouts-started = Started
rollouts-stopped = Stopped
rollouts-problem-none = Choose at least one agreement on this version.
rollouts-problem-remind = Choose a day after today, and no later than the last day for an answer.
rollouts-nobody-title = Nothing to roll out
rollouts-nobody-body = No agreement in force is on a version that another published one could replace.
rollouts-waiting = { $count ->
    [one] { $count } proposal is still to be made. This happens by itself.
   *[other] { $count } proposals are still to be made. This happens by itself.
}
rollouts-progress = Progress
rollouts-lines-none = None.
rollouts-counter = Their own proposal
rollouts-outcome-all = All
rollouts-outcome-aside = Needs your attention
rollouts-outcome-negotiating = Negotiating
rollouts-outcome-waiting = To be proposed
rollouts-outcome-proposed = Proposed
rollouts-outcome-concluded = Accepted
rollouts-outcome-declined = Declined
rollouts-outcome-lapsed = Not answered
rollouts-outcome-withdrawn = Withdrawn
rollouts-outcome-ended = Agreement ended
rollouts-outcome-stopped = Not proposed
rollouts-aside-open-proposal = Another proposal is open. Settle it first.
rollouts-aside-ending = The agreement is ending or has ended.
rollouts-aside-moved = It has moved to another version in the meantime.
rollouts-aside-words-lost = Words were agreed for this customer alone that the new version leaves no room for. Write the proposal yourself.
rollouts-aside-language = The new version has no text in the language of this agreement.
rollouts-aside-same = It already says the same.
rollouts-aside-effect = The version that it would change is not in force on that day yet.
rollouts-aside-too-late = The last day for an answer had passed.
rollouts-aside-not-entitled = Whoever started this was no longer entitled to bind the company.
rollouts-aside-unreadable = What is stored about this agreement cannot be read. Tell whoever runs the installation.
rollouts-stop = Stop the roll-out
rollouts-stop-title = Stop the roll-out
rollouts-stop-open = { $count ->
    [one] { $count } open proposal is withdrawn and its customer told.
   *[other] { $count } open proposals are withdrawn and their customers told.
}
rollouts-stop-waiting = { $count ->
    [one] { $count } will not be proposed.
   *[other] { $count } will not be proposed.
}
rollouts-stop-stays = What both parties have signed stays.
rollouts-too-late = Somebody else was quicker. This is how the roll-out stands now.
rollouts-problem-past = This day has passed. A roll-out takes effect today at the earliest.
