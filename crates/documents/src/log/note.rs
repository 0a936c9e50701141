//! Signing a checkpoint, and reading a signed one.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use domain::log::Checkpoint;

use super::key::{LogKey, VerifierKey};

/// The longest note that is read, in bytes: a checkpoint, and signatures of a few witnesses.
const LIMIT: usize = 16 * 1024;
/// What a line with a signature begins with: an em dash.
const MARK: &str = "\u{2014} ";

/// A note is not what it should be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NoteError {
    /// Not a signed note with a checkpoint in it.
    #[error("not a signed checkpoint")]
    Form,
    /// Of another log than the key's.
    #[error("the checkpoint is of another log than the key")]
    Origin,
    /// No signature of this key.
    #[error("the checkpoint bears no signature of this key")]
    Unsigned,
    /// A signature of this key that does not hold.
    #[error("the signature on the checkpoint does not hold")]
    Signature,
}

/// The signed note: the checkpoint's text, an empty line, the signature.
pub fn sign(checkpoint: &Checkpoint, key: &LogKey) -> String {
    let text = checkpoint.text();
    let named = key.public().named(&checkpoint.origin);
    let signature = [named.hash().as_slice(), &key.sign(text.as_bytes())].concat();
    format!("{text}\n{MARK}{} {}\n", checkpoint.origin, STANDARD.encode(signature))
}

/// The checkpoint in a note, once the key's signature on it was found good. Signatures of others, such as witnesses,
/// are passed over.
///
/// # Errors
/// [`NoteError`].
pub fn open(note: &str, key: &VerifierKey) -> Result<Checkpoint, NoteError> {
    if note.len() > LIMIT {
        return Err(NoteError::Form);
    }
    let (before, signatures) = note.rsplit_once("\n\n").ok_or(NoteError::Form)?;
    let text = &note[..before.len() + 1];
    let checkpoint = Checkpoint::parse(text).map_err(|_| NoteError::Form)?;
    if checkpoint.origin != key.name {
        return Err(NoteError::Origin);
    }
    let lines = signatures.strip_suffix('\n').ok_or(NoteError::Form)?;
    let mut ours = None;
    for line in lines.split('\n') {
        let (name, value) = line.strip_prefix(MARK).and_then(|line| line.split_once(' ')).ok_or(NoteError::Form)?;
        let value = STANDARD.decode(value).map_err(|_| NoteError::Form)?;
        let (hash, signature) = value.split_first_chunk::<4>().ok_or(NoteError::Form)?;
        if name == key.name && *hash == key.hash() && ours.replace(signature.to_vec()).is_some() {
            return Err(NoteError::Form);
        }
    }
    let signature = ours.ok_or(NoteError::Unsigned)?;
    if key.verifies(text.as_bytes(), &signature) { Ok(checkpoint) } else { Err(NoteError::Signature) }
}

#[cfg(test)]
mod tests {
    use rand::SeedableRng;
    use rand::rngs::StdRng;

    use super::*;
    use crate::log::KeyError;

    fn key() -> LogKey {
        LogKey::generate(&mut StdRng::seed_from_u64(7))
    }

    fn head() -> Checkpoint {
        Checkpoint { origin: "sign.example.org/t/fjeld".to_owned(), size: 12, root: [7; 32] }
    }

    #[test]
    fn what_was_signed_is_read_and_nothing_else() {
        let (key, note) = (key(), sign(&head(), &key()));
        let ours = key.public().named("sign.example.org/t/fjeld");
        assert_eq!(open(&note, &ours), Ok(head()));
        assert_eq!(open(&note.replace("\n12\n", "\n13\n"), &ours), Err(NoteError::Signature));
        assert_eq!(open(&note, &key.public().named("sign.example.org/t/sund")), Err(NoteError::Origin));
        let other = LogKey::generate(&mut StdRng::seed_from_u64(8)).public().named("sign.example.org/t/fjeld");
        assert_eq!(open(&note, &other), Err(NoteError::Unsigned));
        for (index, _) in note.char_indices() {
            assert_eq!(open(&note[..index], &ours).ok(), None, "cut at {index}");
        }
        let witnessed = format!("{note}\u{2014} witness.example/w AAAAAAAAAAAA\n");
        assert_eq!(open(&witnessed, &ours), Ok(head()));
        assert_eq!(open(&format!("{note}{}", note.lines().last().unwrap()), &ours), Err(NoteError::Form));
    }

    #[test]
    fn keys_are_written_and_read() {
        let key = key();
        assert_eq!(LogKey::from_hex(&key.to_hex()).unwrap().public(), key.public());
        assert!(LogKey::from_hex("00").is_err());
        let named = key.public().named("sign.example.org/t/fjeld");
        assert_eq!(named.to_string().parse(), Ok(named.clone()));
        for wrong in ["", "a+b+c", &named.to_string()[1..], &named.to_string().replace("fjeld", "sund")] {
            assert_eq!(wrong.parse::<VerifierKey>(), Err(KeyError::Verifier), "{wrong}");
        }
        assert!(!format!("{key:?}").contains(&key.to_hex()[..16]));
    }
}
