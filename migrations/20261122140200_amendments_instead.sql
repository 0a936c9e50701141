-- The proposal of the other party in whose place an amendment was written. Only such a one negotiates a roll-out: what a
-- controller proposes for reasons of its own does not.
ALTER TABLE amendment
    ADD COLUMN instead_of uuid,
    ADD FOREIGN KEY (tenant_id, instead_of) REFERENCES amendment (tenant_id, id);

CREATE OR REPLACE VIEW rollout_progress WITH (security_invoker = true) AS
SELECT t.tenant_id, t.rollout_id, t.agreement_id, t.controller_id, t.reason, t.amendment_id, t.reminded_at,
       coalesce(a.since, t.since) AS since, c.id AS counter_id,
       CASE WHEN a.id IS NULL THEN t.state
            WHEN a.state <> 'concluded' AND c.id IS NOT NULL THEN 'negotiating'
            ELSE a.state END AS outcome
FROM rollout_target t
LEFT JOIN amendment a ON a.tenant_id = t.tenant_id AND a.id = t.amendment_id
LEFT JOIN LATERAL (
    SELECT o.id FROM amendment o
    WHERE o.tenant_id = t.tenant_id AND o.agreement_id = t.agreement_id AND o.instead_of = t.amendment_id
      AND o.side = 'controller' AND o.state = 'proposed'
    ORDER BY o.created_at DESC, o.id DESC LIMIT 1) AS c ON true;
