-- Contacts are kept current: who is named anew counts once the address is proved, and whoever they replace ends then.
ALTER TABLE contact
    -- What they are to be for, once their address is proved.
    ADD COLUMN wanted text[] NOT NULL DEFAULT '{}' CHECK (wanted <@ ARRAY['signatory', 'privacy', 'breach']),
    -- Whose duties they take over then.
    ADD COLUMN replaces uuid,
    -- Since when they are no contact any more; the row stays, as what they did does.
    ADD COLUMN ended_at timestamptz,
    ADD FOREIGN KEY (tenant_id, replaces) REFERENCES contact (tenant_id, id),
    ADD CHECK (ended_at IS NULL OR (duties = '{}' AND wanted = '{}'));
