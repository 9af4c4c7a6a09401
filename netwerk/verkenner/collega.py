"""One employee of the gemeente in the network: who it is, what he or she knows, and whom.

Colleagues read all of it. Everybody else reads team and first name, and only with the own consent
to stand on the site by first name (the matrix, `netwerk_medewerker`).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from netwerk.gebieden.boom import boom
from netwerk.medewerkers.models import Medewerker, Team
from netwerk.medewerkers.tonen import may_read_naam, shown_naam
from netwerk.relaties.deskundigheid import NIVEAUS, niveau_of
from netwerk.relaties.keuzes import BAND_SOORTEN, RelatieSoort
from netwerk.relaties.models import Relatie
from netwerk.relaties.opgeschreven.overzicht import Bandenlijst, load_banden
from netwerk.themas.boom import boom as themaboom
from vems.core.actor import Actor
from vems.core.clock import today
from vems.core.exceptions import NotFound
from vems.core.i18n import translate
from vems.core.reference import load_shown

_OVER = (RelatieSoort.DESKUNDIG_IN, RelatieSoort.ACTIEF_IN, RelatieSoort.VERANTWOORDELIJK_VOOR)


@dataclass(frozen=True, slots=True)
class Afwezig:
    """From when and with which day somebody is away; `nu` when that is today."""

    van: date | None
    tot: date
    nu: bool


@dataclass(frozen=True, slots=True)
class Collegapagina:
    """The page. `intern`: what colleagues read; without it there is a name and a team."""

    medewerker: Medewerker
    naam: str
    intern: bool
    afwezig: Afwezig | None = None
    weet: Sequence[tuple[str, str]] = ()
    gebieden: Sequence[str] = ()
    verantwoordelijk: Sequence[str] = ()
    banden: Bandenlijst | None = None


def load_collega(sleutel: str, actor: Actor) -> Collegapagina:
    """Load the page of an employee who works here; NotFound for who may read nothing of it."""
    medewerker = (
        Medewerker.select(Medewerker, Team)
        .join(Team)
        .where(Medewerker.sleutel == sleutel[:20], Medewerker.is_actief)
        .first()
    )
    intern = may_read_naam(actor)
    if medewerker is None or not (intern or medewerker.voornaam_publiek):
        raise NotFound()
    naam = shown_naam(medewerker, actor)
    if not intern:
        return Collegapagina(medewerker, naam, intern=False)
    rows = _load_over(medewerker)
    return Collegapagina(
        medewerker,
        naam,
        True,
        _read_afwezig(medewerker),
        _list_kennis(rows),
        _list_gebieden(rows),
        _list_verantwoordelijk(rows, actor),
        load_banden(medewerker.reference, actor, BAND_SOORTEN),
    )


def _load_over(medewerker: Medewerker) -> list[Relatie]:
    return list(
        Relatie.select()
        .where(
            Relatie.van_kind == "medewerker",
            Relatie.van_key == medewerker.sleutel,
            Relatie.soort.in_(_OVER),
            Relatie.tot.is_null(),
        )
        .order_by(Relatie.gewicht.desc(), Relatie.id)
    )


def _read_afwezig(medewerker: Medewerker) -> Afwezig | None:
    """Give an absence that is now or yet to come."""
    tot = medewerker.afwezig_tot
    if tot is None or tot < today():
        return None
    return Afwezig(medewerker.afwezig_van, tot, medewerker.is_afwezig(today()))


def _list_kennis(rows: Sequence[Relatie]) -> list[tuple[str, str]]:
    """List the themes somebody knows with the level in words, the highest first."""
    themas = themaboom()
    return [
        (thema.naam, translate(NIVEAUS[niveau_of(rij)]))
        for rij in rows
        if rij.soort is RelatieSoort.DESKUNDIG_IN
        and rij.naar_kind == "thema"
        and (thema := themas.by_code(rij.naar_key))
    ]


def _list_gebieden(rows: Sequence[Relatie]) -> list[str]:
    bomen = boom()
    namen = [
        gebied.naam
        for rij in rows
        if rij.soort is RelatieSoort.ACTIEF_IN and (gebied := bomen.by_slug(rij.naar_key))
    ]
    return sorted(set(namen))


def _list_verantwoordelijk(rows: Sequence[Relatie], actor: Actor) -> list[str]:
    naar = [rij.naar for rij in rows if rij.soort is RelatieSoort.VERANTWOORDELIJK_VOOR]
    shown = load_shown(naar, actor)
    return sorted(shown[r].titel for r in dict.fromkeys(naar) if r in shown)
