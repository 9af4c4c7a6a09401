"""How a case stands for each guard of the move table: what meets it, and the near misses."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from initiatieven.begeleiding.fasen.overgangen import Overgang
from initiatieven.begeleiding.keuzes import AntwoordSoort, BeslispuntUitkomst, NeeSoort
from initiatieven.loket.keuzes import ContactSoort, TriageSoort
from initiatieven.registratie.keuzes import Fase
from initiatieven.registratie.models import Initiatief
from netwerk.medewerkers.models import Medewerker
from netwerk.vraagenaanbod.keuzes import HulpvraagToestand
from tests.factories.initiatieven import make_initiatief
from tests.initiatieven.begeleiding.fasen.rijen import (
    Rijen,
    antwoord,
    beoordeeld,
    bericht,
    besluiten,
    contact,
    hulpvraag,
    left,
    overdracht,
    plan,
    scan,
    scan_of_another,
    terugblik,
)

TEL, MAIL = ContactSoort.TELEFOON, ContactSoort.MAIL
GO, NEE, PAS_AAN = BeslispuntUitkomst.GO, BeslispuntUitkomst.NEE, BeslispuntUitkomst.PAS_AAN


@dataclass(frozen=True, slots=True)
class Stand:
    """How a case stands for one guard: its own fields, and the rows beside it."""

    rijen: Sequence[Rijen] = ()
    velden: dict[str, object] = field(default_factory=dict)


def maakt(*rijen: Rijen, **velden: object) -> Stand:
    return Stand(rijen, velden)


JA, DEELS = antwoord(AntwoordSoort.JA), antwoord(AntwoordSoort.DEELS)
DIENST = antwoord(AntwoordSoort.NEE, nee=NeeSoort.DIENSTVERLENING)
BESLUIT_NEE = antwoord(AntwoordSoort.NEE, nee=NeeSoort.BESLUIT)
INITIATIEF, VRAAG = TriageSoort.INITIATIEF, TriageSoort.VRAAG

# Per guard: what meets it, and what nearly does. Guards on one kind of row are set together below.
GEHAALD: dict[str, Stand] = {
    "minimumvelden": maakt(),
    "is_initiatief": maakt(beoordeeld(TriageSoort.IDEE_VOOR_MARKT)),
    "begeleider": maakt(),
    "gesproken": maakt(contact(over_en_weer=True)),
    "hulpvraag": maakt(hulpvraag()),
    "actiescan": maakt(scan),
    "antwoord_ja": maakt(DEELS),
    "plan_compleet": maakt(plan()),
    "besluit_gevraagd": maakt(besluiten(GO, None)),
    "geen_besluit_nodig": maakt(besluiten(GO)),
    "besluit_pas_aan": maakt(besluiten(GO, PAS_AAN)),
    "besluiten_binnen": maakt(besluiten(NEE, GO)),
    "een_go": maakt(),
    "ontvanger_nam_aan": maakt(overdracht(samen=False)),
    "beide_akkoord": maakt(overdracht(samen=True)),
    "vraag_beantwoord": maakt(beoordeeld(VRAAG), contact(MAIL)),
    "nee_verstuurd": maakt(BESLUIT_NEE),
    "nee_is_besluit": maakt(),
    "drie_pogingen": maakt(contact(dagen=29), contact(dagen=9), contact(MAIL)),
    "geevalueerd": maakt(terugblik()),
    "verantwoord": maakt(),
    "mening_gevraagd": maakt(),
}
NET_NIET: dict[str, tuple[Stand, ...]] = {
    "minimumvelden": (maakt(titel=""), maakt(omschrijving="")),
    "is_initiatief": (maakt(), maakt(beoordeeld(INITIATIEF, TriageSoort.MELDING))),
    "begeleider": (maakt(begeleider=None),),
    "gesproken": (maakt(), maakt(contact()), maakt(contact(van_ons=False))),
    "hulpvraag": (
        maakt(),
        maakt(hulpvraag(HulpvraagToestand.VERVALLEN)),
        maakt(hulpvraag(key="ander")),
    ),
    "actiescan": (maakt(), maakt(scan_of_another)),
    "antwoord_ja": (
        maakt(),
        maakt(antwoord(AntwoordSoort.JA, verstuurd=False)),
        maakt(JA, DIENST),
    ),
    "plan_compleet": (maakt(), maakt(plan(open_=1))),
    "besluit_gevraagd": (maakt(), maakt(besluiten(GO))),
    "geen_besluit_nodig": (maakt(besluiten(GO, None)), maakt(besluiten(GO, PAS_AAN))),
    "besluit_pas_aan": (maakt(), maakt(besluiten(None)), maakt(besluiten(PAS_AAN, GO))),
    "besluiten_binnen": (maakt(besluiten(GO, None)),),
    "een_go": (maakt(besluiten(NEE)),),
    "ontvanger_nam_aan": (
        maakt(),
        maakt(overdracht(samen=False, aangenomen=False)),
        maakt(overdracht(samen=True)),
    ),
    "beide_akkoord": (
        maakt(),
        maakt(overdracht(samen=True, akkoord=False)),
        maakt(overdracht(samen=True, aangenomen=False)),
        maakt(overdracht(samen=False)),
    ),
    "vraag_beantwoord": (
        maakt(beoordeeld(VRAAG)),
        maakt(beoordeeld(VRAAG), contact(TEL)),
        maakt(beoordeeld(INITIATIEF), contact(MAIL)),
    ),
    "nee_verstuurd": (
        maakt(),
        maakt(antwoord(AntwoordSoort.NEE, nee=NeeSoort.BESLUIT, verstuurd=False)),
        maakt(BESLUIT_NEE, JA),
    ),
    "nee_is_besluit": (maakt(DIENST),),
    "drie_pogingen": (
        maakt(),
        maakt(contact(dagen=9), contact(MAIL)),
        maakt(contact(dagen=29), contact(dagen=9), contact()),
        maakt(contact(dagen=31), contact(dagen=9), contact(MAIL)),
        maakt(contact(dagen=29), contact(dagen=9), contact(MAIL), bericht),
        maakt(contact(dagen=3), contact(MAIL, dagen=2), contact(over_en_weer=True, dagen=1)),
    ),
    "geevalueerd": (maakt(), maakt(terugblik(""))),
    "verantwoord": (maakt(terugblik(binnen=False)),),
    "mening_gevraagd": (maakt(terugblik(gevraagd=False)),),
}
# Rows of one kind carry more than one guard: a miss of the right one replaces those of the left.
SAMEN = {
    "een_go": "besluiten_binnen",
    "nee_is_besluit": "nee_verstuurd",
    "verantwoord": "geevalueerd",
    "mening_gevraagd": "geevalueerd",
}


def make_zaak(
    overgang: Overgang, begeleider: Medewerker, *, mist: str = "", stand: Stand | None = None
) -> Initiatief:
    """Make a case that may go this way, but for the guard it misses (`stand`: what it has then)."""
    standen = {n: GEHAALD[n] for n in overgang.eisen if n in GEHAALD and n != SAMEN.get(mist)}
    if stand is not None:
        standen[mist] = stand
    velden: dict[str, object] = {"begeleider": begeleider}
    for een in standen.values():
        velden.update(een.velden)
    zaak = make_initiatief(fase=overgang.van, **velden)  # type: ignore[arg-type]
    for een in standen.values():
        for write in een.rijen:
            write(zaak)
    if overgang.van is Fase.AFGEROND and mist != "fase_van_toen":
        left(overgang.naar)(zaak)
    return zaak
