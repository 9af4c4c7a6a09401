"""How each kind of question to two makers goes, as a table."""

from __future__ import annotations

from dataclasses import dataclass

from initiatieven.samenvoegen.events import (
    AKKOORD,
    GEVRAAGD,
    JA,
    KENNISMAKEN_AKKOORD,
    KENNISMAKEN_GEVRAAGD,
    KENNISMAKEN_JA,
    KENNISMAKEN_NEE,
    NEE,
)
from initiatieven.samenvoegen.keuzes import Samensoort
from vems.core.history import Event
from vems.core.i18n import N_


@dataclass(frozen=True, slots=True)
class Gang:
    """Who may ask, what is written down and mailed, and what the guide does after two yeses."""

    recht: tuple[str, str]
    gevraagd: Event
    ja: Event
    nee: Event
    akkoord: Event
    mail: str
    taak: str


GANGEN = {
    Samensoort.ONTMOETEN: Gang(
        ("triage", "x"),
        KENNISMAKEN_GEVRAAGD,
        KENNISMAKEN_JA,
        KENNISMAKEN_NEE,
        KENNISMAKEN_AKKOORD,
        "initiatieven/samenvoegen/mail/kennismaken_gevraagd.txt",
        N_("Breng de makers van twee plannen met elkaar in contact"),
    ),
    Samensoort.SAMENGAAN: Gang(
        ("fase", "x"),
        GEVRAAGD,
        JA,
        NEE,
        AKKOORD,
        "initiatieven/samenvoegen/mail/samen_gevraagd.txt",
        N_("Sluit af: de plannen gaan samen verder"),
    ),
}
