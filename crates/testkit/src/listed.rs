use chrono::NaiveDate;
use domain::ids::SubprocessorId;
use domain::permissions::{Actor, Role};
use domain::subprocessors::{Address, Location, Number, NumberKind, Person, Profile, Use, Work};
use domain::terms::Word;
use storage::subprocessors::{self, Change, Kept};

use crate::{Tenant, TestApp};

/// A sub-processor of which everything is known that has to be.
pub fn profile(name: &str) -> Profile {
    Profile {
        name: name.to_owned(),
        numbers: vec![Number { kind: NumberKind::Registration, text: format!("NO {name}") }],
        addresses: vec![Address { lines: "Bryggen 9\n5003 Bergen".to_owned(), country: "NO".to_owned() }],
        contact: Person {
            name: "Data protection office".to_owned(),
            email: "privacy@nordsky.example".to_owned(),
            phone: "+47 55 00 00 00".to_owned(),
        },
        work: vec![Work { nature: [Word::Storage].into(), processing: "Runs the servers".into(), ..Work::default() }],
        locations: vec![Location { country: "NO".to_owned(), uses: [Use::Storage].into(), ..Location::default() }],
        ..Profile::default()
    }
}

impl TestApp {
    /// An entry of the tenant's registry that holds from today.
    pub async fn listed(&self, tenant: &Tenant, profile: Profile) -> SubprocessorId {
        self.keep_listed(tenant, None, profile, self.db.now().date_naive()).await
    }

    /// Another version of an entry, or a new one.
    pub async fn keep_listed(
        &self,
        tenant: &Tenant,
        entry: Option<(SubprocessorId, i32)>,
        profile: Profile,
        from: NaiveDate,
    ) -> SubprocessorId {
        let mut tx = self.db.tenant(&tenant.ctx).await.unwrap();
        let id = entry.map_or_else(|| SubprocessorId(tx.new_id()), |(id, _)| id);
        let actor = Actor::Staff { id: tenant.people.dpo, role: Role::Dpo, binds: true };
        let change = Change { id, seen: entry.map(|(_, revision)| revision), profile, why: String::new() };
        let kept = subprocessors::keep(&mut tx, actor.permit().unwrap(), &[change], from).await.unwrap();
        assert_eq!(kept, Kept::Done);
        tx.commit().await.unwrap();
        id
    }
}
