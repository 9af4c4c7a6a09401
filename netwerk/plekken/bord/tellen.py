"""Reading counts of passers-by from a file or a form, each bad line with why, and keeping them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from netwerk.gebieden.models import Gebied
from netwerk.partners.models import Partner
from netwerk.plekken.bord.models import Telling
from vems.core.actor import Actor
from vems.core.clock import now, today
from vems.core.database import write
from vems.core.exceptions import Invalid
from vems.core.fields import clean_line
from vems.core.i18n import N_
from vems.core.inlezen.kolommen import Kolomkeuze, Veld, fill_in, pick
from vems.core.inlezen.tabel import Afkeur, Tabel

VELDEN = (
    Veld("maand", N_("Maand"), ("periode", "datum"), is_verplicht=True),
    Veld("aantal", N_("Aantal"), ("passanten", "voorbijgangers", "bezoekers"), is_verplicht=True),
)
MAANDEN = (
    "januari", "februari", "maart", "april", "mei", "juni",
    "juli", "augustus", "september", "oktober", "november", "december",
)  # fmt: skip
MEESTE_RIJEN = 240
HOOGSTE = 100_000_000
_GEEN_MAAND = N_("“%(tekst)s” is geen maand. Schrijf bijvoorbeeld 2026-10 of oktober 2026.")
_GEEN_AANTAL = N_("“%(tekst)s” is geen aantal. Schrijf alleen cijfers, bijvoorbeeld 41200.")
_STRAKS = N_("%(tekst)s is nog niet voorbij.")
_DUBBEL = N_("%(tekst)s staat er al, op regel %(regel)s.")


@dataclass(frozen=True, slots=True)
class Maandtelling:
    """One month and its count."""

    maand: date
    aantal: int


@dataclass(frozen=True, slots=True)
class Herkomst:
    """Where counts come from, and how they were made."""

    bron: str
    methode: str


def read_tellingen(tabel: Tabel) -> tuple[list[Maandtelling], list[Afkeur]]:
    """Read the lines of a file: what is right, and of every other line why not."""
    keuze = fill_in(Kolomkeuze(), tabel.kolommen, VELDEN)
    if set(keuze.kolommen) != {veld.naam for veld in VELDEN}:
        raise Invalid(
            N_("Zet bovenaan twee kolommen: maand en aantal."),
            veld="bestand",
        )
    if len(tabel.rijen) > MEESTE_RIJEN:
        raise Invalid(N_("Dit zijn te veel regels. Neem hooguit 20 jaar."), veld="bestand")
    goed: dict[date, tuple[int, int]] = {}
    fout = list(tabel.afgekeurd)
    for rij in tabel.rijen:
        waarden = pick(rij, keuze)
        gelezen = read_regel(waarden.get("maand", ""), waarden.get("aantal", ""))
        if isinstance(gelezen, tuple):
            fout.append(Afkeur(rij.regel, gelezen[0], (("tekst", gelezen[1]),)))
        elif gelezen.maand in goed:
            eerder = goed[gelezen.maand][0]
            gegevens = (("tekst", waarden["maand"]), ("regel", eerder))
            fout.append(Afkeur(rij.regel, _DUBBEL, gegevens))
        else:
            goed[gelezen.maand] = (rij.regel, gelezen.aantal)
    tellingen = [Maandtelling(maand, aantal) for maand, (_, aantal) in goed.items()]
    return tellingen, sorted(fout, key=lambda afkeur: afkeur.regel)


def read_regel(maand: str, aantal: str) -> Maandtelling | tuple[str, str]:
    """Read one month with its count; else the sentence that says why not, and what it is about."""
    eerste = _read_maand(maand)
    if eerste is None:
        return _GEEN_MAAND, maand[:40]
    if eerste >= today().replace(day=1):
        return _STRAKS, maand[:40]
    cijfers = re.sub(r"(?<=\d)[. ](?=\d{3}(\D|$))", "", aantal.strip())
    if not re.fullmatch(r"[0-9]{1,9}", cijfers) or int(cijfers) > HOOGSTE:
        return _GEEN_AANTAL, aantal[:40]
    return Maandtelling(eerste, int(cijfers))


def save_tellingen(
    partner: Partner,
    gebied: Gebied,
    tellingen: Sequence[Maandtelling],
    herkomst: Herkomst,
    *,
    door: Actor,
) -> None:
    """Keep counts of an organisation; a month that was there is replaced."""
    bron, methode = clean_line(herkomst.bron), clean_line(herkomst.methode)
    if not 0 < len(bron) <= 120:
        raise Invalid(N_("Schrijf waar de telling vandaan komt."), veld="bron")
    if not 0 < len(methode) <= 300:
        raise Invalid(N_("Schrijf hoe er geteld is."), veld="methode")
    if not tellingen:
        raise Invalid(N_("Vul een maand en een aantal in, of kies een bestand."), veld="maand")
    with write():
        for telling in tellingen:
            waarden = {
                "aantal": telling.aantal, "bron": bron, "methode": methode, "updated_at": now(),
            }  # fmt: skip
            _, is_nieuw = Telling.get_or_create(
                gebied=gebied, partner=partner, maand=telling.maand, defaults=waarden
            )
            if not is_nieuw:
                Telling.update(**waarden).where(
                    Telling.gebied == gebied,
                    Telling.partner == partner,
                    Telling.maand == telling.maand,
                ).execute()


def _read_maand(tekst: str) -> date | None:
    kaal = tekst.strip().casefold()
    op_naam = re.fullmatch(r"([a-z]+)\.? (\d{4})", kaal)
    if op_naam:
        nummers = [nr for nr, naam in enumerate(MAANDEN, 1) if naam.startswith(op_naam[1])]
        return _first_of(op_naam[2], nummers[0]) if len(op_naam[1]) > 2 and nummers else None
    gevonden = re.fullmatch(r"(\d{4})-(\d{1,2})(-\d{1,2})?", kaal)
    if gevonden:
        return _first_of(gevonden[1], int(gevonden[2]))
    gevonden = re.fullmatch(r"(\d{1,2})[-/](\d{4})", kaal)
    return _first_of(gevonden[2], int(gevonden[1])) if gevonden else None


def _first_of(jaar: str, maand: int) -> date | None:
    return date(int(jaar), maand, 1) if 1 <= maand <= 12 and 2000 <= int(jaar) <= 2099 else None
