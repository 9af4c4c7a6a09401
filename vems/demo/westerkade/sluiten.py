"""How a case ends, one function per result; and how an open one stands today."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from functools import partial

from initiatieven.begeleiding.antwoorden import (
    NieuwAntwoord,
    approve_antwoord,
    prepare_antwoord,
    send_antwoord,
)
from initiatieven.begeleiding.fasen import change_fase
from initiatieven.begeleiding.keuzes import AntwoordSoort, NeeReden, NeeSoort, NeeVariant
from initiatieven.begeleiding.models import Antwoord
from initiatieven.begeleiding.terugblik import (
    TerugblikInvoer,
    ask_mening,
    find_terugblik,
    save_terugblik,
)
from initiatieven.loket.keuzes import ContactSoort
from initiatieven.loket.klok import promise_day
from initiatieven.loket.models import Overdracht
from initiatieven.loket.overdrachten import (
    Aanvaarding,
    NieuweOverdracht,
    accept_overdracht,
    ask_overdracht,
)
from initiatieven.loket.parkeren import park
from initiatieven.registratie.beurt import give_turn
from initiatieven.registratie.keuzes import Fase, Resultaat, Toestand
from initiatieven.registratie.models import Initiatief
from vems.core.clock import today
from vems.demo.westerkade.bron import Rij
from vems.demo.westerkade.fasen import closing_day
from vems.demo.westerkade.mijlpalen import record_bijpraten, record_poging
from vems.demo.westerkade.teksten import make_terugblik, stap_of
from vems.demo.westerkade.zaak import Daad, Zaak

# With which other plan somebody went on.
SAMEN_MET = {"i044": "i009", "i088": "i113", "i134": "i099"}
# Who took it over, where the milestones do not name a partner.
OVERNEMERS = {
    "i034": "Ondernemersloket",
    "i110": "Ondernemersloket",
    "i144": "Team Uitdaagrecht",
    "i048": "Welzijn Westerkade",
    "i060": "Voetbalvereniging Kersentuin",
    "i098": "Begraafplaats Westerkade",
    "i135": "Bibliotheek Westerkade",
}
_VANDAAG_BEKIJKEN = "i033"
_AANGENOMEN = ("aangenomen", "nam het gesprek over")
# Every so many open cases one was forgotten for a while: the board must have something to show.
_VERGETEN = 9
_BIJPRATEN = (Fase.PLAN, Fase.BESLUIT, Fase.UITVOERING, Fase.NAZORG)


def list_einde(zaak: Zaak, eerder: list[Daad]) -> list[Daad]:
    """List what closes the case, or brings it to how it stands after all that went before."""
    if zaak.resultaat is not None:
        return _EINDEN[zaak.resultaat](zaak)
    if zaak.fase is Fase.INGEDIEND:
        return []
    daden = _list_bijpraten(zaak)
    slot = min(daad.dagen_geleden for daad in [*eerder, *daden]) - 0.05
    return [*daden, Daad(slot, lambda: bring_to_stand(zaak))]


def _list_bijpraten(zaak: Zaak) -> list[Daad]:
    if zaak.fase not in _BIJPRATEN or zaak.toestand is Toestand.GEPARKEERD:
        return []
    gepraat = 3 + zaak.kans.randrange(15)
    if zaak.kans.randrange(_VERGETEN) == 0:
        gepraat += 30
    if gepraat >= zaak.laatste:
        return []
    return [Daad(gepraat + 0.3, lambda: record_bijpraten(zaak))]


def bring_to_stand(zaak: Zaak) -> None:
    """Hand the turn to whom it is today, with the next step in words."""
    initiatief = zaak.initiatief
    if zaak.toestand is Toestand.GEPARKEERD:
        park(
            initiatief,
            reden=zaak.rij["mijlpalen"][-1]["tekst"],
            herzien_op=_review_day(zaak),
            door=zaak.begeleider,
        )
        return
    if initiatief.toestand is zaak.toestand:
        return
    give_turn(
        initiatief,
        zaak.toestand,
        volgende_stap=stap_of(zaak),
        beloofd_op=_promised(initiatief),
        door=zaak.begeleider,
    )


def _review_day(zaak: Zaak) -> date:
    """Give the day to look again; for one of them that is today."""
    kalender = zaak.wereld.kalender
    if zaak.sleutel == _VANDAAG_BEKIJKEN:
        return kalender.volgende_werkdag(0)
    return kalender.dag(zaak.kans.randrange(20, 110))


def _promised(initiatief: Initiatief) -> date | None:
    if initiatief.fase is Fase.BESLUIT:
        return initiatief.beloofd_op
    return promise_day(initiatief)


def _list_gerealiseerd(zaak: Zaak) -> list[Daad]:
    dag, resultaat = closing_day(zaak), zaak.resultaat
    return [
        Daad(dag + 9, lambda: ask_mening(zaak.initiatief, door=zaak.begeleider)),
        Daad(dag + 0.2, lambda: _look_back(zaak)),
        Daad(dag, lambda: _close(zaak, resultaat)),
    ]


def _look_back(zaak: Zaak) -> None:
    terugblik = find_terugblik(zaak.initiatief)
    save_terugblik(
        zaak.initiatief,
        TerugblikInvoer(
            make_terugblik(zaak),
            verantwoording_binnen=True,
            versie=terugblik.versie if terugblik else 0,
        ),
        door=zaak.begeleider,
    )


def _list_overgedragen(zaak: Zaak) -> list[Daad]:
    dag = _dag_van(zaak, _AANGENOMEN)
    resultaat = zaak.resultaat
    return [
        Daad(dag + 6, lambda: _ask_overdracht(zaak)),
        Daad(dag + 0.2, lambda: _accept_overdracht(zaak)),
        Daad(dag, lambda: _close(zaak, resultaat)),
    ]


def _ask_overdracht(zaak: Zaak) -> None:
    met = SAMEN_MET.get(zaak.sleutel)
    kenmerk = ""
    if met:
        kenmerk = Initiatief.get_by_id(zaak.wereld.initiatieven[met]).identificatie
    ask_overdracht(
        zaak.initiatief,
        NieuweOverdracht(
            ontvanger=OVERNEMERS.get(zaak.sleutel, ""),
            samenvoegen_met=kenmerk,
            toelichting=zaak.rij["mijlpalen"][0]["tekst"],
        ),
        door=zaak.begeleider,
    )


def _accept_overdracht(zaak: Zaak) -> None:
    overdracht = Overdracht.get(Overdracht.initiatief == zaak.initiatief)
    akkoord = today() if zaak.sleutel in SAMEN_MET else None
    accept_overdracht(overdracht, Aanvaarding(today(), akkoord_op=akkoord), door=zaak.begeleider)


def _list_nee(zaak: Zaak) -> list[Daad]:
    dag = _dag_van(zaak, ("antwoord", "Antwoord"), door="gemeente")
    return [
        Daad(dag + 3, lambda: prepare_nee(zaak, zaak.rij["nee"])),
        Daad(dag + 2, lambda: _approve(zaak)),
        Daad(dag + 0.3, lambda: _send(zaak)),
        Daad(dag + 0.2, lambda: _close(zaak, Resultaat.GEMOTIVEERD_NEE)),
    ]


def prepare_nee(zaak: Zaak, nee: Rij) -> None:
    """Write a no with everything it needs, for the coordinator to approve."""
    variant = NeeVariant(nee["variant"])
    naam = zaak.rij["indiener"]["naam"]
    later = today() + timedelta(days=480) if variant is NeeVariant.NU_NIET else None
    prepare_antwoord(
        zaak.initiatief,
        NieuwAntwoord(
            AntwoordSoort.NEE,
            nee["uitleg"],
            is_openbaar=zaak.wil_op_site,
            nee_soort=NeeSoort.DIENSTVERLENING,
            reden=NeeReden(nee["reden"]),
            variant=variant,
            alternatief=nee["alternatief"],
            contactpersoon=zaak.medewerker.naam,
            gesproken=f"{zaak.medewerker.voornaam} sprak {naam} voordat dit antwoord wegging.",
            nu_niet_tot=later,
        ),
        door=zaak.begeleider,
    )


def _approve(zaak: Zaak) -> None:
    approve_antwoord(_antwoord(zaak), door=zaak.wereld.coordinator)


def _send(zaak: Zaak) -> None:
    send_antwoord(_antwoord(zaak), door=zaak.begeleider)


def _antwoord(zaak: Zaak) -> Antwoord:
    return Antwoord.get(Antwoord.initiatief == zaak.initiatief)


def _list_verlopen(zaak: Zaak) -> list[Daad]:
    dag = zaak.laatste
    pogingen = ((24, ContactSoort.MAIL), (15, ContactSoort.MAIL), (7, ContactSoort.BRIEF))
    daden = [Daad(dag + eerder, partial(record_poging, zaak, soort)) for eerder, soort in pogingen]
    return [*daden, Daad(dag, lambda: _close(zaak, Resultaat.VERLOPEN))]


def _list_ingetrokken(zaak: Zaak) -> list[Daad]:
    return [Daad(zaak.laatste, lambda: _withdraw(zaak))]


def _withdraw(zaak: Zaak) -> None:
    door = zaak.lid or replace(zaak.begeleider, namens=zaak.rij["indiener"]["naam"])
    change_fase(zaak.initiatief, Fase.AFGEROND, resultaat=Resultaat.INGETROKKEN, door=door)


def _close(zaak: Zaak, resultaat: Resultaat | None) -> None:
    change_fase(zaak.initiatief, Fase.AFGEROND, resultaat=resultaat, door=zaak.begeleider)


def _dag_van(zaak: Zaak, woorden: tuple[str, ...], door: str = "") -> float:
    """Give the day of the milestone that tells it, else of the last one of that side."""
    mijlpalen = [m for m in zaak.rij["mijlpalen"] if door in ("", m["door"])]
    dagen = [m["dagen_geleden"] for m in mijlpalen if any(w in m["tekst"] for w in woorden)]
    return float(dagen[0] if dagen else mijlpalen[-1]["dagen_geleden"])


_EINDEN = {
    Resultaat.GEREALISEERD: _list_gerealiseerd,
    Resultaat.DEELS_GEREALISEERD: _list_gerealiseerd,
    Resultaat.OVERGEDRAGEN: _list_overgedragen,
    Resultaat.SAMENGEVOEGD: _list_overgedragen,
    Resultaat.DOORVERWEZEN: _list_overgedragen,
    Resultaat.GEMOTIVEERD_NEE: _list_nee,
    Resultaat.VERLOPEN: _list_verlopen,
    Resultaat.INGETROKKEN: _list_ingetrokken,
}
