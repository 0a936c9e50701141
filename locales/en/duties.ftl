duties-kind-audit-report = New report on compliance
duties-kind-instruction = Carry out an instruction
duties-kind-stop-processing = Stop the processing
duties-kind-disclosure-told = Tell the customer of an authority’s request
duties-kind-enquiry-forwarded = Forward a data subject’s enquiry
duties-kind-help = Help the customer

duties-state-open = Open
duties-state-met = Met
duties-state-dropped = No longer owed
duties-kind-amendment-answer = Answer the amendment
duties-kind-end-choose = Choice between return and erasure
duties-kind-end-return = Return of the data
duties-kind-end-erase = Erasure of the data
duties-kind-end-confirm = Confirmation of erasure
duties-kind-end-left = Erasure of what was left
duties-kind-retention-run = Run of a retention rule
