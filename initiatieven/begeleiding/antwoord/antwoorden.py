"""The answer on support: yes, partly, or a no, written and sent.

Not here: what a no must hold is `nee`, the second pair of eyes `goedkeuring`.
"""

from __future__ import annotations

from initiatieven.begeleiding.antwoord.bericht import tell_antwoord
from initiatieven.begeleiding.antwoord.goedkeuring import ask_goedkeuring, forget_goedkeuring
from initiatieven.begeleiding.antwoord.nee import (
    MAX_TEKST,
    NieuwAntwoord,
    check_nee,
    review_until,
)
from initiatieven.begeleiding.antwoord.post import key_of, wait_for_post
from initiatieven.begeleiding.events import ANTWOORD_KLAAR, ANTWOORD_VERSTUURD
from initiatieven.begeleiding.keuzes import (
    ANTWOORD_LABELS,
    AntwoordSoort,
)
from initiatieven.begeleiding.models import Antwoord
from initiatieven.loket.eenmalig import key_of_data, made_once
from initiatieven.loket.gesprek.seintjes import tell_makers
from initiatieven.loket.termijn.klok import promise_day
from initiatieven.registratie.beurt import give_turn
from initiatieven.registratie.keuzes import Fase
from initiatieven.registratie.models import Initiatief
from initiatieven.registratie.permissions import require
from vems.community.seintjes.soorten import ANTWOORD
from vems.core.actor import Actor
from vems.core.changes import announce
from vems.core.clock import now
from vems.core.database import guarded_update, write
from vems.core.exceptions import Conflict, Refused
from vems.core.fields import clean_text, sleutel
from vems.core.history import Event, Zichtbaarheid, record
from vems.core.i18n import N_, translate
from vems.core.teksten import require_text

# In which fases an answer of a kind may go out (DOMAIN 2.3).
VERSTUREN: dict[AntwoordSoort, frozenset[Fase]] = {
    AntwoordSoort.JA: frozenset({Fase.VERKENNING}),
    AntwoordSoort.DEELS: frozenset({Fase.VERKENNING}),
    AntwoordSoort.NEE: frozenset(
        {Fase.INGEDIEND, Fase.INTAKE, Fase.VERKENNING, Fase.PLAN, Fase.BESLUIT}
    ),
}


@made_once(Antwoord, key_of_data)
def prepare_antwoord(initiatief: Initiatief, data: NieuwAntwoord, *, door: Actor) -> Antwoord:
    """Write an answer; the newest that is not sent counts. Invalid when a no misses anything.

    Conflict when a colleague wrote one since: the writer has not seen what would be replaced.
    """
    require(door, "antwoord", "w", initiatief)
    eerder = Antwoord.get_or_none(Antwoord.sleutel == data.sleutel) if data.sleutel else None
    if eerder is not None:
        return eerder
    _check_fase(initiatief, data.soort)
    uitleg = require_text(
        data.uitleg,
        veld="uitleg",
        leeg=N_("Leg uit waarom. Gebruik gewone woorden."),
        meeste=MAX_TEKST,
    )
    nee = check_nee(initiatief, data) if data.soort is AntwoordSoort.NEE else {}
    with write():
        _lock(initiatief)
        klaar = find_draft(initiatief)
        if klaar is not None and klaar.sleutel != data.gezien:
            raise _conflict(klaar, data)
        forget_goedkeuring(klaar, door=door)
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
        if antwoord.soort is AntwoordSoort.NEE:
            ask_goedkeuring(antwoord, door=door)
    return antwoord


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
        tell_antwoord(antwoord)
        tell_makers(
            initiatief,
            ANTWOORD,
            N_("De gemeente gaf antwoord op %(titel)s"),
            gegevens={"titel": initiatief.titel},
            pad=f"/mijn/{initiatief.slug}",
            eenmalig=key_of(antwoord),
            door=door,
        )
        wait_for_post(antwoord)
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


def latest_nee(initiatief: Initiatief) -> Antwoord | None:
    """Give the newest no that was sent."""
    verstuurd = Antwoord.select().where(
        Antwoord.initiatief == initiatief,
        Antwoord.soort == AntwoordSoort.NEE,
        Antwoord.verstuurd_op.is_null(False),
    )
    return verstuurd.order_by(Antwoord.id.desc()).first()


def list_antwoorden(initiatief: Initiatief) -> list[Antwoord]:
    """List all answers, newest first."""
    return list(
        Antwoord.select().where(Antwoord.initiatief == initiatief).order_by(Antwoord.id.desc())
    )


def list_public(initiatief: Initiatief) -> list[Antwoord]:
    """List the sent answers that everybody may read, newest first."""
    return [rij for rij in list_antwoorden(initiatief) if rij.verstuurd_op and rij.is_openbaar]


def find_draft(initiatief: Initiatief) -> Antwoord | None:
    """Find the newest answer, when it is not sent yet."""
    nieuwste = next(iter(list_antwoorden(initiatief)), None)
    return nieuwste if nieuwste is not None and nieuwste.verstuurd_op is None else None


def _lock(initiatief: Initiatief) -> None:
    """Let two who write for one case go one after the other: a row that both change."""
    Initiatief.update(updated_at=Initiatief.updated_at).where(
        Initiatief.id == initiatief.id
    ).execute()


def _conflict(klaar: Antwoord, data: NieuwAntwoord) -> Conflict:
    """Show both answers side by side."""
    antwoord, waarom, wel = (
        translate(zin) for zin in (N_("Antwoord"), N_("Waarom?"), N_("Wat kan wel?"))
    )
    return Conflict(
        N_("Een collega schreef ook een antwoord. Kies welke tekst blijft."),
        theirs={
            antwoord: f"{translate(ANTWOORD_LABELS[klaar.soort])} ({klaar.door_naam})",
            waarom: klaar.uitleg,
            wel: klaar.alternatief,
        },
        yours={
            antwoord: translate(ANTWOORD_LABELS[data.soort]),
            waarom: clean_text(data.uitleg),
            wel: clean_text(data.alternatief),
        },
    )


def possible_antwoorden(fase: Fase) -> frozenset[AntwoordSoort]:
    """Give the answers that can be sent in a fase."""
    return frozenset(soort for soort, fasen in VERSTUREN.items() if fase in fasen)


def _check_fase(initiatief: Initiatief, soort: AntwoordSoort) -> None:
    if initiatief.fase in VERSTUREN[soort]:
        return
    if soort is AntwoordSoort.NEE:
        raise Refused(N_("In deze fase is er geen nee meer."))
    raise Refused(N_("Ja zegt u in de fase Uitzoeken."))


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
