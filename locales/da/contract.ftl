contract-clause = Punkt { $number }
contract-table = Tabel i aftalen
