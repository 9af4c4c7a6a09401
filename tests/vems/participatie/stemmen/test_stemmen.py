"""Voting: once each, abstaining on an own interest, a receipt, and nothing before the end."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta

import pytest
from flask import Flask

from tests.factories.basis import make_gebruiker
from tests.factories.raad import griffie_actor, make_raadslid, raadslid_actor
from tests.factories.stemmen import make_stemming
from tests.personas import csrf_of, log_in
from vems.accounts.keuzes import Rol
from vems.core.actor import ANONIEM, Actor
from vems.core.clock import freeze, now
from vems.core.database import database
from vems.core.exceptions import Invalid, NotFound, Refused, VemsError
from vems.participatie.stemmen.keuzes import Stemgroep, Stemtoestand, Stemvorm
from vems.participatie.stemmen.models import Deurcode, Kiezer, Stembiljet, Stemming
from vems.participatie.stemmen.stemmen import (
    NieuweStem,
    is_counted,
    list_opties,
    vote,
)
from vems.participatie.stemmen.stemming import (
    count_stemming,
    make_deurcodes,
    recount,
    write_bewijzen,
    write_telstaat,
)
from vems.participatie.stemmen.uitslag import find_winnaars, list_belangen, standen_of

pytestmark = pytest.mark.usefixtures("nu")


def lid(nummer: int) -> Actor:
    return Actor(rol="lid", gebruiker_id=nummer)


def keys(stemming: Stemming) -> list[str]:
    return [optie.sleutel for optie in list_opties(stemming)]


def close(stemming: Stemming) -> Stemming:
    with freeze(stemming.sluit_op):
        return count_stemming(stemming, door=griffie_actor())


def test_one_vote_each_and_the_first_one_counts(app: Flask) -> None:
    stemming = make_stemming()
    een, twee, _ = keys(stemming)
    vote(stemming, NieuweStem((een,)), door=lid(1))
    with pytest.raises(Refused, match="al gestemd"):
        vote(stemming, NieuweStem((twee,)), door=lid(1))
    geteld = close(stemming)
    assert [(s.optie, s.punten) for s in standen_of(geteld)][0] == (een, 1)
    assert find_winnaars(geteld) == ["0"]


def test_a_door_code_gives_one_vote(app: Flask) -> None:
    stemming = make_stemming()
    een, *_ = keys(stemming)
    code = make_deurcodes(stemming, 2, door=griffie_actor())[0]
    assert code not in {rij.code_hash for rij in Deurcode.select()}
    gespeld = f"{code[:5].lower()}-{code[5:]} "
    vote(stemming, NieuweStem((een,), deurcode=gespeld), door=ANONIEM)
    with pytest.raises(Refused, match="al gestemd"):
        vote(stemming, NieuweStem((een,), deurcode=code), door=ANONIEM)
    for vals in ("", "AAAAAAAAAA"):
        with pytest.raises(Invalid) as error:
            vote(stemming, NieuweStem((een,), deurcode=vals), door=ANONIEM)
        assert error.value.veld == "deurcode"


def test_the_council_votes_with_points_and_abstains_on_an_own_interest(app: Flask) -> None:
    stemming = make_stemming(Stemgroep.RAAD, Stemvorm.PUNTEN)
    een, twee, drie = keys(stemming)
    raad = raadslid_actor(make_raadslid())
    for wrong in (
        NieuweStem(()),
        NieuweStem((een, een, twee)),
        NieuweStem((een, twee)),
        NieuweStem((een, twee, "vals")),
        NieuweStem((een, twee), belangen=(een,)),
    ):
        with pytest.raises(Invalid):
            vote(stemming, wrong, door=raad)
    with pytest.raises(NotFound):
        vote(stemming, NieuweStem((een, twee, drie)), door=lid(1))
    vote(stemming, NieuweStem((twee, drie), belangen=(een,)), door=raad)
    assert list_belangen(stemming, list_opties(stemming)) == []
    geteld = close(stemming)
    assert {s.optie: s.punten for s in standen_of(geteld)} == {een: 0, twee: 3, drie: 2}
    assert list_belangen(geteld, list_opties(geteld)) == [("Wijktuin De Bloesem", 1)]


@pytest.mark.parametrize("verschuiving", [timedelta(hours=-2), timedelta(days=1)])
def test_outside_the_period_nobody_votes(app: Flask, verschuiving: timedelta) -> None:
    stemming = make_stemming()
    with freeze(now() + verschuiving), pytest.raises(Refused):
        vote(stemming, NieuweStem((keys(stemming)[0],)), door=lid(1))
    assert Kiezer.select().count() == Stembiljet.select().count() == 0


def test_nothing_is_counted_before_the_end(app: Flask, nu: datetime) -> None:
    stemming = make_stemming()
    vote(stemming, NieuweStem((keys(stemming)[0],)), door=lid(1))
    with pytest.raises(Refused):
        count_stemming(stemming, door=griffie_actor())
    for peek in (recount, write_telstaat, write_bewijzen):
        with pytest.raises(NotFound):
            peek(stemming)
    with freeze(stemming.sluit_op), pytest.raises(NotFound):
        count_stemming(stemming, door=lid(1))


def test_the_sheets_and_a_recount_say_what_was_published(app: Flask) -> None:
    stemming = make_stemming()
    opties = keys(stemming)
    bewijzen = [vote(stemming, NieuweStem((opties[n % 2],)), door=lid(n)) for n in range(1, 8)]
    geteld = close(stemming)
    assert recount(geteld) == standen_of(geteld)
    assert close(geteld).geteld_op == geteld.geteld_op
    telstaat = write_telstaat(geteld).splitlines()
    assert telstaat.count("Soep op dinsdag") == 4
    assert len(telstaat) == len(write_bewijzen(geteld).splitlines()) == 8
    assert all(is_counted(geteld, f"{b[:8].lower()}-{b[8:]}") for b in bewijzen)
    assert not is_counted(geteld, "FFFFFFFFFFFFFFFF")
    assert not is_counted(geteld, "")


def test_fifty_equal_votes_at_once_are_one(app: Flask) -> None:
    stemming = make_stemming()
    een = keys(stemming)[0]
    moment = now()

    def cast(_: int) -> str:
        with app.app_context(), database.obj.connection_context(), freeze(moment):
            try:
                return vote(stemming, NieuweStem((een,)), door=lid(1))
            except VemsError:
                return ""

    with ThreadPoolExecutor(10) as pool:
        bewijzen = [bewijs for bewijs in pool.map(cast, range(50)) if bewijs]
    assert len(bewijzen) == 1
    assert Kiezer.select().count() == Stembiljet.select().count() == 1


def test_a_vote_that_comes_while_counting_is_in_or_refused_never_lost(app: Flask) -> None:
    stemming = make_stemming()
    geteld = close(stemming)
    assert geteld.toestand is Stemtoestand.GETELD
    with freeze(now()), pytest.raises(Refused):
        vote(geteld, NieuweStem((keys(geteld)[0],)), door=lid(1))


def _dump(table: str) -> list[dict[str, object]]:
    """Read a table as a dump gives it: no order asked."""
    cursor = database.execute_sql(f"SELECT * FROM {table}")
    kolommen = [kolom[0] for kolom in cursor.description]
    return [dict(zip(kolommen, rij, strict=True)) for rij in cursor.fetchall()]


Aanval = Callable[[list[dict[str, object]]], list[dict[str, object]]]
AANVALLEN: dict[str, Aanval] = {
    "row order": list,
    "keys": lambda rijen: sorted(rijen, key=lambda rij: str(rij["id"])),
    "reversed": lambda rijen: rijen[::-1],
}


@pytest.mark.parametrize("naam", AANVALLEN)
def test_a_dump_links_voter_and_ballot_no_better_than_chance(app: Flask, naam: str) -> None:
    """Everybody votes for the own number out of 40; the attacker pairs the n-th with the n-th."""
    aantal = 40
    stemming = make_stemming(plannen=tuple(f"Plan {n}" for n in range(aantal)))
    opties = keys(stemming)
    for n in range(aantal):
        vote(stemming, NieuweStem((opties[n],)), door=lid(n + 1))
    close(stemming)
    sorteer = AANVALLEN[naam]
    kiezers, biljetten = sorteer(_dump("kiezer")), sorteer(_dump("stembiljet"))
    raak = sum(
        opties[int(str(kiezer["wie"]).split(":")[1]) - 1] in str(biljet["keuzes"])
        for kiezer, biljet in zip(kiezers, biljetten, strict=True)
    )
    # by chance one in forty is right; ten or more happens less than once in a million times
    assert raak < 10
    assert set(kiezers[0]) == {"id", "stemming_id", "wie", "belangen"}
    assert set(biljetten[0]) == {"id", "stemming_id", "keuzes", "bewijs", "wie"}
    assert {biljet["wie"] for biljet in biljetten} == {""}
    assert not {str(k["id"]) for k in kiezers} & {str(b["id"]) for b in biljetten}


def test_a_vote_on_the_page_leaves_no_trace_anywhere_else(app: Flask) -> None:
    """No session, limit or log row changes: a dump says nothing of when somebody voted."""
    stemming = make_stemming()
    een = keys(stemming)[0]
    kiezer = log_in(app.test_client(), make_gebruiker(Rol.LID))
    pad = f"/stemmen/{stemming.sleutel}"
    token = csrf_of(kiezer.get(pad).text)
    before = {table: _dump(table) for table in database.obj.get_tables()}
    for _ in range(2):
        assert kiezer.post(pad, data={"csrf_token": token, "keuze_1": een}).status_code == 302
    after = {table: _dump(table) for table in database.obj.get_tables()}
    anders = {table for table in after if after[table] != before[table]}
    assert anders == {"kiezer", "stembiljet"}
    assert [len(after[table]) for table in sorted(anders)] == [1, 1]
