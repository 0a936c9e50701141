-- Where the tenant itself is reached under its agreements, and since when: its side of keeping contacts current. A row for
-- each address that stood; the newest is the one of the profile.
CREATE TABLE contact_point (
    tenant_id uuid NOT NULL REFERENCES tenant (id),
    id uuid NOT NULL,
    point text NOT NULL CHECK (point IN ('privacy', 'breach')),
    -- An address of a function, not of a person; public as the profile is.
    address text NOT NULL,
    since timestamptz NOT NULL,
    -- The member of the staff; none for the operator.
    changed_by uuid,
    -- When the controllers were told of it, or of what came after it; the first address of all is in their agreements.
    announced_at timestamptz,
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, changed_by) REFERENCES staff (tenant_id, id)
);
CREATE INDEX contact_point_since ON contact_point (tenant_id, point, since, id);
ALTER TABLE tenant NO FORCE ROW LEVEL SECURITY;
ALTER TABLE tenant_profile NO FORCE ROW LEVEL SECURITY;
INSERT INTO contact_point (tenant_id, id, point, address, since, announced_at)
SELECT t.id, gen_random_uuid(), one.point, one.address, t.created_at, t.created_at
FROM tenant_profile p
JOIN tenant t ON t.id = p.tenant_id
CROSS JOIN LATERAL (VALUES ('privacy', p.privacy_contact), ('breach', p.breach_contact)) AS one (point, address);
ALTER TABLE tenant FORCE ROW LEVEL SECURITY;
ALTER TABLE tenant_profile FORCE ROW LEVEL SECURITY;
CALL put_behind_wall('contact_point', 'public');
GRANT SELECT, INSERT ON contact_point TO countersign_app;
GRANT UPDATE (announced_at) ON contact_point TO countersign_app;

-- Telling the controllers, all at once, what has changed since they were told last.
CREATE TABLE contact_announcement (
    tenant_id uuid NOT NULL,
    id uuid NOT NULL,
    -- A list of {point, before, after}: what differs from what they knew.
    changes jsonb NOT NULL,
    made_by uuid NOT NULL,
    made_at timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, made_by) REFERENCES staff (tenant_id, id)
);
CREATE INDEX contact_announcement_made ON contact_announcement (tenant_id, made_at DESC, id);
CALL put_behind_wall('contact_announcement', 'staff');
GRANT SELECT, INSERT ON contact_announcement TO countersign_app;

-- A controller that an announcement was sent to, so that nobody is told twice.
CREATE TABLE contact_told (
    tenant_id uuid NOT NULL,
    announcement_id uuid NOT NULL,
    controller_id uuid NOT NULL,
    at timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, announcement_id, controller_id),
    FOREIGN KEY (tenant_id, announcement_id) REFERENCES contact_announcement (tenant_id, id),
    FOREIGN KEY (tenant_id, controller_id) REFERENCES controller (tenant_id, id)
);
CALL put_behind_wall('contact_told', 'staff');
GRANT SELECT, INSERT ON contact_told TO countersign_app;
