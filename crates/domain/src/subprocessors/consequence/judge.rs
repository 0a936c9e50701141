//! What an agreement's terms ask for, facet by facet. The strictest wins.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::lists::{Demand, Why};
use super::reason::{Reason, Reasons};
use crate::ids::SubprocessorId;
use crate::subprocessors::facets::Facet;
use crate::subprocessors::profile::{Profile, in_eea};
use crate::subprocessors::words::Ground;
use crate::terms::{Key, Terms, Value, Word};

/// What an agreement asks for one entry of a change.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Judged {
    /// The entry.
    pub entry: SubprocessorId,
    /// In which respects it changes.
    pub facets: BTreeSet<Facet>,
    /// What is asked for.
    pub demand: Demand,
    /// Why, the strictest first.
    pub reasons: Vec<Reason>,
    /// What the terms do not say, and a person has to.
    pub ask: BTreeSet<Key>,
}

/// Judges one entry. `profile` is that after the change, or before it where the entry leaves.
pub(super) fn judge(terms: &Terms, entry: SubprocessorId, facets: &BTreeSet<Facet>, profile: &Profile) -> Judged {
    let mut judge = Judge { terms, profile, reasons: Reasons::new(terms), ask: BTreeSet::new() };
    facets.iter().for_each(|facet| judge.facet(facet));
    judge.silence();
    let (reasons, ask) = (judge.reasons.sorted(), judge.ask);
    let demand = reasons.first().map_or(Demand::Nothing, |reason| reason.demand);
    Judged { entry, facets: facets.clone(), demand, reasons, ask }
}

struct Judge<'a> {
    terms: &'a Terms,
    profile: &'a Profile,
    reasons: Reasons<'a>,
    ask: BTreeSet<Key>,
}

impl Judge<'_> {
    fn facet(&mut self, facet: &Facet) {
        match facet {
            Facet::Added { .. } | Facet::Replaces { .. } => {
                self.general();
                self.authorisation();
            }
            Facet::OtherProcessing => {
                self.general();
                self.authorisation();
                self.written(Key::SubprocessorOtherProcessing, Why::OtherProcessing, None);
            }
            Facet::SameProcessing { company } => {
                self.general();
                self.written(Key::SubprocessorSameProcessing, Why::SameProcessing, Some(company));
            }
            Facet::Place { country, third, .. } => self.place(country, *third),
            Facet::NewTransfer { country, ground } => {
                self.general();
                self.third_country(country);
                self.agreed_ground(country, *ground);
            }
            Facet::Ground { country, after, .. } => {
                self.reasons.push(Demand::Inform, Why::GroundChanged, Some(Key::TransfersGrounds)).country(country);
                self.agreed_ground(country, *after);
            }
            Facet::Owner | Facet::Engaged { .. } => self.general(),
            Facet::Name => {
                self.reasons.push(Demand::Inform, Why::Name, None);
            }
            Facet::Less | Facet::Removed { .. } => {
                self.reasons.push(Demand::Inform, Why::Less, None);
            }
            Facet::ThirdParty { .. } => {
                self.reasons.push(Demand::Inform, Why::ThirdParty, None);
            }
            Facet::Contact => {
                self.reasons.push(Demand::Nothing, Why::Editorial, None);
            }
        }
    }

    /// The controller is told and may object (Art. 28(2), second sentence, GDPR), unless the company is of the processor's
    /// own group and the terms ask for less.
    fn general(&mut self) {
        let key = Key::SubprocessorSameGroup;
        let group = self.terms.word(key).filter(|_| self.profile.group);
        let (demand, why, key) = match group {
            Some(Word::InformInEea) if self.profile.is_in_eea() => (Demand::Inform, Why::GroupInEea, key),
            Some(Word::Permitted) => (Demand::Inform, Why::GroupPermitted, key),
            _ => (Demand::Window, Why::General, Key::SubprocessorAuthorisation),
        };
        self.reasons.push(demand, why, Some(key));
    }

    /// A specific authorisation, and one that is not stated, is given for each sub-processor (Art. 28(2), first sentence).
    fn authorisation(&mut self) {
        let key = Key::SubprocessorAuthorisation;
        let why = match self.terms.word(key) {
            Some(Word::General) => return,
            Some(_) => Why::Specific,
            None => {
                self.ask.insert(key);
                Why::NotAuthorised
            }
        };
        self.reasons.push(Demand::Approval, why, Some(key));
    }

    /// A term that may ask for written approval of something.
    fn written(&mut self, key: Key, why: Why, company: Option<&str>) {
        if self.terms.word(key) == Some(Word::WrittenApproval) {
            let given = self.reasons.push(Demand::Approval, why, Some(key));
            if let Some(company) = company {
                given.company(company);
            }
        }
    }

    fn place(&mut self, country: &str, third: bool) {
        let key = Key::SubprocessorNewLocation;
        let rule = self.terms.word(key);
        if third || rule != Some(Word::Free) {
            self.general();
        } else {
            self.reasons.push(Demand::Nothing, Why::PlaceFree, Some(key)).country(country);
        }
        if third {
            self.third_country(country);
        }
        if !matches!(rule, Some(Word::WrittenApproval | Word::NoticeInEea)) || self.is_agreed(country) {
            return;
        }
        if self.terms.value(Key::ProcessingCountries).is_none() {
            self.ask.insert(Key::ProcessingCountries);
        }
        let inside = in_eea(country);
        let excepted = match self.terms.word(Key::SubprocessorNewLocationExcept) {
            Some(Word::GroupInEea) => inside && self.profile.group,
            Some(Word::EeaLocations) => inside,
            _ => false,
        };
        match rule {
            Some(Word::WrittenApproval) if !excepted => {
                self.reasons.push(Demand::Approval, Why::PlaceApproval, Some(key)).country(country);
            }
            Some(Word::NoticeInEea) if !inside => {
                self.reasons.push(Demand::Approval, Why::PlaceOutsideEea, Some(key)).country(country);
            }
            _ => {}
        }
    }

    /// Whether a country is one of those that the agreement names; without such a list every place is new.
    fn is_agreed(&self, country: &str) -> bool {
        match self.terms.value(Key::ProcessingCountries) {
            Some(Value::Countries(countries)) => countries.iter().any(|agreed| agreed.code() == country),
            _ => false,
        }
    }

    /// What a third country needs: by the term on sub-processors, else by that on transfers; by Art. 28(3)(a) GDPR a
    /// documented instruction where the agreement says nothing.
    fn third_country(&mut self, country: &str) {
        let keys = [Key::SubprocessorThirdCountry, Key::TransfersThirdCountry];
        let said = keys.into_iter().find_map(|key| Some((key, self.terms.word(key)?)));
        let (demand, why, key) = match said {
            Some((key, Word::WrittenApproval)) => (Demand::Approval, Why::ThirdCountryApproval, key),
            Some((key, Word::DocumentedInstruction)) => (Demand::Approval, Why::ThirdCountryInstruction, key),
            Some((key, Word::Forbidden)) => (Demand::Forbidden, Why::ThirdCountryForbidden, key),
            Some((_, Word::Accepted)) => {
                // Accepted are the places that the agreement names: whether this is one of them, a person has to say.
                if !self.is_agreed(country) {
                    self.ask.insert(Key::ProcessingCountries);
                }
                return;
            }
            Some(_) => return,
            None => {
                self.ask.insert(Key::SubprocessorThirdCountry);
                (Demand::Approval, Why::ThirdCountryNotStated, Key::SubprocessorThirdCountry)
            }
        };
        self.reasons.push(demand, why, Some(key)).country(country);
    }

    /// A ground that is not among those on which transfers may rest is not agreed.
    fn agreed_ground(&mut self, country: &str, ground: Option<Ground>) {
        let (Some(Value::Choices(agreed)), Some(ground)) = (self.terms.value(Key::TransfersGrounds), ground) else {
            return;
        };
        let word = match ground {
            Ground::Adequacy | Ground::Dpf => Some(Word::Adequacy),
            Ground::Bcr => Some(Word::BindingRules),
            scc if scc.is_scc() => Some(Word::StandardClauses),
            _ => None,
        };
        if word.is_none_or(|word| !agreed.contains(&word)) {
            let why = Why::GroundNotAgreed;
            self.reasons.push(Demand::Approval, why, Some(Key::TransfersGrounds)).country(country);
        }
    }

    /// Where silence is refusal, being told and able to object is not enough.
    fn silence(&mut self) {
        if self.reasons.strictest() != Demand::Window {
            return;
        }
        let key = Key::SubprocessorSilence;
        let why = match self.terms.word(key) {
            Some(Word::Refusal) => Why::SilenceRefuses,
            Some(_) => return,
            None if self.terms.word(Key::SubprocessorAuthorisation) == Some(Word::General) => return,
            None => {
                self.ask.insert(key);
                Why::SilenceNotStated
            }
        };
        self.reasons.push(Demand::Approval, why, Some(key));
    }
}
