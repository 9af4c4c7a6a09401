"""The timeline at the desk: everything for colleagues, and nothing of that anywhere else."""

from __future__ import annotations

from collections.abc import Callable

from flask import Flask
from werkzeug.routing import BuildError, Rule

from initiatieven.loket import events as loket
from initiatieven.registratie.models import Initiatief
from netwerk.medewerkers.models import Medewerker
from tests.browse import Page
from tests.factories.basis import make_gebruiker, make_medewerker
from tests.factories.initiatieven import make_initiatief
from tests.initiatieven.mensen import actor_of
from tests.personas import log_in
from tests.queries import Queries
from vems.accounts.keuzes import Rol
from vems.accounts.models import Gebruiker
from vems.core.database import write
from vems.core.history import Event, Zichtbaarheid, record

Browse = Callable[..., Page]
GEHEIM = "Zwijgwoord"
INTERN = (
    loket.TAAK_GEMAAKT,
    loket.TAAK_VERVALLEN,
    loket.WISSEL_GEVRAAGD,
    loket.WISSEL_GEWEIGERD,
    loket.ADVIES_GEVRAAGD,
    loket.ADVIES_GEGEVEN,
    loket.KNELPUNT_GEMELD,
    loket.COORDINATOR_INGELICHT,
)
BUITEN = (Rol.LID, Rol.PARTNER, Rol.RAADSLID)


def tell(zaak: Initiatief, event: Event, wie: Zichtbaarheid, woord: str, door: Medewerker) -> None:
    """Write an event on the timeline of a case, with one word in all its fields."""
    with write():
        record(
            zaak.reference,
            event,
            zichtbaarheid=wie,
            gegevens=dict.fromkeys(event.velden, woord),
            door=actor_of(door),
        )


def test_the_desk_reads_all_marked_and_chooses_a_part(
    browse: Browse, zaak: Initiatief, ruben: Medewerker, queries: Queries
) -> None:
    for event in INTERN:
        tell(zaak, event, Zichtbaarheid.INTERN, GEHEIM, ruben)
    tell(zaak, loket.EERSTE_GESPREK, Zichtbaarheid.BETROKKENEN, "", ruben)
    tell(zaak, loket.BEGELEIDER_TOEGEWEZEN, Zichtbaarheid.OPENBAAR, "Ruben", ruben)
    pad = f"/loket/{zaak.identificatie}/tijdlijn"
    assert pad in browse(f"/loket/{zaak.identificatie}", as_=ruben.gebruiker).links
    queries.statements.clear()
    alles = browse(pad, as_=ruben.gebruiker)
    assert len(queries) <= 5 + 4, "\n".join(queries.statements)
    assert alles.html.count(GEHEIM) >= len(INTERN)
    for tekst in ("Alleen collega’s", "De makers en het loket", "Iedereen", "Ruben de Wit"):
        assert tekst in alles
    makers = browse(f"{pad}?deel=makers", as_=ruben.gebruiker)
    openbaar = browse(f"{pad}?deel=openbaar", as_=ruben.gebruiker)
    for deel in (makers, openbaar):
        assert GEHEIM not in deel
        assert "Ruben begeleidt dit initiatief" in deel
    gesproken = "Het loket en de initiatiefnemer spraken elkaar"
    assert gesproken in makers
    assert gesproken not in openbaar
    assert GEHEIM in browse(f"{pad}?deel=%00x", as_=make_medewerker("Ann Vos").gebruiker)


def test_what_stays_between_colleagues_is_on_no_page_outside(app: Flask, ruben: Medewerker) -> None:
    lid = make_gebruiker(Rol.LID)
    zaak = make_initiatief("Soep", openbaar=True, begeleider=ruben, initiatiefnemer=lid.partij)
    for event in INTERN:
        tell(zaak, event, Zichtbaarheid.INTERN, GEHEIM, ruben)
    mensen: list[Gebruiker | None] = [None, lid, *(make_gebruiker(rol) for rol in BUITEN)]
    for mens in mensen:
        client = app.test_client()
        if mens is not None:
            log_in(client, mens)
        gelezen = 0
        for pad in list_paden(app, zaak, ook_lijsten=mens is lid):
            antwoord = client.get(pad)
            gelezen += antwoord.status_code == 200
            assert GEHEIM.encode() not in antwoord.data, (mens and mens.naam, pad)
        assert gelezen, mens and mens.naam


def list_paden(app: Flask, zaak: Initiatief, *, ook_lijsten: bool) -> list[str]:
    """List every address that says something about this case, and maybe every page without a
    choice."""
    waarden = {"slug": zaak.slug, "sleutel": zaak.sleutel, "kenmerk": zaak.identificatie}
    waarden["zaak"] = zaak.sleutel
    regels = [r for r in app.url_map.iter_rules() if "GET" in (r.methods or ())]
    gekozen = [regel for regel in regels if regel.arguments or ook_lijsten]
    return [pad for regel in gekozen if (pad := fill(app, regel, waarden))]


def fill(app: Flask, regel: Rule, waarden: dict[str, str]) -> str:
    """Write the address of a page about the case; "" when it needs something else."""
    if not set(regel.arguments) <= set(waarden):
        return ""
    with app.test_request_context():
        try:
            gebouwd = regel.build({naam: waarden[naam] for naam in regel.arguments})
        except BuildError:
            return ""
    return gebouwd[1] if gebouwd else ""
