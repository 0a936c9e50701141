-- People who are no party to an agreement and want to be told of changes to who works for the tenant. They asked for it and
-- proved their address; of whoever leaves nothing is kept.
CREATE TABLE subscriber (
    tenant_id uuid NOT NULL REFERENCES tenant (id),
    id uuid NOT NULL,
    -- Keyed, so that an address is found and not read.
    email_index bytea NOT NULL,
    -- The address, and the token by which each message offers to leave. Sealed under the tenant's key.
    details bytea NOT NULL,
    language text NOT NULL CHECK (language IN ('en', 'da', 'nb')),
    -- SHA-256 of the tokens.
    confirm_hash bytea NOT NULL CHECK (octet_length(confirm_hash) = 32),
    leave_hash bytea NOT NULL CHECK (octet_length(leave_hash) = 32),
    asked_at timestamptz NOT NULL,
    -- Until when the address can be proved.
    expires_at timestamptz NOT NULL,
    -- When it was; none while nobody has.
    confirmed_at timestamptz,
    -- How many messages came back, and since when no more are written for that.
    bounces integer NOT NULL DEFAULT 0 CHECK (bounces >= 0),
    paused_at timestamptz,
    PRIMARY KEY (tenant_id, id),
    UNIQUE (tenant_id, email_index),
    UNIQUE (tenant_id, confirm_hash),
    UNIQUE (tenant_id, leave_hash)
);
CREATE INDEX subscriber_asked ON subscriber (tenant_id, asked_at) WHERE confirmed_at IS NULL;
CALL put_behind_wall('subscriber', 'gate');
GRANT SELECT, INSERT, UPDATE, DELETE ON subscriber TO countersign_app;

-- What a subscriber was told of: once of each event.
CREATE TABLE subscriber_told (
    tenant_id uuid NOT NULL,
    subscriber_id uuid NOT NULL,
    change_id uuid NOT NULL,
    -- 0: it was announced; then the acts of the processor in order.
    event integer NOT NULL CHECK (event >= 0),
    mail_id uuid NOT NULL,
    -- The message came back.
    returned boolean NOT NULL DEFAULT false,
    PRIMARY KEY (tenant_id, change_id, event, subscriber_id),
    UNIQUE (tenant_id, mail_id),
    FOREIGN KEY (tenant_id, subscriber_id) REFERENCES subscriber (tenant_id, id),
    FOREIGN KEY (tenant_id, change_id) REFERENCES subprocessor_change (tenant_id, id)
);
CREATE INDEX subscriber_told_of ON subscriber_told (tenant_id, subscriber_id);
CALL put_behind_wall('subscriber_told', 'gate');
GRANT SELECT, INSERT, DELETE ON subscriber_told TO countersign_app;
GRANT UPDATE (returned) ON subscriber_told TO countersign_app;
