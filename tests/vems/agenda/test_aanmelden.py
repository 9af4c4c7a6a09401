"""Signing up: never too many, the waiting list in order, one mail each."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from functools import partial
from typing import TypeVar

import pytest
from flask import Flask
from icalendar import Calendar

from tests.factories.agenda import DING, make_bijeenkomst
from tests.factories.raad import griffie_actor
from vems.agenda.aanmelden import (
    NieuweAanmelding,
    get_aanmelding,
    place_in_line,
    sign_off,
    sign_up,
)
from vems.agenda.bijeenkomsten import call_off_bijeenkomst, move_bijeenkomst
from vems.agenda.jobs import forget_bezoekers
from vems.agenda.keuzes import Aanmeldstand
from vems.agenda.models import Aanmelding, Bijeenkomst
from vems.core.clock import freeze, now
from vems.core.database import database
from vems.core.exceptions import Invalid, Refused
from vems.core.i18n import in_taal
from vems.core.outbox import Uitgaand
from vems.core.reference import Reference

pytestmark = pytest.mark.usefixtures("nu")
T = TypeVar("T")


def wie(nummer: int, huis: str = "voorbeeld.nl") -> NieuweAanmelding:
    return NieuweAanmelding(f"Bezoeker {nummer:03}", f"b{nummer}@{huis}")


def test_two_hundred_at_once_for_twenty_places_twenty_times(app: Flask) -> None:
    """Exactly twenty come, the others wait as 1 to 180; whoever leaves makes the head move up."""
    moment = now()

    def at_once(act: Callable[[T], object], wie: Iterable[T]) -> None:
        def run(een: T) -> None:
            with app.app_context(), database.obj.connection_context(), freeze(moment):
                act(een)

        with ThreadPoolExecutor(12) as pool:
            list(pool.map(run, wie))

    for keer in range(20):
        bijeenkomst = make_bijeenkomst(20, Reference("dag", f"race-{keer}"))
        at_once(partial(sign_up, bijeenkomst), [wie(n, f"r{keer}.nl") for n in range(200)])
        rijen = Aanmelding.select().where(Aanmelding.bijeenkomst == bijeenkomst)
        plaats = list(rijen.where(Aanmelding.stand == Aanmeldstand.PLAATS))
        wacht = list(
            rijen.where(Aanmelding.stand == Aanmeldstand.WACHT).order_by(Aanmelding.wacht_nummer)
        )
        assert len(plaats) == Bijeenkomst.get_by_id(bijeenkomst.id).bezet == 20
        assert [rij.wacht_nummer for rij in wacht] == list(range(1, 181))
        mails = Uitgaand.select().where(Uitgaand.aan.endswith(f"r{keer}.nl"))
        assert mails.count() == len({mail.aan for mail in mails}) == 200

        at_once(lambda rij: sign_off(get_aanmelding(rij.sleutel)), plaats[:5] * 2)
        nu = rijen.where(Aanmelding.stand == Aanmeldstand.PLAATS)
        assert {rij.naam for rij in nu} == {rij.naam for rij in plaats[5:] + wacht[:5]}
        assert Bijeenkomst.get_by_id(bijeenkomst.id).bezet == 20
        assert mails.count() == 210  # five who leave, five who move up


def test_cancellations_at_once_move_the_head_of_the_list(app: Flask) -> None:
    bijeenkomst = make_bijeenkomst(10)
    rijen = [sign_up(bijeenkomst, wie(nummer)) for nummer in range(30)]
    moment = now()

    def leave(rij: Aanmelding) -> None:
        with app.app_context(), database.obj.connection_context(), freeze(moment):
            sign_off(get_aanmelding(rij.sleutel))

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(leave, rijen[:8] + rijen[:8]))
    plaats = {r.naam for r in Aanmelding.select().where(Aanmelding.stand == Aanmeldstand.PLAATS)}
    assert plaats == {f"Bezoeker {n:03}" for n in range(8, 18)}
    assert Bijeenkomst.get().bezet == 10
    assert place_in_line(get_aanmelding(rijen[18].sleutel)) == 1
    verhuisd = Uitgaand.select().where(Uitgaand.onderwerp.startswith("Er is een plaats voor u"))
    assert verhuisd.count() == 8


def test_the_same_address_twice_is_one_place_and_one_mail(app: Flask) -> None:
    bijeenkomst = make_bijeenkomst()
    eerste = sign_up(bijeenkomst, wie(1))
    zelfde = NieuweAanmelding("Bezoeker", "B1@Voorbeeld.NL ")
    assert sign_up(bijeenkomst, zelfde).id == eerste.id
    assert Uitgaand.select().count() == Bijeenkomst.get().bezet == 1


def test_who_signs_off_and_on_again_comes_last(app: Flask) -> None:
    bijeenkomst = make_bijeenkomst(1)
    een, twee, drie = (sign_up(bijeenkomst, wie(n)) for n in (1, 2, 3))
    sign_off(get_aanmelding(een.sleutel))
    sign_up(bijeenkomst, wie(1))
    assert get_aanmelding(twee.sleutel).stand is Aanmeldstand.PLAATS
    assert place_in_line(get_aanmelding(drie.sleutel)) == 1
    assert place_in_line(get_aanmelding(een.sleutel)) == 2


def test_more_places_call_up_who_waits_fewer_than_taken_are_refused(app: Flask) -> None:
    bijeenkomst = make_bijeenkomst(1)
    for nummer in range(4):
        sign_up(bijeenkomst, wie(nummer))
    make_bijeenkomst(3)
    standen = [rij.stand.value for rij in Aanmelding.select().order_by(Aanmelding.id)]
    assert standen == ["plaats", "plaats", "plaats", "wacht"]
    with pytest.raises(Refused):
        make_bijeenkomst(2)


@pytest.mark.parametrize(
    ("naam", "email", "veld"),
    [("", "a@b.nl", "naam"), ("x" * 121, "a@b.nl", "naam"), ("A", "geen", "email")],
)
def test_wrong_words_name_the_field(app: Flask, naam: str, email: str, veld: str) -> None:
    with pytest.raises(Invalid) as error:
        sign_up(make_bijeenkomst(), NieuweAanmelding(naam, email))
    assert error.value.veld == veld


def test_everybody_hears_of_a_move_and_of_calling_off(app: Flask) -> None:
    bijeenkomst = make_bijeenkomst(1)
    een = sign_up(bijeenkomst, wie(1))
    with in_taal("en"):
        sign_up(bijeenkomst, wie(2))
    weg = sign_up(bijeenkomst, wie(3))
    sign_off(weg)
    later = bijeenkomst.begin + timedelta(days=1)
    move_bijeenkomst(
        DING,
        plek="De Kern",
        begin=later,
        eind=later + timedelta(hours=1),
        reden="Lekkage.",
        door=griffie_actor(),
    )
    call_off_bijeenkomst(DING, reden="Storm.", door=griffie_actor())
    call_off_bijeenkomst(DING, reden="Storm.", door=griffie_actor())
    assert Uitgaand.select().where(Uitgaand.tekst.contains("Lekkage.")).count() == 2
    assert Uitgaand.select().where(Uitgaand.tekst.contains("Storm.")).count() == 2
    for adres, stand, groet in (("b1@", "CONFIRMED", "Dag "), ("b2@", "TENTATIVE", "Hello ")):
        rijen = Uitgaand.select().where(Uitgaand.aan.startswith(adres)).order_by(Uitgaand.id)
        assert all(groet in rij.tekst for rij in rijen)  # whoever moves it speaks Dutch
        kalenders = [Calendar.from_ical(rij.kalender) for rij in rijen]
        punten = [kalender.walk("VEVENT")[0] for kalender in kalenders]
        assert [kalender["METHOD"] for kalender in kalenders] == ["REQUEST", "REQUEST", "CANCEL"]
        assert [punt["STATUS"] for punt in punten] == [stand, stand, "CANCELLED"]
        assert [punt["SEQUENCE"] for punt in punten] == [0, 1, 2]
        assert len({str(punt["UID"]) for punt in punten}) == 1
        assert punten[1].decoded("DTSTART") == later
    with pytest.raises(Refused):
        sign_up(Bijeenkomst.get(), wie(9))
    assert get_aanmelding(een.sleutel).bijeenkomst.plek == "De Kern"


def test_a_month_later_nobody_knows_who_came(app: Flask) -> None:
    bijeenkomst = make_bijeenkomst()
    sign_up(bijeenkomst, wie(1))
    forget_bezoekers()
    assert Aanmelding.get().naam
    with freeze(bijeenkomst.eind + timedelta(days=31)):
        forget_bezoekers()
        forget_bezoekers()
    rij = Aanmelding.get()
    assert (rij.naam, "@" in rij.email) == ("", False)
    assert Bijeenkomst.get().bezet == 1


def test_who_signs_off_reads_it_once_and_it_leaves_the_calendar(app: Flask) -> None:
    een = sign_up(make_bijeenkomst(), wie(1))
    for _ in range(2):
        sign_off(get_aanmelding(een.sleutel))
    mails = list(Uitgaand.select().where(Uitgaand.onderwerp.startswith("U bent afgemeld voor")))
    assert [mail.aan for mail in mails] == ["b1@voorbeeld.nl"]
    assert Calendar.from_ical(mails[0].kalender)["METHOD"] == "CANCEL"
    with freeze(now() + timedelta(hours=1)):
        sign_up(Bijeenkomst.get(), wie(1))
        sign_off(get_aanmelding(een.sleutel))
    assert len(mails) + 1 == Uitgaand.select().where(Uitgaand.tekst.contains("afgemeld")).count()
