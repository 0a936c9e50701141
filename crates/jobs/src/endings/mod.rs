//! What follows from the end of an agreement: its day, the mails to both parties, the certificate.

pub mod certify;
mod certificate;
pub mod effect;
pub mod tell;
mod words;
