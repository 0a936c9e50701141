//! What happens to the data afterwards, and meanwhile.

use domain::terms::{Key, Word};

use crate::terms::rule::{Rule, Topic, period, word};

const END: Topic = Topic::END;

pub const RULES: &[Rule] = &[
    word(
        Key::EndData,
        Word::ControllerChooses,
        END,
        &[
            "@controller . choice|option|election|discretion ... return*|delet*|eras*",
            "choice of . @controller ... return*|delet*",
            "@controller . elects|chooses|choose|decides|decide . . . whether|return*|delet*|eras*",
            "either delete|erase|return or return|delete|erase",
            "delete|erase|return or . return|delete|erase",
            "erases|returns|deletes or . erases|returns|deletes",
            "deleted|erased|returned or . returned|deleted|erased & !pursuant|clause . and",
        ],
        &[
            "vælger|velger|valg|vælge|velge ... slet*|lever*",
            "slet*|tilbage*|tilbake* ... efter|etter .. valg",
            "slette|sletter eller tilbage*|tilbake*",
            "slettes|slette . . eller . leveres|tilbagelever*|tilbakelever*|returner*",
            "tilbagelever*|tilbakelever*|returner* eller . slet*",
        ],
    ),
    word(
        Key::EndData,
        Word::ReturnAndErase,
        END,
        &[
            "return*|returned . and|then . . erase*|delete*|erased|deleted",
            "return* ... and delete|erase ... copies",
            "first returns . then erases",
        ],
        &[
            "tilbagelever*|tilbakelever*|returner* ... og . . slet*",
            "leveres tilbage|tilbake og . slettes & !vælger|velger",
        ],
    ),
    word(
        Key::EndData,
        Word::Return,
        END,
        &["@processor shall|must|will . return ... data & !delet*|eras*|destroy*|format|costs"],
        &["tilbagelevere|tilbakelevere|returnere ... *opplysning*|*oplysning*|data & !slet*|format"],
    )
    .likely(),
    word(
        Key::EndData,
        Word::Erase,
        END,
        &[
            "delete|erase|deleted|erased|destroy|erases|deletes & terminat*|expir*|ends|end|ended|ceas*|completion & !return*|#|chosen|choose|confirm|backup & !ends when",
        ],
        &[
            "slette|slettes|sletter & ophør*|opphør*|udløb*|utløp*|oppsigelse*|opsigelse*|avslut*|afslut* & !tilbage*|tilbake*|returner*|#|vælger|valgt|valg|leveres|gjort",
        ],
    ),
    word(
        Key::EndData,
        Word::Erase,
        END,
        &["delete|erase|deleted|erased|destroy|erases|deletes ... # & !return*|backup*|confirm*|certif*|logs"],
        &["slet*|sletter ... # & !tilbage*|tilbake*|backup|bekræft*|log*"],
    )
    .likely()
    .aside(),
    word(
        Key::EndBegins,
        Word::MainAgreement,
        END,
        &["expir*|terminat*|end|ended|ends ... @main & #", "@main . . ended|ends|expires|terminat* & #"],
        &["@main ophør*|opphør* & #", "ophør*|opphør*|oppsigelse|opsigelse* . @main & #"],
    ),
    word(
        Key::EndBegins,
        Word::MainAgreement,
        END,
        &["expir*|terminat*|end . . of . @main", "@main . . ended|ends|expires|terminat*"],
        &["ophør*|opphør*|oppsigelse|opsigelse* av|af @main", "@main . ophør*|opphør*"],
    ),
    word(
        Key::EndBegins,
        Word::Services,
        END,
        &[
            "expir*|terminat*|end|ended|completion . . . . services|service|provision",
            "services|service . ended|ends|expires|terminat*",
        ],
        &["tjeneste*|ydelse* . . ophør*|opphør*", "ophør*|opphør* . . tjeneste*|ydelse*"],
    ),
    word(
        Key::EndBegins,
        Word::ThisAgreement,
        END,
        &["expir*|terminat*|end . . . @this", "@this . . ended|ends|expires|terminat*", "expiry of the agreement"],
        &[
            "avtalen|aftalen|@this . opphør*|ophør*",
            "opphør*|ophør* . . avtalen|aftalen|@this",
            "avtalens|aftalens opphør*|ophør*",
        ],
    )
    .likely(),
    period(
        Key::EndChooseWithin,
        END,
        &["choose|choice|elect*|chosen ... within|until|than # & !delet* ... within #"],
        &[
            "valget ... indtil|inntil|til|senest|inden|innen . . #",
            "vælge|velge .. indtil|inntil|senest|inden|innen . . # & !slettes|sletter",
        ],
    ),
    period(
        Key::EndEraseWithin,
        END,
        &[
            "eras*|delet*|destroy* ... within|than|in|of . # & !confirm*|certif*|choose|logs|chosen|overwritten & !backup* . . . deleted|deletion|erased|gone & !eras*|delet*|destroy* backup*",
            "within # ... return*|delete*|erase* & !confirm*|certif* & !eras*|delet*|destroy* backup* & !backup* . . . deleted|erased",
            "# ... erase|erased|erases|deleted|delete|deletes & within|later & !confirm*|certif*|until|written|choose",
        ],
        &[
            // When backups go is said of them alone, unless they are named among what goes.
            "slet* ... senest|innen|inden . . . # & !bekræft*|bekreft*|valget|vælge|velge|log|logfiler|logger|dokumenter* & !backup*|sikkerhetskop*|sikkerhedskop* . . . . slet* & !backup*|sikkerhetskop*|sikkerhedskop* senest|innen & !slet* backup*|sikkerhetskop*|sikkerhedskop*",
            "herunder|også|samt|inklusive|inkludert|inklusiv|og . . backup*|sikkerhetskop*|sikkerhedskop* ... slet* ... senest|innen|inden . . . # & !bekræft*|bekreft*|valget|vælge|velge|log|logfiler|logger|dokumenter*",
            "senest|innen|inden . . # ... slet* & !bekræft*|bekreft*|valget|log|logfiler|logger|dokumenter*|tilbage|tilbake & !backup*|sikkerhetskop*|sikkerhedskop* . . . . slet* & !slet* backup*|sikkerhetskop*|sikkerhedskop*",
        ],
    ),
    word(
        Key::EndEraseWithin,
        Word::AtOnce,
        END,
        &[
            "@once|automatically ... delet*|eras* & terminat*|expir*|end*",
            "delet*|eras* ... @once|automatically & terminat*|expir*|end*",
        ],
        &[
            "slet* ... @once|automatisk & ophør*|opphør*|udløb*|utløp*|oppsigelse*|opsigelse*",
            "@once|automatisk ... slet* & ophør*|opphør*|udløb*|utløp*|oppsigelse*|opsigelse*",
        ],
    ),
    word(
        Key::EndEraseWithin,
        Word::WithoutUndueDelay,
        END,
        &["delet*|eras* ... @undue", "@undue ... delet*|eras*"],
        &["slet* ... @undue", "@undue ... slet*"],
    ),
    word(
        Key::EndImpossible,
        Word::UntilOverwritten,
        END,
        &["possible|impossible|cannot|technically ... overwritten"],
        &["mulig*|umulig*|teknisk* ... overskrev*|overskriv*"],
    ),
    word(
        Key::EndBackups,
        Word::Included,
        END,
        &[
            "includ*|also|and .. backup*|copies & !retain*|overwrit*|technically",
            "backup* . included",
            "existing copies includ* backup*",
        ],
        &[
            "også|herunder|inklusive|omfatter|samt|inkludert|inklusiv ... backup*|sikkerhetskopi*|sikkerhedskopi* & !overskriv*|venter",
        ],
    ),
    word(
        Key::EndBackups,
        Word::UntilOverwritten,
        Topic::ANY,
        &["backup* ... overwrit* & !possible|technically|shared"],
        &["backup*|sikkerhetskopi*|sikkerhedskopi* ... overskriv*|overskrev* & !mulig*|teknisk*"],
    ),
    word(
        Key::EndStorageByLaw,
        Word::Permitted,
        END,
        &[
            "unless|except|save ... law|legislation ... requir*|storage|retain*|stor*|keep & !instruct*",
            "law|legislation ... requires|require ... keep|retain|store|storage",
            "keep|retain|store ... law|legislation . demands|requires|require|obliges",
        ],
        &[
            "medmindre|mindre|forutsatt|unntatt|undtagen|bortset|når|hvis ... lov*|ret|rett|eu*|unionsr*|*retten* ... lagr*|opbevar*|oppbevar*",
            "beholde|opbevare|oppbevare ... *ret|*rett|*lov*|loven|*retten* ... kræver|krever|opbevar*|oppbevar*",
            "loven|lov* krever|kræver ... oppbevar*|opbevar*|lagr*",
            "lagring ... lov*",
        ],
    ),
    word(
        Key::EndConfirmation,
        Word::Certificate,
        END,
        &["certif*|certificate & !auditor*|iso|isae"],
        &["attest*|slettecertifikat*|slettesertifikat*|slettningsattest* & !isae|revis*"],
    ),
    word(
        Key::EndConfirmation,
        Word::InWriting,
        END,
        &["confirm*|documents|document ... writing|written & !certif*"],
        &[
            "skriftlig* ... bekræft*|bekreft*|dokumenter* & slet*|sletning*|sletting*",
            "bekræft*|bekreft*|dokumenter* ... skriftlig*",
        ],
    ),
    period(
        Key::EndConfirmWithin,
        END,
        &["confirm*|certif* ... within|than|in # & eras*|delet*|destr*|complet* & !delete|return all"],
        &["bekræft*|bekreft*|dokumenter*|attest* ... senest|innen|inden . . # & !skal slette"],
    ),
    word(
        Key::EndConfirmWithin,
        Word::WithoutUndueDelay,
        END,
        &["confirm*|certif* . @undue", "@undue confirm*|certif*"],
        &["@undue . bekræft*|bekreft*"],
    ),
    word(
        Key::EndProof,
        Word::OnRequest,
        END,
        &[
            "request ... document*|explain*|show*|prove*|evidence ... how|this|place|was",
            "on|upon request document|explain",
        ],
        &["anmodning|forespørsel|oppfordring ... dokumenter*|forklar* ... hvordan|hvorledes"],
    ),
    // While the agreement is in force.
    period(
        Key::RetentionAnonymiseAfter,
        Topic::RETENTION,
        &["anonym* ... # & !stored|thereafter", "# ... anonym* & !stored|thereafter"],
        &["anonym* ... #", "# ... anonym* & !gemmes"],
    ),
    word(
        Key::RetentionAnonymise,
        Word::Recipients,
        Topic::RETENTION,
        &["anonym* ... recipient*", "recipient* ... anonym*"],
        &["modtager*|mottaker* ... anonym*", "anonym* ... modtager*|mottaker*"],
    ),
    word(
        Key::RetentionAnonymise,
        Word::Senders,
        Topic::RETENTION,
        &["anonym* ... sender*", "sender* ... anonym*"],
        &["afsender*|avsender* ... anonym*", "anonym* ... afsender*|avsender*"],
    ),
    word(
        Key::RetentionAnonymise,
        Word::Messages,
        Topic::RETENTION,
        &["anonym* ... message content|contents", "content*|message* ... anonym*"],
        &["indhold*|innhold*|besked* ... anonym*"],
    ),
    period(
        Key::RetentionDeleteAfter,
        Topic::RETENTION,
        &[
            "stored|retained|kept . . for . . # & !terminat*|expir*|overcharg*|backup*|disput*|log|logs|documentation|records|evidence|refund*",
            "delet*|erased after # & !terminat*|expir*|backup*|logs",
            "storage for #",
        ],
        &[
            "opbevares|oppbevares|lagres|gemmes|gemt . . . # & !ophør*|opphør*|backup*|log|logfiler|dokumentation|uenighed|opkrævning",
            "slettes . etter|efter . # & !ophør*|opphør*|backup*|log*",
        ],
    ),
    word(
        Key::RetentionException,
        Word::DisputedCharges,
        Topic::RETENTION,
        &["overcharg*|disput*|refund* ... #", "# ... refund*|disput*"],
        &["opkrævning*|uenighed|reklamation*|refusion* ... #"],
    ),
    word(
        Key::RetentionException,
        Word::Payments,
        Topic::RETENTION,
        &["billing|invoice*|payment data|records ... stored|kept|retained ... #"],
        &["faktura*|betaling*|regnskab*|regnskap* ... gemmes|opbevares|oppbevares|lagres ... #"],
    ),
    period(
        Key::RetentionExceptionAfter,
        Topic::RETENTION,
        &[
            "overcharg*|disput*|refund* ... stored|kept|retained ... #",
            "billing|invoice*|payment data|records ... stored|kept|retained ... #",
        ],
        &[
            "opkrævning*|uenighed|reklamation* ... #",
            "faktura*|betaling*|regnskab*|regnskap* ... gemmes|opbevares|oppbevares|lagres ... #",
        ],
    ),
];
