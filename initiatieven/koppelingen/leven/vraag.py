"""The question to a target, and what the target answers."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from initiatieven.koppelingen import berichten, events
from initiatieven.koppelingen.aangeboden import take_aangeboden
from initiatieven.koppelingen.keuzes import (
    WEIGERREDEN_LABELS,
    KoppelingSoort,
    KoppelingToestand,
    Weigerreden,
)
from initiatieven.koppelingen.lessen.voorstellen import suggest_from_nee
from initiatieven.koppelingen.leven.beurten import hand_turn
from initiatieven.koppelingen.leven.namens import DOELWIT, Namens, check_namens, note_namens
from initiatieven.koppelingen.leven.overgangen import require_move
from initiatieven.koppelingen.leven.stappen import move, tell
from initiatieven.koppelingen.models import Koppeling
from initiatieven.koppelingen.permissions import publiek_of
from initiatieven.koppelingen.ruimte.aanbieden import Ruimteaanbod, offer_ruimte
from initiatieven.koppelingen.tonen.uitleg import waarom_codes
from initiatieven.koppelingen.wachten import last_dag, propose_dag
from initiatieven.koppelingen.zoeken.doelwitten import Doelwit, find_doelwit, require_doelwit
from vems.core.actor import Actor
from vems.core.clock import now, today
from vems.core.database import write
from vems.core.exceptions import Invalid
from vems.core.history import Zichtbaarheid
from vems.core.i18n import N_, format_datum, translate
from vems.core.teksten import checked_text, require_text

MAX_TEKST = 1000
MAX_WACHT = timedelta(days=731)
LAATSTE_DAG = N_("Kies een dag tot en met %(dag)s. Daarna vervalt de vraag.")
LAATSTE_DAG_COLLEGA = N_("Kies een dag tot en met %(dag)s.")


@dataclass(frozen=True, slots=True)
class Vraagstelling:
    """What is asked of the target, in the guide's words, and by when an answer is hoped for."""

    tekst: str
    uiterlijk: date | None = None


@dataclass(frozen=True, slots=True)
class Antwoord:
    """What the target says: yes with perhaps a condition and a room, or no with a reason.

    `namens`: how and when it said so to the desk. `weer_vanaf`: the day from which it has time
    again, when time is the reason.
    """

    ja: bool
    voorwaarde: str = ""
    ruimte: Ruimteaanbod | None = None
    weigerreden: Weigerreden | None = None
    toelichting: str = ""
    weer_vanaf: date | None = None
    namens: Namens | None = None


def ask(koppeling: Koppeling, vraag: Vraagstelling, *, door: Actor) -> None:
    """Ask the target, without any name of the initiator; public when an organisation is asked."""
    tekst = _checked_tekst(vraag.tekst)
    uiterlijk = _checked_dag(koppeling, vraag.uiterlijk or propose_dag())
    doelwit = require_doelwit(koppeling)
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
        _accept(koppeling, antwoord, door=door)
        return
    if antwoord.weigerreden is None:
        raise Invalid(N_("Kies waarom u niet meedoet."), veld="weigerreden")
    weer_vanaf = _checked_weer(antwoord)
    with write():
        move(
            koppeling,
            "nee",
            weigerreden=antwoord.weigerreden,
            weer_vanaf=weer_vanaf,
            reden=checked_text(antwoord.toelichting, MAX_TEKST, veld="toelichting"),
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
            suggest_from_nee(koppeling, antwoord.weigerreden, door=door)
            berichten.tell_no(koppeling, require_doelwit(koppeling))
            hand_turn(koppeling.initiatief, door=door)


def _accept(koppeling: Koppeling, antwoord: Antwoord, *, door: Actor) -> None:
    voorwaarde = checked_text(antwoord.voorwaarde, MAX_TEKST, veld="voorwaarde")
    require_move(koppeling, "ja", door)
    check_namens(DOELWIT, koppeling, antwoord.namens, door=door)
    with write():
        telt_mee = take_aangeboden(koppeling, door=door)
        move(koppeling, "ja", voorwaarde=voorwaarde, telt_mee=telt_mee, door=door)
        note_namens(DOELWIT, koppeling, antwoord.namens, door=door)
        tell(koppeling, events.GEACCEPTEERD, publiek_of(koppeling), door=door)
        if antwoord.ruimte is not None:
            offer_ruimte(koppeling, antwoord.ruimte, voorwaarde=voorwaarde, door=door)
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
        collega=require_doelwit(nieuwe).publieke_naam,
        door=door,
    )


def _checked_dag(koppeling: Koppeling, dag: date) -> date:
    """Give the day, when we wait that long: past it a question to a helper lapses."""
    laatste = last_dag(today())
    if dag <= today():
        raise Invalid(N_("Kies een dag na vandaag."), veld="uiterlijk")
    if dag > laatste:
        zin = LAATSTE_DAG if koppeling.soort is KoppelingSoort.KAN_HELPEN else LAATSTE_DAG_COLLEGA
        raise Invalid(zin, veld="uiterlijk", dag=format_datum(laatste))
    return dag


def _checked_weer(antwoord: Antwoord) -> date | None:
    """Give from when there is time again; only when time is the reason, two years ahead at most."""
    dag = antwoord.weer_vanaf
    if dag is None:
        return None
    if antwoord.weigerreden is not Weigerreden.GEEN_TIJD:
        zin = N_("Een dag past alleen bij “%(reden)s”. Kies dat, of laat de dag leeg.")
        reden = translate(WEIGERREDEN_LABELS[Weigerreden.GEEN_TIJD])
        raise Invalid(zin, veld="weer_vanaf", reden=reden)
    if not today() < dag <= today() + MAX_WACHT:
        raise Invalid(N_("Kies een dag na vandaag, hooguit twee jaar vooruit."), veld="weer_vanaf")
    return dag


def _checked_tekst(tekst: str) -> str:
    return require_text(
        tekst, veld="tekst", leeg=N_("Schrijf in een paar zinnen wat u vraagt."), meeste=MAX_TEKST
    )
