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
from vems.demo.westerkade.bijzonder import BLOESEM, list_bijzonder, load_concept
from vems.demo.westerkade.gemeente.beheer import load_beheer
from vems.demo.westerkade.gemeente.gemeentehuis import load_medewerkers
from vems.demo.westerkade.gemeente.jaaragenda import load_jaaragenda
from vems.demo.westerkade.gemeente.leden import load_leden, load_steun
from vems.demo.westerkade.gemeente.personen import load_personen
from vems.demo.westerkade.gemeente.post import deliver_recent_post, mark_old_post, read_old_seintjes
from vems.demo.westerkade.gemeente.raad import load_raad
from vems.demo.westerkade.gemeente.stad import load_gebieden, load_gemeente, load_themas
from vems.demo.westerkade.gemeente.vragen import load_vragen
from vems.demo.westerkade.gemeente.werkwijze import load_werkwijze
from vems.demo.westerkade.initiatieven import make_zaken, tell_zaak
from vems.demo.westerkade.kalender import Kalender
from vems.demo.westerkade.koppelingen.delingen import load_delingen, share_papieren
from vems.demo.westerkade.koppelingen.ruimtes import load_ruimtes, offer_avond
from vems.demo.westerkade.markten.markten import (
    tell_kademarkt,
    tell_nieuwe,
    tell_vandaag,
    tell_vorige,
)
from vems.demo.westerkade.markten.opvolgen import tell_raad
from vems.demo.westerkade.markten.toezeggingen import tell_toezeggingen
from vems.demo.westerkade.netwerk.bord import load_bord
from vems.demo.westerkade.netwerk.netwerk import (
    load_geleerd,
    load_instrumenten,
    load_kennis,
    load_partners,
    load_plekken,
    load_relaties,
)
from vems.demo.westerkade.netwerk.programmas import load_programmas, tell_programmas
from vems.demo.westerkade.netwerk.relaties import tell_relaties
from vems.demo.westerkade.netwerk.stadsmakers import tell_stadsmakers
from vems.demo.westerkade.netwerk.wensen import tell_wensen
from vems.demo.westerkade.verhaal import play
from vems.demo.westerkade.wereld import Wereld
from vems.demo.westerkade.zaak import Zaak
from vems.demo.westerkade.zaken.afspraken import load_afspraken
from vems.demo.westerkade.zaken.meningen import load_lessen

Voortgang = Callable[[int, int], None]

# How long ago the network was there already, in days.
BEGIN = 500
ZAAD = 9901
# About how many steps the stories have: a little more than this, so that the bar ends at its end.
STAPPEN = 5_000
NETWERK: tuple[Callable[[Wereld], None], ...] = (
    load_gemeente,
    load_gebieden,
    load_themas,
    load_medewerkers,
    load_raad,
    load_partners,
    load_plekken,
    load_instrumenten,
    load_kennis,
    load_vragen,
    load_programmas,
    load_relaties,
    load_leden,
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
    wereld, meter = Wereld(Kalender()), _Meter(voortgang)
    with write(), repeatable_keys(ZAAD):
        with clock.freeze(wereld.kalender.nu - timedelta(days=BEGIN)):
            for load in NETWERK:
                load(wereld)
                meter.step(10)
        zaken = {zaak.sleutel: zaak for zaak in make_zaken(wereld)}
        _play_all(wereld, zaken, meter)
        for zaak in zaken.values():
            load_steun(wereld, zaak)
            meter.step()
        load_lessen(wereld)
        load_geleerd(wereld)
        load_jaaragenda(wereld)
        load_afspraken(wereld, zaken)
        load_bord(wereld)
        load_ruimtes(wereld)
        offer_avond(zaken[BLOESEM])
        load_delingen(wereld)
        share_papieren(zaken[BLOESEM])
        load_concept(wereld)
        load_werkwijze(wereld)
        load_personen(wereld)
        load_beheer(wereld)
        mark_old_post(wereld)
        read_old_seintjes(wereld)
    deliver_recent_post()
    meter.finish()


def _play_all(wereld: Wereld, zaken: dict[str, Zaak], meter: _Meter) -> None:
    verhalen = [
        tell_vorige(wereld, zaken),
        tell_vandaag(wereld, zaken),
        tell_kademarkt(wereld, zaken),
        tell_nieuwe(wereld),
        tell_relaties(wereld),
        tell_stadsmakers(wereld),
        *tell_toezeggingen(wereld, zaken),
        *tell_programmas(wereld),
        *tell_wensen(wereld),
        *tell_raad(wereld, zaken),
        *(tell_zaak(zaak, list_bijzonder(zaak)) for zaak in zaken.values()),
    ]
    play(verhalen, na_stap=meter.step)


class _Meter:
    """Counts what is done, and never tells more than the whole."""

    def __init__(self, voortgang: Voortgang) -> None:
        self._voortgang = voortgang
        self._gedaan = 0

    def step(self, aantal: int = 1) -> None:
        """Tell that so many steps more are done."""
        self._gedaan = min(self._gedaan + aantal, STAPPEN - 1)
        self._voortgang(self._gedaan, STAPPEN)

    def finish(self) -> None:
        """Tell that all is done."""
        self._voortgang(STAPPEN, STAPPEN)
