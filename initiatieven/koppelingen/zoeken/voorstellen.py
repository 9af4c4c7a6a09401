"""Proposing matches: who must be involved and who could help, stored with why (DOMAIN 4.3-4.6).

Idempotent: what people judged stays as it is; a proposal nobody looked at yet is renewed.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import peewee

from initiatieven.koppelingen import events
from initiatieven.koppelingen.keuzes import KoppelingSoort, KoppelingToestand
from initiatieven.koppelingen.models import Koppeling, Koppelronde
from initiatieven.koppelingen.zoeken.beeld import netwerkbeeld
from initiatieven.koppelingen.zoeken.gewichten import huidige_gewichten
from initiatieven.koppelingen.zoeken.profiel import list_length, make_profiel
from initiatieven.registratie.keuzes import Fase
from initiatieven.registratie.models import Initiatief
from netwerk.matching.gewichten import Gewichten
from netwerk.matching.koppelen import Match, who_could_help
from netwerk.matching.routeren import Betrokkene, who_must_be_involved
from netwerk.vraagenaanbod.models import Hulpvraag
from vems.core.actor import Actor
from vems.core.changes import announce
from vems.core.clock import now, today
from vems.core.database import write
from vems.core.exceptions import Refused
from vems.core.fields import sleutel
from vems.core.history import Zichtbaarheid, record
from vems.core.i18n import N_
from vems.core.reference import Reference

# Not judged yet, or withdrawn for something that holds no more.
_TE_VERNIEUWEN = (KoppelingToestand.VOORGESTELD, KoppelingToestand.INGETROKKEN)


@dataclass(frozen=True, slots=True)
class _Voorstel:
    """One proposal as it is stored."""

    soort: KoppelingSoort
    doelwit: Reference
    uitleg: dict[str, object]
    score: float | None = None
    vraag_sleutel: str = ""

    @property
    def sleutel(self) -> tuple[KoppelingSoort, Reference]:
        """What stands once per initiatief."""
        return self.soort, self.doelwit


def propose_koppelingen(initiatief: Initiatief, *, door: Actor) -> Koppelronde:
    """Find and store who must be involved and who could help; Refused for a closed initiatief."""
    if initiatief.fase is Fase.AFGEROND:
        raise Refused(N_("Dit initiatief is afgerond. Wij zoeken geen hulp meer."))
    beeld, profiel, vandaag = netwerkbeeld(), make_profiel(initiatief), today()
    gewichten, meeste = huidige_gewichten(), list_length(profiel)
    betrokkenen = who_must_be_involved(profiel, beeld, vandaag=vandaag, gewichten=gewichten)
    matches = who_could_help(profiel, beeld, vandaag=vandaag, limit=meeste, gewichten=gewichten)
    voorstellen = [
        *(_as_betrokkene(betrokkene, gewichten) for betrokkene in betrokkenen),
        *map(_as_helper, matches),
    ]
    with write():
        ronde = Koppelronde.create(
            initiatief=initiatief,
            gewichten_versie=gewichten.versie,
            generatie=beeld.generatie,
            op=now(),
        )
        geraakt = _store(initiatief, ronde, voorstellen)
        record(
            initiatief.reference,
            events.VOORGESTELD,
            zichtbaarheid=Zichtbaarheid.INTERN,
            gegevens={"aantal": len(matches), "erbij": len({b.reference for b in betrokkenen})},
            door=door,
        )
        if geraakt:
            announce(*geraakt)
    return ronde


def has_ronde(initiatief: Initiatief) -> bool:
    """Tell whether matches were ever proposed."""
    return Koppelronde.select().where(Koppelronde.initiatief == initiatief).exists()


def last_ronde(initiatief: Initiatief) -> Koppelronde | None:
    """Give the newest run."""
    return (
        Koppelronde.select()
        .where(Koppelronde.initiatief == initiatief)
        .order_by(Koppelronde.id.desc())
        .first()
    )


def _as_betrokkene(betrokkene: Betrokkene, gewichten: Gewichten) -> _Voorstel:
    return _Voorstel(
        KoppelingSoort.MOET_ERBIJ,
        betrokkene.reference,
        {
            "versie": gewichten.versie,
            "rol": betrokkene.rol,
            "reden": betrokkene.reden.as_json(),
            "pad": betrokkene.pad.as_json(),
        },
    )


def _as_helper(match: Match) -> _Voorstel:
    return _Voorstel(
        KoppelingSoort.KAN_HELPEN,
        match.reference,
        {**match.uitleg.as_json(), "lijstreden": match.lijstreden.as_json()},
        match.score,
        match.vraag_sleutel,
    )


def _store(
    initiatief: Initiatief, ronde: Koppelronde, voorstellen: list[_Voorstel]
) -> list[Reference]:
    """Write the proposals; give the matches that are new or renewed."""
    bestaand = {
        (rij.soort, rij.doelwit): rij
        for rij in Koppeling.select(
            Koppeling.id,
            Koppeling.sleutel,
            Koppeling.soort,
            Koppeling.doelwit_kind,
            Koppeling.doelwit_key,
            Koppeling.toestand,
            Koppeling.ronde,
            Koppeling.hulpvraag,
            Koppeling.weer_vanaf,
            Koppeling.geweigerd,
        ).where(Koppeling.initiatief == initiatief)
    }
    vragen, nieuwe, geraakt = _vragen(voorstellen), [], []
    uniek: dict[tuple[KoppelingSoort, Reference], _Voorstel] = {}
    for voorstel in voorstellen:
        uniek.setdefault(voorstel.sleutel, voorstel)
    for voorstel in uniek.values():
        oud = bestaand.get(voorstel.sleutel)
        waarden = {
            Koppeling.ronde: ronde,
            Koppeling.score: voorstel.score,
            Koppeling.uitleg: voorstel.uitleg,
            Koppeling.hulpvraag: vragen.get(voorstel.vraag_sleutel),
            Koppeling.updated_at: now(),
        }
        if oud is None:
            nieuwe.append(_new_row(initiatief, voorstel) | waarden)
        elif _may_renew(oud) and oud.ronde_id is not None:
            Koppeling.update(waarden | _again(oud)).where(
                Koppeling.id == oud.id, Koppeling.toestand == oud.toestand
            ).execute()
            geraakt.append(oud.reference)
    if nieuwe:
        # two runs at the same time: the unique key lets one in, the other finds it there
        Koppeling.insert_many(nieuwe).on_conflict_ignore().execute()
    return [*geraakt, *(Reference("koppeling", rij[Koppeling.sleutel]) for rij in nieuwe)]


def _may_renew(oud: Koppeling) -> bool:
    """Tell whether it may be proposed again: the matcher leaves out needs that were said no to."""
    is_helper = oud.soort is KoppelingSoort.KAN_HELPEN
    weer = is_helper and oud.toestand is KoppelingToestand.GEWEIGERD
    return weer or oud.toestand in _TE_VERNIEUWEN


def _again(oud: Koppeling) -> dict[peewee.Field, Any]:
    """Give what a match is when it is proposed again: nothing was asked yet."""
    weer = {Koppeling.toestand: KoppelingToestand.VOORGESTELD, Koppeling.reden: ""}
    if oud.toestand is not KoppelingToestand.GEWEIGERD:
        return weer
    if oud.hulpvraag is not None and oud.weer_vanaf is None:
        weer[Koppeling.geweigerd] = [*oud.geweigerd, oud.hulpvraag.sleutel]
    return weer | {
        Koppeling.weigerreden: None,
        Koppeling.weer_vanaf: None,
        Koppeling.vraag_tekst: "",
        Koppeling.gevraagd_op: None,
        Koppeling.antwoord_uiterlijk: None,
        Koppeling.herinnerd_op: None,
    }


def _new_row(initiatief: Initiatief, voorstel: _Voorstel) -> dict[peewee.Field, Any]:
    return {
        Koppeling.sleutel: sleutel(),
        Koppeling.initiatief: initiatief,
        Koppeling.soort: voorstel.soort,
        Koppeling.doelwit_kind: voorstel.doelwit.kind,
        Koppeling.doelwit_key: voorstel.doelwit.key,
        Koppeling.created_at: now(),
    }


def _vragen(voorstellen: list[_Voorstel]) -> dict[str, Hulpvraag]:
    sleutels = {v.vraag_sleutel for v in voorstellen} - {""}
    rows = Hulpvraag.select().where(Hulpvraag.sleutel.in_(sorted(sleutels)))
    return {rij.sleutel: rij for rij in rows}
