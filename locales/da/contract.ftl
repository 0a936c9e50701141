contract-clause = Punkt { $number }
# $number: which of its tables.
contract-table = Tabel { $number } i aftalen
