"""One overview of all opinions, whatever the way they came (S3-62): counts, and the words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum
from typing import Any, TypeVar

import peewee

from initiatieven.begeleiding.meningen.keuzes import (
    EERLIJK_LABELS,
    SMILEY_LABELS,
    WEG_LABELS,
    Eerlijk,
    Smiley,
    Weg,
)
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
    eerlijk: Eerlijk | None = None
    zonder_les: bool = False


@dataclass(frozen=True, slots=True)
class Telling:
    """How many of each face per way, whether it was fair apart from that, and how many questions
    were answered."""

    per_weg: list[dict[str, object]]
    per_smiley: Mapping[Smiley, int]
    per_eerlijk: Mapping[Eerlijk, int]
    eerlijk_per_smiley: list[dict[str, object]]
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
        eerlijk=_member(Eerlijk, args.get("eerlijk")),
        zonder_les=args.get("les") == "zonder",
    )


def as_args(keus: Keus) -> dict[str, Any]:
    """Write the choice as an address has it; what is usual is left out."""
    args = {
        "periode": keus.periode.value if keus.periode is not Periode.JAAR else "",
        "mening": keus.smiley.value if keus.smiley else "",
        "weg": keus.weg.value if keus.weg else "",
        "eerlijk": keus.eerlijk.value if keus.eerlijk else "",
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
    if keus.eerlijk is not None:
        query = query.where(Mening.eerlijk == keus.eerlijk)
    if keus.zonder_les:
        query = query.where(Mening.les.is_null())
    return query.order_by(Mening.op.desc(), Mening.id.desc())


def count_meningen(periode: Periode) -> Telling:
    """Count in two queries."""
    sinds = _since(periode)
    aantallen: Counter[tuple[Weg, Smiley]] = Counter()
    eerlijk: Counter[tuple[Smiley, Eerlijk]] = Counter()
    groep = (Mening.weg, Mening.smiley, Mening.eerlijk)
    gevonden = (
        Mening.select(*groep, peewee.fn.COUNT(Mening.id).alias("aantal"))
        .where(Mening.op >= sinds)
        .group_by(*groep)
    )
    for rij in gevonden:
        aantallen[rij.weg, rij.smiley] += rij.aantal
        if rij.eerlijk is not None:
            eerlijk[rij.smiley, rij.eerlijk] += rij.aantal
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
        per_eerlijk={keus: sum(eerlijk[smiley, keus] for smiley in Smiley) for keus in Eerlijk},
        eerlijk_per_smiley=[_fair_row(smiley, eerlijk) for smiley in Smiley],
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


def list_eerlijk_kolommen() -> list[dict[str, str]]:
    """Name the columns of how fair it was."""
    namen = [
        {"sleutel": keus.value, "titel": translate(tekst), "soort": "getal"}
        for keus, tekst in EERLIJK_LABELS.items()
    ]
    return [{"sleutel": "hulp", "titel": translate(N_("Vond onze hulp"))}, *namen]


def _fair_row(smiley: Smiley, eerlijk: Counter[tuple[Smiley, Eerlijk]]) -> dict[str, object]:
    return {
        "hulp": translate(SMILEY_LABELS[smiley]),
        **{keus.value: eerlijk[smiley, keus] for keus in Eerlijk},
    }


def _row(weg: Weg, aantallen: Counter[tuple[Weg, Smiley]]) -> dict[str, object]:
    return {
        "weg": translate(WEG_LABELS[weg]),
        **{smiley.value: aantallen[weg, smiley] for smiley in Smiley},
    }


def _since(periode: Periode) -> datetime:
    return now() - PERIODES[periode][1]


def _member(soort: type[Lid], waarde: str | None) -> Lid | None:
    return next((lid for lid in soort if lid.value == waarde), None)
