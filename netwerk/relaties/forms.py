"""Forms about relations: ending one, suggesting one."""

from __future__ import annotations

from flask_babel import lazy_gettext as _l
from flask_wtf import FlaskForm
from wtforms import SelectField, TextAreaField
from wtforms.validators import Length, Optional, ValidationError

from netwerk.relaties.registration import MAX_TOELICHTING

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
