"""Handing in: from answers to an initiatief with a number, a promise and a receipt.

Drafts are `concepten`; what is told to who handed it in is `ontvangst`; what the public reads is
`publicatie`; changing it later is `wijzigen`.
"""

from __future__ import annotations

import peewee

from initiatieven.extravragen.antwoorden import find_bekend, keep_antwoorden
from initiatieven.extravragen.boek import boek
from initiatieven.registratie.beloften import VOLGENDE_STAP, Beloften, read_beloften
from initiatieven.registratie.concept.aanleiding import claim_aanleiding, find_aanleiding
from initiatieven.registratie.events import (
    EERSTE_CONTACT,
    INGEDIEND,
    INGEDIEND_NAMENS,
    initiatief_aangenomen,
    initiatief_ingediend,
)
from initiatieven.registratie.gegevens import NieuweHulpvraag, NieuwInitiatief, clean
from initiatieven.registratie.keuzes import KANAAL_WOORDEN, Fase, Kanaal, Toestand
from initiatieven.registratie.models import Initiatief, InitiatiefThema
from initiatieven.registratie.nummering import next_kenmerk
from initiatieven.registratie.ontvangst import send_ontvangst, tell_ouder
from netwerk.vraagenaanbod.models import Hulpvraag
from vems.core.actor import Actor
from vems.core.changes import announce
from vems.core.clock import now
from vems.core.database import after_commit, write
from vems.core.fields import slugify_with_tail
from vems.core.history import Zichtbaarheid, record
from vems.core.prepared import Prepared
from vems.core.reference import Reference
from vems.core.teksten import checked_text
from vems.partijen.models import Partij
from vems.partijen.registration import (
    NieuwePartij,
    complete_partij,
    find_or_add_partij,
)

__all__ = ["NieuwInitiatief", "NieuweHulpvraag", "find_by_token", "register_initiatief"]

_MAX_GEZEGD = 2_000


def register_initiatief(data: NieuwInitiatief, *, door: Actor) -> Initiatief:
    """Register an initiatief with all that belongs to it, in one transaction.

    The same `concept_token` twice, even at the same moment, gives the same initiatief. Invalid
    names the field that is at fault.
    """
    try:
        with write():
            return find_by_token(data.concept_token) or _register(clean(data), door)
    except peewee.IntegrityError:
        bekend = find_by_token(data.concept_token)
        if bekend is None:
            raise
        return bekend


def find_by_token(concept_token: str) -> Initiatief | None:
    """Find the initiatief that came of a draft, by the hash of its token."""
    if not concept_token:
        return None
    return next(iter(_load_by_token(token=concept_token)), None)


def _by_token(token: str) -> peewee.ModelSelect:
    return Initiatief.select().where(Initiatief.concept_token == token)


_load_by_token: Prepared[Initiatief] = Prepared(_by_token)


def _register(data: NieuwInitiatief, door: Actor) -> Initiatief:
    partij, nieuw = _partij(data.indiener, door)
    complete_partij(partij, telefoon=data.telefoon, organisatie=data.organisatie)
    ouder, ook_nieuw = _ouder(data, door)
    beloften = read_beloften()
    initiatief = _create(data, partij, ouder, beloften)
    _add_hulpvragen(initiatief, data)
    _add_themas(initiatief, data)
    _add_extra(initiatief, data, door)
    _record(initiatief, data, door)
    aanleiding = find_aanleiding(data.aanleiding)
    if aanleiding is not None:
        claim_aanleiding(initiatief, aanleiding, door=door)
    if data.aanname is not None:
        initiatief_aangenomen.send(initiatief, aanname=data.aanname, door=door)
    send_ontvangst(initiatief, beloften, data)
    tell_ouder(initiatief)
    announce(*nieuw, *ook_nieuw, initiatief.reference)
    sleutel = initiatief.sleutel
    after_commit(lambda: initiatief_ingediend.send(None, sleutel=sleutel))
    return initiatief


def _partij(indiener: NieuwePartij | Partij, door: Actor) -> tuple[Partij, list[Reference]]:
    """Give the party, and what is new of it and still to be announced."""
    if isinstance(indiener, Partij):
        return indiener, []
    partij, is_nieuw = find_or_add_partij(indiener, door=door)
    return partij, [partij.reference] if is_nieuw else []


def _ouder(data: NieuwInitiatief, door: Actor) -> tuple[Partij | None, list[Reference]]:
    if not (data.jonger_dan_16 and data.ouder):
        return None, []
    return _partij(data.ouder, door)


def _create(
    data: NieuwInitiatief, partij: Partij, ouder: Partij | None, beloften: Beloften
) -> Initiatief:
    moment = now()
    return Initiatief.create(
        slug=slugify_with_tail(data.titel),
        identificatie=next_kenmerk(),
        concept_token=data.concept_token or None,
        titel=data.titel,
        samenvatting=data.samenvatting,
        omschrijving=data.omschrijving,
        meerwaarde=data.meerwaarde,
        gebied=data.gebied,
        plek_omschrijving=data.plek_omschrijving,
        lon=data.lon,
        lat=data.lat,
        is_openbare_plek=data.is_openbare_plek,
        initiatiefnemer=partij,
        indiener_soort=data.indiener_soort,
        aantal_initiatiefnemers=data.aantal_initiatiefnemers,
        jonger_dan_16=data.jonger_dan_16,
        ouder=ouder,
        kanaal=data.kanaal,
        publiceren=data.publiceren,
        fase=Fase.INGEDIEND,
        toestand=Toestand.BIJ_GEMEENTE,
        toestand_sinds=moment,
        volgende_stap=VOLGENDE_STAP,
        beloofd_op=beloften.eerste_contact,
        ingediend_op=moment,
        begonnen_op=data.begonnen_op,
        fase_sinds=moment,
        updated_at=moment,
    )


def _add_hulpvragen(initiatief: Initiatief, data: NieuwInitiatief) -> None:
    eigenaar, moment = initiatief.reference, now()
    rijen = [
        {
            "eigenaar_kind": eigenaar.kind,
            "eigenaar_key": eigenaar.key,
            "soort": vraag.soort,
            "tekst": vraag.tekst,
            "aantal": vraag.aantal,
            "vanaf": vraag.vanaf,
            "tot": vraag.tot,
            "dagdelen": list(vraag.dagdelen),
            "created_at": moment,
        }
        for vraag in data.hulpvragen
    ]
    if rijen:
        Hulpvraag.insert_many(rijen).execute()


def _add_themas(initiatief: Initiatief, data: NieuwInitiatief) -> None:
    rijen = [
        {"initiatief": initiatief, "thema": thema, "rang": rang}
        for rang, thema in enumerate(data.themas)
    ]
    if rijen:
        InitiatiefThema.insert_many(rijen).execute()


def _add_extra(initiatief: Initiatief, data: NieuwInitiatief, door: Actor) -> None:
    """Keep what was answered extra, and what this maker answered for an earlier plan."""
    vragen = boek().list_for(initiatief.vragen_van, themas=data.themas)
    bekend = find_bekend(initiatief.initiatiefnemer_id, vragen)
    keep_antwoorden(
        initiatief.reference,
        vragen,
        {**bekend, **{code: waarde for code, waarde in data.extra.items() if waarde}},
        partij_id=initiatief.initiatiefnemer_id,
        door=door,
    )


def _record(initiatief: Initiatief, data: NieuwInitiatief, door: Actor) -> None:
    """Write "received" for everybody; by which door only for those concerned."""
    onderwerp = initiatief.reference
    record(onderwerp, INGEDIEND, zichtbaarheid=Zichtbaarheid.OPENBAAR, door=door)
    if data.kanaal not in (Kanaal.WEB, Kanaal.IMPORT):
        record(
            onderwerp,
            INGEDIEND_NAMENS,
            zichtbaarheid=Zichtbaarheid.BETROKKENEN,
            gegevens={"kanaal": KANAAL_WOORDEN[data.kanaal]},
            door=door,
        )
    gezegd = checked_text(data.eerste_contact, _MAX_GEZEGD, veld="eerste_contact")
    if gezegd:
        record(
            onderwerp,
            EERSTE_CONTACT,
            zichtbaarheid=Zichtbaarheid.INTERN,
            gegevens={"tekst": gezegd},
            door=door,
        )
