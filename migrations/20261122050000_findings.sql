-- How findings of a template's text were settled. By the words that they are about: a settlement holds for every version
-- with the same words, and not for other words.
CREATE TABLE template_finding (
    tenant_id uuid NOT NULL,
    template_id uuid NOT NULL,
    language text NOT NULL CHECK (language IN ('en', 'da', 'nb')),
    -- SHA-256 of kind, clause and words.
    fingerprint bytea NOT NULL CHECK (octet_length(fingerprint) = 32),
    note text NOT NULL,
    settled_by uuid NOT NULL,
    settled_at timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, template_id, language, fingerprint),
    FOREIGN KEY (tenant_id, template_id) REFERENCES template (tenant_id, id),
    FOREIGN KEY (tenant_id, settled_by) REFERENCES staff (tenant_id, id)
);
CALL put_behind_wall('template_finding', 'staff');
GRANT SELECT, INSERT, UPDATE, DELETE ON template_finding TO countersign_app;
