//! `/dev/mail`: what people have been sent, as long as mail goes to a folder.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use domain::ids::MailId;
use http::header::{CONTENT_DISPOSITION, CONTENT_SECURITY_POLICY, CONTENT_TYPE, X_FRAME_OPTIONS};
use mail::{Folder, StoredMail};

use super::Reader;
use crate::render::Page;
use crate::view::PageHead;
use crate::{App, Error, Result, filters};

/// A mail's own HTML has styles on its elements and nothing else; what a program would do with it is shut in.
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; \
                      sandbox allow-popups allow-popups-to-escape-sandbox allow-top-navigation";

/// The list of all mails.
#[derive(Template)]
#[template(path = "dev/mails.html")]
pub struct List {
    page: PageHead,
    rows: Vec<Row>,
}

struct Row {
    href: String,
    at: String,
    to: String,
    subject: String,
}

/// One mail.
#[derive(Template)]
#[template(path = "dev/mail.html")]
pub struct One {
    page: PageHead,
    subject: String,
    back: String,
    html: String,
    headers: Vec<(String, String)>,
    text: Vec<Piece>,
    files: Vec<File>,
}

/// Words of a text, or an address in it.
#[derive(Debug, PartialEq, Eq)]
enum Piece {
    Words(String),
    Link(String),
}

struct File {
    href: String,
    name: String,
    note: String,
}

/// All mails, newest first.
pub async fn list(State(app): State<App>, reader: Reader) -> Result<Page<List>> {
    let mails = folder(&app)?.list().await.map_err(Error::internal)?;
    let rows = mails.into_iter().map(|mail| Row {
        href: format!("/dev/mail/{}?lang={}", mail.id, reader.locale.language()),
        at: mail.date.map(|at| reader.locale.moment(at, chrono_tz::UTC)).unwrap_or_default(),
        to: mail.to.1,
        subject: mail.subject,
    });
    let rows = rows.collect();
    let page = reader.head(reader.locale.text("dev-mail-title").into_owned());
    Ok(reader.page(List { page, rows }))
}

/// One mail, with its headers, its text, and the way to its HTML.
pub async fn one(State(app): State<App>, reader: Reader, Path(id): Path<String>) -> Result<Page<One>> {
    let mail = read(&app, &id).await?;
    let here = format!("/dev/mail/{}", mail.id);
    let files = mail.attachments.iter().enumerate().map(|(index, file)| File {
        href: format!("{here}/files/{index}"),
        name: file.name.clone(),
        note: format!(
            "{}, {} kB",
            file.mime,
            reader.locale.number(i64::try_from(file.bytes.len() / 1000).unwrap_or(0))
        ),
    });
    let one = One {
        page: reader.head(mail.subject.clone()),
        back: format!("/dev/mail?lang={}", reader.locale.language()),
        html: format!("{here}/html"),
        files: files.collect(),
        text: pieces(&mail.text),
        subject: mail.subject,
        headers: mail.headers,
    };
    Ok(reader.page(one))
}

/// The mail's HTML as mail programs show it.
pub async fn html(State(app): State<App>, Path(id): Path<String>) -> Result<Response> {
    let mail = read(&app, &id).await?;
    let headers =
        [(CONTENT_TYPE, "text/html; charset=utf-8"), (CONTENT_SECURITY_POLICY, POLICY), (X_FRAME_OPTIONS, "DENY")];
    Ok((headers, mail.html).into_response())
}

/// A file that came along.
pub async fn file(State(app): State<App>, Path((id, index)): Path<(String, usize)>) -> Result<Response> {
    let mail = read(&app, &id).await?;
    let file = mail.attachments.into_iter().nth(index).ok_or(Error::NotFound)?;
    Ok(([(CONTENT_TYPE, file.mime.as_str()), (CONTENT_DISPOSITION, "attachment")], file.bytes).into_response())
}

async fn read(app: &App, id: &str) -> Result<StoredMail> {
    let id: MailId = id.parse().map_err(|_| Error::NotFound)?;
    folder(app)?.read(id).await.map_err(Error::internal)?.ok_or(Error::NotFound)
}

fn folder(app: &App) -> Result<Folder> {
    app.settings.mail_folder.as_ref().map(Folder::new).ok_or(Error::NotFound)
}

/// A text cut at its addresses.
fn pieces(text: &str) -> Vec<Piece> {
    let mut out = Vec::new();
    let mut rest = text;
    while let Some(start) = ["https://", "http://"].iter().filter_map(|scheme| rest.find(scheme)).min() {
        let (before, from) = rest.split_at(start);
        let end = from.find(|c: char| c.is_whitespace() || "<>\"".contains(c)).unwrap_or(from.len());
        // A sentence may end with an address.
        let (link, after) = from.split_at(from[..end].trim_end_matches(['.', ',', ';', ':', '!', '?', ')']).len());
        out.push(Piece::Words(before.to_owned()));
        out.push(Piece::Link(link.to_owned()));
        rest = after;
    }
    out.push(Piece::Words(rest.to_owned()));
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_in_a_text_are_links() {
        let words = |text: &str| Piece::Words(text.to_owned());
        let link = |text: &str| Piece::Link(text.to_owned());
        assert_eq!(
            pieces("See:\nhttp://127.0.0.1:8080/t/a\nor https://b.example, now"),
            [
                words("See:\n"),
                link("http://127.0.0.1:8080/t/a"),
                words("\nor "),
                link("https://b.example"),
                words(", now")
            ]
        );
    }
}
