"""Forms of the scan and looking back; that of the plan is made in `velden`."""

from __future__ import annotations

from flask_babel import lazy_gettext as _l
from wtforms import BooleanField, HiddenField, TextAreaField

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
