"""When the one is closed: what people gave it goes on with the other."""

from __future__ import annotations

from initiatieven.begeleiding.models import FaseOvergang
from initiatieven.loket.overdracht.models import Overdracht
from initiatieven.loket.taken.taken import finish_taken_over
from initiatieven.registratie.keuzes import Fase, Resultaat
from initiatieven.registratie.makers.keuzes import Medestand
from initiatieven.registratie.makers.models import Medemaker
from initiatieven.registratie.makers.uitnodigen import show_names
from initiatieven.registratie.models import Initiatief
from initiatieven.samenvoegen.events import OPGEGAAN, OPGEGAAN_IN
from initiatieven.samenvoegen.graph import as_samenvoeging
from vems.accounts.models import Gebruiker
from vems.community.steun import move_steun
from vems.community.volgen import move_volgers
from vems.core.actor import Actor
from vems.core.changes import announce
from vems.core.clock import now
from vems.core.fields import sleutel
from vems.core.history import Zichtbaarheid, record
from vems.partijen.registration import email_of


def join_plans(van: Initiatief, door: Actor) -> None:
    """Let followers, support and makers of a merged plan go on with the other; inside write().

    However it was closed, nobody has to close it any more.
    """
    finish_taken_over(van.reference, door=door)
    if van.resultaat is not Resultaat.SAMENGEVOEGD:
        return
    naar = find_vervolg(van)
    if naar is None:
        return
    announce(as_samenvoeging(van))
    eigen = Gebruiker.select(Gebruiker.id).where(
        Gebruiker.partij.in_([van.initiatiefnemer_id, naar.initiatiefnemer_id])
    )
    move_steun(van.reference, naar.reference, zonder=eigen)
    move_volgers(van.reference, naar.reference)
    _take_makers(van, naar)
    _tell(van, naar, door)


def follow_heropend(sender: Initiatief, *, overgang: FaseOvergang, **_: object) -> None:
    """Let the graph know that a plan that went on in another goes on by itself again."""
    if overgang.van is Fase.AFGEROND:
        announce(as_samenvoeging(sender))


def find_vervolg(van: Initiatief) -> Initiatief | None:
    """Find the plan in which a merged one goes on."""
    overdracht = (
        Overdracht.select(Overdracht, Initiatief)
        .join(Initiatief, on=Overdracht.naar == Initiatief.id)
        .where(Overdracht.initiatief == van, Overdracht.aangenomen_op.is_null(False))
        .order_by(Overdracht.id.desc())
        .first()
    )
    return overdracht.naar if overdracht else None


def _take_makers(van: Initiatief, naar: Initiatief) -> None:
    """Make who started the one a maker of the other, with all who joined."""
    rijen = list(
        Medemaker.select().where(Medemaker.initiatief == van, Medemaker.stand == Medestand.DOET_MEE)
    )
    al = Medemaker.select(Medemaker.partij).where(
        Medemaker.initiatief == naar, Medemaker.stand == Medestand.DOET_MEE
    )
    bekend = {partij_id for (partij_id,) in al.tuples()} | {naar.initiatiefnemer_id}
    for partij, mag_naam in [
        (van.initiatiefnemer, False),
        *((rij.partij, bool(rij.mag_naam)) for rij in rijen),
    ]:
        if partij.id in bekend:
            continue
        bekend.add(partij.id)
        Medemaker.create(
            sleutel=sleutel(),
            initiatief=naar,
            partij=partij,
            naam=partij.naam,
            email=email_of(partij),
            stand=Medestand.DOET_MEE,
            mag_naam=mag_naam,
            uitgenodigd_op=now(),
            beantwoord_op=now(),
        )
    show_names(naar)


def _tell(van: Initiatief, naar: Initiatief, door: Actor) -> None:
    """Say it on the timeline that goes on; the title only when everybody could read it."""
    if van.is_openbaar and naar.is_openbaar:
        record(
            naar.reference,
            OPGEGAAN_IN,
            zichtbaarheid=Zichtbaarheid.OPENBAAR,
            gegevens={"titel": van.titel},
            over=van.reference,
            door=door,
        )
    else:
        record(naar.reference, OPGEGAAN, zichtbaarheid=Zichtbaarheid.BETROKKENEN, door=door)
    announce(naar.reference)
