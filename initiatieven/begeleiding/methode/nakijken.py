"""Checking what somebody writes for the next version of the method. Pure."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from typing import Any

from initiatieven.begeleiding.stappen.keuzes import MAX_TITEL, MAX_UITLEG, MEESTE, Van
from initiatieven.registratie.keuzes import Fase
from vems.core.exceptions import Invalid
from vems.core.fields import clean_line, clean_text, slugify
from vems.core.i18n import N_

# What a standard text may fill in, and what stands there in an example.
VARIABELEN = {"titel": N_("Wijktuin De Bloesem"), "dag": N_("dinsdag 1 december")}
MAX_PUNT, MEESTE_PUNTEN, MAX_TEKST, MAX_NAAM, MEESTE_DAGEN = 200, 20, 3_000, 80, 520
_TEKEN = re.compile(r"%\((\w*)\)s|%")
_LANG = N_("Deze tekst is te lang. Maak hem korter.")
_LEEG = N_("Vul dit in.")


def read_punten(tekst: str, veld: str) -> list[str]:
    """Read the points of a checklist, one a line."""
    punten = [clean_line(regel) for regel in clean_text(tekst).split("\n")]
    gevuld = list(dict.fromkeys(punt for punt in punten if punt))
    if len(gevuld) > MEESTE_PUNTEN:
        raise Invalid(N_("Gebruik hooguit %(max)s punten."), veld=veld, max=MEESTE_PUNTEN)
    if any(len(punt) > MAX_PUNT for punt in gevuld):
        raise Invalid(_LANG, veld=veld)
    return gevuld


def check_variabelen(tekst: str, veld: str) -> None:
    """Raise Invalid for a variable that nobody fills in, and for a loose percent sign."""
    for teken in _TEKEN.finditer(tekst):
        if teken[1] in VARIABELEN:
            continue
        if teken[1] is None:
            raise Invalid(N_("Schrijf “procent” voluit. Het teken werkt hier niet."), veld=veld)
        raise Invalid(
            N_("“%(woord)s” wordt niet ingevuld. Gebruik alleen %(mag)s."),
            veld=veld,
            woord=teken[0],
            mag=", ".join(f"%({naam})s" for naam in VARIABELEN),
        )


def clean_standaardtekst(naam: str, tekst: str, fasen: Collection[str]) -> dict[str, Any]:
    """Check a standard text; without fasen it is offered always."""
    schoon = {"naam": _line(naam, "naam", MAX_NAAM), "tekst": clean_text(tekst)}
    if not schoon["tekst"]:
        raise Invalid(_LEEG, veld="tekst")
    if len(schoon["tekst"]) > MAX_TEKST:
        raise Invalid(_LANG, veld="tekst")
    check_variabelen(schoon["tekst"], "tekst")
    gekozen = [fase.value for fase in Fase if fase.value in fasen]
    if len(gekozen) != len(set(fasen)):
        raise Invalid(N_("Kies uit de lijst."), veld="fasen")
    return {**schoon, **({"fasen": gekozen} if gekozen else {})}


def clean_stappenplan(naam: str, voor: str, stappen: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    """Check a step plan and its rows; an empty row goes, a step keeps its code."""
    schoon: list[dict[str, Any]] = []
    bezet: set[str] = set()
    for nummer, rij in enumerate(stappen):
        stap = _clean_stap(rij, nummer)
        if stap is not None:
            stap["code"] = _free_code(str(rij.get("code") or "") or slugify(stap["titel"]), bezet)
            schoon.append(stap)
    if not schoon:
        raise Invalid(N_("Schrijf minstens één stap op."), veld="stap-0-titel")
    if len(schoon) > MEESTE:
        raise Invalid(N_("Gebruik hooguit %(max)s stappen."), max=MEESTE)
    return {
        "naam": _line(naam, "naam", MAX_NAAM),
        "voor": _line(voor, "voor", MAX_UITLEG),
        "stap": schoon,
    }


def _clean_stap(rij: Mapping[str, Any], nummer: int) -> dict[str, Any] | None:
    teksten = {
        naam: clean_line(str(rij.get(naam) or "")) for naam in ("titel", "toelichting", "document")
    }
    dagen, van = rij.get("dagen"), rij.get("van") or ""
    if not any(teksten.values()) and dagen is None:
        return None
    if not teksten["titel"]:
        raise Invalid(_LEEG, veld=f"stap-{nummer}-titel")
    for naam, maximum in (("titel", MAX_TITEL), ("toelichting", MAX_UITLEG), ("document", 160)):
        if len(teksten[naam]) > maximum:
            raise Invalid(_LANG, veld=f"stap-{nummer}-{naam}")
    if van not in {lid.value for lid in Van}:
        raise Invalid(N_("Kies uit de lijst."), veld=f"stap-{nummer}-van")
    if not isinstance(dagen, int) or not 0 <= dagen <= MEESTE_DAGEN:
        raise Invalid(
            N_("Vul een getal in van 0 tot %(max)s."), veld=f"stap-{nummer}-dagen", max=MEESTE_DAGEN
        )
    extra = {naam: teksten[naam] for naam in ("toelichting", "document") if teksten[naam]}
    return {"titel": teksten["titel"], "van": van, "dagen": dagen, **extra}


def _free_code(wens: str, bezet: set[str]) -> str:
    basis = re.sub(r"\W+", "_", wens)[:30] or "stap"
    code = next(c for c in (basis, *(f"{basis}_{n}" for n in range(2, 99))) if c not in bezet)
    bezet.add(code)
    return code


def _line(tekst: str, veld: str, maximum: int) -> str:
    schoon = clean_line(tekst)
    if not schoon:
        raise Invalid(_LEEG, veld=veld)
    if len(schoon) > maximum:
        raise Invalid(_LANG, veld=veld)
    return schoon
