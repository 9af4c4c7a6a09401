"""Which themes a text seems to be about, and by which words: suggestions, corrected by hand.

Learned from the closed initiatives of this gemeente together with the words of the theme tree;
while fewer than thirty are closed, those words alone (netwerk.themas).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from initiatieven.registratie.keuzes import MAX_THEMAS
from initiatieven.registratie.publiek.afgerond import list_afgerond
from netwerk.gebieden.noemen import leave_out_names
from netwerk.themas.boom import ThemaBoom
from netwerk.themas.boom import boom as themaboom
from netwerk.themas.models import Thema
from vems.core.learning.daily import Daily
from vems.core.learning.features import Tekst
from vems.core.learning.labels import MAX_WORDS, LabelModel, Voorbeeld
from vems.core.search.analysis import analyse_word, words

GENOEG_AFGEROND = 30
_MINSTENS = 0.15
_AANDEEL_VAN_BESTE = 0.4


@dataclass(frozen=True, slots=True)
class ThemaVoorstel:
    """A theme and the words of the text that point at it, most telling first."""

    thema: Thema
    woorden: tuple[str, ...]


def suggest_themas(
    titel: str, tekst: str, limit: int = MAX_THEMAS, *, voor_loket: bool = False
) -> list[ThemaVoorstel]:
    """Suggest head themes, most likely first; none when nothing fits.

    What the public sees is learned from what is on the site; the desk learns from every case.
    Names of areas say nothing: a wijk may be called after a garden or a mill.
    """
    titel, tekst = leave_out_names(titel), leave_out_names(tekst)
    themas, model = themaboom(), (_van_alles if voor_loket else _van_openbaar).get()
    if model is None:
        return _by_woordenlijst(themas, f"{titel}\n{tekst}", limit)
    gevonden = model.suggest(
        Tekst(titel, tekst), limit=limit, least=_MINSTENS, of_best=_AANDEEL_VAN_BESTE
    )
    return [
        ThemaVoorstel(thema, voorstel.woorden)
        for voorstel in gevonden
        if (thema := themas.by_code(voorstel.label)) is not None
    ]


def _by_woordenlijst(themas: ThemaBoom, tekst: str, limit: int) -> list[ThemaVoorstel]:
    gevonden = themas.suggest(tekst, limit)
    losse = [woord for woord in dict.fromkeys(words(tekst)) if analyse_word(woord)]
    wijst = {woord: themas.suggest(woord, 1) for woord in losse} if gevonden else {}
    return [
        ThemaVoorstel(thema, tuple(w for w in losse if wijst[w] == [thema])[:MAX_WORDS])
        for thema in gevonden
    ]


def _read(*, openbaar: bool = False) -> list[Voorbeeld]:
    """Give the closed initiatives, then the words of the tree, which do not age."""
    themas = themaboom()
    hoofd = {thema.code: themas.hoofd_of(thema).code for thema in themas.all()}
    gevallen = [
        Voorbeeld(Tekst(geval.tekst.titel, geval.tekst.tekst), (hoofd[geval.thema],))
        for geval in list_afgerond(openbaar=openbaar)
        if geval.thema in hoofd
    ]
    if len(gevallen) < GENOEG_AFGEROND:
        return []
    woorden = [
        Voorbeeld(Tekst(woord), (hoofd[thema.code],))
        for thema in themas.all()
        for woord in (thema.naam, *thema.synoniemen)
    ]
    return gevallen + woorden


def _make(voorbeelden: Sequence[Voorbeeld]) -> LabelModel | None:
    return LabelModel(voorbeelden) if voorbeelden else None


_van_alles: Daily[Voorbeeld, LabelModel] = Daily(_read, _make, depends_on=themaboom)
_van_openbaar: Daily[Voorbeeld, LabelModel] = Daily(
    partial(_read, openbaar=True), _make, depends_on=themaboom
)
