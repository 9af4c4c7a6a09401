"""Registering teams and employees, and noting that somebody is away or left."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from netwerk.medewerkers.models import Medewerker, Team
from vems.accounts.models import Gebruiker
from vems.core.actor import Actor
from vems.core.changes import announce
from vems.core.clock import today
from vems.core.database import guarded_update, write
from vems.core.exceptions import Invalid
from vems.core.fields import clean_line, clean_text
from vems.core.i18n import N_
from vems.core.teksten import check_length

# What a list may take back by leaving it empty.
MAG_LEEG = frozenset(
    {"telefoon", "uren_per_week", "vrije_uren", "afwezig_van", "afwezig_tot", "talen"}
)

MAX_NAAM = 120
MAX_VOORNAAM = 60
MAX_TEAM = 80
MAX_TELEFOON = 30
MAX_UREN = 40
MAX_TAAL = 40
MAX_TALEN = 12


@dataclass(frozen=True, slots=True)
class NieuwTeam:
    """A department or team; `code` is its key."""

    code: str
    naam: str
    omschrijving: str = ""


@dataclass(frozen=True, slots=True)
class NieuweMedewerker:
    """An employee. `voornaam_publiek`: consent to show the first name to everybody."""

    naam: str
    functie: str
    team: Team
    e_mail: str
    voornaam: str = ""
    telefoon: str = ""
    gebruiker: Gebruiker | None = None
    uren_per_week: int = 0
    vrije_uren: int | None = None
    talen: tuple[str, ...] = ()
    afwezig_van: date | None = None
    afwezig_tot: date | None = None
    voornaam_publiek: bool = False
    bevestigd_op: date | None = None


@dataclass(frozen=True, slots=True)
class Beschikbaarheid:
    """Free hours a week (None: not said), when away, languages, and no questions as a helper."""

    vrije_uren: int | None = None
    afwezig_van: date | None = None
    afwezig_tot: date | None = None
    talen: tuple[str, ...] = ()
    geen_vragen: bool = False


def register_team(data: NieuwTeam, *, door: Actor) -> Team:
    """Register a team, or bring the one with this code up to date."""
    with write():
        team = Team.get_or_none(Team.code == data.code) or Team(code=data.code)
        team.naam = _line(data.naam, MAX_TEAM, "naam")
        team.omschrijving = clean_text(data.omschrijving)
        team.save()
        announce(team.reference)
    return team


def register_medewerker(data: NieuweMedewerker, *, door: Actor) -> Medewerker:
    """Register an employee; Invalid without a name or an address to reach him or her."""
    naam = _line(data.naam, MAX_NAAM, "naam")
    if not naam:
        raise Invalid(N_("Vul een naam in."), veld="naam")
    if not data.e_mail.strip():
        raise Invalid(N_("Vul een e-mailadres in."), veld="e_mail")
    with write():
        medewerker = Medewerker.create(
            gebruiker=data.gebruiker,
            naam=naam,
            voornaam=_line(data.voornaam, MAX_VOORNAAM, "voornaam") or _first_name(naam),
            functie=_line(data.functie, MAX_NAAM, "functie"),
            team=data.team,
            e_mail=data.e_mail.strip().lower(),
            telefoon=_line(data.telefoon, MAX_TELEFOON, "telefoon"),
            uren_per_week=data.uren_per_week,
            vrije_uren=data.vrije_uren,
            talen=list(data.talen),
            afwezig_van=data.afwezig_van,
            afwezig_tot=data.afwezig_tot,
            voornaam_publiek=data.voornaam_publiek,
            bevestigd_op=data.bevestigd_op,
        )
        announce(medewerker.reference)
    return medewerker


def change_beschikbaarheid(medewerker: Medewerker, data: Beschikbaarheid, *, door: Actor) -> None:
    """Note what somebody says of the own time and languages; this confirms the profile too."""
    if data.vrije_uren is not None and not 0 <= data.vrije_uren <= MAX_UREN:
        raise Invalid(N_("Vul een aantal uren van 0 tot 40 in."), veld="vrije_uren")
    if data.afwezig_van and data.afwezig_tot is None:
        raise Invalid(N_("Vul in tot en met welke dag u er niet bent."), veld="afwezig_tot")
    check_afwezig(data.afwezig_van, data.afwezig_tot)
    check_talen(data.talen)
    with write():
        guarded_update(
            Medewerker,
            Medewerker.id == medewerker.id,
            Medewerker.is_actief,
            vrije_uren=data.vrije_uren,
            afwezig_van=data.afwezig_van,
            afwezig_tot=data.afwezig_tot,
            talen=[taal for t in data.talen if (taal := clean_line(t))],
            geen_vragen=data.geen_vragen,
            bevestigd_op=today(),
        )
        announce(medewerker.reference)


def check_afwezig(van: date | None, tot: date | None) -> None:
    """Refuse an absence that ends before it begins; Invalid on field "afwezig_tot"."""
    if van and tot and tot < van:
        raise Invalid(N_("De einddatum ligt voor de begindatum."), veld="afwezig_tot")


def check_talen(talen: Collection[str]) -> None:
    """Refuse more languages than are kept, or one that is no word; Invalid on field "talen"."""
    if len(talen) > MAX_TALEN:
        raise Invalid(N_("Noem hooguit %(aantal)s talen."), veld="talen", aantal=MAX_TALEN)
    for taal in talen:
        check_length(clean_line(taal), MAX_TAAL, veld="talen")


def renew_medewerker(
    medewerker: Medewerker,
    data: NieuweMedewerker,
    *,
    velden: Collection[str],
    door: Actor,
) -> None:
    """Bring an employee up to date with a list of the gemeente: these fields of it.

    Empty ones stay, but for those that a list may take back (MAG_LEEG).
    """
    waarden = {
        "naam": _line(data.naam, MAX_NAAM, "naam"),
        "functie": _line(data.functie, MAX_NAAM, "functie"),
        "telefoon": _line(data.telefoon, MAX_TELEFOON, "telefoon"),
        "e_mail": data.e_mail.strip().lower(),
        "uren_per_week": data.uren_per_week,
        "vrije_uren": data.vrije_uren,
        "afwezig_van": data.afwezig_van,
        "afwezig_tot": data.afwezig_tot,
        "talen": list(data.talen),
        "team": data.team,
    }
    nieuw = {
        veld: waarde
        for veld, waarde in waarden.items()
        if veld in velden and (waarde or veld in MAG_LEEG)
    }
    if "naam" in nieuw and nieuw["naam"] != medewerker.naam:
        nieuw["voornaam"] = _first_name(str(nieuw["naam"]))
    if medewerker.gebruiker_id is None and data.gebruiker is not None:
        nieuw["gebruiker"] = data.gebruiker
    with write():
        if nieuw:
            Medewerker.update(**nieuw).where(Medewerker.id == medewerker.id).execute()
        announce(medewerker.reference)


def resume_medewerker(medewerker: Medewerker, *, door: Actor) -> None:
    """Note that somebody who left is back."""
    with write():
        Medewerker.update(is_actief=True).where(Medewerker.id == medewerker.id).execute()
        announce(medewerker.reference)


def end_medewerker(medewerker: Medewerker, *, door: Actor) -> None:
    """Note that somebody left; what he or she did stays in history."""
    with write():
        guarded_update(
            Medewerker, Medewerker.id == medewerker.id, Medewerker.is_actief, is_actief=False
        )
        announce(medewerker.reference)


def _line(tekst: str, meeste: int, veld: str) -> str:
    """Give a line as it is kept; Invalid when it is too long, for nothing is cut in silence."""
    schoon = clean_line(tekst)
    check_length(schoon, meeste, veld=veld)
    return schoon


def _first_name(naam: str) -> str:
    return naam.split(" ", 1)[0][:MAX_VOORNAAM]
