"""What Westerkade holds: the counts of the issue, in a database that was empty before."""

from __future__ import annotations

import re
from collections import Counter
from datetime import timedelta
from pathlib import Path

import pytest
from flask import Flask

from initiatieven.markten.dag.bezoeken import NieuwBezoek, record_bezoek
from initiatieven.markten.deelname.plannen import list_stands
from initiatieven.markten.keuzes import AdoptieToestand, Interesse, MarktToestand, Screening
from initiatieven.markten.models import Adoptie, Beoordeling, Inzending, Kraam, Markt, Marktbezoek
from initiatieven.markten.opvolging.adopties import NieuwAanbod, offer
from initiatieven.registratie.keuzes import FASE_VOLGORDE
from initiatieven.registratie.models import Initiatief
from initiatieven.toezeggingen.cijfers import tel_jaren, tel_stand
from initiatieven.toezeggingen.lijst import as_belofte, list_public
from netwerk.gebieden.keuzes import Niveau
from netwerk.gebieden.models import Gebied
from netwerk.instrumenten.models import Instrument
from netwerk.medewerkers.models import Medewerker, Team
from netwerk.partners.models import Partner, PartnerLid
from netwerk.plekken.models import Plek
from netwerk.programmas.models import Actie, Doel, Programma
from netwerk.raad.models import Fractie, Raadslid
from netwerk.themas.models import Thema
from netwerk.vraagenaanbod.models import Hulpaanbod
from vems.accounts.registration import find_gebruiker
from vems.accounts.sessies import list_rollen
from vems.checks import run_checks
from vems.community.models import Steun
from vems.core.actor import Actor
from vems.core.clock import amsterdam, today
from vems.core.exceptions import Refused
from vems.core.outbox import Soort, Toestand, Uitgaand
from vems.demo.laden import is_leeg, load_demo
from vems.demo.personas import PERSONAS
from vems.participatie.stemmen.keuzes import Stemtoestand
from vems.participatie.stemmen.models import Stemming
from vems.participatie.stemmen.stemmen import is_open
from vems.participatie.stemmen.stemming import recount
from vems.participatie.stemmen.uitslag import find_winnaars, standen_of


def test_an_empty_database_is_empty(app: Flask) -> None:
    assert is_leeg()


def test_loading_twice_is_refused(stad: Flask) -> None:
    assert not is_leeg()
    with pytest.raises(Refused):
        load_demo(voortgang=lambda gedaan, totaal: None)


def test_progress_goes_up_to_the_end(geladen: tuple[Path, list[tuple[int, int]]]) -> None:
    gedaan = [stap for stap, _ in geladen[1]]
    assert len(gedaan) >= 100
    assert gedaan == sorted(gedaan)
    assert geladen[1][-1][0] == geladen[1][-1][1]


def test_the_network_has_the_numbers_of_the_issue(stad: Flask) -> None:
    niveaus = Counter(gebied.niveau for gebied in Gebied.select())
    assert niveaus[Niveau.WIJK] == 5
    assert niveaus[Niveau.BUURT] >= 10
    assert all(gebied.vorm for gebied in Gebied.select())
    hoofdthemas = list(Thema.select().where(Thema.ouder.is_null()))
    assert len(hoofdthemas) == 12
    assert all(thema.synoniemen for thema in hoofdthemas)
    assert Partner.select().count() == 60
    eigenaren = {aanbod.eigenaar for aanbod in Hulpaanbod.select()}
    assert {r for r in eigenaren if r.kind == "partner"} == {p.reference for p in Partner.select()}
    assert {r.kind for r in eigenaren} == {"partner", "stadsmaker"}
    assert (Team.select().count(), Medewerker.select().count()) == (8, 40)
    assert {m.team_id for m in Medewerker.select()} == {team.id for team in Team.select()}
    assert (Fractie.select().count(), Raadslid.select().count()) == (9, 33)
    assert Programma.select().count() == 8  # one per wijk, and those above, below and before
    assert {doel.programma_id for doel in Doel.select()} == {p.id for p in Programma.select()}
    assert {actie.doel_id for actie in Actie.select()} == {doel.id for doel in Doel.select()}
    open_plekken = Plek.select().where(Plek.is_open)  # beside them stand empty units
    assert (open_plekken.count(), Instrument.select().count()) == (12, 8)


def test_150_initiatives_stand_in_all_fases(stad: Flask) -> None:
    assert Initiatief.select().count() == 150
    assert {initiatief.fase for initiatief in Initiatief.select()} == set(FASE_VOLGORDE)


def test_everybody_with_a_role_has_an_account(stad: Flask) -> None:
    assert all(m.gebruiker_id for m in Medewerker.select())
    assert all(r.gebruiker_id for r in Raadslid.select())
    assert PartnerLid.select().count() == 60
    for persona in PERSONAS:
        gebruiker = find_gebruiker(persona.email)
        assert gebruiker is not None, persona.sleutel
        assert persona.rol in list_rollen(gebruiker)


def test_support_adds_up(stad: Flask, rijen: dict) -> None:
    gesteund = Steun.select().where(Steun.onderwerp_kind == "initiatief")
    steun = Counter(rij.onderwerp_key for rij in gesteund)
    verwacht = {i.sleutel: rijen[i.titel]["steun"] for i in Initiatief.select()}
    assert steun == Counter({key: aantal for key, aantal in verwacht.items() if aantal})


def test_the_past_market_follows_hoorn(stad: Flask) -> None:
    markt = Markt.get(Markt.toestand == MarktToestand.OPVOLGING)
    inzendingen = list(Inzending.select().where(Inzending.markt == markt))
    assert len(inzendingen) == 61
    toegelaten = [i for i in inzendingen if i.uitkomst is Screening.TOEGELATEN]
    assert len(toegelaten) == markt.aantal_toegelaten == 12
    assert sum(bool(i.prijs) for i in inzendingen) == 3
    assert inzendingen[0].markt.is_bevestigd  # by the council, in its next meeting
    assert all(i.reden for i in inzendingen)
    assert all(i.advies for i in inzendingen if i.uitkomst is not Screening.TOEGELATEN)
    assert all(i.bevestigd_op for i in toegelaten)
    kramen = list(Kraam.select().where(Kraam.markt == markt))
    assert {k.inzending_id for k in kramen} == {i.id for i in toegelaten}
    assert len({k.pitch_begin for k in kramen}) == 12
    assert Beoordeling.select().count() >= 61 * 4


def test_the_idea_with_most_support_was_not_admitted_and_reads_why(stad: Flask) -> None:
    gesteund = Steun.select().where(Steun.onderwerp_kind == "initiatief")
    steun = Counter(rij.onderwerp_key for rij in gesteund)
    sleutel, aantal = steun.most_common(1)[0]
    inzending = Inzending.get(Inzending.initiatief == Initiatief.get(Initiatief.sleutel == sleutel))
    assert aantal == 276
    assert inzending.uitkomst is Screening.NIET_TOEGELATEN
    assert inzending.reden


def test_every_stand_was_visited_by_at_least_four(stad: Flask) -> None:
    markt = Markt.get(Markt.toestand == MarktToestand.OPVOLGING)
    bezoeken = Counter(
        b.kraam_id for b in Marktbezoek.select().join(Kraam).where(Kraam.markt == markt)
    )
    assert len(bezoeken) == 12
    assert min(bezoeken.values()) >= 4
    assert len({b.raadslid_id for b in Marktbezoek.select()}) == 29


def test_one_market_has_an_open_call_with_entries(stad: Flask) -> None:
    markt = Markt.get(Markt.toestand == MarktToestand.OPROEP_OPEN)
    titels = {i.initiatief.titel for i in Inzending.select().where(Inzending.markt == markt)}
    assert "Wijktuin De Bloesem" in titels
    assert len(titels) >= 5


def test_on_the_market_of_today_a_member_can_visit_and_adopt_at_once(stad: Flask) -> None:
    markt = Markt.get(Markt.toestand == MarktToestand.MARKTDAG)
    assert amsterdam(markt.begin).date() == today()
    stands = list_stands(markt)
    assert [stand.nummer for stand in stands] == [1, 2, 3, 4, 5, 6]
    assert all(stand.bevestigd and stand.vraag for stand in stands)
    eline = Raadslid.get(Raadslid.naam == "Eline van Dam")
    door = Actor(rol="raadslid", als=frozenset({eline.reference}))
    kraam = Kraam.get_by_id(stands[0].kraam_id)
    record_bezoek(kraam, NieuwBezoek("bezoek-eline-1", Interesse.JA), raadslid=eline, door=door)
    aanbod = NieuwAanbod("Ik neem de vraag mee naar de commissie.", today() + timedelta(days=60))
    offer(kraam.inzending.initiatief, aanbod, raadslid=eline, markt=markt, door=door)


def test_the_texts_of_the_markets_share_no_sentence(stad: Flask) -> None:
    zinnen = [
        zin
        for markt in Markt.select()
        for zin in re.split(r"(?<=[.?!])\s+", f"{markt.verwachting} {markt.stemregels}")
    ]
    zinnen += [i.reden for i in Inzending.select() if i.reden]
    assert [zin for zin, aantal in Counter(zinnen).items() if aantal > 1] == []


def test_fourteen_promises_of_the_market_stand_as_told(stad: Flask) -> None:
    stand = tel_stand([as_belofte(t) for t in list_public() if t.markt_id], today())
    assert (stand.alle, stand.nagekomen, stand.lopend, stand.over_datum, stand.vervallen) == (
        14,
        6,
        5,
        2,
        1,
    )
    toestanden = Counter(adoptie.toestand for adoptie in Adoptie.select())
    assert toestanden[AdoptieToestand.NIET_GEKOZEN] == 2
    assert toestanden[AdoptieToestand.GESTOPT] == 1


def test_the_account_goes_over_two_years_and_a_year_adds_up(stad: Flask) -> None:
    jaren = tel_jaren(map(as_belofte, list_public()), today())
    assert [jaar.gemaakt for jaar in jaren] == [14, 4]
    for jaar in jaren:
        assert jaar.gemaakt == sum(
            (jaar.op_tijd, jaar.te_laat, jaar.lopend, jaar.over_datum, jaar.niet)
        )


def test_one_vote_is_counted_and_one_runs_without_a_total(stad: Flask) -> None:
    geteld = [s for s in Stemming.select() if s.toestand is Stemtoestand.GETELD]
    lopend = [s for s in Stemming.select() if s.toestand is Stemtoestand.OPEN]
    assert len(geteld) == len(lopend) == 2
    assert all(is_open(stemming) and not stemming.uitslag for stemming in lopend)
    prijzen = {i.initiatief.sleutel: i.prijs for i in Inzending.select() if i.prijs}
    for stemming in geteld:
        assert recount(stemming) == standen_of(stemming)
        assert [prijzen[w] for w in find_winnaars(stemming)] == [stemming.titel]


def test_nothing_dangles_and_all_mail_left(stad: Flask) -> None:
    rows = run_checks(stad, ("storage", "mail"))
    assert [row for row in rows if not row.ok] == []
    assert Uitgaand.select().where(Uitgaand.toestand == Toestand.MISLUKT).count() == 0


def test_the_letter_to_fatima_waits_at_the_printer(stad: Flask) -> None:
    wachtend = Uitgaand.select().where(
        Uitgaand.soort == Soort.BRIEF, Uitgaand.toestand == Toestand.WACHT
    )
    assert any("Fatima el Idrissi" in brief.aan for brief in wachtend)
