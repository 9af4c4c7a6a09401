"""The demo gemeente."""

from __future__ import annotations

import time

import click
from flask import Flask

from initiatieven.registratie.models import Initiatief
from netwerk.gebieden.models import Gebied
from netwerk.medewerkers.models import Medewerker
from netwerk.partners.models import Partner
from netwerk.relaties.models import Relatie
from vems.accounts.models import Gebruiker
from vems.cli.frame import Stop, as_json, config_of, upgrade_database, with_app
from vems.core import changes
from vems.demo.laden import is_leeg, load_demo
from vems.rows import Row, print_rows

# What a loaded demo is counted by.
GELADEN = (Initiatief, Partner, Medewerker, Relatie, Gebied, Gebruiker)


@click.group(help="De demo gemeente Westerkade.")
def demo() -> None:
    """Collect the demo commands."""


@demo.command(help="Laad de demo gemeente in een lege database.")
@as_json
@with_app
def load(app: Flask, as_json: bool) -> None:
    """Load Westerkade; refused in production and in a database that holds something."""
    if config_of(app).is_productie:
        raise Stop("De demo gemeente hoort niet in productie.")
    upgrade_database()
    if not is_leeg():
        raise Stop("Er staan al gegevens in deze database: de demo is niet geladen.")
    begin = time.perf_counter()
    load_demo_with_bar()
    changes.catch_up()
    rows = [Row(model._meta.table_name, model.select().count()) for model in GELADEN]
    rows.append(Row("duur", round(time.perf_counter() - begin, 1), "s"))
    print_rows(rows, as_json)


def load_demo_with_bar() -> None:
    """Load the demo gemeente with a progress bar."""
    with click.progressbar(length=1000, label="Demo gemeente Westerkade laden") as bar:
        load_demo(voortgang=lambda done, total: bar.update(1000 * done // total - bar.pos))
