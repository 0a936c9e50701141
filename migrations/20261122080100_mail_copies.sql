-- What a mail about an agreement said when it went out, and what the server answered: for the bundle of the agreement.
CREATE TABLE mail_copy (
    tenant_id uuid NOT NULL,
    mail_id uuid NOT NULL,
    controller_id uuid,
    at timestamptz NOT NULL,
    -- Sealed: addresses, subject, text, hashes of attachments, the server's answer. One-time links are blacked out.
    sealed bytea NOT NULL,
    PRIMARY KEY (tenant_id, mail_id),
    FOREIGN KEY (tenant_id, mail_id) REFERENCES mail (tenant_id, id)
);
CALL put_behind_wall('mail_copy', 'controller');
GRANT SELECT, INSERT ON mail_copy TO countersign_app;
