"""Forms about the day of a decision."""

from __future__ import annotations

from flask_babel import lazy_gettext as _l
from wtforms import TextAreaField
from wtforms.validators import InputRequired

from initiatieven.loket.beslistermijn.stilzetten import GEWOON
from initiatieven.loket.velden import Dag, Zaakformulier
from vems.core.clock import today


class AanvullingForm(Zaakformulier):
    """What is missing, and how long the clock may stand still for it."""

    vraag = TextAreaField(
        _l("Wat moet de initiatiefnemer aanvullen?"),
        [InputRequired(_l("Schrijf op wat u nog nodig heeft."))],
    )
    hersteldag = Dag(
        _l("Tot welke dag kan dat?"),
        [InputRequired(_l("Kies een dag na vandaag."))],
        default=lambda: today() + GEWOON,
    )


class OntvangenForm(Zaakformulier):
    """When it came in."""

    ontvangen_op = Dag(
        _l("Op welke dag kwam het binnen?"),
        [InputRequired(_l("Kies de dag waarop het binnenkwam."))],
        default=today,
    )


class VerlengForm(Zaakformulier):
    """Deciding later, and why."""

    naar = Dag(_l("Wat wordt de nieuwe dag?"), [InputRequired(_l("Kies een latere dag."))])
    reden = TextAreaField(
        _l("Waarom duurt het langer?"), [InputRequired(_l("Schrijf op waarom het langer duurt."))]
    )
