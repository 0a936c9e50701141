//! What happened on the way to an agreement, as the two parties may read it: the steps between them, without what
//! either did within its own house.

use chrono::{DateTime, Utc};
use domain::ids::StaffId;
use domain::permissions::Action;
use i18n::Locale;
use storage::audit::Entry;
use storage::staff::Staff;

/// A step, in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Happened {
    /// When.
    pub at: DateTime<Utc>,
    /// What, as the word of [`evidence::Event::kind`](documents::evidence::Event).
    pub kind: &'static str,
    /// What, in words.
    pub what: String,
    /// Who.
    pub who: String,
}

/// Who can have done something.
pub struct People<'a> {
    /// The tenant's staff.
    pub staff: &'a [Staff],
    /// The tenant's name.
    pub tenant: &'a str,
    /// The signatory's name, as typed at the signature that stands.
    pub signatory: &'a str,
}

/// The steps, in order. `proved` is when the signatory's address was proved.
pub fn of(locale: Locale, entries: &[Entry], proved: Option<DateTime<Utc>>, people: &People<'_>) -> Vec<Happened> {
    let say = |kind: &str| locale.text(&format!("evidence-event-{kind}")).into_owned();
    let mut steps: Vec<Happened> = entries
        .iter()
        .filter_map(|entry| {
            let kind = kind(&entry.action)?;
            Some(Happened { at: entry.at, kind, what: say(kind), who: people.who(entry) })
        })
        .collect();
    if let Some(at) = proved {
        steps.push(Happened { at, kind: "proved", what: say("proved"), who: people.signatory.to_owned() });
    }
    // Stable: what happened at one moment stays in the order of the log.
    steps.sort_by_key(|step| step.at);
    steps
}

fn kind(action: &str) -> Option<&'static str> {
    const STEPS: [(Action, &str); 5] = [
        (Action::InviteController, "invited"),
        (Action::BeginAgreement, "begun"),
        (Action::SignAgreement, "signed"),
        (Action::ReturnAgreement, "returned"),
        (Action::ApproveAgreement, "approved"),
    ];
    STEPS.iter().find(|(step, _)| step.word() == action).map(|(_, kind)| *kind)
}

impl People<'_> {
    fn who(&self, entry: &Entry) -> String {
        let typed = entry.detail.as_ref().and_then(|detail| detail.get("name")).and_then(|name| name.as_str());
        if entry.actor_kind != "staff" {
            return typed.unwrap_or(self.signatory).to_owned();
        }
        let member = entry.actor_id.and_then(|id| self.staff.iter().find(|staff| staff.id == StaffId(id)));
        match typed.or(member.map(|member| member.name.as_str())) {
            Some(name) => format!("{name}, {}", self.tenant),
            None => self.tenant.to_owned(),
        }
    }
}

#[cfg(test)]
mod tests {
    use chrono::TimeDelta;
    use domain::ids::AuditEntryId;
    use domain::language::Language;
    use domain::permissions::Role;
    use serde_json::json;
    use storage::staff::StaffState;
    use uuid::Uuid;

    use super::*;

    fn entry(minute: i64, action: &str, actor_kind: &str, detail: serde_json::Value) -> Entry {
        Entry {
            id: AuditEntryId(Uuid::from_u128(1)),
            at: DateTime::UNIX_EPOCH + TimeDelta::minutes(minute),
            action: action.to_owned(),
            actor_kind: actor_kind.to_owned(),
            actor_id: Some(Uuid::from_u128(7)),
            subject_kind: "agreement".to_owned(),
            subject_id: Uuid::from_u128(2),
            detail: Some(detail),
            name: None,
            position: None,
        }
    }

    #[test]
    fn the_steps_between_the_parties_are_told_and_no_others() {
        let staff = [Staff {
            id: StaffId(Uuid::from_u128(7)),
            email: "kari@nordlys.example".to_owned(),
            name: "Kari Nilsen".to_owned(),
            role: Role::Reviewer,
            binds: false,
            language: Language::Nb,
            state: StaffState::Active,
        }];
        let people = People { staff: &staff, tenant: "Nordlys Drift AS", signatory: "Åse Bjørnson" };
        let entries = [
            entry(0, "agreement.invite", "staff", json!({})),
            entry(5, "agreement.sign", "contact", json!({ "name": "Aase Bjornson" })),
            entry(6, "agreement.review", "staff", json!({ "act": "take" })),
            entry(7, "agreement.return", "staff", json!({})),
            entry(8, "mail.bounced", "worker", json!({})),
            entry(9, "agreement.approve", "staff", json!({ "name": "Søren Kjær" })),
        ];
        let proved = Some(DateTime::UNIX_EPOCH + TimeDelta::minutes(3));
        let steps = of(Locale::new(Language::En), &entries, proved, &people);
        let told: Vec<_> = steps.iter().map(|step| (step.at.timestamp() / 60, step.who.as_str())).collect();
        assert_eq!(
            told,
            [
                (0, "Kari Nilsen, Nordlys Drift AS"),
                (3, "Åse Bjørnson"),
                (5, "Aase Bjornson"),
                (7, "Kari Nilsen, Nordlys Drift AS"),
                (9, "Søren Kjær, Nordlys Drift AS"),
            ]
        );
    }
}
