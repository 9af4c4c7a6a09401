"""Areas under management: what they are called and who is their gebiedsregisseur.

The slug and the CBS code stay: old addresses and lists keep working. Areas come in by the import.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass

from netwerk.gebieden.boom import boom
from netwerk.gebieden.keuzes import Niveau
from netwerk.gebieden.models import Gebied
from netwerk.medewerkers.models import Medewerker
from netwerk.relaties.banden import list_sources, set_sources
from netwerk.relaties.keuzes import RelatieSoort
from netwerk.relaties.models import Relatie
from vems.accounts.keuzes import Rol
from vems.accounts.models import GebruikerRol
from vems.beheer.events import GEBIED_HERNOEMD, REGISSEURS_GEWIJZIGD
from vems.core.actor import Actor
from vems.core.changes import announce
from vems.core.database import guarded_update, write
from vems.core.exceptions import Invalid
from vems.core.fields import clean_line
from vems.core.history import Zichtbaarheid, record
from vems.core.i18n import N_
from vems.core.teksten import checked_text

MET_REGISSEUR = frozenset({Niveau.STADSDEEL, Niveau.WIJK})


@dataclass(frozen=True, slots=True)
class Gebiedsgegevens:
    """What may change about an area; `regisseurs` are keys of employees."""

    naam: str
    beschrijving: str
    regisseurs: frozenset[str]


def change_gebied(gebied: Gebied, data: Gebiedsgegevens, *, door: Actor) -> None:
    """Rename an area and say who is its gebiedsregisseur; Invalid names the field."""
    naam = clean_line(data.naam)
    if not naam or len(naam) > 80:
        raise Invalid(N_("Vul een naam in van hoogstens 80 tekens."), veld="naam")
    _check_naam(gebied, naam)
    if data.regisseurs - {medewerker.sleutel for medewerker in list_regisseurs()}:
        raise Invalid(N_("Kies uit de lijst."), veld="regisseurs")
    with write():
        beschrijving = checked_text(data.beschrijving, 2000, veld="beschrijving")
        if (naam, beschrijving) != (
            gebied.naam,
            gebied.beschrijving,
        ):
            _rename(gebied, naam, beschrijving, door)
        if gebied.niveau in MET_REGISSEUR:
            _set_regisseurs(gebied, data.regisseurs, door)


def list_regisseurs() -> list[Medewerker]:
    """List the employees who have the role of gebiedsregisseur, by name."""
    met_rol = GebruikerRol.select(GebruikerRol.gebruiker).where(
        GebruikerRol.rol == Rol.GEBIEDSREGISSEUR, GebruikerRol.tot.is_null()
    )
    return list(
        Medewerker.select()
        .where(Medewerker.is_actief, Medewerker.gebruiker.in_(met_rol))
        .order_by(Medewerker.naam)
    )


def regisseurs_of(gebied: Gebied) -> list[str]:
    """List the keys of the employees who answer for an area."""
    return list_sources(gebied.reference, RelatieSoort.VERANTWOORDELIJK_VOOR, "medewerker")


def names_per_gebied() -> dict[str, list[str]]:
    """Give who answers for each area by slug, in one statement."""
    rijen = (
        Relatie.select(Relatie.naar_key, Medewerker.naam)
        .join(Medewerker, on=(Relatie.van_key == Medewerker.sleutel))
        .where(
            Relatie.van_kind == "medewerker",
            Relatie.naar_kind == "gebied",
            Relatie.soort == RelatieSoort.VERANTWOORDELIJK_VOOR,
            Relatie.tot.is_null(),
        )
        .order_by(Medewerker.naam)
        .tuples()
    )
    namen: dict[str, list[str]] = defaultdict(list)
    for slug, naam in rijen:
        namen[slug].append(naam)
    return namen


def _check_naam(gebied: Gebied, naam: str) -> None:
    """Two areas of one level with one name cannot be told apart."""
    for ander in boom().all():
        if (
            ander.id != gebied.id
            and ander.niveau is gebied.niveau
            and ander.naam.casefold() == naam.casefold()
        ):
            raise Invalid(N_("Er is al een gebied met deze naam."), veld="naam")


def _rename(gebied: Gebied, naam: str, beschrijving: str, door: Actor) -> None:
    guarded_update(
        Gebied,
        Gebied.id == gebied.id,
        Gebied.naam == gebied.naam,
        naam=naam,
        beschrijving=beschrijving,
    )
    if naam != gebied.naam:
        record(
            gebied.reference,
            GEBIED_HERNOEMD,
            zichtbaarheid=Zichtbaarheid.INTERN,
            gegevens={"oud": gebied.naam, "nieuw": naam},
            door=door,
        )
    announce(gebied.reference)


def _set_regisseurs(gebied: Gebied, sleutels: Collection[str], door: Actor) -> None:
    soort = RelatieSoort.VERANTWOORDELIJK_VOOR
    if not set_sources(gebied.reference, soort, "medewerker", sleutels, door=door):
        return
    namen = [m.naam for m in list_regisseurs() if m.sleutel in sleutels]
    record(
        gebied.reference,
        REGISSEURS_GEWIJZIGD,
        zichtbaarheid=Zichtbaarheid.INTERN,
        gegevens={"namen": ", ".join(namen) or "–"},
        door=door,
    )
