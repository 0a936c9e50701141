//! The words of the audit log in the reader's language. What is not listed here is shown as the log has it.

/// The text for what happened.
pub fn action(word: &str) -> Option<&'static str> {
    Some(match word {
        "tenant.create" => "log-tenant-created",
        "tenant.change" => "log-tenant-changed",
        "staff.invite" => "log-staff-invited",
        "staff.change" => "log-staff-changed",
        "staff.signed_in" => "log-staff-signed-in",
        "staff.signed_out" => "log-staff-signed-out",
        "staff.code_refused" => "log-staff-code-refused",
        "staff.recovery_code_refused" => "log-staff-recovery-code-refused",
        "staff.password_refused" => "log-staff-password-refused",
        "staff.act_refused" => "log-staff-act-refused",
        "staff.password_set" => "log-staff-password-set",
        "staff.second_factor_enrolled" => "log-staff-second-factor-enrolled",
        "staff.second_factor_replaced" => "log-staff-second-factor-replaced",
        "staff.second_factor_reset" => "log-staff-second-factor-reset",
        "staff.recovery_code_used" => "log-staff-recovery-code-used",
        "staff.recovery_codes_renewed" => "log-staff-recovery-codes-renewed",
        "staff.sessions_ended" => "log-staff-sessions-ended",
        "template.edit" => "log-template-edited",
        "template.publish" => "log-template-published",
        "agreement.begin" => "log-agreement-begun",
        "agreement.invite" => "log-agreement-invited",
        "agreement.override" => "log-agreement-overridden",
        "agreement.fill" => "log-agreement-filled",
        "agreement.sign" => "log-agreement-signed",
        "agreement.review" => "log-agreement-reviewed",
        "agreement.return" => "log-agreement-returned",
        "agreement.reject" => "log-agreement-rejected",
        "agreement.approve" => "log-agreement-approved",
        "agreement.withdraw" => "log-agreement-withdrawn",
        "agreement.carry_out" => "log-agreement-lapsed",
        "agreement.sealed" => "log-agreement-sealed",
        "contact.change" => "log-contact-changed",
        "contact.answer" => "log-contact-answered",
        "contact.announce" => "log-contact-announced",
        "matter.open" => "log-matter-opened",
        "matter.answer" => "log-matter-answered",
        "amendment.draft" => "log-amendment-drafted",
        "amendment.propose" => "log-amendment-proposed",
        "amendment.accept" => "log-amendment-accepted",
        "amendment.decline" => "log-amendment-declined",
        "amendment.withdraw" => "log-amendment-withdrawn",
        "amendment.ended" => "log-amendment-ended",
        "amendment.sealed" => "log-amendment-sealed",
        "rollout.start" => "log-rollout-started",
        "rollout.stop" => "log-rollout-stopped",
        "ending.record" => "log-ending-recorded",
        "ending.withdraw" => "log-ending-withdrawn",
        "ending.choose" => "log-ending-chosen",
        "ending.answer" => "log-ending-answered",
        "retention.confirm" => "log-retention-confirmed",
        "leaving.keep" => "log-leaving-kept",
        "leaving.hold" => "log-leaving-held",
        "leaving.destroy" => "log-leaving-destroyed",
        "leaving.key_destroyed" => "log-leaving-key-destroyed",
        "ending.effected" => "log-ending-effected",
        "ending.state" => "log-ending-state",
        "ending.stated" => "log-ending-stated",
        "addition.sealed" => "log-addition-sealed",
        "ending.certified" => "log-ending-certified",
        "calendar.made" => "log-calendar-made",
        "calendar.revoked" => "log-calendar-revoked",
        "staff.reminders_chosen" => "log-staff-reminders-chosen",
        "duty.assign" => "log-duty-assigned",
        "duty.meet" => "log-duty-met",
        "duty.meet_own" => "log-duty-met-own",
        "export.tenant" => "log-export-tenant",
        "export.own" => "log-export-own",
        "export.made" => "log-export-made",
        "export.discarded" => "log-export-discarded",
        "record.make" => "log-record-asked",
        "record.made" => "log-record-made",
        "record.discarded" => "log-record-discarded",
        "duty.reopen" => "log-duty-reopened",
        "subprocessor.keep" => "log-subprocessor-kept",
        "subprocessor.draft" => "log-subprocessor-drafted",
        "subprocessor.announce" => "log-subprocessor-announced",
        "subprocessor.effective" => "log-subprocessor-effective",
        "subprocessor.answer" => "log-subprocessor-answered",
        "subprocessor.see_to" => "log-subprocessor-seen-to",
        "api_key.make" => "log-api-key-made",
        "api_key.revoke" => "log-api-key-revoked",
        _ => return None,
    })
}

/// The text for somebody who is not one of the staff.
pub fn actor(kind: &str) -> &'static str {
    match kind {
        "contact" => "log-actor-contact",
        "public" => "log-actor-public",
        "operator" => "log-actor-operator",
        "worker" => "log-actor-worker",
        "program" => "log-actor-program",
        _ => "log-actor-unknown",
    }
}

/// The text for the kind of thing that an entry is about.
pub fn subject(kind: &str) -> &'static str {
    match kind {
        "agreement" => "log-subject-agreement",
        "matter" => "log-subject-matter",
        "controller" => "log-subject-controller",
        "retention_run" => "log-subject-retention-run",
        "rollout" => "log-subject-rollout",
        "duty" => "log-subject-duty",
        "record" => "log-subject-record",
        "export" => "log-subject-export",
        "subprocessor" => "log-subject-subprocessor",
        "subprocessor_change" => "log-subject-subprocessor-change",
        "subprocessor_notice" => "log-subject-subprocessor-notice",
        "api_key" => "log-subject-api-key",
        "staff" => "log-subject-staff",
        "template_version" => "log-subject-template-version",
        "tenant" => "log-subject-tenant",
        _ => "log-subject-other",
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use domain::api_keys::Grants;
    use domain::ids::ApiKeyId;
    use domain::language::Language;
    use domain::permissions::{Action, Actor};
    use i18n::Locale;

    use super::*;

    /// The words and kinds that the code writes, found in its text.
    fn written(folder: &Path, out: &mut Vec<String>) {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                written(&path, out);
            } else if path.extension().is_some_and(|kind| kind == "rs") {
                let text = std::fs::read_to_string(&path).unwrap();
                let text = text.split("#[cfg(test)]").next().unwrap_or_default();
                for call in ["seen(", "record_word(", "Refusal {"] {
                    for (at, _) in text.match_indices(call) {
                        let arguments = text[at..].split(';').next().unwrap_or_default();
                        let word = arguments.split('"').nth(1).filter(|word| word.contains('.'));
                        out.extend(word.map(str::to_owned));
                    }
                }
                for (at, call) in text.match_indices("Action::") {
                    let name: String = text[at + call.len()..].chars().take_while(|c| c.is_alphanumeric()).collect();
                    let recorded = path.components().any(|part| part.as_os_str() == "storage");
                    let action = Action::ALL.iter().find(|action| format!("{action:?}") == name);
                    out.extend(action.filter(|_| recorded).map(|action| action.word().to_owned()));
                }
            }
        }
    }

    #[test]
    fn everything_that_is_written_is_said_in_every_language() {
        let crates = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
        let mut words = Vec::new();
        for name in ["storage", "jobs", "web", "server"] {
            written(&crates.join(name).join("src"), &mut words);
        }
        assert!(words.len() > 15, "found too little: {words:?}");
        for word in words {
            let key = action(&word).unwrap_or_else(|| panic!("{word} has no words"));
            for language in Language::ALL {
                assert!(Locale::new(language).has(key), "{key} in {language}");
            }
        }
    }

    #[test]
    fn everybody_who_acts_has_a_name() {
        let program = Actor::Program { id: ApiKeyId(uuid::Uuid::nil()), may: Grants::default() };
        for actor_kind in [Actor::Public, Actor::Operator, Actor::Worker, program] {
            assert_ne!(actor(actor_kind.kind()), "log-actor-unknown");
        }
        assert_eq!(subject("something new"), "log-subject-other");
    }
}
