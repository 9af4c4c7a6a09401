"""Days of the week and their parts, as places, needs and offers say when: "dinsdag avond".

The Dutch words are what is stored; they are said in the reader's language.
"""

from __future__ import annotations

from collections.abc import Iterable

from vems.core.i18n import N_, translate

WEEKDAGEN = (
    N_("maandag"),
    N_("dinsdag"),
    N_("woensdag"),
    N_("donderdag"),
    N_("vrijdag"),
    N_("zaterdag"),
    N_("zondag"),
)
# Until which minute of the day each part runs.
DAGDELEN = ((12 * 60, N_("ochtend")), (17 * 60, N_("middag")), (24 * 60, N_("avond")))
DELEN = tuple(naam for _grens, naam in DAGDELEN)
ALLE = tuple(f"{dag} {deel}" for dag in WEEKDAGEN for deel in DELEN)


def keep_dagdelen(teksten: Iterable[str]) -> tuple[str, ...]:
    """Give those that are parts of days, in the order of the week; a day alone is all its parts."""
    genoemd = {" ".join(tekst.lower().split()) for tekst in teksten}
    return tuple(deel for deel in ALLE if deel in genoemd or deel.partition(" ")[0] in genoemd)


def say_dagdelen(codes: Iterable[str]) -> str:
    """Say them by day: "dinsdag (ochtend, avond), zaterdag"."""
    per_dag: dict[str, list[str]] = {}
    for code in keep_dagdelen(codes):
        dag, _, deel = code.partition(" ")
        per_dag.setdefault(dag, []).append(translate(deel))
    if sum(map(len, per_dag.values())) == len(ALLE):
        return translate(N_("elk dagdeel"))
    return ", ".join(
        translate(dag) if len(delen) == len(DELEN) else f"{translate(dag)} ({', '.join(delen)})"
        for dag, delen in per_dag.items()
    )
