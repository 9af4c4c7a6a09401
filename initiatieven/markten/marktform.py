"""The form of the decision about a market, and of an outage."""

from __future__ import annotations

import re
from typing import Any

from flask_babel import lazy_gettext as _l
from wtforms import (
    HiddenField,
    IntegerField,
    StringField,
    TextAreaField,
)
from wtforms.validators import InputRequired, NumberRange, Optional

from initiatieven.loket.velden import Zaakformulier
from initiatieven.markten.markt import NieuweMarkt, Programmaonderdeel
from initiatieven.markten.models import Markt
from initiatieven.markten.velden import Moment, Themakeuze, there, too_long
from netwerk.plekken.models import Plek
from vems.core.fields import clean_line
from vems.core.web.velden import Objectkeuze

_KLOK = re.compile(r"^(\d{1,2}[.:]\d{2})\s+(.+)$")


class MarktForm(Zaakformulier):
    """The decision about a market. Criteria and programme are one per line."""

    versie = HiddenField()
    titel = StringField(
        _l("Naam"), validators=[InputRequired(_l("Vul een naam in.")), too_long(120)]
    )
    editie = StringField(
        _l("Editie"),
        description=_l("Bijvoorbeeld 2026-2."),
        validators=[InputRequired(_l("Vul een editie in.")), too_long(20)],
    )
    themas = Themakeuze(_l("Thema’s"), validators=[Optional()])
    ontmoetingspunt = Objectkeuze(_l("Ontmoetingspunt"))
    plek = StringField(
        _l("Plek"),
        description=_l("Zaal en adres. Leeg: de naam van het ontmoetingspunt."),
        validators=[Optional(), too_long(160)],
    )
    begin = Moment(_l("Begin"), validators=[InputRequired(_l("Vul in wanneer de markt begint."))])
    eind = Moment(_l("Einde"), validators=[InputRequired(_l("Vul in wanneer de markt eindigt."))])
    oproep_van = Moment(
        _l("Meedoen kan vanaf"), validators=[InputRequired(_l("Vul in vanaf wanneer het kan."))]
    )
    oproep_tot = Moment(
        _l("Meedoen kan tot"),
        description=_l("Op dit moment sluit de oproep, tot op de seconde."),
        validators=[InputRequired(_l("Vul in tot wanneer het kan."))],
    )
    capaciteit = IntegerField(
        _l("Aantal kramen"),
        validators=[
            InputRequired(_l("Vul een getal in.")),
            NumberRange(1, 200, _l("Vul een aantal kramen in van 1 tot 200.")),
        ],
    )
    criteria = TextAreaField(
        _l("Waar het panel op let"),
        description=_l("Eén per regel. Als de oproep open is, staan ze vast."),
        validators=[too_long(4000)],
    )
    verwachting = TextAreaField(
        _l("Wat een markt wel en niet is"),
        description=_l("Dit lezen mensen voordat zij meedoen."),
        validators=[too_long(5000)],
    )
    stemregels = TextAreaField(
        _l("Regels voor het stemmen"),
        description=_l("Laat leeg als er niet gestemd wordt."),
        validators=[Optional(), too_long(5000)],
    )
    programma = TextAreaField(
        _l("Programma van de avond"),
        description=_l("Eén onderdeel per regel: 19.00 Inloop | Koffie en thee."),
        validators=[Optional(), too_long(4000)],
    )
    pitch_van = Moment(_l("Eerste presentatie"), validators=[Optional()])
    pitch_minuten = IntegerField(
        _l("Minuten per presentatie"),
        default=5,
        validators=[NumberRange(1, 60, _l("Vul een aantal minuten in van 1 tot 60."))],
    )
    pauze_minuten = IntegerField(
        _l("Minuten tussen twee presentaties"),
        default=5,
        validators=[NumberRange(0, 60, _l("Vul een aantal minuten in van 0 tot 60."))],
    )
    bevestigen_tot = Moment(
        _l("Een kraam bevestigen kan tot"),
        description=_l("Wie dan niets liet weten, maakt plaats voor de reservelijst."),
        validators=[Optional()],
    )
    raadsbesluit = StringField(
        _l("Besluit van de raad"),
        description=_l("Nummer of link van het besluit."),
        validators=[Optional(), too_long(200)],
    )

    reden = TextAreaField(
        _l("Waarom verandert dit?"),
        description=_l("Nodig als een datum of de plek verandert. Wie meedoet krijgt deze reden."),
        validators=[Optional(), too_long(500)],
    )

    def __init__(self, **waarden: Any) -> None:  # noqa: ANN401  what a form takes
        """Offer the themes and the places where people meet."""
        super().__init__(**waarden)
        self.themas.fill()
        plekken = list(Plek.select(Plek.id, Plek.slug, Plek.naam).order_by(Plek.naam))
        self.ontmoetingspunt.fill(
            _l("Een andere plek"), [(plek.slug, plek.naam, plek) for plek in plekken]
        )

    @classmethod
    def of(cls, markt: Markt) -> MarktForm:
        """Fill the form with a market."""
        gelijk = (
            "titel editie plek begin eind oproep_van oproep_tot capaciteit verwachting"
            " themas stemregels pitch_van pitch_minuten pauze_minuten raadsbesluit versie"
            " bevestigen_tot"
        )
        waarden = {naam: getattr(markt, naam) for naam in gelijk.split()}
        waarden["criteria"] = "\n".join(rij["tekst"] for rij in markt.criteria)
        waarden["ontmoetingspunt"] = markt.ontmoetingspunt.slug if markt.ontmoetingspunt else ""
        waarden["programma"] = "\n".join(map(_as_line, markt.programma))
        return cls(data=waarden)

    def as_data(self) -> NieuweMarkt:
        """Give the decision; the moments are there, for the form was checked."""
        begin, eind = there(self.begin), there(self.eind)
        oproep_van, oproep_tot = there(self.oproep_van), there(self.oproep_tot)
        return NieuweMarkt(
            titel=self.titel.data,
            editie=self.editie.data,
            plek=self.plek.data or "",
            themas=tuple(self.themas.data or ()),
            ontmoetingspunt=self.ontmoetingspunt.keuze,
            begin=begin,
            eind=eind,
            oproep_van=oproep_van,
            oproep_tot=oproep_tot,
            capaciteit=self.capaciteit.data,
            criteria=tuple((self.criteria.data or "").splitlines()),
            verwachting=self.verwachting.data or "",
            stemregels=self.stemregels.data or "",
            raadsbesluit=self.raadsbesluit.data or "",
            programma=tuple(read_programma(self.programma.data or "")),
            pitch_van=self.pitch_van.data,
            pitch_minuten=self.pitch_minuten.data,
            pauze_minuten=self.pauze_minuten.data,
            bevestigen_tot=self.bevestigen_tot.data,
        )

    @property
    def gelezen_versie(self) -> int:
        """The version that was read, 0 when the field was tampered with."""
        tekst = str(self.versie.data or "")
        return int(tekst) if tekst.isascii() and tekst.isdigit() and len(tekst) < 9 else 0


class StoringForm(Zaakformulier):
    """When the site could not be reached."""

    van = Moment(
        _l("Niet bereikbaar vanaf"), validators=[InputRequired(_l("Vul in vanaf wanneer."))]
    )
    tot = Moment(
        _l("Weer bereikbaar vanaf"), validators=[InputRequired(_l("Vul in vanaf wanneer."))]
    )


def read_programma(tekst: str) -> list[Programmaonderdeel]:
    """Read lines like "19.00 Inloop | Koffie en thee"; a line without a time has none."""
    onderdelen = []
    for regel in filter(None, map(clean_line, tekst.splitlines())):
        match = _KLOK.match(regel)
        tijd, rest = (match[1].replace(":", "."), match[2]) if match else ("", regel)
        naam, _, zin = rest.partition("|")
        onderdelen.append(Programmaonderdeel(tijd, naam.strip()[:120], zin.strip()[:200]))
    return onderdelen


def _as_line(rij: dict[str, str]) -> str:
    regel = f"{rij['tijd']} {rij['naam']}".strip()
    return f"{regel} | {rij['zin']}" if rij["zin"] else regel
