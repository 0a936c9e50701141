//! A call of each function, with what belongs to another.

use storage::{Result, StorageError, TenantCtx, TenantTx, audit, blobs};
use testkit::TestApp;

use crate::things::Things;
use crate::{
    agreements, amendments, endings, leaving, letters, life, papers, people, retention, rollouts, subprocessors,
    templates,
};

/// An answer, and whether it holds nothing.
pub trait Answer {
    fn is_nothing(&self) -> bool;
}

impl Answer for () {
    fn is_nothing(&self) -> bool {
        true
    }
}

impl Answer for bool {
    fn is_nothing(&self) -> bool {
        !self
    }
}

impl Answer for i64 {
    fn is_nothing(&self) -> bool {
        *self == 0
    }
}

impl Answer for u64 {
    fn is_nothing(&self) -> bool {
        *self == 0
    }
}

impl<T> Answer for Vec<T> {
    fn is_nothing(&self) -> bool {
        self.is_empty()
    }
}

impl<K, V> Answer for std::collections::BTreeMap<K, V> {
    fn is_nothing(&self) -> bool {
        self.is_empty()
    }
}

impl<T> Answer for Option<T> {
    fn is_nothing(&self) -> bool {
        self.is_none()
    }
}

/// An answer that is something, whatever it says.
pub struct Something;

impl Answer for Something {
    fn is_nothing(&self) -> bool {
        false
    }
}

/// What a call said; what it did is made true where it claims to have succeeded.
pub async fn said<T: Answer>(tx: TenantTx, answer: Result<T>) -> String {
    match answer {
        Ok(answer) => {
            tx.commit().await.unwrap();
            if answer.is_nothing() { "nothing" } else { "FOUND" }.to_owned()
        }
        Err(error) => crate::calls::refused(&error).to_owned(),
    }
}

pub fn refused(error: &StorageError) -> &'static str {
    match error {
        StorageError::NotFound => "not found",
        StorageError::Stale => "stale",
        StorageError::Fenced => "fenced",
        StorageError::Form(what) if what.contains("is not at hand") => "its key is not at hand",
        StorageError::Refused(_) => "refused by the database",
        other => panic!("{other:?}"),
    }
}

/// Calls, and says what was answered. `nothing`: an empty answer is nothing; `made`: it makes a row of the caller's own
/// tenant, which names what is another's and gives nothing of it; `found`: whatever
/// succeeds is something.
macro_rules! ask {
    ($tx:ident, nothing $call:expr) => {{
        let answer = $call.await;
        said($tx, answer).await
    }};
    ($tx:ident, made $call:expr) => {{
        match $call.await {
            // Given up, so that the calls after this one do not find it.
            Ok(_) => "a row of its own".to_owned(),
            Err(error) => crate::calls::refused(&error).to_owned(),
        }
    }};
    ($tx:ident, found $call:expr) => {{
        let answer = $call.await.map(|_| Something);
        said($tx, answer).await
    }};
}

pub(crate) use ask;

pub const NEW: &str = "is new: call it in storage_walls/ with another's ids";

pub async fn call(app: &TestApp, ctx: &TenantCtx, name: &str, of: &Things) -> String {
    let mut tx = app.db.tenant(ctx).await.unwrap();
    let controller = Some(of.draft.controller);
    match name.split("::").next().unwrap() {
        "agreements" => agreements::call(tx, name, of).await,
        "contact_points" => people::of_points(tx, name, of).await,
        "contacts" => people::of_contacts(tx, name, of).await,
        "amendments" => amendments::call(tx, name, of).await,
        "leaving" => leaving::call(tx, name, of).await,
        "record" => papers::call(tx, name, of).await,
        "exports" => papers::of_exports(app, tx, name, of).await,
        "retention" => retention::call(tx, name, of).await,
        "rollouts" => rollouts::call(tx, name, of).await,
        "subprocessors" => subprocessors::call(tx, name, of).await,
        "subscribers" => subprocessors::of_subscribers(tx, name, of).await,
        "endings" => endings::call(tx, name, of).await,
        "api_keys" => people::of_keys(tx, name, of).await,
        "controllers" => people::of_controllers(tx, name, of).await,
        "calendars" | "duties" | "reminders" => life::call(tx, name, of).await,
        "links" | "mails" | "queue" => letters::call(tx, name, of).await,
        "sessions" | "enrolment" => people::of_sessions(tx, name, of).await,
        "staff" | "tenants" => people::of_staff(tx, name, of).await,
        "matters" => life::of_matters(tx, name, of).await,
        "templates" | "findings" => templates::call(tx, name, of).await,
        _ => match name {
            "audit::latest" => ask!(tx, nothing audit::latest(&mut tx, Some(of.entry), 100)),
            "audit::of_subject" => ask!(tx, nothing audit::of_subject(&mut tx, of.draft.id.0)),
            "blobs::get" => {
                let sha256 = of.signed.text_sha256.clone().unwrap();
                ask!(tx, found blobs::get(&mut tx, Some(of.signed.controller), &sha256))
            }
            "blobs::put" => ask!(tx, found blobs::put(&mut tx, controller, b"words")),
            _ => panic!("storage::{name} {NEW}"),
        },
    }
}
