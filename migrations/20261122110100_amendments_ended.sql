-- A proposal that is open when its agreement ends, ends with it.
ALTER TABLE amendment DROP CONSTRAINT amendment_state_check,
    ADD CONSTRAINT amendment_state_check
        CHECK (state IN ('draft', 'proposed', 'concluded', 'declined', 'withdrawn', 'lapsed', 'ended'));
