"""A market from decision to closing: making it, moving it on.

Not here: What stands in the way of a move is `beletsels`; changing its facts is `verplaatsen`.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass
from datetime import datetime

from initiatieven.markten.berichten import for_deelnemer, tell_deelnemer
from initiatieven.markten.dag.stemmingen import open_stemmingen
from initiatieven.markten.events import MARKT_GEWIJZIGD
from initiatieven.markten.keuzes import MARKT_LABELS, MARKT_OVERGANGEN, MarktToestand
from initiatieven.markten.models import Kraam, Markt
from initiatieven.markten.opvolging.beletsels import list_beletsels, list_deelnemers
from initiatieven.markten.permissions import may_manage, require
from initiatieven.markten.zaal.kramen import tell_stands
from initiatieven.markten.zaal.loting import promise_loting
from netwerk.plekken.models import Plek
from vems.agenda.bijeenkomsten import call_off_bijeenkomst
from vems.core.actor import Actor
from vems.core.changes import announce
from vems.core.database import guarded_update, write
from vems.core.exceptions import Invalid, NotFound, Refused
from vems.core.fields import clean_line, slugify, slugify_with_tail
from vems.core.history import Zichtbaarheid, record
from vems.core.i18n import N_
from vems.core.teksten import checked_line, checked_text

MEESTE_KRAMEN = 200


@dataclass(frozen=True, slots=True)
class Programmaonderdeel:
    """One line of the evening: a clock time in words, a name, one sentence."""

    tijd: str
    naam: str
    zin: str = ""


@dataclass(frozen=True, slots=True)
class NieuweMarkt:
    """The decision: what, when, where, for how many, judged on what. `criteria` are sentences."""

    titel: str
    editie: str
    plek: str
    begin: datetime
    eind: datetime
    oproep_van: datetime
    oproep_tot: datetime
    capaciteit: int
    criteria: tuple[str, ...] = ()
    verwachting: str = ""
    stemregels: str = ""
    raadsbesluit: str = ""
    themas: tuple[str, ...] = ()
    programma: tuple[Programmaonderdeel, ...] = ()
    pitch_van: datetime | None = None
    pitch_minuten: int = 5
    pauze_minuten: int = 5
    bevestigen_tot: datetime | None = None
    ontmoetingspunt: Plek | None = None


def get_markt(slug: str, actor: Actor) -> Markt:
    """Get the market a reader may see; one in preparation only exists for the griffie."""
    markt = Markt.get_or_none(Markt.slug == slug)
    if markt is None:
        raise NotFound()
    require(markt.toestand is not MarktToestand.VOORBEREIDING or may_manage(actor))
    return markt


def create_markt(data: NieuweMarkt, *, door: Actor) -> Markt:
    """Write down a decided market with its stands; Invalid names the field."""
    require(may_manage(door))
    waarden = checked_fields(data)
    with write():
        markt = Markt.create(slug=slugify_with_tail(data.titel), **waarden)
        add_stands(markt)
        _record(markt, MarktToestand.VOORBEREIDING, "", door)
        announce(markt.reference)
    return markt


def change_markt(markt: Markt, naar: MarktToestand, *, reden: str = "", door: Actor) -> Markt:
    """Bring a market into its next state. Refused with the first guard that is not met.

    Calling off needs a reason, and tells everybody who entered.
    """
    require(may_manage(door))
    van = markt.toestand
    if naar not in MARKT_OVERGANGEN[van]:
        raise Refused(N_("Deze stap kan nu niet. Kijk wat er eerst moet gebeuren."))
    schoon = checked_text(reden, 1000, veld="reden")
    if naar is MarktToestand.AFGELAST and not schoon:
        raise Invalid(N_("Schrijf op waarom de markt niet doorgaat."), veld="reden")
    with write():
        for beletsel in list_beletsels(markt, naar):
            raise Refused(beletsel.zin, **beletsel.waarden)
        guarded_update(
            Markt,
            Markt.id == markt.id,
            Markt.toestand == van,
            toestand=naar,
            versie=Markt.versie + 1,
            afgelast_reden=schoon if naar is MarktToestand.AFGELAST else "",
        )
        _record(markt, naar, schoon, door)
        if naar is MarktToestand.OPROEP_OPEN:
            promise_loting(markt)
        if naar is MarktToestand.PROGRAMMA:
            tell_stands(Markt.get_by_id(markt.id), door=door)
        if naar is MarktToestand.STEMMING:
            open_stemmingen(markt, door=door)
        if naar is MarktToestand.AFGELAST:
            _tell_called_off(Markt.get_by_id(markt.id), schoon)
            call_off_bijeenkomst(markt.reference, reden=schoon, door=door)
        announce(markt.reference)
    return Markt.get_by_id(markt.id)


def add_stands(markt: Markt) -> None:
    """Make the stands that are not there yet; a hall that shrinks keeps its free ones."""
    bekend = {
        nummer for (nummer,) in Kraam.select(Kraam.nummer).where(Kraam.markt == markt).tuples()
    }
    for nummer in range(1, markt.capaciteit + 1):
        if nummer not in bekend:
            Kraam.create(markt=markt, nummer=nummer)


def checked_fields(data: NieuweMarkt) -> dict[str, object]:
    """Give the fields of a decided market; Invalid names the field that cannot be."""
    punt = data.ontmoetingspunt
    titel = checked_line(data.titel, 120, veld="titel")
    plek = checked_line(data.plek, 160, veld="plek") or (punt.naam if punt else "")
    if not titel:
        raise Invalid(N_("Vul een naam in."), veld="titel")
    if not plek:
        raise Invalid(N_("Vul in waar de markt is."), veld="plek")
    if not 1 <= data.capaciteit <= MEESTE_KRAMEN:
        raise Invalid(N_("Vul een aantal kramen in van 1 tot 200."), veld="capaciteit")
    if not data.oproep_van < data.oproep_tot:
        raise Invalid(N_("De oproep sluit voordat hij begint."), veld="oproep_tot")
    if not data.oproep_tot <= data.begin:
        raise Invalid(N_("De oproep moet sluiten voor de markt begint."), veld="oproep_tot")
    if not data.begin < data.eind:
        raise Invalid(N_("De markt eindigt voordat hij begint."), veld="eind")
    if not (1 <= data.pitch_minuten <= 60 and 0 <= data.pauze_minuten <= 60):
        raise Invalid(N_("Vul een aantal minuten in van 1 tot 60."), veld="pitch_minuten")
    tot = data.bevestigen_tot
    if tot is not None and not data.oproep_tot <= tot <= data.begin:
        raise Invalid(N_("Kies een moment na de oproep en voor de markt."), veld="bevestigen_tot")
    return {
        "titel": titel,
        "editie": checked_line(data.editie, 20, veld="editie"),
        "plek": plek,
        "ontmoetingspunt": punt,
        "begin": data.begin,
        "eind": data.eind,
        "oproep_van": data.oproep_van,
        "oproep_tot": data.oproep_tot,
        "capaciteit": data.capaciteit,
        "criteria": _criteria(data.criteria),
        "verwachting": checked_text(data.verwachting, 5000, veld="verwachting"),
        "stemregels": checked_text(data.stemregels, 5000, veld="stemregels"),
        "raadsbesluit": checked_line(data.raadsbesluit, 200, veld="raadsbesluit"),
        "themas": list(data.themas),
        "programma": [asdict(onderdeel) for onderdeel in data.programma],
        "pitch_van": data.pitch_van,
        "pitch_minuten": data.pitch_minuten,
        "pauze_minuten": data.pauze_minuten,
        "bevestigen_tot": tot,
    }


def _tell_called_off(markt: Markt, reden: str) -> None:
    for inzending in list_deelnemers(markt):
        inzending.markt = markt
        tell_deelnemer(
            inzending,
            "afgelast",
            {"reden": reden},
            eenmalig=f"afgelast:{inzending.sleutel}",
            agendapunt=for_deelnemer(inzending) if inzending.bevestigen_voor else None,
        )


def _record(markt: Markt, toestand: MarktToestand, reden: str, door: Actor) -> None:
    is_openbaar = toestand is not MarktToestand.VOORBEREIDING
    record(
        markt.reference,
        MARKT_GEWIJZIGD,
        zichtbaarheid=Zichtbaarheid.OPENBAAR if is_openbaar else Zichtbaarheid.INTERN,
        gegevens={"toestand": MARKT_LABELS[toestand], "reden": reden},
        door=door,
    )


def _criteria(zinnen: tuple[str, ...]) -> list[dict[str, str]]:
    schoon = [clean_line(zin)[:200] for zin in zinnen]
    return [
        {"code": f"{nummer}-{slugify(zin, 30)}", "tekst": zin}
        for nummer, zin in enumerate(filter(None, schoon), start=1)
    ]
