//! Which tables go into an export, and which do not, with the reason. A test compares both lists with the database.

use keys::Place;

/// A table of which rows are exported.
#[derive(Clone, Copy, Debug)]
pub struct Table {
    /// Its name.
    pub name: &'static str,
    /// Columns that are sealed: under the key of the row's controller, or of the tenant.
    pub(super) sealed: &'static [Place],
    /// Columns that leave the house for nobody: secrets, and what only finds rows.
    pub(super) left_out: &'static [&'static str],
    /// Whether a controller gets its own rows.
    pub theirs: Theirs,
}

/// What a controller gets of a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Theirs {
    /// None of it: it is the processor's own.
    Nothing,
    /// Its own rows, without these columns.
    Without(&'static [&'static str]),
}

const ALL: Theirs = Theirs::Without(&[]);

const fn table(name: &'static str, sealed: &'static [Place], theirs: Theirs) -> Table {
    Table { name, sealed, left_out: &[], theirs }
}

/// The tables, in the order in which they are read.
pub const TABLES: [Table; 50] = [
    table("tenant_profile", &[], Theirs::Nothing),
    Table {
        left_out: &["email_key", "password_hash", "totp_secret", "totp_last_step"],
        ..table("staff", &[], Theirs::Nothing)
    },
    table("duty_reminder", &[], Theirs::Nothing),
    // Who made a key, for what, and until when it was good; the hash of its secret stays here.
    Table { left_out: &["token_hash"], ..table("api_key", &[Place("api_key.name")], Theirs::Nothing) },
    table("template", &[], Theirs::Nothing),
    table("template_version", &[], Theirs::Nothing),
    table("template_text", &[], Theirs::Nothing),
    table("template_finding", &[], Theirs::Nothing),
    table("controller", &[Place("controller.details")], ALL),
    Table {
        left_out: &["email_index"],
        ..table("contact", &[Place("contact.details")], Theirs::Without(&["asked_by"]))
    },
    table("contact_point", &[], Theirs::Nothing),
    table("contact_announcement", &[], Theirs::Nothing),
    table("contact_told", &[], Theirs::Nothing),
    table(
        "agreement",
        &[Place("agreement.form"), Place("agreement.overrides")],
        Theirs::Without(&["holder_id", "invited_by", "decided_by"]),
    ),
    table("agreement_version", &[], ALL),
    table("signature", &[Place("signature.details")], ALL),
    table("return_reason", &[Place("return_reason.reason")], ALL),
    table("amendment", &[Place("amendment.content"), Place("amendment.words")], ALL),
    table("amendment_signature", &[Place("amendment_signature.details")], ALL),
    table("rollout", &[Place("rollout.said")], Theirs::Nothing),
    table("rollout_target", &[], Theirs::Nothing),
    table("matter", &[], ALL),
    table("matter_entry", &[Place("matter_entry.said")], Theirs::Without(&["person_id"])),
    table("duty", &[Place("duty.evidence")], Theirs::Without(&["owner_id", "settled_by"])),
    table("ending", &[Place("ending.details")], Theirs::Without(&["recorded_by"])),
    table("ending_link", &[Place("ending_link.name")], ALL),
    table("ending_answer", &[Place("ending_answer.details")], Theirs::Without(&["answered_by"])),
    table("ending_statement", &[], Theirs::Without(&["asked_by"])),
    table("retention_schedule", &[], ALL),
    table("retention_run", &[Place("retention_run.details")], Theirs::Nothing),
    table("retention_covered", &[], ALL),
    table("leaving_keep", &[], Theirs::Nothing),
    table("leaving", &[Place("leaving.hold")], Theirs::Nothing),
    table("mail", &[Place("mail.content")], Theirs::Nothing),
    table("mail_copy", &[Place("mail_copy.sealed")], ALL),
    table("audit_entry", &[], Theirs::Nothing),
    table("audit_detail", &[Place("audit_detail.sealed")], Theirs::Nothing),
    table("audit_checkpoint", &[], Theirs::Nothing),
    table("record_paper", &[], Theirs::Nothing),
    table("subprocessor", &[], Theirs::Nothing),
    table("subprocessor_version", &[Place("subprocessor_version.profile")], Theirs::Nothing),
    table("subprocessor_change", &[Place("subprocessor_change.said")], Theirs::Nothing),
    table(
        "subprocessor_change_entry",
        &[Place("subprocessor_change_entry.before"), Place("subprocessor_change_entry.after")],
        Theirs::Nothing,
    ),
    table("subprocessor_change_act", &[Place("subprocessor_change_act.said")], Theirs::Nothing),
    table("subprocessor_consequence", &[], Theirs::Nothing),
    table("subprocessor_notice", &[], ALL),
    table("subprocessor_notice_event", &[Place("subprocessor_notice_event.said")], Theirs::Without(&["by_id"])),
    table("subprocessor_notice_mail", &[], ALL),
    table("subprocessor_addition", &[], ALL),
    Table {
        left_out: &["email_index", "confirm_hash", "leave_hash"],
        ..table("subscriber", &[Place("subscriber.details")], Theirs::Nothing)
    },
];

/// The tables of which nothing is exported, and why.
pub const LEFT_OUT: [(&str, &str); 18] = [
    ("agreement_term", "words that agreements are found by; they follow from the agreements"),
    ("audit_leaf", "places in the tree; the bundles hold the proofs"),
    ("audit_node", "hashes of the tree; they follow from the entries, and are public"),
    ("audit_pending", "entries that wait for their place for some seconds"),
    ("blob", "documents; they are in the bundles and beside them"),
    ("calendar_feed", "the hash of a secret address"),
    ("enrolment", "a secret of somebody who is enrolling a second factor"),
    ("export", "exports themselves"),
    ("export_part", "exports themselves"),
    ("idempotency", "keys of forms, for thirty days"),
    ("job", "work that waits; it is no record"),
    ("link", "hashes of one-time links"),
    ("record_volume", "PDFs that can be made anew; record_paper says which were made"),
    ("recovery_code", "hashes of recovery codes"),
    ("session", "hashes of sessions"),
    ("subscriber_told", "which of the mails went to which subscriber; the mails are exported"),
    ("tenant", "the address of the tenant's pages; the README names it"),
    ("throttle", "keyed hashes of what was tried, of no tenant"),
];

impl Table {
    /// The columns that are sealed.
    pub fn sealed_columns(&self) -> impl Iterator<Item = &'static str> {
        self.sealed.iter().map(|place| column(*place))
    }

    /// The columns that nobody gets.
    pub const fn left_out(&self) -> &'static [&'static str] {
        self.left_out
    }
}

/// The column of a place: `details` of `contact.details`.
pub(super) fn column(place: Place) -> &'static str {
    place.0.split_once('.').map_or(place.0, |(_, column)| column)
}
