"""The kinds of notices, each with how often it comes when nobody chose."""

from __future__ import annotations

from dataclasses import dataclass

from vems.community.keuzes import NIEUWSSOORT_LABELS, STANDAARD, Frequentie, Nieuwssoort
from vems.core.i18n import N_


@dataclass(frozen=True, slots=True)
class Seintsoort:
    """A kind by code; `label` is N_-marked. `voor_collegas`: residents never get one.

    `voor_makers`: about an own initiative, so colleagues never do.
    """

    code: str
    label: str
    standaard: Frequentie = Frequentie.DIRECT
    voor_collegas: bool = True
    voor_makers: bool = False


GENOEMD = Seintsoort("genoemd", N_("Een collega noemt u in een notitie"))
TAAK = Seintsoort("taak", N_("Een collega geeft u een taak"))
ZAAK = Seintsoort("zaak", N_("U gaat een zaak begeleiden"))
ADVIES = Seintsoort("advies", N_("Een collega antwoordt op uw vraag om advies"))
KNELPUNT = Seintsoort("knelpunt", N_("Een collega vraagt u een knelpunt op te lossen"))
TASKFORCE = Seintsoort("taskforce", N_("U zit in een taskforce, of die verandert"))
BERICHT = Seintsoort(
    "bericht", N_("Het loket schrijft u een bericht"), voor_collegas=False, voor_makers=True
)
ANTWOORD = Seintsoort(
    "antwoord", N_("De gemeente geeft antwoord op uw idee"), voor_collegas=False, voor_makers=True
)
NIEUWS: dict[Nieuwssoort, Seintsoort] = {
    soort: Seintsoort(f"nieuws_{soort.value}", label, STANDAARD[soort], voor_collegas=False)
    for soort, label in NIEUWSSOORT_LABELS.items()
}
SOORTEN: dict[str, Seintsoort] = {
    soort.code: soort
    for soort in (
        GENOEMD,
        TAAK,
        ZAAK,
        ADVIES,
        KNELPUNT,
        TASKFORCE,
        BERICHT,
        ANTWOORD,
        *NIEUWS.values(),
    )
}


def list_soorten(*, is_collega: bool) -> list[Seintsoort]:
    """List the kinds that somebody can get; news of what one follows is for everybody."""
    return [
        soort
        for soort in SOORTEN.values()
        if not (soort.voor_makers if is_collega else soort.voor_collegas)
    ]
