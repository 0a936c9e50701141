//! The same paper as HTML, for WeasyPrint: the same words, headings, lists and tables.

use std::fmt::Write;

use documents::typeset::{Paper, State};
use domain::text::{Block, Clause, Item};

const STYLE: &str = "@page { size: A4; margin: 25mm 25mm 30mm; \
    @bottom-left { content: string(id); font-size: 8pt } \
    @bottom-right { content: counter(page) ' / ' counter(pages); font-size: 8pt } } \
    body { font: 10.5pt/1.4 serif; hyphens: auto; text-align: justify } #id { string-set: id content() } \
    h1 { font-size: 20pt } h2 { font-size: 14pt; break-after: avoid } h3 { font-size: 11pt; break-after: avoid } \
    table { width: 100%; border-collapse: collapse } td, th { border-bottom: .5pt solid #999; text-align: left } \
    ul { list-style: none } .appendix { break-before: page }";

/// The paper as one page of HTML.
pub fn html(paper: &Paper) -> String {
    let text = &paper.text;
    let mut out = format!("<!DOCTYPE html><html lang={}><title>{}</title>", text.language, escape(&text.title));
    let _ = write!(out, "<style>{STYLE}</style><p id=id>{} · {}</p>", escape(&paper.id), escape(&paper.version));
    let _ = write!(out, "<h1>{}</h1>", escape(&text.title));
    blocks(&mut out, &text.preamble);
    text.clauses.iter().for_each(|one| clause(&mut out, one, 2));
    for appendix in &text.appendices {
        let label = appendix.label.as_deref().unwrap_or_default();
        let _ = write!(out, "<h2 class=appendix>{} {}</h2>", escape(label), escape(&appendix.heading));
        blocks(&mut out, &appendix.body);
        appendix.clauses.iter().for_each(|one| clause(&mut out, one, 3));
    }
    table(
        &mut out,
        &[],
        paper.terms.iter().map(|row| {
            [Some(row.name.as_str()), row.value.as_deref(), row.clause.as_deref()]
                .map(Option::unwrap_or_default)
                .to_vec()
        }),
    );
    table(
        &mut out,
        &[],
        paper.subprocessors.iter().map(|one| {
            vec![one.name.as_str(), &one.registration, &one.address, &one.contact, &one.processing, &one.location]
        }),
    );
    if let State::Signed(signed) = &paper.state {
        for one in &signed.signatures {
            let rows = [&one.organisation, &one.address, &one.person, &one.role, &one.statement, &one.at, &one.method];
            table(&mut out, &[], rows.into_iter().map(|row| vec![row.as_str()]));
        }
        let evidence = &signed.evidence;
        table(&mut out, &[], evidence.events.iter().map(|event| vec![event.at.as_str(), &event.what, &event.who]));
        let _ = write!(out, "<p>{}<p>{}", evidence.text_sha256, evidence.terms_sha256);
    }
    out
}

fn clause(out: &mut String, clause: &Clause, level: usize) {
    let label = clause.label.as_deref().unwrap_or_default();
    match &clause.heading {
        Some(heading) => {
            let _ = write!(out, "<h{level}>{} {}</h{level}>", escape(label), escape(heading));
        }
        None => {
            let _ = write!(out, "<p>{} ", escape(label));
        }
    }
    blocks(out, &clause.body);
    clause.children.iter().for_each(|child| self::clause(out, child, (level + 1).min(6)));
}

fn blocks(out: &mut String, blocks: &[Block]) {
    for block in blocks {
        match block {
            Block::Paragraph { text } => {
                let _ = write!(out, "<p>{}</p>", escape(text));
            }
            Block::List { items } => list(out, items),
            Block::Table { header, rows } => {
                table(out, header, rows.iter().map(|row| row.iter().map(String::as_str).collect()));
            }
        }
    }
}

fn list(out: &mut String, items: &[Item]) {
    out.push_str("<ul>");
    for item in items {
        let _ = write!(out, "<li>{} {}", escape(&item.marker), escape(&item.text));
        if !item.items.is_empty() {
            list(out, &item.items);
        }
        out.push_str("</li>");
    }
    out.push_str("</ul>");
}

fn table<'a>(out: &mut String, header: &[String], rows: impl Iterator<Item = Vec<&'a str>>) {
    out.push_str("<table><tr>");
    header.iter().for_each(|cell| {
        let _ = write!(out, "<th>{}</th>", escape(cell));
    });
    for row in rows {
        out.push_str("<tr>");
        row.iter().for_each(|cell| {
            let _ = write!(out, "<td>{}</td>", escape(cell));
        });
    }
    out.push_str("</table>");
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}
