"""Which public history is news, and handing it out to who follows.

A slice tells which of its events are news and of what kind; anything else is not mailed. Handing
out moves a cursor over the history: it may run twice or at once, each follower gets each row once.
"""

from __future__ import annotations

from datetime import timedelta

import peewee

from vems.community.keuzes import Frequentie, Nieuwssoort
from vems.community.models import Abonnee, Nieuwsstand, Nieuwtje, Volging
from vems.community.seintjes.models import Seintkeus
from vems.community.seintjes.sturen import send_nieuws
from vems.community.volgen import read_voorkeuren
from vems.core.clock import now
from vems.core.database import guarded_update, write
from vems.core.exceptions import Conflict
from vems.core.history import Event, Gebeurtenis, Zichtbaarheid

# Rows get their number before they are committed: a younger row may appear before an older one.
_BEZONKEN = timedelta(seconds=30)

_soorten: dict[str, Nieuwssoort] = {}


def register_nieuws(soort: Nieuwssoort, *events: Event) -> None:
    """Tell that these events are news of a kind; called from a slice's init_app."""
    _soorten.update((event.soort, soort) for event in events)


def soort_of(gebeurtenis: Gebeurtenis) -> Nieuwssoort:
    """Give the kind of news an event was registered as."""
    return _soorten[gebeurtenis.soort]


def hand_out() -> None:
    """Give the news since last time to all who follow; the first time only notes where it is."""
    stand = Nieuwsstand.get_or_none()
    grens = _settled()
    if stand is None:
        with write():
            # Two schedulers may both find none: the row has one number, so there is one.
            Nieuwsstand.insert(id=1, cursor=grens).on_conflict_ignore().execute()
        return
    if grens <= stand.cursor:
        return
    try:
        with write():
            guarded_update(
                Nieuwsstand,
                Nieuwsstand.id == stand.id,
                Nieuwsstand.cursor == stand.cursor,
                cursor=grens,
            )
            _give(stand.cursor, grens)
    except Conflict:
        return  # another process was just before


def _settled() -> int:
    """Give the number up to which no older row can still appear."""
    jong = Gebeurtenis.select(peewee.fn.MIN(Gebeurtenis.id)).where(
        Gebeurtenis.op > now() - _BEZONKEN
    )
    laatste = Gebeurtenis.select(peewee.fn.MAX(Gebeurtenis.id))
    jongste, hoogste = Gebeurtenis.select(jong, laatste).limit(1).tuples().first() or (None, 0)
    return jongste - 1 if jongste else hoogste or 0


def _give(na: int, tot: int) -> None:
    rijen = (
        Gebeurtenis.select(Gebeurtenis.id, Gebeurtenis.soort, Abonnee, Seintkeus.keuzes)
        .join(
            Volging,
            on=(Volging.onderwerp_kind == Gebeurtenis.onderwerp_kind)
            & (Volging.onderwerp_key == Gebeurtenis.onderwerp_key),
            attr="volging",
        )
        .join(Abonnee, attr="abonnee")
        .join(
            Seintkeus,
            peewee.JOIN.LEFT_OUTER,
            on=(Seintkeus.gebruiker == Abonnee.gebruiker),
            attr="keus",
        )
        .where(
            Gebeurtenis.id > na,
            Gebeurtenis.id <= tot,
            Gebeurtenis.zichtbaarheid == Zichtbaarheid.OPENBAAR,
            Gebeurtenis.soort.in_(list(_soorten)),
            Gebeurtenis.op >= Volging.bevestigd_op,
        )
    )
    for rij in rijen:
        abonnee = rij.volging.abonnee
        keus = getattr(abonnee, "keus", None)
        send_nieuws(abonnee, rij, _soorten[rij.soort], keus.keuzes if keus else {})
    nieuw = [
        {"abonnee": rij.volging.abonnee, "gebeurtenis": rij.id, "soort": _soorten[rij.soort]}
        for rij in rijen
        if read_voorkeuren(rij.volging.abonnee)[_soorten[rij.soort]] is not Frequentie.NIET
    ]
    for deel in peewee.chunked(nieuw, 200):
        Nieuwtje.insert_many(deel).on_conflict_ignore().execute()
