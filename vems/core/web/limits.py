"""Rate limits. Per address only failures count: a town hall or library shares one.

In production the counters live in Redis, so that all web processes share them. While Redis is
down each process counts for itself: trouble with counting never fails a page.
"""

from __future__ import annotations

import time

from flask import Response, request
from flask_limiter import Limiter
from flask_limiter.util import get_remote_address

limiter = Limiter(key_func=get_remote_address, in_memory_fallback_enabled=True, swallow_errors=True)


def form_email() -> str:
    """Count per account: the address that was typed."""
    typed = request.form.get("email", "").strip().lower()[:254]
    return typed or get_remote_address()


def form_email_from_here() -> str:
    """Count per account and network address: a stranger elsewhere uses up nothing of somebody's.

    Beside it stands a higher limit on `form_email` alone, that no single network address reaches.
    """
    return f"{form_email()}|{get_remote_address()}"


def seconds_to_wait() -> int:
    """Give after how many seconds the limit that was hit lets this visitor in again."""
    hit = limiter.current_limit
    return max(1, int(hit.reset_at - time.time()) + 1) if hit else 60


def failed(response: Response) -> bool:
    """Count only answers that are not a redirect: a login that worked redirects."""
    return response.status_code >= 400
