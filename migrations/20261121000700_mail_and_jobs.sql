-- System table: work for the worker. Ids only; what a job needs it reads in its tenant.
CREATE TABLE job (
    tenant_id uuid NOT NULL REFERENCES tenant (id),
    id uuid NOT NULL,
    kind text NOT NULL,
    subject_id uuid NOT NULL,
    controller_id uuid,
    state text NOT NULL DEFAULT 'queued' CHECK (state IN ('queued', 'running', 'dead')),
    run_at timestamptz NOT NULL,
    lease_until timestamptz,
    -- Grows with every lease; who holds an old one can no longer write.
    fence bigint NOT NULL DEFAULT 0,
    attempts integer NOT NULL DEFAULT 0,
    last_fault text,
    created_at timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, id)
);
CREATE INDEX job_due ON job (run_at) WHERE state = 'queued';
CREATE INDEX job_lease ON job (lease_until) WHERE state = 'running';
CALL put_behind_wall('job', 'controller or gate');
GRANT SELECT, INSERT, DELETE ON job TO countersign_app;
CREATE POLICY system ON job AS PERMISSIVE FOR ALL TO countersign_system USING (true) WITH CHECK (true);
GRANT SELECT, UPDATE ON job TO countersign_system;

-- A message to one person.
CREATE TABLE mail (
    tenant_id uuid NOT NULL REFERENCES tenant (id),
    id uuid NOT NULL,
    controller_id uuid,
    agreement_id uuid,
    kind text NOT NULL,
    language text NOT NULL CHECK (language IN ('en', 'da', 'nb')),
    -- Sealed: to whom, and what the message says beside what it reads from the agreement. A link stands only here, and
    -- is wiped once the message has gone.
    content bytea NOT NULL,
    state text NOT NULL CHECK (state IN ('queued', 'accepted', 'bounced', 'failed')),
    -- A kill between the relay's answer and our note of it: the message may have gone out twice.
    possibly_twice boolean NOT NULL DEFAULT false,
    in_flight boolean NOT NULL DEFAULT false,
    fault text,
    created_at timestamptz NOT NULL,
    accepted_at timestamptz,
    settled_at timestamptz,
    seen_at timestamptz,
    PRIMARY KEY (tenant_id, id)
);
CREATE INDEX mail_agreement ON mail (tenant_id, agreement_id, created_at);
CALL put_behind_wall('mail', 'controller or gate');
GRANT SELECT, INSERT, UPDATE ON mail TO countersign_app;
