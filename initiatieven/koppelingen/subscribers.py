"""Who reacts to a submit: matches are proposed at once; when that fails, by a job."""

from __future__ import annotations

import logging

from initiatieven.koppelingen.jobs import propose_for
from vems.core.jobs import enqueue

logger = logging.getLogger(__name__)


def propose_after_submit(sender: object, *, sleutel: str, **_: object) -> None:
    """Propose matches for the initiatief that was just committed."""
    try:
        propose_for(sleutel)
    except Exception:
        logger.exception("no matches proposed for %s yet", sleutel)
        enqueue(propose_for, sleutel)
