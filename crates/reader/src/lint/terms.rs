//! Terms against each other: what the reader of terms found, and pairs of sentences that cannot both hold.

use domain::message::{Arg, Message};
use domain::terms::{Key, Kind as KeyKind, Period, Status, Term, Terms, Unit, Value, Word, value_in_words};

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
            known.kind == finding.kind && known.quotes.iter().any(same)
        };
        if !out.iter().any(told) {
            out.push(finding);
        }
    }
    objection(found, out);
    breach(found, out);
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
fn objection(found: &Found, out: &mut Vec<Finding>) {
    let (Some(notice), Some(window)) =
        (found.proposed(Key::SubprocessorNotice), found.proposed(Key::SubprocessorWindow))
    else {
        return;
    };
    let too_short = match (&notice.value, &window.value) {
        (Value::Period(notice), Value::Period(window)) => nominal_days(*notice) < nominal_days(*window),
        (Value::Choice(Word::BeforeEffect), Value::Period(_)) => true,
        _ => false,
    };
    if too_short {
        out.push(
            at(Kind::ChangeBeforeObjection, notice)
                .beside(clause(window), &window.quote)
                .with("said", said(notice))
                .with("othersaid", said(window)),
        );
    }
}

/// Breach notices that come too late, or of too few events.
fn breach(found: &Found, out: &mut Vec<Finding>) {
    for reading in found.readings(Key::BreachToController).iter().filter(|r| r.certainty > Certainty::Unsure) {
        let Value::Period(period) = reading.value else { continue };
        if longest_hours(period) >= STATUTORY_HOURS {
            out.push(
                at(Kind::BreachPeriodLong, reading)
                    .with("period", counted(period))
                    .with("hours", STATUTORY_HOURS)
                    .with("unit", if period.unit == Unit::BusinessDays { "business" } else { "plain" }),
            );
        }
    }
    let narrow = found.readings(Key::BreachScope).iter().find(|r| r.value == Value::Choice(Word::AccessOrDisclosure));
    if let Some(reading) = narrow {
        out.push(at(Kind::BreachScopeNarrow, reading));
    }
}

fn counted(period: Period) -> Message {
    Message::new(period.unit.counted()).with("number", period.number)
}
