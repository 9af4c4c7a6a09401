"""The life of a match, one function per step: judge, agree, ask, answer, introduce, finish.

Each is one guarded update from the table in `overgangen`, with history, message and turn in the
same transaction. Contact data move only in `introduce`, after both said yes.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from initiatieven.koppelingen import berichten, events
from initiatieven.koppelingen.beurten import hand_turn, propose_dag
from initiatieven.koppelingen.doelen import claim_doel
from initiatieven.koppelingen.doelwitten import Doelwit, find_contact, find_doelwit
from initiatieven.koppelingen.keuzes import (
    VERWERPREDEN_LABELS,
    WEIGERREDEN_LABELS,
    KoppelingSoort,
    KoppelingToestand,
    Uitkomst,
    Verwerpreden,
    Weigerreden,
)
from initiatieven.koppelingen.models import Koppeling
from initiatieven.koppelingen.overgangen import is_doel
from initiatieven.koppelingen.permissions import is_gevraagde
from initiatieven.koppelingen.stappen import checked_reden, move, tell
from initiatieven.koppelingen.uitleg import waarom_codes
from vems.core.actor import Actor
from vems.core.clock import now, today
from vems.core.database import write
from vems.core.exceptions import Invalid, NotFound
from vems.core.fields import clean_text
from vems.core.history import Zichtbaarheid
from vems.core.i18n import N_

MAX_TEKST = 1000


@dataclass(frozen=True, slots=True)
class Vraagstelling:
    """What is asked of the target, in the guide's words, and by when an answer is hoped for."""

    tekst: str
    uiterlijk: date | None = None


@dataclass(frozen=True, slots=True)
class Antwoord:
    """What the target says: yes with perhaps a condition, or no with a reason."""

    ja: bool
    voorwaarde: str = ""
    weigerreden: Weigerreden | None = None
    toelichting: str = ""


def judge(
    koppeling: Koppeling,
    *,
    geschikt: bool,
    reden: str = "",
    verwerpreden: Verwerpreden = Verwerpreden.ANDERS,
    door: Actor,
) -> None:
    """Judge a proposal. Suitable puts the question to the initiator; unfit needs a reason.

    The reason is one of the list, in words beside it when that is "another".
    """
    if not geschikt:
        is_anders = verwerpreden is Verwerpreden.ANDERS
        reden = checked_reden(reden) if is_anders or reden.strip() else ""
        label = "" if is_anders else VERWERPREDEN_LABELS[verwerpreden]
        with write():
            move(koppeling, "verworpen", reden=reden, verwerpreden=verwerpreden, door=door)
            codes = [label, reden]
            tell(koppeling, events.VERWORPEN, Zichtbaarheid.INTERN, reden=codes, door=door)
            hand_turn(koppeling.initiatief, door=door)
        return
    with write():
        move(koppeling, "geschikt", reden="", verwerpreden=None, door=door)
        tell(koppeling, events.GESCHIKT, Zichtbaarheid.BETROKKENEN, door=door)
        berichten.tell_suitable(koppeling, _doelwit(koppeling))
        hand_turn(koppeling.initiatief, door=door)


def agree(koppeling: Koppeling, *, ja: bool, reden: str = "", door: Actor) -> None:
    """Note what the initiator wants. Yes to a goal is a claim that the gebiedsregisseur decides."""
    if not ja:
        reden = checked_reden(reden)
        with write():
            move(koppeling, "liever_niet", reden=reden, door=door)
            tell(koppeling, events.LIEVER_NIET, Zichtbaarheid.BETROKKENEN, reden=reden, door=door)
            hand_turn(koppeling.initiatief, door=door)
        return
    with write():
        move(koppeling, "akkoord", door=door)
        if is_doel(koppeling):
            claim_doel(koppeling, door=door)
            tell(koppeling, events.DOEL_VOORGESTELD, Zichtbaarheid.BETROKKENEN, door=door)
        else:
            tell(koppeling, events.AKKOORD, Zichtbaarheid.BETROKKENEN, door=door)
        hand_turn(koppeling.initiatief, door=door)


def ask(koppeling: Koppeling, vraag: Vraagstelling, *, door: Actor) -> None:
    """Ask the target, without any name of the initiator; public when an organisation is asked."""
    tekst = _checked_tekst(vraag.tekst)
    uiterlijk = vraag.uiterlijk or propose_dag()
    if uiterlijk <= today():
        raise Invalid(N_("Kies een dag na vandaag."), veld="uiterlijk")
    doelwit = _doelwit(koppeling)
    with write():
        move(
            koppeling,
            "vraag",
            gevraagde_kind=doelwit.gevraagde.kind if doelwit.gevraagde else "",
            gevraagde_key=doelwit.gevraagde.key if doelwit.gevraagde else "",
            vraag_tekst=tekst,
            gevraagd_op=now(),
            antwoord_uiterlijk=uiterlijk,
            herinnerd_op=None,
            door=door,
        )
        _tell_asked(koppeling, doelwit, door=door)
        berichten.tell_asked(koppeling, doelwit)
        hand_turn(koppeling.initiatief, door=door)


def answer(koppeling: Koppeling, antwoord: Antwoord, *, door: Actor) -> None:
    """Write down what the target says; a no needs a reason from the list."""
    if antwoord.ja:
        _accept(koppeling, clean_text(antwoord.voorwaarde)[:MAX_TEKST], door=door)
        return
    if antwoord.weigerreden is None:
        raise Invalid(N_("Kies waarom u niet meedoet."), veld="weigerreden")
    with write():
        move(
            koppeling,
            "nee",
            weigerreden=antwoord.weigerreden,
            reden=clean_text(antwoord.toelichting)[:MAX_TEKST],
            door=door,
        )
        tell(
            koppeling,
            events.GEWEIGERD,
            Zichtbaarheid.BETROKKENEN,
            reden=[WEIGERREDEN_LABELS[antwoord.weigerreden], ""],
            door=door,
        )
        if koppeling.soort is KoppelingSoort.KAN_HELPEN:
            berichten.tell_no(koppeling, _doelwit(koppeling))
            hand_turn(koppeling.initiatief, door=door)


def introduce(koppeling: Koppeling, *, door: Actor) -> None:
    """Bring both sides together: only after both said yes, and only now do contact data move."""
    doelwit = _doelwit(koppeling)
    contact = find_contact(koppeling.gevraagde) if koppeling.gevraagde else None
    with write():
        move(koppeling, "kennismaken", geintroduceerd_op=now(), door=door)
        tell(koppeling, events.GEINTRODUCEERD, Zichtbaarheid.BETROKKENEN, door=door)
        berichten.tell_introduction(koppeling, doelwit, contact)
        hand_turn(koppeling.initiatief, door=door)


def start_samenwerking(koppeling: Koppeling, *, door: Actor) -> None:
    """Note that both work together: public, as the yes was."""
    with write():
        move(koppeling, "samenwerking", door=door)
        tell(koppeling, events.SAMENWERKING, _publiek(koppeling), door=door)


def end_zonder_klik(koppeling: Koppeling, *, reden: str, door: Actor) -> None:
    """Note that it did not click; nobody is blamed, the reason is for those concerned."""
    reden = checked_reden(reden)
    with write():
        move(koppeling, "geen_klik", reden=reden, door=door)
        tell(koppeling, events.GEEN_KLIK, Zichtbaarheid.BETROKKENEN, reden=reden, door=door)
        hand_turn(koppeling.initiatief, door=door)


def finish(koppeling: Koppeling, *, uitkomst: Uitkomst, door: Actor) -> None:
    """Note how much it helped, as this side sees it; done when both sides have said so.

    The desk speaks for a side that has not answered yet: first the initiator's, then the target's.
    """
    veld = _side(koppeling, door)
    ander = "uitkomst_doelwit" if veld == "uitkomst_initiatiefnemer" else "uitkomst_initiatiefnemer"
    waarden: dict[str, Any] = {veld: uitkomst}
    with write():
        if getattr(koppeling, ander) is None:
            naar = KoppelingToestand.SAMENWERKING
            move(koppeling, "afgerond", naar=naar, door=door, **waarden)
        else:
            move(koppeling, "afgerond", door=door, **waarden)
            tell(koppeling, events.AFGEROND, _publiek(koppeling), door=door)


def _accept(koppeling: Koppeling, voorwaarde: str, *, door: Actor) -> None:
    with write():
        move(koppeling, "ja", voorwaarde=voorwaarde, door=door)
        tell(koppeling, events.GEACCEPTEERD, _publiek(koppeling), door=door)
        if koppeling.soort is KoppelingSoort.KAN_HELPEN:
            hand_turn(koppeling.initiatief, door=door)
        vorige = koppeling.uitleg.get("overgenomen_van")
        if vorige:
            _release(Koppeling.get(Koppeling.sleutel == vorige), koppeling, door=door)


def _tell_asked(koppeling: Koppeling, doelwit: Doelwit, *, door: Actor) -> None:
    """Write down who was asked: public when an organisation is, by its own name."""
    waarom = waarom_codes(koppeling)
    if koppeling.soort is KoppelingSoort.MOET_ERBIJ:
        zichtbaar = Zichtbaarheid.BETROKKENEN
        tell(koppeling, events.ERBIJ_GEVRAAGD, zichtbaar, waarom=waarom, door=door)
        return
    zichtbaar = Zichtbaarheid.OPENBAAR if doelwit.is_organisatie else Zichtbaarheid.BETROKKENEN
    wie = find_doelwit(doelwit.gevraagde) if doelwit.gevraagde else None
    naam = (wie or doelwit).publieke_naam
    tell(koppeling, events.GEVRAAGD, zichtbaar, naam=naam, waarom=waarom, door=door)


def _release(vorige: Koppeling, nieuwe: Koppeling, *, door: Actor) -> None:
    """Free the colleague who handed over, now that the other accepted."""
    if vorige.toestand is not KoppelingToestand.GEVRAAGD:
        return
    move(vorige, "geef_door", als_gevolg=True, door=door)
    tell(
        vorige,
        events.OVERGEDRAGEN,
        Zichtbaarheid.BETROKKENEN,
        collega=_doelwit(nieuwe).publieke_naam,
        door=door,
    )


def _side(koppeling: Koppeling, door: Actor) -> str:
    if is_gevraagde(door, koppeling):
        return "uitkomst_doelwit"
    if koppeling.initiatief.initiatiefnemer_id in door.eigen_partijen and door.rol == "lid":
        return "uitkomst_initiatiefnemer"
    gezegd = koppeling.uitkomst_initiatiefnemer is not None
    return "uitkomst_doelwit" if gezegd else "uitkomst_initiatiefnemer"


def _publiek(koppeling: Koppeling) -> Zichtbaarheid:
    """Give who may read that a target said yes: everybody for an organisation, place or fund."""
    is_persoon = koppeling.doelwit_kind == "medewerker"
    return Zichtbaarheid.BETROKKENEN if is_persoon else Zichtbaarheid.OPENBAAR


def _doelwit(koppeling: Koppeling) -> Doelwit:
    doelwit = find_doelwit(koppeling.doelwit)
    if doelwit is None:
        raise NotFound()
    return doelwit


def _checked_tekst(tekst: str) -> str:
    schoon = clean_text(tekst)
    if not schoon:
        raise Invalid(N_("Schrijf in een paar zinnen wat u vraagt."), veld="tekst")
    if len(schoon) > MAX_TEKST:
        raise Invalid(
            N_("Deze tekst is te lang. Gebruik hooguit %(aantal)s tekens."),
            veld="tekst",
            aantal=MAX_TEKST,
        )
    return schoon
