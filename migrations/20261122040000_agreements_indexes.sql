-- Signatures of an agreement, voided ones too: without an index they were found by reading all of the tenant's.
CREATE INDEX signature_agreement ON signature (tenant_id, agreement_id);

-- The fence asks for the controller: with it in the index, counting a phase reads the index alone.
DROP INDEX agreement_phase;
CREATE INDEX agreement_phase ON agreement (tenant_id, phase, since, id) INCLUDE (controller_id);
