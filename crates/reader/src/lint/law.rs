//! Law that no longer stands: dated rule data, and where a text relies on it.

use chrono::NaiveDate;

use super::doc::Doc;
use super::finding::Finding;
use super::kind::Kind;

/// A law, decision or arrangement that fell.
pub struct Fallen {
    /// Its name in findings; the key of a text `lint-law-<id>` says what became of it.
    pub id: &'static str,
    /// The key of its name and fate in the locales' `lint.ftl`.
    pub message_key: &'static str,
    /// The first day on which it no longer stood: year, month, day.
    pub fell: (i32, u32, u32),
    /// By what it fell.
    pub source: &'static str,
    /// How texts name it.
    names: &'static [&'static str],
}

/// The rule data. A row is added when a law falls; rows do not change.
pub const FALLEN: &[Fallen] = &[
    Fallen {
        id: "privacy_shield",
        message_key: "lint-law-privacy-shield",
        fell: (2020, 7, 16),
        source: "CJEU C-311/18 (Schrems II); Decision (EU) 2016/1250 invalid",
        names: &["privacy shield", "2016 1250"],
    },
    Fallen {
        id: "safe_harbour",
        message_key: "lint-law-safe-harbour",
        fell: (2015, 10, 6),
        source: "CJEU C-362/14 (Schrems I); Decision 2000/520/EC invalid",
        names: &[
            "safe harbour|harbor .. principle*|framework|certif*|scheme|program*|us|usa|ordning*|aftale*|avtale*|prinsipp*|princip*",
            "us|eu|usa safe harbour|harbor",
            "certified|certificeret|sertifisert .. safe harbour|harbor",
            "transfer*|rely|relies|relying|*overfør* ... safe harbour|harbor",
            "2000 520",
        ],
    },
    Fallen {
        id: "scc_2010",
        message_key: "lint-law-scc-2010",
        fell: (2021, 9, 27),
        source: "Decision (EU) 2021/914 Art. 4(3) and (4); contracts on it stood until 27 December 2022",
        names: &["2010 87"],
    },
    Fallen {
        id: "scc_2001",
        message_key: "lint-law-scc-2001",
        fell: (2021, 9, 27),
        source: "Decision (EU) 2021/914 Art. 4(2) and (4); contracts on it stood until 27 December 2022",
        names: &["2001 497"],
    },
    Fallen {
        id: "scc_2004",
        message_key: "lint-law-scc-2004",
        fell: (2021, 9, 27),
        source: "Decision (EU) 2021/914 Art. 4(2) and (4), with Decision 2001/497/EC, which it amended",
        names: &["2004 915"],
    },
    Fallen {
        id: "directive_95_46",
        message_key: "lint-law-directive-95-46",
        fell: (2018, 5, 25),
        source: "GDPR Art. 94(1)",
        names: &[
            "95 46",
            "data protection directive|directive's",
            "databeskyttelsesdirektiv*|persondatadirektiv*|personverndirektiv*",
        ],
    },
    Fallen {
        id: "regulation_45_2001",
        message_key: "lint-law-regulation-45-2001",
        fell: (2018, 12, 11),
        source: "Regulation (EU) 2018/1725 Art. 99",
        names: &["regulation|forordning|ec|ef 45 2001", "no|nr 45 2001"],
    },
    Fallen {
        id: "dk_persondataloven",
        message_key: "lint-law-dk-persondataloven",
        fell: (2018, 5, 25),
        source: "Act No. 502 of 23 May 2018 (DK) § 46(2)",
        names: &[
            "persondataloven|persondatalovens",
            "lov .. 429 ... 2000",
            "act .. 429 ... 2000",
            "danish .. act .. processing .. personal data .. 2000",
        ],
    },
    Fallen {
        id: "dk_security_order",
        message_key: "lint-law-dk-security-order",
        fell: (2018, 5, 25),
        source: "Act No. 502 of 23 May 2018 (DK) § 46(2), with the Act under which Order No. 528 of 15 June 2000 was made",
        names: &["sikkerhedsbekendtgørelse*", "bekendtgørelse .. 528 ... 2000", "order .. 528 ... 2000"],
    },
    Fallen {
        id: "no_personopplysningsloven_2000",
        message_key: "lint-law-no-personopplysningsloven-2000",
        fell: (2018, 7, 20),
        source: "LOV-2018-06-15-38 (NO) § 33",
        names: &[
            "2000 04 14 31",
            "personopplysningsloven|personopplysningslov .. 2000",
            "lov .. 14 april 2000",
            "personal data act .. 14 april 2000",
            "personal data act .. april 14 2000",
            "personal data act .. 14 04|4 2000",
            "personal data act .. 2000",
        ],
    },
    Fallen {
        id: "se_personuppgiftslagen",
        message_key: "lint-law-se-personuppgiftslagen",
        fell: (2018, 5, 25),
        source: "Act 2018:218 (SE), transitional provisions",
        names: &["personuppgiftslagen", "1998 204"],
    },
];

/// Words beside which a law is mentioned as a thing of the past.
const PAST: &[&str] = &[
    "repeal*|invalid*|annul*|former|formerly|previous*|replac*|supersed*|struck|expired",
    "no longer",
    "ophæv*|ugyldig*|tidligere|erstat*|afløs*|underkend*",
    "opphev*|ugyldig*|erstatt*|avløs*|underkjen*",
    "ikke længere|lenger",
];

impl Fallen {
    /// The first day on which it no longer stood.
    pub fn date(&self) -> Option<NaiveDate> {
        let (year, month, day) = self.fell;
        NaiveDate::from_ymd_opt(year, month, day)
    }
}

/// Where the text relies on law that no longer stands; each law once in a clause.
pub fn find(doc: &Doc<'_>, out: &mut Vec<Finding>) {
    for law in FALLEN {
        let Some(fell) = law.date() else { continue };
        let mut last = None;
        for hit in doc.all(law.names) {
            let place = doc.place_of(hit.sentence);
            if last == Some(place) || doc.in_sentence(hit.sentence, PAST).is_some() {
                continue;
            }
            last = Some(place);
            let finding = Finding::at(Kind::LawRepealed, doc, hit.sentence).about(law.id);
            out.push(finding.with("law", domain::message::Arg::Key(law.message_key)).with("fell", fell));
        }
    }
}
