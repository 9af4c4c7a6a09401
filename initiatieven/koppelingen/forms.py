"""Forms of matches: judging, asking, answering, adding by hand."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from enum import Enum
from typing import TypeVar

from flask_babel import lazy_gettext as _l
from flask_wtf import FlaskForm
from wtforms import DateField, RadioField, SelectField, StringField, TextAreaField
from wtforms.validators import DataRequired, Length, Optional, ValidationError

from initiatieven.koppelingen.keuzes import (
    UITKOMST_LABELS,
    VERWERPREDEN_LABELS,
    WEIGERREDEN_LABELS,
    Uitkomst,
    Verwerpreden,
    Weigerreden,
)
from initiatieven.koppelingen.leven import Antwoord, Vraagstelling
from initiatieven.koppelingen.models import Koppeling
from initiatieven.koppelingen.namensforms import NamensForm
from initiatieven.koppelingen.ruimte.aanbieden import Ruimteaanbod, list_keuzetijden
from initiatieven.loket.velden import Keuze, Zaakformulier
from netwerk.relaties.keuzes import BELANG_AARD_LABELS
from vems.core.i18n import N_, format_dag, format_datum, translate
from vems.core.web.velden import Dag, Heel, Objectkeuze

Lid = TypeVar("Lid", bound=Enum)
_TE_LANG = _l("Deze tekst is te lang.")


class VerwerpForm(FlaskForm):
    """Why a proposal does not fit: a reason from the list, with words when there is another."""

    reden = SelectField(_l("Waarom past dit niet?"))
    toelichting = StringField(
        _l("Wilt u er iets bij zeggen?"), validators=[Optional(), Length(max=400, message=_TE_LANG)]
    )

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.reden.choices = [("", str(_l("Kies een reden"))), *_options(VERWERPREDEN_LABELS)]

    def validate_reden(self, field: SelectField) -> None:
        """Ask for a reason; another reason needs words."""
        if not field.data:
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
    uiterlijk = DateField(_l("Antwoord graag voor"), validators=[Optional()])

    def limit_dag(self, laatste: date) -> None:
        """Say until when may be asked for, and let the calendar go no further."""
        self.uiterlijk.description = translate(
            N_("Tot en met %(dag)s: zo lang wachten wij."), dag=format_datum(laatste)
        )
        self.uiterlijk.render_kw = {"max": laatste.isoformat()}

    def as_vraag(self) -> Vraagstelling:
        """Give the question."""
        return Vraagstelling(tekst=self.tekst.data or "", uiterlijk=self.uiterlijk.data)


class JaForm(NamensForm):
    """A yes, perhaps with a condition and a room for some weeks."""

    ruimte = Objectkeuze(_l("Biedt u een ruimte op vaste dagen?"), validators=[Optional()])
    eerste = Dag(_l("Vanaf welke datum?"), validators=[Optional()])
    weken = Heel(_l("Hoeveel weken achter elkaar?"), validators=[Optional()])
    voorwaarde = TextAreaField(
        _l("Heeft u een voorwaarde?"),
        validators=[Optional(), Length(max=1000, message=_TE_LANG)],
    )

    def fill(self, koppeling: Koppeling) -> None:
        """Offer the weekly times of the rooms of who was asked; first day and need beside it."""
        tijden = list_keuzetijden(koppeling)
        self.ruimte.fill(
            _l("Nee, geen vaste dagen"), [(t.weektijd.sleutel, t.zin, t.weektijd) for t in tijden]
        )
        vraag = koppeling.hulpvraag
        if vraag and vraag.vanaf and not self.is_submitted():
            self.eerste.data = vraag.vanaf

    def validate_eerste(self, field: Dag) -> None:
        """A room needs a first day."""
        if self.ruimte.keuze is not None and field.data is None and not field.errors:
            raise ValidationError(_l("Kies de eerste dag."))

    def validate_weken(self, field: Heel) -> None:
        """A room needs a number of weeks."""
        if self.ruimte.keuze is not None and field.data is None and not field.errors:
            raise ValidationError(_l("Vul in voor hoeveel weken, van 1 tot 52."))

    def as_antwoord(self) -> Antwoord:
        """Give the answer."""
        ruimte = None
        if self.ruimte.keuze is not None and self.eerste.data:
            ruimte = Ruimteaanbod(self.ruimte.keuze, self.eerste.data, self.weken.data or 0)
        return Antwoord(
            ja=True,
            voorwaarde=self.voorwaarde.data or "",
            ruimte=ruimte,
            namens=self.as_namens(),
        )


class AfzegForm(Zaakformulier):
    """Which day of a booking is called off, or all, and why."""

    dag = Objectkeuze(_l("Wat zegt u af?"))
    reden = TextAreaField(
        _l("Waarom?"),
        validators=[
            DataRequired(_l("Schrijf kort waarom. De ander leest dit.")),
            Length(max=500, message=_l("Deze tekst is te lang. Gebruik hooguit 500 tekens.")),
        ],
    )

    def fill(self, dagen: Iterable[date]) -> None:
        """Offer the days that are to come, and all of them."""
        rijen = [(dag.isoformat(), format_dag(dag), dag) for dag in dagen]
        self.dag.fill(_l("Alle dagen die nog komen"), rijen)


class NeeForm(Zaakformulier):
    """A no with a reason from the list."""

    weigerreden = RadioField(_l("Waarom niet?"), validate_choice=False)
    weer_vanaf = Dag(_l("Heeft u later wel tijd? Vanaf welke dag?"), validators=[Optional()])
    toelichting = TextAreaField(
        _l("Wilt u er iets bij zeggen?"),
        validators=[Optional(), Length(max=1000, message=_TE_LANG)],
    )

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.weigerreden.choices = _options(WEIGERREDEN_LABELS)

    def validate_weigerreden(self, field: RadioField) -> None:
        """Ask for a reason that is in the list."""
        if field.data not in {reden.value for reden in Weigerreden}:
            raise ValidationError(_l("Kies waarom u niet meedoet."))

    def as_antwoord(self) -> Antwoord:
        """Give the answer."""
        return Antwoord(
            ja=False,
            weigerreden=Weigerreden(self.weigerreden.data),
            toelichting=self.toelichting.data or "",
            weer_vanaf=self.weer_vanaf.data,
        )


class KennismakenForm(Zaakformulier):
    """When and where both might meet first."""

    afspraak = StringField(
        _l("Wanneer en waar kunnen zij elkaar ontmoeten?"),
        validators=[Optional(), Length(max=160, message=_TE_LANG)],
    )


class UitkomstForm(FlaskForm):
    """How much it helped."""

    uitkomst = RadioField(_l("Hoeveel hielp dit?"), validate_choice=False)

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.uitkomst.choices = _options(UITKOMST_LABELS)

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
        validators=[Optional(), Length(max=30, message=_TE_LANG)],
    )
    aard = Keuze(_l("Welk belang heeft u?"), BELANG_AARD_LABELS, _l("Kies welk belang u heeft."))
    toelichting = TextAreaField(
        _l("Wilt u er iets bij zeggen?"), validators=[Optional(), Length(max=500, message=_TE_LANG)]
    )


class CollegaForm(FlaskForm):
    """The colleague who takes over."""

    collega = SelectField(_l("Welke collega neemt dit over?"), validate_choice=False)


def _options(labels: Mapping[Lid, str]) -> list[tuple[str, str]]:
    return [(str(keuze.value), translate(label)) for keuze, label in labels.items()]
