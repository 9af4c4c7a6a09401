"""Thinking along: which instruments and permits fit a plan and why, from rules that are data.

Pure: facts in, advice and questions out. What is not known is asked, never guessed. Not here: where
the facts of a plan come from is initiatieven.begeleiding.meedenken.
"""
