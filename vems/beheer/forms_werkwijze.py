"""Forms of the next version of the method."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, ClassVar

from flask import request
from flask_babel import lazy_gettext as _l
from wtforms import Field, HiddenField, SelectChoice, SelectField, StringField, TextAreaField

from initiatieven.begeleiding.methode.maken import ALTIJD, BELOOFBAAR
from initiatieven.begeleiding.methode.nakijken import read_punten
from initiatieven.begeleiding.stappen.keuzes import MEESTE, VAN_LABELS
from initiatieven.loket.gesprek.kijkhulp import Kijkformulier
from initiatieven.registratie.keuzes import FASE_LABELS, Fase
from vems.beheer.forms import BelofteForm, VinkjesField
from vems.core.i18n import translate
from vems.core.web.formulieren import Zaakformulier
from vems.core.web.velden import Dag, Heel, read_number
from vems.termijnen.normen import norm_of
from vems.termijnen.woorden import term_text

FASEN = tuple(fase for fase in Fase if fase not in (Fase.CONCEPT, Fase.AFGEROND))
KOLOMMEN = ("titel", "van", "dagen", "toelichting", "document")
LEEG = 3


class Deelformulier(Zaakformulier):
    """A part of the draft, with the version of the draft that was read."""

    versie = HiddenField()

    @property
    def gelezen(self) -> int:
        """The version that was read."""
        return read_number(self.versie.data)


class ChecklijstForm(Deelformulier):
    """A field per fase, one point a line."""

    def as_checklijst(self) -> dict[str, list[str]]:
        """Give the points by fase."""
        return {fase.value: read_punten(self[fase.value].data or "", fase.value) for fase in FASEN}


class StappenplanForm(Deelformulier):
    """A step plan; `aantal` is how many rows it has."""

    aantal: ClassVar[int] = 0
    naam = StringField(_l("Naam"))
    voor = StringField(_l("Waarvoor is dit plan?"))

    def rijen(self) -> list[list[Field]]:
        """Give the fields of each row that are seen."""
        return [[self[f"stap-{n}-{k}"] for k in KOLOMMEN] for n in range(self.aantal)]

    def as_stappen(self) -> list[dict[str, Any]]:
        """Give the rows as typed."""
        return [
            {kolom: self[f"stap-{n}-{kolom}"].data for kolom in ("code", *KOLOMMEN)}
            for n in range(self.aantal)
        ]


class BeloftenForm(Deelformulier):
    """Which norms the version promises, beside those that all promise."""

    normen = VinkjesField(_l("Wat belooft deze versie nog meer?"))


class StandaardtekstForm(Kijkformulier, Deelformulier):
    """A text to begin a message with."""

    kijkt = "tekst"
    naam = StringField(_l("Naam"))
    fasen = VinkjesField(
        _l("In welke fasen?"),
        choices=[SelectChoice(fase.value, _l(FASE_LABELS[fase])) for fase in FASEN],
    )
    tekst = TextAreaField(_l("Tekst"))


class WerkwijzevoorstelForm(BelofteForm):
    """What changes, from which day, and why."""

    gewijzigd = TextAreaField(_l("Wat verandert er, in het kort?"))
    vanaf = Dag(_l("Vanaf welke dag?"))


def make_checklijst_form(checklijst: Mapping[str, Sequence[str]], versie: int) -> ChecklijstForm:
    """Make the form with the points there are."""
    velden = {fase.value: TextAreaField(_l(FASE_LABELS[fase])) for fase in FASEN}
    data = {fase: "\n".join(punten) for fase, punten in checklijst.items()}
    soort = type("ChecklijstFormMetFasen", (ChecklijstForm,), velden)
    return soort(data={**data, "versie": str(versie)})


def make_beloften_form(normen: Sequence[str], versie: int) -> BeloftenForm:
    """Make the form with the norms that can be promised, each with its number of today."""
    form = BeloftenForm(data={"normen": list(normen), "versie": str(versie)})
    gekozen = [norm_of(code) for code in BELOOFBAAR if code not in ALTIJD]
    form.normen.choices = [
        SelectChoice(
            norm.code,
            f"{translate(norm.naam).capitalize()}: {term_text(norm.aantal, norm.eenheid)}",
        )
        for norm in gekozen
    ]
    return form


def make_stappenplan_form(plan: Mapping[str, Any], versie: int) -> StappenplanForm:
    """Make the form with the steps there are and some empty rows, or as many as were sent."""
    stappen = plan.get("stap", ())
    gestuurd = [n for n in range(MEESTE) if f"stap-{n}-titel" in request.form]
    aantal = gestuurd[-1] + 1 if gestuurd else min(len(stappen) + LEEG, MEESTE)
    velden: dict[str, Any] = {"aantal": aantal}
    data = {"naam": plan.get("naam", ""), "voor": plan.get("voor", ""), "versie": str(versie)}
    for nummer in range(aantal):
        velden |= {f"stap-{nummer}-{naam}": field for naam, field in _stapvelden().items()}
    for nummer, stap in enumerate(stappen):
        data |= {f"stap-{nummer}-{naam}": waarde for naam, waarde in stap.items()}
    soort = type("StappenplanFormMetStappen", (StappenplanForm,), velden)
    return soort(data=data)


def _stapvelden() -> dict[str, Field]:
    wie = [SelectChoice(lid.value, _l(zin)) for lid, zin in VAN_LABELS.items()]
    return {
        "code": HiddenField(),
        "titel": StringField(_l("Wat moet er gebeuren?")),
        "van": SelectField(_l("Wie doet het?"), choices=wie, validate_choice=False),
        "dagen": Heel(_l("Na hoeveel werkdagen?")),
        "toelichting": StringField(_l("Uitleg")),
        "document": StringField(_l("Document")),
    }
