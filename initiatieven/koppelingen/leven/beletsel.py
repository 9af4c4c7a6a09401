"""What keeps two from being brought together by any door that people open themselves.

A guide who adds somebody, takes up again what was turned down, or lets a colleague take over meets
the same two bars as the matcher (`netwerk.matching.filters`): kept apart, or an own interest. They
hold for what belongs to such an organisation too: it would bring them.
"""

from __future__ import annotations

from collections.abc import Iterator

from initiatieven.koppelingen.zoeken.beeld import netwerkbeeld
from initiatieven.koppelingen.zoeken.doelwitten import find_doelwit
from initiatieven.registratie.belangen import list_met_belang, load_organisaties
from initiatieven.registratie.models import Initiatief
from vems.core.exceptions import Refused
from vems.core.i18n import N_
from vems.core.reference import Reference


def refuse_beletsel(initiatief: Initiatief, doelwit: Reference) -> None:
    """Raise Refused for who is kept apart from an initiatief or has an interest in it."""
    if is_apart(initiatief, doelwit):
        raise Refused(N_("Er is vastgelegd dat deze twee niet gekoppeld worden."))
    if not list_met_belang(initiatief).isdisjoint(_with_organisatie(doelwit)):
        gevonden = find_doelwit(doelwit)
        zin = N_("%(naam)s wordt niet gekoppeld: er is een eigen belang.")
        raise Refused(zin, naam=gevonden.naam if gevonden else "")


def is_apart(initiatief: Initiatief, doelwit: Reference) -> bool:
    """Tell whether an initiatief, its maker or the organisation that makes it is kept from it."""
    beeld, maker = netwerkbeeld(), initiatief.initiatiefnemer.reference
    vragers = {initiatief.reference, maker, *load_organisaties([initiatief])[initiatief.id]}
    return any(beeld.is_niet_koppelen(vragers, wie) for wie in _with_organisatie(doelwit))


def _with_organisatie(doelwit: Reference) -> Iterator[Reference]:
    yield doelwit
    kandidaat = netwerkbeeld().kandidaten.get(doelwit)
    if kandidaat is not None and kandidaat.organisatie:
        yield Reference.parse(kandidaat.organisatie)
