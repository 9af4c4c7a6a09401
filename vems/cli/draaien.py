"""What runs until it is stopped: the website, background work, the follower of a host."""

from __future__ import annotations

import click
from flask import Flask

from vems import server
from vems.accounts.registration import find_gebruiker
from vems.cli.demo import load_demo_with_bar
from vems.cli.frame import PORT, Stop, config_of, upgrade_database, with_app
from vems.core import changes
from vems.core.database import database
from vems.demo.laden import is_leeg
from vems.demo.personas import PERSONAS


@click.command(help="Start de website op deze computer, met het achtergrondwerk erbij.")
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
    if config.is_demo and find_gebruiker(PERSONAS[0].email) is not None:
        click.echo(f"Meekijken als een van deze mensen kan op http://{server.HOST}:{port}/demo:")
        for persona in PERSONAS:
            click.echo(f"  {persona.label:<22} {persona.naam}")
    click.echo("Stoppen: Ctrl+C.")
    database.obj.close()
    server.run_embedded(app, listening)


@click.command(help="Doe achtergrondwerk en verstuur mail, tot u stopt.")
@click.option("--schedule", is_flag=True, help="Houd ook het rooster bij (op precies één plek).")
@click.option("--workers", default=2, show_default=True, help="Aantal taken tegelijk.")
@with_app
def worker(app: Flask, schedule: bool, workers: int) -> None:
    """Run huey's consumer in the foreground."""
    database.obj.close()
    app.extensions["huey"].create_consumer(
        workers=workers, periodic=schedule, max_delay=server.QUEUE_SECONDS
    ).run()


@click.command(help="Houd de zoekindex van deze computer bij, tot u stopt.")
@with_app
def follow(app: Flask) -> None:
    """Follow the change log in the foreground."""
    database.obj.close()
    follower = changes.FollowerThread()
    follower.start()
    server.wait_for_stop()
    follower.stop()
