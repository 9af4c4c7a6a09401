"""Who calls the desk: a caller written down twice, and who looked her up."""

from __future__ import annotations

from datetime import timedelta

from initiatieven.registratie.models import Initiatief
from vems.accounts.keuzes import Rol
from vems.core import clock
from vems.demo.westerkade.wereld import Wereld, actor_of
from vems.partijen.inzagen import record_inzage
from vems.partijen.keuzes import Inzagesoort, Voorkeurskanaal
from vems.partijen.models import Partij
from vems.partijen.registration import NieuwePartij, register_partij, telefoon_of


def load_personen(wereld: Wereld) -> None:
    """Let somebody who has only a telephone stand in the list a second time, by initials."""
    zaak = (
        Initiatief.select(Initiatief, Partij)
        .join(Partij, on=Initiatief.initiatiefnemer == Partij.id)
        .where(
            Partij.voorkeurskanaal == Voorkeurskanaal.TELEFOON,
            Initiatief.begeleider.is_null(False),
        )
        .order_by(Initiatief.id)
        .first()
    )
    wie = zaak.initiatiefnemer
    door = actor_of(zaak.begeleider.gebruiker, Rol.BEGELEIDER)
    with clock.freeze(wereld.kalender.nu - timedelta(days=3)):
        ander = f"{wie.naam[0]}. {wie.naam.split(' ', 1)[-1]}"
        register_partij(NieuwePartij(ander, telefoon=telefoon_of(wie)), door=door)
        record_inzage([wie], Inzagesoort.GEVONDEN, door=door)
        record_inzage([wie], Inzagesoort.BEKEKEN, door=door)
