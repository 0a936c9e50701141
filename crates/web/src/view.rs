//! What layouts and components show, in the words and the language of the reader. Plain data: templates decide nothing.

/// What every page has around it.
#[derive(Clone, Debug, Default)]
pub struct PageHead {
    /// The page's own title; the site's name is added to it.
    pub title: String,
    /// The page is a form that came back with errors; the title says so first.
    pub has_errors: bool,
    /// Whose pages these are.
    pub site: Site,
    /// This page in the languages that it has; empty where there is one.
    pub languages: Vec<LanguageLink>,
    /// Who is signed in.
    pub person: Option<SignedIn>,
    /// The staff's menu; empty on other pages.
    pub rail: Vec<RailItem>,
    /// The links at the foot: notice on privacy, verifying a document, whom to ask.
    pub foot: Vec<Link>,
    /// The tenant's colour, where it has one.
    pub accent: Option<Accent>,
}

/// Whose pages these are: a tenant, or Countersign itself.
#[derive(Clone, Debug, Default)]
pub struct Site {
    /// Its name.
    pub name: String,
    /// Where its name leads.
    pub home: String,
}

/// A page in another language.
#[derive(Clone, Debug)]
pub struct LanguageLink {
    /// BCP 47.
    pub tag: &'static str,
    /// The language's name in itself.
    pub name: &'static str,
    /// The page.
    pub href: String,
    /// It is this one.
    pub current: bool,
}

/// The person signed in.
#[derive(Clone, Debug)]
pub struct SignedIn {
    /// Their name.
    pub name: String,
    /// What they are here: "Reviewer", or the organisation they act for.
    pub role: String,
    /// Their own page; empty where the name leads nowhere.
    pub href: String,
    /// Where the form that signs out is posted.
    pub sign_out: String,
}

/// A line of the staff's menu.
#[derive(Clone, Debug)]
pub struct RailItem {
    /// The page.
    pub href: String,
    /// Its name.
    pub label: String,
    /// This page belongs to it.
    pub current: bool,
    /// How many wait there, as written.
    pub count: Option<String>,
}

/// A link.
#[derive(Clone, Debug)]
pub struct Link {
    /// Where it leads.
    pub href: String,
    /// Its words.
    pub label: String,
}

/// A tenant's colour for light and dark pages, both checked against the paper and the words on it.
/// Only `#rrggbb`: the values are written into a style sheet.
#[derive(Clone, Debug)]
pub struct Accent {
    /// On light pages.
    pub light: String,
    /// On dark pages.
    pub dark: String,
}

/// A field that must be corrected.
#[derive(Clone, Debug)]
pub struct FieldError {
    /// The field's id.
    pub id: String,
    /// What to do.
    pub text: String,
}

/// One of a list to choose from: an option, a radio card, a checkbox card.
#[derive(Clone, Debug)]
pub struct Choice {
    /// What is sent.
    pub value: String,
    /// What is read.
    pub label: String,
    /// More on it; empty for none. Options of a `select` do not show it.
    pub hint: String,
    /// It is chosen.
    pub selected: bool,
}

/// One term in its form.
#[derive(Clone, Debug)]
pub struct TermField {
    /// Its key: `subprocessor.notice`.
    pub key: String,
    /// What it is called.
    pub label: String,
    /// The number of a period as typed, or free text.
    pub number: String,
    /// Units of a period, or the words to choose from.
    pub units: Vec<Choice>,
    /// What a period counts from; empty where there is no choice.
    pub events: Vec<Choice>,
    /// The clause it stands in, as typed.
    pub clause: String,
    /// The document does not say.
    pub absent: bool,
    /// What to correct; empty for nothing.
    pub error: String,
}

/// A filter.
#[derive(Clone, Debug)]
pub struct Chip {
    /// The list so filtered.
    pub href: String,
    /// Its name.
    pub label: String,
    /// How many it shows, as written.
    pub count: Option<String>,
    /// It is on.
    pub current: bool,
}

/// A value sent along with a form.
#[derive(Clone, Debug)]
pub struct Hidden {
    /// The field's name.
    pub name: String,
    /// Its value.
    pub value: String,
}

/// A name and its value.
#[derive(Clone, Debug)]
pub struct Row {
    /// The name.
    pub label: String,
    /// The value; empty where nothing was given.
    pub value: String,
    /// Where to change it; empty for nowhere.
    pub change: String,
}

/// A term in plain words.
#[derive(Clone, Debug)]
pub struct Fact {
    /// What people ask.
    pub question: String,
    /// The answer, each sentence with the clause that says it.
    pub parts: Vec<FactPart>,
}

/// A sentence of an answer.
#[derive(Clone, Debug)]
pub struct FactPart {
    /// The words.
    pub text: String,
    /// The clause's place on a page; empty for no link.
    pub href: String,
    /// What the clause is called: "Clause 9.3"; empty for none.
    pub clause: String,
}

/// A step of a form.
#[derive(Clone, Debug)]
pub struct Step {
    /// Its name.
    pub label: String,
    /// "done", "now" or "later".
    pub status: &'static str,
    /// Where it is; empty for no link.
    pub href: String,
}

/// A point of the life line.
#[derive(Clone, Debug)]
pub struct LifeEvent {
    /// What it is.
    pub label: String,
    /// When, as written; empty for not yet.
    pub when: String,
    /// When, for machines; may be empty.
    pub datetime: String,
    /// Who; may be empty.
    pub who: String,
    /// "draft", "them", "you", "done", "late" or "later".
    pub state: &'static str,
    /// Something came after it.
    pub passed: bool,
}

/// A line of the history.
#[derive(Clone, Debug)]
pub struct HistoryEvent {
    /// When, as written.
    pub when: String,
    /// When, for machines.
    pub datetime: String,
    /// What happened.
    pub what: String,
    /// Who did it; may be empty.
    pub who: String,
}

/// A clause that is not the same in two texts.
#[derive(Clone, Debug)]
pub struct ComparedClause {
    /// Its number and heading.
    pub title: String,
    /// One of the five states.
    pub tone: &'static str,
    /// In what way it differs.
    pub word: String,
    /// Its words in both, in the order of reading.
    pub pieces: Vec<Piece>,
}

/// Words that stand in both of two texts, or in one of them.
#[derive(Clone, Debug)]
pub struct Piece {
    /// "same", "del" or "ins".
    pub kind: &'static str,
    /// The words; line breaks are kept.
    pub text: String,
}

/// A term that is not the same in two sets.
#[derive(Clone, Debug)]
pub struct ComparedTerm {
    /// Its name.
    pub name: String,
    /// What it said.
    pub old: String,
    /// Where; empty for nowhere.
    pub old_clause: String,
    /// What it says.
    pub new: String,
    /// Where; empty for nowhere.
    pub new_clause: String,
}

/// A clause to jump to.
#[derive(Clone, Debug)]
pub struct IndexEntry {
    /// Its place on the page.
    pub href: String,
    /// Its number; may be empty.
    pub number: String,
    /// Its heading.
    pub heading: String,
}

/// A point of a list in an agreement; points below it follow it with a greater depth.
#[derive(Clone, Debug)]
pub struct Point {
    /// 0 to 3.
    pub depth: usize,
    /// The marker as printed.
    pub marker: String,
    /// The words.
    pub text: String,
}
