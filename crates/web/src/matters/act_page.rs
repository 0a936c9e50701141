//! What the page of a matter shows beside the matter: a form, what is wrong with it, what just happened.

use domain::matters::{self, Act};
use domain::terms::Terms;
use http::StatusCode;
use storage::matters::{Entry, Matter};

use super::act_form;
use super::view::{MatterView, Reader, happened};
use super::which::Asked;
use crate::forms::{Fields, Problems};

/// What is shown beside the matter.
#[derive(Default)]
pub struct Beside {
    /// The act whose form is shown.
    pub act: Option<Act>,
    pub fields: Fields,
    pub problems: Problems,
    /// What happened a moment ago; or that somebody was quicker.
    pub notice: Option<Notice>,
    pub status: StatusCode,
}

/// A banner.
pub struct Notice {
    pub tone: &'static str,
    pub title: String,
    pub body: String,
}

impl Beside {
    /// As the address asks: an act whose form is wanted, or what was done.
    pub fn asked(reader: &Reader, matter: &Matter, asked: &Asked) -> Self {
        let done = Act::from_wire(&asked.done);
        let notice = done.map(|act| Notice {
            tone: "done",
            title: reader.text(&happened(matter.kind, act)),
            body: if matter.state.is_untold() {
                reader.text("matters-done-untold")
            } else {
                reader.text("matters-done-told")
            },
        });
        Self { act: Act::from_wire(&asked.act), notice, ..Self::default() }
    }

    /// Somebody was quicker.
    pub fn late(reader: &Reader) -> Self {
        let notice =
            Notice { tone: "you", title: reader.text("matters-late-title"), body: reader.text("matters-late-body") };
        Self { notice: Some(notice), status: StatusCode::CONFLICT, ..Self::default() }
    }

    /// The form once more, with what is wrong.
    pub fn wrong(act: Act, fields: Fields, problems: Problems) -> Self {
        Self { act: Some(act), fields, problems, status: StatusCode::UNPROCESSABLE_ENTITY, ..Self::default() }
    }

    /// The matter with the form that is asked for, where the act is the reader's now.
    pub fn view(
        &self,
        reader: &Reader,
        matter: &Matter,
        thread: &[Entry],
        terms: &Terms,
        (may, at, key): (bool, &str, String),
    ) -> MatterView {
        let charges = matters::may_charge(matter.kind, terms);
        let may_do = |act: &Act| may && matters::after(matter.kind, matter.state, *act, reader.side, charges).is_ok();
        let form =
            self.act.filter(may_do).map(|act| act_form::form(reader, matter, act, &self.fields, &self.problems, key));
        MatterView { form, ..reader.matter(matter, thread, terms, may, at) }
    }
}
