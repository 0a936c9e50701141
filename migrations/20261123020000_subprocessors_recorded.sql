-- A version in the registry holds for everybody from the moment it is written, and is never written again: what is only planned is
-- a change (subprocessor_change), and stands there.
DROP TRIGGER published ON subprocessor_version;
DROP POLICY fence_read ON subprocessor_version;
DROP INDEX subprocessor_version_day;
-- The owner too is behind the wall, and would find nothing to take away: what was planned would become public with the column.
ALTER TABLE subprocessor_version NO FORCE ROW LEVEL SECURITY;
DELETE FROM subprocessor_version WHERE published_at IS NULL;
ALTER TABLE subprocessor_version FORCE ROW LEVEL SECURITY;
ALTER TABLE subprocessor_version DROP COLUMN published_at;
CREATE INDEX subprocessor_version_day ON subprocessor_version (tenant_id, subprocessor_id, holds_from DESC, number DESC);
REVOKE UPDATE, DELETE ON subprocessor_version FROM countersign_app;
