"""Every kind of node and edge that the product has data for, and what of it the public sees."""

from __future__ import annotations

from flask import Flask

from initiatieven.begeleiding.keuzes import BeslispuntUitkomst
from initiatieven.begeleiding.meedenken.models import Meedenkstand
from initiatieven.begeleiding.models import Beslispunt
from initiatieven.samenvoegen.models import Splitsing, Verband
from netwerk.matching.keuzes import RELATIE_NAMEN
from netwerk.partners.models import Partner
from netwerk.programmas.keuzes import ProgrammaSoort, ProgrammaStatus, Stoplicht
from netwerk.programmas.opgaven import NieuweOpgave, end_opgave, register_opgave
from netwerk.programmas.registration import NieuweActie, register_actie
from netwerk.relaties.projectie import projections
from netwerk.relaties.verantwoordelijk import give_taakveld
from netwerk.verkenner.keuzes import KIND_NAMEN, RELATIES, VORMEN
from netwerk.verkenner.wegen import ICONEN
from tests.factories.basis import make_gemeente, make_medewerker, make_wijk
from tests.factories.initiatieven import make_initiatief
from tests.factories.netwerk import (
    make_aanbod,
    make_doel,
    make_instrument,
    make_partner,
    make_programma,
)
from tests.factories.raad import make_wethouder
from vems.core import changes
from vems.core.actor import SYSTEEM
from vems.core.clock import now
from vems.core.i18n import in_taal, translate
from vems.core.reference import Reference


def edges(graph) -> set[tuple[str, str, str]]:  # noqa: ANN001
    return {(van.kind, d["soort"], naar.kind) for van, naar, d in graph.edges(data=True)}


def test_programmes_hang_below_each_other_up_to_the_challenge(app: Flask) -> None:
    graaf = app.extensions["graaf"]
    changes.catch_up("graaf")
    opgave = register_opgave(
        NieuweOpgave("O1", "Iedereen doet mee", portefeuillehouder=make_wethouder()), door=SYSTEEM
    )
    agenda = make_programma(
        make_gemeente(),
        titel="Agenda",
        soort=ProgrammaSoort.STADSDEELAGENDA,
        opgave=opgave,
    )
    programma = make_programma(make_wijk(), titel="Programma", ouder=agenda)
    doel = make_doel(programma)
    actie = register_actie(doel, NieuweActie("Koffie", stoplicht=Stoplicht.GROEN), door=SYSTEEM)
    concept = make_doel(make_programma(make_wijk(), titel="C", status=ProgrammaStatus.CONCEPT))
    stil = register_actie(concept, NieuweActie("Stil", stoplicht=Stoplicht.GROEN), door=SYSTEEM)
    changes.catch_up("graaf")
    keten = [actie, doel, programma, agenda, opgave]
    for onder, boven in zip(keten, keten[1:], strict=False):
        assert graaf.openbaar.graph.has_edge(onder.reference, boven.reference)
    assert ("wethouder", "verantwoordelijk_voor", "opgave") in edges(graaf.openbaar.graph)
    assert stil.reference in graaf.intern.graph
    assert stil.reference not in graaf.openbaar.graph
    end_opgave(opgave, door=SYSTEEM)
    changes.catch_up("graaf")
    assert opgave.reference not in graaf.openbaar.graph or not graaf.openbaar.knoop(
        opgave.reference
    )


def test_offers_permits_decisions_and_larger_plans(app: Flask) -> None:
    graaf = app.extensions["graaf"]
    partner, stil = make_partner(), make_partner("Even niet")
    Partner.update(geen_vragen=True).where(Partner.id == stil.id).execute()
    aanbod, weg = make_aanbod(partner.reference), make_aanbod(stil.reference)
    tuin, deel, groot = (make_initiatief(naam) for naam in ("Tuin", "Deel", "Groot"))
    Meedenkstand.create(
        initiatief=tuin, past=["Vergunning om een boom te kappen", "Tip"], updated_at=now()
    )
    punt = Beslispunt.create(
        initiatief=tuin,
        instrument=make_instrument(),
        titel="Geld",
        uitkomst=BeslispuntUitkomst.GO,
        created_at=now(),
    )
    Splitsing.create(deel=deel, van=tuin, created_at=now(), door_naam="Ruben")
    Verband.create(
        sleutel="v1", deel=tuin, geheel=groot, lopend=tuin.id, created_at=now(), door_naam="Ruben"
    )
    give_taakveld("vraag:geld", str(make_medewerker().reference), door=SYSTEEM)
    changes.rebuild("graaf")
    intern, openbaar = graaf.intern.graph, graaf.openbaar.graph
    assert {
        ("partner", "biedt", "hulpaanbod"),
        ("initiatief", "nodig", "regel"),
        ("initiatief", "gefinancierd_uit", "instrument"),
        ("initiatief", "komt_voort_uit", "initiatief"),
        ("initiatief", "deel_van", "initiatief"),
    } <= edges(intern)
    assert aanbod.reference in openbaar
    assert weg.reference in intern
    assert weg.reference not in openbaar
    # a permit or a kind of need is there while something hangs on it, for staff
    kap, geld = Reference("regel", "kap"), Reference("vraag", "geld")
    assert graaf.intern.knoop(kap).titel == "Vergunning om een boom te kappen"
    assert graaf.intern.knoop(geld).titel == "Geld"
    assert Reference("regel", "alcohol") not in intern
    assert not {kap, geld} & set(openbaar)
    # the public reads none of what is not published, nor what is needed, nor what came of what
    assert not {"nodig", "komt_voort_uit", "gefinancierd_uit"} & {s for _, s, _ in edges(openbaar)}
    assert punt.reference not in intern


def test_each_kind_and_edge_can_be_said_in_both_languages(app: Flask) -> None:
    assert {
        "opgave",
        "actie",
        "hulpaanbod",
        "verband",
        "splitsing",
        "beslispunt",
    } <= projections().keys()
    assert VORMEN.keys() == KIND_NAMEN.keys() == ICONEN.keys()
    for soort in (
        "vraagt",
        "voorziet_in",
        "gefinancierd_uit",
        "komt_voort_uit",
        "nodig",
        "biedt",
        "deel_van",
    ):
        assert soort in RELATIE_NAMEN
        with in_taal("nl"):
            nederlands = translate(RELATIES[soort])
        with in_taal("en"):
            assert translate(RELATIES[soort]) != nederlands
