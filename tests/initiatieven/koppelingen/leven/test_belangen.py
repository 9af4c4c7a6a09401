from collections.abc import Callable

import pytest
from flask import Flask
from flask.testing import FlaskClient

from initiatieven.koppelingen.keuzes import KoppelingToestand
from initiatieven.koppelingen.leven import judge
from initiatieven.koppelingen.leven.overgangen import possible_moves
from initiatieven.koppelingen.models import Koppeling
from initiatieven.koppelingen.zoeken.toevoegen import (
    add_koppeling,
    explain_absence,
    search_kandidaten,
)
from initiatieven.koppelingen.zoeken.voorstellen import propose_koppelingen
from initiatieven.loket.intake.toewijzen import assign_begeleider
from netwerk.partners.mensen import add_lid
from netwerk.relaties.belangen import belangen_of, declare_belang, end_belang
from netwerk.relaties.keuzes import BelangAard, RelatieSoort
from netwerk.relaties.models import Relatie
from netwerk.relaties.projectie import projections
from netwerk.relaties.registration import NieuweRelatie, register_relatie
from netwerk.vraagenaanbod.keuzes import HulpSoort
from tests.browse import Page
from tests.factories.basis import make_gebruiker, make_medewerker
from tests.factories.netwerk import make_partner, make_plek
from tests.initiatieven.koppelingen.wijktuin import Wijktuin, actor, make_wijktuin, walk
from tests.personas import log_in, submit
from vems.accounts.keuzes import Rol
from vems.core.actor import SYSTEEM
from vems.core.clock import today
from vems.core.exceptions import Refused
from vems.core.history import Gebeurtenis, Zichtbaarheid
from vems.core.outbox import Uitgaand

Browse = Callable[..., Page]
PAD = "/belangen"


@pytest.fixture
def scene(app: Flask) -> Wijktuin:
    return make_wijktuin()


@pytest.fixture
def ruben(client: FlaskClient, scene: Wijktuin) -> FlaskClient:
    return log_in(client, scene.ruben.gebruiker)


def _declare(scene: Wijktuin, bij: object, **anders: object) -> Relatie:
    return declare_belang(bij, aard=BelangAard.FAMILIE, door=scene.begeleider, **anders)  # type: ignore[arg-type]


def test_who_declared_an_interest_does_not_judge_there(
    browse: Browse, ruben: FlaskClient, scene: Wijktuin
) -> None:
    koppeling = scene.koppeling()
    pad = f"/initiatieven/{scene.initiatief.slug}/koppelingen"
    assert f"/koppelingen/{koppeling.sleutel}/geschikt" in ruben.get(pad).text
    antwoord = submit(ruben, PAD, {"bij": str(scene.groen_doen.reference), "aard": "familie"})
    assert antwoord.status_code == 302
    page = ruben.get(pad).text
    assert f"/koppelingen/{koppeling.sleutel}/geschikt" not in page
    assert "Uw belang: een collega beslist" in page
    with pytest.raises(Refused, match="eigen belang"):
        judge(koppeling, geschikt=True, door=scene.begeleider)
    coordinator = make_gebruiker(Rol.COORDINATOR)
    judge(koppeling, geschikt=True, door=actor(coordinator, "coordinator"))
    assert koppeling.toestand is KoppelingToestand.GESCHIKT


def test_who_acts_for_an_organisation_does_not_judge_it_or_its_place(scene: Wijktuin) -> None:
    """Nobody declared anything: it follows from what is known."""
    plek = make_plek("De Kern", gastheer=scene.groen_doen)
    add_lid(scene.groen_doen, scene.ruben.gebruiker, door=SYSTEEM)
    assert {scene.groen_doen.reference, plek.reference} <= belangen_of(scene.begeleider)
    for doelwit in (scene.groen_doen.reference, plek.reference):
        Koppeling.delete().where(Koppeling.doelwit_key == doelwit.key).execute()
        with pytest.raises(Refused, match="eigen belang"):
            add_koppeling(scene.initiatief, doelwit, reden="Kent de buurt", door=scene.begeleider)


def test_an_organisation_with_an_interest_is_not_proposed(scene: Wijktuin) -> None:
    kern = make_partner("De Kern", biedt=(HulpSoort.KENNIS,))
    declare_belang(scene.initiatief.reference, aard=BelangAard.LID, door=_as(kern))
    propose_koppelingen(scene.initiatief, door=SYSTEEM)
    assert not Koppeling.select().where(Koppeling.doelwit_key == kern.sleutel).exists()
    (redenen,) = explain_absence(scene.initiatief, search_kandidaten("De Kern"))
    assert "Niet gekoppeld: heeft een eigen belang bij dit initiatief." in redenen.zinnen
    with pytest.raises(Refused, match="eigen belang"):
        add_koppeling(scene.initiatief, kern.reference, reden="Toch", door=scene.begeleider)


@pytest.mark.parametrize("tot", ["", "beoordeeld_geschikt"])
def test_what_was_proposed_is_withdrawn_when_an_interest_is_declared(
    browse: Browse, scene: Wijktuin, tot: str
) -> None:
    """The desk reads why; the maker only that it is off, and only when he knew of it."""
    koppeling = walk(scene, tot) if tot else scene.koppeling()
    belang = declare_belang(
        scene.initiatief.reference, aard=BelangAard.LID, toelichting="Bestuur", door=scene.partner
    )
    assert scene.koppeling().toestand is KoppelingToestand.INGETROKKEN
    assert possible_moves(scene.koppeling(), scene.begeleider) == frozenset()
    pad = f"/initiatieven/{scene.initiatief.slug}/koppelingen"
    assert "Er is een eigen belang bij dit initiatief." in browse(pad, as_=scene.ruben.gebruiker)
    assert "Stichting Groen Doen" not in browse(pad, as_=scene.anke)
    assert ("niet_gelukt" in _mails()) is bool(tot)
    verteld = {(g.soort, g.zichtbaarheid) for g in Gebeurtenis.select()}
    assert ("koppeling_ingetrokken", Zichtbaarheid.INTERN) in verteld
    assert (("koppeling_gaat_niet_door", Zichtbaarheid.BETROKKENEN) in verteld) is bool(tot)
    # nobody proposes it again until the interest is over
    propose_koppelingen(scene.initiatief, door=SYSTEEM)
    assert scene.koppeling().toestand is KoppelingToestand.INGETROKKEN
    end_belang(belang, door=scene.partner)
    propose_koppelingen(scene.initiatief, door=SYSTEEM)
    assert scene.koppeling(koppeling.doelwit).toestand is KoppelingToestand.VOORGESTELD


def test_kept_apart_takes_the_place_of_the_organisation_along(scene: Wijktuin) -> None:
    """Also for who is responsible: the next one answers."""
    plek = make_plek("Tuinhuis", gastheer=scene.groen_doen)
    add_koppeling(scene.initiatief, plek.reference, reden="Dichtbij", door=scene.begeleider)
    for wie in (scene.groen_doen.reference, scene.noor.reference):
        apart = NieuweRelatie(
            scene.initiatief.initiatiefnemer.reference,
            wie,
            RelatieSoort.NIET_KOPPELEN,
            toelichting="Buren met ruzie",
        )
        register_relatie(apart, door=SYSTEEM)
    ingetrokken = Koppeling.select().where(Koppeling.toestand == KoppelingToestand.INGETROKKEN)
    assert {k.doelwit for k in ingetrokken} == {
        scene.groen_doen.reference,
        plek.reference,
        scene.noor.reference,
    }


def _mails() -> set[str]:
    return {mail.eenmalig.split(":")[2] for mail in Uitgaand.select()}


def _as(partner):  # noqa: ANN001, ANN202
    return actor(make_gebruiker(Rol.PARTNER), "partner", partner.reference)


@pytest.mark.parametrize("hoe", ["gemeld", "zelfde e-mail", "zelfde partij"])
def test_nobody_guides_the_own_plan(scene: Wijktuin, hoe: str) -> None:
    iris = make_medewerker("Iris Smit")
    if hoe == "gemeld":
        wie = actor(iris.gebruiker, "begeleider", iris.reference)
        declare_belang(scene.initiatief.reference, aard=BelangAard.FAMILIE, door=wie)
    elif hoe == "zelfde e-mail":
        # the account of the initiator has that address already
        scene.anke.email = "oud@kanarie.example.org"
        scene.anke.save()
        iris.gebruiker.email = "anke@kanarie.example.org"
        iris.gebruiker.save()
    else:
        scene.anke.partij = None
        scene.anke.save()
        iris.gebruiker.partij = scene.initiatief.initiatiefnemer
        iris.gebruiker.save()
    with pytest.raises(Refused, match="Iris Smit heeft hier een eigen belang"):
        assign_begeleider(scene.initiatief, iris, door=_ingrid())


def _ingrid():  # noqa: ANN202
    return actor(make_gebruiker(Rol.COORDINATOR), "coordinator")


def test_the_coordinator_reads_all_and_sees_it_on_the_case(browse: Browse, scene: Wijktuin) -> None:
    _declare(scene, scene.initiatief.reference, toelichting="Mijn zus doet mee.")
    add_lid(scene.groen_doen, scene.noor.gebruiker, door=SYSTEEM)
    ingrid = make_gebruiker(Rol.COORDINATOR)
    page = browse(PAD, as_=ingrid)
    assert "Ruben de Wit" in page
    assert "Mijn zus doet mee." in page
    assert "Noor Haddad" in page
    assert "Volgt uit de gegevens" in page
    zaak = browse(f"/loket/{scene.initiatief.identificatie}", as_=ingrid)
    assert "Ruben de Wit heeft hier een eigen belang" in zaak


def test_a_colleague_reads_only_the_own(browse: Browse, scene: Wijktuin) -> None:
    _declare(scene, scene.groen_doen.reference, toelichting="Mijn zus doet mee.")
    assert "zus" not in browse(PAD, as_=make_medewerker("Iris Smit").gebruiker)
    assert "zus" in browse(PAD, as_=scene.ruben.gebruiker)


@pytest.mark.parametrize(
    "data",
    [
        {},
        {"aard": "familie"},
        {"bij": "partner:x", "aard": "familie"},
        {"nummer": "WK-0000-0000", "aard": "familie"},
        {"nummer": "x" * 40, "aard": "familie"},
        {"nummer": "WK-0000-0000", "aard": "verzonnen"},
        {"nummer": "WK-0000-0000", "aard": "familie", "toelichting": "y" * 501},
    ],
)
def test_a_wrong_declaration_comes_back(ruben: FlaskClient, data: dict[str, str]) -> None:
    antwoord = submit(ruben, PAD, dict(data))
    assert antwoord.status_code == 422
    assert not Relatie.select().where(Relatie.soort == RelatieSoort.BELANG_BIJ).exists()


def test_another_kind_needs_words(ruben: FlaskClient, scene: Wijktuin) -> None:
    data = {"nummer": scene.initiatief.identificatie.lower(), "aard": "anders"}
    assert "Schrijf kort welk belang" in submit(ruben, PAD, dict(data)).text
    submit(ruben, PAD, {**data, "toelichting": "Ik woon ernaast."})
    assert belangen_of(scene.begeleider) == {scene.initiatief.reference}


def test_it_ends_and_stays(ruben: FlaskClient, scene: Wijktuin) -> None:
    belang = _declare(scene, scene.groen_doen.reference)
    submit(ruben, f"{PAD}/{belang.id}/voorbij", {}, page=PAD)
    assert Relatie.get_by_id(belang.id).tot == today()
    judge(scene.koppeling(), geschikt=True, door=scene.begeleider)


def test_an_interest_is_never_drawn(scene: Wijktuin) -> None:
    belang = _declare(scene, scene.groen_doen.reference)
    projectie = projections()["relatie"].load_relations([str(belang.id)])[str(belang.id)]
    assert projectie is not None
    assert projectie.relaties == ()


@pytest.mark.parametrize("rol", [Rol.LID, Rol.REDACTEUR])
def test_others_have_no_such_page(browse: Browse, scene: Wijktuin, rol: Rol) -> None:
    browse(PAD, as_=make_gebruiker(rol), status=404)
