//! Two at once, double clicks, stale tabs; and the list of everything that is open.

use domain::agreements::Side::{Controller, Processor};
use http::StatusCode;
use testkit::Answer;

use crate::parties::{Parties, send};

const GIVE: [(&str, &str); 1] = [("words", "Keep the log for a year.")];

#[tokio::test]
async fn of_two_at_once_one_counts_and_the_other_reads_what_happened() {
    let mut parties = Parties::meet().await;
    for _ in 0..4 {
        let id = parties.open(Controller, "instruction", &GIVE).await;
        let (mine, theirs) = (parties.at(Processor, id), parties.at(Controller, id));
        let accept = parties.staff.get(&format!("{mine}?act=accept")).await;
        let withdraw = parties.case.browser.get(&format!("{theirs}?act=withdraw")).await;
        let (a, b) = tokio::join!(
            send(&mut parties.staff, &accept, &mine, &[]),
            send(&mut parties.case.browser, &withdraw, &theirs, &[])
        );
        let late = match (a.status, b.status) {
            (StatusCode::SEE_OTHER, StatusCode::CONFLICT) => b,
            (StatusCode::CONFLICT, StatusCode::SEE_OTHER) => a,
            both => panic!("{both:?}"),
        };
        assert!(late.find(".banner").join(" ").contains("Somebody was quicker"));
        assert_eq!(late.find("main section h3").len(), 2, "it shows what was quicker");
    }
    assert_eq!(parties.count("SELECT count(*) FROM matter_entry").await, 8);
    parties.part().await;
}

#[tokio::test]
async fn a_double_click_counts_once_and_numbers_have_no_twins() {
    let mut parties = Parties::meet().await;
    let path = format!("{}/new", parties.list(Controller));
    let page = parties.case.browser.get(&format!("{path}?kind=instruction")).await;
    let (mut one, mut two) = (parties.case.browser.clone(), parties.case.browser.clone());
    let (a, b) = tokio::join!(send(&mut one, &page, &path, &GIVE), send(&mut two, &page, &path, &GIVE));
    let to = |answer: &Answer| answer.location().unwrap();
    assert_eq!(to(&a), to(&b));
    assert_eq!(parties.count("SELECT count(*) FROM matter").await, 1);

    let first = parties.case.browser.get(&format!("{path}?kind=instruction")).await;
    let second = parties.case.browser.get(&format!("{path}?kind=instruction")).await;
    let (a, b) = tokio::join!(send(&mut one, &first, &path, &GIVE), send(&mut two, &second, &path, &GIVE));
    assert_eq!((a.status, b.status), (StatusCode::SEE_OTHER, StatusCode::SEE_OTHER));
    assert_eq!(parties.count("SELECT count(DISTINCT number) FROM matter").await, 3);
    parties.part().await;
}

#[tokio::test]
async fn the_list_of_open_ones_puts_what_is_overdue_first_and_pages() {
    let mut parties = Parties::meet_under_iam().await;
    let without = parties.open(Controller, "help", &[("topic", "rights"), GIVE[0]]).await;
    let dated = parties.open(Controller, "instruction", &GIVE).await;
    parties.act(Processor, dated, "accept", &[("day", "2026-11-25")]).await;
    let page = parties.staff.get("/t/fjeld/en/staff/matters").await.expect(StatusCode::OK);
    assert_eq!(page.find("tbody th"), ["I-1", "H-1"]);
    assert!(page.find("tbody .is-late").is_empty());
    parties.app.wait(chrono::TimeDelta::days(3));
    let tenant = parties.app.tenant(0);
    parties.staff = parties.app.staff(tenant, tenant.people.reviewer).await;
    let page = parties.staff.get("/t/fjeld/en/staff/matters").await.expect(StatusCode::OK);
    assert_eq!(page.find("tbody .is-late"), ["by Wed 25 November 2026"]);
    let copies = format!(
        "INSERT INTO matter (tenant_id, id, agreement_id, controller_id, kind, number, state, opened_at, since, due_before)
         SELECT tenant_id, gen_random_uuid(), agreement_id, controller_id, kind, n, state, opened_at, since,
                CASE WHEN n % 2 = 0 THEN now() + n * interval '1 day' END
         FROM matter, generate_series(10, 109) AS n WHERE id = '{without}'"
    );
    parties.tamper(&copies).await;
    let (mut seen, mut at) = (Vec::new(), Some("/t/fjeld/en/staff/matters".to_owned()));
    while let Some(path) = at {
        let page = parties.staff.get(&path).await.expect(StatusCode::OK);
        seen.extend(page.find("tbody th"));
        at = page.attribute("a[rel=next]", "href");
    }
    let all = seen.len();
    seen.sort();
    seen.dedup();
    assert_eq!((all, seen.len()), (102, 102), "each once");
    for odd in ["?after=x", "?after=-.x", "?after=1.2"] {
        parties.staff.get(&format!("/t/fjeld/en/staff/matters{odd}")).await.expect(StatusCode::OK);
    }
    parties.part().await;
}
