"""Learning from earlier texts: which label fits a new one, and which earlier texts are near.

Pure: texts and labels in, suggestions with their reasons out. No database, no web, nothing hidden:
the same examples in the same order give the same suggestions. Not here: which texts are learned
from, who is shown a suggestion, and deciding; a suggestion never decides.
"""
