"""What residents wished for their wijk, who supports it, and what the gemeente said."""

from __future__ import annotations

from datetime import timedelta
from random import Random

from initiatieven.registratie.models import Initiatief
from vems.accounts.keuzes import Rol
from vems.accounts.models import Gebruiker
from vems.community.steun import give_steun
from vems.demo.westerkade.bron import Rij, read
from vems.demo.westerkade.verhaal import Verhaal
from vems.demo.westerkade.wereld import Wereld, actor_of
from vems.participatie.wensen.antwoorden import answer_wens, link_initiatief, merge_wensen
from vems.participatie.wensen.keuzes import WensStatus
from vems.participatie.wensen.models import Wens
from vems.participatie.wensen.registration import NieuweWens, register_wens
from vems.partijen.models import Partij

_KORT_GELEDEN, _SAMENGEVOEGD = 4, 20


def tell_wensen(wereld: Wereld) -> list[Verhaal]:
    """Give the story of every wish."""
    return [_tell_wens(wereld, rij) for rij in read("wijkagenda.json")["wensen"]]


def _tell_wens(wereld: Wereld, rij: Rij) -> Verhaal:
    kans, kalender = Random(rij["titel"]), wereld.kalender
    yield kalender.kantoor(rij["dagen"], kans)
    regisseur = wereld.regisseur(rij["wijk"])
    partij = Partij.get_by_id(wereld.leden[rij["wie"]].partij_id)
    wens = register_wens(
        NieuweWens(
            gebied=wereld.gebied(rij["wijk"]),
            titel=rij["titel"],
            tekst=rij["tekst"],
            vrager=partij,
            naam=partij.voornaam if rij["naam"] else "",
            is_openbaar=True,
        ),
        door=regisseur,
    )
    moment = kalender.nu - timedelta(days=rij["dagen"])
    for lid in kans.sample(
        [lid for lid in wereld.leden if lid.partij_id != partij.id], rij["steun"]
    ):
        moment += (kalender.nu - moment) * kans.random() / 12
        yield moment
        _support(wens.id, lid)
    # Support may come in until the day of the answer: what the gemeente does, comes after it.
    if "status" in rij:
        moment = kalender.na(moment, kalender.kantoor(rij["antwoord_dagen"], kans), kantoor=True)
        yield moment
        wens = Wens.get_by_id(wens.id)
        status = WensStatus(rij["status"])
        answer_wens(wens, status=status, antwoord=rij["antwoord"], door=regisseur)
    if "initiatief" in rij:
        moment = kalender.na(moment, kalender.kantoor(_KORT_GELEDEN, kans), kantoor=True)
        yield moment
        plan = Initiatief.get_by_id(wereld.initiatieven[rij["initiatief"]])
        link_initiatief(wens, plan.reference, bevestigd=True, door=regisseur)
    if "samen" in rij:
        moment = kalender.na(moment, kalender.kantoor(_SAMENGEVOEGD, kans), kantoor=True)
        yield moment
        naar = Wens.get(Wens.titel == rij["samen"])
        merge_wensen(Wens.get_by_id(wens.id), naar, door=regisseur)


def _support(wens_id: int, lid: Gebruiker) -> None:
    wens = Wens.get_by_id(wens_id)
    give_steun(wens.reference, kolom="IX", door=actor_of(lid, Rol.LID))
