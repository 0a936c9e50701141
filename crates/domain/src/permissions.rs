//! Who may do what.
//!
//! An [`Action`] is an act that changes something or a kind of page that shows something. Each write of the storage
//! layer takes a [`Permit`] for its action, so a handler that forgot to ask does not compile. The whole table is
//! printed by a test into `crates/domain/tests/snapshots/`, where a lawyer can read it.

mod grants;

use std::marker::PhantomData;

use crate::ids::{ApiKeyId, ContactId, ControllerId, StaffId};

pub use grants::{Grant, Grants};

/// What a member of the staff is there for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Runs the tenant: people, templates, settings.
    Administrator,
    /// Reviews what controllers send.
    Reviewer,
    /// The data protection officer.
    Dpo,
    /// Reads everything, changes nothing.
    Auditor,
}

impl Role {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Administrator, Self::Reviewer, Self::Dpo, Self::Auditor];

    /// The word in the database and in forms.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Administrator => "administrator",
            Self::Reviewer => "reviewer",
            Self::Dpo => "dpo",
            Self::Auditor => "auditor",
        }
    }

    /// The role of a word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.word() == word)
    }
}

/// Somebody who acts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Actor {
    /// A member of the tenant's staff, signed in with two factors.
    Staff {
        /// Who.
        id: StaffId,
        /// What for.
        role: Role,
        /// Entitled to bind the processor.
        binds: bool,
    },
    /// A person of a controller, whose address is proved.
    Contact {
        /// Who.
        id: ContactId,
        /// For which controller.
        controller: ControllerId,
    },
    /// A program of the tenant, by a key.
    Program {
        /// By which.
        id: ApiKeyId,
        /// What it was made for.
        may: Grants,
    },
    /// Nobody in particular, on a public page.
    Public,
    /// The operator of the installation, at its command line.
    Operator,
    /// The worker, carrying out what was decided before.
    Worker,
}

impl Actor {
    /// The word for the kind of actor, as in the audit log.
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::Staff { .. } => "staff",
            Self::Contact { .. } => "contact",
            Self::Program { .. } => "program",
            Self::Public => "public",
            Self::Operator => "operator",
            Self::Worker => "worker",
        }
    }

    /// The id of the person or the key, where the actor is one.
    pub const fn id(&self) -> Option<uuid::Uuid> {
        match self {
            Self::Staff { id, .. } => Some(id.0),
            Self::Contact { id, .. } => Some(id.0),
            Self::Program { id, .. } => Some(id.0),
            Self::Public | Self::Operator | Self::Worker => None,
        }
    }

    /// Permission for an action.
    ///
    /// # Errors
    /// [`Denied`] where the actor may not do it.
    pub fn permit<A: IsAction>(self) -> Result<Permit<A>, Denied> {
        if A::ACTION.allows(&self) { Ok(Permit { actor: self, action: PhantomData }) } else { Err(Denied(A::ACTION)) }
    }
}

/// The proof that an actor may do `A`. Only [`Actor::permit`] makes one.
#[derive(Clone, Copy, Debug)]
pub struct Permit<A> {
    actor: Actor,
    action: PhantomData<A>,
}

impl<A> Permit<A> {
    /// Who acts.
    pub const fn actor(&self) -> Actor {
        self.actor
    }
}

/// The actor may not do this.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not allowed: {}", .0.word())]
pub struct Denied(pub Action);

/// A type that stands for an [`Action`].
pub trait IsAction {
    /// Which one.
    const ACTION: Action;
}

/// Who an action is open to.
struct Rule {
    administrator: bool,
    reviewer: bool,
    dpo: bool,
    auditor: bool,
    /// Of the staff, only those entitled to bind the processor.
    binding_only: bool,
    /// A controller's people, for their own controller.
    contact: bool,
    public: bool,
    operator: bool,
    worker: bool,
}

const NOBODY: Rule = Rule {
    administrator: false,
    reviewer: false,
    dpo: false,
    auditor: false,
    binding_only: false,
    contact: false,
    public: false,
    operator: false,
    worker: false,
};
const STAFF: Rule = Rule { administrator: true, reviewer: true, dpo: true, auditor: true, ..NOBODY };

macro_rules! actions {
    ($($(#[doc = $doc:literal])* $name:ident $word:literal => $rule:expr;)*) => {
        /// An act, or a kind of page.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum Action {
            $($(#[doc = $doc])* $name,)*
        }

        impl Action {
            /// All of them.
            pub const ALL: &[Self] = &[$(Self::$name,)*];

            /// The word in the audit log.
            pub const fn word(self) -> &'static str {
                match self { $(Self::$name => $word,)* }
            }

            /// What it is, in a sentence.
            pub const fn sentence(self) -> &'static str {
                match self { $(Self::$name => concat!($($doc),*).trim_ascii(),)* }
            }

            const fn rule(self) -> Rule {
                match self { $(Self::$name => $rule,)* }
            }
        }

        /// The same actions as types, for [`Permit`].
        pub mod action {
            $($(#[doc = $doc])*
            #[derive(Clone, Copy, Debug)]
            pub struct $name;
            impl super::IsAction for $name {
                const ACTION: super::Action = super::Action::$name;
            })*
        }
    };
}

actions! {
    /// Create a tenant and its first administrator.
    CreateTenant "tenant.create" => Rule { operator: true, ..NOBODY };
    /// Change the tenant's own data and settings.
    ChangeTenant "tenant.change" => Rule { administrator: true, operator: true, ..NOBODY };
    /// See the list of the staff.
    ViewStaff "staff.view" => STAFF;
    /// Invite a member of the staff.
    InviteStaff "staff.invite" => Rule { administrator: true, operator: true, ..NOBODY };
    /// Change what a member of the staff may do, or end their access.
    ChangeStaff "staff.change" => Rule { administrator: true, operator: true, ..NOBODY };
    /// Read the audit log.
    ViewLog "log.view" => Rule { administrator: true, dpo: true, auditor: true, ..NOBODY };
    /// See templates and their versions.
    ViewTemplates "template.view" => STAFF;
    /// Import, correct and set the terms of a version that is not published.
    EditTemplate "template.edit" => Rule { administrator: true, ..NOBODY };
    /// Publish a version.
    PublishTemplate "template.publish" => Rule { administrator: true, ..NOBODY };
    /// See all agreements.
    ViewAgreements "agreement.view" => STAFF;
    /// Invite a controller to sign.
    InviteController "agreement.invite" => Rule { administrator: true, reviewer: true, dpo: true, ..NOBODY };
    /// Take an agreement for review, or hand it back.
    ReviewAgreement "agreement.review" => Rule { administrator: true, reviewer: true, dpo: true, ..NOBODY };
    /// Return a signed agreement for correction.
    ReturnAgreement "agreement.return" => Rule { administrator: true, reviewer: true, dpo: true, ..NOBODY };
    /// Reject a signed agreement.
    RejectAgreement "agreement.reject" => Rule { administrator: true, reviewer: true, dpo: true, ..NOBODY };
    /// Approve a signed agreement, which binds the processor.
    ApproveAgreement "agreement.approve" =>
        Rule { administrator: true, reviewer: true, dpo: true, binding_only: true, ..NOBODY };
    /// Agree on special terms with one controller, before the agreement is signed.
    OverrideTerms "agreement.override" => Rule { administrator: true, reviewer: true, dpo: true, ..NOBODY };
    /// See all matters between the parties.
    ViewMatters "matter.view" => STAFF;
    /// Open a matter; of a customer's people, those who sign and those named for privacy matters.
    OpenMatter "matter.open" => Rule { administrator: true, reviewer: true, dpo: true, contact: true, ..NOBODY };
    /// Answer in a matter; of a customer's people, those who sign and those named for privacy matters.
    AnswerMatter "matter.answer" => Rule { administrator: true, reviewer: true, dpo: true, contact: true, ..NOBODY };
    /// Change a customer's contacts; of its own people, those who sign. What the staff write lets nobody speak for the
    /// customer before it is confirmed.
    ChangeContacts "contact.change" => Rule { administrator: true, reviewer: true, dpo: true, contact: true, ..NOBODY };
    /// Answer, with evidence, for a contact that the staff wrote down and that nobody of the customer has confirmed.
    AnswerForContact "contact.answer" =>
        Rule { administrator: true, reviewer: true, dpo: true, binding_only: true, ..NOBODY };
    /// Tell the customers that the processor's own contact points have changed.
    AnnounceContacts "contact.announce" => Rule { administrator: true, ..NOBODY };
    /// Begin an agreement from the public page, by asking for a link.
    BeginAgreement "agreement.begin" => Rule { public: true, contact: true, ..NOBODY };
    /// See one's own agreements.
    ViewOwnAgreement "agreement.view_own" => Rule { contact: true, ..NOBODY };
    /// Fill in one's own agreement.
    FillAgreement "agreement.fill" => Rule { contact: true, ..NOBODY };
    /// Sign one's own agreement and send it.
    SignAgreement "agreement.sign" => Rule { contact: true, ..NOBODY };
    /// Withdraw one's own agreement before it is approved.
    WithdrawAgreement "agreement.withdraw" => Rule { contact: true, ..NOBODY };
    /// Write an amendment to an agreement in force, which the other party does not see before it is signed.
    DraftAmendment "amendment.draft" =>
        Rule { administrator: true, reviewer: true, dpo: true, contact: true, ..NOBODY };
    /// Propose an amendment, which the party that proposes it signs.
    ProposeAmendment "amendment.propose" =>
        Rule { administrator: true, reviewer: true, dpo: true, binding_only: true, contact: true, ..NOBODY };
    /// Accept an amendment, which binds both parties.
    AcceptAmendment "amendment.accept" =>
        Rule { administrator: true, reviewer: true, dpo: true, binding_only: true, contact: true, ..NOBODY };
    /// Decline an amendment that the other party proposes.
    DeclineAmendment "amendment.decline" =>
        Rule { administrator: true, reviewer: true, dpo: true, contact: true, ..NOBODY };
    /// Take back an amendment that one's own party wrote; the worker, those of a roll-out that was stopped.
    WithdrawAmendment "amendment.withdraw" =>
        Rule { administrator: true, reviewer: true, dpo: true, contact: true, worker: true, ..NOBODY };
    /// Propose another version of a template for many agreements at once, which signs each proposal.
    StartRollout "rollout.start" =>
        Rule { administrator: true, reviewer: true, dpo: true, binding_only: true, ..NOBODY };
    /// Stop a roll-out: what is not answered is taken back.
    StopRollout "rollout.stop" => Rule { administrator: true, reviewer: true, dpo: true, ..NOBODY };
    /// Record that an agreement ends: by notice, for breach, by agreement, replaced, or with the main agreement.
    EndAgreement "ending.record" =>
        Rule { administrator: true, reviewer: true, dpo: true, contact: true, ..NOBODY };
    /// Ask to take a notice back, or answer the other party that does.
    WithdrawNotice "ending.withdraw" =>
        Rule { administrator: true, reviewer: true, dpo: true, contact: true, ..NOBODY };
    /// Choose between return and erasure, or record the controller's choice.
    ChooseForData "ending.choose" =>
        Rule { administrator: true, reviewer: true, dpo: true, contact: true, ..NOBODY };
    /// Say who has to answer for the data at the end, and record what they answered.
    AnswerForData "ending.answer" => Rule { administrator: true, reviewer: true, dpo: true, ..NOBODY };
    /// Have an interim statement made on the erasure of data.
    StateErasure "ending.state" => Rule { administrator: true, reviewer: true, dpo: true, ..NOBODY };
    /// Confirm that a run has made data anonymous or erased it, as agreements in force ask for.
    ConfirmRetention "retention.confirm" => Rule { administrator: true, reviewer: true, dpo: true, ..NOBODY };
    /// Set for how long evidence is kept after an agreement, by law and for a controller that has left.
    KeepEvidence "leaving.keep" => Rule { administrator: true, dpo: true, ..NOBODY };
    /// Hold the evidence of a controller that has left for a claim, or release it.
    HoldEvidence "leaving.hold" => Rule { administrator: true, dpo: true, ..NOBODY };
    /// Erase a controller that has left, by destroying its key.
    DestroyEvidence "leaving.destroy" => Rule { administrator: true, binding_only: true, ..NOBODY };
    /// See what is owed under all agreements.
    ViewDuties "duty.view" => STAFF;
    /// Say who sees to a duty.
    AssignDuty "duty.assign" => Rule { administrator: true, reviewer: true, dpo: true, ..NOBODY };
    /// Mark a duty as met, with evidence.
    MeetDuty "duty.meet" => Rule { administrator: true, reviewer: true, dpo: true, ..NOBODY };
    /// Open a duty again that was marked as met.
    ReopenDuty "duty.reopen" => Rule { administrator: true, reviewer: true, dpo: true, ..NOBODY };
    /// See the record of processing.
    ViewRecord "record.view" => STAFF;
    /// Have the record of processing made as documents.
    MakeRecord "record.make" => Rule { administrator: true, reviewer: true, dpo: true, ..NOBODY };
    /// Take home everything that is known of the tenant and its customers.
    ExportTenant "export.tenant" => Rule { administrator: true, dpo: true, ..NOBODY };
    /// Take home everything that one's own organisation may see; of its people, those who sign.
    ExportOwn "export.own" => Rule { contact: true, ..NOBODY };
    /// See what is owed under one's own agreements.
    ViewOwnDuties "duty.view_own" => Rule { contact: true, ..NOBODY };
    /// Mark as met what one's own organisation owes.
    MeetOwnDuty "duty.meet_own" => Rule { contact: true, ..NOBODY };
    /// See the registry of sub-processors.
    ViewSubprocessors "subprocessor.view" => STAFF;
    /// Keep the registry of sub-processors.
    KeepSubprocessors "subprocessor.keep" => Rule { administrator: true, reviewer: true, dpo: true, ..NOBODY };
    /// Write a change to who works for the processor, before it is announced.
    DraftChange "subprocessor.draft" => Rule { administrator: true, reviewer: true, dpo: true, ..NOBODY };
    /// Announce a change to who works for the processor; move, correct or withdraw one that was announced.
    AnnounceChange "subprocessor.announce" => Rule { administrator: true, dpo: true, ..NOBODY };
    /// Confirm with evidence that a notice was received, talk about an objection, settle it, record a use without
    /// authorisation.
    SeeToNotice "subprocessor.see_to" => Rule { administrator: true, reviewer: true, dpo: true, ..NOBODY };
    /// Object to a change, approve or refuse it; of a customer's people, those who sign and those named for privacy matters.
    AnswerNotice "subprocessor.answer" => Rule { contact: true, ..NOBODY };
    /// See who works for the processor under one's own agreements.
    ViewOwnSubprocessors "subprocessor.view_own" => Rule { contact: true, ..NOBODY };
    /// Ask whether a company may process for an agreement today; of programs, those whose key is for it.
    AskGate "gate.view" => STAFF;
    /// Make a key by which a program of the tenant asks.
    MakeKey "api_key.make" => Rule { administrator: true, ..NOBODY };
    /// Take a key away from programs.
    RevokeKey "api_key.revoke" => Rule { administrator: true, ..NOBODY };
    /// Carry out what follows from a decision: seal, send, lapse.
    CarryOut "agreement.carry_out" => Rule { worker: true, ..NOBODY };
}

impl Action {
    /// Whether the actor may do it.
    pub fn allows(self, actor: &Actor) -> bool {
        let rule = self.rule();
        match actor {
            Actor::Staff { role, binds, .. } => {
                let by_role = match role {
                    Role::Administrator => rule.administrator,
                    Role::Reviewer => rule.reviewer,
                    Role::Dpo => rule.dpo,
                    Role::Auditor => rule.auditor,
                };
                by_role && (*binds || !rule.binding_only)
            }
            Actor::Contact { .. } => rule.contact,
            // No rule of its own: a key opens what it was made for.
            Actor::Program { may, .. } => may.allows(self),
            Actor::Public => rule.public,
            Actor::Operator => rule.operator,
            Actor::Worker => rule.worker,
        }
    }
}
