"""What fracties say about the ideas of the past market, admitted or not."""

from __future__ import annotations

from initiatieven.markten.deelname.inzendingen import get_inzending
from initiatieven.markten.models import Inzending, Markt
from initiatieven.markten.opvolging.reacties import react
from initiatieven.registratie.models import Initiatief
from vems.demo.westerkade.wereld import Wereld

_ZINNEN = (
    "Wij steunen dit. Bij de kadernota vragen wij of er geld voor is.",
    "Een goed plan, maar wij willen eerst weten wie het onderhoud doet.",
    "Dit kan volgens ons zonder besluit van de raad. Wij vragen de wethouder om hulp.",
    "Wij kiezen nu voor andere plannen. Kom gerust langs op ons spreekuur.",
)
_PLANNEN = 7


def tell_reacties(wereld: Wereld, markt: Markt) -> None:
    """Let one member of each fractie react to the first ideas; the last fracties are behind."""
    rijen = (
        Inzending.select(Inzending.sleutel)
        .join(Initiatief)
        .where(
            Inzending.markt == markt,
            Inzending.uitkomst.is_null(False),
            Inzending.ingetrokken_op.is_null(),
            Initiatief.is_openbaar,
        )
        .order_by(Inzending.id)
        .limit(_PLANNEN)
    )
    plannen = [get_inzending(rij.sleutel) for rij in rijen]
    namens = {lid.fractie_id: naam for naam, lid in sorted(wereld.raadsleden.items())}
    for nummer, naam in enumerate(namens.values()):
        for plek, inzending in enumerate(plannen[: _PLANNEN - nummer // 2]):
            react(
                inzending,
                _ZINNEN[(nummer + plek) % len(_ZINNEN)],
                raadslid=wereld.raadsleden[naam],
                door=wereld.raadslid(naam),
            )
