-- An agreement's text and terms as they stand from a day. The first is what was signed; each concluded amendment adds
-- one. The row of `agreement` keeps what was signed first; whoever computes anything reads the version of the day.
CREATE TABLE agreement_version (
    tenant_id uuid NOT NULL,
    agreement_id uuid NOT NULL,
    -- 1 is what was signed first.
    number integer NOT NULL CHECK (number >= 1),
    controller_id uuid NOT NULL,
    -- The civil day, in the agreement's zone, from which it holds.
    in_force_from date NOT NULL,
    template_version_id uuid NOT NULL,
    -- The amendment that made it; none for the first.
    amendment_id uuid,
    terms jsonb NOT NULL,
    terms_sha256 bytea NOT NULL CHECK (octet_length(terms_sha256) = 32),
    -- Of the canonical text; the text itself is a blob of the controller.
    text_sha256 bytea NOT NULL CHECK (octet_length(text_sha256) = 32),
    concluded_at timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, agreement_id, number),
    CHECK ((number = 1) = (amendment_id IS NULL)),
    FOREIGN KEY (tenant_id, agreement_id) REFERENCES agreement (tenant_id, id),
    FOREIGN KEY (tenant_id, controller_id) REFERENCES controller (tenant_id, id),
    FOREIGN KEY (tenant_id, template_version_id) REFERENCES template_version (tenant_id, id)
);
CREATE UNIQUE INDEX agreement_version_amendment ON agreement_version (tenant_id, amendment_id);
CALL put_behind_wall('agreement_version', 'controller');
GRANT SELECT, INSERT ON agreement_version TO countersign_app;

-- What was approved before there were versions is the first one. The owner is behind the wall too, but for this.
ALTER TABLE agreement NO FORCE ROW LEVEL SECURITY;
ALTER TABLE agreement_version NO FORCE ROW LEVEL SECURITY;
INSERT INTO agreement_version (tenant_id, agreement_id, number, controller_id, in_force_from, template_version_id, terms,
                               terms_sha256, text_sha256, concluded_at)
SELECT tenant_id, id, 1, controller_id, in_force_from, version_id, terms, terms_sha256, text_sha256, decided_at
FROM agreement WHERE state = 'approved';
ALTER TABLE agreement FORCE ROW LEVEL SECURITY;
ALTER TABLE agreement_version FORCE ROW LEVEL SECURITY;
