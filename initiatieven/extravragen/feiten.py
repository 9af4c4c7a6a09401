"""A question that asks for a fact thinking along needs too: asked in one place, known in both.

Pure: an answer as a fact, and a fact as an answer. Which facts there are stands in the rules of
netwerk.instrumenten.meedenken; what is known of a case is initiatieven.begeleiding.meedenken.
"""

from __future__ import annotations

from initiatieven.extravragen.keuzes import JA, NEE, Vraagsoort
from initiatieven.extravragen.models import Extravraag
from netwerk.instrumenten.meedenken.afweging import Waarde
from netwerk.instrumenten.meedenken.keuzes import Feitsoort
from netwerk.instrumenten.meedenken.regels import Feit, read_regels

# How a question must be answered for its answer to be a fact of a kind.
SOORTEN = {Feitsoort.JA_NEE: Vraagsoort.JA_NEE, Feitsoort.GETAL: Vraagsoort.GETAL}
_GROOTST = 1_000_000


def list_feiten() -> list[Feit]:
    """List the facts that a question can ask for, in the order of the rules."""
    return [feit for feit in read_regels().feiten.values() if feit.soort in SOORTEN]


def as_feit(vraag: Extravraag, waarde: str) -> Waarde | None:
    """Give the fact that an answer tells; None for a question or an answer that tells none."""
    feit = read_regels().feiten.get(vraag.feit)
    if feit is None or SOORTEN.get(feit.soort) is not vraag.soort:
        return None
    if vraag.soort is Vraagsoort.JA_NEE:
        return {JA: True, NEE: False}.get(waarde)
    heel = waarde.partition(",")[0]
    return int(heel) if heel.isdigit() and int(heel) <= _GROOTST else None


def as_waarde(vraag: Extravraag, feit: Waarde) -> str:
    """Give a fact as an answer to its question; "" when it does not fit the question."""
    if vraag.soort is Vraagsoort.JA_NEE and isinstance(feit, bool):
        return JA if feit else NEE
    if vraag.soort is Vraagsoort.GETAL and isinstance(feit, int) and not isinstance(feit, bool):
        return str(feit)
    return ""
