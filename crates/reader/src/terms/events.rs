//! What periods count from: the words after or before the number that name the event.

use domain::terms::Event;

use super::rule::Patterns;

/// An event with the patterns that name it for the period at `#`.
pub type Named = (Event, [Patterns; 2]);

/// All events that words name. Periods of notice count back to the effect by what they are.
pub const EVENTS: &[Named] = &[
    (
        Event::Objection,
        [
            &["# . . after|of|from|following .. objection*|objected|objects|objecting"],
            &["# . . efter|etter|fra|av|af ... indsigelse*|innsigelse*"],
        ],
    ),
    (
        Event::Awareness,
        [
            &[
                "# ... aware|knowledge|discover*|detect*|found|learn*|identif*|confirming & after|of|from|upon|following",
                "aware|discover*|detect*|knowledge ... #",
                "# ... aware|discover*",
            ],
            &[
                "# ... bekendt|kendskab|kjennskap|kjent|opdag*|oppdag*|opmærksom|oppmerksom|klar|viden|konstater*|identifiser*",
                "bekendt|kendskab|kjennskap|opdag*|oppdag*|opmærksom|konstater* ... #",
            ],
        ],
    ),
    (
        Event::Completion,
        [
            &["# . . after|of|from|following .. complet*|done|erasure|deletion|carried"],
            &[
                "# . . efter|etter|fra ... gennemført|gjennomført|fuldført|fullført|foretaget|foretatt|slettet|sletning*|sletting*",
            ],
        ],
    ),
    (
        Event::Receipt,
        [
            &["# . . after|of|from|following .. receipt|received|receiving|receives"],
            &["# . . efter|etter|fra|regnet .. modtag*|mottag*|mottak*|mottatt*|mottok|modtog"],
        ],
    ),
    (
        Event::Request,
        [
            &["# . . after|of|from|following .. request*|asked", "# ... received . request", "request* ... #"],
            &["# . . efter|etter|fra .. anmod*|forespørsel*|forespurt|bedt|ba|anmodning*"],
        ],
    ),
    (
        Event::Sending,
        [
            &["# . . after|of|from|following .. sent|sending|shipment|dispatch*|sends"],
            &["# . . efter|etter|fra .. sendt*|afsendelse*|avsend*|afsendt|utsending*", "# efter|etter . . . . sendt"],
        ],
    ),
    (
        Event::Expiry,
        [
            &[
                "# . . after|of|from|following .. expir*|terminat*|end|ended|ends|cessation",
                "expir*|terminat*|end|ended|ends|ceas* ... #",
            ],
            &[
                "# . . efter|etter|fra .. ophør*|opphør*|udløb*|utløp*|opsigelse*|oppsigelse*|avslut*|afslut*",
                "ophør*|opphør*|udløb*|utløp*|opsigelse*|oppsigelse*|avslut*|afslut* ... #",
            ],
        ],
    ),
];

/// Words by which a period is an aim and no promise.
pub const AIM: [Patterns; 2] = [
    &["if|where|when|wherever . possible|feasible", "reasonably|practicable"],
    &[
        "om muligt|mulig",
        "hvis . mulig|muligt",
        "såfremt . muligt",
        "dersom . mulig",
        "vidt|langt . muligt|mulig",
        "muligt . senest",
    ],
];
