//! From a text to a published version, through the pages.
#![allow(clippy::unwrap_used, reason = "a fault fails the test")]

use domain::ids::{StaffId, TemplateVersionId};
use domain::language::Language;
use domain::terms::{Key, Status, Word};
use http::StatusCode;
use storage::templates;
use testkit::{Answer, Browser, TestApp};

const TEXT: &str = "Data processing agreement\n\n1. Scope\n\n1.1 For {{controller.name}} we do this: {{services}}.\n\n\
                    2. Sub-processors\n\nThese are authorised.\n\n{{subprocessors}}\n\n3. End\n\nData is erased. Really.\n";

/// An administrator of the first tenant, on the pages of templates.
struct Desk<'a> {
    app: &'a TestApp,
    browser: Browser,
}

impl<'a> Desk<'a> {
    async fn of(app: &'a TestApp, id: StaffId) -> Self {
        Self { app, browser: app.staff(app.tenant(0), id).await }
    }

    async fn administrator(app: &'a TestApp) -> Self {
        Self::of(app, app.tenant(0).people.administrator).await
    }

    /// Sends a page's form as it stands, with some fields of its own.
    async fn send(&mut self, page: &str, to: &str, fields: &[(&str, &str)]) -> Answer {
        let shown = self.browser.get(page).await.expect(StatusCode::OK);
        let hidden: Vec<_> = ["idempotency_key", "seen", "outline", "text"]
            .into_iter()
            .filter_map(|name| shown.field(name).map(|value| (name, value)))
            .collect();
        let mut all: Vec<(&str, &str)> = hidden.iter().map(|(name, value)| (*name, value.as_str())).collect();
        all.extend_from_slice(fields);
        self.browser.post(to, &all).await
    }

    /// A new template, empty; the address of its first version.
    async fn create(&mut self) -> String {
        let page = "/t/fjeld/en/staff/templates/new";
        let fields = [("name", "Own agreement"), ("prevailing", "en")];
        let to = self.send(page, page, &fields).await.expect(StatusCode::SEE_OTHER).location().unwrap();
        to.strip_suffix("?done=created").unwrap().to_owned()
    }

    async fn import(&mut self, version: &str, name: &str, bytes: &[u8]) -> Answer {
        let page = format!("{version}/text/en");
        let key = self.browser.get(&page).await.field("idempotency_key").unwrap();
        let fields = [("idempotency_key", key.as_str()), ("source", "Pasted words"), ("format", "plain")];
        self.browser.upload(&page, &fields, "file", name, bytes).await
    }

    async fn stored(&self, version: &str) -> templates::Version {
        let id: TemplateVersionId = version.rsplit('/').next().unwrap().parse().unwrap();
        // As the operator: the tests of isolation see to what others see.
        let ctx = self.app.db.operator("fjeld").await.unwrap();
        let mut tx = self.app.db.tenant(&ctx).await.unwrap();
        templates::one(&mut tx, id).await.unwrap()
    }
}

#[tokio::test]
async fn a_text_is_imported_corrected_stated_and_published_and_never_changes_afterwards() {
    let app = TestApp::start().await;
    let mut desk = Desk::administrator(&app).await;
    let version = desk.create().await;

    // Nothing to publish yet, and the page says why.
    let publish = format!("{version}/publish");
    let refused = desk.browser.get(&publish).await.expect(StatusCode::OK);
    assert_eq!(refused.find("#refusals + ul li").len(), 1);
    assert!(refused.find("button.btn-primary").is_empty());

    let answer = desk.import(&version, "agreement.txt", TEXT.as_bytes()).await.expect(StatusCode::SEE_OTHER);
    let structure = answer.location().unwrap();
    let page = desk.browser.get(&structure).await.expect(StatusCode::OK);
    assert!(page.text().contains("Every word of it is kept"));
    assert_eq!(desk.stored(&version).await.texts[&Language::En].clauses.len(), 3);

    // A correction: the last sentence becomes a paragraph of its own.
    let structure = structure.strip_suffix("?done=imported").unwrap().to_owned();
    let unit = page.attribute(".outline li:last-child", "id").unwrap().replace('u', "");
    let open = format!("{structure}?unit={unit}");
    let split = [("unit", unit.as_str()), ("act", "split"), ("words", "Really.")];
    desk.send(&open, &structure, &split).await.expect(StatusCode::SEE_OTHER);
    assert_eq!(desk.stored(&version).await.texts[&Language::En].clauses[2].body.len(), 2);
    let wrong = [("unit", unit.as_str()), ("act", "split"), ("words", "nowhere")];
    let wrong = desk.send(&open, &structure, &wrong).await.expect(StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(wrong.field("words").unwrap(), "nowhere");
    assert_eq!(wrong.find(".error-summary li").len(), 1);

    // Terms: what is wrong comes back with what was typed; what is right is kept.
    let terms = format!("{version}/terms");
    let typed = [("terms.end.data.value", "erase"), ("terms.breach.to_controller.number", "soon")];
    let answer = desk.send(&terms, &terms, &typed).await.expect(StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(answer.field("terms.breach.to_controller.number").unwrap(), "soon");
    assert_eq!(answer.find(".error-summary li").len(), 2);
    // What the text does not have is saved, and said beside its field and before publishing.
    let mut typed = vec![("terms.end.data.value", "erase"), ("terms.end.data.clause", "99.9")];
    typed.push(("terms.end.data.quote", "Data is kept."));
    desk.send(&terms, &terms, &typed).await.expect(StatusCode::SEE_OTHER);
    let shown = desk.browser.get(&terms).await.expect(StatusCode::OK);
    assert!(shown.find("[id='terms.end.data.clause-hint']").concat().contains("99.9"));
    assert_eq!(shown.find("[id='terms.end.data.quote-hint']").len(), 1);
    let checked = desk.browser.get(&publish).await.expect(StatusCode::OK);
    assert!(
        checked.find(".banner li a").iter().any(|said| said.contains("99.9")),
        "{:?}",
        checked.find(".banner li a")
    );
    let typed = [
        ("terms.end.data.value", "erase"),
        ("terms.end.data.clause", "3"),
        ("terms.end.data.quote", "Data  is erased."),
    ];
    desk.send(&terms, &terms, &typed).await.expect(StatusCode::SEE_OTHER);
    assert!(desk.browser.get(&terms).await.find(".has-warning").is_empty());
    assert_eq!(desk.stored(&version).await.terms.word(Key::EndData), Some(Word::Erase));

    // Particulars, with a row begun and not finished, then finished.
    let particulars = format!("{version}/particulars");
    let mut typed = vec![("services", "Storage of files"), ("prevailing", "en"), ("subprocessor.1.name", "Nordsky AS")];
    let answer = desk.send(&particulars, &particulars, &typed).await.expect(StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(answer.field("subprocessor.0.name").unwrap(), "Nordsky AS");
    typed.extend([("subprocessor.1.address", "Oslo"), ("subprocessor.1.processing", "Hosting")]);
    typed.push(("subprocessor.1.location", "Norway"));
    desk.send(&particulars, &particulars, &typed).await.expect(StatusCode::SEE_OTHER);
    assert_eq!(desk.stored(&version).await.subprocessors.len(), 1);

    // Read as a customer, on the page and as a PDF.
    let preview = desk.browser.get(&format!("{version}/preview")).await.expect(StatusCode::OK);
    assert!(preview.text().contains("{{controller.name}}") && preview.text().contains("Storage of files"));
    assert!(preview.find("article table td").iter().any(|cell| cell.contains("Nordsky AS")));
    let pdf = desk.browser.get(&format!("{version}/preview.pdf?language=en")).await.expect(StatusCode::OK);
    assert!(pdf.body.starts_with(b"%PDF-"));

    // What was changed after the page was opened is not published unseen.
    let old = desk.browser.get(&publish).await;
    let (key, seen) = (old.field("idempotency_key").unwrap(), old.field("seen").unwrap());
    typed[0] = ("services", "Storage of files and mail");
    desk.send(&particulars, &particulars, &typed).await.expect(StatusCode::SEE_OTHER);
    let stale = [("idempotency_key", key.as_str()), ("seen", seen.as_str())];
    let stale = desk.browser.post(&publish, &stale).await.expect(StatusCode::CONFLICT);
    assert!(stale.text().contains("Nothing was published") && stale.text().contains("Storage of files and mail"));
    assert!(desk.stored(&version).await.published_at.is_none());

    // Published once, however often it is sent.
    let (key, seen) = (stale.field("idempotency_key").unwrap(), stale.field("seen").unwrap());
    let form = [("idempotency_key", key.as_str()), ("seen", seen.as_str())];
    let first = desk.browser.post(&publish, &form).await.expect(StatusCode::SEE_OTHER);
    let second = desk.browser.post(&publish, &form).await.expect(StatusCode::SEE_OTHER);
    assert_eq!((first.location(), first.location().unwrap()), (second.location(), format!("{version}?done=published")));
    let published = desk.stored(&version).await;
    assert!(published.published_at.is_some() && published.sha256.is_some());

    // And nothing of it changes.
    let again = desk.import_published(&version, TEXT.as_bytes()).await;
    assert_eq!(again.status, StatusCode::CONFLICT);
    for (page, fields) in [
        (&terms, vec![("terms.end.data.value", "return"), ("terms.end.data.clause", "3")]),
        (&particulars, vec![("services", "Other"), ("prevailing", "da")]),
        (&structure, vec![("unit", unit.as_str()), ("act", "merge")]),
    ] {
        let key = app.db.randomness().id(app.db.now()).to_string();
        let fields: Vec<_> = fields.into_iter().chain([("idempotency_key", key.as_str())]).collect();
        desk.browser.post(page, &fields).await.expect(StatusCode::CONFLICT);
        assert!(desk.browser.get(page).await.expect(StatusCode::OK).find("form .btn-primary").is_empty(), "{page}");
    }
    assert_eq!(desk.stored(&version).await.sha256, published.sha256);

    // A new version begins with everything of it.
    let next = desk.send(&version, &format!("{version}/next"), &[]).await.expect(StatusCode::SEE_OTHER);
    let next = next.location().unwrap().strip_suffix("?done=next").unwrap().to_owned();
    let next = desk.stored(&next).await;
    assert_eq!((next.number, next.published_at, &next.texts), (2, None, &published.texts));
    app.finish().await;
}

impl Desk<'_> {
    /// The words of a version as customers read them.
    async fn read(&mut self, version: &str, language: &str) -> String {
        let page = format!("{version}/preview?language={language}");
        self.browser.get(&page).await.expect(StatusCode::OK).find("article").concat()
    }

    async fn import_published(&mut self, version: &str, bytes: &[u8]) -> Answer {
        let key = self.app.db.randomness().id(self.app.db.now()).to_string();
        let path = format!("{version}/text/en");
        self.browser.upload(&path, &[("idempotency_key", &key)], "file", "a.txt", bytes).await
    }
}

#[tokio::test]
async fn a_correction_from_a_stale_tab_changes_nothing_and_says_so() {
    let app = TestApp::start().await;
    let mut desk = Desk::administrator(&app).await;
    let version = desk.create().await;
    let structure = desk.import(&version, "a.txt", TEXT.as_bytes()).await.location().unwrap();
    let page = desk.browser.get(&structure).await;
    let structure = structure.strip_suffix("?done=imported").unwrap().to_owned();
    let unit = page.attribute(".outline li:last-child", "id").unwrap().replace('u', "");
    let open = format!("{structure}?unit={unit}");
    let old = desk.browser.get(&open).await;
    let (outline, key) = (old.field("outline").unwrap(), old.field("idempotency_key").unwrap());
    let merge = [("unit", unit.as_str()), ("act", "split"), ("words", "Really.")];
    desk.send(&open, &structure, &merge).await.expect(StatusCode::SEE_OTHER);
    let before = desk.stored(&version).await.texts;
    let stale = [("idempotency_key", key.as_str()), ("outline", &outline), ("unit", &unit), ("act", "merge")];
    let answer = desk.browser.post(&structure, &stale).await.expect(StatusCode::CONFLICT);
    assert!(answer.text().contains("Nothing was changed"));
    assert_eq!(desk.stored(&version).await.texts, before);
    app.finish().await;
}

#[tokio::test]
async fn what_cannot_be_imported_is_refused_beside_its_field_and_nothing_pasted_is_lost() {
    let app = TestApp::start().await;
    let mut desk = Desk::administrator(&app).await;
    let version = desk.create().await;
    let utf16: Vec<u8> = "Aftale om ting".encode_utf16().flat_map(u16::to_le_bytes).collect();
    let many: String = (1..=10_000).map(|number| format!("{number}. Clause {number}\n\nText.\n\n")).collect();
    let huge = vec![b'a'; 100 * 1024 * 1024];
    let cases: [(&str, &[u8], StatusCode, &str); 6] = [
        ("a.txt", b" \n", StatusCode::UNPROCESSABLE_ENTITY, "There is no text"),
        ("a.pdf", b"%PDF-1.7\n", StatusCode::UNPROCESSABLE_ENTITY, "This is a PDF"),
        ("a.txt", b"one \x00 byte", StatusCode::UNPROCESSABLE_ENTITY, "This is not text"),
        ("a.txt", &utf16, StatusCode::UNPROCESSABLE_ENTITY, "UTF-16"),
        ("a.txt", many.as_bytes(), StatusCode::UNPROCESSABLE_ENTITY, "10,000 clauses were found"),
        ("a.txt", &huge, StatusCode::PAYLOAD_TOO_LARGE, "longer than 2 MB"),
    ];
    for (name, bytes, status, words) in cases {
        let answer = desk.import(&version, name, bytes).await.expect(status);
        let said = answer.find("#file-error").concat().replace(['\u{2068}', '\u{2069}'], "");
        assert!(said.replace("10000", "10,000").contains(words), "{words}: {said}");
        assert_eq!(answer.find("textarea#source"), ["Pasted words"]);
        assert_eq!(answer.attribute(".error-summary a", "href").unwrap(), "#file");
    }
    assert!(desk.stored(&version).await.texts.is_empty());
    app.finish().await;
}

#[tokio::test]
async fn a_text_of_five_thousand_units_can_be_looked_through() {
    let app = TestApp::start().await;
    let mut desk = Desk::administrator(&app).await;
    let version = desk.create().await;
    let long: String =
        (1..=2_500).map(|number| format!("{number}. Clause {number}\n\nText of {number}.\n\n")).collect();
    let structure = desk.import(&version, "a.txt", long.as_bytes()).await.expect(StatusCode::SEE_OTHER);
    let structure = structure.location().unwrap();
    let first = desk.browser.get(&structure).await.expect(StatusCode::OK);
    assert_eq!(first.find(".outline > li").len(), 200);
    assert!(first.body.len() < 300_000, "{} bytes", first.body.len());
    let next = first.attribute(".pager a[rel=next]", "href").unwrap();
    let second = desk.browser.get(&next).await.expect(StatusCode::OK);
    assert!(second.find(".source-pane").concat().starts_with("101. Clause 101"));
    app.finish().await;
}

#[tokio::test]
async fn the_standard_agreement_is_there_in_one_click_and_in_three_languages() {
    let app = TestApp::start().await;
    let mut desk = Desk::administrator(&app).await;
    let page = "/t/fjeld/da/staff/templates/new";
    let key = desk.browser.get(page).await.field("idempotency_key").unwrap();
    let click = [("idempotency_key", key.as_str()), ("from", "standard")];
    let first = desk.browser.post(page, &click).await.expect(StatusCode::SEE_OTHER).location().unwrap();
    let second = desk.browser.post(page, &click).await.expect(StatusCode::SEE_OTHER).location().unwrap();
    assert_eq!(first, second, "a double click adds one");
    let version = first.strip_suffix("?done=standard").unwrap();
    let stored = desk.stored(version).await;
    assert_eq!(stored.texts.keys().copied().collect::<Vec<_>>(), Language::ALL);
    assert_eq!(stored.terms.clause(Key::GoverningLaw), Some("14.5"));
    let overview = desk.browser.get(&first).await.expect(StatusCode::OK);
    assert!(overview.find("h3").iter().all(|title| title != "Skal rettes, før der kan offentliggøres"));
    let list = desk.browser.get("/t/fjeld/da/staff/templates").await.expect(StatusCode::OK);
    assert_eq!(list.find("tbody .row-link").len(), 2, "this one and the one of the test kit");
    app.finish().await;
}

#[tokio::test]
async fn each_text_says_the_particulars_in_its_own_words() {
    let app = TestApp::start().await;
    let mut desk = Desk::administrator(&app).await;
    let page = "/t/fjeld/en/staff/templates/new";
    let made = desk.send(page, page, &[("from", "standard")]).await.expect(StatusCode::SEE_OTHER).location().unwrap();
    let version = made.strip_suffix("?done=standard").unwrap();
    let particulars = format!("{version}/particulars");
    let base = desk.browser.get(&particulars).await.field("base").unwrap();
    let (base, other) = if base == "en" { ("en", "da") } else { ("da", "en") };
    let other_name = |part: &str| format!("{part}.{other}");
    let names = ["services", "subprocessor.0.processing"].map(other_name);
    let fields = [
        ("base", base),
        ("prevailing", base),
        ("services", "Words that prevail"),
        (names[0].as_str(), "Own words"),
        ("main_agreement", "Contract 1"),
        ("subprocessor.0.name", "Nordsky AS"),
        ("subprocessor.0.address", "Oslo"),
        ("subprocessor.0.processing", "Processing that prevails"),
        (names[1].as_str(), "Own processing"),
        ("subprocessor.0.location", "Location that prevails"),
    ];
    desk.send(&particulars, &particulars, &fields).await.expect(StatusCode::SEE_OTHER);
    let (first, second) = (desk.read(version, base).await, desk.read(version, other).await);
    assert!(first.contains("Words that prevail") && first.contains("Processing that prevails"));
    assert!(second.contains("Own words") && second.contains("Own processing"), "{second}");
    assert!(!second.contains("Words that prevail") && second.contains("Location that prevails"));
    // What was saved comes back in its fields, and what a language lacks is said.
    let shown = desk.browser.get(&particulars).await;
    assert_eq!(shown.field(&names[0]).unwrap(), "Own words");
    let checks = desk.browser.get(&format!("{version}/publish")).await.expect(StatusCode::OK);
    assert_eq!(checks.find(".banner a[href$='/particulars']").len(), 2, "the place, in two languages");
    app.finish().await;
}

#[tokio::test]
async fn others_of_the_staff_read_and_change_nothing() {
    let app = TestApp::start().await;
    let (people, published) = (&app.tenant(0).people, app.tenant(0).version);
    let mut administrator = Desk::administrator(&app).await;
    let draft = administrator.create().await;
    for id in [people.reviewer, people.dpo, people.auditor] {
        let mut desk = Desk::of(&app, id).await;
        for page in ["", "/terms", "/particulars", "/preview", "/text/en", "/text/en/structure"] {
            let page = format!("/t/fjeld/en/staff/templates/{published}{page}");
            desk.browser.get(&page).await.expect(StatusCode::OK);
        }
        for page in ["", "/terms", "/particulars", "/text/en"] {
            let shown = desk.browser.get(&format!("{draft}{page}")).await.expect(StatusCode::OK);
            assert!(shown.find("main form").is_empty(), "{page}");
        }
        for page in ["new".to_owned(), format!("{}/publish", draft.rsplit('/').next().unwrap())] {
            desk.browser.get(&format!("/t/fjeld/en/staff/templates/{page}")).await.expect(StatusCode::FORBIDDEN);
        }
        let key = app.db.randomness().id(app.db.now()).to_string();
        let fields = [("idempotency_key", key.as_str()), ("unit", "1"), ("name", "Mine"), ("prevailing", "en")];
        for page in ["/publish", "/terms", "/particulars", "/next", "/text/en/structure"] {
            desk.browser.post(&format!("{draft}{page}"), &fields).await.expect(StatusCode::FORBIDDEN);
        }
        desk.browser.post("/t/fjeld/en/staff/templates/new", &fields).await.expect(StatusCode::FORBIDDEN);
        desk.import_published(&draft, TEXT.as_bytes()).await.expect(StatusCode::FORBIDDEN);
    }
    // Nor does the other tenant see it.
    let mut stranger = app.staff(app.tenant(1), app.tenant(1).people.administrator).await;
    let there = draft.replace("/t/fjeld/", "/t/sund/");
    for page in ["", "/terms", "/particulars", "/preview", "/publish", "/text/en"] {
        stranger.get(&format!("{there}{page}")).await.expect(StatusCode::NOT_FOUND);
    }
    app.finish().await;
}

const AGREEMENT: &str = "Data processing agreement\n\n1. Sub-processors\n\n\
    1.1 The controller gives the processor a general written authorisation to engage sub-processors.\n\n\
    1.2 The processor shall notify the controller in writing at least 30 days before any change of sub-processors.\n\n\
    2. Breaches\n\n2.1 The processor shall notify the controller of a personal data breach without undue delay and no \
    later than 24 hours after becoming aware of it, as clause 17.4 describes.\n";

#[tokio::test]
async fn what_the_text_states_counts_once_it_is_confirmed_beside_its_words() {
    let app = TestApp::start().await;
    let mut desk = Desk::administrator(&app).await;
    let version = desk.create().await;
    let page = format!("{version}/found");
    let empty = desk.browser.get(&page).await.expect(StatusCode::OK);
    assert!(empty.text().contains("no text in the prevailing language yet"));
    desk.import(&version, "own.txt", AGREEMENT.as_bytes()).await.expect(StatusCode::SEE_OTHER);
    let shown = desk.browser.get(&page).await.expect(StatusCode::OK);
    assert!(shown.find(".found q").iter().any(|quote| quote.contains("at least 30 days before")));
    // A choice, a refusal, and everything else left for later.
    let chosen = [("found.subprocessor.notice", "0"), ("found.breach.to_controller", "refused")];
    let stale = desk.send(&page, &page, &[("seen", "0"), chosen[0]]).await.expect(StatusCode::CONFLICT);
    assert!(stale.text().contains("was not saved"));
    assert_eq!(desk.stored(&version).await.terms.iter().count(), 0);
    desk.send(&page, &page, &chosen).await.expect(StatusCode::SEE_OTHER);
    let terms = desk.stored(&version).await.terms;
    let notice = terms.get(Key::SubprocessorNotice).unwrap();
    assert_eq!((notice.status(), notice.clause()), (Status::Confirmed, "1.2"));
    assert!(notice.quote().unwrap().contains("at least 30 days"));
    let refused = terms.get(Key::BreachToController).unwrap();
    assert_eq!((refused.status(), refused.clause()), (Status::NotStated, "2.1"), "somebody looked");
    assert_eq!(terms.iter().count(), 2, "what is undecided leaves nothing behind");
    let shown = desk.browser.get(&page).await.expect(StatusCode::OK);
    let has = |word: &str| shown.find(".found legend").iter().any(|legend| legend.ends_with(word));
    assert!(has("Confirmed") && has("Not stated") && has("To decide"));
    // Whoever publishes is told what is left.
    let overview = desk.browser.get(&version).await.expect(StatusCode::OK).text();
    assert!(overview.contains("not decided yet") && overview.contains("findings are open"));
    app.finish().await;
}

#[tokio::test]
async fn a_finding_is_settled_with_a_reason_and_opened_again() {
    let app = TestApp::start().await;
    let mut desk = Desk::administrator(&app).await;
    let version = desk.create().await;
    desk.import(&version, "own.txt", AGREEMENT.as_bytes()).await.expect(StatusCode::SEE_OTHER);
    let page = format!("{version}/findings");
    let shown = desk.browser.get(&page).await.expect(StatusCode::OK);
    let findings = shown.find(".lint > li");
    let about = findings.iter().position(|finding| finding.contains("17.4")).expect("a clause that is not there");
    let hidden = format!(".lint > li:nth-child({}) input[name=finding]", about + 1);
    let fingerprint = shown.attribute(&hidden, "value").unwrap();
    let form = |act, note| [("language", "en"), ("finding", fingerprint.as_str()), ("act", act), ("note", note)];
    let back = desk.send(&page, &page, &form("settle", " ")).await.expect(StatusCode::UNPROCESSABLE_ENTITY);
    assert!(back.text().contains("Say why it may stand."));
    let forged = [("language", "en"), ("finding", "ab"), ("act", "settle"), ("note", "Words.")];
    desk.send(&page, &page, &forged).await.expect(StatusCode::CONFLICT);
    desk.send(&page, &page, &form("settle", "It stands in the main agreement.")).await.expect(StatusCode::SEE_OTHER);
    // In the next version with the same words it is settled too; a colleague reads who said so.
    let mut reviewer = app.staff(app.tenant(0), app.tenant(0).people.reviewer).await;
    let shown = reviewer.get(&page).await.expect(StatusCode::OK);
    let text = shown.text();
    assert!(text.contains("It stands in the main agreement.") && text.contains("administrator fjeld,"));
    assert_eq!(shown.find("main form").len(), 0, "a reviewer settles nothing");
    desk.send(&page, &page, &form("reopen", "")).await.expect(StatusCode::SEE_OTHER);
    let shown = desk.browser.get(&page).await.expect(StatusCode::OK);
    assert_eq!(shown.find(".lint > li").len(), findings.len());
    assert!(!shown.text().contains("It stands in the main agreement."));
    app.finish().await;
}

#[tokio::test]
async fn a_period_stated_in_two_ways_keeps_a_version_from_being_published() {
    let app = TestApp::start().await;
    let mut desk = Desk::administrator(&app).await;
    let version = desk.create().await;
    let twice = "\n\n3. Changes\n\n3.1 The processor shall inform the controller of any new sub-processor in writing at least \
                 14 days before the sub-processor is engaged.\n";
    let text = format!("{AGREEMENT}{twice}");
    desk.import(&version, "own.txt", text.as_bytes()).await.expect(StatusCode::SEE_OTHER);
    let page = format!("{version}/publish");
    let shown = desk.browser.get(&page).await.expect(StatusCode::OK);
    assert!(shown.text().contains("states a period in two ways"), "{}", shown.text());
    // Nor by a form that was made up.
    let seen = hex::encode(desk.stored(&version).await.contents_sha256().unwrap());
    let made_up = desk.send(&format!("{version}/findings"), &page, &[("seen", &seen)]).await;
    made_up.expect(StatusCode::UNPROCESSABLE_ENTITY);
    assert!(desk.stored(&version).await.published_at.is_none());
    // A person says which one holds.
    let found = format!("{version}/found");
    desk.send(&found, &found, &[("found.subprocessor.notice", "0")]).await.expect(StatusCode::SEE_OTHER);
    desk.send(&page, &page, &[]).await.expect(StatusCode::SEE_OTHER);
    assert!(desk.stored(&version).await.published_at.is_some());
    app.finish().await;
}
