"""Who does not want to be asked is proposed to nobody, and "waarom X niet" says so (DOMAIN 4.3)."""

from __future__ import annotations

from datetime import timedelta

import pytest
from flask import Flask

from initiatieven.koppelingen.zoeken.beeld import build_beeld, netwerkbeeld
from initiatieven.koppelingen.zoeken.profiel import make_profiel
from initiatieven.koppelingen.zoeken.toevoegen import add_koppeling, explain_absence
from netwerk.matching.koppelen import who_could_help
from netwerk.medewerkers.models import Medewerker
from netwerk.medewerkers.registration import Beschikbaarheid, change_beschikbaarheid
from netwerk.partners.models import Partner
from netwerk.partners.registration import Profiel, change_profiel
from netwerk.relaties.keuzes import RelatieSoort
from netwerk.vraagenaanbod.keuzes import HulpSoort
from tests.factories.basis import make_medewerker
from tests.factories.netwerk import make_plek, make_relatie, make_vraag
from tests.initiatieven.koppelingen.wijktuin import make_wijktuin
from tests.personas import log_in, submit
from vems.accounts.keuzes import Rol
from vems.core.actor import SYSTEEM
from vems.core.changes import announce, last_cursor
from vems.core.clock import today
from vems.core.database import write
from vems.core.exceptions import Refused
from vems.core.reference import Reference

GEEN = "Heeft geen toestemming gegeven om gevraagd te worden."


def test_no_questions_means_none_by_list_or_hand(app: Flask) -> None:
    scene = make_wijktuin()
    tuin, groen_doen = scene.initiatief, scene.groen_doen
    make_vraag(tuin.reference, HulpSoort.RUIMTE)
    zaal = make_plek(gastheer=groen_doen)
    ilse = make_medewerker("Ilse Groen", Rol.VAKAMBTENAAR)
    make_relatie(ilse.reference, RelatieSoort.DESKUNDIG_IN, Reference("thema", "groen"))

    def gevonden() -> set[Reference]:
        lijst = who_could_help(make_profiel(tuin), netwerkbeeld(), vandaag=today())
        return {match.reference for match in lijst}

    def zeg(reference: Reference) -> tuple[str, ...]:
        return explain_absence(tuin, [netwerkbeeld().kandidaten[reference]])[0].zinnen

    drie = {groen_doen.reference, zaal.reference, ilse.reference}
    assert drie <= gevonden()
    client = log_in(app.test_client(), ilse.gebruiker)
    assert (
        submit(
            client, "/account/werk", {"vrije_uren": "4", "niveau_groen": "3", "geen_vragen": "y"}
        ).status_code
        == 302
    )
    assert Medewerker.get(naam="Ilse Groen").geen_vragen
    partner = log_in(app.test_client(), scene.marijke)
    profiel = {"omschrijving": "Wij doen groen.", "geen_vragen": "y"}
    assert submit(partner, "/partners/eigen/profiel", profiel).status_code == 302
    assert not drie & gevonden()
    assert netwerkbeeld().kandidaten == build_beeld(last_cursor()).kandidaten
    for reference in drie:
        assert GEEN in zeg(reference)
    with pytest.raises(Refused, match="geen vragen"):
        add_koppeling(tuin, zaal.reference, reden="Toch graag", door=scene.begeleider)
    # what is unticked counts again at once
    groen_doen = Partner.get_by_id(groen_doen.id)
    weer = Profiel(omschrijving=groen_doen.omschrijving)
    change_profiel(groen_doen, weer, versie=groen_doen.versie, door=SYSTEEM)
    assert {groen_doen.reference, zaal.reference} <= gevonden()


def test_terms_and_absence_are_said_with_their_own_reason(app: Flask) -> None:
    scene = make_wijktuin()
    ilse = make_medewerker("Ilse Groen", Rol.VAKAMBTENAAR)
    make_relatie(ilse.reference, RelatieSoort.DESKUNDIG_IN, Reference("thema", "groen"))
    morgen = today() + timedelta(days=1)
    change_beschikbaarheid(ilse, Beschikbaarheid(afwezig_tot=morgen), door=SYSTEEM)
    with write():
        Partner.update(voorwaarden_versie=0).where(Partner.id == scene.groen_doen.id).execute()
        announce(scene.groen_doen.reference)
    beeld = netwerkbeeld()
    zinnen = [
        explain_absence(scene.initiatief, [beeld.kandidaten[reference]])[0].zinnen[0]
        for reference in (scene.groen_doen.reference, ilse.reference)
    ]
    assert zinnen[0] == "Heeft de voorwaarden nog niet geaccepteerd."
    assert zinnen[1].startswith("Is er niet tot en met ")
