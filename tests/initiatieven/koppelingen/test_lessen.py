from collections.abc import Callable

import pytest
from flask import Flask
from flask.testing import FlaskClient

from initiatieven.koppelingen.keuzes import Uitkomst, Verwerpreden, Weigerreden
from initiatieven.koppelingen.lessen.besluiten import confirm_les, dismiss_les, list_open
from initiatieven.koppelingen.lessen.models import Koppelles
from initiatieven.koppelingen.leven import (
    Antwoord,
    Vraagstelling,
    agree,
    answer,
    ask,
    end_zonder_klik,
    finish,
    introduce,
    judge,
)
from initiatieven.koppelingen.models import Koppeling
from initiatieven.koppelingen.zoeken.beeld import netwerkbeeld
from netwerk.relaties.belangen import declare_belang
from netwerk.relaties.graaf import Graaf
from netwerk.relaties.keuzes import BelangAard, Bron, RelatieSoort
from netwerk.relaties.models import Relatie
from netwerk.relaties.registration import end_relatie, find_open
from tests.browse import Page
from tests.factories.basis import make_gebruiker, make_medewerker
from tests.initiatieven.koppelingen.wijktuin import Wijktuin, make_wijktuin
from tests.personas import log_in, submit
from vems.accounts.keuzes import Rol
from vems.core import changes
from vems.core.actor import SYSTEEM
from vems.core.clock import today
from vems.core.exceptions import Conflict, NotFound, Refused
from vems.core.history import Gebeurtenis
from vems.core.outbox import Uitgaand

Browse = Callable[..., Page]
LIJST = "/netwerk/lessen"


@pytest.fixture
def scene(app: Flask) -> Wijktuin:
    return make_wijktuin()


def asked(scene: Wijktuin) -> Koppeling:
    """Give the match with Groen Doen, asked."""
    koppeling = scene.koppeling()
    judge(koppeling, geschikt=True, door=scene.begeleider)
    agree(koppeling, ja=True, door=scene.initiatiefnemer)
    ask(koppeling, Vraagstelling("Kunt u de grond onderzoeken?"), door=scene.begeleider)
    return koppeling


def introduced(scene: Wijktuin) -> Koppeling:
    koppeling = asked(scene)
    answer(koppeling, Antwoord(ja=True), door=scene.partner)
    introduce(koppeling, door=scene.begeleider)
    return koppeling


def refuse(scene: Wijktuin, reden: Weigerreden) -> None:
    answer(asked(scene), Antwoord(ja=False, weigerreden=reden), door=scene.partner)


def band(scene: Wijktuin, soort: RelatieSoort) -> Relatie | None:
    naar = {
        RelatieSoort.GAAT_OVER: "thema:groen",
        RelatieSoort.ACTIEF_IN: "gebied:kersentuin",
        RelatieSoort.NIET_KOPPELEN: str(scene.initiatief.reference),
    }[soort]
    return find_open(
        scene.groen_doen.reference, type(scene.initiatief.reference).parse(naar), soort
    )


def test_a_wrong_area_is_proposed_and_changes_only_when_the_guide_says_so(
    browse: Browse, client: FlaskClient, app: Flask, scene: Wijktuin
) -> None:
    refuse(scene, Weigerreden.VERKEERD_GEBIED)
    assert band(scene, RelatieSoort.ACTIEF_IN)
    log_in(client, scene.ruben.gebruiker)
    page = client.get(LIJST).text
    assert "Haal weg: Stichting Groen Doen werkt in Kersentuin." in page
    assert "Zei nee: wij werken niet in dit gebied." in page
    zaak = f"/initiatieven/{scene.initiatief.slug}/koppelingen"
    assert "Haal weg: Stichting Groen Doen" in client.get(zaak).text
    les = Koppelles.get()
    for _ in range(2):
        antwoord = submit(client, f"{LIJST}/{les.sleutel}/ja", {"terug": "zaak"}, page=zaak)
        assert antwoord.location.endswith("#lessen")
    assert band(scene, RelatieSoort.ACTIEF_IN) is None
    einde = Relatie.get(Relatie.soort == RelatieSoort.ACTIEF_IN, Relatie.van_kind == "partner")
    assert (einde.tot, einde.toelichting) == (
        today(),
        "Zei nee: wij werken niet in dit gebied.",
    )
    assert netwerkbeeld().kandidaten[scene.groen_doen.reference].gebieden == frozenset()
    changes.catch_up()
    graaf: Graaf = app.extensions["graaf"]
    buren = graaf.intern.neighbours(scene.groen_doen.reference)
    assert not [r for r in buren if r.kind == "gebied"]
    assert Gebeurtenis.select().where(Gebeurtenis.soort == "les_bevestigd").count() == 1
    assert "Er ligt niets klaar" in client.get(LIJST).text


@pytest.mark.parametrize(
    ("reden", "zin"),
    [
        (Weigerreden.NIET_ONS_ONDERWERP, "Haal weg: Stichting Groen Doen gaat over Groen."),
        (Weigerreden.LIEVER_NIET, "Stel Stichting Groen Doen niet meer voor bij"),
        (Weigerreden.GEEN_TIJD, "Vraag Stichting Groen Doen of dit nog klopt"),
    ],
)
def test_each_reason_of_who_was_asked_has_its_own_change(
    scene: Wijktuin, reden: Weigerreden, zin: str
) -> None:
    refuse(scene, reden)
    (voorstel,) = list_open(scene.begeleider)
    assert voorstel.zin.startswith(zin)


def test_what_is_known_already_is_not_proposed(scene: Wijktuin) -> None:
    refuse(scene, Weigerreden.DOEN_WE_AL)
    assert list_open(scene.begeleider) == []


@pytest.mark.parametrize(
    ("reden", "zin"),
    [
        (Verwerpreden.TE_VER, "Haal weg: Stichting Groen Doen werkt in Kersentuin."),
        (Verwerpreden.ONDERWERP_ANDERS, "Haal weg: Stichting Groen Doen gaat over Groen."),
        (Verwerpreden.KLOPT_NIET_MEER, "Vraag Stichting Groen Doen of dit nog klopt"),
        (Verwerpreden.DOELGROEP_ANDERS, ""),
    ],
)
def test_why_it_did_not_fit(scene: Wijktuin, reden: Verwerpreden, zin: str) -> None:
    judge(scene.koppeling(), geschikt=False, verwerpreden=reden, door=scene.begeleider)
    assert "".join(v.zin for v in list_open(scene.begeleider)).startswith(zin)
    assert bool(Koppelles.select().count()) is bool(zin)


def test_no_click_keeps_them_apart_from_then_on(scene: Wijktuin) -> None:
    end_zonder_klik(introduced(scene), reden="Andere tijden", door=scene.initiatiefnemer)
    confirm_les(Koppelles.get(), door=scene.begeleider)
    apart = band(scene, RelatieSoort.NIET_KOPPELEN)
    assert apart is not None
    assert not apart.is_openbaar
    vrager = {scene.initiatief.reference}
    assert netwerkbeeld().is_niet_koppelen(vrager, scene.groen_doen.reference)


def test_what_helped_is_learned(scene: Wijktuin) -> None:
    koppeling = introduced(scene)
    for soort in (RelatieSoort.GAAT_OVER, RelatieSoort.ACTIEF_IN):
        relatie = band(scene, soort)
        assert relatie is not None
        end_relatie(relatie, door=SYSTEEM)
    finish(koppeling, uitkomst=Uitkomst.VEEL, door=scene.initiatiefnemer)
    assert list_open(scene.begeleider) == []
    finish(Koppeling.get_by_id(koppeling.id), uitkomst=Uitkomst.BEETJE, door=scene.partner)
    zinnen = [v.zin for v in list_open(scene.begeleider)]
    assert zinnen == [
        "Leg vast: Stichting Groen Doen gaat over Groen.",
        "Leg vast: Stichting Groen Doen werkt in Kersentuin.",
    ]
    for les in Koppelles.select():
        confirm_les(les, door=scene.begeleider)
    geleerd = band(scene, RelatieSoort.GAAT_OVER)
    assert geleerd is not None
    assert (geleerd.bron, geleerd.is_bevestigd) == (Bron.AFGELEID, True)


def test_asking_again_mails_the_owner(scene: Wijktuin) -> None:
    refuse(scene, Weigerreden.GEEN_TIJD)
    voor = Uitgaand.select().count()
    confirm_les(Koppelles.get(), door=scene.begeleider)
    mail = Uitgaand.select().order_by(Uitgaand.id.desc()).get()
    assert Uitgaand.select().count() == voor + 1
    assert (mail.aan, mail.onderwerp) == (scene.groen_doen.contact_email, "Klopt dit nog?")


def test_leaving_it_changes_nothing(client: FlaskClient, scene: Wijktuin) -> None:
    refuse(scene, Weigerreden.LIEVER_NIET)
    log_in(client, scene.ruben.gebruiker)
    submit(client, f"{LIJST}/{Koppelles.get().sleutel}/nee", {}, page=LIJST)
    assert band(scene, RelatieSoort.NIET_KOPPELEN) is None
    with pytest.raises(Conflict):
        dismiss_les(Koppelles.get(), door=scene.begeleider)


def test_only_who_judges_the_match_decides(
    browse: Browse, client: FlaskClient, scene: Wijktuin
) -> None:
    refuse(scene, Weigerreden.LIEVER_NIET)
    ander = make_medewerker("Iris Smit")
    assert "Er ligt niets klaar" in browse(LIJST, as_=ander.gebruiker)
    for rol in (Rol.LID, Rol.PARTNER, Rol.RAADSLID):
        browse(LIJST, as_=make_gebruiker(rol), status=404)
    for door in (scene.initiatiefnemer, scene.partner):
        with pytest.raises(NotFound):
            confirm_les(Koppelles.get(), door=door)
    log_in(client, ander.gebruiker)
    assert (
        submit(client, f"{LIJST}/{Koppelles.get().sleutel}/ja", {}, page=LIJST).status_code == 404
    )


def test_nobody_decides_on_the_own_interest(scene: Wijktuin) -> None:
    refuse(scene, Weigerreden.LIEVER_NIET)
    declare_belang(scene.groen_doen.reference, aard=BelangAard.LID, door=scene.begeleider)
    with pytest.raises(Refused, match="eigen belang"):
        confirm_les(Koppelles.get(), door=scene.begeleider)
