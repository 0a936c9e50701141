//! Enrolling the second factor, at the first sign-in: a picture to scan or a secret to type, then a code.

use askama::Template;
use axum::response::{IntoResponse, Response};
use domain::totp::{self, TotpSecret};
use http::StatusCode;
use qrcode::{Color, EcLevel, QrCode};
use storage::sessions::SessionKind;
use storage::tenants::{self, Profile};
use storage::{StorageError, TenantTx, enrolment, staff};

use super::half::{HalfSignedIn, with_session};
use super::{limits, second_factor};
use crate::forms::{Fields, Problems};
use crate::next::{self, Pages};
use crate::view::PageHead;
use crate::visit::Visit;
use crate::{Error, Result, filters};

#[derive(Template)]
#[template(path = "people/enrol.html")]
struct EnrolPage {
    page: PageHead,
    problems: Problems,
    tenant: String,
    /// The secret for typing.
    secret: String,
    picture: Picture,
    left: i64,
}

/// A QR code as the path of an SVG.
pub struct Picture {
    /// Modules on a side, the quiet zone included.
    pub side: usize,
    pub path: String,
}

#[derive(Template)]
#[template(path = "people/codes.html")]
struct CodesPage {
    page: PageHead,
    codes: Vec<String>,
    next: String,
}

/// The secret, and a field for the code that it gives.
pub async fn get(half: HalfSignedIn) -> Result<Response> {
    half.expect(SessionKind::Enrol)?;
    let mut tx = half.tx().await?;
    let secret = pending(&half, &mut tx).await?;
    form(&half, tx, &secret, StatusCode::OK, Problems::default()).await
}

/// The secret that was made when the password was right.
async fn pending(half: &HalfSignedIn, tx: &mut TenantTx) -> Result<TotpSecret> {
    let sign_in = || Error::SignInFirst(next::step(&half.visit, "staff/sign-in"));
    match enrolment::secret(tx, half.session.id).await {
        Ok(bytes) => TotpSecret::from_bytes(&bytes).ok_or_else(sign_in),
        Err(StorageError::NotFound) => Err(sign_in()),
        Err(error) => Err(error.into()),
    }
}

async fn form(
    half: &HalfSignedIn,
    mut tx: TenantTx,
    secret: &TotpSecret,
    status: StatusCode,
    problems: Problems,
) -> Result<Response> {
    let visit = &half.visit;
    let profile = tenants::profile(&mut tx).await?;
    let me = staff::one(&mut tx, half.id).await?;
    let mut page = visit.head(&profile, "people-enrol-title");
    page.has_errors = !problems.is_empty();
    let page = EnrolPage {
        page,
        problems,
        secret: secret.typed(),
        picture: picture(&secret.uri(&profile.name, &me.email))?,
        left: second_factor::seconds_left(visit),
        tenant: profile.name.clone(),
    };
    Ok(visit.page(&profile, page).status(status).into_response())
}

/// Checks the first code, and lets the person in: the recovery codes are on the page that answers, and nowhere else.
pub async fn post(half: HalfSignedIn, fields: Fields) -> Result<Response> {
    half.expect(SessionKind::Enrol)?;
    let visit = &half.visit;
    let mut tx = half.tx().await?;
    let secret = pending(&half, &mut tx).await?;
    let profile = tenants::profile(&mut tx).await?;
    drop(tx);
    let mut problems = Problems::default();
    if let Some(refused) = limits::refused(visit, &limits::code(half.id)).await? {
        problems.add(visit.locale, "code", &refused);
        return form(&half, half.tx().await?, &secret, StatusCode::TOO_MANY_REQUESTS, problems).await;
    }
    let mut tx = half.tx().await?;
    let step = match totp::accept(&secret, fields.text("code"), tx.now(), None) {
        Ok(step) => step,
        Err(refused) => {
            problems.add(visit.locale, "code", &refused.message(tx.now()));
            return form(&half, tx, &secret, StatusCode::UNPROCESSABLE_ENTITY, problems).await;
        }
    };
    let (codes, hashes) = second_factor::recovery_codes(visit, half.id);
    match staff::enrol(&mut tx, half.id, secret.as_bytes(), step, &hashes).await {
        Ok(()) => {}
        // Enrolled in another window, or no longer on the staff.
        Err(StorageError::Stale) => return Err(Error::SignInFirst(next::step(visit, "staff/sign-in"))),
        Err(error) => return Err(error.into()),
    }
    let (token, _) = half.let_in(&mut tx).await?;
    tx.commit().await?;
    Ok(with_session(
        visit,
        &token,
        codes_page(visit, &profile, codes, &next::page(visit, Pages::Staff, "staff/agreements")),
    ))
}

/// New recovery codes, on the only page that ever shows them.
pub fn codes_page(visit: &Visit, profile: &Profile, codes: Vec<String>, next: &str) -> Response {
    let page = visit.head(profile, "people-codes-title");
    visit.page(profile, CodesPage { page, codes, next: visit.to(next) }).into_response()
}

/// The picture of an `otpauth:` address. Dark on light in dark mode too: half of the apps read nothing else.
pub fn picture(uri: &str) -> Result<Picture> {
    const QUIET: usize = 4;
    let code = QrCode::with_error_correction_level(uri, EcLevel::M).map_err(Error::internal)?;
    let width = code.width();
    let mut path = String::new();
    for (at, color) in code.to_colors().into_iter().enumerate() {
        if color == Color::Dark {
            let (x, y) = (at % width + QUIET, at / width + QUIET);
            path.push_str(&format!("M{x} {y}h1v1h-1z"));
        }
    }
    Ok(Picture { side: width + 2 * QUIET, path })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_picture_has_the_corners_that_readers_look_for() {
        let picture =
            picture("otpauth://totp/Nordlager:ane@example.org?secret=JBSWY3DPEHPK3PXP&issuer=Nordlager").unwrap();
        let dark = |x: usize, y: usize| picture.path.contains(&format!("M{x} {y}h"));
        let far = picture.side - 4 - 7;
        for (x, y) in [(4, 4), (far, 4), (4, far)] {
            for step in 0..7 {
                assert!(dark(x + step, y) && dark(x, y + step), "the frame at {x}, {y}");
            }
            assert!(!dark(x + 1, y + 1) && dark(x + 3, y + 3));
        }
        assert!((0..picture.side).all(|at| !dark(at, 3) && !dark(3, at)), "the quiet zone");
    }
}
