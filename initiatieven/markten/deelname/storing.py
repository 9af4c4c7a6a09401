"""When the site could not be reached just before a call closed: it stays open, by a known rule.

The rule stands on the page of the call. The griffie says when it was, the rule says until when.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from initiatieven.markten.keuzes import MarktToestand
from initiatieven.markten.models import Markt
from initiatieven.markten.permissions import may_manage, require
from initiatieven.markten.verplaatsen import move_published
from vems.core.actor import Actor
from vems.core.changes import announce
from vems.core.clock import now
from vems.core.database import guarded_update, write
from vems.core.exceptions import Invalid, Refused
from vems.core.i18n import N_, format_moment, translate

# An outage of this long in the last day before closing gives everybody a day from the end of it.
LAATSTE_DAG = timedelta(hours=24)
MINSTENS = timedelta(minutes=15)


def closing_after(sluit: datetime, van: datetime, tot: datetime) -> datetime:
    """Give until when a call is open after an outage; as it was when that does not count; pure."""
    geteld = min(tot, sluit) - max(van, sluit - LAATSTE_DAG)
    return max(sluit, tot + LAATSTE_DAG) if geteld >= MINSTENS else sluit


def extend_call(markt: Markt, van: datetime, tot: datetime, *, door: Actor) -> Markt:
    """Keep a call open after an outage; the page says why, and everybody who entered hears it.

    Invalid for an outage that does not count. The call never runs into what comes after it.
    """
    require(may_manage(door))
    if markt.toestand is not MarktToestand.OPROEP_OPEN:
        raise Refused(N_("De oproep is niet meer open. Verlengen kan niet meer."))
    if not van < tot <= now():
        raise Invalid(N_("Het einde ligt na het begin, en is al geweest."), veld="tot")
    sluit = min(
        closing_after(markt.oproep_tot, van, tot), markt.bevestigen_tot or markt.begin, markt.begin
    )
    if sluit <= markt.oproep_tot:
        raise Invalid(
            N_("Dit telt niet: korter dan een kwartier in de laatste 24 uur voor het sluiten."),
            veld="tot",
        )
    reden = translate(
        N_("De site was niet bereikbaar van %(van)s tot %(tot)s."),
        van=format_moment(van),
        tot=format_moment(tot),
    )
    with write():
        guarded_update(
            Markt,
            Markt.id == markt.id,
            Markt.versie == markt.versie,
            oproep_tot=sluit,
            versie=markt.versie + 1,
        )
        vers = Markt.get_by_id(markt.id)
        move_published(markt, vers, ["oproep_tot"], reden, door)
        announce(vers.reference)
    return vers
