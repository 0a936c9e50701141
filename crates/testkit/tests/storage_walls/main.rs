//! Every function of `storage` that works inside a tenant, called with what belongs to others: to another tenant, to
//! another controller of the same tenant, to the tenant while the public looks. None finds, returns or changes anything.
//!
//! The functions are read from the source, so that none is forgotten: a new one is called in `calls`, or stands in
//! [`WITHOUT_IDS`] with the reason why there is nothing to call it with.
#![allow(clippy::unwrap_used, reason = "a fault fails the test")]

mod agreements;
mod amendments;
mod calls;
mod endings;
mod leaving;
mod letters;
mod life;
mod papers;
mod people;
mod retention;
mod rollouts;
mod subprocessors;
mod templates;
mod things;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use storage::{StorageError, TenantCtx};
use testkit::TestApp;

use crate::things::Things;

/// Functions that take nothing which could be another's. The list can shrink.
const WITHOUT_IDS: [(&str, &str); 69] = [
    ("agreements::counts", "counts what the transaction sees; isolation.rs shows what that is"),
    ("api_keys::all", "lists what the transaction sees"),
    ("api_keys::make", "makes a row of its own"),
    ("contact_points::controllers", "counts what the transaction sees"),
    ("contact_points::history", "over its own tenant; public as the profile is"),
    ("contact_points::unannounced", "over its own tenant; public as the profile is"),
    ("db::destroy_key", "see `links_and_keys_are_the_tenants_own`"),
    ("db::tenant", "the context is the id"),
    ("duties::list", "lists what the transaction sees"),
    ("duties::tally", "counts what the transaction sees"),
    ("exports::agreements", "lists what the transaction sees"),
    ("exports::all", "lists what the transaction sees"),
    ("idempotency::claim", "the key is made by whoever sends the form"),
    ("idempotency::forget_old", "over its own tenant"),
    ("leaving::all", "lists what the transaction sees"),
    ("leaving::destroyed", "notes a job's work; without a decision it changes nothing but the log of its own tenant"),
    ("leaving::keeps", "lists what the transaction sees"),
    ("links::find_link", "see `links_and_keys_are_the_tenants_own`"),
    ("links::find_link_by_code", "see `links_and_keys_are_the_tenants_own`"),
    ("log::checkpoint", "over its own tenant; heads are for everybody"),
    ("log::checkpoints", "over its own tenant; heads are for everybody"),
    ("log::consistency", "over its own tenant; hashes are for everybody"),
    ("log::entries", "see bundles/: another controller's entries are not among them"),
    ("log::entry_place", "for whoever knows the id; another tenant's: see proof/"),
    ("log::grow", "for the worker, over its own tenant"),
    ("log::head", "over its own tenant; heads are for everybody"),
    ("log::head_at", "over its own tenant; heads are for everybody"),
    ("log::inclusion", "over its own tenant; hashes are for everybody"),
    ("log::inclusions", "over its own tenant; hashes are for everybody"),
    ("log::keep", "makes a row of its own"),
    ("log::latest", "over its own tenant; heads are for everybody"),
    ("log::leaves", "lists what the transaction sees"),
    ("log::recount", "for the operator, over its own tenant"),
    ("log::tile", "over its own tenant; hashes are for everybody"),
    ("record::in_force", "lists what the transaction sees"),
    ("record::papers", "lists what the transaction sees"),
    ("refusals::note_refusal", "see people/log.rs: another tenant's person is not found"),
    ("retention::of_rule", "lists what the transaction sees"),
    ("retention::rules", "lists what the transaction sees"),
    ("reminders::schedule", "over its own tenant"),
    ("reminders::wish", "answers the same for whoever has chosen nothing"),
    ("rollouts::all", "lists what the transaction sees"),
    ("rollouts::on_versions", "counts what the transaction sees"),
    ("staff::all", "lists what the transaction sees"),
    ("staff::credentials", "by an address, within the tenant"),
    ("staff::hold_administrators", "lists what the transaction sees"),
    ("staff::invite", "makes a row of its own"),
    ("staff::is_staff", "by an address, within the tenant"),
    ("staff::other_approvers", "counts what the transaction sees"),
    ("staff::reviewers", "lists what the transaction sees"),
    ("subprocessors::announced", "what is announced is for everybody; see changes/at_once.rs"),
    ("subprocessors::anybody", "over its own tenant"),
    ("subprocessors::begin", "makes a row of its own"),
    ("subprocessors::changes", "lists what the transaction sees"),
    ("subprocessors::entries", "what is announced is for everybody"),
    ("subprocessors::groups", "lists what the transaction sees"),
    ("subprocessors::names", "lists what the transaction sees"),
    ("subprocessors::next", "lists what the transaction sees"),
    ("subprocessors::registry_revision", "over its own tenant"),
    ("subprocessors::list", "what is published is for everybody; see subprocessors/fences.rs"),
    ("subprocessors::revisions", "lists what the transaction sees"),
    ("subprocessors::touched", "what was announced is for everybody; see published/pages.rs"),
    ("subscribers::forget_unconfirmed", "over its own tenant"),
    ("templates::all", "lists what the transaction sees"),
    ("templates::create", "makes a row of its own"),
    ("templates::published", "what is published is for everybody"),
    ("tenants::profile", "of the transaction's tenant"),
    ("tenants::slug", "the context is the id"),
    ("tenants::write_profile", "of the transaction's tenant"),
];

/// Every public function whose signature names a transaction or a context of a tenant, as `module::name`.
fn functions() -> BTreeSet<String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../storage/src");
    let mut found = BTreeSet::new();
    let mut folders = vec![root.clone()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let module = path.strip_prefix(&root).unwrap().with_extension("");
            let module = module.components().next().unwrap().as_os_str().to_str().unwrap().to_owned();
            for rest in fs::read_to_string(&path).unwrap().split("pub async fn ").skip(1) {
                let signature = rest.split('{').next().unwrap();
                if signature.contains("&mut TenantTx") || signature.contains("&TenantCtx") {
                    found.insert(format!("{module}::{}", signature.split(['(', '<']).next().unwrap()));
                }
            }
        }
    }
    found
}

/// Calls everything in a context with another's things; answers what each call said. Nothing changes.
async fn call_all(app: &TestApp, ctx: &TenantCtx, of: &Things) -> BTreeMap<String, String> {
    let mut said = BTreeMap::new();
    for name in functions().into_iter().filter(|name| WITHOUT_IDS.iter().all(|(known, _)| known != name)) {
        let before = app.databases.fingerprint().await;
        let answer = calls::call(app, ctx, &name, of).await;
        let after = app.databases.fingerprint().await;
        let changed: Vec<_> = after.into_iter().filter(|(table, hash)| before[table] != *hash).collect();
        assert!(changed.is_empty(), "{name} ({answer}) changed {changed:?}");
        assert_ne!(answer, "FOUND", "{name}");
        said.insert(name, answer);
    }
    assert!(said.len() > 50, "{} functions", said.len());
    said
}

fn lines(said: &BTreeMap<String, String>) -> String {
    said.iter().map(|(name, answer)| format!("{name}: {answer}\n")).collect()
}

#[tokio::test]
async fn what_another_tenant_has_is_out_of_reach() {
    let app = TestApp::start().await;
    let theirs = Things::of(&app, 1).await;
    // As the worker and with whatever key it asks for: nobody sees more of a tenant.
    let ctx = app.tenant(0).ctx.about_new(theirs.draft.controller);
    insta::assert_snapshot!("another_tenant", lines(&call_all(&app, &ctx, &theirs).await));
    theirs.assert_whole(&app, 1).await;
    app.finish().await;
}

#[tokio::test]
async fn what_another_controller_has_is_out_of_reach() {
    let app = TestApp::start().await;
    let theirs = Things::of(&app, 0).await;
    let own = app.filled(app.tenant(0), "Ærø Kommune").await;
    let ctx = app.tenant(0).ctx.newcomer(own.controller);
    insta::assert_snapshot!("another_controller", lines(&call_all(&app, &ctx, &theirs).await));
    theirs.assert_whole(&app, 0).await;
    app.finish().await;
}

#[tokio::test]
async fn the_public_reaches_nothing_but_what_is_published() {
    let app = TestApp::start().await;
    let theirs = Things::of(&app, 0).await;
    let ctx = app.tenant(0).ctx.public();
    insta::assert_snapshot!("the_public", lines(&call_all(&app, &ctx, &theirs).await));
    theirs.assert_whole(&app, 0).await;
    app.finish().await;
}

#[tokio::test]
async fn links_and_keys_are_the_tenants_own() {
    let app = TestApp::start().await;
    let theirs = Things::of(&app, 1).await;
    let here = &app.tenant(0).ctx;
    let before = app.databases.fingerprint().await;
    let by_token = app.db.find_link(here, &theirs.token_hash).await;
    assert!(matches!(by_token, Err(StorageError::NotFound)), "{by_token:?}");
    let by_code = app.db.find_link_by_code(here, theirs.link.id, &theirs.token_hash).await;
    assert!(matches!(by_code, Err(StorageError::NotFound)), "{by_code:?}");
    app.db.destroy_key(here, theirs.draft.controller).await.unwrap();
    // No key stays in memory for longer than this.
    app.wait(chrono::TimeDelta::minutes(2));
    theirs.assert_whole(&app, 1).await;
    assert_eq!(app.databases.fingerprint().await, before, "a try with another tenant's link counts against nobody");
    app.finish().await;
}

#[test]
fn the_list_of_exceptions_names_functions_that_exist() {
    let functions = functions();
    let gone: Vec<_> = WITHOUT_IDS.iter().filter(|(name, _)| !functions.contains(*name)).collect();
    assert!(gone.is_empty(), "{gone:?}");
}
