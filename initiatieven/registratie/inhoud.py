"""What an initiatief needs and is about, beside its words: the open needs and the themes.

Not here: the words, the check of the version and the history are wijzigen.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from initiatieven.registratie.gegevens import NieuweHulpvraag, clean_hulpvragen
from initiatieven.registratie.keuzes import MAX_THEMAS
from initiatieven.registratie.models import Initiatief, InitiatiefThema
from netwerk.themas.models import Thema
from netwerk.vraagenaanbod.keuzes import HULP_LABELS, HulpvraagToestand
from netwerk.vraagenaanbod.models import Hulpvraag
from netwerk.vraagenaanbod.wanneer import say_wanneer
from vems.core.clock import now
from vems.core.database import refers_to
from vems.core.exceptions import Invalid
from vems.core.i18n import N_, translate
from vems.core.reference import Reference


def list_open_hulpvragen(initiatief: Initiatief) -> list[Hulpvraag]:
    """List the open needs, oldest first."""
    return load_open_hulpvragen([initiatief])[initiatief.reference]


def load_open_hulpvragen(initiatieven: Sequence[Initiatief]) -> dict[Reference, list[Hulpvraag]]:
    """Load the open needs of several initiatives, oldest first; one query."""
    per: dict[Reference, list[Hulpvraag]] = {i.reference: [] for i in initiatieven}
    rows = Hulpvraag.select().where(
        refers_to(Hulpvraag.eigenaar_kind, Hulpvraag.eigenaar_key, list(per)),
        Hulpvraag.toestand == HulpvraagToestand.OPEN,
    )
    for vraag in rows.order_by(Hulpvraag.id):
        per[Reference(vraag.eigenaar_kind, vraag.eigenaar_key)].append(vraag)
    return per


def list_themas(initiatief: Initiatief) -> list[Thema]:
    """List the themes, the main one first."""
    rijen = (
        InitiatiefThema.select(InitiatiefThema, Thema)
        .join(Thema)
        .where(InitiatiefThema.initiatief == initiatief)
        .order_by(InitiatiefThema.rang)
    )
    return [rij.thema for rij in rijen]


def name_hulpvragen(vragen: Iterable[Hulpvraag | NieuweHulpvraag]) -> str:
    """Say needs in words, one a line."""
    regels = []
    for vraag in vragen:
        wanneer = say_wanneer(vraag.vanaf, vraag.tot, vraag.dagdelen)
        delen = [translate(HULP_LABELS[vraag.soort]), vraag.tekst, str(vraag.aantal or ""), wanneer]
        regels.append(": ".join(deel for deel in delen if deel))
    return "\n".join(regels)


def name_themas(themas: Iterable[Thema]) -> str:
    """Say themes in words, one a line."""
    return "\n".join(thema.naam for thema in themas)


def as_nieuw(vraag: Hulpvraag) -> NieuweHulpvraag:
    """Give a need as it is asked now, to keep it beside what changes."""
    dagdelen = tuple(vraag.dagdelen)
    return NieuweHulpvraag(vraag.soort, vraag.tekst, vraag.aantal, vraag.vanaf, vraag.tot, dagdelen)


def change_hulpvragen(
    nu: Initiatief, hulpvragen: Sequence[NieuweHulpvraag] | None
) -> tuple[str, ...]:
    """End the open needs that are gone and add the new ones; what is arranged stays."""
    if hulpvragen is None:
        return ()
    eigenaar = nu.reference
    open_ = {_inhoud_of(rij): rij for rij in list_open_hulpvragen(nu)}
    gewenst = {_inhoud_of(vraag): vraag for vraag in clean_hulpvragen(tuple(hulpvragen))}
    weg = [rij.id for sleutel, rij in open_.items() if sleutel not in gewenst]
    nieuw = [vraag for sleutel, vraag in gewenst.items() if sleutel not in open_]
    if weg:
        Hulpvraag.update(toestand=HulpvraagToestand.VERVALLEN).where(
            Hulpvraag.id.in_(weg)
        ).execute()
    for vraag in nieuw:
        Hulpvraag.create(
            eigenaar_kind=eigenaar.kind,
            eigenaar_key=eigenaar.key,
            soort=vraag.soort,
            tekst=vraag.tekst,
            aantal=vraag.aantal,
            vanaf=vraag.vanaf,
            tot=vraag.tot,
            dagdelen=list(vraag.dagdelen),
            created_at=now(),
        )
    return ("hulpvragen",) if weg or nieuw else ()


def _inhoud_of(vraag: Hulpvraag | NieuweHulpvraag) -> tuple[object, ...]:
    """Give what makes a need another need when it is changed."""
    dagdelen = tuple(vraag.dagdelen)
    return (vraag.soort, vraag.tekst, vraag.aantal, vraag.vanaf, vraag.tot, dagdelen)


def change_themas(nu: Initiatief, themas: Sequence[Thema] | None) -> tuple[str, ...]:
    """Put these themes in place of the old ones, the main one first."""
    if themas is None:
        return ()
    if len(themas) > MAX_THEMAS:
        raise Invalid(N_("Kies hooguit %(maximum)s thema's."), veld="themas", maximum=MAX_THEMAS)
    if [thema.id for thema in list_themas(nu)] == [thema.id for thema in themas]:
        return ()
    InitiatiefThema.delete().where(InitiatiefThema.initiatief == nu).execute()
    for rang, thema in enumerate(themas):
        InitiatiefThema.create(initiatief=nu, thema=thema, rang=rang)
    return ("themas",)
