"""Rate limits. Per address only failures count: a town hall or library shares one.

In production the counters live in Redis, so that all web processes share them.
"""

from __future__ import annotations

from flask import Response, request
from flask_limiter import Limiter
from flask_limiter.util import get_remote_address

limiter = Limiter(key_func=get_remote_address)


def form_email() -> str:
    """Count per account: the address that was typed."""
    return request.form.get("email", "").strip().lower()[:254]


def failed(response: Response) -> bool:
    """Count only answers that are not a redirect: a login that worked redirects."""
    return response.status_code >= 400
