"""The commands: `python3 run.py COMMAND`, the same as `vems COMMAND`. No command means `serve`.

Commands translate a terminal, nothing else: they call the same functions as pages and jobs. One
module per noun; what they share is `frame`.
"""

from __future__ import annotations

import click

from vems.cli.db import db
from vems.cli.demo import demo
from vems.cli.draaien import follow, serve, worker
from vems.cli.frame import ServeByDefault
from vems.cli.gemeente import gemeente
from vems.cli.lezen import import_
from vems.cli.onderhoud import check, mail_group, search


@click.group(cls=ServeByDefault, help="VEMS: initiatieven volgen, begeleiden en verbinden.")
def main() -> None:
    """Collect the commands."""


for command in (serve, worker, follow, gemeente, import_, db, demo, search, mail_group, check):
    main.add_command(command)
