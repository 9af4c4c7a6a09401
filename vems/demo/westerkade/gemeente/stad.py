"""The gemeente itself: its name and desk, areas with streets, themes."""

from __future__ import annotations

from dataclasses import fields

from netwerk.gebieden.keuzes import Niveau
from netwerk.gebieden.registration import (
    NieuwAdres,
    NieuwGebied,
    register_adressen,
    register_gebied,
)
from netwerk.themas.inlezen import register_standaard
from vems.core.actor import SYSTEEM
from vems.demo.westerkade.bron import read, read_rows
from vems.demo.westerkade.kalender import name_month
from vems.demo.westerkade.wereld import Wereld
from vems.instellingen.gemeente import Gemeente, change_gemeente


def load_gemeente(wereld: Wereld) -> None:
    """Write down what the gemeente is called and how its desk is reached."""
    rij = read("gemeente.json")
    bekend = {veld.name for veld in fields(Gemeente)}
    waarden = {naam: waarde for naam, waarde in rij.items() if naam in bekend}
    waarden["kadernota_maand"] = name_month(rij["kadernota_maand"])
    waarden["organisatie"] = rij["loket"]["naam"]
    change_gemeente(Gemeente(**waarden), door=SYSTEEM)


def load_gebieden(wereld: Wereld) -> None:
    """Register gemeente, wijken and buurten from large to small, then the streets."""
    for vorm in read("gebieden.geojson")["features"]:
        rij = vorm["properties"]
        wereld.gebieden[rij["slug"]] = register_gebied(
            NieuwGebied(
                niveau=Niveau(rij["niveau"]),
                cbs_code=rij["cbs_code"],
                naam=rij["naam"],
                slug=rij["slug"],
                ouder=rij["ouder"] or "",
                kleur=rij["kleur"] or 0,
                beschrijving=rij["beschrijving"],
                inwoners=rij["inwoners"],
                vorm=vorm["geometry"],
                postcodes=tuple(rij["postcodes"]),
            ),
            door=SYSTEEM,
        )
    register_adressen(
        [
            NieuwAdres(rij["straat"], rij["postcode"], rij["buurt"], rij["lon"], rij["lat"])
            for rij in read_rows("adressen")
        ],
        door=SYSTEEM,
    )


def load_themas(wereld: Wereld) -> None:
    """Register the twelve themes that every gemeente may begin with, and what is part of them."""
    for thema in register_standaard(door=SYSTEEM):
        wereld.themas[thema.code] = thema
