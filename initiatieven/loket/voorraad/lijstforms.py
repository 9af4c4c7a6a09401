"""Forms of the list of cases: keeping a choice, and one act for several cases."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from flask_babel import lazy_gettext as _l
from wtforms import SelectField, StringField

from initiatieven.loket.velden import Dag, Keuze, Zaakformulier
from initiatieven.loket.voorraad.samen import DAAD_LABELS, Daad, Opdracht, Proef
from netwerk.medewerkers.models import Medewerker
from vems.core.clock import today
from vems.core.exceptions import Invalid
from vems.core.fields import clean_line
from vems.core.i18n import N_


class FilterForm(Zaakformulier):
    """A name for the choice of the page."""

    naam = StringField(_l("Naam van deze lijst"))


class SamenForm(Zaakformulier):
    """What is done with several cases at once."""

    daad = Keuze(_l("Wat wilt u doen?"), DAAD_LABELS, _l("Kies wat u wilt doen."))
    begeleider = SelectField(_l("Welke begeleider?"), validate_choice=False)
    titel = StringField(_l("Wat moet er gebeuren?"))
    eigenaar = SelectField(_l("Wie doet het?"), validate_choice=False)
    uiterlijk_op = Dag(_l("Voor welke dag?"), default=today)
    collegas: Mapping[str, Medewerker]

    def as_opdracht(self) -> Opdracht:
        """Give what was asked; Invalid with the field that misses something."""
        if self.daad.keuze is Daad.TOEWIJZEN:
            collega = self._collega(self.begeleider, "begeleider")
            return Opdracht(Daad.TOEWIJZEN, collega)
        titel = clean_line(self.titel.data or "")
        if not titel:
            raise Invalid(N_("Vul in wat er moet gebeuren."), veld="titel")
        if len(titel) > 160:
            raise Invalid(N_("Maak dit korter: hooguit 160 tekens."), veld="titel")
        dag = self.uiterlijk_op.data
        if dag is None or dag < today():
            raise Invalid(N_("Kies een dag vanaf vandaag."), veld="uiterlijk_op")
        return Opdracht(Daad.TAAK, self._collega(self.eigenaar, "eigenaar"), titel, dag)

    def preview(self, look: Callable[[Opdracht], list[Proef]]) -> list[Proef]:
        """Look what would happen; nothing when the form is not complete."""
        proeven: list[Proef] = []
        self.succeeds(lambda: proeven.extend(look(self.as_opdracht())))
        if proeven:
            self.status = 200
        return proeven

    def _collega(self, field: SelectField, veld: str) -> Medewerker:
        if str(field.data) not in dict(field.choices or []) or not field.data:
            raise Invalid(N_("Kies een collega uit de lijst."), veld=veld)
        return self.collegas[str(field.data)]
