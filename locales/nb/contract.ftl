contract-clause = Punkt { $number }
contract-table = Tabell i avtalen
