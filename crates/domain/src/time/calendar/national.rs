//! The countries whose holidays are known.

use std::str::FromStr;

use chrono_tz::Tz;

use super::CalendarError;

/// A country whose holidays are known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum National {
    /// Denmark, without the Faroe Islands and Greenland.
    Denmark,
    /// Norway.
    Norway,
    /// Sweden.
    Sweden,
    /// Finland, without what Åland has besides.
    Finland,
    /// Germany: the days that are holidays in all sixteen states. A state's own are added by the tenant or the term.
    Germany,
}

impl National {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 5] = [Self::Denmark, Self::Norway, Self::Sweden, Self::Finland, Self::Germany];

    /// The code of ISO 3166-1 alpha-2.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Denmark => "DK",
            Self::Norway => "NO",
            Self::Sweden => "SE",
            Self::Finland => "FI",
            Self::Germany => "DE",
        }
    }

    /// The zone that its days are those of, unless an agreement says otherwise.
    pub const fn zone(self) -> Tz {
        match self {
            Self::Denmark => chrono_tz::Europe::Copenhagen,
            Self::Norway => chrono_tz::Europe::Oslo,
            Self::Sweden => chrono_tz::Europe::Stockholm,
            Self::Finland => chrono_tz::Europe::Helsinki,
            Self::Germany => chrono_tz::Europe::Berlin,
        }
    }

    /// The key of its name in `locales/`.
    pub const fn text(self) -> &'static str {
        match self {
            Self::Denmark => "country-DK",
            Self::Norway => "country-NO",
            Self::Sweden => "country-SE",
            Self::Finland => "country-FI",
            Self::Germany => "country-DE",
        }
    }
}

/// By code, in capital or small letters.
impl FromStr for National {
    type Err = CalendarError;

    fn from_str(code: &str) -> Result<Self, CalendarError> {
        Self::ALL.into_iter().find(|one| one.code().eq_ignore_ascii_case(code)).ok_or(CalendarError::Unknown)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::terms::Country;

    #[test]
    fn codes_name_calendars_and_countries() {
        for one in National::ALL {
            assert_eq!(one.code().parse(), Ok(one));
            assert_eq!(Country::from_code(one.code()).map(Country::text), Some(one.text()));
        }
        assert_eq!("no".parse(), Ok(National::Norway));
        for unknown in ["", "GB", "NOR", "EU", "NO "] {
            assert_eq!(unknown.parse::<National>(), Err(CalendarError::Unknown), "{unknown}");
        }
    }
}
