"""A list sent in through the site: kept, tried, read in by a job, and tidied away.

The same machine as the command; here only the steps of a person who looks before it is done.
"""

from __future__ import annotations

import base64
import logging
from collections.abc import Sequence
from dataclasses import fields
from datetime import timedelta
from typing import Any

from vems.beheer.begin import BRON
from vems.beheer.keuzes import AAN_HET_WERK, TE_KIEZEN, InleesStand
from vems.beheer.lijsten import LIJSTEN
from vems.beheer.models import Inlezing
from vems.core.actor import Actor
from vems.core.clock import now
from vems.core.database import guarded_update, write
from vems.core.exceptions import Conflict, VemsError
from vems.core.fields import clean_line
from vems.core.i18n import N_
from vems.core.inlezen.bestand import read_tabel
from vems.core.inlezen.herkomst import find_keuze, keep_keuze
from vems.core.inlezen.kolommen import Kolomkeuze, check_keuze, fill_in, leave_out_gone
from vems.core.inlezen.opdracht import Opdracht, Uitkomst
from vems.core.inlezen.tabel import Afkeur, Tabel, check_rijen
from vems.core.inlezen.uitvoeren import read_in
from vems.core.jobs import enqueue

logger = logging.getLogger(__name__)

# A worker that says nothing for so long is gone; another may take the list on.
LEASE = timedelta(minutes=5)
BEWAREN = timedelta(days=30)
# So many rejected lines, and odd ones, are kept to show; the rest are counted.
MEESTE_AFGEKEURD = 2_000
AL_BEZIG = N_("Deze lijst is al verder. Ververs de pagina.")


def receive_lijst(inhoud: bytes, *, naam: str, soort: str, bron: str, door: Actor) -> Inlezing:
    """Keep a file to be read in; Invalid on "bestand" when it is no list we can read."""
    tabel = read_tabel(inhoud, naam)
    check_rijen(tabel)
    bron = clean_line(bron)[:60] or BRON
    keuze = find_keuze(soort, bron) or Kolomkeuze()
    with write():
        inlezing: Inlezing = Inlezing.create(
            soort=soort,
            bron=bron,
            bestandsnaam=clean_line(naam)[-120:],
            inhoud=base64.b64encode(inhoud).decode("ascii"),
            keuze=leave_out_gone(keuze, tabel.kolommen).as_json(),
            door_naam=door.naam,
            created_at=now(),
        )
    return inlezing


def read_inhoud(inlezing: Inlezing) -> Tabel:
    """Read the file that is kept."""
    return read_tabel(base64.b64decode(inlezing.inhoud), inlezing.bestandsnaam)


def keuze_of(inlezing: Inlezing, tabel: Tabel) -> Kolomkeuze:
    """Give the columns as chosen, completed by their names."""
    keuze = Kolomkeuze(**inlezing.keuze)
    return fill_in(keuze, tabel.kolommen, LIJSTEN[inlezing.soort].velden)


def choose_kolommen(inlezing: Inlezing, keuze: Kolomkeuze, *, volledig: bool, door: Actor) -> None:
    """Settle the columns and have the list tried; Invalid when something required is missing."""
    tabel, velden = read_inhoud(inlezing), LIJSTEN[inlezing.soort].velden
    check_keuze(fill_in(keuze, tabel.kolommen, velden), tabel.kolommen, velden)
    _start(
        inlezing,
        TE_KIEZEN,
        stand=InleesStand.PROEF_WACHT,
        keuze=keuze.as_json(),
        volledig=volledig,
    )


def start_inlezen(inlezing: Inlezing, *, door: Actor) -> None:
    """Have a list that was tried read in; twice is once."""
    _start(inlezing, (InleesStand.PROEF_KLAAR,), stand=InleesStand.WACHT)


def discard(inlezing: Inlezing, *, door: Actor) -> None:
    """Throw away a list that nobody is reading."""
    with write():
        Inlezing.delete().where(
            Inlezing.id == inlezing.id, Inlezing.stand.not_in(list(AAN_HET_WERK))
        ).execute()


def run_inlezing(sleutel: str) -> None:
    """Try a list or read it in, once; one that was broken off goes on where it was."""
    inlezing = Inlezing.get_or_none(Inlezing.sleutel == sleutel)
    if inlezing is None or not _take(inlezing):
        return
    is_proef = inlezing.stand is InleesStand.PROEF_BEZIG
    try:
        uitkomst = _read(inlezing, is_proef=is_proef)
    except VemsError as fout:
        _finish(inlezing, InleesStand.MISLUKT, fout=str(fout))
    except Exception:
        logger.exception("reading in %s failed", sleutel)
        _finish(inlezing, InleesStand.MISLUKT, fout=str(VemsError()))
    else:
        klaar = {} if is_proef else {"inhoud": ""}
        stand = InleesStand.PROEF_KLAAR if is_proef else InleesStand.KLAAR
        _finish(inlezing, stand, **_as_velden(uitkomst), **klaar)


def sweep_inlezingen() -> None:
    """Start what was lost, and throw away what is old; may run twice."""
    verlaten = Inlezing.select(Inlezing.sleutel).where(
        Inlezing.stand.in_(list(AAN_HET_WERK)),
        Inlezing.lease_tot.is_null() | (Inlezing.lease_tot < now()),
    )
    for (sleutel,) in verlaten.tuples():
        enqueue(run_inlezing, sleutel)
    with write():
        Inlezing.delete().where(Inlezing.created_at < now() - BEWAREN).execute()


def list_afgekeurd(inlezing: Inlezing) -> list[Afkeur]:
    """Give the rejected lines that were kept."""
    return [_read_afkeur(bewaard) for bewaard in inlezing.afgekeurd if not _is_taken(bewaard)]


def list_opgemerkt(inlezing: Inlezing) -> list[Afkeur]:
    """Give the lines that were taken, of which something is to be said."""
    return [_read_afkeur(bewaard) for bewaard in inlezing.afgekeurd if _is_taken(bewaard)]


def _is_taken(bewaard: Sequence[Any]) -> bool:
    return len(bewaard) > 4 and bool(bewaard[4])


def _read_afkeur(bewaard: Sequence[Any]) -> Afkeur:
    regel, zin, gegevens, waarden = bewaard[:4]
    return Afkeur(regel, zin, tuple((naam, waarde) for naam, waarde in gegevens), waarden)


def _start(inlezing: Inlezing, van: tuple[InleesStand, ...], **waarden: object) -> None:
    with write():
        guarded_update(
            Inlezing,
            Inlezing.id == inlezing.id,
            Inlezing.stand.in_(list(van)),
            conflict=Conflict(AL_BEZIG),
            gedaan=0,
            totaal=0,
            fout="",
            lease_tot=None,
            **waarden,
        )
        enqueue(run_inlezing, inlezing.sleutel)


def _take(inlezing: Inlezing) -> bool:
    """Take a list on; False when another worker has it or there is nothing to do."""
    naar = AAN_HET_WERK.get(inlezing.stand)
    if naar is None:
        return False
    with write():
        mijn = (
            Inlezing.update(stand=naar, lease_tot=now() + LEASE)
            .where(
                Inlezing.id == inlezing.id,
                Inlezing.stand == inlezing.stand,
                Inlezing.lease_tot.is_null() | (Inlezing.lease_tot < now()),
            )
            .execute()
        )
    inlezing.stand = naar
    return bool(mijn)


def _read(inlezing: Inlezing, *, is_proef: bool) -> Uitkomst:
    tabel = read_inhoud(inlezing)
    keuze = Kolomkeuze(**inlezing.keuze)
    uitkomst = read_in(
        tabel,
        LIJSTEN[inlezing.soort],
        Opdracht(inlezing.bron, keuze, volledig=inlezing.volledig, proef=is_proef),
        voortgang=lambda gedaan, totaal: _tell(inlezing, gedaan, totaal),
        door=Actor(rol="import", naam=inlezing.door_naam, kanaal="import"),
    )
    if not is_proef:
        keep_keuze(inlezing.soort, inlezing.bron, keuze)
    return uitkomst


def _tell(inlezing: Inlezing, gedaan: int, totaal: int) -> None:
    with write():
        Inlezing.update(gedaan=gedaan, totaal=totaal, lease_tot=now() + LEASE).where(
            Inlezing.id == inlezing.id
        ).execute()


def _as_velden(uitkomst: Uitkomst) -> dict[str, object]:
    """Give the outcome as it is kept: first what was rejected, then what is odd."""
    lijsten = {"afgekeurd": uitkomst.afgekeurd, "opgemerkt": uitkomst.opgemerkt}
    tellingen = {
        veld.name: getattr(uitkomst, veld.name)
        for veld in fields(uitkomst)
        if veld.name not in lijsten
    }
    return {
        "tellingen": {**tellingen, **{naam: len(regels) for naam, regels in lijsten.items()}},
        "afgekeurd": [
            _keep_afkeur(afkeur, is_taken=naam == "opgemerkt")
            for naam, regels in lijsten.items()
            for afkeur in regels[:MEESTE_AFGEKEURD]
        ],
    }


def _keep_afkeur(afkeur: Afkeur, *, is_taken: bool) -> list[object]:
    gegevens = [[naam, str(waarde)] for naam, waarde in afkeur.gegevens]
    return [afkeur.regel, afkeur.zin, gegevens, dict(afkeur.waarden or {}), is_taken]


def _finish(inlezing: Inlezing, stand: InleesStand, **waarden: object) -> None:
    with write():
        Inlezing.update(stand=stand, lease_tot=None, **waarden).where(
            Inlezing.id == inlezing.id
        ).execute()
