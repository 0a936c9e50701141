-- Standard agreements and their versions. A published version never changes.
CREATE TABLE template (
    tenant_id uuid NOT NULL REFERENCES tenant (id),
    id uuid NOT NULL,
    name text NOT NULL,
    created_at timestamptz NOT NULL,
    -- A template is seen by the public once a version of it is published.
    published_at timestamptz,
    PRIMARY KEY (tenant_id, id)
);
CALL put_behind_wall('template', 'published');
GRANT SELECT, INSERT, UPDATE ON template TO countersign_app;

CREATE TABLE template_version (
    tenant_id uuid NOT NULL,
    id uuid NOT NULL,
    template_id uuid NOT NULL,
    number integer NOT NULL CHECK (number > 0),
    prevailing text NOT NULL CHECK (prevailing IN ('en', 'da', 'nb')),
    terms jsonb NOT NULL,
    -- [{name, registration, address, purpose, location}]: organisations, as they stand in the agreement.
    subprocessors jsonb NOT NULL DEFAULT '[]',
    services text NOT NULL DEFAULT '',
    main_agreement text NOT NULL DEFAULT '',
    created_at timestamptz NOT NULL,
    published_at timestamptz,
    published_by uuid,
    terms_sha256 bytea CHECK (octet_length(terms_sha256) = 32),
    -- Of the canonical JSON of everything that is published.
    sha256 bytea CHECK (octet_length(sha256) = 32),
    PRIMARY KEY (tenant_id, id),
    UNIQUE (tenant_id, template_id, number),
    FOREIGN KEY (tenant_id, template_id) REFERENCES template (tenant_id, id),
    FOREIGN KEY (tenant_id, published_by) REFERENCES staff (tenant_id, id),
    CHECK ((published_at IS NULL) = (sha256 IS NULL) AND (published_at IS NULL) = (terms_sha256 IS NULL))
);
CREATE INDEX template_version_published ON template_version (tenant_id, published_at DESC) WHERE published_at IS NOT NULL;
CALL put_behind_wall('template_version', 'published');
CREATE TRIGGER published BEFORE UPDATE OR DELETE ON template_version
    FOR EACH ROW EXECUTE FUNCTION refuse_change_of_published();
GRANT SELECT, INSERT, UPDATE, DELETE ON template_version TO countersign_app;

-- A version's text in one language.
CREATE TABLE template_text (
    tenant_id uuid NOT NULL,
    version_id uuid NOT NULL,
    language text NOT NULL CHECK (language IN ('en', 'da', 'nb')),
    -- What was uploaded, to the letter.
    source text NOT NULL,
    -- The structure that a person may correct, and the agreement that it makes.
    outline jsonb NOT NULL,
    text jsonb NOT NULL,
    published_at timestamptz,
    PRIMARY KEY (tenant_id, version_id, language),
    FOREIGN KEY (tenant_id, version_id) REFERENCES template_version (tenant_id, id)
);
CALL put_behind_wall('template_text', 'published');
CREATE TRIGGER published BEFORE UPDATE OR DELETE ON template_text
    FOR EACH ROW EXECUTE FUNCTION refuse_change_of_published();
GRANT SELECT, INSERT, UPDATE, DELETE ON template_text TO countersign_app;
