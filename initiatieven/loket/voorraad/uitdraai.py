"""All cases as a table to take along: what every role of the desk may see, so no contact data."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

import peewee

from initiatieven.extravragen.antwoorden import list_all
from initiatieven.extravragen.boek import boek
from initiatieven.extravragen.models import Extravraag
from initiatieven.loket.voorraad.zaken import Ploeg, Zaakkeus, list_zaken
from initiatieven.registratie.keuzes import FASE_LABELS, RESULTAAT_LABELS, TOESTAND_LABELS
from initiatieven.registratie.models import Initiatief, InitiatiefThema
from initiatieven.registratie.publiek.kaarten import as_wijkmerk
from netwerk.gebieden.boom import GebiedenBoom
from netwerk.medewerkers.models import Medewerker
from netwerk.themas.boom import boom as themaboom
from vems.core.clock import amsterdam
from vems.core.i18n import N_, translate

KOP = (
    N_("Kenmerk"),
    N_("Titel"),
    N_("Fase"),
    N_("Wie is aan zet"),
    N_("Wijk"),
    N_("Onderwerp"),
    N_("Begeleider"),
    N_("Volgende stap"),
    N_("Beloofd op"),
    N_("Ontvangen op"),
    N_("Resultaat"),
    N_("Op de site"),
)

Regel = tuple[str, ...]


def list_vragen() -> list[Extravraag]:
    """List the extra questions, each as it was last: a column each, ended ones too."""
    return boek().newest()


def list_uitdraai(keus: Zaakkeus, gebieden: GebiedenBoom, ploeg: Ploeg) -> Iterator[Regel]:
    """List the cases of a choice, the newest first; a statement for each kind of thing in it."""
    themas, extra = _themas(), _extra()
    codes = [vraag.code for vraag in list_vragen()]
    ja, nee = translate(N_("Ja")), translate(N_("Nee"))
    for rij in _rows(keus, gebieden, ploeg).iterator():
        (
            nummer,
            sleutel,
            kenmerk,
            titel,
            fase,
            toestand,
            gebied,
            naam,
            stap,
            beloofd,
            op,
            einde,
            site,
        ) = rij
        yield (
            kenmerk,
            titel,
            translate(FASE_LABELS[fase]),
            translate(TOESTAND_LABELS[toestand]),
            as_wijkmerk(gebieden, gebied).naam,
            ", ".join(themas[nummer]),
            naam or "",
            translate(stap),
            beloofd.isoformat() if beloofd else "",
            amsterdam(op).date().isoformat(),
            translate(RESULTAAT_LABELS[einde]) if einde else "",
            ja if site else nee,
            *(extra[sleutel].get(code, "") for code in codes),
        )


def _rows(keus: Zaakkeus, gebieden: GebiedenBoom, ploeg: Ploeg) -> peewee.ModelSelect:
    welke = list_zaken(keus, gebieden, ploeg).select(Initiatief.id).order_by()
    return (
        Initiatief.select(
            Initiatief.id,
            Initiatief.sleutel,
            Initiatief.identificatie,
            Initiatief.titel,
            Initiatief.fase,
            Initiatief.toestand,
            Initiatief.gebied_id,
            Medewerker.naam,
            Initiatief.volgende_stap,
            Initiatief.beloofd_op,
            Initiatief.ingediend_op,
            Initiatief.resultaat,
            Initiatief.is_openbaar,
        )
        .join(Medewerker, peewee.JOIN.LEFT_OUTER, on=Initiatief.begeleider == Medewerker.id)
        .where(Initiatief.id.in_(welke))
        .order_by(Initiatief.ingediend_op.desc(), Initiatief.id.desc())
        .tuples()
    )


def _themas() -> dict[int, list[str]]:
    """Give the names of the themes per case, the main one first."""
    boom = themaboom()
    rijen = InitiatiefThema.select(InitiatiefThema.initiatief_id, InitiatiefThema.thema_id)
    namen: dict[int, list[str]] = defaultdict(list)
    for nummer, thema_id in rijen.order_by(InitiatiefThema.rang).tuples().iterator():
        if (thema := boom.by_id(thema_id)) is not None:
            namen[nummer].append(thema.naam)
    return namen


def _extra() -> dict[str, dict[str, str]]:
    """Give the answers to extra questions in words, per case and question."""
    woorden: dict[str, dict[str, str]] = defaultdict(dict)
    for sleutel, antwoord in list_all("initiatief"):
        woorden[sleutel][antwoord.vraag.code] = antwoord.tekst
    return woorden
