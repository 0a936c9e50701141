//! Ids: one type for each kind of thing, so that one is never taken for another.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub Uuid);

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.0.fmt(f)
            }
        }

        impl std::str::FromStr for $name {
            type Err = uuid::Error;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                text.parse().map(Self)
            }
        }

        impl From<Uuid> for $name {
            fn from(id: Uuid) -> Self {
                Self(id)
            }
        }

        impl From<$name> for Uuid {
            fn from(id: $name) -> Self {
                id.0
            }
        }
    )*};
}

ids! {
    /// A processor that uses Countersign.
    TenantId
    /// A member of a tenant's staff.
    StaffId
    /// A customer organisation of a tenant.
    ControllerId
    /// A person of a controller.
    ContactId
    /// A tenant's standard agreement, in all its versions.
    TemplateId
    /// One version of a template.
    TemplateVersionId
    /// One controller's agreement.
    AgreementId
    /// One template version, proposed to many controllers at once.
    RolloutId
    /// An announcement of the processor's contact points.
    AnnouncementId
    /// One signature on an agreement, voided ones included.
    SignatureId
    /// What one party puts to the other about an agreement.
    MatterId
    /// A recorded change to one agreement.
    AmendmentId
    /// Something that a party is obliged to do.
    DutyId
    /// The end of one agreement.
    EndingId
    /// Somebody or something that has to answer for data at an end.
    EndingLinkId
    /// What was answered for one of them.
    EndingAnswerId
    /// An interim statement of erasure.
    EndingStatementId
    /// One confirmed run of a retention rule.
    RetentionRunId
    /// The record of processing of one day, made as documents.
    RecordId
    /// Everything that is known of a tenant or a controller, to take home.
    ExportId
    /// A company in a tenant's registry of sub-processors.
    SubprocessorId
    /// A change to who works for a processor, announced once.
    ChangeId
    /// What one agreement was told of a change.
    NoticeId
    /// A sealed paper of what an approval adds to an appendix.
    AdditionId
    /// Somebody who wants to be told of changes, and is party to no agreement.
    SubscriberId
    /// A key by which a tenant's programs ask.
    ApiKeyId
    /// One entry of the audit log.
    AuditEntryId
    /// One unit of work for the worker.
    JobId
    /// One message to one person.
    MailId
    /// One signed-in browser.
    SessionId
}
