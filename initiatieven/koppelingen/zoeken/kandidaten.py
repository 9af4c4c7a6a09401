"""Everything in the network that may help, as matching sees it: one batch per kind.

Without references all are loaded; with them only those, for a change at a time.
Not here: the snapshot they stand in (`beeld`), and which of them help (`netwerk.matching`).
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import replace

from initiatieven.koppelingen.zoeken.aanbod import (
    list_offers,
    list_places,
    offer_instrument,
    offer_reading,
    offer_ruimte,
)
from initiatieven.koppelingen.zoeken.belasting import Belasting
from initiatieven.koppelingen.zoeken.bronnen import (
    KINDS,
    Rondom,
    load_doelen,
    load_medewerkers,
    load_plekken,
    load_rondom,
    load_rows,
)
from netwerk.gebieden.boom import boom
from netwerk.instrumenten.models import Instrument
from netwerk.kennis.models import Kennisitem
from netwerk.matching.kandidaat import Kandidaat
from netwerk.matching.keuzes import Bron, Soort
from netwerk.matching.tabellen import WORDT_GEVRAAGD
from netwerk.medewerkers.models import Medewerker
from netwerk.partners.keuzes import VOORWAARDEN_VERSIE, PartnerToestand
from netwerk.partners.models import Partner
from netwerk.plekken.models import Plek
from netwerk.programmas.keuzes import ProgrammaStatus
from netwerk.programmas.models import Doel
from netwerk.relaties.keuzes import RelatieSoort
from netwerk.themas.boom import boom as themaboom
from vems.core.clock import today
from vems.core.reference import Reference
from vems.core.search.analysis import analyse

_LOPEND = (ProgrammaStatus.LOPEND, ProgrammaStatus.VASTGESTELD)


def load_kandidaten(
    belasting: Belasting, references: Collection[Reference] | None = None
) -> list[Kandidaat]:
    """Load all candidates, or those of the references that still are one; at most 10 queries."""
    gevraagd = None if references is None else [r for r in references if r.kind in KINDS]
    if gevraagd is not None and not gevraagd:
        return []
    rondom = load_rondom(gevraagd)
    gevonden = (
        *(_partner(rij, rondom) for rij in load_rows(Partner, gevraagd)),
        *(_medewerker(rij, rondom) for rij in load_medewerkers(gevraagd, rondom)),
        *(_doel(rij, rondom) for rij in load_doelen(gevraagd)),
        *(_plek(rij, rondom) for rij in load_plekken(gevraagd)),
        *(_instrument(rij, rondom) for rij in load_rows(Instrument, gevraagd)),
        *(_kennisitem(rij) for rij in load_rows(Kennisitem, gevraagd) if rij.voor_makers),
    )
    return [with_belasting(kandidaat, belasting) for kandidaat in gevonden]


def with_belasting(kandidaat: Kandidaat, belasting: Belasting) -> Kandidaat:
    """Give a candidate as busy as it is now; a goal or a fund does not tire."""
    druk = belasting.of(kandidaat.reference) if kandidaat.soort in WORDT_GEVRAAGD else 0
    return kandidaat if druk == kandidaat.belasting else replace(kandidaat, belasting=druk)


def _partner(partner: Partner, rondom: Rondom) -> Kandidaat:
    """Give an organisation. One from a list of the gemeente counts by the day of that list until
    it confirms itself; the terms are asked when it is asked.
    """
    zelf = partner.reference
    uit_lijst = bool(partner.bron) and partner.bevestigd_op is None
    return Kandidaat(
        reference=zelf,
        soort=Soort.PARTNER,
        titel=partner.naam,
        organisatie=str(zelf),
        themas=rondom.targets(zelf, RelatieSoort.GAAT_OVER, "thema"),
        gebieden=frozenset(rondom.targets(zelf, RelatieSoort.ACTIEF_IN, "gebied")),
        aanbod=list_offers(zelf, rondom),
        doelen=_doelen_of(zelf, rondom),
        bevestigd_op=partner.overgenomen_op if uit_lijst else partner.bevestigd_op,
        bron=Bron.IMPORT if uit_lijst else Bron.ZELF,
        voorwaarden_akkoord=uit_lijst or partner.voorwaarden_versie >= VOORWAARDEN_VERSIE,
        toestemming=not partner.geen_vragen,
        beschikbaar=partner.toestand is PartnerToestand.ACTIEF,
        hielp=rondom.hielp.get(zelf, ()),
        trefwoorden=_stems(partner.naam, partner.omschrijving, *_titels(zelf, rondom)),
    )


def _medewerker(medewerker: Medewerker, rondom: Rondom) -> Kandidaat:
    zelf = medewerker.reference
    gebieden = rondom.targets(zelf, RelatieSoort.ACTIEF_IN, "gebied") or rondom.targets(
        zelf, RelatieSoort.VERANTWOORDELIJK_VOOR, "gebied"
    )
    afwezig = medewerker.is_afwezig(today())
    themas = rondom.targets(zelf, RelatieSoort.DESKUNDIG_IN, "thema")
    return Kandidaat(
        reference=zelf,
        soort=Soort.VAKAMBTENAAR,
        titel=medewerker.naam,
        organisatie=str(medewerker.team.reference),
        themas=themas,
        gebieden=frozenset(gebieden),
        stadsbreed=not gebieden,
        aanbod=list_offers(zelf, rondom),
        bevestigd_op=medewerker.bevestigd_op,
        bron=Bron.GEMEENTE,
        toestemming=not medewerker.geen_vragen,
        beschikbaar=medewerker.is_actief and not afwezig,
        afwezig_tot=medewerker.afwezig_tot if afwezig else None,
        vrije_uren=None if medewerker.vrije_uren is None else float(medewerker.vrije_uren),
        hielp=rondom.hielp.get(zelf, ()),
        trefwoorden=_stems(medewerker.functie, *_theme_names(themas), *_titels(zelf, rondom)),
        openbaar=False,
    )


def _doel(doel: Doel, rondom: Rondom) -> Kandidaat:
    gebied = boom().by_id(doel.programma.gebied_id)
    thema = themaboom().by_id(doel.thema_id)
    return Kandidaat(
        reference=doel.reference,
        soort=Soort.DOEL,
        titel=doel.tekst,
        organisatie=str(doel.programma.reference),
        themas={thema.code: 1.0} if thema else {},
        gebieden=frozenset({gebied.slug} if gebied else ()),
        aanbod=list_places(doel),
        doelen=frozenset({doel.reference}),
        bron=Bron.GEMEENTE,
        beschikbaar=doel.programma.status in _LOPEND,
        trefwoorden=_stems(doel.tekst, doel.indicator, doel.toelichting),
    )


def _plek(plek: Plek, rondom: Rondom) -> Kandidaat:
    zelf, gebied = plek.reference, boom().by_id(plek.gebied_id)
    return Kandidaat(
        reference=zelf,
        soort=Soort.PLEK,
        titel=plek.naam,
        organisatie=str(plek.gastheer.reference) if plek.gastheer_id else "",
        themas=dict.fromkeys(plek.themas, 1.0),
        gebieden=frozenset({gebied.slug} if gebied else ()),
        aanbod=(offer_ruimte(plek), *list_offers(zelf, rondom)),
        bevestigd_op=plek.bevestigd_op,
        bron=Bron.ZELF if plek.gastheer_id else Bron.GEMEENTE,
        toestemming=plek.gastheer is None or not plek.gastheer.geen_vragen,
        beschikbaar=plek.is_open and (plek.tijdelijk_tot is None or plek.tijdelijk_tot >= today()),
        trefwoorden=_stems(plek.naam, plek.soort, *plek.voorzieningen),
    )


def _instrument(instrument: Instrument, rondom: Rondom) -> Kandidaat:
    zelf = instrument.reference
    return Kandidaat(
        reference=zelf,
        soort=Soort.INSTRUMENT,
        titel=instrument.naam,
        themas=dict.fromkeys(instrument.themas, 1.0),
        gebieden=frozenset(instrument.gebieden),
        stadsbreed=not instrument.gebieden,
        beschikbaar=instrument.beeindigd_op is None,
        aanbod=tuple(offer_instrument(instrument, soort) for soort in instrument.voor_hulpvraag),
        bron=Bron.GEMEENTE,
        trefwoorden=_stems(instrument.naam, instrument.omschrijving),
    )


def _kennisitem(item: Kennisitem) -> Kandidaat:
    return Kandidaat(
        reference=item.reference,
        soort=Soort.KENNIS,
        titel=item.titel,
        themas=dict.fromkeys(item.themas, 1.0),
        stadsbreed=True,
        aanbod=(offer_reading(item),),
        bevestigd_op=item.bijgewerkt_op,
        bron=Bron.GEMEENTE,
        trefwoorden=_stems(item.titel, item.samenvatting),
    )


def _titels(eigenaar: Reference, rondom: Rondom) -> Iterable[str]:
    return (aanbod.titel for aanbod in rondom.aanbod.get(eigenaar, ()))


def _theme_names(codes: Iterable[str]) -> Iterable[str]:
    themas = themaboom()
    return (thema.naam for code in codes if (thema := themas.by_code(code)))


def _doelen_of(van: Reference, rondom: Rondom) -> frozenset[Reference]:
    doelen = rondom.targets(van, RelatieSoort.DRAAGT_BIJ_AAN, "doel")
    return frozenset(Reference("doel", key) for key in doelen)


def _stems(*teksten: str) -> frozenset[str]:
    return frozenset(analyse(" ".join(teksten)))
