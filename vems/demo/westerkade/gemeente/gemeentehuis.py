"""Who works for the gemeente: teams, employees with their accounts, what they know and answer for.

An employee answers for an area or theme by a relation; for an instrument or a programme by being
its owner, which is written down there.
"""

from __future__ import annotations

from netwerk.medewerkers.registration import (
    NieuweMedewerker,
    NieuwTeam,
    register_medewerker,
    register_team,
)
from netwerk.relaties.keuzes import Bron, RelatieSoort
from netwerk.relaties.models import Relatie
from netwerk.relaties.registration import NieuweRelatie, register_relatie
from vems.accounts.keuzes import Rol
from vems.accounts.models import Gebruiker
from vems.accounts.rollen import give_rol
from vems.core.actor import SYSTEEM
from vems.core.clock import now
from vems.core.reference import Reference
from vems.demo.westerkade.bron import Rij, read_rows
from vems.demo.westerkade.wereld import Wereld

_HOOGSTE_NIVEAU = 3
_BEVESTIGD = 45
_EIGEN_TABEL = ("instrument:", "programma:")


def make_account(email: str, naam: str, rollen: list[Rol]) -> Gebruiker:
    """Make an account with roles and without password: in the demo one steps in as a persona."""
    gebruiker, _ = Gebruiker.get_or_create(
        email=email.lower(), defaults={"naam": naam, "created_at": now()}
    )
    for rol in rollen:
        give_rol(gebruiker, rol, door=SYSTEEM)
    return gebruiker


def load_medewerkers(wereld: Wereld) -> None:
    """Register eight teams and forty employees."""
    for rij in read_rows("teams"):
        wereld.teams[rij["code"]] = register_team(
            NieuwTeam(rij["code"], rij["naam"], rij["omschrijving"]), door=SYSTEEM
        )
    for rij in read_rows("medewerkers"):
        _load_medewerker(wereld, rij)


def _load_medewerker(wereld: Wereld, rij: Rij) -> None:
    rollen = [Rol(rol) for rol in rij["rollen"] if rol in {bekend.value for bekend in Rol}]
    sleutel, kalender = rij["sleutel"], wereld.kalender
    medewerker = register_medewerker(
        NieuweMedewerker(
            naam=rij["naam"],
            voornaam=rij["voornaam"],
            functie=rij["functie"],
            team=wereld.teams[rij["team"]],
            e_mail=rij["e_mail"],
            telefoon=rij.get("telefoon", ""),
            gebruiker=make_account(rij["e_mail"], rij["naam"], rollen),
            uren_per_week=rij["uren_per_week"],
            vrije_uren=rij["vrije_uren"],
            talen=tuple(rij["talen"]),
            afwezig_tot=kalender.dag(rij["afwezig_tot"]) if rij["afwezig_tot"] else None,
            voornaam_publiek=rij["voornaam_publiek"],
            bevestigd_op=kalender.dag(-_BEVESTIGD),
        ),
        door=SYSTEEM,
    )
    wereld.medewerkers[sleutel], wereld.rollen[sleutel] = medewerker, rollen[0]
    for thema in rij["themas"]:
        gewicht = thema["niveau"] / _HOOGSTE_NIVEAU
        naar = wereld.reference(f"thema:{thema['code']}")
        _relate(medewerker.reference, naar, RelatieSoort.DESKUNDIG_IN, gewicht)
    for slug in rij["gebieden"]:
        _relate(medewerker.reference, wereld.reference(slug), RelatieSoort.ACTIEF_IN)
    for terrein in rij["verantwoordelijk"]:
        if not terrein.startswith(_EIGEN_TABEL):
            naar = wereld.reference(terrein)
            _relate(medewerker.reference, naar, RelatieSoort.VERANTWOORDELIJK_VOOR)
    Relatie.update(bevestigd_op=kalender.dag(-_BEVESTIGD)).where(
        Relatie.van_kind == "medewerker", Relatie.van_key == medewerker.sleutel
    ).execute()


def _relate(van: Reference, naar: Reference, soort: RelatieSoort, gewicht: float = 1.0) -> None:
    register_relatie(
        NieuweRelatie(van, naar, soort, gewicht=gewicht, bron=Bron.IMPORT), door=SYSTEEM
    )
