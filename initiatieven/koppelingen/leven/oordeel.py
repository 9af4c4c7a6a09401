"""What the guide finds of a proposal, and what the initiator wants."""

from __future__ import annotations

from initiatieven.koppelingen import berichten, events
from initiatieven.koppelingen.keuzes import VERWERPREDEN_LABELS, Verwerpreden
from initiatieven.koppelingen.lessen.voorstellen import suggest_from_oordeel
from initiatieven.koppelingen.leven.beletsel import refuse_beletsel
from initiatieven.koppelingen.leven.beurten import hand_turn
from initiatieven.koppelingen.leven.doelen import claim_doel
from initiatieven.koppelingen.leven.namens import MAKER, Namens, check_namens, note_namens
from initiatieven.koppelingen.leven.overgangen import is_doel, is_leesbaar, require_move
from initiatieven.koppelingen.leven.stappen import checked_reden, move, tell
from initiatieven.koppelingen.models import Koppeling
from initiatieven.koppelingen.zoeken.doelwitten import Doelwit, require_doelwit
from vems.core.actor import Actor
from vems.core.database import write
from vems.core.history import Zichtbaarheid


def judge(
    koppeling: Koppeling,
    *,
    geschikt: bool,
    reden: str = "",
    verwerpreden: Verwerpreden = Verwerpreden.ANDERS,
    door: Actor,
) -> None:
    """Judge a proposal. Suitable puts the question to the initiator, or recommends what there is to
    read; unfit needs a reason.

    The reason is one of the list, in words beside it when that is "another".
    """
    if not geschikt:
        is_anders = verwerpreden is Verwerpreden.ANDERS
        reden = checked_reden(reden) if is_anders or reden.strip() else ""
        label = "" if is_anders else VERWERPREDEN_LABELS[verwerpreden]
        with write():
            move(koppeling, "verworpen", reden=reden, verwerpreden=verwerpreden, door=door)
            codes = [label, reden]
            tell(koppeling, events.VERWORPEN, Zichtbaarheid.INTERN, reden=codes, door=door)
            suggest_from_oordeel(koppeling, verwerpreden, door=door)
            hand_turn(koppeling.initiatief, door=door)
        return
    naam = "aangeraden" if is_leesbaar(koppeling) else "geschikt"
    require_move(koppeling, naam, door)
    refuse_beletsel(koppeling.initiatief, koppeling.doelwit)
    with write():
        move(koppeling, naam, reden="", verwerpreden=None, door=door)
        tell_suitable(koppeling, require_doelwit(koppeling), door=door)


def tell_suitable(koppeling: Koppeling, doelwit: Doelwit, *, door: Actor) -> None:
    """Tell that it suits: the initiator reads it, or is asked and has the turn; inside write()."""
    if is_leesbaar(koppeling):
        tell(koppeling, events.AANGERADEN, Zichtbaarheid.BETROKKENEN, door=door)
        berichten.tell_readable(koppeling, doelwit)
        return
    tell(koppeling, events.GESCHIKT, Zichtbaarheid.BETROKKENEN, door=door)
    berichten.tell_suitable(koppeling, doelwit)
    hand_turn(koppeling.initiatief, door=door)


def agree(
    koppeling: Koppeling,
    *,
    ja: bool,
    reden: str = "",
    namens: Namens | None = None,
    door: Actor,
) -> None:
    """Note what the initiator wants. Yes to a goal is a claim that the gebiedsregisseur decides.

    The desk says yes for the initiator only with how and when that was said (`namens`).
    """
    if not ja:
        reden = checked_reden(reden)
        with write():
            move(koppeling, "liever_niet", reden=reden, door=door)
            tell(koppeling, events.LIEVER_NIET, Zichtbaarheid.BETROKKENEN, reden=reden, door=door)
            hand_turn(koppeling.initiatief, door=door)
        return
    require_move(koppeling, "akkoord", door)
    check_namens(MAKER, koppeling, namens, door=door)
    with write():
        move(koppeling, "akkoord", door=door)
        note_namens(MAKER, koppeling, namens, door=door)
        if is_doel(koppeling):
            claim_doel(koppeling, door=door)
            tell(koppeling, events.DOEL_VOORGESTELD, Zichtbaarheid.BETROKKENEN, door=door)
        else:
            tell(koppeling, events.AKKOORD, Zichtbaarheid.BETROKKENEN, door=door)
        hand_turn(koppeling.initiatief, door=door)
