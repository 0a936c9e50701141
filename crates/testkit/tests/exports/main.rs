//! Exports: everything that a tenant or a controller may see, and nothing else.
#![allow(clippy::unwrap_used, reason = "a fault fails the test")]

mod complete;
mod walls;

use documents::bundle::{File, read};
use http::StatusCode;
use serde_json::{Map, Value};
use testkit::{Browser, TestApp};

/// Asks for an export on its page, lets the worker pack it, and takes it home.
async fn export(app: &TestApp, browser: &mut Browser, page: &str) -> Vec<File> {
    let form = browser.get(page).await.expect(StatusCode::OK).form(page).unwrap();
    let form: Vec<_> = form.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    browser.post(page, &form).await.expect(StatusCode::SEE_OTHER);
    app.settle_what_is_left().await;
    let shown = browser.get(page).await.expect(StatusCode::OK);
    let href = shown.attribute("td a", "href").unwrap_or_else(|| panic!("{}", shown.text()));
    read(&browser.get(&href).await.expect(StatusCode::OK).body).unwrap()
}

/// The rows of a table.
fn rows(files: &[File], table: &str) -> Vec<Map<String, Value>> {
    let pages = files.iter().filter(|file| file.path.starts_with(&format!("tables/{table}-")));
    pages.flat_map(|file| serde_json::from_slice::<Vec<Map<String, Value>>>(&file.bytes).unwrap()).collect()
}

/// All files as one text, the bundles unpacked.
fn everything(files: &[File]) -> String {
    let mut out = String::new();
    for file in files {
        out.push_str(&file.path);
        match file.path.ends_with(".zip") {
            true => out.push_str(&everything(&read(&file.bytes).unwrap())),
            false => out.push_str(&String::from_utf8_lossy(&file.bytes)),
        }
    }
    out
}
