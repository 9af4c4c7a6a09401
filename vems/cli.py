"""The commands: `python3 run.py COMMAND`, the same as `vems COMMAND`. No command means `serve`.

Commands translate a terminal, nothing else: they call the same functions as pages and jobs.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import wraps
from pathlib import Path
from typing import IO, Any

import click
import peewee
from flask import Flask

from vems import checks, server
from vems.app import create_app
from vems.core import changes, mail
from vems.core.config import Config, ConfigError, load_config
from vems.core.database import database
from vems.core.exceptions import VemsError
from vems.demo.laden import is_leeg, load_demo
from vems.demo.personas import PERSONAS
from vems.migrations import runner
from vems.rows import Row, print_rows

PORT = 5000


class Stop(click.ClickException):
    """End with one sentence, without the word Error before it."""

    def show(self, file: IO[Any] | None = None) -> None:
        """Write the sentence."""
        click.echo(self.format_message(), err=True)


class ServeByDefault(click.Group):
    """A group in which `vems --port 8080` means `vems serve --port 8080`."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Put `serve` in front when there is no command."""
        if not args or (args[0].startswith("-") and args[0] != "--help"):
            args = ["serve", *args]
        return super().parse_args(ctx, args)


def with_app(command: Callable[..., None]) -> Callable[..., None]:
    """Give the command `app` with an open database, from --instance and the environment."""

    @click.option(
        "--instance",
        type=click.Path(file_okay=False, path_type=Path),
        help="Map met de gegevens (standaard instance/).",
    )
    @wraps(command)
    def run(instance: Path | None, **options: object) -> None:
        environ = {**os.environ}
        if "port" in options:
            environ.setdefault("VEMS_SITE_URL", f"http://{server.HOST}:{options['port']}")
        try:
            app = create_app(load_config(environ, instance))
            with app.app_context(), open_database():
                command(app, **options)
        except (ConfigError, VemsError) as error:
            raise Stop(str(error)) from error

    return run


as_json = click.option(
    "--json", "as_json", is_flag=True, help="Sluit af met één regel JSON voor machines."
)


@click.group(cls=ServeByDefault, help="VEMS: initiatieven volgen, begeleiden en verbinden.")
def main() -> None:
    """Collect the commands."""


@main.command(help="Start de website op deze computer, met het achtergrondwerk erbij.")
@click.option("--port", default=PORT, show_default=True, help="Poort op 127.0.0.1.")
@click.option("--no-demo", is_flag=True, help="Begin zonder de demo gemeente.")
@with_app
def serve(app: Flask, port: int, no_demo: bool) -> None:
    """Bring the database up to date, load the demo at the first start, and serve."""
    config = config_of(app)
    if config.is_productie:
        raise Stop("In productie start u VEMS met gunicorn: zie deploy/.")
    listening = server.open_port(port)
    upgrade_database()
    if config.is_demo and not no_demo and is_leeg():
        load_demo_with_bar()
    changes.catch_up()
    click.echo(f"VEMS staat klaar op http://{server.HOST}:{port}")
    if config.is_demo and not is_leeg():
        click.echo(f"Meekijken als een van deze mensen kan op http://{server.HOST}:{port}/demo:")
        for persona in PERSONAS:
            click.echo(f"  {persona.label:<22} {persona.naam}")
    click.echo("Stoppen: Ctrl+C.")
    database.obj.close()
    server.run_embedded(app, listening)


@main.command(help="Doe achtergrondwerk en verstuur mail, tot u stopt.")
@click.option("--schedule", is_flag=True, help="Houd ook het rooster bij (op precies één plek).")
@click.option("--workers", default=2, show_default=True, help="Aantal taken tegelijk.")
@with_app
def worker(app: Flask, schedule: bool, workers: int) -> None:
    """Run huey's consumer in the foreground."""
    database.obj.close()
    app.extensions["huey"].create_consumer(
        workers=workers, periodic=schedule, max_delay=server.QUEUE_SECONDS
    ).run()


@main.command(help="Houd de zoekindex van deze computer bij, tot u stopt.")
@with_app
def follow(app: Flask) -> None:
    """Follow the change log in the foreground."""
    database.obj.close()
    follower = changes.FollowerThread()
    follower.start()
    server.wait_for_stop()
    follower.stop()


@main.group(help="De database.")
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


@main.group(help="De demo gemeente Westerkade.")
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


@main.group(help="De zoekindex en het netwerk.")
def search() -> None:
    """Collect the search commands."""


@search.command(help="Bouw de zoekindex en het netwerk opnieuw op uit de database.")
@with_app
def rebuild(app: Flask) -> None:
    """Rebuild every follower."""
    changes.rebuild()
    click.echo("De zoekindex en het netwerk zijn opnieuw opgebouwd.")


@main.group("mail", help="De mail die klaarstaat.")
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


@main.command(help="Kijk of alles in orde is; eindigt met 1 als dat niet zo is.")
@click.argument("onderdelen", nargs=-1, type=click.Choice(tuple(checks.CHECKS)))
@as_json
@with_app
def check(app: Flask, onderdelen: tuple[str, ...], as_json: bool) -> None:
    """Run the checks."""
    rows = checks.run_checks(app, onderdelen)
    print_rows(rows, as_json)
    sys.exit(0 if all(row.ok for row in rows) else 1)


@contextmanager
def open_database() -> Iterator[None]:
    """Hold a connection; the command may close it earlier, before it runs until stopped."""
    try:
        database.obj.connect(reuse_if_open=True)
    except peewee.OperationalError as error:
        raise Stop("De database is niet bereikbaar: controleer DATABASE_URL.") from error
    try:
        yield
    finally:
        database.obj.close()


def config_of(app: Flask) -> Config:
    """Give the configuration the application was made with."""
    config: Config = app.config["VEMS"]
    return config


def upgrade_database() -> list[str]:
    """Run the pending migrations with a progress bar; gives their names."""
    pending = [name for name, applied in runner.status(database.obj) if not applied]
    if pending:
        with click.progressbar(pending, label="Database bijwerken") as names:
            for name in names:
                runner.upgrade(database.obj, name)
    return pending


def load_demo_with_bar() -> None:
    """Load the demo gemeente with a progress bar."""
    with click.progressbar(length=1000, label="Demo gemeente Westerkade laden") as bar:
        load_demo(voortgang=lambda done, total: bar.update(1000 * done // total - bar.pos))
