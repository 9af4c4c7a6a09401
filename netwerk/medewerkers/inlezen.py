"""Reading employees in from a list of the gemeente. Their accounts come by invitation only."""

from __future__ import annotations

from collections.abc import Sequence

from netwerk.medewerkers.models import Medewerker, Team
from netwerk.medewerkers.registration import (
    MAX_NAAM,
    MAX_TAAL,
    MAX_TEAM,
    MAX_TELEFOON,
    MAX_UREN,
    NieuweMedewerker,
    NieuwTeam,
    check_afwezig,
    check_talen,
    end_medewerker,
    register_medewerker,
    register_team,
    renew_medewerker,
    resume_medewerker,
)
from vems.accounts.models import Gebruiker
from vems.core.actor import Actor
from vems.core.exceptions import Invalid
from vems.core.fields import clean_line, slugify
from vems.core.i18n import N_
from vems.core.inlezen.geheugen import Geheugen
from vems.core.inlezen.kolommen import Veld, read_dag, split
from vems.core.inlezen.lijst import Lijst, Waarden
from vems.core.reference import Reference
from vems.partijen.registration import normalise_email

VRIJ = Veld("vrije_uren", N_("Uren per week vrij voor initiatieven"), ("vrij",))
VAN = Veld("afwezig_van", N_("Afwezig vanaf"))
TOT = Veld("afwezig_tot", N_("Afwezig tot en met"), ("afwezig",))
VELDEN = (
    Veld("naam", N_("Naam"), ("medewerker", "volledige_naam"), True, hoogstens=MAX_NAAM),
    Veld("e_mail", N_("E-mailadres"), ("email", "emailadres", "mail"), is_verplicht=True),
    Veld("functie", N_("Functie"), ("rol", "functienaam"), True, hoogstens=MAX_NAAM),
    Veld("team", N_("Team"), ("afdeling", "organisatieonderdeel"), True, hoogstens=MAX_TEAM),
    Veld("sleutel", N_("Personeelsnummer"), ("personeelsnummer", "id", "nummer")),
    Veld("telefoon", N_("Telefoonnummer"), ("telefoonnummer", "mobiel"), hoogstens=MAX_TELEFOON),
    Veld("uren_per_week", N_("Uren per week"), ("uren",)),
    VRIJ,
    VAN,
    TOT,
    Veld("talen", N_("Talen"), is_meer=True, hoogstens=MAX_TAAL),
)


class MedewerkersLezer:
    """Makes employees; one that is known by e-mail address is that one."""

    def prepare(self, rijen: Sequence[Waarden]) -> None:
        """Know the teams, the employees and the accounts there are."""
        self._teams = Geheugen({team.naam.casefold(): team for team in Team.select()})
        self._bekend = Geheugen({m.e_mail: m for m in Medewerker.select()})
        adressen = [rij.get("e_mail", "").strip().lower() for rij in rijen]
        met_account = Gebruiker.select().where(Gebruiker.email.in_(adressen))
        bezet = Medewerker.select(Medewerker.gebruiker).where(Medewerker.gebruiker.is_null(False))
        self._accounts = {g.email: g for g in met_account.where(Gebruiker.id.not_in(bezet))}

    def add(self, waarden: Waarden, *, door: Actor) -> Reference:
        """Register an employee, or bring the one with this address up to date."""
        data = self._as_medewerker(waarden, door)
        bekend = self._bekend.get(data.e_mail)
        if bekend is not None:
            gezegd = {veld for veld, waarde in waarden.items() if waarde}
            renew_medewerker(bekend, data, velden=gezegd, door=door)
            return bekend.reference
        medewerker = register_medewerker(data, door=door)
        self._bekend[data.e_mail] = medewerker
        return medewerker.reference

    def change(
        self, reference: Reference, waarden: Waarden, velden: frozenset[str], *, door: Actor
    ) -> None:
        """Bring an employee up to date."""
        if not velden & {veld.naam for veld in VELDEN}:
            return
        medewerker, data = self._get(reference), self._as_medewerker(waarden, door)
        ander = self._bekend.get(data.e_mail)
        if ander is not None and ander.id != medewerker.id:
            raise Invalid(
                N_("Dit e-mailadres is van een collega: %(naam)s."), veld="e_mail", naam=ander.naam
            )
        # A column that is no longer in the list says nothing; an empty cell does.
        genoemd = {veld for veld in velden if veld in waarden}
        renew_medewerker(medewerker, data, velden=genoemd, door=door)

    def resume(self, reference: Reference, *, door: Actor) -> None:
        """Note that somebody is back."""
        resume_medewerker(self._get(reference), door=door)

    def end(self, reference: Reference, *, door: Actor) -> None:
        """Note that somebody left; what he or she did stays."""
        medewerker = self._get(reference)
        if medewerker.is_actief:
            end_medewerker(medewerker, door=door)

    def _as_medewerker(self, waarden: Waarden, door: Actor) -> NieuweMedewerker:
        e_mail = normalise_email(waarden.get("e_mail", ""))
        if not waarden.get("functie", "").strip():
            raise Invalid(N_("Vul de functie in."), veld="functie")
        van, tot = read_dag(waarden, VAN), read_dag(waarden, TOT)
        check_afwezig(van, tot)
        talen = split(waarden.get("talen", ""))
        check_talen(talen)
        return NieuweMedewerker(
            naam=waarden.get("naam", ""),
            functie=waarden.get("functie", ""),
            team=self._team_of(waarden.get("team", ""), door),
            e_mail=e_mail,
            telefoon=waarden.get("telefoon", ""),
            gebruiker=self._accounts.get(e_mail),
            uren_per_week=_read_uren(waarden, "uren_per_week") or 0,
            vrije_uren=_read_uren(waarden, VRIJ.naam),
            afwezig_van=van,
            afwezig_tot=tot,
            talen=talen,
        )

    def _team_of(self, naam: str, door: Actor) -> Team:
        schoon = clean_line(naam)
        if not schoon:
            raise Invalid(N_("Vul het team in."), veld="team")
        team = self._teams.get(schoon.casefold())
        if team is None:
            team = register_team(NieuwTeam(slugify(schoon, 40), schoon), door=door)
            self._teams[schoon.casefold()] = team
        return team

    @staticmethod
    def _get(reference: Reference) -> Medewerker:
        medewerker: Medewerker = Medewerker.get(Medewerker.sleutel == reference.key)
        return medewerker


def _read_uren(waarden: Waarden, veld: str) -> int | None:
    waarde = waarden.get(veld, "")
    if not waarde:
        return None
    try:
        uren = round(float(waarde.replace(",", ".")))
    except (ValueError, OverflowError):
        uren = -1
    if not 0 <= uren <= MAX_UREN:
        raise Invalid(N_("Vul een aantal uren van 0 tot 40 in."), veld=veld)
    return uren


MEDEWERKERS = Lijst(
    naam="medewerkers",
    label=N_("Medewerkers"),
    eigen_velden=VELDEN,
    make=MedewerkersLezer,
    sleutel_van=lambda waarden: waarden.get("sleutel") or waarden.get("e_mail", "").lower(),
)
