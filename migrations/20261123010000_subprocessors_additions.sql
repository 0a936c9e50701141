-- What an approval of a transfer adds to an appendix of an agreement, as a sealed document: one for the approval, and one
-- more when it is taken back.
CREATE TABLE subprocessor_addition (
    tenant_id uuid NOT NULL,
    id uuid NOT NULL,
    notice_id uuid NOT NULL,
    agreement_id uuid NOT NULL,
    controller_id uuid NOT NULL,
    asked_at timestamptz NOT NULL,
    -- The addition's number within the agreement, and its document among the blobs of the controller; none until it is made.
    number integer CHECK (number > 0),
    sha256 bytea CHECK (octet_length(sha256) = 32),
    made_at timestamptz,
    PRIMARY KEY (tenant_id, id),
    CHECK ((sha256 IS NULL) = (made_at IS NULL)),
    CHECK ((number IS NULL) = (made_at IS NULL)),
    FOREIGN KEY (tenant_id, notice_id) REFERENCES subprocessor_notice (tenant_id, id),
    FOREIGN KEY (tenant_id, agreement_id) REFERENCES agreement (tenant_id, id),
    FOREIGN KEY (tenant_id, controller_id) REFERENCES controller (tenant_id, id)
);
CREATE INDEX subprocessor_addition_agreement ON subprocessor_addition (tenant_id, agreement_id, asked_at, id);
CREATE INDEX subprocessor_addition_notice ON subprocessor_addition (tenant_id, notice_id);
CALL put_behind_wall('subprocessor_addition', 'controller');
GRANT SELECT, INSERT, UPDATE ON subprocessor_addition TO countersign_app;
