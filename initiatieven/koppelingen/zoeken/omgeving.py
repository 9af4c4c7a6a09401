"""What stands between and around candidates: trees, names, who answers for what, who knows whom.

Not here: the candidates themselves (`kandidaten`), the snapshot of all together (`beeld`).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from netwerk.gebieden.boom import boom
from netwerk.gebieden.keuzes import Niveau
from netwerk.instrumenten.models import Instrument
from netwerk.matching.bomen import Gebied, Thema
from netwerk.matching.keuzes import Terrein
from netwerk.matching.netwerkbeeld import Kennis, Verantwoordelijkheid
from netwerk.medewerkers.models import Medewerker
from netwerk.partners.models import Partner
from netwerk.programmas.models import Doel, Programma
from netwerk.relaties.apart import still_holds
from netwerk.relaties.keuzes import RelatieSoort
from netwerk.relaties.models import Relatie
from netwerk.relaties.verantwoordelijk import find_trekkers, list_regels
from netwerk.themas.boom import boom as themaboom
from vems.core.reference import Reference

# Over these one can introduce another.
_WARM = (RelatieSoort.WERKT_SAMEN_MET, RelatieSoort.LID_VAN)
# Of all relations only these are more than a property of a candidate.
_TUSSEN = (*_WARM, RelatieSoort.VERANTWOORDELIJK_VOOR, RelatieSoort.NIET_KOPPELEN)


def load_relaties() -> list[Relatie]:
    """Load what stands between two: who knows whom, who answers for what, whom to keep apart."""
    query = Relatie.select().where(Relatie.tot.is_null(), Relatie.soort.in_(_TUSSEN))
    return list(query.order_by(Relatie.id))


def list_themas() -> list[Thema]:
    """List the theme tree as matching walks it."""
    return [
        Thema(thema.code, thema.naam, thema.ouder.code if thema.ouder_id else "")
        for thema in themaboom().all()
    ]


def list_gebieden() -> list[Gebied]:
    """List the area tree; only wijken say what they adjoin."""
    bomen = boom()
    return [
        Gebied(
            gebied.slug,
            gebied.naam,
            gebied.niveau.value,
            gebied.ouder.slug if gebied.ouder_id else "",
            frozenset(buur.slug for buur in bomen.neighbours(gebied))
            if gebied.niveau is Niveau.WIJK
            else frozenset(),
        )
        for gebied in bomen.all()
    ]


def load_titels() -> dict[Reference, str]:
    """Name what is no candidate but may stand on a path."""
    bomen = boom()
    return {
        **{
            Reference("medewerker", key): naam
            for key, naam in Medewerker.select(Medewerker.sleutel, Medewerker.naam).tuples()
        },
        **{
            Reference("partner", key): naam
            for key, naam in Partner.select(Partner.sleutel, Partner.naam).tuples()
        },
        **{
            Reference("programma", key): titel
            for key, titel in Programma.select(Programma.slug, Programma.titel).tuples()
        },
        **{gebied.reference: gebied.naam for gebied in bomen.all()},
        **{thema.reference: thema.naam for thema in themaboom().all()},
    }


def list_verantwoordelijk(
    relaties: Iterable[Relatie], titels: dict[Reference, str]
) -> list[Verantwoordelijkheid]:
    """List who answers for what: relations, owners of instruments, keepers of programmes."""
    functies = {
        Reference("medewerker", key): functie
        for key, functie in Medewerker.select(Medewerker.sleutel, Medewerker.functie)
        .where(Medewerker.is_actief)
        .tuples()
    }
    terreinen = {terrein.value for terrein in Terrein}
    genoemd = [
        relatie
        for relatie in relaties
        if relatie.soort is RelatieSoort.VERANTWOORDELIJK_VOOR and relatie.naar_kind in terreinen
    ]
    trekkers = find_trekkers(r.van_key for r in genoemd if r.van_kind == "team")
    regels = list_regels()
    gevonden = []
    for relatie in genoemd:
        wie = relatie.van
        if wie.kind == "team":
            wie = Reference("medewerker", trekkers.get(wie.key, ""))
        if wie not in functies:
            continue
        regel = regels.get(relatie.naar_key) if relatie.naar_kind == Terrein.REGEL else None
        titel = regel.naam if regel else relatie.toelichting or relatie.naar_key
        gevonden.append(
            Verantwoordelijkheid(
                Terrein(relatie.naar_kind),
                _sleutel(relatie.naar),
                wie,
                functies[wie],
                titels.get(relatie.naar, titel),
            )
        )
    for terrein, model in ((Terrein.INSTRUMENT, Instrument), (Terrein.PROGRAMMA, Programma)):
        wie = model.eigenaar if model is Instrument else model.beheerder
        for rij in model.select(model, Medewerker).join(Medewerker, on=(wie == Medewerker.id)):
            persoon = rij.eigenaar if model is Instrument else rij.beheerder
            if persoon.is_actief:
                gevonden.append(
                    Verantwoordelijkheid(
                        terrein, str(rij.reference), persoon.reference, persoon.functie
                    )
                )
    return list(dict.fromkeys(gevonden))


def _sleutel(reference: Reference) -> str:
    """Write areas, themes, rules and needs by code, other things as kind:key."""
    los = (Terrein.GEBIED, Terrein.THEMA, Terrein.REGEL, Terrein.VRAAG)
    return reference.key if reference.kind in los else str(reference)


def list_niet_koppelen(relaties: Iterable[Relatie]) -> list[tuple[Reference, Reference]]:
    """List whom to keep apart today."""
    apart = (relatie for relatie in relaties if relatie.soort is RelatieSoort.NIET_KOPPELEN)
    return [(relatie.van, relatie.naar) for relatie in still_holds(apart)]


def find_buren(relaties: Iterable[Relatie]) -> dict[Reference, dict[Reference, Kennis]]:
    """Give the confirmed relations over which one can introduce another, both ways."""
    buren: dict[Reference, dict[Reference, Kennis]] = defaultdict(dict)
    for relatie in relaties:
        if relatie.soort in _WARM and relatie.zekerheid >= 1:
            buren[relatie.van].setdefault(relatie.naar, Kennis(relatie.soort.value))
            buren[relatie.naar].setdefault(relatie.van, Kennis(relatie.soort.value, False))
    return dict(buren)


def load_programmas() -> dict[Reference, Reference]:
    """Give the programme of each goal."""
    rows = Doel.select(Doel.sleutel, Programma.slug).join(Programma).tuples()
    return {Reference("doel", doel): Reference("programma", slug) for doel, slug in rows}
