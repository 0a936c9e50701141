-- What the terms of an agreement, or the law, oblige a party to do. The features owe and meet duties; lists, the
-- calendar feed and reminders read them here.
CREATE TABLE duty (
    tenant_id uuid NOT NULL REFERENCES tenant (id),
    id uuid NOT NULL,
    -- None for what the tenant owes as such.
    agreement_id uuid,
    controller_id uuid,
    kind text NOT NULL,
    party text NOT NULL CHECK (party IN ('controller', 'processor')),
    -- What it comes from: the agreement itself, an amendment, a matter, an ending.
    subject_id uuid NOT NULL,
    -- The key of the term; empty where the law alone says so.
    term text NOT NULL DEFAULT '',
    -- The clause of the agreement, or the article of law.
    clause text NOT NULL DEFAULT '',
    -- The event that it counts from.
    from_at timestamptz NOT NULL,
    -- The first moment that is too late; none where neither agreement nor law gives a date.
    due_before timestamptz,
    -- The last day in time, where days are counted.
    last_day date,
    -- The inputs of the count (domain::duties::How), so that every step can be shown.
    how jsonb,
    owner_id uuid,
    state text NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'met', 'dropped')),
    created_at timestamptz NOT NULL,
    settled_at timestamptz,
    -- Who met it: a member of the staff or a contact.
    settled_by uuid,
    -- Sealed: what proves it.
    evidence bytea,
    PRIMARY KEY (tenant_id, id),
    CHECK ((agreement_id IS NULL) = (controller_id IS NULL)),
    CHECK ((state = 'open') = (settled_at IS NULL)),
    FOREIGN KEY (tenant_id, agreement_id) REFERENCES agreement (tenant_id, id),
    FOREIGN KEY (tenant_id, controller_id) REFERENCES controller (tenant_id, id),
    FOREIGN KEY (tenant_id, owner_id) REFERENCES staff (tenant_id, id)
);
CREATE INDEX duty_due ON duty (tenant_id, state, due_before, id);
CREATE INDEX duty_agreement ON duty (tenant_id, agreement_id, state, due_before, id);
CREATE INDEX duty_subject ON duty (tenant_id, subject_id, state);
CALL put_behind_wall('duty', 'controller');
GRANT SELECT, INSERT, UPDATE ON duty TO countersign_app;
