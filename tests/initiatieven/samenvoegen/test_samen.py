"""Two plans that are one: asked of both, after two yeses one goes on with what the other had."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import timedelta

import pytest

from initiatieven.begeleiding.fasen.verzetten import change_fase
from initiatieven.loket.keuzes import ContactSoort, TaakToestand
from initiatieven.loket.models import Klantcontact, Taak
from initiatieven.registratie.keuzes import Fase, Resultaat
from initiatieven.registratie.makers.models import Medemaker
from initiatieven.registratie.models import Initiatief
from initiatieven.samenvoegen.antwoorden import (
    Gesprek,
    answer_by_token,
    answer_samen,
    note_samen,
)
from initiatieven.samenvoegen.keuzes import Samensoort
from initiatieven.samenvoegen.models import Samenvraag
from initiatieven.samenvoegen.vragen import NAAR, VAN, NieuweSamenvraag, ask_samen, get_vraag
from tests.browse import Page
from tests.factories.basis import make_gebruiker
from tests.factories.initiatieven import make_initiatief
from vems.accounts.keuzes import Rol
from vems.accounts.models import Gebruiker
from vems.community.models import Steun, Volging
from vems.community.steun import give_steun
from vems.community.volgen import follow
from vems.core import history
from vems.core.actor import ANONIEM, Actor
from vems.core.clock import freeze, now
from vems.core.exceptions import Invalid, NotFound, Refused
from vems.core.fields import sleutel
from vems.core.history import Zichtbaarheid
from vems.core.outbox import Uitgaand

WAAROM = "Beide willen soep koken op dinsdag."


def vragen(van: Initiatief, naar: Initiatief, door: Actor) -> Samenvraag:
    return ask_samen(van, naar, NieuweSamenvraag(WAAROM, sleutel()), door=door)


def note(vraag: Samenvraag, kant: str, door: Actor, *, ja: bool = True) -> None:
    """Note what a maker said on the telephone."""
    gesprek = Gesprek(ContactSoort.TELEFOON, "Fatima vindt het een goed plan.", now())
    note_samen(get_vraag(vraag.sleutel), kant, gesprek, ja=ja, door=door)


def lid(gebruiker: Gebruiker) -> Actor:
    return Actor(rol="lid", naam=gebruiker.naam, gebruiker_id=gebruiker.id)


def soorten(initiatief: Initiatief, *wie: Zichtbaarheid) -> list[str]:
    rijen = history.list_for(initiatief.reference, zichtbaarheden=wie or list(Zichtbaarheid))
    return [rij.soort for rij in rijen][::-1]


def close(soep: Initiatief, ruben: Actor) -> None:
    vers = Initiatief.get_by_id(soep.id)
    change_fase(vers, Fase.AFGEROND, resultaat=Resultaat.SAMENGEVOEGD, door=ruben)


def test_after_two_yeses_one_goes_on_with_what_the_other_had(
    soep: Initiatief, tafel: Initiatief, ruben: Actor, browse: Callable[..., Page]
) -> None:
    buren = [make_gebruiker(Rol.LID, f"Buur {n}", f"buur{n}@test.example.org") for n in range(3)]
    for buur in buren:
        give_steun(soep.reference, kolom="IX", door=lid(buur))
        follow(soep.reference, door=lid(buur))
    give_steun(tafel.reference, kolom="IX", door=lid(buren[0]))
    follow(tafel.reference, door=lid(buren[0]))
    vraag = vragen(soep, tafel, ruben)
    with pytest.raises(Refused):
        close(soep, ruben)
    mail = Uitgaand.get(Uitgaand.aan == "anke@test.example.org")
    token = re.search(r"/samen/antwoord/(\S+)", mail.tekst)[1]
    answer_by_token(token, ja=True, door=ANONIEM)
    with pytest.raises(NotFound):
        answer_by_token(token, ja=False, door=ANONIEM)
    with pytest.raises(Refused):
        close(soep, ruben)
    for _ in range(2):
        note(vraag, NAAR, ruben)
    [gesprek] = Klantcontact.select()
    assert (gesprek.initiatief, gesprek.onderwerp) == (tafel, "Ja tegen samengaan")
    assert [taak.titel for taak in Taak.select()] == ["Sluit af: de plannen gaan samen verder"]
    close(soep, ruben)
    assert [taak.toestand for taak in Taak.select()] == [TaakToestand.GEDAAN]

    assert Steun.select().where(Steun.onderwerp_key == tafel.sleutel).count() == 3
    assert Volging.select().where(Volging.onderwerp_key == tafel.sleutel).count() == 3
    assert not Steun.select().where(Steun.onderwerp_key == soep.sleutel).exists()
    assert [maker.naam for maker in Medemaker.select()] == ["Anke Visser"]
    assert soorten(tafel, Zichtbaarheid.OPENBAAR) == ["eerste_gesprek", "samen_opgegaan_in"]
    oud = browse(f"/initiatieven/{soep.slug}")
    assert f'href="/initiatieven/{tafel.slug}"' in oud.html
    assert "“Soep in de buurt” gaat hier verder" in browse(f"/initiatieven/{tafel.slug}")
    anke = Gebruiker.get(Gebruiker.email == "anke@test.example.org")
    assert "Dinsdagtafel" in browse("/mijn", as_=anke)


def test_one_no_keeps_them_apart(soep: Initiatief, tafel: Initiatief, ruben: Actor) -> None:
    vraag = vragen(soep, tafel, ruben)
    with pytest.raises(NotFound):
        answer_samen(vraag, VAN, ja=True, door=ruben)
    with freeze(now() - timedelta(days=1)):
        eerder = Gesprek(ContactSoort.GESPREK, "Op het plein.", now())
    with pytest.raises(Invalid):
        note_samen(vraag, VAN, eerder, ja=True, door=ruben)
    note(vraag, VAN, ruben)
    note(vraag, NAAR, ruben, ja=False)
    with pytest.raises(Refused):
        note(vraag, NAAR, ruben)
    assert not get_vraag(vraag.sleutel).is_open
    with pytest.raises(Refused):
        close(soep, ruben)
    assert soorten(soep) == [
        "samen_gevraagd",
        "eerste_gesprek",
        "gesprek_vastgelegd",
        "samen_ja",
        "samen_nee",
    ]
    assert vragen(soep, tafel, ruben).is_open


def test_asked_once_of_plans_that_can_still_join(
    soep: Initiatief, tafel: Initiatief, ruben: Actor
) -> None:
    for tekst in ("", "x" * 601):
        with pytest.raises(Invalid):
            ask_samen(soep, tafel, NieuweSamenvraag(tekst, sleutel()), door=ruben)
    with pytest.raises(Refused):
        vragen(soep, soep, ruben)
    data = NieuweSamenvraag(WAAROM, sleutel())
    assert ask_samen(soep, tafel, data, door=ruben) == ask_samen(soep, tafel, data, door=ruben)
    with pytest.raises(Refused):
        vragen(soep, tafel, ruben)
    klaar = make_initiatief(fase=Fase.AFGEROND)
    Samenvraag.update(lopend=None).execute()
    with pytest.raises(Refused):
        vragen(soep, klaar, ruben)


@pytest.mark.parametrize("rol", ["", "lid", "begeleider", "raadslid", "partner", "redacteur"])
def test_others_have_no_say(soep: Initiatief, tafel: Initiatief, ruben: Actor, rol: str) -> None:
    vraag, ander = vragen(soep, tafel, ruben), Actor(rol=rol, naam="Ander")
    for doe in (
        lambda: vragen(soep, tafel, ander),
        lambda: answer_samen(vraag, VAN, ja=True, door=ander),
        lambda: note(vraag, VAN, ander),
    ):
        with pytest.raises(NotFound):
            doe()


def test_makers_who_meet_keep_their_own_plans(
    soep: Initiatief, tafel: Initiatief, ruben: Actor, browse: Callable[..., Page]
) -> None:
    kennis = NieuweSamenvraag(WAAROM, sleutel(), Samensoort.ONTMOETEN)
    vraag = ask_samen(soep, tafel, kennis, door=ruben)
    assert ask_samen(soep, tafel, kennis, door=ruben) == vraag
    mail = Uitgaand.get(Uitgaand.aan == "anke@test.example.org")
    assert "kennismaken" in mail.onderwerp
    assert "Fatima" not in mail.tekst
    pad = re.search(r"(/samen/antwoord/\S+)", mail.tekst)[1]
    assert "Wilt u elkaar leren kennen?" in browse(pad)
    note(vraag, VAN, ruben)
    note(vraag, NAAR, ruben)
    assert (
        Klantcontact.select().where(Klantcontact.onderwerp == "Ja tegen kennismaken").count() == 2
    )
    assert Taak.get().titel == "Breng de makers van twee plannen met elkaar in contact"
    assert soorten(tafel)[-1] == "kennismaken_akkoord"
    assert Initiatief.get_by_id(soep.id).fase is Fase.INTAKE
    with pytest.raises(Refused):
        close(soep, ruben)
    assert vragen(soep, tafel, ruben).is_open
