//! The sealed document's contents, from what was stored when each thing happened.

use chrono::{DateTime, NaiveDate, Utc};
use chrono_tz::Tz;
use documents::evidence::{self, Evidence, FORM, LogState};
use documents::typeset::{Attachments, Event, Paper, Party, Signature, Signed, State, TermRow};
use documents::{canonical, terms_table, typeset};
use domain::agreements::Side;
use domain::ids::TemplateVersionId;
use domain::message::Arg;
use domain::terms::Terms;
use i18n::Locale;
use storage::agreements::{self, Agreement, SignatureRow};
use storage::templates::{self, Version};
use storage::tenants::{self, Profile};
use storage::{TenantTx, audit, controllers, staff};

use super::history::{self, Happened};
use crate::fault::{Fault, chain};
use crate::worker::Settings;

/// Everything that the document is made from.
pub struct Record {
    pub agreement: Agreement,
    version: Version,
    profile: Profile,
    controller: SignatureRow,
    processor: SignatureRow,
    signed_text: String,
    happened: Vec<Happened>,
    terms: Terms,
    in_force_from: Option<NaiveDate>,
    /// The amendment whose document this is.
    amended: Option<Amended>,
}

/// What a document says of an amendment beside the agreement that came of it.
pub struct Amended {
    pub number: i32,
    pub title: String,
    pub printed: typeset::Amendment,
}

/// What the document of an amendment is made from, beside its agreement.
pub struct Amendment {
    pub amended: Amended,
    pub template_version: TemplateVersionId,
    pub signatures: [SignatureRow; 2],
    pub text: String,
    pub terms: Terms,
    pub in_force_from: NaiveDate,
    pub happened: Vec<Happened>,
}

impl Record {
    /// Reads it all in one transaction, so that it is of one moment.
    pub async fn read(tx: &mut TenantTx, agreement: Agreement) -> Result<Self, Fault> {
        let version = templates::one(tx, agreement.version).await?;
        let profile = tenants::profile(tx).await?;
        let standing = agreements::signatures(tx, agreement.id).await?;
        let mut standing: Vec<_> = standing.into_iter().filter(|signature| signature.voided_at.is_none()).collect();
        let mut of = |side: Side| {
            let index = standing.iter().position(|signature| signature.side == side);
            index.map(|index| standing.swap_remove(index)).ok_or_else(|| {
                Fault::Never(format!("an approved agreement has no standing signature of the {}", side.word()))
            })
        };
        let (controller, processor) = (of(Side::Controller)?, of(Side::Processor)?);
        let signed_text = agreements::signed_text(tx, &agreement).await?;
        let entries = audit::of_subject(tx, agreement.id.0).await?;
        let staff = staff::all(tx).await?;
        let signatory = controllers::contact(tx, agreement.controller, agreement.signatory).await?;
        let people = history::People { staff: &staff, tenant: &profile.name, signatory: &controller.details.name };
        let happened = history::of(Locale::new(agreement.language), &entries, signatory.proved_at, &people);
        let (terms, in_force_from) = (agreement.terms.clone(), agreement.in_force_from);
        Ok(Self {
            agreement,
            version,
            profile,
            controller,
            processor,
            signed_text,
            happened,
            terms,
            in_force_from,
            amended: None,
        })
    }

    /// The same of an amendment: the agreement as amended, with the signatures on the amendment.
    pub async fn amended(tx: &mut TenantTx, agreement: Agreement, of: Amendment) -> Result<Self, Fault> {
        let version = templates::one(tx, of.template_version).await?;
        let profile = tenants::profile(tx).await?;
        let [controller, processor] = of.signatures;
        Ok(Self {
            agreement,
            version,
            profile,
            controller,
            processor,
            signed_text: of.text,
            happened: of.happened,
            terms: of.terms,
            in_force_from: Some(of.in_force_from),
            amended: Some(of.amended),
        })
    }

    /// What the document is called.
    fn reference(&self) -> String {
        match &self.amended {
            Some(amended) => format!("{}-D{}", self.agreement.reference, amended.number),
            None => self.agreement.reference.clone(),
        }
    }

    /// The standing signature of a side.
    pub const fn signature(&self, side: Side) -> &SignatureRow {
        match side {
            Side::Controller => &self.controller,
            Side::Processor => &self.processor,
        }
    }

    /// The paper to typeset. Its text is the one that was signed, read back from what was kept of it: what has changed
    /// since (the tenant's address, say) changes nothing in it.
    pub fn paper(&self, settings: &Settings, log: Option<LogState>) -> Result<Paper, Fault> {
        let locale = Locale::new(self.agreement.language);
        let text = canonical::parse(&self.signed_text).map_err(|error| Fault::Never(chain(&error)))?;
        let signed = self.signed(locale, settings, log)?;
        Ok(Paper {
            amendment: self.amended.as_ref().map(|amended| amended.printed.clone()),
            id: self.reference(),
            version: self.edition(locale),
            title: locale.text("documents-untitled").into_owned(),
            at: self.processor.signed_at.max(self.controller.signed_at),
            terms: self.terms(locale),
            subprocessors: self.version.said_in(text.language).subprocessors,
            text,
            state: State::Signed(Box::new(signed)),
        })
    }

    fn signed(&self, locale: Locale, settings: &Settings, log: Option<LogState>) -> Result<Signed, Fault> {
        let evidence = self.evidence(log);
        let json = evidence.to_json().map_err(|error| Fault::Never(chain(&error)))?;
        let zone = self.zone();
        let events = self.happened.iter().map(|event| Event {
            at: locale.exact_moment(event.at, zone),
            what: event.what.clone(),
            who: event.who.clone(),
        });
        Ok(Signed {
            in_force: self.in_force_from.map(|date| locale.date(date)),
            signatures: [Side::Controller, Side::Processor].map(|side| self.printed(locale, side)).to_vec(),
            seal_owner: settings.seal_owner.clone(),
            evidence: typeset::Evidence {
                proved_address: self.controller.details.email.clone(),
                events: events.collect(),
                text_sha256: evidence.text_sha256,
                terms_sha256: evidence.terms_sha256,
                verify_url: Some(format!("{}/{}/verify", settings.public_url, locale.language())),
            },
            attachments: Attachments { terms: self.terms.canonical_json(), evidence: json },
        })
    }

    /// "Version 3 of 10 October 2025".
    fn edition(&self, locale: Locale) -> String {
        let published = self.version.published_at.unwrap_or(self.agreement.created_at);
        let date = published.with_timezone(&self.zone()).date_naive();
        let number = Arg::Text(self.version.number.to_string());
        locale.text_with("evidence-version", &[("number", number), ("date", Arg::Date(date))]).into_owned()
    }

    fn terms(&self, locale: Locale) -> Vec<TermRow> {
        terms_table::rows(locale, &self.terms)
    }

    fn party(&self, side: Side) -> evidence::Party {
        let form = &self.agreement.form;
        let (name, registration, address, country) = match side {
            Side::Controller => (&form.organisation, &form.registration, &form.address, &form.country),
            Side::Processor => {
                let own = &self.profile;
                (&own.name, &own.registration, &own.address, &own.country)
            }
        };
        evidence::Party {
            side,
            name: name.trim().to_owned(),
            registration: registration.trim().to_owned(),
            address: one_line(address),
            country: country.clone(),
        }
    }

    fn printed(&self, locale: Locale, side: Side) -> Signature {
        let (party, signature) = (self.party(side), self.signature(side));
        Signature {
            party: match side {
                Side::Controller => Party::Controller,
                Side::Processor => Party::Processor,
            },
            organisation: party.name,
            registration: Some(party.registration).filter(|number| !number.is_empty()),
            address: [party.address, country(locale, &party.country)].join(", "),
            person: signature.details.name.clone(),
            role: signature.details.role.clone(),
            statement: signature.details.statements.join(" "),
            at: self.exact(locale, signature.signed_at),
            method: locale.text(method(&signature.details.method)).into_owned(),
        }
    }

    fn exact(&self, locale: Locale, at: DateTime<Utc>) -> String {
        locale.exact_moment(at, self.zone())
    }

    /// `evidence.json`. Network addresses and browsers stay in the signature's own record.
    fn evidence(&self, log: Option<LogState>) -> Evidence {
        let signature = |side: Side| {
            let signature = self.signature(side);
            evidence::Signature {
                side,
                name: signature.details.name.clone(),
                role: signature.details.role.clone(),
                organisation: self.party(side).name,
                at: signature.signed_at,
                method: signature.details.method.clone(),
            }
        };
        let events = self.happened.iter().map(|event| evidence::Event {
            at: event.at,
            kind: event.kind.to_owned(),
            what: event.what.clone(),
            who: event.who.clone(),
        });
        Evidence {
            form: FORM,
            reference: self.agreement.reference.clone(),
            language: self.agreement.language,
            parties: [Side::Controller, Side::Processor].map(|side| self.party(side)).to_vec(),
            signatures: [Side::Controller, Side::Processor].map(signature).to_vec(),
            in_force_from: self.in_force_from,
            text_sha256: hex::encode(&self.controller.text_sha256),
            terms_sha256: hex::encode(&self.controller.terms_sha256),
            events: events.collect(),
            log,
            amendment: self.amended.as_ref().map(|amended| evidence::Amendment {
                number: amended.number,
                title: amended.title.clone(),
                sha256: amended.printed.sha256.clone(),
            }),
        }
    }

    fn zone(&self) -> Tz {
        self.profile.zone.parse().unwrap_or(Tz::UTC)
    }
}

fn country(locale: Locale, code: &str) -> String {
    if domain::country::is_known(code) { locale.text(&format!("country-{code}")).into_owned() } else { code.to_owned() }
}

fn one_line(text: &str) -> String {
    text.lines().map(str::trim).filter(|line| !line.is_empty()).collect::<Vec<_>>().join(", ")
}

/// The text that says how a person was identified.
fn method(word: &str) -> &'static str {
    match word {
        "email_link" => "evidence-method-email-link",
        "password_and_code" => "evidence-method-password-and-code",
        _ => "evidence-method-typed",
    }
}
