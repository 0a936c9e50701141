//! Links, mails and jobs.

use domain::language::Language;
use storage::TenantTx;
use storage::links::{self, LinkKind, NewLink};
use storage::mails::{self, Content, MailKind, MailState, NewMail};
use storage::queue::{self, JobKind};

use crate::calls::{NEW, Something, ask, said};
use crate::things::Things;

pub async fn call(mut tx: TenantTx, name: &str, of: &Things) -> String {
    let (draft, controller, now) = (&of.draft, Some(of.draft.controller), tx.now());
    let id = tx.new_id();
    match name {
        "links::create" => {
            let new = NewLink {
                kind: LinkKind::Return,
                person: of.contact.0,
                controller,
                agreement: Some(draft.id),
                version: None,
                token_hash: [9; 32],
                code_hash: None,
            };
            ask!(tx, made links::create(&mut tx, id, &new))
        }
        "links::spend_others" => ask!(tx, nothing links::spend_others(&mut tx, of.contact.0, LinkKind::Return)),
        "links::use_up" => ask!(tx, found links::use_up(&mut tx, &of.link)),
        "mails::about" => ask!(tx, nothing mails::about(&mut tx, draft.id)),
        "mails::copies" => ask!(tx, nothing mails::copies(&mut tx, draft.id)),
        "mails::keep_copy" => ask!(tx, found mails::keep_copy(&mut tx, &of.mail, &of.copy())),
        "mails::landed" => ask!(tx, nothing mails::landed(&mut tx, of.mail.id)),
        "mails::one" => ask!(tx, found mails::one(&mut tx, of.mail.id)),
        "mails::send" => {
            let new = NewMail {
                id: id.into(),
                kind: MailKind::Receipt,
                language: Language::En,
                controller,
                agreement: Some(draft.id),
                content: Content::default(),
            };
            ask!(tx, made mails::send(&mut tx, &new))
        }
        "mails::settle" => ask!(tx, found mails::settle(&mut tx, &of.mail, MailState::Accepted, None)),
        "mails::take_off" => ask!(tx, found mails::take_off(&mut tx, of.mail.id)),
        "queue::cancel" => ask!(tx, nothing queue::cancel(&mut tx, JobKind::SendMail, of.mail.id.0)),
        "queue::enqueue" => {
            ask!(tx, made queue::enqueue(&mut tx, JobKind::SendMail, of.mail.id.0, controller, now))
        }
        "queue::finish" => ask!(tx, found queue::finish(&mut tx, &of.job)),
        _ => panic!("storage::{name} {NEW}"),
    }
}
