""" "Waarom X niet?": which filter stopped it, or why it is not in the list although it fits."""

from __future__ import annotations

from datetime import date
from math import floor

from netwerk.matching.behoefte import asked_of, vragen_for
from netwerk.matching.blik import Blik, look
from netwerk.matching.filters import find_stop_for, list_stops
from netwerk.matching.gewichten import HUIDIG, Gewichten
from netwerk.matching.kandidaat import Kandidaat
from netwerk.matching.koppelen import judge, select_kandidaten
from netwerk.matching.lijst import count_organisatie, is_druk, shape_list
from netwerk.matching.netwerkbeeld import Netwerkbeeld
from netwerk.matching.profiel import Zoekprofiel
from netwerk.matching.zinnen import Zin


def why_not(
    profiel: Zoekprofiel,
    kandidaat: Kandidaat,
    beeld: Netwerkbeeld,
    *,
    vandaag: date,
    limit: int = 10,
    gewichten: Gewichten = HUIDIG,
) -> tuple[Zin, ...]:
    """Say in sentences why a candidate is not in the list; or that it is."""
    blik = look(profiel, beeld, vandaag=vandaag, gewichten=gewichten)
    stops = list_stops(blik, kandidaat)
    open_ = vragen_for(profiel, kandidaat)
    per_vraag = [
        find_stop_for(vraag, kandidaat, gewichten) if vraag in open_ else Zin("niet_uitgesloten")
        for vraag in asked_of(profiel, kandidaat)
    ]
    if all(per_vraag):
        stops += [zin for n, zin in enumerate(per_vraag) if zin and zin not in per_vraag[:n]]
    return tuple(stops) or (_explain_place(blik, kandidaat, limit),)


def _explain_place(blik: Blik, kandidaat: Kandidaat, limit: int) -> Zin:
    kandidaten = select_kandidaten(blik, blik.profiel.gezocht, limit)
    if kandidaat.reference not in {k.reference for k in kandidaten}:
        kandidaten.append(kandidaat)
    gewichten = blik.gewichten
    oordelen = list(judge(blik, kandidaten))
    lijst = shape_list(oordelen, blik.profiel.gezocht, limit=limit, gewichten=gewichten)
    erin = [plaats.beoordeling.kandidaat for plaats in lijst]
    beste = min(
        (o for o in oordelen if o.kandidaat.reference == kandidaat.reference),
        key=lambda o: o.volgorde,
    )
    score = beste.score
    if kandidaat.reference in {k.reference for k in erin}:
        return Zin("staat_erin", {"score": score})
    if score < gewichten.ondergrens:
        return Zin("over_ondergrens", {"score": floor(score), "grens": gewichten.ondergrens})
    zelfde = count_organisatie(kandidaat, erin)
    if zelfde >= gewichten.max_per_organisatie:
        return Zin("over_organisatie", {"aantal": zelfde})
    if is_druk(beste, gewichten) and any(score > p.beoordeling.score for p in lijst):
        return Zin("over_gespreid", {"score": score, "aantal": kandidaat.belasting})
    return Zin("over_plaats", {"score": score, "aantal": limit})
