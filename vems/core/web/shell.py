"""What the base template needs to draw the page around the page: plain frozen values.

Whoever composes the application fills a `Schil` per request; the templates know it as `schil`.
No Flask, no queries and no permissions here: a link that may not be seen is simply not in the list.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace


@dataclass(frozen=True, slots=True)
class Link:
    """A destination in a menu; `huidig` marks the place where the reader is."""

    tekst: str
    url: str
    icoon: str = ""
    huidig: bool = False


@dataclass(frozen=True, slots=True)
class Wijkkleur:
    """A wijk in the ribbon under the header: colour slot 1–8 and its share of the width."""

    naam: str
    kleur: int
    aandeel: int = 1


@dataclass(frozen=True, slots=True)
class Gemeente:
    """What every page says about the gemeente: name, phone, hours and address."""

    naam: str
    sitenaam: str
    ondertitel: str = ""
    telefoon: str = ""
    openingstijden: str = ""
    adres: str = ""
    wijken: tuple[Wijkkleur, ...] = ()

    @property
    def telefoon_url(self) -> str:
        """Give the `tel:` link of the desk, digits only; empty without a number."""
        cijfers = "".join(teken for teken in self.telefoon if teken.isdigit() or teken == "+")
        return f"tel:{cijfers}" if cijfers else ""


@dataclass(frozen=True, slots=True)
class Ingelogd:
    """Who is logged in, as the header says it; `seintjes_url` only when a notice is new."""

    naam: str
    url: str
    uitlog_url: str
    rol: str = ""
    seintjes_url: str = ""


@dataclass(frozen=True, slots=True)
class Rolbalk:
    """The dark bar with the workplace of one role: staff, council, griffie, partner."""

    titel: str
    links: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True)
class Mededeling:
    """One message on top of main after a POST: `gelukt`, `info`, `let-op` or `fout`."""

    soort: str
    zin: str


@dataclass(frozen=True, slots=True)
class Voetgroep:
    """A column of links in the footer."""

    titel: str
    links: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True)
class Schil:
    """Everything around the content of one page.

    `thema` is "licht", "donker" or anything else for what the device prefers; `talen` are pairs
    (code, own name). `pad` is the path with query of this page: the language and display forms
    come back to it. `bericht` is one sentence above every page, for a demo or maintenance.
    `versie` keeps old styles out of caches. `adres` (the full URL) and `vandaag` (a date as text)
    stand in the last line on paper.
    """

    gemeente: Gemeente
    navigatie: tuple[Link, ...] = ()
    gebruiker: Ingelogd | None = None
    rolbalk: Rolbalk | None = None
    mededelingen: tuple[Mededeling, ...] = ()
    voet: tuple[Voetgroep, ...] = ()
    voet_kort: tuple[Link, ...] = ()
    taal: str = "nl"
    talen: tuple[tuple[str, str], ...] = (("nl", "Nederlands"), ("en", "English"))
    # (code, own name, direction) of languages with a welcome of one page
    welkom: tuple[tuple[str, str, str], ...] = ()
    thema: str = ""
    pad: str = "/"
    bericht: str = ""
    versie: str = ""
    vandaag: str = ""
    adres: str = ""
    zoek_url: str = "/zoeken"
    idee_url: str = "/initiatieven/nieuw"
    inlog_url: str = "/inloggen"
    taal_url: str = "/taal"
    weergave_url: str = "/weergave"
    scripts: tuple[str, ...] = field(default=("js/vems.js",))


def mark_current(links: Iterable[Link], pad: str) -> tuple[Link, ...]:
    """Mark the one link whose URL is the longest beginning of `pad`, whole path parts only."""
    links = tuple(links)
    passend = [link.url for link in links if _is_within(pad, link.url)]
    beste = max(passend, key=len, default=None)
    return tuple(replace(link, huidig=link.url == beste) for link in links)


def _is_within(pad: str, url: str) -> bool:
    pad = pad.partition("?")[0]
    return pad == url or (url != "/" and pad.startswith(url.rstrip("/") + "/"))
