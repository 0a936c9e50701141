# Sider i demoen, som ingen udgivelse har.
dev-mail-title = Mail
dev-mail-lede = Det, som folk har fået tilsendt, nyeste først. Tider er UTC.
dev-mail-none = Der er ikke sendt noget endnu
dev-mail-none-hint = Mails vises her, kort efter at de er udløst.
dev-mail-at = Tid
dev-mail-to = Til
dev-mail-subject = Emne
dev-mail-all = Alle mails
dev-mail-text = Som tekst
dev-mail-html = Som HTML
dev-mail-headers = Mailhoveder
