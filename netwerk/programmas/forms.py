"""Forms of who keeps a programme: the programme itself, its goals and actions."""

from __future__ import annotations

from typing import Any

from flask_babel import lazy_gettext as _l
from wtforms import HiddenField, StringField, TextAreaField
from wtforms.validators import InputRequired, Length, NumberRange, Optional

from netwerk.gebieden.keuzes import NIVEAU_LABELS, Niveau
from netwerk.medewerkers.models import Medewerker
from netwerk.programmas.gegevens import (
    EERSTE_JAAR,
    LAATSTE_JAAR,
    MAX_TEKST,
    NieuwDoel,
    NieuweActie,
    NieuwProgramma,
)
from netwerk.programmas.keuzes import (
    RITME_LABELS,
    SOORT_LABELS,
    STATUS_LABELS,
    STOPLICHT_LABELS,
)
from netwerk.programmas.laden import list_boven
from netwerk.programmas.models import Programma
from netwerk.programmas.opgaven import list_kiesbaar
from netwerk.programmas.permissions import managed_gebieden
from netwerk.themas.boom import boom as themaboom
from vems.core.actor import Actor
from vems.core.i18n import N_, translate
from vems.core.web.formulieren import EenmaligFormulier
from vems.core.web.velden import Dag, Getal, Heel, Keuze, Objectkeuze, read_number

PLAATS = NumberRange(1, 99, _l("Kies een plaats van 1 tot en met 99."))
HEEL = NumberRange(0, 1_000_000_000, _l("Vul een heel getal in, bijvoorbeeld 20."))


class Jaar(Heel):
    """A year of this century."""

    zin = _l("Vul een jaar in, bijvoorbeeld 2027.")

    def __init__(self, label: object, eerst: object, **kwargs: Any) -> None:  # noqa: ANN401
        eeuw = NumberRange(EERSTE_JAAR, LAATSTE_JAAR, self.zin)
        super().__init__(label, validators=[eerst, eeuw], **kwargs)


def short(maximum: int) -> Length:
    """Refuse what is too long, and say how long it may be."""
    return Length(max=maximum, message=_l("Dit is te lang. Gebruik hooguit %(max)d letters."))


class ProgrammaForm(EenmaligFormulier):
    """A programme or agenda."""

    titel = StringField(
        _l("Hoe heet het?"), validators=[InputRequired(_l("Vul een titel in.")), short(120)]
    )
    soort = Keuze(_l("Wat voor programma is het?"), SOORT_LABELS, leeg=_l("Kies een soort."))
    gebied = Objectkeuze(_l("Voor welk gebied?"), leeg=_l("Kies een gebied."))
    hoe_ver = Keuze(_l("Hoe ver is het?"), STATUS_LABELS, leeg=_l("Kies hoe ver het is."))
    van_jaar = Jaar(_l("Eerste jaar"), InputRequired(_l("Vul het eerste jaar in.")))
    tot_jaar = Jaar(_l("Laatste jaar"), InputRequired(_l("Vul het laatste jaar in.")))
    opgave = Objectkeuze(_l("Bij welke opgave van de stad hoort het?"))
    ouder = Objectkeuze(_l("Onder welke agenda valt het?"))
    ambitie = TextAreaField(_l("Wat wil de wijk bereiken?"), validators=[short(MAX_TEKST)])
    participatie = TextAreaField(
        _l("Hoe deden en doen bewoners mee?"), validators=[short(MAX_TEKST)]
    )
    besluit = StringField(_l("Welk besluit stelde het vast?"), validators=[short(200)])
    besluit_op = Dag(_l("Op welke dag?"), validators=[Optional()])
    besluit_url = StringField(
        _l("Link naar het besluit"),
        description=_l("Begin met https://."),
        validators=[short(300)],
    )
    ritme = Keuze(
        _l("Hoe vaak lezen bewoners hoe het gaat?"), RITME_LABELS, leeg=_l("Kies hoe vaak.")
    )
    beheerder = Objectkeuze(_l("Wie houdt het programma bij?"))
    versie = HiddenField()

    def prepare(self, actor: Actor, programma: Programma | None = None) -> ProgrammaForm:
        """Offer what this person may choose, and show what is there."""
        self.gebied.fill(
            translate(N_("Kies een gebied")),
            [
                (
                    gebied.slug,
                    f"{translate(NIVEAU_LABELS[gebied.niveau])}: {gebied.naam}",
                    gebied,
                )
                for gebied in managed_gebieden(actor)
                if gebied.niveau is not Niveau.BUURT
            ],
        )
        self.opgave.fill(
            translate(N_("Geen opgave")),
            [
                (o.sleutel, o.titel, o)
                for o in list_kiesbaar(programma.opgave_id if programma else None)
            ],
        )
        self.ouder.fill(
            translate(N_("Geen agenda")),
            [(p.slug, p.titel, p) for p in list_boven(programma)],
        )
        mensen = Medewerker.select().where(Medewerker.is_actief).order_by(Medewerker.naam)
        self.beheerder.fill(translate(N_("Nog niemand")), [(m.sleutel, m.naam, m) for m in mensen])
        if programma is not None and not self.is_submitted():
            self._show_programma(programma)
        return self

    def _show_programma(self, programma: Programma) -> None:
        self.process(obj=programma)
        self.soort.data = programma.soort.value
        self.hoe_ver.data = programma.status.value
        self.ritme.data = programma.ritme.value
        self.gebied.data = programma.gebied.slug
        self.opgave.data = programma.opgave.sleutel if programma.opgave_id else ""
        self.ouder.data = programma.ouder.slug if programma.ouder_id else ""
        self.beheerder.data = programma.beheerder.sleutel if programma.beheerder_id else ""

    def as_data(self) -> NieuwProgramma:
        """Give the programme as typed."""
        return NieuwProgramma(
            titel=self.titel.data or "",
            gebied=self.gebied.keuze,
            van_jaar=self.van_jaar.data or 0,
            tot_jaar=self.tot_jaar.data or 0,
            soort=self.soort.keuze,
            status=self.hoe_ver.keuze,
            opgave=self.opgave.keuze,
            ouder=self.ouder.keuze,
            ambitie=self.ambitie.data or "",
            besluit=self.besluit.data or "",
            besluit_op=self.besluit_op.data,
            besluit_url=self.besluit_url.data or "",
            participatie=self.participatie.data or "",
            ritme=self.ritme.keuze,
            beheerder=self.beheerder.keuze,
        )

    @property
    def gelezen_versie(self) -> int:
        """Give the version the form was drawn from."""
        return read_number(self.versie.data)


class DoelForm(EenmaligFormulier):
    """A goal with how it is measured."""

    tekst = StringField(
        _l("Wat is het doel?"),
        description=_l("In een paar woorden, bijvoorbeeld: Meer ontmoeting."),
        validators=[InputRequired(_l("Schrijf wat het doel is.")), short(200)],
    )
    code = StringField(
        _l("Code"),
        description=_l("Zoals in het programma staat, bijvoorbeeld KER-2."),
        validators=[short(20)],
    )
    thema = Objectkeuze(_l("Waar gaat het over?"), leeg=_l("Kies een onderwerp."))
    rang = Heel(_l("Plaats in de lijst"), default=1, validators=[Optional(), PLAATS])
    indicator = StringField(_l("Wat tellen wij?"), validators=[short(200)])
    eenheid = StringField(
        _l("Waarin tellen wij?"),
        description=_l("Bijvoorbeeld: activiteiten."),
        validators=[short(80)],
    )
    nulwaarde = Getal(_l("Bij het begin"), validators=[Optional()])
    streefwaarde = Getal(_l("Het doel in getal"), validators=[Optional()])
    jaar = Jaar(_l("In welk jaar?"), Optional())
    bron = StringField(_l("Waar komt het getal vandaan?"), validators=[short(200)])
    toelichting = TextAreaField(_l("Toelichting"), validators=[short(MAX_TEKST)])
    versie = HiddenField()

    def prepare(self) -> DoelForm:
        """Offer the themes."""
        themas = sorted(themaboom().all(), key=lambda thema: thema.naam)
        self.thema.fill(translate(N_("Kies een onderwerp")), [(t.code, t.naam, t) for t in themas])
        return self

    def as_data(self) -> NieuwDoel:
        """Give the goal as typed."""
        return NieuwDoel(
            code=self.code.data or "",
            tekst=self.tekst.data or "",
            thema=self.thema.keuze,
            indicator=self.indicator.data or "",
            eenheid=self.eenheid.data or "",
            nulwaarde=self.nulwaarde.data,
            streefwaarde=self.streefwaarde.data,
            jaar=self.jaar.data,
            rang=self.rang.data or 0,
            bron=self.bron.data or "",
            toelichting=self.toelichting.data or "",
        )


class ActieForm(EenmaligFormulier):
    """What is done for a goal."""

    titel = StringField(
        _l("Wat wordt er gedaan?"),
        validators=[InputRequired(_l("Schrijf wat er gedaan wordt.")), short(200)],
    )
    trekker = StringField(_l("Wie trekt het?"), validators=[short(120)])
    partners = StringField(_l("Met wie?"), validators=[short(200)])
    start_jaar = Jaar(_l("Eerste jaar"), Optional())
    eind_jaar = Jaar(_l("Laatste jaar"), Optional())
    budget = Heel(_l("Budget in hele euro’s"), validators=[Optional(), HEEL])
    licht = Keuze(_l("Hoe staat het ervoor?"), STOPLICHT_LABELS, leeg=_l("Kies de stand."))
    voortgang = TextAreaField(_l("Wat is er al gebeurd?"), validators=[short(MAX_TEKST)])
    versie = HiddenField()

    def as_data(self) -> NieuweActie:
        """Give the action as typed."""
        return NieuweActie(
            titel=self.titel.data or "",
            trekker=self.trekker.data or "",
            partners=self.partners.data or "",
            start_jaar=self.start_jaar.data,
            eind_jaar=self.eind_jaar.data,
            budget=self.budget.data,
            stoplicht=self.licht.keuze,
            voortgang=self.voortgang.data or "",
        )
