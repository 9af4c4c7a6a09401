"""Machinery without domain nouns: time, database, history, change log, outbox, search, web.

Nothing in here knows what an initiatief is; slices register themselves.
"""
