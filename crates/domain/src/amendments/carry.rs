//! What was negotiated for one agreement, where it goes on with another version of its template: carried over where the
//! template says the same there as before, and named where it does not.

use super::places::same_part;
use super::{Change, Kind, OWN_LINE, apply, find, places};
use crate::text::AgreementText;

/// What becomes of negotiated words and terms.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Carried {
    /// Changes that can be made to the new version of the template as they are.
    pub kept: Vec<Change>,
    /// The places of those that cannot, as they are cited.
    pub lost: Vec<String>,
}

/// What concluded amendments, oldest first, have changed of the template's own text and terms: one set of changes, each
/// about something else. Where one of them went on with another version of the template, the count begins anew with what
/// was carried over then.
pub fn negotiated<'a>(concluded: impl IntoIterator<Item = (Kind, &'a [Change])>) -> Vec<Change> {
    let mut out = Vec::new();
    for (kind, changes) in concluded {
        match kind {
            Kind::NewVersion(_) => out = changes.to_vec(),
            Kind::Changes => compose(&mut out, changes),
        }
    }
    out
}

/// Puts changes to a text on those that made it. They are all about the text as it was before any of them.
fn compose(out: &mut Vec<Change>, changes: &[Change]) {
    // New clauses stand right behind the place that they follow, in their order: the last goes in first.
    for change in changes.iter().rev().filter(|one| matches!(one, Change::Add { .. })) {
        let Change::Add { after, label, heading, body } = change else { continue };
        let (index, after) = match new_at(out, after).and_then(|index| Some((index, out[index].at()?.to_owned()))) {
            Some((index, anchor)) => (index + 1, anchor),
            None => {
                let first = out.iter().position(|one| matches!(one, Change::Add { after: at, .. } if at == after));
                (first.unwrap_or(out.len()), after.clone())
            }
        };
        let (label, heading, body) = (label.clone(), heading.clone(), body.clone());
        out.insert(index, Change::Add { after, label, heading, body });
    }
    for change in changes {
        let new = change.at().and_then(|at| new_at(out, at));
        match (change, new) {
            (Change::Add { .. }, _) => {}
            (Change::Replace { heading, body, .. }, Some(index)) => {
                if let Change::Add { heading: was, body: words, .. } = &mut out[index] {
                    was.clone_from(heading);
                    words.clone_from(body);
                }
            }
            (Change::Remove { .. }, Some(index)) => {
                out.remove(index);
            }
            _ => match out.iter_mut().find(|one| one.is_about_the_same(change)) {
                Some(before) => *before = change.clone(),
                None => out.push(change.clone()),
            },
        }
    }
}

/// The new clause that goes by this number.
fn new_at(changes: &[Change], at: &str) -> Option<usize> {
    changes.iter().position(|one| matches!(one, Change::Add { after, label, .. } if number_of(after, label) == at))
}

/// What a new clause is cited by: its number, within the appendix of the place that it follows.
pub(super) fn number_of(after: &str, label: &str) -> String {
    let number = label.trim_matches(|c: char| !c.is_alphanumeric());
    let letter = after.split('.').next().unwrap_or_default();
    let in_appendix = !letter.is_empty() && letter.chars().all(char::is_alphabetic);
    if in_appendix && !label.starts_with(letter) { format!("{letter}.{number}") } else { number.to_owned() }
}

/// Looks what of `negotiated` can be put on another version of the template. `old` and `new` are the versions' own texts,
/// without anybody's particulars. Words are carried over where both say the same at that place; amendments' own lines of
/// appendix D go along with the text.
pub fn carry(negotiated: Vec<Change>, old: &AgreementText, new: &AgreementText) -> Carried {
    let mut out = Carried::default();
    for change in negotiated {
        let fits = match &change {
            Change::Term { .. } => true,
            Change::Replace { at, .. } | Change::Remove { at } if is_own_line(at, old) => continue,
            // Without a number a place is known by its order alone, which the two versions do not share.
            Change::Replace { at, .. } | Change::Remove { at } | Change::Add { after: at, .. }
                if at.starts_with('#') && at != "#0" =>
            {
                false
            }
            Change::Replace { at, .. } => find(old, at).is_some_and(|place| find(new, at) == Some(place)),
            Change::Remove { at } => same_part(old, new, at),
            Change::Add { after, label, .. } => {
                find(old, after).is_some()
                    && find(new, after).is_some()
                    && find(new, &number_of(after, label)).is_none()
            }
        };
        match fits {
            true => out.kept.push(change),
            false => out.lost.extend(place_of(&change)),
        }
    }
    // What stands in a part that goes goes with it. Anything else that does not fit is for a person to look at.
    while let Err(fault) = apply(new, &out.kept) {
        let before = out.kept.len();
        match fault {
            super::Fault::NoSuchClause(at) => out.kept.retain(|one| one.at() != Some(&at)),
            _ => {
                out.lost.extend(out.kept.iter().filter_map(place_of));
                out.kept.retain(|one| one.key().is_some());
            }
        }
        if out.kept.len() == before {
            break;
        }
    }
    out
}

/// A line that an amendment has written into appendix D, which the template's own text does not have.
pub fn is_own_line(at: &str, template: &AgreementText) -> bool {
    let in_d = at == OWN_LINE || at.strip_prefix(OWN_LINE).is_some_and(|rest| rest.starts_with('.'));
    in_d && places(template).iter().all(|place| place.at != at)
}

/// The place that a change is about, as it is cited.
fn place_of(change: &Change) -> Option<String> {
    match change {
        Change::Add { after, label, .. } => Some(number_of(after, label)),
        change => change.at().map(str::to_owned),
    }
}

#[cfg(test)]
mod tests {
    use super::super::properties::text;
    use super::*;
    use crate::ids::TemplateVersionId;
    use crate::terms::{Key, Term};
    use crate::text::Block;

    fn words(text: &str) -> Vec<Block> {
        vec![Block::Paragraph { text: text.to_owned() }]
    }

    fn replace(at: &str, text: &str) -> Change {
        Change::Replace { at: at.to_owned(), heading: "H".to_owned(), body: words(text) }
    }

    fn remove(at: &str) -> Change {
        Change::Remove { at: at.to_owned() }
    }

    fn add(after: &str, label: &str, text: &str) -> Change {
        Change::Add { after: after.to_owned(), label: label.to_owned(), heading: String::new(), body: words(text) }
    }

    #[test]
    fn amendments_on_amendments_are_one_set_of_changes() {
        let renewal = Kind::NewVersion(TemplateVersionId(uuid::Uuid::nil()));
        let (first, second, third) = (
            [replace("1", "once"), add("2", "2a.", "new"), add("2", "2b.", "newer")],
            [replace("1", "twice"), replace("2a", "new, better"), add("2a", "2aa", "between"), add("2", "2x", "first")],
            [remove("2b"), remove("1")],
        );
        let all = [(Kind::Changes, &first[..]), (Kind::Changes, &second), (Kind::Changes, &third)];
        let made = negotiated(all);
        let expected =
            [add("2", "2x", "first"), add("2", "2a.", "new, better"), add("2", "2aa", "between"), remove("1")];
        let said = |change: &Change| format!("{change:?}").replace("heading: \"H\"", "heading: \"\"");
        assert_eq!(made.iter().map(said).collect::<Vec<_>>(), expected.iter().map(said).collect::<Vec<_>>());
        // The same as one after the other.
        let base = text(3);
        let one = apply(&base, &made).unwrap();
        assert!(one.reading_order().contains("new, better") && !one.reading_order().contains("newer"));
        let again = [(Kind::Changes, &first[..]), (renewal, &third[..1])];
        assert_eq!(negotiated(again), third[..1]);
    }

    #[test]
    fn words_stay_where_the_template_says_what_it_said_and_are_named_where_it_does_not() {
        let old = text(4);
        let newer = apply(&old, &[replace("2.1", "The template's new words."), remove("4")]).unwrap();
        let term = Change::Term { term: Term::not_stated(Key::EndData, OWN_LINE, None).unwrap() };
        let changes = vec![
            replace("1", "ours"),
            replace("2.1", "ours"),
            remove("2"),
            add("3", "3a", "ours"),
            add("4", "4a", "ours"),
            replace("#9", "somewhere"),
            replace("D.1", "a line of ours"),
            term.clone(),
        ];
        let carried = carry(changes, &old, &newer);
        assert_eq!(carried.kept, [replace("1", "ours"), add("3", "3a", "ours"), term]);
        assert_eq!(carried.lost, ["2.1", "2", "4a", "#9"]);
    }

    #[test]
    fn what_stands_in_a_part_that_goes_is_not_lost() {
        let old = text(3);
        let carried = carry(vec![replace("1.1", "ours"), remove("1")], &old, &old);
        assert_eq!((carried.kept, carried.lost), (vec![remove("1")], vec![]));
    }

    #[test]
    fn a_number_in_an_appendix_has_its_letter() {
        assert_eq!(number_of("A.1", "2."), "A.2");
        assert_eq!(number_of("A", "A.2"), "A.2");
        assert_eq!(number_of("9.3", "9.4."), "9.4");
        assert_eq!(number_of("#3", "4."), "4");
    }
}
