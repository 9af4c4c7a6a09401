"""Writing articles: registered, kept right, taken away, never deleted."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from urllib.parse import urlsplit

from netwerk.kennis.events import kennisitem_weggehaald
from netwerk.kennis.keuzes import KennisSoort, Publiek
from netwerk.kennis.models import Kennisitem
from netwerk.themas.boom import boom
from vems.core.actor import Actor
from vems.core.changes import announce
from vems.core.clock import now, today
from vems.core.database import write
from vems.core.exceptions import Invalid
from vems.core.fields import clean_line, clean_text, slugify
from vems.core.i18n import N_
from vems.core.teksten import check_length

# So long an article counts as seen to be right, unless another day was chosen.
GOED_DAGEN, MEESTE_DAGEN = 365, 3 * 365
MAX_TITEL, MAX_BRON, MAX_ADRES, MAX_SAMENVATTING = 120, 120, 300, 1_000


@dataclass(frozen=True, slots=True)
class NieuwKennisitem:
    """What stands in an article and for whom; `adres` is where to read on, "" when all is here.

    `nakijken_op` is when somebody looks again whether it is right; a year on when not chosen.
    """

    titel: str
    soort: KennisSoort
    samenvatting: str
    bron: str
    adres: str = ""
    themas: tuple[str, ...] = ()
    publiek: frozenset[Publiek] = frozenset(Publiek)
    nakijken_op: date | None = None


def register_kennisitem(data: NieuwKennisitem, *, door: Actor) -> Kennisitem:
    """Register an article; the one with this title when it is there already."""
    waarden = _check(data, door)
    with write():
        item, nieuw = Kennisitem.get_or_create(
            slug=slugify(str(waarden["titel"]), 80), defaults={**waarden, "created_at": now()}
        )
        if not nieuw:
            _change(item, waarden)
        announce(item.reference)
    return item


def change_kennisitem(item: Kennisitem, data: NieuwKennisitem, *, door: Actor) -> None:
    """Write an article anew: seen that it is right, today. Its address stays."""
    waarden = _check(data, door)
    with write():
        _change(item, waarden)
        announce(item.reference)


def withdraw_kennisitem(item: Kennisitem, *, door: Actor) -> None:
    """Take an article away: nobody finds it any more, and it is proposed to nobody."""
    with write():
        item.is_actief = False
        item.save()
        announce(item.reference)
        kennisitem_weggehaald.send(None, item=item, door=door)


def _change(item: Kennisitem, waarden: dict[str, object]) -> None:
    for veld, waarde in waarden.items():
        setattr(item, veld, waarde)
    item.is_actief = True
    item.save()


def _check(data: NieuwKennisitem, door: Actor) -> dict[str, object]:
    titel, bron, adres = clean_line(data.titel), clean_line(data.bron), clean_line(data.adres)
    tekst = clean_text(data.samenvatting)
    for veld, waarde, zin in (
        ("titel", titel, N_("Vul een titel in.")),
        ("samenvatting", tekst, N_("Schrijf in een paar zinnen wat erin staat.")),
        ("bron", bron, N_("Schrijf van wie dit is.")),
    ):
        if not waarde:
            raise Invalid(zin, veld=veld)
    for veld, waarde, meeste in (
        ("titel", titel, MAX_TITEL),
        ("bron", bron, MAX_BRON),
        ("adres", adres, MAX_ADRES),
        ("samenvatting", tekst, MAX_SAMENVATTING),
    ):
        check_length(waarde, meeste, veld=veld)
    if adres and not _is_web(adres):
        raise Invalid(N_("Vul een webadres in dat met https:// begint."), veld="adres")
    themas = [code for code in dict.fromkeys(data.themas) if boom().by_code(code)]
    if not themas:
        raise Invalid(N_("Kies waar het over gaat."), veld="themas")
    if not data.publiek:
        raise Invalid(N_("Kies voor wie dit is."), veld="publiek")
    nakijken_op = data.nakijken_op or today() + timedelta(days=GOED_DAGEN)
    if not today() < nakijken_op <= today() + timedelta(days=MEESTE_DAGEN):
        zin = N_("Kies een dag na vandaag, binnen drie jaar.")
        raise Invalid(zin, veld="nakijken_op")
    return {
        "titel": titel,
        "soort": data.soort,
        "samenvatting": tekst,
        "bron": bron,
        "adres": adres,
        "themas": themas,
        "publiek": [lid.value for lid in Publiek if lid in data.publiek],
        "bijgewerkt_op": today(),
        "nakijken_op": nakijken_op,
        "redacteur": door.gebruiker_id,
        "herinnerd_op": None,
    }


def _is_web(adres: str) -> bool:
    try:
        delen = urlsplit(adres)
    except ValueError:
        return False
    return delen.scheme == "https" and "." in delen.netloc and " " not in adres
