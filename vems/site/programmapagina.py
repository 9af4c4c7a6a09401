"""The page of a programme as values: what goes first, goals with who helps, and its news."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

import peewee

from initiatieven.koppelingen.keuzes import AANVAARD
from initiatieven.koppelingen.models import Koppeling
from initiatieven.loket.intake.triage import publieke_naam
from initiatieven.registratie.models import Initiatief, Publicatie
from netwerk.gebieden.boom import boom
from netwerk.gebieden.models import Gebied
from netwerk.medewerkers.models import Medewerker, Team
from netwerk.programmas.keuzes import SOORT_LABELS, STATUS_LABELS, ProgrammaStatus
from netwerk.programmas.laden import load_acties, load_doelen
from netwerk.programmas.models import (
    Actie,
    Doel,
    Opgave,
    Prioriteit,
    Programma,
    Voortgangsbericht,
)
from netwerk.programmas.permissions import may_read
from netwerk.programmas.tonen import doel_url
from netwerk.programmas.voortgang import LOPEND, next_due
from netwerk.raad.models import Wethouder
from vems.core.actor import Actor
from vems.core.clock import amsterdam, today
from vems.core.exceptions import NotFound
from vems.core.i18n import translate
from vems.core.web.links import find_path
from vems.site.doelbalk import LICHTEN, Balk, Licht, as_balk

BERICHTEN = 12


@dataclass(frozen=True, slots=True)
class Doelregel:
    """A goal on the page of its programme: progress, actions, and (title, url) of who helps."""

    doel: Doel
    balk: Balk | None
    licht: Licht
    acties: list[Actie]
    helpers: list[tuple[str, str]]
    url: str


@dataclass(frozen=True, slots=True)
class Programmapagina:
    """Everything on the page of a programme."""

    programma: Programma
    soort: str
    status: str
    gebied: Gebied | None
    prioriteiten: list[Prioriteit]
    doelen: list[Doelregel]
    berichten: list[Voortgangsbericht]
    onderdelen: list[Programma]
    uiterlijk_op: date | None
    contact: str

    @property
    def is_te_laat(self) -> bool:
        """Whether residents wait for news."""
        return self.uiterlijk_op is not None and self.uiterlijk_op < today()


def read_programma(slug: str, actor: Actor) -> Programmapagina:
    """Read the page of a programme; NotFound for a concept, but for who keeps it."""
    programma = _get(slug)
    if not may_read(actor, programma):
        raise NotFound()
    gebied = boom().by_id(programma.gebied_id)
    berichten = list(
        Voortgangsbericht.select()
        .where(Voortgangsbericht.programma == programma)
        .order_by(Voortgangsbericht.op.desc(), Voortgangsbericht.id.desc())
        .limit(BERICHTEN)
    )
    laatste = amsterdam(berichten[0].op).date() if berichten else None
    return Programmapagina(
        programma=programma,
        soort=translate(SOORT_LABELS[programma.soort]),
        status=translate(STATUS_LABELS[programma.status]),
        gebied=gebied,
        prioriteiten=list(
            Prioriteit.select()
            .where(Prioriteit.programma == programma)
            .order_by(Prioriteit.rang, Prioriteit.id)
        ),
        doelen=_read_doelen(programma),
        berichten=berichten,
        onderdelen=list(
            Programma.select()
            .where(Programma.ouder == programma, Programma.status != ProgrammaStatus.CONCEPT)
            .order_by(Programma.titel)
        ),
        uiterlijk_op=next_due(programma, laatste) if programma.status in LOPEND else None,
        contact=publieke_naam(programma.beheerder) if programma.beheerder else "",
    )


def _get(slug: str) -> Programma:
    """Get a programme with what it hangs below and who keeps it, in one query."""
    ouder = Programma.alias()
    links = peewee.JOIN.LEFT_OUTER
    programma = (
        Programma.select(Programma, Opgave, Wethouder, ouder, Medewerker, Team)
        .join(Opgave, links)
        .join(Wethouder, links)
        .join_from(Programma, ouder, links, on=Programma.ouder == ouder.id)
        .join_from(Programma, Medewerker, links, on=Programma.beheerder == Medewerker.id)
        .join(Team, links)
        .where(Programma.slug == slug)
        .first()
    )
    if programma is None:
        raise NotFound()
    return programma


def _read_doelen(programma: Programma) -> list[Doelregel]:
    doelen = load_doelen(programma)
    acties, helpers = load_acties(doelen), _helpers_of(doelen)
    for doel in doelen:
        doel.programma = programma
    return [
        Doelregel(
            doel,
            as_balk(doel),
            LICHTEN[doel.stoplicht],
            acties[doel.id],
            helpers[doel.sleutel],
            doel_url(doel),
        )
        for doel in doelen
    ]


def _helpers_of(doelen: Iterable[Doel]) -> dict[str, list[tuple[str, str]]]:
    """Give (title, url) of the public initiatives that were confirmed, by key; one query."""
    per: dict[str, list[tuple[str, str]]] = {doel.sleutel: [] for doel in doelen}
    rijen = (
        Koppeling.select(Koppeling.doelwit_key, Publicatie.titel, Initiatief.slug)
        .join(Initiatief)
        .join(Publicatie, on=(Publicatie.initiatief == Initiatief.id))
        .where(
            Koppeling.doelwit_kind == "doel",
            Koppeling.doelwit_key.in_(list(per)),
            Koppeling.toestand.in_(AANVAARD),
            Initiatief.is_openbaar,
            Publicatie.is_actueel,
        )
        .order_by(Koppeling.id)
        .tuples()
    )
    for sleutel, titel, slug in rijen:
        per[sleutel].append((titel, find_path("etalage.initiatief", slug=slug)))
    return per
