-- A statement on the erasure so far, while somebody has still to answer: a sealed document that says so.
CREATE TABLE ending_statement (
    tenant_id uuid NOT NULL,
    id uuid NOT NULL,
    ending_id uuid NOT NULL,
    controller_id uuid NOT NULL,
    asked_by uuid NOT NULL,
    asked_at timestamptz NOT NULL,
    -- The document among the blobs of the controller; none until it is made.
    sha256 bytea CHECK (octet_length(sha256) = 32),
    made_at timestamptz,
    PRIMARY KEY (tenant_id, id),
    CHECK ((sha256 IS NULL) = (made_at IS NULL)),
    FOREIGN KEY (tenant_id, ending_id) REFERENCES ending (tenant_id, id),
    FOREIGN KEY (tenant_id, controller_id) REFERENCES controller (tenant_id, id),
    FOREIGN KEY (tenant_id, asked_by) REFERENCES staff (tenant_id, id)
);
CREATE INDEX ending_statement_ending ON ending_statement (tenant_id, ending_id, asked_at, id);
CALL put_behind_wall('ending_statement', 'controller');
GRANT SELECT, INSERT, UPDATE ON ending_statement TO countersign_app;
