"""Questions: versions, order, an end; and what an answer may be, as a table."""

from __future__ import annotations

from datetime import timedelta

import pytest

from initiatieven.extravragen.antwoorden import clean_antwoord, say_antwoord
from initiatieven.extravragen.boek import boek
from initiatieven.extravragen.keuzes import MAX_PER_ONDERWERP, Formulier, Vraagsoort
from initiatieven.extravragen.maken import (
    NieuweVraag,
    add_vraag,
    change_vraag,
    get_vraag,
    move_vraag,
    resume_vraag,
    retire_vraag,
)
from initiatieven.extravragen.models import Extravraag
from netwerk.instrumenten.models import Instrument
from netwerk.themas.models import Thema
from netwerk.themas.verhuizen import merge_thema
from tests.factories.basis import make_thema
from tests.initiatieven.extravragen.conftest import BEHEER, Maker
from vems.core.clock import freeze, now
from vems.core.exceptions import Conflict, Invalid, NotFound

KEUZE = Extravraag(code="k", soort=Vraagsoort.KEUZE, keuzes=["Zelf", "De gemeente"])
PAST = [
    (Vraagsoort.TEKST, "  Twee\r\nregels ", "Twee\nregels", "Twee\nregels"),
    (Vraagsoort.JA_NEE, "ja", "ja", "Ja"),
    (Vraagsoort.GETAL, "1.850", "1850", "1850"),
    (Vraagsoort.GETAL, "€ 12,50", "12,50", "12,50"),
    (Vraagsoort.DATUM, "2026-12-01", "2026-12-01", "1 december 2026"),
    (Vraagsoort.DATUM, "1-12-2026", "2026-12-01", "1 december 2026"),
    (Vraagsoort.TEKST, "   ", "", ""),
]
PAST_NIET = [
    (Vraagsoort.TEKST, "a" * 1_001),
    (Vraagsoort.JA_NEE, "misschien"),
    (Vraagsoort.GETAL, "veel"),
    (Vraagsoort.GETAL, "1" * 40),
    (Vraagsoort.DATUM, "31-2-2026"),
    (Vraagsoort.DATUM, "1-1-0001"),
]


@pytest.mark.parametrize(("soort", "getypt", "bewaard", "gezegd"), PAST)
def test_an_answer_is_kept_plain_and_said_in_words(
    soort: Vraagsoort, getypt: str, bewaard: str, gezegd: str
) -> None:
    vraag = Extravraag(code="k", soort=soort)
    assert clean_antwoord(vraag, getypt) == bewaard
    if soort is not Vraagsoort.JA_NEE and soort is not Vraagsoort.DATUM:
        assert say_antwoord(vraag, bewaard) == gezegd


@pytest.mark.parametrize(("soort", "getypt"), PAST_NIET)
def test_an_answer_that_does_not_fit_is_said_at_its_field(soort: Vraagsoort, getypt: str) -> None:
    with pytest.raises(Invalid) as fout:
        clean_antwoord(Extravraag(code="k", soort=soort), getypt)
    assert fout.value.veld == "extra_k"


def test_only_what_is_offered_can_be_chosen() -> None:
    assert clean_antwoord(KEUZE, "Zelf") == "Zelf"
    with pytest.raises(Invalid):
        clean_antwoord(KEUZE, "Niemand")


def test_who_began_before_a_change_keeps_the_old_question(vraag: Maker, eten: Thema) -> None:
    oud = vraag("Wie kookt er?")
    begonnen = now() - timedelta(days=1)
    nieuw = change_vraag(
        oud, NieuweVraag("Wie kookt en wie ruimt op?", Vraagsoort.TEKST, eten), door=BEHEER
    )
    assert [v.zin for v in boek().list_for(begonnen, themas=[eten])] == ["Wie kookt er?"]
    assert [v.zin for v in boek().list_for(now(), themas=[eten])] == ["Wie kookt en wie ruimt op?"]
    assert (nieuw.code, nieuw.nummer) == (oud.code, 2)
    zelfde = NieuweVraag("Wie kookt en wie ruimt op?", Vraagsoort.TEKST, eten)
    assert change_vraag(nieuw, zelfde, door=BEHEER).nummer == 2
    with pytest.raises(Conflict):
        change_vraag(oud, NieuweVraag("Iets anders?", Vraagsoort.TEKST, eten), door=BEHEER)
    retire_vraag(get_vraag(oud.code), door=BEHEER)
    assert boek().list_for(now(), themas=[eten]) == []
    with freeze(now() + timedelta(minutes=1)):
        assert resume_vraag(get_vraag(oud.code), door=BEHEER).nummer == 3
        assert len(boek().list_for(now(), themas=[eten])) == 1


def test_questions_change_places_within_their_topic(vraag: Maker, eten: Thema) -> None:
    een, twee, drie = (vraag(zin) for zin in ("Een?", "Twee?", "Drie?"))
    move_vraag(drie, stap=-1)
    move_vraag(een, stap=-1)
    assert [v.zin for v in boek().list_for(now(), themas=[eten])] == ["Een?", "Drie?", "Twee?"]
    assert twee.code != drie.code


def test_a_question_of_a_theme_holds_below_it_and_goes_along_when_it_merges(
    vraag: Maker, eten: Thema
) -> None:
    vraag("Wie kookt er?")
    soep, groen = make_thema("soep", ouder=eten), make_thema("groen")
    assert boek().list_for(now(), themas=[soep])
    assert not boek().list_for(now(), themas=[groen])
    merge_thema(eten, groen, reden="Zelfde", door=BEHEER)
    assert boek().list_for(now(), themas=[groen])


def test_a_question_of_an_instrument_is_asked_with_the_plan(
    vraag: Maker, budget: Instrument
) -> None:
    gemaakt = vraag("Op welke rekening?", onderwerp=budget)
    assert gemaakt.formulier is Formulier.PLAN
    assert boek().list_for(now(), instrumenten=[budget.code]) == [gemaakt]
    assert boek().list_for(now(), instrumenten=[]) == []


@pytest.mark.parametrize(
    ("anders", "veld"),
    [
        ({"zin": " "}, "zin"),
        ({"zin": "a" * 161}, "zin"),
        ({"uitleg": "a" * 301}, "uitleg"),
        ({"onderwerp": None}, "onderwerp"),
        ({"formulier": None}, "formulier"),
        ({"soort": Vraagsoort.KEUZE, "keuzes": ("Een", "Een", "")}, "keuzes"),
        ({"soort": Vraagsoort.KEUZE, "keuzes": ("a" * 81, "b")}, "keuzes"),
    ],
)
def test_a_question_that_is_not_whole_is_refused(
    eten: Thema, anders: dict[str, object], veld: str
) -> None:
    waarden = {"zin": "Wie?", "soort": Vraagsoort.TEKST, "onderwerp": eten, **anders}
    with pytest.raises(Invalid) as fout:
        add_vraag(NieuweVraag(**waarden), door=BEHEER)
    assert fout.value.veld == veld


def test_a_form_stays_short(vraag: Maker) -> None:
    for nummer in range(MAX_PER_ONDERWERP):
        vraag(f"Vraag {nummer}?")
    with pytest.raises(Invalid, match="8 vragen"):
        vraag("Nog een?")
    with pytest.raises(NotFound):
        get_vraag("nergens")
