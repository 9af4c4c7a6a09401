import pytest
from flask import Flask

from netwerk.relaties.keuzes import RelatieSoort
from netwerk.relaties.models import Relatie
from netwerk.relaties.registration import (
    NieuweRelatie,
    confirm_relatie,
    end_relatie,
    find_open,
    register_relatie,
)
from vems.core.actor import SYSTEEM
from vems.core.changes import Wijziging
from vems.core.clock import today
from vems.core.exceptions import Conflict, Invalid
from vems.core.reference import Reference

A, B = Reference("partner", "a"), Reference("thema", "groen")


def edge(**anders: object) -> NieuweRelatie:
    waarden = {"van": A, "naar": B, "soort": RelatieSoort.GAAT_OVER, **anders}
    return NieuweRelatie(**waarden)


def test_an_edge_is_written_once_and_announced_with_both_ends(app: Flask) -> None:
    een = register_relatie(edge(), door=SYSTEEM)
    ander = register_relatie(edge(), door=SYSTEEM)
    assert een.id == ander.id
    kinds = [w.kind for w in Wijziging.select()]
    assert kinds == ["relatie", "partner", "thema"]


def test_an_edge_ends_and_stays(app: Flask) -> None:
    relatie = register_relatie(edge(), door=SYSTEEM)
    end_relatie(relatie, reden="Werkt er niet meer", door=SYSTEEM)
    rij = Relatie.get_by_id(relatie.id)
    assert (rij.tot, rij.toelichting) == (today(), "Werkt er niet meer")
    assert find_open(A, B, RelatieSoort.GAAT_OVER) is None
    with pytest.raises(Conflict):
        end_relatie(relatie, door=SYSTEEM)
    assert register_relatie(edge(), door=SYSTEEM).id != relatie.id


def test_a_claim_is_confirmed(app: Flask) -> None:
    relatie = register_relatie(edge(zekerheid=0.5), door=SYSTEEM)
    confirm_relatie(relatie, door=SYSTEEM)
    rij = Relatie.get_by_id(relatie.id)
    assert (rij.zekerheid, rij.bevestigd_door, rij.bevestigd_op) == (1.0, "VEMS", today())


def test_keeping_apart_needs_a_reason_and_is_never_public(app: Flask) -> None:
    with pytest.raises(Invalid):
        register_relatie(edge(soort=RelatieSoort.NIET_KOPPELEN), door=SYSTEEM)
    relatie = register_relatie(
        edge(soort=RelatieSoort.NIET_KOPPELEN, toelichting="Familie"), door=SYSTEEM
    )
    assert not relatie.is_openbaar


def test_no_edge_to_itself(app: Flask) -> None:
    with pytest.raises(Invalid):
        register_relatie(edge(naar=A), door=SYSTEEM)
