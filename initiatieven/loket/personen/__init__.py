"""Residents as the desk knows them: found, shown with their cases, reached, and joined.

Not here: what a person is and how one is reached (`vems.partijen`).
"""
