"""Making, changing, ordering and ending questions: a change is a version, nothing is lost."""

from __future__ import annotations

from dataclasses import dataclass

import peewee

from initiatieven.extravragen.boek import boek
from initiatieven.extravragen.feiten import SOORTEN, list_feiten
from initiatieven.extravragen.keuzes import (
    MAX_KEUZE,
    MAX_KEUZES,
    MAX_PER_ONDERWERP,
    MAX_UITLEG,
    MAX_ZIN,
    Formulier,
    Vraagsoort,
)
from initiatieven.extravragen.models import Extravraag
from netwerk.instrumenten.meedenken.keuzes import Feitsoort
from netwerk.instrumenten.models import Instrument
from netwerk.themas.models import Thema
from vems.core.actor import Actor
from vems.core.changes import announce
from vems.core.clock import now
from vems.core.database import guarded_update, write
from vems.core.exceptions import Conflict, Invalid, NotFound
from vems.core.fields import clean_line, sleutel
from vems.core.i18n import N_

_ANDERS = Conflict(N_("Een collega wijzigde deze vraag net. Bekijk hem opnieuw."))


@dataclass(frozen=True, slots=True)
class NieuweVraag:
    """A question for a theme or for an instrument; `sleutel` comes with the form."""

    zin: str
    soort: Vraagsoort
    onderwerp: Thema | Instrument | None
    formulier: Formulier | None = Formulier.IDEE
    uitleg: str = ""
    keuzes: tuple[str, ...] = ()
    verplicht: bool = False
    over_maker: bool = False
    feit: str = ""
    sleutel: str = ""


def get_vraag(code: str) -> Extravraag:
    """Give the newest version of a question; NotFound without."""
    versies = boek().versies(code)
    if not versies:
        raise NotFound()
    return versies[0]


def add_vraag(data: NieuweVraag, *, door: Actor) -> Extravraag:
    """Make a question; it is asked of who begins from now on. The same form makes one."""
    waarden = _clean(data)
    code = data.sleutel or sleutel()
    bekend = boek().versies(code)
    if bekend:
        return bekend[-1]
    _check_room(data, zonder="")
    with write():
        return _add_version(code, 1, _last() + 1, waarden, door)


def change_vraag(vraag: Extravraag, data: NieuweVraag, *, door: Actor) -> Extravraag:
    """Make the next version; who has begun keeps the one before. The same words make none."""
    waarden = _clean(data)
    if vraag.tot is None and all(_value(vraag, naam) == nu for naam, nu in waarden.items()):
        return vraag
    _check_room(data, zonder=vraag.code)
    with write():
        if vraag.tot is None:
            _end(vraag, door)
        try:
            with write():
                return _add_version(vraag.code, vraag.nummer + 1, vraag.volgorde, waarden, door)
        except peewee.IntegrityError as fout:
            raise _ANDERS from fout


def retire_vraag(vraag: Extravraag, *, door: Actor) -> None:
    """Ask it of nobody who begins from now on; what was answered stays."""
    if vraag.tot is not None:
        return
    with write():
        _end(vraag, door)


def resume_vraag(vraag: Extravraag, *, door: Actor) -> Extravraag:
    """Ask a question that had ended again, in the words it had."""
    if vraag.tot is None:
        return vraag
    onderwerp = vraag.thema if vraag.thema_id is not None else vraag.instrument
    data = NieuweVraag(
        vraag.zin,
        vraag.soort,
        onderwerp,
        vraag.formulier,
        vraag.uitleg,
        tuple(vraag.keuzes),
        bool(vraag.verplicht),
        bool(vraag.over_maker),
        vraag.feit,
    )
    return change_vraag(vraag, data, door=door)


def move_vraag(vraag: Extravraag, *, stap: int) -> None:
    """Let it change places with the one before (-1) or after (1) it about the same thing."""
    naast = [rij for rij in boek().newest() if rij.tot is None and _same_topic(rij, vraag)]
    plek = next((i for i, rij in enumerate(naast) if rij.code == vraag.code), None)
    if plek is None or not 0 <= plek + stap < len(naast):
        return
    ander = naast[plek + stap]
    with write():
        for code, volgorde in ((vraag.code, ander.volgorde), (ander.code, vraag.volgorde)):
            Extravraag.update(volgorde=volgorde).where(Extravraag.code == code).execute()
        announce(vraag.reference, ander.reference)


def _clean(data: NieuweVraag) -> dict[str, object]:
    zin, uitleg = clean_line(data.zin), clean_line(data.uitleg)
    keuzes = list(dict.fromkeys(filter(None, (clean_line(keuze) for keuze in data.keuzes))))
    if not zin:
        raise Invalid(N_("Schrijf de vraag op."), veld="zin")
    if len(zin) > MAX_ZIN:
        raise Invalid(N_("Maak de vraag korter: hooguit 160 letters."), veld="zin")
    if len(uitleg) > MAX_UITLEG:
        raise Invalid(N_("Maak de uitleg korter: hooguit 300 letters."), veld="uitleg")
    if data.onderwerp is None:
        raise Invalid(N_("Kies waar de vraag bij hoort."), veld="onderwerp")
    is_thema = isinstance(data.onderwerp, Thema)
    if is_thema and data.formulier is None:
        raise Invalid(N_("Kies wanneer wij het vragen."), veld="formulier")
    if data.soort is Vraagsoort.KEUZE and not 2 <= len(keuzes) <= MAX_KEUZES:
        raise Invalid(N_("Geef 2 tot 12 antwoorden om uit te kiezen."), veld="keuzes")
    if any(len(keuze) > MAX_KEUZE for keuze in keuzes):
        raise Invalid(N_("Maak elk antwoord korter: hooguit 80 letters."), veld="keuzes")
    return {
        "zin": zin,
        "uitleg": uitleg,
        "soort": data.soort,
        "keuzes": keuzes if data.soort is Vraagsoort.KEUZE else [],
        "thema": data.onderwerp if is_thema else None,
        "instrument": None if is_thema else data.onderwerp,
        # which instruments go with it is chosen in the plan
        "formulier": data.formulier if is_thema else Formulier.PLAN,
        "verplicht": bool(data.verplicht),
        "over_maker": bool(data.over_maker),
        "feit": _clean_feit(data),
    }


def _clean_feit(data: NieuweVraag) -> str:
    """Give the fact it asks for; Invalid when it is answered in another way, or about people."""
    if not data.feit:
        return ""
    feit = next((feit for feit in list_feiten() if feit.code == data.feit), None)
    if feit is None:
        raise Invalid(N_("Kies uit de lijst."), veld="feit")
    if SOORTEN[feit.soort] is not data.soort:
        zin = N_("Dit telt alleen mee bij ja of nee.")
        if feit.soort is Feitsoort.GETAL:
            zin = N_("Dit telt alleen mee als iemand met een getal antwoordt.")
        raise Invalid(zin, veld="feit")
    if data.over_maker:
        zin = N_("Meedenken gaat over dit plan. Kies dit niet bij een vraag over de maker.")
        raise Invalid(zin, veld="feit")
    return feit.code


def _check_room(data: NieuweVraag, *, zonder: str) -> None:
    """Refuse one question too many about the same thing."""
    soort = "thema_id" if isinstance(data.onderwerp, Thema) else "instrument_id"
    nummer = data.onderwerp.id if data.onderwerp is not None else None
    al = [
        rij
        for rij in boek().newest()
        if rij.tot is None and rij.code != zonder and getattr(rij, soort) == nummer
    ]
    if len(al) >= MAX_PER_ONDERWERP:
        raise Invalid(
            N_("Hier horen al %(aantal)s vragen bij. Stop er eerst een: zo blijft het kort."),
            veld="onderwerp",
            aantal=MAX_PER_ONDERWERP,
        )


def _add_version(
    code: str, nummer: int, volgorde: int, waarden: dict[str, object], door: Actor
) -> Extravraag:
    gemaakt = Extravraag.create(
        sleutel=sleutel(),
        code=code,
        nummer=nummer,
        volgorde=volgorde,
        vanaf=now(),
        door_naam=door.naam,
        **waarden,
    )
    announce(gemaakt.reference)
    return gemaakt


def _end(vraag: Extravraag, door: Actor) -> None:
    guarded_update(
        Extravraag,
        Extravraag.id == vraag.id,
        Extravraag.tot.is_null(),
        conflict=_ANDERS,
        tot=now(),
        gestopt_door=door.naam,
    )
    announce(vraag.reference)


def _last() -> int:
    return max((rij.volgorde for rij in boek().newest()), default=0)


def _same_topic(een: Extravraag, ander: Extravraag) -> bool:
    return (een.thema_id, een.instrument_id) == (ander.thema_id, ander.instrument_id)


def _value(vraag: Extravraag, naam: str) -> object:
    """Give a field to compare: rows that are pointed at by their row."""
    if naam in ("thema", "instrument"):
        return getattr(vraag, naam) if getattr(vraag, f"{naam}_id") is not None else None
    return getattr(vraag, naam)
