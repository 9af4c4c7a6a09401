"""The frame of every command: the app with an open database, one sentence when it goes wrong."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import wraps
from pathlib import Path

import click
import peewee
from flask import Flask

from vems import server
from vems.app import create_app
from vems.core.config import Config, ConfigError, load_config
from vems.core.database import database
from vems.core.exceptions import VemsError
from vems.migrations import runner
from vems.usage import Commands

PORT = 5000


class Stop(click.ClickException):
    """End with one sentence."""


class ServeByDefault(Commands):
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
