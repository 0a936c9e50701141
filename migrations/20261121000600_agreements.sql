-- One controller's agreement.
CREATE TABLE agreement (
    tenant_id uuid NOT NULL,
    id uuid NOT NULL,
    -- What people call it, in mails and on the telephone.
    reference text NOT NULL,
    controller_id uuid NOT NULL,
    version_id uuid NOT NULL,
    signatory_id uuid NOT NULL,
    language text NOT NULL CHECK (language IN ('en', 'da', 'nb')),
    state text NOT NULL CHECK (state IN ('draft', 'submitted', 'in_review', 'returned', 'approved', 'rejected',
        'withdrawn', 'lapsed', 'superseded', 'terminated', 'erased')),
    -- Whose turn it is; what the staff's list is filtered by.
    phase text NOT NULL GENERATED ALWAYS AS (CASE
        WHEN state IN ('draft', 'returned') THEN 'theirs'
        WHEN state IN ('submitted', 'in_review') THEN 'waiting'
        WHEN state = 'approved' THEN 'in_force'
        ELSE 'ended' END) STORED,
    -- Grows with every act; a page that was shown before another act is told so.
    revision integer NOT NULL DEFAULT 1,
    holder_id uuid,
    invited_by uuid,
    -- Sealed: what the controller has typed so far, right or wrong.
    form bytea NOT NULL,
    -- The terms of this agreement; a snapshot.
    terms jsonb NOT NULL,
    terms_sha256 bytea NOT NULL CHECK (octet_length(terms_sha256) = 32),
    -- Of the canonical text, filled in; the text itself is a blob.
    text_sha256 bytea CHECK (octet_length(text_sha256) = 32),
    pdf_sha256 bytea CHECK (octet_length(pdf_sha256) = 32),
    created_at timestamptz NOT NULL,
    -- When it entered its state: what lists are ordered by.
    since timestamptz NOT NULL,
    submitted_at timestamptz,
    -- The first moment at which the processor can no longer accept.
    offer_until timestamptz,
    decided_at timestamptz,
    decided_by uuid,
    in_force_from date,
    PRIMARY KEY (tenant_id, id),
    UNIQUE (tenant_id, reference),
    FOREIGN KEY (tenant_id, controller_id) REFERENCES controller (tenant_id, id),
    FOREIGN KEY (tenant_id, version_id) REFERENCES template_version (tenant_id, id),
    FOREIGN KEY (tenant_id, signatory_id) REFERENCES contact (tenant_id, id),
    FOREIGN KEY (tenant_id, holder_id) REFERENCES staff (tenant_id, id),
    FOREIGN KEY (tenant_id, invited_by) REFERENCES staff (tenant_id, id),
    FOREIGN KEY (tenant_id, decided_by) REFERENCES staff (tenant_id, id)
);
CREATE INDEX agreement_phase ON agreement (tenant_id, phase, since, id);
CREATE INDEX agreement_since ON agreement (tenant_id, since, id);
CREATE INDEX agreement_controller ON agreement (tenant_id, controller_id, since);
CALL put_behind_wall('agreement', 'controller');
GRANT SELECT, INSERT, UPDATE ON agreement TO countersign_app;

-- A signature; a voided one stays.
CREATE TABLE signature (
    tenant_id uuid NOT NULL,
    id uuid NOT NULL,
    agreement_id uuid NOT NULL,
    controller_id uuid NOT NULL,
    side text NOT NULL CHECK (side IN ('controller', 'processor')),
    person_id uuid NOT NULL,
    -- Sealed: typed name, role, address, statements accepted, how the person was identified, network address, browser.
    details bytea NOT NULL,
    text_sha256 bytea NOT NULL CHECK (octet_length(text_sha256) = 32),
    terms_sha256 bytea NOT NULL CHECK (octet_length(terms_sha256) = 32),
    signed_at timestamptz NOT NULL,
    voided_at timestamptz,
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, agreement_id) REFERENCES agreement (tenant_id, id),
    FOREIGN KEY (tenant_id, controller_id) REFERENCES controller (tenant_id, id)
);
-- One standing signature for each side: two at once cannot both be stored.
CREATE UNIQUE INDEX signature_standing ON signature (tenant_id, agreement_id, side) WHERE voided_at IS NULL;
CALL put_behind_wall('signature', 'controller');
GRANT SELECT, INSERT ON signature TO countersign_app;
GRANT UPDATE (voided_at) ON signature TO countersign_app;

-- Why an agreement came back, field by field.
CREATE TABLE return_reason (
    tenant_id uuid NOT NULL,
    agreement_id uuid NOT NULL,
    controller_id uuid NOT NULL,
    -- The revision that the return made.
    revision integer NOT NULL,
    field text NOT NULL,
    -- Sealed: the words.
    reason bytea NOT NULL,
    PRIMARY KEY (tenant_id, agreement_id, revision, field),
    FOREIGN KEY (tenant_id, agreement_id) REFERENCES agreement (tenant_id, id)
);
CALL put_behind_wall('return_reason', 'controller');
GRANT SELECT, INSERT ON return_reason TO countersign_app;

-- What agreements are found by: words of the reference, the organisation's name and its number, in lower case.
-- Under row-level security only leakproof operators can use an index; text equality and prefix are.
CREATE TABLE agreement_term (
    tenant_id uuid NOT NULL,
    term text NOT NULL,
    agreement_id uuid NOT NULL,
    controller_id uuid NOT NULL,
    PRIMARY KEY (tenant_id, agreement_id, term),
    FOREIGN KEY (tenant_id, agreement_id) REFERENCES agreement (tenant_id, id)
);
CREATE INDEX agreement_term_prefix ON agreement_term (tenant_id, term text_pattern_ops, agreement_id);
CALL put_behind_wall('agreement_term', 'controller');
GRANT SELECT, INSERT, DELETE ON agreement_term TO countersign_app;

-- Documents, by the hash of what they hold; sealed under the key of their owner.
CREATE TABLE blob (
    tenant_id uuid NOT NULL REFERENCES tenant (id),
    -- Whose key opens it: the controller's, or the tenant's own.
    owner_id uuid NOT NULL,
    sha256 bytea NOT NULL CHECK (octet_length(sha256) = 32),
    controller_id uuid,
    size bigint NOT NULL CHECK (size >= 0),
    sealed bytea NOT NULL,
    created_at timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, owner_id, sha256),
    FOREIGN KEY (tenant_id, controller_id) REFERENCES controller (tenant_id, id)
);
ALTER TABLE blob ALTER COLUMN sealed SET STORAGE EXTERNAL;
CALL put_behind_wall('blob', 'controller');
GRANT SELECT, INSERT ON blob TO countersign_app;

-- What a form that was sent twice answers the second time.
CREATE TABLE idempotency (
    tenant_id uuid NOT NULL REFERENCES tenant (id),
    key uuid NOT NULL,
    controller_id uuid,
    actor_id uuid NOT NULL,
    action text NOT NULL,
    -- Of what was sent, so that a key used for something else is refused.
    request_sha256 bytea NOT NULL,
    outcome text NOT NULL,
    created_at timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, key)
);
CREATE INDEX idempotency_age ON idempotency (tenant_id, created_at);
CALL put_behind_wall('idempotency', 'controller');
GRANT SELECT, INSERT, DELETE ON idempotency TO countersign_app;
