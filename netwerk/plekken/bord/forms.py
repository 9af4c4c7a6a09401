"""Forms of counts and empty units."""

from __future__ import annotations

from datetime import date

from flask_babel import lazy_gettext as _l
from flask_wtf.file import FileField
from wtforms import StringField, TextAreaField
from wtforms.validators import DataRequired, InputRequired, Length, Optional

from netwerk.gebieden.boom import boom
from netwerk.gebieden.keuzes import Niveau
from netwerk.plekken.bord.panden import LeegPand
from netwerk.plekken.bord.tellen import Herkomst
from vems.core.clock import today
from vems.core.web.formulieren import EenmaligFormulier, Zaakformulier
from vems.core.web.velden import Dag, Heel, Objectkeuze

_TE_LANG = _l("Deze tekst is te lang.")


class TellingForm(Zaakformulier):
    """One month, or a file with more."""

    gebied = Objectkeuze(_l("Over welke wijk gaat het?"), _l("Kies een wijk."))
    bron = StringField(
        _l("Waar komt de telling vandaan?"),
        validators=[
            DataRequired(_l("Schrijf waar de telling vandaan komt.")),
            Length(max=120, message=_TE_LANG),
        ],
    )
    methode = StringField(
        _l("Hoe is er geteld?"),
        validators=[
            DataRequired(_l("Schrijf hoe er geteld is.")),
            Length(max=300, message=_TE_LANG),
        ],
    )
    maand = StringField(_l("Maand"), validators=[Optional(), Length(max=40, message=_TE_LANG)])
    aantal = StringField(
        _l("Aantal voorbijgangers"), validators=[Optional(), Length(max=20, message=_TE_LANG)]
    )
    bestand = FileField(_l("Of kies een bestand met meer maanden"), validators=[Optional()])

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        wijken = [g for g in boom().all() if g.niveau is Niveau.WIJK]
        self.gebied.fill(_l("Kies"), [(g.slug, g.naam, g) for g in wijken])

    def as_herkomst(self) -> Herkomst:
        """Give source and method as typed."""
        return Herkomst(self.bron.data or "", self.methode.data or "")


class PandForm(EenmaligFormulier):
    """A unit that stands empty."""

    naam = StringField(
        _l("Welk pand staat leeg?"),
        validators=[
            DataRequired(_l("Vul de straat en het nummer in.")),
            Length(max=120, message=_TE_LANG),
        ],
    )
    gebied = Objectkeuze(_l("In welke buurt of wijk?"), _l("Kies een buurt of wijk."))
    leeg_sinds = Dag(
        _l("Sinds wanneer staat het leeg?"), validators=[InputRequired(_l("Kies een dag."))]
    )
    oppervlakte = Heel(_l("Hoeveel vierkante meter?"), validators=[Optional()])
    toelichting = TextAreaField(
        _l("Wilt u er iets bij zeggen?"),
        validators=[Optional(), Length(max=1000, message=_TE_LANG)],
    )

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        gebieden = [g for g in boom().all() if g.niveau in (Niveau.WIJK, Niveau.BUURT)]
        self.gebied.fill(_l("Kies"), [(g.slug, g.naam, g) for g in gebieden])

    def as_pand(self) -> LeegPand:
        """Give the unit as typed."""
        return LeegPand(
            naam=self.naam.data or "",
            gebied=self.gebied.keuze,
            leeg_sinds=self.leeg_sinds.data or today(),
            oppervlakte=self.oppervlakte.data,
            toelichting=self.toelichting.data or "",
        )


class TijdelijkForm(Zaakformulier):
    """From when until when a unit can be had."""

    vanaf = Dag(_l("Vanaf welke datum?"), validators=[InputRequired(_l("Kies een datum."))])
    tot = Dag(_l("Tot en met welke datum?"), validators=[InputRequired(_l("Kies een datum."))])

    def as_tijd(self) -> tuple[date, date]:
        """Give the first and the last day."""
        return self.vanaf.data or today(), self.tot.data or today()
