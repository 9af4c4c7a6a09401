from flask import Flask

from netwerk.relaties.identiteit import identify_medewerker, identify_partner
from netwerk.relaties.keuzes import RelatieSoort
from tests.factories.basis import make_medewerker, make_wijk
from tests.factories.netwerk import make_partner, make_partnerlid, make_relatie
from tests.queries import Queries
from vems.accounts.keuzes import Rol
from vems.core.reference import Reference


def test_a_gebiedsregisseur_is_known_with_the_areas(app: Flask, queries: Queries) -> None:
    noor = make_medewerker("Noor Haddad", Rol.GEBIEDSREGISSEUR)
    make_relatie(
        noor.reference, RelatieSoort.VERANTWOORDELIJK_VOOR, make_wijk("molenwaard").reference
    )
    queries.statements.clear()
    als = identify_medewerker(noor.gebruiker)
    assert als == {noor.reference, Reference("gebied", "molenwaard")}
    assert len(queries) == 1


def test_an_employee_without_area_is_only_an_employee(app: Flask) -> None:
    ruben = make_medewerker()
    assert identify_medewerker(ruben.gebruiker) == {ruben.reference}


def test_a_partner_user_is_the_organisation(app: Flask) -> None:
    partner = make_partner()
    make_partner("Ander Bureau")
    assert identify_partner(make_partnerlid(partner)) == {partner.reference}
