-- Fills tenants with agreements that make the tables as large as they would be; their pages are not opened. Each is a copy
-- of its tenant's model, a countersigned agreement that the product made, with ids, names, states and times of its own.
-- What is sealed keeps its size and would not open: it is bound to the model's controller. Of the stored texts only the
-- first kilobyte is copied, which leaves the index as it would be.
--
-- In `wanted`: tenant_id, first, last. By a superuser, past triggers and foreign keys, in one transaction.
SET LOCAL session_replication_role = replica;
SET LOCAL work_mem = '256MB';

-- A UUID version 7 of a moment, whose random bits follow from a text.
CREATE OR REPLACE FUNCTION pg_temp.v7(at timestamptz, seed text) RETURNS uuid LANGUAGE sql IMMUTABLE AS $$
    SELECT (lpad(to_hex((extract(epoch FROM at) * 1000)::bigint), 12, '0') || '7' || substr(md5(seed), 1, 3) || '8'
            || substr(md5(seed), 4, 15))::uuid
$$;

CREATE TEMP TABLE model ON COMMIT DROP AS
SELECT DISTINCT ON (tenant_id) tenant_id, id, controller_id FROM agreement
WHERE state = 'approved' AND tenant_id IN (SELECT tenant_id FROM wanted) ORDER BY tenant_id, id;

CREATE TEMP TABLE ballast ON COMMIT DROP AS
SELECT w.tenant_id, n, at, pg_temp.v7(at, 'a' || n || w.tenant_id) AS id, pg_temp.v7(at, 'c' || n || w.tenant_id) AS controller,
       (ARRAY['draft', 'draft', 'draft', 'returned', 'submitted', 'in_review', 'rejected', 'withdrawn', 'lapsed',
              'superseded', 'approved', 'approved', 'approved', 'approved', 'approved', 'approved', 'approved',
              'approved', 'approved', 'approved'])[1 + n % 20] AS state,
       m.id AS model, m.controller_id AS model_controller
FROM wanted w
JOIN model m USING (tenant_id),
     generate_series(w.first, w.last) AS n,
     LATERAL (SELECT date_trunc('milliseconds', now() - interval '3 years' * (1 - n / (w.last + 1.0)::float8) - interval '1 hour') AS at) AS t
ORDER BY w.tenant_id, n;
ANALYZE ballast;

INSERT INTO controller (tenant_id, id, name, registration, country, details, created_at)
SELECT b.tenant_id, b.controller, 'Virksomhed ' || b.n || ' A/S', (20000000 + b.n)::text, c.country, c.details, b.at
FROM ballast b JOIN controller c ON c.tenant_id = b.tenant_id AND c.id = b.model_controller;

INSERT INTO contact (tenant_id, id, controller_id, email_index, details, duties, language, proved_at, created_at)
SELECT b.tenant_id, pg_temp.v7(b.at, b.id::text || k.id), b.controller, sha256(convert_to(b.id::text || k.id, 'UTF8')),
       k.details, k.duties, k.language, b.at, b.at
FROM ballast b JOIN contact k ON k.tenant_id = b.tenant_id AND k.controller_id = b.model_controller;

INSERT INTO agreement (tenant_id, id, reference, controller_id, version_id, signatory_id, language, state, revision, holder_id,
    invited_by, form, terms, terms_sha256, text_sha256, pdf_sha256, created_at, since, submitted_at, offer_until, decided_at,
    decided_by, in_force_from)
SELECT b.tenant_id, b.id, 'B' || b.n || '-' || upper(substr(md5(b.id::text), 1, 4)), b.controller, a.version_id,
       pg_temp.v7(b.at, b.id::text || a.signatory_id), a.language, b.state, a.revision,
       CASE WHEN b.state = 'in_review' THEN a.decided_by END, a.invited_by, a.form, a.terms, a.terms_sha256, a.text_sha256,
       a.pdf_sha256, b.at, b.at, CASE WHEN b.state <> 'draft' THEN b.at END,
       CASE WHEN b.state IN ('submitted', 'in_review') THEN now() + interval '20 days' END,
       CASE WHEN b.state = 'approved' THEN b.at END, CASE WHEN b.state = 'approved' THEN a.decided_by END,
       CASE WHEN b.state = 'approved' THEN b.at::date END
FROM ballast b JOIN agreement a ON a.tenant_id = b.tenant_id AND a.id = b.model;

INSERT INTO agreement_version (tenant_id, agreement_id, number, controller_id, in_force_from, template_version_id, terms,
    terms_sha256, text_sha256, concluded_at)
SELECT b.tenant_id, b.id, 1, b.controller, b.at::date, v.template_version_id, v.terms, v.terms_sha256, v.text_sha256, b.at
FROM ballast b JOIN agreement_version v ON v.tenant_id = b.tenant_id AND v.agreement_id = b.model
WHERE b.state = 'approved';

-- What is owed: three duties each, one of them overdue now and then, one met.
INSERT INTO duty (tenant_id, id, agreement_id, controller_id, kind, party, subject_id, term, clause, from_at, due_before, last_day,
    state, created_at, settled_at)
SELECT b.tenant_id, pg_temp.v7(b.at, b.id::text || k.kind), b.id, b.controller, k.kind, k.party, b.id, '', '9.1', b.at,
       d.due, (d.due - interval '1 day')::date, k.state, b.at, CASE WHEN k.state = 'met' THEN d.due - interval '2 days' END
FROM ballast b,
     (VALUES ('audit_report', 'processor', 'open', 1), ('retention_run', 'processor', 'open', 2),
             ('instruction', 'processor', 'met', 3)) AS k (kind, party, state, place),
     LATERAL (SELECT now() + interval '1 day' * ((b.n * 7 + k.place * 13) % 700 - 20)) AS d (due)
WHERE b.state = 'approved';

INSERT INTO signature (tenant_id, id, agreement_id, controller_id, side, person_id, details, text_sha256, terms_sha256, signed_at)
SELECT b.tenant_id, pg_temp.v7(b.at, b.id::text || s.id), b.id, b.controller, s.side, s.person_id, s.details, s.text_sha256,
       s.terms_sha256, b.at
FROM ballast b JOIN signature s ON s.tenant_id = b.tenant_id AND s.agreement_id = b.model
WHERE b.state = 'approved' OR (b.state <> 'draft' AND s.side = 'controller');

INSERT INTO agreement_term (tenant_id, term, agreement_id, controller_id)
SELECT b.tenant_id, word, b.id, b.controller
FROM ballast b, unnest(ARRAY['b' || b.n, 'b' || b.n || '-' || substr(md5(b.id::text), 1, 4), 'virksomhed', b.n::text, 'a/s',
                             (20000000 + b.n)::text]) AS word;

INSERT INTO blob (tenant_id, owner_id, sha256, controller_id, size, sealed, created_at)
SELECT b.tenant_id, b.controller, o.sha256, b.controller, o.size, substr(o.sealed, 1, 1024), b.at
FROM ballast b JOIN blob o ON o.tenant_id = b.tenant_id AND o.owner_id = b.model_controller
WHERE b.state <> 'draft';

CREATE TEMP TABLE entry ON COMMIT DROP AS
SELECT b.tenant_id, pg_temp.v7(b.at, b.id::text || e.id) AS id, b.at, e.id AS model, b.id AS subject_id, b.controller,
       row_number() OVER (PARTITION BY b.tenant_id ORDER BY b.n, e.id) AS rank
FROM ballast b JOIN audit_entry e ON e.tenant_id = b.tenant_id AND e.subject_id = b.model
WHERE b.state <> 'draft' OR e.action IN ('agreement.begin', 'agreement.invite');

INSERT INTO audit_entry (tenant_id, id, at, action, actor_kind, actor_id, subject_kind, subject_id, controller_id, commitment)
SELECT n.tenant_id, n.id, n.at, e.action, e.actor_kind, e.actor_id, e.subject_kind, n.subject_id, n.controller, e.commitment
FROM entry n JOIN audit_entry e ON e.tenant_id = n.tenant_id AND e.id = n.model;

INSERT INTO audit_detail (tenant_id, entry_id, controller_id, sealed)
SELECT n.tenant_id, n.id, n.controller, d.sealed
FROM entry n JOIN audit_detail d ON d.tenant_id = n.tenant_id AND d.entry_id = n.model;

INSERT INTO audit_leaf (tenant_id, position, entry_id)
SELECT n.tenant_id, l.above + n.rank, n.id
FROM entry n JOIN (SELECT tenant_id, max(position) AS above FROM audit_leaf GROUP BY 1) AS l USING (tenant_id);

INSERT INTO mail (tenant_id, id, controller_id, agreement_id, kind, language, content, state, created_at, accepted_at)
SELECT b.tenant_id, pg_temp.v7(b.at, b.id::text || m.id), b.controller, b.id, m.kind, m.language, m.content, 'accepted', b.at,
       b.at
FROM ballast b JOIN mail m ON m.tenant_id = b.tenant_id AND m.agreement_id = b.model;
