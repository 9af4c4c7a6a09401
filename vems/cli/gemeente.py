"""A real gemeente: its first day."""

from __future__ import annotations

from pathlib import Path

import click
from flask import Flask

from vems.beheer.begin import (
    BRON,
    NieuweGemeente,
    begin_beheerder,
    begin_gemeente,
    begin_themas,
)
from vems.beheer.lijsten import LIJSTEN
from vems.cli.frame import as_json, config_of, upgrade_database, with_app
from vems.cli.lezen import FILE, print_rejected, read_file, read_with_bar
from vems.core import changes
from vems.core.actor import IMPORT, SYSTEEM
from vems.core.inlezen.opdracht import Opdracht
from vems.rows import Row, print_rows


@click.group(help="De gemeente van deze installatie.")
def gemeente() -> None:
    """Collect the commands about the gemeente."""


@gemeente.command(help="Begin met een echte gemeente. Opnieuw doen werkt alleen bij.")
@click.option("--naam", required=True, help="Naam van de gemeente.")
@click.option("--cbs-code", required=True, help="Code van het CBS, bijvoorbeeld GM0405.")
@click.option("--beheerder", required=True, help="E-mailadres van de eerste beheerder.")
@click.option("--beheerder-naam", default="", help="Naam van de eerste beheerder.")
@click.option("--gebieden", type=FILE, multiple=True, help="Wijken en buurten: .geojson of .csv.")
@click.option("--themas", type=FILE, help="Thema’s: .csv of .jsonl (standaard onze twaalf).")
@click.option("--sitenaam", default="", help="Naam van de site.")
@click.option("--afkorting", default="", help="Letters voor het kenmerk, hooguit zes.")
@click.option("--telefoon", default="", help="Telefoonnummer van het loket.")
@click.option("--e-mail", "e_mail", default="", help="E-mailadres van het loket.")
@click.option("--adres", default="", help="Adres van het loket.")
@click.option("--uren", default="", help="Wanneer het loket bereikbaar is.")
@as_json
@with_app
def init(
    app: Flask,
    naam: str,
    cbs_code: str,
    beheerder: str,
    beheerder_naam: str,
    gebieden: tuple[Path, ...],
    themas: Path | None,
    as_json: bool,
    **anders: str,
) -> None:
    """Write down which gemeente this is, read its areas and themes, invite the beheerder."""
    lijsten = [("gebieden", bestand, read_file(bestand)) for bestand in gebieden]
    if themas is not None:
        lijsten.append(("themas", themas, read_file(themas)))
    upgrade_database()
    is_nieuw = begin_gemeente(NieuweGemeente(naam, cbs_code, **anders), door=IMPORT)
    rows = [Row("gemeente", naam, "nieuw of bijgewerkt" if is_nieuw else "ongewijzigd")]
    for soort, bestand, tabel in lijsten:
        uitkomst, _ = read_with_bar(tabel, LIJSTEN[soort], Opdracht(BRON))
        print_rejected(uitkomst, tabel, config_of(app).instance / f"afgekeurd-{soort}.csv")
        geschreven = uitkomst.nieuw + uitkomst.gewijzigd
        fout = len(uitkomst.afgekeurd)
        rows.append(Row(f"{bestand.name}: nieuw of gewijzigd", geschreven, soort))
        rows.append(Row(f"{bestand.name}: afgekeurd", fout, "regels", goal=0, ok=fout == 0))
    rows.append(Row("thema’s van VEMS", begin_themas(door=IMPORT), "thema’s"))
    link = begin_beheerder(beheerder, naam=beheerder_naam, door=SYSTEEM)
    changes.catch_up()
    _say_link(beheerder, link)
    print_rows(rows, as_json)


def _say_link(beheerder: str, link: str) -> None:
    if link:
        click.echo(f"De uitnodiging voor {beheerder} is klaargezet als e-mail. Of open eenmalig:")
        click.echo(f"  {link}")
    else:
        click.echo(f"{beheerder} is al beheerder en kan inloggen.")
