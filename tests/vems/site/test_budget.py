"""What the pages of a wijk and of an organisation ask the database, with much and with little."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from flask import Flask

from initiatieven.koppelingen.keuzes import KoppelingSoort, KoppelingToestand
from initiatieven.koppelingen.models import Koppeling
from netwerk.partners.models import Partner
from tests.factories.basis import make_medewerker, make_wijk
from tests.factories.initiatieven import make_initiatief
from tests.factories.netwerk import make_aanbod, make_doel, make_partner, make_plek, make_programma
from vems.accounts.keuzes import Rol
from vems.core.clock import now

BUDGET = 8
Vragen = Callable[[str], list[str]]


@pytest.fixture
def druk(app: Flask) -> Partner:
    """A wijk with twice of everything, and an organisation that helps everywhere."""
    wijk = make_wijk("kersentuin")
    programma = make_programma(wijk, beheerder=make_medewerker("Noor", Rol.GEBIEDSREGISSEUR))
    helper = make_partner(wijk=wijk)
    doelen = [make_doel(programma, code=str(nummer)) for nummer in range(3)]
    for nummer in range(5):
        plan = make_initiatief(f"Plan {nummer}", gebied=wijk, openbaar=True)
        for ding in (helper, doelen[nummer % 3]):
            Koppeling.create(
                initiatief=plan,
                soort=KoppelingSoort.KAN_HELPEN,
                doelwit_kind=ding.reference.kind,
                doelwit_key=ding.reference.key,
                gevraagde_kind="partner",
                gevraagde_key=helper.sleutel,
                toestand=KoppelingToestand.SAMENWERKING,
                created_at=now(),
                updated_at=now(),
            )
        make_aanbod(helper.reference)
        make_plek(f"Huis {nummer}", gebied=wijk, gastheer=helper)
    return helper


@pytest.mark.usefixtures("druk")
def test_a_busy_wijk_asks_at_most_eight_times(page_statements: Vragen) -> None:
    check(page_statements("/wijken/kersentuin"))


def test_an_organisation_asks_at_most_eight_times(druk: Partner, page_statements: Vragen) -> None:
    for partner in (druk, make_partner("Leeg")):
        check(page_statements(f"/partners/{partner.slug}"))


def test_an_empty_wijk_asks_at_most_eight_times(app: Flask, page_statements: Vragen) -> None:
    make_wijk("molenwaard")
    check(page_statements("/wijken/molenwaard"))


def check(asked: list[str]) -> None:
    assert len(asked) <= BUDGET, asked
    assert len(asked) == len(set(asked))
