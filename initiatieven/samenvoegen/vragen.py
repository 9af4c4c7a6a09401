"""Asking both makers, and their answers: behind a mailed link, on the own page, or by telephone."""

from __future__ import annotations

from dataclasses import dataclass
from secrets import token_urlsafe

import peewee

from initiatieven.begeleiding.fasen.overgangen import SLUITEN
from initiatieven.loket.overdracht.models import Overdracht
from initiatieven.loket.taken.taken import NieuweTaak, give_taak
from initiatieven.registratie.keuzes import Fase, Resultaat
from initiatieven.registratie.models import Initiatief
from initiatieven.registratie.permissions import kolom, may, require
from initiatieven.samenvoegen.gangen import GANGEN
from initiatieven.samenvoegen.keuzes import Samensoort
from initiatieven.samenvoegen.models import Samenvraag
from vems.accounts.sessies import hash_token
from vems.core.actor import Actor
from vems.core.changes import announce
from vems.core.clock import now, today
from vems.core.database import guarded_update, write
from vems.core.exceptions import Conflict, Invalid, NotFound, Refused
from vems.core.fields import clean_line
from vems.core.history import Event, Zichtbaarheid, record
from vems.core.i18n import N_
from vems.core.web.links import find_url
from vems.instellingen.gemeente import read_sluitingsdagen
from vems.partijen.berichten import notify
from vems.termijnen.werkdagen import add_werkdagen

MAX_TOELICHTING = 600
_DOE_BINNEN = 2
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


def own_kant(vraag: Samenvraag, actor: Actor) -> str:
    """Give the side this maker answers for, "" for nobody's."""
    return next((kant for kant in KANTEN if kolom(actor, getattr(vraag, kant)) == "IO"), "")


def may_answer_for(vraag: Samenvraag, kant: str, actor: Actor) -> bool:
    """Tell whether the desk may note what this maker said: who guides one of the two."""
    return kant in KANTEN and any(
        may(actor, "fase", "x", initiatief) for initiatief in (vraag.van, vraag.naar)
    )


def answer_by_token(token: str, *, ja: bool, door: Actor) -> Samenvraag:
    """Answer by the mailed link; it works once."""
    gevonden = find_by_token(token)
    if gevonden is None:
        raise NotFound()
    vraag, kant = gevonden
    _answer(vraag, kant, ja=ja, door=door)
    return vraag


def answer_samen(vraag: Samenvraag, kant: str, *, ja: bool, door: Actor) -> None:
    """Answer on the own page, or note what a maker said on the telephone."""
    if own_kant(vraag, door) != kant and not may_answer_for(vraag, kant, door):
        raise NotFound()
    _answer(vraag, kant, ja=ja, door=door)


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


def _answer(vraag: Samenvraag, kant: str, *, ja: bool, door: Actor) -> None:
    if getattr(vraag, f"{kant}_ja_op") is not None and ja:
        return
    waarden: dict[str, object] = {f"link_{kant}": None}
    waarden |= {f"{kant}_ja_op": now()} if ja else {"nee_op": now(), "lopend": None}
    with write():
        guarded_update(
            Samenvraag,
            Samenvraag.id == vraag.id,
            Samenvraag.nee_op.is_null(),
            getattr(Samenvraag, f"{kant}_ja_op").is_null(),
            conflict=Conflict(N_("Hier is net al antwoord op gegeven.")),
            **waarden,
        )
        vers = get_vraag(vraag.sleutel)
        vraag.__data__.update(vers.__data__)
        gang = GANGEN[vraag.soort]
        tell(vraag, gang.ja if ja else gang.nee, door=door)
        if vraag.is_akkoord:
            _agree(vraag, door)


def _agree(vraag: Samenvraag, door: Actor) -> None:
    """Write down that both said yes, and let the guide do what follows.

    To join, the consent of both stands where the guard of the move looks. To meet, the question is
    over: the plans stay apart, and may be asked something else later.
    """
    gang = GANGEN[vraag.soort]
    if vraag.is_ontmoeten:
        Samenvraag.update(lopend=None).where(Samenvraag.id == vraag.id).execute()
    else:
        _note_consent(vraag)
    tell(vraag, gang.akkoord, door=door)
    begeleider = vraag.van.begeleider or (vraag.naar.begeleider if vraag.is_ontmoeten else None)
    if begeleider is not None:
        uiterlijk = add_werkdagen(today(), _DOE_BINNEN, read_sluitingsdagen())
        zaak = vraag.van if vraag.van.begeleider is not None else vraag.naar
        give_taak(zaak, NieuweTaak(gang.taak, begeleider, uiterlijk), door=door)


def _note_consent(vraag: Samenvraag) -> None:
    Overdracht.create(
        initiatief=vraag.van,
        ontvanger=vraag.naar.titel,
        naar=vraag.naar,
        toelichting=vraag.toelichting,
        aangeboden_op=vraag.created_at,
        akkoord_op=today(),
        aangenomen_op=today(),
        referentie=vraag.naar.identificatie,
        door_naam=vraag.door_naam,
    )


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
    notify(
        eigen.initiatiefnemer,
        bericht=GANGEN[vraag.soort].mail,
        waarden={
            "titel": eigen.titel,
            "ander": ander.titel,
            "blijft": vraag.naar.titel,
            "toelichting": vraag.toelichting,
            "kenmerk": eigen.identificatie,
            "url": find_url("samenvoegen.antwoord", token=token),
        },
        over=eigen.reference,
        eenmalig=f"samen:{vraag.sleutel}:{kant}",
    )


def _select() -> peewee.ModelSelect:
    naar = Initiatief.alias()
    return (
        Samenvraag.select(Samenvraag, Initiatief, naar)
        .join(Initiatief, on=Samenvraag.van == Initiatief.id)
        .switch(Samenvraag)
        .join(naar, on=Samenvraag.naar == naar.id)
    )
