-- A change to one agreement that both parties sign. The number is that of the version which it changes: of two that
-- were proposed at once, one is concluded, and the other has to be proposed anew.
CREATE TABLE amendment (
    tenant_id uuid NOT NULL,
    id uuid NOT NULL,
    agreement_id uuid NOT NULL,
    controller_id uuid NOT NULL,
    -- The number of the version that it is based on.
    base integer NOT NULL CHECK (base >= 1),
    kind text NOT NULL CHECK (kind IN ('changes', 'new_version')),
    -- The template version that the agreement goes on with.
    template_version_id uuid,
    -- The party that wrote it.
    side text NOT NULL CHECK (side IN ('controller', 'processor')),
    state text NOT NULL CHECK (state IN ('draft', 'proposed', 'concluded', 'declined', 'withdrawn', 'lapsed')),
    -- Grows with every act; a page that was shown before another act is told so.
    revision integer NOT NULL DEFAULT 1,
    -- Sealed: title, reason, effect and changes.
    content bytea NOT NULL,
    -- The last day on which it can be accepted; none where it stays open.
    answer_by date,
    created_at timestamptz NOT NULL,
    -- When it entered its state.
    since timestamptz NOT NULL,
    -- What was proposed: the amendment's own text and the text and terms that come of it. The texts are blobs.
    amendment_sha256 bytea CHECK (octet_length(amendment_sha256) = 32),
    text_sha256 bytea CHECK (octet_length(text_sha256) = 32),
    terms jsonb,
    terms_sha256 bytea CHECK (octet_length(terms_sha256) = 32),
    -- Sealed: what the other party said when it declined.
    words bytea,
    pdf_sha256 bytea CHECK (octet_length(pdf_sha256) = 32),
    PRIMARY KEY (tenant_id, id),
    CHECK ((kind = 'new_version') = (template_version_id IS NOT NULL)),
    CHECK (state IN ('draft', 'withdrawn') OR (amendment_sha256 IS NOT NULL AND text_sha256 IS NOT NULL
        AND terms IS NOT NULL AND terms_sha256 IS NOT NULL)),
    FOREIGN KEY (tenant_id, agreement_id) REFERENCES agreement (tenant_id, id),
    FOREIGN KEY (tenant_id, controller_id) REFERENCES controller (tenant_id, id),
    FOREIGN KEY (tenant_id, template_version_id) REFERENCES template_version (tenant_id, id)
);
CREATE INDEX amendment_agreement ON amendment (tenant_id, agreement_id, created_at, id);
CALL put_behind_wall('amendment', 'controller');
GRANT SELECT, INSERT, UPDATE ON amendment TO countersign_app;

-- A signature on an amendment; a voided one stays.
CREATE TABLE amendment_signature (
    tenant_id uuid NOT NULL,
    id uuid NOT NULL,
    amendment_id uuid NOT NULL,
    controller_id uuid NOT NULL,
    side text NOT NULL CHECK (side IN ('controller', 'processor')),
    person_id uuid NOT NULL,
    -- Sealed, as in signature.details.
    details bytea NOT NULL,
    -- Of the amendment's own text, which holds the hashes of what comes of it.
    amendment_sha256 bytea NOT NULL CHECK (octet_length(amendment_sha256) = 32),
    signed_at timestamptz NOT NULL,
    voided_at timestamptz,
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, amendment_id) REFERENCES amendment (tenant_id, id),
    FOREIGN KEY (tenant_id, controller_id) REFERENCES controller (tenant_id, id)
);
-- One standing signature for each side: two at once cannot both be stored.
CREATE UNIQUE INDEX amendment_signature_standing ON amendment_signature (tenant_id, amendment_id, side)
    WHERE voided_at IS NULL;
CALL put_behind_wall('amendment_signature', 'controller');
GRANT SELECT, INSERT ON amendment_signature TO countersign_app;
GRANT UPDATE (voided_at) ON amendment_signature TO countersign_app;

ALTER TABLE agreement_version ADD FOREIGN KEY (tenant_id, amendment_id) REFERENCES amendment (tenant_id, id);

-- No version without two standing signatures on its amendment, whatever the program does.
CREATE FUNCTION refuse_version_without_signatures() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.amendment_id IS NOT NULL AND (
        SELECT count(DISTINCT s.side) FROM amendment_signature s
        JOIN amendment a ON a.tenant_id = s.tenant_id AND a.id = s.amendment_id
        WHERE s.tenant_id = NEW.tenant_id AND s.amendment_id = NEW.amendment_id AND s.voided_at IS NULL
          AND s.amendment_sha256 = a.amendment_sha256 AND a.text_sha256 = NEW.text_sha256
          AND a.terms_sha256 = NEW.terms_sha256) <> 2 THEN
        RAISE EXCEPTION 'a version needs the signatures of both parties' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
REVOKE ALL ON FUNCTION refuse_version_without_signatures FROM PUBLIC;
CREATE TRIGGER signed_by_both BEFORE INSERT ON agreement_version
    FOR EACH ROW EXECUTE FUNCTION refuse_version_without_signatures();
