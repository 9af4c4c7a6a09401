"""`python3 run.py bench …`: the yardsticks as commands; `--json` ends with a line for machines."""

from __future__ import annotations

import sys

import click

from tools.bench.matching import bench_match
from tools.bench.measure import Bounds
from tools.bench.netwerk import bench_netwerk
from tools.bench.scratch import POSTGRESQL, SQLITE
from tools.bench.searching import bench_search
from tools.bench.servers import BenchError
from tools.bench.web import bench_web
from vems.rows import print_rows


@click.group(help="Meet hoe snel en hoe zwaar VEMS is.")
def main() -> None:
    """Collect the yardsticks."""


@main.command(help="Meet de website zelf: twee maten, één en acht tegelijk, naast een bodem.")
@click.option("--database", "kind", type=click.Choice([SQLITE, POSTGRESQL]), default=SQLITE)
@click.option("--sizes", default="1000,10000", show_default=True, help="Aantallen initiatieven.")
@click.option("--part", default=1.0, show_default=True, help="Welk deel van de verzoeken.")
@click.option("--seconds", default=6.0, show_default=True, help="Hooguit zo lang per meting.")
@click.option("--json", "as_json", is_flag=True, help="Sluit af met één regel JSON.")
def web(kind: str, sizes: str, part: float, seconds: float, as_json: bool) -> None:
    """Measure and judge; ends with 1 when a must misses."""
    try:
        rows = bench_web(
            kind, _numbers(sizes), Bounds(part, seconds), lambda zin: click.echo(zin, err=True)
        )
    except BenchError as error:
        raise click.ClickException(str(error)) from error
    print_rows(rows, as_json)
    sys.exit(0 if all(row.ok for row in rows) else 1)


@main.command(help="Meet het koppelen: drie maten, naast NetworkX zelf, met geplante antwoorden.")
@click.option("--sizes", default="10000,100000,1000000", show_default=True, help="Relaties.")
@click.option("--json", "as_json", is_flag=True, help="Sluit af met één regel JSON.")
def match(sizes: str, as_json: bool) -> None:
    """Measure and judge; ends with 1 when a must misses."""
    rows = bench_match(_numbers(sizes), lambda zin: click.echo(zin, err=True))
    print_rows(rows, as_json)
    sys.exit(0 if all(row.ok for row in rows) else 1)


@main.command(help="Meet het zoeken: drie maten, per band van hoe vaak een woord voorkomt.")
@click.option("--sizes", default="1000,10000,50000", show_default=True, help="Documenten.")
@click.option("--json", "as_json", is_flag=True, help="Sluit af met één regel JSON.")
def search(sizes: str, as_json: bool) -> None:
    """Measure and judge; ends with 1 when a must misses."""
    rows = bench_search(_numbers(sizes), lambda zin: click.echo(zin, err=True))
    print_rows(rows, as_json)
    sys.exit(0 if all(row.ok for row in rows) else 1)


@main.command(help="Meet het netwerk in Chromium: eerste tekening en een klik.")
@click.option("--nodes", default=2000, show_default=True, help="Knopen in het netwerk.")
@click.option("--json", "as_json", is_flag=True, help="Sluit af met één regel JSON.")
def netwerk(nodes: int, as_json: bool) -> None:
    """Measure and judge; ends with 1 when a must misses."""
    try:
        rows = bench_netwerk(nodes, lambda zin: click.echo(zin, err=True))
    except BenchError as error:
        raise click.ClickException(str(error)) from error
    print_rows(rows, as_json)
    sys.exit(0 if all(row.ok for row in rows) else 1)


def _numbers(sizes: str) -> list[int]:
    try:
        numbers = sorted({int(size) for size in sizes.split(",")})
    except ValueError:
        numbers = [0]
    if numbers[0] < 1:
        raise click.BadParameter("noem getallen, zoals 1000,10000", param_hint="--sizes")
    return numbers


if __name__ == "__main__":
    main(prog_name="bench")
