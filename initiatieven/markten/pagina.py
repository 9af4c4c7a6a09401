"""What the public page of a market says in each state: lead, button, and how it goes on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from flask import url_for

from initiatieven.markten.deelname.inzendingen import is_open
from initiatieven.markten.deelname.plannen import Telling
from initiatieven.markten.keuzes import MARKT_LABELS, MarktToestand
from initiatieven.markten.models import Markt
from initiatieven.markten.permissions import may_manage, may_score, may_visit
from netwerk.themas.boom import boom as themaboom
from vems.core.actor import Actor
from vems.core.history import Gebeurtenis, explanation, sentence
from vems.core.i18n import N_, format_dag, format_moment, format_tijd, ngettext, translate
from vems.participatie.stemmen.keuzes import Stemtoestand
from vems.participatie.stemmen.models import Stemming
from vems.participatie.stemmen.stemming import list_stemmingen

# The order of states; what comes before the present one is done.
LOOP = tuple(toestand for toestand in MarktToestand if toestand is not MarktToestand.AFGELAST)
_NA: dict[MarktToestand, int] = {toestand: nummer for nummer, toestand in enumerate(LOOP)}


@dataclass(frozen=True, slots=True)
class Knop:
    """A button in the head of the page."""

    tekst: str
    url: str
    icoon: str = ""


def reached(markt: Markt, toestand: MarktToestand) -> bool:
    """Tell whether a market is in this state or past it."""
    return _NA.get(markt.toestand, -1) >= _NA[toestand]


def lead(markt: Markt) -> str:
    """Say when and where, in one sentence; or that it does not go on."""
    waarden = {
        "dag": format_dag(markt.begin),
        "tijd": format_tijd(markt.begin),
        "plek": markt.plek,
    }
    if markt.toestand is MarktToestand.AFGELAST:
        return translate(N_("De markt van %(dag)s gaat niet door."), **waarden)
    if reached(markt, MarktToestand.UITSLAG):
        return translate(N_("De markt was op %(dag)s. Plek: %(plek)s."), **waarden)
    zin = N_("%(dag)s, vanaf %(tijd)s. Plek: %(plek)s. Iedereen is welkom.")
    return _capital(translate(zin, **waarden))


def titel(markt: Markt, telling: Telling) -> str:
    """Say what happens; before the programme is known that is the name of the market."""
    if not reached(markt, MarktToestand.PROGRAMMA) or not telling.toegelaten:
        return markt.titel
    if reached(markt, MarktToestand.UITSLAG):
        return ngettext(
            "%(num)s plan ontmoette de raad",
            "%(num)s plannen ontmoetten de raad",
            telling.toegelaten,
        )
    return ngettext(
        "%(num)s plan ontmoet de raad", "%(num)s plannen ontmoeten de raad", telling.toegelaten
    )


def evening(markt: Markt) -> list[dict[str, str]]:
    """List the programme of the evening with its times in words."""
    return [
        {**rij, "tijd": translate(N_("%(tijd)s uur"), tijd=rij["tijd"]) if rij["tijd"] else ""}
        for rij in markt.programma
    ]


def primary(markt: Markt, actor: Actor, moment: datetime) -> Knop | None:
    """Choose the one button: the state decides, and for council and griffie the role."""
    slug = markt.slug
    if may_manage(actor):
        return Knop(translate(N_("Beheer deze markt")), url_for("markten.beheer", slug=slug), "pen")
    if knop := council_step(markt, actor):
        return knop
    if is_open(markt, moment):
        return Knop(translate(N_("Doe mee")), url_for("markten.meedoen", slug=slug), "kraam")
    if markt.toestand is MarktToestand.STEMMING:
        return Knop(translate(N_("Stem")), "#stemmen", "vink")
    if reached(markt, MarktToestand.UITSLAG) and markt.uitslag:
        return Knop(translate(N_("Bekijk de uitslag")), "#uitslag", "ster")
    if reached(markt, MarktToestand.PROGRAMMA):
        return Knop(translate(N_("Bekijk de plannen")), "#plannen", "lijst")
    return None


def council_step(markt: Markt, actor: Actor) -> Knop | None:
    """Give what a council member can do on a market only while it is in this state."""
    slug = markt.slug
    if may_visit(actor) and markt.toestand is MarktToestand.MARKTDAG:
        return Knop(translate(N_("Noteer een bezoek")), url_for("markten.dag", slug=slug), "vink")
    if may_score(actor) and markt.toestand is MarktToestand.SCREENING:
        return Knop(
            translate(N_("Beoordeel de plannen")), url_for("markten.screening", slug=slug), "pen"
        )
    return None


def call_line(markt: Markt, moment: datetime) -> str:
    """Say until when one can enter, or since when it is closed."""
    if markt.toestand is not MarktToestand.OPROEP_OPEN:
        return ""
    if moment < markt.oproep_van:
        return translate(
            N_("Meedoen kan vanaf %(moment)s."), moment=format_moment(markt.oproep_van)
        )
    if moment < markt.oproep_tot:
        return translate(N_("Meedoen kan tot %(moment)s."), moment=format_moment(markt.oproep_tot))
    return translate(
        N_("De oproep is gesloten sinds %(moment)s."), moment=format_moment(markt.oproep_tot)
    )


def open_votes(markt: Markt) -> list[Stemming]:
    """List the votes that readers know of: open, or counted."""
    if not reached(markt, MarktToestand.STEMMING):
        return []
    stemmingen = list_stemmingen(markt.reference)
    return [s for s in stemmingen if s.toestand is not Stemtoestand.VOORBEREID]


def moved_line(markt: Markt, verplaatst: Gebeurtenis | None) -> tuple[str, str]:
    """Say what was moved after it was published and why, until the market was held."""
    if verplaatst is None or reached(markt, MarktToestand.UITSLAG):
        return ("", "")
    return (sentence(verplaatst), explanation(verplaatst))


def process(markt: Markt, telling: Telling) -> list[Mapping[str, str]]:
    """Draw how it goes on: done, now, still to come."""
    stappen = [_received(markt, telling), _screened(markt, telling)]
    stappen.append(
        _step(
            markt,
            MarktToestand.MARKTDAG,
            "kraam",
            translate(N_("%(dag)s markt"), dag=_capital(format_dag(markt.begin))),
        )
    )
    uitslag = translate(N_("De uitslag, met de redenen"))
    stappen.append(_step(markt, MarktToestand.UITSLAG, "raad", uitslag))
    volgen = translate(N_("Daarna volgen wij elke toezegging"))
    stappen.append(_step(markt, MarktToestand.OPVOLGING, "doel", volgen))
    return stappen


def theme_names(markt: Markt) -> list[str]:
    """Name the themes of a market."""
    themas = (themaboom().by_code(code) for code in markt.themas)
    return [thema.naam for thema in themas if thema]


def toestand_label(markt: Markt) -> str:
    """Name the state."""
    return translate(MARKT_LABELS[markt.toestand])


def _received(markt: Markt, telling: Telling) -> Mapping[str, str]:
    if not reached(markt, MarktToestand.SCREENING):
        tot = translate(N_("Plannen insturen tot %(m)s"), m=format_moment(markt.oproep_tot))
        return _step(markt, MarktToestand.OPROEP_OPEN, "pen", tot)
    zin = ngettext("%(num)s plan kwam binnen", "%(num)s plannen kwamen binnen", telling.ingezonden)
    return {"titel": zin, "soort": "fase", "icoon": "vink"}


def _screened(markt: Markt, telling: Telling) -> Mapping[str, str]:
    if not reached(markt, MarktToestand.PROGRAMMA):
        zin = translate(N_("Een panel bekijkt elk plan. Elk plan krijgt een antwoord."))
        return _step(markt, MarktToestand.SCREENING, "oog", zin)
    toegelaten = ngettext(
        "%(num)s plan is toegelaten", "%(num)s plannen zijn toegelaten", telling.toegelaten
    )
    anders = ngettext(
        "%(num)s ander plan kreeg een advies.",
        "%(num)s andere plannen kregen elk een advies.",
        telling.anders,
    )
    return {
        "titel": toegelaten,
        "tekst": anders if telling.anders else "",
        "soort": "fase",
        "icoon": "vink",
        "link_url": url_for("markten.uitkomsten", slug=markt.slug),
        "link_tekst": translate(N_("Lees waarom")),
    }


def _step(markt: Markt, toestand: MarktToestand, icoon: str, zin: str) -> Mapping[str, str]:
    if markt.toestand is toestand:
        return {"titel": zin, "soort": "gebeurtenis", "icoon": icoon}
    done = reached(markt, toestand)
    return {
        "titel": zin,
        "soort": "fase" if done else "straks",
        "icoon": "vink" if done else icoon,
    }


def _capital(zin: str) -> str:
    return zin[:1].upper() + zin[1:]
