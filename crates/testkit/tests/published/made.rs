//! Changes, as the staff make them.

use domain::ids::ChangeId;
use domain::subprocessors::Profile;
use testkit::{Tenant, TestApp};

/// A change that adds a company in sixty days, and is not announced.
pub async fn drafted(app: &TestApp, tenant: &Tenant, profile: Profile) -> ChangeId {
    app.change(tenant, &profile, app.in_days(60)).await.0
}

/// The same, announced now.
pub async fn announced(app: &TestApp, tenant: &Tenant, profile: Profile) -> ChangeId {
    app.announced_change(tenant, &profile, app.in_days(60)).await.0
}
