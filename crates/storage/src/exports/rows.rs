//! Rows of any exported table as JSON, with what is sealed opened: a page at a time, in the order of the key.

use std::collections::BTreeSet;

use domain::ids::{AgreementId, ControllerId};
use serde_json::{Map, Value};
use sqlx::PgConnection;
use uuid::Uuid;

use super::tables::{Table, Theirs, column};
use crate::{Db, Result, Scope, StorageError, TenantTx};

/// Rows that are read at once.
const PAGE: usize = 500;

/// After which row to go on.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cursor {
    first: Uuid,
    second: String,
}

struct Raw {
    row: Value,
    first: Uuid,
    second: String,
}

/// One statement to a table, so that each is checked at compile time: by the key's first part, an id, and the rest as
/// text. `$2` narrows to one controller, where the table has any.
macro_rules! tables {
    ($conn:ident, $tenant:ident, $only:ident, $after:ident, $name:expr;
     $($table:tt, $first:tt, $second:tt, $controller:tt;)*) => {
        match $name {
            $($table => sqlx::query_as!(
                Raw,
                "SELECT to_jsonb(t) AS \"row!\", t." + $first + " AS \"first!\", (" + $second + ")::text AS \"second!\"
                 FROM " + $table + " t
                 WHERE t.tenant_id = $1 AND ($2::uuid IS NULL OR " + $controller + " = $2)
                   AND t." + $first + " >= $3 AND (t." + $first + " > $3 OR (" + $second + ")::text > $4)
                 ORDER BY t." + $first + ", (" + $second + ")::text LIMIT 500",
                $tenant,
                $only,
                $after.first,
                $after.second,
            )
            .fetch_all($conn)
            .await?,)*
            other => return Err(StorageError::Form(format!("{other} is not exported"))),
        }
    };
}

async fn raw(
    conn: &mut PgConnection,
    name: &str,
    tenant: Uuid,
    only: Option<Uuid>,
    after: &Cursor,
) -> Result<Vec<Raw>> {
    Ok(tables! { conn, tenant, only, after, name;
        "tenant_profile", "tenant_id", "0", "NULL::uuid";
        "staff", "id", "0", "NULL::uuid";
        "duty_reminder", "staff_id", "0", "NULL::uuid";
        "api_key", "id", "0", "NULL::uuid";
        "template", "id", "0", "NULL::uuid";
        "template_version", "id", "0", "NULL::uuid";
        "template_text", "version_id", "t.language", "NULL::uuid";
        "template_finding", "template_id", "t.language || encode(t.fingerprint, 'hex')", "NULL::uuid";
        "controller", "id", "0", "t.controller_id";
        "contact", "id", "0", "t.controller_id";
        "contact_point", "id", "0", "NULL::uuid";
        "contact_announcement", "id", "0", "NULL::uuid";
        "contact_told", "announcement_id", "t.controller_id", "t.controller_id";
        "agreement", "id", "0", "t.controller_id";
        "agreement_version", "agreement_id", "t.number", "t.controller_id";
        "signature", "id", "0", "t.controller_id";
        "return_reason", "agreement_id", "t.revision || t.field", "t.controller_id";
        "amendment", "id", "0", "t.controller_id";
        "amendment_signature", "id", "0", "t.controller_id";
        "matter", "id", "0", "t.controller_id";
        "matter_entry", "matter_id", "t.number", "t.controller_id";
        "duty", "id", "0", "t.controller_id";
        "ending", "id", "0", "t.controller_id";
        "ending_link", "id", "0", "t.controller_id";
        "ending_answer", "id", "0", "t.controller_id";
        "ending_statement", "id", "0", "t.controller_id";
        "rollout", "id", "0", "NULL::uuid";
        "rollout_target", "rollout_id", "t.agreement_id", "t.controller_id";
        "retention_schedule", "id", "0", "t.controller_id";
        "retention_run", "id", "0", "NULL::uuid";
        "retention_covered", "run_id", "t.schedule_id", "t.controller_id";
        "leaving_keep", "tenant_id", "t.law", "NULL::uuid";
        "leaving", "controller_id", "0", "t.controller_id";
        "mail", "id", "0", "t.controller_id";
        "mail_copy", "mail_id", "0", "t.controller_id";
        "audit_entry", "id", "0", "t.controller_id";
        "audit_detail", "entry_id", "0", "t.controller_id";
        "audit_checkpoint", "tenant_id", "lpad(t.size::text, 20, '0')", "NULL::uuid";
        "record_paper", "id", "0", "NULL::uuid";
        "subprocessor", "id", "0", "NULL::uuid";
        "subprocessor_version", "subprocessor_id", "t.number", "NULL::uuid";
        "subprocessor_change", "id", "0", "NULL::uuid";
        "subprocessor_change_entry", "change_id", "t.subprocessor_id", "NULL::uuid";
        "subprocessor_change_act", "change_id", "t.number", "NULL::uuid";
        "subprocessor_consequence", "change_id", "encode(t.terms_sha256, 'hex')", "NULL::uuid";
        "subprocessor_notice", "id", "0", "t.controller_id";
        "subprocessor_notice_event", "notice_id", "t.number", "t.controller_id";
        "subprocessor_notice_mail", "mail_id", "0", "t.controller_id";
        "subprocessor_addition", "id", "0", "t.controller_id";
        "subscriber", "id", "0", "NULL::uuid";
    })
}

/// The next rows of a table, and where to go on; none after the last. A contact's transaction gives what its controller
/// may see, any other what the tenant may.
///
/// # Errors
/// [`StorageError::Unavailable`]; [`StorageError::NotFound`] for a table that a controller gets nothing of.
pub async fn rows(
    tx: &mut TenantTx,
    db: &Db,
    table: &Table,
    after: &Cursor,
) -> Result<(Vec<Map<String, Value>>, Option<Cursor>)> {
    let only = match tx.ctx().scope {
        Scope::Contact => Some(tx.ctx().controller.ok_or(StorageError::NotFound)?),
        _ => None,
    };
    if only.is_some() && table.theirs == Theirs::Nothing {
        return Err(StorageError::NotFound);
    }
    let tenant = tx.tenant().0;
    let raw = raw(tx.conn(), table.name, tenant, only.map(Uuid::from), after).await?;
    let next = raw.last().filter(|_| raw.len() == PAGE);
    let next = next.map(|last| Cursor { first: last.first, second: last.second.clone() });
    let mut rows: Vec<Map<String, Value>> = raw
        .into_iter()
        .filter_map(|raw| match raw.row {
            Value::Object(row) => Some(row),
            _ => None,
        })
        .collect();
    if only.is_none() && !table.sealed.is_empty() {
        let controllers: BTreeSet<ControllerId> = rows.iter().filter_map(controller).collect();
        tx.bring_keys(db, &controllers.into_iter().collect::<Vec<_>>()).await?;
    }
    for row in &mut rows {
        open(tx, table, row);
    }
    rows.retain_mut(|row| shown(table, row, only.is_some()));
    if table.name == "audit_detail" {
        untell_drafts(tx, &mut rows).await?;
    }
    Ok((rows, next))
}

/// What the log says of a customer's drafts: that there was one is shown, not what it is about.
async fn untell_drafts(tx: &mut TenantTx, rows: &mut [Map<String, Value>]) -> Result<()> {
    let (tenant, id) = (tx.tenant().0, |row: &Map<String, Value>| row.get("entry_id")?.as_str()?.parse::<Uuid>().ok());
    let ids: Vec<Uuid> = rows.iter().filter_map(id).collect();
    let drafts = sqlx::query_scalar!(
        "SELECT id FROM audit_entry WHERE tenant_id = $1 AND id = ANY($2) AND actor_kind = 'contact'
           AND action IN ('amendment.draft', 'amendment.withdraw')",
        tenant,
        &ids,
    )
    .fetch_all(tx.conn())
    .await?;
    for row in rows.iter_mut().filter(|row| id(row).is_some_and(|id| drafts.contains(&id))) {
        row.insert("sealed".to_owned(), Value::Null);
    }
    Ok(())
}

fn controller(row: &Map<String, Value>) -> Option<ControllerId> {
    row.get("controller_id")?.as_str()?.parse().ok()
}

/// Opens what is sealed; what no key opens any more is null. Hashes lose PostgreSQL's mark.
fn open(tx: &TenantTx, table: &Table, row: &mut Map<String, Value>) {
    // What is held against a customer outlives its key.
    let owner = controller(row).filter(|_| table.name != "leaving");
    for place in table.sealed {
        let column = column(*place);
        let bytes =
            row.get(column).and_then(Value::as_str).and_then(|text| hex::decode(text.strip_prefix("\\x")?).ok());
        let opened = bytes.and_then(|sealed| tx.open::<Value>(owner, *place, sealed).ok());
        row.insert(column.to_owned(), opened.unwrap_or(Value::Null));
    }
    for (name, value) in row.iter_mut() {
        let hash = ["sha256", "fingerprint", "commitment", "root"].iter().any(|end| name.ends_with(end));
        if let Some(plain) = value.as_str().filter(|_| hash).and_then(|text| text.strip_prefix("\\x")) {
            *value = Value::String(plain.to_owned());
        }
    }
    for column in table.left_out {
        row.remove(*column);
    }
}

/// Takes out what the reader is not to see; `false` for a row that is not there for them.
fn shown(table: &Table, row: &mut Map<String, Value>, to_controller: bool) -> bool {
    let says = |row: &Map<String, Value>, name: &str, value: &str| row.get(name).and_then(Value::as_str) == Some(value);
    if let (true, Theirs::Without(columns)) = (to_controller, table.theirs) {
        for column in columns {
            row.remove(*column);
        }
    }
    let other = if to_controller { "processor" } else { "controller" };
    match table.name {
        // A party's drafts are its own until they are proposed, those that it took back too.
        "amendment" => !says(row, "side", other) || row.get("amendment_sha256").is_some_and(|hash| !hash.is_null()),
        // From where somebody of the other party signed is evidence of the house that it was signed in.
        "signature" | "amendment_signature" if to_controller && says(row, "side", other) => {
            if let Some(Value::Object(details)) = row.get_mut("details") {
                details.remove("network_address");
                details.remove("user_agent");
            }
            true
        }
        // What the staff are told among themselves stays there.
        "mail_copy" if to_controller => {
            row.get("sealed").is_some_and(|copy| copy.is_object() && copy.get("to_staff") != Some(&Value::Bool(true)))
        }
        "mail" => {
            if let Some(Value::Object(content)) = row.get_mut("content") {
                content.remove("token");
                content.remove("code");
            }
            true
        }
        _ => true,
    }
}

/// Agreements that the transaction shows, after one of them, in the order in which they were begun.
///
/// # Errors
/// [`StorageError::Unavailable`].
pub async fn agreements(
    tx: &mut TenantTx,
    after: Option<AgreementId>,
    most: i64,
) -> Result<Vec<(AgreementId, ControllerId)>> {
    let tenant = tx.tenant().0;
    let rows = sqlx::query!(
        "SELECT id, controller_id FROM agreement WHERE tenant_id = $1 AND id > $2 ORDER BY id LIMIT $3",
        tenant,
        after.map_or(Uuid::nil(), |id| id.0),
        most,
    )
    .fetch_all(tx.conn())
    .await?;
    Ok(rows.into_iter().map(|row| (AgreementId(row.id), ControllerId(row.controller_id))).collect())
}
