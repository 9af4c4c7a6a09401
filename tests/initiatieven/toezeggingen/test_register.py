"""The register: who promises, reports, end statuses, reminders."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest
from flask import Flask

from initiatieven.toezeggingen.jobs import remind_toezeggingen
from initiatieven.toezeggingen.keuzes import (
    VAN_DE_RAAD,
    VAN_HET_COLLEGE,
    ToezeggingSoort,
    ToezeggingStatus,
)
from initiatieven.toezeggingen.lijst import list_public
from initiatieven.toezeggingen.models import Toezegging, ToezeggingBericht
from initiatieven.toezeggingen.register import (
    NieuweToezegging,
    record_toezegging,
)
from initiatieven.toezeggingen.verslagen import report
from netwerk.raad.vergaderingen import NieuweVergadering, register_vergadering
from tests.factories.initiatieven import make_initiatief
from tests.factories.raad import griffie_actor, make_raadslid, make_wethouder, raadslid_actor
from vems.core.clock import freeze
from vems.core.exceptions import Conflict, Invalid, NotFound, Refused
from vems.core.history import Zichtbaarheid, list_for, sentence
from vems.core.i18n import in_taal
from vems.core.outbox import Uitgaand
from vems.core.web.links import check_link

pytestmark = pytest.mark.usefixtures("nu")
DAG = date(2026, 12, 1)


def a_promise(**anders: object) -> NieuweToezegging:
    waarden: dict[str, object] = {
        "soort": ToezeggingSoort.TOEZEGGING,
        "initiatief": make_initiatief(openbaar=True),
        "tekst": "Onderzoek naar een zebrapad",
        "wethouder": make_wethouder(),
        "uiterlijk_op": DAG,
    }
    return NieuweToezegging(**{**waarden, **anders})  # type: ignore[arg-type]


def test_a_promise_names_one_person_and_one_date(app: Flask) -> None:
    door = griffie_actor()
    for wrong, veld in (
        (a_promise(wethouder=None), "wie"),
        (a_promise(raadslid=make_raadslid()), "wie"),
        (a_promise(uiterlijk_op=None), "uiterlijk_op"),
        (a_promise(tekst="  "), "tekst"),
    ):
        with pytest.raises(Invalid) as error:
            record_toezegging(wrong, door=door)
        assert error.value.veld == veld
    begin = datetime.fromisoformat("2026-12-10T19:00+01:00")
    raad = register_vergadering(NieuweVergadering("Raad", begin), door=door)
    assert record_toezegging(a_promise(uiterlijk_op=None, vergadering=raad), door=door)


@pytest.mark.parametrize("soort", ToezeggingSoort)
def test_each_kind_is_of_who_can_do_it(app: Flask, soort: ToezeggingSoort) -> None:
    """A motie of a wethouder does not exist, nor a promise of the college by a council member."""
    for raadslid, wethouder, dicht in (
        (make_raadslid(), None, VAN_HET_COLLEGE),
        (None, make_wethouder(), VAN_DE_RAAD),
    ):
        belofte = a_promise(soort=soort, raadslid=raadslid, wethouder=wethouder)
        if soort not in dicht:
            assert record_toezegging(belofte, door=griffie_actor()).soort is soort
            continue
        with pytest.raises(Invalid, match="Dit kan alleen") as error:
            record_toezegging(belofte, door=griffie_actor())
        assert error.value.veld == "wie"


def test_only_the_griffie_records_and_a_private_plan_has_no_promise(app: Flask) -> None:
    with pytest.raises(NotFound):
        record_toezegging(a_promise(), door=raadslid_actor(make_raadslid()))
    with pytest.raises(NotFound):
        record_toezegging(a_promise(initiatief=make_initiatief()), door=griffie_actor())


def test_the_same_form_twice_is_one_promise(app: Flask) -> None:
    data, door = a_promise(formulier="bcdfghjk"), griffie_actor()
    assert record_toezegging(data, door=door) == record_toezegging(data, door=door)
    assert Toezegging.select().count() == 1


def test_a_report_always_has_a_text_and_an_end_status_is_final(app: Flask) -> None:
    door = griffie_actor()
    promise = record_toezegging(a_promise(), door=door)
    with pytest.raises(Invalid):
        report(promise, status=ToezeggingStatus.LOPEND, tekst="", door=door)
    running = report(promise, status=ToezeggingStatus.LOPEND, tekst="Begonnen.", door=door)
    with pytest.raises(Conflict):
        report(promise, status=ToezeggingStatus.LOPEND, tekst="Oude pagina.", door=door)
    kept = report(running, status=ToezeggingStatus.NAGEKOMEN, tekst="Gedaan.", door=door)
    with pytest.raises(Refused):
        report(kept, status=ToezeggingStatus.LOPEND, tekst="Toch niet.", door=door)
    assert ToezeggingBericht.select().count() == 2


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "ftp://x.org", "https://", "//x.org", "http://[", "https://a b"]
)
def test_only_web_links_are_proof(url: str) -> None:
    with pytest.raises(Invalid):
        check_link(url, veld="bewijs_url")


def test_web_links_pass() -> None:
    assert (
        check_link(" https://raad.example.org/1 ", veld="bewijs_url")
        == "https://raad.example.org/1"
    )
    assert check_link("", veld="bewijs_url") == ""


def test_over_date_comes_first_and_ended_last(app: Flask, nu: datetime) -> None:
    door = griffie_actor()
    later = record_toezegging(a_promise(uiterlijk_op=DAG), door=door)
    late = record_toezegging(a_promise(uiterlijk_op=date(2026, 11, 1)), door=door)
    ended = record_toezegging(a_promise(uiterlijk_op=date(2026, 10, 1)), door=door)
    report(ended, status=ToezeggingStatus.VERVALLEN, tekst="Niet meer nodig.", door=door)
    assert [t.id for t in list_public()] == [late.id, later.id, ended.id]


def test_reminders_reach_the_griffie_once(app: Flask, nu: datetime) -> None:
    record_toezegging(a_promise(), door=griffie_actor())
    before = Uitgaand.select().count()
    remind_toezeggingen()
    remind_toezeggingen()
    assert Uitgaand.select().count() == before + 1
    with freeze(nu + timedelta(days=10)):
        remind_toezeggingen()
        remind_toezeggingen()
    assert Uitgaand.select().count() == before + 2


def test_the_timeline_is_wholly_english_for_an_english_reader(app: Flask) -> None:
    door = griffie_actor()
    toezegging = record_toezegging(a_promise(), door=door)
    report(toezegging, status=ToezeggingStatus.LOPEND, tekst="Bezig.", door=door)
    rows = list_for(toezegging.initiatief.reference, zichtbaarheden=list(Zichtbaarheid))
    with in_taal("en"):
        zinnen = [sentence(row) for row in rows]
    assert zinnen == [
        "Promise by alderman Bakker: ongoing",
        "Alderman Bakker promises something: promise by the municipal executive",
    ]


def test_a_mail_names_the_person_in_the_language_of_the_reader(app: Flask) -> None:
    with in_taal("en"):
        record_toezegging(a_promise(), door=griffie_actor())
    assert "Wethouder Bakker zegt toe" in Uitgaand.get().tekst
