"""Who reacts to a submit or a change of place or needs: matches are proposed at once.

When that fails a job does it: for a submit at once, else with the next sweep.
"""

from __future__ import annotations

import logging

from initiatieven.koppelingen.jobs import propose_again, propose_for
from vems.core.jobs import enqueue

logger = logging.getLogger(__name__)


def propose_after_submit(sender: object, *, sleutel: str, **_: object) -> None:
    """Propose matches for the initiatief that was just committed."""
    try:
        propose_for(sleutel)
    except Exception:
        logger.exception("no matches proposed for %s yet", sleutel)
        enqueue(propose_for, sleutel)


def propose_after_change(sender: object, *, sleutel: str, **_: object) -> None:
    """Search again after the place, the needs or the themes changed."""
    try:
        propose_again(sleutel)
    except Exception:
        logger.exception("no matches proposed anew for %s", sleutel)
        enqueue(propose_again, sleutel)
