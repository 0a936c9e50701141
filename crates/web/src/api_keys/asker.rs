//! Whoever asks what programs may ask: a program with a key, or a member of the staff in their browser.

use axum::extract::FromRequestParts;
use chrono::TimeDelta;
use domain::api_keys::ApiKey;
use domain::permissions::{Actor, IsAction, Permit};
use http::HeaderMap;
use http::header::AUTHORIZATION;
use http::request::Parts;
use storage::api_keys::{self, Program, Shown};
use storage::tenants::{self, Profile};
use storage::throttle::Limit;
use storage::{StorageError, TenantTx};

use super::KeyRefused;
use crate::error::Refused;
use crate::in_force::today;
use crate::people::limits::network;
use crate::visit::{Staff, Visit};
use crate::{App, Error, Result};

/// Questions by one key.
const ASKED: Limit = Limit { what: "api_key.asked", most: 600, within: TimeDelta::minutes(1) };
/// Keys that nobody has, from one network. Nobody guesses 260 random bits: this spares the database. A key that is good is
/// let in from there nevertheless, so that nobody shuts out a program that is their neighbour.
const UNKNOWN: Limit = Limit { what: "api_key.unknown", most: 30, within: TimeDelta::minutes(15) };

/// Whoever asks, and a transaction in their tenant in which the database refuses every write.
pub struct Asker {
    pub visit: Visit,
    pub tx: TenantTx,
    pub profile: Profile,
    actor: Actor,
}

impl FromRequestParts<App> for Asker {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self> {
        let mut asker = match bearer(&parts.headers)? {
            Some(key) => by_key(Visit::from_request_parts(parts, app).await?, &key).await?,
            None => by_session(parts, app).await?,
        };
        asker.tx.only_read().await?;
        Ok(asker)
    }
}

impl Asker {
    /// Permission for an action. A refusal of a member of the staff ends in the audit log.
    pub fn permit<A: IsAction>(&self) -> Result<Permit<A>> {
        self.actor.permit::<A>().map_err(|what| {
            let by = match self.actor {
                Actor::Staff { id, .. } => Some((self.visit.app.clone(), self.visit.gate(), id, self.actor)),
                _ => None,
            };
            Error::Denied(Box::new(Refused { what, by }))
        })
    }
}

/// The key that a request shows; none where it shows nothing of the kind.
fn bearer(headers: &HeaderMap) -> Result<Option<ApiKey>> {
    let Some(shown) = headers.get(AUTHORIZATION) else { return Ok(None) };
    let shown = shown.to_str().unwrap_or_default();
    match shown.split_once(' ') {
        Some((scheme, key)) if scheme.eq_ignore_ascii_case("bearer") => {
            ApiKey::parse(key.trim()).map(Some).map_err(|why| Error::KeyRefused(KeyRefused::NoKey(why)))
        }
        _ => Err(Error::KeyRefused(KeyRefused::Missing)),
    }
}

async fn by_key(visit: Visit, key: &ApiKey) -> Result<Asker> {
    let db = visit.app.db.clone();
    let mut tx = db.tenant(&visit.gate()).await?;
    let profile = tenants::profile(&mut tx).await?;
    let day = today(&tx, &profile);
    let program = match api_keys::shown(&mut tx, key, day).await {
        Ok(Shown::Good(program)) => program,
        Ok(Shown::Expired(day)) => return Err(Error::KeyRefused(KeyRefused::Expired(day))),
        Ok(Shown::Revoked) => return Err(Error::KeyRefused(KeyRefused::Revoked)),
        Err(StorageError::NotFound) => {
            drop(tx);
            return Err(unknown(&visit).await?);
        }
        Err(error) => return Err(error.into()),
    };
    tx.commit().await?;
    let_through(&visit, &program).await?;
    let tx = db.tenant(program.ctx()).await?;
    Ok(Asker { visit, tx, profile, actor: program.actor() })
}

/// What is answered to a key that nobody has.
async fn unknown(visit: &Visit) -> Result<Error> {
    let whose = network(visit.network_address).to_string();
    Ok(match visit.app.db.throttle(UNKNOWN, &whose).await? {
        Some(until) => Error::TooMany(until),
        None => Error::KeyRefused(KeyRefused::Unknown),
    })
}

async fn let_through(visit: &Visit, program: &Program) -> Result<()> {
    match visit.app.db.throttle(ASKED, &program.id.to_string()).await? {
        Some(until) => Err(Error::TooMany(until)),
        None => Ok(()),
    }
}

/// A browser in which a member of the staff is signed in. Nobody is led anywhere from here: programs follow no page.
async fn by_session(parts: &mut Parts, app: &App) -> Result<Asker> {
    match Staff::from_request_parts(parts, app).await {
        Ok(Staff { visit, tx, profile, actor, .. }) => Ok(Asker { visit, tx, profile, actor }),
        Err(Error::SignInFirst(_)) => Err(Error::KeyRefused(KeyRefused::Missing)),
        Err(error) => Err(error),
    }
}

#[cfg(test)]
mod tests {
    use domain::api_keys::NoKey;
    use http::HeaderValue;
    use rand::SeedableRng as _;

    use super::*;

    fn shown(value: &str) -> Result<Option<String>, KeyRefused> {
        let mut headers = HeaderMap::new();
        headers.insert(AUTHORIZATION, HeaderValue::from_str(value).unwrap());
        match bearer(&headers) {
            Ok(key) => Ok(key.map(|key| key.reveal())),
            Err(Error::KeyRefused(why)) => Err(why),
            Err(other) => panic!("{other}"),
        }
    }

    #[test]
    fn a_key_is_read_from_its_header_and_nothing_else_is_taken_for_one() {
        let key = ApiKey::random(&mut rand::rngs::StdRng::seed_from_u64(7)).reveal();
        assert_eq!(shown(&format!("Bearer {key}")), Ok(Some(key.clone())));
        assert_eq!(shown(&format!("bearer  {key} ")), Ok(Some(key.clone())));
        assert_eq!(shown(&format!("Basic {key}")), Err(KeyRefused::Missing));
        assert_eq!(shown(&key), Err(KeyRefused::Missing));
        assert_eq!(shown("Bearer "), Err(KeyRefused::NoKey(NoKey::Malformed)));
        assert_eq!(shown(&format!("Bearer {}", &key[1..])), Err(KeyRefused::NoKey(NoKey::Malformed)));
        assert_eq!(bearer(&HeaderMap::new()).unwrap().map(|key| key.reveal()), None);
    }
}
