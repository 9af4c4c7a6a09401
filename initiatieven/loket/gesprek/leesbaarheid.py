"""A hint while writing: long sentences and hard words (B1, DESIGN 7). Pure; it never forbids."""

from __future__ import annotations

import re
from dataclasses import dataclass

from vems.core.i18n import N_, ngettext, translate

# A sentence of more words is hard to follow; the house aims at fifteen.
LANGSTE_ZIN = 20
# Hard words of offices, each with what people say. Matched as whole words, in any case.
MOEILIJK: dict[str, str] = {
    "aangaande": "over",
    "alsmede": "en",
    "alvorens": "voordat",
    "betreffende": "over",
    "casus": "geval",
    "conform": "volgens",
    "derhalve": "daarom",
    "desalniettemin": "toch",
    "dienaangaande": "daarover",
    "dient te": "moet",
    "doch": "maar",
    "echter": "maar",
    "faciliteren": "helpen",
    "gaarne": "graag",
    "geschieden": "gebeuren",
    "hierbij delen wij u mede": "wij laten u weten",
    "implementeren": "invoeren",
    "in casu": "hier",
    "indien": "als",
    "ingevolge": "volgens",
    "initiëren": "beginnen",
    "inzake": "over",
    "jegens": "tegen",
    "middels": "met",
    "mits": "als",
    "momenteel": "nu",
    "nadere": "meer",
    "omtrent": "over",
    "ondergetekende": "ik",
    "participeren": "meedoen",
    "prioriteren": "kiezen wat voorgaat",
    "realiseren": "maken",
    "reeds": "al",
    "stakeholder": "iemand die ermee te maken heeft",
    "stakeholders": "wie ermee te maken heeft",
    "te allen tijde": "altijd",
    "teneinde": "om",
    "tenzij": "behalve als",
    "ter zake": "hierover",
    "thans": "nu",
    "traject": "stappen",
    "trachten": "proberen",
    "uiteenzetten": "uitleggen",
    "vooralsnog": "voorlopig",
    "voornoemde": "deze",
    "wederom": "weer",
    "zulks": "dit",
}
_WOORD = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*")
_ZIN = re.compile(r"(?<=[.!?])\s+|\n+")
_LANGSTE_EERST = sorted(MOEILIJK, key=len, reverse=True)
_HARD = re.compile(rf"(?<!\w)({'|'.join(map(re.escape, _LANGSTE_EERST))})(?!\w)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Leesbaarheid:
    """What is hard in a text: the long sentences, and hard words with what people say."""

    lange_zinnen: tuple[str, ...] = ()
    woorden: tuple[tuple[str, str], ...] = ()

    @property
    def is_goed(self) -> bool:
        """Whether nothing was found."""
        return not (self.lange_zinnen or self.woorden)


def read_text(tekst: str) -> Leesbaarheid:
    """Look for long sentences and hard words; a list item or a line is a sentence of its own."""
    zinnen = [zin.strip() for zin in _ZIN.split(tekst) if zin.strip()]
    gevonden = dict.fromkeys(treffer.lower() for treffer in _HARD.findall(tekst))
    return Leesbaarheid(
        tuple(zin for zin in zinnen if len(_WOORD.findall(zin)) > LANGSTE_ZIN),
        tuple((woord, MOEILIJK[woord]) for woord in gevonden),
    )


def say_hint(tekst: str) -> str:
    """Say in one or two sentences what could be simpler; "" for an empty text."""
    if not tekst.strip():
        return ""
    lezing = read_text(tekst)
    if lezing.is_goed:
        return translate(N_("Dit leest makkelijk."))
    delen = []
    if lezing.lange_zinnen:
        delen.append(
            ngettext(
                "1 zin is lang. Maak er twee van.",
                "%(num)s zinnen zijn lang. Maak ze korter.",
                len(lezing.lange_zinnen),
            )
        )
    delen += [
        translate(N_("Schrijf liever “%(beter)s” dan “%(woord)s”."), beter=beter, woord=woord)
        for woord, beter in lezing.woorden[:3]
    ]
    return " ".join(delen)
