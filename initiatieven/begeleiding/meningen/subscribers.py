"""When the question is put: after a phase, after a real conversation, and at the end."""

from __future__ import annotations

from initiatieven.begeleiding.meningen.keuzes import Aanleiding
from initiatieven.begeleiding.meningen.vragen import ask_at_the_end, ask_mening_over
from initiatieven.begeleiding.models import FaseOvergang
from initiatieven.loket.models import Klantcontact
from initiatieven.registratie.keuzes import FASE_LABELS, Fase
from initiatieven.registratie.models import Initiatief
from vems.core.actor import Actor


def ask_after_fase(initiatief: Initiatief, *, overgang: FaseOvergang, **_: object) -> None:
    """Ask about the phase that was left; about the whole when it is closed. Inside write()."""
    if overgang.van is Fase.AFGEROND:
        return
    if overgang.naar is Fase.AFGEROND:
        ask_at_the_end(initiatief)
        return
    ask_mening_over(
        initiatief,
        f"fase:{overgang.id}",
        aanleiding=Aanleiding.FASE,
        wat=FASE_LABELS[overgang.van],
    )


def ask_after_gesprek(
    initiatief: Initiatief, *, contact: Klantcontact, door: Actor, **_: object
) -> None:
    """Ask about a conversation of both sides; what an import brings in is not asked about."""
    if contact.is_tweerichting and door.rol != "import":
        ask_mening_over(
            initiatief,
            f"gesprek:{contact.sleutel}",
            aanleiding=Aanleiding.GESPREK,
            wat=contact.onderwerp,
        )
