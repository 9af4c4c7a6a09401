"""The draft of this browser: its token lies in the session, nothing else."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from flask import redirect, request, session, url_for
from flask.typing import ResponseReturnValue

from initiatieven.registratie.concept.concepten import (
    antwoord_of,
    claim_concept,
    find_concept,
    save_antwoord,
    start_concept,
)
from initiatieven.registratie.models import Concept
from vems.accounts.toegang import current_actor

_SESSIE = "concept"
_VERSTUURD = "verstuurd"


def current_concept() -> Concept | None:
    """Give the draft of this browser that was not sent yet."""
    concept = _find(_SESSIE)
    return concept if concept is not None and not concept.ingediend_sleutel else None


def sent_concept() -> Concept | None:
    """Give the draft that this browser sent last."""
    for naam in (_SESSIE, _VERSTUURD):
        concept = _find(naam)
        if concept is not None and concept.ingediend_sleutel:
            return concept
    return None


def keep(stap: str, antwoord: Mapping[str, Any], *, klaar: bool) -> Concept:
    """Keep the answer to a step; the first one begins a draft."""
    concept = current_concept()
    if concept is None:
        if (verstuurd := session.get(_SESSIE)) is not None:
            session[_VERSTUURD] = verstuurd
        session[_SESSIE] = start_concept(door=current_actor())
        concept = find_concept(session[_SESSIE])
        assert concept is not None
    claim_concept(concept, door=current_actor())
    save_antwoord(concept, stap, antwoord, klaar=klaar)
    return concept


def take_over(token: str) -> None:
    """Make a draft the one of this browser."""
    session[_SESSIE] = token


def forget() -> None:
    """Let go of the draft of this browser."""
    session.pop(_SESSIE, None)
    session.permanent = False


def keep_on_device() -> None:
    """Let the browser remember the draft when it is closed."""
    session.permanent = True


def answered(stap: str) -> Mapping[str, Any]:
    """Give what this browser answered to a step so far."""
    return antwoord_of(current_concept(), stap)


def saved_for_later() -> ResponseReturnValue:
    """Go to the page that says how to go on later."""
    keep_on_device()
    return redirect(url_for("registratie.bewaard"))


def wants_to_stop() -> bool:
    """Tell whether "save and go on later" was pressed."""
    return "bewaar" in request.form


def _find(naam: str) -> Concept | None:
    token = session.get(naam)
    return find_concept(token) if isinstance(token, str) else None
