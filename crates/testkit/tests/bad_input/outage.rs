//! A database that goes away: in mid-request, between requests, and for a while.

use domain::language::Language;
use http::StatusCode;
use testkit::{Answer, Browser, Ledger, Signed, TestApp};

use crate::walk::{last_form, pairs};
use crate::words;

/// Ends its own session at one row that is written: the n-th since the count began. A sequence is not rolled back.
const KILLER: &str = "
    CREATE SEQUENCE writes;
    CREATE TABLE the_last (number bigint);
    CREATE FUNCTION die() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$
        BEGIN
            IF nextval('public.writes') = (SELECT number FROM public.the_last) THEN
                PERFORM pg_terminate_backend(pg_backend_pid());
                PERFORM pg_sleep(10);
            END IF;
            RETURN NULL;
        END $$;
    DO $$ DECLARE t text; BEGIN
        FOR t IN SELECT relname FROM pg_class
                  WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace AND relname NOT IN ('the_last', '_sqlx_migrations') LOOP
            EXECUTE format('CREATE TRIGGER die AFTER INSERT OR UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION die()', t);
        END LOOP;
    END $$;
    -- And once more when everything is written, on the way to the commit.
    CREATE CONSTRAINT TRIGGER die_late AFTER INSERT ON signature DEFERRABLE INITIALLY DEFERRED
        FOR EACH ROW EXECUTE FUNCTION die()";

fn ledger(app: &TestApp) -> Ledger {
    Ledger::new(app.databases.url("postgres", &app.databases.main))
}

fn says_so(answer: &Answer, language: Language) {
    assert_eq!(answer.status, StatusCode::SERVICE_UNAVAILABLE, "{}", answer.text());
    assert_eq!(answer.find("h1"), [words(language, "error-unavailable-title")]);
    assert!(answer.text().contains(&words(language, "error-again")));
    assert!(answer.headers.contains_key("retry-after"));
    assert_eq!(answer.attribute("html", "lang").unwrap(), language.tag());
}

#[tokio::test]
async fn cut_off_at_any_statement_a_signature_is_asked_for_again_and_then_stored_whole() {
    let app = TestApp::start().await;
    let ledger = ledger(&app);
    ledger.tamper(KILLER).await;
    let mut kills = 0;
    for number in 1_i64.. {
        let language = Language::ALL[usize::try_from(number).unwrap() % 3];
        let (mut browser, path, form, agreement) = before_signing(&app, number, language).await;
        ledger
            .tamper(&format!(
                "DELETE FROM the_last; INSERT INTO the_last VALUES ({number}); SELECT setval('writes', 1, false)"
            ))
            .await;
        let answer = browser.post(&path, &pairs(&form)).await;
        if answer.status == StatusCode::SEE_OTHER {
            assert!(ledger.number("SELECT last_value FROM writes").await < number, "every statement was cut off once");
            break;
        }
        says_so(&answer, language);
        let of = |rows: Vec<Signed>| rows.into_iter().find(|row| row.agreement.to_string() == agreement).unwrap();
        let cut = of(ledger.signed().await);
        assert!(cut.is_untouched(), "write {number}: {cut:?}");
        // The same form again, in the same browser: the pool has recovered by itself.
        browser.post(&path, &pairs(&form)).await.expect(StatusCode::SEE_OTHER);
        let whole = of(ledger.signed().await);
        assert!(whole.is_whole(), "write {number}: {whole:?}");
        kills += 1;
    }
    assert!(kills >= 12, "{kills} writes");
    app.finish().await;
}

/// A browser before the last page, and what it is about to send.
async fn before_signing(
    app: &TestApp,
    number: i64,
    language: Language,
) -> (Browser, String, Vec<(String, String)>, String) {
    let tenant = app.tenant(0);
    let one = testkit::signatory(&app.db, tenant, &format!("ane{number}@aeroe.example"), testkit::fields()).await;
    let mut browser = app.browser().with_cookie(&tenant.cookie(), &one.session);
    let base = format!("/t/fjeld/{language}/mine/{}", one.agreement);
    let read = browser.get(&format!("{base}/read")).await.expect(StatusCode::OK);
    let sign = format!("{base}/sign?read={}", read.field("text_sha256").unwrap());
    let form = last_form(&mut browser, &sign).await;
    (browser, format!("{base}/sign"), form, one.agreement.to_string())
}

#[tokio::test]
async fn a_database_that_was_restarted_between_two_requests_is_not_noticed() {
    let app = TestApp::start().await;
    let (mut browser, _, _) = app.signatory(app.tenant(0), "ane@aeroe.example").await;
    let ledger = ledger(&app);
    for _ in 0..3 {
        browser.get("/t/fjeld/en/mine").await.expect(StatusCode::OK);
        ledger.tamper(EVERYBODY_OUT).await;
    }
    browser.get("/t/fjeld/en/mine").await.expect(StatusCode::OK);
    app.finish().await;
}

const EVERYBODY_OUT: &str = "
    SELECT pg_terminate_backend(pid) FROM pg_stat_activity
     WHERE usename LIKE 'countersign%' AND datname IN (current_database(), replace(current_database(), 't_', 'k_'))";

#[tokio::test]
async fn a_database_that_is_away_for_a_while_is_said_to_be_and_nothing_typed_is_lost() {
    let app = TestApp::start().await;
    let ledger = ledger(&app);
    let (main, keys) = (app.databases.main.clone(), app.databases.keys.clone());
    for (number, away, language) in [(1, &main, Language::Da), (2, &keys, Language::Nb)] {
        let (mut browser, path, form, _) = before_signing(&app, number, language).await;
        // The key of this controller is no longer in memory.
        app.wait(chrono::TimeDelta::minutes(2));
        ledger.tamper(&format!("ALTER DATABASE {away} CONNECTION LIMIT 0")).await;
        ledger.tamper(EVERYBODY_OUT).await;
        let (mut reader, mut probe, page) = (browser.clone(), app.browser(), path.replace("/sign", "/organisation"));
        let form = pairs(&form);
        let (signed, read, ready) = tokio::join!(browser.post(&path, &form), reader.get(&page), probe.get("/readyz"));
        says_so(&signed, language);
        says_so(&read, language);
        assert_eq!(ready.status, StatusCode::SERVICE_UNAVAILABLE);
        assert_eq!(probe.get("/healthz").await.status, StatusCode::OK);
        ledger.tamper(&format!("ALTER DATABASE {away} CONNECTION LIMIT -1")).await;
        browser.post(&path, &form).await.expect(StatusCode::SEE_OTHER);
        assert_eq!(probe.get("/readyz").await.status, StatusCode::OK);
    }
    let rows = ledger.signed().await;
    assert!(rows.len() == 2 && rows.iter().all(Signed::is_whole), "{rows:?}");
    app.finish().await;
}
