//! The frame around a page: title, menu, languages, who is signed in.

use domain::language::Language;
use domain::permissions::Action;
use domain::permissions::Actor;
use storage::tenants::Profile;

use crate::view::{Accent, LanguageLink, Link, PageHead, RailItem, SignedIn, Site};
use crate::visit::{Contact, Staff, Visit};

impl Visit {
    /// The frame of a page that anybody may see. `title` is a key.
    pub fn head(&self, profile: &Profile, title: &str) -> PageHead {
        self.head_with(profile, self.locale.text(title).into_owned())
    }

    /// The same with a title that is words already.
    pub fn head_with(&self, profile: &Profile, title: String) -> PageHead {
        PageHead {
            title,
            site: Site { name: profile.name.clone(), home: self.to("") },
            languages: self.languages(&profile.languages),
            foot: [("privacy", "layout-privacy"), ("log", "layout-log"), ("verify", "layout-verify")]
                .into_iter()
                .map(|(path, key)| Link {
                    href: if path == "verify" { format!("/{}/verify", self.language()) } else { self.to(path) },
                    label: self.locale.text(key).into_owned(),
                })
                .collect(),
            accent: profile.accent.as_deref().and_then(accent),
            ..PageHead::default()
        }
    }

    fn languages(&self, offered: &[Language]) -> Vec<LanguageLink> {
        let start = format!("/t/{}/{}/", self.slug, self.language());
        let rest = self.path.strip_prefix(&start).unwrap_or_default();
        let query = self.query.as_ref().map(|query| format!("?{query}")).unwrap_or_default();
        Language::ALL
            .into_iter()
            .filter(|language| offered.contains(language))
            .map(|language| LanguageLink {
                tag: language.tag(),
                name: language.own_name(),
                href: format!("/t/{}/{language}/{rest}{query}", self.slug),
                current: language == self.language(),
            })
            .collect()
    }
}

impl Staff {
    /// The frame of a page of the staff. `title` is a key.
    pub fn head(&self, title: &str) -> PageHead {
        self.head_with(self.visit.locale.text(title).into_owned())
    }

    /// The same with a title that is words already.
    pub fn head_with(&self, title: String) -> PageHead {
        let visit = &self.visit;
        let role = match self.actor {
            Actor::Staff { role, .. } => visit.locale.text(&format!("role-{}", role.word())).into_owned(),
            _ => String::new(),
        };
        let menu = [
            ("staff/agreements", "layout-menu-agreements", Action::ViewAgreements),
            ("staff/matters", "layout-menu-matters", Action::ViewMatters),
            ("staff/duties", "layout-menu-duties", Action::ViewDuties),
            ("staff/subprocessors", "subprocessors-title", Action::ViewSubprocessors),
            ("staff/retention", "layout-menu-retention", Action::ViewAgreements),
            ("staff/record", "layout-menu-record", Action::ViewRecord),
            ("staff/templates", "layout-menu-templates", Action::ViewTemplates),
            ("staff/leaving", "layout-menu-leaving", Action::ViewAgreements),
            ("staff/people", "layout-menu-people", Action::ViewStaff),
            ("staff/log", "layout-menu-log", Action::ViewLog),
            ("staff/settings/time", "layout-menu-settings", Action::ChangeTenant),
            ("staff/me", "people-me-title", Action::ViewStaff),
        ];
        PageHead {
            site: Site { name: self.profile.name.clone(), home: visit.to("staff/agreements") },
            // The staff read every language that we have, whatever the tenant offers its customers.
            languages: visit.languages(&Language::ALL),
            person: Some(SignedIn {
                name: self.name.clone(),
                role,
                href: String::new(),
                sign_out: visit.to("sign-out"),
            }),
            rail: menu
                .into_iter()
                .filter(|(_, _, action)| action.allows(&self.actor))
                .map(|(path, key, _)| {
                    let href = visit.to(path);
                    RailItem {
                        // The settings have several pages, of which the menu names the first.
                        current: visit.path.starts_with(href.trim_end_matches("time")),
                        href,
                        label: visit.locale.text(key).into_owned(),
                        count: None,
                    }
                })
                .collect(),
            ..visit.head_with(&self.profile, title)
        }
    }
}

impl Contact {
    /// The frame of a page of a controller's person. `title` is a key.
    pub fn head(&self, title: &str) -> PageHead {
        let visit = &self.visit;
        PageHead {
            person: Some(SignedIn {
                name: visit.locale.text("layout-your-page").into_owned(),
                role: String::new(),
                href: visit.to("mine"),
                sign_out: visit.to("sign-out"),
            }),
            ..visit.head(&self.profile, title)
        }
    }
}

/// The tenant's colour on light and dark paper. It was checked when it was set; what is not `#rrggbb` is not used.
fn accent(colour: &str) -> Option<Accent> {
    let digits = colour.strip_prefix('#')?;
    if digits.len() != 6 || !digits.bytes().all(|digit| digit.is_ascii_hexdigit()) {
        return None;
    }
    Some(Accent { light: colour.to_owned(), dark: lighter(digits)? })
}

/// The same hue, light enough for dark paper: half way to white.
fn lighter(digits: &str) -> Option<String> {
    let part = |at: usize| u16::from_str_radix(digits.get(at..at + 2)?, 16).ok();
    let up = |value: u16| (value * 2 / 5) + 153;
    Some(format!("#{:02x}{:02x}{:02x}", up(part(0)?), up(part(2)?), up(part(4)?)))
}
