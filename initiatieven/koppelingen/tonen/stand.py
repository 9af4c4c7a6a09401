"""How a match stands, in words: for who reads, with the reason, and what the desk wrote down."""

from __future__ import annotations

from datetime import date

from initiatieven.koppelingen.keuzes import (
    KOPPELING_LABELS,
    VERWERPREDEN_LABELS,
    WEIGERREDEN_LABELS,
    KoppelingSoort,
    KoppelingToestand,
)
from initiatieven.koppelingen.models import Koppeling
from initiatieven.loket.keuzes import CONTACT_LABELS, ContactSoort
from netwerk.matching.stemmen import Stem
from vems.core.i18n import N_, format_dag, translate

_T = KoppelingToestand
_ERBIJ = {
    _T.VOORGESTELD: N_("Nog niet gevraagd"),
    _T.GEVRAAGD: N_("Gevraagd"),
    _T.GEACCEPTEERD: N_("Is op de hoogte"),
}
_EIGEN = {
    _T.AKKOORD_INITIATIEFNEMER: N_("U wilt kennismaken"),
    _T.AFGEWEZEN_INITIATIEFNEMER: N_("U wilt dit niet"),
}
_DOEL = {
    _T.GESCHIKT: N_("Past bij dit doel, initiatiefnemer nog vragen"),
    _T.AKKOORD_INITIATIEFNEMER: N_("Wacht op de gebiedsregisseur"),
    _T.GEACCEPTEERD: N_("Draagt bij aan dit doel"),
    _T.GEWEIGERD: N_("Draagt niet bij aan dit doel"),
}


def say_genoteerd(koppeling: Koppeling) -> tuple[str, ...]:
    """Say to both sides for whom the desk wrote a yes down, and how and when that was said."""
    zinnen = {
        "initiatiefnemer": N_("Het loket noteerde het ja van de maker: %(hoe)s, %(dag)s."),
        "doelwit": N_("Het loket noteerde het ja van wie is gevraagd: %(hoe)s, %(dag)s."),
    }
    return tuple(
        translate(
            zinnen[kant],
            hoe=translate(CONTACT_LABELS[ContactSoort(gezegd["hoe"])]).lower(),
            dag=format_dag(date.fromisoformat(gezegd["op"])),
        )
        for kant, gezegd in sorted(koppeling.gezegd.items(), reverse=True)
    )


def say_stand(koppeling: Koppeling, stem: Stem) -> str:
    """Say how a match stands, in the words of who reads."""
    if koppeling.soort is KoppelingSoort.MOET_ERBIJ:
        return translate(_ERBIJ.get(koppeling.toestand, KOPPELING_LABELS[koppeling.toestand]))
    if koppeling.doelwit_kind == "doel":
        return translate(_DOEL.get(koppeling.toestand, KOPPELING_LABELS[koppeling.toestand]))
    if stem is Stem.INITIATIEFNEMER and koppeling.toestand in _EIGEN:
        return translate(_EIGEN[koppeling.toestand])
    return translate(KOPPELING_LABELS[koppeling.toestand])


def say_reden(koppeling: Koppeling, *, intern: bool) -> str:
    """Give the reason of the list and the words beside it, in the reader's language.

    Why a match was withdrawn only the desk reads.
    """
    label = ""
    if koppeling.toestand is _T.GEWEIGERD and koppeling.weigerreden:
        label = WEIGERREDEN_LABELS[koppeling.weigerreden]
    elif koppeling.toestand is _T.INGETROKKEN:
        return translate(koppeling.reden) if intern else ""
    elif koppeling.toestand is _T.VERWORPEN and koppeling.verwerpreden:
        label = VERWERPREDEN_LABELS.get(koppeling.verwerpreden, "")
    return f"{translate(label)}. {koppeling.reden}".strip() if label else koppeling.reden
