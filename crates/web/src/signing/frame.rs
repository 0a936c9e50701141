//! What stands around each step of signing.

use domain::signing::{FormField, Step as Page};
use storage::agreements;

use super::own::Own;
use crate::Result;
use crate::forms::Problems;
use crate::view::{FieldError, PageHead, Step};

/// What stands around a step: where one is, why the agreement came back, whom to ask.
pub struct Frame {
    pub steps: Vec<Step>,
    pub back: String,
    pub reference: String,
    pub contact: String,
    pub privacy: String,
    /// Why the agreement came back; the id is that of the field, or empty for the whole.
    pub returned: Vec<Reason>,
}

/// A reason for a return.
pub struct Reason {
    pub field: String,
    /// The field's name in words; empty for the whole.
    pub label: String,
    pub text: String,
    /// Where the field is.
    pub href: String,
}

impl Frame {
    /// What the processor said of a field.
    pub fn said(&self, field: &str) -> String {
        self.returned.iter().find(|reason| reason.field == field).map(|reason| reason.text.clone()).unwrap_or_default()
    }
}

/// The frame of a step of an agreement.
pub async fn frame(own: &mut Own, step: Page) -> Result<Frame> {
    let returned = reasons(own).await?;
    let back = match step {
        Page::Organisation => own.to(""),
        Page::Contacts => own.to(Page::Organisation.word()),
        Page::Read => own.to(Page::Contacts.word()),
        Page::Sign => own.to(Page::Read.word()),
    };
    Ok(Frame {
        steps: steps(own, Some(step)),
        back,
        reference: own.agreement.reference.clone(),
        contact: own.contact.profile.privacy_contact.clone(),
        privacy: own.contact.visit.to("privacy"),
        returned,
    })
}

/// The steps, up to the one that the reader is at; `None` for the end.
pub fn steps(own: &Own, now: Option<Page>) -> Vec<Step> {
    let locale = own.contact.visit.locale;
    let mut steps: Vec<Step> = Page::ALL
        .into_iter()
        .map(|page| Step {
            label: locale.text(&format!("signing-step-{}", page.word())).into_owned(),
            status: match now {
                Some(now) if page == now => "now",
                Some(now) if page > now => "later",
                _ => "done",
            },
            href: if now.is_some_and(|now| page < now) { own.to(page.word()) } else { String::new() },
        })
        .collect();
    let status = if now.is_none() { "now" } else { "later" };
    steps.push(Step { label: locale.text("signing-step-done").into_owned(), status, href: String::new() });
    steps
}

/// Why the agreement came back, where it has and is not signed anew.
pub async fn reasons(own: &mut Own) -> Result<Vec<Reason>> {
    if own.agreement.state != domain::agreements::State::Returned {
        return Ok(Vec::new());
    }
    let reasons = agreements::return_reasons(&mut own.contact.tx, own.agreement.id).await?;
    Ok(reasons
        .into_iter()
        .map(|(field, text)| match FormField::from_name(&field) {
            Some(known) => Reason {
                label: label(own, known),
                href: format!("{}#{field}", own.to(known.step().word())),
                field,
                text,
            },
            None => Reason { field, text, label: String::new(), href: String::new() },
        })
        .collect())
}

/// What a field is called.
pub fn label(own: &Own, field: FormField) -> String {
    own.contact.visit.locale.text(&format!("form-{}", field.name().replace('_', "-"))).into_owned()
}

/// What is wrong with a step, in words.
pub fn problems(own: &Own, step: Page) -> Problems {
    let mut problems = Problems::default();
    for problem in own.agreement.form.problems(step) {
        problems.add(own.contact.visit.locale, problem.field.name(), &problem.message);
    }
    problems
}

/// The page's head, with errors or without.
pub fn head(own: &Own, title: &str, errors: &[FieldError]) -> PageHead {
    PageHead { has_errors: !errors.is_empty(), ..own.contact.head(title) }
}
