-- The wall between tenants. Every later migration stands on what is here.
--
-- Roles (made before the first migration, see crates/storage/sql/roles.sql):
--   countersign_owner   owns everything and runs migrations; nothing else connects as it
--   countersign_app     serves pages and jobs, inside one tenant at a time
--   countersign_system  finds out which tenant something belongs to; sees the tables of the allow-list only
--   countersign_eraser  deletes personal data from the audit log
--
-- What a transaction may see stands in three settings that live as long as the transaction:
--   countersign.tenant_id      the tenant
--   countersign.scope          staff | worker | contact | gate | public
--   countersign.controller_id  the controller, where the scope is `contact`
-- An unset setting is NULL and a reset one is the empty string; both must show nothing.

REVOKE ALL ON SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA public TO countersign_app, countersign_system, countersign_eraser;

-- Puts a tenant table behind the wall: one permissive policy for the tenant, one restrictive fence for the scope.
CREATE PROCEDURE put_behind_wall(tenant_table regclass, fence text)
LANGUAGE plpgsql SET search_path = pg_catalog, public AS $$
DECLARE
    scope CONSTANT text := '(SELECT current_setting(''countersign.scope'', true))';
    own CONSTANT text :=
        'controller_id = (SELECT nullif(current_setting(''countersign.controller_id'', true), '''')::uuid)';
    tenant CONSTANT text :=
        'tenant_id = (SELECT nullif(current_setting(''countersign.tenant_id'', true), '''')::uuid)';
    rule text;
BEGIN
    EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', tenant_table);
    EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', tenant_table);
    EXECUTE format(
        'CREATE POLICY tenant ON %s AS PERMISSIVE FOR ALL TO countersign_app USING (%s) WITH CHECK (%s)',
        tenant_table, tenant, tenant);
    IF fence IN ('published', 'public') THEN
        -- Published rows are for everybody (of a public table, all rows); drafts and every write for the staff.
        IF fence = 'published' THEN
            EXECUTE format(
                'CREATE POLICY fence_read ON %s AS RESTRICTIVE FOR SELECT TO countersign_app
                 USING (%s IN (''staff'', ''worker'') OR published_at IS NOT NULL)', tenant_table, scope);
        END IF;
        EXECUTE format(
            'CREATE POLICY fence_insert ON %s AS RESTRICTIVE FOR INSERT TO countersign_app
             WITH CHECK (%s IN (''staff'', ''worker''))', tenant_table, scope);
        EXECUTE format(
            'CREATE POLICY fence_update ON %s AS RESTRICTIVE FOR UPDATE TO countersign_app
             USING (%s IN (''staff'', ''worker''))', tenant_table, scope);
        EXECUTE format(
            'CREATE POLICY fence_delete ON %s AS RESTRICTIVE FOR DELETE TO countersign_app
             USING (%s IN (''staff'', ''worker''))', tenant_table, scope);
        RETURN;
    END IF;
    rule := CASE fence
        WHEN 'staff' THEN format('%s IN (''staff'', ''worker'')', scope)
        WHEN 'gate' THEN format('%s IN (''staff'', ''worker'', ''gate'')', scope)
        WHEN 'controller' THEN format(
            '%s IN (''staff'', ''worker'') OR (%s = ''contact'' AND %s)', scope, scope, own)
        WHEN 'controller or gate' THEN format(
            '%s IN (''staff'', ''worker'', ''gate'') OR (%s = ''contact'' AND %s)', scope, scope, own)
    END;
    IF rule IS NULL THEN
        RAISE EXCEPTION 'unknown fence %', fence;
    END IF;
    EXECUTE format(
        'CREATE POLICY fence ON %s AS RESTRICTIVE FOR ALL TO countersign_app USING (%s) WITH CHECK (%s)',
        tenant_table, rule, rule);
END
$$;
REVOKE ALL ON PROCEDURE put_behind_wall FROM PUBLIC;

-- System table: which tenants there are. No personal data.
CREATE TABLE tenant (
    id uuid PRIMARY KEY,
    slug text NOT NULL UNIQUE CHECK (slug ~ '^[a-z0-9](-?[a-z0-9]){1,38}$'),
    created_at timestamptz NOT NULL,
    closed_at timestamptz
);
ALTER TABLE tenant ENABLE ROW LEVEL SECURITY;
ALTER TABLE tenant FORCE ROW LEVEL SECURITY;
CREATE POLICY system ON tenant AS PERMISSIVE FOR ALL TO countersign_system USING (true) WITH CHECK (true);
GRANT SELECT, INSERT ON tenant TO countersign_system;
GRANT UPDATE (closed_at) ON tenant TO countersign_system;

-- Refuses changes to a row that has been published.
CREATE FUNCTION refuse_change_of_published() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, public AS $$
BEGIN
    IF OLD.published_at IS NOT NULL THEN
        RAISE EXCEPTION '% is published and cannot change', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END
$$;
REVOKE ALL ON FUNCTION refuse_change_of_published FROM PUBLIC;
