"""Forms of a taskforce: beginning one, asking somebody in, another last day, closing it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from flask_babel import lazy_gettext as _l
from wtforms import BooleanField, HiddenField, StringField, TextAreaField

from initiatieven.loket.models import Knelpunt
from initiatieven.loket.taskforce.leven import NieuweTaskforce
from initiatieven.loket.velden import Dag, EenmaligFormulier, Zaakformulier, read_number
from netwerk.medewerkers.models import Medewerker
from vems.core.clock import today
from vems.core.exceptions import Invalid
from vems.core.i18n import N_
from vems.core.web.velden import Objectkeuze

_KIES = _l("Kies een collega")


class TaskforceForm(EenmaligFormulier):
    """What it finds out, who leads, from when to when."""

    vraag = StringField(_l("Wat zoeken zij uit?"))
    knelpunt = Objectkeuze(_l("Gaat het om een knelpunt?"))
    trekker = Objectkeuze(_l("Wie trekt het?"), _l("Kies wie het trekt."))
    vanaf = Dag(_l("Vanaf welke dag?"), default=today)
    tot = Dag(_l("Tot en met welke dag?"))

    def offer(self, collegas: Iterable[Medewerker], knelpunten: Sequence[Knelpunt]) -> None:
        """Offer who can lead, and what holds the case up now."""
        self.trekker.fill(_KIES, _name(collegas))
        self.knelpunt.fill(
            _l("Nee"), [(k.sleutel, f"{k.team.naam}: {k.tekst[:80]}", k) for k in knelpunten]
        )

    def as_taskforce(self) -> NieuweTaskforce:
        """Give what was typed."""
        if self.tot.data is None:
            raise Invalid(N_("Kies de laatste dag. Daarna is de zaak weer dicht."), veld="tot")
        return NieuweTaskforce(
            vraag=self.vraag.data or "",
            trekker=self.trekker.keuze,
            vanaf=self.vanaf.data or today(),
            tot=self.tot.data,
            knelpunt=self.knelpunt.keuze,
            sleutel=self.eenmalig,
        )


class LidForm(Zaakformulier):
    """Who is asked in."""

    lid = Objectkeuze(_l("Wie doet er mee?"), _l("Kies een collega."))

    def offer(self, collegas: Iterable[Medewerker]) -> None:
        """Offer who is not in it yet."""
        self.lid.fill(_KIES, _name(collegas))


class EindeForm(Zaakformulier):
    """Another last day."""

    tot = Dag(_l("Tot en met welke dag?"))
    versie = HiddenField()

    @property
    def gelezen(self) -> int:
        """The version that stood on the page."""
        return read_number(self.versie.data)


class KlaarForm(Zaakformulier):
    """What it gave."""

    opbrengst = TextAreaField(_l("Wat leverde het op?"))
    is_opgelost = BooleanField(_l("Het knelpunt is hiermee opgelost"))


def _name(collegas: Iterable[Medewerker]) -> list[tuple[str, str, Medewerker]]:
    return [(c.sleutel, f"{c.naam}, {c.team.naam}", c) for c in collegas]
