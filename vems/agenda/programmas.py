"""Which programmes and goals a meeting concerns, said by who makes meetings or keeps the wijk."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from netwerk.gebieden.boom import boom
from netwerk.gebieden.keuzes import Niveau
from netwerk.programmas.keuzes import ProgrammaStatus
from netwerk.programmas.models import Doel, Programma
from netwerk.programmas.permissions import may_manage
from vems.accounts.rechten import role_may
from vems.agenda.bijeenkomsten import select_komende
from vems.agenda.models import Bijeenkomst
from vems.core.actor import Actor
from vems.core.database import write
from vems.core.exceptions import Invalid, NotFound
from vems.core.i18n import N_, translate
from vems.core.reference import Reference
from vems.core.web.panels import Panel

# What has not begun, or is over, is no subject of a meeting to come.
_NIET = (ProgrammaStatus.CONCEPT, ProgrammaStatus.GEEVALUEERD)
_GETOOND = 5


def list_kiesbaar(bijeenkomst: Bijeenkomst, actor: Actor) -> dict[str, str]:
    """List the programmes of the wijken it is about and of the whole gemeente, with their goals.

    By reference, in words; of the gebiedsregisseur only what he or she keeps. Two queries.
    """
    if not role_may("bijeenkomst", "w", actor.rol):
        return {}
    wijken = [wijk for wijk in boom().wijken() if wijk.slug in bijeenkomst.wijken]
    gebieden = {deel.id for wijk in wijken for deel in boom().path(wijk)}
    gebieden |= {gebied.id for gebied in boom().all() if gebied.niveau is Niveau.GEMEENTE}
    rijen = Programma.select().where(
        Programma.gebied.in_(sorted(gebieden)), Programma.status.not_in(_NIET)
    )
    programmas = [
        rij
        for rij in rijen.order_by(Programma.titel, Programma.id)
        if actor.rol != "gebiedsregisseur" or may_manage(actor, rij.gebied_id)
    ]
    doelen = Doel.select().where(Doel.programma.in_([p.id for p in programmas]))
    per: dict[int, list[Doel]] = {programma.id: [] for programma in programmas}
    for doel in doelen.order_by(Doel.rang, Doel.code, Doel.id):
        per[doel.programma_id].append(doel)
    keuzes = {}
    for programma in programmas:
        keuzes[str(programma.reference)] = programma.titel
        for doel in per[programma.id]:
            keuzes[str(doel.reference)] = translate(N_("Doel: %(doel)s"), doel=doel.tekst)
    return keuzes


def mark_programmas(bijeenkomst: Bijeenkomst, gekozen: Collection[str], *, door: Actor) -> None:
    """Say which programmes and goals a meeting concerns; what others said of theirs stays."""
    eigen = set(list_kiesbaar(bijeenkomst, door))
    if not eigen:
        raise NotFound()
    if not set(gekozen) <= eigen:
        raise Invalid(N_("Kies een programma of doel uit de lijst."), veld="programmas")
    with write():
        vers = Bijeenkomst.get_by_id(bijeenkomst.id)
        nieuw = sorted((set(vers.programmas) - eigen) | set(gekozen))
        Bijeenkomst.update(programmas=nieuw).where(Bijeenkomst.id == vers.id).execute()
    bijeenkomst.programmas = nieuw


def load_programma(programmas: Sequence[Programma], actor: Actor) -> Mapping[Reference, Panel]:
    """Give the meetings to come about a programme or a goal of it; a query, one more with any."""
    komende = [b for b in select_komende() if b.programmas]
    if not komende:
        return {}
    panelen = {}
    for programma in programmas:
        doelen = Doel.select().where(Doel.programma == programma)
        eigen = {str(programma.reference), *(str(doel.reference) for doel in doelen)}
        over = [b for b in komende if eigen & set(b.programmas)]
        if over:
            panelen[programma.reference] = Panel(
                "vems/agenda/_panel_programma.html", {"bijeenkomsten": over[:_GETOOND]}
            )
    return panelen
