//! What a mail speaks of, in the reader's language, before its template puts it into sentences.

use chrono::{DateTime, TimeDelta, Utc};
use chrono_tz::Tz;
use domain::agreements::Side;
use domain::signing::FormField;
use i18n::Locale;
use storage::agreements::{self, Agreement, SignatureRow};
use storage::links::LinkKind;
use storage::log::{self, TreeHead};
use storage::mails::{AboutChange, AboutPublished, Content, Mail, MailKind, MatterNews};
use storage::tenants::Profile;
use storage::{StorageError, TenantTx, subscribers};

use crate::subscribers::mails::leave;

/// What the templates in `templates/emails` say. Texts that do not apply are empty.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Letter {
    /// The tenant.
    pub processor: String,
    /// Where it is asked about privacy matters.
    pub contact: String,
    /// It goes to a member of the staff.
    pub to_staff: bool,
    /// Where the one button leads.
    pub link: String,
    /// The code of the same one-time link.
    pub code: String,
    /// Until when link and code are good.
    pub expires: String,
    /// When it was written.
    pub written: String,
    /// Words of a person, handed on.
    pub words: String,
    /// The customer's name.
    pub organisation: String,
    /// What people call the agreement.
    pub reference: String,
    /// The last day on which it can be accepted.
    pub until: String,
    /// From which day it is in force.
    pub in_force: String,
    /// Who signed for the customer.
    pub signatory: String,
    /// When.
    pub signed: String,
    /// What is to be corrected.
    pub reasons: Vec<Reason>,
    /// Where a sealed document is checked.
    pub verify: String,
    /// The state of the audit log, on one line: an anchor in the reader's hands.
    pub log: String,
    /// What people call a matter between the parties.
    pub matter: String,
    /// What happened in it.
    pub happened: String,
    /// What is expected of the recipient, and until when.
    pub expected: String,
    /// What an amendment is called.
    pub title: String,
    /// Where it stands, by the word of its state.
    pub state: String,
    /// The last day on which it can be accepted.
    pub answer_by: String,
    /// When a change to who works for the processor is to take effect.
    pub effect: String,
    /// What that change means for the reader's agreement, each sentence with its clause.
    pub says: Vec<String>,
    /// What is asked of the reader, by its word; and what the processor has done about the change since.
    pub demand: String,
    pub act: String,
    /// Where a subscriber leaves.
    pub leave: String,
    /// Lines of a list.
    pub list: Vec<String>,
    /// How many there are in all, and how many are not in the list.
    pub count: i64,
    pub more: i64,
}

/// Something to be corrected.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reason {
    /// Which field; empty where it is the whole.
    pub field: String,
    /// Why.
    pub text: String,
}

/// Where and for whom a mail is written.
pub struct Desk<'a> {
    pub profile: &'a Profile,
    pub slug: &'a str,
    pub public_url: &'a str,
}

/// The agreement that a mail speaks of.
pub struct About {
    agreement: Agreement,
    signature: Option<SignatureRow>,
    reasons: Vec<(String, String)>,
    /// The newest signed head of the audit log.
    head: Option<TreeHead>,
}

impl About {
    /// Reads it as it stands now, as far as this kind of mail speaks of it.
    pub async fn read(tx: &mut TenantTx, mail: &Mail) -> Result<Option<Self>, StorageError> {
        let Some(id) = mail.agreement else { return Ok(None) };
        let agreement = agreements::one(tx, id).await?;
        let signature = agreements::signatures(tx, id).await?.into_iter().rfind(|one| one.side == Side::Controller);
        let reasons = match mail.kind {
            MailKind::Returned => agreements::return_reasons(tx, id).await?,
            _ => Vec::new(),
        };
        let head = log::latest(tx).await?.map(|kept| kept.head);
        Ok(Some(Self { agreement, signature, reasons, head }))
    }

    /// The agreement.
    pub const fn agreement(&self) -> &Agreement {
        &self.agreement
    }
}

/// For how long the link of a mail is good.
pub const fn good_for(kind: MailKind) -> Option<TimeDelta> {
    Some(match kind {
        MailKind::SignInLink => LinkKind::Begin.good_for(),
        MailKind::Invitation => LinkKind::Invitation.good_for(),
        MailKind::ContactNamed => LinkKind::Return.good_for(),
        MailKind::StaffInvitation => LinkKind::StaffInvitation.good_for(),
        MailKind::PasswordReset => LinkKind::PasswordReset.good_for(),
        MailKind::SubscriptionConfirm => subscribers::GOOD_FOR,
        _ => return None,
    })
}

/// Kinds that go to the tenant's own staff alone.
pub const fn to_staff(kind: MailKind) -> bool {
    matches!(
        kind,
        MailKind::StaffCannotSign
            | MailKind::StaffInvitation
            | MailKind::PasswordReset
            | MailKind::PasswordChanged
            | MailKind::SecondFactorChanged
            | MailKind::SecondFactorReset
            | MailKind::Waiting
            | MailKind::Withdrawn
            | MailKind::ContactsChanged
            | MailKind::DutiesDue
            | MailKind::SubprocessorAnswer
    )
}

impl Letter {
    /// What a mail says.
    pub fn new(mail: &Mail, content: &Content, about: Option<&About>, desk: &Desk<'_>) -> Self {
        let locale = Locale::new(mail.language);
        let zone: Tz = desk.profile.zone.parse().unwrap_or(Tz::UTC);
        let expires = good_for(mail.kind).map(|time| locale.moment(mail.created_at + time, zone));
        let mut letter = Self {
            processor: desk.profile.name.clone(),
            contact: desk.profile.privacy_contact.clone(),
            to_staff: content.to_staff || to_staff(mail.kind),
            code: content.code.clone().unwrap_or_default(),
            expires: expires.unwrap_or_default(),
            written: locale.moment(mail.created_at, zone),
            words: content.words.clone().unwrap_or_default().trim().to_owned(),
            organisation: locale.text("mail-your-organisation").into_owned(),
            list: content.list.clone(),
            count: content.count,
            more: content.count - i64::try_from(content.list.len()).unwrap_or_default(),
            verify: format!("{}/{}/verify", desk.public_url, mail.language),
            ..Self::default()
        };
        letter.link = letter.link(mail, content, desk);
        if matches!(mail.kind, MailKind::ContactsWritten | MailKind::ContactPoints) {
            letter.link.push_str("/people");
        }
        if let Some(news) = &content.matter {
            letter.tell_news(news, locale);
        }
        if let Some(amendment) = &content.amendment {
            letter.title = match amendment.letter.as_str() {
                "" => amendment.title.clone(),
                open => locale
                    .text_with(
                        "life-amendment-open",
                        &[("letter", open.into()), ("title", amendment.title.as_str().into())],
                    )
                    .into_owned(),
            };
            letter.state.clone_from(&amendment.state);
            letter.answer_by = amendment.answer_by.map(|day| locale.date(day)).unwrap_or_default();
            letter.link = format!("{}/amendments/{}", letter.link, amendment.id);
        }
        if let Some(change) = &content.change {
            letter.tell_change(change, locale);
        }
        if mail.kind.is_of_subscription() {
            letter.tell_subscriber(mail, content, desk);
        }
        if let Some(about) = about {
            letter.tell_of(about, locale, zone);
            if let Some(head) = about.head {
                letter.log =
                    anchor(head, locale, &format!("{}/t/{}/{}/log", desk.public_url, desk.slug, mail.language));
            }
        }
        letter
    }

    /// The token stands in the path, and nowhere else.
    fn link(&self, mail: &Mail, content: &Content, desk: &Desk<'_>) -> String {
        let own = format!("{}/t/{}/{}", desk.public_url, desk.slug, mail.language);
        if let (Some(news), Some(agreement)) = (&content.matter, mail.agreement) {
            return match self.to_staff {
                true => format!("{own}/staff/matters/{}", news.id),
                false => format!("{own}/mine/{agreement}/matters/{}", news.id),
            };
        }
        match (&content.token, mail.agreement) {
            (Some(token), _) if self.to_staff => format!("{own}/staff/link/{token}"),
            (Some(token), _) => match &content.next {
                Some(next) => format!("{own}/link/{token}?next={next}"),
                None => format!("{own}/link/{token}"),
            },
            (None, Some(id)) if self.to_staff => format!("{own}/staff/agreements/{id}"),
            (None, Some(id)) => format!("{own}/mine/{id}"),
            (None, None) if mail.kind == MailKind::DutiesDue => format!("{own}/staff/duties"),
            (None, None) => String::new(),
        }
    }

    fn tell_news(&mut self, news: &MatterNews, locale: Locale) {
        let word = |wire: &str| wire.replace('_', "-");
        let (kind, act) = (word(&news.kind), word(&news.act));
        let key = match act.as_str() {
            "open" => format!("matters-entry-open-{kind}"),
            act => format!("matters-entry-{act}"),
        };
        self.matter.clone_from(&news.name);
        self.happened = locale.text(&key).into_owned();
        self.expected = match (news.answer, news.until) {
            (true, Some(day)) => locale.text_with("mail-matter-until", &[("date", day.into())]),
            (true, None) => locale.text("mail-matter-answer"),
            (false, _) => locale.text("mail-matter-nothing"),
        }
        .into_owned();
    }

    fn tell_change(&mut self, change: &AboutChange, locale: Locale) {
        self.count = i64::from(change.number);
        self.effect = locale.date(change.effect);
        self.list.clone_from(&change.what);
        self.words.clone_from(&change.why);
        self.says.clone_from(&change.says);
        self.demand.clone_from(&change.demand);
        self.act.clone_from(&change.act);
        self.link = format!("{}/subprocessors/notices/{}", self.link, change.notice);
    }

    /// The one link of these is public; the token stands in the address of the page to leave on, or to prove the address.
    fn tell_subscriber(&mut self, mail: &Mail, content: &Content, desk: &Desk<'_>) {
        let list = format!("{}/t/{}/{}/subprocessors", desk.public_url, desk.slug, mail.language);
        let token = content.token.as_deref().unwrap_or_default();
        if mail.kind == MailKind::SubscriptionConfirm {
            self.link = format!("{list}/confirm/{token}");
            return;
        }
        self.leave = leave(desk.public_url, desk.slug, mail.language.tag(), token);
        self.link = match &content.published {
            Some(AboutPublished { change, number, effect, what, why, act }) => {
                self.count = i64::from(*number);
                self.effect = Locale::new(mail.language).date(*effect);
                self.list.clone_from(what);
                self.words.clone_from(why);
                self.act.clone_from(act);
                format!("{list}/changes/{change}")
            }
            None => list,
        };
    }

    fn tell_of(&mut self, about: &About, locale: Locale, zone: Tz) {
        let agreement = &about.agreement;
        let named = [&agreement.form.organisation, &agreement.controller_name].map(|name| name.trim());
        if let Some(name) = named.into_iter().find(|name| !name.is_empty()) {
            name.clone_into(&mut self.organisation);
        }
        self.reference.clone_from(&agreement.reference);
        self.until = agreement.offer_until.map(|until| locale.date(last_day(until, zone))).unwrap_or_default();
        self.in_force = agreement.in_force_from.map(|date| locale.date(date)).unwrap_or_default();
        if let Some(signature) = &about.signature {
            self.signatory.clone_from(&signature.details.name);
            self.signed = locale.moment(signature.signed_at, zone);
        }
        self.reasons = about
            .reasons
            .iter()
            .map(|(field, text)| Reason {
                field: FormField::from_name(field)
                    .map(|field| locale.text(&field_text(field)).into_owned())
                    .unwrap_or_default(),
                text: text.trim().to_owned(),
            })
            .collect();
    }
}

/// Size and the first sixteen digits of the root: enough to compare with, short enough to read.
fn anchor(head: TreeHead, locale: Locale, page: &str) -> String {
    let root: String = head.root[..8].iter().map(|byte| format!("{byte:02x}")).collect();
    let size = i64::try_from(head.size).unwrap_or(i64::MAX);
    let args = [("size", size.into()), ("root", root.as_str().into()), ("page", page.into())];
    locale.text_with("mail-foot-log", &args).into_owned()
}

/// The last day before a moment at which it is too late.
fn last_day(too_late: DateTime<Utc>, zone: Tz) -> chrono::NaiveDate {
    (too_late - TimeDelta::seconds(1)).with_timezone(&zone).date_naive()
}

/// The text with a field's name: `mail-field-signatory-role`.
fn field_text(field: FormField) -> String {
    format!("mail-field-{}", field.name().replace('_', "-"))
}
