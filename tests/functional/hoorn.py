"""Replays a market of Hoorn from `gegevens/hoorn.json`, step by step, on the days it was held."""

from __future__ import annotations

import json
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from initiatieven.markten.deelname.inzendingen import enter, get_inzending, withdraw
from initiatieven.markten.deelname.screening import Besluit, decide
from initiatieven.markten.keuzes import MarktToestand, Screening
from initiatieven.markten.markt import NieuweMarkt, change_markt, create_markt
from initiatieven.markten.marktform import read_programma
from initiatieven.markten.models import Inzending, Kraam, Markt
from initiatieven.markten.opvolging.adopties import NieuwAanbod, choose, offer
from initiatieven.markten.opvolging.uitslag import Bevestiging, record_uitslag, send_afsluiting
from initiatieven.markten.zaal.bevestigen import confirm
from initiatieven.markten.zaal.kramen import assign_all
from initiatieven.registratie.keuzes import Publiceren
from initiatieven.registratie.models import Initiatief
from initiatieven.toezeggingen.keuzes import ToezeggingSoort, ToezeggingStatus
from initiatieven.toezeggingen.models import Toezegging
from initiatieven.toezeggingen.register import NieuweToezegging, record_toezegging
from initiatieven.toezeggingen.verslagen import report
from netwerk.raad.models import Vergadering
from netwerk.raad.vergaderingen import NieuweVergadering, register_vergadering
from tests.factories.community import make_steun
from tests.factories.initiatieven import make_initiatief
from tests.factories.raad import (
    griffie_actor,
    initiatiefnemer_actor,
    make_raadslid,
    raadslid_actor,
)
from tests.functional.hoornstem import vote_for_prizes
from vems.core.clock import at, freeze

BESTAND = Path(__file__).parent / "gegevens" / "hoorn.json"


def read_markten() -> list[dict[str, Any]]:
    """Read both markets."""
    markten: list[dict[str, Any]] = json.loads(BESTAND.read_text(encoding="utf-8"))["markten"]
    return markten


class Hoorn:
    """One market of Hoorn being replayed; each step stands on its own day."""

    def __init__(self, rij: dict[str, Any]) -> None:
        self.feit, self.verzonnen = rij["feit"], rij["verzonnen"]
        self.griffie = griffie_actor()
        self.raadslid = make_raadslid()
        self.sluit = at(self.dag("oproep_tot"), *map(int, self.verzonnen["sluittijd"].split(":")))
        self.begin = at(self.dag("avond"), 19)
        self.markt_id = 0

    def dag(self, naam: str) -> date:
        """Give a day of the data."""
        return date.fromisoformat(self.feit.get(naam) or self.verzonnen[naam])

    @property
    def markt(self) -> Markt:
        """The market as it is now."""
        return Markt.get_by_id(self.markt_id)

    def go(self, naar: MarktToestand) -> None:
        """Bring the market on."""
        change_markt(self.markt, naar, door=self.griffie)

    def call(self) -> None:
        """Open the call; all ideas come in, the last one in the last second."""
        with freeze(at(self.dag("oproep_van"), 9)):
            self.markt_id = create_markt(self._decision(), door=self.griffie).id
            self.go(MarktToestand.OPROEP_OPEN)
            plannen = [self._idea(nummer) for nummer in range(self.feit["ideeen"])]
            for plan in plannen[:-1]:
                enter(self.markt, plan, vraag="Denkt u mee?", door=initiatiefnemer_actor(plan))
            if self.feit["meeste_steun"]:
                make_steun(plannen[-1], self.feit["meeste_steun"]["steun"])
        with freeze(self.sluit - timedelta(seconds=1)):
            enter(self.markt, plannen[-1], door=initiatiefnemer_actor(plannen[-1]))

    def screen(self) -> None:
        """Decide about every idea; the one with most support is not admitted."""
        with freeze(at(self.dag("screening_klaar"), 12)):
            self.go(MarktToestand.SCREENING)
            for nummer, inzending in enumerate(self.entries()):
                mag = nummer < self.feit["toegelaten"]
                besluit = (
                    Besluit(Screening.TOEGELATEN, "Concreet, haalbaar en iets voor de raad.")
                    if mag
                    else Besluit(
                        Screening.NIET_TOEGELATEN,
                        self.verzonnen["reden_nee"],
                        "Uw begeleider zoekt met u een andere weg.",
                    )
                )
                decide(get_inzending(inzending.sleutel), besluit, door=self.griffie)
            assign_all(self.markt, door=self.griffie)
            self.go(MarktToestand.PROGRAMMA)
            for inzending in self.admitted():
                confirm(inzending, door=initiatiefnemer_actor(inzending.initiatief))
            for inzending in self.admitted()[: self.feit["teruggetrokken"]]:
                withdraw(inzending, door=initiatiefnemer_actor(inzending.initiatief))

    def hold(self) -> None:
        """Hold the evening, with a vote when there was one, and publish the result."""
        with freeze(self.begin):
            self.go(MarktToestand.MARKTDAG)
            adoptie = self._adopt(self.admitted()[-1].initiatief)
            choose(adoptie.initiatief, [adoptie], door=initiatiefnemer_actor(adoptie.initiatief))
            gekozen = vote_for_prizes(self) if self.feit["online_stemmen_tot"] else {}
        with freeze(at(self.dag("uitslag_op"), 22, 15)):
            if not gekozen:
                plannen = self.admitted()[: self.feit["gekozen"]]
                gekozen = dict(
                    zip([p.initiatief_id for p in plannen], self.verzonnen["prijzen"], strict=True)
                )
            self.go(MarktToestand.UITSLAG)
            prijzen = {
                i.sleutel: gekozen[i.initiatief_id]
                for i in self.admitted()
                if i.initiatief_id in gekozen
            }
            later = self._council_that_confirms()
            record_uitslag(
                self.markt,
                "De raad koos.",
                prijzen=prijzen,
                bevestiging=Bevestiging(later),
                door=self.griffie,
            )
            self.go(MarktToestand.OPVOLGING)

    def follow(self) -> None:
        """Confirm in the council, work out into plans, bring every promise to an end, and close."""
        bevestigd = self.feit["bevestigd_door_raad"] or self.feit["uitslag_op"]
        terug = self.dag("plan_terug_in_raad")
        with freeze(at(date.fromisoformat(bevestigd), 20)):
            raad = register_vergadering(NieuweVergadering("Raad", at(terug, 20)), door=self.griffie)
            for inzending in self.winners():
                record_toezegging(
                    NieuweToezegging(
                        ToezeggingSoort.UITWERKING_NAAR_PLAN,
                        inzending.initiatief,
                        "Wij werken dit samen uit tot een plan voor de raad.",
                        raadslid=self.raadslid,
                        vergadering=raad,
                        markt=self.markt,
                    ),
                    door=self.griffie,
                )
        with freeze(at(terug, 22)):
            for toezegging in Toezegging.select():
                report(
                    toezegging,
                    status=ToezeggingStatus.NAGEKOMEN,
                    tekst="De raad nam het besluit.",
                    door=self.griffie,
                )
        with freeze(at(self.dag("gesloten_op"), 9)):
            send_afsluiting(self.markt, "Dank voor uw idee.", door=self.griffie)
            self.go(MarktToestand.GESLOTEN)

    def confirm(self) -> None:
        """Note that the council confirmed the result."""
        gedaan = Bevestiging(self.markt.bevestiging, is_gedaan=True)
        prijzen = {inzending.sleutel: inzending.prijs for inzending in self.winners()}
        record_uitslag(
            self.markt, self.markt.uitslag, prijzen=prijzen, bevestiging=gedaan, door=self.griffie
        )

    def entries(self) -> list[Inzending]:
        """List all entries in order."""
        return list(
            Inzending.select().where(Inzending.markt == self.markt_id).order_by(Inzending.id)
        )

    def admitted(self) -> list[Inzending]:
        """List who is admitted and still comes."""
        return [
            get_inzending(i.sleutel)
            for i in self.entries()
            if i.uitkomst is Screening.TOEGELATEN and i.ingetrokken_op is None
        ]

    def winners(self) -> list[Inzending]:
        """List who got a prize."""
        return [inzending for inzending in self.admitted() if inzending.prijs]

    def stands(self) -> int:
        """Count the stands that are taken."""
        return int(
            Kraam.select()
            .where(Kraam.markt == self.markt_id, Kraam.inzending.is_null(False))
            .count()
        )

    def _council_that_confirms(self) -> Vergadering | None:
        """Make the meeting in which the council confirms, when it did."""
        dag = self.feit["bevestigd_door_raad"]
        if dag is None:
            return None
        return register_vergadering(
            NieuweVergadering("Raad", at(date.fromisoformat(dag), 20)), door=self.griffie
        )

    def _decision(self) -> NieuweMarkt:
        eind = self.begin + timedelta(hours=3, minutes=15)
        return NieuweMarkt(
            titel=f"Initiatievenmarkt {self.begin.year}",
            editie=str(self.begin.year),
            plek="Stadhuis",
            begin=self.begin,
            eind=eind,
            oproep_van=at(self.dag("oproep_van"), 9),
            oproep_tot=self.sluit,
            capaciteit=self.feit["toegelaten"],
            criteria=tuple(self.feit["criteria"]),
            verwachting="Een markt is geen belofte van geld.",
            stemregels="De raad en de bewoners stemmen." if self.feit["online_stemmen_tot"] else "",
            programma=tuple(read_programma("\n".join(self.feit["programma"]))),
            pitch_van=self.begin + timedelta(minutes=30),
            pitch_minuten=self.feit["pitch_minuten"],
            pauze_minuten=1,
        )

    def _idea(self, nummer: int) -> Initiatief:
        return make_initiatief(
            f"Idee {nummer + 1:02}", openbaar=True, publiceren=Publiceren.MET_NAAM
        )

    def _adopt(self, initiatief: Initiatief) -> Any:
        aanbod = NieuwAanbod("Ik help u verder in de raad.", self.dag("plan_terug_in_raad"))
        return offer(
            initiatief,
            aanbod,
            raadslid=self.raadslid,
            markt=self.markt,
            door=raadslid_actor(self.raadslid),
        )
