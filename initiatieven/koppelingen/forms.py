"""Forms of matches: judging, asking, meeting, adding by hand; answering is `antwoordforms`."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from enum import Enum
from typing import TypeVar

from flask_babel import lazy_gettext as _l
from flask_wtf import FlaskForm
from wtforms import RadioField, SelectField, StringField, TextAreaField
from wtforms.validators import DataRequired, Length, Optional, ValidationError

from initiatieven.koppelingen.keuzes import (
    UITKOMST_LABELS,
    VERWERPREDEN_LABELS,
    Uitkomst,
    Verwerpreden,
)
from initiatieven.koppelingen.leven import Vraagstelling
from initiatieven.loket.velden import Keuze, Zaakformulier
from netwerk.relaties.keuzes import BELANG_AARD_LABELS
from vems.core.i18n import N_, format_datum, translate
from vems.core.web.velden import Dag

Lid = TypeVar("Lid", bound=Enum)
TE_LANG = _l("Deze tekst is te lang.")


class VerwerpForm(FlaskForm):
    """Why a proposal does not fit: a reason from the list, with words when there is another."""

    reden = SelectField(_l("Waarom past dit niet?"), validate_choice=False)
    toelichting = StringField(
        _l("Wilt u er iets bij zeggen?"), validators=[Optional(), Length(max=400, message=TE_LANG)]
    )

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.reden.choices = [("", str(_l("Kies een reden"))), *options(VERWERPREDEN_LABELS)]

    def validate_reden(self, field: SelectField) -> None:
        """Ask for a reason; another reason needs words."""
        if field.data not in {reden.value for reden in Verwerpreden}:
            raise ValidationError(_l("Kies een reden. Dan weten collega's waarom dit niet paste."))
        if field.data == Verwerpreden.ANDERS.value and not (self.toelichting.data or "").strip():
            raise ValidationError(_l("Schrijf bij een andere reden ook welke."))

    def as_reden(self) -> tuple[Verwerpreden, str]:
        """Give the reason of the list and the words beside it."""
        return Verwerpreden(self.reden.data), (self.toelichting.data or "").strip()


class RedenForm(FlaskForm):
    """A reason in one's own words."""

    reden = TextAreaField(
        _l("Waarom?"),
        validators=[
            DataRequired(_l("Schrijf kort waarom. Dan leren wij ervan.")),
            Length(max=500, message=_l("Deze tekst is te lang. Gebruik hooguit 500 tekens.")),
        ],
    )


class VraagForm(FlaskForm):
    """What is asked of somebody, and by when."""

    tekst = TextAreaField(
        _l("Wat vraagt u?"),
        validators=[
            DataRequired(_l("Schrijf in een paar zinnen wat u vraagt.")),
            Length(max=1000, message=_l("Deze tekst is te lang. Gebruik hooguit 1000 tekens.")),
        ],
    )
    uiterlijk = Dag(_l("Antwoord graag voor"), validators=[Optional()])

    def limit_dag(self, laatste: date) -> None:
        """Say until when may be asked for, and let the calendar go no further."""
        self.uiterlijk.description = translate(
            N_("Tot en met %(dag)s: zo lang wachten wij."), dag=format_datum(laatste)
        )
        self.uiterlijk.render_kw = {"max": laatste.isoformat()}

    def as_vraag(self) -> Vraagstelling:
        """Give the question."""
        return Vraagstelling(tekst=self.tekst.data or "", uiterlijk=self.uiterlijk.data)


class KennismakenForm(Zaakformulier):
    """When and where both might meet first."""

    afspraak = StringField(
        _l("Wanneer en waar kunnen zij elkaar ontmoeten?"),
        validators=[Optional(), Length(max=160, message=TE_LANG)],
    )


class UitkomstForm(FlaskForm):
    """How much it helped."""

    uitkomst = RadioField(_l("Hoeveel hielp dit?"), validate_choice=False)

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.uitkomst.choices = options(UITKOMST_LABELS)

    def validate_uitkomst(self, field: RadioField) -> None:
        """Ask for one of the three."""
        if field.data not in {uitkomst.value for uitkomst in Uitkomst}:
            raise ValidationError(_l("Kies hoeveel dit hielp."))

    def as_uitkomst(self) -> Uitkomst:
        """Give the outcome."""
        return Uitkomst(self.uitkomst.data)


class ToevoegForm(FlaskForm):
    """Somebody from the network, with a reason."""

    doelwit = RadioField(_l("Wie voegt u toe?"), validate_choice=False)
    reden = StringField(
        _l("Waarom past dit?"),
        validators=[
            DataRequired(_l("Schrijf kort waarom. De initiatiefnemer leest dit ook.")),
            Length(max=300, message=_l("Deze tekst is te lang. Gebruik hooguit 300 tekens.")),
        ],
    )


class BelangForm(Zaakformulier):
    """An own interest: in an organisation, a place or an initiatief."""

    bij = SelectField(
        _l("Bij welke organisatie of plek?"), validate_choice=False, validators=[Optional()]
    )
    nummer = StringField(
        _l("Of bij welk initiatief? Vul het nummer in."),
        validators=[Optional(), Length(max=30, message=TE_LANG)],
    )
    aard = Keuze(_l("Welk belang heeft u?"), BELANG_AARD_LABELS, _l("Kies welk belang u heeft."))
    toelichting = TextAreaField(
        _l("Wilt u er iets bij zeggen?"), validators=[Optional(), Length(max=500, message=TE_LANG)]
    )


class CollegaForm(FlaskForm):
    """The colleague who takes over."""

    collega = SelectField(_l("Welke collega neemt dit over?"), validate_choice=False)


def options(labels: Mapping[Lid, str]) -> list[tuple[str, str]]:
    """Give a table of labels as choices."""
    return [(str(keuze.value), translate(label)) for keuze, label in labels.items()]
