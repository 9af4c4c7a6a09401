"""What happened to a relation: told on the timeline of its organisations, and to who said it."""

from __future__ import annotations

from netwerk.relaties.berichten import mail_eigenaar
from netwerk.relaties.eigenaars import load_eigenaars
from netwerk.relaties.models import Relatie
from netwerk.relaties.opgeschreven.zinnen import as_banden
from vems.core.actor import SYSTEEM, Actor
from vems.core.history import Event, Zichtbaarheid, record
from vems.core.reference import Reference


def tell_relatie(relatie: Relatie, event: Event, *, door: Actor) -> None:
    """Tell it where an end is an organisation; for colleagues. Inside write()."""
    einden = [r for r in (relatie.van, relatie.naar) if r.kind == "partner"]
    if not einden:
        return
    band = as_banden([relatie], SYSTEEM)[relatie.id]
    for einde in einden:
        record(
            einde,
            event,
            zichtbaarheid=Zichtbaarheid.INTERN,
            gegevens={"wat": f"{band.van} {band.zin}"},
            over=relatie.reference,
            door=door,
        )


def tell_gezegd(relatie: Relatie, *, is_ja: bool, reden: str = "") -> None:
    """Mail who said it that another said yes or no. Inside write()."""
    if not relatie.beweerd_door:
        return
    band = as_banden([relatie], SYSTEEM)[relatie.id]
    for eigenaar in load_eigenaars([Reference.parse(relatie.beweerd_door)]).values():
        mail_eigenaar(
            eigenaar,
            "band_antwoord",
            eenmalig=f"relatie:{relatie.id}:antwoord",
            wat=f"{band.van} {band.zin}",
            ja=is_ja,
            reden=reden,
        )
