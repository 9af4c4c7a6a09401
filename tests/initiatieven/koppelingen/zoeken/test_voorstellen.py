from flask import Flask

from initiatieven.koppelingen.keuzes import KoppelingSoort, KoppelingToestand
from initiatieven.koppelingen.leven import judge
from initiatieven.koppelingen.models import Koppeling, Koppelronde
from initiatieven.koppelingen.tonen.uitleg import lines_of, path_of, score_rows
from initiatieven.koppelingen.zoeken.toevoegen import add_koppeling
from initiatieven.koppelingen.zoeken.voorstellen import propose_koppelingen
from netwerk.matching.gewichten import HUIDIG
from netwerk.matching.stemmen import Stem
from netwerk.matching.uitleg import Uitleg
from tests.factories.netwerk import make_partner
from tests.initiatieven.koppelingen.wijktuin import make_wijktuin
from vems.core.actor import SYSTEEM
from vems.core.history import Gebeurtenis, Zichtbaarheid


def test_who_must_be_involved_and_who_could_help_are_two_lists(app: Flask) -> None:
    scene = make_wijktuin()
    soorten = {k.doelwit: k.soort for k in Koppeling.select()}
    assert soorten == {
        scene.noor.reference: KoppelingSoort.MOET_ERBIJ,
        scene.groen_doen.reference: KoppelingSoort.KAN_HELPEN,
    }
    assert scene.koppeling(scene.noor.reference).score is None


def test_a_proposal_is_stored_with_what_explains_it(app: Flask) -> None:
    koppeling = make_wijktuin().koppeling()
    assert lines_of(koppeling, Stem.INITIATIEFNEMER)[0] == (
        "Werkt in uw wijk (Kersentuin), werkt aan hetzelfde onderwerp (Groen) "
        "en biedt wat u zoekt: hulp met kennis."
    )
    assert koppeling.hulpvraag.tekst == "Iemand die de grond onderzoekt"
    assert sum(int(r.punten) for r in score_rows(koppeling)) == int(koppeling.score + 0.5)
    assert path_of(koppeling)[1].startswith("Wijktuin De Bloesem")
    assert Koppelronde.get().gewichten_versie == HUIDIG.versie
    assert koppeling.ronde.generatie > 0


def test_what_was_not_weighed_claims_no_absence_of_objections(app: Flask) -> None:
    """Nobody looked what could be against who answers for it, or whom the guide chose."""
    scene = make_wijktuin()
    routed = scene.koppeling(scene.noor.reference)
    by_hand = add_koppeling(
        scene.initiatief,
        make_partner("Buurtkas").reference,
        reden="Die hielp vorig jaar ook.",
        door=scene.begeleider,
    )
    for stem in Stem:
        assert lines_of(routed, stem)[2] == "Hier valt niets te kiezen: zij gaan hierover."
        assert lines_of(by_hand, stem)[2] == (
            "De begeleider koos dit zelf. De computer keek niet wat ertegen kan zijn."
        )


def test_a_stored_match_is_replayed_with_its_own_weights_and_says_the_same(app: Flask) -> None:
    """What stands in the database is enough, also after the network has changed."""
    scene = make_wijktuin()
    bewaard = Uitleg.from_json(scene.koppeling().uitleg)
    make_partner("Stichting Nieuw")
    assert bewaard.versie == scene.koppeling().ronde.gewichten_versie
    assert bewaard.replay() == bewaard
    assert bewaard.replay().as_lines() == lines_of(scene.koppeling(), Stem.INITIATIEFNEMER)


def test_a_second_run_adds_who_is_new_and_keeps_what_was_judged(app: Flask) -> None:
    scene = make_wijktuin()
    judge(scene.koppeling(), geschikt=False, reden="doelgroep anders", door=scene.begeleider)
    nieuw = make_partner("Tuinbuurt")
    propose_koppelingen(scene.initiatief, door=SYSTEEM)
    propose_koppelingen(scene.initiatief, door=SYSTEEM)
    assert scene.koppeling().toestand is KoppelingToestand.VERWORPEN
    assert scene.koppeling(nieuw.reference).toestand is KoppelingToestand.VOORGESTELD
    assert Koppeling.select().count() == 3
    assert Koppelronde.select().count() == 3


def test_proposals_are_for_the_desk_only(app: Flask) -> None:
    make_wijktuin()
    assert {g.zichtbaarheid for g in Gebeurtenis.select()} == {Zichtbaarheid.INTERN}
