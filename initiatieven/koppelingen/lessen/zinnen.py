"""A proposed change in words: what would change, why, and for which initiatief."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from initiatieven.koppelingen.keuzes import (
    UITKOMST_LABELS,
    VERWERPREDEN_LABELS,
    WEIGERREDEN_LABELS,
)
from initiatieven.koppelingen.lessen.keuzes import INGREEP_ZINNEN
from initiatieven.koppelingen.lessen.models import Koppelles
from netwerk.relaties.keuzes import RELATIE_LABELS
from vems.core.actor import Actor
from vems.core.i18n import N_, translate
from vems.core.reference import load_shown

_AANLEIDINGEN = {
    "nee": (N_("Zei nee: %(reden)s."), {r.value: zin for r, zin in WEIGERREDEN_LABELS.items()}),
    "oordeel": (
        N_("Paste niet: %(reden)s."),
        {r.value: zin for r, zin in VERWERPREDEN_LABELS.items()},
    ),
    "afloop": (N_("Afloop: %(reden)s."), {u.value: zin for u, zin in UITKOMST_LABELS.items()}),
    "geen_klik": (N_("Het klikte niet."), {}),
}


@dataclass(frozen=True, slots=True)
class Voorstel:
    """A proposed change as a row; `slug` is of the initiatief it comes from."""

    sleutel: str
    zin: str
    waarom: str
    titel: str
    slug: str


def as_voorstellen(lessen: Iterable[Koppelles], actor: Actor) -> list[Voorstel]:
    """Give proposed changes in words; one query per kind of thing."""
    alle = list(lessen)
    shown = load_shown([r for les in alle for r in (les.van, les.naar)], actor)
    namen = {reference: ding.titel for reference, ding in shown.items()}
    return [
        Voorstel(
            les.sleutel,
            translate(
                INGREEP_ZINNEN[les.ingreep],
                van=namen.get(les.van, ""),
                relatie=translate(RELATIE_LABELS[les.soort]),
                naar=namen.get(les.naar, les.koppeling.initiatief.titel),
            ),
            say_waarom(les),
            les.koppeling.initiatief.titel,
            les.koppeling.initiatief.slug,
        )
        for les in alle
    ]


def say_waarom(les: Koppelles) -> str:
    """Say what it follows from."""
    soort, _, code = les.aanleiding.partition(":")
    zin, redenen = _AANLEIDINGEN[soort]
    reden = translate(redenen.get(code, "")) if code else ""
    return translate(zin, reden=reden[:1].lower() + reden[1:])
