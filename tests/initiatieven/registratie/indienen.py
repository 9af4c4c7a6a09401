"""An idea as it is handed in."""

from __future__ import annotations

from dataclasses import replace

from initiatieven.registratie.registration import (
    NieuwInitiatief,
)
from tests.factories.basis import make_wijk
from vems.partijen.registration import NieuwePartij


def nieuw(**anders: object) -> NieuwInitiatief:
    basis = NieuwInitiatief(
        titel="Soep op dinsdag",
        omschrijving="Elke dinsdag een tafel met soep. Iedereen kan aanschuiven.",
        gebied=make_wijk("molenwaard"),
        indiener=NieuwePartij("Fatima el Idrissi", telefoon="06 12 34 56 78"),
    )
    return replace(basis, **anders)
