//! Sentences of our own, in three languages: what is to be found in them, and what is not.

use domain::language::Language::{self, Da, En, Nb};
use reader::import::{Format, import};
use reader::lint::{Finding, Kind};

use crate::lint;

/// An agreement of a few clauses with one sentence of interest (4.1).
fn findings(language: Language, sentence: &str) -> Vec<Finding> {
    let source = match language {
        En => {
            "# Agreement\n\n## 1. Scope\n\n1.1 The GDPR applies.\n\n## 2. Duties\n\n2.1 The parties agree.\n\n## 3. Help\n\n3.1 Help is given.\n\n## 4. Rest\n\n4.1 {}\n\n# Appendix A. Data\n\n## A.1 Types\n\nNames.\n\n# Appendix C. Rules\n\n## C.1 Task\n\nThe task.\n\n## C.2 Contact details\n\nBy letter.\n"
        }
        Da => {
            "# Aftale\n\n## 1. Omfang\n\n1.1 Databeskyttelsesforordningen gælder.\n\n## 2. Pligter\n\n2.1 Parterne er enige.\n\n## 3. Hjælp\n\n3.1 Der ydes hjælp.\n\n## 4. Resten\n\n4.1 {}\n\n# Bilag A. Oplysninger\n\n## A.1 Typer\n\nNavne.\n\n# Bilag C. Regler\n\n## C.1 Opgaven\n\nOpgaven.\n\n## C.2 Kontaktpunkter\n\nMed brev.\n"
        }
        Nb => {
            "# Avtale\n\n## 1. Omfang\n\n1.1 Personvernforordningen gjelder.\n\n## 2. Plikter\n\n2.1 Partene er enige.\n\n## 3. Hjelp\n\n3.1 Det ytes hjelp.\n\n## 4. Resten\n\n4.1 {}\n\n# Vedlegg A. Opplysninger\n\n## A.1 Typer\n\nNavn.\n\n# Vedlegg C. Regler\n\n## C.1 Oppgaven\n\nOppgaven.\n\n## C.2 Kontaktpunkter\n\nMed brev.\n"
        }
    };
    let source = source.replacen("{}", sentence, 1);
    lint(&import(&source, Format::Markdown, Some(language)).unwrap().text)
}

/// Checks each sentence and tells all that are wrong at once.
fn check(cases: &[(Language, Kind, bool, &str)]) {
    let wrong: Vec<_> = cases
        .iter()
        .filter(|(language, kind, expected, sentence)| {
            let here = |f: &Finding| f.quotes.iter().any(|quote| quote.clause.as_deref() == Some("4.1"));
            findings(*language, sentence).iter().any(|f| f.kind == *kind && here(f)) != *expected
        })
        .collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn references() {
    use Kind::{AppendixNotThere, ClauseNotThere, ReferenceElsewhere};
    check(&[
        (En, ClauseNotThere, true, "The processor does so as clause 9.3 provides."),
        (En, ClauseNotThere, true, "Sections 2.1 and 2.7 apply."),
        (En, ClauseNotThere, true, "The data is kept as C.9 says."),
        (En, ClauseNotThere, true, "It may do so under 3.4."),
        (En, ClauseNotThere, true, "See Appendix C, section 7."),
        (En, ClauseNotThere, false, "Clauses 2.1 and 3.1 and Appendix C.1 apply, cf. section 4.1(a)."),
        (En, ClauseNotThere, false, "Clause 7 of the SCCs and section 12 of the Main Agreement apply."),
        (En, ClauseNotThere, false, "The Main Agreement’s section 14 applies, and Article 28 of the GDPR."),
        (En, ClauseNotThere, false, "Clause 13 of the Standard Contractual Clauses applies."),
        (En, ClauseNotThere, false, "It answers in 2.5 hours, and costs rise by 3.2 percent or to 4.5 million."),
        (En, ClauseNotThere, false, "The controls A.12.4 of ISO 27001 are in place."),
        (En, AppendixNotThere, true, "Appendix D lists the changes."),
        (En, AppendixNotThere, true, "Appendices A, B and C are part of this agreement."),
        (En, AppendixNotThere, false, "Appendices A and C are part of this agreement."),
        (En, AppendixNotThere, false, "Appendix 2 to the Main Agreement lists the prices."),
        (En, ReferenceElsewhere, true, "Appendix A contains the parties’ contact persons."),
        (En, ReferenceElsewhere, false, "Appendix C contains the parties’ contact persons."),
        (Da, ClauseNotThere, true, "Det sker efter pkt. 9.3."),
        (Da, ClauseNotThere, true, "Jf. punkt 2.4 og bilag C.8."),
        (Da, ClauseNotThere, false, "Det sker efter punkt 2.1 og afsnit 3, jf. hovedaftalens pkt. 17."),
        (Da, ClauseNotThere, false, "Punkt 12 i hovedaftalen gælder."),
        (Da, AppendixNotThere, true, "Underdatabehandlerne står i bilag B."),
        (Da, AppendixNotThere, false, "Oplysningerne står i bilag A, jf. bilag 4 til hovedaftalen."),
        (Nb, ClauseNotThere, true, "Det skjer etter punkt 9.3."),
        (Nb, ClauseNotThere, true, "Jf. avsnitt 2.4."),
        (Nb, ClauseNotThere, false, "Det skjer etter punkt 2.1, jf. hovedavtalens punkt 17."),
        (Nb, AppendixNotThere, true, "Listen står i vedlegg B."),
        (Nb, AppendixNotThere, false, "Reglene står i vedlegg C."),
    ]);
}

#[test]
fn law() {
    use Kind::{LawRepealed, WrongArticle};
    check(&[
        (En, LawRepealed, true, "Transfers rest on the EU–US Privacy Shield."),
        (En, LawRepealed, true, "The recipient is certified under the Safe Harbor principles."),
        (En, LawRepealed, true, "Transfers rely on Safe Harbor."),
        (En, LawRepealed, true, "Transfers to the United States are based on Safe Harbour."),
        (En, LawRepealed, false, "This clause is a safe harbour for good-faith reports."),
        (Da, LawRepealed, true, "Overførsler sker på grundlag af Safe Harbor."),
        (Nb, LawRepealed, true, "Overføringen bygger på Safe Harbour."),
        (En, LawRepealed, true, "The clauses of Decision 2010/87/EU are signed."),
        (En, LawRepealed, true, "Terms have the meaning of Directive 95/46/EC."),
        (En, LawRepealed, true, "The Personal Data Act of 14 April 2000 applies."),
        (En, LawRepealed, false, "Regulation 2016/679, repealing Directive 95/46/EC, applies."),
        (En, LawRepealed, false, "The Privacy Shield is invalid, so that it is no ground."),
        (En, LawRepealed, false, "The Norwegian Personal Data Act of 15.06.2018 applies."),
        (En, LawRepealed, false, "The EU–US Data Privacy Framework and Decision (EU) 2021/914 apply."),
        (Da, LawRepealed, true, "Databehandleren overholder persondataloven."),
        (Da, LawRepealed, true, "Sikkerhedsbekendtgørelsen følges."),
        (Da, LawRepealed, false, "Databehandleren overholder databeskyttelsesloven."),
        (Da, LawRepealed, false, "Databeskyttelsesloven, der har afløst persondataloven, gælder."),
        (Nb, LawRepealed, true, "Lov 14. april 2000 nr. 31 om behandling av personopplysninger gjelder."),
        (Nb, LawRepealed, true, "Overføringen bygger på Privacy Shield."),
        (Nb, LawRepealed, false, "Personopplysningsloven av 15. juni 2018 gjelder."),
        (En, WrongArticle, true, "The ground for transfers to third countries is found in Article 5 of the GDPR."),
        (
            En,
            WrongArticle,
            true,
            "The controller notifies the supervisory authority of the breach under Article 35 of the GDPR.",
        ),
        (
            En,
            WrongArticle,
            true,
            "The processor shall notify the controller of any personal data breach in accordance with Article 25.",
        ),
        (En, WrongArticle, true, "It gives notice of a breach under Article 20 of the GDPR."),
        (
            En,
            WrongArticle,
            false,
            "The processor shall notify the controller of a breach in accordance with Article 33(2).",
        ),
        (En, WrongArticle, false, "It notifies the controller of any breach, as defined in Article 4(12) of the GDPR."),
        (
            Da,
            WrongArticle,
            true,
            "Databehandleren underretter den dataansvarlige om brud på persondatasikkerheden efter artikel 25.",
        ),
        (
            Nb,
            WrongArticle,
            true,
            "Databehandleren varsler den behandlingsansvarlige om brudd på personopplysningssikkerheten etter artikkel 25.",
        ),
        (En, WrongArticle, true, "It keeps records of its processing in accordance with Article 32."),
        (En, WrongArticle, false, "It keeps records of its processing in accordance with Article 30(2)."),
        (En, WrongArticle, false, "The duties of Articles 32 to 36, such as impact assessments, remain."),
        (En, WrongArticle, false, "Transfers to third countries follow Article 46(2)(c) of the GDPR."),
        (En, WrongArticle, false, "Impact assessments follow Article 5 of the Main Agreement."),
        (Da, WrongArticle, true, "Der gennemføres en konsekvensanalyse efter artikel 33."),
        (Da, WrongArticle, false, "Der gennemføres en konsekvensanalyse efter artikel 35, stk. 1."),
        (Da, WrongArticle, false, "Bistand ydes efter artikel 32-36, herunder konsekvensanalyse."),
        (Nb, WrongArticle, true, "Bruddet meldes til tilsynsmyndigheten etter artikkel 30."),
        (Nb, WrongArticle, false, "Forhåndsdrøftelser skjer etter artikkel 36 nr. 1."),
    ]);
}

#[test]
fn numbers_that_cannot_be() {
    use Kind::{DateBeforeLaw, DateImpossible, DateInFuture, NationalIdSpecial, ProtocolObsolete, ProtocolUnknown};
    check(&[
        (En, DateImpossible, true, "It begins on 31 June 2026."),
        (En, DateImpossible, true, "It begins on 29 February 2027."),
        (En, DateImpossible, false, "It begins on 29 February 2028, 2026-11-30 or June 30, 2026."),
        (En, DateBeforeLaw, true, "Under the GDPR, in force since 25 May 2008, this is so."),
        (En, DateBeforeLaw, false, "The GDPR of 27 April 2016 has applied since 25 May 2018."),
        (En, DateBeforeLaw, false, "The GDPR supplements the Act of 5 May 1995."),
        (En, DateInFuture, true, "The Act of 3 May 2045 applies."),
        (En, DateInFuture, false, "This agreement takes effect on 3 May 2045."),
        (Da, DateImpossible, true, "Aftalen gælder fra den 31. april 2026."),
        (Da, DateImpossible, false, "Aftalen gælder fra den 30. april 2026."),
        (Da, DateBeforeLaw, true, "Databeskyttelsesforordningen har fundet anvendelse siden 25. maj 2008."),
        (Nb, DateImpossible, true, "Avtalen gjelder fra 31.06.2026."),
        (Nb, DateImpossible, false, "Avtalen gjelder fra 30.06.2026."),
        (En, ProtocolUnknown, true, "Connections use TLS 2.1 or later."),
        (En, ProtocolUnknown, false, "Connections use TLS version 1.2, TLS v1.3 or TLS 1.3."),
        (En, ProtocolObsolete, true, "Connections use TLS 1.0 at least."),
        (En, ProtocolObsolete, false, "TLS 1.0 and TLS 1.1 are disabled."),
        (Da, ProtocolUnknown, true, "Forbindelser er krypteret med TLS 1.5."),
        (Da, ProtocolObsolete, false, "SSL 3.0 er ikke tilladt."),
        (Nb, ProtocolObsolete, true, "Trafikken krypteres med SSLv3."),
        (Nb, ProtocolUnknown, false, "Trafikken krypteres med TLS 1.2."),
        (
            En,
            NationalIdSpecial,
            true,
            "Special categories of personal data, such as national identity numbers, are processed.",
        ),
        (
            En,
            NationalIdSpecial,
            false,
            "Special categories of personal data and national identity numbers are not processed.",
        ),
        (Da, NationalIdSpecial, true, "Der behandles særlige kategorier af personoplysninger, herunder cpr-nummer."),
        (Da, NationalIdSpecial, false, "Der behandles cpr-nummer, men ingen særlige kategorier af personoplysninger."),
        (
            Nb,
            NationalIdSpecial,
            true,
            "Særlige kategorier av personopplysninger, for eksempel fødselsnummer, behandles.",
        ),
        (Nb, NationalIdSpecial, false, "Fødselsnummer behandles, men ingen særlige kategorier av personopplysninger."),
    ]);
}

#[test]
fn parties() {
    use Kind::{DutyOfOtherParty, PartyOnBothSides};
    check(&[
        (En, PartyOnBothSides, true, "The processor shall without undue delay notify the processor of every breach."),
        (En, PartyOnBothSides, true, "The controller may object to the controller’s use of sub-processors."),
        (
            En,
            PartyOnBothSides,
            false,
            "The processor shall notify the controller, and the controller informs the processor.",
        ),
        (En, PartyOnBothSides, false, "The processor shall ensure that the sub-processor notifies the processor."),
        (En, PartyOnBothSides, false, "At the request of the controller, the processor shall inform the controller."),
        (Da, PartyOnBothSides, true, "Databehandleren skal straks underrette databehandleren om brud."),
        (Da, PartyOnBothSides, false, "Databehandleren skal straks underrette den dataansvarlige om brud."),
        (Da, PartyOnBothSides, false, "Underdatabehandleren skal underrette databehandleren om brud."),
        (Nb, PartyOnBothSides, true, "Den behandlingsansvarlige skal bistå den behandlingsansvarlige."),
        (Nb, PartyOnBothSides, false, "Databehandleren skal bistå den behandlingsansvarlige."),
        (
            En,
            DutyOfOtherParty,
            true,
            "The processor must inform the data subjects of the processing and of their rights.",
        ),
        (
            En,
            DutyOfOtherParty,
            false,
            "The controller must inform the data subjects of the processing and of their rights.",
        ),
        (
            En,
            DutyOfOtherParty,
            true,
            "The controller has put in place procedures so that Acme can assist the controller.",
        ),
        (Da, DutyOfOtherParty, true, "Databehandleren skal oplyse de registrerede om behandlingen."),
        (Da, DutyOfOtherParty, false, "Den dataansvarlige skal oplyse de registrerede om behandlingen."),
        (Nb, DutyOfOtherParty, true, "Databehandleren skal informere de registrerte om behandlingen."),
        (Nb, DutyOfOtherParty, false, "Den behandlingsansvarlige skal informere de registrerte om behandlingen."),
    ]);
}

#[test]
fn blanks_and_languages() {
    use Kind::{Blank, LanguageMixed};
    check(&[
        (En, Blank, true, "The fee is ____ a month."),
        (En, Blank, true, "The contact is [insert name]."),
        (En, Blank, true, "It begins on XX.XX.2026."),
        (En, Blank, true, "The agreement between (Customer) and Acme applies."),
        (En, Blank, true, "The contacts are the following:"),
        (En, Blank, false, "Acme AS (Customer) pays; see note [1], version XXI."),
        (En, Blank, false, "The controller is {{controller.name}}."),
        (Da, Blank, true, "Fristen er [indsæt antal] dage."),
        (Da, Blank, true, "Kontaktpunkterne er følgende:"),
        (Da, Blank, false, "Fristen er 30 dage."),
        (Nb, Blank, true, "Prisen er ……… kroner."),
        (Nb, Blank, false, "Prisen er 30 kroner."),
        (
            En,
            LanguageMixed,
            true,
            "Databehandleren skal ikke bruge opplysningene til andre formål enn det som er avtalt med den behandlingsansvarlige.",
        ),
        (
            Da,
            LanguageMixed,
            true,
            "The processor shall not use the data for other purposes than those of the agreement with the controller.",
        ),
        (
            Nb,
            LanguageMixed,
            true,
            "The processor shall not use the data for other purposes than those of the agreement with the controller.",
        ),
        (
            Da,
            LanguageMixed,
            false,
            "Databehandleren må ikke bruge oplysningerne til andre formål end dem, der er aftalt med den dataansvarlige.",
        ),
        (
            Nb,
            LanguageMixed,
            false,
            "Databehandleren skal ikke bruke opplysningene til andre formål enn dem som er avtalt med den behandlingsansvarlige.",
        ),
    ]);
}

#[test]
fn terms_against_each_other() {
    use Kind::{AuthorisationContradicted, BreachAimAndLimit, ErasureRulesDiffer};
    check(&[
        (
            En,
            BreachAimAndLimit,
            true,
            "If possible, the processor notifies the controller of a breach within 24 hours.",
        ),
        (En, BreachAimAndLimit, false, "The processor notifies the controller of a breach within 24 hours."),
        (
            Da,
            BreachAimAndLimit,
            true,
            "Om muligt underretter databehandleren den dataansvarlige om bruddet inden for 24 timer.",
        ),
        (
            Nb,
            BreachAimAndLimit,
            true,
            "Om mulig underretter databehandleren den behandlingsansvarlige om bruddet innen 24 timer.",
        ),
        (
            En,
            AuthorisationContradicted,
            true,
            "The controller gives a general authorisation of sub-processors.\n\n4.2 No sub-processor is used without the controller’s specific authorisation, and every new sub-processor requires a separate approval.",
        ),
        (
            En,
            ErasureRulesDiffer,
            true,
            "The processor erases all personal data within 30 days of termination.\n\n## 5. End\n\n5.1 All personal data is erased immediately upon termination.",
        ),
        (
            Da,
            ErasureRulesDiffer,
            true,
            "Databehandleren sletter alle personoplysninger inden for 2 måneder efter aftalens ophør.\n\n## 5. Ophør\n\n5.1 Alle personoplysninger slettes straks ved aftalens ophør.",
        ),
        (
            Nb,
            ErasureRulesDiffer,
            true,
            "Databehandleren sletter alle personopplysninger innen 60 dager etter avtalens opphør.\n\n## 5. Opphør\n\n5.1 Alle personopplysninger slettes straks ved avtalens opphør.",
        ),
        (
            En,
            ErasureRulesDiffer,
            true,
            "When the services end, the processor shall erase all data.\n\n## 5. End\n\n5.1 When the services end, the data shall be either erased or returned.",
        ),
    ]);
}

/// The finding is told of the clause that asks in each case, whichever of the two comes first.
#[test]
fn the_general_authorisation_is_named_as_such() {
    let texts = [
        (
            Da,
            "Databehandleren har den dataansvarliges generelle godkendelse til at bruge underdatabehandlere.\n\n4.2 En underdatabehandler må ikke bruges uden den dataansvarliges særlige skriftlige godkendelse.\n\n4.3 Hver ny underdatabehandler kræver særlig skriftlig godkendelse.",
        ),
        (
            Nb,
            "Databehandleren har den behandlingsansvarliges generelle godkjenning til å bruke underdatabehandlere.\n\n4.2 En underdatabehandler kan ikke brukes uten den behandlingsansvarliges særlig skriftlig godkjenning.\n\n4.3 Hver ny underdatabehandler krever særlig skriftlig godkjenning.",
        ),
        (
            En,
            "The processor has the controller’s general authorisation to use sub-processors.\n\n4.2 The processor shall not engage a sub-processor without the controller’s specific written authorisation.",
        ),
    ];
    for (language, sentences) in texts {
        let findings = findings(language, sentences);
        let told: Vec<_> = findings.iter().filter(|f| f.kind == Kind::AuthorisationContradicted).collect();
        assert!(!told.is_empty(), "{language}: {findings:#?}");
        for finding in told {
            assert_ne!(finding.clause.as_deref(), Some("4.1"), "{language}: {finding:#?}");
            assert_eq!(finding.quotes[1].clause.as_deref(), Some("4.1"), "{language}: {finding:#?}");
        }
    }
}
