"""What everybody may know of the matches of an initiatief: who helps, which goals, who is asked.

One statement, whatever there is: the page of an initiatief shows it to every visitor.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import peewee

from initiatieven.koppelingen.keuzes import AANVAARD, KoppelingSoort, KoppelingToestand
from initiatieven.koppelingen.models import Koppeling
from initiatieven.koppelingen.zoeken.doelwitten import (
    Doelwit,
    as_doel,
    as_instrument,
    as_partner,
    as_plek,
)
from initiatieven.registratie.models import Initiatief
from netwerk.instrumenten.models import Instrument
from netwerk.medewerkers.models import Medewerker
from netwerk.partners.models import Partner
from netwerk.plekken.models import Plek
from netwerk.programmas.models import Doel, Programma
from vems.core.prepared import Prepared

# An official who helps is never public; of the rest, how a joined row is shown.
_TONEN: dict[str, Callable[..., Doelwit]] = {
    "partner": as_partner,
    "doel": as_doel,
    "plek": as_plek,
    "instrument": as_instrument,
}
_Gastheer = Partner.alias("gastheer")


@dataclass(frozen=True, slots=True)
class OpenbareKoppelingen:
    """What both sides said yes to, and per need (its row number) the organisation asked now."""

    helpers: tuple[Doelwit, ...] = ()
    doelen: tuple[Doelwit, ...] = ()
    gevraagd: tuple[tuple[int, str], ...] = ()


def read_openbare_koppelingen(initiatief: Initiatief) -> OpenbareKoppelingen:
    """Read it in one statement."""
    rijen = [rij for rij in _rijen(initiatief=initiatief.id) if rij.doelwit_kind in _TONEN]
    paren = [(rij, doelwit) for rij in rijen if (doelwit := _as_doelwit(rij)) is not None]
    aanvaard = [doelwit for rij, doelwit in paren if rij.toestand in AANVAARD]
    return OpenbareKoppelingen(
        tuple(doelwit for doelwit in aanvaard if doelwit.reference.kind != "doel"),
        tuple(doelwit for doelwit in aanvaard if doelwit.reference.kind == "doel"),
        tuple(
            (rij.hulpvraag_id, doelwit.naam)
            for rij, doelwit in paren
            if rij.toestand is KoppelingToestand.GEVRAAGD and rij.gevraagde_kind == "partner"
        ),
    )


def _select(initiatief: peewee.Value) -> peewee.ModelSelect:
    links = peewee.JOIN.LEFT_OUTER

    def wijst_naar(kind: str, sleutel: peewee.Field) -> peewee.Expression:
        return (Koppeling.doelwit_kind == kind) & (Koppeling.doelwit_key == sleutel)

    return (
        Koppeling.select(
            Koppeling, Partner, Doel, Programma, Plek, _Gastheer, Instrument, Medewerker
        )
        .join_from(
            Koppeling, Partner, links, on=wijst_naar("partner", Partner.sleutel), attr="partner"
        )
        .join_from(Koppeling, Doel, links, on=wijst_naar("doel", Doel.sleutel), attr="doel")
        .join_from(Doel, Programma, links)
        .join_from(Koppeling, Plek, links, on=wijst_naar("plek", Plek.slug), attr="plek")
        .join_from(Plek, _Gastheer, links, on=Plek.gastheer == _Gastheer.id, attr="gastheer")
        .join_from(
            Koppeling,
            Instrument,
            links,
            on=wijst_naar("instrument", Instrument.code),
            attr="instrument",
        )
        .join_from(Instrument, Medewerker, links)
        .where(
            Koppeling.initiatief == initiatief,
            Koppeling.soort == KoppelingSoort.KAN_HELPEN,
            Koppeling.toestand.in_([*AANVAARD, KoppelingToestand.GEVRAAGD]),
        )
        .order_by(Koppeling.id)
    )


_rijen: Prepared[Koppeling] = Prepared(_select)


def _as_doelwit(rij: Koppeling) -> Doelwit | None:
    ding = getattr(rij, rij.doelwit_kind, None)
    return None if ding is None else _TONEN[rij.doelwit_kind](ding)
