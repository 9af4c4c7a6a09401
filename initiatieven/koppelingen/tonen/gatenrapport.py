"""The report of what is missing in the network, as values for its page."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from initiatieven.koppelingen.keuzes import KoppelingToestand
from initiatieven.koppelingen.models import Koppeling
from initiatieven.koppelingen.tonen.gaten import (
    find_bruggen,
    find_kennismakers,
    find_nooit_gekoppeld,
    find_nooit_gekozen,
    find_vertrek,
    find_zonder_begeleider,
    find_zonder_doel,
)
from initiatieven.koppelingen.tonen.tekorten import Open, find_zonder_aanbod
from initiatieven.koppelingen.tonen.warmte import Warmte, warmte_per_soort, warmte_per_thema
from initiatieven.koppelingen.zoeken.beeld import netwerkbeeld
from initiatieven.registratie.keuzes import Fase
from initiatieven.registratie.models import Initiatief, InitiatiefThema
from netwerk.gebieden.boom import boom
from netwerk.matching.keuzes import VRAAG_NAMEN
from netwerk.matching.netwerkbeeld import Netwerkbeeld
from netwerk.relaties.graaf import Graaf
from netwerk.relaties.weergave import Weergave
from netwerk.themas.models import Thema
from netwerk.vraagenaanbod.keuzes import HulpvraagToestand
from netwerk.vraagenaanbod.models import Hulpvraag
from vems.core.i18n import N_, ngettext, translate
from vems.core.reference import Reference

_MEESTE = 50
_T = KoppelingToestand
_NIET_GEKOZEN = (_T.VOORGESTELD, _T.VERWORPEN, _T.INGETROKKEN, _T.AFGEWEZEN_INITIATIEFNEMER)
S = TypeVar("S")
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Genoemd:
    """Something in the network by its name."""

    id: str
    naam: str


@dataclass(frozen=True, slots=True)
class Hangt:
    """Somebody on whom others hang, and what hangs on them in words."""

    wie: Genoemd
    zinnen: Sequence[str]


@dataclass(frozen=True, slots=True)
class Begin(Generic[T]):
    """The first of a list, and how many there are in all."""

    items: Sequence[T]
    aantal: int


@dataclass(frozen=True, slots=True)
class Gatenrapport:
    """All parts; an empty one has no items."""

    zonder_aanbod: int
    per_soort: Warmte
    per_thema: Warmte
    zonder_doel: Begin[Genoemd]
    zonder_begeleider: Begin[Genoemd]
    nooit_gekoppeld: Begin[Genoemd]
    nooit_gekozen: Begin[Genoemd]
    bruggen: Begin[Hangt]
    vertrek: Begin[Hangt]
    kennismakers: Begin[tuple[Genoemd, Genoemd]]


def load_gaten(graaf: Graaf) -> Gatenrapport:
    """Make the report from the view of the desk; five queries."""
    beeld, kopie = netwerkbeeld(), graaf.intern.copy_graph()
    lopend, bruggen = _lopend(), find_bruggen(kopie)
    noem, vragen = _Namen(graaf.intern), _open_vragen()
    voorgesteld = _voorgesteld(beeld)
    return Gatenrapport(
        zonder_aanbod=len(find_zonder_aanbod(vragen, beeld)),
        per_soort=warmte_per_soort(vragen, beeld),
        per_thema=warmte_per_thema(vragen, beeld),
        zonder_doel=noem.all(find_zonder_doel(kopie, lopend)),
        zonder_begeleider=noem.all(find_zonder_begeleider(kopie, lopend)),
        nooit_gekoppeld=noem.all(find_nooit_gekoppeld(kopie, voorgesteld)),
        nooit_gekozen=noem.all(find_nooit_gekozen(kopie, voorgesteld)),
        bruggen=_cap(
            list(bruggen.items()),
            lambda brug: Hangt(noem(brug[0]), [noem(r).naam for r in brug[1]]),
        ),
        vertrek=_cap(
            find_vertrek(kopie, beeld, bruggen),
            lambda v: Hangt(
                noem(v.wie), list(_say_vertrek(v.aanbod, v.initiatieven, v.los, beeld, noem))
            ),
        ),
        kennismakers=_cap(
            find_kennismakers(kopie, lopend), lambda paar: (noem(paar[0]), noem(paar[1]))
        ),
    )


class _Namen:
    """Names things by what the desk calls them."""

    def __init__(self, weergave: Weergave) -> None:
        self._weergave = weergave

    def __call__(self, reference: Reference) -> Genoemd:
        knoop = self._weergave.knoop(reference)
        naam = knoop.titel if knoop else ""
        return Genoemd(str(reference), naam or translate(N_("nog zonder naam")))

    def all(self, references: Sequence[Reference]) -> Begin[Genoemd]:
        """Name all, and give the first in the order of their names."""
        genoemd = sorted(map(self, references), key=lambda een: (een.naam.casefold(), een.id))
        return Begin(genoemd[:_MEESTE], len(genoemd))


def _cap(alles: Sequence[S], show: Callable[[S], T]) -> Begin[T]:
    return Begin([show(een) for een in alles[:_MEESTE]], len(alles))


def _lopend() -> list[Reference]:
    rows = Initiatief.select(Initiatief.sleutel).where(Initiatief.fase != Fase.AFGEROND).tuples()
    return [Reference("initiatief", sleutel) for (sleutel,) in rows]


def _voorgesteld(beeld: Netwerkbeeld) -> dict[Reference, bool]:
    """Give the organisations that were ever proposed, themselves or by a place of theirs, with
    whether somebody ever found them suitable; one query, from an index alone.
    """
    rows = (
        Koppeling.select(Koppeling.doelwit_kind, Koppeling.doelwit_key, Koppeling.toestand)
        .where(Koppeling.doelwit_kind.in_(["partner", "plek"]))
        .distinct()
        .tuples()
    )
    gekozen: dict[Reference, bool] = {}
    for kind, key, toestand in rows:
        wie = Reference(kind, key)
        if kind == "plek" and (plek := beeld.kandidaten.get(wie)) and plek.organisatie:
            wie = Reference.parse(plek.organisatie)
        gekozen[wie] = gekozen.get(wie, False) or toestand not in _NIET_GEKOZEN
    return gekozen


def _open_vragen() -> list[Open]:
    """List the open needs of running initiatives with their wijk and main theme."""
    rows = (
        Hulpvraag.select(Hulpvraag.soort, Initiatief.gebied_id, Initiatief.id)
        .join(Initiatief, on=(Hulpvraag.eigenaar_key == Initiatief.sleutel))
        .where(
            Hulpvraag.eigenaar_kind == "initiatief",
            Hulpvraag.toestand == HulpvraagToestand.OPEN,
            Initiatief.fase != Fase.AFGEROND,
        )
        .tuples()
    )
    bomen, themas = boom(), _hoofdthemas()
    vragen = []
    for soort, gebied_id, initiatief_id in rows:
        gebied = bomen.by_id(gebied_id)
        wijk = bomen.wijk_of(gebied) if gebied else None
        slug = wijk.slug if wijk else ""
        vragen.append(Open(soort.value, slug, themas.get(initiatief_id, "")))
    return vragen


def _hoofdthemas() -> dict[int, str]:
    """Give the code of the first theme of each running initiative."""
    rows = (
        InitiatiefThema.select(InitiatiefThema.initiatief, Thema.code)
        .join(Thema)
        .switch(InitiatiefThema)
        .join(Initiatief)
        .where(Initiatief.fase != Fase.AFGEROND)
        .order_by(InitiatiefThema.rang.desc())
    )
    return dict(rows.tuples())


def _say_vertrek(
    aanbod: Sequence[tuple[str, str]],
    initiatieven: Sequence[Reference],
    los: Sequence[Reference],
    beeld: Netwerkbeeld,
    noem: _Namen,
) -> Iterable[str]:
    """Say what would go, the kinds of offer with all their wijken together."""
    per: dict[str, list[str]] = {}
    for soort, wijk in aanbod:
        naam = beeld.gebied_titel(wijk) if wijk else translate(N_("de hele stad"))
        per.setdefault(soort, []).append(naam)
    for soort, wijken in per.items():
        yield translate(
            N_("Biedt als enige %(soort)s in %(wijken)s."),
            soort=translate(VRAAG_NAMEN.get(soort, soort)),
            wijken=", ".join(wijken),
        )
    if initiatieven:
        namen = ", ".join(noem(r).naam for r in initiatieven)
        yield translate(N_("Helpt als enige: %(namen)s."), namen=namen)
    if los:
        yield ngettext(
            "%(num)s ander raakt los van de rest.",
            "%(num)s anderen raken los van de rest.",
            len(los),
        )
