"""The relations of the network as lines of a table, in words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from netwerk.relaties.models import Relatie
from netwerk.verkenner.keuzes import OMGEKEERD, RELATIES, VOORSTEL
from netwerk.verkenner.uitsnede import Band
from vems.core.i18n import N_, format_datum, translate
from vems.core.reference import Reference


@dataclass(frozen=True, slots=True)
class Regel:
    """A relation as the drawing and the table show it."""

    van: str
    wie: str
    relatie: str
    naar: str
    met: str
    zeker: bool
    zekerheid: str
    gekozen: bool


def load_regels(
    banden: Sequence[Band], namen: Mapping[Reference, str], midden: Reference | None
) -> list[Regel]:
    """Say these relations in words, and when each was confirmed; one query."""
    nummers = [int(b.id.partition(":")[2]) for b in banden if b.id.startswith("relatie:")]
    rows = Relatie.select().where(Relatie.id.in_(nummers)) if nummers else ()
    zeker = {str(rij.reference): rij for rij in rows}
    return [_as_regel(band, namen, zeker.get(band.id), midden) for band in banden]


def list_onzeker() -> frozenset[str]:
    """List the ids of the relations nobody confirmed yet; one query."""
    rows = Relatie.select(Relatie.id).where(Relatie.zekerheid < 1)
    return frozenset(str(rij.reference) for rij in rows)


def name_relatie(soort: str) -> str:
    """Say what one is to the other."""
    return translate(RELATIES.get(soort, soort.replace("_", " ")))


def name_reversed(soort: str) -> str:
    """Say what the other is to the one."""
    return translate(OMGEKEERD[soort]) if soort in OMGEKEERD else name_relatie(soort)


def _as_regel(
    band: Band, namen: Mapping[Reference, str], rij: Relatie | None, midden: Reference | None
) -> Regel:
    is_zeker = band.soort != VOORSTEL and (rij is None or rij.zekerheid >= 1)
    tekst = translate(N_("Bevestigd")) if is_zeker else translate(N_("Nog niet bevestigd"))
    if is_zeker and rij is not None and rij.bevestigd_op:
        dag = format_datum(rij.bevestigd_op)
        tekst = translate(N_("Bevestigd op %(datum)s"), datum=dag)
    return Regel(
        str(band.van),
        namen[band.van],
        name_relatie(band.soort),
        str(band.naar),
        namen[band.naar],
        is_zeker,
        tekst,
        midden in (band.van, band.naar),
    )
