//! What follows from the end of an agreement: its day, the mails to both parties, the certificate.

mod certificate;
pub mod certify;
pub mod effect;
pub mod tell;
mod words;
