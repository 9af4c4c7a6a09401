"""Reading in what those in a list offer: "ruimte: zaal voor 20", with | between several."""

from __future__ import annotations

from collections.abc import Sequence

from netwerk.vraagenaanbod.keuzes import HULP_LABELS, HulpSoort
from netwerk.vraagenaanbod.models import Hulpaanbod
from netwerk.vraagenaanbod.registration import NieuwHulpaanbod, register_hulpaanbod
from vems.core.actor import Actor
from vems.core.exceptions import Invalid
from vems.core.i18n import N_
from vems.core.inlezen.kolommen import Veld, split
from vems.core.inlezen.lijst import Deel, Waarden
from vems.core.reference import Reference

VELD = Veld("aanbod", N_("Wat zij bieden"), ("biedt", "hulpaanbod"), is_meer=True)


class AanbodLezer:
    """Adds offers that are not there yet; what an organisation offers is never taken away here."""

    def prepare(self, rijen: Sequence[Waarden]) -> None:
        """Do nothing: few lists say what is offered."""

    def apply(
        self, reference: Reference, waarden: Waarden, velden: frozenset[str], *, door: Actor
    ) -> None:
        """Register the offers of a row."""
        if VELD.naam not in velden:
            return
        eigen = Hulpaanbod.select().where(
            Hulpaanbod.eigenaar_kind == reference.kind, Hulpaanbod.eigenaar_key == reference.key
        )
        bekend = {(aanbod.soort, aanbod.titel) for aanbod in eigen}
        for tekst in split(waarden.get(VELD.naam, "")):
            soort, titel = _read(tekst)
            if (soort, titel) not in bekend:
                register_hulpaanbod(reference, NieuwHulpaanbod(soort, titel), door=door)


def _read(tekst: str) -> tuple[HulpSoort, str]:
    genoemd, _, titel = (deel.strip() for deel in tekst.partition(":"))
    for soort, label in HULP_LABELS.items():
        if genoemd.casefold() in (soort.value, label.casefold()):
            return soort, titel or label
    raise Invalid(
        N_("“%(soort)s” is geen soort aanbod. Kies uit: %(soorten)s."),
        veld=VELD.naam,
        soort=genoemd[:40],
        soorten=", ".join(soort.value for soort in HULP_LABELS),
    )


AANBOD = Deel((VELD,), AanbodLezer)
