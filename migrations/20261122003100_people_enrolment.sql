-- The second factor that somebody is about to enrol: made when their password was right, kept with that session alone,
-- and gone with it. A mistyped code does not make another secret, and the browser never carries it back.
CREATE TABLE enrolment (
    tenant_id uuid NOT NULL,
    session_id uuid NOT NULL,
    -- Sealed under the tenant's key.
    secret bytea NOT NULL,
    PRIMARY KEY (tenant_id, session_id),
    FOREIGN KEY (tenant_id, session_id) REFERENCES session (tenant_id, id) ON DELETE CASCADE
);
CALL put_behind_wall('enrolment', 'gate');
GRANT SELECT, INSERT ON enrolment TO countersign_app;
