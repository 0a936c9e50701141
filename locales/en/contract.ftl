contract-clause = Clause { $number }
contract-table = Table of the agreement
