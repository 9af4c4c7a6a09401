"""The form with which two plans are put to their makers."""

from __future__ import annotations

from flask_babel import lazy_gettext as _l
from wtforms import StringField, TextAreaField
from wtforms.validators import InputRequired

from initiatieven.loket.keuzes import CONTACT_LABELS
from initiatieven.loket.velden import Dag, EenmaligFormulier, Keuze, Zaakformulier
from initiatieven.samenvoegen.antwoorden import Gesprek
from initiatieven.samenvoegen.keuzes import Kant, Mening, Samensoort
from initiatieven.samenvoegen.splitsen import Deel
from initiatieven.samenvoegen.vragen import NieuweSamenvraag
from vems.core.clock import at, now, today
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


class NoteerForm(Zaakformulier):
    """What a maker said in a talk."""

    antwoord = Keuze(
        _l("Wat zei de maker?"),
        {Mening.JA: N_("Ja, dat is goed"), Mening.NEE: N_("Nee, liever niet")},
        _l("Kies ja of nee."),
    )
    soort = Keuze(_l("Hoe had u contact?"), CONTACT_LABELS, _l("Kies hoe u contact had."))
    dag = Dag(_l("Op welke dag?"), [InputRequired(_l("Kies de dag."))], default=today)
    samenvatting = TextAreaField(
        _l("Wat is er gezegd?"),
        [InputRequired(_l("Schrijf in een paar zinnen wat er is gezegd."))],
    )

    @property
    def ja(self) -> bool:
        """Whether it was a yes."""
        return self.antwoord.keuze is Mening.JA

    def as_gesprek(self) -> Gesprek:
        """Give the talk."""
        dag = self.dag.data or today()
        op = now() if dag == today() else at(dag, 12)
        return Gesprek(self.soort.keuze, self.samenvatting.data or "", op)


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
