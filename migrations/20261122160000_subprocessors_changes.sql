-- A change to who works for the processor: drafted by the staff, then announced once to all agreements in force. What was
-- announced stays as it was; what becomes of it later stands beside it.
CREATE TABLE subprocessor_change (
    tenant_id uuid NOT NULL,
    id uuid NOT NULL,
    -- Counted from 1 as changes are announced; none for a draft.
    number integer CHECK (number > 0),
    -- The number of edits; compared so that of two editors at once one reads what the other did.
    revision integer NOT NULL CHECK (revision > 0),
    -- The civil day, where the tenant is, on which it is to take effect.
    effect_on date NOT NULL,
    -- Why, in the tenant's languages. Sealed under the tenant's key.
    said bytea NOT NULL,
    created_by uuid NOT NULL,
    created_at timestamptz NOT NULL,
    announced_by uuid,
    -- When it was announced; none for a draft, which is the staff's alone.
    published_at timestamptz,
    PRIMARY KEY (tenant_id, id),
    UNIQUE (tenant_id, number),
    CHECK ((number IS NULL) = (published_at IS NULL)),
    CHECK ((announced_by IS NULL) = (published_at IS NULL)),
    FOREIGN KEY (tenant_id, created_by) REFERENCES staff (tenant_id, id),
    FOREIGN KEY (tenant_id, announced_by) REFERENCES staff (tenant_id, id)
);
CALL put_behind_wall('subprocessor_change', 'published');
CREATE TRIGGER published BEFORE UPDATE OR DELETE ON subprocessor_change
    FOR EACH ROW EXECUTE FUNCTION refuse_change_of_published();
GRANT SELECT, INSERT, UPDATE, DELETE ON subprocessor_change TO countersign_app;

-- An entry that a change touches.
CREATE TABLE subprocessor_change_entry (
    tenant_id uuid NOT NULL,
    change_id uuid NOT NULL,
    subprocessor_id uuid NOT NULL,
    -- What holds of it before and after; none before where it is new, none after where it leaves. Before it is announced,
    -- what holds is what the registry says. Sealed under the tenant's key.
    before bytea,
    after bytea,
    -- In which respects it changes, as they were announced.
    facets jsonb,
    published_at timestamptz,
    PRIMARY KEY (tenant_id, change_id, subprocessor_id),
    CHECK ((facets IS NULL) = (published_at IS NULL)),
    FOREIGN KEY (tenant_id, change_id) REFERENCES subprocessor_change (tenant_id, id)
);
CREATE INDEX subprocessor_change_entry_of ON subprocessor_change_entry (tenant_id, subprocessor_id, change_id);
CALL put_behind_wall('subprocessor_change_entry', 'published');
CREATE TRIGGER published BEFORE UPDATE OR DELETE ON subprocessor_change_entry
    FOR EACH ROW EXECUTE FUNCTION refuse_change_of_published();
GRANT SELECT, INSERT, UPDATE, DELETE ON subprocessor_change_entry TO countersign_app;

-- What the processor did about a change once it was announced. Everybody who was told of the change is told of it.
CREATE TABLE subprocessor_change_act (
    tenant_id uuid NOT NULL,
    change_id uuid NOT NULL,
    number integer NOT NULL CHECK (number > 0),
    -- Effective: the registry holds it from its day on.
    kind text NOT NULL CHECK (kind IN ('moved', 'corrected', 'withdrawn', 'effective')),
    -- To which day it was moved.
    day date,
    -- Why, in the tenant's languages; none where nothing is said. Sealed under the tenant's key.
    said bytea,
    by_id uuid,
    at timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, change_id, number),
    CHECK ((kind = 'moved') = (day IS NOT NULL)),
    CHECK ((kind = 'effective') = (by_id IS NULL)),
    FOREIGN KEY (tenant_id, change_id) REFERENCES subprocessor_change (tenant_id, id),
    FOREIGN KEY (tenant_id, by_id) REFERENCES staff (tenant_id, id)
);
CREATE UNIQUE INDEX subprocessor_change_act_last ON subprocessor_change_act (tenant_id, change_id)
    WHERE kind IN ('withdrawn', 'effective');
CALL put_behind_wall('subprocessor_change_act', 'public');
GRANT SELECT, INSERT ON subprocessor_change_act TO countersign_app;

-- What a change asks of agreements that have the same terms, as it was counted when it was announced to the first of them.
CREATE TABLE subprocessor_consequence (
    tenant_id uuid NOT NULL,
    change_id uuid NOT NULL,
    -- Of the terms that it follows from.
    terms_sha256 bytea NOT NULL CHECK (octet_length(terms_sha256) = 32),
    consequence jsonb NOT NULL,
    PRIMARY KEY (tenant_id, change_id, terms_sha256),
    FOREIGN KEY (tenant_id, change_id) REFERENCES subprocessor_change (tenant_id, id)
);

-- What an agreement was told of a change: the version of the agreement whose terms it follows, and what was asked.
CREATE TABLE subprocessor_notice (
    tenant_id uuid NOT NULL,
    id uuid NOT NULL,
    change_id uuid NOT NULL,
    agreement_id uuid NOT NULL,
    controller_id uuid NOT NULL,
    version_number integer NOT NULL,
    terms_sha256 bytea NOT NULL,
    demand text NOT NULL,
    -- How far it has come: planned, written, sent, received; returned: it came back from everybody. Not needed: the terms ask for none.
    stage text NOT NULL CHECK (stage IN ('planned', 'written', 'sent', 'received', 'returned', 'not_needed')),
    -- What the controller says at present.
    stance text NOT NULL CHECK (stance IN ('silent', 'approved', 'objected', 'refused', 'settled')),
    -- The number of events; compared so that of two people at once one reads what the other did.
    revision integer NOT NULL CHECK (revision >= 0),
    planned_at timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE (tenant_id, change_id, agreement_id),
    FOREIGN KEY (tenant_id, change_id, terms_sha256) REFERENCES subprocessor_consequence (tenant_id, change_id, terms_sha256),
    FOREIGN KEY (tenant_id, agreement_id, version_number) REFERENCES agreement_version (tenant_id, agreement_id, number),
    FOREIGN KEY (tenant_id, controller_id) REFERENCES controller (tenant_id, id)
);
CREATE INDEX subprocessor_notice_agreement ON subprocessor_notice (tenant_id, agreement_id, planned_at);
CREATE INDEX subprocessor_notice_answers ON subprocessor_notice (tenant_id, change_id, demand, stance, stage);
CALL put_behind_wall('subprocessor_notice', 'controller');
GRANT SELECT, INSERT ON subprocessor_notice TO countersign_app;
GRANT UPDATE (stage, stance, revision) ON subprocessor_notice TO countersign_app;

-- A consequence is seen by whoever sees a notice that it holds for.
CALL put_behind_wall('subprocessor_consequence', 'public');
CREATE POLICY fence_read ON subprocessor_consequence AS RESTRICTIVE FOR SELECT TO countersign_app
    USING ((SELECT current_setting('countersign.scope', true)) IN ('staff', 'worker')
           OR EXISTS (SELECT FROM subprocessor_notice n
                      WHERE n.tenant_id = subprocessor_consequence.tenant_id
                        AND n.change_id = subprocessor_consequence.change_id
                        AND n.terms_sha256 = subprocessor_consequence.terms_sha256));
GRANT SELECT, INSERT ON subprocessor_consequence TO countersign_app;

-- What happened to a notice, and what was said about it. Nothing is taken away.
CREATE TABLE subprocessor_notice_event (
    tenant_id uuid NOT NULL,
    notice_id uuid NOT NULL,
    number integer NOT NULL CHECK (number > 0),
    controller_id uuid NOT NULL,
    kind text NOT NULL CHECK (kind IN ('sent', 'bounced', 'received', 'approved', 'approval_withdrawn', 'refused', 'objected',
        'objection_withdrawn', 'settled', 'used', 'message', 'alternative')),
    -- How it was received, or settled, by its word.
    word text,
    -- From which day an approval holds, or something was used; until which an alternative is offered.
    day date,
    -- Words, names, evidence: sealed under the controller's key; none where nothing was said.
    said bytea,
    -- Who: a contact, a member of the staff; none for the product itself.
    side text CHECK (side IN ('processor', 'controller')),
    by_id uuid,
    at timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, notice_id, number),
    CHECK ((kind IN ('received', 'settled')) = (word IS NOT NULL)),
    CHECK ((side IS NULL) = (by_id IS NULL)),
    FOREIGN KEY (tenant_id, notice_id) REFERENCES subprocessor_notice (tenant_id, id),
    FOREIGN KEY (tenant_id, controller_id) REFERENCES controller (tenant_id, id)
);
CALL put_behind_wall('subprocessor_notice_event', 'controller');
GRANT SELECT, INSERT ON subprocessor_notice_event TO countersign_app;

-- A message that carries a notice, and to whom. A round is tried when all of the one before came back.
CREATE TABLE subprocessor_notice_mail (
    tenant_id uuid NOT NULL,
    mail_id uuid NOT NULL,
    notice_id uuid NOT NULL,
    controller_id uuid NOT NULL,
    contact_id uuid NOT NULL,
    round integer NOT NULL CHECK (round > 0),
    state text NOT NULL CHECK (state IN ('queued', 'accepted', 'delayed', 'relayed', 'delivered', 'bounced', 'failed')),
    -- What the server said last; empty for nothing.
    answer text NOT NULL,
    since timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, mail_id),
    FOREIGN KEY (tenant_id, mail_id) REFERENCES mail (tenant_id, id),
    FOREIGN KEY (tenant_id, notice_id) REFERENCES subprocessor_notice (tenant_id, id),
    FOREIGN KEY (tenant_id, controller_id) REFERENCES controller (tenant_id, id)
);
CREATE INDEX subprocessor_notice_mail_of ON subprocessor_notice_mail (tenant_id, notice_id, round);
CALL put_behind_wall('subprocessor_notice_mail', 'controller');
GRANT SELECT, INSERT ON subprocessor_notice_mail TO countersign_app;
GRANT UPDATE (state, answer, since) ON subprocessor_notice_mail TO countersign_app;
