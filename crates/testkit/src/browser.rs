use std::collections::BTreeMap;
use std::net::SocketAddr;

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::ConnectInfo;
use http::header::{AUTHORIZATION, CONTENT_TYPE, COOKIE, LOCATION, SET_COOKIE};
use http::{HeaderMap, Method, Request, StatusCode};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use scraper::{ElementRef, Html, Selector};
use tower::ServiceExt;

/// A browser as far as a server sees one: it keeps cookies, says where a form comes from, and follows nothing by itself.
#[derive(Clone)]
pub struct Browser {
    site: Router,
    cookies: BTreeMap<String, String>,
    pub address: SocketAddr,
}

/// What the server answered.
#[derive(Clone, Debug)]
pub struct Answer {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub body: Vec<u8>,
}

impl Browser {
    pub(crate) fn new(site: Router) -> Self {
        Self { site, cookies: BTreeMap::new(), address: "127.0.0.1:40000".parse().unwrap() }
    }

    /// With a cookie in the jar.
    #[must_use]
    pub fn with_cookie(mut self, name: &str, value: &str) -> Self {
        self.cookies.insert(name.to_owned(), value.to_owned());
        self
    }

    pub async fn get(&mut self, path: &str) -> Answer {
        self.send(self.request(Method::GET, path).body(Body::empty()).unwrap()).await
    }

    /// Asks as a program does, with a header that says who asks.
    pub async fn ask(&mut self, path: &str, authorization: &str) -> Answer {
        let request = self.request(Method::GET, path).header(AUTHORIZATION, authorization);
        self.send(request.body(Body::empty()).unwrap()).await
    }

    /// Follows redirects after a GET until a page comes.
    pub async fn visit(&mut self, path: &str) -> Answer {
        let mut answer = self.get(path).await;
        for _ in 0..5 {
            let Some(to) = answer.location() else { break };
            answer = self.get(&to).await;
        }
        answer
    }

    /// Posts a form from our own page.
    pub async fn post(&mut self, path: &str, fields: &[(&str, &str)]) -> Answer {
        self.post_from(path, fields, "same-origin").await
    }

    /// Posts a form; `site` is what the browser says of where it comes from.
    pub async fn post_from(&mut self, path: &str, fields: &[(&str, &str)], site: &str) -> Answer {
        let encode = |text: &str| utf8_percent_encode(text, NON_ALPHANUMERIC).to_string();
        let body: Vec<_> = fields.iter().map(|(name, value)| format!("{}={}", encode(name), encode(value))).collect();
        let request = self
            .request(Method::POST, path)
            .header("sec-fetch-site", site)
            .header(CONTENT_TYPE, "application/x-www-form-urlencoded")
            .body(Body::from(body.join("&")))
            .unwrap();
        self.send(request).await
    }

    /// Posts a multipart form: text fields, and one file.
    pub async fn upload(
        &mut self,
        path: &str,
        fields: &[(&str, &str)],
        name: &str,
        file: &str,
        bytes: &[u8],
    ) -> Answer {
        const LINE: &str = "----countersign-test-boundary";
        let mut body = Vec::new();
        for (field, value) in fields {
            let part = format!("--{LINE}\r\nContent-Disposition: form-data; name=\"{field}\"\r\n\r\n{value}\r\n");
            body.extend_from_slice(part.as_bytes());
        }
        let head = format!(
            "--{LINE}\r\nContent-Disposition: form-data; name=\"{name}\"; filename=\"{file}\"\r\n\
             Content-Type: application/octet-stream\r\n\r\n"
        );
        body.extend_from_slice(head.as_bytes());
        body.extend_from_slice(bytes);
        body.extend_from_slice(format!("\r\n--{LINE}--\r\n").as_bytes());
        let request = self
            .request(Method::POST, path)
            .header("sec-fetch-site", "same-origin")
            .header(CONTENT_TYPE, format!("multipart/form-data; boundary={LINE}"))
            .body(Body::from(body))
            .unwrap();
        self.send(request).await
    }

    fn request(&self, method: Method, path: &str) -> http::request::Builder {
        let jar: Vec<_> = self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
        let builder = Request::builder()
            .method(method)
            .uri(path)
            .header("host", "sign.example.org")
            .header("user-agent", "testkit")
            .extension(ConnectInfo(self.address));
        if jar.is_empty() { builder } else { builder.header(COOKIE, jar.join("; ")) }
    }

    /// Sends any request.
    pub async fn send(&mut self, request: Request<Body>) -> Answer {
        let response = self.site.clone().oneshot(request).await.unwrap();
        let (parts, body) = response.into_parts();
        for cookie in parts.headers.get_all(SET_COOKIE) {
            let (pair, attributes) = cookie.to_str().unwrap().split_once(';').unwrap();
            let (name, value) = pair.split_once('=').unwrap();
            if value.is_empty() || attributes.contains("Max-Age=0") {
                self.cookies.remove(name);
            } else {
                self.cookies.insert(name.to_owned(), value.to_owned());
            }
        }
        let body = to_bytes(body, usize::MAX).await.unwrap().to_vec();
        Answer { status: parts.status, headers: parts.headers, body }
    }

    pub fn cookie(&self, name: &str) -> Option<&str> {
        self.cookies.get(name).map(String::as_str)
    }
}

impl Answer {
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    pub fn location(&self) -> Option<String> {
        self.headers.get(LOCATION).map(|value| value.to_str().unwrap().to_owned())
    }

    /// The texts of the elements that a CSS selector finds, white space folded.
    pub fn find(&self, selector: &str) -> Vec<String> {
        let html = Html::parse_document(&self.text());
        html.select(&Selector::parse(selector).unwrap())
            .map(|element| element.text().collect::<String>().split_whitespace().collect::<Vec<_>>().join(" "))
            .collect()
    }

    /// An attribute of the first element that a CSS selector finds.
    pub fn attribute(&self, selector: &str, name: &str) -> Option<String> {
        let html = Html::parse_document(&self.text());
        html.select(&Selector::parse(selector).unwrap()).next()?.value().attr(name).map(str::to_owned)
    }

    /// The value of a form's field as the page gives it.
    pub fn field(&self, name: &str) -> Option<String> {
        self.attribute(&format!("[name=\"{name}\"]"), "value")
    }

    /// The fields of a form as a browser would send them if nothing were typed: of the form that is posted to `path`, or
    /// of the first that is posted to the page's own address. Buttons are for whoever presses one.
    pub fn form(&self, path: &str) -> Option<Vec<(String, String)>> {
        let html = Html::parse_document(&self.text());
        let forms = Selector::parse("form[method=post]").unwrap();
        let to = |form: &ElementRef| form.value().attr("action").map(str::to_owned);
        let form = html
            .select(&forms)
            .find(|form| to(form).is_some_and(|to| to.split('?').next() == Some(path)))
            .or_else(|| html.select(&forms).find(|form| to(form).is_none()))?;
        Some(form.select(&Selector::parse("input, textarea, select").unwrap()).filter_map(|one| sent(&one)).collect())
    }

    #[track_caller]
    pub fn expect(self, status: StatusCode) -> Self {
        assert_eq!(self.status, status, "{:?}\n{}", self.location(), self.text());
        self
    }
}

/// What a field of a form sends; nothing for a box that is not ticked.
fn sent(field: &ElementRef) -> Option<(String, String)> {
    let attribute = |name: &str| field.value().attr(name);
    let value = match (field.value().name(), attribute("type")) {
        (_, Some("file" | "submit")) => return None,
        (_, Some("checkbox" | "radio")) if attribute("checked").is_none() => return None,
        ("textarea", _) => field.text().collect::<String>().trim_start_matches('\n').to_owned(),
        ("select", _) => {
            let chosen = |selector: &str| field.select(&Selector::parse(selector).unwrap()).next();
            let chosen = chosen("option[selected]").or_else(|| chosen("option"))?;
            chosen.value().attr("value").unwrap_or_default().to_owned()
        }
        _ => attribute("value").unwrap_or_default().to_owned(),
    };
    Some((attribute("name")?.to_owned(), value))
}
