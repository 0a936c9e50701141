contract-clause = Punkt { $number }
# The same inside a sentence or in brackets.
contract-clause-within = punkt { $number }
# $number: which of its tables.
contract-table = Tabell { $number } i avtalen
