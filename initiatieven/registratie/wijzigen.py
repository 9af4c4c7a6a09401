"""Changing what was handed in: the words, the place, the needs and whether it may be public.

The public keeps reading the published text until a begeleider has read the new one.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass

from initiatieven.registratie.events import GEWIJZIGD, TEKST_WACHT
from initiatieven.registratie.gegevens import (
    NieuweHulpvraag,
    Teksten,
    clean_hulpvragen,
    clean_teksten,
)
from initiatieven.registratie.keuzes import VELD_LABELS, Publiceren
from initiatieven.registratie.models import Initiatief, InitiatiefThema
from initiatieven.registratie.permissions import require
from initiatieven.registratie.publicatie import GECONTROLEERD, follow_consent, withdraw_publicatie
from initiatieven.registratie.verplaatsen import tell_zoekvraag
from netwerk.themas.models import Thema
from netwerk.vraagenaanbod.keuzes import HulpvraagToestand
from netwerk.vraagenaanbod.models import Hulpvraag
from vems.core.actor import Actor
from vems.core.changes import announce
from vems.core.clock import now
from vems.core.database import after_commit, guarded_update, write
from vems.core.exceptions import Conflict
from vems.core.history import Zichtbaarheid, record
from vems.core.i18n import translate


@dataclass(frozen=True, slots=True)
class Wijziging:
    """The new words and choices; `versie` is the version that was on the screen.

    None for needs, themes or publication leaves them as they are.
    """

    versie: int
    teksten: Teksten
    publiceren: Publiceren | None = None
    hulpvragen: tuple[NieuweHulpvraag, ...] | None = None
    themas: tuple[Thema, ...] | None = None


def edit_initiatief(initiatief: Initiatief, data: Wijziging, *, door: Actor) -> tuple[str, ...]:
    """Change an initiatief and give the names of the fields that became different.

    Conflict with both texts when somebody changed it since `versie`; nothing is lost. Consent that
    is taken back takes it off the site at once; so does a name that may no longer be there.
    """
    require(door, "initiatief_ingediend", "w", initiatief)
    teksten = clean_teksten(data.teksten)
    with write():
        nu = Initiatief.get_by_id(initiatief.id)
        if nu.versie != data.versie:
            raise _conflict(nu, teksten)
        gewijzigd = _changed_teksten(nu, teksten)
        gewijzigd += _change_hulpvragen(nu, data.hulpvragen)
        gewijzigd += _change_themas(nu, data.themas)
        publiceren = nu.publiceren if data.publiceren is None else data.publiceren
        if publiceren is not nu.publiceren:
            gewijzigd += ("publiceren",)
        if not gewijzigd:
            return ()
        guarded_update(
            Initiatief,
            Initiatief.id == nu.id,
            Initiatief.versie == data.versie,
            conflict=_conflict(nu, teksten),
            **asdict(teksten),
            publiceren=publiceren,
            versie=data.versie + 1,
            updated_at=now(),
        )
        _record(nu, gewijzigd, door)
        if publiceren is Publiceren.NEE and nu.is_openbaar:
            withdraw_publicatie(nu, door=door)
        elif publiceren is not nu.publiceren:
            follow_consent(nu, publiceren)
        announce(nu.reference)
        if {"hulpvragen", "themas"} & set(gewijzigd):
            after_commit(lambda: tell_zoekvraag(nu.sleutel))
    _refresh(initiatief)
    return gewijzigd


def _changed_teksten(nu: Initiatief, teksten: Teksten) -> tuple[str, ...]:
    return tuple(veld for veld, tekst in asdict(teksten).items() if getattr(nu, veld) != tekst)


def _change_hulpvragen(
    nu: Initiatief, hulpvragen: tuple[NieuweHulpvraag, ...] | None
) -> tuple[str, ...]:
    """End the open needs that are gone and add the new ones; what is arranged stays."""
    if hulpvragen is None:
        return ()
    eigenaar = nu.reference
    open_ = {
        (rij.soort, rij.tekst, rij.aantal): rij
        for rij in Hulpvraag.select().where(
            Hulpvraag.eigenaar_kind == eigenaar.kind,
            Hulpvraag.eigenaar_key == eigenaar.key,
            Hulpvraag.toestand == HulpvraagToestand.OPEN,
        )
    }
    gewenst = {(v.soort, v.tekst, v.aantal): v for v in clean_hulpvragen(hulpvragen)}
    weg = [rij.id for sleutel, rij in open_.items() if sleutel not in gewenst]
    nieuw = [vraag for sleutel, vraag in gewenst.items() if sleutel not in open_]
    if weg:
        Hulpvraag.update(toestand=HulpvraagToestand.VERVALLEN).where(
            Hulpvraag.id.in_(weg)
        ).execute()
    for vraag in nieuw:
        Hulpvraag.create(
            eigenaar_kind=eigenaar.kind,
            eigenaar_key=eigenaar.key,
            soort=vraag.soort,
            tekst=vraag.tekst,
            aantal=vraag.aantal,
            created_at=now(),
        )
    return ("hulpvragen",) if weg or nieuw else ()


def _change_themas(nu: Initiatief, themas: tuple[Thema, ...] | None) -> tuple[str, ...]:
    if themas is None:
        return ()
    rijen = InitiatiefThema.select().where(InitiatiefThema.initiatief == nu)
    if [rij.thema_id for rij in rijen.order_by(InitiatiefThema.rang)] == [t.id for t in themas]:
        return ()
    InitiatiefThema.delete().where(InitiatiefThema.initiatief == nu).execute()
    for rang, thema in enumerate(themas):
        InitiatiefThema.create(initiatief=nu, thema=thema, rang=rang)
    return ("themas",)


def _record(nu: Initiatief, gewijzigd: tuple[str, ...], door: Actor) -> None:
    record(
        nu.reference,
        GEWIJZIGD,
        zichtbaarheid=Zichtbaarheid.BETROKKENEN,
        gegevens={"velden": list(gewijzigd)},
        door=door,
    )
    if nu.is_openbaar and set(gewijzigd) & set(GECONTROLEERD):
        record(nu.reference, TEKST_WACHT, zichtbaarheid=Zichtbaarheid.BETROKKENEN, door=door)


def _conflict(nu: Initiatief, teksten: Teksten) -> Conflict:
    return Conflict(
        theirs=_readable({veld: getattr(nu, veld) for veld in asdict(teksten)}),
        yours=_readable(asdict(teksten)),
    )


def _readable(teksten: Mapping[str, str]) -> dict[str, str]:
    return {translate(VELD_LABELS[veld]): tekst for veld, tekst in teksten.items()}


def _refresh(initiatief: Initiatief) -> None:
    """Bring the object in the caller's hand up to date."""
    vers = Initiatief.get_by_id(initiatief.id)
    initiatief.__data__.update(vers.__data__)
