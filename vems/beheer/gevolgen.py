"""What a change of a promise does to open cases, shown before it is proposed and again before it
is approved. Not here: the proposal and the decision (`besluiten`).

Rows carry the number of a case, never its title: who manages settings reads no cases.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from initiatieven.begeleiding.besluiten.besluitdagen import Besluitdag, list_besluitdagen
from initiatieven.begeleiding.methode import METHODE
from initiatieven.begeleiding.methode.maken import list_verschillen
from initiatieven.begeleiding.methode.vergelijken import Verschil
from initiatieven.koppelingen.zoeken.gewichten import PUNTEN, compare_punten
from initiatieven.loket.termijn.verschuiven import (
    Verschuiving,
    compare_dagen,
    compare_norm,
)
from initiatieven.registratie.keuzes import FASE_LABELS, Fase
from initiatieven.registratie.models import Initiatief
from vems.beheer.woorden import is_grens, norm_code_of, term_text
from vems.core.clock import today
from vems.core.i18n import N_, format_dag, ngettext, translate
from vems.instellingen.gemeente import as_dagen, read_sluitingsdagen
from vems.termijnen.keuzes import NORMEN
from vems.termijnen.normen import norm_of

# More rows help nobody decide; the sentences count them all.
TOON = 50


@dataclass(frozen=True, slots=True)
class Gevolg:
    """One open case: its number, phase, the day it has, the other day, and whether that is past."""

    kenmerk: str
    fase: str
    van: str
    naar: str
    is_over: bool


@dataclass(frozen=True, slots=True)
class Lijstgevolg:
    """One open case: its number, and who comes first of the list now and then, as one line."""

    kenmerk: str
    nu: str
    dan: str


@dataclass(frozen=True, slots=True)
class Gevolgen:
    """Sentences that count, and the first rows; `aantal` is of all."""

    zinnen: tuple[str, ...]
    rijen: tuple[Gevolg, ...] = ()
    aantal: int = 0
    verschillen: tuple[Verschil, ...] = ()
    lijsten: tuple[Lijstgevolg, ...] = ()


def read_gevolgen(naam: str, waarde: Any) -> Gevolgen:  # noqa: ANN401  JSON
    """Say what another value of a promise would do to the cases that are open now."""
    code = norm_code_of(naam)
    if code is not None:
        return _of_norm(code, waarde)
    if is_grens(naam):
        return Gevolgen(
            (
                translate(N_("Wat makers al van ons kregen, blijft staan.")),
                translate(N_("Wie vanaf die dag meedenkt, rekent met het nieuwe getal.")),
            )
        )
    if naam == METHODE.naam:
        return _of_methode(waarde)
    if naam == PUNTEN.naam:
        return _of_punten(waarde)
    return _of_dagen(as_dagen(waarde))


def _of_norm(code: str, aantal: int) -> Gevolgen:
    nieuw = replace(NORMEN[code], aantal=aantal)
    lopend = compare_norm(nieuw, read_sluitingsdagen())
    if not lopend:
        return Gevolgen((translate(N_("Op deze norm loopt nu geen open zaak.")),))
    anders = [verschuiving for verschuiving in lopend if verschuiving.van != verschuiving.naar]
    nu_over = sum(verschuiving.van < today() for verschuiving in lopend)
    dan_over = sum(verschuiving.is_over for verschuiving in lopend)
    return Gevolgen(
        (
            ngettext(
                "%(num)s open zaak loopt op deze norm en houdt de dag die beloofd is.",
                "%(num)s open zaken lopen op deze norm en houden de dag die beloofd is.",
                len(lopend),
            ),
            ngettext(
                "Met %(term)s had %(num)s van die zaken een andere dag gehad.",
                "Met %(term)s hadden %(num)s van die zaken een andere dag gehad.",
                len(anders),
                term=term_text(aantal, nieuw.eenheid),
            ),
            translate(
                N_("Over de dag: nu %(nu)s, met deze norm %(dan)s."), nu=nu_over, dan=dan_over
            ),
        ),
        tuple(_row(verschuiving) for verschuiving in anders[:TOON]),
        len(anders),
    )


def _of_methode(waarde: Mapping[str, Any]) -> Gevolgen:
    """Say that running cases keep what they have, and what is different for the next ones."""
    lopend = Initiatief.select().where(Initiatief.fase != Fase.AFGEROND).count()
    return Gevolgen(
        (
            ngettext(
                "%(num)s lopende zaak houdt de werkwijze die zij heeft.",
                "%(num)s lopende zaken houden de werkwijze die zij hebben.",
                lopend,
            ),
            translate(N_("Wie daarna een idee deelt, krijgt de nieuwe werkwijze.")),
        ),
        verschillen=tuple(list_verschillen(waarde)),
    )


def _of_punten(punten: dict[str, int]) -> Gevolgen:
    """Try the points on the ten newest open cases: as many queries for ten as for one."""
    gelezen = compare_punten(punten)
    anders = [rij for rij in gelezen if rij.is_anders]
    niemand = translate(N_("niemand"))
    return Gevolgen(
        (
            translate(
                N_("Bij %(anders)s van de %(alle)s nieuwste initiatieven staan andere vooraan."),
                anders=len(anders),
                alle=len(gelezen),
            ),
            translate(
                N_("Wat nog niemand beoordeelde, zoeken wij daarna opnieuw. De rest blijft staan.")
            ),
        ),
        lijsten=tuple(
            Lijstgevolg(
                rij.initiatief.identificatie,
                ", ".join(rij.nu) or niemand,
                ", ".join(rij.dan) or niemand,
            )
            for rij in anders
        ),
    )


def _of_dagen(nieuw: frozenset[date]) -> Gevolgen:
    oud = read_sluitingsdagen()
    schuift = compare_dagen(oud, nieuw)
    besluiten = list_besluitdagen(nieuw - oud)
    anders = [dag for dag in besluiten if dag.is_anders]
    zinnen = [
        ngettext(
            "%(num)s beloofde dag schuift op. Die bewoner krijgt bericht.",
            "%(num)s beloofde dagen schuiven op. Die bewoners krijgen bericht.",
            len(schuift),
        ),
        ngettext(
            "%(num)s dag waarop een besluit valt, blijft staan: die bepaalt de wet.",
            "%(num)s dagen waarop een besluit valt, blijven staan: die bepaalt de wet.",
            len(besluiten) - len(anders),
        ),
    ]
    if anders:
        zinnen.append(
            ngettext(
                "%(num)s besluit valt in een weekend of op een feestdag. "
                "De wet maakt daar de eerste werkdag van.",
                "%(num)s besluiten vallen in een weekend of op een feestdag. "
                "De wet maakt daar de eerste werkdag van.",
                len(anders),
            )
        )
    rijen = [_row(verschuiving) for verschuiving in schuift]
    rijen += [_besluitrow(dag) for dag in anders]
    return Gevolgen(tuple(zinnen), tuple(rijen[:TOON]), len(rijen))


def current_text(code: str, op: date | None = None) -> str:
    """Write a norm as it is in force."""
    norm = norm_of(code, op)
    return term_text(norm.aantal, norm.eenheid)


def _row(verschuiving: Verschuiving) -> Gevolg:
    zaak = verschuiving.initiatief
    return Gevolg(
        kenmerk=zaak.identificatie,
        fase=translate(FASE_LABELS[zaak.fase]),
        van=format_dag(verschuiving.van),
        naar=format_dag(verschuiving.naar),
        is_over=verschuiving.is_over,
    )


def _besluitrow(dag: Besluitdag) -> Gevolg:
    return Gevolg(
        kenmerk=dag.punt.initiatief.identificatie,
        fase=translate(N_("Besluit")),
        van=format_dag(dag.van),
        naar=format_dag(dag.naar),
        is_over=False,
    )
