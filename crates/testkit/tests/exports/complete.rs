//! Nothing is forgotten: every table is exported or left out with a reason, and every sealed column is opened.

use std::collections::BTreeSet;

use documents::bundle::{Expected, Outcome, check};
use http::StatusCode;
use storage::exports::{self, LEFT_OUT, TABLES};
use testkit::{Databases, TestApp};

use crate::{export, rows};

#[tokio::test]
async fn every_table_is_exported_or_left_out_with_a_reason() {
    let databases = Databases::create().await;
    let mut superuser = databases.superuser().await;
    let tables: Vec<String> = sqlx::query_scalar(
        "SELECT relname::text FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p')
           AND relname <> '_sqlx_migrations' ORDER BY 1",
    )
    .fetch_all(&mut superuser)
    .await
    .unwrap();
    let known = TABLES.iter().map(|table| table.name).chain(LEFT_OUT.iter().map(|(name, _)| *name));
    let known: Vec<&str> = known.collect::<BTreeSet<_>>().into_iter().collect();
    assert_eq!(tables, known, "say in storage::exports what becomes of a table");
    // A column of bytes is sealed, or a hash, or named as something that nobody gets.
    for table in &TABLES {
        let columns: Vec<String> = sqlx::query_scalar(
            "SELECT column_name::text FROM information_schema.columns WHERE table_name = $1 AND data_type = 'bytea'",
        )
        .bind(table.name)
        .fetch_all(&mut superuser)
        .await
        .unwrap();
        let hash = |name: &str| ["sha256", "fingerprint", "commitment", "root"].iter().any(|end| name.ends_with(end));
        for column in columns.iter().filter(|name| !hash(name)) {
            let sealed = table.sealed_columns().any(|known| known == column);
            assert!(sealed || table.left_out().contains(&column.as_str()), "{}.{column}", table.name);
        }
    }
    drop(superuser);
    databases.drop().await;
}

#[tokio::test]
async fn a_tenant_takes_everything_home_and_the_file_goes_after_two_weeks() {
    let app = TestApp::start().await;
    let tenant = app.tenant(0);
    let first = app.countersigned(tenant, "Fanø Kommune").await;
    let ended = app.ended(tenant, "Rømø Kommune").await;
    app.signed(tenant, "Samsø Kommune").await;
    app.approved(app.tenant(1), "Another tenant's").await;
    app.keyed(tenant, "Provisioning", 90).await;
    let key = app.seal_key();
    let certificate = key.fingerprint();
    app.worker_sealing(key).run_due().await;
    let mut staff = app.staff(tenant, tenant.people.administrator).await;
    let page = "/t/fjeld/en/staff/export";
    let files = export(&app, &mut staff, page).await;
    let names: Vec<&str> = files.iter().map(|file| file.path.as_str()).collect();
    assert_eq!((names[0], *names.last().unwrap()), ("README.txt", "SHA256SUMS"));
    let expected = Expected {
        certificates: vec![certificate],
        log_key: Some(app.log_key().public().named("sign.example.org/t/fjeld")),
    };
    let bundles: Vec<_> = files.iter().filter(|file| file.path.ends_with(".zip")).collect();
    assert_eq!(bundles.len(), 2);
    // In the place of the other one's document stand a few words.
    let hold = bundles.iter().filter(|bundle| check(&bundle.bytes, &expected).outcome() == Outcome::Holds);
    assert_eq!(hold.count(), 1);
    assert!(names.iter().any(|name| name.starts_with("agreements/") && name.ends_with(".txt")), "{names:?}");
    assert!(names.contains(&format!("evidence/{}", ended.answer).as_str()), "{names:?}");
    let contacts = rows(&files, "contact");
    assert!(contacts.iter().any(|row| row["details"]["email"] == first.email.as_str()), "{contacts:?}");
    for row in rows(&files, "staff") {
        assert!(row.contains_key("email") && !row.contains_key("password_hash") && !row.contains_key("totp_secret"));
    }
    let keys = rows(&files, "api_key");
    assert!(keys.len() == 1 && keys[0]["name"] == "Provisioning" && !keys[0].contains_key("token_hash"), "{keys:?}");
    assert_eq!(rows(&files, "agreement").len(), 3, "its own, and not another tenant's");
    // Everything that was sealed is open.
    for table in &TABLES {
        for row in rows(&files, table.name) {
            for column in table.sealed_columns() {
                let hex = row[column].as_str().is_some_and(|text| text.starts_with("\\x"));
                assert!(!hex, "{}.{column}", table.name);
            }
        }
    }
    let sum = rows(&files, "signature").iter().filter(|row| row["details"].is_object()).count();
    assert!(sum >= 4, "{sum}");

    let href = staff.get(page).await.attribute("td a", "href").unwrap();
    app.wait(exports::KEPT);
    app.settle_what_is_left().await;
    let mut staff = app.staff(tenant, tenant.people.administrator).await;
    staff.get(&href).await.expect(StatusCode::NOT_FOUND);
    assert!(staff.get(page).await.text().contains("Deleted after 14 days"));
    app.finish().await;
}
