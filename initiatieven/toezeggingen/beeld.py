"""A promise as a reader sees it: one row with its stand, its last news and how late it is."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from flask import url_for

from initiatieven.registratie.publiek.kaarten import initiatief_url
from initiatieven.toezeggingen.beloften import last_day, wie
from initiatieven.toezeggingen.cijfers import Aandeel, Stand, is_over_datum
from initiatieven.toezeggingen.keuzes import (
    EINDSTATUSSEN,
    TOEZEGGING_SOORT_LABELS,
    TOEZEGGING_STATUS_LABELS,
    ToezeggingStatus,
)
from initiatieven.toezeggingen.lijst import Filters, as_belofte, passes, who_key
from initiatieven.toezeggingen.models import Toezegging, ToezeggingBericht
from netwerk.raad.tonen import vergadering_naam
from vems.core.clock import today
from vems.core.history import Gebeurtenis, explanation, sentence
from vems.core.i18n import N_, format_moment, ngettext, translate
from vems.core.web.links import find_path

# The filters above the register, with the mark each shows.
STANDEN: dict[str, tuple[str, str]] = {
    "over_datum": (N_("Over datum"), "let-op"),
    "lopend": (N_("Lopend"), "klok"),
    "nagekomen": (N_("Nagekomen"), "vink"),
    "vervallen": (N_("Vervallen of anders"), "kruisrond"),
}


@dataclass(frozen=True, slots=True)
class Rij:
    """A promise in the register."""

    sleutel: str
    url: str
    tekst: str
    soort: str
    initiatief: str
    initiatief_url: str
    wie: str
    uiterlijk: date | None
    vergadering: str
    vergadering_url: str
    stand: str
    stand_tekst: str
    nieuws: str
    bewijs_url: str
    is_einde: bool
    mist_nieuws: bool = False


def stand_of(toezegging: Toezegging) -> str:
    """Give the key of the filter a promise falls under: one of STANDEN."""
    if is_over_datum(as_belofte(toezegging), today()):
        return "over_datum"
    if toezegging.status is ToezeggingStatus.NAGEKOMEN:
        return "nagekomen"
    return "vervallen" if toezegging.status in EINDSTATUSSEN else "lopend"


def as_rijen(toezeggingen: Sequence[Toezegging], zonder_nieuws: Collection[int] = ()) -> list[Rij]:
    """Make rows of promises that `select_toezeggingen` gave; an initiatief that is not on the site
    has no name here. `zonder_nieuws` are those that still need news this council cycle.
    """
    return [_as_rij(toezegging, toezegging.id in zonder_nieuws) for toezegging in toezeggingen]


def as_momenten(
    toezegging: Toezegging,
    berichten: Iterable[ToezeggingBericht],
    rest: Iterable[Gebeurtenis],
    rij: Rij,
) -> list[dict[str, object]]:
    """Make the timeline of a promise: reports, meetings that moved, and the promise itself."""
    items = [
        (
            bericht.op,
            bericht.id,
            {
                "titel": translate(TOEZEGGING_STATUS_LABELS[bericht.status]),
                "tekst": bericht.tekst,
                "icoon": "doel",
                "soort": "fase" if bericht.status in EINDSTATUSSEN else "gebeurtenis",
                "link_url": bericht.bewijs_url,
                "link_tekst": translate(N_("Bekijk het bewijs")),
            },
        )
        for bericht in berichten
    ]
    items += [
        (
            g.op,
            g.id,
            {"titel": sentence(g), "tekst": explanation(g), "icoon": "kalender"},
        )
        for g in rest
    ]
    items.sort(key=lambda item: item[:2], reverse=True)
    gedaan = {
        "titel": translate(N_("Toegezegd")),
        "tekst": rij.wie,
        "icoon": "pen",
        "soort": "fase",
    }
    items.append((toezegging.gedaan_op, 0, gedaan))
    return [{"tijd": format_moment(op), **item} for op, _nummer, item in items]


def choose(toezeggingen: Iterable[Toezegging], filters: Filters) -> list[Toezegging]:
    """Keep the promises that pass the filters."""
    return [t for t in toezeggingen if passes(t, filters, stand_of(t))]


def list_wie(toezeggingen: Iterable[Toezegging]) -> list[tuple[str, str]]:
    """List who promised something, for the filter, by name."""
    return sorted({who_key(t): wie(t) for t in toezeggingen}.items(), key=lambda paar: paar[1])


def lead(stand: Stand) -> str:
    """Say the figures in a sentence: "14 toegezegd, 6 nagekomen, 2 over datum."""
    if not stand.alle:
        return translate(N_("Er is nog niets toegezegd."))
    zin = translate(
        N_("%(alle)s toegezegd, %(nagekomen)s nagekomen, %(over)s over datum."),
        alle=stand.alle,
        nagekomen=stand.nagekomen,
        over=stand.over_datum,
    )
    return str(zin)


_EEN_OP_TIJD = N_("De enige die klaar of over datum is, is op tijd nagekomen.")
_EEN_TE_LAAT = N_("De enige die klaar of over datum is, is niet op tijd nagekomen.")


def share_line(aandeel: Aandeel) -> str:
    """Say how many were kept in time, of how many that could be; never a bare percentage."""
    if not aandeel.van:
        return ""
    if aandeel.van == 1:
        zin = _EEN_OP_TIJD if aandeel.op_tijd else _EEN_TE_LAAT
    elif aandeel.op_tijd == aandeel.van:
        zin = N_("Alle %(van)s die klaar of over datum zijn, zijn op tijd nagekomen.")
    elif not aandeel.op_tijd:
        zin = N_("Geen van de %(van)s die klaar of over datum zijn, is op tijd nagekomen.")
    else:
        zin = N_("%(op_tijd)s van de %(van)s die klaar of over datum zijn, zijn op tijd nagekomen.")
    return translate(zin, op_tijd=aandeel.op_tijd, van=aandeel.van)


def _as_rij(toezegging: Toezegging, mist_nieuws: bool) -> Rij:
    stand, vergadering = stand_of(toezegging), toezegging.vergadering
    publicatie = getattr(toezegging.initiatief, "publicatie", None)
    bericht = getattr(toezegging, "laatste", None)
    dag = last_day(toezegging)
    return Rij(
        sleutel=toezegging.sleutel,
        url=url_for("toezeggingen.toezegging", sleutel=toezegging.sleutel),
        tekst=toezegging.tekst,
        soort=translate(TOEZEGGING_SOORT_LABELS[toezegging.soort]),
        initiatief=publicatie.titel if publicatie else "",
        initiatief_url=initiatief_url(toezegging.initiatief.slug) if publicatie else "",
        wie=wie(toezegging),
        uiterlijk=dag,
        vergadering=vergadering_naam(vergadering) if vergadering else "",
        vergadering_url=find_path("raad.vergadering", sleutel=vergadering.sleutel)
        if vergadering
        else "",
        stand=stand,
        stand_tekst=_stand_words(toezegging, stand, dag),
        nieuws=bericht.tekst if bericht else "",
        bewijs_url=toezegging.bewijs_url,
        is_einde=toezegging.status in EINDSTATUSSEN,
        mist_nieuws=mist_nieuws,
    )


def _stand_words(toezegging: Toezegging, stand: str, dag: date | None) -> str:
    if stand == "over_datum" and dag is not None:
        aantal = (today() - dag).days
        return ngettext("%(num)s dag over datum", "%(num)s dagen over datum", aantal)
    return translate(TOEZEGGING_STATUS_LABELS[toezegging.status])
