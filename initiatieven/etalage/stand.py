"""Where an initiatief stands, as `statusvlak` shows it: fase, whose turn, by when, what is next.

The same block for everybody; only "u" and the telephone of the guide differ per reader.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from initiatieven.loket.termijn.klok import stand_of
from initiatieven.registratie.keuzes import (
    FASE_VOLGORDE,
    RESULTAAT_LABELS,
    TOESTAND_MERKEN,
    Fase,
    Resultaat,
    Toestand,
)
from initiatieven.registratie.models import Initiatief
from netwerk.medewerkers.models import Medewerker
from vems.core.clock import today
from vems.core.i18n import N_, format_dag, translate
from vems.termijnen.keuzes import Stand

# The fase in which a decision is taken may be skipped; its knot on the bar then says so.
_BESLUIT = FASE_VOLGORDE.index(Fase.BESLUIT) + 1
# Ended before it was done: the bar of fasen has nothing to tell, the result has.
GESTOPT = frozenset(
    {
        Resultaat.SAMENGEVOEGD,
        Resultaat.DOORVERWEZEN,
        Resultaat.BEANTWOORD,
        Resultaat.GEMOTIVEERD_NEE,
        Resultaat.INGETROKKEN,
        Resultaat.VERLOPEN,
    }
)


@dataclass(frozen=True, slots=True)
class Beurt:
    """Whose turn it is; `naam` when the party is known, `datum` until when it lies still."""

    soort: str
    naam: str = ""
    datum: str = ""
    tekst: str = ""


@dataclass(frozen=True, slots=True)
class Termijn:
    """By when; `wat` names what comes when it is not the next step itself."""

    stand: str
    datum: str
    wat: str = ""


@dataclass(frozen=True, slots=True)
class Begeleider:
    """Who guides it, as this reader may know."""

    naam: str
    rol: str
    telefoon: str = ""
    bereikbaar: str = ""


@dataclass(frozen=True, slots=True)
class Zaakstand:
    """All of it together; `fase` counts from 1."""

    fase: int
    beurt: Beurt
    termijn: Termijn | None
    stap: str
    begeleider: Begeleider | None
    overgeslagen: tuple[int, ...] = ()
    stil: bool = False
    klaar: bool = False
    gestopt: bool = False


def make_stand(
    initiatief: Initiatief,
    *,
    gehad: Collection[Fase],
    partner: str = "",
    is_eigen: bool = False,
    begeleider: Begeleider | None = None,
) -> Zaakstand:
    """Say where it stands. `gehad` are the fasen its history names, `partner` who was asked."""
    fase = FASE_VOLGORDE.index(initiatief.fase) + 1
    is_klaar = initiatief.fase is Fase.AFGEROND
    zonder_besluit = fase > _BESLUIT and Fase.BESLUIT not in gehad
    return Zaakstand(
        fase=fase,
        beurt=as_beurt(initiatief, partner=partner, is_eigen=is_eigen),
        termijn=as_termijn(initiatief, today(), is_eigen=is_eigen),
        stap="" if is_klaar else translate(initiatief.volgende_stap),
        begeleider=begeleider,
        overgeslagen=(_BESLUIT,) if zonder_besluit else (),
        stil=initiatief.toestand is Toestand.GEPARKEERD and not is_klaar,
        klaar=is_klaar,
        gestopt=initiatief.resultaat in GESTOPT,
    )


def as_beurt(initiatief: Initiatief, *, partner: str = "", is_eigen: bool = False) -> Beurt:
    """Say whose turn it is; the initiator reads "u"."""
    if initiatief.fase is Fase.AFGEROND:
        resultaat = initiatief.resultaat
        return Beurt("klaar", tekst=translate(RESULTAAT_LABELS[resultaat]) if resultaat else "")
    toestand = initiatief.toestand
    if toestand is Toestand.BIJ_INITIATIEFNEMER and is_eigen:
        return Beurt("u")
    if toestand is Toestand.INGRIJPEN:
        return Beurt("gemeente", tekst=translate(N_("De coördinator van het loket helpt mee")))
    return Beurt(
        TOESTAND_MERKEN[toestand],
        naam=partner if toestand is Toestand.BIJ_PARTNER else "",
        datum=format_dag(initiatief.herzien_op) if toestand is Toestand.GEPARKEERD else "",
    )


def as_termijn(initiatief: Initiatief, vandaag: date, *, is_eigen: bool = False) -> Termijn | None:
    """Say by when; a day that passed while somebody else had the turn is not shown."""
    termijn = stand_of(initiatief, vandaag, frozenset())
    if termijn is None or termijn.datum is None or initiatief.toestand is Toestand.GEPARKEERD:
        return None
    if termijn.stand is not Stand.TE_LAAT and termijn.datum < vandaag:
        return None
    stand = "te_laat" if termijn.stand is Stand.TE_LAAT else "op_tijd"
    return Termijn(stand, format_dag(termijn.datum), _what(initiatief, is_eigen))


def public_begeleider(medewerker: Medewerker | None) -> Begeleider | None:
    """Name the guide for everybody: the team and, with consent, the first name."""
    if medewerker is None:
        return None
    if not medewerker.voornaam_publiek:
        return Begeleider(medewerker.team.naam, translate(N_("Begeleidt dit initiatief")))
    rol = translate(N_("Begeleider, %(team)s"), team=medewerker.team.naam)
    return Begeleider(medewerker.voornaam, rol)


def own_begeleider(medewerker: Medewerker | None, *, bereikbaar: str) -> Begeleider | None:
    """Name the guide for the initiator: full name, telephone and hours."""
    if medewerker is None:
        return None
    return Begeleider(
        medewerker.naam,
        translate(N_("Uw vaste begeleider")),
        medewerker.telefoon,
        bereikbaar,
    )


def _what(initiatief: Initiatief, is_eigen: bool) -> str:
    """While it is the initiator's turn, the promised day is that of the next word from us."""
    if initiatief.toestand is not Toestand.BIJ_INITIATIEFNEMER:
        return ""
    return translate(N_("Nieuws van ons") if is_eigen else N_("Nieuws van de gemeente"))
