"""The stories: each ends where the data says, in office hours, and differs from all others."""

from __future__ import annotations

import re
from collections import defaultdict

import pytest
from flask import Flask

from initiatieven.begeleiding.keuzes import AntwoordSoort
from initiatieven.begeleiding.models import Antwoord
from initiatieven.koppelingen.keuzes import KoppelingToestand
from initiatieven.koppelingen.leven.intrekken import EIGEN_BELANG
from initiatieven.koppelingen.models import Koppeling
from initiatieven.loket.termijn.klok import stand_of
from initiatieven.registratie.keuzes import Fase, Toestand
from initiatieven.registratie.models import Concept, Initiatief
from initiatieven.registratie.publiek.publicatie import read_stand
from netwerk.medewerkers.models import Medewerker
from netwerk.partners.models import Partner
from vems.core.clock import amsterdam, now, today
from vems.core.history import Gebeurtenis
from vems.core.reference import Reference
from vems.core.search.similar import Similar, find_similar
from vems.demo.westerkade.bron import Rij, read_initiatieven
from vems.termijnen.keuzes import Stand
from vems.termijnen.werkdagen import is_werkdag

GEMEENTE = ("begeleider", "coordinator", "gebiedsregisseur", "vakambtenaar")


def _find(titel: str) -> Initiatief:
    return Initiatief.get(Initiatief.titel == titel)


def test_every_initiative_ends_as_the_data_says(stad: Flask, rijen: dict[str, Rij]) -> None:
    for initiatief in Initiatief.select():
        rij = rijen[initiatief.titel]
        resultaat = initiatief.resultaat.value if initiatief.resultaat else None
        assert (initiatief.fase.value, initiatief.toestand.value, resultaat) == (
            rij["fase"],
            rij["toestand"],
            rij["resultaat"],
        ), rij["sleutel"]


def test_the_gemeente_works_on_working_days(stad: Flask) -> None:
    for gebeurtenis in Gebeurtenis.select().where(Gebeurtenis.door_rol.in_(GEMEENTE)):
        moment = amsterdam(gebeurtenis.op)
        assert is_werkdag(moment.date()), (gebeurtenis.soort, moment)
        assert 8 <= moment.hour < 18, (gebeurtenis.soort, moment)


def test_nothing_lies_in_the_future(stad: Flask) -> None:
    assert Gebeurtenis.select().where(Gebeurtenis.op > now()).count() == 0


def test_kenmerken_go_up_with_time(stad: Flask) -> None:
    rows = list(Initiatief.select().order_by(Initiatief.ingediend_op, Initiatief.id))
    kenmerken = [initiatief.identificatie for initiatief in rows]
    assert kenmerken == sorted(kenmerken)


def test_soep_op_dinsdag_waits_for_its_first_conversation(stad: Flask) -> None:
    soep = _find("Soep op dinsdag")
    assert soep.fase is Fase.INTAKE
    assert soep.begeleider.naam == "Ruben de Wit"
    assert soep.beloofd_op is not None
    assert soep.beloofd_op >= today()


def test_de_bloesem_has_a_yes_a_question_for_anke_and_one_for_a_partner(stad: Flask) -> None:
    rows = Koppeling.select().where(Koppeling.initiatief == _find("Wijktuin De Bloesem"))
    per = {(k.doelwit_kind, k.toestand) for k in rows}
    assert ("partner", KoppelingToestand.GEACCEPTEERD) in per
    assert ("partner", KoppelingToestand.GESCHIKT) in per
    assert ("partner", KoppelingToestand.GEVRAAGD) in per


@pytest.mark.parametrize(
    "reference",
    [("medewerker", "Wouter Blom"), ("partner", "Stichting Groen Doen")],
    ids=["vakambtenaar", "partner"],
)
def test_a_question_waits_for_those_who_are_asked(stad: Flask, reference: tuple[str, str]) -> None:
    kind, naam = reference
    model = Medewerker if kind == "medewerker" else Partner
    wie = model.get(model.naam == naam)
    gevraagd = Koppeling.select().where(
        Koppeling.gevraagde_kind == kind,
        Koppeling.gevraagde_key == wie.sleutel,
        Koppeling.toestand == KoppelingToestand.GEVRAAGD,
    )
    assert gevraagd.exists()


def test_a_match_that_was_asked_waits_for_ruben_since_an_interest_was_declared(stad: Flask) -> None:
    [koppeling] = Koppeling.select().where(Koppeling.bezwaar != "")
    assert koppeling.toestand is KoppelingToestand.GEVRAAGD
    assert koppeling.bezwaar == EIGEN_BELANG
    assert koppeling.initiatief.begeleider.naam == "Ruben de Wit"


def test_a_no_waits_for_approval_and_a_goal_for_noor(stad: Flask) -> None:
    assert (
        Antwoord.select()
        .where(Antwoord.soort == AntwoordSoort.NEE, Antwoord.goedgekeurd_op.is_null())
        .count()
        == 1
    )
    claims = Koppeling.select().where(
        Koppeling.doelwit_kind == "doel",
        Koppeling.toestand == KoppelingToestand.AKKOORD_INITIATIEFNEMER,
    )
    assert claims.exists()


def test_a_changed_text_waits_for_a_check(stad: Flask) -> None:
    wacht = [i for i in Initiatief.select() if i.is_openbaar and read_stand(i).wacht_op_controle]
    assert len(wacht) == 1


def test_parked_ones_have_a_review_date_and_one_is_today(stad: Flask) -> None:
    dagen = [
        i.herzien_op for i in Initiatief.select().where(Initiatief.toestand == Toestand.GEPARKEERD)
    ]
    assert len(dagen) == 4
    assert all(dagen)
    assert min(dagen) == today()


def test_ruben_is_late_with_some_and_must_call_today(stad: Flask) -> None:
    ruben = Medewerker.get(Medewerker.naam == "Ruben de Wit")
    standen = [
        stand_of(i, today(), frozenset())
        for i in Initiatief.select().where(Initiatief.begeleider == ruben)
    ]
    assert any(stand and stand.stand is Stand.TE_LAAT for stand in standen)
    assert any(stand and stand.datum == today() for stand in standen)


def test_a_draft_was_announced_for_deletion(stad: Flask) -> None:
    assert Concept.select().where(Concept.gewaarschuwd_op.is_null(False)).count() == 1


def test_no_two_initiatives_share_a_sentence() -> None:
    wie: dict[str, set[str]] = defaultdict(set)
    for rij in read_initiatieven():
        teksten = [rij["samenvatting"], rij["omschrijving"], rij["meerwaarde"]]
        teksten += [mijlpaal["tekst"] for mijlpaal in rij["mijlpalen"]]
        for tekst in teksten:
            for zin in re.split(r"(?<=[.!?])\s+", tekst):
                wie[zin.strip().lower()].add(rij["sleutel"])
    assert {zin: keys for zin, keys in wie.items() if len(keys) > 1} == {}


def _look_alikes(rij: Rij, initiatief: Initiatief) -> list[Similar]:
    return find_similar(
        rij["titel"],
        "\n".join(rij[naam] for naam in ("samenvatting", "omschrijving", "meerwaarde")),
        index="loket",
        soorten=["initiatief"],
        wijk=rij["wijk"],
        themas=rij["themas"],
        exclude=Reference("initiatief", initiatief.sleutel),
    )


@pytest.mark.usefixtures("needs_lexicon")
def test_look_alikes_are_found_in_the_loaded_index(stad: Flask, rijen: dict[str, Rij]) -> None:
    initiatieven = {i.sleutel: i for i in Initiatief.select()}
    tweelingen, gevonden, alleen, onterecht = 0, 0, 0, 0
    for initiatief in initiatieven.values():
        rij = rijen[initiatief.titel]
        paren = {
            rijen[initiatieven[s.reference.key].titel]["paar"]
            for s in _look_alikes(rij, initiatief)[:5]
        }
        if rij["paar"]:
            tweelingen += 1
            gevonden += rij["paar"] in paren
        else:
            alleen += 1
            onterecht += bool(paren)
    assert tweelingen == 80
    assert gevonden >= 0.9 * tweelingen
    assert onterecht <= 0.1 * alleen
