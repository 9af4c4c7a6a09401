"""What the public page of an initiatief asks the database: eight statements, none twice, for a
page with everything as for a page with nothing.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from flask import Flask

from initiatieven.koppelingen.keuzes import KoppelingSoort, KoppelingToestand
from initiatieven.koppelingen.models import Koppeling
from initiatieven.markten.keuzes import AdoptieToestand, MarktToestand, Screening
from initiatieven.markten.models import Adoptie
from initiatieven.registratie.keuzes import Fase
from initiatieven.registratie.models import Initiatief
from initiatieven.toezeggingen.keuzes import ToezeggingSoort, ToezeggingStatus
from initiatieven.toezeggingen.register import NieuweToezegging, record_toezegging
from initiatieven.toezeggingen.verslagen import report
from tests.browse import Page
from tests.factories.basis import make_gebruiker, make_medewerker, make_thema, make_wijk
from tests.factories.initiatieven import make_initiatief
from tests.factories.netwerk import (
    make_doel,
    make_instrument,
    make_partner,
    make_plek,
    make_programma,
    make_vraag,
)
from tests.factories.raad import (
    griffie_actor,
    make_inzending,
    make_markt,
    make_raadslid,
    make_wethouder,
)
from vems.community.models import Steun
from vems.core import changes
from vems.core.clock import now
from vems.core.reference import Reference

BUDGET = 8
TEKST = "Wij planten geveltuinen met bloemen voor bijen langs de stoep in onze straat."


@pytest.fixture
def vol(app: Flask) -> Initiatief:
    """A plan with everything a page can show."""
    wijk = make_wijk()
    make_thema("spelen")
    plan = make_initiatief(
        "Geveltuinen Kersenlaan",
        openbaar=True,
        fase=Fase.PLAN,
        gebied=wijk,
        themas=("groen", "spelen"),
        omschrijving=TEKST,
        begeleider=make_medewerker(),
    )
    make_initiatief("Geveltuinen Molenstraat", openbaar=True, gebied=wijk, omschrijving=TEKST)
    for nummer in range(6):
        make_initiatief(f"Ander plan {nummer}", omschrijving=f"Muziek {nummer}.", openbaar=True)
    vragen = [make_vraag(plan.reference) for _ in range(3)]
    doel = make_doel(make_programma(wijk))
    gevraagd = make_partner("Buurthulp")
    for ding in (make_partner(), doel, make_plek(), make_instrument()):
        match(plan, ding.reference, KoppelingToestand.SAMENWERKING)
    match(plan, gevraagd.reference, KoppelingToestand.GEVRAAGD, hulpvraag=vragen[0])
    for _ in range(3):
        Steun.create(
            onderwerp_kind="initiatief",
            onderwerp_key=plan.sleutel,
            gebruiker=make_gebruiker(),
            op=now(),
        )
    to_market(plan)
    changes.catch_up()
    return plan


def match(
    plan: Initiatief, doelwit: Reference, toestand: KoppelingToestand, **anders: object
) -> None:
    Koppeling.create(
        initiatief=plan,
        soort=KoppelingSoort.KAN_HELPEN,
        doelwit_kind=doelwit.kind,
        doelwit_key=doelwit.key,
        gevraagde_kind=doelwit.kind,
        gevraagde_key=doelwit.key,
        toestand=toestand,
        created_at=now(),
        updated_at=now(),
        **anders,
    )


def to_market(plan: Initiatief) -> None:
    markt = make_markt(MarktToestand.PROGRAMMA)
    make_inzending(markt, plan, uitkomst=Screening.TOEGELATEN)
    for naam in ("E. van Dam", "A. Bos"):
        Adoptie.create(
            initiatief=plan,
            raadslid=make_raadslid(naam),
            tekst="Ik kom kijken",
            toestand=AdoptieToestand.GEKOZEN,
            aangeboden_op=now(),
        )
    for tekst in ("Een zebrapad", "Een hek"):
        data = NieuweToezegging(
            ToezeggingSoort.TOEZEGGING,
            plan,
            tekst,
            wethouder=make_wethouder(),
            uiterlijk_op=date(2027, 6, 1),
        )
        belofte = record_toezegging(data, door=griffie_actor())
        report(
            belofte, status=ToezeggingStatus.LOPEND, tekst=f"{tekst} komt.", door=griffie_actor()
        )


def test_everything_is_on_the_page(vol: Initiatief, browse: Callable[..., Page]) -> None:
    pagina = browse(f"/initiatieven/{vol.slug}")
    for wat in (
        "Geveltuinen Molenstraat",
        "Stichting Groen Doen",
        "Buurthuis De Kern",
        "Wijkbudget",
        "Meer ontmoeting in de wijk",
        "Buurthulp",
        "3 mensen steunen dit.",
        "Initiatievenmarkt",
        "Een hek komt.",
        "A. Bos",
    ):
        assert wat in pagina, wat


def test_a_full_page_asks_at_most_eight_times(
    vol: Initiatief, page_statements: Callable[[str], list[str]]
) -> None:
    asked = page_statements(f"/initiatieven/{vol.slug}")
    assert len(asked) <= BUDGET
    assert len(asked) == len(set(asked))


def test_an_empty_page_asks_no_more(
    app: Flask, page_statements: Callable[[str], list[str]]
) -> None:
    leeg = make_initiatief(openbaar=True)
    asked = page_statements(f"/initiatieven/{leeg.slug}")
    assert len(asked) <= BUDGET
    assert len(asked) == len(set(asked))
