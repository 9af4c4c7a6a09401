"""How a case ends, one function per result. How an open one stands is `lopend`."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from functools import partial

from initiatieven.begeleiding.antwoord.antwoorden import prepare_antwoord, send_antwoord
from initiatieven.begeleiding.antwoord.goedkeuring import approve_antwoord
from initiatieven.begeleiding.antwoord.nee import VOORWAARDEN, NieuwAntwoord, select_gesprekken
from initiatieven.begeleiding.fasen.verzetten import change_fase
from initiatieven.begeleiding.keuzes import (
    NEE_CHECKLIST,
    AntwoordSoort,
    NeeReden,
    NeeSoort,
    NeeVariant,
)
from initiatieven.begeleiding.models import Antwoord
from initiatieven.begeleiding.plan.terugblik import (
    TerugblikInvoer,
    ask_mening,
    find_terugblik,
    save_terugblik,
)
from initiatieven.loket.keuzes import ContactSoort
from initiatieven.loket.overdracht.models import Overdracht
from initiatieven.loket.overdracht.overdrachten import (
    Aanvaarding,
    NieuweOverdracht,
    accept_overdracht,
    ask_overdracht,
)
from initiatieven.registratie.keuzes import Fase, Resultaat
from initiatieven.registratie.models import Initiatief
from initiatieven.samenvoegen.antwoorden import Gesprek, note_samen
from initiatieven.samenvoegen.vragen import NAAR, VAN, NieuweSamenvraag, ask_samen, find_vraag
from vems.core.clock import now, today
from vems.core.fields import sleutel
from vems.demo.westerkade.bron import Rij
from vems.demo.westerkade.zaak import Daad, Zaak
from vems.demo.westerkade.zaken.fasen import closing_day
from vems.demo.westerkade.zaken.mijlpalen import record_poging
from vems.demo.westerkade.zaken.teksten import make_terugblik

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
_ZEI_JA = "Gebeld over samengaan. Dat is goed, als de eigen buurt erin blijft."
_AANGENOMEN = ("aangenomen", "nam het gesprek over")


def list_einde(zaak: Zaak, resultaat: Resultaat) -> list[Daad]:
    """List what closes the case with this result."""
    return _EINDEN[resultaat](zaak)


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
    ask_overdracht(
        zaak.initiatief,
        NieuweOverdracht(
            ontvanger=OVERNEMERS.get(zaak.sleutel, ""),
            toelichting=zaak.rij["mijlpalen"][0]["tekst"],
        ),
        door=zaak.begeleider,
    )


def _accept_overdracht(zaak: Zaak) -> None:
    overdracht = Overdracht.get(Overdracht.initiatief == zaak.initiatief)
    accept_overdracht(overdracht, Aanvaarding(today(), naam_openbaar=True), door=zaak.begeleider)


def _list_samengevoegd(zaak: Zaak) -> list[Daad]:
    dag = _dag_van(zaak, _AANGENOMEN)
    resultaat = zaak.resultaat
    return [
        Daad(dag + 6, lambda: _ask_samen(zaak)),
        Daad(dag + 0.3, lambda: _say_ja(zaak, VAN)),
        Daad(dag + 0.2, lambda: _say_ja(zaak, NAAR)),
        Daad(dag, lambda: _close(zaak, resultaat)),
    ]


def _ask_samen(zaak: Zaak) -> None:
    naar = Initiatief.get_by_id(zaak.wereld.initiatieven[SAMEN_MET[zaak.sleutel]])
    vraag = NieuweSamenvraag(zaak.rij["mijlpalen"][0]["tekst"], sleutel())
    ask_samen(zaak.initiatief, naar, vraag, door=zaak.begeleider)


def _say_ja(zaak: Zaak, kant: str) -> None:
    """Note what a maker said when the begeleider rang."""
    vraag = find_vraag(zaak.initiatief)
    if vraag is not None:
        gesprek = Gesprek(ContactSoort.TELEFOON, _ZEI_JA, now())
        note_samen(vraag, kant, gesprek, ja=True, door=zaak.begeleider)


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
            gesprek=select_gesprekken(zaak.initiatief).first(),
            gesproken=f"{zaak.medewerker.voornaam} sprak {naam} voordat dit antwoord wegging.",
            nu_niet_tot=later,
            checklist=frozenset(NEE_CHECKLIST),
            **{VOORWAARDEN[variant][0]: nee["voorwaarde"]} if variant in VOORWAARDEN else {},
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
    Resultaat.SAMENGEVOEGD: _list_samengevoegd,
    Resultaat.DOORVERWEZEN: _list_overgedragen,
    Resultaat.GEMOTIVEERD_NEE: _list_nee,
    Resultaat.VERLOPEN: _list_verlopen,
    Resultaat.INGETROKKEN: _list_ingetrokken,
}
