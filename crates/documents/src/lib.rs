//! Agreements as documents: import, canonical text, PDF, seal, verification. Data in, bytes out.
