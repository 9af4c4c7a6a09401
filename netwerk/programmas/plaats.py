"""Where a programme may hang: below which kinds, and for which area."""

from __future__ import annotations

from netwerk.gebieden.boom import boom
from netwerk.gebieden.models import Gebied
from netwerk.programmas.keuzes import BOVEN, ProgrammaSoort
from netwerk.programmas.models import Programma
from vems.core.exceptions import Invalid
from vems.core.i18n import N_

_KAN_NIET = {
    ProgrammaSoort.STADSDEELAGENDA: N_("Een stadsdeelagenda hangt niet onder een andere agenda."),
    ProgrammaSoort.WIJKAGENDA: N_("Een wijkagenda hangt onder een stadsdeelagenda."),
    ProgrammaSoort.WIJKPROGRAMMA: N_("Een wijkprogramma hangt onder een stadsdeelagenda."),
    ProgrammaSoort.UITVOERINGSPROGRAMMA: N_(
        "Een uitvoeringsprogramma hangt onder een agenda of een wijkprogramma."
    ),
}


def check_ouder(
    soort: ProgrammaSoort, gebied: Gebied, ouder: Programma, zelf: Programma | None
) -> None:
    """An agenda hangs below a larger kind, so never below itself and never in a circle.

    What it hangs below is for the same area or a larger one.
    """
    if ouder.soort not in BOVEN[soort] or (zelf is not None and ouder.id == zelf.id):
        raise Invalid(_KAN_NIET[soort], veld="ouder")
    if not _lies_in(gebied, ouder.gebied_id):
        raise Invalid(
            N_("“%(agenda)s” is voor een ander gebied. Kies een agenda van dit gebied."),
            veld="ouder",
            agenda=ouder.titel,
        )


def check_onderdelen(soort: ProgrammaSoort, gebied: Gebied, zelf: Programma) -> None:
    """What hangs below it keeps its place, also when the programme changes."""
    onderdelen = list(zelf.onderdelen)
    if onderdelen and soort is not zelf.soort:
        raise Invalid(N_("Er hangen andere programma's onder. De soort blijft."), veld="soort")
    for deel in onderdelen:
        van_deel = boom().by_id(deel.gebied_id)
        if van_deel is not None and not _lies_in(van_deel, gebied.id):
            raise Invalid(
                N_("“%(programma)s” hangt eronder en is voor een ander gebied."),
                veld="gebied",
                programma=deel.titel,
            )


def _lies_in(gebied: Gebied, groter: int) -> bool:
    return groter in {deel.id for deel in boom().path(gebied)}
