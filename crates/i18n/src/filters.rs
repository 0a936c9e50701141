//! Filters of the templates. They read what is true of the whole page (language, zone) from the runtime values, so
//! that no template has to hand them on.

#![allow(missing_docs, reason = "the macro that makes filters adds items without documentation")]

use askama::Values;
use chrono::{DateTime, NaiveDate, Utc};
use chrono_tz::Tz;
use domain::message::{Arg, Message};

use crate::Locale;

/// The runtime value under which the page's [`Locale`] stands.
pub const LOCALE: &str = "locale";
/// The runtime value under which the page's time zone stands.
pub const ZONE: &str = "zone";

fn locale(values: &dyn Values) -> askama::Result<Locale> {
    askama::get_value::<Locale>(values, LOCALE).copied()
}

fn zone(values: &dyn Values) -> askama::Result<Tz> {
    askama::get_value::<Tz>(values, ZONE).copied()
}

/// The text of a key.
#[askama::filter_fn]
pub fn t(key: impl std::fmt::Display, values: &dyn Values) -> askama::Result<String> {
    Ok(locale(values)?.text(&key.to_string()).into_owned())
}

/// The text of a key with one argument.
#[askama::filter_fn]
pub fn t1<A: ToArg>(key: impl std::fmt::Display, values: &dyn Values, name: &str, arg: A) -> askama::Result<String> {
    Ok(locale(values)?.text_with(&key.to_string(), &[(name, arg.to_arg())]).into_owned())
}

/// The text of a key with two arguments.
#[askama::filter_fn]
pub fn t2<A: ToArg, B: ToArg>(
    key: impl std::fmt::Display,
    values: &dyn Values,
    name: &str,
    arg: A,
    name2: &str,
    arg2: B,
) -> askama::Result<String> {
    Ok(locale(values)?.text_with(&key.to_string(), &[(name, arg.to_arg()), (name2, arg2.to_arg())]).into_owned())
}

/// The text of a key with three arguments.
#[askama::filter_fn]
#[expect(clippy::too_many_arguments, reason = "a name and a value for each argument")]
pub fn t3<A: ToArg, B: ToArg, C: ToArg>(
    key: impl std::fmt::Display,
    values: &dyn Values,
    name: &str,
    arg: A,
    name2: &str,
    arg2: B,
    name3: &str,
    arg3: C,
) -> askama::Result<String> {
    let args = [(name, arg.to_arg()), (name2, arg2.to_arg()), (name3, arg3.to_arg())];
    Ok(locale(values)?.text_with(&key.to_string(), &args).into_owned())
}

/// A [`Message`] in words.
#[askama::filter_fn]
pub fn say(message: &Message, values: &dyn Values) -> askama::Result<String> {
    Ok(locale(values)?.message(message).into_owned())
}

/// A day with its weekday.
#[askama::filter_fn]
pub fn day(date: &NaiveDate, values: &dyn Values) -> askama::Result<String> {
    Ok(locale(values)?.weekday_date(*date))
}

/// A moment to the minute, in the zone of the page.
#[askama::filter_fn]
pub fn moment(at: &DateTime<Utc>, values: &dyn Values) -> askama::Result<String> {
    Ok(locale(values)?.moment(*at, zone(values)?))
}

/// A moment to the second, in the zone of the page.
#[askama::filter_fn]
pub fn exact(at: &DateTime<Utc>, values: &dyn Values) -> askama::Result<String> {
    Ok(locale(values)?.exact_moment(*at, zone(values)?))
}

/// A number as the reader writes it.
#[askama::filter_fn]
pub fn number(number: &i64, values: &dyn Values) -> askama::Result<String> {
    Ok(locale(values)?.number(*number))
}

/// The language tag of the page, for `lang` attributes and links.
#[askama::filter_fn]
pub fn lang(_: impl std::fmt::Display, values: &dyn Values) -> askama::Result<&'static str> {
    Ok(locale(values)?.language().tag())
}

/// What can be an argument of a text in a template.
pub trait ToArg {
    /// The argument.
    fn to_arg(&self) -> Arg;
}

macro_rules! to_arg {
    ($($t:ty => |$v:ident| $e:expr),* $(,)?) => {$(
        impl ToArg for $t {
            fn to_arg(&self) -> Arg {
                let $v = self;
                $e
            }
        }
    )*};
}

to_arg! {
    str => |v| Arg::Text(v.to_owned()),
    String => |v| Arg::Text(v.clone()),
    i64 => |v| Arg::Number(*v),
    i32 => |v| Arg::Number((*v).into()),
    u32 => |v| Arg::Number((*v).into()),
    usize => |v| Arg::from(*v),
    NaiveDate => |v| Arg::Date(*v),
    Message => |v| Arg::Message(Box::new(v.clone())),
}

impl<T: ToArg + ?Sized> ToArg for &T {
    fn to_arg(&self) -> Arg {
        (*self).to_arg()
    }
}
