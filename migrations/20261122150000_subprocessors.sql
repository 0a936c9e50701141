-- The registry of sub-processors: every company that touches the data, whatever stands below whom. One for the tenant.
CREATE TABLE subprocessor (
    tenant_id uuid NOT NULL REFERENCES tenant (id),
    id uuid NOT NULL,
    -- The number of changes; compared so that of two editors at once one reads what the other did.
    revision integer NOT NULL CHECK (revision > 0),
    created_at timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, id)
);
CALL put_behind_wall('subprocessor', 'staff');
GRANT SELECT, INSERT, UPDATE ON subprocessor TO countersign_app;

-- What held of one from a day on. The registry as of a day is the newest version of each from that day or earlier.
CREATE TABLE subprocessor_version (
    tenant_id uuid NOT NULL,
    subprocessor_id uuid NOT NULL,
    number integer NOT NULL CHECK (number > 0),
    -- The civil day, where the tenant is, from which it holds.
    holds_from date NOT NULL,
    -- From that day it works no more.
    ended boolean NOT NULL,
    -- A company's name, for lists and the log.
    name text NOT NULL CHECK (name <> ''),
    -- The entry that engages it; none where the tenant does. Without a foreign key: what it names is checked with the whole
    -- chain, and may have ended since.
    below_id uuid,
    -- Everything that is known of it, its contact person too: sealed under the tenant's key.
    profile bytea NOT NULL,
    recorded_by uuid NOT NULL,
    recorded_at timestamptz NOT NULL,
    -- None while it is only planned: then it is the staff's alone, and may be taken back.
    published_at timestamptz,
    PRIMARY KEY (tenant_id, subprocessor_id, number),
    FOREIGN KEY (tenant_id, subprocessor_id) REFERENCES subprocessor (tenant_id, id),
    FOREIGN KEY (tenant_id, recorded_by) REFERENCES staff (tenant_id, id)
);
CREATE INDEX subprocessor_version_day
    ON subprocessor_version (tenant_id, subprocessor_id, holds_from DESC, number DESC) WHERE published_at IS NOT NULL;
CALL put_behind_wall('subprocessor_version', 'published');
CREATE TRIGGER published BEFORE UPDATE OR DELETE ON subprocessor_version
    FOR EACH ROW EXECUTE FUNCTION refuse_change_of_published();
GRANT SELECT, INSERT, UPDATE, DELETE ON subprocessor_version TO countersign_app;
