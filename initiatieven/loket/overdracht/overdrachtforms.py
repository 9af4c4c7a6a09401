"""Forms of a warm transfer: asking, and the answer by who was asked or as staff heard it."""

from __future__ import annotations

from typing import Any

from flask_babel import lazy_gettext as _l
from wtforms import BooleanField, StringField, TextAreaField
from wtforms.validators import InputRequired

from initiatieven.loket.overdracht.ontvangers import list_ontvangers
from initiatieven.loket.overdracht.overdrachten import Aanvaarding, NieuweOverdracht, propose_dag
from initiatieven.loket.velden import Dag, EenmaligFormulier, Zaakformulier
from vems.core.clock import today
from vems.core.i18n import N_, translate
from vems.core.web.velden import Objectkeuze


class OverdrachtForm(EenmaligFormulier):
    """Ask somebody to take it over."""

    aan = Objectkeuze(_l("Wie neemt het over?"))
    ontvanger = StringField(
        _l("Staat die er niet bij? Wie dan?"),
        description=_l("U legt het antwoord dan zelf vast."),
    )
    toelichting = TextAreaField(_l("Wat vraagt u, en wat moet de ontvanger weten?"))
    uiterlijk_op = Dag(_l("Antwoord graag voor"), default=propose_dag)
    gegevens_mee = BooleanField(
        _l("De initiatiefnemer vindt goed dat een organisatie het idee, naam en nummer krijgt"),
        description=_l(
            "Pas als de organisatie ja zegt. Zonder dit brengt u hen zelf met elkaar in contact."
        ),
    )

    def __init__(self, **kwargs: Any) -> None:  # noqa: ANN401  what WTForms takes
        super().__init__(**kwargs)
        self.aan.fill(
            translate(N_("Iemand anders, hieronder")),
            [(str(rij.reference), rij.label, rij) for rij in list_ontvangers()],
        )

    def as_overdracht(self) -> NieuweOverdracht:
        """Give what was chosen and typed."""
        return NieuweOverdracht(
            ontvanger=self.ontvanger.data or "",
            aan=self.aan.keuze.reference if self.aan.keuze else None,
            toelichting=self.toelichting.data or "",
            uiterlijk_op=self.uiterlijk_op.data,
            gegevens_mee=bool(self.gegevens_mee.data),
            sleutel=self.eenmalig,
        )


class AanvaardForm(Zaakformulier):
    """The receiver said yes, as staff heard it."""

    aangenomen_op = Dag(
        _l("Op welke dag zei de ontvanger ja?"),
        [InputRequired(_l("Kies de dag."))],
        default=today,
    )
    referentie = StringField(
        _l("Nummer bij de ontvanger"), description=_l("Bijvoorbeeld MOR-88213.")
    )
    naam_openbaar = BooleanField(
        _l("De naam mag op de site staan"),
        description=_l("Alleen van een organisatie, of als de ontvanger dit goed vindt."),
    )

    def as_aanvaarding(self) -> Aanvaarding:
        """Give what was typed."""
        return Aanvaarding(
            self.aangenomen_op.data or today(),
            self.referentie.data or "",
            self.naam_openbaar.data,
        )


class OvernameForm(Zaakformulier):
    """Yes, as who was asked."""

    referentie = StringField(
        _l("Uw nummer voor deze zaak"),
        description=_l("Als u er een heeft, bijvoorbeeld MOR-88213. De initiatiefnemer leest het."),
    )
