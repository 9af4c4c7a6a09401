"""The move table over the whole cross product; roles, guards, and two at once."""

from __future__ import annotations

from dataclasses import replace
from itertools import product

import pytest

from initiatieven.begeleiding.fasen import verzetten as fasen
from initiatieven.begeleiding.fasen.eisen import EISEN, Feiten, Zet, list_unmet
from initiatieven.begeleiding.fasen.overgangen import OVERGANGEN, find_overgang
from initiatieven.begeleiding.fasen.verzetten import change_fase
from initiatieven.begeleiding.keuzes import AntwoordSoort, NeeSoort
from initiatieven.registratie.keuzes import FASE_VOLGORDE, Fase, Resultaat
from initiatieven.registratie.models import Initiatief
from tests.factories.basis import make_medewerker
from tests.factories.initiatieven import make_initiatief
from tests.initiatieven.mensen import actor_of, initiatiefnemer_of
from vems.accounts.keuzes import Rol
from vems.core.actor import Actor
from vems.core.exceptions import NotFound, Refused

UITKOMSTEN = (None, *Resultaat)
MET_ALLES = Feiten(
    heeft_minimumvelden=True,
    is_initiatief=True,
    heeft_begeleider=True,
    is_gesproken=True,
    heeft_hulpvraag=True,
    heeft_scan=True,
    antwoord=AntwoordSoort.JA,
    nee_soort=NeeSoort.BESLUIT,
    open_planvragen=0,
    besluiten=1,
    besluiten_go=1,
    is_vraag=True,
    is_beantwoord=True,
    ontvanger_nam_aan=True,
    samenvoegen_akkoord=True,
    pogingen=3,
    pogingen_kanalen=2,
    is_geevalueerd=True,
    is_verantwoord=True,
    is_mening_gevraagd=True,
)
# Per guard: facts or a request that meet it, and that do not.
EIS_GEVALLEN: dict[str, tuple[dict[str, object], dict[str, object]]] = {
    "minimumvelden": ({"heeft_minimumvelden": True}, {"heeft_minimumvelden": False}),
    "is_initiatief": ({"is_initiatief": True}, {"is_initiatief": False}),
    "begeleider": ({"heeft_begeleider": True}, {"heeft_begeleider": False}),
    "gesproken": ({"is_gesproken": True}, {"is_gesproken": False}),
    "hulpvraag": ({"heeft_hulpvraag": True}, {"heeft_hulpvraag": False}),
    "actiescan": ({"heeft_scan": True}, {"heeft_scan": False}),
    "antwoord_ja": ({"antwoord": AntwoordSoort.DEELS}, {"antwoord": AntwoordSoort.NEE}),
    "plan_compleet": ({"open_planvragen": 0}, {"open_planvragen": 2}),
    "besluit_gevraagd": ({"besluiten_open": 1}, {"besluiten_open": 0}),
    "geen_besluit_nodig": ({"besluiten_open": 0}, {"besluiten_open": 1}),
    "besluit_pas_aan": ({"is_pas_aan": True}, {"is_pas_aan": False}),
    "besluiten_binnen": (
        {"besluiten": 2, "besluiten_open": 0},
        {"besluiten": 2, "besluiten_open": 1},
    ),
    "een_go": ({"besluiten_go": 1}, {"besluiten_go": 0}),
    "ontvanger_nam_aan": ({"ontvanger_nam_aan": True}, {"ontvanger_nam_aan": False}),
    "beide_akkoord": ({"samenvoegen_akkoord": True}, {"samenvoegen_akkoord": False}),
    "vraag_beantwoord": (
        {"is_vraag": True, "is_beantwoord": True},
        {"is_vraag": True, "is_beantwoord": False},
    ),
    "nee_verstuurd": ({"antwoord": AntwoordSoort.NEE}, {"antwoord": None}),
    "nee_is_besluit": ({"nee_soort": NeeSoort.BESLUIT}, {"nee_soort": NeeSoort.DIENSTVERLENING}),
    "initiatiefnemer_wil_het": ({"wil_initiatiefnemer": True}, {"wil_initiatiefnemer": False}),
    "drie_pogingen": (
        {"pogingen": 3, "pogingen_kanalen": 2},
        {"pogingen": 3, "pogingen_kanalen": 1},
    ),
    "geevalueerd": ({"is_geevalueerd": True}, {"is_geevalueerd": False}),
    "verantwoord": ({"is_verantwoord": True}, {"is_verantwoord": False}),
    "mening_gevraagd": ({"is_mening_gevraagd": True}, {"is_mening_gevraagd": False}),
    "reden": ({"reden": "Het weer zat tegen."}, {"reden": ""}),
    "fase_van_toen": ({"fase_van_toen": Fase.PLAN}, {"fase_van_toen": Fase.INTAKE}),
}


def _meet_all(monkeypatch: pytest.MonkeyPatch, **anders: object) -> None:
    """Let every guard be met: for tests of the table itself."""

    def alles(initiatief: Initiatief) -> Feiten:
        return replace(MET_ALLES, **{"fase_van_toen": None, **anders})  # type: ignore[arg-type]

    monkeypatch.setattr(fasen, "load_feiten", alles)


def test_every_guard_has_a_row_and_a_case() -> None:
    gebruikt = {eis for overgang in OVERGANGEN for eis in overgang.eisen}
    assert gebruikt == set(EISEN) == set(EIS_GEVALLEN)


@pytest.mark.parametrize("naam", sorted(EISEN))
def test_guard_is_met_and_unmet(naam: str) -> None:
    overgang = next(rij for rij in OVERGANGEN if naam in rij.eisen)
    if naam == "fase_van_toen":
        overgang = find_overgang(Fase.AFGEROND, Fase.PLAN)  # type: ignore[assignment]
    for waarden, verwacht in zip(EIS_GEVALLEN[naam], (True, False), strict=True):
        zet_waarden = {k: v for k, v in waarden.items() if k in ("reden", "wil_initiatiefnemer")}
        feit_waarden = {k: v for k, v in waarden.items() if k not in zet_waarden}
        feiten = replace(Feiten(), **feit_waarden)  # type: ignore[arg-type]
        zet = Zet(overgang, **zet_waarden)  # type: ignore[arg-type]
        assert EISEN[naam].is_met(feiten, zet) is verwacht
        assert (EISEN[naam] in list_unmet(feiten, zet)) is not verwacht


def test_table_is_the_one_of_the_domain() -> None:
    """DOMAIN 2.3, written out once more by hand; a question is answered and closed (2.1)."""
    sluiten = {
        (Fase.INGEDIEND, "beantwoord doorverwezen samengevoegd ingetrokken gemotiveerd_nee"),
        (Fase.INTAKE, "doorverwezen samengevoegd ingetrokken verlopen gemotiveerd_nee"),
        (Fase.VERKENNING, "doorverwezen samengevoegd ingetrokken verlopen gemotiveerd_nee"),
        (Fase.PLAN, "ingetrokken verlopen overgedragen samengevoegd gemotiveerd_nee"),
        (Fase.BESLUIT, "gemotiveerd_nee ingetrokken"),
        (Fase.UITVOERING, "deels_gerealiseerd overgedragen ingetrokken"),
        (Fase.NAZORG, "gerealiseerd deels_gerealiseerd overgedragen"),
    }
    verwacht: set[tuple[Fase, Fase, Resultaat | None]] = {
        (Fase.CONCEPT, Fase.INGEDIEND, None),
        (Fase.INGEDIEND, Fase.INTAKE, None),
        (Fase.INTAKE, Fase.VERKENNING, None),
        (Fase.VERKENNING, Fase.PLAN, None),
        (Fase.PLAN, Fase.VERKENNING, None),
        (Fase.PLAN, Fase.BESLUIT, None),
        (Fase.PLAN, Fase.UITVOERING, None),
        (Fase.BESLUIT, Fase.PLAN, None),
        (Fase.BESLUIT, Fase.UITVOERING, None),
        (Fase.UITVOERING, Fase.PLAN, None),
        (Fase.UITVOERING, Fase.NAZORG, None),
    }
    for van, namen in sluiten:
        verwacht |= {(van, Fase.AFGEROND, Resultaat(naam)) for naam in namen.split()}
    verwacht |= {(Fase.AFGEROND, naar, None) for naar in FASE_VOLGORDE if naar is not Fase.AFGEROND}
    assert {(rij.van, rij.naar, rij.resultaat) for rij in OVERGANGEN} == verwacht
    assert len(OVERGANGEN) == len(verwacht)


def test_cross_product_only_rows_pass(app: object, monkeypatch: pytest.MonkeyPatch) -> None:
    """All pairs of fases times all results: exactly the rows of the table can be made."""
    begeleider = make_medewerker()
    door = replace(actor_of(begeleider), namens="Anke Visser")
    gelukt = set()
    for van in FASE_VOLGORDE:
        for naar, resultaat in product(Fase, UITKOMSTEN):
            _meet_all(
                monkeypatch,
                fase_van_toen=naar,
                antwoord=AntwoordSoort.NEE if resultaat else AntwoordSoort.JA,
                besluiten_open=1 if naar is Fase.BESLUIT else 0,
                is_pas_aan=van is Fase.BESLUIT and naar is Fase.PLAN,
            )
            monkeypatch.setattr(fasen, "_move", lambda initiatief, zet, door: zet)
            initiatief = Initiatief(fase=van, begeleider=begeleider)
            try:
                change_fase(initiatief, naar, reden="Daarom.", resultaat=resultaat, door=door)
            except Refused:
                continue
            gelukt.add((van, naar, resultaat))
    assert gelukt == {
        (rij.van, rij.naar, rij.resultaat) for rij in OVERGANGEN if rij.van is not Fase.CONCEPT
    }


def test_each_role_may_or_may_not(app: object, monkeypatch: pytest.MonkeyPatch) -> None:
    begeleider = make_medewerker()
    initiatief = make_initiatief(begeleider=begeleider, fase=Fase.PLAN)
    monkeypatch.setattr(fasen, "_move", lambda initiatief, zet, door: zet)
    _meet_all(monkeypatch)
    mag = {
        "GA": actor_of(begeleider),
        "KO": actor_of(make_medewerker("Carla Bos", Rol.COORDINATOR)),
    }
    mag_niet = {
        "": Actor(),
        "GX": actor_of(make_medewerker("Ann Vos")),
        "IO": initiatiefnemer_of(initiatief),
        **{rol.value: Actor(rol=rol.value) for rol in Rol if rol is not Rol.COORDINATOR},
    }
    for door in mag.values():
        assert change_fase(initiatief, Fase.UITVOERING, door=door)
    for door in mag_niet.values():
        with pytest.raises(NotFound):
            change_fase(initiatief, Fase.UITVOERING, door=door)
