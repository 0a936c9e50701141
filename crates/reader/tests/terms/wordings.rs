//! Sentences about the end of an agreement: when data is erased, and what is said of backups alone.

use domain::language::Language::{self, Da, En, Nb};
use domain::terms::{Key, Period, Unit, Value};
use reader::import::{Format, import};
use reader::terms::{Found, found};

/// What is found in an agreement of a few clauses with one sentence about the end.
fn with(language: Language, sentence: &str) -> Found {
    let source = match language {
        En => {
            "# Agreement on processing\n\n1. The processor processes personal data.\n\n2. The controller instructs.\n\n3. "
        }
        Da => {
            "# Databehandleraftale\n\n1. Databehandleren behandler personoplysninger.\n\n2. Den dataansvarlige instruerer.\n\n3. "
        }
        Nb => {
            "# Databehandleravtale\n\n1. Databehandleren behandler personopplysninger.\n\n2. Den behandlingsansvarlige instruerer.\n\n3. "
        }
    };
    found(&import(&format!("{source}{sentence}\n"), Format::Markdown, Some(language)).unwrap().text)
}

#[test]
fn within_how_many_days_data_is_erased() {
    let cases = [
        (En, "The Processor erases all personal data within 30 days of termination.", Some((30, Unit::Days))),
        (
            En,
            "The Processor shall delete all personal data within 30 days of the termination of the agreement.",
            Some((30, Unit::Days)),
        ),
        (En, "After termination the processor deletes backups within 180 days.", None),
        (
            Da,
            "Databehandleren sletter alle personoplysninger inden fem og fyrre dage efter aftalens ophør.",
            Some((45, Unit::Days)),
        ),
        (Da, "Sikkerhedskopier slettes senest 180 dage efter aftalens ophør.", None),
        (
            Da,
            "Alle personoplysninger, herunder sikkerhedskopier, slettes senest 30 dage efter aftalens ophør.",
            Some((30, Unit::Days)),
        ),
        (Nb, "Sikkerhetskopier slettes innen 180 dager.", None),
        (Nb, "Ved opphør slettes sikkerhetskopier innen 180 dager.", None),
        (Nb, "Databehandleren sletter sikkerhetskopiene innen 180 dager etter avtalens opphør.", None),
        (Nb, "Innen 30 dager etter opphør slettes alle personopplysninger.", Some((30, Unit::Days))),
    ];
    for (language, sentence, expected) in cases {
        let found = with(language, sentence);
        let value = found.proposed(Key::EndEraseWithin).map(|reading| reading.value.clone());
        let said = value.map(|value| match value {
            Value::Period(Period { number, unit, .. }) => (number, unit),
            other => panic!("{sentence}: {other:?}"),
        });
        assert_eq!(said, expected, "{sentence}");
    }
}
