# Plain answers on a tenant’s public page, for people who sign an agreement once a year.
guide-q1-title = What is a data processing agreement?
guide-q1-body = When one organisation processes personal data on behalf of another, Article 28 of the GDPR requires a written contract between them. It says what the supplier may do with the data, how it must protect it, whom it may involve and what happens at the end. The customer, called the controller, stays responsible; the supplier is called the processor.
guide-q2-title = When do I need one?
guide-q2-body = When your organisation lets a supplier handle personal data for it, for example to store files, send messages or run user accounts. The agreement must be in place before the processing starts. It is not needed for purely private use, nor where the supplier itself decides why the data is used; the supplier is then a controller.
guide-q3-title = Who may sign?
guide-q3-body = A person entitled to bind your organisation, by law or by authorisation: often a director or another manager. It is not enough to be the data protection officer, whose task is to advise and monitor. When you sign, you state that you are entitled to do so. If you are unsure, ask your management first.
guide-q4-title = What happens after I sign?
guide-q4-body = Your signature is an offer, and the page says how long it is valid. The processor checks the agreement and then countersigns it, returns it to you with reasons for correction, or rejects it with a reason. When it has countersigned, you receive the sealed document by e-mail and find it on your page, with the date from which it is in force.
guide-q5-title = What if we find a mistake?
guide-q5-body = Until the processor has countersigned, write to the contact on this page and ask to have the agreement returned. You can then correct it and sign again; the first signature stays in the history, marked as void. After that, the sealed document is never altered. Corrections are agreed as a change, or in a new agreement.
guide-q6-title = Can we ask for changes?
guide-q6-body = Yes. Write to the contact on this page before you sign, and say which clause it is about and why. A processor that delivers the same service to everyone often offers everyone the same agreement, and may decline. What both parties agree on is recorded in writing together with the agreement.
guide-q7-title = How do I know that the signed document is genuine?
guide-q7-body = It carries an electronic seal. Upload the file to this service’s verification page, without signing in: it says who signed, when, and whether every byte is as it was sealed. A PDF program can check the seal too; it may not know the certificate, but it shows whether the file was changed. The document’s evidence page says how to check it without us.
