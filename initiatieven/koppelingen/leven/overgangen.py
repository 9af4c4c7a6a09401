"""The life of a match as one table: from where, to where, and who may (DOMAIN 4.5)."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass

from initiatieven.koppelingen.keuzes import (
    AFGESPROKEN,
    INTREKBAAR,
    KOPPELING_LABELS,
    KoppelingSoort,
    KoppelingToestand,
)
from initiatieven.koppelingen.models import Koppeling
from initiatieven.koppelingen.permissions import (
    may_agree,
    may_answer,
    may_confirm_doel,
    may_hand_over,
    may_judge,
    may_take_part,
)
from netwerk.relaties.belangen import belangen_of
from vems.core.actor import Actor
from vems.core.exceptions import NotFound, Refused
from vems.core.i18n import N_, translate
from vems.core.reference import Reference

_T = KoppelingToestand
Wie = Callable[[Actor, Koppeling], bool]
Eis = Callable[[Koppeling], bool]


def is_helper(koppeling: Koppeling) -> bool:
    """Tell whether it is somebody who could help and can be asked."""
    return koppeling.soort is KoppelingSoort.KAN_HELPEN and koppeling.doelwit_kind != "doel"


def is_doel(koppeling: Koppeling) -> bool:
    """Tell whether it is a goal: the gebiedsregisseur decides, nobody is asked."""
    return koppeling.doelwit_kind == "doel"


def is_leesbaar(koppeling: Koppeling) -> bool:
    """Tell whether it is something to read: nobody is asked anything."""
    return koppeling.doelwit_kind == "kennisitem"


def is_voorstel(koppeling: Koppeling) -> bool:
    """Tell whether it may be judged: who must be involved is not up to anybody."""
    return koppeling.soort is KoppelingSoort.KAN_HELPEN


def may_be_asked(koppeling: Koppeling) -> bool:
    """Tell whether it is time to ask: a helper after the initiator's yes, routing at once."""
    if koppeling.soort is KoppelingSoort.MOET_ERBIJ:
        return koppeling.toestand is not _T.AKKOORD_INITIATIEFNEMER
    return not is_doel(koppeling) and koppeling.toestand is not _T.VOORGESTELD


def may_decline(koppeling: Koppeling) -> bool:
    """Tell whether no is an answer: not for who is responsible, but for who is to take over."""
    return is_helper(koppeling) or bool(koppeling.uitleg.get("overgenomen_van"))


def nobody(actor: Actor, koppeling: Koppeling) -> bool:
    """Tell that no person makes this move: it follows from something else."""
    return False


def is_routing(koppeling: Koppeling) -> bool:
    """Tell whether it is a question to who is responsible."""
    return koppeling.soort is KoppelingSoort.MOET_ERBIJ


def has_bezwaar(koppeling: Koppeling) -> bool:
    """Tell whether somebody must look first whether it may go on."""
    return bool(koppeling.bezwaar)


@dataclass(frozen=True, slots=True)
class Overgang:
    """One move: `wie` may make it, `eis` holds for matches it exists for; None stays there."""

    van: frozenset[KoppelingToestand]
    naar: KoppelingToestand | None
    wie: Wie
    eis: Eis


def _move(van: tuple[_T, ...], naar: _T | None, wie: Wie, eis: Eis) -> Overgang:
    return Overgang(frozenset(van), naar, wie, eis)


OVERGANGEN: dict[str, Overgang] = {
    "geschikt": _move((_T.VOORGESTELD, _T.VERWORPEN), _T.GESCHIKT, may_judge, is_voorstel),
    "aangeraden": _move((_T.VOORGESTELD, _T.VERWORPEN), _T.AANGERADEN, may_judge, is_leesbaar),
    "verworpen": _move(
        (_T.VOORGESTELD, _T.GESCHIKT, _T.AANGERADEN), _T.VERWORPEN, may_judge, is_voorstel
    ),
    "akkoord": _move((_T.GESCHIKT,), _T.AKKOORD_INITIATIEFNEMER, may_agree, is_voorstel),
    "liever_niet": _move(
        (_T.GESCHIKT, _T.AKKOORD_INITIATIEFNEMER),
        _T.AFGEWEZEN_INITIATIEFNEMER,
        may_agree,
        is_voorstel,
    ),
    "vraag": _move(
        (_T.AKKOORD_INITIATIEFNEMER, _T.VOORGESTELD, _T.GEEN_REACTIE),
        _T.GEVRAAGD,
        may_judge,
        may_be_asked,
    ),
    "ja": _move((_T.GEVRAAGD,), _T.GEACCEPTEERD, may_answer, lambda k: not is_doel(k)),
    "nee": _move((_T.GEVRAAGD,), _T.GEWEIGERD, may_answer, may_decline),
    "geen_reactie": _move((_T.GEVRAAGD,), _T.GEEN_REACTIE, may_judge, is_helper),
    "geef_door": _move((_T.GEVRAAGD,), _T.OVERGEDRAGEN, may_hand_over, is_routing),
    "kennismaken": _move((_T.GEACCEPTEERD,), _T.GEINTRODUCEERD, may_judge, is_helper),
    "samenwerking": _move((_T.GEINTRODUCEERD,), _T.SAMENWERKING, may_take_part, is_helper),
    "geen_klik": _move(
        (_T.GEINTRODUCEERD, _T.SAMENWERKING), _T.GEEN_KLIK, may_take_part, is_helper
    ),
    "afgerond": _move((_T.GEINTRODUCEERD, _T.SAMENWERKING), _T.AFGEROND, may_take_part, is_helper),
    "ingetrokken": _move(INTREKBAAR, _T.INGETROKKEN, nobody, lambda k: True),
    "trek_in": _move(INTREKBAAR, _T.INGETROKKEN, may_judge, has_bezwaar),
    "laat_doorgaan": _move(
        (*AFGESPROKEN, _T.GEVRAAGD, _T.GEEN_REACTIE), None, may_judge, has_bezwaar
    ),
    "doel_ja": _move((_T.AKKOORD_INITIATIEFNEMER,), _T.GEACCEPTEERD, may_confirm_doel, is_doel),
    "doel_nee": _move((_T.AKKOORD_INITIATIEFNEMER,), _T.GEWEIGERD, may_confirm_doel, is_doel),
}


# Where an objection is looked at; what is over waits for nobody.
WEEGT_BEZWAAR = OVERGANGEN["laat_doorgaan"].van
# What the desk decides: not by who has an interest of its own in the target or in the initiatief.
BESLIST = frozenset({"geschikt", "verworpen", "vraag", "kennismaken", "trek_in", "laat_doorgaan"})
# What waits until somebody looked at an objection.
WACHT_OP_BEZWAAR = frozenset({"vraag", "kennismaken"})


def is_belanghebbend(koppeling: Koppeling, belangen: Collection[Reference]) -> bool:
    """Tell whether one of these interests is at stake in a match."""
    return koppeling.doelwit in belangen or koppeling.initiatief.reference in belangen


def possible_moves(
    koppeling: Koppeling, actor: Actor, belangen: Collection[Reference] = ()
) -> frozenset[str]:
    """Give the moves this person may make now: what the pages draw buttons for."""
    geremd = BESLIST if is_belanghebbend(koppeling, belangen) else frozenset()
    geremd |= WACHT_OP_BEZWAAR if koppeling.bezwaar else frozenset()
    return frozenset(
        naam
        for naam, overgang in OVERGANGEN.items()
        if koppeling.toestand in overgang.van
        and naam not in geremd
        and overgang.eis(koppeling)
        and overgang.wie(actor, koppeling)
    )


def refuse_bezwaar(koppeling: Koppeling) -> None:
    """Raise Refused while somebody of the desk must still look at an objection."""
    if koppeling.bezwaar:
        raise Refused(N_("Het loket kijkt eerst of dit door mag gaan."))


def require_move(koppeling: Koppeling, naam: str, actor: Actor) -> Overgang:
    """Give the move; NotFound without the right, Refused when it is not open from here."""
    overgang = OVERGANGEN[naam]
    if not overgang.wie(actor, koppeling):
        raise NotFound()
    if koppeling.toestand not in overgang.van or not overgang.eis(koppeling):
        raise Refused(
            N_("Dat kan nu niet. De stand is: %(toestand)s."),
            toestand=translate(KOPPELING_LABELS[koppeling.toestand]),
        )
    if naam in WACHT_OP_BEZWAAR:
        refuse_bezwaar(koppeling)
    if naam in BESLIST and is_belanghebbend(koppeling, belangen_of(actor)):
        raise Refused(N_("U heeft hier een eigen belang. Een collega beslist hierover."))
    return overgang
