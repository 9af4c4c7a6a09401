"""One overview of all opinions, whatever the way they came (S3-62): counts, and the words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum
from typing import Any, TypeVar

import peewee

from initiatieven.begeleiding.meningen.keuzes import SMILEY_LABELS, WEG_LABELS, Smiley, Weg
from initiatieven.begeleiding.meningen.models import Les, Mening, Meningvraag
from initiatieven.registratie.models import Initiatief
from vems.core.clock import now
from vems.core.i18n import N_, translate

Lid = TypeVar("Lid", bound=Enum)


class Periode(Enum):
    """How far back."""

    KWARTAAL = "kwartaal"
    JAAR = "jaar"
    ALLES = "alles"


PERIODES = {
    Periode.KWARTAAL: (N_("Laatste 3 maanden"), timedelta(days=92)),
    Periode.JAAR: (N_("Laatste jaar"), timedelta(days=365)),
    Periode.ALLES: (N_("Alles"), timedelta(days=36_500)),
}


@dataclass(frozen=True, slots=True)
class Keus:
    """What to show; None is all."""

    periode: Periode = Periode.JAAR
    smiley: Smiley | None = None
    weg: Weg | None = None
    zonder_les: bool = False


@dataclass(frozen=True, slots=True)
class Telling:
    """How many of each face per way, and how many questions were answered."""

    per_weg: list[dict[str, object]]
    per_smiley: Mapping[Smiley, int]
    gevraagd: int
    beantwoord: int

    @property
    def totaal(self) -> int:
        """How many opinions there are."""
        return sum(self.per_smiley.values())


def read_keus(args: Mapping[str, str]) -> Keus:
    """Read the choice from the address; what does not exist is left out."""
    return Keus(
        periode=_member(Periode, args.get("periode")) or Periode.JAAR,
        smiley=_member(Smiley, args.get("mening")),
        weg=_member(Weg, args.get("weg")),
        zonder_les=args.get("les") == "zonder",
    )


def as_args(keus: Keus) -> dict[str, Any]:
    """Write the choice as an address has it; what is usual is left out."""
    args = {
        "periode": keus.periode.value if keus.periode is not Periode.JAAR else "",
        "mening": keus.smiley.value if keus.smiley else "",
        "weg": keus.weg.value if keus.weg else "",
        "les": "zonder" if keus.zonder_les else "",
    }
    return {naam: waarde for naam, waarde in args.items() if waarde}


def select_meningen(keus: Keus) -> peewee.ModelSelect:
    """Select opinions with their case and lesson, the newest first."""
    query = (
        Mening.select(Mening, Initiatief, Les)
        .join(Initiatief)
        .switch(Mening)
        .join(Les, peewee.JOIN.LEFT_OUTER)
        .where(Mening.op >= _since(keus.periode))
    )
    if keus.smiley is not None:
        query = query.where(Mening.smiley == keus.smiley)
    if keus.weg is not None:
        query = query.where(Mening.weg == keus.weg)
    if keus.zonder_les:
        query = query.where(Mening.les.is_null())
    return query.order_by(Mening.op.desc(), Mening.id.desc())


def count_meningen(periode: Periode) -> Telling:
    """Count in two queries."""
    sinds = _since(periode)
    aantallen: Counter[tuple[Weg, Smiley]] = Counter()
    gevonden = (
        Mening.select(Mening.weg, Mening.smiley, peewee.fn.COUNT(Mening.id).alias("aantal"))
        .where(Mening.op >= sinds)
        .group_by(Mening.weg, Mening.smiley)
    )
    for rij in gevonden:
        aantallen[rij.weg, rij.smiley] = rij.aantal
    vragen = (
        Meningvraag.select(
            peewee.fn.COUNT(Meningvraag.id).alias("gevraagd"),
            peewee.fn.COUNT(Meningvraag.beantwoord_op).alias("beantwoord"),
        )
        .where(Meningvraag.gevraagd_op >= sinds)
        .get()
    )
    return Telling(
        per_weg=[_row(weg, aantallen) for weg in Weg],
        per_smiley={smiley: sum(aantallen[weg, smiley] for weg in Weg) for smiley in Smiley},
        gevraagd=vragen.gevraagd,
        beantwoord=vragen.beantwoord,
    )


def list_kolommen() -> list[dict[str, str]]:
    """Name the columns of the counts."""
    namen = [
        {"sleutel": smiley.value, "titel": translate(tekst), "soort": "getal"}
        for smiley, tekst in SMILEY_LABELS.items()
    ]
    return [{"sleutel": "weg", "titel": translate(N_("Hoe het binnenkwam"))}, *namen]


def _row(weg: Weg, aantallen: Counter[tuple[Weg, Smiley]]) -> dict[str, object]:
    return {
        "weg": translate(WEG_LABELS[weg]),
        **{smiley.value: aantallen[weg, smiley] for smiley in Smiley},
    }


def _since(periode: Periode) -> datetime:
    return now() - PERIODES[periode][1]


def _member(soort: type[Lid], waarde: str | None) -> Lid | None:
    return next((lid for lid in soort if lid.value == waarde), None)
