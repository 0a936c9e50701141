//! Tables of contents: lines that say what comes later and are no headings themselves.

use std::collections::HashMap;

use super::appendices;
use super::lines::Line;

/// For each line whether it belongs to a table of contents: it has a label, comes again later to the letter (but for
/// leaders and a page number), and a neighbour of it does so too. The line that comes again is what was announced, and
/// announces nothing, though an appendix may have the same heading.
pub fn listed(lines: &[Line]) -> Vec<bool> {
    let keys: Vec<Option<String>> = lines.iter().map(key).collect();
    let mut again: Vec<Option<usize>> = vec![None; lines.len()];
    let mut later: HashMap<&str, usize> = HashMap::new();
    for (i, key) in keys.iter().enumerate().rev() {
        again[i] = key.as_deref().and_then(|key| later.insert(key, i));
    }
    let mut announced = vec![false; lines.len()];
    let mut announces = vec![false; lines.len()];
    for i in 0..lines.len() {
        if let Some(target) = again[i].filter(|_| !announced[i]) {
            announces[i] = true;
            announced[target] = true;
        }
    }
    let neighbour = |i: usize| (i > 0 && announces[i - 1]) || announces.get(i + 1) == Some(&true);
    (0..lines.len()).map(|i| announces[i] && neighbour(i)).collect()
}

fn key(line: &Line) -> Option<String> {
    let text = line.text.as_str();
    let labelled = line.label.as_ref().is_some_and(|l| !l.only_point()) || appendices::keyword(text).is_some();
    if !labelled || text.len() > 200 || line.row() {
        return None;
    }
    let trimmed = text.trim_end_matches(|c: char| c.is_ascii_digit()).trim_end_matches(['.', ' ', '…', '_', '·', '-']);
    // Only words count, in lower case: "1 PURPOSE" announces "1. Purpose"; but "§ 1" is not "1.".
    let words = super::prose::words(trimmed).collect::<Vec<_>>().join(" ").to_lowercase();
    (words.len() > 3).then(|| if text.starts_with('§') { format!("§ {words}") } else { words })
}

#[cfg(test)]
mod tests {
    use super::super::lines::plain;
    use super::*;

    #[test]
    fn finds_the_contents_and_nothing_else() {
        let text = "Agreement\n1. Purpose ..... 2\n2. Term ..... 3\n1. Purpose\nWhy.\n2. Term\nHow long.\n3. Other\n";
        assert_eq!(listed(&plain(text)), [false, true, true, false, false, false, false, false]);
    }
}
