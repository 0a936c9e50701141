//! What is done with which data about whom.

use domain::terms::{Key, Word};

use crate::terms::rule::{Rule, Topic, word};

const NATURE: Key = Key::ProcessingNature;
const DATA: Key = Key::ProcessingData;
const PEOPLE: Key = Key::ProcessingPeople;

pub const RULES: &[Rule] = &[
    word(
        NATURE,
        Word::Collection,
        Topic::NATURE,
        &["collect*|receives|receiv*|gather*|fetch*"],
        &["indsaml*|innsaml*|modtager|mottar|henter"],
    ),
    word(NATURE, Word::Storage, Topic::NATURE, &["stor*|host*"], &["lagr*|opbevar*|oppbevar*|hosting"]),
    word(
        NATURE,
        Word::Storage,
        Topic::ANY,
        &["service* . involve*|consist* .. stor*"],
        &["tjeneste* .. innebærer|består|indebærer .. lagr*|opbevar*", "@processor lagrer|opbevarer navn|personop*"],
    )
    .likely(),
    word(NATURE, Word::Display, Topic::NATURE, &["display*|shows|show"], &["viser|vises|visning"]),
    word(
        NATURE,
        Word::Transmission,
        Topic::NATURE,
        &["transmi*|sending|shares|transfer*|sends|transmission"],
        &["overfør*|sender|deler|formidl*|transmission"],
    ),
    word(
        NATURE,
        Word::Transmission,
        Topic::ANY,
        &["service* . involve*|consist* ... transfer*|transmi*"],
        &["tjeneste* .. innebærer|består|indebærer ... overfør*"],
    )
    .likely(),
    word(NATURE, Word::Backup, Topic::NATURE, &["backup*|backs|back"], &["sikkerhedskopi*|sikkerhetskopi*|backup*"]),
    word(NATURE, Word::Support, Topic::NATURE, &["support*"], &["support*|brukerstøtte|brugerstøtte"]),
    word(DATA, Word::Names, Topic::DATA, &["name|names|username*"], &["navn|navne|brugernavn*|brukernavn*"]),
    word(
        DATA,
        Word::ContactDetails,
        Topic::DATA,
        &["contact details|information|data", "email*|telephone|phone|address*"],
        &["kontaktoplysning*|kontaktopplysning*|kontaktinformasjon|kontaktinformation|adresse*|telefon*|epost*|email*"],
    ),
    word(
        DATA,
        Word::Identifiers,
        Topic::DATA,
        &["identifier*", "customer number*", "ip address*"],
        &["kundenummer*|ipadresse*|identifikator*"],
    ),
    word(
        DATA,
        Word::NationalIds,
        Topic::DATA,
        &["national identity|identification|id", "social security|cpr"],
        &["fødselsnummer*|fødselsnumre|personnummer*|cpr*", "nationale|nasjonale identifikation*|identifikasjon*"],
    ),
    word(DATA, Word::Positions, Topic::DATA, &["position*|role|roles|title*"], &["stilling*|rolle*|titel|tittel"]),
    word(
        DATA,
        Word::Messages,
        Topic::DATA,
        &["message*|correspondence|communication*"],
        &["besked*|meldinger|korrespondance|korrespondanse|indholdet"],
    ),
    word(DATA, Word::Files, Topic::DATA, &["files|documents|pictures|images"], &["filer|dokumenter|billeder|bilder"]),
    word(DATA, Word::UseAndLogs, Topic::DATA, &["logs|usage|log"], &["logger|logfiler|logge|bruksdata"]),
    word(DATA, Word::Payments, Topic::DATA, &["payment*|billing|bank"], &["betaling*|kontonummer*|faktura*"]),
    word(
        DATA,
        Word::Locations,
        Topic::DATA,
        &["location data|geolocation|position data"],
        &["lokationsdata|lokaliseringsdata|posisjonsdata"],
    ),
    word(
        DATA,
        Word::SpecialCategories,
        Topic::DATA,
        &["special categories & !no|not|none & !national identity", "health"],
        &["særlige kategorier & !ikke|ingen", "helbred*|helse"],
    ),
    word(
        DATA,
        Word::CriminalOffences,
        Topic::DATA,
        &["criminal & !no|not"],
        &["straffedom*|lovovertræd*|lovovertred* & !ikke|ingen"],
    ),
    word(PEOPLE, Word::Employees, Topic::PEOPLE, &["employee*|staff"], &["medarbejder*|ansatte|ansat"]),
    word(
        PEOPLE,
        Word::Customers,
        Topic::PEOPLE,
        &["customers|consumers|clients", "customer customers"],
        &["kunder|kundenes"],
    ),
    word(PEOPLE, Word::Customers, Topic::ANY, &[], &["lagrer|behandler ... om ... kunder"]).likely(),
    word(
        PEOPLE,
        Word::Partners,
        Topic::PEOPLE,
        &["partner*|suppliers", "business contacts"],
        &["partner*|samarbejdspartner*|samarbeidspartner*|forretningsforbindelse*|leverandører"],
    ),
    word(PEOPLE, Word::Users, Topic::PEOPLE, &["users|user"], &["brugere|brukere|bruger"]),
    word(
        PEOPLE,
        Word::Users,
        Topic::ANY,
        &[],
        &[
            "brukeropplysninger|brugeroplysninger & tjenest*",
            "opplysninger|oplysninger .. brukerne|brugerne legger|lægger|gir",
        ],
    )
    .likely(),
    word(PEOPLE, Word::Members, Topic::PEOPLE, &["members"], &["medlemmer"]),
    word(PEOPLE, Word::Pupils, Topic::PEOPLE, &["pupils|students"], &["elever|studenter"]),
    word(PEOPLE, Word::Patients, Topic::PEOPLE, &["patients"], &["patienter|pasienter"]),
    word(PEOPLE, Word::Citizens, Topic::PEOPLE, &["citizens|residents"], &["borgere|innbyggere"]),
];
