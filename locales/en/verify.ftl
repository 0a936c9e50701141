# Whether a document is, to the byte, what was sealed.
verify-title = Check a sealed document
verify-lede = See what was signed, by whom and when, and whether the file is, byte for byte, what was sealed.
verify-file = Sealed PDF
verify-file-hint = At most { $most } MB.
verify-button = Check
verify-another = Check another document
verify-not-kept = The file is checked and not kept. What is in it is not logged either.
verify-no-file = Choose the PDF that you want to check.
verify-too-large = The file is larger than { $most } MB. Sealed agreements are much smaller; is it the right file?

verify-good-title = This is, byte for byte, what { $owner } sealed on { $at }
verify-good-body = Nothing in the file has changed since. The text and the terms in it are those that were signed.
verify-contents-title = The seal of { $owner } of { $at } is valid, but what is attached is not what was signed
verify-contents-body = The hashes below do not agree. Do not rely on the file; ask the organisation whose seal it bears.
verify-without-evidence-title = This is, byte for byte, what { $owner } sealed on { $at }
verify-without-evidence-body = It holds no record of signatures that this page can read, so who signed cannot be shown here.
verify-other-title = Unchanged since it was sealed on { $at }, but not with a seal that we know
verify-other-body = The certificate calls its owner “{ $owner }”. Anybody can make such a certificate with any name, so this alone proves nothing about who sealed the file.
verify-altered-content-title = This file was changed after it was sealed
verify-altered-content-body = The document is not the one that was sealed. Do not rely on it; ask the sender for the sealed file.
verify-altered-value-title = The seal in this file was damaged or changed
verify-altered-value-body = It is no longer possible to tell what it sealed. Do not rely on the file; ask the sender for the sealed one.
verify-altered-added-title = Something was added to this file after { $owner } sealed it on { $at }
verify-altered-added-body = { $bytes ->
    [one] One byte follows the sealed document.
   *[other] { $bytes } bytes follow the sealed document.
} Programs that save comments or highlights in a PDF do this. What was sealed is still inside, but a reader may show something else. Ask for the sealed file.
verify-altered-end-title = The end of this file is missing or was changed
verify-altered-end-body = The seal is there, so it cannot be checked. The file may have been cut off on its way; download it again.
verify-altered-certificate-title = The seal names a time at which its certificate was not valid
verify-altered-certificate-body = Such a seal is not accepted. Ask the organisation whose seal it bears.
verify-other-signature-title = This file carries a signature that is not our seal
verify-other-signature-body = This page cannot judge it; that says nothing about whether it is valid. Open the file in a program that shows signatures in PDFs.
verify-not-sealed-title = This PDF carries no seal
verify-not-sealed-body = It may be a draft, or a copy that was printed and saved again. The sealed file is the one that came by e-mail and is on your page.
verify-not-a-pdf-title = This is not a PDF
verify-not-a-pdf-body = Choose the file that ends in .pdf.

verify-seal = Electronic seal of { $owner } on a document with electronic signatures. The signatures are neither advanced nor qualified.
verify-facts = What was signed
verify-reference = Reference
verify-controller = Controller
verify-processor = Processor
verify-signed-controller = Signed for the controller
verify-signed-processor = Signed for the processor
verify-method-email-link = typed name, after opening a one-time link sent by e-mail
verify-method-password-and-code = typed name, signed in with a password and a one-time code
verify-in-force = In force from
verify-events = What happened
verify-hashes = Computed again
verify-hashes-body = SHA-256 of the text and of the terms attached to the file, compared with what was recorded with the signatures.
verify-hash-holds = Agrees
verify-hash-differs = Does not agree
verify-hash-missing = Missing, or not what its name says.
verify-file-title = About the file
verify-file-length = Length in bytes
verify-file-sha256 = SHA-256 of the file
verify-certificate = SHA-256 of the certificate
verify-amendment = Amendment
