//! Proofs as files: an entry's by <https://c2sp.org/tlog-proof>, and between two heads as witnesses are sent it
//! (<https://c2sp.org/tlog-witness>).

use std::fmt::Write;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use domain::log::Hash;

const HEAD: &str = "c2sp.org/tlog-proof@v1";
/// More hashes than any tree needs.
const MOST: usize = 64;

/// The proof that the leaf at `index` is in the tree of the signed checkpoint `note`.
pub fn inclusion_text(index: u64, proof: &[Hash], note: &str) -> String {
    format!("{HEAD}\nindex {index}\n{}\n{note}", lines(proof))
}

/// Reads [`inclusion_text`]: the index, the hashes, the note. None for anything else.
pub fn read_inclusion(text: &str) -> Option<(u64, Vec<Hash>, &str)> {
    let (head, note) = text.split_once("\n\n")?;
    let mut lines = head.split('\n');
    let (Some(HEAD), Some(index)) = (lines.next(), lines.next()?.strip_prefix("index ")) else { return None };
    let proof: Vec<Hash> = lines.take(MOST + 1).map(hash).collect::<Option<_>>()?;
    let index = index.parse().ok()?;
    (inclusion_text(index, &proof, note) == text).then_some((index, proof, note))
}

/// The proof that the tree of the signed checkpoint `note` begins with the tree of `old` leaves.
pub fn consistency_text(old: u64, proof: &[Hash], note: &str) -> String {
    format!("old {old}\n{}\n{note}", lines(proof))
}

/// The size and the hashes of [`consistency_text`]; the note is the caller's to compare. None for anything else.
pub fn read_consistency(text: &str) -> Option<(u64, Vec<Hash>)> {
    let (head, _) = text.split_once("\n\n")?;
    let mut lines = head.split('\n');
    let old = lines.next()?.strip_prefix("old ")?.parse().ok()?;
    Some((old, lines.take(MOST + 1).map(hash).collect::<Option<_>>()?))
}

fn lines(proof: &[Hash]) -> String {
    proof.iter().fold(String::new(), |mut lines, hash| {
        // Writing to a string does not fail.
        let _ = writeln!(lines, "{}", STANDARD.encode(hash));
        lines
    })
}

fn hash(line: &str) -> Option<Hash> {
    STANDARD.decode(line).ok()?.try_into().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_proof_is_read_back() {
        let note = "a\n1\nb\n\n\u{2014} a c\n";
        let text = inclusion_text(5, &[[1; 32], [2; 32]], note);
        assert_eq!(read_inclusion(&text), Some((5, vec![[1; 32], [2; 32]], note)));
        let (alone, note) = (inclusion_text(0, &[], note), note);
        assert_eq!(read_inclusion(&alone), Some((0, vec![], note)));
        for wrong in ["", "c2sp.org/tlog-proof@v1\nindex 05\n\nx", &text.replace("AQE=", "AQF="), &text[2..]] {
            assert_eq!(read_inclusion(wrong), None, "{wrong}");
        }
    }
}
