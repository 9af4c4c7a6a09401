"""Writing down by hand who works with whom, who is member of what, and which goal it serves.

Said by one end it waits for the other, said by a colleague for the ends themselves (DOMAIN 4.2).
An employee says alone whom he or she knows: that is never public.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from netwerk.gebieden.boom import boom
from netwerk.partners.eigen import is_beheerder
from netwerk.partners.keuzes import PartnerToestand
from netwerk.partners.models import Partner
from netwerk.programmas.models import Doel, Programma
from netwerk.programmas.permissions import may_manage
from netwerk.relaties.berichten import mail_eigenaar
from netwerk.relaties.eigenaars import EIGENAARS, load_eigenaars
from netwerk.relaties.events import RELATIE_VASTGELEGD
from netwerk.relaties.keuzes import BEVESTIGD, WEDERZIJDS, Bron, RelatieSoort, Zekerheid
from netwerk.relaties.models import Relatie
from netwerk.relaties.opgeschreven.verloop import tell_relatie
from netwerk.relaties.opgeschreven.zinnen import as_banden
from netwerk.relaties.registration import (
    MAX_TOELICHTING,
    NieuweRelatie,
    end_relatie,
    find_open,
    register_relatie,
)
from vems.accounts.rechten import role_may
from vems.core.actor import SYSTEEM, Actor
from vems.core.clock import today
from vems.core.database import write
from vems.core.exceptions import Invalid, NotFound, Refused
from vems.core.fields import clean_text
from vems.core.i18n import N_
from vems.core.reference import Reference
from vems.core.teksten import check_length

# What may be written down by hand: from, what, to.
MOGELIJK = frozenset(
    {
        ("partner", RelatieSoort.WERKT_SAMEN_MET, "partner"),
        ("partner", RelatieSoort.LID_VAN, "partner"),
        ("partner", RelatieSoort.DRAAGT_BIJ_AAN, "doel"),
        ("medewerker", RelatieSoort.WERKT_SAMEN_MET, "partner"),
    }
)


@dataclass(frozen=True, slots=True)
class NieuweBand:
    """What somebody writes down; `tot` before today is what was and is over."""

    van: Reference
    soort: RelatieSoort
    naar: Reference
    sinds: date | None = None
    tot: date | None = None
    zekerheid: Zekerheid = Zekerheid.ZEKER
    is_openbaar: bool = True
    toelichting: str = ""


def record_band(data: NieuweBand, *, door: Actor) -> Relatie:
    """Write down a relation; who has to say yes gets a mail. The same again gives the same."""
    _check(data)
    if not may_record(door, data):
        raise NotFound()
    bestaand = _find_bestaand(data)
    if bestaand is not None:
        if bestaand.beweerd_door in map(str, door.als):
            return bestaand
        raise Refused(N_("Dit staat al in het netwerk, of wacht op een antwoord."))
    zelf = _speaks_as(data, door)
    wie = _asked(data, zelf)
    with write():
        relatie = register_relatie(
            NieuweRelatie(
                data.van,
                data.naar,
                data.soort,
                sinds=data.sinds,
                bron=Bron.ZELF if zelf and zelf.kind == "partner" else Bron.BEGELEIDER,
                zekerheid=BEVESTIGD if _counts_at_once(data, zelf, wie, door) else _sureness(data),
                is_openbaar=data.is_openbaar and data.van.kind != "medewerker",
                toelichting=data.toelichting,
                beweerd_door=str(zelf or _person(door) or ""),
                geldt_tot=data.tot,
            ),
            door=door,
        )
        if relatie.is_bevestigd:
            relatie.bevestigd_door, relatie.bevestigd_op = door.naam[:120], today()
            relatie.save(only=[Relatie.bevestigd_door, Relatie.bevestigd_op])
        tell_relatie(relatie, RELATIE_VASTGELEGD, door=door)
        if data.tot is not None and data.tot < today():
            end_relatie(relatie, op=data.tot, door=door)
        elif relatie.is_beweerd:
            _ask(relatie, wie)
    return relatie


def may_record(door: Actor, data: NieuweBand) -> bool:
    """Tell whether this person may write it down: the own organisation's keeper, or a colleague.

    Which goal an organisation serves is for itself and for who keeps the programme.
    """
    if not role_may("netwerk_relatie", "w", door.rol):
        return door.rol in ("systeem", "import")
    if door.rol == "partner":
        return data.van in door.als and _keeps(data.van, door)
    if data.van.kind == "medewerker":
        return data.van in door.als or role_may("netwerk_relatie", "x", door.rol)
    if data.soort is RelatieSoort.DRAAGT_BIJ_AAN:
        return may_manage(door, _get_doel(data.naar).programma.gebied_id)
    return True


def _check(data: NieuweBand) -> None:
    if (data.van.kind, data.soort, data.naar.kind) not in MOGELIJK:
        raise Invalid(N_("Deze twee passen niet bij elkaar. Kies iets anders."), veld="naar")
    if data.van == data.naar:
        raise Invalid(N_("Kies twee verschillende dingen om te verbinden."), veld="naar")
    if data.sinds and data.sinds > today():
        raise Invalid(N_("Kies een dag tot en met vandaag."), veld="sinds")
    if data.tot and data.tot < (data.sinds or data.tot):
        raise Invalid(N_("De einddatum ligt voor de begindatum."), veld="tot")
    check_length(clean_text(data.toelichting), MAX_TOELICHTING, veld="toelichting")
    sleutels = [r.key for r in (data.van, data.naar) if r.kind == "partner"]
    bekend = Partner.select().where(
        Partner.sleutel.in_(sleutels), Partner.toestand == PartnerToestand.ACTIEF
    )
    if bekend.count() < len(sleutels):
        raise Invalid(N_("Kies uit de lijst."), veld="naar")
    if data.naar.kind == "doel" and not _get_doel(data.naar).programma.is_openbaar:
        raise Invalid(N_("Kies uit de lijst."), veld="naar")


def _get_doel(reference: Reference) -> Doel:
    doel = Doel.select(Doel, Programma).join(Programma).where(Doel.sleutel == reference.key).first()
    if doel is None:
        raise Invalid(N_("Kies uit de lijst."), veld="naar")
    return doel


def _keeps(van: Reference, door: Actor) -> bool:
    partner = Partner.get_or_none(Partner.sleutel == van.key)
    return partner is not None and is_beheerder(partner, door)


def _find_bestaand(data: NieuweBand) -> Relatie | None:
    open_ = find_open(data.van, data.naar, data.soort)
    if open_ is None and data.soort in WEDERZIJDS:
        open_ = find_open(data.naar, data.van, data.soort)
    return open_


def _speaks_as(data: NieuweBand, door: Actor) -> Reference | None:
    """Give the end this person speaks for: the own one, or the goal's for who keeps it."""
    if data.van in door.als:
        return data.van
    return None


def _person(door: Actor) -> Reference | None:
    return next((r for r in sorted(door.als) if r.kind in EIGENAARS), None)


def _asked(data: NieuweBand, zelf: Reference | None) -> list[Reference]:
    """Give who has to say yes: the ends that did not speak; of a goal who keeps its area."""
    if data.naar.kind == "doel":
        return _keepers(data.naar) if zelf else [data.van]
    return [r for r in (data.van, data.naar) if r != zelf]


def _keepers(doel: Reference) -> list[Reference]:
    gebied = boom().by_id(_get_doel(doel).programma.gebied_id)
    slugs = [deel.slug for deel in boom().path(gebied)] if gebied else []
    rows = Relatie.select().where(
        Relatie.van_kind == "medewerker",
        Relatie.soort == RelatieSoort.VERANTWOORDELIJK_VOOR,
        Relatie.naar_kind == "gebied",
        Relatie.naar_key.in_(slugs),
        Relatie.tot.is_null(),
    )
    return sorted({rij.van for rij in rows})


def _counts_at_once(
    data: NieuweBand, zelf: Reference | None, wie: Iterable[Reference], door: Actor
) -> bool:
    """Tell whether nobody is asked: an own acquaintance of a colleague, or nobody can answer."""
    if data.van.kind == "medewerker":
        return zelf is not None
    mag_alles = role_may("netwerk_relatie", "x", door.rol)
    return mag_alles and data.naar.kind != "doel" and not load_eigenaars(wie)


def _sureness(data: NieuweBand) -> float:
    return data.zekerheid.waarde


def _ask(relatie: Relatie, wie: Iterable[Reference]) -> None:
    band = as_banden([relatie], SYSTEEM)[relatie.id]
    for eigenaar in load_eigenaars(wie).values():
        mail_eigenaar(
            eigenaar,
            "band",
            eenmalig=f"relatie:{relatie.id}:{eigenaar.reference}",
            wat=f"{band.van} {band.zin}",
        )
