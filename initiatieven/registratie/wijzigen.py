"""Changing what was handed in: the words, the place, the needs and whether it may be public.

The public keeps reading the published text until a begeleider has read the new one.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass

from initiatieven.registratie.events import GEWIJZIGD, TEKST_WACHT
from initiatieven.registratie.gegevens import NieuweHulpvraag, Teksten, clean_teksten
from initiatieven.registratie.inhoud import (
    change_hulpvragen,
    change_themas,
    list_open_hulpvragen,
    list_themas,
    name_hulpvragen,
    name_themas,
)
from initiatieven.registratie.keuzes import VELD_LABELS, Publiceren
from initiatieven.registratie.models import Initiatief
from initiatieven.registratie.permissions import kolom, require
from initiatieven.registratie.publiek.publicatie import (
    GECONTROLEERD,
    follow_consent,
    withdraw_publicatie,
)
from initiatieven.registratie.verplaatsen import tell_zoekvraag
from netwerk.themas.models import Thema
from vems.core.actor import Actor
from vems.core.changes import announce
from vems.core.clock import now
from vems.core.database import after_commit, guarded_update, write
from vems.core.exceptions import Conflict, Invalid
from vems.core.history import Zichtbaarheid, record
from vems.core.i18n import N_, translate


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
            raise _conflict(nu, data, teksten)
        gewijzigd = _changed_teksten(nu, teksten)
        gewijzigd += change_hulpvragen(nu, data.hulpvragen)
        gewijzigd += change_themas(nu, data.themas)
        publiceren = nu.publiceren if data.publiceren is None else data.publiceren
        if publiceren is not nu.publiceren and kolom(door, nu) == "MI":
            raise Invalid(
                N_("Alleen wie het plan instuurde, kiest of het op de site staat."), "publiceren"
            )
        if publiceren is not nu.publiceren:
            gewijzigd += ("publiceren",)
        if not gewijzigd:
            return ()
        guarded_update(
            Initiatief,
            Initiatief.id == nu.id,
            Initiatief.versie == data.versie,
            conflict=lambda: _conflict(Initiatief.get_by_id(nu.id), data, teksten),
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


def teksten_of(initiatief: Initiatief) -> Teksten:
    """Give the words as they are, for a change of something else."""
    return Teksten(
        titel=initiatief.titel,
        omschrijving=initiatief.omschrijving,
        meerwaarde=initiatief.meerwaarde,
        samenvatting=initiatief.samenvatting,
        plek_omschrijving=initiatief.plek_omschrijving,
    )


def _changed_teksten(nu: Initiatief, teksten: Teksten) -> tuple[str, ...]:
    return tuple(veld for veld, tekst in asdict(teksten).items() if getattr(nu, veld) != tekst)


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


def _conflict(nu: Initiatief, data: Wijziging, teksten: Teksten) -> Conflict:
    """Show both sides of what was on the form: the words that differ, and the needs and themes."""
    theirs, yours = {veld: getattr(nu, veld) for veld in asdict(teksten)}, asdict(teksten)
    anders = [veld for veld, tekst in yours.items() if theirs[veld] != tekst]
    if data.hulpvragen is not None:
        theirs["hulpvragen"] = name_hulpvragen(list_open_hulpvragen(nu))
        yours["hulpvragen"] = name_hulpvragen(data.hulpvragen)
        anders.append("hulpvragen")
    if data.themas is not None:
        theirs["themas"] = name_themas(list_themas(nu))
        yours["themas"] = name_themas(data.themas)
        anders.append("themas")
    velden = anders or list(yours)
    return Conflict(theirs=_readable(theirs, velden), yours=_readable(yours, velden))


def _readable(teksten: Mapping[str, str], velden: Sequence[str]) -> dict[str, str]:
    return {translate(VELD_LABELS[veld]): teksten[veld] for veld in velden}


def _refresh(initiatief: Initiatief) -> None:
    """Bring the object in the caller's hand up to date."""
    vers = Initiatief.get_by_id(initiatief.id)
    initiatief.__data__.update(vers.__data__)
