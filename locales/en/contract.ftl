contract-clause = Clause { $number }
# $number: which of its tables.
contract-table = Table { $number } of the agreement
