"""Forms of the desk; each gives the frozen data of one domain function."""

from __future__ import annotations

from datetime import datetime

from flask_babel import lazy_gettext as _l
from wtforms import (
    BooleanField,
    RadioField,
    SelectField,
    SelectMultipleField,
    StringField,
    TextAreaField,
)
from wtforms.validators import InputRequired
from wtforms.widgets import CheckboxInput, ListWidget

from initiatieven.loket.betreft.vastleggen import read_betreft
from initiatieven.loket.gesprek.contacten import NieuwContact
from initiatieven.loket.gesprek.kijkhulp import read_along
from initiatieven.loket.keuzes import (
    CONTACT_LABELS,
    TRIAGE_LABELS,
    ContactSoort,
)
from initiatieven.loket.models import Taak
from initiatieven.loket.taken.taken import NieuweTaak
from initiatieven.loket.velden import (
    Dag,
    EenmaligFormulier,
    Keuze,
    Lijst,
    Tijd,
    Zaakformulier,
    read_number,
)
from initiatieven.registratie.gegevens import Teksten
from initiatieven.registratie.keuzes import PUBLICEREN_NAMENS_LABELS, Toestand
from initiatieven.registratie.wijzigen import Wijziging
from vems.core.clock import at, now, today
from vems.core.i18n import N_
from vems.core.web.velden import Objectkeuze

AAN_ZET_LABELS = {
    Toestand.BIJ_GEMEENTE: N_("Wij, de gemeente"),
    Toestand.BIJ_INITIATIEFNEMER: N_("De initiatiefnemer"),
    Toestand.BIJ_PARTNER: N_("Een partner"),
    Toestand.BIJ_RAAD: N_("De raad"),
}


class TriageForm(Zaakformulier):
    """What is it?"""

    soort = Keuze(_l("Wat is het?"), TRIAGE_LABELS, _l("Kies wat het is."))
    betreft = Objectkeuze(_l("Over welke collega gaat de klacht?"))
    toelichting = TextAreaField(_l("Toelichting"))


class BegeleiderForm(Zaakformulier):
    """Who guides it?"""

    begeleider = Lijst(_l("Wie gaat begeleiden?"), _l("Kies een collega."))


class ContactForm(EenmaligFormulier):
    """A contact that took place."""

    soort = Keuze(_l("Hoe had u contact?"), CONTACT_LABELS, _l("Kies hoe u contact had."))
    is_tweerichting = BooleanField(
        _l("Wij spraken elkaar"),
        description=_l("Kruis dit niet aan als u niemand te pakken kreeg."),
    )
    van_ons = BooleanField(_l("Wij namen contact op"), default=True)
    dag = Dag(_l("Op welke dag?"), default=today)
    onderwerp = StringField(
        _l("Waar ging het over?"),
        [InputRequired(_l("Schrijf in een paar woorden waar het over ging."))],
    )
    samenvatting = TextAreaField(
        _l("Wat is er gezegd?"),
        [InputRequired(_l("Schrijf in een paar zinnen wat er is gezegd."))],
    )
    afspraak = TextAreaField(_l("Wat spraken wij af?"))
    aan_zet = Keuze(_l("Wie is nu aan zet?"), AAN_ZET_LABELS)
    volgende_stap = StringField(_l("Wat is de volgende stap?"))
    beloofd_op = Dag(_l("Voor welke dag?"))
    betreft = SelectMultipleField(
        _l("Gaat dit ook over de wijk of een doel?"),
        description=_l("Zo ziet de gebiedsregisseur wat er speelt."),
        validate_choice=False,
        option_widget=CheckboxInput(),
        widget=ListWidget(prefix_label=False),
    )

    def as_contact(self, taak: Taak | None) -> NieuwContact:
        """Give what was typed."""
        return NieuwContact(
            soort=self.soort.keuze or ContactSoort.TELEFOON,
            onderwerp=self.onderwerp.data,
            samenvatting=self.samenvatting.data,
            is_tweerichting=self.is_tweerichting.data,
            van_ons=self.van_ons.data,
            afspraak=self.afspraak.data or "",
            op=self._moment(),
            aan_zet=self.aan_zet.keuze,
            volgende_stap=self.volgende_stap.data or "",
            beloofd_op=self.beloofd_op.data,
            taak=taak,
            sleutel=self.eenmalig,
            betreft=read_betreft(self.betreft.data or ()),
        )

    def _moment(self) -> datetime:
        dag = self.dag.data
        return now() if dag is None or dag == today() else at(dag, 12)


class TaakForm(EenmaligFormulier):
    """Work for a colleague."""

    titel = StringField(
        _l("Wat moet er gebeuren?"), [InputRequired(_l("Schrijf wat er moet gebeuren."))]
    )
    eigenaar = SelectField(_l("Wie doet het?"), validate_choice=False)
    uiterlijk_op = Dag(
        _l("Voor welke dag?"), [InputRequired(_l("Kies een dag vanaf vandaag."))], default=today
    )
    uiterlijk_om = Tijd(
        _l("Voor welke tijd?"), mag_leeg=True, description=_l("Bijvoorbeeld 12.00. Mag leeg.")
    )
    is_terugbellen = BooleanField(
        _l("Dit is terugbellen"), description=_l("Het gesprek zelf sluit de taak af.")
    )

    def as_taak(self, eigenaar: object) -> NieuweTaak:
        """Give what was typed."""
        return NieuweTaak(
            titel=self.titel.data,
            eigenaar=eigenaar,  # type: ignore[arg-type]  # checked by the view's look-up
            uiterlijk_op=self.uiterlijk_op.data or today(),
            uiterlijk_om=self.uiterlijk_om.waarde,
            is_terugbellen=self.is_terugbellen.data,
            sleutel=self.eenmalig,
        )


class ParkeerForm(Zaakformulier):
    """Let it rest."""

    reden = TextAreaField(
        _l("Waarom ligt het even stil?"), [InputRequired(_l("Schrijf op waarom."))]
    )
    herzien_op = Dag(
        _l("Wanneer kijken wij opnieuw?"), [InputRequired(_l("Kies een dag na vandaag."))]
    )


class IngrijpForm(Zaakformulier):
    """Call in the coordinator."""

    reden = TextAreaField(
        _l("Waarom moet de coördinator meehelpen?"), [InputRequired(_l("Schrijf op waarom."))]
    )


class HervatForm(Zaakformulier):
    """Take it up again."""

    toestand = Keuze(_l("Wie is nu aan zet?"), AAN_ZET_LABELS, _l("Kies wie aan zet is."))
    stap = StringField(_l("Wat is de volgende stap?"))


class WeigerForm(Zaakformulier):
    """Somebody said no."""

    reden = TextAreaField(_l("Waarom niet?"))


class BewerkForm(Zaakformulier):
    """The words of the initiatief; `versie` is the version on the screen."""

    versie = StringField()
    titel = StringField(_l("Titel"))
    samenvatting = TextAreaField(_l("In één zin"))
    omschrijving = TextAreaField(_l("Wat wilt u doen?"))
    meerwaarde = TextAreaField(_l("Wat wordt er beter?"))
    plek_omschrijving = StringField(_l("Waar?"))
    publiceren = Keuze(
        _l("Op de site"), PUBLICEREN_NAMENS_LABELS, _l("Kies of het op de site mag.")
    )

    def as_wijziging(self) -> Wijziging:
        """Give what was typed."""
        return Wijziging(
            versie=read_number(self.versie.data),
            teksten=Teksten(
                titel=self.titel.data or "",
                omschrijving=self.omschrijving.data or "",
                meerwaarde=self.meerwaarde.data or "",
                samenvatting=self.samenvatting.data or "",
                plek_omschrijving=self.plek_omschrijving.data or "",
            ),
            publiceren=self.publiceren.keuze,
        )


class PubliceerForm(Zaakformulier):
    """The text was read."""

    versie = StringField()

    @property
    def gelezen(self) -> int:
        """Give the version that was read."""
        return read_number(self.versie.data)


class OpstelForm(EenmaligFormulier):
    """A message to the initiator, or a note for colleagues."""

    lezer = RadioField(_l("Voor wie is dit?"), validate_choice=False)
    standaard = SelectField(_l("Begin met een standaardtekst"), validate_choice=False)
    tekst = TextAreaField(_l("Uw bericht"), render_kw=read_along("tekst"))
    daarna = BooleanField(_l("Daarna is de initiatiefnemer aan zet"))


class ReactieForm(EenmaligFormulier):
    """A message of the initiator to the desk."""

    tekst = TextAreaField(_l("Uw bericht"), [InputRequired(_l("Schrijf eerst uw bericht."))])
