//! Controllers and their people, the staff, and who is signed in.

use domain::email::EmailAddress;
use domain::language::Language;
use domain::people::{ContactDetails, Duty};
use domain::permissions::{Actor, Role};
use storage::contacts::{self, NewContact};
use storage::controllers::Contact;
use storage::sessions::{self, SessionKind};
use storage::{TenantTx, api_keys, contact_points, controllers, enrolment, staff, tenants};

use crate::calls::{NEW, Something, ask, said};
use crate::things::Things;

pub async fn of_controllers(mut tx: TenantTx, name: &str, of: &Things) -> String {
    let controller = of.draft.controller;
    let email = EmailAddress::parse("sign@lxsxxkommune.example").unwrap();
    match name {
        "controllers::by_address" => ask!(tx, nothing controllers::by_address(&mut tx, &email, true)),
        "controllers::clear_duty" => ask!(tx, nothing controllers::clear_duty(&mut tx, controller, Duty::Signatory)),
        "controllers::contact" => ask!(tx, found controllers::contact(&mut tx, controller, of.contact)),
        "controllers::contacts" => ask!(tx, nothing controllers::contacts(&mut tx, controller)),
        // An id that is taken: for one that is not see isolation.rs.
        "controllers::create" => ask!(tx, made controllers::create(&mut tx, controller, "Mine")),
        "controllers::one" => ask!(tx, found controllers::one(&mut tx, controller)),
        "controllers::prove" => ask!(tx, found controllers::prove(&mut tx, of.contact)),
        "controllers::put_contact" => {
            let (details, duties) = (ContactDetails::default(), [Duty::Signatory]);
            let call =
                controllers::put_contact(&mut tx, of.contact, controller, &email, &details, &duties, Language::En);
            ask!(tx, found call)
        }
        "controllers::update" => ask!(tx, found controllers::update(&mut tx, &of.controller)),
        _ => panic!("storage::{name} {NEW}"),
    }
}

pub async fn of_contacts(mut tx: TenantTx, name: &str, of: &Things) -> String {
    let controller = of.draft.controller;
    let email = EmailAddress::parse("somebody@else.example").unwrap();
    let details = ContactDetails::default();
    let actor = Actor::Contact { id: of.contact, controller };
    let contact = Contact {
        id: of.contact,
        controller,
        details: details.clone(),
        duties: vec![Duty::Signatory],
        wanted: vec![],
        asked: None,
        replaces: None,
        language: Language::En,
        proved_at: None,
    };
    match name {
        "contacts::change" => {
            ask!(tx, found contacts::change(&mut tx, actor.permit().unwrap(), &contact, &details, &[Duty::Signatory]))
        }
        "contacts::answer_for" => {
            let staff = Actor::Staff { id: of.staff, role: Role::Dpo, binds: true };
            ask!(tx, found contacts::answer_for(&mut tx, staff.permit().unwrap(), &contact, "A letter"))
        }
        "contacts::confirm" => ask!(tx, found contacts::confirm(&mut tx, actor.permit().unwrap(), &contact)),
        "contacts::refuse" => ask!(tx, found contacts::refuse(&mut tx, actor.permit().unwrap(), &contact)),
        "contacts::waiting" => ask!(tx, nothing contacts::waiting(&mut tx, controller)),
        "contacts::end" => ask!(tx, found contacts::end(&mut tx, actor.permit().unwrap(), &contact)),
        "contacts::name" => {
            let (duties, language) = ([Duty::Privacy], Language::En);
            let new =
                NewContact { controller, email: &email, details: &details, duties: &duties, language, replaces: None };
            ask!(tx, found contacts::name(&mut tx, actor.permit().unwrap(), &new))
        }
        _ => panic!("storage::{name} {NEW}"),
    }
}

pub async fn of_points(mut tx: TenantTx, name: &str, of: &Things) -> String {
    let id = of.announcement;
    match name {
        "contact_points::announce" => {
            let staff = Actor::Staff { id: of.staff, role: Role::Administrator, binds: true };
            ask!(tx, found contact_points::announce(&mut tx, staff.permit().unwrap(), &[]))
        }
        "contact_points::announced" => ask!(tx, found contact_points::announced(&mut tx, id)),
        "contact_points::announcements" => {
            let all = contact_points::announcements(&mut tx).await.unwrap();
            assert!(all.iter().all(|one| one.id != id), "{name}");
            "nothing".to_owned()
        }
        "contact_points::to_tell" => {
            let all = contact_points::to_tell(&mut tx, id, 100).await.unwrap();
            assert!(all.iter().all(|(controller, _)| *controller != of.approved.controller), "{name}");
            "nothing".to_owned()
        }
        "contact_points::told" => {
            let permit = Actor::Worker.permit().unwrap();
            ask!(tx, found contact_points::told(&mut tx, permit, id, of.approved.controller))
        }
        _ => panic!("storage::{name} {NEW}"),
    }
}

pub async fn of_sessions(mut tx: TenantTx, name: &str, of: &Things) -> String {
    let controller = of.draft.controller;
    match name {
        "enrolment::begin" => ask!(tx, found enrolment::begin(&mut tx, of.staffs_session, of.staff, &[7; 20])),
        "enrolment::recovery_codes_left" => ask!(tx, nothing enrolment::recovery_codes_left(&mut tx, of.staff)),
        "enrolment::renew_recovery_codes" => {
            ask!(tx, found enrolment::renew_recovery_codes(&mut tx, of.staff, &[[9; 32]]))
        }
        "enrolment::replace" => {
            let (secret, codes) = ([7; 20], [[9; 32]]);
            ask!(tx, found enrolment::replace(&mut tx, of.staffs_session, of.staff, &secret, 1, &codes))
        }
        "enrolment::reset" => {
            let permit = Actor::Operator.permit().unwrap();
            ask!(tx, found enrolment::reset(&mut tx, permit, of.staff))
        }
        "enrolment::secret" => ask!(tx, found enrolment::secret(&mut tx, of.staffs_session)),
        "sessions::end" => ask!(tx, nothing sessions::end(&mut tx, of.contacts_session)),
        "sessions::end_all" => ask!(tx, nothing sessions::end_all(&mut tx, of.contact.0, None)),
        "sessions::of_person" => ask!(tx, nothing sessions::of_person(&mut tx, of.contact.0)),
        "sessions::start_contact" => {
            ask!(tx, made sessions::start_contact(&mut tx, of.contact, controller, &[8; 32]))
        }
        "sessions::start_staff" => {
            ask!(tx, made sessions::start_staff(&mut tx, of.staff, SessionKind::Staff, &[8; 32]))
        }
        _ => panic!("storage::{name} {NEW}"),
    }
}

pub async fn of_staff(mut tx: TenantTx, name: &str, of: &Things) -> String {
    let (id, operator) = (of.staff, Actor::Operator);
    match name {
        "staff::change" => {
            let permit = operator.permit().unwrap();
            ask!(tx, found staff::change(&mut tx, permit, id, Role::Auditor, false, true))
        }
        "staff::credentials_of" => ask!(tx, found staff::credentials_of(&mut tx, id)),
        "staff::enrol" => ask!(tx, found staff::enrol(&mut tx, id, &[7; 20], 1, &[[9; 32]])),
        "staff::invited_again" => ask!(tx, made staff::invited_again(&mut tx, operator.permit().unwrap(), id)),
        "staff::one" => ask!(tx, found staff::one(&mut tx, id)),
        "staff::seen" => ask!(tx, found staff::seen(&mut tx, id, "staff.signed_in")),
        "staff::set_password" => ask!(tx, found staff::set_password(&mut tx, id, "hash")),
        "staff::use_recovery_code" => ask!(tx, found staff::use_recovery_code(&mut tx, id, &[1; 32])),
        "staff::use_totp_step" => ask!(tx, found staff::use_totp_step(&mut tx, id, i64::MAX)),
        "tenants::head" => {
            let answer = tenants::head(&mut tx, Some(id)).await.map(|(_, me)| me);
            said(tx, answer).await
        }
        _ => panic!("storage::{name} {NEW}"),
    }
}

pub async fn of_keys(mut tx: TenantTx, name: &str, of: &Things) -> String {
    let (id, shown) = &of.key;
    let administrator = Actor::Staff { id: of.staff, role: Role::Administrator, binds: true };
    match name {
        "api_keys::one" => ask!(tx, found api_keys::one(&mut tx, *id)),
        "api_keys::revoke" => ask!(tx, found api_keys::revoke(&mut tx, administrator.permit().unwrap(), *id)),
        "api_keys::shown" => {
            let today = tx.now().date_naive();
            ask!(tx, found api_keys::shown(&mut tx, shown, today))
        }
        _ => panic!("storage::{name} {NEW}"),
    }
}
