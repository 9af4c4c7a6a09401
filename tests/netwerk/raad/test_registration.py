"""Who sits in the council, and who an account is there."""

from __future__ import annotations

import pytest
from flask import Flask

from netwerk.raad.leden import end_raadslid
from netwerk.raad.registration import (
    NieuweFractie,
    NieuweWethouder,
    NieuwRaadslid,
    find_raadslid,
    identity_of,
    register_fractie,
    register_raadslid,
    register_wethouder,
)
from tests.factories.basis import make_gebruiker
from tests.factories.raad import raadslid_actor
from vems.accounts.keuzes import Rol
from vems.core.actor import ANONIEM, SYSTEEM
from vems.core.exceptions import Conflict, Invalid
from vems.core.reference import Reference, load_shown


def test_an_account_is_a_council_member_until_the_end(app: Flask) -> None:
    fractie = register_fractie(NieuweFractie("groen", "Groen Westerkade", 4), door=SYSTEEM)
    gebruiker = make_gebruiker(Rol.RAADSLID)
    lid = register_raadslid(NieuwRaadslid("E. van Dam", fractie, gebruiker), door=SYSTEEM)
    assert identity_of(gebruiker) == {lid.reference}
    assert find_raadslid(raadslid_actor(lid)) == lid
    assert load_shown([lid.reference], ANONIEM)[lid.reference].titel == (
        "E. van Dam (Groen Westerkade)"
    )
    end_raadslid(lid, door=SYSTEEM)
    assert identity_of(gebruiker) == frozenset()
    assert find_raadslid(raadslid_actor(lid)) is None
    with pytest.raises(Conflict):
        end_raadslid(lid, door=SYSTEEM)


def test_a_fractie_is_kept_up_to_date_by_code(app: Flask) -> None:
    first = register_fractie(NieuweFractie("groen", "Groen", 3), door=SYSTEEM)
    again = register_fractie(NieuweFractie("groen", "Groen Westerkade", 4), door=SYSTEEM)
    assert again.id == first.id
    assert again.naam == "Groen Westerkade"


def test_everybody_has_a_name(app: Flask) -> None:
    with pytest.raises(Invalid):
        register_wethouder(NieuweWethouder(" \x00 ", "Groen"), door=SYSTEEM)
    wethouder = register_wethouder(NieuweWethouder("Bakker", "Groen"), door=SYSTEEM)
    assert load_shown([wethouder.reference, Reference("wethouder", "x")], ANONIEM).keys() == {
        wethouder.reference
    }
