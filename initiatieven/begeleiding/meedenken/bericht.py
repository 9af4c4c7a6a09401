"""What fits, as a text to begin a message with; messages are written in Dutch."""

from __future__ import annotations

from netwerk.instrumenten.meedenken.afweging import Meedenken


def write_bericht(uitkomst: Meedenken, *, titel: str, voornaam: str, afzender: str) -> str:
    """Write what fits, why, and what we still ask; "" while there is nothing to say."""
    if not (uitkomst.past or uitkomst.vragen):
        return ""
    delen = [f"Dag {voornaam}," if voornaam else "Dag,", f"Wij dachten mee over “{titel}”."]
    if uitkomst.past:
        delen.append("Dit past bij uw plan:")
        delen += [
            "\n".join((f"- {w.advies.naam}", w.advies.tekst, " ".join(w.waarom)))
            for w in uitkomst.past
        ]
    if uitkomst.vragen:
        vragen = "\n".join(f"- {feit.vraag}" for feit in uitkomst.vragen)
        delen.append(f"Dit willen wij nog weten:\n{vragen}")
    return "\n\n".join([*delen, afzender])
