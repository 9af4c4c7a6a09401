"""Teams under management: name, coordinator, members, themes; and who of the accounts works where.

An employee is in one team. Somebody with an account who is no employee yet becomes one by joining.
"""

from __future__ import annotations

from dataclasses import dataclass

from netwerk.medewerkers.models import Medewerker, Team
from netwerk.medewerkers.registration import (
    NieuweMedewerker,
    NieuwTeam,
    register_medewerker,
    register_team,
)
from netwerk.relaties.banden import list_sources, list_targets, set_sources, set_targets
from netwerk.relaties.keuzes import RelatieSoort
from netwerk.themas.boom import boom
from vems.accounts.keuzes import ROL_LABELS, ROLLEN_MET_WACHTWOORD, Rol
from vems.accounts.models import Gebruiker, GebruikerRol
from vems.beheer.events import TEAM_COORDINATOR, TEAM_GEWIJZIGD, TEAM_LID, TEAM_THEMAS
from vems.core.actor import Actor
from vems.core.changes import announce
from vems.core.database import guarded_update, write
from vems.core.exceptions import Invalid
from vems.core.fields import clean_line, slugify_with_tail
from vems.core.history import Event, Zichtbaarheid, record
from vems.core.i18n import N_, translate

_LEIDT, _OVER = RelatieSoort.VERANTWOORDELIJK_VOOR, RelatieSoort.GAAT_OVER
_MEDEWERKER, _ACCOUNT = "medewerker:", "account:"


@dataclass(frozen=True, slots=True)
class Teamgegevens:
    """What a team is; `coordinator` is the key of a member or "", `themas` are codes."""

    naam: str
    omschrijving: str = ""
    coordinator: str = ""
    themas: frozenset[str] = frozenset()


def make_team(data: Teamgegevens, *, door: Actor) -> Team:
    """Make a team; its key follows from its first name and stays."""
    naam = _check_naam(data.naam)
    code = slugify_with_tail(naam)[-40:].strip("-")
    with write():
        team = register_team(NieuwTeam(code, naam, data.omschrijving), door=door)
        _set_themas(team, data.themas, door)
    return team


def change_team(team: Team, data: Teamgegevens, *, door: Actor) -> None:
    """Rename a team, say who coordinates it and what it is about; Invalid names the field."""
    naam = _check_naam(data.naam, team)
    if data.coordinator and data.coordinator not in {lid.sleutel for lid in list_leden(team)}:
        raise Invalid(N_("Kies iemand uit het team."), veld="coordinator")
    with write():
        if naam != team.naam:
            _tell(team, TEAM_GEWIJZIGD, door, oud=team.naam, nieuw=naam)
        register_team(NieuwTeam(team.code, naam, data.omschrijving), door=door)
        wie = {data.coordinator} - {""}
        if set_sources(team.reference, _LEIDT, "medewerker", wie, door=door):
            namen = [lid.naam for lid in list_leden(team) if lid.sleutel in wie]
            _tell(team, TEAM_COORDINATOR, door, namen=", ".join(namen) or "–")
        _set_themas(team, data.themas, door)


def add_lid(team: Team, wie: str, *, door: Actor) -> None:
    """Let an employee, or somebody with an account only, work in this team; `wie` is of the list.

    An employee who came in by a list with the address of the account is that person.
    """
    keuzes = {waarde for waarde, _ in list_buiten(team)}
    if wie not in keuzes:
        raise Invalid(N_("Kies uit de lijst."), veld="wie")
    with write():
        medewerker = _employee_of(team, wie, door)
        if medewerker.team_id != team.id:
            guarded_update(
                Medewerker,
                Medewerker.id == medewerker.id,
                Medewerker.team == medewerker.team_id,
                team=team,
            )
            oud = Team.get_by_id(medewerker.team_id)
            over = [s for s in coordinator_of(oud) if s != medewerker.sleutel]
            set_sources(oud.reference, _LEIDT, "medewerker", over, door=door)
        _tell(team, TEAM_LID, door, naam=medewerker.naam)
        announce(medewerker.reference)


def list_leden(team: Team) -> list[Medewerker]:
    """List who works in a team, by name."""
    return list(
        Medewerker.select()
        .where(Medewerker.team == team, Medewerker.is_actief)
        .order_by(Medewerker.naam)
    )


def list_buiten(team: Team) -> list[tuple[str, str]]:
    """List who could join: employees of other teams, and staff accounts that are no employee."""
    anderen = (
        Medewerker.select(Medewerker, Team)
        .join(Team)
        .where(Medewerker.team != team, Medewerker.is_actief)
        .order_by(Medewerker.naam)
    )
    return [
        *((f"{_ACCOUNT}{g.sleutel}", f"{g.naam} ({g.email})") for g in _without_employee()),
        *((f"{_MEDEWERKER}{m.sleutel}", f"{m.naam} ({m.team.naam})") for m in anderen),
    ]


def coordinator_of(team: Team) -> list[str]:
    """Give the key of the member who coordinates a team, in a list that may be empty."""
    return list_sources(team.reference, _LEIDT, "medewerker")


def themas_of(team: Team) -> list[str]:
    """List the codes of the themes a team is about."""
    return list_targets(team.reference, _OVER, "thema")


def link_medewerker(gebruiker: Gebruiker) -> None:
    """Tie an account to the employee with its address that has none; inside write()."""
    if Medewerker.select().where(Medewerker.gebruiker == gebruiker).exists():
        return
    bekend = Medewerker.select().where(
        Medewerker.e_mail == gebruiker.email, Medewerker.gebruiker.is_null(), Medewerker.is_actief
    )
    eerste = bekend.order_by(Medewerker.id).first()
    if eerste is not None:
        Medewerker.update(gebruiker=gebruiker).where(Medewerker.id == eerste.id).execute()


def _without_employee() -> list[Gebruiker]:
    staf = ROLLEN_MET_WACHTWOORD - {Rol.RAADSLID, Rol.GRIFFIE, Rol.TOEZICHT, Rol.BEHEERDER}
    met_rol = GebruikerRol.select(GebruikerRol.gebruiker).where(
        GebruikerRol.rol.in_(list(staf)), GebruikerRol.tot.is_null()
    )
    bezet = Medewerker.select(Medewerker.gebruiker).where(Medewerker.gebruiker.is_null(False))
    return list(
        Gebruiker.select()
        .where(Gebruiker.is_actief, Gebruiker.id.in_(met_rol), Gebruiker.id.not_in(bezet))
        .order_by(Gebruiker.naam)
    )


def _employee_of(team: Team, wie: str, door: Actor) -> Medewerker:
    if wie.startswith(_MEDEWERKER):
        return Medewerker.get(Medewerker.sleutel == wie.removeprefix(_MEDEWERKER))
    gebruiker = Gebruiker.get(Gebruiker.sleutel == wie.removeprefix(_ACCOUNT))
    link_medewerker(gebruiker)
    bekend = Medewerker.get_or_none(Medewerker.gebruiker == gebruiker)
    if bekend is not None:
        return bekend
    rollen = [rij.rol for rij in gebruiker.rollen if rij.tot is None and rij.rol is not Rol.LID]
    return register_medewerker(
        NieuweMedewerker(
            naam=gebruiker.naam,
            functie=translate(ROL_LABELS[rollen[0]]),
            team=team,
            e_mail=gebruiker.email,
            gebruiker=gebruiker,
        ),
        door=door,
    )


def _set_themas(team: Team, codes: frozenset[str], door: Actor) -> None:
    themas = [boom().by_code(code) for code in sorted(codes)]
    if None in themas:
        raise Invalid(N_("Kies uit de lijst."), veld="themas")
    if set_targets(team.reference, _OVER, "thema", codes, door=door):
        namen = ", ".join(thema.naam for thema in themas if thema)
        _tell(team, TEAM_THEMAS, door, namen=namen or "–")


def _check_naam(getypt: str, team: Team | None = None) -> str:
    naam = clean_line(getypt)
    if not naam or len(naam) > 80:
        raise Invalid(N_("Vul een naam in van hoogstens 80 tekens."), veld="naam")
    for ander in Team.select():
        if ander.naam.casefold() == naam.casefold() and (team is None or ander.id != team.id):
            raise Invalid(N_("Er is al een team met deze naam."), veld="naam")
    return naam


def _tell(team: Team, event: Event, door: Actor, **gegevens: str) -> None:
    record(
        team.reference,
        event,
        zichtbaarheid=Zichtbaarheid.INTERN,
        gegevens=gegevens,
        door=door,
    )
