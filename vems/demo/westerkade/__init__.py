"""Westerkade, told by noun: each module reads its data and registers it through the domain.

Not here: the data itself (vems.demo.gegevens) and the order in which it is loaded (laden).
"""
