-- Before anybody has signed in, entries are added to the audit log, and none is read.
DO $$
DECLARE
    audit_table text;
    scope CONSTANT text := '(SELECT current_setting(''countersign.scope'', true))';
    own CONSTANT text :=
        'controller_id = (SELECT nullif(current_setting(''countersign.controller_id'', true), '''')::uuid)';
BEGIN
    FOREACH audit_table IN ARRAY ARRAY['audit_entry', 'audit_detail', 'audit_pending'] LOOP
        EXECUTE format(
            'ALTER POLICY fence ON %I USING (%s IN (''staff'', ''worker'') OR (%s = ''contact'' AND %s))',
            audit_table, scope, scope, own);
    END LOOP;
END
$$;
