"""Who must be involved: deterministic, over VERANTWOORDELIJK_VOOR, without any score.

Area, goal and programme, theme, rule and kind of need, instrument. Where nobody is responsible the
next larger area or wider theme answers. NIET_KOPPELEN and an own interest hold here too: then the
next one answers.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from netwerk.matching.blik import look
from netwerk.matching.filters import find_stop_for, is_stopped
from netwerk.matching.gewichten import HUIDIG, Gewichten
from netwerk.matching.keuzes import Soort, Terrein, Vraagsoort
from netwerk.matching.netwerkbeeld import Netwerkbeeld, Verantwoordelijkheid
from netwerk.matching.pad import Pad, Padknoop, Padrelatie
from netwerk.matching.plaats import find_stadsdeel, find_wijk
from netwerk.matching.profiel import Zoekprofiel
from netwerk.matching.zinnen import Zin
from vems.core.reference import Reference


@dataclass(frozen=True, slots=True)
class Betrokkene:
    """Someone who must be involved: in which role, why, and the way there."""

    reference: Reference
    rol: str
    reden: Zin
    pad: Pad


@dataclass(frozen=True, slots=True)
class _Spoor:
    """A reason to involve those responsible, with the knots between initiative and them."""

    wie: Sequence[Verantwoordelijkheid]
    reden: Zin
    relatie: str
    tussen: tuple[Padknoop, ...]


Lijst = Mapping[tuple[Terrein, str], Sequence[Verantwoordelijkheid]]


def who_must_be_involved(
    profiel: Zoekprofiel, beeld: Netwerkbeeld, *, vandaag: date, gewichten: Gewichten = HUIDIG
) -> list[Betrokkene]:
    """Give everyone responsible, in order of reason; each person and role once."""
    lijst = _list_responsible(profiel, beeld)
    gevonden: dict[tuple[Reference, str], Betrokkene] = {}
    for spoor in (
        *_by_area(profiel, beeld, lijst),
        *_by_goal(profiel, beeld, lijst),
        *_by_theme(profiel, beeld, lijst),
        *_by_rule(profiel, beeld, lijst),
        *_by_instrument(profiel, beeld, lijst, vandaag, gewichten),
    ):
        for v in spoor.wie:
            betrokkene = Betrokkene(v.wie, v.rol, spoor.reden, _draw(profiel, beeld, spoor, v.wie))
            gevonden.setdefault((v.wie, v.rol), betrokkene)
    return list(gevonden.values())


def _list_responsible(profiel: Zoekprofiel, beeld: Netwerkbeeld) -> Lijst:
    lijst: dict[tuple[Terrein, str], list[Verantwoordelijkheid]] = {}
    buiten = profiel.eigen | profiel.belang
    for v in beeld.verantwoordelijk:
        if v.wie not in buiten and not beeld.is_niet_koppelen(profiel.vragers, v.wie):
            lijst.setdefault((v.terrein, v.sleutel), []).append(v)
    return lijst


def _by_area(profiel: Zoekprofiel, beeld: Netwerkbeeld, lijst: Lijst) -> Iterator[_Spoor]:
    """Give the smallest area with someone responsible."""
    gemeente = sorted(c for c, gebied in beeld.gebieden.items() if gebied.niveau == "gemeente")
    trappen = (profiel.buurt, find_wijk(profiel, beeld), find_stadsdeel(profiel, beeld), *gemeente)
    for code in trappen:
        if code and (wie := lijst.get((Terrein.GEBIED, code))):
            titel = beeld.gebied_titel(code)
            zin = Zin("route_stad" if code in gemeente else "route_gebied", {"titel": titel})
            yield _Spoor(wie, zin, "ligt_in", (Padknoop(titel, "gebied", f"gebied:{code}"),))
            return


def _by_goal(profiel: Zoekprofiel, beeld: Netwerkbeeld, lijst: Lijst) -> Iterator[_Spoor]:
    for doel in profiel.doelen:
        knoop = Padknoop(beeld.titel(doel), "doel", str(doel))
        if wie := lijst.get((Terrein.DOEL, str(doel))):
            yield _Spoor(wie, Zin("route_doel", {"titel": knoop.titel}), "draagt_bij_aan", (knoop,))
        programma = beeld.programma_van.get(doel)
        if programma and (wie := lijst.get((Terrein.PROGRAMMA, str(programma)))):
            hoger = Padknoop(beeld.titel(programma), "programma", str(programma))
            zin = Zin("route_programma", {"titel": hoger.titel})
            yield _Spoor(wie, zin, "draagt_bij_aan", (knoop, hoger))


def _by_theme(profiel: Zoekprofiel, beeld: Netwerkbeeld, lijst: Lijst) -> Iterator[_Spoor]:
    """Give per theme the nearest one upward with someone responsible."""
    for code in profiel.themas:
        for hoger in beeld.thema_ancestors(code):
            if wie := lijst.get((Terrein.THEMA, hoger)):
                titel = beeld.thema_titel(hoger)
                zin = Zin("route_thema", {"titel": titel})
                yield _Spoor(wie, zin, "gaat_over", (Padknoop(titel, "thema"),))
                break


def _by_rule(profiel: Zoekprofiel, beeld: Netwerkbeeld, lijst: Lijst) -> Iterator[_Spoor]:
    for regel in profiel.regels:
        if wie := lijst.get((Terrein.REGEL, regel)):
            titel = wie[0].titel or regel
            zin = Zin("route_regel", {"titel": titel})
            yield _Spoor(wie, zin, "nodig", (Padknoop(titel, "regel"),))
    for soort in dict.fromkeys(vraag.soort for vraag in profiel.gezocht):
        if wie := lijst.get((Terrein.VRAAG, soort)):
            yield _Spoor(
                wie, Zin("route_vraag", {"vraag": soort}), "zoekt", (Padknoop(soort, "vraag"),)
            )


def _by_instrument(
    profiel: Zoekprofiel,
    beeld: Netwerkbeeld,
    lijst: Lijst,
    vandaag: date,
    gewichten: Gewichten,
) -> Iterator[_Spoor]:
    """Give the owners of the instruments that no filter stops, when money is asked."""
    geld = [vraag for vraag in profiel.gezocht if vraag.soort == Vraagsoort.GELD]
    eigenaren = {
        sleutel: wie for (terrein, sleutel), wie in lijst.items() if terrein is Terrein.INSTRUMENT
    }
    blik = look(profiel, beeld, vandaag=vandaag, gewichten=gewichten)
    for reference in sorted(map(Reference.parse, eigenaren)) if geld else ():
        instrument = beeld.kandidaten.get(reference)
        if instrument is None or instrument.soort is not Soort.INSTRUMENT:
            continue
        if is_stopped(blik, instrument) or all(
            find_stop_for(vraag, instrument, gewichten) for vraag in geld
        ):
            continue
        zin = Zin("route_instrument", {"titel": instrument.titel})
        knoop = Padknoop(instrument.titel, "instrument", str(reference))
        yield _Spoor(eigenaren[str(reference)], zin, "komt_in_aanmerking", (knoop,))


def _draw(profiel: Zoekprofiel, beeld: Netwerkbeeld, spoor: _Spoor, wie: Reference) -> Pad:
    hogerop = tuple(Padrelatie("deel_van") for _ in spoor.tussen[1:])
    return Pad(
        (
            Padknoop(profiel.titel, "initiatief", str(profiel.onderwerp)),
            *spoor.tussen,
            Padknoop(beeld.titel(wie), wie.kind, str(wie)),
        ),
        (
            Padrelatie(spoor.relatie),
            *hogerop,
            Padrelatie("verantwoordelijk_voor", vooruit=False),
        ),
    )
