"""The answer on support: yes, partly, or a no with everything DOMAIN 2.4 asks.

A service no is no legal decision: talk to us, ask a second look. A besluit carries the objection
clause (Awb 3:45). A no is approved by a coordinator who did not write it.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from initiatieven.begeleiding.events import (
    ANTWOORD_GOEDGEKEURD,
    ANTWOORD_KLAAR,
    ANTWOORD_VERSTUURD,
)
from initiatieven.begeleiding.keuzes import (
    ANTWOORD_LABELS,
    NEE_REDEN_LABELS,
    NEE_VARIANT_LABELS,
    AntwoordSoort,
    NeeReden,
    NeeSoort,
    NeeVariant,
)
from initiatieven.begeleiding.models import Antwoord
from initiatieven.loket.eenmalig import key_of_data, made_once
from initiatieven.loket.klok import promise_day
from initiatieven.loket.triage import begeleider_in_mail
from initiatieven.registratie.beurt import give_turn
from initiatieven.registratie.keuzes import Fase
from initiatieven.registratie.models import Initiatief
from initiatieven.registratie.permissions import require
from vems.core.actor import Actor
from vems.core.changes import announce
from vems.core.clock import now, today
from vems.core.database import guarded_update, write
from vems.core.exceptions import Conflict, Invalid, Refused
from vems.core.fields import clean_line, clean_text, sleutel
from vems.core.history import Event, Zichtbaarheid, record
from vems.core.i18n import N_
from vems.instellingen.gemeente import read_sluitingsdagen
from vems.partijen.berichten import notify
from vems.termijnen.keuzes import NORMEN, WETTELIJKE_TERMIJNEN
from vems.termijnen.klokken import first_deadline
from vems.termijnen.wettelijk import find_einde_van

MAX_TEKST = 8_000
# In which fases an answer of a kind may go out (DOMAIN 2.3).
VERSTUREN: dict[AntwoordSoort, frozenset[Fase]] = {
    AntwoordSoort.JA: frozenset({Fase.VERKENNING}),
    AntwoordSoort.DEELS: frozenset({Fase.VERKENNING}),
    AntwoordSoort.NEE: frozenset(
        {Fase.INGEDIEND, Fase.INTAKE, Fase.VERKENNING, Fase.PLAN, Fase.BESLUIT}
    ),
}


@dataclass(frozen=True, slots=True)
class NieuwAntwoord:
    """What is answered and why. The fields below `uitleg` are for a no."""

    soort: AntwoordSoort
    uitleg: str
    is_openbaar: bool = False
    nee_soort: NeeSoort | None = None
    reden: NeeReden | None = None
    variant: NeeVariant | None = None
    alternatief: str = ""
    geen_alternatief: bool = False
    contactpersoon: str = ""
    gesproken: str = ""
    nu_niet_tot: date | None = None
    sleutel: str = ""


@made_once(Antwoord, key_of_data)
def prepare_antwoord(initiatief: Initiatief, data: NieuwAntwoord, *, door: Actor) -> Antwoord:
    """Write an answer; the newest that is not sent counts. Invalid when a no misses anything."""
    require(door, "antwoord", "w", initiatief)
    eerder = Antwoord.get_or_none(Antwoord.sleutel == data.sleutel) if data.sleutel else None
    if eerder is not None:
        return eerder
    _check_fase(initiatief, data.soort)
    uitleg = clean_text(data.uitleg)
    if not uitleg:
        raise Invalid(N_("Leg uit waarom. Gebruik gewone woorden."), veld="uitleg")
    if len(uitleg) > MAX_TEKST:
        raise Invalid(N_("Deze tekst is te lang. Maak hem korter."), veld="uitleg")
    nee = _check_nee(data) if data.soort is AntwoordSoort.NEE else {}
    with write():
        antwoord = Antwoord.create(
            sleutel=data.sleutel or sleutel(),
            initiatief=initiatief,
            soort=data.soort,
            uitleg=uitleg,
            is_openbaar=data.is_openbaar,
            created_at=now(),
            door_gebruiker_id=door.gebruiker_id,
            door_naam=door.naam,
            **nee,
        )
        _record(antwoord, ANTWOORD_KLAAR, Zichtbaarheid.INTERN, door)
    return antwoord


def approve_antwoord(antwoord: Antwoord, *, door: Actor) -> None:
    """Approve a no, as a coordinator who did not write it; twice changes nothing."""
    require(door, "antwoord", "x", antwoord.initiatief)
    if antwoord.verstuurd_op is not None:
        raise Refused(N_("Dit antwoord is al verstuurd."))
    if is_writer(door, antwoord):
        raise Refused(N_("U schreef dit antwoord zelf. Een andere coördinator keurt het goed."))
    if antwoord.goedgekeurd_op is not None:
        return
    with write():
        guarded_update(
            Antwoord,
            Antwoord.id == antwoord.id,
            Antwoord.goedgekeurd_op.is_null(),
            goedgekeurd_door=door.naam,
            goedgekeurd_op=now(),
        )
        antwoord.goedgekeurd_door, antwoord.goedgekeurd_op = door.naam, now()
        _record(antwoord, ANTWOORD_GOEDGEKEURD, Zichtbaarheid.INTERN, door)


def send_antwoord(antwoord: Antwoord, *, door: Actor) -> None:
    """Send an answer to the initiator; a no only when approved. Twice sends once."""
    initiatief = antwoord.initiatief
    require(door, "antwoord", "w", initiatief)
    if antwoord.verstuurd_op is not None:
        return
    _check_fase(initiatief, antwoord.soort)
    nieuwste = find_draft(initiatief)
    if nieuwste is None or nieuwste.id != antwoord.id:
        raise Refused(N_("Er is een nieuwer antwoord. Verstuur dat."))
    if antwoord.soort is AntwoordSoort.NEE and antwoord.goedgekeurd_op is None:
        raise Refused(N_("De coördinator keurt een nee eerst goed."))
    with write():
        antwoord.verstuurd_op = now()
        antwoord.tweede_blik_tot = review_until(antwoord)
        guarded_update(
            Antwoord,
            Antwoord.id == antwoord.id,
            Antwoord.verstuurd_op.is_null(),
            conflict=Conflict(N_("Een collega verstuurde dit antwoord net al.")),
            verstuurd_op=antwoord.verstuurd_op,
            tweede_blik_tot=antwoord.tweede_blik_tot,
        )
        _record(antwoord, ANTWOORD_VERSTUURD, Zichtbaarheid.OPENBAAR, door)
        _tell(antwoord)
        give_turn(
            initiatief,
            initiatief.toestand,
            volgende_stap=N_("Naar de volgende fase"),
            beloofd_op=promise_day(initiatief, "volgende_fase"),
            reden=initiatief.toestand_reden,
            herzien_op=initiatief.herzien_op,
            door=door,
        )


def latest_sent(initiatief: Initiatief) -> Antwoord | None:
    """Give the newest answer that was sent in the fase the initiatief is in."""
    return (
        Antwoord.select()
        .where(Antwoord.initiatief == initiatief, Antwoord.verstuurd_op >= initiatief.fase_sinds)
        .order_by(Antwoord.verstuurd_op.desc(), Antwoord.id.desc())
        .first()
    )


def list_antwoorden(initiatief: Initiatief) -> list[Antwoord]:
    """List all answers, newest first."""
    return list(
        Antwoord.select().where(Antwoord.initiatief == initiatief).order_by(Antwoord.id.desc())
    )


def find_draft(initiatief: Initiatief) -> Antwoord | None:
    """Find the newest answer, when it is not sent yet."""
    nieuwste = next(iter(list_antwoorden(initiatief)), None)
    return nieuwste if nieuwste is not None and nieuwste.verstuurd_op is None else None


def is_writer(actor: Actor, antwoord: Antwoord) -> bool:
    """Tell whether this person wrote the answer."""
    if antwoord.door_gebruiker_id is not None and actor.gebruiker_id is not None:
        return antwoord.door_gebruiker_id == actor.gebruiker_id
    return antwoord.door_naam == actor.naam


def review_until(antwoord: Antwoord) -> date | None:
    """Give until when the initiator may object (Awb 6:7) or ask a second look; None for a yes."""
    if antwoord.soort is not AntwoordSoort.NEE:
        return None
    if antwoord.nee_soort is NeeSoort.BESLUIT:
        return find_einde_van(WETTELIJKE_TERMIJNEN["bezwaar_indienen"], today())
    return first_deadline(NORMEN["tweede_blik_vragen"], today(), read_sluitingsdagen())


def _check_fase(initiatief: Initiatief, soort: AntwoordSoort) -> None:
    if initiatief.fase in VERSTUREN[soort]:
        return
    if soort is AntwoordSoort.NEE:
        raise Refused(N_("In deze fase is er geen nee meer."))
    raise Refused(N_("Ja zegt u in de fase Uitzoeken."))


def _check_nee(data: NieuwAntwoord) -> dict[str, object]:
    """Hold a no against DOMAIN 2.4 and give its fields."""
    alternatief = clean_text(data.alternatief)
    contactpersoon, gesproken = clean_line(data.contactpersoon), clean_text(data.gesproken)
    eisen = (
        ("nee_soort", data.nee_soort, N_("Kies: is dit een besluit of niet?")),
        ("reden", data.reden, N_("Kies de reden van het nee.")),
        (
            "alternatief",
            alternatief or data.geen_alternatief,
            N_("Noem wat wel kan. Of kruis aan dat u niets vond."),
        ),
        (
            "contactpersoon",
            contactpersoon,
            N_("Vul in met wie de initiatiefnemer erover kan praten."),
        ),
        (
            "gesproken",
            gesproken,
            N_("Schrijf op wanneer u erover sprak. Of waarom dat niet lukte."),
        ),
    )
    for veld, waarde, zin in eisen:
        if not waarde:
            raise Invalid(zin, veld=veld)
    if alternatief and data.geen_alternatief:
        raise Invalid(
            N_("U noemt iets wat wel kan. Haal het kruisje weg."), veld="geen_alternatief"
        )
    if data.variant is NeeVariant.NU_NIET and not (data.nu_niet_tot and data.nu_niet_tot > today()):
        raise Invalid(N_("Vul in vanaf welke dag het opnieuw kan."), veld="nu_niet_tot")
    return {
        "nee_soort": data.nee_soort,
        "reden": data.reden,
        "variant": data.variant,
        "alternatief": alternatief[:MAX_TEKST],
        "geen_alternatief": data.geen_alternatief,
        "contactpersoon": contactpersoon[:120],
        "gesproken": gesproken[:MAX_TEKST],
        "nu_niet_tot": data.nu_niet_tot if data.variant is NeeVariant.NU_NIET else None,
    }


def _record(antwoord: Antwoord, event: Event, zichtbaarheid: Zichtbaarheid, door: Actor) -> None:
    initiatief = antwoord.initiatief
    record(
        initiatief.reference,
        event,
        zichtbaarheid=zichtbaarheid,
        gegevens={"antwoord": ANTWOORD_LABELS[antwoord.soort]} if event.velden else None,
        over=antwoord.reference,
        door=door,
    )
    announce(initiatief.reference)


def _tell(antwoord: Antwoord) -> None:
    initiatief = antwoord.initiatief
    notify(
        initiatief.initiatiefnemer,
        bericht=f"initiatieven/begeleiding/mail/antwoord_{antwoord.soort.value}.txt",
        waarden={
            "titel": initiatief.titel,
            "kenmerk": initiatief.identificatie,
            "begeleider": begeleider_in_mail(initiatief.begeleider),
            "uitleg": antwoord.uitleg,
            "reden": NEE_REDEN_LABELS[antwoord.reden] if antwoord.reden else "",
            "variant": NEE_VARIANT_LABELS[antwoord.variant] if antwoord.variant else "",
            "alternatief": antwoord.alternatief,
            "contactpersoon": antwoord.contactpersoon,
            "nu_niet_tot": antwoord.nu_niet_tot,
            "tot": antwoord.tweede_blik_tot,
            "is_besluit": antwoord.nee_soort is NeeSoort.BESLUIT,
        },
        over=initiatief.reference,
        eenmalig=f"antwoord:{antwoord.sleutel}",
    )
