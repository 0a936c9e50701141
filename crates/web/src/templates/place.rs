//! Where a page about a version stands: its addresses, its links upwards, and work done outside the transaction.

use domain::ids::TemplateVersionId;
use domain::language::Language;
use domain::permissions::Action;
use serde::Deserialize;
use storage::templates::Version;

use crate::view::Link;
use crate::visit::Staff;
use crate::{Error, Result};

/// The parts of an address that name a version, and a language of it.
#[derive(Clone, Debug, Deserialize)]
pub struct Place {
    version: String,
    #[serde(default)]
    language: String,
}

impl Place {
    /// The version.
    ///
    /// # Errors
    /// [`Error::NotFound`] where the address names none.
    pub fn version(&self) -> Result<TemplateVersionId> {
        self.version.parse().map_err(|_| Error::NotFound)
    }

    /// The language of the text.
    ///
    /// # Errors
    /// [`Error::NotFound`] where the address names none of ours.
    pub fn language(&self) -> Result<Language> {
        Language::from_tag(&self.language).ok_or(Error::NotFound)
    }
}

/// What a page says after an act; nothing for words that are not on the list.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Done {
    done: String,
}

impl Done {
    /// The key of the banner's words; empty for none.
    pub fn key(&self) -> &'static str {
        match self.done.as_str() {
            "created" => "templates-done-created",
            "standard" => "templates-done-standard",
            "next" => "templates-done-next",
            "imported" => "templates-done-imported",
            "corrected" => "templates-done-corrected",
            "terms" => "templates-done-terms",
            "particulars" => "templates-done-particulars",
            "settled" => "templates-done-settled",
            "reopened" => "templates-done-reopened",
            "published" => "templates-done-published",
            _ => "",
        }
    }
}

impl Staff {
    /// An address below a version, in the reader's language: `at(id, "terms")`; `at(id, "")` is the version itself.
    pub fn at(&self, version: TemplateVersionId, page: &str) -> String {
        let path = format!("staff/templates/{version}/{page}");
        self.visit.to(path.trim_end_matches('/'))
    }

    /// The pages above one about a version.
    pub fn above(&self, version: &Version) -> Vec<Link> {
        vec![
            Link {
                href: self.visit.to("staff/templates"),
                label: self.visit.locale.text("layout-menu-templates").into_owned(),
            },
            Link { href: self.at(version.id, ""), label: self.title(&version.name, version.number) },
        ]
    }

    /// A version as people call it: "Standard agreement, version 2".
    pub fn title(&self, name: &str, number: i32) -> String {
        let args = [("name", name.into()), ("number", i64::from(number).into())];
        self.visit.locale.text_with("templates-version", &args).into_owned()
    }

    /// Whether this reader may change this version.
    pub fn may_edit(&self, version: &Version) -> bool {
        version.published_at.is_none() && Action::EditTemplate.allows(&self.actor)
    }

    /// Does slow work outside the transaction: the one at hand ends (what was not committed did not happen), and
    /// another begins afterwards.
    ///
    /// # Errors
    /// [`Error::Unavailable`]; [`Error::Internal`] where the work panicked.
    pub async fn meanwhile<T: Send + 'static>(self, work: impl FnOnce() -> T + Send + 'static) -> Result<(Self, T)> {
        let Self { visit, tx, profile, id, name, actor, session } = self;
        drop(tx);
        let done = tokio::task::spawn_blocking(work).await.map_err(Error::internal)?;
        let tx = visit.app.db.tenant(session.ctx()).await?;
        Ok((Self { visit, tx, profile, id, name, actor, session }, done))
    }
}

/// The names of languages, each in itself: "English, Dansk".
pub fn own_names(languages: impl IntoIterator<Item = Language>) -> String {
    languages.into_iter().map(Language::own_name).collect::<Vec<_>>().join(", ")
}
