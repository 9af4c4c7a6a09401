"""The agendas and programmes of Westerkade, and how they went: measurements and news.

One of them owes residents news: that is to be seen too.
"""

from __future__ import annotations

from datetime import timedelta
from random import Random

from netwerk.programmas.jobs import remind_voortgang
from netwerk.programmas.keuzes import (
    BronSoort,
    ProgrammaSoort,
    ProgrammaStatus,
    Ritme,
    Schaal,
    Stoplicht,
)
from netwerk.programmas.models import Doel, Opgave, Programma
from netwerk.programmas.opgaven import NieuweOpgave, register_opgave
from netwerk.programmas.registration import (
    NieuwDoel,
    NieuweActie,
    NieuwePrioriteit,
    NieuwProgramma,
    register_actie,
    register_doel,
    register_prioriteit,
    register_programma,
)
from netwerk.programmas.voortgang import NieuweMeting, record_meting, report_voortgang
from vems.core.actor import SYSTEEM
from vems.demo.westerkade.bron import Rij, read, read_rows
from vems.demo.westerkade.verhaal import Verhaal
from vems.demo.westerkade.wereld import Wereld

_BRONNEN = "https://raad.westerkade.example/bronnen"
_HALVERWEGE = "Bij de eerste telling was een deel al gelukt."
_METINGEN = (260, 95)
_HERINNERD = 2


def load_programmas(wereld: Wereld) -> None:
    """Register opgaven, agendas and programmes with their goals, actions and priorities."""
    agenda = read("wijkagenda.json")
    opgaven = {rij["code"]: _opgave(wereld, rij) for rij in agenda["opgaven"]}
    for rij in [*read_rows("programmas"), *agenda["erbij"]]:
        opgave = opgaven[rij.get("opgave") or agenda["onder"][rij["slug"]]]
        programma = _programma(wereld, rij, opgave)
        wereld.programmas[rij["slug"]] = programma
        for doel in rij["doelen"]:
            _load_doel(wereld, programma, doel)
        for rang, (tekst, soort, bron, dagen, mensen) in enumerate(
            agenda["prioriteiten"].get(rij["slug"], ()), 1
        ):
            register_prioriteit(
                programma,
                NieuwePrioriteit(
                    tekst=tekst,
                    bron_soort=BronSoort(soort),
                    rang=rang,
                    bron=bron,
                    bron_url=f"{_BRONNEN}/{rij['slug']}-{rang}",
                    bron_op=wereld.kalender.dag(-dagen),
                    aantal_mensen=mensen or None,
                ),
                door=SYSTEEM,
            )


def tell_programmas(wereld: Wereld) -> list[Verhaal]:
    """Give the story of every programme: counted, told, and the reminder for who is late."""
    berichten = read("wijkagenda.json")["berichten"]
    return [
        *(_tell_metingen(wereld, doel.id) for doel in wereld.doelen.values()),
        *(
            _tell_bericht(wereld, wereld.programmas[slug], bericht)
            for slug, rijen in berichten.items()
            for bericht in rijen
        ),
        _tell_herinnering(wereld),
    ]


def _opgave(wereld: Wereld, rij: Rij) -> Opgave:
    return register_opgave(
        NieuweOpgave(
            code=rij["code"],
            titel=rij["titel"],
            omschrijving=rij["omschrijving"],
            schaal=Schaal(rij["schaal"]),
            portefeuillehouder=wereld.wethouders[rij["wethouder"]],
        ),
        door=SYSTEEM,
    )


def _programma(wereld: Wereld, rij: Rij, opgave: Opgave) -> Programma:
    dagen = rij.get("besluit_dagen", 360)
    return register_programma(
        NieuwProgramma(
            titel=rij["titel"],
            gebied=wereld.gebied(rij["wijk"]),
            van_jaar=rij["van_jaar"],
            tot_jaar=rij["tot_jaar"],
            slug=rij["slug"],
            soort=ProgrammaSoort(rij["soort"]),
            status=ProgrammaStatus(rij["status"]),
            opgave=opgave,
            ouder=wereld.programmas[rij["ouder"]] if "ouder" in rij else None,
            ambitie=rij["ambitie"],
            besluit=rij["besluit"],
            besluit_op=wereld.kalender.dag(-dagen) if "besluit_dagen" in rij else None,
            besluit_url=rij.get("besluit_url", ""),
            participatie=rij["participatie"],
            ritme=Ritme(rij.get("ritme", "kwartaal")),
            beheerder=wereld.medewerkers[rij["beheerder"]],
        ),
        door=SYSTEEM,
    )


def _load_doel(wereld: Wereld, programma: Programma, rij: Rij) -> None:
    doel = register_doel(
        programma,
        NieuwDoel(
            code=rij["code"],
            tekst=rij["titel"],
            thema=wereld.themas[rij["thema"]],
            indicator=rij["indicator"],
            eenheid=rij["eenheid"],
            nulwaarde=rij["nulwaarde"],
            stand=rij["nu"],
            streefwaarde=rij["streefwaarde"],
            jaar=rij["jaar"],
            rang=rij["rang"],
            bron=rij["bron"],
            stoplicht=Stoplicht(rij["stoplicht"]),
            toelichting=f"{rij['tekst']} {rij['toelichting']}",
        ),
        door=SYSTEEM,
    )
    wereld.doelen[rij["code"]] = doel
    for actie in rij["acties"]:
        register_actie(
            doel,
            NieuweActie(
                titel=actie["titel"],
                trekker=wereld.naam_of(actie["trekker"]),
                start_jaar=actie["start_jaar"],
                eind_jaar=actie["eind_jaar"],
                budget=actie["budget"],
                stoplicht=Stoplicht(rij["stoplicht"]),
                voortgang=actie["voortgang"],
            ),
            door=SYSTEEM,
        )


def _tell_metingen(wereld: Wereld, doel_id: int) -> Verhaal:
    """Count a goal twice: somewhere on the way, and as it stands now."""
    eind = Doel.get_by_id(doel_id)
    eerst = round((eind.nulwaarde + eind.stand) / 2)
    kans = Random(f"meting {eind.code}")
    standen = (
        (eerst, Stoplicht.GROEN, _HALVERWEGE),
        (eind.stand, eind.stoplicht, eind.toelichting),
    )
    for dagen, (stand, licht, woorden) in zip(_METINGEN, standen, strict=True):
        yield wereld.kalender.kantoor(dagen - kans.randrange(20), kans)
        record_meting(
            Doel.get_by_id(doel_id),
            NieuweMeting(stand=stand, stoplicht=licht, toelichting=woorden, bron=eind.bron),
            door=SYSTEEM,
        )


def _tell_bericht(wereld: Wereld, programma: Programma, rij: list[object]) -> Verhaal:
    dagen, licht, tekst = rij
    yield wereld.kalender.kantoor(int(str(dagen)), Random(str(tekst)))
    report_voortgang(programma, stoplicht=Stoplicht(licht), tekst=str(tekst), door=SYSTEEM)


def _tell_herinnering(wereld: Wereld) -> Verhaal:
    yield wereld.kalender.nu - timedelta(days=_HERINNERD)
    remind_voortgang()
