"""The floor: what a page costs when there is hardly a page. Flask, peewee, Jinja, nothing else.

One table, one COUNT, twenty rows, one small template, a connection per request as peewee's manual
has it. The product's pages are measured in multiples of this, on the same machine in the same run.
"""

from __future__ import annotations

import os

import peewee
from flask import Flask, render_template, request
from jinja2 import DictLoader
from playhouse import db_url

ROWS = 10_000
PER_PAGE = 20
DATABASE_VARIABLE = "BENCH_FLOOR_DATABASE"

database = peewee.DatabaseProxy()

_TEMPLATE = """<!doctype html>
<html lang="nl"><head><meta charset="utf-8"><title>Lijst</title></head>
<body><h1>{{ total }} regels</h1>
<ul>
{% for row in rows %}
  <li><a href="/{{ row.id }}">{{ row.title }}</a>
    <p>{{ row.text }}</p><small>{{ row.place }}</small></li>
{% endfor %}
</ul>
<p>Pagina {{ page }} van {{ pages }}</p>
</body></html>
"""


class Line(peewee.Model):
    """A row of the list."""

    title = peewee.CharField()
    text = peewee.TextField()
    place = peewee.CharField()

    class Meta:
        """Bound by `connect`."""

        database = database
        table_name = "line"


def connect(url: str) -> peewee.Database:
    """Bind the floor's one table to a database."""
    bound = db_url.connect(url)
    database.initialize(bound)
    return bound


def fill(url: str) -> None:
    """Make the table with its ten thousand rows."""
    bound = connect(url)
    with bound.connection_context(), bound.atomic():
        bound.create_tables([Line])
        rows = [
            {
                "title": f"Regel nummer {number}",
                "text": f"Een zin van gewone lengte over plan {number}, om iets te tonen.",
                "place": f"Wijk {number % 11}",
            }
            for number in range(ROWS)
        ]
        for begin in range(0, ROWS, 500):
            Line.insert_many(rows[begin : begin + 500]).execute()
    bound.close()


def make_app() -> Flask:
    """Make the application of the database in the environment."""
    connect(os.environ[DATABASE_VARIABLE])
    app = Flask(__name__)
    app.jinja_loader = DictLoader({"list.html": _TEMPLATE})

    @app.before_request
    def _open() -> None:
        database.connect()

    @app.teardown_request
    def _close(error: BaseException | None) -> None:
        if not database.is_closed():
            database.close()

    @app.get("/")
    def _list() -> str:
        page = request.args.get("pagina", 1, type=int)
        total = Line.select().count()
        rows = Line.select().order_by(Line.id.desc()).paginate(page, PER_PAGE)
        pages = -(-total // PER_PAGE)
        return render_template("list.html", rows=rows, total=total, page=page, pages=pages)

    return app
