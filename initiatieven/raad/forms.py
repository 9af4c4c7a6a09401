"""Forms of council and griffie: a message, an answer, wijk and themes, a document, a meeting."""

from __future__ import annotations

from datetime import date

from flask_babel import lazy_gettext as _l
from wtforms import (
    BooleanField,
    HiddenField,
    IntegerField,
    StringField,
    TextAreaField,
)
from wtforms.validators import InputRequired, Length, NumberRange, Optional

from initiatieven.markten.velden import Moment, Themakeuze, there, too_long
from initiatieven.raad.dossiers import NieuwStuk
from netwerk.gebieden.boom import boom as gebiedenboom
from netwerk.raad.keuzes import VERGADERSOORT_LABELS
from netwerk.raad.models import Raadslid
from netwerk.raad.registration import NieuweFractie
from netwerk.raad.vergaderingen import NieuweVergadering
from vems.agenda.bijeenkomsten import MEESTE_PLAATSEN
from vems.core.exceptions import Invalid
from vems.core.fields import slugify
from vems.core.i18n import N_
from vems.core.web.formulieren import EenmaligFormulier, Zaakformulier
from vems.core.web.velden import Dag, Keuze, Objectkeuze, read_number

_NAAM = InputRequired(_l("Vul een naam in."))


def day(field: Dag) -> date:
    """Give the day of a field; Invalid on the field when there is none."""
    if field.data is None:
        raise Invalid(N_("Vul een dag in."), veld=field.name)
    return field.data


class BerichtForm(EenmaligFormulier):
    """A message to makers, or their answer."""

    tekst = TextAreaField(
        _l("Uw bericht"),
        validators=[InputRequired(_l("Schrijf eerst uw bericht.")), too_long(2000)],
    )


class WerkterreinForm(Zaakformulier):
    """The wijk and themes of a member."""

    wijk = Objectkeuze(_l("Uw wijk"), validators=[Optional()])
    themas = Themakeuze(_l("Uw thema’s"), validators=[Optional()])

    def offer(self) -> None:
        """Offer what can be chosen."""
        self.wijk.fill(
            _l("De hele gemeente"), [(w.slug, w.naam, w) for w in gebiedenboom().wijken()]
        )
        self.themas.fill()

    def show(self, raadslid: Raadslid) -> None:
        """Show what was chosen before."""
        wijk = gebiedenboom().by_id(raadslid.wijk_id) if raadslid.wijk_id else None
        self.wijk.data = wijk.slug if wijk else ""
        self.themas.data = list(raadslid.themas)


class StukForm(EenmaligFormulier):
    """A document for a dossier."""

    onderwerp = Objectkeuze(_l("In welk dossier?"), leeg=_l("Kies een dossier."))
    titel = StringField(
        _l("Naam van het stuk"),
        validators=[InputRequired(_l("Schrijf op hoe het stuk heet.")), too_long(160)],
    )
    url = StringField(
        _l("Link naar het stuk"),
        description=_l("Bijvoorbeeld op de site van de raad. Begin met https://."),
        validators=[InputRequired(_l("Vul de link naar het stuk in.")), too_long(300)],
    )
    datum = Dag(_l("Datum van het stuk"), validators=[InputRequired(_l("Vul een dag in."))])
    vergadering = Objectkeuze(_l("Hoort bij vergadering"), validators=[Optional()])

    def as_data(self) -> NieuwStuk:
        """Give the document."""
        return NieuwStuk(
            titel=self.titel.data or "",
            url=self.url.data or "",
            datum=day(self.datum),
            vergadering=self.vergadering.keuze,
            formulier=self.eenmalig,
        )


class VergaderingForm(Zaakformulier):
    """A meeting; the version is of the page that was read."""

    versie = HiddenField()
    titel = StringField(_l("Naam"), validators=[_NAAM, too_long(120)])
    soort = Keuze(
        _l("Wat voor vergadering is het?"), VERGADERSOORT_LABELS, leeg=_l("Kies een soort.")
    )
    begin = Moment(_l("Begin"), validators=[InputRequired(_l("Vul in wanneer het begint."))])
    plek = StringField(_l("Plek"), validators=[Optional(), too_long(160)])
    url = StringField(
        _l("Link naar de agenda van de raad"),
        description=_l("Begin met https://."),
        validators=[Optional(), too_long(300)],
    )

    def as_data(self) -> NieuweVergadering:
        """Give the meeting; the moment is there, for the form was checked."""
        return NieuweVergadering(
            titel=self.titel.data or "",
            begin=there(self.begin),
            soort=self.soort.keuze,
            plek=self.plek.data or "",
            url=self.url.data or "",
        )


class WijzigVergaderingForm(VergaderingForm):
    """A meeting that is changed or does not go on."""

    is_vervallen = BooleanField(_l("De vergadering gaat niet door."))
    reden = StringField(
        _l("Waarom verandert dit?"),
        description=_l("Nodig bij een andere tijd of als het niet doorgaat."),
        validators=[Optional(), too_long(200)],
    )

    @property
    def gelezen_versie(self) -> int:
        """Give the version that was read."""
        return read_number(self.versie.data)


class AanmeldForm(Zaakformulier):
    """Places for an evening of the council in the city."""

    plek = StringField(_l("Plek"), validators=[InputRequired(_l("Vul de plek in.")), too_long(160)])
    eind = Moment(_l("Einde"), validators=[InputRequired(_l("Vul in wanneer het eindigt."))])
    aanmelden_tot = Moment(
        _l("Aanmelden kan tot"), validators=[InputRequired(_l("Vul in tot wanneer het kan."))]
    )
    plaatsen = IntegerField(
        _l("Aantal plaatsen"),
        validators=[
            InputRequired(_l("Vul een aantal plaatsen in van 1 tot 5000.")),
            NumberRange(
                1, MEESTE_PLAATSEN, message=_l("Vul een aantal plaatsen in van 1 tot 5000.")
            ),
        ],
    )


class FractieForm(Zaakformulier):
    """A fractie with its period."""

    naam = StringField(_l("Naam"), validators=[_NAAM, too_long(80)])
    zetels = IntegerField(
        _l("Aantal zetels"),
        validators=[
            InputRequired(_l("Vul een aantal zetels in van 0 tot 150.")),
            NumberRange(0, 150, message=_l("Vul een aantal zetels in van 0 tot 150.")),
        ],
    )
    van = Dag(_l("In de raad sinds"), validators=[Optional()])
    tot = Dag(_l("In de raad tot"), validators=[Optional()])

    def as_data(self, code: str = "") -> NieuweFractie:
        """Give the fractie; a new one gets a key of its name."""
        naam = self.naam.data or ""
        return NieuweFractie(
            code=code or slugify(naam, 40),
            naam=naam,
            zetels=self.zetels.data or 0,
            van=self.van.data,
            tot=self.tot.data,
        )


class RaadslidForm(WerkterreinForm):
    """A council member: who, in which fractie, with which account."""

    versie = HiddenField()
    naam = StringField(_l("Naam"), validators=[_NAAM, too_long(120)])
    email = StringField(
        _l("E-mailadres van het account"),
        description=_l("Het account maakt u bij Gebruikers. Laat dit leeg als het er nog niet is."),
        validators=[Optional(), Length(max=254, message=_l("Dit adres is te lang."))],
    )


class NieuwRaadslidForm(RaadslidForm):
    """A member who begins."""

    fractie = Objectkeuze(_l("Fractie"), leeg=_l("Kies een fractie."))
    van = Dag(_l("In de raad sinds"), validators=[Optional()])


class FractiewisselForm(Zaakformulier):
    """A member goes to another fractie on a day."""

    fractie = Objectkeuze(_l("Naar welke fractie?"), leeg=_l("Kies een fractie."))
    op = Dag(_l("Vanaf"), validators=[InputRequired(_l("Vul een dag in."))])


class EindForm(Zaakformulier):
    """A member leaves the council on a day."""

    tot = Dag(_l("Tot"), validators=[InputRequired(_l("Vul een dag in."))])


class WethouderForm(Zaakformulier):
    """A member of the college."""

    naam = StringField(_l("Naam"), validators=[_NAAM, too_long(120)])
    portefeuille = StringField(
        _l("Waar gaat de wethouder over?"),
        validators=[InputRequired(_l("Vul in waar de wethouder over gaat.")), too_long(200)],
    )
    email = StringField(
        _l("E-mailadres"),
        description=_l("Alleen voor uitnodigingen. Niemand anders ziet dit adres."),
        validators=[Optional(), too_long(254)],
    )
    is_actief = BooleanField(_l("Is nu wethouder."), default=True)
