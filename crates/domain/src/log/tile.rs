//! Tiles: 256 nodes of one level, as <https://c2sp.org/tlog-tiles> names and serves them.

/// How many nodes a full tile holds.
pub const TILE: usize = 256;
/// How many levels of the binary tree lie between two levels of tiles.
pub(super) const TILE_BITS: u32 = 8;
/// The highest level that a path may name.
const LEVELS: u8 = 8;

/// Which tile is asked for: `<level>/<place>[.p/<width>]`, the place in groups of three digits, all but the last of
/// them after an x (`x001/x234/067`).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TilePath {
    /// The level; 0 holds the hashes of leaves.
    pub level: u8,
    /// Its place on the level.
    pub place: u64,
    /// How many nodes: 256, or fewer of the last one.
    pub width: u64,
}

impl TilePath {
    /// Reads a path as it stands in an address. None for anything that is not exactly of that form.
    pub fn parse(level: &str, path: &str) -> Option<Self> {
        let level = decimal(level).and_then(|level| u8::try_from(level).ok()).filter(|level| *level < LEVELS)?;
        let (path, width) = match path.split_once(".p/") {
            Some((path, width)) => (path, decimal(width).filter(|width| (1..TILE as u64).contains(width))?),
            None => (path, TILE as u64),
        };
        let mut groups = path.split('/').rev();
        let last = groups.next()?;
        let mut digits = vec![last];
        for group in groups {
            digits.push(group.strip_prefix('x')?);
        }
        // Five groups are more leaves than there will be, and no number that overflows.
        if digits.len() > 5 || digits.iter().any(|group| group.len() != 3 || !all_digits(group)) {
            return None;
        }
        if digits.len() > 1 && digits.last() == Some(&"000") {
            return None;
        }
        let place =
            digits.iter().rev().try_fold(0_u64, |place, group| Some(place * 1000 + group.parse::<u64>().ok()?))?;
        Some(Self { level, place, width })
    }

    /// The nodes that it holds.
    pub const fn places(self) -> std::ops::Range<u64> {
        let first = self.place * TILE as u64;
        first..first + self.width
    }
}

fn all_digits(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_digit())
}

fn decimal(text: &str) -> Option<u64> {
    (all_digits(text) && (text == "0" || !text.starts_with('0'))).then(|| text.parse().ok()).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_are_read_as_the_specification_writes_them() {
        let read = |level, path| TilePath::parse(level, path).map(|tile| (tile.level, tile.place, tile.width));
        assert_eq!(read("0", "x001/x234/067"), Some((0, 1_234_067, 256)));
        assert_eq!(read("1", "000.p/7"), Some((1, 0, 7)));
        for (level, path) in [
            ("8", "000"),
            ("00", "000"),
            ("", "000"),
            ("0", ""),
            ("0", "0"),
            ("0", "001/067"),
            ("0", "x000/067"),
            ("0", "x001/x067"),
            ("0", "000.p/0"),
            ("0", "000.p/256"),
            ("0", "000.p/07"),
            ("0", "+01"),
            ("0", "../000"),
            ("0", "x001/x001/x001/x001/x001/001"),
        ] {
            assert_eq!(read(level, path), None, "{level}/{path}");
        }
    }
}
