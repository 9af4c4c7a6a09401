"""Answers of the plan form: checked, said in words, and what must still be answered. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from initiatieven.begeleiding.plan.begroting import add_up
from initiatieven.begeleiding.plan.keuzes import JA, Vraagvorm
from initiatieven.begeleiding.plan.vragen import MAX_REGELS, PLANVRAGEN, Planvraag
from netwerk.vraagenaanbod.keuzes import HulpSoort
from vems.core.exceptions import Invalid
from vems.core.fields import clean_line, clean_text
from vems.core.i18n import N_, format_bedrag, format_datum, format_getal, translate
from vems.core.teksten import check_length

# By question; what was not answered is absent. A LIJST is a list of rows by column.
Antwoorden = Mapping[str, Any]
GROOTST = 1_000_000
GROOTST_BEDRAG = 100_000_000_00
_PLEK = frozenset({HulpSoort.RUIMTE.value, HulpSoort.VERGUNNING.value})


def clean_antwoorden(antwoorden: Antwoorden) -> dict[str, Any]:
    """Check every answer and keep what says something; Invalid on the field that is not right."""
    schoon = {code: _clean(vraag, antwoorden.get(code), code) for code, vraag in PLANVRAGEN.items()}
    return {code: waarde for code, waarde in schoon.items() if waarde is not None}


def tidy(antwoorden: Antwoorden) -> dict[str, Any]:
    """Clean what can be, to compare it; an answer that is not right stays as it was typed."""
    netjes = {}
    for code, vraag in PLANVRAGEN.items():
        try:
            netjes[code] = _clean(vraag, antwoorden.get(code), code)
        except Invalid:
            netjes[code] = antwoorden[code]
    return netjes


def say_waarde(vraag: Planvraag, waarde: Any) -> str:  # noqa: ANN401  as it is kept
    """Say an answer in words; "" for none."""
    if waarde is None:
        return ""
    match vraag.vorm:
        case Vraagvorm.LIJST:
            return "\n".join(filter(None, (_say_rij(vraag, rij) for rij in waarde)))
        case Vraagvorm.KEUZE:
            return translate(vraag.keuzes[waarde]) if waarde in vraag.keuzes else str(waarde)
        case Vraagvorm.DAG:
            return format_datum(waarde if isinstance(waarde, date) else date.fromisoformat(waarde))
        case Vraagvorm.GETAL:
            return format_getal(waarde)
        case Vraagvorm.BEDRAG:
            return format_bedrag(waarde)
        case _:
            return str(waarde)


def list_verplicht(
    soorten: frozenset[str], *, is_openbare_plek: bool, antwoorden: Antwoorden
) -> list[str]:
    """List the questions that must be answered, for these kinds of help and these answers."""
    op_plek = is_openbare_plek or bool(soorten & _PLEK)
    is_evenement, is_kwetsbaar = (antwoorden.get(code) == JA for code in ("evenement", "kwetsbaar"))
    geldt = {
        "altijd": True,
        "geld": HulpSoort.GELD.value in soorten,
        "plek": op_plek,
        "regels": op_plek or is_evenement,
        "eenmalig": antwoorden.get("duur") == "eenmalig",
        "risico": is_evenement or is_kwetsbaar,
        "kwetsbaar": is_kwetsbaar,
    }
    return [code for code, vraag in PLANVRAGEN.items() if geldt.get(vraag.wanneer, False)]


def pick_openbaar(antwoorden: Antwoorden) -> dict[str, Any]:
    """Pick what the public may read; of money only the total."""
    gekozen = {
        code: antwoorden[code]
        for code, vraag in PLANVRAGEN.items()
        if vraag.openbaar and code in antwoorden
    }
    if "begroting" in gekozen:
        gekozen["begroting"] = add_up(gekozen["begroting"]).totaal
    return gekozen


def say_openbaar(waarden: Antwoorden) -> list[dict[str, str]]:
    """Say what the public reads: rows of term and value, in the order of the form."""
    rijen = []
    for code, vraag in PLANVRAGEN.items():
        if code in waarden:
            is_som = vraag.vorm is Vraagvorm.LIJST
            tekst = format_bedrag(waarden[code]) if is_som else say_waarde(vraag, waarden[code])
            zin = N_("Wat kost het bij elkaar?") if is_som else vraag.zin
            rijen.append({"term": translate(zin), "waarde": tekst})
    return rijen


def _say_rij(vraag: Planvraag, rij: Mapping[str, Any]) -> str:
    delen = (say_waarde(kolom, rij.get(kolom.code)) for kolom in vraag.kolommen)
    return " · ".join(deel for deel in delen if deel)


def _clean(vraag: Planvraag, waarde: Any, veld: str) -> Any:  # noqa: ANN401  by its kind
    if waarde is None or waarde == "":
        return None
    match vraag.vorm:
        case Vraagvorm.LIJST:
            return _clean_lijst(vraag, waarde)
        case Vraagvorm.GETAL | Vraagvorm.BEDRAG:
            grootst = GROOTST if vraag.vorm is Vraagvorm.GETAL else GROOTST_BEDRAG
            if not isinstance(waarde, int) or not 0 <= waarde <= grootst:
                raise Invalid(N_("Vul een heel getal in, bijvoorbeeld 20."), veld=veld)
            return waarde
        case Vraagvorm.DAG:
            return waarde.isoformat() if isinstance(waarde, date) else _as_dag(str(waarde), veld)
        case Vraagvorm.KEUZE:
            if waarde not in vraag.keuzes:
                raise Invalid(N_("Kies uit de lijst."), veld=veld)
            return waarde
    tekst = (clean_line if vraag.vorm is Vraagvorm.REGEL else clean_text)(str(waarde))
    check_length(tekst, vraag.maximum, veld=veld)
    return tekst or None


def _clean_lijst(vraag: Planvraag, rijen: list[Mapping[str, Any]]) -> list[dict[str, Any]] | None:
    schoon = []
    for nummer, rij in enumerate(rijen):
        cellen = {}
        for kolom in vraag.kolommen:
            veld = name_cel(vraag.code, nummer, kolom.code)
            cellen[kolom.code] = _clean(kolom, rij.get(kolom.code), veld)
        if all(cel is None for cel in cellen.values()):
            continue
        for kolom in vraag.kolommen:
            if cellen[kolom.code] is None and kolom.wanneer == "altijd":
                raise Invalid(
                    N_("Vul dit ook in, of maak de hele regel leeg."),
                    veld=name_cel(vraag.code, nummer, kolom.code),
                )
        schoon.append({code: cel for code, cel in cellen.items() if cel is not None})
    if len(schoon) > MAX_REGELS:
        raise Invalid(N_("Dit zijn te veel regels. Neem er een paar samen."), veld=vraag.code)
    return schoon or None


def name_cel(code: str, nummer: int, kolom: str) -> str:
    """Name the field of one part of one row of a LIJST."""
    return f"{code}-{nummer}-{kolom}"


def _as_dag(tekst: str, veld: str) -> str:
    try:
        return date.fromisoformat(tekst).isoformat()
    except ValueError:
        raise Invalid(
            N_("Vul een dag in met cijfers, bijvoorbeeld 1-12-2026."), veld=veld
        ) from None
