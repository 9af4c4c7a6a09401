"""Search: Dutch text analysis, two local indexes, finding, look-alikes and the follower.

Slices register their documents (`documents.py`); nothing here knows what an object means. The
indexes are copies of the database and may be thrown away at any time.
"""
