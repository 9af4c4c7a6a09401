"""Filters of all cases as `filterpaneel` and `chips` draw them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import Any

from flask import url_for

from initiatieven.loket.zaken import Zaakkeus
from initiatieven.registratie.keuzes import FASE_LABELS, FASE_VOLGORDE, TOESTAND_LABELS, Toestand
from netwerk.gebieden.boom import GebiedenBoom
from vems.core.i18n import N_, translate


def as_groepen(
    keus: Zaakkeus, aantallen: Mapping[str, Counter[str]], gebieden: GebiedenBoom
) -> list[dict[str, Any]]:
    """Make the groups of the filter panel, with what each choice gives."""
    opties = _opties(gebieden)
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
                    "gekozen": waarde in _gekozen(keus)[naam],
                }
                for waarde, tekst, kleur in opties[naam]
            ],
        }
        for naam, titel in (
            ("fase", N_("Fase")),
            ("toestand", N_("Wie is aan zet")),
            ("wijk", N_("Wijk")),
        )
    ]


def list_chips(keus: Zaakkeus, gebieden: GebiedenBoom) -> list[dict[str, str]]:
    """List the chosen filters, each with the list without it."""
    gekozen = _gekozen(keus)
    opties = _opties(gebieden)
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
    return _url(keus.q, _gekozen(keus))


def _gekozen(keus: Zaakkeus) -> dict[str, list[str]]:
    return {
        "fase": [fase.value for fase in keus.fase],
        "toestand": [toestand.value for toestand in keus.toestand],
        "wijk": list(keus.wijk),
    }


def _opties(gebieden: GebiedenBoom) -> dict[str, list[tuple[str, str, int]]]:
    return {
        "fase": [(fase.value, translate(FASE_LABELS[fase]), 0) for fase in FASE_VOLGORDE],
        "toestand": [(t.value, translate(TOESTAND_LABELS[t]), 0) for t in Toestand],
        "wijk": [(wijk.slug, wijk.naam, wijk.kleur or 8) for wijk in gebieden.wijken()],
    }


def _url(q: str, gekozen: Mapping[str, list[str]]) -> str:
    waarden: dict[str, Any] = {naam: waarden for naam, waarden in gekozen.items() if waarden}
    if q:
        waarden["q"] = q
    return url_for("loket.zaken", **waarden)
