//! A head of the tree as <https://c2sp.org/tlog-checkpoint> writes it: the text that is signed.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use super::Hash;

/// The head of one tenant's tree.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Checkpoint {
    /// Whose log: [`origin`].
    pub origin: String,
    /// How many entries.
    pub size: u64,
    /// The root over them.
    pub root: Hash,
}

/// A text is not a checkpoint.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a checkpoint: the log's name, its size and its root, each on a line of its own")]
pub struct CheckpointError;

/// The name of a tenant's log: the host and the path under which people reach the tenant, without the scheme. It names
/// the log's key too, so it holds no plus sign and no white space.
pub fn origin(public_url: &str, slug: &str) -> String {
    let place = public_url.split_once("://").map_or(public_url, |(_, place)| place).trim_end_matches('/');
    format!("{place}/t/{slug}")
}

impl Checkpoint {
    /// The text that is signed: three lines.
    pub fn text(&self) -> String {
        format!("{}\n{}\n{}\n", self.origin, self.size, STANDARD.encode(self.root))
    }

    /// Reads the text. Lines after the third, which the specification allows, are ours in no case.
    ///
    /// # Errors
    /// [`CheckpointError`].
    pub fn parse(text: &str) -> Result<Self, CheckpointError> {
        let mut lines = text.split('\n');
        let (Some(origin), Some(size), Some(root), Some(""), None) =
            (lines.next(), lines.next(), lines.next(), lines.next(), lines.next())
        else {
            return Err(CheckpointError);
        };
        let root = STANDARD.decode(root).ok().and_then(|root| root.try_into().ok());
        let (Ok(number), Some(root)) = (size.parse(), root) else { return Err(CheckpointError) };
        let checkpoint = Self { origin: origin.to_owned(), size: number, root };
        // One text for one head: no leading zeros, no other base64.
        if origin.is_empty() || checkpoint.text() != text { Err(CheckpointError) } else { Ok(checkpoint) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_text_is_read_back_and_no_other_is() {
        let head = Checkpoint { origin: origin("https://sign.example.org/", "fjeld"), size: 12, root: [7; 32] };
        let text = head.text();
        assert_eq!(text, "sign.example.org/t/fjeld\n12\nBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwc=\n");
        assert_eq!(Checkpoint::parse(&text), Ok(head));
        for other in [
            "",
            "\n12\n",
            &text[1..text.len() - 1],
            &text.replace("12", "012"),
            &text.replace("12", "+12"),
            &format!("{text}more\n"),
            &text.replace("BwcHBwc=", "BwcHBwd="),
        ] {
            assert_eq!(Checkpoint::parse(other), Err(CheckpointError), "{other}");
        }
    }
}
