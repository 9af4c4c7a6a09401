"""Filters of all cases as `filterpaneel` and `chips` draw them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any

from flask import url_for

from initiatieven.loket.models import BewaardFilter
from initiatieven.loket.voorraad.zaken import GEEN, MIJ, TE_LAAT, TEAM, Zaakkeus, as_values
from initiatieven.registratie.keuzes import FASE_LABELS, FASE_VOLGORDE, TOESTAND_LABELS, Toestand
from netwerk.gebieden.boom import GebiedenBoom
from vems.core.i18n import N_, translate


def as_groepen(
    keus: Zaakkeus,
    aantallen: Mapping[str, Counter[str]],
    gebieden: GebiedenBoom,
    namen: Mapping[str, str],
) -> list[dict[str, Any]]:
    """Make the groups of the filter panel, with what each choice gives."""
    opties = _opties(gebieden, namen)
    return [
        {
            "naam": naam,
            "titel": translate(titel),
            "opties": [
                {
                    "waarde": waarde,
                    "tekst": tekst,
                    "kleur": kleur,
                    "aantal": aantallen[naam][waarde],
                    "gekozen": waarde in as_values(keus)[naam],
                }
                for waarde, tekst, kleur in opties[naam]
            ],
        }
        for naam, titel in (
            ("begeleider", N_("Begeleider")),
            ("termijn", N_("Termijn")),
            ("fase", N_("Fase")),
            ("toestand", N_("Wie is aan zet")),
            ("wijk", N_("Wijk")),
        )
    ]


def list_chips(
    keus: Zaakkeus, gebieden: GebiedenBoom, namen: Mapping[str, str]
) -> list[dict[str, str]]:
    """List the chosen filters, each with the list without it."""
    gekozen = as_values(keus)
    opties = _opties(gebieden, namen)
    chips = []
    for naam, waarden in gekozen.items():
        for waarde, tekst, _kleur in opties[naam]:
            if waarde in waarden:
                rest = {**gekozen, naam: [w for w in waarden if w != waarde]}
                chips.append({"tekst": tekst, "url": _url(keus.q, rest)})
    if keus.q:
        chips.insert(0, {"tekst": f"“{keus.q}”", "url": _url("", gekozen)})
    return chips


def list_url(keus: Zaakkeus) -> str:
    """Give this list with its filters, without a page number."""
    return _url(keus.q, as_values(keus))


def file_url(keus: Zaakkeus, endpoint: str) -> str:
    """Give the same choice as a file to take along."""
    return _url(keus.q, as_values(keus), endpoint)


def as_filterlinks(filters: Iterable[BewaardFilter]) -> list[dict[str, str]]:
    """Give the kept choices as links."""
    return [
        {
            "tekst": rij.naam,
            "url": url_for("loket.zaken", **rij.keus),
            "sleutel": rij.sleutel,
        }
        for rij in filters
    ]


def _opties(
    gebieden: GebiedenBoom, namen: Mapping[str, str]
) -> dict[str, list[tuple[str, str, int]]]:
    return {
        "begeleider": [
            (MIJ, translate(N_("Ik")), 0),
            (TEAM, translate(N_("Mijn team")), 0),
            (GEEN, translate(N_("Nog niemand")), 0),
            *((sleutel, naam, 0) for sleutel, naam in namen.items()),
        ],
        "termijn": [(TE_LAAT, translate(N_("Te laat")), 0)],
        "fase": [(fase.value, translate(FASE_LABELS[fase]), 0) for fase in FASE_VOLGORDE],
        "toestand": [(t.value, translate(TOESTAND_LABELS[t]), 0) for t in Toestand],
        "wijk": [(wijk.slug, wijk.naam, wijk.kleur or 8) for wijk in gebieden.wijken()],
    }


def _url(q: str, gekozen: Mapping[str, list[str]], endpoint: str = "loket.zaken") -> str:
    waarden: dict[str, Any] = {naam: waarden for naam, waarden in gekozen.items() if waarden}
    if q:
        waarden["q"] = q
    return url_for(endpoint, **waarden)
