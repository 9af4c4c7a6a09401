"""From an initiatief to what matching needs to know of it: a Zoekprofiel."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

import peewee

from initiatieven.koppelingen.keuzes import (
    AANTAL_TELT,
    EENHEDEN,
    KoppelingSoort,
    KoppelingToestand,
    Weigerreden,
)
from initiatieven.koppelingen.models import Koppeling
from initiatieven.koppelingen.zoeken.eisen import weigh_regels
from initiatieven.registratie.belangen import list_met_belang
from initiatieven.registratie.models import Initiatief, InitiatiefThema
from netwerk.gebieden.boom import boom
from netwerk.gebieden.keuzes import Niveau
from netwerk.matching.profiel import Vraag, Zoekprofiel
from netwerk.partners.models import Partner
from netwerk.relaties.keuzes import RelatieSoort
from netwerk.relaties.models import Relatie
from netwerk.themas.models import Thema
from netwerk.vraagenaanbod.keuzes import HulpvraagToestand
from netwerk.vraagenaanbod.models import Hulpvraag
from vems.core.reference import Reference
from vems.core.search.analysis import analyse, analyse_word, words

PER_VRAAG = 5
_MEESTE = 20
_AFGEWEZEN = (KoppelingToestand.VERWORPEN, KoppelingToestand.AFGEWEZEN_INITIATIEFNEMER)


def make_profiel(initiatief: Initiatief) -> Zoekprofiel:
    """Read what an initiatief looks for: eight queries, and what the rules of instruments ask."""
    plaats, themas = _plaats(initiatief), _themas(initiatief)
    vragen = list_open_vragen(initiatief)
    gewogen = weigh_regels(initiatief, themas, vragen)
    begeleider = initiatief.begeleider
    tekst = (
        f"{initiatief.titel} {initiatief.samenvatting} {initiatief.omschrijving} "
        f"{initiatief.meerwaarde}"
    )
    return Zoekprofiel(
        onderwerp=initiatief.reference,
        titel=initiatief.titel,
        themas=themas,
        buurt=plaats.get(Niveau.BUURT, ""),
        wijk=plaats.get(Niveau.WIJK, ""),
        stadsdeel=plaats.get(Niveau.STADSDEEL, ""),
        vragen=tuple(as_vraag(vraag) for vraag in vragen),
        trefwoorden=tuple(dict.fromkeys(analyse(tekst))),
        samenstellingen=_samenstellingen(tekst),
        doelen=_doelen(initiatief),
        **_afgewezen(initiatief),
        belang=list_met_belang(initiatief),
        initiatiefnemers=frozenset(_initiatiefnemers(initiatief)),
        begeleider=begeleider.reference if begeleider else None,
        regels=gewogen.regels,
        regels_niet_gehaald=gewogen.niet_gehaald,
    )


def _samenstellingen(tekst: str) -> dict[str, frozenset[str]]:
    """Give the parts of each compound in a text."""
    gelezen = (analyse_word(woord) for woord in words(tekst))
    return {een.stem: frozenset(een.parts) for een in gelezen if een and een.parts}


def list_length(profiel: Zoekprofiel) -> int:
    """Give how long the list is: five for each need and for goals, twenty at most."""
    return min(_MEESTE, PER_VRAAG * (len(profiel.gezocht) + 1))


def list_open_vragen(initiatief: Initiatief) -> list[Hulpvraag]:
    """List what an initiatief still needs, in the order it was asked."""
    return [v for v in list_vragen(initiatief) if v.toestand is HulpvraagToestand.OPEN]


def list_vragen(initiatief: Initiatief) -> list[Hulpvraag]:
    """List what an initiatief needs or needed, in the order it was asked."""
    zelf = initiatief.reference
    return list(
        Hulpvraag.select()
        .where(
            Hulpvraag.eigenaar_kind == zelf.kind,
            Hulpvraag.eigenaar_key == zelf.key,
            Hulpvraag.toestand != HulpvraagToestand.VERVALLEN,
        )
        .order_by(Hulpvraag.id)
    )


def as_vraag(vraag: Hulpvraag) -> Vraag:
    """Give a need as matching reads it."""
    return Vraag(
        sleutel=vraag.sleutel,
        soort=vraag.soort.value,
        tekst=vraag.tekst,
        aantal=vraag.aantal if vraag.soort in AANTAL_TELT else None,
        eenheid=EENHEDEN.get(vraag.soort, ""),
        vanaf=vraag.vanaf,
        tot=vraag.tot,
        dagdelen=frozenset(vraag.dagdelen),
    )


def _plaats(initiatief: Initiatief) -> dict[Niveau, str]:
    """Give the slugs of buurt, wijk and stadsdeel; nothing for the whole city."""
    bomen = boom()
    gebied = bomen.by_id(initiatief.gebied_id)
    return {deel.niveau: deel.slug for deel in bomen.path(gebied)} if gebied else {}


def _themas(initiatief: Initiatief) -> tuple[str, ...]:
    rows = (
        InitiatiefThema.select(Thema.code)
        .join(Thema)
        .where(InitiatiefThema.initiatief == initiatief)
        .order_by(InitiatiefThema.rang)
    )
    return tuple(code for (code,) in rows.tuples())


def _doelen(initiatief: Initiatief) -> tuple[Reference, ...]:
    zelf = initiatief.reference
    rows = Relatie.select().where(
        Relatie.van_kind == zelf.kind,
        Relatie.van_key == zelf.key,
        Relatie.soort == RelatieSoort.DRAAGT_BIJ_AAN,
        Relatie.tot.is_null(),
    )
    return tuple(sorted(rij.naar for rij in rows))


def _afgewezen(initiatief: Initiatief) -> dict[str, Any]:
    """Give who is out for good, who said no to which need, and who has no time until a day."""
    rows = (
        Koppeling.select(
            Koppeling.doelwit_kind,
            Koppeling.doelwit_key,
            Koppeling.toestand,
            Koppeling.weigerreden,
            Koppeling.weer_vanaf,
            Koppeling.geweigerd,
            Hulpvraag.sleutel,
        )
        .join(Hulpvraag, peewee.JOIN.LEFT_OUTER)
        .where(Koppeling.initiatief == initiatief, Koppeling.soort == KoppelingSoort.KAN_HELPEN)
    )
    uit: set[Reference] = set()
    geweigerd: set[tuple[Reference, str]] = set()
    geen_tijd: dict[Reference, date] = {}
    for rij in rows:
        geweigerd |= {(rij.doelwit, vraag) for vraag in rij.geweigerd}
        if rij.toestand in _AFGEWEZEN or rij.weigerreden is Weigerreden.LIEVER_NIET:
            uit.add(rij.doelwit)
        elif rij.toestand is not KoppelingToestand.GEWEIGERD:
            continue
        elif rij.weer_vanaf is not None:
            geen_tijd[rij.doelwit] = rij.weer_vanaf
        else:
            geweigerd.add((rij.doelwit, getattr(rij.hulpvraag, "sleutel", None) or ""))
    return {
        "uitgesloten": frozenset(uit),
        "geweigerd": frozenset(geweigerd),
        "geen_tijd": geen_tijd,
    }


def _initiatiefnemers(initiatief: Initiatief) -> Iterable[Reference]:
    """Give the party, and the organisation in the network it is, by KvK number."""
    partij = initiatief.initiatiefnemer
    yield partij.reference
    if partij.kvk_nummer:
        for partner in Partner.select().where(Partner.kvk_nummer == partij.kvk_nummer):
            yield partner.reference
