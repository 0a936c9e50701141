contract-clause = Punkt { $number }
# $number: which of its tables.
contract-table = Tabell { $number } i avtalen
