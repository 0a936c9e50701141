-- Another version of a template, proposed to many controllers at once. Each proposal is an amendment of its own.
CREATE TABLE rollout (
    tenant_id uuid NOT NULL,
    id uuid NOT NULL,
    -- From the version that the agreements are on to the one that is proposed.
    from_version_id uuid NOT NULL,
    to_version_id uuid NOT NULL,
    state text NOT NULL CHECK (state IN ('running', 'stopping', 'stopped')),
    -- Sealed under the tenant's key: why, from when, and what whoever started it confirmed.
    said bytea NOT NULL,
    -- The last civil day on which a proposal can be accepted.
    answer_by date NOT NULL,
    -- The civil day on which those who have not answered are reminded; none for no reminder.
    remind_on date CHECK (remind_on <= answer_by),
    started_by uuid NOT NULL,
    started_at timestamptz NOT NULL,
    stopped_by uuid,
    stopped_at timestamptz,
    PRIMARY KEY (tenant_id, id),
    CHECK (from_version_id <> to_version_id),
    CHECK ((state = 'running') = (stopped_at IS NULL)),
    CHECK ((stopped_by IS NULL) = (stopped_at IS NULL)),
    FOREIGN KEY (tenant_id, from_version_id) REFERENCES template_version (tenant_id, id),
    FOREIGN KEY (tenant_id, to_version_id) REFERENCES template_version (tenant_id, id),
    FOREIGN KEY (tenant_id, started_by) REFERENCES staff (tenant_id, id),
    FOREIGN KEY (tenant_id, stopped_by) REFERENCES staff (tenant_id, id)
);
CREATE INDEX rollout_started ON rollout (tenant_id, started_at DESC, id);
CALL put_behind_wall('rollout', 'staff');
GRANT SELECT, INSERT ON rollout TO countersign_app;
GRANT UPDATE (state, stopped_by, stopped_at) ON rollout TO countersign_app;

-- An agreement that it is meant for. What has become of a proposal stands in the amendment.
CREATE TABLE rollout_target (
    tenant_id uuid NOT NULL,
    rollout_id uuid NOT NULL,
    agreement_id uuid NOT NULL,
    controller_id uuid NOT NULL,
    -- Aside: it could not be proposed, and a person decides what becomes of it.
    state text NOT NULL CHECK (state IN ('waiting', 'proposed', 'aside', 'stopped')),
    -- Why it was set aside, by its word.
    reason text,
    amendment_id uuid,
    since timestamptz NOT NULL,
    reminded_at timestamptz,
    PRIMARY KEY (tenant_id, rollout_id, agreement_id),
    CHECK ((state = 'aside') = (reason IS NOT NULL)),
    CHECK ((state = 'proposed') = (amendment_id IS NOT NULL)),
    FOREIGN KEY (tenant_id, rollout_id) REFERENCES rollout (tenant_id, id),
    FOREIGN KEY (tenant_id, agreement_id) REFERENCES agreement (tenant_id, id),
    FOREIGN KEY (tenant_id, controller_id) REFERENCES controller (tenant_id, id),
    FOREIGN KEY (tenant_id, amendment_id) REFERENCES amendment (tenant_id, id)
);
CREATE INDEX rollout_target_state ON rollout_target (tenant_id, rollout_id, state, agreement_id);
-- By an amendment to the roll-out that it belongs to.
CREATE UNIQUE INDEX rollout_target_amendment ON rollout_target (tenant_id, amendment_id);
CALL put_behind_wall('rollout_target', 'staff');
GRANT SELECT, INSERT ON rollout_target TO countersign_app;
GRANT UPDATE (state, reason, amendment_id, since, reminded_at) ON rollout_target TO countersign_app;

-- What has become of each. A controller that proposes an amendment of its own instead negotiates, whether it has
-- declined or not.
CREATE VIEW rollout_progress WITH (security_invoker = true) AS
SELECT t.tenant_id, t.rollout_id, t.agreement_id, t.controller_id, t.reason, t.amendment_id, t.reminded_at,
       coalesce(a.since, t.since) AS since, c.id AS counter_id,
       CASE WHEN a.id IS NULL THEN t.state
            WHEN a.state <> 'concluded' AND c.id IS NOT NULL THEN 'negotiating'
            ELSE a.state END AS outcome
FROM rollout_target t
LEFT JOIN amendment a ON a.tenant_id = t.tenant_id AND a.id = t.amendment_id
LEFT JOIN LATERAL (
    SELECT o.id FROM amendment o
    WHERE o.tenant_id = t.tenant_id AND o.agreement_id = t.agreement_id AND o.created_at >= a.created_at
      AND o.side = 'controller' AND o.state = 'proposed'
    ORDER BY o.created_at DESC, o.id DESC LIMIT 1) AS c ON true;
GRANT SELECT ON rollout_progress TO countersign_app;

-- Which agreements are on a version of a template.
CREATE INDEX agreement_version_template ON agreement_version (tenant_id, template_version_id, agreement_id, number);
