//! What a command prints.

use std::fmt::Arguments;
use std::io::{ErrorKind, Write, stdout};

/// What a process reports that was ended because nobody reads on (128 + SIGPIPE).
const NOBODY_READS: i32 = 141;

/// Prints a line of the result of a command that started nothing. Where whoever reads has had enough (`countersign … | head`), the program ends without a word.
#[expect(clippy::disallowed_methods, reason = "there is nothing to stop, and nobody to say it to")]
pub fn line(words: Arguments<'_>) {
    let mut out = stdout().lock();
    if let Err(error) = out.write_fmt(words).and_then(|()| out.write_all(b"\n")).and_then(|()| out.flush()) {
        let code = if error.kind() == ErrorKind::BrokenPipe { NOBODY_READS } else { 1 };
        std::process::exit(code);
    }
}

/// Prints a line that nobody has to hear, beside what goes on.
pub fn aside(words: Arguments<'_>) {
    let mut out = stdout().lock();
    // The demo runs whether anybody reads or not.
    let _ = out.write_fmt(words).and_then(|()| out.write_all(b"\n")).and_then(|()| out.flush());
}

/// `println!` for the results of commands: see [`line`].
macro_rules! say {
    ($($words:tt)*) => { $crate::say::line(format_args!($($words)*)) };
}

pub(crate) use say;
