-- A record of Art. 30(2) GDPR that somebody asked for as documents.
CREATE TABLE record_paper (
    tenant_id uuid NOT NULL REFERENCES tenant (id),
    id uuid NOT NULL,
    -- The civil day, in the tenant's zone, whose agreements it tells of, and the first moment after it.
    on_day date NOT NULL,
    day_ends timestamptz NOT NULL,
    language text NOT NULL CHECK (language IN ('en', 'da', 'nb')),
    asked_by uuid NOT NULL,
    asked_at timestamptz NOT NULL,
    -- How many agreements were in force when it was asked for, and how many stand in volumes by now.
    expected bigint NOT NULL CHECK (expected >= 0),
    agreements bigint NOT NULL DEFAULT 0 CHECK (agreements >= 0),
    -- The last of those.
    last_agreement uuid,
    -- How many volumes there are; none while it is being made.
    volumes integer CHECK (volumes > 0),
    made_at timestamptz,
    -- Its volumes are deleted: it can be made anew.
    discarded_at timestamptz,
    PRIMARY KEY (tenant_id, id),
    CHECK ((volumes IS NULL) = (made_at IS NULL)),
    CHECK (discarded_at IS NULL OR made_at IS NOT NULL),
    FOREIGN KEY (tenant_id, asked_by) REFERENCES staff (tenant_id, id)
);
CREATE INDEX record_paper_newest ON record_paper (tenant_id, asked_at, id);
CALL put_behind_wall('record_paper', 'staff');
GRANT SELECT, INSERT, UPDATE ON record_paper TO countersign_app;

-- A volume of it. It tells of many controllers, so it is sealed under the tenant's key, and deleted after a time.
CREATE TABLE record_volume (
    tenant_id uuid NOT NULL,
    record_id uuid NOT NULL,
    number integer NOT NULL CHECK (number > 0),
    agreements bigint NOT NULL CHECK (agreements >= 0),
    -- Of the PDF.
    sha256 bytea NOT NULL CHECK (octet_length(sha256) = 32),
    size bigint NOT NULL CHECK (size >= 0),
    sealed bytea NOT NULL,
    PRIMARY KEY (tenant_id, record_id, number),
    FOREIGN KEY (tenant_id, record_id) REFERENCES record_paper (tenant_id, id)
);
ALTER TABLE record_volume ALTER COLUMN sealed SET STORAGE EXTERNAL;
CALL put_behind_wall('record_volume', 'staff');
GRANT SELECT, INSERT, DELETE ON record_volume TO countersign_app;
