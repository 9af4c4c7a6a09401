"""Forms of the answer, its approval and the second look."""

from __future__ import annotations

from flask_babel import lazy_gettext as _l
from wtforms import BooleanField, HiddenField, SelectMultipleField, StringField, TextAreaField
from wtforms.validators import InputRequired

from initiatieven.begeleiding.antwoord.nee import NieuwAntwoord
from initiatieven.begeleiding.keuzes import (
    ANTWOORD_LABELS,
    BLIK_LABELS,
    NEE_REDEN_LABELS,
    NEE_VARIANT_LABELS,
    NeeSoort,
)
from initiatieven.loket.gesprek.kijkhulp import Kijkformulier, read_along
from initiatieven.loket.velden import Dag, EenmaligFormulier, Keuze, Lijst, Zaakformulier
from vems.core.i18n import N_
from vems.core.web.velden import Objectkeuze

NEE_SOORT_LABELS = {
    NeeSoort.DIENSTVERLENING: N_("Nee, wij kunnen dit niet steunen. Dit is geen besluit"),
    NeeSoort.BESLUIT: N_("Nee, dit is een besluit. Bezwaar is mogelijk"),
}


class AntwoordForm(Kijkformulier, EenmaligFormulier):
    """Yes, partly or no; the fields of a no are below."""

    soort = Keuze(_l("Wat is het antwoord?"), ANTWOORD_LABELS, _l("Kies het antwoord."))
    uitleg = TextAreaField(
        _l("Waarom?"),
        [InputRequired(_l("Leg uit waarom. Gebruik gewone woorden."))],
        render_kw=read_along("uitleg"),
    )
    is_openbaar = BooleanField(_l("Iedereen mag deze uitleg lezen"))
    nee_soort = Keuze(_l("Wat voor nee is het?"), NEE_SOORT_LABELS)
    reden = Keuze(_l("Wat is de reden?"), NEE_REDEN_LABELS)
    variant = Keuze(_l("Kan het later of anders wel?"), NEE_VARIANT_LABELS)
    nu_niet_tot = Dag(
        _l("Vanaf welke dag kan het opnieuw?"),
        description=_l("Alleen bij: nu niet, later misschien wel."),
    )
    hoe_dan = TextAreaField(
        _l("Met welke wijziging kan het wel?"),
        description=_l("Alleen bij: niet zo, met een wijziging misschien wel."),
    )
    waar_dan = StringField(
        _l("Waar kan het wel?"),
        description=_l("Alleen bij: niet hier, op een andere plek misschien wel."),
    )
    wie_dan = StringField(
        _l("Wie kan het wel doen?"),
        description=_l("Alleen bij: niet door ons, wel door een ander."),
    )
    alternatief = TextAreaField(_l("Wat kan wel?"))
    geen_alternatief = BooleanField(_l("Ik zocht, maar vond niets dat wel kan"))
    contactpersoon = StringField(_l("Met wie kan de initiatiefnemer erover praten?"))
    gesprek = Objectkeuze(_l("In welk gesprek zei u het?"))
    gesproken = TextAreaField(_l("Sprak u niemand? Waarom lukte dat niet?"))
    checklist = SelectMultipleField(
        _l("Loop dit na voordat het nee weggaat"), validate_choice=False
    )
    gezien = HiddenField()

    def as_antwoord(self) -> NieuwAntwoord:
        """Give what was typed."""
        return NieuwAntwoord(
            soort=self.soort.keuze,
            uitleg=self.uitleg.data or "",
            is_openbaar=self.is_openbaar.data,
            nee_soort=self.nee_soort.keuze,
            reden=self.reden.keuze,
            variant=self.variant.keuze,
            alternatief=self.alternatief.data or "",
            geen_alternatief=self.geen_alternatief.data,
            contactpersoon=self.contactpersoon.data or "",
            gesprek=self.gesprek.keuze,
            gesproken=self.gesproken.data or "",
            nu_niet_tot=self.nu_niet_tot.data,
            hoe_dan=self.hoe_dan.data or "",
            waar_dan=self.waar_dan.data or "",
            wie_dan=self.wie_dan.data or "",
            checklist=frozenset(self.checklist.data or ()),
            gezien=self.gezien.data or "",
            sleutel=self.eenmalig,
        )


class TeruggeefForm(Zaakformulier):
    """Why a no goes back to its writer."""

    reden = TextAreaField(_l("Wat moet er anders?"), id="terug-reden")


class BlikVraagForm(Zaakformulier):
    """Why the initiator disagrees."""

    vraag = TextAreaField(_l("Waarom bent u het er niet mee eens?"))


class KiesForm(Zaakformulier):
    """Who looks again."""

    beoordelaar = Lijst(_l("Wie kijkt opnieuw?"), _l("Kies een collega."))


class BlikForm(Kijkformulier):
    """What the second look says."""

    uitkomst = Keuze(_l("Wat is de uitkomst?"), BLIK_LABELS, _l("Kies de uitkomst."))
    uitleg = TextAreaField(_l("Waarom?"), render_kw=read_along("uitleg"))
