"""What makers said of our help over the year, by every way, and what the desk learned from it."""

from __future__ import annotations

from random import Random

from initiatieven.begeleiding.meningen.geven import NieuweMening, give_mening, record_gehoord
from initiatieven.begeleiding.meningen.keuzes import Eerlijk, Smiley, Weg
from initiatieven.begeleiding.meningen.lessen import NieuweLes, draw_les
from initiatieven.begeleiding.meningen.models import Mening
from initiatieven.begeleiding.meningen.vragen import list_open
from vems.demo.westerkade.wereld import Wereld
from vems.demo.westerkade.zaak import Daad, Zaak

# One in so many cases says something; one in so many of those comes to the desk to say it.
_EEN_OP, _AAN_BALIE = 3, 4
_EERLIJK = (Eerlijk.JA, Eerlijk.JA, Eerlijk.JA, Eerlijk.DEELS, Eerlijk.NEE, None)
_WOORDEN = {
    Smiley.GROEN: (
        "Fijn dat er iemand terugbelde op de dag die beloofd was.",
        "U dacht mee in plaats van alleen regels te noemen.",
        "",
        "Het gesprek in het buurthuis was prettig. Iedereen kon iets zeggen.",
        "",
    ),
    Smiley.ORANJE: (
        "Goed geholpen, maar het duurde lang voor de vergunning er was.",
        "Ik moest twee keer hetzelfde vertellen.",
        "",
    ),
    Smiley.ROOD: (
        "Drie weken niets gehoord. Daarna bleek dat het bij een ander team lag.",
        "De brief was zo moeilijk dat mijn buurman hem moest uitleggen.",
    ),
}
_LESSEN = (
    (
        "Ligt het bij een ander team, dan hoort de maker dat dezelfde week.",
        "Wij bellen elke vrijdag wie langer dan een week op een ander team wacht.",
        "ander team",
    ),
    (
        "Vraag niets wat wij al weten.",
        "Voor elk gesprek lezen wij eerst wat er staat.",
        "twee keer hetzelfde",
    ),
)


def list_meningen(zaak: Zaak) -> list[Daad]:
    """List what the makers of this case said, some days after it was asked."""
    kans = Random(f"mening {zaak.sleutel}")
    if kans.randrange(_EEN_OP):
        return []
    return [Daad(max(zaak.laatste - 2, 0.3), lambda: _say(zaak, kans))]


def _fair(zaak: Zaak) -> Eerlijk | None:
    """Say whether the own interest was looked at fairly; some do not say."""
    return Random(f"eerlijk {zaak.sleutel}").choice(_EERLIJK)


def load_lessen(wereld: Wereld) -> None:
    """Draw the lessons of this year from what was said."""
    for tekst, daad, woorden in _LESSEN:
        rijen = list(Mening.select().where(Mening.opmerking.contains(woorden)))
        les = None
        for mening in rijen:
            data = NieuweLes(tekst, daad, eerder=les)
            les = draw_les(mening, data, door=wereld.coordinator)


def _say(zaak: Zaak, kans: Random) -> None:
    open_ = list_open(zaak.initiatief)
    if not open_:
        return
    smiley = kans.choices(tuple(Smiley), (6, 3, 1))[0]
    woorden = kans.choice(_WOORDEN[smiley])
    lid = zaak.lid
    if lid is None or kans.randrange(_AAN_BALIE) == 0:
        weg = kans.choice((Weg.TELEFOON, Weg.BALIE, Weg.MARKT))
        data = NieuweMening(smiley, weg, woorden, eerlijk=_fair(zaak))
        record_gehoord(zaak.initiatief, data, open_[0], door=zaak.begeleider)
        return
    weg = kans.choice((Weg.WEB, Weg.MAIL))
    give_mening(open_[0], NieuweMening(smiley, weg, woorden, eerlijk=_fair(zaak)), door=lid)
