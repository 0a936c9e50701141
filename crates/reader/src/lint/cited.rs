//! An article of the GDPR that is cited for what another article says.
//!
//! Only where the words beside the citation make one topic clear, and no article cited there deals with it.

use super::articles::article_key;
use super::doc::Doc;
use super::finding::Finding;
use super::kind::Kind;
use super::topics::{TOPICS, Topic};
use domain::message::Arg;

/// Words that name another law, treaty or text: its articles are its own.
const OTHER_LAW: &[&str] = &[
    "directive|treaty|tfeu|charter|echr|convention|constitution|act|decision|agreement|clauses|sccs|scc",
    "regulation .. 2018|2021|2024|1725|182",
    "direktiv*|traktat*|charter*|konvention*|konvensjon*|grundlov*|grunnlov*|lov|loven|*loven|afgørelse*|beslutning*",
    "*aftale|*aftalen|*aftalens|*avtale|*avtalen|*avtalens|kontraktbestemmelser*|*vilkår",
    "eidas|nis2",
    "ai act",
];

/// Words that name the GDPR.
const GDPR: &[&str] =
    &["gdpr|2016|databeskyttelsesforordning*|personvernforordning*|persondataforordning*|forordningen*", "regulation"];

/// More citations than a sentence of a contract has.
const MOST: usize = 40;

/// One citation: the numbers of the articles, and the words of it.
struct Citation {
    articles: Vec<u8>,
    from: usize,
    to: usize,
}

/// The citations of a sentence, in order.
fn citations(doc: &Doc<'_>, sentence: usize) -> Vec<Citation> {
    let tokens = doc.tokens_of(sentence);
    let mut out: Vec<Citation> = Vec::new();
    let mut at = tokens.start;
    while at < tokens.end {
        let word = doc.word(at);
        let names = matches!(word, "article" | "articles" | "art" | "arts" | "artikel" | "artikler" | "artiklerne")
            || matches!(word, "artikkel" | "artiklene" | "artikkelen");
        let from = at;
        at += 1;
        if !names {
            continue;
        }
        let mut articles: Vec<u8> = Vec::new();
        while let Some(number) = article(doc, at, tokens.end) {
            at += 1;
            // "33(3)", "28, stk. 3, litra a", "28 nr. 3 bokstav h", "(2)(c) or (d)": parts of the article.
            at = skip_parts(doc, at, tokens.end);
            articles.push(number);
            let next = if at < tokens.end { doc.word(at) } else { "" };
            let list = matches!(next, "and" | "or" | "to" | "og" | "eller" | "til")
                && article(doc, at + 1, tokens.end).is_some();
            if list {
                if matches!(next, "to" | "til")
                    && let Some(last) = article(doc, at + 1, tokens.end)
                {
                    articles.extend(number..=last.max(number));
                }
                at += 1;
            } else {
                // "32-36", "45, 46": the sign between.
                let between = between(doc, at);
                if between.trim().starts_with(['-', '–'])
                    && between.trim().chars().count() == 1
                    && let Some(last) = article(doc, at, tokens.end)
                {
                    articles.extend(number..=last.max(number));
                } else if between.trim() != "," {
                    break;
                }
            }
        }
        if !articles.is_empty() {
            out.push(Citation { articles, from, to: at });
        }
    }
    out
}

/// What stands between a token and the one before it.
fn between<'a>(doc: &Doc<'a>, at: usize) -> &'a str {
    match (at.checked_sub(1).and_then(|b| doc.tokens.get(b)), doc.tokens.get(at)) {
        (Some(before), Some(token)) if before.sentence == token.sentence => {
            let passage = doc.sentences[token.sentence as usize].passage;
            &doc.passages[passage].text[before.end as usize..token.start as usize]
        }
        _ => "",
    }
}

/// The number of an article of the GDPR.
fn article(doc: &Doc<'_>, at: usize, end: usize) -> Option<u8> {
    if at >= end {
        return None;
    }
    doc.word(at).parse().ok().filter(|n| (1..=99).contains(n) && doc.word(at).len() <= 2)
}

fn skip_parts(doc: &Doc<'_>, mut at: usize, end: usize) -> usize {
    let part = |word: &str| {
        matches!(word, "stk" | "nr" | "no" | "litra" | "bokstav" | "paragraph" | "para" | "point" | "ledd" | "pkt")
    };
    while at < end {
        let word = doc.word(at);
        let before = between(doc, at);
        let bracketed = before.trim_end().ends_with('(') && word.len() <= 2;
        if part(word) && at + 1 < end && doc.word(at + 1).len() <= 2 {
            at += 2;
        } else if bracketed {
            at += 1;
        } else if matches!(word, "and" | "or" | "og" | "eller")
            && at + 1 < end
            && between(doc, at + 1).trim_end().ends_with('(')
        {
            // "(2) and (4)"
            at += 2;
        } else {
            break;
        }
    }
    at
}

/// Where an article is cited for something else.
pub fn find(doc: &Doc<'_>, out: &mut Vec<Finding>) {
    let named = doc.all(&["article|articles|art|arts|artikel|artikler|artiklerne|artikkel|artiklene|artikkelen"]);
    let mut sentences: Vec<usize> = named.iter().map(|hit| hit.sentence).collect();
    sentences.dedup();
    for sentence in sentences {
        let tokens = doc.tokens_of(sentence);
        let citations = citations(doc, sentence);
        if citations.len() > MOST {
            continue;
        }
        for (n, citation) in citations.iter().enumerate() {
            let from = n.checked_sub(1).map_or(tokens.start, |before| citations[before].to);
            let to = citations.get(n + 1).map_or(tokens.end, |next| next.from);
            let after = citation.to..(citation.to + 6).min(to);
            // "of the GDPR and of this agreement": what is named first owns the article.
            let own = doc.in_tokens(sentence, after.clone(), GDPR).map_or(after.end, |hit| hit.from);
            if doc.in_tokens(sentence, after.start..own, OTHER_LAW).is_some()
                || doc
                    .in_tokens(sentence, citation.from.saturating_sub(3).max(from)..citation.from, OTHER_LAW)
                    .is_some()
            {
                continue;
            }
            let Some(topic) = topic(doc, sentence, citation, from, to) else { continue };
            if topic.articles.iter().any(|fits| citation.articles.contains(fits)) {
                continue;
            }
            let (cited, fits) = (citation.articles[0], topic.articles[0]);
            let (Some(about), Some(right)) = (article_key(cited), article_key(fits)) else { continue };
            out.push(
                Finding::at(Kind::WrongArticle, doc, sentence)
                    .about(cited.to_string())
                    .with("article", cited.to_string())
                    .with("about", Arg::Key(about))
                    .with("right", fits.to_string())
                    .with("topic", Arg::Key(right)),
            );
        }
    }
}

/// The one topic for which an article is cited: of the words that say so after it ("Article 33 on …"), else of those
/// before it. None where there is none, or where the words speak of several and one of them fits.
fn topic(doc: &Doc<'_>, sentence: usize, citation: &Citation, from: usize, to: usize) -> Option<&'static Topic> {
    let says = matches!(doc.word(citation.to), "on" | "om" | "about" | "concerning" | "vedrørende" | "regarding");
    let after = citation.to..(citation.to + 10).min(to);
    let before = citation.from.saturating_sub(14).max(from)..citation.from;
    let met = |window: &std::ops::Range<usize>| -> Vec<&'static Topic> {
        TOPICS.iter().filter(|topic| doc.in_tokens(sentence, window.clone(), topic.words).is_some()).collect()
    };
    let window = if says && citation.to < to { after } else { before };
    let topics = met(&window);
    let fits = |topic: &&'static Topic| topic.articles.iter().any(|article| citation.articles.contains(article));
    if topics.iter().any(fits) { None } else { topics.first().copied() }
}
