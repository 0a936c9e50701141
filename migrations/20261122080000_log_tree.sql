-- The tree over the audit log: stored nodes, so that neither a place nor a proof reads the whole log, and the signed
-- heads. Hashes and counts only: anybody may read them.
CREATE TABLE audit_node (
    tenant_id uuid NOT NULL REFERENCES tenant (id),
    -- 0: the hash of a leaf. 1, 2, …: the root over 256, 65 536, … leaves that stand beside each other.
    level smallint NOT NULL CHECK (level BETWEEN 0 AND 7),
    -- Its place on the level, from the left.
    place bigint NOT NULL CHECK (place >= 0),
    hash bytea NOT NULL CHECK (octet_length(hash) = 32),
    PRIMARY KEY (tenant_id, level, place)
);
CALL put_behind_wall('audit_node', 'public');
GRANT SELECT, INSERT ON audit_node TO countersign_app;

CREATE TABLE audit_checkpoint (
    tenant_id uuid NOT NULL REFERENCES tenant (id),
    -- How many entries the tree had.
    size bigint NOT NULL CHECK (size > 0),
    root bytea NOT NULL CHECK (octet_length(root) = 32),
    at timestamptz NOT NULL,
    -- The signed note, as it is handed out.
    note text NOT NULL,
    PRIMARY KEY (tenant_id, size)
);
CALL put_behind_wall('audit_checkpoint', 'public');
GRANT SELECT, INSERT ON audit_checkpoint TO countersign_app;

-- Which entry stands at which place: ids alone, for whoever knows the id of an entry and asks for its proof.
DROP POLICY tenant ON audit_leaf;
DROP POLICY fence ON audit_leaf;
CALL put_behind_wall('audit_leaf', 'public');
