"""News for followers: at once or in a digest, once, in their language, at decent hours."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest

from initiatieven.begeleiding.events import NAAR_FASE
from initiatieven.koppelingen.events import SAMENWERKING
from initiatieven.registratie.events import BEURT_GEWIJZIGD
from initiatieven.registratie.keuzes import Fase
from initiatieven.registratie.models import Initiatief
from tests.factories.initiatieven import make_initiatief
from tests.initiatieven.etalage.volgen import (
    DINSDAG,
    VRIJDAG,
    mails,
    member,
    tell,
)
from vems.community.keuzes import Frequentie, Nieuwssoort
from vems.community.models import Abonnee, Nieuwtje
from vems.community.samenvatting import is_due, send_volgnieuws
from vems.community.volgen import (
    change_voorkeuren,
    follow,
)
from vems.core import clock
from vems.core.history import Zichtbaarheid


def test_a_step_is_mailed_at_once_and_exactly_once(tuin: Initiatief) -> None:
    with clock.freeze(DINSDAG):
        follow(tuin.reference, door=member())
        tell(tuin, NAAR_FASE[Fase.BESLUIT])
        tell(tuin, SAMENWERKING)
        tell(tuin, BEURT_GEWIJZIGD)
        tell(tuin, NAAR_FASE[Fase.PLAN], Zichtbaarheid.INTERN)
    with clock.freeze(DINSDAG + timedelta(minutes=2)):
        for _ in range(3):
            send_volgnieuws()
    (mail,) = mails()
    assert mail.aan == "joris@voorbeeld.nl"
    assert mail.onderwerp == "Nieuws over “Wijktuin De Bloesem”"
    assert "- Er wordt een besluit genomen" in mail.tekst
    assert "Samen aan de slag" not in mail.tekst
    with clock.freeze(VRIJDAG):
        for _ in range(3):
            send_volgnieuws()
    assert len(mails()) == 2
    assert "- Samen aan de slag met Groen Doen" in mails()[1].tekst
    assert not Nieuwtje.select().exists()


def test_only_news_since_following_counts(tuin: Initiatief) -> None:
    with clock.freeze(DINSDAG):
        tell(tuin, NAAR_FASE[Fase.BESLUIT])
    with clock.freeze(DINSDAG + timedelta(minutes=5)):
        follow(tuin.reference, door=member())
    with clock.freeze(DINSDAG + timedelta(minutes=10)):
        send_volgnieuws()
    assert not mails()


def test_a_digest_groups_per_plan_and_leaves_out_what_went_off_the_site(tuin: Initiatief) -> None:
    with clock.freeze(DINSDAG):
        lid, ander = member(), make_initiatief("Soep op dinsdag", openbaar=True)
        weg = make_initiatief("Straks weg", openbaar=True)
        for plan in (tuin, ander, weg):
            follow(plan.reference, door=lid)
        change_voorkeuren(Abonnee.get(), dict.fromkeys(Nieuwssoort, Frequentie.DAG))
        for plan in (tuin, ander, tuin, weg):
            tell(plan, NAAR_FASE[Fase.BESLUIT])
        tell(tuin, SAMENWERKING)
        Initiatief.update(is_openbaar=False).where(Initiatief.id == weg.id).execute()
    with clock.freeze(DINSDAG + timedelta(hours=1)):
        send_volgnieuws()
        assert not mails()
    with clock.freeze(DINSDAG + timedelta(hours=7)):
        send_volgnieuws()
    (mail,) = mails()
    assert mail.onderwerp == "Nieuws over 2 plannen die u volgt"
    assert mail.tekst.count("Wijktuin De Bloesem") == 1
    assert mail.tekst.count("Er wordt een besluit genomen") == 2
    assert "Straks weg" not in mail.tekst


def test_a_mail_speaks_the_followers_language(tuin: Initiatief) -> None:
    with clock.freeze(DINSDAG):
        follow(tuin.reference, taal="en", door=member())
        tell(tuin, NAAR_FASE[Fase.UITVOERING])
    with clock.freeze(DINSDAG + timedelta(minutes=2)):
        send_volgnieuws()
    assert mails()[0].onderwerp == "News about “Wijktuin De Bloesem”"


def test_no_news_of_a_kind_that_was_ended(tuin: Initiatief) -> None:
    with clock.freeze(DINSDAG):
        follow(tuin.reference, door=member())
        change_voorkeuren(Abonnee.get(), dict.fromkeys(Nieuwssoort, Frequentie.NIET))
        tell(tuin, NAAR_FASE[Fase.BESLUIT])
    with clock.freeze(VRIJDAG):
        send_volgnieuws()
    assert not mails()


@pytest.mark.parametrize(
    ("frequentie", "nu", "laatst", "verwacht"),
    [
        (Frequentie.DIRECT, datetime(2026, 11, 24, 3), None, True),
        (Frequentie.DAG, datetime(2026, 11, 24, 15, 59), None, False),
        (Frequentie.DAG, datetime(2026, 11, 24, 16), None, True),
        (Frequentie.DAG, datetime(2026, 11, 24, 18), date(2026, 11, 24), False),
        (Frequentie.DAG, datetime(2026, 11, 24, 18), date(2026, 11, 23), True),
        (Frequentie.WEEK, datetime(2026, 11, 27, 15), None, False),
        (Frequentie.WEEK, datetime(2026, 11, 27, 16), None, True),
        (Frequentie.WEEK, datetime(2026, 11, 28, 9), date(2026, 11, 27), False),
        (Frequentie.WEEK, datetime(2026, 11, 28, 9), date(2026, 11, 20), True),
        (Frequentie.WEEK, datetime(2026, 12, 3, 9), date(2026, 11, 27), False),
        (Frequentie.NIET, datetime(2026, 11, 27, 16), None, False),
    ],
)
def test_when_a_mail_may_go(
    frequentie: Frequentie, nu: datetime, laatst: date | None, verwacht: bool
) -> None:
    assert is_due(frequentie, nu, dag_op=laatst, week_op=laatst) is verwacht
