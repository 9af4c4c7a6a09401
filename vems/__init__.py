"""VEMS: the stadscommunity and initiatievenloket of one gemeente.

Levels, lowest first: core, then the slices of vems, netwerk and initiatieven, and on top
site, beheer, demo, app and cli. `tests/test_architecture.py` holds the list.
"""

__version__ = "0.1.0"
