"""The shell around every page: header, ribbon, role bar, footer, filled per request.

Two small queries, for the gemeente and a look at the area tree, which the page then shares; session
and user come from login.
"""

from __future__ import annotations

from functools import lru_cache

from flask import Flask, request, session, url_for

from netwerk.gebieden.boom import boom
from vems import __version__
from vems.accounts.keuzes import ROL_LABELS, Rol
from vems.accounts.models import Gebruiker
from vems.accounts.toegang import current_actor, current_sessie
from vems.core.clock import now, today
from vems.core.config import Config
from vems.core.i18n import N_, format_datum, translate
from vems.core.web.language import choose_locale
from vems.core.web.messages import pop_meldingen
from vems.core.web.shell import (
    Gemeente,
    Ingelogd,
    Link,
    Mededeling,
    Rolbalk,
    Schil,
    Voetgroep,
    Wijkkleur,
    mark_current,
)
from vems.instellingen.gemeente import read_gemeente
from vems.site.welkom import WELKOM

# Menu tables: words and endpoint. An endpoint that does not exist (yet) is left out.
NAVIGATIE = (
    (N_("Initiatieven"), "etalage.lijst"),
    (N_("Wijken"), "site.wijken"),
    (N_("Markt"), "markten.lijst"),
    (N_("Partners"), "site.partners"),
    (N_("Netwerk"), "verkenner.netwerk"),
)

_LOKET = (
    (N_("Mijn werk"), "loket.werkvoorraad"),
    (N_("Nieuw voor iemand"), "registratie.nieuw_namens"),
    (N_("Wie belt er?"), "loket.personen"),
    (N_("Alle zaken"), "loket.zaken"),
    (N_("Brieven"), "loket.brieven"),
)

ROLBALKEN: dict[Rol, tuple[str, tuple[tuple[str, str], ...]]] = {
    Rol.BEGELEIDER: (N_("Loket"), _LOKET),
    Rol.COORDINATOR: (
        N_("Loket"),
        (
            *_LOKET,
            (N_("Meningen"), "meningen.overzicht"),
            (N_("Beloften"), "beloften.overzicht"),
            (N_("Doelen"), "koppelingen.doelen"),
            (N_("Programma’s"), "programmas.beheer"),
            (N_("Belangen"), "koppelingen.belangen"),
            (N_("Beheer"), "beheer.index"),
        ),
    ),
    Rol.GEBIEDSREGISSEUR: (
        N_("Loket"),
        (
            *_LOKET,
            (N_("Doelen"), "koppelingen.doelen"),
            (N_("Programma’s"), "programmas.beheer"),
            (N_("Wensen"), "wensen.beheer"),
            (N_("Mijn vragen"), "koppelingen.gevraagd"),
            (N_("Klopt dit nog?"), "relaties.bevestigen"),
        ),
    ),
    Rol.VAKAMBTENAAR: (
        N_("Gemeente"),
        (
            (N_("Mijn vragen"), "koppelingen.gevraagd"),
            (N_("Mijn taken"), "loket.taken"),
            (N_("Knelpunten"), "loket.knelpunten"),
            (N_("Klopt dit nog?"), "relaties.bevestigen"),
        ),
    ),
    Rol.PARTNER: (
        N_("Partner"),
        (
            (N_("Vragen aan ons"), "koppelingen.gevraagd"),
            (N_("Onze organisatie"), "partners.eigen"),
            (N_("Met ons gedeeld"), "delen.gedeeld"),
        ),
    ),
    Rol.RAADSLID: (
        N_("Raad"),
        (
            (N_("Overzicht"), "raad.overzicht"),
            (N_("Vergaderingen"), "raad.vergaderingen"),
            (N_("Cijfers"), "raad.cijfers"),
        ),
    ),
    Rol.GRIFFIE: (
        N_("Griffie"),
        (
            (N_("Markten"), "markten.griffie"),
            (N_("Toezeggingen"), "toezeggingen.beheer"),
            (N_("Vergaderingen"), "raad.beheer_vergaderingen"),
            (N_("Raadsleden"), "raad.beheer_leden"),
            (N_("Dossiers"), "raad.dossiers"),
            (N_("Jaaragenda"), "jaaragenda.lijst"),
        ),
    ),
    Rol.REDACTEUR: (
        N_("Redactie"),
        (
            (N_("Instellingen"), "beheer.index"),
            (N_("Programma’s"), "programmas.beheer"),
            (N_("Kennis"), "kennis.kennis"),
            (N_("Jaaragenda"), "jaaragenda.lijst"),
        ),
    ),
    Rol.BEHEERDER: (
        N_("Beheer"),
        (
            (N_("Overzicht"), "beheer.index"),
            (N_("Rechten"), "beheer.rechten"),
            (N_("Netwerk: klopt dit nog?"), "relaties.bevestigen"),
        ),
    ),
    Rol.TOEZICHT: (
        N_("Toezicht"),
        ((N_("Overzicht"), "beheer.index"), (N_("Rechten"), "beheer.rechten")),
    ),
}

VOET = (
    (
        N_("Over deze site"),
        (
            (N_("Contact"), "site.contact"),
            (N_("Zo koppelen wij"), "site.zo_koppelen_wij"),
            (N_("Programma’s"), "site.programmas"),
            (N_("Waarover kunt u meepraten?"), "jaaragenda.lijst"),
            (N_("Toezeggingen"), "toezeggingen.register"),
            (N_("Wat de gemeente bijdroeg"), "bijdragen.cijfers"),
            (N_("Plekken"), "site.plekken"),
            (N_("Instrumenten"), "site.instrumenten"),
            (N_("Wat anderen al uitzochten"), "kennis.kennis"),
        ),
    ),
    (
        N_("Uw rechten"),
        (
            (N_("Privacy"), "site.privacy"),
            (N_("Cookies"), "site.cookies"),
            (N_("Toegankelijkheid"), "site.toegankelijkheid"),
        ),
    ),
)


def init_app(app: Flask, config: Config) -> None:
    """Give every template its `schil`."""

    @app.context_processor
    def shell() -> dict[str, Schil]:
        return {"schil": make_schil(app, config)}


def make_schil(app: Flask, config: Config) -> Schil:
    """Fill the shell for this request."""
    pad = request.full_path.rstrip("?") if request.method == "GET" else request.path
    return Schil(
        gemeente=_gemeente(),
        navigatie=mark_current(_links(app, NAVIGATIE), pad),
        gebruiker=_gebruiker(),
        rolbalk=_rolbalk(app, pad),
        mededelingen=tuple(Mededeling(soort, zin) for soort, zin in pop_meldingen()),
        voet=tuple(Voetgroep(translate(titel), _links(app, links)) for titel, links in VOET),
        voet_kort=_links(app, VOET[1][1]),
        welkom=tuple((taal.code, taal.naam, taal.richting) for taal in WELKOM.values()),
        taal=choose_locale(),
        thema=session.get("weergave", ""),
        pad=pad,
        bericht=translate(N_("Dit is een demonstratie met verzonnen gegevens."))
        if config.is_demo
        else "",
        versie=__version__,
        vandaag=format_datum(today()),
        adres=config.site_url + request.path,
    )


def _links(app: Flask, tabel: tuple[tuple[str, str], ...]) -> tuple[Link, ...]:
    return _write_links(app, tabel, request.root_path, choose_locale())


@lru_cache(maxsize=64)
def _write_links(
    app: Flask, tabel: tuple[tuple[str, str], ...], root_path: str, taal: str
) -> tuple[Link, ...]:
    """Write a menu once per language and place where the site is mounted: every page has it."""
    return tuple(
        Link(translate(tekst), url_for(endpoint))
        for tekst, endpoint in tabel
        if endpoint in app.view_functions
    )


def _gemeente() -> Gemeente:
    gemeente = read_gemeente()
    return Gemeente(
        naam=gemeente.naam,
        sitenaam=gemeente.sitenaam,
        ondertitel=gemeente.ondertitel,
        telefoon=gemeente.telefoon,
        openingstijden=gemeente.uren,
        adres=gemeente.adres,
        wijken=tuple(Wijkkleur(wijk.naam, wijk.kleur or 8) for wijk in boom().wijken()),
    )


def _gebruiker() -> Ingelogd | None:
    sessie = current_sessie()
    if sessie is None:
        return None
    is_lid = sessie.rol is Rol.LID
    return Ingelogd(
        naam=sessie.gebruiker.voornaam,
        url=url_for("etalage.mijn" if is_lid else "accounts.account"),
        uitlog_url=url_for("accounts.logout"),
        rol="" if is_lid else translate(ROL_LABELS[sessie.rol]),
        seintjes_url=url_for("seintjes.mijn") if _has_seintjes(sessie.gebruiker) else "",
    )


def _has_seintjes(gebruiker: Gebruiker) -> bool:
    """Tell whether a notice shows that was not read."""
    return gebruiker.seintje_op is not None and gebruiker.seintje_op <= now()


def _rolbalk(app: Flask, pad: str) -> Rolbalk | None:
    actor = current_actor()
    if not actor.rol or Rol(actor.rol) not in ROLBALKEN:
        return None
    titel, links = ROLBALKEN[Rol(actor.rol)]
    return Rolbalk(translate(titel), mark_current(_links(app, links), pad))
