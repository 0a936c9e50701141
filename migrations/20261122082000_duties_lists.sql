-- Lists of duties: by date, those without one last; by who sees to them; by kind; and what is settled, the last first.
ALTER TABLE duty
    ADD COLUMN due_or_never timestamptz NOT NULL GENERATED ALWAYS AS (coalesce(due_before, '9999-12-31 00:00:00+00')) STORED,
    -- The how-manieth time it is, where the terms ask for it again and again.
    ADD COLUMN round integer CHECK (round > 0);
DROP INDEX duty_due;
CREATE INDEX duty_due ON duty (tenant_id, state, due_or_never, id);
CREATE INDEX duty_owner ON duty (tenant_id, owner_id, state, due_or_never, id);
CREATE INDEX duty_kind ON duty (tenant_id, kind, state, due_or_never, id);
CREATE INDEX duty_settled ON duty (tenant_id, settled_at, id);
