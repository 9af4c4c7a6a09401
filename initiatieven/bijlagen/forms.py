"""Forms of files: adding one, changing who sees it, keeping it off the site."""

from __future__ import annotations

from flask_babel import lazy_gettext as _l
from flask_wtf.file import FileField, FileRequired
from wtforms import StringField, TextAreaField
from wtforms.validators import Length

from initiatieven.bijlagen.keuzes import MAX_OMSCHRIJVING, ZICHT_LABELS
from initiatieven.bijlagen.toevoegen import NieuweBijlage
from initiatieven.loket.velden import EenmaligFormulier, Keuze, Zaakformulier
from vems.core.files.soorten import MAX_BYTES

_KIES = _l("Kies wie deze bijlage mag zien.")
_TE_LANG = _l("Dit is te lang. Gebruik hooguit %(max)d letters.")


class ToevoegForm(EenmaligFormulier):
    """A file, what is on it and who may see it."""

    bestand = FileField(_l("Bestand"), validators=[FileRequired(_l("Kies een bestand."))])
    omschrijving = StringField(
        _l("Wat staat erop?"), validators=[Length(max=MAX_OMSCHRIJVING, message=_TE_LANG)]
    )
    zicht = Keuze(_l("Wie mag het zien?"), ZICHT_LABELS, _KIES, default="prive")

    def as_bijlage(self) -> NieuweBijlage:
        """Give what was sent; of a file that is too large no more than tells so."""
        return NieuweBijlage(
            naam=self.bestand.data.filename or "",
            data=self.bestand.data.read(MAX_BYTES + 1),
            sleutel=self.eenmalig,
            omschrijving=self.omschrijving.data or "",
            zicht=self.zicht.keuze,
        )


class WijzigForm(Zaakformulier):
    """What is on it and who may see it."""

    omschrijving = StringField(
        _l("Wat staat erop?"), validators=[Length(max=MAX_OMSCHRIJVING, message=_TE_LANG)]
    )
    zicht = Keuze(_l("Wie mag het zien?"), ZICHT_LABELS, _KIES)


class VanSiteForm(Zaakformulier):
    """Why it does not stay on the site."""

    reden = TextAreaField(_l("Waarom niet op de site?"))
