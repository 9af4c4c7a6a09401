"""The receiver's side of a warm transfer: what there is to judge, and what comes with a yes.

An organisation reads the published title, or only where it is about; colleagues the title. Text and
contact data come with a yes: to the gemeente itself, and to an organisation when the initiator
agreed. They are there to be taken along, so only for a while.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

import peewee

from initiatieven.loket.overdracht.models import Overdracht
from initiatieven.loket.overdracht.ontvangers import references_of
from initiatieven.loket.overdracht.overdrachten import (
    Aanvaarding,
    accept_overdracht,
    decline_overdracht,
    may_answer,
)
from initiatieven.loket.taken.taken import NieuweTaak, give_taak
from initiatieven.registratie.inhoud import list_themas
from initiatieven.registratie.keuzes import Fase
from initiatieven.registratie.models import Initiatief, Publicatie
from initiatieven.registratie.publiek.kaarten import as_wijkmerk
from initiatieven.registratie.publiek.publicatie import find_publicatie
from netwerk.gebieden.boom import boom
from netwerk.medewerkers.models import Medewerker
from vems.core.actor import Actor
from vems.core.clock import today
from vems.core.database import refers_to, write
from vems.core.exceptions import NotFound
from vems.core.i18n import N_, translate
from vems.core.web.links import find_path
from vems.instellingen.gemeente import read_sluitingsdagen
from vems.partijen.keuzes import AdresSoort
from vems.partijen.models import Partij
from vems.partijen.registration import adressen_of
from vems.termijnen.werkdagen import add_werkdagen

# How long text and contact data stay readable after the yes.
INZAGE_DAGEN = 30
_DOE_BINNEN = 2
SLUIT_AF = N_("Sluit af: de ontvanger neemt het over")
BRENG_SAMEN = N_("Breng de ontvanger en de initiatiefnemer bij elkaar")
ZOEK_ANDER = N_("Zoek een ander: de ontvanger neemt het niet over")


@dataclass(frozen=True, slots=True)
class Bereik:
    """How to reach the initiator."""

    naam: str
    telefoon: str
    email: str
    postadres: str


@dataclass(frozen=True, slots=True)
class Inhoud:
    """What comes with a yes, and until when it can be read here."""

    omschrijving: str
    meerwaarde: str
    plek: str
    bereik: Bereik
    tot: date


@dataclass(frozen=True, slots=True)
class Overname:
    """A question to take something over, as who was asked reads it."""

    overdracht: Overdracht
    titel: str
    wijk: str
    url: str = ""
    themas: tuple[str, ...] = ()
    inhoud: Inhoud | None = None

    @property
    def is_open(self) -> bool:
        """Whether an answer is waited for."""
        return self.overdracht.is_open and self.overdracht.initiatief.fase is not Fase.AFGEROND

    @property
    def zonder_gegevens(self) -> bool:
        """Whether the initiator did not agree that data go along."""
        return self.overdracht.aan_kind == "partner" and not self.overdracht.gegevens_mee


def list_overnames(actor: Actor) -> list[Overname]:
    """List the questions to this person, team or organisation; open ones first, then the newest."""
    zelf = sorted(references_of(actor))
    if not zelf:
        return []
    rijen = list(
        _select()
        .where(refers_to(Overdracht.aan_kind, Overdracht.aan_key, zelf))
        .order_by(Overdracht.id.desc())
    )
    publicaties = _publicaties([rij.initiatief for rij in rijen])
    overnames = [_as_overname(rij, publicaties.get(rij.initiatief_id)) for rij in rijen]
    return sorted(overnames, key=lambda rij: not rij.is_open)


def get_overname(sleutel: str, actor: Actor) -> Overname:
    """Get one question with all that this person may read now; NotFound for anybody else."""
    overdracht = _select().where(Overdracht.sleutel == sleutel).first()
    if overdracht is None or not may_answer(actor, overdracht):
        raise NotFound()
    return _as_overname(
        overdracht,
        find_publicatie(overdracht.initiatief) if overdracht.initiatief.is_openbaar else None,
        themas=tuple(thema.naam for thema in list_themas(overdracht.initiatief)),
        inhoud=_inhoud(overdracht),
    )


def take_overname(overdracht: Overdracht, *, referentie: str = "", door: Actor) -> None:
    """Say yes as who was asked; the guide hears what is left to do."""
    if not may_answer(door, overdracht):
        raise NotFound()
    is_bekend = overdracht.aan_kind in ("team", "partner")
    with write():
        accept_overdracht(
            overdracht, Aanvaarding(today(), referentie, naam_openbaar=is_bekend), door=door
        )
        heeft_gegevens = overdracht.aan_kind != "partner" or overdracht.gegevens_mee
        _ask_begeleider(overdracht, SLUIT_AF if heeft_gegevens else BRENG_SAMEN, door)


def refuse_overname(overdracht: Overdracht, *, reden: str, door: Actor) -> None:
    """Say no with a reason as who was asked; the guide looks for another."""
    if not may_answer(door, overdracht):
        raise NotFound()
    with write():
        decline_overdracht(overdracht, reden=reden, door=door)
        _ask_begeleider(overdracht, ZOEK_ANDER, door)


def _ask_begeleider(overdracht: Overdracht, titel: str, door: Actor) -> None:
    begeleider = overdracht.initiatief.begeleider
    if begeleider is not None:
        uiterlijk = add_werkdagen(today(), _DOE_BINNEN, read_sluitingsdagen())
        give_taak(overdracht.initiatief, NieuweTaak(titel, begeleider, uiterlijk), door=door)


def _as_overname(
    overdracht: Overdracht,
    publicatie: Publicatie | None,
    *,
    themas: tuple[str, ...] = (),
    inhoud: Inhoud | None = None,
) -> Overname:
    initiatief = overdracht.initiatief
    wijk = as_wijkmerk(boom(), initiatief.gebied_id).naam
    url = find_path("etalage.initiatief", slug=initiatief.slug) if publicatie else ""
    if inhoud is not None or overdracht.aan_kind != "partner":
        titel = initiatief.titel
    elif publicatie is not None:
        titel = publicatie.titel
    else:
        titel = translate(N_("Een initiatief in %(wijk)s"), wijk=wijk)
    return Overname(overdracht, titel, wijk, url, themas, inhoud)


def _inhoud(overdracht: Overdracht) -> Inhoud | None:
    if overdracht.aangenomen_op is None:
        return None
    tot = overdracht.aangenomen_op + timedelta(days=INZAGE_DAGEN)
    if today() > tot or (overdracht.aan_kind == "partner" and not overdracht.gegevens_mee):
        return None
    initiatief = overdracht.initiatief
    return Inhoud(
        initiatief.omschrijving,
        initiatief.meerwaarde,
        initiatief.plek_omschrijving,
        _bereik(initiatief.initiatiefnemer),
        tot,
    )


def _bereik(partij: Partij) -> Bereik:
    adressen = adressen_of(partij)
    return Bereik(
        partij.naam,
        adressen.get(AdresSoort.TELEFOON, ""),
        adressen.get(AdresSoort.EMAIL, ""),
        partij.postadres,
    )


def _publicaties(initiatieven: list[Initiatief]) -> dict[int, Publicatie]:
    ids = [initiatief.id for initiatief in initiatieven if initiatief.is_openbaar]
    rijen = Publicatie.select().where(Publicatie.initiatief.in_(ids), Publicatie.is_actueel)
    return {rij.initiatief_id: rij for rij in rijen} if ids else {}


def _select() -> peewee.ModelSelect:
    return (
        Overdracht.select(Overdracht, Initiatief, Partij, Medewerker)
        .join(Initiatief, on=Overdracht.initiatief == Initiatief.id)
        .join(Partij, on=Initiatief.initiatiefnemer == Partij.id)
        .switch(Initiatief)
        .join(Medewerker, peewee.JOIN.LEFT_OUTER, on=Initiatief.begeleider == Medewerker.id)
    )
