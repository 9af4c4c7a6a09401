"""What a stadsmaker says: what is liked, how much time, where, and what is offered."""

from __future__ import annotations

from flask_babel import lazy_gettext as _l
from wtforms import SelectMultipleField, TextAreaField
from wtforms.validators import Length, Optional
from wtforms.widgets import CheckboxInput, ListWidget

from netwerk.gebieden.boom import boom
from netwerk.vraagenaanbod.forms import AanbodForm
from netwerk.vraagenaanbod.stadsmakers.profiel import MAX_GRAAG, SOORTEN, Profiel
from vems.core.i18n import N_, translate
from vems.core.web.formulieren import Zaakformulier
from vems.core.web.velden import Heel

# The same kinds as of a need, in the words of somebody who offers.
_WOORDEN = {
    "kennis": N_("Iets dat ik goed kan of weet"),
    "mensen": N_("Tijd: ik help mee"),
    "materiaal": N_("Spullen of gereedschap"),
    "ruimte": N_("Een plek"),
    "contact": N_("Mensen die ik ken"),
    "bekendheid": N_("Het verder vertellen"),
}


class ProfielForm(Zaakformulier):
    """What somebody likes to be asked for, and where."""

    graag = TextAreaField(
        _l("Waarvoor mogen wij u vragen?"),
        validators=[
            Optional(),
            Length(max=MAX_GRAAG, message=_l("Maak dit korter: hooguit 500 tekens.")),
        ],
    )
    uren_per_maand = Heel(_l("Hoeveel uur per maand heeft u ongeveer?"), validators=[Optional()])
    gebieden = SelectMultipleField(
        _l("In welke wijk wilt u helpen?"),
        validate_choice=False,
        option_widget=CheckboxInput(),
        widget=ListWidget(prefix_label=False),
    )

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.gebieden.choices = [(wijk.slug, wijk.naam) for wijk in boom().wijken()]

    def as_profiel(self) -> Profiel:
        """Give what was typed."""
        return Profiel(
            graag=self.graag.data or "",
            uren_per_maand=self.uren_per_maand.data,
            gebieden=tuple(self.gebieden.data or ()),
        )


class EigenAanbodForm(AanbodForm):
    """What a resident offers: a skill, time, things, a place, whom one knows."""

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.soort.choices = [(soort.value, translate(_WOORDEN[soort.value])) for soort in SOORTEN]
