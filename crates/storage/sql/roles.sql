-- The roles of the main database; run once by a superuser, harmless when run again.
DO $$
DECLARE
    name text;
BEGIN
    FOREACH name IN ARRAY ARRAY['countersign_owner', 'countersign_app', 'countersign_system', 'countersign_eraser'] LOOP
        IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = name) THEN
            EXECUTE format('CREATE ROLE %I LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS NOINHERIT', name);
        END IF;
    END LOOP;
END
$$;
