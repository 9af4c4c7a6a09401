"""Two markets: one of last season, in the pattern of Hoorn, and one whose call is open."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta
from random import Random

from initiatieven.markten.bezoeken import NieuwBezoek, record_bezoek
from initiatieven.markten.inzendingen import enter
from initiatieven.markten.keuzes import Interesse, MarktToestand, Screening
from initiatieven.markten.kramen import assign_all, confirm
from initiatieven.markten.markt import (
    NieuweMarkt,
    Programmaonderdeel,
    change_markt,
    create_markt,
)
from initiatieven.markten.models import Inzending, Kraam, Markt
from initiatieven.markten.screening import Besluit, Oordeel, decide, score
from initiatieven.markten.uitslag import record_uitslag
from vems.demo.westerkade.bron import Rij, read
from vems.demo.westerkade.marktdagen import Marktdagen
from vems.demo.westerkade.teksten import shorten
from vems.demo.westerkade.verhaal import Verhaal
from vems.demo.westerkade.wereld import Wereld
from vems.demo.westerkade.zaak import Daad, Zaak

VORIGE, NIEUWE = "voorjaar-2026", "winter-2027"
PANEL = ("m09", "m12", "m19")
AANWEZIG = 29
_SEIZOENEN = ("winter", "winter", *["voorjaar"] * 3, *["zomer"] * 3, *["najaar"] * 3, "winter")
_MINUUT = timedelta(minutes=1)
# The mean score that goes with an outcome, around which the panel differs.
_OORDEEL = {
    Screening.TOEGELATEN: 4,
    Screening.RESERVE: 3,
    Screening.ANDERE_ROUTE: 2,
    Screening.NIET_TOEGELATEN: 2,
}


def tell_vorige(wereld: Wereld, zaken: dict[str, Zaak]) -> Verhaal:
    """Tell the past market: 61 ideas, 12 admitted, 3 chosen, everybody answered."""
    rij = _rij(VORIGE)
    dagen = Marktdagen(wereld, rij)
    yield from _open(wereld, dagen)
    yield dagen.werk(rij["screening_dagen"], 8)
    _change(wereld, VORIGE, MarktToestand.SCREENING)
    yield from _screen(wereld, dagen, zaken)
    yield dagen.werk(rij["bekend_dagen"], 11)
    assign_all(_markt(wereld, VORIGE), door=wereld.griffie)
    _change(wereld, VORIGE, MarktToestand.PROGRAMMA)
    yield from _confirm(wereld, dagen, zaken)
    yield dagen.begin
    _change(wereld, VORIGE, MarktToestand.MARKTDAG)
    yield from _visit(wereld, dagen)
    yield dagen.op(3)
    _change(wereld, VORIGE, MarktToestand.STEMMING)
    yield dagen.op(4)
    _change(wereld, VORIGE, MarktToestand.UITSLAG)
    yield dagen.werk(rij["uitslag_dagen"], 10)
    _publish_uitslag(wereld, rij)
    _change(wereld, VORIGE, MarktToestand.OPVOLGING)


def tell_nieuwe(wereld: Wereld) -> Verhaal:
    """Tell the market whose call is open."""
    yield from _open(wereld, Marktdagen(wereld, _rij(NIEUWE)))


def list_meedoen(zaak: Zaak, *, nieuwe: frozenset[str]) -> list[Daad]:
    """List the entries of an initiatief: before the past call closed, or these last days."""
    rij, daden = _rij(VORIGE), []
    if zaak.rij["markt"]:
        dag = min(zaak.oud, -rij["oproep_open_dagen"] - 1) - 0.3
        daden.append(Daad(dag, lambda: _enter(zaak, VORIGE), kantoor=not zaak.heeft_account))
    if zaak.sleutel in nieuwe:
        dag = zaak.kans.randrange(2, 7) + 0.4
        daden.append(Daad(dag, lambda: _enter(zaak, NIEUWE), kantoor=not zaak.heeft_account))
    return daden


def _open(wereld: Wereld, dagen: Marktdagen) -> Iterator[datetime]:
    yield dagen.werk(dagen.rij["oproep_open_dagen"] - 18, 14)
    sleutel = dagen.rij["slug"]
    wereld.markten[sleutel] = create_markt(_as_nieuw(dagen), door=wereld.griffie).id
    yield dagen.oproep_van + _MINUUT
    _change(wereld, sleutel, MarktToestand.OPROEP_OPEN)


def _as_nieuw(dagen: Marktdagen) -> NieuweMarkt:
    rij, dag = dagen.rij, dagen.begin.date()
    minuten = int((dagen.rondgang - dagen.pitch_van).total_seconds() // 60)
    beurt = minuten // rij["capaciteit"]
    pitch = min(5, beurt - 1)
    return NieuweMarkt(
        titel=f"Initiatievenmarkt {_SEIZOENEN[dag.month - 1]} {dag.year}",
        editie=f"{dag.year}-{1 if dag.month <= 6 else 2}",
        plek=rij["plek"],
        begin=dagen.begin,
        eind=dagen.eind,
        oproep_van=dagen.oproep_van,
        oproep_tot=dagen.oproep_tot,
        capaciteit=rij["capaciteit"],
        criteria=tuple(criterium["tekst"] for criterium in rij["criteria"]),
        verwachting=f"{rij['inleiding']}\n\n{rij['verwachting']}",
        stemregels="\n\n".join(rij["stemregels"].values()),
        raadsbesluit=rij["raadsbesluit"],
        themas=tuple(rij["themas"]),
        programma=tuple(
            Programmaonderdeel(deel["tijd"], deel["titel"], deel["toelichting"])
            for deel in rij["programma"]
        ),
        pitch_van=dagen.pitch_van,
        pitch_minuten=pitch,
        pauze_minuten=beurt - pitch,
    )


def _enter(zaak: Zaak, markt: str) -> None:
    vragen = zaak.rij["hulpvragen"]
    vraag = shorten(vragen[0]["tekst"], 160) if vragen else ""
    # nobody guides it yet at this moment: who has no account is entered by the coordinator
    door = zaak.lid or zaak.wereld.coordinator
    enter(_markt(zaak.wereld, markt), zaak.initiatief, vraag=vraag, door=door)


def _screen(wereld: Wereld, dagen: Marktdagen, zaken: dict[str, Zaak]) -> Iterator[datetime]:
    """Let the panel score each idea, and write down what it decided with reason and advice."""
    moment = dagen.werk(dagen.rij["screening_dagen"], 9)
    for nummer, (zaak, inzending) in enumerate(_entries(wereld, zaken)):
        yield moment + nummer * 7 * _MINUUT
        inzending = Inzending.get_by_id(inzending.id)
        uitkomst = Screening(zaak.rij["markt"]["uitkomst"])
        for lid in PANEL:
            score(inzending, _oordeel(inzending, uitkomst, lid), door=wereld.medewerker(lid))
        besluit = Besluit(uitkomst, zaak.rij["markt"]["reden"], zaak.rij["markt"]["advies"] or "")
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
    for nummer, (zaak, inzending) in enumerate(_entries(wereld, zaken)):
        if Inzending.get_by_id(inzending.id).uitkomst is Screening.TOEGELATEN:
            yield moment + nummer * 11 * _MINUUT
            confirm(Inzending.get_by_id(inzending.id), door=zaak.spreker)


def _visit(wereld: Wereld, dagen: Marktdagen) -> Iterator[datetime]:
    """Let 29 of the 33 members walk along the stands; every stand sees at least four."""
    kans = Random(VORIGE)
    markt = _markt(wereld, VORIGE)
    leden = kans.sample(sorted(wereld.raadsleden), AANWEZIG)
    for nummer, lid in enumerate(leden):
        raadslid, door = wereld.raadsleden[lid], wereld.raadslid(lid)
        # from the next stand on for each member: nobody is left out
        kramen = list(Kraam.select().where(Kraam.markt == markt).order_by(Kraam.nummer))
        for beurt in range(6):
            kraam = kramen[(nummer + beurt * 2) % len(kramen)]
            yield dagen.rondgang + (beurt * 7) * _MINUUT + nummer * timedelta(seconds=8)
            record_bezoek(
                kraam,
                NieuwBezoek(
                    bezoek_sleutel=f"{lid}-kraam-{kraam.nummer:02}",
                    interesse=kans.choice(list(Interesse)),
                    notitie=kraam.inzending.vraag if beurt < 2 else "",
                ),
                raadslid=raadslid,
                door=door,
            )


def _publish_uitslag(wereld: Wereld, rij: Rij) -> None:
    raad, publiek = rij["raadsprijs"], rij["publieksprijs"]
    titels = {"raad": raad["initiatief"], "publiek": publiek["initiatief"]}
    prijzen = {raad["initiatief"]: raad["naam"], publiek["initiatief"]: publiek["naam"]}
    markt = _markt(wereld, VORIGE)
    sleutels, namen = {}, {}
    for inzending in Inzending.select().where(Inzending.markt == markt):
        wie = next(s for s, pk in wereld.initiatieven.items() if pk == inzending.initiatief_id)
        namen[wie] = inzending.initiatief.titel
        sleutels[wie] = inzending.sleutel
    tekst = (
        f"{raad['naam']}: {namen[titels['raad']]}, met {raad['punten']} punten van de raad. "
        f"{raad['uitleg']}\n\n"
        f"{publiek['naam']}: {namen[titels['publiek']]}, met {publiek['stemmen']} stemmen. "
        f"{publiek['uitleg']}\n\n"
        f"Ook gekozen om uit te werken tot een plan voor de raad: {namen['i017']}.\n\n"
        "Niet elk idee met veel steun kreeg een kraam. Bij elk idee leest u waarom."
    )
    prijzen["i017"] = "Gekozen door de raad"
    gegeven = {sleutels[wie]: prijs for wie, prijs in prijzen.items()}
    record_uitslag(markt, tekst, prijzen=gegeven, door=wereld.griffie)


def _entries(wereld: Wereld, zaken: dict[str, Zaak]) -> Iterable[tuple[Zaak, Inzending]]:
    """List who entered the past market, in order of entry."""
    bij_id = {pk: zaken[sleutel] for sleutel, pk in wereld.initiatieven.items()}
    rows = Inzending.select().where(Inzending.markt == wereld.markten[VORIGE])
    inzendingen = list(rows.order_by(Inzending.ingezonden_op, Inzending.id))
    return [(bij_id[inzending.initiatief_id], inzending) for inzending in inzendingen]


def _markt(wereld: Wereld, sleutel: str) -> Markt:
    return Markt.get_by_id(wereld.markten[sleutel])


def _change(wereld: Wereld, sleutel: str, naar: MarktToestand) -> None:
    change_markt(_markt(wereld, sleutel), naar, door=wereld.griffie)


def _rij(slug: str) -> Rij:
    rij: Rij = next(r for r in read("markten.json")["markten"] if r["slug"] == slug)
    return rij
