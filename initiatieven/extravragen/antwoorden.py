"""Answers to extra questions: what they may be, keeping them, and reading them in words.

Whose answers they are is a Reference: the form and the plan of a case share them, so that nobody is
asked twice.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from initiatieven.extravragen.boek import boek
from initiatieven.extravragen.keuzes import (
    BRON_LABELS,
    JA_NEE_LABELS,
    MAX_ANTWOORD,
    Bron,
    Vraagsoort,
)
from initiatieven.extravragen.models import ExtraAntwoord, Extravraag
from vems.core.actor import Actor
from vems.core.clock import now
from vems.core.database import refers_to, write
from vems.core.exceptions import Invalid
from vems.core.fields import clean_line, clean_text
from vems.core.i18n import N_, format_datum, translate
from vems.core.reference import Reference

_GETAL = re.compile(r"[0-9]{1,12}(,[0-9]{1,2})?")
_DAG = re.compile(r"(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})")
_JAREN = range(2000, 2100)


@dataclass(frozen=True, slots=True)
class Antwoord:
    """A question as it was asked, and what was answered ("": nothing yet).

    `bron`: nobody answered it, the fact is known from elsewhere; it need not be asked.
    """

    vraag: Extravraag
    waarde: str = ""
    bron: Bron | None = None

    @property
    def tekst(self) -> str:
        """The answer in words."""
        return say_antwoord(self.vraag, self.waarde)

    @property
    def bron_zin(self) -> str:
        """Where it is known from, "" when it was answered."""
        return translate(BRON_LABELS[self.bron]) if self.bron else ""


def veld_of(vraag: Extravraag) -> str:
    """Give the name of the field of a question, in forms and in errors."""
    return f"extra_{vraag.code}"


def clean_antwoord(vraag: Extravraag, tekst: str) -> str:
    """Give an answer as it is kept, "" for none; Invalid on its field when it does not fit."""
    schoon = clean_text(str(tekst)) if vraag.soort is Vraagsoort.TEKST else clean_line(str(tekst))
    if not schoon:
        return ""
    return _LEZEN[vraag.soort](vraag, schoon)


def keep_antwoorden(
    eigenaar: Reference,
    vragen: Iterable[Extravraag],
    waarden: Mapping[str, str],
    *,
    partij_id: int | None = None,
    door: Actor,
) -> list[str]:
    """Keep the answers by code; gives the codes that became different. An empty one is taken away.

    A code that is not among the values stays as it was.
    """
    gevraagd = [vraag for vraag in vragen if vraag.code in waarden]
    if not gevraagd:
        return []
    schoon = {vraag.code: clean_antwoord(vraag, waarden[vraag.code]) for vraag in gevraagd}
    with write():
        had = {rij.code: rij for rij in _rows([eigenaar])}
        anders = [
            vraag
            for vraag in gevraagd
            if schoon[vraag.code] != (had[vraag.code].waarde if vraag.code in had else "")
        ]
        weg = [had[vraag.code].id for vraag in anders if vraag.code in had]
        if weg:
            ExtraAntwoord.delete().where(ExtraAntwoord.id.in_(weg)).execute()
        nieuw = [
            {
                "eigenaar_kind": eigenaar.kind,
                "eigenaar_key": eigenaar.key,
                "vraag": vraag,
                "code": vraag.code,
                "partij": partij_id if vraag.over_maker else None,
                "waarde": schoon[vraag.code],
                "op": now(),
                "door_naam": door.naam,
            }
            for vraag in anders
            if schoon[vraag.code]
        ]
        if nieuw:
            ExtraAntwoord.insert_many(nieuw).execute()
    return [vraag.code for vraag in anders]


def load_antwoorden(eigenaren: Sequence[Reference]) -> dict[Reference, list[Antwoord]]:
    """Load what was answered, in the order of the questions; one query, none without questions."""
    gevonden: dict[Reference, list[Antwoord]] = defaultdict(list)
    if not (boek() and eigenaren):
        return gevonden
    for rij in _rows(eigenaren):
        eigenaar = Reference(rij.eigenaar_kind, rij.eigenaar_key)
        gevonden[eigenaar].append(Antwoord(boek().by_id(rij.vraag_id), rij.waarde))
    for antwoorden in gevonden.values():
        antwoorden.sort(key=lambda een: (een.vraag.volgorde, een.vraag.id))
    return gevonden


def list_all(kind: str) -> list[tuple[str, Antwoord]]:
    """List every answer of one kind of owner with the key of its owner, to take along."""
    if not boek():
        return []
    rijen = ExtraAntwoord.select().where(ExtraAntwoord.eigenaar_kind == kind)
    return [(r.eigenaar_key, Antwoord(boek().by_id(r.vraag_id), r.waarde)) for r in rijen]


def find_bekend(partij_id: int | None, vragen: Iterable[Extravraag]) -> dict[str, str]:
    """Give what somebody answered before to questions about the maker, by code; the newest."""
    codes = {vraag.code: vraag for vraag in vragen if vraag.over_maker}
    if partij_id is None or not codes:
        return {}
    rijen = (
        ExtraAntwoord.select()
        .where(ExtraAntwoord.partij == partij_id, ExtraAntwoord.code.in_(list(codes)))
        .order_by(ExtraAntwoord.op, ExtraAntwoord.id)
    )
    return {rij.code: rij.waarde for rij in rijen if _still_fits(codes[rij.code], rij.waarde)}


def list_zaakvragen(gelden: Iterable[Extravraag], antwoorden: Sequence[Antwoord]) -> list[Antwoord]:
    """List what applies with its answer, in order; what was answered stays, also when it ended."""
    al = {antwoord.vraag.code: antwoord for antwoord in antwoorden}
    open_ = [Antwoord(vraag) for vraag in gelden if vraag.code not in al]
    return sorted([*al.values(), *open_], key=lambda een: (een.vraag.volgorde, een.vraag.id))


def say_antwoord(vraag: Extravraag, waarde: str) -> str:
    """Write an answer in words."""
    if vraag.soort is Vraagsoort.JA_NEE and waarde in JA_NEE_LABELS:
        return translate(JA_NEE_LABELS[waarde])
    if vraag.soort is Vraagsoort.DATUM and waarde:
        return format_datum(date.fromisoformat(waarde))
    return waarde


def _rows(eigenaren: Sequence[Reference]) -> Iterable[ExtraAntwoord]:
    return ExtraAntwoord.select().where(
        refers_to(ExtraAntwoord.eigenaar_kind, ExtraAntwoord.eigenaar_key, eigenaren)
    )


def _still_fits(vraag: Extravraag, waarde: str) -> bool:
    try:
        return bool(clean_antwoord(vraag, waarde))
    except Invalid:
        return False


def _tekst(vraag: Extravraag, tekst: str) -> str:
    if len(tekst) > MAX_ANTWOORD:
        raise Invalid(N_("Dit is te lang. Gebruik hooguit 1.000 letters."), veld=veld_of(vraag))
    return tekst


def _keuze(vraag: Extravraag, tekst: str) -> str:
    if tekst not in vraag.keuzes:
        raise Invalid(N_("Kies een van de antwoorden."), veld=veld_of(vraag))
    return tekst


def _ja_nee(vraag: Extravraag, tekst: str) -> str:
    if tekst not in JA_NEE_LABELS:
        raise Invalid(N_("Kies ja of nee."), veld=veld_of(vraag))
    return tekst


def _getal(vraag: Extravraag, tekst: str) -> str:
    kaal = re.sub(r"\.(?=\d{3}(\D|$))", "", tekst.removeprefix("€").strip())
    if not _GETAL.fullmatch(kaal):
        raise Invalid(N_("Vul een getal in, bijvoorbeeld 12 of 2,5."), veld=veld_of(vraag))
    return kaal


def _datum(vraag: Extravraag, tekst: str) -> str:
    gelezen = _DAG.fullmatch(tekst)
    iso = "{2}-{1:0>2}-{0:0>2}".format(*gelezen.groups()) if gelezen else tekst
    try:
        dag = date.fromisoformat(iso)
    except ValueError:
        dag = None
    if dag is None or dag.year not in _JAREN:
        zin = N_("Vul een dag in met cijfers, bijvoorbeeld 1-12-2026.")
        raise Invalid(zin, veld=veld_of(vraag))
    return dag.isoformat()


_LEZEN = {
    Vraagsoort.TEKST: _tekst,
    Vraagsoort.KEUZE: _keuze,
    Vraagsoort.JA_NEE: _ja_nee,
    Vraagsoort.GETAL: _getal,
    Vraagsoort.DATUM: _datum,
}
