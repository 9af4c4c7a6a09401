"""What the public reads: published after consent and a check of the text, replaced, withdrawn.

Publishing is the check: whoever does it has read the text. Older versions are kept.
"""

from __future__ import annotations

from dataclasses import dataclass

from initiatieven.registratie.events import (
    GEPUBLICEERD,
    PUBLICATIE_INGETROKKEN,
    PUBLICATIE_VERVANGEN,
    publicatie_gewijzigd,
)
from initiatieven.registratie.keuzes import Publiceren
from initiatieven.registratie.models import Initiatief, Publicatie
from initiatieven.registratie.permissions import kolom, require
from vems.core.actor import Actor
from vems.core.changes import announce
from vems.core.clock import now
from vems.core.database import after_commit, guarded_update, write
from vems.core.exceptions import Conflict, NotFound, Refused
from vems.core.history import Zichtbaarheid, record
from vems.core.i18n import N_
from vems.participatie.wensen.registration import follow_consent as follow_wens

# A change of these is read by a begeleider before the public sees it.
GECONTROLEERD = ("titel", "samenvatting", "omschrijving", "meerwaarde")


@dataclass(frozen=True, slots=True)
class Publicatiestand:
    """How it stands with the public text, for the loket and the initiator."""

    huidige: Publicatie | None
    mag: bool
    wacht_op_controle: bool


def find_publicatie(initiatief: Initiatief) -> Publicatie | None:
    """Find the text the public reads now."""
    return Publicatie.get_or_none(
        Publicatie.initiatief == initiatief,
        Publicatie.is_actueel == True,  # noqa: E712
    )


def read_stand(initiatief: Initiatief) -> Publicatiestand:
    """Tell what is public, whether it may be, and whether a newer text waits for a check."""
    huidige = find_publicatie(initiatief)
    return Publicatiestand(
        huidige,
        mag=initiatief.publiceren is not Publiceren.NEE,
        wacht_op_controle=huidige is not None and differs(initiatief, huidige),
    )


def differs(initiatief: Initiatief, publicatie: Publicatie) -> bool:
    """Tell whether the text of the initiatief is newer than what the public reads."""
    return any(getattr(initiatief, veld) != getattr(publicatie, veld) for veld in GECONTROLEERD)


def publish(initiatief: Initiatief, *, versie: int | None = None, door: Actor) -> Publicatie:
    """Put the present text on the site, or replace the text that is there.

    `versie` is the version the checker read: Conflict when it changed since. Refused without the
    initiator's consent, or when this text is on the site already.
    """
    require(door, "initiatief_openbaar", "x", initiatief)
    if initiatief.publiceren is Publiceren.NEE:
        raise Refused(N_("De initiatiefnemer wil dit niet op de site. Vraag eerst om toestemming."))
    with write():
        _open_to_all(initiatief, versie)
        vorige = find_publicatie(initiatief)
        if vorige is not None and not differs(initiatief, vorige):
            raise Refused(N_("Deze tekst staat al op de site."))
        _replace(initiatief)
        publicatie = _create(initiatief, door)
        event = PUBLICATIE_VERVANGEN if vorige else GEPUBLICEERD
        record(initiatief.reference, event, zichtbaarheid=Zichtbaarheid.OPENBAAR, door=door)
        _announce(initiatief)
    initiatief.is_openbaar = True
    return publicatie


def withdraw_publicatie(initiatief: Initiatief, *, door: Actor) -> None:
    """Take it off the site at once and end the consent: the initiator, or the guide for her;
    consent is not a co-initiator's to end.

    Doing it twice changes nothing.
    """
    require(door, "initiatief_ingediend", "w", initiatief)
    if kolom(door, initiatief) == "MI":
        raise NotFound()
    with write():
        was_openbaar = _replace(initiatief)
        Initiatief.update(is_openbaar=False, publiceren=Publiceren.NEE, updated_at=now()).where(
            Initiatief.id == initiatief.id
        ).execute()
        if was_openbaar:
            record(
                initiatief.reference,
                PUBLICATIE_INGETROKKEN,
                zichtbaarheid=Zichtbaarheid.BETROKKENEN,
                door=door,
            )
        follow_wens(initiatief.reference, is_openbaar=False, naam="")
        _announce(initiatief)
    initiatief.is_openbaar = False
    initiatief.publiceren = Publiceren.NEE


def follow_consent(initiatief: Initiatief, publiceren: Publiceren) -> None:
    """Let the name on the site follow the consent at once, both ways; inside write()."""
    Publicatie.update(naam=public_naam(initiatief, publiceren)).where(
        Publicatie.initiatief == initiatief,
        Publicatie.is_actueel == True,  # noqa: E712
    ).execute()
    follow_wens(
        initiatief.reference,
        is_openbaar=publiceren is not Publiceren.NEE,
        naam=public_naam(initiatief, publiceren),
    )


def _open_to_all(initiatief: Initiatief, versie: int | None) -> None:
    """Make it public while it still has the text that was read, and the consent."""
    guarded_update(
        Initiatief,
        Initiatief.id == initiatief.id,
        Initiatief.versie == (initiatief.versie if versie is None else versie),
        Initiatief.publiceren != Publiceren.NEE,
        conflict=Conflict(
            N_("De tekst is net gewijzigd. Lees de nieuwe tekst voordat u die op de site zet.")
        ),
        is_openbaar=True,
        updated_at=now(),
    )


def _replace(initiatief: Initiatief) -> int:
    vervangen = Publicatie.update(is_actueel=False, vervangen_op=now())
    return int(
        vervangen.where(
            Publicatie.initiatief == initiatief,
            Publicatie.is_actueel == True,  # noqa: E712
        ).execute()
    )


def _create(initiatief: Initiatief, door: Actor) -> Publicatie:
    return Publicatie.create(
        initiatief=initiatief,
        titel=initiatief.titel,
        samenvatting=initiatief.samenvatting,
        omschrijving=initiatief.omschrijving,
        meerwaarde=initiatief.meerwaarde,
        naam=public_naam(initiatief, initiatief.publiceren),
        gepubliceerd_op=now(),
        door_naam=door.naam,
    )


def public_naam(initiatief: Initiatief, publiceren: Publiceren) -> str:
    """Give the first name with consent; under 16 it never appears."""
    met_naam = publiceren is Publiceren.MET_NAAM and not initiatief.jonger_dan_16
    return initiatief.initiatiefnemer.voornaam if met_naam else ""


def _announce(initiatief: Initiatief) -> None:
    announce(initiatief.reference)
    sleutel = initiatief.sleutel
    after_commit(lambda: _tell(sleutel))


def _tell(sleutel: str) -> None:
    publicatie_gewijzigd.send(None, sleutel=sleutel)
