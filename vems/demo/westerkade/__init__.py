"""Westerkade, told by noun: each module reads its data and registers it through the domain.

Here is what all rooms share: the data, the calendar, the world made so far, and one case on its
way; `initiatieven` puts the story of each case together. Not here: the data itself
(vems.demo.gegevens) and the order in which it is loaded (laden).
"""
