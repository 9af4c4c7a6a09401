"""Our own way of drawing gives what Jinja's gives, character by character."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import jinja2
import pytest
from flask import Flask
from flask.templating import Environment
from flask_babel import lazy_gettext
from markupsafe import Markup, escape

from vems.core.web.drawing import DrawingEnvironment, TemplateCache, write_value

TEMPLATE = """
{%- macro merk(tekst, klasse='') -%}<b class="{{ klasse }}">{{ tekst }}</b>{%- endmacro -%}
{%- macro vlak(titel) -%}<div title="{{ titel }}">{{ caller() }}{{ caller is defined }}</div>{%- endmacro -%}
{%- for woord in woorden %}{{ merk(woord, klasse=loop.index) }}{{ woord ~ '<i>' }}{% endfor %}
{% call vlak(woorden[0]) %}{{ merk('<x>') }} & {{ leeg }}{{ niets }}{% endcall %}
{{ getal + 1 }} {{ veilig }} {{ '<script>' }} {{ '<p>'|safe }} {{ woorden|join(', ') }}
"""  # noqa: E501


class Own:
    """Something that brings HTML of its own."""

    def __html__(self) -> str:
        return "<em>eigen</em>"


VALUES = ["", "gewoon", "a & b", "<b>", "\"'", Markup("<b>&amp;</b>"), 3, 2.5, None, True, Own()]


@pytest.mark.parametrize(
    "value", VALUES, ids=lambda value: "eigen" if isinstance(value, Own) else repr(value)
)
def test_a_value_is_written_as_escape_does(value: Any) -> None:
    assert write_value(value) == escape(value)


def test_a_lazy_sentence_is_written_as_escape_does(app: Flask) -> None:
    with app.test_request_context():
        assert write_value(lazy_gettext("A & <b>")) == escape(lazy_gettext("A & <b>"))


def test_a_page_is_the_same(app: Flask) -> None:
    values = {"woorden": ["<een>", "twee"], "getal": 41, "veilig": Markup("<br>"), "leeg": None}
    drawn = [
        environment(app, autoescape=True).from_string(TEMPLATE).render(values)
        for environment in (Environment, DrawingEnvironment)
    ]
    assert drawn[0] == drawn[1]
    assert "&lt;een&gt;" in drawn[1]


def test_the_application_draws_so(app: Flask) -> None:
    assert isinstance(app.jinja_env, DrawingEnvironment)


def test_a_template_that_cannot_be_kept_is_drawn_all_the_same(tmp_path: Path) -> None:
    folder = tmp_path / "sjablonen"
    environment = jinja2.Environment(
        loader=jinja2.DictLoader({"a": "{{ 1 + 1 }}"}), bytecode_cache=TemplateCache(folder)
    )
    folder.rmdir()
    assert environment.get_template("a").render() == "2"
