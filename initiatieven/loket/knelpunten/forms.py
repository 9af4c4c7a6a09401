"""What holds a case up, who solves it by when, and what helped."""

from __future__ import annotations

from flask_babel import lazy_gettext as _l
from wtforms import TextAreaField

from initiatieven.loket.knelpunten.register import Belofte
from initiatieven.loket.velden import Dag, Zaakformulier
from netwerk.medewerkers.models import Medewerker, Team
from vems.core.i18n import N_, translate
from vems.core.web.velden import Objectkeuze


class EigenaarForm(Zaakformulier):
    """Who solves it, and by when."""

    eigenaar = Objectkeuze(_l("Wie lost het op?"))
    uiterlijk_op = Dag(_l("Voor welke dag?"))

    def offer_collegas(self) -> None:
        """Offer every colleague by name, with the team."""
        rijen = Medewerker.select(Medewerker, Team).join(Team).where(Medewerker.is_actief)
        self.eigenaar.fill(
            translate(N_("Nog niemand")),
            [(m.sleutel, f"{m.naam}, {m.team.naam}", m) for m in rijen.order_by(Medewerker.naam)],
        )

    def as_belofte(self) -> Belofte:
        """Give what was chosen."""
        return Belofte(self.eigenaar.keuze, self.uiterlijk_op.data)


class KnelpuntForm(EigenaarForm):
    """What holds it up."""

    team = Objectkeuze(_l("Bij welk team?"))
    tekst = TextAreaField(_l("Waarop wacht het?"))

    def offer_teams(self) -> None:
        """Offer every team by name."""
        rijen = Team.select().order_by(Team.naam)
        leeg = translate(N_("Kies een team"))
        self.team.fill(leeg, [(team.code, team.naam, team) for team in rijen])


class OplossingForm(Zaakformulier):
    """What helped."""

    oplossing = TextAreaField(_l("Wat hielp?"))
