-- More tenants, as many as `bench.tenants` says: each is a copy of the second one with everything in it (the first may have
-- been made larger). Their pages are not opened. By a superuser, past triggers and foreign keys, in one transaction.
SET LOCAL session_replication_role = replica;

CREATE TEMP TABLE origin ON COMMIT DROP AS SELECT id FROM tenant WHERE slug LIKE 'tenant-%' ORDER BY id OFFSET 1 LIMIT 1;
CREATE TEMP TABLE copy ON COMMIT DROP AS
SELECT n, gen_random_uuid() AS id FROM generate_series(1, current_setting('bench.tenants')::int) AS n;
INSERT INTO tenant (id, slug, created_at) SELECT id, 'copy-' || n, now() FROM copy;

-- Rows keep their ids: those are unique within a tenant only.
DO $$
DECLARE
    one regclass;
    columns text;
BEGIN
    FOREACH one IN ARRAY ARRAY['tenant_profile', 'staff', 'template', 'template_version', 'template_text', 'controller',
        'contact', 'agreement', 'agreement_version', 'duty', 'signature', 'agreement_term', 'blob', 'audit_entry', 'audit_detail', 'audit_leaf', 'mail']::regclass[]
    LOOP
        SELECT string_agg(quote_ident(attname), ', ' ORDER BY attnum) INTO columns FROM pg_attribute
        WHERE attrelid = one AND attnum > 0 AND NOT attisdropped AND attgenerated = '' AND attname <> 'tenant_id';
        EXECUTE format('INSERT INTO %1$s (tenant_id, %2$s) SELECT copy.id, %3$s FROM copy, %1$s AS t
                        WHERE t.tenant_id = (SELECT id FROM origin)', one, columns,
                       't.' || replace(columns, ', ', ', t.'));
    END LOOP;
END
$$;
