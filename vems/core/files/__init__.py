"""Files that people send: what they really are, made harmless, and kept under a random key.

Not here: whose file it is and who may see it; that belongs to the slice that keeps it.
"""
