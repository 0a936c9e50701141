//! The five real documents. They are other people's texts and not in the repository: where they are absent, the tests
//! say so and pass. What they state is in the tables, in words of our own lists.

use std::io::Write;
use std::path::Path;

use domain::terms::Key;
use reader::import::{Format, Imported, decode, import};
use reader::terms::Found;

use crate::expected::{checked, read, score};

fn seed(name: &str) -> Option<(Imported, Found)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/seeds");
    if !folder.is_dir() {
        // Not `eprintln!`, which the test harness hides when a test passes.
        let _ = writeln!(std::io::stderr(), "SKIPPED: {} is absent, so {name} was not read", folder.display());
        return None;
    }
    let entry =
        std::fs::read_dir(&folder).unwrap().flatten().find(|e| e.file_name().to_string_lossy().starts_with(name));
    let path = entry.unwrap_or_else(|| panic!("no {name}* in {}", folder.display())).path();
    let imported = import(&decode(&std::fs::read(path).unwrap()).unwrap(), Format::Plain, None).unwrap();
    let found = checked(&imported);
    Some((imported, found))
}

/// What clause A says of the processing is not among the terms that the real documents were compared by.
const FREE: &[Key] = &[
    Key::ProcessingPurpose,
    Key::ProcessingNature,
    Key::ProcessingData,
    Key::ProcessingPeople,
    Key::ProcessingCountries,
];

fn compare(name: &str, found: &Found, table: &str) {
    score(found, &read(table), FREE).assert_whole(name);
}

/// The clauses of each contradiction, with its keys.
fn contradictions(found: &Found) -> Vec<(Key, &str, Key, &str)> {
    let pairs = found.contradictions().iter();
    pairs.map(|c| (c.first.key, c.first.clause.as_str(), c.second.key, c.second.clause.as_str())).collect()
}

fn blanks(found: &Found) -> Vec<(Key, &str)> {
    Key::all().filter_map(|key| Some((key, found.blank(key)?.clause.as_str()))).collect()
}

const DNI: &str = "
signing.parties = both_parties @ 14.1
in_force = both_signatures @ 14.1
processing.may_start = once_in_force @ A.5
main_agreement = SSA-L @ A.1
prevails = this_agreement @ 1.2
prevails.appendices = appendices @ 1.2
survives = while_data_held @ 14.1
subprocessor.authorisation = general @ 9.1, B.1
subprocessor.notice = 1 months effect @ B.1
subprocessor.notice.counts = received @ B.1
subprocessor.window = as_soon_as_possible @ B.1
subprocessor.silence = may_proceed @ B.1
subprocessor.grounds = reasonable @ B.1
subprocessor.after_objection = negotiate @ 9.4
subprocessor.third_country = written_approval @ 10.1, B.1
subprocessor.new_location = written_approval @ C.4
subprocessor.new_location.except = group_in_eea @ C.4
subprocessor.same_group = inform_in_eea @ B.1
transfers.third_country = written_approval @ 10.1
transfers.grounds = adequacy binding_rules standard_clauses @ 10.3
transfers.recorded_in = B @ 10.4
transfers.required_by_law = notify_if_allowed @ 4.1, 10.2
breach.to_controller = without_undue_delay @ 8.1
breach.form = in_writing @ 8.1
breach.recipient = breach_contact @ 8.2
breach.contents = consequences contact_point measures nature @ 8.2
breach.phases = in_phases @ 8.2
breach.authority = controller @ 8.4
breach.third_parties = law_or_instruction @ 8.4
breach.measures = consult @ 8.3
audit.report = on_request @ 11.1
audit.inspection = on_notice @ C.5
audit.inspection.notice = reasonable_notice @ C.5
audit.inspection.max = 1 years @ C.5
audit.inspection.more = after_breach special_circumstances @ C.5
audit.inspection.conditions = confidentiality no_disruption working_hours @ C.5
audit.inspection.by = approved_third_party controller_staff @ C.5
audit.cost = each_own @ 11.4, C.5
audit.cost.auditor = controller @ C.5
audit.cost.breaches = processor @ 11.4, C.5
audit.subprocessors = by_processor @ 11.2
audit.authority = contribute @ 11.2
audit.findings = rectify stop_until_approved @ 11.3
audit.rectify = as_soon_as_possible @ 11.3
end.data = return_and_erase @ 12.1
end.begins = main_agreement @ C.6
end.erase_within = 90 days expiry @ C.6
end.backups = included @ 12.1
end.impossible = until_overwritten @ 12.3
end.confirmation = in_writing @ 12.4
end.proof = on_request @ 12.4
termination.how = as_main_agreement @ 14.2
termination.while_running = only_if_replaced @ 14.2
changes.how = appendix_d @ 4.3
changes.within = agreed_or_reasonable @ 4.3
charges.for = assistance changed_instructions data_return @ 4.3, 6.4, 12.2
governing_law = NO
contacts.where = named_in_agreement @ C.8
";

const OP: &str = "
signing.parties = both_parties @ 1.3, 1
main_agreement = tjenesteavtalen @ 1.1
prevails = this_agreement @ 11.2
survives = while_data_processed @ 1.3
subprocessor.authorisation = general @ 9.1
subprocessor.notice = before_effect @ 9.2
subprocessor.window = 10 business_days receipt @ 9.3
subprocessor.objection = in_writing promptly @ 9.3
subprocessor.silence = may_proceed @ 9.3
subprocessor.grounds = data_protection @ 9.4
subprocessor.after_objection = alternative_or_terminate @ 9.3
subprocessor.alternative = 30 days @ 9.3
subprocessor.third_country = accepted @ 7.1, 7.2
subprocessor.same_group = permitted @ 9.1
transfers.third_country = accepted @ 7.1, 7.2
transfers.third_party = written_approval @ A
transfers.required_by_law = inform_before @ 7.4
breach.to_controller = immediately @ 5.1
breach.scope = access_or_disclosure @ 5.1
breach.infringements = immediately @ 5.2
audit.report = on_request @ 8.1
audit.inspection = agreed_auditor @ 8.2
audit.inspection.by = agreed_auditor @ 8.2
audit.cost = controller @ 8.3
end.data = erase @ 3.4
end.begins = main_agreement @ 3.4
end.erase_within = at_once @ 3.4
end.storage_by_law = permitted @ 3.4
changes.how = in_writing @ 3.5, 11.2
";

const GW: &str = "
signing.parties = both_parties @ 14.1
in_force = both_signatures @ 14.1
main_agreement = SMS Gateway @ 2.3
prevails = this_agreement @ 2.4
survives = while_service_runs @ 14.3
subprocessor.authorisation = general @ 7.2, 7.3
subprocessor.notice = 30 days effect @ 7.3, B.2
subprocessor.window = until_effect @ 7.3
subprocessor.silence = approval @ B.2
subprocessor.third_country = documented_instruction @ 8.1, 8.3
subprocessor.new_location = written_approval @ C.5
subprocessor.other_processing = written_approval @ B
subprocessor.same_processing = written_approval @ B
transfers.third_country = documented_instruction @ 8.1, 8.3
transfers.grounds = standard_clauses @ C.6
transfers.recorded_in = C.6 @ 8.4
transfers.required_by_law = inform_before @ 8.2
breach.to_controller = 24 hours awareness @ 10.2
breach.in_any_case = without_undue_delay @ 10.1
breach.scope = any_breach @ 10.1
breach.authority = controller_with_help @ 9.2, 10.3
audit.report = isae_3000 @ C.7
audit.report.every = 1 years @ C.7
audit.report.sent = without_undue_delay @ C.7
audit.report.cost = processor @ C.7
audit.report.contest = scope_or_method @ C.7
audit.inspection = when_required @ C.7
audit.inspection.by = controller_staff mandated_auditor @ 12.1
audit.cost.inspection = controller @ C.7
audit.authority = access_on_identification @ 12.3
audit.findings = further_measures @ C.7
end.data = erase @ 11.1
end.begins = services @ 11.1
end.storage_by_law = permitted @ 11.1
end.confirmation = certificate @ 11.1
retention.anonymise_after = 30 days sending @ C.2
retention.anonymise = messages recipients senders @ C.2
retention.delete_after = 30 days sending @ C.4
retention.exception = disputed_charges @ C.2
retention.exception_after = 6 months @ C.2
termination.how = notice_after_erasure @ 14.4
termination.while_running = only_if_replaced @ 14.3
termination.renegotiation = either_party @ 14.2
changes.how = documented_instruction @ 4.1
contacts.updates = both_inform @ 15.2
";

const ONLIME: &str = "
signing.parties = controller_then_approval
signing.controller = dpo
breach.form = direct_message email
transfers.grounds = adequacy standard_clauses
";

#[test]
fn dni() {
    let Some((_, found)) = seed("002") else { return };
    compare("dni", &found, DNI);
    assert_eq!(contradictions(&found), []);
}

#[test]
fn op() {
    let Some((_, found)) = seed("003") else { return };
    compare("op", &found, OP);
    // Its general terms say these.
    assert_eq!(blanks(&found), [(Key::InForce, "11.1"), (Key::TerminationHow, "11.1")]);
    assert_eq!(contradictions(&found), []);
}

#[test]
fn gw() {
    let Some((_, found)) = seed("004") else { return };
    compare("gw", &found, GW);
    assert_eq!(blanks(&found), [(Key::AuditSubprocessors, "12.2"), (Key::ContactsWhere, "15.1")]);
    let notice = found.readings(Key::SubprocessorNotice);
    assert_eq!(notice.iter().map(|reading| reading.clause.as_str()).collect::<Vec<_>>(), ["7.3", "B.2"]);
    let [authorisation, end, retention] = contradictions(&found)[..] else { panic!("{:?}", found.contradictions()) };
    assert_eq!((authorisation.0, authorisation.3), (Key::SubprocessorAuthorisation, "B"));
    assert_eq!(end, (Key::EndData, "11.1", Key::EndData, "C.4"));
    assert_eq!(retention, (Key::RetentionAnonymiseAfter, "C.2", Key::RetentionDeleteAfter, "C.4"));
}

#[test]
fn onlime() {
    for (name, terms) in [("000", "Terms of Use"), ("001", "brugerbetingelser")] {
        let Some((_, found)) = seed(name) else { return };
        assert_eq!(contradictions(&found), []);
        compare("onlime", &found, &format!("{ONLIME}main_agreement = {terms}"));
    }
}
