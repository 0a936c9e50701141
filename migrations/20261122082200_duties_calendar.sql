-- System table: whose calendar a secret address opens. Hashes and ids only; one address a person.
CREATE TABLE calendar_feed (
    tenant_id uuid NOT NULL REFERENCES tenant (id),
    -- A member of the staff, or a contact.
    person_id uuid NOT NULL,
    controller_id uuid,
    token_hash bytea NOT NULL UNIQUE CHECK (octet_length(token_hash) = 32),
    language text NOT NULL CHECK (language IN ('en', 'da', 'nb')),
    created_at timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, person_id)
);
CALL put_behind_wall('calendar_feed', 'controller');
GRANT SELECT, INSERT, DELETE ON calendar_feed TO countersign_app;
CREATE POLICY system ON calendar_feed AS PERMISSIVE FOR SELECT TO countersign_system USING (true);
GRANT SELECT ON calendar_feed TO countersign_system;

-- Whether and how early a member of the staff is reminded by mail; and the day of the last such mail, so that none goes
-- out twice. Who has chosen nothing is reminded a week ahead.
CREATE TABLE duty_reminder (
    tenant_id uuid NOT NULL,
    staff_id uuid NOT NULL,
    wanted boolean NOT NULL DEFAULT true,
    days integer NOT NULL DEFAULT 7 CHECK (days BETWEEN 0 AND 60),
    sent_on date,
    PRIMARY KEY (tenant_id, staff_id),
    FOREIGN KEY (tenant_id, staff_id) REFERENCES staff (tenant_id, id)
);
CALL put_behind_wall('duty_reminder', 'staff');
GRANT SELECT, INSERT, UPDATE ON duty_reminder TO countersign_app;

-- The tenants that there are begin to remind too; later ones do when their first agreement is in force. The owner is
-- behind the wall too, but for this.
ALTER TABLE tenant NO FORCE ROW LEVEL SECURITY;
ALTER TABLE job NO FORCE ROW LEVEL SECURITY;
INSERT INTO job (tenant_id, id, kind, subject_id, run_at, created_at)
SELECT id, id, 'remind_of_duties', id, now(), now() FROM tenant WHERE closed_at IS NULL;
ALTER TABLE tenant FORCE ROW LEVEL SECURITY;
ALTER TABLE job FORCE ROW LEVEL SECURITY;
