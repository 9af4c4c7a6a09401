"""In-app notices: what happened that is for you, at once, bundled per day or week, or not at all.

A slice declares its kinds and sends; everybody chooses per kind how often. Not here: mail.
"""
