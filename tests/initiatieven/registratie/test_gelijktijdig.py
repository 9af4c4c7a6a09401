"""The same idea sent twenty times at once is one; edits at once lose nobody's words."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from flask import Flask

from initiatieven.registratie.events import GEWIJZIGD
from initiatieven.registratie.models import Initiatief, Nummering
from initiatieven.registratie.registration import register_initiatief
from initiatieven.registratie.wijzigen import Wijziging, edit_initiatief, teksten_of
from tests.factories.basis import make_medewerker
from tests.factories.initiatieven import make_initiatief
from tests.initiatieven.mensen import actor_of
from tests.initiatieven.registratie.indienen import nieuw
from tests.races import race
from vems.accounts.keuzes import Rol
from vems.core.actor import ANONIEM, Actor
from vems.core.exceptions import Conflict
from vems.core.history import Gebeurtenis
from vems.core.outbox import Uitgaand
from vems.partijen.models import Partij


def test_twenty_submits_at_once_make_one(app: Flask) -> None:
    data = nieuw(concept_token="b" * 64)
    ingediend = race(app, *[partial(register_initiatief, data, door=ANONIEM)] * 20)
    assert len({initiatief.sleutel for initiatief in ingediend}) == 1
    assert Initiatief.select().count() == Uitgaand.select().count() == 1
    assert Partij.select().count() == 1
    assert Nummering.get().laatste == 1


def test_different_submits_at_once_get_different_numbers(app: Flask) -> None:
    ideeen = [nieuw(titel=f"Idee {nummer}") for nummer in range(8)]
    race(app, *(partial(register_initiatief, idee, door=ANONIEM) for idee in ideeen))
    assert len({i.identificatie for i in Initiatief.select()}) == 8


def add(initiatief: Initiatief, zin: str, door: Actor) -> None:
    """Put a sentence under the story as it is in the writer's hand."""
    teksten = teksten_of(initiatief)
    teksten = replace(teksten, omschrijving=f"{teksten.omschrijving}\n{zin}")
    edit_initiatief(initiatief, Wijziging(initiatief.versie, teksten), door=door)


def read(kant: dict[str, str]) -> list[str]:
    """Read the one field in which both sides of a conflict differ."""
    (tekst,) = kant.values()
    return tekst.splitlines()


def test_two_hundred_edits_by_two_writers_overwrite_nothing_in_silence(app: Flask) -> None:
    """A hundred times both read, both write: one is told, with both texts, and writes it again."""
    anke = make_medewerker("Anke Postma")
    plan = make_initiatief(begeleider=anke, omschrijving="Een tuin voor de straat.")
    doors = [actor_of(anke), actor_of(make_medewerker("Ingrid", Rol.COORDINATOR))]
    geschreven = ["Een tuin voor de straat."]
    for ronde in range(100):
        zinnen = [f"{naam}{ronde}" for naam in "AR"]
        in_hand = [Initiatief.get_by_id(plan.id) for _ in doors]
        afloop = race(app, *map(partial, [add] * 2, in_hand, zinnen, doors))
        verliezer = next(n for n, uitkomst in enumerate(afloop) if uitkomst is not None)
        assert afloop[1 - verliezer] is None
        fout = afloop[verliezer]
        assert isinstance(fout, Conflict)
        geschreven.append(zinnen[1 - verliezer])
        assert read(fout.theirs) == geschreven
        assert read(fout.yours) == [*geschreven[:-1], zinnen[verliezer]]
        add(Initiatief.get_by_id(plan.id), zinnen[verliezer], doors[verliezer])
        geschreven.append(zinnen[verliezer])
    nu = Initiatief.get_by_id(plan.id)
    assert nu.omschrijving.splitlines() == geschreven
    assert nu.versie == plan.versie + 200
    assert Gebeurtenis.select().where(Gebeurtenis.soort == GEWIJZIGD.soort).count() == 200
