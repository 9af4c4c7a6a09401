"""The form to change how somebody is reached: for the desk and for the person."""

from __future__ import annotations

from flask_babel import lazy_gettext as _l
from wtforms import HiddenField, SelectChoice, SelectField, StringField, TextAreaField
from wtforms.validators import InputRequired, Length

from vems.core.i18n import TALEN
from vems.core.web.formulieren import Zaakformulier
from vems.core.web.velden import Keuze, read_number
from vems.partijen.bereik import Bereik
from vems.partijen.keuzes import VOORKEURSKANAAL_LABELS, Voorkeurskanaal


class BereikForm(Zaakformulier):
    """How to keep in contact; `versie` is that of the party on the screen."""

    versie = HiddenField()
    kanaal = Keuze(
        _l("Hoe houden wij contact?"), VOORKEURSKANAAL_LABELS, _l("Kies hoe wij contact houden.")
    )
    naam = StringField(
        _l("Naam"),
        [
            InputRequired(_l("Vul een naam in.")),
            Length(max=120, message=_l("Maak dit korter: hooguit 120 tekens.")),
        ],
    )
    telefoon = StringField(_l("Telefoonnummer"))
    email = StringField(
        _l("E-mailadres"),
        [Length(max=254, message=_l("Maak dit korter: hooguit 254 tekens."))],
        description=_l("Een nieuw adres geldt pas als het is bevestigd. Wij mailen een link."),
    )
    postadres = TextAreaField(
        _l("Postadres"), [Length(max=500, message=_l("Maak dit korter: hooguit 500 tekens."))]
    )
    taal = SelectField(
        _l("In welke taal schrijven wij?"),
        choices=[SelectChoice(code, naam) for code, naam in TALEN.items()],
        validate_choice=False,
    )

    def show(self, bereik: Bereik) -> None:
        """Fill in how it is now, when nothing was typed yet."""
        if self.is_submitted():
            return
        self.versie.data = str(bereik.versie)
        self.kanaal.data = bereik.kanaal.value
        for naam in ("naam", "telefoon", "email", "postadres", "taal"):
            self[naam].data = getattr(bereik, naam)

    def as_bereik(self) -> Bereik:
        """Give what was typed."""
        return Bereik(
            naam=self.naam.data or "",
            kanaal=self.kanaal.keuze or Voorkeurskanaal.MAIL,
            telefoon=self.telefoon.data or "",
            email=self.email.data or "",
            postadres=self.postadres.data or "",
            versie=read_number(self.versie.data),
            taal=self.taal.data or "",
        )
