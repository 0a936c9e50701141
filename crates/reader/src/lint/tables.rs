//! Sentences that stand against each other: the tables of `terms.rs`. Patterns as in `pattern.rs`.

/// Each sub-processor, or each use of one, needs an authorisation of its own.
pub const SPECIFIC: &[&str] = &[
    "without ... explicit|express|specific|individual .. authori*|approv*|consent* & subprocessor*|subcontractor*",
    "subprocessor*|subcontractor* ... only if ... expressly|specifically|explicitly .. authori*|approv*|consent*",
    "explicit|express|specific|individual|separate .. authori*|approv*|consent* .. each|every|any .. subprocessor*|subcontractor*",
    "each|every|any .. subprocessor*|subcontractor* ... requires|subject ... specific|separate|individual .. authori*|approv*|consent*",
    "uden ... udtrykkelig*|specifik*|særskilt*|særlig* .. godken*|samtykke|tilladelse & underdatabehandler*|underleverandør*",
    "underdatabehandler*|underleverandør* ... kun|alene ... udtrykkelig*|specifik*|særskilt*",
    "hver|enhver|ny .. underdatabehandler* ... kræver ... specifik*|særskilt*|særlig*|udtrykkelig* .. godken*|samtykke|tilladelse",
    "uten ... uttrykkelig*|spesifikk*|særskilt*|særlig* .. godkjen*|samtykke|tillatelse & underdatabehandler*|underbehandler*",
    "underdatabehandler*|underbehandler* ... bare|kun ... uttrykkelig*|spesifikk*|særskilt*",
    "hver|enhver|ny .. underdatabehandler*|underbehandler* ... krever ... spesifikk*|særskilt*|særlig*|uttrykkelig*",
];

/// What is said of third countries and places has rules of its own.
pub const THIRD_COUNTRY: &[&str] = &[
    "third countr*|country",
    "outside .. eea|eu",
    "location*|place|places",
    "tredjeland*|tredjelande",
    "uden|udenfor|utenfor .. eu|eøs",
];

/// Erased or returned, one of the two.
pub const EITHER: &[&str] = &[
    "either delet*|eras*|return* .. or",
    "delete|deleted|erase|erased or return|returned",
    "return|returned or delete|deleted|erase|erased|destroy*",
    "slettes|slette|slettet eller tilbagelever*|returner*|leveres",
    "tilbageleveres|tilbagelevere|returneres|returnere eller slett*|slette",
    "slettes|slettet .. eller .. leveres|tilbage*|returner*",
    "enten slett*|slette|tilbake*|tilbage*|leveres .. eller",
    "slettes|slette eller tilbakelever*|returner*",
    "tilbakeleveres|tilbakelevere eller slett*",
    "slettet|slettede eller tilbake*|tilbage*|returner*|leveret",
];

/// Words of a duty.
pub const OWED: &[&str] =
    &["shall|must|will|obligation|obliged|erases|deletes", "skal|sletter|slettes|forpligtet|forpliktet|plikter"];

/// Words of return.
pub const RETURN: &[&str] = &["return*", "tilbage*|returner*", "tilbake*|leveres"];

/// Made anonymous after some time.
pub const ANONYMOUS: &[&str] = &[
    "anonym* ... day|days|month|months",
    "day|days|month|months ... anonym*",
    "anonym* ... dage|dager|dages|måned*",
    "dage|dager|måned* ... anonym*",
];

/// Kept for some time, then erased.
pub const KEPT_THEN_ERASED: &[&str] = &[
    "stored|kept|retained ... days|months ... delet*|eras*",
    "opbevares|gemmes|lagres ... dage|dager|måneder ... slett*",
];

/// A number of hours that is only an aim.
pub const AIM: &[&str] = &[
    "if possible ... hours & notif*|breach*|aware",
    "as far as possible ... hours & notif*|breach*|aware",
    "aim|aims|endeavour*|strive* ... hours & notif*|breach*",
    "om|hvis muligt|mulig ... timer & underret*|underrett*|*brud|*brudd|*bruddet|varsl*",
    "så vidt|langt muligt|mulig ... timer & underret*|underrett*|*brud|*brudd|*bruddet|varsl*",
    "tilstræb*|tilstreb*|bestræb* ... timer & underret*|underrett*|varsl*|*brud|*brudd|*bruddet",
];
