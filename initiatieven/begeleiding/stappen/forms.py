"""Forms of the step plan."""

from __future__ import annotations

from flask_babel import lazy_gettext as _l
from wtforms import HiddenField, StringField, TextAreaField

from initiatieven.begeleiding.methode import Methode
from initiatieven.begeleiding.stappen.keuzes import VAN_LABELS
from initiatieven.begeleiding.stappen.plannen import StapInvoer
from vems.core.web.formulieren import EenmaligFormulier, Zaakformulier
from vems.core.web.velden import Dag, Keuze, Lijst


class KiesForm(Zaakformulier):
    """Which template to begin with."""

    soort = Lijst(_l("Waar lijkt het het meest op?"), _l("Kies een stappenplan."))

    def fill(self, methode: Methode) -> None:
        """Offer the templates of this version of the method."""
        self.soort.fill([(s.soort, s.naam, s.soort) for s in methode.sjablonen.values()])


class StapForm(EenmaligFormulier):
    """One step."""

    versie = HiddenField()
    titel = StringField(_l("Wat moet er gebeuren?"))
    toelichting = TextAreaField(_l("Uitleg"))
    van = Keuze(_l("Wie doet het?"), VAN_LABELS, _l("Kies wie het doet."))
    wie = StringField(_l("Wie precies?"), description=_l("Een voornaam of een team."))
    uiterlijk_op = Dag(_l("Voor welke dag?"))
    document = StringField(_l("Welk document hoort erbij?"))
    document_url = StringField(_l("Waar staat dat document?"), description="https://")

    def as_stap(self) -> StapInvoer:
        """Give what was typed."""
        return StapInvoer(
            titel=self.titel.data or "",
            van=self.van.keuze,
            toelichting=self.toelichting.data or "",
            wie=self.wie.data or "",
            uiterlijk_op=self.uiterlijk_op.data,
            document=self.document.data or "",
            document_url=self.document_url.data or "",
        )
