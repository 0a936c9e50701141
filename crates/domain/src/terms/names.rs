//! Names on the wire and the keys of texts that follow from them, made while compiling.

/// The length of the parts together.
pub(crate) const fn length(parts: &[&str]) -> usize {
    let (mut total, mut part) = (0, 0);
    while part < parts.len() {
        total += parts[part].len();
        part += 1;
    }
    total
}

/// The parts one after the other, in small letters and with `-` where names on the wire have `.` and `_`: keys of texts
/// are kebab case.
pub(crate) const fn joined<const N: usize>(parts: &[&str]) -> [u8; N] {
    let mut out = [0; N];
    let (mut at, mut part) = (0, 0);
    while part < parts.len() {
        let bytes = parts[part].as_bytes();
        let mut byte = 0;
        while byte < bytes.len() {
            out[at] = if matches!(bytes[byte], b'.' | b'_') { b'-' } else { bytes[byte].to_ascii_lowercase() };
            at += 1;
            byte += 1;
        }
        part += 1;
    }
    out
}

/// The key of a text in `locales/` from constant parts, as a `&'static str`.
macro_rules! text_key {
    ($($part:expr),+ $(,)?) => {{
        const PARTS: &[&str] = &[$($part),+];
        const BYTES: [u8; $crate::terms::names::length(PARTS)] = $crate::terms::names::joined(PARTS);
        match std::str::from_utf8(&BYTES) {
            Ok(key) => key,
            Err(_) => panic!("names on the wire are ASCII"),
        }
    }};
}

/// A closed list: each variant with its name on the wire, in the order in which people are offered them.
macro_rules! closed_list {
    ($(#[$outer:meta])* $name:ident { $($(#[$inner:meta])* $variant:ident = $wire:literal),+ $(,)? }) => {
        $(#[$outer])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum $name { $($(#[$inner])* $variant,)+ }

        impl $name {
            /// All of them, in the order in which they are offered.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The name in JSON, forms and the documentation.
            pub const fn wire(self) -> &'static str {
                match self { $(Self::$variant => $wire,)+ }
            }

            /// The one of this name; `None` for any other text.
            pub fn from_wire(name: &str) -> Option<Self> {
                match name { $($wire => Some(Self::$variant),)+ _ => None }
            }
        }
    };
    ($(#[$outer:meta])* $name:ident, $texts:literal { $($(#[$inner:meta])* $variant:ident = $wire:literal),+ $(,)? }) => {
        closed_list! { $(#[$outer])* $name { $($(#[$inner])* $variant = $wire),+ } }

        impl $name {
            /// The key of its name in `locales/`.
            pub const fn text(self) -> &'static str {
                match self { $(Self::$variant => text_key!($texts, $wire),)+ }
            }
        }
    };
}

/// Serde by the names on the wire: `wire` and `from_wire`.
macro_rules! serde_by_wire {
    ($($name:ty),+ $(,)?) => {$(
        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.wire())
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let name = <std::borrow::Cow<'de, str> as serde::Deserialize>::deserialize(deserializer)?;
                Self::from_wire(&name).ok_or_else(|| {
                    serde::de::Error::custom(format_args!("{name:?} is none of the names of {}", stringify!($name)))
                })
            }
        }
    )+};
}

pub(crate) use {closed_list, serde_by_wire, text_key};
