# Pages of the demo that no release has.
dev-mail-title = Mail
dev-mail-lede = What people have been sent, newest first. Times are UTC.
dev-mail-none = Nothing has been sent yet
dev-mail-none-hint = Mails appear here a moment after the act that causes them.
dev-mail-at = Time
dev-mail-to = To
dev-mail-subject = Subject
dev-mail-all = All mail
dev-mail-text = As text
dev-mail-html = As HTML
dev-mail-headers = Headers
