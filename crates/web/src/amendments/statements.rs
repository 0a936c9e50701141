//! What a person states by signing an amendment, in the words that are kept with the signature.

use documents::canonical;
use domain::agreements::Side;
use domain::amendments::State;
use domain::message::Message;
use i18n::Locale;
use storage::amendments::Amendment;

use super::desk::Desk;

/// The statements, in the order in which they are shown.
pub struct Statements {
    pub language: &'static str,
    pub accept: String,
    /// Of a controller's signatory: that they are entitled. The staff's entitlement is known, and stands in `accept`.
    pub authority: String,
    /// Of a controller's signatory: how they sign.
    pub electronic: String,
}

impl Statements {
    pub fn of(desk: &Desk, amendment: &Amendment) -> Self {
        // The processor's stands in the document, so it is said in the document's language.
        let locale = match desk.side() {
            Side::Processor => Locale::new(desk.agreement.language),
            Side::Controller => desk.locale(),
        };
        let say = |key: &'static str| {
            let message = Message::new(key)
                .with("number", i64::from(amendment.base))
                .with("title", amendment.content.title.as_str())
                .with("reference", desk.agreement.reference.as_str())
                .with("organisation", desk.organisation())
                .with("processor", desk.profile().name.as_str())
                .with("owner", desk.visit().app.settings.seal_owner.as_str());
            locale.message(&message).into_owned()
        };
        let accept = match (desk.side(), amendment.state) {
            (Side::Processor, State::Draft) => "statement-amendment-propose-processor",
            (Side::Processor, _) => "statement-amendment-accept-processor",
            (Side::Controller, State::Draft) => "statement-amendment-propose",
            (Side::Controller, _) => "statement-amendment-accept",
        };
        let of_controller = |key| if desk.side() == Side::Controller { say(key) } else { String::new() };
        Self {
            language: locale.language().tag(),
            accept: say(accept),
            authority: of_controller("statement-amendment-authority"),
            electronic: of_controller("statement-amendment-electronic"),
        }
    }

    /// Those that there are.
    pub fn all(&self) -> Vec<String> {
        [&self.accept, &self.authority, &self.electronic].into_iter().filter(|one| !one.is_empty()).cloned().collect()
    }

    /// What was shown, as one hash: the amendment and the statements.
    pub fn shown(&self, amendment_sha256: &str) -> String {
        canonical::sha256(&format!("{amendment_sha256}\n{}", self.all().join("\n")))
    }
}
