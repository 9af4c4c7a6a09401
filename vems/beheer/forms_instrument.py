"""Forms of an instrument and of one of its rules."""

from __future__ import annotations

from flask_babel import lazy_gettext as _l
from wtforms import HiddenField, SelectField, StringField, TextAreaField
from wtforms.validators import InputRequired, Length, NumberRange, Optional

from netwerk.gebieden.boom import boom as gebiedenboom
from netwerk.gebieden.keuzes import Niveau
from netwerk.instrumenten.eisen import JA, NEE
from netwerk.instrumenten.keuzes import (
    HULP_LABELS,
    REGEL_LABELS,
    VORM_LABELS,
    Waardesoort,
    list_toetsen,
)
from netwerk.instrumenten.models import Instrument
from netwerk.instrumenten.regels import MAX_REGEL, NieuweRegel
from netwerk.instrumenten.registration import MAX_TEKST, NieuwInstrument
from netwerk.medewerkers.models import Medewerker
from netwerk.themas.boom import boom as themaboom
from vems.beheer.forms import VinkjesField
from vems.core.i18n import N_, translate
from vems.core.inlezen.tabel import TUSSEN
from vems.core.web.formulieren import Zaakformulier
from vems.core.web.velden import Heel, Keuze, Objectkeuze, read_number

_BEDRAG = NumberRange(0, 1_000_000_000, _l("Vul een bedrag in hele euro’s in."))
_NIET = ""


def _kort(maximum: int) -> Length:
    return Length(max=maximum, message=_l("Dit is te lang. Gebruik hooguit %(max)d letters."))


class InstrumentForm(Zaakformulier):
    """What the gemeente can put in, for whom and how much."""

    naam = StringField(
        _l("Hoe heet het?"), validators=[InputRequired(_l("Vul een naam in.")), _kort(120)]
    )
    omschrijving = TextAreaField(
        _l("Wat is het?"),
        description=_l("Iedereen leest dit op de site."),
        validators=[_kort(MAX_TEKST)],
    )
    soort = StringField(
        _l("Wat voor soort is het?"),
        description=_l("Bijvoorbeeld: geld, ruimte of kennis."),
        validators=[_kort(40)],
    )
    voor_hulpvraag = VinkjesField(_l("Op welke vragen is het een antwoord?"))
    plafond = Heel(_l("Hoeveel euro is er?"), validators=[Optional(), _BEDRAG])
    over = Heel(_l("Hoeveel euro is er nog over?"), validators=[Optional(), _BEDRAG])
    gebieden = VinkjesField(
        _l("Voor welke gebieden?"), description=_l("Niets aangevinkt: voor de hele stad.")
    )
    themas = VinkjesField(
        _l("Voor welke onderwerpen?"), description=_l("Niets aangevinkt: voor alle onderwerpen.")
    )
    beslisser = StringField(_l("Wie beslist?"), validators=[_kort(120)])
    doorlooptijd_werkdagen = Heel(
        _l("Binnen hoeveel werkdagen komt er antwoord?"),
        validators=[Optional(), NumberRange(0, 999, _l("Vul een aantal werkdagen in."))],
    )
    eigenaar = Objectkeuze(_l("Wie gaat erover?"))
    versie = HiddenField()

    def prepare(self, instrument: Instrument | None = None) -> InstrumentForm:
        """Offer what can be chosen, and show what is there."""
        self.voor_hulpvraag.choices = [(c, translate(naam)) for c, naam in HULP_LABELS.items()]
        self.gebieden.choices = [
            (gebied.slug, gebied.naam)
            for gebied in gebiedenboom().all()
            if gebied.niveau in (Niveau.STADSDEEL, Niveau.WIJK)
        ]
        self.themas.choices = [(thema.code, thema.naam) for thema in themaboom().all()]
        mensen = Medewerker.select().where(Medewerker.is_actief).order_by(Medewerker.naam)
        self.eigenaar.fill(translate(N_("Nog niemand")), [(m.sleutel, m.naam, m) for m in mensen])
        if instrument is not None and not self.is_submitted():
            for veld in self._fields.keys() - {"csrf_token", "eigenaar"}:
                self[veld].data = getattr(instrument, veld)
            eigenaar = instrument.eigenaar
            self.eigenaar.data = eigenaar.sleutel if eigenaar else ""
        return self

    def as_data(self, instrument: Instrument | None = None) -> NieuwInstrument:
        """Give the instrument as typed; its rules have forms of their own."""
        return NieuwInstrument(
            naam=self.naam.data or "",
            soort=self.soort.data or "",
            omschrijving=self.omschrijving.data or "",
            voor_hulpvraag=tuple(self.voor_hulpvraag.data or ()),
            plafond=self.plafond.data,
            over=self.over.data,
            regels=tuple(instrument.regels) if instrument else (),
            themas=tuple(self.themas.data or ()),
            gebieden=tuple(self.gebieden.data or ()),
            beslisser=self.beslisser.data or "",
            doorlooptijd_werkdagen=self.doorlooptijd_werkdagen.data or 0,
            eigenaar=self.eigenaar.keuze,
        )

    @property
    def gelezen_versie(self) -> int:
        """Give the version the form was drawn from."""
        return read_number(self.versie.data)


class RegelForm(Zaakformulier):
    """One rule, and what of it can be tested."""

    tekst = StringField(
        _l("Wat is de regel?"),
        description=_l("Eén zin, zoals een bewoner hem leest."),
        validators=[InputRequired(_l("Schrijf de regel op.")), _kort(MAX_REGEL)],
    )
    soort = Keuze(_l("Hoe zwaar telt hij?"), REGEL_LABELS, leeg=_l("Kies hoe zwaar hij telt."))
    toets = SelectField(
        _l("Wat kan het programma zelf nagaan?"),
        description=_l("Alleen bij wat moet. Wat niet bekend is, sluit niemand uit."),
    )
    getal = StringField(
        _l("Hoeveel?"),
        description=_l("Alleen bij een bedrag of een aantal."),
        validators=[_kort(20)],
    )
    ja_nee = SelectField(
        _l("Welk antwoord moet het zijn?"), description=_l("Alleen bij een vraag met ja of nee.")
    )
    vormen = VinkjesField(
        _l("Wie mag het vragen?"), description=_l("Alleen bij “De aanvrager is een van deze”.")
    )
    versie = HiddenField()

    def prepare(self, regel: dict[str, str] | None = None) -> RegelForm:
        """Offer what can be tested, and show what is there."""
        self.toets.choices = [
            (_NIET, translate(N_("Niets: mensen kijken hiernaar"))),
            *((t.code, translate(t.label)) for t in list_toetsen().values()),
        ]
        self.ja_nee.choices = [(JA, translate(N_("Ja"))), (NEE, translate(N_("Nee")))]
        self.vormen.choices = [(code, translate(naam)) for code, naam in VORM_LABELS.items()]
        if regel is not None and not self.is_submitted():
            self._show_regel(regel)
        return self

    def as_data(self) -> NieuweRegel:
        """Give the rule as typed, with what belongs to the chosen test."""
        toets = list_toetsen().get(self.toets.data or "")
        waarden = {
            Waardesoort.JA_NEE: self.ja_nee.data or "",
            Waardesoort.VORM: TUSSEN.join(self.vormen.data or ()),
            Waardesoort.GEEN: "",
        }
        waarde = waarden.get(toets.soort, self.getal.data or "") if toets else ""
        return NieuweRegel(
            tekst=self.tekst.data or "",
            soort=self.soort.keuze,
            toets=toets.code if toets else "",
            waarde=waarde,
        )

    def _show_regel(self, regel: dict[str, str]) -> None:
        self.tekst.data, self.soort.data = regel["tekst"], regel["soort"]
        toets = list_toetsen().get(regel.get("toets", ""))
        if toets is None:
            return
        self.toets.data, waarde = toets.code, regel.get("waarde", "")
        if toets.soort is Waardesoort.JA_NEE:
            self.ja_nee.data = waarde
        elif toets.soort is Waardesoort.VORM:
            self.vormen.data = waarde.split(TUSSEN)
        else:
            self.getal.data = waarde

    def _show(self, veld: str, zin: str) -> None:
        """Show what is wrong with the value on the field it was typed in."""
        if veld == "waarde":
            toets = list_toetsen().get(self.toets.data or "")
            soort = toets.soort if toets else Waardesoort.GETAL
            veld = {Waardesoort.JA_NEE: "ja_nee", Waardesoort.VORM: "vormen"}.get(soort, "getal")
        super()._show(veld, zin)

    @property
    def gelezen_versie(self) -> int:
        """Give the version the form was drawn from."""
        return read_number(self.versie.data)
