# Mails. The first line says what happened, and until when something is expected.
# $processor: the tenant. $organisation: the customer. $until, $in_force: days. $expires, $at: moments with their zone.
mail-your-organisation = your organisation
mail-foot-from = This message was sent for { $processor } by its signing service.
mail-foot-log = State of the audit log: { $size } entries, root { $root }: { $page }
mail-foot-reference = Reference: { $reference }
mail-foot-contact = Questions about the agreement: { $contact }
mail-foot-questions = Questions: { $contact }
mail-link-instead = If the button does not work, copy this address into your browser:
mail-code-intro = Or type this code where you asked for it:
mail-code-good = The code is valid until { $expires }.
mail-agreement-button = See the agreement
mail-words = { $processor } writes:

mail-sign-in-link-subject = Your link to the agreement with { $processor }
mail-sign-in-link-opening = Here is the link to your agreement with { $processor }. It works once, until { $expires }.
mail-sign-in-link-button = Open the page
mail-sign-in-link-not-you = If you did not ask for it, you need not do anything: without this message nobody gets in.

mail-staff-cannot-sign-subject = This address cannot sign for a customer
mail-staff-cannot-sign-opening = Somebody, perhaps you, asked to sign an agreement with { $processor } with this address. It belongs to one of { $processor }’s own staff, so it cannot sign for a customer.
mail-staff-cannot-sign-instead = The customer’s signatory needs an address of their own. If it was not you who asked, you need not do anything.

mail-invitation-subject = { $processor } asks you to sign a data processing agreement
mail-invitation-opening = { $processor } asks you to read and sign a data processing agreement for { $organisation }. The link works until { $expires }.
mail-invitation-words = { $processor } writes:
mail-invitation-how = You need no account. You give the details of your organisation, read the agreement and sign by typing your name. You can stop at any time and come back later.
mail-invitation-button = Read the agreement
mail-invitation-somebody-else = Is somebody else signing for your organisation? Then reply to this message and say who. Please do not pass the link on: it belongs to your address.

mail-staff-invitation-subject = Your access to the agreements of { $processor }
mail-staff-invitation-opening = You can now help to look after the agreements of { $processor }. Choose a password before { $expires }.
mail-staff-invitation-app = After that you need an authenticator app on your phone; the page shows how to set it up.
mail-staff-invitation-button = Choose a password

mail-password-reset-subject = Choose a new password
mail-password-reset-opening = You have asked for a new password for the agreements of { $processor }. The link works once, until { $expires }.
mail-password-reset-button = Choose a new password
mail-password-reset-not-you = If you did not ask for it, you need not do anything: your password stays as it is.

mail-password-changed-subject = Your password has been changed
mail-password-changed-opening = Your password for the agreements of { $processor } was changed on { $at }. You are signed out everywhere.
mail-password-changed-not-you = If it was not you, tell an administrator at once, and ask for a new password where you sign in.

mail-second-factor-changed-subject = A new authenticator app has been set up
mail-second-factor-changed-opening = A new authenticator app was set up for you at { $processor } on { $at }, after a recovery code was used. The old app and all earlier recovery codes no longer work, and you are signed out everywhere else.
mail-second-factor-changed-not-you = If it was not you, tell an administrator at once, and ask for a new password where you sign in.

mail-second-factor-reset-subject = Set up your authenticator app again
mail-second-factor-reset-opening = Your authenticator app for the agreements of { $processor } was reset on { $at }. The app and your recovery codes no longer work there, and you are signed out everywhere. Sign in with your password as usual; you are then asked to set up an app.
mail-second-factor-reset-not-you = If you did not ask for this, tell an administrator at once, and ask for a new password where you sign in.

mail-receipt-subject = You have signed the agreement with { $processor }
mail-receipt-opening = You have signed the data processing agreement with { $processor } for { $organisation }. { $processor } can accept it up to and including { $until }; after that, your signature lapses.
mail-receipt-next = Next, { $processor } reviews the agreement. You will hear by e-mail whether it is accepted, needs a correction or is rejected. Until then you can withdraw it.
mail-receipt-signed = Signed by { $signatory }, { $at }.
mail-receipt-not-you = If it was not you, reply to this message at once.

mail-waiting-subject = { $organisation } has signed: review by { $until }
mail-waiting-opening = { $organisation } has signed its agreement, which is waiting for you. It can be accepted up to and including { $until }.
mail-waiting-button = Review the agreement

mail-returned-subject = Please correct the agreement with { $processor }
mail-returned-opening = { $processor } has sent the agreement for { $organisation } back to you. Your signature no longer applies: please correct the agreement and sign it again.
mail-returned-reasons = This is to be corrected:
mail-returned-button = Correct the agreement

mail-approved-subject = The agreement with { $processor } is signed by both parties
mail-approved-opening = { $processor } has countersigned the data processing agreement with { $organisation }. It is in force from { $in_force }, and nothing more is expected of you.
mail-approved-attached = The sealed document is attached. Keep it: both parties have the same.
mail-approved-verify = Anybody who has it can check that nothing in it has been changed: { $verify }
mail-approved-staff-subject = The agreement with { $organisation } is signed by both parties
mail-approved-staff-opening = The agreement with { $organisation } is countersigned and sealed. It is in force from { $in_force }.
mail-approved-file = Data processing agreement { $reference }.pdf

mail-rejected-subject = { $processor } has rejected the agreement
mail-rejected-opening = { $processor } has rejected the data processing agreement for { $organisation }. Your signature no longer applies, and nothing is in force.

mail-lapsed-subject = Your signature on the agreement with { $processor } has lapsed
mail-lapsed-opening = { $processor } did not accept the agreement for { $organisation } by { $until }, so your signature has lapsed. Nothing is in force.
mail-lapsed-next = If you still need the agreement, ask { $processor }, or sign a new one.
mail-lapsed-staff-subject = The agreement with { $organisation } has lapsed
mail-lapsed-staff-opening = Nobody accepted the agreement with { $organisation } by { $until }, so the customer’s signature has lapsed.
mail-lapsed-staff-next = If you still want the agreement, the customer has to sign a new one.

mail-withdrawn-subject = { $organisation } has withdrawn its agreement
mail-withdrawn-opening = { $organisation } has withdrawn its agreement before it was accepted. Nothing more is expected of you.

mail-field-organisation = Name of the organisation
mail-field-registration = Registration or VAT number
mail-field-address = Address
mail-field-country = Country
mail-field-signatory = Name of the signatory
mail-field-signatory-role = Role of the signatory
mail-field-entitled = Entitled to sign
mail-field-privacy-name = Contact for privacy matters: name
mail-field-privacy-email = Contact for privacy matters: e-mail
mail-field-breach-name = Contact for breaches: name
mail-field-breach-email = Contact for breaches: e-mail
mail-field-breach-phone = Contact for breaches: telephone
mail-matter-subject = Matter { $matter } under the agreement with { $processor }
mail-matter-staff-subject = Matter { $matter } under the agreement with { $organisation }
mail-matter-opening = { $happened } { $expected }
mail-matter-until = Your answer is expected by { $date }.
mail-matter-answer = It now awaits your answer.
mail-matter-nothing = Nothing is expected of you now.
mail-matter-about = This is matter { $matter } under the data processing agreement between { $organisation } and { $processor }. What was said is on the page.
mail-matter-button = See the matter
mail-contact-named-subject = Please confirm your address for { $organisation }
mail-contact-named-opening = You are named as contact of { $organisation } for the data processing agreement with { $processor }. Please confirm your address by { $expires }.
mail-contact-named-not-you = If it is not for you, you need not do anything: without your confirmation nothing changes.
mail-contact-named-button = Confirm the address
mail-contacts-written-subject = Your contacts in the agreement with { $processor }
mail-contacts-written-opening = There is news about the contacts of { $organisation } for the data processing agreement with { $processor }.
mail-contacts-written-button = See the contacts
mail-contacts-written-after = If this is not right, change it on that page, or tell { $processor }.
mail-contact-points-subject = { $processor } is reached at another address
mail-contact-points-opening = { $processor } has changed where { $organisation } reaches it under the data processing agreement.
mail-contact-points-button = See the contacts
mail-contact-points-after = Nothing is expected of you. If in doubt, compare it with { $processor }’s own pages.
mail-contacts-changed-subject = { $organisation } has changed its contacts
mail-contacts-changed-opening = { $organisation } has changed its contacts. Nothing is expected of you; the page of the agreement shows them.
mail-amendment-proposed-subject = Amendment proposed: { $title }
mail-amendment-proposed-opening = { $processor } proposes an amendment to the data processing agreement with { $organisation }: “{ $title }”. Read what would change, and accept or decline it. Until you sign, nothing changes.
mail-amendment-proposed-staff = { $organisation } proposes an amendment to its data processing agreement: “{ $title }”. Somebody who is entitled to bind the company can accept it; until then nothing changes.
mail-amendment-answer-by = Please answer by { $day }. After that the proposal lapses, and the agreement stays as it is.
mail-amendment-button = See the amendment
mail-amendment-reminder-subject = Reminder of a proposed amendment: { $title }
mail-amendment-reminder-opening = { $processor } has proposed an amendment to the data processing agreement with { $organisation }: “{ $title }”. It has not been answered yet. Read what would change, and accept it, decline it or propose something else. Until you sign, nothing changes.
mail-amendment-concluded-subject = Amendment signed by both: { $title }
mail-amendment-concluded-opening = The amendment “{ $title }” to the data processing agreement between { $organisation } and { $processor } is signed by both parties.
mail-amendment-concluded-attached = The sealed document is attached. It holds the amendment, the agreement with all its changes, and the evidence.
mail-amendment-ended-subject = Amendment not concluded: { $title }
mail-amendment-declined = The amendment “{ $title }” to the data processing agreement between { $organisation } and { $processor } was declined. The agreement stays as it is.
mail-amendment-withdrawn = The amendment “{ $title }” to the data processing agreement between { $organisation } and { $processor } was withdrawn and can no longer be accepted. The agreement stays as it is.
mail-amendment-lapsed = The amendment “{ $title }” to the data processing agreement between { $organisation } and { $processor } was not answered in time and has lapsed. The agreement stays as it is.
mail-amendment-words = What was said:
mail-ending-subject = The agreement with { $processor } ends
mail-ending-opening = It is recorded that the data processing agreement between { $processor } and { $organisation } ends.
mail-ending-staff-subject = The agreement with { $organisation } ends
mail-ending-staff-opening = It is recorded that the agreement with { $organisation } ends.
mail-ending-day = It ends: { $value }.
mail-ending-why = How: { $value }.
mail-ending-against = What spoke against it:
mail-ending-withdrawal-subject = About the notice on the agreement with { $processor }
mail-ending-withdrawal-opening = There is news about the notice on the data processing agreement between { $processor } and { $organisation }.
mail-ending-withdrawal-staff-subject = About the notice on the agreement with { $organisation }
mail-ending-withdrawal-staff-opening = There is news about the notice on the agreement with { $organisation }.
mail-ending-withdrawal-asked = One party wants to take the notice back. That needs the other party’s consent; until then the notice stands.
mail-ending-withdrawal-done = The notice is taken back with the consent of both parties. The agreement goes on.
mail-ending-withdrawal-refused = The notice is not taken back: it stands.
mail-erased-subject = Certificate of erasure from { $processor }
mail-erased-opening = Everybody who held personal data of { $organisation } for { $processor } has answered. What has become of the data stands in the certificate.
mail-erased-staff-subject = Certificate of erasure for { $organisation }
mail-erased-staff-opening = Everybody has answered for the data of { $organisation }. The certificate is sealed and sent.
mail-erased-attached = The sealed certificate is attached. Keep it.
mail-erased-file = Certificate of erasure { $reference }.pdf

mail-duties-due-subject = { $count ->
    [one] A duty needs attention at { $processor }
   *[other] { $count } duties need attention at { $processor }
}
mail-duties-due-opening = { $count ->
    [one] At { $processor } one duty is overdue or falls due soon.
   *[other] At { $processor } { $count } duties are overdue or fall due soon.
}
mail-duties-due-line = { $organisation }: { $what }, { $date }
mail-duties-due-late = { $date } (overdue)
mail-duties-due-more = { $count ->
    [one] One more is in the list.
   *[other] { $count } more are in the list.
}
mail-duties-due-button = See the duties
mail-duties-due-why = You get this message once a day at most. You can change or switch it off under your own access.

mail-subprocessor-notice-subject = { $processor }: change { $count } to its sub-processors
mail-subprocessor-notice-opening = { $processor } gives { $organisation } notice of a change to the sub-processors that process data for you. The change is planned for { $day }.
mail-subprocessor-what = What changes
mail-subprocessor-says = What your agreement says
mail-subprocessor-counted = Dates that run from receipt are counted here as if you received this message on the day it was sent.
mail-subprocessor-why = Why
mail-subprocessor-said = What was written
mail-subprocessor-how = You object or approve on your page. We send you a link first, to prove your address.
mail-subprocessor-how-approval = You approve or refuse on your page. We send you a link first, to prove your address.
mail-subprocessor-right = You receive this because your agreement names you for it. It is not a newsletter and cannot be unsubscribed from; who receives it can be changed under “Contacts”.
mail-subprocessor-button-answer = Read and answer
mail-subprocessor-button = Read it on the page
mail-subprocessor-news-subject = { $processor }: news of change { $count } to its sub-processors
mail-subprocessor-news-moved = { $processor } has moved change { $count } to its sub-processors. It is now planned for { $day }.
mail-subprocessor-news-withdrawn = { $processor } has withdrawn change { $count } to its sub-processors. Nothing changes.
mail-subprocessor-news-corrected = { $processor } has corrected what it told you of change { $count } to its sub-processors.
mail-subprocessor-news-answered = { $processor } has written to you about change { $count } to its sub-processors.
mail-subprocessor-news-alternative = { $processor } offers an alternative after your objection to change { $count } to its sub-processors.
mail-subprocessor-news-settled = { $processor } has settled your objection to change { $count } to its sub-processors. Your page says how.
mail-subprocessor-news-used = { $processor } has recorded that change { $count } to its sub-processors is in use for you without your authorisation.
mail-subprocessor-news-received = { $processor } has recorded that you received the notice of change { $count } to its sub-processors. Your page says which periods run.
mail-subprocessor-answer-subject = { $organisation }: answer to change { $count }
mail-subprocessor-answer-objected = { $organisation } objects to change { $count } to your sub-processors.
mail-subprocessor-answer-approved = { $organisation } has approved change { $count } to your sub-processors.
mail-subprocessor-answer-refused = { $organisation } does not approve change { $count } to your sub-processors.
mail-subprocessor-answer-message = { $organisation } has written about change { $count } to your sub-processors.
mail-subprocessor-answer-taken-back = { $organisation } has withdrawn its answer to change { $count } to your sub-processors.
