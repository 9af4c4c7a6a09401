"""Keeping it running: rebuild the index and the graph, send mail, check that all is in order."""

from __future__ import annotations

import sys

import click
from flask import Flask

from vems import checks
from vems.cli.frame import as_json, config_of, with_app
from vems.core import changes, mail
from vems.rows import Row, none_of, print_rows


@click.group(help="De zoekindex en het netwerk.")
def search() -> None:
    """Collect the search commands."""


@search.command(help="Bouw de zoekindex en het netwerk opnieuw op uit de database.")
@as_json
@with_app
def rebuild(app: Flask, as_json: bool) -> None:
    """Rebuild every follower, and tell how far each is behind."""
    changes.rebuild()
    click.echo("De zoekindex en het netwerk zijn opnieuw opgebouwd.")
    achter = [none_of(f"{n} achter", changes.lag(n), "wijzigingen") for n in changes.followers()]
    print_rows(achter, as_json)


@click.group("mail", help="De mail die klaarstaat.")
def mail_group() -> None:
    """Collect the mail commands."""


@mail_group.command(help="Verstuur nu wat klaarstaat.")
@as_json
@with_app
def deliver(app: Flask, as_json: bool) -> None:
    """Send what is due, batch after batch."""
    total = 0
    while sent := mail.deliver(config_of(app)):
        total += sent
    print_rows([Row("mail verstuurd", total, "mails")], as_json)


@click.command(help="Kijk of alles in orde is; eindigt met 1 als dat niet zo is.")
@click.argument("onderdelen", nargs=-1, type=click.Choice(tuple(checks.CHECKS)))
@as_json
@with_app
def check(app: Flask, onderdelen: tuple[str, ...], as_json: bool) -> None:
    """Run the checks."""
    rows = checks.run_checks(app, onderdelen)
    print_rows(rows, as_json)
    sys.exit(0 if all(row.ok for row in rows) else 1)
