"""Reading in what those in a list offer: "ruimte: zaal voor 20", with | between several."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from netwerk.vraagenaanbod.keuzes import HULP_LABELS, HulpSoort
from netwerk.vraagenaanbod.models import Hulpaanbod
from netwerk.vraagenaanbod.registration import NieuwHulpaanbod, register_hulpaanbod
from vems.core.actor import Actor
from vems.core.dagdelen import keep_dagdelen
from vems.core.exceptions import Invalid
from vems.core.i18n import N_
from vems.core.inlezen.kolommen import Veld, read_dag, split
from vems.core.inlezen.lijst import Deel, Waarden
from vems.core.reference import Reference

VELD = Veld("aanbod", N_("Wat zij bieden"), ("biedt", "hulpaanbod"), is_meer=True)
AANTAL = Veld("aanbod_aantal", N_("Voor hoeveel mensen, of hoeveel euro"), ("voor_hoeveel",))
VANAF = Veld("aanbod_vanaf", N_("Aanbod vanaf welke dag"), ("biedt_vanaf",))
TOT = Veld("aanbod_tot", N_("Aanbod tot en met welke dag"), ("biedt_tot",))
DAGDELEN = Veld("aanbod_dagdelen", N_("Aanbod op welke dagdelen"), ("dagdelen",), is_meer=True)


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
                data = NieuwHulpaanbod(soort, titel, **_read_hoeveel(waarden))
                register_hulpaanbod(reference, data, door=door)


def _read_hoeveel(waarden: Waarden) -> dict[str, Any]:
    """Read how much and when: it holds for all that the row offers."""
    dagdelen = split(waarden.get(DAGDELEN.naam, ""))
    bekend = keep_dagdelen(dagdelen)
    if dagdelen and not bekend:
        zin = N_("“%(tekst)s” is geen dagdeel. Schrijf bijvoorbeeld: dinsdag avond.")
        raise Invalid(zin, veld=DAGDELEN.naam, tekst=dagdelen[0][:40])
    return {
        "aantal": _read_aantal(waarden.get(AANTAL.naam, "")),
        "vanaf": read_dag(waarden, VANAF),
        "tot": read_dag(waarden, TOT),
        "dagdelen": bekend,
    }


def _read_aantal(waarde: str) -> int | None:
    if not waarde:
        return None
    if not waarde.isascii() or not waarde.isdigit() or len(waarde) > 9:
        raise Invalid(N_("Vul een heel getal in, bijvoorbeeld 20."), veld=AANTAL.naam)
    return int(waarde)


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


AANBOD = Deel((VELD, AANTAL, VANAF, TOT, DAGDELEN), AanbodLezer)
