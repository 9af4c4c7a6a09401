"""Forms of the scan and looking back; that of the plan is made in `velden`."""

from __future__ import annotations

from flask_babel import lazy_gettext as _l
from flask_babel.speaklater import LazyString
from wtforms import BooleanField, HiddenField, SelectMultipleField, TextAreaField

from initiatieven.begeleiding.plan.scan import NODIG_BIJ, ONDERDELEN, NieuweScan
from initiatieven.begeleiding.plan.terugblik import TerugblikInvoer
from initiatieven.loket.velden import EenmaligFormulier, Zaakformulier, read_number
from initiatieven.registratie.concept.stapforms import KIES_EEN, as_choices
from netwerk.vraagenaanbod.keuzes import HULP_LABELS, HulpSoort


def _vinkjes(label: LazyString, onderdeel: str) -> SelectMultipleField:
    soorten = {soort: HULP_LABELS[soort] for soort in NODIG_BIJ[onderdeel]}
    return SelectMultipleField(label, choices=as_choices(soorten), invalid_choice_message=KIES_EEN)


class ScanForm(EenmaligFormulier):
    """Five parts, and at four of them what is needed."""

    animo = TextAreaField(_l("Animo"), description=_l(ONDERDELEN["animo"][1]))
    contacten = TextAreaField(_l("Contacten"), description=_l(ONDERDELEN["contacten"][1]))
    toerusting = TextAreaField(_l("Toerusting"), description=_l(ONDERDELEN["toerusting"][1]))
    inbedding = TextAreaField(_l("Inbedding"), description=_l(ONDERDELEN["inbedding"][1]))
    empathie = TextAreaField(_l("Empathie"), description=_l(ONDERDELEN["empathie"][1]))
    nodig_animo = _vinkjes(_l("Wat helpt om meer mensen mee te krijgen?"), "animo")
    nodig_contacten = _vinkjes(_l("Moeten zij nog iemand leren kennen?"), "contacten")
    nodig_toerusting = _vinkjes(_l("Wat hebben zij nog niet?"), "toerusting")
    nodig_inbedding = _vinkjes(_l("Moet de gemeente nog iets toestaan?"), "inbedding")

    def as_scan(self) -> NieuweScan:
        """Give what was typed and ticked."""
        teksten = {naam: self._fields[naam].data or "" for naam in ONDERDELEN}
        codes = (code for naam in NODIG_BIJ for code in self._fields[f"nodig_{naam}"].data or ())
        return NieuweScan(**teksten, nodig=frozenset(map(HulpSoort, codes)), sleutel=self.eenmalig)


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
