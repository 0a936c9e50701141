# The list of sub-processors as a document.
subprocessors-paper-go = Document
subprocessors-paper-go-part = Document, part { $number } of { $count }
subprocessors-paper-title = Take the list home
subprocessors-paper-body = As a document for your files, as of today or an earlier day, with the same data for machines inside. The processor’s own papers and assessments are left out.
subprocessors-paper-subtitle = { $processor }, { $day }
subprocessors-paper-subtitle-part = { $processor }, { $day }, part { $number } of { $count }
subprocessors-paper-lede = Every company that touches customers’ data, down to the end of the chain, as the registry tells of that day. This version holds the processor’s own papers and assessments too, and is not for handing on.
subprocessors-paper-own-lede = Who works for { $processor } with its customers’ data, down to the end of the chain, as the registry tells of that day. Whether a company may process for your agreement follows from the agreement and from what you were told and answered; your page shows it.
subprocessors-paper-made = Made
