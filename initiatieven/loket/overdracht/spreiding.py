"""Who could take over which case: spread by theme and load (DOMAIN 6.2 B5). A proposal only."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from initiatieven.loket.collegas import list_vaste_begeleiders
from initiatieven.loket.voorraad.drukte import Drukte, load_drukte
from initiatieven.registratie.models import Initiatief, InitiatiefThema
from netwerk.medewerkers.models import Medewerker
from netwerk.relaties.models import Relatie
from netwerk.themas.models import Thema
from vems.core.clock import today
from vems.core.i18n import N_, translate
from vems.instellingen.gemeente import read_sluitingsdagen
from vems.termijnen.klokken import first_deadline
from vems.termijnen.normen import norm_of

# Knowing the theme outweighs this many open cases per working day.
THEMA_TELT = 1.0


@dataclass(frozen=True, slots=True)
class Voorstel:
    """Who takes over a case, and why that is proposed; None when nobody can."""

    initiatief: Initiatief
    naar: Medewerker | None
    waarom: str = ""


def propose_spreiding(zaken: Sequence[Initiatief], van: Medewerker) -> list[Voorstel]:
    """Propose for each case who takes it over, in a fixed number of queries.

    Whose work it is to guide comes first; a coordinator or gebiedsregisseur only when nobody else
    can.
    """
    uiterlijk = first_deadline(norm_of("overdracht_bellen"), today(), read_sluitingsdagen())
    vast = {begeleider.id for begeleider in list_vaste_begeleiders()}
    kunnen = [rij for rij in load_drukte() if _can(rij, van, uiterlijk)]
    ploeg = [rij for rij in kunnen if rij.medewerker.id in vast] or kunnen
    themas = _themas_of(zaken)
    kennis = _kennis_of(rij.medewerker for rij in ploeg)
    return spread(zaken, ploeg, themas, kennis)


def spread(
    zaken: Sequence[Initiatief],
    ploeg: Sequence[Drukte],
    themas: dict[int, set[str]],
    kennis: dict[str, set[str]],
) -> list[Voorstel]:
    """Give each case to who is least busy, counting what was given already; pure."""
    erbij: Counter[int] = Counter()
    voorstellen = []
    for zaak in zaken:
        beste, waarom = None, ""
        if ploeg:
            gekozen = min(
                ploeg,
                key=lambda rij: (
                    _weight(rij, erbij, _known(rij, zaak, themas, kennis)),
                    rij.medewerker.naam,
                ),
            )
            beste = gekozen.medewerker
            waarom = _reason(gekozen, erbij, known=_known(gekozen, zaak, themas, kennis))
            erbij[beste.id] += 1
        voorstellen.append(Voorstel(zaak, beste, waarom))
    return voorstellen


def _can(rij: Drukte, van: Medewerker, uiterlijk: date) -> bool:
    """Leave out who is away now, or will be before the makers must have been called."""
    weg = rij.medewerker.is_afwezig(today(), tot=uiterlijk)
    return rij.medewerker.id != van.id and not weg


def _weight(rij: Drukte, erbij: Counter[int], known: set[str]) -> float:
    dagen = (rij.medewerker.uren_per_week or 24) / 8
    return (rij.open + erbij[rij.medewerker.id]) / dagen - (THEMA_TELT if known else 0)


def _known(
    rij: Drukte, zaak: Initiatief, themas: dict[int, set[str]], kennis: dict[str, set[str]]
) -> set[str]:
    return themas.get(zaak.id, set()) & kennis.get(rij.medewerker.sleutel, set())


def _reason(rij: Drukte, erbij: Counter[int], *, known: set[str]) -> str:
    aantal = rij.open + erbij[rij.medewerker.id]
    if known:
        return translate(
            N_("Kent %(thema)s en heeft %(aantal)s open zaken"),
            thema=", ".join(sorted(known)),
            aantal=aantal,
        )
    return translate(N_("Heeft %(aantal)s open zaken"), aantal=aantal)


def _themas_of(zaken: Sequence[Initiatief]) -> dict[int, set[str]]:
    gevonden: dict[int, set[str]] = {}
    for rij in (
        InitiatiefThema.select(InitiatiefThema, Thema)
        .join(Thema)
        .where(InitiatiefThema.initiatief.in_([zaak.id for zaak in zaken] or [0]))
    ):
        gevonden.setdefault(rij.initiatief_id, set()).add(rij.thema.naam)
    return gevonden


def _kennis_of(collegas: Iterable[Medewerker]) -> dict[str, set[str]]:
    sleutels = [collega.sleutel for collega in collegas]
    gevonden: dict[str, set[str]] = {}
    for sleutel, naam in (
        Relatie.select(Relatie.van_key, Thema.naam)
        .join(Thema, on=(Relatie.naar_key == Thema.code))
        .where(
            Relatie.van_kind == "medewerker",
            Relatie.naar_kind == "thema",
            Relatie.van_key.in_(sleutels or [""]),
            Relatie.tot.is_null() | (Relatie.tot >= today()),
        )
        .tuples()
    ):
        gevonden.setdefault(sleutel, set()).add(naam)
    return gevonden
