//! Two who keep the registry at the same time.

use chrono::Days;
use domain::permissions::{Actor, Role};
use domain::subprocessors::{ChainFault, Profile};
use http::StatusCode;
use storage::StorageError;
use storage::subprocessors::{self, Change, Kept};
use testkit::{TestApp, profile};

use crate::form::at;

#[tokio::test]
async fn of_two_editors_the_second_reads_what_the_first_wrote_and_keeps_what_they_typed() {
    let app = TestApp::start().await;
    let tenant = app.tenant(0);
    let id = app.listed(tenant, profile("Nordsky AS")).await;
    let edit = at(tenant, &format!("{id}/edit"));
    let mut one = app.staff(tenant, tenant.people.dpo).await;
    let mut two = app.staff(tenant, tenant.people.reviewer).await;
    let mut forms = Vec::new();
    for (browser, name) in [(&mut one, "One AS"), (&mut two, "Two AS")] {
        let mut form = browser.get(&edit).await.expect(StatusCode::OK).form(&edit).unwrap();
        form.retain(|(field, _)| field != "name");
        form.push(("name".to_owned(), name.to_owned()));
        forms.push(form);
    }
    let fields = |form: &[(String, String)]| form.to_vec();
    let (first, second) = (fields(&forms[0]), fields(&forms[1]));
    let pairs =
        |form: &'static [(String, String)]| form.iter().map(|(a, b)| (a.as_str(), b.as_str())).collect::<Vec<_>>();
    let (first, second) = (pairs(first.leak()), pairs(second.leak()));
    one.post(&edit, &first).await.expect(StatusCode::SEE_OTHER);
    let late = two.post(&edit, &second).await.expect(StatusCode::CONFLICT);
    assert!(late.text().contains("Somebody else has changed this entry"), "{}", late.text());
    assert_eq!(late.field("name").as_deref(), Some("Two AS"));
    // Having looked, the second may keep it after all; a repeated click counts once.
    let again = late.form(&edit).unwrap();
    let again: Vec<_> = again.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    two.post(&edit, &again).await.expect(StatusCode::SEE_OTHER);
    two.post(&edit, &again).await.expect(StatusCode::SEE_OTHER);
    let mut tx = app.db.tenant(&tenant.ctx).await.unwrap();
    let history = subprocessors::history(&mut tx, id).await.unwrap();
    let names: Vec<_> = history.versions.iter().map(|version| version.profile.name.as_str()).collect();
    assert_eq!(names, ["Two AS", "One AS", "Nordsky AS"]);
    drop(tx);
    app.finish().await;
}

/// Each of two edits is good by itself; together they would make a circle.
#[tokio::test]
async fn two_edits_make_no_circle_together() {
    let app = TestApp::start().await;
    let tenant = app.tenant(0);
    let (one, two) = (app.listed(tenant, profile("One AS")).await, app.listed(tenant, profile("Two AS")).await);
    let actor = Actor::Staff { id: tenant.people.dpo, role: Role::Dpo, binds: true };
    let day = app.db.now().date_naive();
    let put = |id, below, name: &'static str| {
        let (db, ctx) = (app.db.clone(), tenant.ctx.clone());
        async move {
            let mut tx = db.tenant(&ctx).await.unwrap();
            let change = Change {
                id,
                seen: Some(1),
                profile: Profile { below: Some(below), ..profile(name) },
                why: String::new(),
            };
            let kept = subprocessors::keep(&mut tx, actor.permit().unwrap(), &[change], day).await.unwrap();
            if kept == Kept::Done {
                tx.commit().await.unwrap();
            }
            kept
        }
    };
    let (first, second) = tokio::join!(put(one, two, "One AS"), put(two, one, "Two AS"));
    let circles = [first, second].iter().filter(|kept| matches!(kept, Kept::Chain(ChainFault::Cycle(_)))).count();
    assert_eq!(circles, 1);
    app.finish().await;
}

#[tokio::test]
async fn what_is_kept_is_never_overwritten_and_what_changes_nothing_is_no_version() {
    let app = TestApp::start().await;
    let tenant = app.tenant(0);
    let id = app.listed(tenant, profile("Nordsky AS")).await;
    let day = app.db.now().date_naive();
    app.keep_listed(tenant, Some((id, 1)), profile("Nordsky AS"), day).await;
    let mut tx = app.db.tenant(&tenant.ctx).await.unwrap();
    let history = subprocessors::history(&mut tx, id).await.unwrap();
    assert_eq!((history.versions.len(), history.revision), (1, 2));
    let actor = Actor::Staff { id: tenant.people.dpo, role: Role::Dpo, binds: true };
    let before = day - Days::new(1);
    let change = Change { id, seen: Some(2), profile: profile("Backdated AS"), why: String::new() };
    let kept = subprocessors::keep(&mut tx, actor.permit().unwrap(), &[change], before).await.unwrap();
    assert_eq!(kept, Kept::Before(day));
    drop(tx);
    let mut tx = app.db.tenant(&tenant.ctx).await.unwrap();
    let stale = subprocessors::end(&mut tx, actor.permit().unwrap(), id, 1, day, "").await;
    assert!(matches!(stale, Err(StorageError::Stale)), "{stale:?}");
    drop(tx);
    for overwritten in ["UPDATE subprocessor_version SET name = 'Other AS'", "DELETE FROM subprocessor_version"] {
        let refused = sqlx::query(overwritten).execute(&mut app.databases.connect_as("countersign_app").await).await;
        assert!(refused.unwrap_err().to_string().contains("permission denied"));
    }
    app.finish().await;
}
