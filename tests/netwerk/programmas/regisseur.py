"""Noor, gebiedsregisseur of Kersentuin, with one programme to keep."""

from __future__ import annotations

from netwerk.programmas.models import Programma
from netwerk.relaties.keuzes import RelatieSoort
from tests.factories.basis import make_medewerker, make_wijk
from tests.factories.netwerk import make_programma, make_relatie
from vems.accounts.keuzes import Rol
from vems.accounts.models import Gebruiker


def make_noor(wijk: str = "kersentuin", naam: str = "Noor") -> Gebruiker:
    """Make the gebiedsregisseur of a wijk."""
    noor = make_medewerker(naam, Rol.GEBIEDSREGISSEUR)
    make_relatie(noor.reference, RelatieSoort.VERANTWOORDELIJK_VOOR, make_wijk(wijk).reference)
    return noor.gebruiker


def make_eigen_programma(noor: Gebruiker, wijk: str = "kersentuin", **anders: object) -> Programma:
    """Make the programme of a wijk that she keeps."""
    waarden = {"beheerder": noor.medewerker_set.get(), **anders}
    return make_programma(make_wijk(wijk), **waarden)
