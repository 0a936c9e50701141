# The staff: signing in, links from mails, who they are, one’s own access.
# $tenant: the company. $name: the person. $left: recovery codes that are left. $until: a moment, as written.
people-email = E-mail
people-password = Password
people-new-password = New password
people-password-again = New password once more
people-current-password = Current password
people-continue = Continue
people-sign-in = Sign in
people-name = Name
people-role = Role
people-binds = Entitled to bind the company
people-state = State
people-language = Language of e-mails
people-yes = Yes
people-no = No
people-too-many = Too many attempts. You can try again from { $until }.
people-password-empty = Enter your password.
people-password-differs = The two passwords are not the same. Type the new one twice.

people-sign-in-title = Sign in
people-sign-in-lede = For the staff of { $tenant }.
people-sign-in-wrong = The e-mail address or the password is wrong. Check both and try again.
people-forgot-link = I have forgotten my password
people-customers = Are you a customer? You need no password:
people-customers-link = get a link by e-mail
people-done-password = Your password is set. Sign in with it now.

people-code-title = Your code
people-code-label = Six digits from your authenticator app
people-code-hint = Each code works once.
people-code-fresh = A code that you have not used yet: each works once.
people-recovery-link = Use a recovery code
people-recovery-title = Sign in with a recovery code
people-recovery-lede = For when you do not have your authenticator app. Each of your ten codes works once.
people-recovery-label = Recovery code
people-recovery-hint = 24 letters and digits. Hyphens, spaces and capitals do not matter.
people-recovery-malformed = A recovery code has 24 letters and digits, in six groups of four.
people-recovery-wrong = This is not one of your recovery codes, or it has been used. Try another.

people-enrol-title = Two steps to sign in
people-enrol-lede = Everybody at { $tenant } signs in with a password and a code from an app. Set up the app now; it takes a minute.
people-enrol-scan = 1. Scan this with your authenticator app
people-enrol-apps = Any app for six-digit codes will do, also the one built into your phone or your password manager.
people-enrol-picture = QR code for your authenticator app. The same secret can be typed; it is written below.
people-enrol-cannot-scan = I cannot scan it
people-enrol-type = Type this secret into the app. The code is time-based and has six digits.
people-enrol-write = 2. Enter the code that the app shows
people-enrol-label = Six digits
people-codes-title = Your recovery codes
people-codes-done = Your authenticator app works. You are signed in.
people-codes-lede = Each of them lets you in once, without the app. They are shown once only: when you leave this page, nobody can show them again.
people-codes-where = Keep them where you would keep a passport, on paper or in a password manager, and not on the phone that has the app.
people-codes-next = I have kept them
people-codes-left = { $left ->
    [0] No recovery codes left
    [one] 1 recovery code left
   *[other] { $left } recovery codes left
}

people-link-invited-title = Choose your password
people-link-invited-lede = { $name }, you have been invited to the staff of { $tenant }. Choose a password; then you sign in with it.
people-link-reset-title = Choose a new password
people-link-reset-lede = { $name }, this changes your password at { $tenant } and signs you out everywhere. Your authenticator app stays as it is.
people-password-choose = Set password
people-link-used-title = This link no longer works
people-link-used-lede = It was used, has expired, or a newer one was sent. If you have set your password, simply sign in.
people-link-unknown-title = We do not know this link
people-link-unknown-lede = Perhaps a part of it was lost. Open it from the e-mail again, or copy all of it.
people-link-new-invitation = Invited and not signed in yet? Ask the administrator who invited you to send the invitation again.
people-link-new-password = Forgotten your password?
people-forgot-title = Get a link for a new password
people-forgot-lede = Enter the address that you sign in with. We send a link to it.
people-forgot-send = Send the link
people-forgot-sent = Received
people-forgot-sent-title = Check your e-mail
people-forgot-sent-lede = If somebody here signs in with this address, a link is on its way. It works once, for { $minutes } minutes.
people-forgot-not-arrived = Nothing after a few minutes? Look in the spam folder, and check that it was the right address. Otherwise ask an administrator: they can see which address you have here.

people-list-title = People
people-list-count = { $count ->
    [one] 1 person
   *[other] { $count } people
}
people-state-invited = Invited
people-state-active = Can sign in
people-state-disabled = No longer has access
people-invite-title = Invite somebody
people-invite-lede = They get an e-mail with a link that is valid for { $days } days, choose a password and set up an authenticator app.
people-invite-send = Send the invitation
people-binds-hint = Only people with this mark may countersign an agreement. Tick it only if the person may bind the company by law or by authorisation.
people-binds-auditor = An auditor changes nothing, and so cannot bind the company. Choose another role or take the mark away.
people-language-hint = The pages can be read in any language; this is for the e-mails.
people-language-none = Choose a language.
people-name-empty = Enter the person’s name.
people-role-none = Choose a role.
people-email-taken = Somebody with this address is on the list already.
people-role-administrator-hint = Runs this: people, templates and settings, and everything a reviewer does.
people-role-reviewer-hint = Reviews what customers have signed, and returns or rejects it.
people-role-dpo-hint = Does what a reviewer does, and reads the audit log.
people-role-auditor-hint = Reads everything, changes nothing.
people-done-invited = The invitation is on its way
people-done-changed = Changed. They have been signed out, and the change applies from now on.
people-done-too-many = Too many invitations within an hour. Nothing was sent; try again later.
people-person-myself = This is you. Somebody else with the role of administrator can change what you may do.
people-again-title = Has the invitation not arrived?
people-again-lede = A new link is sent, and the earlier one stops working.
people-again = Send the invitation again
people-change-title = Change access
people-change-lede = Saving signs the person out everywhere. What they have done stays as it is.
people-change = Save
people-disabled = No longer has access
people-disabled-hint = The person cannot sign in, and can be let in again later. Name and history stay.
people-reset-title = Has this person lost the authenticator app?
people-reset-lede = Resetting signs the person out everywhere; the app and all recovery codes stop working. At the next sign-in, the password is asked for and an app is set up anew. The person is told by e-mail. Make sure first that it really is they who ask.
people-reset = Reset the authenticator app
people-done-reset = Reset. They have been signed out, and an e-mail tells them what to do.
people-not-yourself = Nobody can change their own role. Ask another administrator.

people-me-title = Your access
people-me-ways = How you sign in
people-my-password-title = Change password
people-my-password-lede = You are signed out everywhere else, and we tell you by e-mail.
people-my-password-change = Change password
people-current-password-wrong = This is not your current password.
people-my-codes-title = Make new recovery codes
people-my-codes-lede = You get ten new codes. All earlier ones stop working.
people-my-codes-make = Make new codes
people-sessions-title = Where you are signed in
people-sessions-lede = If one of them is not yours, end it and change your password.
people-session-began = Signed in
people-session-used = Last used
people-session-act = What you can do
people-session-here = This browser
people-session-end = End
people-session-end-others = End all others
people-done-my-password = Your password is changed
people-done-codes = Your new recovery codes are valid from now on
people-done-sessions = Ended
people-done-recovery = You used a recovery code. { $left ->
    [0] It was the last one.
    [one] 1 is left.
   *[other] { $left } are left.
}
people-done-authenticator = Your new authenticator app is set up, and the old one no longer works here
people-my-authenticator-title = Set up a new authenticator app
people-my-authenticator-lede = Have you lost the app, or the phone with it? Set it up again here, within half an hour of the recovery code. The old app stops working, you get ten new recovery codes, and you are signed out everywhere else.
people-my-authenticator-keep-lede = Do you still have it?
people-my-authenticator-keep = Keep the app as it is
people-my-authenticator-replace = Use the new app
