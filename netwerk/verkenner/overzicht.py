"""Everything that was chosen at once: one drawing by wijk, and list and table in pages."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from netwerk.gebieden.boom import boom
from netwerk.relaties.graaf import Graaf
from netwerk.relaties.weergave import Weergave
from netwerk.verkenner.eilanden import Blad, Eiland, Groep, lay_out_all
from netwerk.verkenner.keuzes import VOORSTEL, VORMEN
from netwerk.verkenner.pagina import (
    Netwerkpagina,
    Vermeld,
    count_kinds,
    load_midden,
    name_knopen,
    name_vermeld,
)
from netwerk.verkenner.regels import list_onzeker, load_regels
from netwerk.verkenner.tekenen import Plaatsen
from netwerk.verkenner.uitsnede import Band, Keuze, Uitsnede, cut, list_gebieden
from vems.core.actor import Actor
from vems.core.i18n import N_, translate
from vems.core.reference import Reference
from vems.core.web.paging import paginate_list

PER_BLADZIJDE = 50
# What is in the middle is shown from half as far.
_DICHTBIJ = 2


@dataclass(frozen=True, slots=True)
class Stip:
    """A node as a dot on its island."""

    id: str
    naam: str
    soort: str
    x: int
    y: int
    gekozen: bool


@dataclass(frozen=True, slots=True)
class Overzicht(Netwerkpagina):
    """The page of everything: dots on islands, and relations as the paths of three pens."""

    stippen: Sequence[Stip] = ()
    eilanden: Sequence[Eiland] = ()
    zeker: str = ""
    onzeker: str = ""
    gekozen: str = ""
    heel: str = ""


def load_overzicht(
    graaf: Graaf, keuze: Keuze, actor: Actor, *, intern: bool, als_lijst: bool
) -> Overzicht:
    """Load everything that was chosen; three queries, and two more for what is in the middle."""
    weergave = graaf.intern if intern else graaf.openbaar
    deel = cut(weergave, keuze)
    namen = name_knopen(deel.knopen)
    blad = lay_out_all(_group(weergave, list(namen)))
    stippen = [
        Stip(
            str(reference),
            naam,
            VORMEN[reference.kind],
            *blad.plaatsen[reference],
            gekozen=reference == keuze.midden,
        )
        for reference, naam in namen.items()
    ]
    bladzijde = paginate_list(list(namen) if als_lijst else deel.banden, PER_BLADZIJDE)
    heel = f"0 0 {blad.breed} {blad.hoog}"
    midden = blad.plaatsen.get(keuze.midden) if keuze.midden else None
    onzeker = list_onzeker()
    gemengd = [(b, b.soort != VOORSTEL and b.id not in onzeker) for b in deel.banden]
    return Overzicht(
        telling=count_kinds(deel.aantallen),
        knopen=_list_knopen(weergave, bladzijde.items, namen) if als_lijst else (),
        regels=() if als_lijst else load_regels(bladzijde.items, namen, keuze.midden),
        midden=load_midden(weergave, deel, keuze, actor),
        aantal=sum(deel.aantallen.values()),
        getoond=len(namen),
        kader=_frame(blad, midden) if midden else heel,
        stippen=stippen,
        eilanden=blad.eilanden,
        zeker=_draw(blad.plaatsen, (b for b, is_zeker in gemengd if is_zeker)),
        onzeker=_draw(blad.plaatsen, (b for b, is_zeker in gemengd if not is_zeker)),
        gekozen=_draw(blad.plaatsen, _list_eigen(deel, keuze)),
        heel=heel,
        bladzijde=bladzijde,
    )


def _group(weergave: Weergave, references: Iterable[Reference]) -> list[Groep]:
    """Part things by the wijk they lie in; what lies in more wijken, or in none, stands apart."""
    bomen, per = boom(), dict[str, list[Reference]]()
    for reference in references:
        gebieden = [bomen.by_slug(slug) for slug in list_gebieden(weergave, reference)]
        wijken = {w.slug for g in gebieden if g and (w := bomen.wijk_of(g))}
        per.setdefault(wijken.pop() if len(wijken) == 1 else "", []).append(reference)
    groepen = [Groep(translate(N_("Hele stad")), per.pop(""))] if "" in per else []
    for slug in sorted(per):
        wijk = bomen.by_slug(slug)
        assert wijk is not None
        plek = bomen.place_of(wijk)
        groepen.append(Groep(wijk.naam, per[slug], bomen.project(*plek) if plek else None))
    return groepen


def _frame(blad: Blad, midden: tuple[int, int]) -> str:
    breed, hoog = blad.breed // _DICHTBIJ, blad.hoog // _DICHTBIJ
    return f"{midden[0] - breed // 2} {midden[1] - hoog // 2} {breed} {hoog}"


def _draw(plaatsen: Plaatsen, banden: Iterable[Band]) -> str:
    """Write relations as one path; two that are tied more than once have one line."""
    paren = dict.fromkeys((plaatsen[band.van], plaatsen[band.naar]) for band in banden)
    return "".join(f"M{a} {b}L{c} {d}" for (a, b), (c, d) in paren)


def _list_eigen(deel: Uitsnede, keuze: Keuze) -> list[Band]:
    return [band for band in deel.banden if keuze.midden in (band.van, band.naar)]


def _list_knopen(
    weergave: Weergave, references: Sequence[Reference], namen: dict[Reference, str]
) -> list[Vermeld]:
    return [Vermeld(*name_vermeld(weergave, r, namen[r])) for r in references]
