//! What anybody is shown, and that it holds.

use documents::log::read_inclusion;
use domain::log::{Hash, leaf_hash, verify_consistency, verify_inclusion};
use http::StatusCode;
use storage::audit;
use storage::log::{self, recount};
use testkit::TestApp;

use crate::{grown, happen, key, leaves, opened, text};

/// The hashes of a proof between two heads.
fn hashes(proof: &str) -> Vec<Hash> {
    let lines = proof.split_once("\n\n").unwrap().0.lines().skip(1);
    // Written as in a file of an entry's proof, which is read here.
    let as_entry =
        format!("c2sp.org/tlog-proof@v1\nindex 0\n{}\nx", lines.map(|line| format!("{line}\n")).collect::<String>());
    read_inclusion(&as_entry).unwrap().1
}

#[tokio::test]
async fn anybody_gets_heads_and_proofs_that_hold_and_no_entry() {
    let app = TestApp::start().await;
    let case = app.signed(app.tenant(0), "Læsø Kommune").await;
    let before = app.browser().get("/t/fjeld/en/log").await.expect(StatusCode::OK);
    assert!(before.text().contains("No checkpoint yet"));
    let first = grown(&app, 3).await;
    let second = grown(&app, 300).await;
    let (old, new) = (opened(&app, &first), opened(&app, &second));
    assert_eq!(new.size, old.size + 300);
    assert_eq!(text(&app, "key").await.unwrap(), format!("{}\n", key(&app)));
    assert_eq!(text(&app, &format!("checkpoint?size={}", old.size)).await.unwrap(), first);

    let page = app.browser().get("/t/fjeld/da/log").await.expect(StatusCode::OK);
    assert_eq!(page.find("#note")[0], second.split_whitespace().collect::<Vec<_>>().join(" "));
    assert_eq!(page.find("tbody tr").len(), 2);
    let proof = page.attribute("tbody tr:nth-child(2) td:last-child a", "href").unwrap();
    let proof = app.browser().get(&proof).await.expect(StatusCode::OK).text();
    assert!(proof.starts_with(&format!("old {}\n", old.size)) && proof.ends_with(&second));
    assert!(verify_consistency(old.size, new.size, &old.root, &new.root, &hashes(&proof)));

    let mut tx = app.db.tenant(&case.ctx).await.unwrap();
    let entries = audit::of_subject(&mut tx, case.id.0).await.unwrap();
    drop(tx);
    let leaves = leaves(&app).await;
    for entry in &entries {
        let proof = text(&app, &format!("inclusion?entry={}", entry.id)).await.unwrap();
        let (index, path, note) = read_inclusion(&proof).unwrap();
        let leaf = leaves[usize::try_from(index).unwrap()].clone();
        assert_eq!((leaf.id, note), (entry.id.0, second.as_str()));
        assert!(verify_inclusion(&leaf_hash(&leaf.bytes()), index, new.size, &path, &new.root));
        assert!(!proof.contains(&case.name) && !page.text().contains(&case.name));
        let foreign = app.browser().get(&format!("/t/sund/en/log/inclusion?entry={}", entry.id)).await;
        assert!(foreign.status.is_client_error(), "another tenant's entry");
    }
    let tile = app.browser().get("/t/fjeld/en/log/tile/0/000").await.expect(StatusCode::OK).body;
    let expected: Vec<u8> = leaves[..256].iter().flat_map(|leaf| leaf_hash(&leaf.bytes())).collect();
    assert_eq!(tile, expected);
    app.finish().await;
}

#[tokio::test]
async fn questions_without_an_answer_are_answered_in_words() {
    let app = TestApp::start().await;
    let size = opened(&app, &grown(&app, 3).await).size;
    let mut browser = app.browser();
    for (path, said) in [
        ("consistency?from=".to_owned(), "whole number"),
        ("consistency?from=1&to=x".to_owned(), "whole number"),
        (format!("consistency?from=1&to={}", size - 1), "no checkpoint of that size"),
        (format!("consistency?from={}", size + 1), "cut short"),
        (format!("consistency?from={}", u64::MAX), "cut short"),
        ("inclusion?entry=K7QM".to_owned(), "not the id of an entry"),
        ("inclusion".to_owned(), "not the id of an entry"),
    ] {
        let answer = browser.get(&format!("/t/fjeld/en/log/{path}")).await.expect(StatusCode::BAD_REQUEST);
        assert!(answer.text().contains(said), "{path}: {}", answer.text());
    }
    for path in [
        "inclusion?entry=00000000-0000-0000-0000-000000000000",
        "checkpoint?size=99999999999999999999",
        "tile/0/001",
        "tile/0/000",
        "tile/0/000.p/255",
        "tile/9/000",
        "tile/0/x/../000",
    ] {
        browser.get(&format!("/t/fjeld/en/log/{path}")).await.expect(StatusCode::NOT_FOUND);
    }
    app.finish().await;
}

/// Erasing what entries say of people breaks nothing.
#[tokio::test]
async fn details_go_and_every_proof_stays() {
    let app = TestApp::start().await;
    let case = app.signed(app.tenant(0), "Læsø Kommune").await;
    let head = opened(&app, &grown(&app, 5).await);
    let mut eraser = app.databases.connect_as("countersign_eraser").await;
    sqlx::query("SELECT set_config('countersign.tenant_id', $1, false)")
        .bind(app.tenant(0).ctx.tenant().to_string())
        .execute(&mut eraser)
        .await
        .unwrap();
    let gone = sqlx::query("DELETE FROM audit_detail WHERE controller_id = $1").bind(case.controller.0);
    assert!(gone.execute(&mut eraser).await.unwrap().rows_affected() > 1);
    let mut tx = app.db.tenant(&case.ctx).await.unwrap();
    assert!(audit::of_subject(&mut tx, case.id.0).await.unwrap().iter().all(|entry| entry.detail.is_none()));
    let found = recount(&mut tx, &[]).await.unwrap();
    assert_eq!((found.entries.size, found.entries.root), (head.size, head.root));
    assert!(found.nodes_agree && found.broken.is_none());
    drop(tx);
    app.finish().await;
}

/// A log that is not what its newest checkpoint says gets no new one, and the operator is told.
#[tokio::test]
async fn nothing_is_signed_that_contradicts_an_earlier_signature() {
    let app = TestApp::start().await;
    let kept = grown(&app, 20).await;
    let mut superuser = app.databases.superuser().await;
    let tenant = app.tenant(0).ctx.tenant().0;
    for sql in [
        "UPDATE audit_entry SET at = at + interval '1 day' WHERE tenant_id = $1 AND id =
             (SELECT entry_id FROM audit_leaf WHERE tenant_id = $1 AND position = 4)",
        "DELETE FROM audit_node WHERE tenant_id = $1",
    ] {
        sqlx::query(sql).bind(tenant).execute(&mut superuser).await.unwrap();
    }
    happen(&app, 2).await;
    app.worker().run_due().await;
    assert_eq!(text(&app, "checkpoint").await.unwrap(), kept);
    let mut tx = app.db.tenant(&app.tenant(0).ctx).await.unwrap();
    let head = opened(&app, &kept);
    let found = recount(&mut tx, &[log::TreeHead { size: head.size, root: head.root }]).await.unwrap();
    assert_eq!(found.broken.map(|head| head.size), Some(head.size));
    drop(tx);
    app.finish().await;
}
