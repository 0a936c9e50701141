-- The second factor that somebody is about to enrol: made when their password was right, and for that session alone. A
-- mistyped code makes no other secret, the browser never carries it back, and whoever else knows the password and signs
-- in beside them sees another one. It names the session without a foreign key, since sessions come and go by
-- themselves; what a session has left behind is cleared away when the person begins again, or is done.
CREATE TABLE enrolment (
    tenant_id uuid NOT NULL,
    session_id uuid NOT NULL,
    staff_id uuid NOT NULL,
    -- Sealed under the tenant's key.
    secret bytea NOT NULL,
    PRIMARY KEY (tenant_id, session_id),
    FOREIGN KEY (tenant_id, staff_id) REFERENCES staff (tenant_id, id)
);
CREATE INDEX enrolment_staff ON enrolment (tenant_id, staff_id);
CALL put_behind_wall('enrolment', 'gate');
GRANT SELECT, INSERT, DELETE ON enrolment TO countersign_app;
