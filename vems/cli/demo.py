"""The demo gemeente."""

from __future__ import annotations

import click
from flask import Flask

from vems.cli.frame import Stop, config_of, upgrade_database, with_app
from vems.core import changes
from vems.demo.laden import is_leeg, load_demo


@click.group(help="De demo gemeente Westerkade.")
def demo() -> None:
    """Collect the demo commands."""


@demo.command(help="Laad de demo gemeente in een lege database.")
@with_app
def load(app: Flask) -> None:
    """Load Westerkade; refused in production and in a database that holds something."""
    if config_of(app).is_productie:
        raise Stop("De demo gemeente hoort niet in productie.")
    upgrade_database()
    if not is_leeg():
        raise Stop("Er staan al gegevens in deze database: de demo is niet geladen.")
    load_demo_with_bar()
    changes.catch_up()


def load_demo_with_bar() -> None:
    """Load the demo gemeente with a progress bar."""
    with click.progressbar(length=1000, label="Demo gemeente Westerkade laden") as bar:
        load_demo(voortgang=lambda done, total: bar.update(1000 * done // total - bar.pos))
