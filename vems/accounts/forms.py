"""Forms to log in, to accept an invitation and to switch role."""

from __future__ import annotations

from flask_babel import lazy_gettext as _l
from flask_wtf import FlaskForm
from wtforms import PasswordField, RadioField, StringField
from wtforms.validators import InputRequired, Length

from vems.accounts.wachtwoorden import MAX_LENGTH


class EmailForm(FlaskForm):
    """Where the code goes."""

    email = StringField(
        _l("E-mailadres"),
        validators=[
            InputRequired(_l("Vul uw e-mailadres in.")),
            Length(max=254, message=_l("Dit e-mailadres is te lang.")),
        ],
    )


class CodeForm(FlaskForm):
    """The six digits from the mail."""

    code = StringField(
        _l("Code uit de e-mail"),
        validators=[
            InputRequired(_l("Vul de code in die u van ons kreeg.")),
            Length(max=20, message=_l("De code heeft zes cijfers.")),
        ],
    )


class MedewerkerForm(EmailForm):
    """Password and second factor in one go, so that a failure does not tell which was wrong."""

    wachtwoord = PasswordField(
        _l("Wachtwoord"),
        validators=[
            InputRequired(_l("Vul uw wachtwoord in.")),
            Length(max=MAX_LENGTH, message=_l("Dit wachtwoord is te lang.")),
        ],
    )
    code = StringField(
        _l("Code uit uw app"),
        validators=[
            InputRequired(_l("Vul de code uit uw app in.")),
            Length(max=20, message=_l("De code heeft zes cijfers.")),
        ],
    )


class WachtwoordForm(FlaskForm):
    """A new password."""

    wachtwoord = PasswordField(
        _l("Nieuw wachtwoord"), validators=[InputRequired(_l("Kies een wachtwoord."))]
    )


class TotpForm(FlaskForm):
    """The first code of a newly coupled app."""

    code = StringField(
        _l("Code uit uw app"), validators=[InputRequired(_l("Vul de code uit uw app in."))]
    )


class RolForm(FlaskForm):
    """Another role for this session."""

    rol = RadioField(_l("Werken als"))
