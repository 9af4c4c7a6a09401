"""Who answers for which theme, rule or kind of need: set by hand, ended, never deleted.

Matching routes on it (`netwerk.matching.routeren`). Not here: who answers for an area, which gives
rights and is kept with the area; programmes and instruments name who keeps them themselves.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from netwerk.instrumenten.meedenken.keuzes import Adviessoort
from netwerk.instrumenten.meedenken.regels import Advies, regels_now
from netwerk.medewerkers.models import Medewerker, Team
from netwerk.relaties.keuzes import Bron, RelatieSoort
from netwerk.relaties.models import Relatie
from netwerk.relaties.registration import NieuweRelatie, end_relatie, register_relatie
from netwerk.themas.boom import boom as themaboom
from netwerk.vraagenaanbod.keuzes import HULP_LABELS
from vems.accounts.rechten import role_may
from vems.core.actor import Actor
from vems.core.exceptions import Invalid, NotFound
from vems.core.fields import clean_text
from vems.core.i18n import N_, translate
from vems.core.reference import Reference
from vems.core.teksten import check_length

MAX_TOELICHTING = 200
# In the order in which they are shown.
TERREIN_LABELS = {
    "thema": N_("Onderwerpen"),
    "regel": N_("Vergunningen en meldingen"),
    "vraag": N_("Soorten vragen"),
}
_REGELSOORTEN = frozenset({Adviessoort.VERGUNNING, Adviessoort.MELDING})
_WIE = ("medewerker", "team")


@dataclass(frozen=True, slots=True)
class Taakveld:
    """Somebody and what he or she answers for, in words; `nummer` is of the relation."""

    nummer: int
    terrein: str
    waarover: str
    wie: str
    is_bevestigd: bool
    toelichting: str


def list_regels() -> dict[str, Advies]:
    """Give the permits and notifications one can answer for, by code."""
    return {a.code: a for a in regels_now().adviezen if a.soort in _REGELSOORTEN}


def list_waarover() -> dict[str, str]:
    """Give all one can answer for, in words by reference."""
    namen: Mapping[str, Iterable[tuple[str, str]]] = {
        "thema": ((thema.code, thema.naam) for thema in themaboom().all()),
        "regel": ((code, advies.naam) for code, advies in list_regels().items()),
        "vraag": ((soort.value, translate(label)) for soort, label in HULP_LABELS.items()),
    }
    return {
        str(Reference(terrein, key)): naam
        for terrein in TERREIN_LABELS
        for key, naam in namen[terrein]
    }


def list_wie() -> dict[str, str]:
    """Give everybody who can answer for something: teams, then employees with their team."""
    teams = Team.select().order_by(Team.naam)
    mensen = (
        Medewerker.select(Medewerker, Team)
        .join(Team)
        .where(Medewerker.is_actief)
        .order_by(Medewerker.naam)
    )
    return {
        **{str(team.reference): translate(N_("Team %(naam)s"), naam=team.naam) for team in teams},
        **{str(m.reference): f"{m.naam}, {m.team.naam}" for m in mensen},
    }


def list_taakvelden() -> dict[str, list[Taakveld]]:
    """List who answers for what now, per kind of thing, by name; three queries."""
    waarover, wie = list_waarover(), list_wie()
    velden = [
        Taakveld(
            relatie.id,
            relatie.naar_kind,
            waarover[str(relatie.naar)],
            wie[str(relatie.van)],
            relatie.is_bevestigd,
            relatie.toelichting,
        )
        for relatie in _open()
        if str(relatie.naar) in waarover and str(relatie.van) in wie
    ]
    velden.sort(key=lambda veld: (veld.waarover.casefold(), veld.wie.casefold(), veld.nummer))
    return {t: [veld for veld in velden if veld.terrein == t] for t in TERREIN_LABELS}


def give_taakveld(waarover: str, wie: str, *, toelichting: str = "", door: Actor) -> Relatie:
    """Let somebody, or a team, answer for something; the same again is once."""
    _require(door, "w")
    if waarover not in list_waarover():
        raise Invalid(N_("Kies uit de lijst."), veld="waarover")
    if wie not in list_wie():
        raise Invalid(N_("Kies uit de lijst."), veld="wie")
    tekst = clean_text(toelichting)
    check_length(tekst, MAX_TOELICHTING, veld="toelichting")
    data = NieuweRelatie(
        Reference.parse(wie),
        Reference.parse(waarover),
        RelatieSoort.VERANTWOORDELIJK_VOOR,
        bron=Bron.BEGELEIDER,
        is_openbaar=False,
        toelichting=tekst,
    )
    return register_relatie(data, door=door)


def end_taakveld(nummer: int, *, door: Actor) -> None:
    """End it: it stays in history. Twice is once; NotFound for another relation."""
    _require(door, "d")
    relatie = Relatie.get_or_none(Relatie.id == nummer)
    if relatie is None or not _is_taakveld(relatie):
        raise NotFound()
    if relatie.tot is None:
        end_relatie(relatie, door=door)


def find_trekkers(teams: Iterable[str]) -> dict[str, str]:
    """Give per team who is asked for it: who coordinates it, else the first by name.

    A team without anybody is absent.
    """
    codes = sorted(set(teams))
    if not codes:
        return {}
    mensen = (
        Medewerker.select(Medewerker.sleutel, Team.code)
        .join(Team)
        .where(Medewerker.is_actief)
        .order_by(Medewerker.naam.desc(), Medewerker.id.desc())
        .tuples()
    )
    team_van = dict(mensen)
    eersten = {code: sleutel for sleutel, code in team_van.items() if code in codes}
    leiders = Relatie.select(Relatie.naar_key, Relatie.van_key).where(
        Relatie.soort == RelatieSoort.VERANTWOORDELIJK_VOOR,
        Relatie.van_kind == "medewerker",
        Relatie.naar_kind == "team",
        Relatie.naar_key.in_(codes),
        Relatie.tot.is_null(),
    )
    leidt = {
        code: wie for code, wie in leiders.order_by(Relatie.id.desc()).tuples() if wie in team_van
    }
    return {**eersten, **leidt}


def _open() -> Iterable[Relatie]:
    return Relatie.select().where(
        Relatie.soort == RelatieSoort.VERANTWOORDELIJK_VOOR,
        Relatie.van_kind.in_(_WIE),
        Relatie.naar_kind.in_(list(TERREIN_LABELS)),
        Relatie.tot.is_null(),
    )


def _is_taakveld(relatie: Relatie) -> bool:
    return (
        relatie.soort is RelatieSoort.VERANTWOORDELIJK_VOOR
        and relatie.van_kind in _WIE
        and relatie.naar_kind in TERREIN_LABELS
    )


def _require(door: Actor, letter: str) -> None:
    if door.rol not in ("systeem", "import") and not role_may(
        "verantwoordelijkheid", letter, door.rol
    ):
        raise NotFound()
