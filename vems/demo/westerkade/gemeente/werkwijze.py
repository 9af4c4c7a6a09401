"""The next version of the method, as the coordinator is writing it."""

from __future__ import annotations

from initiatieven.begeleiding.methode.maken import save_deel, start_concept
from vems.demo.westerkade.wereld import Wereld

_PUNT = "Vraag wie de sleutel van de ruimte heeft."


def load_werkwijze(wereld: Wereld) -> None:
    """Begin a version and add a point to what one thinks of while the plan is made."""
    concept = start_concept(door=wereld.coordinator)
    lijst = concept.inhoud["checklijst"]
    save_deel(
        concept,
        "checklijst",
        {**lijst, "plan": [*lijst["plan"], _PUNT]},
        versie=concept.versie,
        door=wereld.coordinator,
    )
