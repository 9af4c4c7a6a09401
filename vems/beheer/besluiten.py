"""A promise changes when two people want it: one proposes, who may decide hears it, one decides.

Not here: the life of a proposal by itself (`instellingen.voorstellen`), and what the change would
do to open cases (`gevolgen`).
"""

from __future__ import annotations

from initiatieven.begeleiding.besluiten.besluitdagen import move_besluitdagen
from initiatieven.begeleiding.methode import METHODE
from initiatieven.begeleiding.methode.maken import drop_concept
from initiatieven.loket.termijn.verschuiven import move_beloften
from vems.accounts.keuzes import Rol
from vems.accounts.models import Gebruiker, GebruikerRol
from vems.accounts.rechten import role_may
from vems.beheer.woorden import value_text
from vems.core.actor import Actor
from vems.core.database import write
from vems.core.i18n import in_taal, translate
from vems.core.outbox import enqueue_mail
from vems.instellingen.gemeente import SLUITINGSDAGEN, as_dagen, read_gemeente, read_sluitingsdagen
from vems.instellingen.keuzes import VoorstelToestand
from vems.instellingen.models import Voorstel
from vems.instellingen.tabel import Setting, setting_of
from vems.instellingen.voorstellen import NieuwVoorstel, approve, propose, reject

BESLISSERS = tuple(rol for rol in Rol if role_may("norm", "x", rol.value))


def propose_belofte(setting: Setting, data: NieuwVoorstel, *, door: Actor) -> Voorstel:
    """Propose another value, and mail everybody who may decide about it."""
    with write():
        voorstel = propose(setting, data, door=door)
        for collega in list_beslissers(voorstel):
            _mail(voorstel, collega, "voorstel_wacht")
    return voorstel


def approve_belofte(voorstel: Voorstel, *, door: Actor) -> int:
    """Approve a proposal and move the promised days it touches; gives how many moved."""
    oud = read_sluitingsdagen()
    with write():
        approve(voorstel, door=door)
        _tell_proposer(voorstel)
        if voorstel.naam == METHODE.naam:
            drop_concept()
        if voorstel.naam != SLUITINGSDAGEN.naam:
            return 0
        nieuw = as_dagen(voorstel.waarde)
        move_besluitdagen(nieuw - oud, door=door)
        return move_beloften(oud, nieuw, door=door)


def reject_belofte(voorstel: Voorstel, *, reden: str, door: Actor) -> None:
    """Refuse a proposal; who made it reads why."""
    with write():
        reject(voorstel, reden=reden, door=door)
        _tell_proposer(voorstel)


def list_beslissers(voorstel: Voorstel) -> list[Gebruiker]:
    """List who may decide about a proposal, by name: never the one who made it."""
    met_recht = GebruikerRol.select(GebruikerRol.gebruiker).where(
        GebruikerRol.rol.in_(BESLISSERS), GebruikerRol.tot.is_null()
    )
    return list(
        Gebruiker.select()
        .where(
            Gebruiker.id.in_(met_recht),
            Gebruiker.is_actief == True,  # noqa: E712
            Gebruiker.id != (voorstel.door_gebruiker_id or 0),
        )
        .order_by(Gebruiker.naam)
    )


def _tell_proposer(voorstel: Voorstel) -> None:
    collega = Gebruiker.get_or_none(Gebruiker.id == voorstel.door_gebruiker_id)
    if collega is not None and collega.is_actief:
        _mail(Voorstel.get_by_id(voorstel.id), collega, "voorstel_beslist")


def _mail(voorstel: Voorstel, aan: Gebruiker, bericht: str) -> None:
    with in_taal(aan.taal):
        woorden = {
            "titel": translate(setting_of(voorstel.naam).label),
            "van": value_text(voorstel.naam, voorstel.oud),
            "naar": value_text(voorstel.naam, voorstel.waarde),
        }
    enqueue_mail(
        aan=aan.email,
        bericht=f"vems/beheer/mail/{bericht}.txt",
        waarden={
            **woorden,
            "naam": aan.voornaam,
            "door": voorstel.door_naam,
            "reden": voorstel.reden,
            "is_goed": voorstel.toestand is VoorstelToestand.GOEDGEKEURD,
            "besluit_door": voorstel.besluit_door,
            "besluit_reden": voorstel.besluit_reden,
            "gemeente": read_gemeente(),
            "pad": f"/beheer/voorstellen/{voorstel.sleutel}",
        },
        eenmalig=f"{bericht}:{voorstel.sleutel}:{aan.sleutel}",
        taal=aan.taal,
    )
