//! What articles of the GDPR are about, as far as agreements cite them: the table of `cited.rs`.

/// Something that agreements cite articles for.
pub struct Topic {
    /// Words that make the topic clear.
    pub words: &'static [&'static str],
    /// The articles that a text may cite for it, the one that is meant first.
    pub articles: &'static [u8],
}

/// The topics. Art. 28 fits almost all, for it repeats them for the processor; so does Art. 83, which fines them.
pub const TOPICS: &[Topic] = &[
    Topic {
        words: &[
            "transfer|transfers|transferring .. third countr*|international",
            "transfer tool|tools|mechanism*|ground|grounds",
            "ground|grounds|basis|tool .. transfer*",
            "*overførsel|*overførsler|*overførslen .. tredjeland*",
            "*overførselsgrundlag*|*overførsgrundlag*",
            "grundlag* .. overførsel|overførsler|overførslen",
            "*overføring|*overføringer|*overføringen .. tredjeland*",
            "*overføringsgrunnlag*",
            "grunnlag* .. overføring|overføringen|overføringer",
        ],
        articles: &[44, 45, 46, 47, 48, 49, 50, 3, 13, 14, 15, 28, 30, 40, 42, 64, 70, 83, 85, 96],
    },
    Topic {
        words: &[
            "notif*|report* .. breach*|it .. supervisory authorit*",
            "breach* .. notif*|report* .. supervisory authorit*",
            "notif*|report* .. supervisory authorit* .. breach*",
            "notif*|inform*|report* .. controller|customer|client .. breach*",
            "breach* .. notif*|inform*|report* .. controller|customer|client",
            "notif*|notice|report* .. breach*",
            "breach notice*|notification*",
            "underret* .. dataansvarlige|kunden .. *brud|*bruddet|*brud*",
            "underret* .. om .. *brud|*bruddet",
            "varsl*|underrett*|meld* .. behandlingsansvarlige|kunden .. *brudd|*bruddet",
            "varsl*|underrett*|meld* .. om .. *brudd|*bruddet",
            "anmeld* .. *brud|*bruddet|*brud* .. tilsynsmyndighed*",
            "anmeld* .. til .. tilsynsmyndighed*|datatilsynet",
            "meld* .. *brudd|*bruddet .. tilsynsmyndighet*|datatilsynet",
            "meld* .. til .. tilsynsmyndighet*|datatilsynet",
        ],
        articles: &[33, 4, 28, 34, 40, 55, 56, 58, 70, 83],
    },
    Topic {
        words: &[
            "communicat*|inform* .. breach .. data subject*",
            "communicat* .. data subject*",
            "underret* .. registrerede .. *brud|*bruddet",
            "underrett* .. registrerte .. *brudd|*bruddet",
        ],
        articles: &[34, 4, 12, 13, 14, 15, 28, 33, 40, 58, 83],
    },
    Topic {
        words: &[
            "security of .. processing",
            "processing security",
            "technical .. organisational .. security",
            "behandlingssikkerhed*",
            "sikkerhed .. ved behandling*",
            "behandlingssikkerhet*|personopplysningssikkerhet",
            "sikkerhet* .. ved behandling*",
        ],
        articles: &[32, 5, 24, 25, 28, 30, 33, 35, 40, 42, 83, 89],
    },
    Topic {
        words: &["special categor*", "særlige|særskilte kategorier"],
        articles: &[9, 4, 6, 10, 13, 17, 20, 22, 27, 30, 35, 37, 47, 83, 88, 89],
    },
    Topic {
        words: &[
            "criminal convictions|offences",
            "straffedomme|strafbare|lovovertrædelser",
            "straffedommer|straffbare|lovovertredelser",
        ],
        articles: &[10, 2, 6, 9, 23, 27, 30, 35, 37],
    },
    Topic {
        words: &[
            "national|personal identification|identity number*|numbers",
            "cpr|personnummer*|fødselsnummer*",
            "nationale|nationalt|nasjonale|nasjonalt *identifikationsnum*|*identifikasjonsnum*|*identitetsnum*",
        ],
        articles: &[87, 4],
    },
    Topic {
        words: &["record|records of .. processing", "fortegnelse* .. behandling*", "protokoll* .. behandling*"],
        articles: &[30, 28, 49, 83],
    },
    Topic {
        words: &[
            "impact assessment*",
            "assessment* .. impact",
            "konsekvensanalyse*",
            "vurdering* .. personvernkonsekvens*",
            "personvernkonsekvens*",
        ],
        articles: &[35, 24, 28, 32, 36, 39, 57, 64, 70, 83],
    },
    Topic {
        words: &["prior consultation*", "forudgående høring*", "forhåndsdrøft*"],
        articles: &[36, 28, 35, 39, 40, 57, 58, 83],
    },
    Topic {
        words: &["data protection officer*", "databeskyttelsesrådgiver*", "personvernombud*"],
        articles: &[37, 38, 39, 13, 14, 30, 33, 35, 36, 47, 57, 83],
    },
    Topic {
        words: &["right of access", "indsigtsret*|innsynsrett*", "ret|rett til indsigt|innsyn"],
        articles: &[15, 12, 13, 14, 23, 58, 83, 89],
    },
    Topic {
        words: &["right to rectification", "ret|rett til berigtigelse|retting"],
        articles: &[16, 12, 13, 14, 15, 19, 23, 58, 83, 89],
    },
    Topic {
        words: &["right to erasure", "right to be forgotten", "ret|rett til sletning|sletting"],
        articles: &[17, 12, 13, 14, 15, 19, 23, 58, 83],
    },
    Topic {
        words: &["right to .. portability", "ret|rett til dataportabilitet"],
        articles: &[20, 12, 13, 14, 23, 83, 89],
    },
    Topic {
        words: &["joint controllers", "fælles dataansvarlige", "felles behandlingsansvarlige"],
        articles: &[26, 4, 30, 36],
    },
    Topic {
        words: &["binding corporate rules", "bindende virksomhedsregler", "bindende virksomhetsregler"],
        articles: &[47, 4, 13, 14, 46, 49, 57, 58, 64, 70],
    },
    Topic {
        words: &["adequacy decision*", "tilstrækkelighedsafgørelse*", "beslutning .. tilstrekkelig beskyttelsesnivå"],
        articles: &[45, 13, 14, 44, 46, 49, 70, 97],
    },
    Topic {
        words: &["code of conduct|codes of conduct", "adfærdskodeks*", "atferdsnorm*"],
        articles: &[40, 41, 24, 28, 32, 35, 46, 57, 58, 64, 70, 83],
    },
    Topic {
        words: &["administrative fine*", "administrative bøder|bøde", "overtredelsesgebyr*"],
        articles: &[83, 58, 70, 84],
    },
    Topic { words: &["right to compensation", "ret|rett til erstatning"], articles: &[82, 47, 79] },
];
