//! The templates of the mails: `templates/emails/<kind>/{subject.txt,body.txt,body.html}`.

use std::any::Any;
use std::collections::HashMap;

use askama::Template;
use chrono_tz::Tz;
use i18n::Locale;
use i18n::filters::{LOCALE, ZONE};
use storage::mails::MailKind;

use super::letter::Letter;
use crate::filters;

/// A mail in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rendered {
    /// The subject, one line.
    pub subject: String,
    /// The plain text.
    pub text: String,
    /// The same as HTML.
    pub html: String,
}

/// Three templates for each kind.
macro_rules! templates {
    ($($kind:ident $module:ident $subject:tt $text:tt $html:tt)*) => {
        $(mod $module {
            use super::{Letter, Template, filters};

            #[derive(Template)]
            #[template(path = $subject)]
            #[allow(dead_code, reason = "some subjects name nobody")]
            pub struct Subject<'a> {
                pub it: &'a Letter,
            }

            #[derive(Template)]
            #[template(path = $text)]
            pub struct Text<'a> {
                pub it: &'a Letter,
            }

            #[derive(Template)]
            #[template(path = $html)]
            pub struct Html<'a> {
                pub it: &'a Letter,
                pub subject: &'a str,
            }
        })*

        /// Puts a letter into words.
        pub fn render(kind: MailKind, locale: Locale, it: &Letter) -> askama::Result<Rendered> {
            // Every moment and date in a letter is in words already; the zone is there for the filters' sake.
            let values: HashMap<&str, Box<dyn Any>> =
                HashMap::from([(LOCALE, Box::new(locale) as _), (ZONE, Box::new(Tz::UTC) as _)]);
            let (subject, text, html) = match kind {
                $(MailKind::$kind => {
                    let subject = one_line(&$module::Subject { it }.render_with_values(&values)?);
                    let text = $module::Text { it }.render_with_values(&values)?;
                    let html = $module::Html { it, subject: &subject }.render_with_values(&values)?;
                    (subject, text, html)
                })*
            };
            Ok(Rendered { subject, text: paragraphs(&text), html })
        }
    };
}

templates! {
    SignInLink sign_in_link
        "emails/sign_in_link/subject.txt" "emails/sign_in_link/body.txt" "emails/sign_in_link/body.html"
    StaffCannotSign staff_cannot_sign
        "emails/staff_cannot_sign/subject.txt" "emails/staff_cannot_sign/body.txt" "emails/staff_cannot_sign/body.html"
    Invitation invitation
        "emails/invitation/subject.txt" "emails/invitation/body.txt" "emails/invitation/body.html"
    StaffInvitation staff_invitation
        "emails/staff_invitation/subject.txt" "emails/staff_invitation/body.txt" "emails/staff_invitation/body.html"
    PasswordReset password_reset
        "emails/password_reset/subject.txt" "emails/password_reset/body.txt" "emails/password_reset/body.html"
    PasswordChanged password_changed
        "emails/password_changed/subject.txt" "emails/password_changed/body.txt" "emails/password_changed/body.html"
    SecondFactorChanged second_factor_changed
        "emails/second_factor_changed/subject.txt" "emails/second_factor_changed/body.txt"
        "emails/second_factor_changed/body.html"
    SecondFactorReset second_factor_reset
        "emails/second_factor_reset/subject.txt" "emails/second_factor_reset/body.txt"
        "emails/second_factor_reset/body.html"
    Receipt receipt "emails/receipt/subject.txt" "emails/receipt/body.txt" "emails/receipt/body.html"
    Waiting waiting "emails/waiting/subject.txt" "emails/waiting/body.txt" "emails/waiting/body.html"
    Returned returned "emails/returned/subject.txt" "emails/returned/body.txt" "emails/returned/body.html"
    Approved approved "emails/approved/subject.txt" "emails/approved/body.txt" "emails/approved/body.html"
    Rejected rejected "emails/rejected/subject.txt" "emails/rejected/body.txt" "emails/rejected/body.html"
    Lapsed lapsed "emails/lapsed/subject.txt" "emails/lapsed/body.txt" "emails/lapsed/body.html"
    DutiesDue duties_due "emails/duties_due/subject.txt" "emails/duties_due/body.txt" "emails/duties_due/body.html"
    Withdrawn withdrawn "emails/withdrawn/subject.txt" "emails/withdrawn/body.txt" "emails/withdrawn/body.html"
    Matter matter "emails/matter/subject.txt" "emails/matter/body.txt" "emails/matter/body.html"
    ContactNamed contact_named
        "emails/contact_named/subject.txt" "emails/contact_named/body.txt" "emails/contact_named/body.html"
    ContactsChanged contacts_changed
        "emails/contacts_changed/subject.txt" "emails/contacts_changed/body.txt" "emails/contacts_changed/body.html"
    ContactsWritten contacts_written
        "emails/contacts_written/subject.txt" "emails/contacts_written/body.txt" "emails/contacts_written/body.html"
    ContactPoints contact_points
        "emails/contact_points/subject.txt" "emails/contact_points/body.txt" "emails/contact_points/body.html"
    AmendmentProposed amendment_proposed
        "emails/amendment_proposed/subject.txt" "emails/amendment_proposed/body.txt"
        "emails/amendment_proposed/body.html"
    AmendmentConcluded amendment_concluded
        "emails/amendment_concluded/subject.txt" "emails/amendment_concluded/body.txt"
        "emails/amendment_concluded/body.html"
    AmendmentReminder amendment_reminder
        "emails/amendment_reminder/subject.txt" "emails/amendment_reminder/body.txt"
        "emails/amendment_reminder/body.html"
    AmendmentEnded amendment_ended
        "emails/amendment_ended/subject.txt" "emails/amendment_ended/body.txt" "emails/amendment_ended/body.html"
    Ending ending "emails/ending/subject.txt" "emails/ending/body.txt" "emails/ending/body.html"
    EndingWithdrawal ending_withdrawal
        "emails/ending_withdrawal/subject.txt" "emails/ending_withdrawal/body.txt" "emails/ending_withdrawal/body.html"
    SubprocessorNotice subprocessor_notice
        "emails/subprocessor_notice/subject.txt" "emails/subprocessor_notice/body.txt"
        "emails/subprocessor_notice/body.html"
    SubprocessorNews subprocessor_news
        "emails/subprocessor_news/subject.txt" "emails/subprocessor_news/body.txt" "emails/subprocessor_news/body.html"
    SubprocessorAnswer subprocessor_answer
        "emails/subprocessor_answer/subject.txt" "emails/subprocessor_answer/body.txt"
        "emails/subprocessor_answer/body.html"
    SubscriptionConfirm subscription_confirm
        "emails/subscription_confirm/subject.txt" "emails/subscription_confirm/body.txt"
        "emails/subscription_confirm/body.html"
    SubscriptionExists subscription_exists
        "emails/subscription_exists/subject.txt" "emails/subscription_exists/body.txt"
        "emails/subscription_exists/body.html"
    SubscriptionNews subscription_news
        "emails/subscription_news/subject.txt" "emails/subscription_news/body.txt" "emails/subscription_news/body.html"
    Erased erased "emails/erased/subject.txt" "emails/erased/body.txt" "emails/erased/body.html"
}

/// Names may hold anything that was typed; a subject is one line.
fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Paragraphs with one empty line between them, whatever stood between the tags of the template.
fn paragraphs(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut empty = true;
    for line in text.lines().map(str::trim_end) {
        if line.is_empty() && empty {
            continue;
        }
        empty = line.is_empty();
        out.push_str(line);
        out.push('\n');
    }
    let end = out.trim_end().len();
    out.truncate(end);
    out.push('\n');
    out
}

#[cfg(test)]
#[path = "render_tests.rs"]
mod tests;
