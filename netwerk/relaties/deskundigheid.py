"""What an employee knows of which theme (level 1 to 3, the weight of a relation), and where."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from netwerk.gebieden.boom import boom
from netwerk.medewerkers.models import Medewerker
from netwerk.relaties.banden import set_targets
from netwerk.relaties.keuzes import Bron, RelatieSoort
from netwerk.relaties.models import Relatie
from netwerk.relaties.registration import (
    NieuweRelatie,
    confirm_relatie,
    end_relatie,
    register_relatie,
)
from netwerk.themas.boom import boom as themaboom
from vems.core.actor import Actor
from vems.core.clock import today
from vems.core.database import write
from vems.core.exceptions import Invalid
from vems.core.i18n import N_
from vems.core.reference import Reference

HOOGSTE = 3
NIVEAUS = {
    1: N_("Ik weet er iets van"),
    2: N_("Ik weet er veel van"),
    3: N_("Ik ben hier specialist in"),
}


def read_niveaus(medewerker: Medewerker) -> dict[str, int]:
    """Give the level of what somebody knows, by code of theme."""
    return {r.naar_key: niveau_of(r) for r in _open(medewerker)}


def change_niveaus(medewerker: Medewerker, niveaus: Mapping[str, int], *, door: Actor) -> None:
    """Register what is new, end what is gone or has another level, and confirm the rest."""
    for code, niveau in niveaus.items():
        if themaboom().by_code(code) is None or niveau not in NIVEAUS:
            raise Invalid(N_("Kies uit de lijst."), veld=f"niveau_{code}")
    bestaand = {relatie.naar_key: relatie for relatie in _open(medewerker)}
    with write():
        for code, relatie in bestaand.items():
            if niveaus.get(code) == niveau_of(relatie):
                confirm_relatie(relatie, door=door)
            else:
                end_relatie(relatie, door=door)
        for code, niveau in niveaus.items():
            if code in bestaand and niveau == niveau_of(bestaand[code]):
                continue
            data = NieuweRelatie(
                medewerker.reference,
                Reference("thema", code),
                RelatieSoort.DESKUNDIG_IN,
                gewicht=niveau / HOOGSTE,
                bron=Bron.ZELF,
                bevestigd_op=today(),
            )
            register_relatie(data, door=door)


def change_gebieden(medewerker: Medewerker, slugs: Collection[str], *, door: Actor) -> None:
    """Let an employee work in exactly these areas, none when that is not said."""
    if any(boom().by_slug(slug) is None for slug in slugs):
        raise Invalid(N_("Kies uit de lijst."), veld="gebieden")
    set_targets(
        medewerker.reference, RelatieSoort.ACTIEF_IN, "gebied", slugs, bron=Bron.ZELF, door=door
    )


def niveau_of(relatie: Relatie) -> int:
    """Give the level, 1 to 3, of what somebody knows of a theme."""
    return max(1, round(relatie.gewicht * HOOGSTE))


def _open(medewerker: Medewerker) -> list[Relatie]:
    zelf = medewerker.reference
    return list(
        Relatie.select()
        .where(
            Relatie.van_kind == zelf.kind,
            Relatie.van_key == zelf.key,
            Relatie.soort == RelatieSoort.DESKUNDIG_IN,
            Relatie.naar_kind == "thema",
            Relatie.tot.is_null(),
        )
        .order_by(Relatie.id)
    )
