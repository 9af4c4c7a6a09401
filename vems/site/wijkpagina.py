"""The page of a wijk as values: goals, initiatives, places, organisations, contact."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import peewee

from initiatieven.koppelingen.keuzes import AANVAARD
from initiatieven.koppelingen.leven.doelen import count_bijdragen, sum_bijdragen
from initiatieven.koppelingen.models import Koppeling
from initiatieven.registratie.models import Initiatief
from initiatieven.registratie.publiek.kaarten import Kaart
from initiatieven.registratie.publiek.lijst import Keus, find_kaarten, select_public
from netwerk.gebieden.boom import boom as gebiedenboom
from netwerk.gebieden.keuzes import Niveau
from netwerk.gebieden.models import Gebied
from netwerk.medewerkers.models import Medewerker, Team
from netwerk.partners.models import Partner
from netwerk.plekken.models import Plek
from netwerk.programmas.bijdragen import Opbouw, split_stand
from netwerk.programmas.keuzes import ProgrammaSoort, ProgrammaStatus
from netwerk.programmas.models import Actie, Doel, Meting, Programma
from vems.core.exceptions import NotFound
from vems.core.i18n import N_, translate
from vems.site.doelbalk import LICHTEN, Balk, Licht, as_balk
from vems.site.organisaties import list_actief_in

KAARTEN = 3
ORGANISATIES = 6
STADSBREED = 4
METINGEN = 12


@dataclass(frozen=True, slots=True)
class Doelvlak:
    """A goal on the page of its wijk, with its light and how many public initiatives help."""

    sleutel: str
    titel: str
    balk: Balk | None
    licht: Licht
    initiatieven: int


@dataclass(frozen=True, slots=True)
class Contact:
    """Who one turns to in a wijk, as the public may know."""

    naam: str
    rol: str


@dataclass(frozen=True, slots=True)
class Wijkpagina:
    """Everything on the page of a wijk."""

    gebied: Gebied
    programma: Programma | None
    andere: list[Programma]
    doelen: list[Doelvlak]
    kaarten: list[Kaart]
    aantal: int
    plekken: list[Plek]
    partners: list[Partner]
    stadsbreed: list[Partner]
    aantal_partners: int
    contact: Contact | None


def get_wijk(slug: str) -> Gebied:
    """Get a wijk by slug; NotFound for anything that is no wijk."""
    gebied = gebiedenboom().by_slug(slug)
    if gebied is None or gebied.niveau is not Niveau.WIJK:
        raise NotFound()
    return gebied


def read_wijk(slug: str) -> Wijkpagina:
    """Read the page of a wijk."""
    wijk = get_wijk(slug)
    programmas = _list_programmas(wijk)
    programma = programmas[0] if programmas else None
    actief = list_actief_in(wijk)
    selectie = select_public(Keus(wijk=(wijk.slug,)))
    return Wijkpagina(
        gebied=wijk,
        programma=programma,
        andere=programmas[1:],
        doelen=_doelen_of(programma) if programma else [],
        kaarten=selectie.load(0, KAARTEN),
        aantal=selectie.aantal,
        plekken=list_plekken(gebiedenboom().within(wijk)),
        partners=actief.hier[:ORGANISATIES],
        stadsbreed=actief.overal[:STADSBREED],
        aantal_partners=len(actief.hier) + len(actief.overal),
        contact=_contact(programma, wijk),
    )


def list_plekken(gebieden: Sequence[Gebied] | None = None) -> list[Plek]:
    """List the open places, of some areas or of all, by name."""
    query = Plek.select(Plek, Partner).join(Partner, peewee.JOIN.LEFT_OUTER).where(Plek.is_open)
    if gebieden is not None:
        query = query.where(Plek.gebied.in_([gebied.id for gebied in gebieden]))
    return list(query.order_by(Plek.naam))


@dataclass(frozen=True, slots=True)
class Doelpagina:
    """Everything on the page of a goal."""

    doel: Doel
    balk: Balk | None
    licht: Licht
    acties: list[Actie]
    metingen: list[Meting]
    kaarten: list[Kaart]
    opbouw: Opbouw | None


def get_doel(wijk: Gebied, sleutel: str) -> Doelpagina:
    """Get a goal of a wijk: its progress, its actions and the initiatives that help."""
    doel = (
        Doel.select(Doel, Programma)
        .join(Programma)
        .where(
            Doel.sleutel == sleutel[:20],
            Programma.gebied == wijk,
            Programma.status != ProgrammaStatus.CONCEPT,
        )
        .first()
    )
    if doel is None:
        raise NotFound()
    acties = list(Actie.select().where(Actie.doel == doel).order_by(Actie.id))
    sleutels, toegevoegd = _list_helpers(doel), sum_bijdragen(doel)
    return Doelpagina(
        doel=doel,
        balk=as_balk(doel),
        licht=LICHTEN[doel.stoplicht],
        acties=acties,
        metingen=list(
            Meting.select()
            .where(Meting.doel == doel)
            .order_by(Meting.gemeten_op.desc(), Meting.id.desc())
            .limit(METINGEN)
        ),
        kaarten=list(find_kaarten(sleutels).values()) if sleutels else [],
        opbouw=split_stand(doel, toegevoegd) if toegevoegd else None,
    )


def _list_programmas(wijk: Gebied) -> list[Programma]:
    """List the decided programmes of a wijk with who manages them: what runs now first.

    An uitvoeringsprogramma says how, so the programme it carries out goes before it.
    """
    gevonden = (
        Programma.select(Programma, Medewerker, Team)
        .join(Medewerker, peewee.JOIN.LEFT_OUTER, on=Programma.beheerder == Medewerker.id)
        .join(Team, peewee.JOIN.LEFT_OUTER)
        .where(Programma.gebied == wijk, Programma.status != ProgrammaStatus.CONCEPT)
        .order_by(Programma.van_jaar.desc(), Programma.id.desc())
    )
    return sorted(
        gevonden,
        key=lambda programma: (
            programma.status is ProgrammaStatus.GEEVALUEERD,
            programma.soort is ProgrammaSoort.UITVOERINGSPROGRAMMA,
        ),
    )


def _doelen_of(programma: Programma) -> list[Doelvlak]:
    doelen = list(
        Doel.select().where(Doel.programma == programma).order_by(Doel.rang, Doel.code, Doel.id)
    )
    helpen = count_bijdragen(doelen)
    return [
        Doelvlak(
            doel.sleutel, doel.tekst, as_balk(doel), LICHTEN[doel.stoplicht], helpen[doel.sleutel]
        )
        for doel in doelen
    ]


def _list_helpers(doel: Doel) -> list[str]:
    rijen = (
        Koppeling.select(Initiatief.sleutel)
        .join(Initiatief)
        .where(
            Koppeling.doelwit_kind == "doel",
            Koppeling.doelwit_key == doel.sleutel,
            Koppeling.toestand.in_(AANVAARD),
            Initiatief.is_openbaar == True,  # noqa: E712
        )
        .order_by(Koppeling.id)
    )
    return [sleutel for (sleutel,) in rijen.tuples()]


def _contact(programma: Programma | None, wijk: Gebied) -> Contact | None:
    """Name the gebiedsregisseur: first name with consent, else the team."""
    if programma is None or programma.beheerder is None:
        return None
    wie = programma.beheerder
    rol = translate(N_("Gebiedsregisseur %(wijk)s"), wijk=wijk.naam)
    return Contact(wie.voornaam if wie.voornaam_publiek else wie.team.naam, rol)
