"""What a decision says: its outcome, the grounds and documents that everybody may read."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlsplit

from initiatieven.begeleiding.keuzes import BeslispuntUitkomst
from vems.core.exceptions import Invalid
from vems.core.fields import clean_line, clean_text
from vems.core.i18n import N_
from vems.core.teksten import check_length

MAX_TEKST = 4_000
MAX_DOCUMENTEN = 20


@dataclass(frozen=True, slots=True)
class Besluit:
    """As typed: `documenten` has one a line, its name and then its address."""

    uitkomst: BeslispuntUitkomst
    gronden: str = ""
    toelichting: str = ""
    documenten: str = ""


@dataclass(frozen=True, slots=True)
class SchoonBesluit:
    """As kept: `documenten` are rows of {titel, url}."""

    uitkomst: BeslispuntUitkomst
    gronden: str
    toelichting: str
    documenten: list[dict[str, str]]


def clean_besluit(data: Besluit) -> SchoonBesluit:
    """Check what was typed; Invalid on its field."""
    gronden, toelichting = clean_text(data.gronden), clean_text(data.toelichting)
    if data.uitkomst is not BeslispuntUitkomst.GO and not gronden:
        raise Invalid(N_("Schrijf op waarom. Iedereen mag dit lezen."), veld="gronden")
    for veld, tekst in (("gronden", gronden), ("toelichting", toelichting)):
        check_length(tekst, MAX_TEKST, veld=veld)
    return SchoonBesluit(data.uitkomst, gronden, toelichting, read_documenten(data.documenten))


def read_documenten(tekst: str) -> list[dict[str, str]]:
    """Read a document a line: "Voorstel https://..."; a line without an address is refused."""
    regels = [clean_line(regel) for regel in clean_text(tekst).split("\n")]
    rijen = [_read_regel(regel) for regel in regels if regel]
    if len(rijen) > MAX_DOCUMENTEN:
        raise Invalid(N_("Noem hooguit 20 stukken."), veld="documenten")
    return rijen


def _read_regel(regel: str) -> dict[str, str]:
    titel, _, url = regel.rpartition(" ")
    delen = urlsplit(url) if len(url) <= 500 else urlsplit("")
    if delen.scheme != "https" or "." not in delen.netloc or not titel.strip() or len(titel) > 160:
        raise Invalid(
            N_("Schrijf per regel de naam van het stuk en dan het adres, dat begint met https://"),
            veld="documenten",
        )
    return {"titel": titel.strip(), "url": url}
