-- For how long a tenant keeps the evidence of agreements that have ended, by the law that governs them.
CREATE TABLE leaving_keep (
    tenant_id uuid NOT NULL REFERENCES tenant (id),
    -- The law, by its country.
    law text NOT NULL CHECK (law ~ '^[A-Z]{2}$'),
    years integer NOT NULL CHECK (years BETWEEN 1 AND 30),
    -- Why: the provision, or the tenant's own reason.
    source text NOT NULL,
    set_by uuid NOT NULL,
    set_at timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, law),
    FOREIGN KEY (tenant_id, set_by) REFERENCES staff (tenant_id, id)
);
CALL put_behind_wall('leaving_keep', 'staff');
GRANT SELECT, INSERT, UPDATE ON leaving_keep TO countersign_app;

-- A controller that has left: until when its evidence is kept, whether somebody holds it, and that it was destroyed.
CREATE TABLE leaving (
    tenant_id uuid NOT NULL,
    controller_id uuid NOT NULL,
    law text CHECK (law ~ '^[A-Z]{2}$'),
    years integer CHECK (years BETWEEN 1 AND 30),
    -- The last civil day on which it is kept.
    kept_until date,
    -- The inputs of the count.
    how jsonb,
    -- Sealed under the tenant's key: why it is held, and by whom. None where nobody holds it.
    hold bytea,
    held_at timestamptz,
    revision integer NOT NULL DEFAULT 1,
    -- Somebody has decided that it is destroyed; the key follows at once, by a job.
    destroyed_by uuid,
    destroyed_at timestamptz,
    key_destroyed_at timestamptz,
    PRIMARY KEY (tenant_id, controller_id),
    CHECK ((hold IS NULL) = (held_at IS NULL)),
    CHECK ((destroyed_by IS NULL) = (destroyed_at IS NULL)),
    CHECK (key_destroyed_at IS NULL OR destroyed_at IS NOT NULL),
    FOREIGN KEY (tenant_id, controller_id) REFERENCES controller (tenant_id, id),
    FOREIGN KEY (tenant_id, destroyed_by) REFERENCES staff (tenant_id, id)
);
CALL put_behind_wall('leaving', 'staff');
GRANT SELECT, INSERT, UPDATE ON leaving TO countersign_app;
