"""The initiator's own page as values: what is asked of me, who helps me, what was promised."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import peewee

from initiatieven.begeleiding.events import ANTWOORD_VERSTUURD
from initiatieven.etalage.stand import Zaakstand, make_stand, own_begeleider
from initiatieven.etalage.verhaal import EIGEN, Verhaal, read_verhaal
from initiatieven.loket.events import EERSTE_GESPREK
from initiatieven.loket.termijn.klok import list_beurten
from initiatieven.registratie.keuzes import FASE_ZINNEN, Fase, Toestand
from initiatieven.registratie.models import Initiatief
from initiatieven.registratie.permissions import kolom
from initiatieven.registratie.publiek.kaarten import Wijkmerk, as_wijkmerk
from netwerk.gebieden.boom import boom as gebiedenboom
from netwerk.medewerkers.models import Medewerker, Team
from vems.core.actor import Actor
from vems.core.clock import amsterdam
from vems.core.exceptions import NotFound
from vems.core.history import Event
from vems.core.i18n import N_, format_dag, ngettext, translate
from vems.instellingen.gemeente import read_sluitingsdagen
from vems.partijen.models import Partij
from vems.termijnen.keuzes import Stand
from vems.termijnen.klokken import stand as klokstand
from vems.termijnen.normen import norm_of
from vems.termijnen.werkdagen import count_werkdagen

# What we promise at the submit, the event that keeps it, and how we say that it was kept.
BELOFTEN: tuple[tuple[str, Event, tuple[str, str, str]], ...] = (
    (
        "eerste_contact",
        EERSTE_GESPREK,
        (
            N_("Op dezelfde dag kennisgemaakt"),
            N_("Kennisgemaakt na %(num)s van %(norm)s werkdagen"),
            N_("Kennisgemaakt na %(num)s werkdagen. Wij beloofden %(norm)s."),
        ),
    ),
    (
        "antwoord",
        ANTWOORD_VERSTUURD,
        (
            N_("Op dezelfde dag antwoord gegeven"),
            N_("Antwoord gegeven na %(num)s van %(norm)s werkdagen"),
            N_("Antwoord gegeven na %(num)s werkdagen. Wij beloofden %(norm)s."),
        ),
    ),
)
# While a partner or the council has the turn, the day is theirs and not our promise.
_VAN_ONS = frozenset({Toestand.BIJ_GEMEENTE, Toestand.BIJ_INITIATIEFNEMER, Toestand.INGRIJPEN})


@dataclass(frozen=True, slots=True)
class Belofte:
    """Something we promised; `stand` is nagekomen, lopend or over_datum."""

    tekst: str
    stand: str
    datum: str = ""


@dataclass(frozen=True, slots=True)
class Eigen:
    """One own initiatief in the list."""

    titel: str
    slug: str
    kenmerk: str
    wijk: Wijkmerk
    fase: str
    zin: str
    is_aan_zet: bool


@dataclass(frozen=True, slots=True)
class Zaak:
    """One own initiatief as a whole."""

    initiatief: Initiatief
    wijk: Wijkmerk
    stand: Zaakstand
    verhaal: Verhaal
    fase_zin: str
    zin: str
    is_aan_zet: bool
    beloften: tuple[Belofte, ...]


def list_eigen(actor: Actor) -> list[Initiatief]:
    """List the initiatives of this person: what goes on first, then the newest."""
    rijen = (
        Initiatief.select(Initiatief, Medewerker, Team, Partij)
        .join(Medewerker, peewee.JOIN.LEFT_OUTER, on=Initiatief.begeleider == Medewerker.id)
        .join(Team, peewee.JOIN.LEFT_OUTER)
        .switch(Initiatief)
        .join(Partij, on=Initiatief.initiatiefnemer == Partij.id)
        .where(
            Initiatief.initiatiefnemer.in_(sorted(actor.eigen_partijen))
            | Initiatief.sleutel.in_(sorted(actor.keys_of("initiatief")))
        )
        .order_by(Initiatief.ingediend_op.desc(), Initiatief.id.desc())
    )
    return sorted(rijen, key=lambda initiatief: initiatief.fase is Fase.AFGEROND)


def get_eigen(slug: str, actor: Actor) -> Initiatief:
    """Get an own initiatief by slug; NotFound for somebody else's."""
    gevonden = next((eigen for eigen in list_eigen(actor) if eigen.slug == slug), None)
    if gevonden is None or kolom(actor, gevonden) not in ("IO", "MI"):
        raise NotFound()
    return gevonden


def as_eigen(initiatieven: Sequence[Initiatief]) -> list[Eigen]:
    """Make the rows of the list."""
    gebieden = gebiedenboom()
    return [
        Eigen(
            titel=initiatief.titel,
            slug=initiatief.slug,
            kenmerk=initiatief.identificatie,
            wijk=as_wijkmerk(gebieden, initiatief.gebied_id),
            fase=translate(FASE_ZINNEN[initiatief.fase]),
            zin=turn_sentence(initiatief, make_stand(initiatief, gehad=(), is_eigen=True)),
            is_aan_zet=is_aan_zet(initiatief),
        )
        for initiatief in initiatieven
    ]


def read_zaak(initiatief: Initiatief, *, bereikbaar: str) -> Zaak:
    """Read everything about one own initiatief, in four statements."""
    verhaal = read_verhaal(initiatief.reference, EIGEN)
    stand = make_stand(
        initiatief,
        gehad=verhaal.fasen,
        partner=verhaal.gevraagd,
        is_eigen=True,
        begeleider=own_begeleider(initiatief.begeleider, bereikbaar=bereikbaar),
    )
    return Zaak(
        initiatief=initiatief,
        wijk=as_wijkmerk(gebiedenboom(), initiatief.gebied_id),
        stand=stand,
        verhaal=verhaal,
        fase_zin=translate(FASE_ZINNEN[initiatief.fase]),
        zin=turn_sentence(initiatief, stand),
        is_aan_zet=is_aan_zet(initiatief),
        beloften=tuple(_beloften(initiatief, stand, verhaal)),
    )


def is_aan_zet(initiatief: Initiatief) -> bool:
    """Tell whether the initiator is the one to do something."""
    return (
        initiatief.toestand is Toestand.BIJ_INITIATIEFNEMER and initiatief.fase is not Fase.AFGEROND
    )


def turn_sentence(initiatief: Initiatief, stand: Zaakstand) -> str:
    """Say in a sentence whose turn it is and by when; when we are late, that comes first."""
    termijn = stand.termijn
    if initiatief.fase is Fase.AFGEROND:
        return f"{stand.beurt.tekst}." if stand.beurt.tekst else ""
    if is_aan_zet(initiatief):
        return translate(N_("U bent aan zet."))
    if stand.stil:
        return _parked(initiatief)
    if termijn is not None and termijn.stand == "te_laat":
        zin = N_("Wij zijn te laat. U zou voor %(datum)s iets horen.")
        return translate(zin, datum=termijn.datum)
    if termijn is None:
        return translate(
            N_("U hoeft nu niets te doen. %(wie)s is aan zet."), wie=_who(initiatief, stand)
        )
    return translate(
        N_("U hoeft nu niets te doen. %(wie)s is aan zet, voor %(datum)s."),
        wie=_who(initiatief, stand),
        datum=termijn.datum,
    )


def question_sentence(aantal: int) -> str:
    """Say how many questions wait."""
    if aantal == 1:
        return translate(N_("Er ligt één vraag voor u klaar."))
    return ngettext(
        "Er ligt %(num)s vraag voor u klaar.", "Er liggen %(num)s vragen voor u klaar.", aantal
    )


def _parked(initiatief: Initiatief) -> str:
    if initiatief.herzien_op is None:
        return translate(N_("Uw initiatief ligt even stil. U hoeft nu niets te doen."))
    return translate(
        N_("Uw initiatief ligt even stil. Wij kijken er weer naar op %(datum)s."),
        datum=format_dag(initiatief.herzien_op),
    )


def _who(initiatief: Initiatief, stand: Zaakstand) -> str:
    if initiatief.toestand is Toestand.BIJ_PARTNER:
        return stand.beurt.naam or translate(N_("De partner"))
    if initiatief.toestand is Toestand.BIJ_RAAD:
        return translate(N_("De raad"))
    if initiatief.begeleider is not None and initiatief.toestand is Toestand.BIJ_GEMEENTE:
        return str(initiatief.begeleider.voornaam)
    return translate(N_("Het loket"))


def _beloften(initiatief: Initiatief, stand: Zaakstand, verhaal: Verhaal) -> list[Belofte]:
    """List what we promised: what runs first, then what was kept, or was late."""
    lijst = []
    if stand.termijn is not None and initiatief.toestand in _VAN_ONS:
        is_laat = stand.termijn.stand == "te_laat"
        tekst = translate(N_("U zou iets horen voor") if is_laat else N_("Nieuws van ons voor"))
        standnaam = "over_datum" if is_laat else "lopend"
        lijst.append(Belofte(tekst, standnaam, stand.termijn.datum))
    return lijst + _kept(initiatief, verhaal)


def _kept(initiatief: Initiatief, verhaal: Verhaal) -> list[Belofte]:
    """List the promises of the submit that were kept, with how long it took."""
    sluitingsdagen, beurten = read_sluitingsdagen(), list_beurten(initiatief)
    begin = amsterdam(initiatief.ingediend_op).date()
    lijst = []
    for code, event, (meteen, op_tijd, te_laat) in BELOFTEN:
        norm, moment = norm_of(code, initiatief.ingediend_op), verhaal.first_of(event)
        if moment is None:
            continue
        stand = klokstand(
            norm,
            start=initiatief.ingediend_op,
            op=moment,
            beurten=beurten,
            gereed=moment,
            sluitingsdagen=sluitingsdagen,
        )
        dagen = count_werkdagen(begin, amsterdam(moment).date(), sluitingsdagen)
        is_laat = stand is Stand.TE_LAAT
        zin = te_laat if is_laat else op_tijd if dagen else meteen
        tekst = translate(zin, num=dagen, norm=norm.aantal)
        lijst.append(Belofte(tekst, "over_datum" if is_laat else "nagekomen"))
    return lijst
