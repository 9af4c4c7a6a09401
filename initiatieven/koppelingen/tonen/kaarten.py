"""A match as pages draw it: who, why in three lines, how it stands, and what this reader may do.

Residents and those asked get the lines without score, path or the names of employees.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from initiatieven.koppelingen.berichten import contact_of_initiatiefnemer
from initiatieven.koppelingen.keuzes import (
    GEINTRODUCEERD,
    KoppelingToestand,
)
from initiatieven.koppelingen.leven.overgangen import is_belanghebbend, is_leesbaar, possible_moves
from initiatieven.koppelingen.models import Koppeling
from initiatieven.koppelingen.permissions import may_agree, may_read_contact, may_read_scores
from initiatieven.koppelingen.ruimte.beeld import Ruimtebeeld, load_ruimtes
from initiatieven.koppelingen.tonen.stand import say_genoteerd, say_reden, say_stand
from initiatieven.koppelingen.tonen.uitleg import (
    Knooppunt,
    Scoreregel,
    lines_of,
    path_of,
    score_rows,
    stem_of,
)
from initiatieven.koppelingen.zoeken.doelwitten import (
    Contact,
    Doelwit,
    find_contact,
    load_doelwitten,
)
from initiatieven.registratie.permissions import kolom as kolom_initiatief
from netwerk.matching.stemmen import Stem
from netwerk.matching.zinnen import format_punten
from netwerk.relaties.belangen import belangen_of
from vems.accounts.rechten import role_may
from vems.core.actor import Actor
from vems.core.i18n import translate
from vems.core.reference import Reference

_T = KoppelingToestand
KLEUREN = {
    _T.VOORGESTELD: "grijs",
    _T.GESCHIKT: "petrol",
    _T.AANGERADEN: "petrol",
    _T.AKKOORD_INITIATIEFNEMER: "petrol",
    _T.GEVRAAGD: "pruim",
    _T.GEACCEPTEERD: "groen",
    _T.GEINTRODUCEERD: "groen",
    _T.SAMENWERKING: "groen",
    _T.AFGEROND: "groen",
}


@dataclass(frozen=True, slots=True)
class Kaart:
    """One match for one reader; `bewegingen` are the moves this reader may make now."""

    sleutel: str
    koppeling_soort: str
    toestand: str
    stand: str
    kleur: str
    naam: str
    soort: str
    icoon: str
    url: str
    waarom: str
    bron: str
    tegenvaller: str
    score: str | None = None
    pad: Sequence[Knooppunt] = ()
    in_woorden: str = ""
    onderdelen: Sequence[Scoreregel] = ()
    bewegingen: frozenset[str] = frozenset()
    vraag: str = ""
    vraag_soort: str = ""
    vraag_sleutel: str = ""
    vraag_tekst: str = ""
    voorwaarde: str = ""
    afspraak: str = ""
    reden: str = ""
    uiterlijk: date | None = None
    contact: Contact | None = None
    is_doel: bool = False
    is_leesbaar: bool = False
    is_bevraagbaar: bool = True
    afwezig_tot: date | None = None
    genoteerd: tuple[str, ...] = ()
    heeft_gezegd: bool = False
    heeft_belang: bool = False
    bezwaar: str = ""
    ruimte: Ruimtebeeld | None = None
    mag_ruimte: bool = False


def make_kaarten(
    koppelingen: Iterable[Koppeling], actor: Actor, *, stem: Stem | None = None
) -> list[Kaart]:
    """Make the cards of matches for a reader; one query per kind of target.

    `stem` when the reader reads aloud to somebody else.
    """
    alle = list(koppelingen)
    doelwitten = load_doelwitten(koppeling.doelwit for koppeling in alle)
    ruimtes = load_ruimtes(alle)
    belangen = belangen_of(actor) if alle and role_may("loket", "r", actor.rol) else frozenset()
    return [
        _kaart(
            koppeling,
            doelwitten[koppeling.doelwit],
            actor,
            stem or stem_of(actor, koppeling.initiatief),
            belangen,
            ruimtes.get(koppeling.sleutel),
        )
        for koppeling in alle
        if koppeling.doelwit in doelwitten
    ]


def _kaart(
    koppeling: Koppeling,
    doelwit: Doelwit,
    actor: Actor,
    stem: Stem,
    belangen: frozenset[Reference],
    ruimte: Ruimtebeeld | None,
) -> Kaart:
    wacht = ruimte is not None and ruimte.is_aangeboden and koppeling.toestand is _T.GEACCEPTEERD
    intern = may_read_scores(actor, koppeling.initiatief)
    waarom, bron, tegen = lines_of(koppeling, stem)
    knopen, in_woorden = path_of(koppeling) if intern else ([], "")
    vraag = koppeling.hulpvraag
    return Kaart(
        sleutel=koppeling.sleutel,
        koppeling_soort=koppeling.soort.value,
        toestand=koppeling.toestand.value,
        stand=say_stand(koppeling, stem),
        kleur=KLEUREN.get(koppeling.toestand, "grijs"),
        naam=doelwit.naam if intern else doelwit.publieke_naam,
        soort=doelwit.soort,
        icoon=doelwit.icoon,
        url=doelwit.url,
        waarom=waarom,
        bron=bron,
        tegenvaller=tegen,
        score=format_punten(koppeling.score) if intern and koppeling.score is not None else None,
        pad=knopen,
        in_woorden=in_woorden,
        onderdelen=score_rows(koppeling) if intern else (),
        bewegingen=possible_moves(koppeling, actor, belangen)
        - ({"kennismaken"} if wacht else set()),
        bezwaar=translate(koppeling.bezwaar) if intern and koppeling.bezwaar else "",
        heeft_belang=is_belanghebbend(koppeling, belangen),
        vraag=vraag.tekst if vraag else "",
        vraag_soort=vraag.soort.value if vraag else "",
        vraag_sleutel=vraag.sleutel if vraag else "",
        vraag_tekst=koppeling.vraag_tekst,
        voorwaarde=koppeling.voorwaarde,
        afspraak=koppeling.afspraak,
        reden=say_reden(koppeling, intern=intern),
        uiterlijk=koppeling.antwoord_uiterlijk,
        contact=_contact(koppeling, actor),
        is_doel=koppeling.doelwit_kind == "doel",
        is_leesbaar=is_leesbaar(koppeling),
        is_bevraagbaar=doelwit.gevraagde is not None,
        genoteerd=say_genoteerd(koppeling),
        afwezig_tot=doelwit.afwezig_tot if intern else None,
        heeft_gezegd=_heeft_gezegd(koppeling, actor),
        ruimte=ruimte,
        mag_ruimte=wacht and not koppeling.bezwaar and may_agree(actor, koppeling),
    )


def _contact(koppeling: Koppeling, actor: Actor) -> Contact | None:
    """Give the other side's contact data to who may have them: only once introduced."""
    if koppeling.toestand not in GEINTRODUCEERD or koppeling.gevraagde is None:
        return None
    if may_read_contact(actor, koppeling):
        return contact_of_initiatiefnemer(koppeling.initiatief.initiatiefnemer)
    return find_contact(koppeling.gevraagde) if may_agree(actor, koppeling) else None


def _heeft_gezegd(koppeling: Koppeling, actor: Actor) -> bool:
    """Tell whether this side has said how much it helped."""
    if kolom_initiatief(actor, koppeling.initiatief) == "IO":
        return koppeling.uitkomst_initiatiefnemer is not None
    if koppeling.gevraagde is not None and koppeling.gevraagde in actor.als:
        return koppeling.uitkomst_doelwit is not None
    return False
