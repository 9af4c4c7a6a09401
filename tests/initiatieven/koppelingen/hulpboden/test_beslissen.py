"""Judged by the guide, agreed to by the makers; contact data only after two yeses."""

from __future__ import annotations

import pytest

from initiatieven.begeleiding.events import initiatief_afgerond
from initiatieven.koppelingen.hulpboden.keuzes import HulpbodToestand
from initiatieven.koppelingen.hulpboden.leven import accept, decline, pass_on, refuse
from initiatieven.koppelingen.hulpboden.models import Hulpbod
from initiatieven.registratie.models import Initiatief
from netwerk.medewerkers.models import Medewerker
from tests.initiatieven.koppelingen.hulpboden.hulp import TEKST, mails, stand
from tests.initiatieven.mensen import actor_of, initiatiefnemer_of
from vems.core.actor import ANONIEM, SYSTEEM, Actor
from vems.core.database import write
from vems.core.exceptions import Conflict, Invalid, NotFound
from vems.core.history import Gebeurtenis, Zichtbaarheid


def test_contact_data_move_only_after_both_said_yes(
    tuin: Initiatief, ruben: Medewerker, bod: Hulpbod
) -> None:
    pass_on(bod, door=actor_of(ruben))
    vraag = mails("hulp_voor_makers")[0]
    assert vraag.aan == "anke@voorbeeld.nl"
    assert TEKST in vraag.tekst
    assert "55 66 77 88" not in "".join(m.tekst for m in mails())
    accept(bod, door=initiatiefnemer_of(tuin))
    assert "06 55 66 77 88" in mails("hulp_contact_makers")[0].tekst
    naar_helper = mails("hulp_contact_helper")[0]
    assert "06 11 22 33 44" in naar_helper.tekst
    assert "anke@voorbeeld.nl" in naar_helper.tekst
    in_de_zaak = {mail.eenmalig.rsplit(":", 1)[1] for mail in mails() if mail.over_key}
    assert in_de_zaak == {"hulp_voor_makers", "hulp_contact_makers"}
    with pytest.raises(Conflict):
        refuse(bod, door=initiatiefnemer_of(tuin))


def test_a_no_is_kind_and_tells_nothing_of_the_makers(
    tuin: Initiatief, ruben: Medewerker, bod: Hulpbod
) -> None:
    pass_on(bod, door=actor_of(ruben))
    refuse(bod, door=initiatiefnemer_of(tuin))
    mail = mails("hulp_niet")[0]
    assert "Dank u dat u wilde helpen" in mail.tekst
    assert "Anke" not in mail.tekst


def test_the_guide_thanks_with_a_reason_and_the_makers_hear_nothing(
    tuin: Initiatief, ruben: Medewerker, bod: Hulpbod
) -> None:
    with pytest.raises(Invalid):
        decline(bod, "  ", door=actor_of(ruben))
    decline(bod, "Er zijn al genoeg handen.", door=actor_of(ruben))
    assert "Er zijn al genoeg handen." in mails("hulp_niet")[0].tekst
    assert not mails("hulp_voor_makers")
    openbaar = Gebeurtenis.select().where(
        Gebeurtenis.onderwerp_key == tuin.sleutel,
        Gebeurtenis.zichtbaarheid != Zichtbaarheid.INTERN,
    )
    assert not openbaar.exists()


@pytest.mark.parametrize(
    "wie", [ANONIEM, Actor(rol="lid", partij_id=999_999), Actor(rol="partner")]
)
def test_nobody_else_decides(tuin: Initiatief, bod: Hulpbod, wie: Actor) -> None:
    for doe in (pass_on, accept, refuse):
        with pytest.raises(NotFound):
            doe(bod, door=wie)
    with pytest.raises(NotFound):
        pass_on(bod, door=initiatiefnemer_of(tuin))


def test_a_closed_plan_ends_what_waits_and_thanks(tuin: Initiatief, bod: Hulpbod) -> None:
    with write():
        initiatief_afgerond.send(tuin, door=SYSTEEM)
    assert stand(bod) is HulpbodToestand.VERVALLEN
    assert mails("hulp_vervallen")
