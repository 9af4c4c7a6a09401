"""Parties: persons and organisations the gemeente deals with, with or without an account.

Not here: Accounts live in vems.accounts, organisations in the network in netwerk.partners.
"""

from __future__ import annotations

from flask import Flask


def init_app(app: Flask) -> None:
    """Register what this slice offers."""
