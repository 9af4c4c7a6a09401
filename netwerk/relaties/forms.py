"""Forms about relations: ending one, suggesting one, writing one down."""

from __future__ import annotations

from flask_babel import lazy_gettext as _l
from flask_wtf import FlaskForm
from wtforms import SelectField, TextAreaField
from wtforms.validators import Length, Optional, ValidationError

from netwerk.relaties.keuzes import (
    BAND_SOORTEN,
    RELATIE_LABELS,
    ZEKERHEID_LABELS,
    ZICHT_LABELS,
    Zicht,
)
from netwerk.relaties.opgeschreven.vastleggen import NieuweBand
from netwerk.relaties.registration import MAX_TOELICHTING
from vems.core.web.formulieren import Zaakformulier
from vems.core.web.velden import Dag, Keuze, Objectkeuze

_TE_LANG = _l("Deze tekst is te lang. Gebruik hooguit 500 tekens.")


class EindeForm(FlaskForm):
    """Why something ends, for colleagues."""

    reden = TextAreaField(
        _l("Wilt u zeggen waarom?"),
        validators=[Optional(), Length(max=MAX_TOELICHTING, message=_TE_LANG)],
    )


class VoorstelForm(FlaskForm):
    """What somebody believes is true of an organisation too."""

    wat = SelectField(_l("Wat klopt er volgens u ook?"), validate_choice=False)
    toelichting = TextAreaField(
        _l("Hoe weet u dat?"),
        validators=[Optional(), Length(max=MAX_TOELICHTING, message=_TE_LANG)],
    )

    def validate_wat(self, field: SelectField) -> None:
        """Ask for one of the list."""
        if field.data not in {waarde for waarde, _ in field.choices if waarde}:
            raise ValidationError(_l("Kies wat er volgens u ook klopt."))


class BandForm(Zaakformulier):
    """Who, what, with whom, since when, and how sure; the view says who may be chosen."""

    van = Objectkeuze(_l("Van wie schrijft u dit op?"), _l("Kies van wie u dit opschrijft."))
    soort = Keuze(
        _l("Wat hebben zij met elkaar?"),
        {soort: RELATIE_LABELS[soort] for soort in BAND_SOORTEN},
        _l("Kies wat zij met elkaar hebben."),
    )
    naar = Objectkeuze(
        _l("Met wie, waarvan of aan welk doel?"), _l("Kies met wie, waarvan of aan welk doel.")
    )
    sinds = Dag(_l("Sinds wanneer?"), validators=[Optional()])
    tot = Dag(_l("Tot wanneer?"), validators=[Optional()])
    zekerheid = Keuze(
        _l("Hoe zeker weet u het?"), ZEKERHEID_LABELS, _l("Kies hoe zeker u het weet.")
    )
    zichtbaarheid = Keuze(_l("Wie mag dit zien?"), ZICHT_LABELS, _l("Kies wie dit mag zien."))
    toelichting = TextAreaField(
        _l("Wat moet men hierover weten?"),
        validators=[Optional(), Length(max=MAX_TOELICHTING, message=_TE_LANG)],
    )

    def as_band(self) -> NieuweBand:
        """Give what was written down."""
        return NieuweBand(
            van=self.van.keuze,
            soort=self.soort.keuze,
            naar=self.naar.keuze,
            sinds=self.sinds.data,
            tot=self.tot.data,
            zekerheid=self.zekerheid.keuze,
            is_openbaar=self.zichtbaarheid.keuze is Zicht.OPENBAAR,
            toelichting=self.toelichting.data or "",
        )
