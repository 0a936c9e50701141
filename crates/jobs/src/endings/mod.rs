//! What follows from the end of an agreement: its day, the mails to both parties, the certificate, interim statements.

mod certificate;
pub mod certify;
pub mod effect;
mod interim;
pub mod state;
pub mod tell;
mod words;
