-- The key store: a database of its own, dumped and kept apart from the main one. Destroying a row here erases what the
-- key locked, in every copy of the main database.
CREATE TABLE wrapped_key (
    tenant_id uuid NOT NULL,
    owner_id uuid NOT NULL,
    wrapped bytea,
    created_at timestamptz NOT NULL,
    destroyed_at timestamptz,
    PRIMARY KEY (tenant_id, owner_id),
    CHECK ((wrapped IS NULL) = (destroyed_at IS NOT NULL))
);
