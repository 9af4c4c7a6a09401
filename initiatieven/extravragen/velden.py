"""The fields of extra questions: a form class made for the questions that apply."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, TypeVar

from flask_babel import lazy_gettext as _l
from flask_wtf import FlaskForm
from wtforms import Field, RadioField, StringField, TextAreaField
from wtforms.fields.choices import SelectChoice
from wtforms.validators import StopValidation

from initiatieven.extravragen.antwoorden import clean_antwoord, veld_of
from initiatieven.extravragen.keuzes import JA_NEE_LABELS, Vraagsoort
from initiatieven.extravragen.models import Extravraag
from vems.core.exceptions import Invalid

Formulier = TypeVar("Formulier", bound=FlaskForm)

BEANTWOORD = _l("Beantwoord deze vraag.")


def with_vragen(
    basis: type[Formulier], vragen: Sequence[Extravraag], *, moet: bool = True
) -> type[Formulier]:
    """Give the form with a field per question; `moet`: what must be answered is held to that."""
    velden = {veld_of(vraag): _as_field(vraag, moet and bool(vraag.verplicht)) for vraag in vragen}
    return type(f"{basis.__name__}Extra", (basis,), velden)


def read_waarden(form: FlaskForm, vragen: Sequence[Extravraag]) -> dict[str, str]:
    """Give what was typed, by the code of the question; a field that was not sent says nothing."""
    velden = {vraag.code: form[veld_of(vraag)] for vraag in vragen}
    return {code: str(veld.data or "") for code, veld in velden.items() if veld.raw_data}


def as_data(vragen: Sequence[Extravraag], waarden: Mapping[str, str]) -> dict[str, str]:
    """Give values by the names of their fields, to begin a form with."""
    return {veld_of(vraag): waarden[vraag.code] for vraag in vragen if waarden.get(vraag.code)}


class _Past:
    """Hold an answer to what the question asks for."""

    def __init__(self, vraag: Extravraag, moet: bool) -> None:
        self.vraag, self.moet = vraag, moet
        self.field_flags = {"required": True} if moet else {}

    def __call__(self, form: FlaskForm, field: Field) -> None:
        try:
            schoon = clean_antwoord(self.vraag, field.data or "")
        except Invalid as fout:
            raise StopValidation(str(fout)) from fout
        if self.moet and not schoon:
            raise StopValidation(str(BEANTWOORD))
        field.data = schoon


def _as_field(vraag: Extravraag, moet: bool) -> Field:
    gedeeld: dict[str, Any] = {
        "label": vraag.zin,
        "description": vraag.uitleg,
        "validators": [_Past(vraag, moet)],
    }
    if vraag.soort is Vraagsoort.KEUZE:
        keuzes = [SelectChoice(keuze, keuze) for keuze in vraag.keuzes]
        return RadioField(choices=keuzes, validate_choice=False, **gedeeld)
    if vraag.soort is Vraagsoort.JA_NEE:
        keuzes = [SelectChoice(waarde, _l(label)) for waarde, label in JA_NEE_LABELS.items()]
        return RadioField(choices=keuzes, validate_choice=False, **gedeeld)
    return (TextAreaField if vraag.soort is Vraagsoort.TEKST else StringField)(**gedeeld)
