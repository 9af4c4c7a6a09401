"""Writing the yearly agenda: a process is put on it and kept right; its status says it is over."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from netwerk.gebieden.models import Gebied
from netwerk.themas.boom import boom as themaboom
from vems.core.actor import Actor
from vems.core.changes import announce
from vems.core.clock import now, today
from vems.core.database import guarded_update, write
from vems.core.exceptions import Conflict, Invalid
from vems.core.fields import clean_line, clean_text, sleutel, slugify_with_tail
from vems.core.history import Zichtbaarheid, record
from vems.core.i18n import N_, translate
from vems.core.teksten import check_length, require_text
from vems.core.web.links import check_link
from vems.participatie.jaaragenda.events import TRAJECT_GEWIJZIGD
from vems.participatie.jaaragenda.keuzes import (
    MAX_TEKST,
    MAX_TITEL,
    VOORBIJ,
    Raadsrol,
    TrajectStatus,
    Trede,
)
from vems.participatie.jaaragenda.models import Participatietraject
from vems.participatie.jaaragenda.permissions import require_write


@dataclass(frozen=True, slots=True)
class NieuwTraject:
    """What a line of the agenda says; `uitkomst` is what came of it, or why it stopped."""

    titel: str
    waarover: str
    gebied: Gebied
    themas: tuple[str, ...]
    van: date | None
    tot: date | None
    trede: Trede
    meedoen: str
    open_ligt: str = ""
    staat_vast: str = ""
    vervolg: str = ""
    raadsrol: Raadsrol | None = None
    raad_op: date | None = None
    adres: str = ""
    status: TrajectStatus = TrajectStatus.CONCEPT
    uitkomst: str = ""

    @property
    def jaar(self) -> int:
        """Give the year of the agenda in which it begins."""
        return (self.van or today()).year


def register_traject(data: NieuwTraject, *, eenmalig: str = "", door: Actor) -> Participatietraject:
    """Put a process on the agenda; a form sent twice is one."""
    require_write(door)
    waarden = _check(data)
    with write():
        traject, nieuw = Participatietraject.get_or_create(
            eenmalig=eenmalig or sleutel(),
            defaults={
                **waarden,
                "slug": slugify_with_tail(str(waarden["titel"])),
                "created_at": now(),
                "updated_at": now(),
            },
        )
        if nieuw:
            _tell(traject, door)
    return traject


def change_traject(
    traject: Participatietraject, data: NieuwTraject, *, versie: int, door: Actor
) -> None:
    """Write a process anew; Conflict when a colleague was first. Its address stays."""
    require_write(door)
    waarden = _check(data)
    with write():
        guarded_update(
            Participatietraject,
            Participatietraject.id == traject.id,
            Participatietraject.versie == versie,
            conflict=lambda: _conflict(traject, data),
            **waarden,
            updated_at=now(),
            versie=versie + 1,
        )
        _tell(Participatietraject.get_by_id(traject.id), door)


def _tell(traject: Participatietraject, door: Actor) -> None:
    record(
        traject.reference,
        TRAJECT_GEWIJZIGD,
        zichtbaarheid=Zichtbaarheid.OPENBAAR if traject.is_openbaar else Zichtbaarheid.INTERN,
        gegevens={"status": traject.status.value},
        door=door,
    )
    announce(traject.reference)


def _conflict(traject: Participatietraject, data: NieuwTraject) -> Conflict:
    vers = Participatietraject.get_by_id(traject.id)
    over, hoe = translate(N_("Waar gaat het over?")), translate(N_("Wat kunt u doen?"))
    return Conflict(
        theirs={over: vers.waarover, hoe: vers.meedoen},
        yours={over: data.waarover, hoe: data.meedoen},
    )


def _check(data: NieuwTraject) -> dict[str, object]:
    titel = require_text(
        clean_line(data.titel), veld="titel", leeg=N_("Vul een titel in."), meeste=MAX_TITEL
    )
    waarover = _require(data.waarover, "waarover", N_("Schrijf waar het over gaat."))
    meedoen = _require(data.meedoen, "meedoen", N_("Schrijf wat bewoners kunnen doen."))
    vrij = {
        veld: clean_text(getattr(data, veld))
        for veld in ("open_ligt", "staat_vast", "vervolg", "uitkomst")
    }
    for veld, tekst in vrij.items():
        check_length(tekst, MAX_TEKST, veld=veld)
    themas = [code for code in dict.fromkeys(data.themas) if themaboom().by_code(code)]
    if not themas:
        raise Invalid(N_("Kies waar het over gaat."), veld="themas")
    if data.van is None:
        raise Invalid(N_("Vul in wanneer het begint."), veld="van")
    if data.tot is None or data.tot < data.van:
        raise Invalid(N_("Vul een laatste dag in die niet voor de eerste ligt."), veld="tot")
    if data.status in VOORBIJ and not vrij["uitkomst"]:
        raise Invalid(N_("Schrijf wat eruit kwam, of waarom het niet doorgaat."), veld="uitkomst")
    return {
        **vrij,
        "titel": titel,
        "waarover": waarover,
        "meedoen": meedoen,
        "gebied": data.gebied,
        "themas": themas,
        "van": data.van,
        "tot": data.tot,
        "trede": data.trede,
        "raadsrol": data.raadsrol,
        "raad_op": data.raad_op,
        "adres": check_link(data.adres, veld="adres"),
        "status": data.status,
    }


def _require(tekst: str, veld: str, leeg: str) -> str:
    return require_text(clean_text(tekst), veld=veld, leeg=leeg, meeste=MAX_TEKST)
