-- What is done, by who saw to it and by kind, the last first: each list is read from its own index.
DROP INDEX duty_settled;
CREATE INDEX duty_settled ON duty (tenant_id, settled_at, id) WHERE settled_at IS NOT NULL;
CREATE INDEX duty_settled_owner ON duty (tenant_id, owner_id, settled_at, id) WHERE settled_at IS NOT NULL;
CREATE INDEX duty_settled_kind ON duty (tenant_id, kind, settled_at, id) WHERE settled_at IS NOT NULL;
