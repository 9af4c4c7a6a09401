"""The form with which two plans are put to their makers."""

from __future__ import annotations

from flask_babel import lazy_gettext as _l
from wtforms import StringField, TextAreaField

from initiatieven.loket.velden import EenmaligFormulier, Keuze
from initiatieven.samenvoegen.keuzes import Kant, Samensoort
from initiatieven.samenvoegen.splitsen import Deel
from initiatieven.samenvoegen.vragen import NieuweSamenvraag
from vems.core.i18n import N_


class SamenvraagForm(EenmaligFormulier):
    """Why the two are one."""

    toelichting = TextAreaField(_l("Waarom passen deze plannen bij elkaar?"))

    def as_vraag(self) -> NieuweSamenvraag:
        """Give what both makers read."""
        return NieuweSamenvraag(self.toelichting.data or "", self.eenmalig)


class KennisForm(SamenvraagForm):
    """Why the makers could meet."""

    toelichting = TextAreaField(_l("Waarom is het goed dat zij elkaar kennen?"))

    def as_vraag(self) -> NieuweSamenvraag:
        """Give what both makers read."""
        tekst = self.toelichting.data or ""
        return NieuweSamenvraag(tekst, self.eenmalig, Samensoort.ONTMOETEN)


class VerbandForm(EenmaligFormulier):
    """Which plan belongs to which."""

    kenmerk = StringField(_l("Kenmerk van het andere plan"))
    kant = Keuze(
        _l("Welk plan hoort bij welk?"),
        {
            Kant.DEEL: N_("Dit plan hoort bij het andere plan"),
            Kant.GEHEEL: N_("Het andere plan hoort bij dit plan"),
        },
        _l("Kies welk plan bij welk hoort."),
    )


class SplitsForm(EenmaligFormulier):
    """The words of the part that goes on by itself."""

    titel = StringField(_l("Hoe heet dit deel?"))
    omschrijving = TextAreaField(_l("Wat wil de maker in dit deel doen?"))

    def as_deel(self) -> Deel:
        """Give the part."""
        return Deel(self.titel.data or "", self.omschrijving.data or "", self.eenmalig)
