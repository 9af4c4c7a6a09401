"""The database: bring it up to date, tell what ran."""

from __future__ import annotations

import click
from flask import Flask

from vems.cli.frame import as_json, upgrade_database, with_app
from vems.core.database import database
from vems.migrations import runner
from vems.rows import Row, print_rows


@click.group(help="De database.")
def db() -> None:
    """Collect the database commands."""


@db.command(help="Breng de database naar de nieuwste versie.")
@as_json
@with_app
def upgrade(app: Flask, as_json: bool) -> None:
    """Run the pending migrations."""
    done = upgrade_database()
    print_rows([Row(name, "gedraaid") for name in done], as_json, empty="De database is bij.")


@db.command(help="Toon welke migraties gedraaid zijn.")
@as_json
@with_app
def status(app: Flask, as_json: bool) -> None:
    """List the migrations."""
    print_rows(
        [
            Row(name, "gedraaid" if applied else "nog niet", goal="gedraaid", ok=applied)
            for name, applied in runner.status(database.obj)
        ],
        as_json,
    )
