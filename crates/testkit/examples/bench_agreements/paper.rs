//! Countersigned agreements to print: the same text, other people each time.

use std::path::Path;

use chrono::{DateTime, TimeDelta, Utc};
use documents::filling::Filling;
use documents::typeset::{Attachments, Event, Evidence, Paper, Party, Signature, Signed, State};
use documents::{canonical, terms_table};
use domain::fields::Processor;
use domain::language::Language;
use domain::signing::Form;
use domain::subprocessors::Subprocessor;
use domain::text::{AgreementText, Block};
use i18n::Locale;
use reader::import::{Format, import};

use crate::figure::note;

/// The moment of the first signature.
pub const BEGAN: &str = "2026-11-23T09:00:00Z";

/// The real text of issue 2, from beside the repository; where it is absent, our own standard agreement.
pub fn text() -> AgreementText {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/seeds/004_b9aa15e1d6b81f17.txt");
    let mut text = match std::fs::read_to_string(path) {
        Ok(source) => import(&source, Format::Plain, Some(Language::En)).unwrap().text,
        Err(_) => {
            note("NOT MEASURED on the real text: ../shared/seeds is absent. Our own standard agreement stands in.");
            let source = include_str!("../../../../standard/agreement.en.md");
            import(source, Format::Markdown, Some(Language::En)).unwrap().text
        }
    };
    // The parties, as a tenant writes them into its text.
    let party = "The controller is {{controller.name}}, {{controller.registration}}, {{controller.address}}, \
                 {{controller.country}}, represented by {{controller.signatory}}, {{controller.signatory_role}}. Its \
                 contacts are {{controller.privacy_contact}} for privacy and {{controller.breach_contact}} for \
                 breaches. Signed on {{date}}.";
    text.preamble.push(Block::Paragraph { text: party.to_owned() });
    text
}

/// The answers of the customer with this number.
pub fn form(number: usize) -> Form {
    Form {
        organisation: format!("Kommune nummer {number}"),
        registration: format!("{}", 10_000_000 + number),
        address: format!("Storgade {number}\n{} Byen", 1000 + number % 9000),
        country: "DK".into(),
        signatory: format!("Ane Sørensen {number}"),
        signatory_role: "Direktør".into(),
        entitled: true,
        privacy_name: format!("Bo Holm {number}"),
        privacy_email: format!("bo{number}@kommune.example"),
        breach_name: "Vagten".into(),
        breach_email: format!("vagt{number}@kommune.example"),
        breach_phone: "+45 63 52 50 00".into(),
    }
}

/// The paper of the customer with this number.
pub fn paper(text: &AgreementText, number: usize) -> Paper {
    let form = form(number);
    let began: DateTime<Utc> = BEGAN.parse().unwrap();
    let at = began + TimeDelta::seconds(i64::try_from(number).unwrap());
    let processor = Processor {
        name: "Sund Drift AS".into(),
        registration: "NO 987 654 321".into(),
        address: "Storgata 1, 9008 Tromsø".into(),
        country: "NO".into(),
        privacy_contact: "privacy@sund.example".into(),
        breach_contact: "breach@sund.example".into(),
    };
    let subprocessors = subprocessors();
    let filling = Filling {
        text,
        form: &form,
        processor: &processor,
        services: "Messages to citizens",
        main_agreement: "The customer agreement",
        date: Some(at.date_naive()),
        subprocessors: &subprocessors,
    };
    let text = filling.filled();
    let terms = domain::terms::demo::sms();
    Paper {
        amendment: None,
        id: format!("K7QM-{number:04}"),
        version: "Version 3 of 10 October 2025".into(),
        title: "Data processing agreement".into(),
        at,
        terms: terms_table::rows(Locale::new(text.language), &terms),
        state: State::Signed(Box::new(signed(&form, &processor, at, &canonical::text(&text), &terms.canonical_json()))),
        text,
        subprocessors,
    }
}

fn subprocessors() -> Vec<Subprocessor> {
    let names = ["Havn Datacenter A/S", "Postbud Ltd", "Nordvest Telekom AS", "Kyst Drift AB"];
    let one = |name: &&str| Subprocessor {
        name: (*name).into(),
        registration: "DK 12 34 56 78".into(),
        address: "Kajgade 4, 8000 Aarhus C".into(),
        contact: "privacy@havn.example".into(),
        processing: "Operation of servers, storage of backups".into(),
        location: "Aarhus, Denmark".into(),
        transfer: String::new(),
    };
    names.iter().map(one).collect()
}

fn signed(form: &Form, processor: &Processor, at: DateTime<Utc>, text: &str, terms: &str) -> Signed {
    let locale = Locale::new(Language::En);
    let moment = |minutes: i64| locale.exact_moment(at + TimeDelta::minutes(minutes), chrono_tz::Europe::Oslo);
    let signature = |party, organisation: &str, registration: &str, person: &str, minutes| Signature {
        party,
        organisation: organisation.into(),
        registration: Some(registration.into()),
        address: "Storgata 1, 9008 Tromsø, Norway".into(),
        person: person.into(),
        role: "Managing director".into(),
        statement: "I accept this agreement for the organisation named above and I am entitled to do so.".into(),
        at: moment(minutes),
        method: "Name typed, after a one-time link".into(),
    };
    let event = |minutes, what: &str, who: &str| Event { at: moment(minutes), what: what.into(), who: who.into() };
    Signed {
        in_force: Some(locale.date(at.date_naive())),
        signatures: vec![
            signature(Party::Controller, &form.organisation, &form.registration, &form.signatory, 20),
            signature(Party::Processor, &processor.name, &processor.registration, "Søren Kjær", 90),
        ],
        seal_owner: processor.name.clone(),
        evidence: Evidence {
            proved_address: form.privacy_email.clone(),
            events: vec![
                event(0, "Agreement begun", &form.signatory),
                event(1, "Address proved by a one-time link", &form.signatory),
                event(20, "Signed and sent", &form.signatory),
                event(90, "Countersigned", "Søren Kjær"),
            ],
            text_sha256: canonical::sha256(text),
            terms_sha256: canonical::sha256(terms),
            verify_url: Some("https://sign.example.org/en/verify".into()),
        },
        attachments: Attachments { terms: terms.to_owned(), evidence: r#"{"events":4}"#.into() },
    }
}
