"""From an initiatief to what matching needs to know of it: a Zoekprofiel."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
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
from initiatieven.koppelingen.zoeken.eisen import Geval, weigh_regels
from initiatieven.registratie.belangen import load_met_belang, load_organisaties
from initiatieven.registratie.inhoud import load_open_hulpvragen
from initiatieven.registratie.models import Initiatief, InitiatiefThema
from netwerk.gebieden.boom import boom
from netwerk.gebieden.keuzes import Niveau
from netwerk.matching.profiel import Vraag, Zoekprofiel
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
    return make_profielen([initiatief])[0]


def make_profielen(initiatieven: Sequence[Initiatief]) -> list[Zoekprofiel]:
    """Read what several look for, in their order, with as many queries as for one."""
    themas, vragen = _themas(initiatieven), load_open_hulpvragen(initiatieven)
    doelen, afgewezen = _doelen(initiatieven), _afgewezen(initiatieven)
    belang, makers = load_met_belang(initiatieven), load_organisaties(initiatieven)
    gevallen = [Geval(i, themas[i.id], vragen[i.reference]) for i in initiatieven]
    profielen = []
    for geval, gewogen in zip(gevallen, weigh_regels(gevallen), strict=True):
        initiatief = geval.initiatief
        plaats, begeleider = _plaats(initiatief), initiatief.begeleider
        tekst = (
            f"{initiatief.titel} {initiatief.samenvatting} {initiatief.omschrijving} "
            f"{initiatief.meerwaarde}"
        )
        profiel = Zoekprofiel(
            onderwerp=initiatief.reference,
            titel=initiatief.titel,
            themas=tuple(geval.themas),
            buurt=plaats.get(Niveau.BUURT, ""),
            wijk=plaats.get(Niveau.WIJK, ""),
            stadsdeel=plaats.get(Niveau.STADSDEEL, ""),
            vragen=tuple(as_vraag(vraag) for vraag in geval.vragen),
            trefwoorden=tuple(dict.fromkeys(analyse(tekst))),
            samenstellingen=_samenstellingen(tekst),
            doelen=tuple(sorted(doelen[initiatief.sleutel])),
            **_as_afgewezen(afgewezen[initiatief.id]),
            belang=belang[initiatief.id],
            initiatiefnemers=frozenset(
                {initiatief.initiatiefnemer.reference, *makers[initiatief.id]}
            ),
            begeleider=begeleider.reference if begeleider else None,
            regels=gewogen.regels,
            regels_niet_gehaald=gewogen.niet_gehaald,
            regels_open=gewogen.onbekeken,
        )
        profielen.append(profiel)
    return profielen


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


def _themas(initiatieven: Sequence[Initiatief]) -> dict[int, list[str]]:
    """Give the codes of the themes, the main one first; one query."""
    rows = (
        InitiatiefThema.select(InitiatiefThema.initiatief, Thema.code)
        .join(Thema)
        .where(InitiatiefThema.initiatief.in_([initiatief.id for initiatief in initiatieven]))
        .order_by(InitiatiefThema.rang)
    )
    per: dict[int, list[str]] = defaultdict(list)
    for nummer, code in rows.tuples():
        per[nummer].append(code)
    return per


def _doelen(initiatieven: Sequence[Initiatief]) -> dict[str, list[Reference]]:
    """Give the goals they contribute to, by key of the initiatief; one query."""
    rows = Relatie.select().where(
        Relatie.van_kind == Initiatief._meta.table_name,
        Relatie.van_key.in_([initiatief.sleutel for initiatief in initiatieven]),
        Relatie.soort == RelatieSoort.DRAAGT_BIJ_AAN,
        Relatie.tot.is_null(),
    )
    per: dict[str, list[Reference]] = defaultdict(list)
    for rij in rows:
        per[rij.van_key].append(rij.naar)
    return per


def _afgewezen(initiatieven: Sequence[Initiatief]) -> dict[int, list[Koppeling]]:
    """Load what became of earlier proposals, by initiatief; one query."""
    rows = (
        Koppeling.select(
            Koppeling.initiatief,
            Koppeling.doelwit_kind,
            Koppeling.doelwit_key,
            Koppeling.toestand,
            Koppeling.weigerreden,
            Koppeling.weer_vanaf,
            Koppeling.geweigerd,
            Hulpvraag.sleutel,
        )
        .join(Hulpvraag, peewee.JOIN.LEFT_OUTER)
        .where(
            Koppeling.initiatief.in_([initiatief.id for initiatief in initiatieven]),
            Koppeling.soort == KoppelingSoort.KAN_HELPEN,
        )
    )
    per: dict[int, list[Koppeling]] = defaultdict(list)
    for rij in rows:
        per[rij.initiatief_id].append(rij)
    return per


def _as_afgewezen(rows: Iterable[Koppeling]) -> dict[str, Any]:
    """Give who is out for good, who said no to which need, and who has no time until a day."""
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
