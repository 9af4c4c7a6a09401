"""The form with which two plans are put to their makers."""

from __future__ import annotations

from flask_babel import lazy_gettext as _l
from wtforms import StringField, TextAreaField

from initiatieven.loket.velden import EenmaligFormulier
from initiatieven.samenvoegen.splitsen import Deel
from initiatieven.samenvoegen.vragen import NieuweSamenvraag


class SamenvraagForm(EenmaligFormulier):
    """Why the two are one."""

    toelichting = TextAreaField(_l("Waarom passen deze plannen bij elkaar?"))

    def as_vraag(self) -> NieuweSamenvraag:
        """Give what both makers read."""
        return NieuweSamenvraag(self.toelichting.data or "", self.eenmalig)


class SplitsForm(EenmaligFormulier):
    """The words of the part that goes on by itself."""

    titel = StringField(_l("Hoe heet dit deel?"))
    omschrijving = TextAreaField(_l("Wat wil de maker in dit deel doen?"))

    def as_deel(self) -> Deel:
        """Give the part."""
        return Deel(self.titel.data or "", self.omschrijving.data or "", self.eenmalig)
