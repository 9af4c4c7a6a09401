"""Whose turn it is after something happened to a match, in one rule from all matches at hand."""

from __future__ import annotations

from datetime import date

from initiatieven.koppelingen.keuzes import (
    VERVOLG_WERKDAGEN,
    KoppelingSoort,
    KoppelingToestand,
)
from initiatieven.koppelingen.models import Koppeling
from initiatieven.koppelingen.ruimte.beeld import list_wachtend
from initiatieven.registratie.beurt import give_turn
from initiatieven.registratie.keuzes import Fase, Toestand
from initiatieven.registratie.models import Initiatief
from vems.core.actor import Actor
from vems.core.clock import today
from vems.core.i18n import N_
from vems.instellingen.gemeente import read_sluitingsdagen
from vems.termijnen.werkdagen import add_werkdagen

_T = KoppelingToestand
BRENGT_SAMEN = N_("De begeleider brengt beide kanten met elkaar in contact.")
LAAT_WETEN = N_("De gevraagde organisatie laat weten of zij mee kan doen.")
VRAAGT = N_("De gemeente vraagt wie kan helpen.")
BEZWAAR = N_("De begeleider kijkt of dit door mag gaan.")
KIEZEN = N_("Kiezen wie er mag helpen.")
RUIMTE = N_("Ja of nee zeggen tegen de ruimte die wordt aangeboden.")
KENNISMAKEN = N_("Kennismaken met wie wil helpen.")
ZOEKT_VERDER = N_("De gemeente zoekt verder wie kan helpen.")
# What the guide does then, as the list of work says it.
DADEN = {
    BRENGT_SAMEN: N_("Breng hen in contact"),
    VRAAGT: N_("Stel de vraag"),
    ZOEKT_VERDER: N_("Kijk wie kan helpen"),
}
# Somebody decided that the initiatief waits; a match does not undo that.
_LAAT = frozenset({Toestand.GEPARKEERD, Toestand.INGRIJPEN, Toestand.BIJ_RAAD})
_OPEN = (_T.GESCHIKT, _T.AKKOORD_INITIATIEFNEMER, _T.GEVRAAGD, _T.GEACCEPTEERD, _T.GEINTRODUCEERD)


def soon() -> date:
    """Give the day by which the guide takes the next step."""
    return add_werkdagen(today(), VERVOLG_WERKDAGEN, read_sluitingsdagen())


def hand_turn(initiatief: Initiatief, *, door: Actor) -> None:
    """Give the turn to whom the matches wait for; inside write()."""
    vers = Initiatief.get_by_id(initiatief.id)
    if vers.toestand in _LAAT or vers.fase is Fase.AFGEROND:
        return
    toestand, stap, dag = _find_turn(_open_koppelingen(initiatief))
    give_turn(vers, toestand, volgende_stap=stap, beloofd_op=dag, door=door)


def _open_koppelingen(initiatief: Initiatief) -> dict[KoppelingToestand, list[Koppeling]]:
    per: dict[KoppelingToestand, list[Koppeling]] = {toestand: [] for toestand in KoppelingToestand}
    rows = Koppeling.select().where(
        Koppeling.initiatief == initiatief,
        Koppeling.soort == KoppelingSoort.KAN_HELPEN,
        Koppeling.toestand.in_(_OPEN) | (Koppeling.bezwaar != ""),
    )
    for koppeling in rows.order_by(Koppeling.id):
        if koppeling.doelwit_kind != "doel":
            per[koppeling.toestand].append(koppeling)
    return per


def _find_turn(
    per: dict[KoppelingToestand, list[Koppeling]],
) -> tuple[Toestand, str, date | None]:
    """Find who acts next; what the gemeente must do never waits behind somebody's choice.

    The next step is a marked sentence without names: each reader gets it in the own language, and
    whose turn it is says the name beside it.
    """
    bij_partner = [k for k in per[_T.GEVRAAGD] if k.gevraagde_kind == "partner"]
    wachtend = list_wachtend(per[_T.GEACCEPTEERD])
    if any(koppeling.bezwaar for rijen in per.values() for koppeling in rijen):
        return Toestand.BIJ_GEMEENTE, BEZWAAR, soon()
    if len(per[_T.GEACCEPTEERD]) > len(wachtend):
        return Toestand.BIJ_GEMEENTE, BRENGT_SAMEN, soon()
    if wachtend:
        return Toestand.BIJ_INITIATIEFNEMER, RUIMTE, None
    if bij_partner:
        dagen = [k.antwoord_uiterlijk for k in bij_partner if k.antwoord_uiterlijk]
        return Toestand.BIJ_PARTNER, LAAT_WETEN, min(dagen, default=None)
    if per[_T.AKKOORD_INITIATIEFNEMER] or per[_T.GEVRAAGD]:
        return Toestand.BIJ_GEMEENTE, VRAAGT, soon()
    if per[_T.GESCHIKT]:
        return Toestand.BIJ_INITIATIEFNEMER, KIEZEN, None
    if per[_T.GEINTRODUCEERD]:
        return Toestand.BIJ_INITIATIEFNEMER, KENNISMAKEN, None
    return Toestand.BIJ_GEMEENTE, ZOEKT_VERDER, soon()
