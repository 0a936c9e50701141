-- The tenant's staff.
CREATE TABLE staff (
    tenant_id uuid NOT NULL REFERENCES tenant (id),
    id uuid NOT NULL,
    -- As typed, and as compared.
    email text NOT NULL,
    email_key text NOT NULL,
    name text NOT NULL,
    role text NOT NULL CHECK (role IN ('administrator', 'reviewer', 'dpo', 'auditor')),
    binds boolean NOT NULL DEFAULT false,
    language text NOT NULL CHECK (language IN ('en', 'da', 'nb')),
    state text NOT NULL CHECK (state IN ('invited', 'active', 'disabled')),
    password_hash text,
    -- Sealed under the tenant's key.
    totp_secret bytea,
    totp_last_step bigint,
    created_at timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE (tenant_id, email_key),
    CHECK (state <> 'active' OR (password_hash IS NOT NULL AND totp_secret IS NOT NULL))
);
CALL put_behind_wall('staff', 'gate');
GRANT SELECT, INSERT, UPDATE ON staff TO countersign_app;

CREATE TABLE recovery_code (
    tenant_id uuid NOT NULL,
    staff_id uuid NOT NULL,
    code_hash bytea NOT NULL,
    used_at timestamptz,
    PRIMARY KEY (tenant_id, staff_id, code_hash),
    FOREIGN KEY (tenant_id, staff_id) REFERENCES staff (tenant_id, id)
);
CALL put_behind_wall('recovery_code', 'gate');
GRANT SELECT, INSERT, DELETE ON recovery_code TO countersign_app;
GRANT UPDATE (used_at) ON recovery_code TO countersign_app;

-- System table: which browser is signed in where. Hashes and ids only.
CREATE TABLE session (
    tenant_id uuid NOT NULL REFERENCES tenant (id),
    id uuid NOT NULL,
    token_hash bytea NOT NULL UNIQUE,
    -- What the session is good for: `password` waits for the second factor, `enrol` for its enrolment.
    kind text NOT NULL CHECK (kind IN ('password', 'enrol', 'staff', 'contact')),
    person_id uuid NOT NULL,
    controller_id uuid,
    created_at timestamptz NOT NULL,
    seen_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, id),
    CHECK ((kind = 'contact') = (controller_id IS NOT NULL))
);
CREATE INDEX session_person ON session (tenant_id, person_id);
CREATE INDEX session_expiry ON session (expires_at);
CALL put_behind_wall('session', 'controller or gate');
GRANT SELECT, INSERT, DELETE ON session TO countersign_app;
CREATE POLICY system ON session AS PERMISSIVE FOR ALL TO countersign_system USING (true) WITH CHECK (true);
GRANT SELECT, DELETE ON session TO countersign_system;
GRANT UPDATE (seen_at) ON session TO countersign_system;

-- System table: one-time links. Hashes and ids only; the mail that carries a link has the link's id.
CREATE TABLE link (
    tenant_id uuid NOT NULL REFERENCES tenant (id),
    id uuid NOT NULL,
    token_hash bytea NOT NULL UNIQUE,
    -- The short code of the same mail, for those who cannot follow the link; keyed by the link's id.
    code_hash bytea,
    code_tries integer NOT NULL DEFAULT 0,
    kind text NOT NULL CHECK (kind IN ('begin', 'invitation', 'return', 'staff_invitation', 'password_reset')),
    person_id uuid NOT NULL,
    controller_id uuid,
    agreement_id uuid,
    version_id uuid,
    created_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    used_at timestamptz,
    PRIMARY KEY (tenant_id, id)
);
CREATE INDEX link_expiry ON link (expires_at);
CALL put_behind_wall('link', 'controller or gate');
GRANT SELECT, INSERT ON link TO countersign_app;
GRANT UPDATE (used_at, code_tries) ON link TO countersign_app;
CREATE POLICY system ON link AS PERMISSIVE FOR ALL TO countersign_system USING (true) WITH CHECK (true);
GRANT SELECT, DELETE ON link TO countersign_system;

-- System table: how often something was tried. Keyed hashes of accounts and addresses.
CREATE TABLE throttle (
    key bytea PRIMARY KEY,
    count integer NOT NULL,
    since timestamptz NOT NULL,
    until timestamptz NOT NULL
);
CREATE INDEX throttle_until ON throttle (until);
ALTER TABLE throttle ENABLE ROW LEVEL SECURITY;
ALTER TABLE throttle FORCE ROW LEVEL SECURITY;
CREATE POLICY system ON throttle AS PERMISSIVE FOR ALL TO countersign_system USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON throttle TO countersign_system;
