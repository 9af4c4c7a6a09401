"""From an initiatief to what matching needs to know of it: a Zoekprofiel."""

from __future__ import annotations

from collections.abc import Iterable

from initiatieven.koppelingen.keuzes import AANTAL_TELT, EENHEDEN, KoppelingToestand
from initiatieven.koppelingen.models import Koppeling
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
from vems.core.search.analysis import analyse

PER_VRAAG = 5
_MEESTE = 20
_AFGEWEZEN = (
    KoppelingToestand.VERWORPEN,
    KoppelingToestand.AFGEWEZEN_INITIATIEFNEMER,
    KoppelingToestand.GEWEIGERD,
)


def make_profiel(initiatief: Initiatief) -> Zoekprofiel:
    """Read what an initiatief looks for, in at most seven queries."""
    plaats = _plaats(initiatief)
    begeleider = initiatief.begeleider
    return Zoekprofiel(
        onderwerp=initiatief.reference,
        titel=initiatief.titel,
        themas=_themas(initiatief),
        buurt=plaats.get(Niveau.BUURT, ""),
        wijk=plaats.get(Niveau.WIJK, ""),
        stadsdeel=plaats.get(Niveau.STADSDEEL, ""),
        vragen=tuple(as_vraag(vraag) for vraag in list_open_vragen(initiatief)),
        trefwoorden=tuple(
            dict.fromkeys(
                analyse(
                    f"{initiatief.titel} {initiatief.samenvatting} {initiatief.omschrijving} "
                    f"{initiatief.meerwaarde}"
                )
            )
        ),
        doelen=_doelen(initiatief),
        uitgesloten=_uitgesloten(initiatief),
        belang=list_met_belang(initiatief),
        initiatiefnemers=frozenset(_initiatiefnemers(initiatief)),
        begeleider=begeleider.reference if begeleider else None,
    )


def list_length(profiel: Zoekprofiel) -> int:
    """Give how long the list is: five for each need and for goals, twenty at most."""
    return min(_MEESTE, PER_VRAAG * (len(profiel.gezocht) + 1))


def list_open_vragen(initiatief: Initiatief) -> list[Hulpvraag]:
    """List what an initiatief still needs, in the order it was asked."""
    zelf = initiatief.reference
    return list(
        Hulpvraag.select()
        .where(
            Hulpvraag.eigenaar_kind == zelf.kind,
            Hulpvraag.eigenaar_key == zelf.key,
            Hulpvraag.toestand == HulpvraagToestand.OPEN,
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


def _uitgesloten(initiatief: Initiatief) -> frozenset[Reference]:
    rows = Koppeling.select().where(
        Koppeling.initiatief == initiatief, Koppeling.toestand.in_(_AFGEWEZEN)
    )
    return frozenset(rij.doelwit for rij in rows)


def _initiatiefnemers(initiatief: Initiatief) -> Iterable[Reference]:
    """Give the party, and the organisation in the network it is, by KvK number."""
    partij = initiatief.initiatiefnemer
    yield partij.reference
    if partij.kvk_nummer:
        for partner in Partner.select().where(Partner.kvk_nummer == partij.kvk_nummer):
            yield partner.reference
