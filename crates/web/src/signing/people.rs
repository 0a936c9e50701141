//! The people that a signed form names, each once, with what they are there for.

use domain::email::EmailAddress;
use domain::ids::ContactId;
use domain::people::{ContactDetails, Duty};
use domain::permissions::{Permit, action};
use domain::signing::Form;
use storage::agreements::Agreement;
use storage::controllers::{self, Controller};
use storage::{TenantTx, controllers::Contact};

use crate::Result;

/// A person of the form.
#[derive(Debug, PartialEq, Eq)]
struct Person {
    email: EmailAddress,
    details: ContactDetails,
    duties: Vec<Duty>,
}

/// Writes down who the controller is and whom to reach, as the form says; it is complete.
pub async fn put(
    tx: &mut TenantTx,
    _permit: Permit<action::SignAgreement>,
    agreement: &Agreement,
    signatory: &Contact,
) -> Result<()> {
    let form = &agreement.form;
    let given = |text: &str| Some(text.trim().to_owned()).filter(|text| !text.is_empty());
    let controller = Controller {
        id: agreement.controller,
        name: form.organisation.trim().to_owned(),
        registration: given(&form.registration),
        country: given(&form.country),
        address: form.address.trim().to_owned(),
    };
    controllers::update(tx, &controller).await?;
    let there = controllers::contacts(tx, agreement.controller).await?;
    for duty in [Duty::Signatory, Duty::Privacy, Duty::Breach] {
        controllers::clear_duty(tx, agreement.controller, duty).await?;
    }
    for person in of_form(form, &signatory.details) {
        let same = |contact: &&Contact| {
            EmailAddress::parse(&contact.details.email)
                .is_ok_and(|email| email.normalised() == person.email.normalised())
        };
        // Who is there already keeps the language of their mails.
        let language = there.iter().find(same).map_or(signatory.language, |contact| contact.language);
        let id = ContactId(tx.new_id());
        controllers::put_contact(
            tx,
            id,
            agreement.controller,
            &person.email,
            &person.details,
            &person.duties,
            language,
        )
        .await?;
    }
    Ok(())
}

/// The people of a form. One address is one person: what the form says first of them stays.
fn of_form(form: &Form, signatory: &ContactDetails) -> Vec<Person> {
    let named = [
        (Duty::Signatory, signatory.email.as_str(), &form.signatory, form.signatory_role.as_str(), ""),
        (Duty::Privacy, form.privacy_email.as_str(), &form.privacy_name, "", ""),
        (Duty::Breach, form.breach_email.as_str(), &form.breach_name, "", form.breach_phone.as_str()),
    ];
    let mut people: Vec<Person> = Vec::new();
    for (duty, email, name, role, phone) in named {
        let Ok(email) = EmailAddress::parse(email) else { continue };
        match people.iter_mut().find(|person| person.email.normalised() == email.normalised()) {
            Some(person) => {
                person.duties.push(duty);
                if person.details.phone.is_empty() {
                    phone.trim().clone_into(&mut person.details.phone);
                }
            }
            None => people.push(Person {
                details: ContactDetails {
                    email: email.as_str().to_owned(),
                    name: name.trim().to_owned(),
                    role: role.trim().to_owned(),
                    phone: phone.trim().to_owned(),
                },
                email,
                duties: vec![duty],
            }),
        }
    }
    people
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_address_is_one_person() {
        let form = Form {
            signatory: "Åse Nord".into(),
            signatory_role: "director".into(),
            privacy_name: "Somebody".into(),
            privacy_email: "ASE@example.org".into(),
            breach_name: "On call".into(),
            breach_email: "vakt@example.org".into(),
            breach_phone: "+47 1".into(),
            ..Form::default()
        };
        let signatory = ContactDetails { email: "ase@example.org".into(), ..ContactDetails::default() };
        let people = of_form(&form, &signatory);
        assert_eq!(people.len(), 2);
        assert_eq!((people[0].details.name.as_str(), people[0].details.role.as_str()), ("Åse Nord", "director"));
        assert_eq!(people[0].duties, [Duty::Signatory, Duty::Privacy]);
        assert_eq!(
            (people[1].duties.as_slice(), people[1].details.phone.as_str()),
            ([Duty::Breach].as_slice(), "+47 1")
        );
    }
}
