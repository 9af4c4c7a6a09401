"""What a no must hold (DOMAIN 2.4), and what its maker reads when another way would do."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from initiatieven.begeleiding.antwoord.antwoorden import prepare_antwoord, send_antwoord
from initiatieven.begeleiding.antwoord.goedkeuring import approve_antwoord
from initiatieven.begeleiding.keuzes import NeeVariant
from initiatieven.begeleiding.models import Antwoord
from initiatieven.loket.gesprek.contacten import NieuwContact, record_klantcontact
from initiatieven.loket.keuzes import ContactSoort
from initiatieven.registratie.keuzes import Fase
from initiatieven.registratie.models import Initiatief
from tests.factories.basis import make_medewerker
from tests.factories.initiatieven import make_initiatief
from tests.initiatieven.begeleiding.test_inhoud import NEE
from tests.initiatieven.mensen import actor_of
from vems.accounts.keuzes import Rol
from vems.core.exceptions import Invalid
from vems.core.outbox import Uitgaand
from vems.partijen.registration import email_of


@pytest.mark.parametrize(
    ("anders", "veld"),
    [
        ({"uitleg": ""}, "uitleg"),
        ({"nee_soort": None}, "nee_soort"),
        ({"reden": None}, "reden"),
        ({"alternatief": ""}, "alternatief"),
        ({"geen_alternatief": True}, "geen_alternatief"),
        ({"contactpersoon": ""}, "contactpersoon"),
        ({"gesproken": ""}, "gesproken"),
        ({"gesproken": "-"}, "gesproken"),
        ({"gesproken": "Lukte niet."}, "gesproken"),
        ({"checklist": frozenset(["gesproken"])}, "checklist"),
        ({"variant": NeeVariant.NIET_ZO}, "hoe_dan"),
        ({"variant": NeeVariant.NIET_ZO, "waar_dan": "Bij de kerk"}, "hoe_dan"),
        ({"variant": NeeVariant.NIET_HIER, "waar_dan": " - "}, "waar_dan"),
        ({"variant": NeeVariant.NIET_DOOR_ONS}, "wie_dan"),
        (
            {
                "variant": NeeVariant.NIET_HIER,
                "waar_dan": "Bij de kerk",
                "alternatief": "",
                "geen_alternatief": True,
            },
            "geen_alternatief",
        ),
        ({"nu_niet_tot": None}, "nu_niet_tot"),
        ({"nu_niet_tot": date(2020, 1, 1)}, "nu_niet_tot"),
    ],
)
def test_a_no_is_impossible_without(app: object, anders: dict, veld: str) -> None:
    ruben = make_medewerker()
    initiatief = make_initiatief(begeleider=ruben, fase=Fase.VERKENNING)
    with pytest.raises(Invalid) as fout:
        prepare_antwoord(initiatief, replace(NEE, **anders), door=actor_of(ruben))
    assert fout.value.veld == veld
    assert Antwoord.select().count() == 0


@pytest.mark.parametrize(
    ("variant", "veld", "kop"),
    [
        (NeeVariant.NIET_ZO, "hoe_dan", "Wat er anders moet: Vijf tafels."),
        (NeeVariant.NIET_HIER, "waar_dan", "Waar het wel kan: Vijf tafels."),
        (NeeVariant.NIET_DOOR_ONS, "wie_dan", "Wie het wel kan doen: Vijf tafels."),
    ],
)
def test_a_conditional_no_says_what_would_make_it_a_yes(
    app: object, variant: NeeVariant, veld: str, kop: str
) -> None:
    """Ruben rang: the conversation that was logged is the attempt, and no other case's."""
    ruben = make_medewerker()
    initiatief = make_initiatief(begeleider=ruben, fase=Fase.VERKENNING)
    ander, door = make_initiatief("Ander", begeleider=ruben), actor_of(ruben)
    belde = NieuwContact(ContactSoort.TELEFOON, "Ons antwoord", "Hij begrijpt het.")
    data = replace(NEE, variant=variant, alternatief="", gesproken="", **{veld: " Vijf tafels.\n"})
    for zaak, soort in ((ander, ContactSoort.TELEFOON), (initiatief, ContactSoort.MAIL)):
        elders = record_klantcontact(zaak, replace(belde, soort=soort), door=door)
        with pytest.raises(Invalid):
            prepare_antwoord(initiatief, replace(data, gesprek=elders), door=door)
    gesprek = record_klantcontact(initiatief, belde, door=door)
    nee = prepare_antwoord(initiatief, replace(data, gesprek=gesprek), door=door)
    assert (nee.voorwaarde, nee.klantcontact) == ("Vijf tafels.", gesprek)
    approve_antwoord(nee, door=actor_of(make_medewerker("Carla Bos", Rol.COORDINATOR)))
    send_antwoord(nee, door=door)
    tekst = _mail_to(initiatief)
    assert kop in tekst
    assert "Dat vonden wij niet" not in tekst


def _mail_to(initiatief: Initiatief) -> str:
    """Give the one message the initiator got."""
    return str(Uitgaand.get(Uitgaand.aan == email_of(initiatief.initiatiefnemer)).tekst)
