"""Asking both makers to meet or to go on as one. What they answer is `antwoorden`."""

from __future__ import annotations

from dataclasses import dataclass
from secrets import token_urlsafe

import peewee

from initiatieven.begeleiding.fasen.overgangen import SLUITEN
from initiatieven.registratie.keuzes import Fase, Resultaat
from initiatieven.registratie.models import Initiatief
from initiatieven.registratie.permissions import require
from initiatieven.registratie.post import tell_maker
from initiatieven.samenvoegen.gangen import GANGEN
from initiatieven.samenvoegen.keuzes import Samensoort
from initiatieven.samenvoegen.models import Samenvraag
from vems.accounts.sessies import hash_token
from vems.core.actor import Actor
from vems.core.changes import announce
from vems.core.clock import now
from vems.core.database import write
from vems.core.exceptions import Invalid, NotFound, Refused
from vems.core.fields import clean_line
from vems.core.history import Event, Zichtbaarheid, record
from vems.core.i18n import N_
from vems.core.web.links import find_url

MAX_TOELICHTING = 600
# The two sides, and the columns of each.
VAN, NAAR = "van", "naar"
KANTEN = (VAN, NAAR)


@dataclass(frozen=True, slots=True)
class NieuweSamenvraag:
    """Why the two are one, in words both makers read; `sleutel` comes with the form."""

    toelichting: str
    sleutel: str
    soort: Samensoort = Samensoort.SAMENGAAN


def ask_samen(
    van: Initiatief, naar: Initiatief, data: NieuweSamenvraag, *, door: Actor
) -> Samenvraag:
    """Ask both makers to meet, or whether `van` goes on inside `naar`; the same form asks once."""
    require(door, *GANGEN[data.soort].recht, van)
    require(door, "loket", "r", naar)
    eerder = Samenvraag.get_or_none(Samenvraag.sleutel == data.sleutel)
    if eerder is not None:
        return eerder
    toelichting = clean_line(data.toelichting)
    _check(van, naar, data.soort, toelichting)
    tokens = {kant: token_urlsafe(32) for kant in KANTEN}
    try:
        with write():
            vraag = Samenvraag.create(
                sleutel=data.sleutel,
                soort=data.soort,
                van=van,
                naar=naar,
                toelichting=toelichting,
                link_van=hash_token(tokens[VAN]),
                link_naar=hash_token(tokens[NAAR]),
                lopend=van.id,
                created_at=now(),
                door_naam=door.naam,
            )
            tell(vraag, GANGEN[vraag.soort].gevraagd, door=door)
            for kant in KANTEN:
                _mail(vraag, kant, tokens[kant])
    except peewee.IntegrityError:
        raise Refused(N_("Deze vraag ligt al bij de makers.")) from None
    return vraag


def find_by_token(token: str) -> tuple[Samenvraag, str] | None:
    """Find an open question and which side a mailed link is of."""
    gezocht = hash_token(token)
    vraag = (
        _select()
        .where((Samenvraag.link_van == gezocht) | (Samenvraag.link_naar == gezocht))
        .first()
    )
    if vraag is None or not vraag.is_open:
        return None
    return vraag, VAN if vraag.link_van == gezocht else NAAR


def get_vraag(sleutel: str) -> Samenvraag:
    """Get a question with both plans."""
    vraag = _select().where(Samenvraag.sleutel == sleutel).first()
    if vraag is None:
        raise NotFound()
    return vraag


def find_vraag(initiatief: Initiatief) -> Samenvraag | None:
    """Find the newest question about a plan, on either side."""
    rijen = _select().where((Samenvraag.van == initiatief) | (Samenvraag.naar == initiatief))
    return rijen.order_by(Samenvraag.id.desc()).first()


def tell(vraag: Samenvraag, event: Event, *, door: Actor) -> None:
    """Write it on the timelines of both; inside write()."""
    for initiatief in (vraag.van, vraag.naar):
        record(
            initiatief.reference,
            event,
            zichtbaarheid=Zichtbaarheid.BETROKKENEN,
            door=door,
        )
        announce(initiatief.reference)


def _check(van: Initiatief, naar: Initiatief, soort: Samensoort, toelichting: str) -> None:
    if van.id == naar.id:
        raise Refused(N_("Kies een ander plan."))
    if soort is Samensoort.ONTMOETEN:
        if Fase.AFGEROND in (van.fase, naar.fase):
            raise Refused(N_("Een van deze plannen is klaar. Bel de maker als u dat wilt."))
    elif Resultaat.SAMENGEVOEGD not in SLUITEN.get(van.fase, ()) or naar.fase is Fase.AFGEROND:
        raise Refused(N_("In deze fase kunnen deze plannen niet meer samen."))
    if not toelichting:
        raise Invalid(N_("Schrijf waarom. Beide makers lezen dit."), veld="toelichting")
    if len(toelichting) > MAX_TOELICHTING:
        raise Invalid(
            N_("Gebruik hooguit %(max)s letters."), veld="toelichting", max=MAX_TOELICHTING
        )


def _mail(vraag: Samenvraag, kant: str, token: str) -> None:
    eigen = getattr(vraag, kant)
    ander = vraag.naar if kant == VAN else vraag.van
    tell_maker(
        eigen,
        GANGEN[vraag.soort].mail,
        eenmalig=f"samen:{vraag.sleutel}:{kant}",
        ander=ander.titel,
        blijft=vraag.naar.titel,
        toelichting=vraag.toelichting,
        url=find_url("samenvoegen.antwoord", token=token),
    )


def _select() -> peewee.ModelSelect:
    naar = Initiatief.alias()
    return (
        Samenvraag.select(Samenvraag, Initiatief, naar)
        .join(Initiatief, on=Samenvraag.van == Initiatief.id)
        .switch(Samenvraag)
        .join(naar, on=Samenvraag.naar == naar.id)
    )
