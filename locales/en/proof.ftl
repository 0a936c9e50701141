# The public page of the audit log: signed checkpoints and proofs.
proof-page = What outsiders see and can check
proof-title = Checkpoints of the audit log
proof-lede = { $tenant } writes down every action in an audit log. A checkpoint is that log in one line, signed: whoever keeps one can prove later if anything before it was changed.
proof-newest = The newest checkpoint
proof-note = The signed checkpoint
proof-signed-at = Signed
proof-as-text = As plain text
proof-keep = Keep a copy somewhere else than here. Every sealed agreement holds the checkpoint of its day, and every mail names one.
proof-none-title = No checkpoint yet
proof-none-body = The first is signed within seconds of the first action.
proof-proves = What this proves
proof-proves-growth = Between two checkpoints the log only grew: nothing that stood in it was changed, moved or removed. Ask for the proof below and check it with a program of your choice.
proof-proves-entry = An entry that you know stood in the log at the time of a checkpoint, in exactly these words. The entries themselves are shown to those whom they concern; here are hashes and numbers only.
proof-proves-erasure = Personal data can be erased without breaking any proof: the log holds a salted hash of them, never the data.
proof-not = What it does not prove
proof-not-true = That what was written is true.
proof-not-complete = That everything that happened was written down.
proof-not-alone = That everybody is shown the same log. Two people find that out by comparing their checkpoints of the same size: they must be equal.
proof-earlier = Earlier checkpoints
proof-earlier-lede = The link in the last column is the proof that today’s log begins with the log of that time.
proof-root-short = Root, its first digits
proof-growth = Proof of growth
proof-is-newest = the newest
proof-to-newest = From here to the newest
proof-shown = { $count ->
    [one] 1 checkpoint on this page
   *[other] { $count } checkpoints on this page
}
proof-ask = Ask for a proof
proof-ask-growth = Did the log only grow between two checkpoints?
proof-from = Entries in the earlier one
proof-from-hint = The second line of the checkpoint that you kept.
proof-to = Entries in the later one
proof-to-hint = The size of a checkpoint; the newest if you leave this empty.
proof-ask-entry = Does an entry stand in the log?
proof-entry = Id of the entry
proof-entry-hint = Five groups of letters and digits, as in the files of an agreement’s bundle.
proof-get = Get the proof
proof-programs = For programs
proof-programs-body = Checkpoints are signed notes, and hashes are served as tiles, by the public specifications of C2SP (c2sp.org/tlog-checkpoint and c2sp.org/tlog-tiles). Take the key from a second source too, such as a sealed agreement, before you rely on it.
proof-key = Verifier key
proof-prefix = Address prefix
proof-size-form = A size is a whole number, as in the second line of a checkpoint.
proof-no-checkpoint = There is no checkpoint of that size. Choose one from the list, or leave the field empty for the newest.
proof-from-too-long = The earlier size is larger than the later one, so there can be no such proof. If it is from a checkpoint that you kept, the log has been cut short: ask for an explanation.
proof-entry-form = That is not the id of an entry: five groups of letters and digits with hyphens between them.
proof-entry-younger = The entry is younger than this checkpoint. Ask with a later one.
