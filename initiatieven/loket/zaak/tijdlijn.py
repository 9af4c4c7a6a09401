"""What happened with a case, as the desk reads it: also what stays between colleagues."""

from __future__ import annotations

from enum import Enum

from initiatieven.registratie.events import MAKERSNIEUWS
from initiatieven.registratie.models import Initiatief, Makersnieuws
from initiatieven.registratie.permissions import may
from initiatieven.registratie.publiek.makersnieuws import find_geplaatst
from initiatieven.registratie.tijdlijn import Moment, as_moment
from vems.core.actor import Actor
from vems.core.history import Gebeurtenis, Zichtbaarheid, list_for
from vems.core.i18n import N_
from vems.core.web.paging import Pagina, paginate

PER_PAGINA = 50


class Deel(Enum):
    """How much of it: everything, what the makers read too, or what stands on the site."""

    ALLES = "alles"
    MAKERS = "makers"
    OPENBAAR = "openbaar"


DEEL_LABELS = {
    Deel.ALLES: N_("Alles"),
    Deel.MAKERS: N_("Met de initiatiefnemer"),
    Deel.OPENBAAR: N_("Openbaar"),
}
_IN_DEEL = {
    Deel.ALLES: frozenset(Zichtbaarheid),
    Deel.MAKERS: frozenset({Zichtbaarheid.OPENBAAR, Zichtbaarheid.BETROKKENEN}),
    Deel.OPENBAAR: frozenset({Zichtbaarheid.OPENBAAR}),
}
# The right that opens each kind of event; what is public needs none.
_RECHT = {Zichtbaarheid.BETROKKENEN: "begeleidingslog", Zichtbaarheid.INTERN: "notitie"}
_WIE = {
    Zichtbaarheid.OPENBAAR: "iedereen",
    Zichtbaarheid.BETROKKENEN: "makers",
    Zichtbaarheid.INTERN: "collegas",
}
# Who did it is said of colleagues only: the name of a maker is not for everybody at the desk.
_ZONDER_NAAM = frozenset({"", "lid", "partner"})


def read_tijdlijn(initiatief: Initiatief, deel: Deel, actor: Actor) -> Pagina:
    """Read the page asked for of a part of the timeline, never more than this reader may see."""
    pagina = paginate(
        list_for(
            initiatief.reference,
            zichtbaarheden=_IN_DEEL[deel] & list_zichtbaarheden(initiatief, actor),
        ),
        PER_PAGINA,
    )
    nieuws = find_geplaatst(
        [rij.over_key for rij in pagina.items if rij.soort == MAKERSNIEUWS.soort]
    )
    momenten = [_as_moment(rij, nieuws.get(rij.over_key)) for rij in pagina.items]
    return Pagina(momenten, pagina.nummer, pagina.aantal, pagina.per_pagina)


def list_zichtbaarheden(initiatief: Initiatief, actor: Actor) -> frozenset[Zichtbaarheid]:
    """List which kinds of events this reader may see."""
    return frozenset(
        zichtbaarheid
        for zichtbaarheid in Zichtbaarheid
        if zichtbaarheid not in _RECHT or may(actor, _RECHT[zichtbaarheid], "r", initiatief)
    )


def _as_moment(rij: Gebeurtenis, nieuws: Makersnieuws | None) -> Moment:
    door = "" if rij.door_rol in _ZONDER_NAAM else rij.door_naam
    return as_moment(rij, nieuws, wie=_WIE[rij.zichtbaarheid], door=door)
