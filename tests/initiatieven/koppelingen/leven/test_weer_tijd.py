"""A no for one need, or for now, is not a no for good."""

from __future__ import annotations

from datetime import timedelta

import pytest
from flask import Flask
from flask.testing import FlaskClient

from initiatieven.koppelingen.keuzes import KoppelingToestand, Weigerreden
from initiatieven.koppelingen.leven import Antwoord, answer
from initiatieven.koppelingen.models import Koppeling
from initiatieven.koppelingen.zoeken.beeld import netwerkbeeld
from initiatieven.koppelingen.zoeken.profiel import make_profiel
from initiatieven.koppelingen.zoeken.toevoegen import explain_absence
from initiatieven.koppelingen.zoeken.voorstellen import propose_koppelingen
from netwerk.vraagenaanbod.keuzes import HulpSoort
from tests.factories.netwerk import make_aanbod, make_vraag
from tests.initiatieven.koppelingen.wijktuin import Wijktuin, make_wijktuin, walk
from tests.personas import log_in, submit
from vems.core.actor import SYSTEEM
from vems.core.clock import freeze, now, today
from vems.core.exceptions import Invalid

_T = KoppelingToestand


def _toestand(scene: Wijktuin) -> KoppelingToestand:
    propose_koppelingen(scene.initiatief, door=SYSTEEM)
    return Koppeling.get(
        Koppeling.initiatief == scene.initiatief, Koppeling.doelwit_key == scene.groen_doen.sleutel
    ).toestand


def test_no_time_until_a_day_is_asked_again_after_it(app: Flask, client: FlaskClient) -> None:
    scene = make_wijktuin()
    koppeling = walk(scene, "gevraagd")
    pad = f"/gevraagd/{koppeling.sleutel}"
    log_in(client, scene.marijke)
    weer = today() + timedelta(days=60)
    nee = {"nee-weigerreden": "geen_tijd", "nee-weer_vanaf": today().isoformat()}
    fout = submit(client, f"{pad}/nee", nee, page=pad)
    assert fout.status_code == 422
    assert "Kies een dag na vandaag, hooguit twee jaar vooruit." in fout.text
    submit(client, f"{pad}/nee", {**nee, "nee-weer_vanaf": weer.isoformat()}, page=pad)
    assert _toestand(scene) is _T.GEWEIGERD
    kandidaat = netwerkbeeld().kandidaten[scene.groen_doen.reference]
    (redenen,) = explain_absence(scene.initiatief, [kandidaat])
    assert "weer tijd vanaf" in redenen.zinnen[0]
    with freeze(now() + timedelta(days=59)):
        assert _toestand(scene) is _T.GEWEIGERD
    with freeze(now() + timedelta(days=61)):
        assert _toestand(scene) is _T.VOORGESTELD
        opnieuw = Koppeling.get_by_id(koppeling.id)
        assert (opnieuw.weigerreden, opnieuw.gevraagd_op, opnieuw.weer_vanaf) == (None, None, None)


@pytest.mark.parametrize(
    ("reden", "verwacht"),
    [(Weigerreden.NIET_ONS_ONDERWERP, _T.VOORGESTELD), (Weigerreden.LIEVER_NIET, _T.GEWEIGERD)],
)
def test_a_no_for_one_need_does_not_bar_another(
    app: Flask, reden: Weigerreden, verwacht: KoppelingToestand
) -> None:
    scene = make_wijktuin()
    koppeling = walk(scene, "gevraagd")
    eerste = koppeling.hulpvraag
    answer(koppeling, Antwoord(ja=False, weigerreden=reden), door=scene.partner)
    assert _toestand(scene) is _T.GEWEIGERD
    make_vraag(scene.initiatief.reference, HulpSoort.MATERIAAL)
    make_aanbod(scene.groen_doen.reference, HulpSoort.MATERIAAL)
    assert _toestand(scene) is verwacht
    if verwacht is _T.VOORGESTELD:
        assert Koppeling.get_by_id(koppeling.id).hulpvraag != eerste
        profiel = make_profiel(scene.initiatief)
        assert (scene.groen_doen.reference, eerste.sleutel) in profiel.geweigerd


def test_a_day_too_far_is_refused(app: Flask) -> None:
    scene = make_wijktuin()
    antwoord = Antwoord(
        ja=False, weigerreden=Weigerreden.GEEN_TIJD, weer_vanaf=today() + timedelta(days=800)
    )
    with pytest.raises(Invalid):
        answer(walk(scene, "gevraagd"), antwoord, door=scene.partner)
