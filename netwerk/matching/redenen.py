"""Which sentences the parts of a score become: why, how we know, and what is missing.

Not here: the words of each sentence, and how an explanation is stored and replayed (`uitleg`).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from netwerk.matching.gewichten import Gewichten
from netwerk.matching.keuzes import EURO, Bron, Niveau, Soort, Vraagsoort
from netwerk.matching.onderdeel import Onderdeel
from netwerk.matching.tabellen import ERVARING_TELT, WORDT_GEVRAAGD
from netwerk.matching.zinnen import Zin

_MEESTE_REDENEN, _MEESTE_BEZWAREN = 3, 2
_WERKWOORD = {
    Soort.VAKAMBTENAAR: "werkt",
    Soort.PARTNER: "werkt",
    Soort.PLEK: "ligt",
    Soort.DOEL: "geldt",
    Soort.INSTRUMENT: "geldt",
    Soort.KENNIS: "ligt",
}
_PLAATSZIN = {
    Niveau.BUURT: "buurt",
    Niveau.WIJK: "wijk",
    Niveau.STADSDEEL: "stadsdeel",
    Niveau.STAD: "stad",
    Niveau.BEIDE_STAD: "stad",
}
# Read aloud: where, what was done before, and last what is offered, which may be a long title.
_LEESVOLGORDE = ("plaats", "ervaring", "programma", "thema", "nabijheid")
# That someone works in the whole city says least.
_STAD_LAATST = (*_LEESVOLGORDE[1:], "plaats")
_ZONDER_BEVESTIGING = frozenset({Bron.GEMEENTE, Bron.IMPORT})
Delen = Mapping[str, Onderdeel]


def say_reasons(soort: Soort, delen: Delen) -> tuple[Zin, ...]:
    """Say the need always, and the first two others that hold."""
    behoefte = _say_behoefte(soort, delen)
    zinnen = {
        "plaats": _say_plaats(soort, delen["plaats"]),
        "ervaring": _say_ervaring(delen["ervaring"]),
        "programma": _say_programma(delen["programma"]),
        "thema": None if behoefte.code == "weet" else _say_thema(soort, delen["thema"]),
        "nabijheid": _say_nabijheid(delen["nabijheid"]),
    }
    stad = zinnen["plaats"] and zinnen["plaats"].code.endswith("_stad")
    beste = [n for n in (_STAD_LAATST if stad else _LEESVOLGORDE) if zinnen[n]]
    gekozen = beste[: _MEESTE_REDENEN - 1]
    return (*(zin for n in _LEESVOLGORDE if n in gekozen and (zin := zinnen[n])), behoefte)


def _say_behoefte(soort: Soort, delen: Delen) -> Zin:
    g = delen["behoefte"].gegevens
    if soort is Soort.DOEL:
        if not g["over"]:
            return Zin("doel_open")
        return Zin("doel_zoekt_een") if g["over"] == 1 else Zin("doel_zoekt", {"aantal": g["over"]})
    if soort is Soort.KENNIS:
        return Zin("te_lezen", {"aanbod": g["aanbod"]})
    if g["aanbod"]:
        if g["vraag"] == Vraagsoort.WEET_IK_NOG_NIET:
            return Zin("biedt_misschien", {"aanbod": g["aanbod"]})
        if g["passend"] != 1.0:
            return Zin("biedt_verwant", {"aanbod": g["aanbod"]})
        if soort is Soort.INSTRUMENT and g["eenheid"] == EURO and g["beschikbaar"]:
            return Zin("biedt_tot", {"bedrag": g["beschikbaar"]})
        return Zin("biedt", {"aanbod": g["aanbod"]})
    thema = delen["thema"].gegevens["thema"]
    if g["vraag"] in (Vraagsoort.KENNIS, Vraagsoort.VERGUNNING) and thema:
        return Zin("weet", {"thema": thema})
    return Zin("brengt_in_contact" if g["vraag"] == Vraagsoort.CONTACT else "denkt_mee")


def _say_plaats(soort: Soort, deel: Onderdeel) -> Zin | None:
    niveau = str(deel.gegevens["niveau"])
    if niveau not in _PLAATSZIN:
        return None
    einde = _PLAATSZIN[Niveau(niveau)]
    waarden = {} if einde == "stad" else {"gebied": deel.gegevens["gebied"]}
    return Zin(f"{_WERKWOORD[soort]}_{einde}", waarden)


def _say_ervaring(deel: Onderdeel) -> Zin | None:
    goed = int(deel.gegevens["aantal"] or 0) - int(deel.gegevens["slecht"] or 0)
    if goed < 1 or deel.waarde <= 0.5:
        return None
    return Zin("hielp_een") if goed == 1 else Zin("hielp_meer", {"aantal": goed})


def _say_programma(deel: Onderdeel) -> Zin | None:
    if not deel.punten:
        return None
    if deel.gegevens["verband"] == "doel":
        return Zin("doel_zelfde", {"doel": deel.gegevens["doel"]})
    return Zin("doel_zelf" if deel.gegevens["verband"] == "zelf" else "programma_zelfde")


def _say_thema(soort: Soort, deel: Onderdeel) -> Zin | None:
    thema = {"thema": deel.gegevens["thema"]}
    if not thema["thema"] or float(deel.gegevens["boom"] or 0) < 0.5:
        return None
    werkt = "werkt" if _WERKWOORD[soort] == "werkt" else "gaat"
    return Zin(f"{werkt}_{'zelfde' if deel.gegevens['afstand'] == 0 else 'verwant'}", thema)


def _say_nabijheid(deel: Onderdeel) -> Zin | None:
    if not deel.punten:
        return None
    if deel.gegevens["stappen"] == 1:
        return Zin("kent_begeleider" if deel.gegevens["vanaf"] == "begeleider" else "kent_u")
    return Zin("kent_via")


def say_sources(soort: Soort, deel: Onderdeel) -> tuple[Zin, ...]:
    """Say where it is known from, and when somebody last said that it holds."""
    bron, op = str(deel.gegevens["bron"]), deel.gegevens["bevestigd_op"]
    zelf = bron == Bron.ZELF and soort is Soort.VAKAMBTENAAR
    herkomst = Zin(f"bron_{bron}_persoon" if zelf else f"bron_{bron}")
    if op:
        return herkomst, Zin("bevestigd", {"datum": op})
    return (herkomst,) if bron in _ZONDER_BEVESTIGING else (herkomst, Zin("niet_bevestigd"))


def say_objections(soort: Soort, delen: Delen, gewichten: Gewichten) -> tuple[Zin, ...]:
    """Say the two gravest things that are missing, or that nothing is."""
    bezwaren = tuple(_objections(soort, delen, gewichten))[:_MEESTE_BEZWAREN]
    return bezwaren or (Zin("geen_bezwaar"),)


def _objections(soort: Soort, delen: Delen, gewichten: Gewichten) -> Iterator[Zin]:
    """Say what is missing, the gravest first."""
    if soort is not Soort.DOEL:
        yield from _object_behoefte(delen["behoefte"])
    ervaring, plaats = delen["ervaring"], delen["plaats"].gegevens
    if ervaring.gegevens["slecht"] and ervaring.waarde < 0.5:
        yield Zin("tegen_uitkomst")
    if plaats["niveau"] == Niveau.NAAST:
        yield Zin("tegen_naast", {"gebied": plaats["gebied"]})
    if plaats["niveau"] == Niveau.DEEL:
        yield Zin("tegen_deel")
    if soort in ERVARING_TELT:
        if delen["thema"].waarde < gewichten.thema_ver:
            yield Zin("tegen_thema")
        if not ervaring.gegevens["aantal"]:
            yield Zin("tegen_ervaring")
    druk = int(delen["capaciteit"].gegevens["belasting"] or 0) >= gewichten.vaak_gevraagd
    if soort in WORDT_GEVRAAGD and druk:
        yield Zin("tegen_druk")
    dagen = delen["versheid"].gegevens["dagen"]
    if dagen is None and delen["versheid"].gegevens["bron"] not in _ZONDER_BEVESTIGING:
        yield Zin("tegen_onbevestigd")
    elif int(dagen or 0) > gewichten.lang_geleden_dagen:
        yield Zin("tegen_oud")


def _object_behoefte(deel: Onderdeel) -> Iterator[Zin]:
    g = deel.gegevens
    precies = g["passend"] == 1.0 or g["vraag"] == Vraagsoort.WEET_IK_NOG_NIET or g.get("geheel")
    if g["aanbod"] and not precies:
        yield Zin("tegen_verwant")
    elif float(g["aantal"] or 0) < 1:
        er_is, gevraagd = g["beschikbaar"], g["gevraagd"]
        if er_is is None or gevraagd is None or int(er_is) >= int(gevraagd):
            yield Zin("tegen_onbekend")
        elif g["eenheid"] == EURO:
            yield Zin("tegen_bedrag", {"bedrag": er_is, "gevraagd_bedrag": gevraagd})
        else:
            yield Zin("tegen_aantal", {"aantal": er_is, "gevraagd": gevraagd})
    if float(g["periode"] or 0) < 1:
        yield Zin("tegen_periode")
    if g.get("dagdelen_mist"):
        yield Zin("tegen_dagdelen", {"dagdelen": g["dagdelen_mist"]})
    if aantal := int(g.get("voorwaarden") or 0):
        eerste = {"voorwaarde": g["voorwaarde"]}
        meer = Zin("tegen_voorwaarden", {"aantal": aantal, **eerste})
        yield Zin("tegen_voorwaarde", eerste) if aantal == 1 else meer
