-- Which rules of retention an agreement has while it is in force, and up to which day they have been carried out.
CREATE TABLE retention_schedule (
    tenant_id uuid NOT NULL,
    id uuid NOT NULL,
    agreement_id uuid NOT NULL,
    controller_id uuid NOT NULL,
    -- The rule as domain::retention::Rule::id writes it: equal for equal rules, whatever agreement they stand in.
    rule text NOT NULL,
    clause text NOT NULL,
    -- The last civil day whose data has been treated.
    covered_to date NOT NULL,
    -- The agreement has ended: nothing is owed while it is in force any more.
    ended_at timestamptz,
    PRIMARY KEY (tenant_id, id),
    UNIQUE (tenant_id, agreement_id, rule),
    FOREIGN KEY (tenant_id, agreement_id) REFERENCES agreement (tenant_id, id),
    FOREIGN KEY (tenant_id, controller_id) REFERENCES controller (tenant_id, id)
);
CREATE INDEX retention_schedule_rule ON retention_schedule (tenant_id, rule, covered_to, id) WHERE ended_at IS NULL;
CALL put_behind_wall('retention_schedule', 'controller');
GRANT SELECT, INSERT, UPDATE ON retention_schedule TO countersign_app;

-- A run that somebody confirmed.
CREATE TABLE retention_run (
    tenant_id uuid NOT NULL REFERENCES tenant (id),
    id uuid NOT NULL,
    rule text NOT NULL,
    covered_from date NOT NULL,
    covered_to date NOT NULL,
    done_on date NOT NULL,
    -- Sealed under the tenant's key: what, how many, the evidence in words, who.
    details bytea NOT NULL,
    confirmed_by uuid NOT NULL,
    confirmed_at timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, id),
    CHECK (covered_from <= covered_to),
    FOREIGN KEY (tenant_id, confirmed_by) REFERENCES staff (tenant_id, id)
);
CREATE INDEX retention_run_latest ON retention_run (tenant_id, confirmed_at, id);
CALL put_behind_wall('retention_run', 'staff');
GRANT SELECT, INSERT ON retention_run TO countersign_app;

-- Which agreements a run was for.
CREATE TABLE retention_covered (
    tenant_id uuid NOT NULL,
    run_id uuid NOT NULL,
    schedule_id uuid NOT NULL,
    controller_id uuid NOT NULL,
    PRIMARY KEY (tenant_id, run_id, schedule_id),
    FOREIGN KEY (tenant_id, run_id) REFERENCES retention_run (tenant_id, id),
    FOREIGN KEY (tenant_id, schedule_id) REFERENCES retention_schedule (tenant_id, id)
);
CREATE INDEX retention_covered_schedule ON retention_covered (tenant_id, schedule_id);
CALL put_behind_wall('retention_covered', 'controller');
GRANT SELECT, INSERT ON retention_covered TO countersign_app;
