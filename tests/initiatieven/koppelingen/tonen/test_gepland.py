"""Gaps planted one after the other in a city without any: each is found, and nothing else is."""

from __future__ import annotations

from dataclasses import dataclass, field

from flask import Flask

from initiatieven.koppelingen.tonen.gatenrapport import load_gaten
from initiatieven.registratie.keuzes import Fase
from initiatieven.registratie.models import Initiatief
from netwerk.medewerkers.models import Medewerker
from netwerk.partners.models import Partner
from netwerk.programmas.models import Doel
from netwerk.relaties.keuzes import RelatieSoort
from netwerk.vraagenaanbod.keuzes import HulpSoort
from tests.factories.basis import make_medewerker, make_thema, make_wijk
from tests.factories.initiatieven import make_initiatief
from tests.factories.netwerk import make_doel, make_partner, make_relatie, make_vraag
from vems.core import changes

KENNIS, RUIMTE, GELD = HulpSoort.KENNIS, HulpSoort.RUIMTE, HulpSoort.GELD


@dataclass
class Stad:
    """Two wijken in which nothing is missing: what helps is there twice, and all know a goal."""

    app: Flask
    verwacht: dict[str, list[object]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for code in ("groen", "zorg", "sport", "cultuur", "kunst"):
            make_thema(code)
        self.ruben: Medewerker = make_medewerker()
        self.doel: Doel = make_doel()
        self.tuin = self.plan("Tuin")
        for naam in ("Groen", "Bloem"):
            self.partner(naam)
        make_vraag(self.tuin.reference, KENNIS, tekst="Advies")

    def plan(
        self,
        naam: str,
        wijk: str = "kersentuin",
        *,
        thema: str = "groen",
        met_doel: bool = True,
        **anders: object,
    ) -> Initiatief:
        """Make a running plan that Ruben guides to the goal."""
        velden = {"begeleider": self.ruben, "fase": Fase.PLAN, **anders}
        plan = make_initiatief(naam, gebied=make_wijk(wijk), themas=(thema,), **velden)  # type: ignore[arg-type]
        if met_doel:
            make_relatie(plan.reference, RelatieSoort.DRAAGT_BIJ_AAN, self.doel.reference)
        return plan

    def partner(self, naam: str, *, hielp: bool = True, **anders: object) -> Partner:
        """Make an organisation that helped Tuin, and so is known to all."""
        partner = make_partner(naam, **anders)  # type: ignore[arg-type]
        if hielp:
            make_relatie(partner.reference, RelatieSoort.HIELP, self.tuin.reference)
        return partner

    def expect(self, **gaten: object) -> None:
        """Expect these gaps from now on, besides those that were planted before."""
        for soort, gat in gaten.items():
            self.verwacht.setdefault(soort, []).append(gat)
        changes.catch_up()
        assert self.gevonden() == {n: sorted(gaten, key=str) for n, gaten in self.verwacht.items()}

    def gevonden(self) -> dict[str, list[object]]:
        """Read the report: per kind what it found, without the kinds that are empty."""
        r = load_gaten(self.app.extensions["graaf"])
        alles: dict[str, list[object]] = {
            "aanbod": [(x["wat"], x["wijk"], x["zonder"], x["alle"]) for x in r.per_soort.regels],
            "thema": [(x["wat"], x["wijk"], x["zonder"], x["alle"]) for x in r.per_thema.regels],
            "doel": [g.naam for g in r.zonder_doel.items],
            "begeleider": [g.naam for g in r.zonder_begeleider.items],
            "nooit": [g.naam for g in r.nooit_gekoppeld.items],
            "brug": [(h.wie.naam, *sorted(h.zinnen)) for h in r.bruggen.items],
            "vertrek": [(h.wie.naam, *h.zinnen) for h in r.vertrek.items],
            "kennis": [tuple(sorted((a.naam, b.naam))) for a, b in r.kennismakers.items],
        }
        assert r.zonder_aanbod == len(alles["aanbod"])
        return {soort: sorted(rijen, key=str) for soort, rijen in alles.items() if rijen}


def test_each_planted_gap_is_found_and_nothing_else(app: Flask) -> None:
    make_wijk("molenwaard")
    stad = Stad(app)
    stad.expect()

    # a room that nobody in Molenwaard has; and it is on a subject that nobody there works on
    zaal = stad.plan("Zaal", "molenwaard")
    make_vraag(zaal.reference, RUIMTE, tekst="Een zaal")
    stad.expect(aanbod=("een ruimte", "Molenwaard", 1, 1), thema=("Groen", "Molenwaard", 1, 1))

    # advice there is in Kersentuin, but not from who works on care
    zorg = stad.plan("Zorg", thema="zorg")
    make_vraag(zorg.reference, KENNIS, tekst="Advies")
    stad.expect(thema=("Zorg", "Kersentuin", 1, 1))

    # a plan without a goal, which only its guide knows; one without a guide
    stad.plan("Doelloos", "molenwaard", thema="sport", met_doel=False)
    stad.expect(doel="Doelloos", brug=("Ruben de Wit", "Doelloos"))
    stad.plan("Alleen", "molenwaard", thema="cultuur", begeleider=None)
    stad.expect(begeleider="Alleen")

    # an organisation nobody thought of; and what it takes along once somebody hangs on it
    vergeten = stad.partner("Vergeten", hielp=False)
    stad.expect(nooit="Vergeten")
    eiland = stad.partner("Eiland", hielp=False)
    make_relatie(eiland.reference, RelatieSoort.WERKT_SAMEN_MET, vergeten.reference)
    make_relatie(vergeten.reference, RelatieSoort.HIELP, stad.tuin.reference)
    stad.verwacht["nooit"] = []
    stad.expect(
        nooit="Eiland",
        brug=("Vergeten", "Eiland"),
        vertrek=("Vergeten", "1 ander raakt los van de rest."),
    )
    stad.partner("Schatkist", biedt=(GELD,))
    stad.expect(vertrek=("Schatkist", "Biedt als enige geld in Kersentuin."))

    # two plans on one subject in one wijk, of whom the one knows nobody the other knows
    for naam, gids in (("Muur", make_medewerker("Anja Smit", team="a")), ("Schuur", None)):
        plan = stad.plan(naam, "molenwaard", thema="kunst", met_doel=False, begeleider=gids)
        if gids:
            make_relatie(plan.reference, RelatieSoort.DRAAGT_BIJ_AAN, stad.doel.reference)
    stad.verwacht["doel"].append("Schuur")
    stad.expect(begeleider="Schuur", kennis=("Muur", "Schuur"))


def test_what_is_over_or_answered_is_no_gap(app: Flask) -> None:
    stad = Stad(app)
    dicht = stad.plan("Dicht", met_doel=False, begeleider=None, fase=Fase.AFGEROND)
    make_vraag(dicht.reference, GELD, tekst="Geld")
    stad.expect()
