"""Numbered migration files with frozen copies of models, and the safe way to run them.

Trap M1: rebuilding a SQLite table with foreign keys on removes its children without a word. So the
runner turns them off before the transaction, and compares the row counts of all tables.
"""
