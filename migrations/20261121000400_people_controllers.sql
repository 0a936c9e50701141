-- The tenant's customers. The name and the number of an organisation are plain text (see docs/decisions); everything
-- that may tell of a person is sealed under the controller's key.
CREATE TABLE controller (
    tenant_id uuid NOT NULL REFERENCES tenant (id),
    id uuid NOT NULL,
    -- Empty until the organisation has said who it is.
    name text NOT NULL DEFAULT '',
    registration text,
    country text CHECK (country ~ '^[A-Z]{2}$'),
    -- Sealed: the address.
    details bytea,
    created_at timestamptz NOT NULL,
    controller_id uuid NOT NULL GENERATED ALWAYS AS (id) STORED,
    PRIMARY KEY (tenant_id, id)
);
CALL put_behind_wall('controller', 'controller');
GRANT SELECT, INSERT, UPDATE ON controller TO countersign_app;

CREATE TABLE contact (
    tenant_id uuid NOT NULL,
    id uuid NOT NULL,
    controller_id uuid NOT NULL,
    -- Keyed hash of the normalised address, under the tenant's key.
    email_index bytea NOT NULL,
    -- Sealed: address, name, role, telephone.
    details bytea NOT NULL,
    duties text[] NOT NULL CHECK (duties <@ ARRAY['signatory', 'privacy', 'breach']),
    language text NOT NULL CHECK (language IN ('en', 'da', 'nb')),
    proved_at timestamptz,
    created_at timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE (tenant_id, email_index, controller_id),
    FOREIGN KEY (tenant_id, controller_id) REFERENCES controller (tenant_id, id)
);
CREATE INDEX contact_controller ON contact (tenant_id, controller_id);
CALL put_behind_wall('contact', 'controller or gate');
GRANT SELECT, INSERT, UPDATE ON contact TO countersign_app;
