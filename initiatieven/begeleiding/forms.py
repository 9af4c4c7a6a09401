"""Forms of guidance; each gives the frozen data of one domain function."""

from __future__ import annotations

from flask_babel import lazy_gettext as _l
from wtforms import (
    BooleanField,
    HiddenField,
    SelectMultipleField,
    StringField,
    TextAreaField,
)
from wtforms.validators import InputRequired

from initiatieven.begeleiding.antwoord.nee import NieuwAntwoord
from initiatieven.begeleiding.besluiten.beslispunten import NieuwBeslispunt
from initiatieven.begeleiding.besluiten.gronden import Besluit
from initiatieven.begeleiding.keuzes import (
    ANTWOORD_LABELS,
    BESLISPUNT_LABELS,
    BLIK_LABELS,
    NEE_REDEN_LABELS,
    NEE_VARIANT_LABELS,
    PLAN_VRAGEN,
    NeeSoort,
)
from initiatieven.begeleiding.plan.plannen import PlanInvoer
from initiatieven.begeleiding.plan.scan import ONDERDELEN, NieuweScan
from initiatieven.begeleiding.plan.terugblik import TerugblikInvoer
from initiatieven.loket.gesprek.kijkhulp import Kijkformulier, read_along
from initiatieven.loket.velden import (
    Dag,
    EenmaligFormulier,
    Keuze,
    Lijst,
    Zaakformulier,
    read_number,
)
from vems.core.clock import today
from vems.core.i18n import N_
from vems.core.web.velden import Objectkeuze

NEE_SOORT_LABELS = {
    NeeSoort.DIENSTVERLENING: N_("Nee, wij kunnen dit niet steunen. Dit is geen besluit"),
    NeeSoort.BESLUIT: N_("Nee, dit is een besluit. Bezwaar is mogelijk"),
}


class FaseForm(Zaakformulier):
    """A move of the table."""

    zet = Lijst(_l("Wat gaat er gebeuren?"), _l("Kies wat er gaat gebeuren."))
    reden = TextAreaField(_l("Waarom?"))
    namens = BooleanField(_l("De initiatiefnemer vroeg mij dit"))


class IntrekForm(Zaakformulier):
    """The initiator stops."""

    reden = TextAreaField(_l("Waarom stopt u?"))


class ScanForm(EenmaligFormulier):
    """Five parts."""

    animo = TextAreaField(_l("Animo"), description=_l(ONDERDELEN["animo"][1]))
    contacten = TextAreaField(_l("Contacten"), description=_l(ONDERDELEN["contacten"][1]))
    toerusting = TextAreaField(_l("Toerusting"), description=_l(ONDERDELEN["toerusting"][1]))
    inbedding = TextAreaField(_l("Inbedding"), description=_l(ONDERDELEN["inbedding"][1]))
    empathie = TextAreaField(_l("Empathie"), description=_l(ONDERDELEN["empathie"][1]))

    def as_scan(self) -> NieuweScan:
        """Give what was typed."""
        teksten = {naam: self._fields[naam].data or "" for naam in ONDERDELEN}
        return NieuweScan(**teksten, sleutel=self.eenmalig)


class PlanForm(Zaakformulier):
    """The questions of the plan."""

    versie = HiddenField()
    doelgroep = TextAreaField(_l(PLAN_VRAGEN["doelgroep"][0]))
    draagvlak = TextAreaField(_l(PLAN_VRAGEN["draagvlak"][0]))
    omwonenden = TextAreaField(_l(PLAN_VRAGEN["omwonenden"][0]))
    eigen_inzet = TextAreaField(_l(PLAN_VRAGEN["eigen_inzet"][0]))
    planning = TextAreaField(_l(PLAN_VRAGEN["planning"][0]))
    begroting = TextAreaField(_l(PLAN_VRAGEN["begroting"][0]))
    beheer = TextAreaField(_l(PLAN_VRAGEN["beheer"][0]))
    risicos = TextAreaField(_l(PLAN_VRAGEN["risicos"][0]))
    instrumenten = SelectMultipleField(
        _l("Welke hulp van de gemeente hoort erbij?"), validate_choice=False
    )

    def as_plan(self) -> PlanInvoer:
        """Give what was typed."""
        return PlanInvoer(
            antwoorden={code: self._fields[code].data or "" for code in PLAN_VRAGEN},
            instrumenten=tuple(self.instrumenten.data or ()),
            versie=read_number(self.versie.data),
        )


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


class BeslispuntForm(EenmaligFormulier):
    """Which decision is needed?"""

    instrument = Lijst(_l("Waarover gaat het besluit?"))
    titel = StringField(_l("Of in uw eigen woorden"))
    beslisser = StringField(_l("Wie besluit?"))
    binnen_op = Dag(_l("Wanneer kwam de aanvraag binnen?"), default=today)
    uiterlijk_op = Dag(_l("Voor welke dag?"))

    def as_beslispunt(self) -> NieuwBeslispunt:
        """Give what was typed."""
        return NieuwBeslispunt(
            titel=self.titel.data or "",
            instrument=self.instrument.keuze,
            beslisser=self.beslisser.data or "",
            uiterlijk_op=self.uiterlijk_op.data,
            binnen_op=self.binnen_op.data,
            sleutel=self.eenmalig,
        )


class UitkomstForm(Kijkformulier):
    """What was decided?"""

    kijkt = "gronden"

    uitkomst = Keuze(_l("Wat is het besluit?"), BESLISPUNT_LABELS, _l("Kies wat het besluit is."))
    gronden = TextAreaField(
        _l("Waarom?"),
        description=_l("Iedereen mag dit lezen. Nodig bij nee en bij aanpassen."),
        render_kw=read_along("gronden"),
    )
    documenten = TextAreaField(
        _l("Welke stukken horen erbij?"),
        description=_l("Per regel de naam en dan het adres, dat begint met https://"),
    )
    toelichting = TextAreaField(_l("Voor collega’s"))

    def as_besluit(self) -> Besluit:
        """Give what was typed."""
        return Besluit(
            uitkomst=self.uitkomst.keuze,
            gronden=self.gronden.data or "",
            toelichting=self.toelichting.data or "",
            documenten=self.documenten.data or "",
        )


class TerugblikForm(Zaakformulier):
    """How did it go?"""

    versie = HiddenField()
    evaluatie = TextAreaField(_l("Hoe ging het?"))
    verantwoording_binnen = BooleanField(
        _l("De verantwoording is binnen, of is niet nodig"),
        description=_l("Bij geld van de gemeente: bonnen, foto’s of een kort verslag."),
    )

    def as_terugblik(self) -> TerugblikInvoer:
        """Give what was typed."""
        return TerugblikInvoer(
            evaluatie=self.evaluatie.data or "",
            verantwoording_binnen=self.verantwoording_binnen.data,
            versie=read_number(self.versie.data),
        )
