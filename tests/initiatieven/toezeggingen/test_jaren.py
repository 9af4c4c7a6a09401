"""The yearly account, on values and as a page with its file; what a market misses to close."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta

import pytest
from flask import Flask

from initiatieven.markten.keuzes import MarktToestand
from initiatieven.toezeggingen.cijfers import Aandeel, Belofte, tel_jaren
from initiatieven.toezeggingen.keuzes import ToezeggingStatus as S
from initiatieven.toezeggingen.register import record_toezegging
from initiatieven.toezeggingen.verslagen import report
from tests.browse import Page
from tests.factories.basis import make_gebruiker
from tests.factories.raad import griffie_actor, make_inzending, make_markt
from tests.initiatieven.toezeggingen.test_register import a_promise
from vems.accounts.keuzes import Rol

pytestmark = pytest.mark.usefixtures("nu")
Browse = Callable[..., Page]
VANDAAG = date(2027, 4, 10)


def test_every_promise_of_a_year_is_counted_in_one_column() -> None:
    toen, nu = date(2025, 5, 1), date(2026, 5, 1)
    beloften = [
        Belofte(S.NAGEKOMEN, date(2025, 6, 1), date(2025, 6, 1), toen),
        Belofte(S.NAGEKOMEN, date(2025, 6, 1), date(2025, 6, 2), toen),
        Belofte(S.VERVALLEN, date(2025, 6, 1), date(2025, 5, 20), toen),
        Belofte(S.LOPEND, date(2027, 4, 9), None, nu),
        Belofte(S.LOPEND, date(2027, 4, 10), None, nu),
        Belofte(S.NAGEKOMEN, None, date(2026, 9, 9), nu),
    ]
    dit, vorig = tel_jaren(beloften, VANDAAG)
    assert (vorig.jaar, vorig.gemaakt, vorig.op_tijd, vorig.te_laat, vorig.niet) == (
        2025,
        3,
        1,
        1,
        1,
    )
    assert vorig.aandeel == Aandeel(1, 3)
    assert vorig.aandeel.procent == 33
    assert (dit.lopend, dit.over_datum, dit.aandeel) == (1, 1, Aandeel(1, 2))
    for jaar in (dit, vorig):
        delen = (jaar.op_tijd, jaar.te_laat, jaar.lopend, jaar.over_datum, jaar.niet)
        assert sum(delen) == jaar.gemaakt
    assert tel_jaren([], VANDAAG) == []
    assert Aandeel(0, 0).procent is None


def two_years(nu: datetime) -> None:
    griffie = griffie_actor()
    vorig = nu - timedelta(days=500)
    for dag, status, tekst in (
        (date(2025, 9, 1), S.NAGEKOMEN, "Het zebrapad ligt er."),
        (date(2025, 9, 1), S.NIET_NAGEKOMEN, "Het geld was op."),
    ):
        promise = record_toezegging(a_promise(uiterlijk_op=dag, gedaan_op=vorig), door=griffie)
        report(promise, status=status, tekst=tekst, dag=date(2025, 9, 1), door=griffie)
    record_toezegging(a_promise(), door=griffie)


def test_the_account_is_public_with_reasons_and_a_file(
    app: Flask, browse: Browse, nu: datetime, queries: list[str]
) -> None:
    assert "Nog niets toegezegd" in browse("/toezeggingen/per-jaar")
    two_years(nu)
    browse("/toezeggingen/per-jaar")
    before = len(queries)
    page = browse("/toezeggingen/per-jaar?jaar=2025")
    assert len(queries) - before <= 9
    assert "1 van 2 (50%)" in page
    assert "Het geld was op." in page
    assert "Het zebrapad" not in page
    assert "Het geld was op." not in browse("/toezeggingen/per-jaar")
    for odd in ("x", "%00", "99999999999", "-1"):
        browse(f"/toezeggingen/per-jaar?jaar={odd}")
    bestand = app.test_client().get("/toezeggingen/per-jaar.csv").get_data(as_text=True)
    rows = [row.replace(";", ",").split(",")[:4] for row in bestand.splitlines()[1:]]
    assert rows == [["2026", "1", "0", "0"], ["2025", "2", "1", "0"]]
    assert "Onderzoek naar een zebrapad" in browse("/toezeggingen?jaar=2026")


def test_the_griffie_reads_what_a_market_misses_to_close(app: Flask, browse: Browse) -> None:
    markt = make_markt(MarktToestand.OPVOLGING)
    inzending = make_inzending(markt)
    promise = record_toezegging(
        a_promise(markt=markt, initiatief=inzending.initiatief), door=griffie_actor()
    )
    griffier, pad = make_gebruiker(Rol.GRIFFIE), f"/griffie/markten/{markt.slug}/sluiten"
    page = browse(pad, as_=griffier, rol=Rol.GRIFFIE)
    assert promise.tekst in page
    assert inzending.initiatief.titel in page
    assert f"/toezeggingen/{promise.sleutel}/bericht" in page.links
    assert app.test_client().get(pad).status_code == 302
    report(promise, status=S.NAGEKOMEN, tekst="Klaar.", door=griffie_actor())
    type(inzending).update(afsluiting_op=promise.gedaan_op).execute()
    assert "Er mist niets meer." in browse(pad, as_=griffier, rol=Rol.GRIFFIE)
