//! Terms against each other: what the reader of terms found, and pairs of sentences that cannot both hold.

use domain::message::{Arg, Message};
use domain::terms::{Key, Kind as KeyKind, Period, Status, Term, Terms, Unit, Value, Word, value_in_words};

use super::agreed;
use super::concepts::{CHOICE, DEMANDS, GENERAL};
use super::doc::Doc;
use super::finding::{Finding, Quote};
use super::kind::{Kind, Severity};
use super::periods::{STATUTORY_HOURS, longest_hours, nominal_days};
use super::tables::{AIM, ANONYMOUS, EITHER, KEPT_THEN_ERASED, OWED, RETURN, SPECIFIC, THIRD_COUNTRY};
use crate::terms::{Certainty, Found, Reading};

/// Where terms do not go together.
pub fn find(doc: &Doc<'_>, found: &Found, confirmed: Option<&Terms>, out: &mut Vec<Finding>) {
    authorisation(doc, out);
    erasure(doc, out);
    aim(doc, found, out);
    let sure = |reading: &Reading| reading.certainty > Certainty::Unsure;
    for contradiction in found.contradictions().iter().filter(|c| sure(&c.first) && sure(&c.second)) {
        let finding = contradiction_between(&contradiction.first, &contradiction.second, confirmed);
        // What the sentences above have told, with the plainer words, is not told again.
        let told = |known: &Finding| {
            let same = |quote: &Quote| quote.clause == finding.clause;
            let once = finding.kind == Kind::AuthorisationContradicted;
            known.kind == finding.kind && (once || known.quotes.iter().any(same))
        };
        if !out.iter().any(told) {
            out.push(finding);
        }
    }
    agreed::authorisation(doc, found, confirmed, out);
    let counts = |key| agreed::reading(doc, found, confirmed, key);
    if let (Some(notice), Some(window)) = (counts(Key::SubprocessorNotice), counts(Key::SubprocessorWindow)) {
        out.extend(objection(&notice, &window));
    }
    out.extend(counts(Key::BreachToController).as_ref().and_then(too_late));
    out.extend(found.readings(Key::BreachScope).iter().find_map(too_narrow));
}

/// What a reading says, as a sentence.
pub fn said(reading: &Reading) -> Arg {
    match Term::new(reading.key, reading.value.clone(), "-", None, Status::Stated) {
        Ok(term) => value_in_words(&term).into(),
        // Its own words, where they are no value of the key.
        Err(_) => Message::new("lint-as-quoted").into(),
    }
}

fn clause(reading: &Reading) -> Option<&str> {
    Some(reading.clause.as_str()).filter(|clause| !clause.is_empty())
}

fn at(kind: Kind, reading: &Reading) -> Finding {
    Finding::new(kind, clause(reading), &reading.quote)
}

fn contradiction_between(first: &Reading, second: &Reading, confirmed: Option<&Terms>) -> Finding {
    // The finding is told of the clause that asks in each case, and names the one that allows in general.
    let general = first.value == Value::Choice(Word::General);
    let (first, second) = if general { (second, first) } else { (first, second) };
    let kind = match first.key {
        Key::SubprocessorAuthorisation | Key::SubprocessorOtherProcessing | Key::SubprocessorSameProcessing => {
            Kind::AuthorisationContradicted
        }
        Key::EndData | Key::EndEraseWithin | Key::RetentionAnonymiseAfter | Key::RetentionDeleteAfter => {
            Kind::ErasureRulesDiffer
        }
        Key::Prevails | Key::PrevailsAppendices => Kind::PrevailsBothWays,
        Key::BreachToController | Key::BreachInAnyCase if second.key != first.key => Kind::BreachAimAndLimit,
        _ => Kind::TermsContradict,
    };
    // Dates cannot be computed from a term with two numbers, until a person has said which one holds.
    let computed = matches!(first.key.spec().kind, KeyKind::Period { .. }) && first.key == second.key;
    let numbers = matches!((&first.value, &second.value), (Value::Period(a), Value::Period(b)) if a != b);
    let settled = confirmed
        .and_then(|terms| terms.get(first.key))
        .is_some_and(|term| matches!(term.status(), Status::Confirmed | Status::Overridden));
    let blocks = computed && numbers && !settled;
    at(kind, first)
        .beside(clause(second), &second.quote)
        .about(first.key.wire())
        .weighing(if blocks { Severity::Blocks } else { kind.severity() })
        .with("term", Arg::Key(first.key.spec().name))
        .with("said", said(first))
        .with("othersaid", said(second))
}

/// A general authorisation, and another paragraph that demands one for each.
fn authorisation(doc: &Doc<'_>, out: &mut Vec<Finding>) {
    let Some(general) = doc.any(GENERAL) else { return };
    let specific = doc.all(SPECIFIC).into_iter().find(|hit| {
        doc.place_of(hit.sentence) != doc.place_of(general.sentence)
            && doc.in_sentence(hit.sentence, GENERAL).is_none()
            && doc.in_sentence(hit.sentence, THIRD_COUNTRY).is_none()
    });
    if let Some(specific) = specific {
        let finding = Finding::at(Kind::AuthorisationContradicted, doc, specific.sentence);
        out.push(finding.beside(doc.cited(general.sentence), doc.quote(general.sentence)));
    }
}

/// Erased here, erased or returned there; anonymous here, erased there.
fn erasure(doc: &Doc<'_>, out: &mut Vec<Finding>) {
    let pair = |one: usize, other: usize, out: &mut Vec<Finding>| {
        let finding = Finding::at(Kind::ErasureRulesDiffer, doc, one);
        out.push(finding.beside(doc.cited(other), doc.quote(other)));
    };
    let section = |sentence: usize| doc.places[doc.place_of(sentence)].section;
    let Some(ends) = DEMANDS.iter().find(|demand| demand.kind == Kind::MissingEnd) else { return };
    // The plainest way of saying it first.
    let either = EITHER.iter().flat_map(|pattern| doc.all(&[pattern])).map(|hit| hit.sentence);
    let only = doc.all(ends.said).into_iter().map(|hit| hit.sentence).find(|sentence| {
        doc.in_sentence(*sentence, OWED).is_some()
            && doc.in_sentence(*sentence, RETURN).is_none()
            && doc.in_sentence(*sentence, CHOICE).is_none()
    });
    if let Some(only) = only
        && let Some(either) = either.into_iter().find(|either| section(*either) != section(only))
    {
        pair(only, either, out);
    }
    let anonymous = doc.all(ANONYMOUS).into_iter().map(|hit| hit.sentence).next();
    let erased = doc.all(KEPT_THEN_ERASED).into_iter().map(|hit| hit.sentence);
    if let Some(anonymous) = anonymous
        && let Some(erased) = erased.into_iter().find(|erased| section(*erased) != section(anonymous))
    {
        pair(anonymous, erased, out);
    }
}

/// A period that is only an aim, beside what is owed in any case.
fn aim(doc: &Doc<'_>, found: &Found, out: &mut Vec<Finding>) {
    let Some(hit) = doc.any(AIM) else { return };
    let finding = Finding::at(Kind::BreachAimAndLimit, doc, hit.sentence);
    let fixed = found.readings(Key::BreachInAnyCase).iter().chain(found.readings(Key::BreachToController));
    let fixed = fixed.into_iter().find(|r| matches!(r.value, Value::Choice(_)) && clause(r) != doc.cited(hit.sentence));
    out.push(match fixed {
        Some(reading) => finding.beside(clause(reading), &reading.quote),
        None => finding.with("other", ""),
    });
}

/// A change that may take effect before the time to object has passed.
fn objection(notice: &Reading, window: &Reading) -> Option<Finding> {
    let too_short = match (&notice.value, &window.value) {
        (Value::Period(notice), Value::Period(window)) => nominal_days(*notice) < nominal_days(*window),
        (Value::Choice(Word::BeforeEffect), Value::Period(_)) => true,
        _ => false,
    };
    too_short.then(|| {
        at(Kind::ChangeBeforeObjection, notice)
            .beside(clause(window), &window.quote)
            .with("said", said(notice))
            .with("othersaid", said(window))
    })
}

/// A breach notice that comes too late.
fn too_late(reading: &Reading) -> Option<Finding> {
    let Value::Period(period) = reading.value else { return None };
    (reading.certainty > Certainty::Unsure && longest_hours(period) >= STATUTORY_HOURS).then(|| {
        at(Kind::BreachPeriodLong, reading)
            .with("period", counted(period))
            .with("hours", STATUTORY_HOURS)
            .with("unit", if period.unit == Unit::BusinessDays { "business" } else { "plain" })
    })
}

/// Notices of too few events.
fn too_narrow(reading: &Reading) -> Option<Finding> {
    (reading.value == Value::Choice(Word::AccessOrDisclosure)).then(|| at(Kind::BreachScopeNarrow, reading))
}

fn counted(period: Period) -> Message {
    Message::new(period.unit.counted()).with("number", period.number)
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::terms::Event;

    fn reading(key: Key, value: Value, clause: &str) -> Reading {
        Reading { key, value, clause: clause.into(), quote: "The words.".into(), certainty: Certainty::Certain }
    }

    fn period(number: u32, unit: Unit) -> Value {
        Value::Period(Period { number, unit, event: None })
    }

    #[test]
    fn two_numbers_block_until_a_person_has_decided() {
        let key = Key::SubprocessorWindow;
        let (first, second) =
            (reading(key, period(14, Unit::Days), "8.3"), reading(key, period(10, Unit::Days), "B.1"));
        let finding = contradiction_between(&first, &second, None);
        assert_eq!((finding.kind, finding.severity), (Kind::TermsContradict, Severity::Blocks));
        assert_eq!(finding.quotes.len(), 2);
        let confirmed =
            |status| [Term::new(key, first.value.clone(), "8.3", None, status).unwrap()].into_iter().collect();
        let settled: Terms = confirmed(Status::Confirmed);
        assert_eq!(contradiction_between(&first, &second, Some(&settled)).severity, Severity::Contradiction);
        let stated: Terms = confirmed(Status::Stated);
        assert_eq!(contradiction_between(&first, &second, Some(&stated)).severity, Severity::Blocks);
    }

    #[test]
    fn words_do_not_block() {
        let key = Key::EndData;
        let first = reading(key, Value::Choice(Word::Erase), "11.1");
        let second = reading(key, Value::Choice(Word::ControllerChooses), "C.4");
        let finding = contradiction_between(&first, &second, None);
        assert_eq!((finding.kind, finding.severity), (Kind::ErasureRulesDiffer, Severity::Contradiction));
    }

    #[test]
    fn notice_and_window() {
        let notice = |value| reading(Key::SubprocessorNotice, value, "9.2");
        let window = |value| reading(Key::SubprocessorWindow, value, "9.3");
        let cases = [
            (period(30, Unit::Days), period(14, Unit::Days), false),
            (period(1, Unit::Months), period(30, Unit::Days), false),
            (period(10, Unit::Days), period(10, Unit::BusinessDays), true),
            (period(1, Unit::Weeks), period(14, Unit::Days), true),
            (Value::Choice(Word::BeforeEffect), period(10, Unit::BusinessDays), true),
            (Value::Choice(Word::BeforeEffect), Value::Choice(Word::UntilEffect), false),
        ];
        for (n, w, expected) in cases {
            assert_eq!(objection(&notice(n.clone()), &window(w.clone())).is_some(), expected, "{n:?} {w:?}");
        }
    }

    #[test]
    fn what_is_no_longer_without_undue_delay() {
        let long = |number, unit| too_late(&reading(Key::BreachToController, period(number, unit), "7.1")).is_some();
        assert!(long(72, Unit::Hours) && long(3, Unit::Days) && long(2, Unit::BusinessDays));
        assert!(!long(48, Unit::Hours) && !long(24, Unit::Hours) && !long(2, Unit::Days));
        let event = Some(Event::Awareness);
        let value = Value::Period(Period { number: 96, unit: Unit::Hours, event });
        let mut unsure = reading(Key::BreachToController, value, "7.1");
        unsure.certainty = Certainty::Unsure;
        assert_eq!(too_late(&unsure), None);
    }
}
