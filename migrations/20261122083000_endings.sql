-- How an agreement ends: one ending that stands; those that were taken back stay.
CREATE TABLE ending (
    tenant_id uuid NOT NULL,
    id uuid NOT NULL,
    agreement_id uuid NOT NULL,
    controller_id uuid NOT NULL,
    ground text NOT NULL CHECK (ground IN ('notice', 'breach', 'agreed', 'replaced', 'with_main')),
    -- Who ends it, which need not be who recorded it.
    party text NOT NULL CHECK (party IN ('controller', 'processor', 'both')),
    -- Civil days in the agreement's zone.
    noticed_on date NOT NULL,
    -- None: once all data is gone.
    effective_on date,
    -- The last day of the main agreement or the services, or the day that was given where the terms name no event.
    main_ended_on date,
    -- What happens to the data where the controller chooses.
    choice text CHECK (choice IN ('erase', 'return_and_erase')),
    chosen_at timestamptz,
    -- Sealed: what stood against it, with clauses; the reason; in what it was written.
    details bytea NOT NULL,
    revision integer NOT NULL DEFAULT 1,
    recorded_by uuid NOT NULL,
    recorded_at timestamptz NOT NULL,
    -- Taking a notice back needs the other party.
    withdraw_by text CHECK (withdraw_by IN ('controller', 'processor')),
    withdraw_at timestamptz,
    withdrawn_at timestamptz,
    -- When the agreement's state followed.
    effected_at timestamptz,
    -- The certificate, once everybody has answered.
    certificate_sha256 bytea CHECK (octet_length(certificate_sha256) = 32),
    certified_at timestamptz,
    PRIMARY KEY (tenant_id, id),
    CHECK ((choice IS NULL) = (chosen_at IS NULL)),
    CHECK ((withdraw_by IS NULL) = (withdraw_at IS NULL)),
    CHECK ((certificate_sha256 IS NULL) = (certified_at IS NULL)),
    FOREIGN KEY (tenant_id, agreement_id) REFERENCES agreement (tenant_id, id),
    FOREIGN KEY (tenant_id, controller_id) REFERENCES controller (tenant_id, id)
);
-- Of two who end it at once, one is recorded; the other reads so.
CREATE UNIQUE INDEX ending_standing ON ending (tenant_id, agreement_id) WHERE withdrawn_at IS NULL;
CREATE INDEX ending_controller ON ending (tenant_id, controller_id);
CALL put_behind_wall('ending', 'controller');
GRANT SELECT, INSERT, UPDATE ON ending TO countersign_app;

-- Who has to answer for the data.
CREATE TABLE ending_link (
    tenant_id uuid NOT NULL,
    id uuid NOT NULL,
    ending_id uuid NOT NULL,
    controller_id uuid NOT NULL,
    position integer NOT NULL,
    kind text NOT NULL CHECK (kind IN ('processor', 'subprocessor', 'backups', 'other')),
    task text NOT NULL CHECK (task IN ('return', 'erase')),
    -- Sealed: the name of a sub-processor, or what a person called it.
    name bytea NOT NULL,
    created_at timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, ending_id) REFERENCES ending (tenant_id, id),
    FOREIGN KEY (tenant_id, controller_id) REFERENCES controller (tenant_id, id)
);
CREATE INDEX ending_link_ending ON ending_link (tenant_id, ending_id, position, id);
CALL put_behind_wall('ending_link', 'controller');
GRANT SELECT, INSERT ON ending_link TO countersign_app;

-- What was answered for a link. Nothing is taken back: the last one that counts is what holds.
CREATE TABLE ending_answer (
    tenant_id uuid NOT NULL,
    id uuid NOT NULL,
    link_id uuid NOT NULL,
    ending_id uuid NOT NULL,
    controller_id uuid NOT NULL,
    outcome text NOT NULL CHECK (outcome IN ('done', 'none_held', 'inaccessible', 'kept_by_law')),
    done_on date NOT NULL,
    until_on date,
    -- Sealed: how, by which law, the evidence in words, what was remarked.
    details bytea NOT NULL,
    -- A document that proves it, among the blobs of the controller.
    file_sha256 bytea CHECK (octet_length(file_sha256) = 32),
    answered_by uuid NOT NULL,
    answered_at timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, link_id) REFERENCES ending_link (tenant_id, id),
    FOREIGN KEY (tenant_id, ending_id) REFERENCES ending (tenant_id, id),
    FOREIGN KEY (tenant_id, controller_id) REFERENCES controller (tenant_id, id),
    FOREIGN KEY (tenant_id, answered_by) REFERENCES staff (tenant_id, id)
);
CREATE INDEX ending_answer_ending ON ending_answer (tenant_id, ending_id, answered_at, id);
CALL put_behind_wall('ending_answer', 'controller');
GRANT SELECT, INSERT ON ending_answer TO countersign_app;
