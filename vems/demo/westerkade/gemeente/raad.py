"""The council: fracties, members with their accounts, wethouders and meetings."""

from __future__ import annotations

from datetime import date

from netwerk.raad.keuzes import Vergadersoort
from netwerk.raad.registration import (
    NieuweFractie,
    NieuweWethouder,
    NieuwRaadslid,
    register_fractie,
    register_raadslid,
    register_wethouder,
)
from netwerk.raad.vergaderingen import NieuweVergadering, register_vergadering
from vems.accounts.keuzes import Rol
from vems.core.actor import SYSTEEM
from vems.demo.westerkade.bron import read
from vems.demo.westerkade.gemeente.gemeentehuis import make_account
from vems.demo.westerkade.wereld import STAD, Wereld

# The council that sits was installed on this day.
VERKIEZING = date(2022, 3, 30)


def load_raad(wereld: Wereld) -> None:
    """Register nine fracties with 33 members, four wethouders and the meetings."""
    rijen = read("raad.json")
    fracties = {
        rij["code"]: register_fractie(
            NieuweFractie(rij["code"], rij["naam"], rij["zetels"], van=VERKIEZING), door=SYSTEEM
        )
        for rij in rijen["fracties"]
    }
    for rij in rijen["raadsleden"]:
        wijk = rij["wijk"]
        wereld.raadsleden[rij["sleutel"]] = register_raadslid(
            NieuwRaadslid(
                naam=rij["naam"],
                fractie=fracties[rij["fractie"]],
                gebruiker=make_account(rij["e_mail"], rij["naam"], [Rol.RAADSLID]),
                wijk=wereld.gebied(wijk) if wijk and wijk != STAD else None,
                themas=tuple(rij["themas"]),
                van=VERKIEZING,
            ),
            door=SYSTEEM,
        )
    for rij in rijen["wethouders"]:
        wereld.wethouders[rij["naam"]] = register_wethouder(
            NieuweWethouder(rij["volledige_naam"], rij["portefeuille"], rij["e_mail"]),
            door=SYSTEEM,
        )
    for rij in rijen["vergaderingen"]:
        uur, minuut = map(int, rij["tijd"].split("."))
        begin = wereld.kalender.avond(rij["dagen_vanaf_nu"], uur, minuut)
        wereld.vergaderingen.append(
            register_vergadering(
                NieuweVergadering(
                    rij["titel"], begin, Vergadersoort(rij["soort"]), rij["plek"], rij["url"]
                ),
                door=SYSTEEM,
            )
        )
