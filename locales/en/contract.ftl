contract-clause = Clause { $number }
# The same inside a sentence or in brackets.
contract-clause-within = clause { $number }
# $number: which of its tables.
contract-table = Table { $number } of the agreement
