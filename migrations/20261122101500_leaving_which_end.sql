-- A time for which evidence is kept is decided after an end, and holds for that end: a customer that comes back and leaves
-- again is decided on anew.
ALTER TABLE leaving ADD COLUMN ended_at timestamptz;
ALTER TABLE leaving NO FORCE ROW LEVEL SECURITY;
ALTER TABLE agreement NO FORCE ROW LEVEL SECURITY;
UPDATE leaving l SET ended_at = (SELECT max(a.since) FROM agreement a
    WHERE a.tenant_id = l.tenant_id AND a.controller_id = l.controller_id)
WHERE l.kept_until IS NOT NULL;
ALTER TABLE leaving FORCE ROW LEVEL SECURITY;
ALTER TABLE agreement FORCE ROW LEVEL SECURITY;
ALTER TABLE leaving ADD CHECK (kept_until IS NULL OR ended_at IS NOT NULL);
