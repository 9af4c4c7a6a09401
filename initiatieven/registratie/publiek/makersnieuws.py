"""News the makers write themselves: read by the desk as every public text, then in the story.

What was taken back or kept off the site is final: whoever wants it back writes it again, so that
nobody who follows hears the same twice.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

import peewee

from initiatieven.registratie.events import (
    MAKERSNIEUWS,
    MAKERSNIEUWS_GESCHREVEN,
    MAKERSNIEUWS_INGETROKKEN,
    MAKERSNIEUWS_VERBORGEN,
)
from initiatieven.registratie.keuzes import Berichtstand
from initiatieven.registratie.models import Initiatief, Makersnieuws
from initiatieven.registratie.permissions import may, require
from initiatieven.registratie.publiek.lijst import initiatief_url
from vems.core.actor import Actor
from vems.core.changes import announce
from vems.core.clock import now
from vems.core.database import guarded_update, write
from vems.core.exceptions import Conflict, Invalid, NotFound, Refused
from vems.core.history import Event, Zichtbaarheid, record
from vems.core.i18n import N_, translate
from vems.core.reference import Reference, Shown
from vems.partijen.berichten import notify

SOORT = N_("Nieuws van de makers")
MAX_TITEL = 80
MAX_TEKST = 1_000
MAX_REDEN = 300
# More than this waits for nobody: the desk reads it first.
_MAX_WACHT = 3
_OPEN = (Berichtstand.WACHT, Berichtstand.GEPLAATST)
_BERICHT = "initiatieven/registratie/mail/makersnieuws_verborgen.txt"


@dataclass(frozen=True, slots=True)
class NieuwBericht:
    """What the makers wrote; `sleutel` comes with the form."""

    titel: str
    tekst: str
    sleutel: str


def write_nieuws(initiatief: Initiatief, data: NieuwBericht, *, door: Actor) -> Makersnieuws:
    """Hand in news for the public story; a second send of the same form gives the first."""
    require(door, "makersnieuws", "w", initiatief)
    eerder = Makersnieuws.get_or_none(Makersnieuws.sleutel == data.sleutel)
    if eerder is not None:
        if eerder.initiatief_id != initiatief.id:
            raise NotFound()
        return eerder
    _check(data)
    try:
        with write():
            _check_room(initiatief)
            nieuws = Makersnieuws.create(
                initiatief=initiatief,
                sleutel=data.sleutel,
                titel=data.titel,
                tekst=data.tekst,
                created_at=now(),
                updated_at=now(),
            )
            _record(nieuws, MAKERSNIEUWS_GESCHREVEN, door=door)
    except peewee.IntegrityError:
        return Makersnieuws.get(
            Makersnieuws.sleutel == data.sleutel, Makersnieuws.initiatief == initiatief
        )
    return nieuws


def place_nieuws(nieuws: Makersnieuws, *, door: Actor) -> None:
    """Put it in the public story: whoever does so has read it. Doing it twice changes nothing."""
    require(door, "makersnieuws", "x", nieuws.initiatief)
    if nieuws.stand is Berichtstand.GEPLAATST:
        return
    if not nieuws.initiatief.is_openbaar:
        raise Refused(
            N_("Het initiatief staat niet op de site. Dan kan dit nieuws er ook niet op.")
        )
    with write():
        _move(nieuws, Berichtstand.GEPLAATST, van=(Berichtstand.WACHT,), door=door.naam)
        _record(nieuws, MAKERSNIEUWS, zichtbaarheid=Zichtbaarheid.OPENBAAR, door=door)


def hide_nieuws(nieuws: Makersnieuws, reden: str, *, door: Actor) -> None:
    """Keep it off the site, or take it off, with a reason that the makers read."""
    require(door, "makersnieuws", "x", nieuws.initiatief)
    if nieuws.stand is Berichtstand.VERBORGEN:
        return
    if not reden:
        raise Invalid(N_("Schrijf waarom. De makers lezen dit."), "reden")
    if len(reden) > MAX_REDEN:
        raise Invalid(N_("Gebruik hooguit %(max)s letters."), "reden", max=MAX_REDEN)
    with write():
        _move(nieuws, Berichtstand.VERBORGEN, van=_OPEN, reden=reden, door=door.naam)
        _record(nieuws, MAKERSNIEUWS_VERBORGEN, reden=reden, door=door)
        notify(
            nieuws.initiatief.initiatiefnemer,
            bericht=_BERICHT,
            waarden={"titel": nieuws.titel, "reden": reden},
            over=nieuws.initiatief.reference,
            eenmalig=f"makersnieuws_verborgen:{nieuws.sleutel}",
        )


def withdraw_nieuws(nieuws: Makersnieuws, *, door: Actor) -> None:
    """Take it back, by the makers, at once. Doing it twice changes nothing."""
    require(door, "makersnieuws", "d", nieuws.initiatief)
    if nieuws.stand is Berichtstand.INGETROKKEN:
        return
    with write():
        _move(nieuws, Berichtstand.INGETROKKEN, van=_OPEN)
        _record(nieuws, MAKERSNIEUWS_INGETROKKEN, door=door)


def get_nieuws(sleutel: str, actor: Actor) -> Makersnieuws:
    """Get one piece of news with its initiatief; NotFound for who may not read it here."""
    nieuws = (
        Makersnieuws.select(Makersnieuws, Initiatief)
        .join(Initiatief)
        .where(Makersnieuws.sleutel == sleutel)
        .first()
    )
    if nieuws is None or not may(actor, "makersnieuws", "r", nieuws.initiatief):
        raise NotFound()
    return nieuws


def list_nieuws(initiatieven: Sequence[Initiatief]) -> dict[int, list[Makersnieuws]]:
    """List the news of initiatieven by their id, newest first; what was taken back is left out."""
    per: dict[int, list[Makersnieuws]] = {initiatief.id: [] for initiatief in initiatieven}
    rijen = Makersnieuws.select().where(
        Makersnieuws.initiatief.in_(list(per)),
        Makersnieuws.stand != Berichtstand.INGETROKKEN,
    )
    for nieuws in rijen.order_by(Makersnieuws.created_at.desc(), Makersnieuws.id.desc()):
        per[nieuws.initiatief_id].append(nieuws)
    return per


def find_geplaatst(sleutels: Collection[str]) -> Mapping[str, Makersnieuws]:
    """Find what of these is on the site, by key."""
    if not sleutels:
        return {}
    rijen = Makersnieuws.select(Makersnieuws, Initiatief).join(Initiatief)
    gevonden = rijen.where(
        Makersnieuws.sleutel.in_(list(sleutels)),
        Makersnieuws.stand == Berichtstand.GEPLAATST,
        Initiatief.is_openbaar == True,  # noqa: E712
    )
    return {nieuws.sleutel: nieuws for nieuws in gevonden}


def load_many(keys: Sequence[str], _actor: Actor) -> Mapping[str, Shown]:
    """Show what is on the site, to everybody; the page is that of its initiatief."""
    return {
        sleutel: Shown(
            reference=nieuws.reference,
            titel=nieuws.titel,
            url=initiatief_url(nieuws.initiatief.slug),
            soort=translate(SOORT),
        )
        for sleutel, nieuws in find_geplaatst(keys).items()
    }


def _check(data: NieuwBericht) -> None:
    for veld, waarde, maximum in (
        ("titel", data.titel, MAX_TITEL),
        ("tekst", data.tekst, MAX_TEKST),
    ):
        if not waarde:
            raise Invalid(N_("Vul dit in."), veld)
        if len(waarde) > maximum:
            raise Invalid(N_("Gebruik hooguit %(max)s letters."), veld, max=maximum)


def _check_room(initiatief: Initiatief) -> None:
    if not initiatief.is_openbaar:
        raise Refused(N_("Uw initiatief staat niet op de site. Daarom kan er nu geen nieuws bij."))
    wacht = Makersnieuws.select().where(
        Makersnieuws.initiatief == initiatief, Makersnieuws.stand == Berichtstand.WACHT
    )
    if wacht.count() >= _MAX_WACHT:
        raise Refused(N_("Er wacht al nieuws op controle. Schrijf verder als dat gelezen is."))


def _move(
    nieuws: Makersnieuws,
    naar: Berichtstand,
    *,
    van: Collection[Berichtstand],
    reden: str = "",
    door: str = "",
) -> None:
    guarded_update(
        Makersnieuws,
        Makersnieuws.id == nieuws.id,
        Makersnieuws.stand.in_(list(van)),
        conflict=Conflict(
            N_("Er is net iets met dit nieuws gebeurd. Kijk hoe het er nu voor staat.")
        ),
        stand=naar,
        reden=reden,
        beoordeeld_door=door or nieuws.beoordeeld_door,
        updated_at=now(),
    )
    nieuws.stand, nieuws.reden = naar, reden


def _record(
    nieuws: Makersnieuws,
    event: Event,
    *,
    zichtbaarheid: Zichtbaarheid = Zichtbaarheid.BETROKKENEN,
    door: Actor,
    **gegevens: str,
) -> None:
    initiatief: Reference = nieuws.initiatief.reference
    record(
        initiatief,
        event,
        zichtbaarheid=zichtbaarheid,
        gegevens=gegevens,
        over=nieuws.reference,
        door=door,
    )
    announce(initiatief)
