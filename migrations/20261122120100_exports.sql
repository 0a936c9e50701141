-- Everything that is known of a tenant, or of one controller, as one file to take home.
CREATE TABLE export (
    tenant_id uuid NOT NULL REFERENCES tenant (id),
    id uuid NOT NULL,
    -- Whose: one controller's, or (none) the whole tenant's.
    controller_id uuid,
    language text NOT NULL CHECK (language IN ('en', 'da', 'nb')),
    -- A member of the staff, or a contact of the controller.
    asked_by uuid NOT NULL,
    asked_at timestamptz NOT NULL,
    -- How many agreements there were then, and how many are packed by now.
    expected bigint NOT NULL CHECK (expected >= 0),
    agreements bigint NOT NULL DEFAULT 0 CHECK (agreements >= 0),
    -- Which try of the job packed what is handed out; none while it is being packed.
    run integer,
    size bigint,
    sha256 bytea CHECK (octet_length(sha256) = 32),
    made_at timestamptz,
    -- Its file is deleted.
    discarded_at timestamptz,
    PRIMARY KEY (tenant_id, id),
    CHECK ((made_at IS NULL) = (run IS NULL) AND (made_at IS NULL) = (size IS NULL) AND (made_at IS NULL) = (sha256 IS NULL)),
    CHECK (discarded_at IS NULL OR made_at IS NOT NULL),
    FOREIGN KEY (tenant_id, controller_id) REFERENCES controller (tenant_id, id)
);
CREATE INDEX export_newest ON export (tenant_id, asked_at, id);
CALL put_behind_wall('export', 'controller');
GRANT SELECT, INSERT, UPDATE ON export TO countersign_app;

-- The file in pieces of some megabytes, sealed under the key of whom it belongs to.
CREATE TABLE export_part (
    tenant_id uuid NOT NULL,
    export_id uuid NOT NULL,
    run integer NOT NULL,
    number integer NOT NULL CHECK (number > 0),
    controller_id uuid,
    sealed bytea NOT NULL,
    PRIMARY KEY (tenant_id, export_id, run, number),
    FOREIGN KEY (tenant_id, export_id) REFERENCES export (tenant_id, id)
);
ALTER TABLE export_part ALTER COLUMN sealed SET STORAGE EXTERNAL;
CALL put_behind_wall('export_part', 'controller');
GRANT SELECT, INSERT, DELETE ON export_part TO countersign_app;
