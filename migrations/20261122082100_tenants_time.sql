-- How a tenant counts, beside its calendar and zone: days off of its own, whether it works on Saturdays, and what it means
-- by "without undue delay" (a target of its own, never law).
ALTER TABLE tenant_profile
    ADD COLUMN days_off text[] NOT NULL DEFAULT '{}',
    ADD COLUMN saturdays boolean NOT NULL DEFAULT false,
    ADD COLUMN own_target text;
