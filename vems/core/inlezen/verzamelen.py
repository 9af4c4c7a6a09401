"""From the lines of a table to what is asked: one row per key, what is gone, what is to be said.

Only reads; what is done with it is `uitvoeren`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Iterable, Mapping

from vems.core.exceptions import Refused
from vems.core.i18n import N_
from vems.core.inlezen.herkomst import Herkomst
from vems.core.inlezen.kolommen import Kolomkeuze, counts, merge, pick
from vems.core.inlezen.lijst import Lijst, Waarden
from vems.core.inlezen.opdracht import Opdracht, Uitkomst
from vems.core.inlezen.tabel import Afkeur, Rij, Tabel
from vems.core.reference import Reference

# More than this share of a list gone at once is a mistake, not news.
HOOGSTENS_WEG = 0.20
MAX_SLEUTEL = 120

ZONDER_SLEUTEL = N_("Er staat niets waaraan wij deze regel herkennen. Vul %(velden)s in.")
NIET_PASSEND = N_("Deze regel past niet in de database: een waarde is te lang of staat er al.")
DUBBEL = N_("Deze regel gaat over hetzelfde als regel %(regel)s.")
TE_LANG = N_("De sleutel is te lang. Gebruik hooguit %(maximum)s tekens.")


def collect(
    tabel: Tabel, lijst: Lijst, keuze: Kolomkeuze, uitkomst: Uitkomst
) -> dict[str, tuple[Rij, Waarden]]:
    """Give one row per key, the first line first; lines about the same thing are put together."""
    per_sleutel: dict[str, list[tuple[Rij, Waarden]]] = defaultdict(list)
    for rij in tabel.rijen:
        waarden = pick(rij, keuze)
        if not counts(rij, keuze) or not lijst.telt_mee(waarden):
            uitkomst.overgeslagen += 1
            continue
        sleutel = " ".join(lijst.sleutel_van(waarden).split())
        if not sleutel or len(sleutel) > MAX_SLEUTEL:
            uitkomst.afgekeurd.append(_no_key(rij, sleutel, lijst))
        elif per_sleutel[sleutel] and not lijst.mag_samenvoegen:
            regel = per_sleutel[sleutel][0][0].regel
            uitkomst.afgekeurd.append(Afkeur(rij.regel, DUBBEL, (("regel", regel),), rij.waarden))
        else:
            uitkomst.samengevoegd += bool(per_sleutel[sleutel])
            per_sleutel[sleutel].append((rij, waarden))
    return {
        sleutel: (rijen[0][0], merge([waarden for _, waarden in rijen], lijst.velden))
        for sleutel, rijen in per_sleutel.items()
    }


def _no_key(rij: Rij, sleutel: str, lijst: Lijst) -> Afkeur:
    if sleutel:
        return Afkeur(rij.regel, TE_LANG, (("maximum", MAX_SLEUTEL),), rij.waarden)
    velden = ", ".join(veld.naam for veld in lijst.velden if veld.is_verplicht)
    return Afkeur(rij.regel, ZONDER_SLEUTEL, (("velden", velden),), rij.waarden)


def list_gone(
    tabel: Tabel,
    lijst: Lijst,
    opdracht: Opdracht,
    gelezen: Mapping[str, object],
    bekend: Mapping[str, Herkomst],
    uitkomst: Uitkomst,
) -> list[Herkomst]:
    """List what the source no longer holds; Refused when that is not to be trusted."""
    if not opdracht.volledig:
        return []
    if not lijst.mag_beeindigen:
        raise Refused(N_("Wat in deze lijst staat, houdt zijn geschiedenis. Dat verdwijnt niet."))
    if tabel.is_afgebroken:
        raise Refused(
            N_("Dit bestand breekt af. Wij halen niets weg op grond van een half bestand.")
        )
    levend = [rij for rij in bekend.values() if rij.beeindigd_op is None]
    weg = [rij for rij in levend if rij.bron_sleutel not in gelezen]
    if weg and uitkomst.afgekeurd:
        raise Refused(
            N_("Er zijn regels die wij niet konden lezen. Herstel die eerst: wij halen niets weg.")
        )
    if len(weg) > HOOGSTENS_WEG * len(levend):
        raise Refused(
            N_("Dit haalt %(weg)s van de %(totaal)s weg. Meer dan 20 procent doen wij niet."),
            weg=len(weg),
            totaal=len(levend),
        )
    return weg


def leave_out_named(weg: Iterable[Herkomst], genoemd: Container[Reference]) -> list[Herkomst]:
    """Give the rows of which the thing is gone: no other row of any source still names it."""
    rijen = list(weg)
    sleutels = [rij.object_key for rij in rijen]
    elders = set()
    for begin in range(0, len(sleutels), 500):
        anderen = Herkomst.select().where(
            Herkomst.object_key.in_(sleutels[begin : begin + 500]),
            Herkomst.beeindigd_op.is_null(),
            Herkomst.id.not_in([rij.id for rij in rijen]),
        )
        elders |= {rij.ding for rij in anderen}
    return [rij for rij in rijen if rij.ding not in elders and rij.ding not in genoemd]


def list_remarks(
    lijst: Lijst, rijen: Iterable[tuple[Rij, Waarden]], uitkomst: Uitkomst
) -> list[Afkeur]:
    """List what is to be said of lines that are taken all the same."""
    afgekeurd = {afkeur.regel for afkeur in uitkomst.afgekeurd}
    checks = lijst.make_checks()
    return [
        Afkeur(rij.regel, fout.zin, tuple(fout.waarden.items()), rij.waarden)
        for rij, waarden in rijen
        if rij.regel not in afgekeurd
        for nagaan in checks
        for fout in nagaan(waarden)
    ]
