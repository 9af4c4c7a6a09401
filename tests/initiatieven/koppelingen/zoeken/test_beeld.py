from flask import Flask

from initiatieven.koppelingen.zoeken.beeld import build_beeld, netwerkbeeld
from netwerk.partners.toelaten import suspend_partner
from netwerk.relaties.keuzes import RelatieSoort
from netwerk.relaties.registration import end_relatie
from netwerk.vraagenaanbod.keuzes import HulpSoort
from tests.factories.basis import make_medewerker
from tests.factories.netwerk import (
    make_aanbod,
    make_doel,
    make_instrument,
    make_partner,
    make_plek,
    make_relatie,
)
from tests.initiatieven.koppelingen.wijktuin import make_wijktuin
from tests.queries import Queries
from vems.accounts.keuzes import Rol
from vems.core.actor import SYSTEEM
from vems.core.changes import last_cursor
from vems.core.reference import Reference


def test_every_kind_is_a_candidate(app: Flask) -> None:
    ilse = make_medewerker("Ilse Groen", Rol.VAKAMBTENAAR)
    make_relatie(ilse.reference, RelatieSoort.DESKUNDIG_IN, Reference("thema", "groen"))
    verwacht = {
        ilse.reference,
        make_partner().reference,
        make_doel().reference,
        make_plek().reference,
        make_instrument().reference,
    }
    assert set(netwerkbeeld().kandidaten) == verwacht


def test_a_guide_is_not_a_candidate(app: Flask) -> None:
    ruben = make_medewerker("Ruben de Wit")
    make_relatie(ruben.reference, RelatieSoort.DESKUNDIG_IN, Reference("thema", "groen"))
    assert ruben.reference not in netwerkbeeld().kandidaten


def test_unchanged_costs_one_look(app: Flask, queries: Queries) -> None:
    make_partner()
    een = netwerkbeeld()
    queries.statements.clear()
    assert netwerkbeeld() is een
    assert len(queries) == 1


def test_a_change_gives_what_building_afresh_gives(app: Flask) -> None:
    netwerkbeeld()
    partner = make_partner()
    make_aanbod(partner.reference, HulpSoort.RUIMTE, aantal=20)
    netwerkbeeld()
    relatie = make_relatie(
        partner.reference, RelatieSoort.WERKT_SAMEN_MET, make_partner("De Kern").reference
    )
    netwerkbeeld()
    end_relatie(relatie, door=SYSTEEM)
    suspend_partner(partner, reden="Even niet", door=SYSTEEM)
    bij, vers = netwerkbeeld(), build_beeld(last_cursor())
    assert bij.kandidaten == vers.kandidaten
    assert (bij.buren, bij.verantwoordelijk, bij.generatie) == (
        vers.buren, vers.verantwoordelijk, vers.generatie
    )  # fmt: skip
    assert not bij.kandidaten[partner.reference].beschikbaar


def test_a_proposal_weighs_on_who_was_proposed(app: Flask) -> None:
    scene = make_wijktuin()
    assert netwerkbeeld().kandidaten[scene.groen_doen.reference].belasting == 1
