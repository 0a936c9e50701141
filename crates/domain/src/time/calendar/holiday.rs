//! Holidays by name.

macro_rules! holidays {
    ($($(#[$doc:meta])* $name:ident = $key:literal),+ $(,)?) => {
        /// A public holiday; of which countries, and by which law, `law.rs` says.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum Holiday {
            $($(#[$doc])* $name),+
        }

        impl Holiday {
            /// All of them, through the year.
            pub const ALL: &'static [Self] = &[$(Self::$name),+];

            /// The key of its name in `locales/`.
            pub const fn text(self) -> &'static str {
                match self { $(Self::$name => $key),+ }
            }
        }
    };
}

holidays! {
    /// 1 January.
    NewYearsDay = "time-holiday-new-years-day",
    /// 6 January.
    Epiphany = "time-holiday-epiphany",
    /// The Thursday before Easter.
    MaundyThursday = "time-holiday-maundy-thursday",
    /// The Friday before Easter.
    GoodFriday = "time-holiday-good-friday",
    /// Easter Sunday.
    EasterSunday = "time-holiday-easter-sunday",
    /// The Monday after Easter.
    EasterMonday = "time-holiday-easter-monday",
    /// 1 May.
    LabourDay = "time-holiday-labour-day",
    /// The fourth Friday after Easter, in Denmark until 2023.
    GreatPrayerDay = "time-holiday-great-prayer-day",
    /// 17 May, in Norway.
    NorwegianConstitutionDay = "time-holiday-norwegian-constitution-day",
    /// The sixth Thursday after Easter.
    AscensionDay = "time-holiday-ascension-day",
    /// The seventh Sunday after Easter.
    WhitSunday = "time-holiday-whit-sunday",
    /// The day after it.
    WhitMonday = "time-holiday-whit-monday",
    /// 6 June, in Sweden.
    SwedishNationalDay = "time-holiday-swedish-national-day",
    /// The Friday before Midsummer Day.
    MidsummerEve = "time-holiday-midsummer-eve",
    /// The Saturday from 20 to 26 June.
    MidsummerDay = "time-holiday-midsummer-day",
    /// 3 October, in Germany.
    GermanUnityDay = "time-holiday-german-unity-day",
    /// The Saturday from 31 October to 6 November.
    AllSaintsDay = "time-holiday-all-saints-day",
    /// 6 December, in Finland.
    FinnishIndependenceDay = "time-holiday-finnish-independence-day",
    /// 24 December.
    ChristmasEve = "time-holiday-christmas-eve",
    /// 25 December.
    ChristmasDay = "time-holiday-christmas-day",
    /// 26 December.
    SecondChristmasDay = "time-holiday-second-christmas-day",
}
