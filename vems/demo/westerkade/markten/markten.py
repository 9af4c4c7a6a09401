"""Four markets: one of last season, in the pattern of Hoorn, one whose vote runs, one today, one
to come.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from random import Random

from initiatieven.markten.dag.avond import Bezoekersplaatsen, open_aanmelding
from initiatieven.markten.dag.bezoeken import NieuwBezoek, record_bezoek
from initiatieven.markten.deelname.inzendingen import enter
from initiatieven.markten.keuzes import Interesse, MarktToestand
from initiatieven.markten.markt import (
    NieuweMarkt,
    Programmaonderdeel,
    create_markt,
)
from initiatieven.markten.models import Kraam
from vems.demo.westerkade.bron import Rij, read
from vems.demo.westerkade.markten.genodigden import invite_guests
from vems.demo.westerkade.markten.marktdagen import Marktdagen
from vems.demo.westerkade.markten.marktverloop import change, get_markt, prepare
from vems.demo.westerkade.markten.reacties import tell_reacties
from vems.demo.westerkade.markten.stembus import (
    cast_votes,
    count_votes,
    prepare_prizes,
    tell_stemming,
)
from vems.demo.westerkade.markten.uitslag import confirm_uitslag, publish_uitslag
from vems.demo.westerkade.verhaal import Verhaal
from vems.demo.westerkade.wereld import Wereld
from vems.demo.westerkade.zaak import Daad, Zaak
from vems.demo.westerkade.zaken.teksten import say_costs, shorten
from vems.participatie.stemmen.keuzes import Stemgroep

VORIGE, VANDAAG, NIEUWE = "voorjaar-2026", "vandaag", "winter-2027"
KADEMARKT = "kademarkt"
AANWEZIG = 29
_SEIZOENEN = ("winter", "winter", *["voorjaar"] * 3, *["zomer"] * 3, *["najaar"] * 3, "winter")
_MINUUT = timedelta(minutes=1)
_VRAGEN = (
    "Wie doet dit werk als de eerste groep het stokje doorgeeft?",
    "Wat kost het per jaar, en wat betaalt u zelf?",
)


def tell_vorige(wereld: Wereld, zaken: dict[str, Zaak]) -> Verhaal:
    """Tell the past market: 61 ideas, 12 admitted, 3 chosen, everybody answered."""
    rij = _rij(VORIGE)
    dagen = Marktdagen(wereld, rij)
    yield from _open(wereld, dagen)
    yield from prepare(wereld, dagen, zaken)
    yield dagen.begin
    change(wereld, VORIGE, MarktToestand.MARKTDAG)
    yield from _visit(wereld, dagen)
    yield dagen.op(3)
    prepare_prizes(wereld, VORIGE, sluit=dagen.op(4))
    change(wereld, VORIGE, MarktToestand.STEMMING)
    cast_votes(
        wereld,
        VORIGE,
        {
            Stemgroep.RAAD: wereld.initiatieven[rij["raadsprijs"]["initiatief"]],
            Stemgroep.PUBLIEK: wereld.initiatieven[rij["publieksprijs"]["initiatief"]],
        },
    )
    yield dagen.op(4)
    punten = count_votes(wereld, VORIGE)
    change(wereld, VORIGE, MarktToestand.UITSLAG)
    yield dagen.werk(rij["uitslag_dagen"], 10)
    publish_uitslag(wereld, rij, punten)
    change(wereld, VORIGE, MarktToestand.OPVOLGING)
    tell_reacties(wereld, get_markt(wereld, VORIGE))
    yield from confirm_uitslag(wereld, VORIGE, dagen.werk(rij["uitslag_dagen"] + 2, 10))


def tell_vandaag(wereld: Wereld, zaken: dict[str, Zaak]) -> Verhaal:
    """Tell the market that is held on the day of the load: stands are set, visits may begin."""
    rij = _rij(VANDAAG)
    dagen = Marktdagen(wereld, rij)
    yield from _open(wereld, dagen)
    for nummer, (sleutel, inzending) in enumerate(rij["inzendingen"].items()):
        yield dagen.oproep_van + timedelta(days=2, hours=nummer * 5)
        _enter(zaken[sleutel], VANDAAG, inzending["vraag"])
    yield from prepare(wereld, dagen, zaken)
    yield wereld.kalender.vandaag_al()
    change(wereld, VANDAAG, MarktToestand.MARKTDAG)
    _ask(wereld)


def tell_nieuwe(wereld: Wereld) -> Verhaal:
    """Tell the market whose call is open."""
    dagen = Marktdagen(wereld, _rij(NIEUWE))
    yield from _open(wereld, dagen)
    plaatsen = Bezoekersplaatsen(dagen.rij["plaatsen"], dagen.begin)
    bijeenkomst = open_aanmelding(get_markt(wereld, NIEUWE), plaatsen, door=wereld.griffie)
    invite_guests(wereld, bijeenkomst)


def tell_kademarkt(wereld: Wereld, zaken: dict[str, Zaak]) -> Verhaal:
    """Tell the market that was held two days ago and whose vote is open."""
    dagen = Marktdagen(wereld, _rij(KADEMARKT))
    yield from _open(wereld, dagen)
    yield from tell_stemming(wereld, zaken, dagen)


def list_meedoen(zaak: Zaak, *, nieuwe: frozenset[str]) -> list[Daad]:
    """List the entries of an initiatief: before the past call closed, or these last days."""
    rij, daden = _rij(VORIGE), []
    if zaak.rij["markt"]:
        dag = min(zaak.oud, -rij["oproep_open_dagen"] - 1) - 0.3
        vraag = _vraag(zaak)
        daden.append(Daad(dag, lambda: _enter(zaak, VORIGE, vraag), kantoor=not zaak.heeft_account))
    if zaak.sleutel in nieuwe:
        dag = zaak.kans.randrange(2, 7) + 0.4
        daden.append(
            Daad(dag, lambda: _enter(zaak, NIEUWE, _vraag(zaak)), kantoor=not zaak.heeft_account)
        )
    return daden


def _open(wereld: Wereld, dagen: Marktdagen) -> Iterator[datetime]:
    yield dagen.werk(dagen.rij["oproep_open_dagen"] - 18, 14)
    sleutel = dagen.rij["slug"]
    wereld.markten[sleutel] = create_markt(_as_nieuw(dagen), door=wereld.griffie).id
    yield dagen.oproep_van + _MINUUT
    change(wereld, sleutel, MarktToestand.OPROEP_OPEN)


def _as_nieuw(dagen: Marktdagen) -> NieuweMarkt:
    rij, dag = dagen.rij, dagen.begin.date()
    minuten = int((dagen.rondgang - dagen.pitch_van).total_seconds() // 60)
    beurt = minuten // rij["capaciteit"]
    pitch = min(5, beurt - 1)
    return NieuweMarkt(
        titel=_titel(rij, dag),
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


def _titel(rij: Rij, dag: date) -> str:
    """Name a market by its season, but those of these days by their own name."""
    if rij["slug"] in (VANDAAG, KADEMARKT):
        return str(rij["titel"])
    return f"Initiatievenmarkt {_SEIZOENEN[dag.month - 1]} {dag.year}"


def _vraag(zaak: Zaak) -> str:
    vragen = zaak.rij["hulpvragen"]
    return shorten(vragen[0]["tekst"], 160) if vragen else ""


def _enter(zaak: Zaak, markt: str, vraag: str) -> None:
    # nobody guides it yet at this moment: who has no account is entered by the coordinator
    door = zaak.lid or zaak.wereld.coordinator
    enter(
        get_markt(zaak.wereld, markt),
        zaak.initiatief,
        vraag=vraag,
        kosten=say_costs(zaak),
        door=door,
    )


def _visit(wereld: Wereld, dagen: Marktdagen) -> Iterator[datetime]:
    """Let 29 of the 33 members walk along the stands; every stand sees at least four."""
    kans = Random(VORIGE)
    markt = get_markt(wereld, VORIGE)
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


def _ask(wereld: Wereld) -> None:
    """Let the first members who are in the hall ask the makers something."""
    markt = get_markt(wereld, VANDAAG)
    kramen = list(Kraam.select().where(Kraam.markt == markt).order_by(Kraam.nummer))
    leden = sorted(wereld.raadsleden)[-len(_VRAGEN) :]
    for lid, kraam, vraag in zip(leden, kramen, _VRAGEN, strict=False):
        record_bezoek(
            kraam,
            NieuwBezoek(f"{lid}-vandaag-{kraam.nummer:02}", Interesse.MISSCHIEN, vraag=vraag),
            raadslid=wereld.raadsleden[lid],
            door=wereld.raadslid(lid),
        )


def _rij(slug: str) -> Rij:
    rij: Rij = next(r for r in read("markten.json")["markten"] if r["slug"] == slug)
    return rij
