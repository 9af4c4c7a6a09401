"""Forms of the scan, the plan and looking back."""

from __future__ import annotations

from flask_babel import lazy_gettext as _l
from wtforms import BooleanField, HiddenField, SelectMultipleField, TextAreaField

from initiatieven.begeleiding.keuzes import PLAN_VRAGEN
from initiatieven.begeleiding.plan.plannen import PlanInvoer
from initiatieven.begeleiding.plan.scan import ONDERDELEN, NieuweScan
from initiatieven.begeleiding.plan.terugblik import TerugblikInvoer
from initiatieven.loket.velden import EenmaligFormulier, Zaakformulier, read_number


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
