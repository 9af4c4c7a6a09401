"""The forms with which an organisation keeps its own rooms and their weekly times."""

from __future__ import annotations

from flask_babel import lazy_gettext as _l
from wtforms import StringField, TextAreaField
from wtforms.validators import DataRequired, InputRequired, Length, Optional

from netwerk.gebieden.boom import boom
from netwerk.gebieden.keuzes import Niveau
from netwerk.plekken.models import Plek
from netwerk.plekken.registration import MAX_TEKST, Ruimte
from netwerk.plekken.weektijden import NieuweWeektijd
from vems.core.clock import today
from vems.core.dagdelen import WEEKDAGEN
from vems.core.i18n import translate
from vems.core.web.formulieren import EenmaligFormulier
from vems.core.web.velden import Dag, Heel, Objectkeuze, Tijd

_TE_LANG = _l("Deze tekst is te lang. Gebruik hooguit 1000 tekens.")


class RuimteForm(EenmaligFormulier):
    """What everybody reads about a room."""

    naam = StringField(
        _l("Hoe heet de ruimte?"),
        validators=[
            DataRequired(_l("Vul de naam van de ruimte in.")),
            Length(max=120, message=_l("Gebruik hooguit 120 tekens.")),
        ],
    )
    soort = StringField(
        _l("Wat voor ruimte is het?"),
        validators=[Optional(), Length(max=60, message=_l("Gebruik hooguit 60 tekens."))],
    )
    gebied = Objectkeuze(_l("In welke buurt of wijk?"), _l("Kies een buurt of wijk."))
    zitplaatsen = Heel(
        _l("Voor hoeveel mensen?"),
        validators=[InputRequired(_l("Vul in voor hoeveel mensen, bijvoorbeeld 20."))],
    )
    voorzieningen = StringField(
        _l("Wat is er?"), validators=[Optional(), Length(max=500, message=_TE_LANG)]
    )
    toegankelijkheid = TextAreaField(
        _l("Hoe komt iemand met een rolstoel binnen?"),
        validators=[Optional(), Length(max=MAX_TEKST, message=_TE_LANG)],
    )
    openingstijden = TextAreaField(
        _l("Wilt u nog iets zeggen over tijden of de sleutel?"),
        validators=[Optional(), Length(max=MAX_TEKST, message=_TE_LANG)],
    )

    def __init__(self, *args: object, plek: Plek | None = None, **kwargs: object) -> None:
        super().__init__(*args, obj=plek, **kwargs)
        gebieden = [g for g in boom().all() if g.niveau in (Niveau.WIJK, Niveau.BUURT)]
        self.gebied.fill(_l("Kies"), [(g.slug, g.naam, g) for g in gebieden])
        if plek is not None and not self.is_submitted():
            gebied = boom().by_id(plek.gebied_id)
            self.gebied.data = gebied.slug if gebied else ""
            self.voorzieningen.data = ", ".join(plek.voorzieningen)

    def as_ruimte(self) -> Ruimte:
        """Give the room as typed."""
        return Ruimte(
            naam=self.naam.data or "",
            soort=self.soort.data or "",
            gebied=self.gebied.keuze,
            zitplaatsen=self.zitplaatsen.data or 0,
            voorzieningen=tuple(
                woord.strip()
                for woord in (self.voorzieningen.data or "").split(",")
                if woord.strip()
            ),
            toegankelijkheid=self.toegankelijkheid.data or "",
            openingstijden=self.openingstijden.data or "",
        )


class WeektijdForm(EenmaligFormulier):
    """When a room is free: a day of the week, between two hours, from when until when."""

    weekdag = Objectkeuze(_l("Welke dag?"), _l("Kies een dag van de week."))
    begin = Tijd(_l("Van"))
    eind = Tijd(_l("Tot"))
    vanaf = Dag(_l("Vanaf welke datum?"), validators=[InputRequired(_l("Kies een datum."))])
    tot = Dag(_l("Tot en met welke datum?"), validators=[InputRequired(_l("Kies een datum."))])
    keren = Heel(_l("Hoe vaak kan het in deze tijd?"), validators=[Optional()])

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.weekdag.fill(
            _l("Kies"), [(str(nr), translate(naam), (nr,)) for nr, naam in enumerate(WEEKDAGEN)]
        )

    def as_weektijd(self) -> NieuweWeektijd:
        """Give the time as typed."""
        return NieuweWeektijd(
            weekdag=self.weekdag.keuze[0],
            begin=_minuten(self.begin),
            eind=_minuten(self.eind) or 24 * 60,
            vanaf=self.vanaf.data or today(),
            tot=self.tot.data or today(),
            keren=self.keren.data,
        )


def _minuten(veld: Tijd) -> int:
    return veld.waarde.hour * 60 + veld.waarde.minute if veld.waarde else 0
