//! What each form is filled in with, so that it counts when somebody sends it who may.

use chrono::TimeDelta;
use domain::secrets::RecoveryCode;
use domain::totp::TotpSecret;
use http::StatusCode;
use storage::enrolment;
use testkit::{Browser, TestApp};
use web::Route;

use crate::ways::{About, PASSWORD, SECRET};

/// What is uploaded where a file is asked for.
pub const UPLOADED: &[u8] = b"Data processing agreement\n\n1. Scope\n\nWords of an agreement.\n";

pub fn is_upload(path: &str) -> bool {
    path.ends_with("/text/{language}")
        || path.ends_with("/end/links/{link}")
        || path.ends_with("/verify")
        || path.ends_with("/subprocessors/import")
}

/// What is uploaded to this page.
pub fn uploaded(path: &str) -> &'static [u8] {
    if path.ends_with("/subprocessors/import") {
        b"legal_name,website\nNordsky AS,https://nordsky.example\n"
    } else {
        UPLOADED
    }
}

/// Acts that write nothing down.
pub fn changes_nothing(path: &str) -> bool {
    // Reading leads on to signing; what was read stands in the address.
    // A table is shown first, and kept once it is confirmed.
    path.ends_with("/mine/{agreement}/read") || path.ends_with("/subprocessors/import")
}

/// Acts and pages that lead to a page where somebody signs in, though they worked.
pub fn leads_to_the_door(path: &str) -> bool {
    path.ends_with("/staff/me/password")
}

/// The form that a page shows, filled in; read by a browser that may.
pub async fn form(app: &TestApp, route: &Route, about: &About, browser: &mut Browser) -> Vec<(String, String)> {
    let path = about.path(route.path);
    let below = route.path.strip_prefix("/t/{slug}/{lang}/").unwrap_or(route.path);
    let at = At { app, about, path: &path };
    let (page, typed) = match below.split('/').collect::<Vec<_>>()[..] {
        ["staff", "matters", ..] | [.., "matters", _] => of_matters(&at, below),
        [.., "notices", _] => at.here([("what", "message"), ("words", "When does it begin?")]),
        ["staff", "agreements", ..] => of_agreements(&at, below, browser).await,
        ["staff", "templates", ..] => of_templates(&at, below, browser).await,
        ["mine", "calendar", ..] | ["staff", "me", "calendar", ..] => of_calendars(&at, below, browser).await,
        ["staff", "rollouts", ..] => of_rollouts(&at, below),
        ["staff", "subprocessors", ..] => of_subprocessors(&at, below),
        ["staff", "duties", ..] | ["mine", _, "duties", ..] => of_duties(&at, below),
        ["mine", ..] => of_contacts(&at, below, browser).await,
        ["staff", ..] => of_staff(&at, below).await,
        _ => for_anybody(&at, below),
    };
    let mut fields = Vec::new();
    if let Some(page) = page {
        let shown = browser.get(&page).await.expect(StatusCode::OK);
        fields = shown.form(&path).unwrap_or_else(|| panic!("{page} has no form for {path}"));
    }
    fields.retain(|(name, _)| typed.iter().all(|(other, _)| other != name));
    fields.extend(typed.into_iter().map(|(name, value)| (name.to_owned(), value)));
    fields
}

/// The page that a form stands on, where it has to be read, and what is typed into it.
type Filled = (Option<String>, Vec<(&'static str, String)>);

/// Where a form is sent.
struct At<'a> {
    app: &'a TestApp,
    about: &'a About,
    path: &'a str,
}

impl At<'_> {
    /// On a page of the same address.
    fn here<const N: usize>(&self, typed: [(&'static str, &str); N]) -> Filled {
        (Some(self.path.to_owned()), typed.map(|(name, value)| (name, value.to_owned())).to_vec())
    }

    /// A press of a button on the page above.
    fn above(&self) -> Filled {
        (self.path.rsplit_once('/').map(|(above, _)| above.to_owned()), vec![])
    }

    /// On the page above, with something typed or pressed.
    fn above_with<const N: usize>(&self, typed: [(&'static str, &str); N]) -> Filled {
        (self.above().0, self.here(typed).1)
    }

    /// On no page that has to be read.
    fn nowhere<const N: usize>(&self, typed: [(&'static str, &str); N]) -> Filled {
        (None, self.here(typed).1)
    }

    fn email(&self) -> String {
        format!("{}@new.example", self.about.person)
    }
}

fn unknown(below: &str) -> ! {
    panic!("what is typed into the form for {below}? Say it in tests/routes/forms.rs")
}

/// Of either party: what stands below an agreement's amendments.
fn of_amendments(at: &At<'_>, page: &str, by_staff: bool) -> Filled {
    let signatory = testkit::fields().signatory;
    match page {
        "new" => at.here([("title", "Faster help")]),
        // The page offers other versions than the one that is in force, of which there are none here.
        "renew" => {
            let key = at.app.db.randomness().id(at.app.db.now()).to_string();
            at.nowhere([("idempotency_key", &key), ("version", &at.about.version.to_string())])
        }
        "{amendment}/details" | "{amendment}/withdraw" => at.here([]),
        "{amendment}/clause" => at.here([("words", "Other words."), ("act", "replace")]),
        "{amendment}/term" => {
            let (_, typed) = at.here([
                ("terms.subprocessor.window.number", "21"),
                ("terms.subprocessor.window.unit", "days"),
                ("terms.subprocessor.window.value", ""),
            ]);
            (Some(format!("{}?key=subprocessor.window", at.path)), typed)
        }
        "{amendment}/drop" | "{amendment}/again" => at.above(),
        "{amendment}/sign" if by_staff => at.here([("code", &fresh_code(at.app))]),
        "{amendment}/sign" => at.here([("accept", "yes"), ("authority", "yes"), ("signature", &signatory)]),
        "{amendment}/decline" => at.here([("words", "Not like this.")]),
        _ => unknown(page),
    }
}

async fn of_agreements(at: &At<'_>, below: &str, browser: &mut Browser) -> Filled {
    if let Some(page) = below.strip_prefix("staff/agreements/{id}/amendments/") {
        return of_amendments(at, page, true);
    }
    match below {
        "staff/agreements/{id}/people/new" => {
            at.here([("email", &at.email()), ("name", "Bo Holm"), ("duties", "privacy")])
        }
        "staff/agreements/{id}/people/{contact}" => at.here([("name", "Bo Holm"), ("duties", "signatory")]),
        "staff/agreements/{id}/people/{contact}/answer" => at.above_with([("evidence", "Called the switchboard.")]),
        "staff/agreements/{id}/take" | "staff/agreements/{id}/invite-again" => at.above(),
        "staff/agreements/{id}/lay-back" => {
            let take = at.path.replace("lay-back", "take");
            let page = at.above().0.unwrap();
            let form = browser.get(&page).await.form(&take).unwrap();
            let form: Vec<_> = form.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
            browser.post(&take, &form).await.expect(StatusCode::SEE_OTHER);
            at.above()
        }
        "staff/agreements/{id}/overrides" => at.here([("words", "Backups are kept in Bergen.")]),
        "staff/agreements/{id}/overrides/term" => {
            let (_, typed) = at.here([
                ("terms.subprocessor.window.number", "21"),
                ("terms.subprocessor.window.unit", "days"),
                ("terms.subprocessor.window.value", ""),
            ]);
            (Some(format!("{}?key=subprocessor.window", at.path)), typed)
        }
        "staff/agreements/{id}/overrides/drop" => {
            let page = at.above().0.unwrap();
            let mut form = browser.get(&page).await.form(&page).unwrap();
            form.retain(|(name, _)| name != "words");
            form.push(("words".to_owned(), "Backups are kept in Bergen.".to_owned()));
            let form: Vec<_> = form.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
            browser.post(&page, &form).await.expect(StatusCode::SEE_OTHER);
            at.above()
        }
        "staff/agreements/{id}/end/new" => at.here([
            ("ground", "replaced"),
            ("party", "both"),
            ("effective_on", "2026-12-31"),
            ("replaced_by", "Another agreement"),
        ]),
        "staff/agreements/{id}/end/withdraw" => at.above_with([("act", "ask")]),
        "staff/agreements/{id}/end/day" => at.above_with([("day", "2026-11-23")]),
        "staff/agreements/{id}/end/choice" => at.above_with([("choice", "return_and_erase")]),
        "staff/agreements/{id}/end/statements" => at.above(),
        "staff/agreements/{id}/end/links" => at.above_with([("name", "The archive"), ("task", "erase")]),
        "staff/agreements/{id}/end/links/{link}" => {
            at.here([("outcome", "done"), ("on", "2026-11-23"), ("how", "Keys destroyed")])
        }
        "staff/agreements/{id}/approve" => at.here([("code", &fresh_code(at.app))]),
        "staff/agreements/{id}/return" => at.here([("whole", "Another address")]),
        "staff/agreements/{id}/reject" => at.here([("reason", "Not a customer")]),
        "staff/agreements/invite" => at.here([
            ("organisation", "Nyborg Havn"),
            ("name", "Bo Holm"),
            ("email", &at.email()),
            ("version", &at.about.version.to_string()),
        ]),
        _ => unknown(below),
    }
}

fn of_matters(at: &At<'_>, below: &str) -> Filled {
    let asked = |query: &str, typed| (Some(format!("{}?{query}", at.path)), typed);
    let words = ("words", "Keep the log for a year.".to_owned());
    match below {
        "staff/agreements/{id}/matters/new" | "mine/{agreement}/matters/new" => asked("kind=instruction", vec![words]),
        "staff/matters/{matter}" | "mine/{agreement}/matters/{matter}" => asked("act=note", vec![words]),
        _ => unknown(below),
    }
}

async fn of_templates(at: &At<'_>, below: &str, browser: &mut Browser) -> Filled {
    match below {
        "staff/templates/{version}/next" => at.above(),
        "staff/templates/new" => at.here([("from", "standard")]),
        "staff/templates/{version}/text/{language}"
        | "staff/templates/{version}/publish"
        | "staff/templates/{version}/terms" => at.here([]),
        "staff/templates/{version}/found" => at.here([("found.subprocessor.authorisation", "0")]),
        "staff/templates/{version}/findings" => at.here([("note", "It may stand."), ("act", "settle")]),
        "staff/templates/{version}/particulars" => at.here([("services", "Storage of files")]),
        "staff/templates/{version}/text/{language}/structure" => {
            let page = browser.get(at.path).await.expect(StatusCode::OK);
            let unit = page.attribute(".outline li:last-child", "id").unwrap().replace('u', "");
            let (_, typed) = at.here([("unit", &unit), ("act", "merge")]);
            (Some(format!("{}?unit={unit}", at.path)), typed)
        }
        _ => unknown(below),
    }
}

async fn of_calendars(at: &At<'_>, below: &str, browser: &mut Browser) -> Filled {
    if !below.ends_with("/revoke") {
        return at.here([]);
    }
    // What is taken away has been made before.
    let page = at.above().0.unwrap();
    let form = browser.get(&page).await.form(&page).unwrap();
    let form: Vec<_> = form.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    browser.post(&page, &form).await.expect(StatusCode::OK);
    at.above()
}

fn of_rollouts(at: &At<'_>, below: &str) -> Filled {
    match below {
        "staff/rollouts/new" => {
            let agreement = at.about.case.id.to_string();
            let (page, mut typed) = at.here([("which", "these"), ("answer", "2026-12-31")]);
            typed.extend([("agreement", agreement), ("code", fresh_code(at.app))]);
            (page, typed)
        }
        "staff/rollouts/{rollout}/stop" => at.here([]),
        _ => unknown(below),
    }
}

fn of_subprocessors(at: &At<'_>, below: &str) -> Filled {
    match below {
        "staff/subprocessors/new" => {
            at.here([("name", "Nordsky Drift AS"), ("how", "correct"), ("reason", "It was so already.")])
        }
        "staff/subprocessors/{subprocessor}/edit" => at.here([]),
        "staff/subprocessors/{subprocessor}/end" => at.here([("reason", "It never worked for us.")]),
        "staff/subprocessors/import" => at.here([]),
        "staff/subprocessors/changes" => at.here([]),
        "staff/subprocessors/changes/{change}" => at.here([("what", "describe"), ("effect", "2027-04-15")]),
        "staff/subprocessors/changes/{change}/announce" => at.above(),
        "staff/subprocessors/changes/{change}/act" => {
            let typed = [("what", "withdrawn"), ("why.en", "Not needed after all.")];
            (at.above().0, typed.map(|(name, value)| (name, value.to_owned())).into())
        }
        _ => unknown(below),
    }
}

fn of_duties(at: &At<'_>, below: &str) -> Filled {
    let reviewer = at.app.tenant(0).people.reviewer.to_string();
    let typed = |name, value: &str| (at.above().0, vec![(name, value.to_owned())]);
    match below {
        "staff/duties/{duty}/owner" => typed("owner", &reviewer),
        "staff/duties/{duty}/meet" => typed("note", "The report was sent."),
        "staff/duties/{duty}/reopen" => typed("reason", "It was another customer's."),
        "mine/{agreement}/duties/{duty}" => at.here([("note", "The contacts are current.")]),
        _ => unknown(below),
    }
}

async fn of_contacts(at: &At<'_>, below: &str, browser: &mut Browser) -> Filled {
    if let Some(page) = below.strip_prefix("mine/{agreement}/amendments/") {
        return of_amendments(at, page, false);
    }
    match below {
        "mine/export" => at.here([]),
        "mine/begin" => at.above(),
        "mine/{agreement}/organisation"
        | "mine/{agreement}/contacts"
        | "mine/{agreement}/read"
        | "mine/{agreement}/withdraw" => at.here([]),
        "mine/{agreement}/people/new" => at.here([("email", &at.email()), ("name", "Bo Holm"), ("duties", "privacy")]),
        "mine/{agreement}/people/{contact}/asked" => {
            let (list, _) = at.path.rsplit_once("/people/").unwrap();
            (Some(format!("{list}/people")), vec![])
        }
        "mine/{agreement}/people/{contact}" => at.here([("name", "Bo Holm"), ("duties", "signatory")]),
        "mine/{agreement}/end" => {
            at.here([("ground", "replaced"), ("effective_on", "2026-12-31"), ("replaced_by", "Another agreement")])
        }
        "mine/{agreement}/end/withdraw" => at.above_with([("act", "ask")]),
        "mine/{agreement}/end/choice" => at.above_with([("choice", "return_and_erase")]),
        "mine/{agreement}/sign" => {
            let read = at.path.replace("/sign", "/read");
            let hash = browser.get(&read).await.expect(StatusCode::OK).field("text_sha256").unwrap();
            let signature = testkit::fields().signatory;
            let (_, typed) = at.here([("accept", "yes"), ("authority", "yes"), ("signature", &signature)]);
            (Some(format!("{}?read={hash}", at.path)), typed)
        }
        _ => unknown(below),
    }
}

async fn of_staff(at: &At<'_>, below: &str) -> Filled {
    let other = format!("{PASSWORD} again");
    match below {
        "staff/record/volumes" => {
            // Of one who asks while another's is being made, nothing comes.
            at.app.finish_papers(at.app.tenant(0)).await;
            (Some(at.path.replace("/record/volumes", "/record")), vec![])
        }
        "staff/export" => {
            at.app.finish_papers(at.app.tenant(0)).await;
            at.here([])
        }
        "staff/leaving" => at.here([("law", "SE"), ("years", "10"), ("source", "preskriptionslagen 2 §")]),
        "staff/leaving/{controller}/keep" => at.above_with([("law", "DK")]),
        "staff/leaving/{controller}/hold" => at.above_with([("act", "hold"), ("reason", "Case 4711")]),
        "staff/leaving/{controller}/destroy" => at.above_with([("confirm", "yes")]),
        "staff/retention/run" => {
            let typed = [
                ("from", "2026-11-01"),
                ("to", "2026-11-20"),
                ("done_on", "2026-11-20"),
                ("how", "Deleted"),
                ("how_many", "12"),
            ];
            (Some(format!("{}?rule=delete%2030%20days%20sending%20", at.path)), at.here(typed).1)
        }
        "staff/people/{id}/invite-again" | "staff/people/{id}/reset-second-factor" => at.above(),
        "staff/people/invite" => at.here([("name", "Bo Holm"), ("email", &at.email()), ("role", "reviewer")]),
        "staff/people/{id}" => at.here([("role", "auditor")]),
        "staff/me/sessions" => (at.above().0, at.here([("session", "others")]).1),
        "staff/me/password" => at.here([
            ("current_password", PASSWORD),
            ("password", &other),
            ("password_again", &other),
            ("code", &fresh_code(at.app)),
        ]),
        "staff/me/recovery-codes" | "staff/me/authenticator" | "staff/code" => at.here([("code", &fresh_code(at.app))]),
        "staff/recovery" => at.here([("code", &recovery_code(at.app).await)]),
        "staff/enrol" => {
            let secret = TotpSecret::from_bytes(&SECRET).unwrap();
            at.here([("code", &secret.code_at(at.app.db.now()))])
        }
        "staff/settings/contacts" => at.here([("privacy", &at.email())]),
        "staff/settings/contacts/announce" => at.above(),
        "staff/settings/keys/new" => at.here([("name", "Provisioning"), ("code", &fresh_code(at.app))]),
        "staff/settings/keys/{key}/revoke" => at.here([]),
        "staff/settings/time" => at.here([("days_off", "12-24")]),
        "staff/me/reminders" => (Some(at.path.replace("reminders", "calendar")), at.here([("days", "3")]).1),
        "staff/sign-in" => at.nowhere([("email", &at.email()), ("password", PASSWORD)]),
        "staff/forgot" => at.nowhere([("email", &at.email())]),
        "staff/link/{token}" => at.nowhere([]),
        _ => unknown(below),
    }
}

/// What these do has tests of its own.
fn for_anybody(at: &At<'_>, below: &str) -> Filled {
    let id = at.about.person.to_string();
    match below {
        "begin" | "come-back" | "subprocessors/subscribe" => at.nowhere([("email", &at.email())]),
        "subprocessors/confirm/{token}" | "subprocessors/unsubscribe/{token}" => at.nowhere([]),
        "begin/code" => at.nowhere([("link", &id), ("code", "7K3M-Q9TA")]),
        "link/{token}" | "link/{token}/again" | "sign-out" | "/{lang}/verify" => at.nowhere([("idempotency_key", &id)]),
        _ => unknown(below),
    }
}

/// A code that nobody has used.
fn fresh_code(app: &TestApp) -> String {
    app.wait(TimeDelta::seconds(30));
    app.totp()
}

/// A recovery code of the auditor.
async fn recovery_code(app: &TestApp) -> String {
    let auditor = app.tenant(0).people.auditor;
    let [code, ..] = RecoveryCode::set(&mut *app.db.randomness().rng());
    let hash = *code.hash(auditor.0.as_bytes()).as_bytes();
    let mut tx = app.db.tenant(&app.tenant(0).ctx).await.unwrap();
    enrolment::renew_recovery_codes(&mut tx, auditor, &[hash]).await.unwrap();
    tx.commit().await.unwrap();
    code.reveal()
}
