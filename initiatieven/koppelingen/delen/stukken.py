"""The parts of a case that can be shared, and a shared one as the organisation reads it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from initiatieven.begeleiding.plan.plannen import find_plan
from initiatieven.begeleiding.plan.vragen import PLANVRAGEN
from initiatieven.begeleiding.plan.waarden import say_waarde
from initiatieven.begeleiding.stappen.models import Stap
from initiatieven.begeleiding.stappen.plannen import list_stappen
from initiatieven.bijlagen.models import Bijlage
from initiatieven.koppelingen.delen.keuzes import DEEL_LABELS, Deelsoort
from initiatieven.koppelingen.delen.models import Deelstuk
from initiatieven.registratie.models import Initiatief
from netwerk.vraagenaanbod.keuzes import HULP_LABELS, HulpvraagToestand
from netwerk.vraagenaanbod.models import Hulpvraag
from vems.core.database import BaseModel
from vems.core.i18n import translate


@dataclass(frozen=True, slots=True)
class Stuk:
    """One part: kind, key, title, and what it says now in rows of term and value."""

    soort: Deelsoort
    wat: str
    titel: str
    regels: Sequence[tuple[str, str | date]] = ()
    tekst: str = ""
    bijlage: Bijlage | None = None

    @property
    def code(self) -> str:
        """Name it in a form."""
        return f"{self.soort.value}:{self.wat}"

    @property
    def label(self) -> str:
        """Say its kind."""
        return translate(DEEL_LABELS[self.soort])

    @property
    def zin(self) -> str:
        """Say kind and title."""
        return f"{self.label}: {self.titel}" if self.titel else self.label


def list_stukken(initiatief: Initiatief) -> list[Stuk]:
    """List what can be shared of a case now: plan, steps, files and open needs."""
    plan = find_plan(initiatief)
    antwoorden = plan.antwoorden if plan else {}
    regels = [
        (translate(vraag.zin), say_waarde(vraag, antwoorden[code]))
        for code, vraag in PLANVRAGEN.items()
        if code in antwoorden
    ]
    bijlagen = Bijlage.select().where(
        Bijlage.initiatief == initiatief, Bijlage.verwijderd_op.is_null()
    )
    vragen = Hulpvraag.select().where(
        Hulpvraag.eigenaar_kind == initiatief.reference.kind,
        Hulpvraag.eigenaar_key == initiatief.reference.key,
        Hulpvraag.toestand != HulpvraagToestand.VERVALLEN,
    )
    return [
        *([Stuk(Deelsoort.PLAN, "", "", regels)] if regels else []),
        *(_of_stap(stap) for stap in list_stappen(initiatief)),
        *(_of_bijlage(rij, initiatief) for rij in bijlagen.order_by(Bijlage.id)),
        *(_of_vraag(vraag) for vraag in vragen.order_by(Hulpvraag.id)),
    ]


def pick(stukken: Sequence[Stuk], gekozen: Sequence[Deelstuk]) -> list[Stuk]:
    """Pick exactly the shared ones; what is gone from the case is gone here too."""
    codes = {(deel.soort, deel.wat) for deel in gekozen}
    return [stuk for stuk in stukken if (stuk.soort, stuk.wat) in codes]


def _of_stap(stap: Stap) -> Stuk:
    return Stuk(Deelsoort.STAP, stap.sleutel, stap.titel, _dated(stap), stap.toelichting)


def _dated(stap: Stap) -> list[tuple[str, str | date]]:
    regels: list[tuple[str, str | date]] = []
    if stap.uiterlijk_op:
        regels.append(("tot", stap.uiterlijk_op))
    if stap.document:
        regels.append(("document", stap.document))
    return regels


def _of_bijlage(bijlage: Bijlage, initiatief: BaseModel) -> Stuk:
    bijlage.initiatief = initiatief
    return Stuk(Deelsoort.BIJLAGE, bijlage.sleutel, bijlage.naam, (), bijlage.omschrijving, bijlage)


def _of_vraag(vraag: Hulpvraag) -> Stuk:
    regels: list[tuple[str, str | date]] = [("soort", translate(HULP_LABELS[vraag.soort]))]
    for term, dag in (("vanaf", vraag.vanaf), ("tot", vraag.tot)):
        if dag:
            regels.append((term, dag))
    if vraag.aantal:
        regels.append(("aantal", str(vraag.aantal)))
    return Stuk(Deelsoort.VRAAG, vraag.sleutel, vraag.tekst, regels)
