"""The published additive score 0-100: eight parts, each on a fixed scale (DOMAIN.md 4.3).

Need fit has its own module (`behoefte`). Not here: what stops a candidate (`filters`), whom to look
at (`selectie`), and the shape of the list (`lijst`).
"""

from __future__ import annotations

from datetime import date
from math import fsum

from netwerk.matching.blik import Blik
from netwerk.matching.gewichten import Gewichten
from netwerk.matching.kandidaat import Kandidaat, count_keren
from netwerk.matching.keuzes import Soort, Uitkomst
from netwerk.matching.netwerkbeeld import Netwerkbeeld
from netwerk.matching.onderdeel import Onderdeel, weigh
from netwerk.matching.plaats import find_niveau
from netwerk.matching.profiel import Zoekprofiel
from netwerk.matching.woorden import count_once
from netwerk.matching.zinnen import Waarde

# A room, a fund or an article that says nothing about themes serves them all.
_THEMALOOS_MAG = frozenset({Soort.PLEK, Soort.INSTRUMENT, Soort.KENNIS})


def score_kandidaat(blik: Blik, kandidaat: Kandidaat) -> tuple[Onderdeel, ...]:
    """Give the seven parts that do not depend on the need, in published order."""
    return (
        score_thema(blik, kandidaat),
        score_plaats(blik, kandidaat),
        score_programma(blik, kandidaat),
        score_ervaring(blik, kandidaat),
        score_nabijheid(blik, kandidaat),
        score_capaciteit(kandidaat, blik.gewichten),
        score_versheid(kandidaat, blik.vandaag, blik.gewichten),
    )


def add_up(onderdelen: tuple[Onderdeel, ...]) -> float:
    """Give the score: the sum of the points as they are stored."""
    return round(fsum(onderdeel.punten for onderdeel in onderdelen), 2)


def score_thema(blik: Blik, kandidaat: Kandidaat) -> Onderdeel:
    """Weigh the overlap of themes by their distance in the tree; words fill part of the rest."""
    beeld, gewichten = blik.beeld, blik.gewichten
    boom, gegevens = _overlap(blik.profiel, kandidaat, beeld, gewichten)
    gedeeld = sorted(kandidaat.trefwoorden & blik.trefwoorden)
    if gewichten.woorden_wegen:
        gedeeld = count_once(gedeeld, blik.profiel.samenstellingen)
        som = fsum(beeld.woordgewicht.get(woord, 1.0) for woord in gedeeld)
    else:
        som = float(len(gedeeld))
    tekst = som / (som + gewichten.k_tekst)
    waarde = boom + (1 - boom) * gewichten.aandeel_tekst * tekst
    gegevens |= {
        "boom": round(boom, 4),
        "tekst": round(tekst, 4),
        "woorden": ", ".join(gedeeld[:5]),
    }
    return weigh("thema", waarde, gewichten, gegevens)


def score_plaats(blik: Blik, kandidaat: Kandidaat) -> Onderdeel:
    """Give the fixed value of the level at which the areas meet."""
    beeld, gewichten = blik.beeld, blik.gewichten
    gevonden = find_niveau(blik.ligging, kandidaat, beeld)
    if gevonden is None:
        return weigh("plaats", 0.0, gewichten, {"niveau": "", "gebied": "", "code": ""})
    niveau, code = gevonden
    return weigh(
        "plaats",
        gewichten.plaats[niveau],
        gewichten,
        {"niveau": niveau.value, "gebied": beeld.gebied_titel(code) if code else "", "code": code},
    )


def score_programma(blik: Blik, kandidaat: Kandidaat) -> Onderdeel:
    """Give 1 for a shared goal, half for another goal of the same programme."""
    beeld, gewichten = blik.beeld, blik.gewichten
    doelen = kandidaat.doelen | {kandidaat.reference}
    for doel in blik.profiel.doelen:
        if doel in doelen:
            verband = "zelf" if doel == kandidaat.reference else "doel"
            gegevens: dict[str, Waarde] = {
                "verband": verband,
                "doel": beeld.titel(doel),
                "sleutel": str(doel),
            }
            return weigh("programma", gewichten.zelfde_doel, gewichten, gegevens)
    gedeeld = blik.programmas and sorted(
        blik.programmas & {beeld.programma_van[d] for d in doelen & beeld.programma_van.keys()}
    )
    if gedeeld:
        gegevens = {
            "verband": "programma",
            "doel": beeld.titel(gedeeld[0]),
            "sleutel": str(gedeeld[0]),
        }
        return weigh("programma", gewichten.zelfde_programma, gewichten, gegevens)
    return weigh("programma", 0.0, gewichten, {"verband": "", "doel": "", "sleutel": ""})


def score_ervaring(blik: Blik, kandidaat: Kandidaat) -> Onderdeel:
    """Give (good + 1) / (all + 2) over alike initiatives: a newcomer stands at one half."""
    gewichten, wijk = blik.gewichten, blik.ligging.wijk
    totaal, goed, aantal, slecht = [], [], 0, 0
    for hulp in kandidaat.hielp:
        lijkt = blik.lijkt.get(hulp.thema)
        if not lijkt:
            continue
        lijkt *= 1.0 if wijk and hulp.wijk == wijk else gewichten.andere_wijk
        aantal += 1
        slecht += hulp.uitkomst == Uitkomst.NIET
        totaal.append(lijkt)
        goed.append(lijkt * gewichten.uitkomst[hulp.uitkomst])
    waarde = (fsum(goed) + 1) / (fsum(totaal) + 2)
    return weigh(
        "ervaring",
        waarde,
        gewichten,
        {"aantal": aantal, "slecht": slecht, "eerder": len(kandidaat.hielp)},
    )


def score_nabijheid(blik: Blik, kandidaat: Kandidaat) -> Onderdeel:
    """Give the fixed value of the number of confirmed steps from guide or initiator."""
    gewichten = blik.gewichten
    pad = blik.paden.get(kandidaat.reference)
    if pad is None:
        return weigh("nabijheid", 0.0, gewichten, {"stappen": 0, "vanaf": ""})
    vanaf = "begeleider" if pad[0] == blik.profiel.begeleider else "initiatiefnemer"
    waarde = gewichten.nabijheid[len(pad) - 2]
    return weigh("nabijheid", waarde, gewichten, {"stappen": len(pad) - 1, "vanaf": vanaf})


def score_capaciteit(kandidaat: Kandidaat, gewichten: Gewichten) -> Onderdeel:
    """Give what is left, saturating, times how little it was asked this month: absolute numbers."""
    over = count_keren(kandidaat)
    if kandidaat.vrije_uren is not None:
        ruimte = kandidaat.vrije_uren / (kandidaat.vrije_uren + gewichten.k_uren)
    elif over is not None:
        ruimte = over / (over + gewichten.k_over)
    else:
        ruimte = gewichten.capaciteit_onbekend
    rust = gewichten.k_belasting / (gewichten.k_belasting + kandidaat.belasting)
    return weigh(
        "capaciteit",
        ruimte * rust,
        gewichten,
        {"uren": kandidaat.vrije_uren, "over": over, "belasting": kandidaat.belasting},
    )


def score_versheid(kandidaat: Kandidaat, vandaag: date, gewichten: Gewichten) -> Onderdeel:
    """Give 1 when confirmed today, falling to 0 after a year; 0 when never."""
    op = kandidaat.bevestigd_op
    dagen = max((vandaag - op).days, 0) if op else None
    waarde = 0.0 if dagen is None else max(0.0, 1 - dagen / gewichten.houdbaar_dagen)
    return weigh(
        "versheid",
        waarde,
        gewichten,
        {"bevestigd_op": op.isoformat() if op else "", "dagen": dagen, "bron": kandidaat.bron},
    )


def _overlap(
    profiel: Zoekprofiel, kandidaat: Kandidaat, beeld: Netwerkbeeld, gewichten: Gewichten
) -> tuple[float, dict[str, Waarde]]:
    """Give the weighted overlap, and the pair of themes that gave most of it."""
    gegevens: dict[str, Waarde] = {"van": "", "naar": "", "thema": "", "afstand": None}
    neutraal = not kandidaat.themas and kandidaat.soort in _THEMALOOS_MAG
    if neutraal or not profiel.themas:
        return gewichten.thema_neutraal, gegevens
    som = gewogen = beste = 0.0
    for nummer, code in enumerate(profiel.themas):
        gewicht = 1.0 if nummer == 0 else gewichten.neventhema
        dichtbij = beeld.themas_near(code)
        waarde, _, naar = min(
            (
                (-gewichten.thema_afstand[dichtbij[eigen]] * kracht, dichtbij[eigen], eigen)
                for eigen, kracht in kandidaat.themas.items()
                if eigen in dichtbij
            ),
            default=(0.0, 0, ""),
        )
        som -= gewicht * waarde
        gewogen += gewicht
        if -gewicht * waarde > beste:
            beste = -gewicht * waarde
            gegevens = {
                "van": code,
                "naar": naar,
                "thema": beeld.thema_titel(naar),
                "afstand": dichtbij[naar],
            }
    return som / gewogen, gegevens
