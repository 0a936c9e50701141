# What the sealed document says of how the agreement came about.
evidence-version = Version { $number } of { $date }
evidence-method-email-link = Name typed, after opening a one-time link sent to the signatory’s address
evidence-method-password-and-code = Name typed, signed in with password and a one-time code
evidence-method-typed = Name typed
evidence-event-invited = Invited to sign
evidence-event-begun = Agreement begun
evidence-event-proved = Address proved by a one-time link
evidence-event-signed = Signed and sent
evidence-event-returned = Sent back for correction; the signature no longer applies
evidence-event-approved = Countersigned
evidence-seal-description = Electronic seal of { $owner }
evidence-seal-reason = Sealed after both parties had signed
evidence-event-proposed = Proposed and signed the amendment
evidence-event-accepted = Accepted and signed the amendment
