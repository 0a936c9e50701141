//! What the operator types about a tenant and its people: each mistake has its sentence, and all are said at once.

use domain::email::EmailAddress;
use domain::names;
use domain::permissions::Role;
use storage::staff;

use crate::Failure;

/// The longest line, and the longest address of a company.
const LONGEST: usize = 200;
const LONGEST_ADDRESS: usize = 500;

/// Mistakes as they are found.
#[derive(Default)]
pub struct Mistakes(Vec<String>);

impl Mistakes {
    /// Fails with all of them.
    pub fn refuse(self) -> Result<(), Failure> {
        if self.0.is_empty() { Ok(()) } else { Err(self.0.join("\n").into()) }
    }

    fn add(&mut self, option: &str, what: impl std::fmt::Display) {
        self.0.push(format!("{option} {what}"));
    }

    /// A line that says something, of so many characters.
    fn line(&mut self, option: &str, text: &str, longest: usize) {
        if text.chars().count() > longest {
            self.add(option, format_args!("is longer than {longest} characters."));
        } else if text.chars().any(names::is_hidden) {
            self.add(option, "has line breaks or invisible characters: write it on one line.");
        } else if !names::says_something(text) {
            self.add(option, "is empty: it needs a letter or a digit.");
        }
    }

    /// The name of a person or a company, a number, an authority.
    pub fn name(&mut self, option: &str, text: &str) {
        self.line(option, text, LONGEST);
    }

    /// The name of a member of the staff.
    pub fn person(&mut self, option: &str, text: &str) {
        self.line(option, text, staff::LONGEST_NAME);
    }

    /// The address of a company, which may have several lines.
    pub fn address(&mut self, option: &str, text: &str) {
        self.line(option, &text.replace(['\r', '\n'], " "), LONGEST_ADDRESS);
    }

    /// An e-mail address.
    pub fn email(&mut self, option: &str, text: &str) {
        if EmailAddress::parse(text).is_err() {
            self.add(option, format_args!("must be an e-mail address such as privacy@example.org, not {text:?}."));
        }
    }

    /// A domain.
    pub fn domain(&mut self, option: &str, text: &str) {
        if !is_domain(text) {
            self.add(option, format_args!("must be a domain such as example.org, not {text:?}."));
        }
    }

    /// A web site.
    pub fn website(&mut self, option: &str, text: &str) {
        if !is_website(text) {
            self.add(option, format_args!("must be an address such as https://www.example.org, not {text:?}."));
        }
    }

    /// A name in addresses.
    pub fn slug(&mut self, text: &str) {
        if !is_slug(text) {
            self.add(
                "The slug",
                format_args!(
                    "must have 2 to 39 characters: the letters a to z in lower case, digits, and single hyphens between \
                     them, as in nordlager-drift. It is {text:?}."
                ),
            );
        }
    }

    /// Languages, each once.
    pub fn languages(&mut self, option: &str, languages: &[domain::language::Language]) {
        if languages.is_empty() {
            self.add(option, "is empty: name at least one of en, da, nb.");
        } else if languages.iter().enumerate().any(|(at, language)| languages[..at].contains(language)) {
            self.add(option, "names a language twice.");
        }
    }

    /// A time zone.
    pub fn zone(&mut self, option: &str, text: &str) {
        if text.parse::<chrono_tz::Tz>().is_err() {
            self.add(option, format_args!("must be a time zone such as Europe/Copenhagen, not {text:?}."));
        }
    }

    /// A country.
    pub fn country(&mut self, option: &str, code: &str) {
        if !domain::country::is_known(code) {
            self.add(
                option,
                format_args!("must be a country of ISO 3166-1 in two capital letters, such as DK, not {code:?}."),
            );
        }
    }

    /// A role, and whether it may bind the company.
    pub fn role(&mut self, role: &str, binds: bool) {
        match Role::from_word(role) {
            None => self.add("--role", format_args!("must be administrator, reviewer, dpo or auditor, not {role:?}.")),
            Some(Role::Auditor) if binds => {
                self.add("--binds", "does not go with the role auditor: an auditor changes nothing.");
            }
            Some(_) => {}
        }
    }
}

fn is_domain(text: &str) -> bool {
    !text.contains('@') && EmailAddress::parse(&format!("x@{text}")).is_ok()
}

fn is_website(text: &str) -> bool {
    let Some(rest) = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://")) else { return false };
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let (host, port) = host.split_once(':').unwrap_or((host, "443"));
    let plain =
        text.chars().all(|c| !names::is_hidden(c) && !c.is_whitespace() && !matches!(c, '"' | '<' | '>' | '\\'));
    plain && text.len() <= LONGEST && is_domain(host) && port.parse::<u16>().is_ok()
}

/// The rule of the column, but for hyphens, which it does not count.
fn is_slug(text: &str) -> bool {
    let allowed = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    (2..=39).contains(&text.len())
        && text.bytes().all(allowed)
        && !text.starts_with('-')
        && !text.ends_with('-')
        && !text.contains("--")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slugs_are_as_the_database_has_them() {
        for good in ["ab", "nordlager-drift", "3m", "a-1-b"] {
            assert!(is_slug(good), "{good}");
        }
        for bad in ["", "a", "Nordlager", "a--b", "-ab", "ab-", "a_b", "æble", "a b", &"a".repeat(40)] {
            assert!(!is_slug(bad), "{bad}");
        }
    }

    #[test]
    fn web_sites_and_domains() {
        for good in ["https://www.example.org", "http://example.org:8080/about?x=1", "https://ærø.example"] {
            assert!(is_website(good), "{good}");
        }
        for bad in ["", "example.org", "javascript:alert(1)", "https://", "https://a b.org", "ftp://example.org"] {
            assert!(!is_website(bad), "{bad}");
        }
        assert!(is_domain("example.org"));
        for bad in ["", "example", "a@example.org", "https://example.org", ".org"] {
            assert!(!is_domain(bad), "{bad}");
        }
    }

    #[test]
    fn every_mistake_has_a_sentence_and_all_are_said() {
        let mut mistakes = Mistakes::default();
        mistakes.slug("Nord Lager");
        mistakes.name("--name", " ");
        mistakes.name("--registration", "12\u{202e}34");
        mistakes.address("--address", "Havnegade 1\n8000 Aarhus C");
        mistakes.email("--privacy-contact", "nobody");
        mistakes.role("auditor", true);
        mistakes.role("emperor", false);
        let said = mistakes.refuse().unwrap_err().to_string();
        assert_eq!(said.lines().count(), 6, "{said}");
        for option in ["The slug", "--name", "--registration", "--privacy-contact", "--binds", "--role"] {
            assert!(said.lines().any(|line| line.starts_with(option)), "{option}: {said}");
        }
        assert!(Mistakes::default().refuse().is_ok());
    }
}
