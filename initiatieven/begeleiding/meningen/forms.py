"""Forms about how our help was."""

from __future__ import annotations

from flask_babel import lazy_gettext as _l
from wtforms import BooleanField, TextAreaField

from initiatieven.begeleiding.meningen.geven import NieuweMening
from initiatieven.begeleiding.meningen.keuzes import EERLIJK_LABELS, GEHOORD, SMILEY_LABELS, Weg
from initiatieven.begeleiding.meningen.lessen import NieuweLes
from vems.core.web.formulieren import EenmaligFormulier, Zaakformulier
from vems.core.web.velden import Keuze, Lijst

_KIES = _l("Kies: goed, gaat wel of niet goed.")
_HEROPEN = _l("Ik wil dat u er opnieuw naar kijkt. Bel mij.")


class MeningForm(Zaakformulier):
    """A face, and words for who wants."""

    smiley = Keuze(_l("Hoe was onze hulp?"), SMILEY_LABELS, _KIES)
    eerlijk = Keuze(_l("Is er eerlijk naar uw belang gekeken?"), EERLIJK_LABELS)
    opmerking = TextAreaField(_l("Wilt u er iets bij zeggen?"))
    heropenen = BooleanField(_HEROPEN)

    def as_mening(self, weg: Weg) -> NieuweMening:
        """Give what was chosen and typed."""
        return NieuweMening(
            smiley=self.smiley.keuze,
            eerlijk=self.eerlijk.keuze,
            weg=weg,
            opmerking=self.opmerking.data or "",
            wil_heropenen=self.heropenen.data,
        )


class OpmerkingForm(Zaakformulier):
    """What goes with the face that was chosen."""

    eerlijk = Keuze(_l("Is er eerlijk naar uw belang gekeken?"), EERLIJK_LABELS)
    opmerking = TextAreaField(_l("Wilt u er iets bij zeggen?"))
    heropenen = BooleanField(_HEROPEN)


class GehoordForm(EenmaligFormulier):
    """What a maker said to an employee."""

    vraag = Lijst(_l("Waarover ging het?"))
    smiley = Keuze(_l("Wat vond de maker?"), SMILEY_LABELS, _KIES)
    eerlijk = Keuze(
        _l("Is er eerlijk naar het belang van de maker gekeken?"),
        EERLIJK_LABELS,
        description=_l("Zoals de maker het zei. Laat leeg als het niet ter sprake kwam."),
    )
    opmerking = TextAreaField(
        _l("Wat zei de maker?"), description=_l("Schrijf geen namen op. Collega’s leren ervan.")
    )
    weg = Keuze(_l("Hoe hoorde u het?"), GEHOORD, _l("Kies hoe u het hoorde."))
    heropenen = BooleanField(_l("De maker wil dat wij er opnieuw naar kijken"))

    def as_mening(self) -> NieuweMening:
        """Give what was heard."""
        return NieuweMening(
            smiley=self.smiley.keuze,
            eerlijk=self.eerlijk.keuze,
            weg=self.weg.keuze,
            opmerking=self.opmerking.data or "",
            wil_heropenen=self.heropenen.data,
            sleutel=self.eenmalig,
        )


class LesForm(EenmaligFormulier):
    """What is learned from it."""

    eerder = Lijst(_l("Past het bij een les die er al is?"))
    tekst = TextAreaField(_l("Of: wat leren wij hiervan?"))
    daad = TextAreaField(_l("Wat doen wij voortaan anders?"))

    def as_les(self) -> NieuweLes:
        """Give what was chosen or typed."""
        return NieuweLes(
            tekst=self.tekst.data or "",
            daad=self.daad.data or "",
            eerder=self.eerder.keuze,
            sleutel=self.eenmalig,
        )
