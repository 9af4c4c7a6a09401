"""Relations people write down: recording and suggesting them, what became of them, in words.

Not here: confirming and ending (`bevestigen`), what follows from a table of its own.
"""
