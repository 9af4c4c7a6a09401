"""A person as the desk sees one: the cases, what was said, what is open and what was promised."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from initiatieven.loket.keuzes import CONTACT_LABELS, TaakToestand
from initiatieven.loket.models import Klantcontact, Taak
from initiatieven.registratie.keuzes import FASE_ZINNEN, Fase
from initiatieven.registratie.models import Initiatief
from initiatieven.registratie.permissions import may
from initiatieven.registratie.personen import Persoon
from netwerk.medewerkers.models import Medewerker
from vems.core.actor import Actor
from vems.core.i18n import N_, translate
from vems.partijen.keuzes import VOORKEURSKANAAL_LABELS
from vems.partijen.models import Partij
from vems.partijen.zoeken import list_dubbel

LAATSTE = 10


@dataclass(frozen=True, slots=True)
class Zaakregel:
    """One case of a person, with what was promised for when."""

    titel: str
    kenmerk: str
    fase: str
    begeleider: str
    stap: str
    beloofd_op: date | None


@dataclass(frozen=True, slots=True)
class Contactregel:
    """Something that was said."""

    op: datetime
    soort: str
    onderwerp: str
    kenmerk: str
    is_gesprek: bool


@dataclass(frozen=True, slots=True)
class Persoonbeeld:
    """Everything the page of a person shows."""

    persoon: Persoon
    kanaal: str
    sinds: datetime
    zaken: tuple[Zaakregel, ...]
    contacten: tuple[Contactregel, ...]
    taken: tuple[Taak, ...]
    dubbel: tuple[Partij, ...]
    wijzig_kenmerk: str

    @property
    def open_zaken(self) -> tuple[Zaakregel, ...]:
        """The cases in which something is promised."""
        return tuple(zaak for zaak in self.zaken if zaak.beloofd_op is not None)


def load_persoonbeeld(persoon: Persoon, actor: Actor, *, met_dubbel: bool) -> Persoonbeeld:
    """Load the page of a person, each part only of the cases where this reader may see it."""
    partij = persoon.partij
    eigen = [zaak for zaak in persoon.zaken if may(actor, "contactgegevens", "w", zaak)]
    return Persoonbeeld(
        persoon=persoon,
        kanaal=VOORKEURSKANAAL_LABELS[partij.voorkeurskanaal],
        sinds=partij.kanaal_sinds or partij.created_at,
        zaken=tuple(as_zaakregel(zaak) for zaak in persoon.zaken),
        contacten=_contacten(_where_may(persoon, "klantcontact", actor)),
        taken=_taken(_where_may(persoon, "taak", actor)),
        dubbel=tuple(list_dubbel(partij)) if met_dubbel else (),
        wijzig_kenmerk=next(
            (zaak.identificatie for zaak in eigen if zaak.initiatiefnemer_id == partij.id), ""
        ),
    )


def as_zaakregel(zaak: Initiatief) -> Zaakregel:
    """Say of a case what a colleague at the telephone needs."""
    is_open = zaak.fase is not Fase.AFGEROND
    return Zaakregel(
        titel=zaak.titel,
        kenmerk=zaak.identificatie,
        fase=FASE_ZINNEN[zaak.fase],
        begeleider=zaak.begeleider.naam
        if zaak.begeleider is not None
        else translate(N_("Nog niemand")),
        stap=zaak.volgende_stap if is_open else "",
        beloofd_op=zaak.beloofd_op if is_open else None,
    )


def _where_may(persoon: Persoon, naam: str, actor: Actor) -> list[int]:
    return [zaak.id for zaak in persoon.zaken if may(actor, naam, "r", zaak)]


def _contacten(zaak_ids: Sequence[int]) -> tuple[Contactregel, ...]:
    if not zaak_ids:
        return ()
    rijen = (
        Klantcontact.select(Klantcontact, Initiatief)
        .join(Initiatief)
        .where(Klantcontact.initiatief.in_(zaak_ids))
        .order_by(Klantcontact.op.desc(), Klantcontact.id.desc())
        .limit(LAATSTE)
    )
    return tuple(
        Contactregel(
            op=rij.op,
            soort=CONTACT_LABELS[rij.soort],
            onderwerp=rij.onderwerp,
            kenmerk=rij.initiatief.identificatie,
            is_gesprek=rij.is_tweerichting,
        )
        for rij in rijen
    )


def _taken(zaak_ids: Sequence[int]) -> tuple[Taak, ...]:
    if not zaak_ids:
        return ()
    rijen = (
        Taak.select(Taak, Initiatief, Medewerker)
        .join(Initiatief)
        .switch(Taak)
        .join(Medewerker)
        .where(Taak.initiatief.in_(zaak_ids), Taak.toestand == TaakToestand.OPEN)
        .order_by(Taak.uiterlijk_op, Taak.id)
    )
    return tuple(rijen)
