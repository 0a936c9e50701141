//! Forms as they arrive.

use axum::extract::{FromRequest, Request};
use domain::ids::ControllerId;
use domain::message::Message;
use storage::idempotency;
use uuid::Uuid;

use crate::view::{Choice, FieldError};
use crate::{App, Error, Result};
use i18n::Locale;

/// The fields of a form, in the order in which they were sent; a name may come more than once.
#[derive(Clone, Debug, Default)]
pub struct Fields(pub Vec<(String, String)>);

impl FromRequest<App> for Fields {
    type Rejection = Error;

    async fn from_request(request: Request, app: &App) -> Result<Self> {
        let axum::Form(fields) =
            axum::Form::<Vec<(String, String)>>::from_request(request, app).await.map_err(|refused| {
                use axum::response::IntoResponse;
                if refused.into_response().status() == http::StatusCode::PAYLOAD_TOO_LARGE {
                    Error::TooLarge
                } else {
                    Error::BadRequest(Message::new("error-bad-request-body"))
                }
            })?;
        Ok(Self(fields))
    }
}

impl Fields {
    /// The last value of a name, as typed; empty where there is none.
    pub fn text(&self, name: &str) -> &str {
        self.0.iter().rev().find(|(key, _)| key == name).map_or("", |(_, value)| value)
    }

    /// The value without white space around it.
    pub fn trimmed(&self, name: &str) -> String {
        self.text(name).trim().to_owned()
    }

    /// A box was ticked.
    pub fn ticked(&self, name: &str) -> bool {
        self.text(name) == "yes"
    }

    /// The number that the page put into the form: the revision of what it showed.
    ///
    /// # Errors
    /// [`Error::BadRequest`] where our page would not have sent this.
    pub fn number(&self, name: &str) -> Result<i32> {
        self.text(name).parse().map_err(|_| Error::BadRequest(Message::new("error-bad-request-body")))
    }

    /// The key that makes this form count once, with what it says. One-time codes do not belong to what it says: the
    /// same form sent again carries another. Neither do passwords: what it says is kept as a hash that is quick to guess at.
    ///
    /// # Errors
    /// [`Error::BadRequest`] where the form has no key.
    pub fn once(
        &self,
        actor: Uuid,
        controller: Option<ControllerId>,
        action: &'static str,
    ) -> Result<idempotency::Request> {
        let key = self
            .text("idempotency_key")
            .parse()
            .map_err(|_| Error::BadRequest(Message::new("error-bad-request-body")))?;
        let said: Vec<_> = self.0.iter().filter(|(name, _)| !is_left_out(name)).collect();
        let content = serde_json::to_vec(&said).map_err(Error::internal)?;
        Ok(idempotency::Request::new(key, actor, controller, action, &content))
    }
}

fn is_left_out(name: &str) -> bool {
    matches!(name, "code" | "idempotency_key") || name.contains("password")
}

/// Problems of a form, each with its field and its words.
#[derive(Clone, Debug, Default)]
pub struct Problems(pub Vec<FieldError>);

impl Problems {
    /// Adds one.
    pub fn add(&mut self, locale: Locale, field: &str, message: &Message) {
        self.0.push(FieldError { id: field.to_owned(), text: locale.message(message).into_owned() });
    }

    /// The words for a field; empty where there is nothing wrong.
    pub fn of(&self, field: &str) -> String {
        self.0.iter().find(|problem| problem.id == field).map(|problem| problem.text.clone()).unwrap_or_default()
    }

    /// What the summary above a form says: "Answer by: Write the day", for a form that gives the labels of its fields by
    /// their keys. Where several fields can be wrong in the same way, the words alone would not say which.
    pub fn summary(&self, locale: Locale, labels: &[(&str, &str)]) -> Vec<FieldError> {
        let label = |id: &str| labels.iter().find(|(field, _)| *field == id).map(|(_, key)| locale.text(key));
        let said = |problem: &FieldError| match label(&problem.id) {
            Some(label) => {
                let args = [("label", label.as_ref().into()), ("text", problem.text.as_str().into())];
                FieldError { id: problem.id.clone(), text: locale.text_with("layout-errors-field", &args).into_owned() }
            }
            None => problem.clone(),
        };
        self.0.iter().map(said).collect()
    }

    /// Nothing is wrong.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// The countries to choose from, by their names in the reader's language.
pub fn countries(locale: Locale, chosen: &str) -> Vec<Choice> {
    let mut choices: Vec<Choice> = domain::country::ALL
        .iter()
        .map(|code| Choice {
            value: (*code).to_owned(),
            label: locale.text(&format!("country-{code}")).into_owned(),
            hint: String::new(),
            selected: *code == chosen,
        })
        .collect();
    choices.sort_by_key(|choice| sort_key(&choice.label));
    choices
}

/// Danish and Norwegian put æ, ø, å last; other accents count as their letter.
fn sort_key(name: &str) -> String {
    name.to_lowercase()
        .chars()
        .map(|c| match c {
            'æ' => '\u{f0}',
            'ø' => '\u{f1}',
            'å' => '\u{f2}',
            'ç' => 'c',
            'é' => 'e',
            'ô' => 'o',
            'í' => 'i',
            other => other,
        })
        .collect()
}
