"""Who may do what with a match: columns of the matrix, as this person stands towards it."""

from __future__ import annotations

from initiatieven.koppelingen.keuzes import AANVAARD, GEINTRODUCEERD
from initiatieven.koppelingen.models import Koppeling
from initiatieven.registratie.models import Initiatief
from initiatieven.registratie.permissions import kolom as kolom_initiatief
from initiatieven.registratie.permissions import may
from netwerk.gebieden.boom import boom
from netwerk.gebieden.keuzes import Niveau
from vems.accounts.rechten import allows
from vems.core.actor import Actor
from vems.core.history import Zichtbaarheid

_VERTROUWD = frozenset({"systeem", "import"})


def is_gevraagde(actor: Actor, koppeling: Koppeling) -> bool:
    """Tell whether this person was asked, or acts for the organisation that was."""
    return koppeling.gevraagde is not None and koppeling.gevraagde in actor.als


def kolom(actor: Actor, koppeling: Koppeling) -> str:
    """Give the column: who was asked is VA or PX, and PA once it said yes, whatever the role."""
    if is_gevraagde(actor, koppeling):
        if koppeling.toestand in AANVAARD:
            return "PA"
        return "PX" if actor.rol == "partner" else "VA"
    return kolom_initiatief(actor, koppeling.initiatief)


def may_read_overzicht(actor: Actor, initiatief: Initiatief) -> bool:
    """Tell whether the page of matches is there for this person: desk, supervision, initiator."""
    kolom_ = kolom_initiatief(actor, initiatief)
    return kolom_ not in ("VA", "PA", "PX") and may(actor, "koppeling_voorstel", "r", initiatief)


def may_read_scores(actor: Actor, initiatief: Initiatief) -> bool:
    """Tell whether scores and paths through people are shown: to the desk and supervision."""
    return kolom_initiatief(actor, initiatief) in ("GA", "GX", "KO", "GB", "TZ")


def may_read_audit(actor: Actor, initiatief: Initiatief) -> bool:
    """Tell whether the stored explanations may be taken along: coordinator and supervision."""
    kolom_ = kolom_initiatief(actor, initiatief)
    return kolom_ in ("KO", "TZ") and may(actor, "koppeling_voorstel", "r", initiatief)


def may_judge(actor: Actor, koppeling: Koppeling) -> bool:
    """Tell whether this person decides about the match: the guide, or the coordinator."""
    return actor.rol in _VERTROUWD or may_propose(actor, koppeling.initiatief)


def may_propose(actor: Actor, initiatief: Initiatief) -> bool:
    """Tell whether this person may search again or add somebody by hand."""
    return actor.rol in _VERTROUWD or may(actor, "koppeling_voorstel", "w", initiatief)


def may_agree(actor: Actor, koppeling: Koppeling) -> bool:
    """Tell whether this person says yes or no for the initiatief; the desk by telephone."""
    is_eigen = kolom_initiatief(actor, koppeling.initiatief) == "IO"
    return (is_eigen and allows("koppeling_voorstel", "x", "IO")) or may_judge(actor, koppeling)


def may_claim(actor: Actor, initiatief: Initiatief) -> bool:
    """Tell whether this person says to which goal it contributes: the initiator, or who guides."""
    is_eigen = kolom_initiatief(actor, initiatief) == "IO"
    return (is_eigen and allows("koppeling_voorstel", "x", "IO")) or may_propose(actor, initiatief)


def may_answer(actor: Actor, koppeling: Koppeling) -> bool:
    """Tell whether this person answers for the target; the desk by telephone."""
    gevraagd = is_gevraagde(actor, koppeling)
    may_self = gevraagd and allows("koppeling_voorstel", "x", kolom(actor, koppeling))
    return may_self or may_judge(actor, koppeling)


def may_hand_over(actor: Actor, koppeling: Koppeling) -> bool:
    """Tell whether this person may ask a colleague to take a routed question over."""
    return is_gevraagde(actor, koppeling) or may_judge(actor, koppeling)


def may_take_part(actor: Actor, koppeling: Koppeling) -> bool:
    """Tell whether this person may say how the working together went."""
    return may_agree(actor, koppeling) or may_answer(actor, koppeling)


def may_confirm_doel(actor: Actor, koppeling: Koppeling) -> bool:
    """Tell whether this person may confirm that an initiatief contributes to a goal.

    The gebiedsregisseur in the own area; for the whole city, where nobody has the area, the
    coordinator.
    """
    if actor.rol in _VERTROUWD:
        return True
    if actor.rol == "coordinator" and not is_stadsbreed(koppeling.initiatief):
        return False
    return may(actor, "programma", "x", koppeling.initiatief)


def is_stadsbreed(initiatief: Initiatief) -> bool:
    """Tell whether an initiatief lies in no particular area."""
    gebied = boom().by_id(initiatief.gebied_id)
    return gebied is not None and gebied.niveau is Niveau.GEMEENTE


def may_read_contact(actor: Actor, koppeling: Koppeling) -> bool:
    """Tell whether contact data are shown to who was asked: only once introduced."""
    if koppeling.toestand not in GEINTRODUCEERD or not is_gevraagde(actor, koppeling):
        return False
    return allows("contactgegevens", "r", kolom(actor, koppeling))


def publiek_of(koppeling: Koppeling) -> Zichtbaarheid:
    """Give who may read that a target said yes: everybody for an organisation, place or fund."""
    is_persoon = koppeling.doelwit_kind == "medewerker"
    return Zichtbaarheid.BETROKKENEN if is_persoon else Zichtbaarheid.OPENBAAR
