-- The audit log, in three tables: what happened (never changed), what it said of people (erasable), and where each
-- entry stands in the tree (given after commit, so that nothing waits for a lock of the whole tenant).
CREATE TABLE audit_entry (
    tenant_id uuid NOT NULL REFERENCES tenant (id),
    id uuid NOT NULL,
    at timestamptz NOT NULL,
    action text NOT NULL,
    actor_kind text NOT NULL,
    actor_id uuid,
    subject_kind text NOT NULL,
    subject_id uuid NOT NULL,
    controller_id uuid,
    -- SHA-256 of the salt and the detail: the tree stays whole when the detail is erased.
    commitment bytea NOT NULL CHECK (octet_length(commitment) = 32),
    PRIMARY KEY (tenant_id, id)
);
CREATE INDEX audit_entry_subject ON audit_entry (tenant_id, subject_id, at);
CREATE INDEX audit_entry_time ON audit_entry (tenant_id, at, id);
CALL put_behind_wall('audit_entry', 'controller or gate');
GRANT SELECT, INSERT ON audit_entry TO countersign_app;

CREATE TABLE audit_detail (
    tenant_id uuid NOT NULL,
    entry_id uuid NOT NULL,
    controller_id uuid,
    -- Sealed under the key of the controller, or of the tenant where no controller is concerned: salt and detail.
    sealed bytea NOT NULL,
    PRIMARY KEY (tenant_id, entry_id),
    FOREIGN KEY (tenant_id, entry_id) REFERENCES audit_entry (tenant_id, id)
);
CALL put_behind_wall('audit_detail', 'controller or gate');
GRANT SELECT, INSERT ON audit_detail TO countersign_app;
CREATE POLICY eraser ON audit_detail AS PERMISSIVE FOR ALL TO countersign_eraser
    USING (tenant_id = (SELECT nullif(current_setting('countersign.tenant_id', true), '')::uuid));
GRANT SELECT (tenant_id, entry_id, controller_id), DELETE ON audit_detail TO countersign_eraser;

-- System table: entries that wait for their place in the tree.
CREATE TABLE audit_pending (
    tenant_id uuid NOT NULL REFERENCES tenant (id),
    entry_id uuid NOT NULL,
    controller_id uuid,
    PRIMARY KEY (tenant_id, entry_id)
);
CALL put_behind_wall('audit_pending', 'controller or gate');
GRANT SELECT, INSERT, DELETE ON audit_pending TO countersign_app;
CREATE POLICY system ON audit_pending AS PERMISSIVE FOR SELECT TO countersign_system USING (true);
GRANT SELECT (tenant_id) ON audit_pending TO countersign_system;

CREATE TABLE audit_leaf (
    tenant_id uuid NOT NULL,
    position bigint NOT NULL CHECK (position >= 0),
    entry_id uuid NOT NULL,
    PRIMARY KEY (tenant_id, position),
    UNIQUE (tenant_id, entry_id),
    FOREIGN KEY (tenant_id, entry_id) REFERENCES audit_entry (tenant_id, id)
);
CALL put_behind_wall('audit_leaf', 'staff');
GRANT SELECT, INSERT ON audit_leaf TO countersign_app;
