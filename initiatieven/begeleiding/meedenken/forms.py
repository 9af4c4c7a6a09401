"""The form of the facts: one field for each fact that is asked by yes, no or a number."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from flask_babel import lazy_gettext as _l
from wtforms import HiddenField, RadioField, SelectChoice

from netwerk.instrumenten.meedenken.afweging import Waarde
from netwerk.instrumenten.meedenken.keuzes import Feitsoort
from netwerk.instrumenten.meedenken.regels import Feit, read_regels
from vems.core.web.formulieren import Zaakformulier
from vems.core.web.velden import Heel

JA, NEE, NOG_NIET = "ja", "nee", ""
_JA_NEE: Mapping[str, bool] = {JA: True, NEE: False}


class FeitenForm(Zaakformulier):
    """What is known of a plan; the fields follow the rules."""

    versie = HiddenField()

    def as_antwoorden(self) -> dict[str, Waarde | None]:
        """Give what was answered by code; None is not known yet."""
        return {
            code: _JA_NEE.get(self[code].data or "")
            if feit.soort is Feitsoort.JA_NEE
            else self[code].data
            for code, feit in list_gevraagd().items()
        }


@cache
def list_gevraagd() -> dict[str, Feit]:
    """List the facts that have a field; needs have a page of their own."""
    feiten = read_regels().feiten
    return {code: feit for code, feit in feiten.items() if feit.soort is not Feitsoort.HULP}


def make_form(feiten: Mapping[str, Waarde], versie: int) -> FeitenForm:
    """Make the form with what is known filled in."""
    gegeven = {
        code: ((JA if feiten[code] else NEE) if feit.soort is Feitsoort.JA_NEE else feiten[code])
        for code, feit in list_gevraagd().items()
        if code in feiten
    }
    form: FeitenForm = form_class()(data={**gegeven, "versie": str(versie)})
    return form


@cache
def form_class() -> type[FeitenForm]:
    """Make the form of these rules, once."""
    return type(
        "FeitenFormMetVelden", (FeitenForm,), {c: _veld(f) for c, f in list_gevraagd().items()}
    )


def _veld(feit: Feit) -> RadioField | Heel:
    if feit.soort is Feitsoort.GETAL:
        return Heel(feit.vraag)
    teksten = ((JA, _l("Ja")), (NEE, _l("Nee")), (NOG_NIET, _l("Nog niet bekend")))
    keuzes = [SelectChoice(waarde, tekst) for waarde, tekst in teksten]
    return RadioField(feit.vraag, choices=keuzes, default=NOG_NIET, validate_choice=False)
