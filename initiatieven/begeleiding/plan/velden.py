"""The plan form, made from its questions: a field each, and a field per part of each row."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from flask_babel import lazy_gettext as _l
from werkzeug.datastructures import MultiDict
from wtforms import (
    Field,
    HiddenField,
    RadioField,
    SelectChoice,
    SelectField,
    SelectMultipleField,
    StringField,
    TextAreaField,
)

from initiatieven.begeleiding.plan.keuzes import Vraagvorm
from initiatieven.begeleiding.plan.plannen import PlanInvoer
from initiatieven.begeleiding.plan.vragen import MAX_REGELS, PLANVRAGEN, Planvraag
from initiatieven.begeleiding.plan.waarden import name_cel
from initiatieven.extravragen.models import Extravraag
from initiatieven.extravragen.velden import as_data, with_vragen
from vems.core.web.formulieren import Zaakformulier
from vems.core.web.velden import Bedrag, Dag, Heel, read_number

LEEG = 3
_LIJSTEN = {c: vraag for c, vraag in PLANVRAGEN.items() if vraag.vorm is Vraagvorm.LIJST}
_VELDEN = {
    Vraagvorm.TEKST: TextAreaField,
    Vraagvorm.REGEL: StringField,
    Vraagvorm.GETAL: Heel,
    Vraagvorm.BEDRAG: Bedrag,
    Vraagvorm.DAG: Dag,
}
Getypt = Mapping[str, Sequence[str]]


class PlanForm(Zaakformulier):
    """The questions of the plan; `regels` says how many rows each LIJST has."""

    regels: Mapping[str, int] = {}
    versie = HiddenField()
    instrumenten = SelectMultipleField(
        _l("Welke hulp van de gemeente hoort erbij?"), validate_choice=False
    )

    def as_plan(self) -> PlanInvoer:
        """Give what was typed."""
        return PlanInvoer(
            antwoorden={code: self._read(vraag) for code, vraag in PLANVRAGEN.items()},
            instrumenten=tuple(self.instrumenten.data or ()),
            versie=read_number(self.versie.data),
        )

    def rijen(self, code: str) -> list[list[Field]]:
        """Give the rows of a LIJST, each as the fields of its parts."""
        kolommen = PLANVRAGEN[code].kolommen
        return [
            [self[name_cel(code, nummer, kolom.code)] for kolom in kolommen]
            for nummer in range(self.regels[code])
        ]

    def _read(self, vraag: Planvraag) -> Any:  # noqa: ANN401  by its kind
        if vraag.vorm is not Vraagvorm.LIJST:
            return self[vraag.code].data
        return [
            {kolom.code: veld.data for kolom, veld in zip(vraag.kolommen, rij, strict=True)}
            for rij in self.rijen(vraag.code)
        ]


def make_form(
    antwoorden: Mapping[str, Any],
    *,
    instrumenten: Sequence[str],
    extra: Mapping[Extravraag, str],
    versie: int,
    getypt: Getypt | None,
) -> PlanForm:
    """Make the form with what was answered; `getypt` is what was sent or drafted, by field."""
    regels = {
        code: _count(code, antwoorden.get(code, ()), getypt, vraag.kolommen)
        for code, vraag in _LIJSTEN.items()
    }
    vragen = list(extra)
    soort = with_vragen(_make_class(regels), vragen, moet=False)
    return soort(
        MultiDict({naam: list(rij) for naam, rij in getypt.items()}) if getypt else None,
        data={
            "versie": str(versie),
            "instrumenten": list(instrumenten),
            **_spread(antwoorden),
            **as_data(vragen, {vraag.code: waarde for vraag, waarde in extra.items()}),
        },
    )


def _make_class(regels: Mapping[str, int]) -> type[PlanForm]:
    velden: dict[str, Any] = {"regels": regels}
    for code, vraag in PLANVRAGEN.items():
        if vraag.vorm is not Vraagvorm.LIJST:
            velden[code] = _as_field(vraag)
            continue
        for nummer in range(regels[code]):
            for kolom in vraag.kolommen:
                velden[name_cel(code, nummer, kolom.code)] = _as_field(kolom, in_rij=True)
    return type("PlanFormMetRegels", (PlanForm,), velden)


def _as_field(vraag: Planvraag, *, in_rij: bool = False) -> Field:
    gedeeld: dict[str, Any] = {
        "label": _l(vraag.zin),
        "description": _l(vraag.uitleg) if vraag.uitleg else "",
    }
    if vraag.vorm is not Vraagvorm.KEUZE:
        return _VELDEN[vraag.vorm](**gedeeld)
    keuzes = [SelectChoice(waarde, _l(zin)) for waarde, zin in vraag.keuzes.items()]
    if in_rij:
        keuzes.insert(0, SelectChoice("", _l("Kies")))
    soort = SelectField if in_rij else RadioField
    return soort(choices=keuzes, validate_choice=False, filters=[_not_none], **gedeeld)


def _not_none(waarde: object) -> object:
    """Read a choice that was not made as nothing; WTForms writes the word None."""
    return "" if waarde == "None" else waarde


def _count(
    code: str, bewaard: Sequence[object], getypt: Getypt | None, kolommen: Sequence[Planvraag]
) -> int:
    """Count the rows to draw: what there is and some empty ones, or as many as were sent."""
    if getypt is None:
        return min(len(bewaard) + LEEG, MAX_REGELS)
    eerste = kolommen[0].code
    gestuurd = [nummer for nummer in range(MAX_REGELS) if name_cel(code, nummer, eerste) in getypt]
    return gestuurd[-1] + 1 if gestuurd else LEEG


def _spread(antwoorden: Mapping[str, Any]) -> dict[str, Any]:
    """Give answers by the names of their fields."""
    data = {code: waarde for code, waarde in antwoorden.items() if code not in _LIJSTEN}
    for code in _LIJSTEN:
        for nummer, rij in enumerate(antwoorden.get(code, ())):
            data |= {name_cel(code, nummer, kolom): waarde for kolom, waarde in rij.items()}
    return data
