"""From a closed call to a programme: the panel, the stands, who comes. For every market alike."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta
from random import Random

from initiatieven.markten.deelname.inzendingen import get_inzending
from initiatieven.markten.deelname.screening import Besluit, Oordeel, decide, score
from initiatieven.markten.keuzes import Behoefte, MarktToestand, Screening
from initiatieven.markten.markt import change_markt
from initiatieven.markten.models import Inzending, Markt
from initiatieven.markten.zaal.behoeften import Kraamwensen, NieuweDeelnemer, record_wensen
from initiatieven.markten.zaal.bevestigen import confirm
from initiatieven.markten.zaal.kramen import assign_all
from initiatieven.markten.zaal.loting import draw_order
from initiatieven.markten.zaal.plattegrond import furnish
from vems.demo.westerkade.markten.marktdagen import Marktdagen
from vems.demo.westerkade.wereld import Wereld
from vems.demo.westerkade.zaak import Zaak

PANEL = ("m09", "m12", "m19")
_MINUUT = timedelta(minutes=1)
_HELPERS = ("Gerda Mol", "Youssef Amrani", "Tineke Bos", "Karel Wolf", "Aylin Demir")
# The mean score that goes with an outcome, around which the panel differs.
_OORDEEL = {
    Screening.TOEGELATEN: 4,
    Screening.RESERVE: 3,
    Screening.ANDERE_ROUTE: 2,
    Screening.NIET_TOEGELATEN: 2,
}


def prepare(wereld: Wereld, dagen: Marktdagen, zaken: dict[str, Zaak]) -> Iterator[datetime]:
    """Screen, divide the stands, make the programme known, and hear who comes."""
    rij = dagen.rij
    sleutel = rij["slug"]
    yield dagen.werk(rij["screening_dagen"], 8)
    change(wereld, sleutel, MarktToestand.SCREENING)
    yield from _screen(wereld, dagen, zaken)
    yield dagen.werk(rij["bekend_dagen"], 11)
    _furnish(wereld, sleutel)
    assign_all(get_markt(wereld, sleutel), door=wereld.griffie)
    draw_order(get_markt(wereld, sleutel), door=wereld.griffie)
    change(wereld, sleutel, MarktToestand.PROGRAMMA)
    yield from _confirm(wereld, dagen, zaken)


def _furnish(wereld: Wereld, sleutel: str) -> None:
    """Lay the hall out: a wall everywhere, power nearly so, water and room at the door."""
    markt = get_markt(wereld, sleutel)
    heeft = {
        nummer: [
            *(["stroom"] if nummer % 4 else []),
            "wand",
            *(["water", "ruimte"] if nummer <= markt.capaciteit // 2 else []),
        ]
        for nummer in range(1, markt.capaciteit + 1)
    }
    furnish(markt, per_rij=6 if markt.capaciteit > 6 else 3, heeft=heeft, door=wereld.griffie)


def get_markt(wereld: Wereld, sleutel: str) -> Markt:
    """Get a market as it is now, by its key in the data."""
    return Markt.get_by_id(wereld.markten[sleutel])


def change(wereld: Wereld, sleutel: str, naar: MarktToestand) -> None:
    """Bring a market into its next state, as the griffie."""
    change_markt(get_markt(wereld, sleutel), naar, door=wereld.griffie)


def _screen(wereld: Wereld, dagen: Marktdagen, zaken: dict[str, Zaak]) -> Iterator[datetime]:
    """Let the panel score each idea, and write down what it decided with reason and advice."""
    moment = dagen.werk(dagen.rij["screening_dagen"], 9)
    for nummer, (zaak, inzending) in enumerate(_entries(wereld, dagen, zaken)):
        yield moment + nummer * 7 * _MINUUT
        inzending = Inzending.get_by_id(inzending.id)
        oordeel = dagen.rij.get("inzendingen", {}).get(zaak.sleutel) or zaak.rij["markt"]
        uitkomst = Screening(oordeel["uitkomst"])
        for lid in PANEL:
            score(inzending, _oordeel(inzending, uitkomst, lid), door=wereld.medewerker(lid))
        besluit = Besluit(uitkomst, oordeel["reden"], oordeel["advies"] or "")
        decide(inzending, besluit, door=wereld.griffie)


def _oordeel(inzending: Inzending, uitkomst: Screening, lid: str) -> Oordeel:
    kans = Random(f"{inzending.sleutel}{lid}")
    scores = {
        criterium["code"]: max(1, min(4, _OORDEEL[uitkomst] + kans.choice((-1, 0, 0, 1))))
        for criterium in inzending.markt.criteria
    }
    return Oordeel(scores)


def _confirm(wereld: Wereld, dagen: Marktdagen, zaken: dict[str, Zaak]) -> Iterator[datetime]:
    moment = dagen.werk(dagen.rij["bekend_dagen"] + 2, 10)
    for nummer, (zaak, inzending) in enumerate(_entries(wereld, dagen, zaken)):
        if Inzending.get_by_id(inzending.id).uitkomst is Screening.TOEGELATEN:
            yield moment + nummer * 11 * _MINUUT
            confirm(get_inzending(inzending.sleutel), door=zaak.spreker)
            _say_needs(zaak, get_inzending(inzending.sleutel), nummer)


def _say_needs(zaak: Zaak, inzending: Inzending, nummer: int) -> None:
    """Let the makers say what they need, and who stands there beside the one who entered."""
    soorten = list(Behoefte)
    nodig = {soorten[nummer % len(soorten)], soorten[nummer // 2 % len(soorten)]}
    naam = inzending.initiatief.initiatiefnemer.naam
    wensen = Kraamwensen(
        nodig=tuple(soort for soort in soorten if soort in nodig),
        deelnemers=(
            NieuweDeelnemer(naam, foto=nummer % 3 != 0),
            NieuweDeelnemer(_HELPERS[nummer % len(_HELPERS)], foto=nummer % 2 == 0),
        ),
    )
    record_wensen(inzending, wensen, door=zaak.spreker)


def _entries(
    wereld: Wereld, dagen: Marktdagen, zaken: dict[str, Zaak]
) -> Iterable[tuple[Zaak, Inzending]]:
    """List who entered a market, in order of entry."""
    bij_id = {pk: zaken[sleutel] for sleutel, pk in wereld.initiatieven.items()}
    rows = Inzending.select().where(Inzending.markt == wereld.markten[dagen.rij["slug"]])
    inzendingen = list(rows.order_by(Inzending.ingezonden_op, Inzending.id))
    return [(bij_id[inzending.initiatief_id], inzending) for inzending in inzendingen]
