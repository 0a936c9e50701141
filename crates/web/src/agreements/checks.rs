//! What a reviewer would otherwise check by hand.

use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use domain::email::EmailAddress;
use domain::ids::StaffId;
use domain::message::Message;
use domain::terms::{self, InForce};
use i18n::Locale;
use storage::agreements::{self, Agreement, SignatureRow};
use storage::controllers::{self, Contact};
use storage::staff;

use super::text::{self, Text};
use super::words;
use crate::Result;
use crate::visit::Staff;

/// An agreement with everything that its checks look at.
pub struct Case {
    pub agreement: Agreement,
    pub signatures: Vec<SignatureRow>,
    pub contacts: Vec<Contact>,
    pub text: Text,
    /// How many besides the reader can approve.
    pub other_approvers: i64,
}

/// Why the reader cannot countersign now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Obstacle {
    /// It does not wait for a decision.
    NotWaiting,
    /// The text or the terms are not what was signed.
    Altered,
    /// The offer has lapsed.
    Lapsed,
    /// The reader invited the customer, and somebody else can approve.
    Inviter,
}

impl Obstacle {
    /// The sentence on the page.
    pub const fn key(self) -> &'static str {
        match self {
            Self::NotWaiting => "agreements-obstacle-not-waiting",
            Self::Altered => "agreements-obstacle-altered",
            Self::Lapsed => "agreements-obstacle-lapsed",
            Self::Inviter => "agreements-obstacle-inviter",
        }
    }
}

/// A check and what it found.
pub struct Check {
    pub tone: &'static str,
    pub word: String,
    pub text: String,
}

impl Case {
    /// Reads what belongs to an agreement. The key of its controller must be at hand.
    pub async fn load(staff: &mut Staff, agreement: Agreement) -> Result<Self> {
        let signatures = agreements::signatures(&mut staff.tx, agreement.id).await?;
        let contacts = controllers::contacts(&mut staff.tx, agreement.controller).await?;
        let text = text::of(staff, &agreement, &signatures).await?;
        let other_approvers = staff::other_approvers(&mut staff.tx, staff.id).await?;
        Ok(Self { agreement, signatures, contacts, text, other_approvers })
    }

    /// The contact who signs.
    pub fn signatory(&self) -> Option<&Contact> {
        self.contacts.iter().find(|contact| contact.id == self.agreement.signatory)
    }

    /// It has been signed at some time.
    pub fn was_signed(&self) -> bool {
        !self.signatures.is_empty()
    }

    /// The terms are those that were copied when the agreement was begun, and those that were signed.
    pub fn terms_unchanged(&self) -> bool {
        let stated = hex::encode(&self.agreement.terms_sha256);
        let signed = text::standing(&self.signatures).chain(text::last(&self.signatures));
        self.agreement.terms.sha256() == stated
            && signed.into_iter().all(|signature| signature.terms_sha256 == self.agreement.terms_sha256)
    }

    /// Text and terms are what was signed.
    pub fn intact(&self) -> bool {
        self.text.unchanged() && self.terms_unchanged()
    }

    /// Why the reader cannot countersign, if anything keeps them from it.
    pub fn obstacle(&self, reader: StaffId, now: DateTime<Utc>) -> Option<Obstacle> {
        if !self.agreement.state.awaits_decision() {
            Some(Obstacle::NotWaiting)
        } else if !self.intact() {
            Some(Obstacle::Altered)
        } else if self.agreement.offer_until.is_none_or(|until| until <= now) {
            Some(Obstacle::Lapsed)
        } else if self.agreement.invited_by == Some(reader) && self.other_approvers > 0 {
            Some(Obstacle::Inviter)
        } else {
            None
        }
    }

    /// From when it is in force if it is countersigned now.
    pub fn in_force(&self, now: DateTime<Utc>, zone: Tz, asked: Option<chrono::NaiveDate>) -> InForce {
        let signed = self.agreement.submitted_at.unwrap_or(now);
        terms::in_force_from(&self.agreement.terms, words::day(signed, zone), words::day(now, zone), asked)
    }

    /// Whether the signatory's address is on a domain of the staff.
    fn on_staff_domain(&self, domains: &[String]) -> bool {
        self.signatory()
            .and_then(|contact| EmailAddress::parse(&contact.details.email).ok())
            .is_some_and(|email| is_staff_domain(&email, domains))
    }

    /// The checks, in the order in which a reviewer asks.
    pub fn checks(&self, staff: &Staff, zone: Tz) -> Vec<Check> {
        let locale = staff.visit.locale;
        let now = staff.visit.app.now();
        let mut checks = Vec::new();
        let mut add = |fine: Option<bool>, message: &Message| checks.push(check(locale, fine, message));
        // Of a signature that is void nothing is to be checked.
        if self.was_signed() && !self.agreement.state.is_editable() {
            let text = if self.text.unchanged() { "agreements-check-text" } else { "agreements-check-text-altered" };
            add(broken(self.text.unchanged()), &Message::new(text));
            let fine = self.terms_unchanged();
            let terms = if fine { "agreements-check-terms" } else { "agreements-check-terms-altered" };
            add(broken(fine), &Message::new(terms));
        }
        let special = self.agreement.overrides.len();
        if special > 0 {
            add(Some(false), &Message::new("overrides-check").with("count", special));
        }
        let proved = self.signatory().and_then(|contact| contact.proved_at);
        match proved {
            Some(at) => add(Some(true), &Message::new("agreements-check-proved").with("when", locale.moment(at, zone))),
            None => add(Some(false), &Message::new("agreements-check-not-proved")),
        }
        if self.on_staff_domain(&staff.profile.staff_domains) {
            add(Some(false), &Message::new("agreements-check-staff-domain"));
        }
        if let Some(until) = self.agreement.offer_until.filter(|_| self.agreement.state.awaits_decision()) {
            let said = words::offer(locale, until, now, zone);
            let message = Message::new("agreements-check-offer").with("until", said);
            add(if until <= now { None } else { Some(true) }, &message);
        }
        if self.agreement.invited_by == Some(staff.id) && self.agreement.state.awaits_decision() {
            let alone = self.other_approvers == 0;
            let message = if alone { "agreements-check-inviter-alone" } else { "agreements-check-inviter" };
            add(Some(false), &Message::new(message));
        }
        checks
    }
}

/// A signature that does not hold is no matter of judgement.
const fn broken(fine: bool) -> Option<bool> {
    if fine { Some(true) } else { None }
}

/// Fine, to look at, or wrong.
fn check(locale: Locale, fine: Option<bool>, message: &Message) -> Check {
    let (tone, word) = match fine {
        Some(true) => ("done", "agreements-check-fine"),
        Some(false) => ("you", "agreements-check-look"),
        None => ("late", "agreements-check-wrong"),
    };
    Check { tone, word: locale.text(word).into_owned(), text: locale.message(message).into_owned() }
}

/// Whether an address is on one of the staff's own domains.
pub fn is_staff_domain(email: &EmailAddress, domains: &[String]) -> bool {
    let domain = email.normalised_domain();
    domains.iter().any(|own| own.trim().to_lowercase() == domain)
}
