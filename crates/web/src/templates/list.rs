//! All templates, each with its newest version.

use askama::Template;
use domain::permissions::{Action, action};
use storage::templates::{self, TemplateRow};

use super::place::own_names;
use crate::render::Page;
use crate::view::PageHead;
use crate::visit::Staff;
use crate::{Result, filters};

#[derive(Template)]
#[template(path = "templates/list.html")]
pub struct ListPage {
    page: PageHead,
    rows: Vec<Row>,
    /// Where a template is added; empty for those who may not.
    add: String,
    /// Who is on which version.
    rollouts: String,
}

struct Row {
    href: String,
    name: String,
    state: &'static str,
    word: String,
    languages: String,
    /// The published version that can be signed while a newer one is being prepared; empty where there is none.
    published_href: String,
    published: String,
}

pub async fn get(mut staff: Staff) -> Result<Page<ListPage>> {
    staff.permit::<action::ViewTemplates>()?;
    let newest = templates::all(&mut staff.tx).await?;
    let published = templates::published(&mut staff.tx).await?;
    let rows = newest
        .iter()
        .map(|newest| row(&staff, newest, published.iter().find(|published| published.id == newest.id)))
        .collect();
    let add = match Action::EditTemplate.allows(&staff.actor) {
        true => staff.visit.to("staff/templates/new"),
        false => String::new(),
    };
    let rollouts = staff.visit.to("staff/rollouts");
    Ok(staff.page(ListPage { page: staff.head("layout-menu-templates"), rows, add, rollouts }))
}

fn row(staff: &Staff, newest: &TemplateRow, published: Option<&TemplateRow>) -> Row {
    let locale = staff.visit.locale;
    let zone = crate::visit::zone(&staff.profile);
    let since = |at| {
        let date = chrono::DateTime::with_timezone(&at, &zone).date_naive();
        locale.text_with("templates-published-on", &[("date", date.into())]).into_owned()
    };
    let (state, word) = match newest.published_at {
        Some(at) => ("done", since(at)),
        None => ("draft", locale.text("templates-draft").into_owned()),
    };
    let older = published.filter(|published| published.version != newest.version);
    Row {
        href: staff.at(newest.version, ""),
        name: staff.title(&newest.name, newest.number),
        state,
        word,
        languages: own_names(newest.languages.iter().copied()),
        published_href: older.map(|older| staff.at(older.version, "")).unwrap_or_default(),
        published: older.map(|older| staff.title(&older.name, older.number)).unwrap_or_default(),
    }
}
