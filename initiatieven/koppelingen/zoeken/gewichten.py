"""The weights in force: the published ones, with other points when two people wanted so.

A change is a setting with preview and a second person (`vems.beheer`); each is a version of its
own, and a match keeps the version it was made with.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import peewee

from initiatieven.koppelingen.zoeken.beeld import netwerkbeeld
from initiatieven.koppelingen.zoeken.profiel import list_length, make_profielen
from initiatieven.registratie.keuzes import Fase
from initiatieven.registratie.models import Initiatief
from netwerk.matching.gewichten import GEWICHTEN, HUIDIG, Gewichten, keep_versie
from netwerk.matching.keuzes import ONDERDEEL_NAMEN
from netwerk.matching.koppelen import who_could_help
from netwerk.medewerkers.models import Medewerker
from vems.core.clock import today
from vems.core.exceptions import Invalid
from vems.core.i18n import N_, translate
from vems.instellingen.tabel import Setting
from vems.instellingen.waarden import list_versies
from vems.partijen.models import Partij

PUNTEN = Setting(
    "koppelpunten",
    N_("Hoe zwaar elk onderdeel telt bij het koppelen"),
    dict(HUIDIG.punten),
    is_belofte=True,
)
SAMEN, NIEUWSTE, _GENOEMD = 100, 10, 3
_PROEF = f"{HUIDIG.versie}.proef"


@dataclass(frozen=True, slots=True)
class Vergelijking:
    """One initiatief with who comes first now and who would, by name."""

    initiatief: Initiatief
    nu: tuple[str, ...]
    dan: tuple[str, ...]

    @property
    def is_anders(self) -> bool:
        """Tell whether the first of the list change."""
        return self.nu != self.dan


def huidige_gewichten() -> Gewichten:
    """Give the weights in force."""
    nieuwste = next(iter(list_versies(PUNTEN.naam)), None)
    if nieuwste is None:
        return HUIDIG
    return keep_versie(f"{HUIDIG.versie}.{nieuwste.versie}", nieuwste.waarde)


def find_gewichten(versie: str) -> Gewichten | None:
    """Find the weights a match was stored with, whenever that was; None when they never were."""
    basis, punt, nummer = versie.rpartition(".")
    if not punt:
        return GEWICHTEN.get(versie)
    gezocht = (v for v in list_versies(PUNTEN.naam) if str(v.versie) == nummer)
    gevonden = next(gezocht, None) if basis in GEWICHTEN else None
    return keep_versie(versie, gevonden.waarde) if gevonden else None


def check_punten(punten: Mapping[str, int | None]) -> dict[str, int]:
    """Give the points as they are kept: each part, together a hundred; Invalid otherwise."""
    schoon: dict[str, int] = {}
    for naam in HUIDIG.punten:
        waarde = punten.get(naam)
        if waarde is None or not 0 <= waarde <= SAMEN:
            raise Invalid(N_("Vul een getal van 0 tot en met 100 in."), veld=naam)
        schoon[naam] = waarde
    if schoon["behoefte"] == 0:
        raise Invalid(N_("Wat gevraagd wordt, moet altijd tellen."), veld="behoefte")
    if (som := sum(schoon.values())) != SAMEN:
        raise Invalid(N_("Samen moeten het 100 punten zijn. Nu zijn het er %(som)s."), som=som)
    return schoon


def say_punten(punten: Mapping[str, int]) -> str:
    """Write the points in words, in published order."""
    delen = (f"{translate(ONDERDEEL_NAMEN[naam])} {punten[naam]}" for naam in HUIDIG.punten)
    return ", ".join(delen)


def compare_punten(punten: Mapping[str, int]) -> list[Vergelijking]:
    """Tell for the ten newest open initiatives who comes first, now and with these points."""
    nu, dan = huidige_gewichten(), keep_versie(_PROEF, punten)
    rows = list(
        Initiatief.select(Initiatief, Partij, Medewerker)
        .join(Partij, on=Initiatief.initiatiefnemer)
        .switch(Initiatief)
        .join(Medewerker, peewee.JOIN.LEFT_OUTER, on=Initiatief.begeleider)
        .where(Initiatief.fase != Fase.AFGEROND)
        .order_by(Initiatief.ingediend_op.desc(), Initiatief.id.desc())
        .limit(NIEUWSTE)
    )
    beeld, vandaag, gevonden = netwerkbeeld(), today(), []
    for initiatief, profiel in zip(rows, make_profielen(rows), strict=True):
        limit = list_length(profiel)
        lijsten = (
            who_could_help(profiel, beeld, vandaag=vandaag, limit=limit, gewichten=gewichten)
            for gewichten in (nu, dan)
        )
        eersten = (
            tuple(beeld.kandidaten[match.reference].titel for match in lijst[:_GENOEMD])
            for lijst in lijsten
        )
        gevonden.append(Vergelijking(initiatief, *eersten))
    return gevonden
