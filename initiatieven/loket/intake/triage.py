"""What is it: the first decision about what came in. Who guides it is `toewijzen`."""

from __future__ import annotations

from initiatieven.loket.beslistermijn.keuzes import TERMIJN_TITELS, Termijnsoort
from initiatieven.loket.beslistermijn.lopen import end_termijn, list_open, start_termijn
from initiatieven.loket.events import BEOORDEELD
from initiatieven.loket.gesprek.contacten import has_gesprek
from initiatieven.loket.intake.klacht import OVER_U, refuse_beklaagde
from initiatieven.loket.keuzes import (
    NA_EERSTE_GESPREK,
    TRIAGE_BEGELEIDING,
    TRIAGE_STAPPEN,
    TriageSoort,
)
from initiatieven.loket.models import Triage
from initiatieven.registratie.beurt import give_turn
from initiatieven.registratie.keuzes import Fase, Publiceren
from initiatieven.registratie.models import Initiatief
from initiatieven.registratie.permissions import require
from initiatieven.registratie.publiek.publicatie import public_naam
from netwerk.gebieden.boom import boom
from netwerk.gebieden.models import Gebied
from netwerk.medewerkers.models import Medewerker
from vems.core.actor import Actor
from vems.core.clock import amsterdam, now
from vems.core.database import write
from vems.core.exceptions import Refused
from vems.core.fields import clean_text
from vems.core.history import Zichtbaarheid, record
from vems.core.i18n import N_
from vems.core.teksten import check_length
from vems.participatie.wensen.registration import NieuweWens, drop_wens, register_wens

# What the law gives a day of its own (Awb 4:13 and 9:11).
TRIAGE_TERMIJNEN = {
    TriageSoort.AANVRAAG: Termijnsoort.AANVRAAG,
    TriageSoort.KLACHT: Termijnsoort.KLACHT,
}

MAX_TOELICHTING = 2_000


def triage(
    initiatief: Initiatief,
    *,
    soort: TriageSoort,
    toelichting: str = "",
    betreft: Medewerker | None = None,
    door: Actor,
) -> Triage:
    """Decide what it is (DOMAIN 2.1); the newest decision counts. Refused after the first fase.

    The next step of the kind becomes the next step of the case. Not an initiatief: it is closed by
    the move table, once the receiver has accepted. A complaint that `betreft` a colleague is taken
    from him, and never judged by him.
    """
    require(door, "triage", "w", initiatief)
    refuse_beklaagde(initiatief, door)
    betreft = betreft if soort is TriageSoort.KLACHT else None
    if betreft is not None and betreft.sleutel in door.keys_of("medewerker"):
        raise Refused(OVER_U)
    if initiatief.fase is not Fase.INGEDIEND:
        raise Refused(N_("Dit initiatief is al beoordeeld. Heropenen kan bij Volgende fase."))
    laatste = latest_triage(initiatief)
    tekst = clean_text(toelichting)
    check_length(tekst, MAX_TOELICHTING, veld="toelichting")
    if laatste is not None and _same(laatste, soort, tekst, betreft):
        return laatste
    with write():
        gemaakt = Triage.create(
            initiatief=initiatief,
            soort=soort,
            betreft=betreft,
            toelichting=tekst,
            op=now(),
            door_naam=door.naam,
        )
        if betreft is not None and initiatief.begeleider_id == betreft.id:
            _take_from(initiatief)
        record(
            initiatief.reference,
            BEOORDEELD,
            zichtbaarheid=Zichtbaarheid.BETROKKENEN,
            gegevens={"soort": soort.value},
            door=door,
        )
        _keep_wens(initiatief, soort, door)
        _keep_termijn(initiatief, soort, door)
        give_turn(
            initiatief,
            initiatief.toestand,
            volgende_stap=_step_after(initiatief, soort),
            beloofd_op=initiatief.beloofd_op,
            door=door,
        )
    return gemaakt


def _same(eerder: Triage, soort: TriageSoort, toelichting: str, betreft: Medewerker | None) -> bool:
    over = betreft.id if betreft else None
    return (eerder.soort, eerder.toelichting, eerder.betreft_id) == (soort, toelichting, over)


def _take_from(initiatief: Initiatief) -> None:
    """Leave a complaint without begeleider: it was the one it is about."""
    Initiatief.update(begeleider=None, updated_at=now()).where(
        Initiatief.id == initiatief.id, Initiatief.begeleider == initiatief.begeleider_id
    ).execute()
    initiatief.begeleider = None


def _keep_wens(initiatief: Initiatief, soort: TriageSoort, door: Actor) -> None:
    """Put a wish on the list of its wijk, and take off what turns out to be none."""
    if soort is not TriageSoort.WENS:
        drop_wens(initiatief.reference, door=door)
        return
    register_wens(
        NieuweWens(
            gebied=wensgebied(initiatief),
            titel=initiatief.titel,
            tekst=initiatief.samenvatting,
            vrager=initiatief.initiatiefnemer,
            bron=initiatief.reference,
            naam=public_naam(initiatief, initiatief.publiceren),
            is_openbaar=initiatief.publiceren is not Publiceren.NEE,
        ),
        door=door,
    )


def _keep_termijn(initiatief: Initiatief, soort: TriageSoort, door: Actor) -> None:
    """Let the clock of the law run for a formal request or a complaint: from when it came in."""
    wet = TRIAGE_TERMIJNEN.get(soort)
    lopend = list_open([initiatief])
    for termijn in lopend:
        if termijn.soort is not wet:
            end_termijn(termijn)
    if wet is not None and not any(termijn.soort is wet for termijn in lopend):
        start_termijn(
            initiatief,
            soort=wet,
            titel=TERMIJN_TITELS[wet],
            begin=amsterdam(initiatief.ingediend_op).date(),
            door=door,
        )


def wensgebied(initiatief: Initiatief) -> Gebied:
    """Give the wijk a wish is for; the whole city when no wijk is meant."""
    gebied = boom().by_id(initiatief.gebied_id) or initiatief.gebied
    return boom().wijk_of(gebied) or gebied


def _step_after(initiatief: Initiatief, soort: TriageSoort) -> str:
    is_gesproken = needs_begeleiding(soort) and has_gesprek(initiatief)
    return NA_EERSTE_GESPREK if is_gesproken else TRIAGE_STAPPEN[soort]


def latest_triage(initiatief: Initiatief) -> Triage | None:
    """Give the decision that counts, None before the first."""
    return Triage.select().where(Triage.initiatief == initiatief).order_by(Triage.id.desc()).first()


def needs_begeleiding(soort: TriageSoort | None) -> bool:
    """Tell whether the desk guides what this is."""
    return soort in TRIAGE_BEGELEIDING


def publieke_naam(medewerker: Medewerker) -> str:
    """Give what the public may know: the first name with consent, else the team."""
    return medewerker.voornaam if medewerker.voornaam_publiek else medewerker.team.naam
