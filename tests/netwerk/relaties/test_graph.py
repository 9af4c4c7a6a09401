from flask import Flask

from netwerk.relaties.keuzes import RelatieSoort
from netwerk.relaties.registration import end_relatie
from tests.factories.basis import make_medewerker
from tests.factories.netwerk import (
    make_doel,
    make_instrument,
    make_partner,
    make_plek,
    make_relatie,
)
from vems.core import changes
from vems.core.actor import SYSTEEM


def test_the_network_follows_the_change_log(app: Flask) -> None:
    graaf = app.extensions["graaf"]
    partner, doel, plek = make_partner(), make_doel(), make_plek()
    instrument = make_instrument(eigenaar=make_medewerker())
    changes.catch_up("graaf")
    openbaar = set(graaf.openbaar.graph)
    assert {partner.reference, doel.reference, plek.reference, instrument.reference} <= openbaar
    relatie = make_relatie(partner.reference, RelatieSoort.DRAAGT_BIJ_AAN, doel.reference)
    changes.catch_up("graaf")
    assert graaf.intern.graph.has_edge(partner.reference, doel.reference)
    end_relatie(relatie, door=SYSTEEM)
    changes.catch_up("graaf")
    assert not graaf.intern.graph.has_edge(partner.reference, doel.reference)


def test_an_employee_is_no_node_for_the_public(app: Flask) -> None:
    graaf, ruben = app.extensions["graaf"], make_medewerker()
    changes.rebuild("graaf")
    assert ruben.reference in graaf.intern.graph
    assert ruben.reference not in graaf.openbaar.graph
