"""The evening itself: visitors, visits of the council and their questions, coverage and votes."""
