# The list of sub-processors as a document.
subprocessors-paper-go = Document
subprocessors-paper-go-part = Document, part { $number } of { $count }
subprocessors-paper-title = The list as a document
subprocessors-paper-body = For your files, as of today or an earlier day, with the same data inside in machine-readable form. The processor’s own documents and assessments are left out.
subprocessors-paper-subtitle = { $processor }, { $day }
subprocessors-paper-subtitle-part = { $processor }, { $day }, part { $number } of { $count }
subprocessors-paper-lede = Every company that touches customers’ data, down to the end of the chain, as the registry has it for that day. This version also holds the processor’s own documents and assessments, and is not meant to be passed on.
subprocessors-paper-own-lede = Who works for { $processor } with its customers’ data, down to the end of the chain, as the registry has it for that day. Whether a company may process data under your agreement follows from the agreement and from what you were told and answered; your page shows it.
subprocessors-paper-made = Made
