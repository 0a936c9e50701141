-- What one party puts to the other about an agreement in force. What is said stands in the entries.
CREATE TABLE matter (
    tenant_id uuid NOT NULL,
    id uuid NOT NULL,
    agreement_id uuid NOT NULL,
    controller_id uuid NOT NULL,
    kind text NOT NULL CHECK (kind IN ('instruction', 'stop_order', 'disclosure', 'enquiry', 'help')),
    -- Counted within agreement and kind. None while law forbids telling the controller: a gap would tell.
    number integer CHECK (number >= 1),
    state text NOT NULL CHECK (state IN ('given', 'accepted', 'suspended', 'confirmed', 'carried_out', 'withdrawn',
        'ordered', 'stopped', 'lifted', 'held', 'untold', 'answered_untold', 'allowed', 'refused', 'disclosed', 'declined',
        'answered_told', 'forwarded', 'proposed', 'approved', 'replied', 'taken_over', 'asked', 'estimated', 'agreed',
        'begun', 'delivered')),
    -- The controller must not learn of it.
    untold boolean NOT NULL GENERATED ALWAYS AS (state IN ('untold', 'answered_untold')) STORED,
    -- Whose turn it is; none where it is closed, or stopped until further notice.
    waits_for text CHECK (waits_for IN ('controller', 'processor')),
    -- Grows with every entry; a page that was shown before another one is told so.
    revision integer NOT NULL DEFAULT 1,
    opened_at timestamptz NOT NULL,
    since timestamptz NOT NULL,
    -- The first moment that is too late for whoever it waits for; none where no date follows from the terms.
    due_before timestamptz,
    closed_at timestamptz,
    -- What the list of open ones is ordered by: overdue first, without a date last.
    rank timestamptz NOT NULL GENERATED ALWAYS AS (coalesce(due_before, 'infinity'::timestamptz)) STORED,
    PRIMARY KEY (tenant_id, id),
    UNIQUE (tenant_id, agreement_id, kind, number),
    CHECK (number IS NOT NULL OR state IN ('untold', 'answered_untold')),
    FOREIGN KEY (tenant_id, agreement_id) REFERENCES agreement (tenant_id, id),
    FOREIGN KEY (tenant_id, controller_id) REFERENCES controller (tenant_id, id)
);
CREATE INDEX matter_open ON matter (tenant_id, rank, id) WHERE closed_at IS NULL;
CREATE INDEX matter_agreement ON matter (tenant_id, agreement_id, opened_at, id);
CALL put_behind_wall('matter', 'controller');
-- A second fence: what the controller must not learn of is out of its people's sight, whatever a page asks for.
CREATE POLICY told ON matter AS RESTRICTIVE FOR ALL TO countersign_app
    USING (NOT untold OR (SELECT current_setting('countersign.scope', true)) IN ('staff', 'worker'))
    WITH CHECK (NOT untold OR (SELECT current_setting('countersign.scope', true)) IN ('staff', 'worker'));
GRANT SELECT, INSERT, UPDATE ON matter TO countersign_app;

-- The thread of a matter. It only grows.
CREATE TABLE matter_entry (
    tenant_id uuid NOT NULL,
    matter_id uuid NOT NULL,
    number integer NOT NULL CHECK (number >= 1),
    controller_id uuid NOT NULL,
    at timestamptz NOT NULL,
    side text NOT NULL CHECK (side IN ('controller', 'processor')),
    -- A member of the staff or a contact.
    person_id uuid NOT NULL,
    act text NOT NULL,
    -- The state that it led to.
    state text NOT NULL,
    -- Sealed: the words, the name of who wrote them, what they rest on.
    said bytea NOT NULL,
    PRIMARY KEY (tenant_id, matter_id, number),
    FOREIGN KEY (tenant_id, matter_id) REFERENCES matter (tenant_id, id),
    FOREIGN KEY (tenant_id, controller_id) REFERENCES controller (tenant_id, id)
);
CALL put_behind_wall('matter_entry', 'controller');
CREATE POLICY told ON matter_entry AS RESTRICTIVE FOR SELECT TO countersign_app
    USING ((SELECT current_setting('countersign.scope', true)) IN ('staff', 'worker')
        OR EXISTS (SELECT FROM matter m WHERE m.tenant_id = matter_entry.tenant_id AND m.id = matter_entry.matter_id));
GRANT SELECT, INSERT ON matter_entry TO countersign_app;
