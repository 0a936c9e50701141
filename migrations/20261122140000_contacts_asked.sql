-- The staff may name contacts of a customer too. What would let somebody speak for the customer, or take another's
-- place, waits until one who signs for the customer has confirmed it.
ALTER TABLE contact
    -- What the staff would have them be for.
    ADD COLUMN asked text[] NOT NULL DEFAULT '{}' CHECK (asked <@ ARRAY['signatory', 'privacy', 'breach']),
    -- Since when that waits, and which member of the staff wrote it.
    ADD COLUMN asked_at timestamptz,
    ADD COLUMN asked_by uuid,
    ADD FOREIGN KEY (tenant_id, asked_by) REFERENCES staff (tenant_id, id),
    ADD CHECK ((asked = '{}') = (asked_at IS NULL)),
    ADD CHECK ((asked_at IS NULL) = (asked_by IS NULL)),
    ADD CHECK (ended_at IS NULL OR asked = '{}');
