"""Reading themes in from a list, and the list that a gemeente may begin with."""

from __future__ import annotations

from collections.abc import Sequence
from importlib.resources import files

from netwerk.themas.models import Thema
from netwerk.themas.registration import NieuwThema, register_thema
from vems.core.actor import Actor
from vems.core.exceptions import Invalid, Refused
from vems.core.fields import clean_line, slugify
from vems.core.i18n import N_
from vems.core.inlezen.bestand import read_tabel
from vems.core.inlezen.kolommen import Kolomkeuze, Veld, fill_in, pick, split
from vems.core.inlezen.lijst import Lijst, Waarden
from vems.core.inlezen.tabel import Tabel
from vems.core.reference import Reference

STANDAARD = "standaard.jsonl"
VELDEN = (
    Veld("naam", N_("Naam"), ("thema",), is_verplicht=True, hoogstens=80),
    Veld("code", N_("Code"), hoogstens=40),
    Veld("ouder", N_("Hoort bij"), ("hoofdthema",)),
    Veld("omschrijving", N_("Omschrijving"), hoogstens=2000),
    Veld("icoon", N_("Icoon")),
    Veld(
        "synoniemen",
        N_("Woorden die erbij horen"),
        ("trefwoorden", "woorden"),
        is_meer=True,
        hoogstens=80,
    ),
)


class ThemasLezer:
    """Makes themes; what they are part of stands before them in the list or is there already."""

    def prepare(self, rijen: Sequence[Waarden]) -> None:
        """Know the themes there are."""
        self._bekend = {thema.code: thema for thema in Thema.select()}

    def add(self, waarden: Waarden, *, door: Actor) -> Reference:
        """Register a theme, or bring the one with this code up to date."""
        return self.register(waarden, door=door).reference

    def change(
        self, reference: Reference, waarden: Waarden, velden: frozenset[str], *, door: Actor
    ) -> None:
        """Bring a theme up to date."""
        self.register({**waarden, "code": reference.key}, door=door)

    def resume(self, reference: Reference, *, door: Actor) -> None:
        """Do nothing: themes do not end by a list."""

    def end(self, reference: Reference, *, door: Actor) -> None:
        """Themes do not end by a list: they are moved or merged with care."""
        raise Refused()

    def register(self, waarden: Waarden, *, door: Actor) -> Thema:
        """Register a theme or bring it up to date; what the list leaves empty stays as it is."""
        code = _code_of(waarden)
        naam = " ".join(waarden.get("naam", "").split())
        if not naam:
            raise Invalid(N_("Vul de naam van het onderwerp in."), veld="naam")
        oud = self._bekend.get(code)
        thema = register_thema(
            NieuwThema(
                code=code,
                naam=naam,
                icoon=waarden.get("icoon") or (oud.icoon if oud else "doel"),
                omschrijving=waarden.get("omschrijving") or (oud.omschrijving if oud else ""),
                ouder=self._parent_of(code, waarden.get("ouder", "")),
                synoniemen=split(waarden.get("synoniemen", "")),
                volgorde=oud.volgorde if oud else len(self._bekend),
            ),
            door=door,
        )
        self._bekend[code] = thema
        return thema

    def _parent_of(self, code: str, genoemd: str) -> str:
        if not genoemd:
            return ""
        naam = genoemd.casefold()
        for thema in self._bekend.values():
            if naam in (thema.code, thema.naam.casefold()) and thema.code != code:
                return str(thema.code)
        raise Invalid(
            N_("Het onderwerp “%(ouder)s” staat niet boven deze regel."),
            veld="ouder",
            ouder=genoemd,
        )


def register_standaard(*, door: Actor) -> list[Thema]:
    """Register the themes that a gemeente may begin with; gives them in their order."""
    tabel = read_standaard()
    keuze = fill_in(Kolomkeuze(), tabel.kolommen, VELDEN)
    rijen = [pick(rij, keuze) for rij in tabel.rijen]
    lezer = ThemasLezer()
    lezer.prepare(rijen)
    return [lezer.register(rij, door=door) for rij in rijen]


def read_standaard() -> Tabel:
    """Read our own list of themes."""
    return read_tabel((files("netwerk.themas") / STANDAARD).read_bytes(), STANDAARD)


def _code_of(waarden: Waarden) -> str:
    """Give the code as the list has it, else one made of the name."""
    return clean_line(waarden.get("code", "")).lower()[:40] or slugify(waarden.get("naam", ""), 40)


THEMAS = Lijst(
    naam="themas",
    label=N_("Onderwerpen"),
    eigen_velden=VELDEN,
    make=ThemasLezer,
    sleutel_van=lambda waarden: _code_of(waarden) if waarden.get("naam") else "",
    mag_beeindigen=False,
)
