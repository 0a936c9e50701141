-- Twenty tenants beside those of the test, each with three hundred agreements and what belongs to them, so that the
-- planner has reason to choose.
INSERT INTO tenant (id, slug, created_at)
SELECT gen_random_uuid(), 'many' || n, now() FROM generate_series(1, 20) AS n;

INSERT INTO staff (tenant_id, id, email, email_key, name, role, language, state, created_at)
SELECT t.id, gen_random_uuid(), 's' || n, 's' || n, 'S', 'reviewer', 'en', 'invited', now()
FROM tenant t, generate_series(1, 5) AS n WHERE t.slug LIKE 'many%';

INSERT INTO template (tenant_id, id, name, created_at)
SELECT id, id, 'Standard', now() FROM tenant WHERE slug LIKE 'many%';
INSERT INTO template_version (tenant_id, id, template_id, number, prevailing, terms, created_at)
SELECT t.id, gen_random_uuid(), t.id, n, 'en', '{}', now() FROM tenant t, generate_series(1, 3) AS n
WHERE t.slug LIKE 'many%';

INSERT INTO controller (tenant_id, id, name, created_at)
SELECT t.id, gen_random_uuid(), 'Organisation ' || n, now() FROM tenant t, generate_series(1, 300) AS n
WHERE t.slug LIKE 'many%';
INSERT INTO contact (tenant_id, id, controller_id, email_index, details, duties, language, created_at)
SELECT tenant_id, id, id, uuid_send(id), '\x00', '{signatory}', 'en', now() FROM controller WHERE name LIKE 'Organ%';

INSERT INTO agreement (tenant_id, id, reference, controller_id, version_id, signatory_id, language, state, form, terms,
                       terms_sha256, created_at, since)
SELECT c.tenant_id, c.id, 'R' || row_number() OVER (), c.id,
       (SELECT v.id FROM template_version v WHERE v.tenant_id = c.tenant_id LIMIT 1), c.id, 'en',
       (ARRAY['draft', 'submitted', 'in_review', 'approved', 'approved', 'approved', 'lapsed'])[1 + abs(hashtext(c.id::text) % 7)],
       '\x00', '{}', sha256('x'), now(), now() - random() * interval '900 days'
FROM controller c WHERE c.name LIKE 'Organ%';

INSERT INTO agreement_term (tenant_id, term, agreement_id, controller_id)
SELECT tenant_id, lower(reference) || w, id, controller_id FROM agreement, unnest(ARRAY['', 'a', 'b', 'c']) AS w
WHERE reference LIKE 'R%' ON CONFLICT DO NOTHING;
INSERT INTO signature (tenant_id, id, agreement_id, controller_id, side, person_id, details, text_sha256, terms_sha256,
                       signed_at)
SELECT tenant_id, gen_random_uuid(), id, controller_id, side, id, '\x00', sha256('x'), sha256('x'), now()
FROM agreement, unnest(ARRAY['controller', 'processor']) AS side WHERE reference LIKE 'R%';
INSERT INTO return_reason (tenant_id, agreement_id, controller_id, revision, field, reason)
SELECT tenant_id, id, controller_id, n, 'address', '\x00' FROM agreement, generate_series(1, 2) AS n
WHERE reference LIKE 'R%';
INSERT INTO blob (tenant_id, owner_id, sha256, controller_id, size, sealed, created_at)
SELECT tenant_id, controller_id, sha256(uuid_send(id)), controller_id, 1, '\x00', now() FROM agreement
WHERE reference LIKE 'R%';

INSERT INTO audit_entry (tenant_id, id, at, action, actor_kind, subject_kind, subject_id, controller_id, commitment)
SELECT tenant_id, gen_random_uuid(), now() - n * interval '1 hour', 'agreement.view', 'staff', 'agreement', id,
       controller_id, sha256('x')
FROM agreement, generate_series(1, 4) AS n WHERE reference LIKE 'R%';
INSERT INTO audit_detail (tenant_id, entry_id, controller_id, sealed)
SELECT tenant_id, id, controller_id, '\x00' FROM audit_entry WHERE action = 'agreement.view';
INSERT INTO audit_leaf (tenant_id, position, entry_id)
SELECT tenant_id, row_number() OVER (PARTITION BY tenant_id ORDER BY at, id) - 1, id FROM audit_entry
WHERE action = 'agreement.view';

INSERT INTO agreement_version (tenant_id, agreement_id, number, controller_id, in_force_from, template_version_id, terms,
                               terms_sha256, text_sha256, concluded_at)
SELECT tenant_id, id, 1, controller_id, since::date, version_id, '{}', sha256('x'), sha256('x'), since FROM agreement
WHERE reference LIKE 'R%' AND state = 'approved';
INSERT INTO duty (tenant_id, id, agreement_id, controller_id, kind, party, subject_id, from_at, due_before, owner_id, state,
                  created_at, settled_at)
SELECT a.tenant_id, gen_random_uuid(), a.id, a.controller_id, 'audit_report', 'processor', a.id, a.since,
       a.since + n * interval '1 year',
       CASE WHEN n = 2 THEN (SELECT s.id FROM staff s WHERE s.tenant_id = a.tenant_id LIMIT 1) END,
       CASE WHEN n = 1 THEN 'met' ELSE 'open' END, a.since, CASE WHEN n = 1 THEN a.since END
FROM agreement a, generate_series(1, 3) AS n WHERE a.reference LIKE 'R%' AND a.state = 'approved';

INSERT INTO rollout (tenant_id, id, from_version_id, to_version_id, state, said, answer_by, started_by, started_at)
SELECT v.tenant_id, v.id, v.id, (SELECT w.id FROM template_version w WHERE w.tenant_id = v.tenant_id AND w.id <> v.id LIMIT 1),
       'running', '\x00', now()::date, (SELECT s.id FROM staff s WHERE s.tenant_id = v.tenant_id LIMIT 1), now()
FROM template_version v JOIN tenant t ON t.id = v.tenant_id WHERE t.slug LIKE 'many%';
INSERT INTO rollout_target (tenant_id, rollout_id, agreement_id, controller_id, state, since)
SELECT a.tenant_id, r.id, a.id, a.controller_id, 'waiting', now()
FROM agreement a JOIN rollout r ON r.tenant_id = a.tenant_id WHERE a.reference LIKE 'R%' AND a.state = 'approved';

INSERT INTO mail (tenant_id, id, controller_id, agreement_id, kind, language, content, state, created_at)
SELECT tenant_id, gen_random_uuid(), controller_id, id, 'receipt', 'en', '\x00', 'accepted', now()
FROM agreement, generate_series(1, 3) WHERE reference LIKE 'R%';
INSERT INTO session (tenant_id, id, token_hash, kind, person_id, controller_id, created_at, seen_at, expires_at)
SELECT tenant_id, gen_random_uuid(), sha256(uuid_send(id)), 'contact', id, controller_id, now(), now(),
       now() + random() * interval '1 day'
FROM contact WHERE details = '\x00';
INSERT INTO link (tenant_id, id, token_hash, kind, person_id, controller_id, created_at, expires_at)
SELECT tenant_id, gen_random_uuid(), sha256(uuid_send(id)), 'return', id, controller_id, now(),
       now() + random() * interval '60 days'
FROM contact WHERE details = '\x00';
INSERT INTO idempotency (tenant_id, key, controller_id, actor_id, action, request_sha256, outcome, created_at)
SELECT tenant_id, gen_random_uuid(), controller_id, id, 'agreement.sign', sha256('x'), '/', now() FROM contact
WHERE details = '\x00';
INSERT INTO matter (tenant_id, id, agreement_id, controller_id, kind, number, state, waits_for, opened_at, since, due_before,
                    closed_at)
SELECT tenant_id, gen_random_uuid(), id, controller_id, 'instruction', n, 'given', 'processor', now(), now(),
       now() + random() * interval '60 days', CASE WHEN n > 1 THEN now() END
FROM agreement, generate_series(1, 3) AS n WHERE reference LIKE 'R%';
INSERT INTO matter_entry (tenant_id, matter_id, number, controller_id, at, side, person_id, act, state, said)
SELECT tenant_id, id, n, controller_id, now(), 'processor', id, 'note', 'given', '\x00'
FROM matter, generate_series(1, 3) AS n;
ANALYZE;
