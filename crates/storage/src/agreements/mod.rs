//! Agreements: one controller's, from the first word typed to the decision and after.

mod decide;
mod list;
mod overrides;
mod read;
mod sign;
mod start;
mod versions;

use domain::ids::{AgreementId, ControllerId};

use crate::audit::Subject;

pub use decide::{Approval, Decision, approve, lapse, lay_back, reject, return_for_correction, take, withdraw};
pub use list::{COUNTED, Filter, ListRow, Page, ROWS, counts, list};
pub use overrides::override_terms;
pub(crate) use read::FORM;
pub use read::{
    Agreement, SignatureDetails, SignatureRow, controller_of, of_controller, of_reference, one, reference,
    return_reasons, signatures,
};
pub use sign::{Signing, attach_pdf, save_form, sign, signed_text};
pub use start::{Start, start};
pub use versions::{AgreementVersion, latest_version, version_on, version_text, versions};
pub(crate) use versions::{NewVersion, add_version};

pub(crate) fn subject(id: AgreementId, controller: ControllerId) -> Subject {
    Subject { kind: "agreement", id: id.0, controller: Some(controller) }
}
