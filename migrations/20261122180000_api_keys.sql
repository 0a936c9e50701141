-- Keys by which a tenant's programs ask without a person's session. Of the secret there is a hash; the key was shown once.
CREATE TABLE api_key (
    tenant_id uuid NOT NULL REFERENCES tenant (id),
    id uuid NOT NULL,
    -- The part of a key that names it, no secret.
    handle text NOT NULL CHECK (handle ~ '^[0-9a-z]{10}$'),
    -- SHA-256 over the handle and the secret.
    token_hash bytea NOT NULL CHECK (octet_length(token_hash) = 32),
    -- What it is for, in the words of whoever made it. Sealed under the tenant's key.
    name bytea NOT NULL,
    -- What it may ask.
    may text[] NOT NULL CHECK (cardinality(may) > 0 AND may <@ ARRAY['gate']),
    made_by uuid NOT NULL,
    made_at timestamptz NOT NULL,
    -- The last civil day on which it is good, where the tenant is; and the first moment after it.
    last_day date NOT NULL,
    expires_at timestamptz NOT NULL,
    revoked_by uuid,
    revoked_at timestamptz,
    -- The last civil day on which it was used. Kept to the day, so that asking writes once a day at most.
    used_on date,
    PRIMARY KEY (tenant_id, id),
    UNIQUE (tenant_id, handle),
    FOREIGN KEY (tenant_id, made_by) REFERENCES staff (tenant_id, id),
    FOREIGN KEY (tenant_id, revoked_by) REFERENCES staff (tenant_id, id),
    CHECK ((revoked_by IS NULL) = (revoked_at IS NULL))
);
CALL put_behind_wall('api_key', 'gate');
GRANT SELECT, INSERT ON api_key TO countersign_app;
GRANT UPDATE (revoked_by, revoked_at, used_on) ON api_key TO countersign_app;
