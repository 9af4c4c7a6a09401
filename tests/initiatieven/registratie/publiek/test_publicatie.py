"""What the public reads, and changing what was handed in."""

from __future__ import annotations

from dataclasses import replace

import pytest
from flask import Flask

from initiatieven.registratie.gegevens import NieuweHulpvraag, Teksten
from initiatieven.registratie.keuzes import Publiceren
from initiatieven.registratie.models import Initiatief, Publicatie
from initiatieven.registratie.publiek.publicatie import (
    find_publicatie,
    publish,
    read_stand,
    withdraw_publicatie,
)
from initiatieven.registratie.wijzigen import Wijziging, edit_initiatief
from netwerk.vraagenaanbod.keuzes import HulpSoort, HulpvraagToestand
from netwerk.vraagenaanbod.models import Hulpvraag
from tests.factories.basis import make_medewerker, make_partij, make_thema
from tests.factories.initiatieven import make_initiatief
from vems.core import history
from vems.core.actor import ANONIEM, Actor
from vems.core.exceptions import Conflict, Invalid, NotFound, Refused
from vems.core.history import Zichtbaarheid
from vems.core.i18n import in_taal


@pytest.fixture
def ruben(app: Flask) -> Actor:
    medewerker = make_medewerker()
    return Actor(rol="begeleider", naam="Ruben de Wit", als=frozenset({medewerker.reference}))


@pytest.fixture
def anke(app: Flask) -> Actor:
    return Actor(rol="lid", naam="Anke", partij_id=make_partij("Anke Visser").id)


@pytest.fixture
def initiatief(ruben: Actor, anke: Actor) -> Initiatief:
    medewerker_id = Initiatief.begeleider.rel_model.get().id
    return make_initiatief(
        begeleider=medewerker_id, initiatiefnemer=anke.partij_id, publiceren=Publiceren.MET_NAAM
    )


def wijziging(initiatief: Initiatief, **teksten: str) -> Wijziging:
    nu = Teksten(
        initiatief.titel,
        initiatief.omschrijving,
        initiatief.meerwaarde,
        initiatief.samenvatting,
        initiatief.plek_omschrijving,
    )
    return Wijziging(initiatief.versie, replace(nu, **teksten))


def soorten(initiatief: Initiatief) -> list[str]:
    alle = history.list_for(initiatief.reference, zichtbaarheden=list(Zichtbaarheid))
    return [rij.soort for rij in alle][::-1]


def test_publish_needs_consent(initiatief: Initiatief, ruben: Actor) -> None:
    initiatief.publiceren = Publiceren.NEE
    initiatief.save()
    with pytest.raises(Refused):
        publish(initiatief, door=ruben)
    assert find_publicatie(initiatief) is None


def test_publish_needs_the_guide(initiatief: Initiatief, anke: Actor) -> None:
    ander = Actor(rol="begeleider", naam="Noor")
    for door in (ANONIEM, anke, ander):
        with pytest.raises(NotFound):
            publish(initiatief, door=door)


@pytest.mark.parametrize(
    ("keuze", "jong", "naam"),
    [
        (Publiceren.MET_NAAM, False, "Anke"),
        (Publiceren.ZONDER_NAAM, False, ""),
        (Publiceren.MET_NAAM, True, ""),
    ],
)
def test_publish_shows_the_first_name_only_with_consent_and_never_of_a_child(
    initiatief: Initiatief, ruben: Actor, keuze: Publiceren, jong: bool, naam: str
) -> None:
    initiatief.publiceren, initiatief.jonger_dan_16 = keuze, jong
    initiatief.save()
    assert publish(initiatief, door=ruben).naam == naam
    assert Initiatief.get_by_id(initiatief.id).is_openbaar


def test_publish_twice_is_refused(initiatief: Initiatief, ruben: Actor) -> None:
    publish(initiatief, door=ruben)
    with pytest.raises(Refused):
        publish(initiatief, door=ruben)
    assert Publicatie.select().count() == 1


def test_an_edit_waits_for_a_check_while_the_public_reads_on(
    initiatief: Initiatief, ruben: Actor, anke: Actor
) -> None:
    publish(initiatief, door=ruben)
    gewijzigd = edit_initiatief(initiatief, wijziging(initiatief, titel="De Tuin"), door=anke)
    assert gewijzigd == ("titel",)
    stand = read_stand(initiatief)
    assert stand.wacht_op_controle
    assert stand.huidige.titel == "Wijktuin De Bloesem"
    publish(initiatief, door=ruben)
    stand = read_stand(initiatief)
    assert (stand.huidige.titel, stand.wacht_op_controle) == ("De Tuin", False)
    assert Publicatie.select().count() == 2
    assert soorten(initiatief) == [
        "gepubliceerd",
        "initiatief_gewijzigd",
        "tekst_wacht",
        "publicatie_vervangen",
    ]


def test_publish_of_a_text_that_changed_meanwhile_is_a_conflict(
    initiatief: Initiatief, ruben: Actor, anke: Actor
) -> None:
    gelezen = initiatief.versie
    edit_initiatief(initiatief, wijziging(initiatief, titel="Iets anders"), door=anke)
    with pytest.raises(Conflict):
        publish(initiatief, versie=gelezen, door=ruben)
    assert find_publicatie(initiatief) is None


def test_a_place_needs_no_check(initiatief: Initiatief, ruben: Actor, anke: Actor) -> None:
    publish(initiatief, door=ruben)
    edit_initiatief(initiatief, wijziging(initiatief, plek_omschrijving="Bij de school"), door=anke)
    assert not read_stand(initiatief).wacht_op_controle


def test_the_initiator_withdraws_at_once_and_twice(
    initiatief: Initiatief, ruben: Actor, anke: Actor
) -> None:
    publish(initiatief, door=ruben)
    withdraw_publicatie(initiatief, door=anke)
    withdraw_publicatie(initiatief, door=anke)
    vers = Initiatief.get_by_id(initiatief.id)
    assert (vers.is_openbaar, vers.publiceren) == (False, Publiceren.NEE)
    assert find_publicatie(initiatief) is None
    assert soorten(initiatief).count("publicatie_ingetrokken") == 1
    with pytest.raises(Refused):
        publish(vers, door=ruben)


def test_withdraw_by_a_stranger_is_not_found(initiatief: Initiatief) -> None:
    with pytest.raises(NotFound):
        withdraw_publicatie(initiatief, door=Actor(rol="lid", partij_id=999))


def test_consent_taken_back_in_an_edit_takes_it_off_the_site(
    initiatief: Initiatief, ruben: Actor, anke: Actor
) -> None:
    publish(initiatief, door=ruben)
    nee = replace(wijziging(initiatief), publiceren=Publiceren.NEE)
    assert edit_initiatief(initiatief, nee, door=anke) == ("publiceren",)
    assert not initiatief.is_openbaar


def test_a_stale_edit_keeps_both_texts(initiatief: Initiatief, ruben: Actor, anke: Actor) -> None:
    oud = wijziging(initiatief, omschrijving="Mijn tekst")
    edit_initiatief(initiatief, wijziging(initiatief, omschrijving="Hun tekst"), door=ruben)
    with pytest.raises(Conflict) as fout:
        edit_initiatief(initiatief, oud, door=anke)
    assert fout.value.theirs["Wat wilt u doen?"] == "Hun tekst"
    assert fout.value.yours["Wat wilt u doen?"] == "Mijn tekst"
    assert Initiatief.get_by_id(initiatief.id).omschrijving == "Hun tekst"


def test_an_edit_without_change_leaves_no_trace(initiatief: Initiatief, anke: Actor) -> None:
    assert edit_initiatief(initiatief, wijziging(initiatief), door=anke) == ()
    assert initiatief.versie == 1
    assert soorten(initiatief) == []


def test_an_edit_refuses_an_empty_title(initiatief: Initiatief, anke: Actor) -> None:
    with pytest.raises(Invalid) as fout:
        edit_initiatief(initiatief, wijziging(initiatief, titel=" "), door=anke)
    assert fout.value.veld == "titel"


def test_needs_and_themes_change_along(initiatief: Initiatief, anke: Actor) -> None:
    eerst = replace(
        wijziging(initiatief),
        hulpvragen=(NieuweHulpvraag(HulpSoort.GELD, "Hout"), NieuweHulpvraag(HulpSoort.RUIMTE)),
        themas=(make_thema("eten"),),
    )
    assert edit_initiatief(initiatief, eerst, door=anke) == ("hulpvragen", "themas")
    daarna = replace(
        wijziging(initiatief),
        hulpvragen=(NieuweHulpvraag(HulpSoort.RUIMTE), NieuweHulpvraag(HulpSoort.KENNIS)),
        themas=(make_thema("eten"),),
    )
    assert edit_initiatief(initiatief, daarna, door=anke) == ("hulpvragen",)
    stand = {rij.soort: rij.toestand for rij in Hulpvraag.select()}
    assert stand == {
        HulpSoort.GELD: HulpvraagToestand.VERVALLEN,
        HulpSoort.RUIMTE: HulpvraagToestand.OPEN,
        HulpSoort.KENNIS: HulpvraagToestand.OPEN,
    }


def test_an_english_reader_reads_which_fields_changed(initiatief: Initiatief, anke: Actor) -> None:
    edit_initiatief(initiatief, wijziging(initiatief, titel="De Tuin"), door=anke)
    rij = history.list_for(initiatief.reference, zichtbaarheden=list(Zichtbaarheid)).get()
    with in_taal("en"):
        assert history.sentence(rij) == "Text changed: Title"


@pytest.mark.parametrize(
    ("van", "naar", "naam"),
    [
        (Publiceren.MET_NAAM, Publiceren.ZONDER_NAAM, ""),
        (Publiceren.ZONDER_NAAM, Publiceren.MET_NAAM, "Anke"),
    ],
)
def test_the_name_on_the_site_follows_the_consent_at_once(
    initiatief: Initiatief,
    ruben: Actor,
    anke: Actor,
    van: Publiceren,
    naar: Publiceren,
    naam: str,
) -> None:
    Initiatief.update(publiceren=van).where(Initiatief.id == initiatief.id).execute()
    publish(Initiatief.get_by_id(initiatief.id), door=ruben)
    data = replace(wijziging(initiatief), publiceren=naar)
    edit_initiatief(initiatief, data, door=anke)
    assert Publicatie.get(Publicatie.initiatief == initiatief).naam == naam


def test_a_name_under_sixteen_never_comes_on_the_site(
    initiatief: Initiatief, ruben: Actor, anke: Actor
) -> None:
    Initiatief.update(publiceren=Publiceren.ZONDER_NAAM, jonger_dan_16=True).execute()
    publish(Initiatief.get_by_id(initiatief.id), door=ruben)
    data = replace(wijziging(initiatief), publiceren=Publiceren.MET_NAAM)
    edit_initiatief(initiatief, data, door=anke)
    assert Publicatie.get(Publicatie.initiatief == initiatief).naam == ""
