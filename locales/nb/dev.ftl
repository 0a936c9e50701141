# Sider i demoen som ingen utgivelse har.
dev-mail-title = E-post
dev-mail-lede = Det folk har fått tilsendt, nyeste først. Tider er UTC.
dev-mail-none = Ingenting er sendt ennå
dev-mail-none-hint = E-poster vises her kort tid etter at de er utløst.
dev-mail-at = Tid
dev-mail-to = Til
dev-mail-subject = Emne
dev-mail-all = All e-post
dev-mail-text = Som tekst
dev-mail-html = Som HTML
dev-mail-headers = Meldingshoder
