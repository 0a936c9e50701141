//! For tests only: a real server over a real PostgreSQL, two tenants, people, an inbox, a clock.
