//! The invented companies of the demo, and their people.

use domain::language::Language;
use domain::permissions::Role;
use domain::signing::Form;
use domain::subprocessors::Subprocessor;
use domain::terms::{Terms, demo};
use storage::tenants::Profile;

/// An invented processor.
pub struct Company {
    /// The name in its addresses.
    pub slug: &'static str,
    /// What it says of itself.
    pub profile: Profile,
    /// Its standard agreement's name.
    pub template: &'static str,
    /// Its texts.
    pub texts: &'static [(Language, &'static str)],
    /// Its terms.
    pub terms: Terms,
    /// What it does.
    pub services: &'static str,
    /// The agreement that its DPA belongs to.
    pub main_agreement: &'static str,
    /// Who works for it.
    pub subprocessors: Vec<Subprocessor>,
}

/// The staff of every company: name, role, entitled to bind. Their addresses begin with the first name.
pub const STAFF: [(&str, Role, bool); 4] = [
    ("Astrid Holm", Role::Administrator, true),
    ("Rune Bakke", Role::Reviewer, false),
    ("Dagny Friis", Role::Dpo, true),
    ("Aksel Strand", Role::Auditor, false),
];

const STANDARD: [(Language, &str); 3] = [
    (Language::En, include_str!("../../../../standard/agreement.en.md")),
    (Language::Da, include_str!("../../../../standard/agreement.da.md")),
    (Language::Nb, include_str!("../../../../standard/agreement.nb.md")),
];

fn profile(name: &str, country: &str, zone: &str, languages: &[Language], domain: &str) -> Profile {
    Profile {
        name: name.to_owned(),
        registration: String::new(),
        address: String::new(),
        country: country.to_owned(),
        website: Some(format!("https://{domain}")),
        languages: languages.to_vec(),
        zone: zone.to_owned(),
        calendar: country.to_owned(),
        privacy_contact: format!("privacy@{domain}"),
        breach_contact: format!("security@{domain}"),
        emergency_alias: format!("emergency@{domain}"),
        supervisory_authority: String::new(),
        staff_domains: vec![domain.to_owned()],
        accent: None,
        offer_days: 30,
        days_off: Vec::new(),
        saturdays: false,
        own_target: None,
    }
}

fn subprocessor(name: &str, registration: &str, address: &str, processing: &str, location: &str) -> Subprocessor {
    Subprocessor {
        name: name.to_owned(),
        registration: registration.to_owned(),
        address: address.to_owned(),
        contact: String::new(),
        processing: processing.to_owned(),
        location: location.to_owned(),
        transfer: String::new(),
    }
}

/// The four companies. Their terms are those of four kinds of real agreements; their texts are our own.
pub fn companies() -> Vec<Company> {
    use Language::{Da, En, Nb};
    vec![
        Company {
            slug: "fjeldarkiv",
            profile: Profile {
                registration: "DK-30414243".into(),
                address: "Havnegade 11, 5000 Odense C".into(),
                supervisory_authority: "Datatilsynet (DK)".into(),
                accent: Some("#0b5a6f".into()),
                ..profile("Fjeldarkiv ApS", "DK", "Europe/Copenhagen", &[Da, En, Nb], "fjeldarkiv.example")
            },
            template: "Standardaftale",
            texts: &STANDARD,
            terms: demo::files(),
            services: "Fjeldarkiv",
            main_agreement: "Fjeldarkiv 2026-01",
            subprocessors: vec![subprocessor(
                "Bergrom Datasenter AS",
                "NO 912 345 678",
                "Fjellveien 2, 4150 Rennesøy, NO",
                "Datacenter: strøm, køling og adgangskontrol",
                "Norge",
            )],
        },
        Company {
            slug: "fjordlas",
            profile: Profile {
                registration: "NO 987 654 321".into(),
                address: "Dronningens gate 4, 0152 Oslo".into(),
                supervisory_authority: "Datatilsynet (NO)".into(),
                accent: Some("#3d4a8a".into()),
                ..profile("Fjordlås IAM AS", "NO", "Europe/Oslo", &[Nb, En, Da], "fjordlas.example")
            },
            template: "Data processing agreement",
            texts: &[(Language::En, include_str!("../../../../standard/demo/iam.en.md"))],
            terms: demo::iam(),
            services: "Fjordlås sign-in and access management",
            main_agreement: "SSA-L no. 2026/114",
            subprocessors: vec![subprocessor(
                "Nordsky Drift AS",
                "NO 934 111 222",
                "Bryggen 9, 5003 Bergen, NO",
                "Operation of the cloud platform",
                "Norway",
            )],
        },
        Company {
            slug: "molnbyra",
            profile: Profile {
                registration: "SE 556677-8899".into(),
                address: "Norra Hamngatan 12, 411 14 Göteborg".into(),
                supervisory_authority: "Integritetsskyddsmyndigheten".into(),
                accent: Some("#6a3d6f".into()),
                ..profile("Molnbyrå AB", "SE", "Europe/Stockholm", &[Nb, En, Da], "molnbyra.example")
            },
            template: "Databehandleravtale",
            texts: &[(Language::Nb, include_str!("../../../../standard/demo/cloud.nb.md"))],
            terms: demo::cloud(),
            services: "lagring og kontorprogrammer i skyen",
            main_agreement: "Tjenesteavtale nr. 1042 med generelle vilkår",
            subprocessors: vec![subprocessor(
                "Itämeri Cloud Oy",
                "FI 2233445-6",
                "Satamakatu 3, 00160 Helsinki, FI",
                "Servere og lagring",
                "Finland",
            )],
        },
        Company {
            slug: "sendo",
            profile: Profile {
                registration: "DK-31323334".into(),
                address: "Overgade 40, 5000 Odense C".into(),
                supervisory_authority: "Datatilsynet (DK)".into(),
                accent: Some("#7a4a16".into()),
                ..profile("Sendo SMS ApS", "DK", "Europe/Copenhagen", &[En, Da, Nb], "sendo.example")
            },
            template: "Data processing agreement",
            texts: &[
                (Language::En, include_str!("../../../../standard/demo/sms.en.md")),
                (Language::Da, include_str!("../../../../standard/demo/sms.da.md")),
            ],
            terms: demo::sms(),
            services: "Sendo SMS",
            main_agreement: "Sendo SMS Terms 2026-01",
            subprocessors: vec![subprocessor(
                "Falkenhost GmbH",
                "DE 811223344, FI 2720111-2",
                "Am Rechenzentrum 1, 08223 Falkenstein, DE",
                "Hosting of the message database",
                "Germany, Finland",
            )],
        },
    ]
}

/// An invented customer, and how far its agreement has come.
pub struct Customer {
    /// What it has filled in.
    pub form: Form,
    /// The signatory's address.
    pub email: &'static str,
    /// The language that it signs in.
    pub language: Language,
    /// How far.
    pub stage: Stage,
    /// How many days ago it began.
    pub days_ago: i64,
}

/// How far an agreement of the demo has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// Not signed yet.
    Draft,
    /// Signed, and waiting.
    Submitted,
    /// A reviewer has it.
    InReview,
    /// Sent back.
    Returned,
    /// Countersigned.
    Approved,
    /// Refused.
    Rejected,
}

#[expect(clippy::too_many_arguments, reason = "a row of a table")]
fn customer(
    organisation: &str,
    registration: &str,
    address: &str,
    country: &str,
    signatory: (&str, &str, &'static str),
    language: Language,
    stage: Stage,
    days_ago: i64,
) -> Customer {
    let domain = signatory.2.split_once('@').map_or("kunde.example", |(_, domain)| domain);
    let on_call = match language {
        Language::En => ("IT on call", "+353 91 000 000"),
        Language::Da => ("IT-vagten", "+45 70 00 00 00"),
        Language::Nb => ("IT-vakten", "+47 22 00 00 00"),
    };
    Customer {
        form: Form {
            organisation: organisation.to_owned(),
            registration: registration.to_owned(),
            address: address.to_owned(),
            country: country.to_owned(),
            signatory: signatory.0.to_owned(),
            signatory_role: signatory.1.to_owned(),
            entitled: true,
            privacy_name: signatory.0.to_owned(),
            privacy_email: format!("privacy@{domain}"),
            breach_name: on_call.0.to_owned(),
            breach_email: format!("it@{domain}"),
            breach_phone: on_call.1.to_owned(),
        },
        email: signatory.2,
        language,
        stage,
        days_ago,
    }
}

/// The customers of every company.
pub fn customers() -> Vec<Customer> {
    use Language::{Da, En, Nb};
    use Stage::{Approved, Draft, InReview, Rejected, Returned, Submitted};
    vec![
        customer(
            "Lyngø Kommune",
            "DK-10101010",
            "Rådhusvej 2, 5999 Lyngø By",
            "DK",
            ("Ane Sørensen", "Kommunaldirektør", "ane@lyngoe-kommune.example"),
            Da,
            Submitted,
            2,
        ),
        customer(
            "Nordlys Tannklinikk AS",
            "NO 915 222 333",
            "Storgata 8, 9008 Tromsø",
            "NO",
            ("Ingrid Haugen", "Daglig leder", "ingrid@nordlys-tann.example"),
            Nb,
            InReview,
            5,
        ),
        customer(
            "Harbour Books Ltd",
            "IE 0123456X",
            "12 Quay Street, Galway",
            "IE",
            ("Niamh Byrne", "Director", "niamh@harbourbooks.example"),
            En,
            Approved,
            40,
        ),
        customer(
            "Vestby Regnskab A/S",
            "DK-22334455",
            "Torvet 3, 7400 Herning",
            "DK",
            ("Mads Kjær", "Direktør", "mads@vestby-regnskab.example"),
            Da,
            Returned,
            9,
        ),
        customer(
            "Solberg Skole",
            "NO 971 000 111",
            "Skoleveien 1, 1640 Råde",
            "NO",
            ("Per Solberg", "Rektor", "per@solberg-skole.example"),
            Nb,
            Approved,
            75,
        ),
        customer(
            "Kattegat Rederi ApS",
            "DK-66778899",
            "Kajen 5, 8500 Grenaa",
            "DK",
            ("Liv Bech", "Økonomichef", "liv@kattegat-rederi.example"),
            Da,
            Draft,
            1,
        ),
        customer(
            "Aurora Events Oy",
            "FI 2345678-9",
            "Satamakatu 3, 00160 Helsinki",
            "FI",
            ("Aino Virtanen", "Managing director", "aino@aurora-events.example"),
            En,
            Rejected,
            20,
        ),
    ]
}
