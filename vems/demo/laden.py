"""Loading Westerkade: the network first, then every story in the order of time.

All of it is one transaction: a load that is broken off leaves an empty database. What is written
goes through the domain functions, under a clock that stands at the moment it happened.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

from netwerk.gebieden.models import Gebied
from vems.accounts.models import Gebruiker
from vems.core import clock
from vems.core.database import write
from vems.core.exceptions import Refused
from vems.core.fields import repeatable_keys
from vems.core.i18n import N_
from vems.demo.westerkade.gemeentehuis import load_medewerkers
from vems.demo.westerkade.initiatieven import make_zaken, tell_zaak
from vems.demo.westerkade.kalender import Kalender
from vems.demo.westerkade.netwerk import (
    load_instrumenten,
    load_partners,
    load_plekken,
    load_programmas,
    load_relaties,
)
from vems.demo.westerkade.raad import load_raad
from vems.demo.westerkade.stad import load_gebieden, load_gemeente, load_themas
from vems.demo.westerkade.verhaal import play
from vems.demo.westerkade.wereld import Wereld

Voortgang = Callable[[int, int], None]

# How long ago the network was there already, in days.
BEGIN = 500
ZAAD = 9901
NETWERK: tuple[Callable[[Wereld], None], ...] = (
    load_gemeente,
    load_gebieden,
    load_themas,
    load_medewerkers,
    load_raad,
    load_partners,
    load_plekken,
    load_instrumenten,
    load_programmas,
    load_relaties,
)


def is_leeg() -> bool:
    """Tell whether the database holds nothing yet: no area and no account."""
    return not (Gebied.select().exists() or Gebruiker.select().exists())


def load_demo(*, voortgang: Voortgang) -> None:
    """Load Westerkade as it is today; Refused in a database that holds something.

    `voortgang` is called with how much is done and of how much.
    """
    if not is_leeg():
        raise Refused(N_("Er staan al gegevens in deze database: de demo is niet geladen."))
    wereld = Wereld(Kalender())
    with write(), repeatable_keys(ZAAD):
        _load_netwerk(wereld, voortgang)
        play([tell_zaak(z, []) for z in make_zaken(wereld)], na_stap=lambda: voortgang(1, 1))


def _load_netwerk(wereld: Wereld, voortgang: Voortgang) -> None:
    with clock.freeze(wereld.kalender.nu - timedelta(days=BEGIN)):
        for nummer, load in enumerate(NETWERK):
            load(wereld)
            voortgang(nummer, len(NETWERK))
