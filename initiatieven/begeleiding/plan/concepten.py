"""What somebody typed in the plan form and did not save yet: kept per person, read by nobody else.

Not here: saving the plan itself (`plannen`), which takes the draft away.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from initiatieven.begeleiding.plan.models import Planconcept
from initiatieven.registratie.concept.concepten import clear_after
from initiatieven.registratie.keuzes import Fase
from initiatieven.registratie.models import Initiatief
from initiatieven.registratie.permissions import require
from vems.core.actor import Actor
from vems.core.clock import now
from vems.core.database import write
from vems.core.exceptions import Refused
from vems.core.i18n import N_

MAX_INVOER = 200_000
Invoer = Mapping[str, Sequence[str]]


def keep_concept(initiatief: Initiatief, invoer: Invoer, *, versie: int, door: Actor) -> None:
    """Keep what was typed as it stands, by the names of the fields; it replaces the own earlier."""
    require(door, "plan", "w", initiatief)
    if initiatief.fase is Fase.AFGEROND:
        raise Refused(N_("Dit initiatief is klaar. Heropen het eerst."))
    if sum(len(naam) + len(tekst) for naam, rij in invoer.items() for tekst in rij) > MAX_INVOER:
        raise Refused(N_("Deze tekst is te lang. Maak hem korter."))
    inhoud = {naam: list(rij) for naam, rij in invoer.items()}
    with write():
        Planconcept.insert(
            initiatief=initiatief,
            wie=_key_of(door),
            invoer=inhoud,
            versie=versie,
            updated_at=now(),
        ).on_conflict(
            conflict_target=[Planconcept.initiatief, Planconcept.wie],
            preserve=[Planconcept.invoer, Planconcept.versie, Planconcept.updated_at],
        ).execute()


def find_concept(initiatief: Initiatief, door: Actor) -> Planconcept | None:
    """Find the own draft."""
    return Planconcept.get_or_none(
        Planconcept.initiatief == initiatief, Planconcept.wie == _key_of(door)
    )


def drop_concept(initiatief: Initiatief, *, door: Actor) -> None:
    """Throw the own draft away; twice is once."""
    with write():
        Planconcept.delete().where(
            Planconcept.initiatief == initiatief, Planconcept.wie == _key_of(door)
        ).execute()


def clear_concepten() -> None:
    """Remove drafts that nobody touched for as long as the draft of an idea may rest."""
    with write():
        Planconcept.delete().where(Planconcept.updated_at < now() - clear_after()).execute()


def _key_of(door: Actor) -> str:
    soort, nummer = ("partij", door.partij_id) if door.rol == "lid" else ("g", door.gebruiker_id)
    return f"{soort}:{nummer}"
