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

from vems.core import i18n
from vems.core.web.drawing import DrawingEnvironment, TemplateCache, Words, write_value

TEMPLATE = """
{%- macro merk(tekst, klasse='') -%}<b class="{{ klasse }}">{{ tekst }}</b>{%- endmacro -%}
{%- macro vlak(titel) -%}<div title="{{ titel }}">{{ caller() }}{{ caller is defined }}</div>{%- endmacro -%}
{%- for woord in woorden %}{{ merk(woord, klasse=loop.index) }}{{ woord ~ '<i>' }}{% endfor %}
{% call vlak(woorden[0]) %}{{ merk('<x>') }} & {{ leeg }}{{ niets }}{% endcall %}
{% macro lijst(a, b='b', c=none) -%}{{ a }}{{ b }}{{ c is none }}{{ caller is defined }}{%- endmacro -%}
{% macro rest(a) -%}{{ a }}{{ varargs }}{{ kwargs }}{%- endmacro -%}
{{ lijst() }}{{ lijst(1, c=2) }}{{ lijst(b='<', a=3) }}{{ rest(1, 2, d='<') }}
{{ woordenboek.naam }}{{ woordenboek.items()|list }}{{ woordenboek.niets is defined }}
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
    values["woordenboek"] = {"naam": "<n>", "items": 3}
    drawn = [
        environment(app, autoescape=True).from_string(TEMPLATE).render(values)
        for environment in (Environment, DrawingEnvironment)
    ]
    assert drawn[0] == drawn[1]
    assert "&lt;een&gt;" in drawn[1]


@pytest.mark.parametrize("call", ["merk('a', 'b', 'c')", "merk('a', d=1)", "merk('a', tekst=1)"])
def test_an_argument_too_many_is_a_mistake(app: Flask, call: str) -> None:
    template = TEMPLATE.partition("{%- macro vlak")[0] + "{{ " + call + " }}"
    said = []
    for environment in (Environment, DrawingEnvironment):
        with pytest.raises(TypeError) as error:
            environment(app, autoescape=True).from_string(template).render()
        said.append(str(error.value))
    assert said[0] == said[1]


WORDS = """{{ _('100%%') }}|{{ _('%(a)s & co', a='<b>') }}|{{ gettext('A') }}
{{ ngettext('%(num)s <i>plan</i>', '%(num)s plannen', 2) }}|{{ ngettext('een', 'meer', 1) }}
{% trans naam='<n>' %}Dag {{ naam }}, 5%{% endtrans %}
{% trans aantal=3 %}een plan{% pluralize %}{{ aantal }} plannen{% endtrans %}
{% for _x in [1] %}{{ _('Ja') }}{{ _('In %(x)s', x=_x) }}{% endfor %}"""


@pytest.mark.parametrize("autoescape", [True, False])
def test_words_are_the_same(app: Flask, autoescape: bool) -> None:
    drawn = []
    for environment in (Environment, DrawingEnvironment):
        env = environment(app, autoescape=autoescape, extensions=["jinja2.ext.i18n"])
        env.install_gettext_callables(  # type: ignore[attr-defined]  # of the extension
            i18n.gettext, i18n.choose_plural, newstyle=True
        )
        if environment is DrawingEnvironment:
            words = Words(i18n.gettext)
            env.globals.update(gettext=words, _=words, ngettext=Words(i18n.choose_plural))
        drawn.append(env.from_string(WORDS).render())
    assert drawn[0] == drawn[1]
    assert "100%|" in drawn[1]


def test_the_application_draws_so(app: Flask) -> None:
    assert isinstance(app.jinja_env, DrawingEnvironment)


def test_a_template_that_cannot_be_kept_is_drawn_all_the_same(tmp_path: Path) -> None:
    folder = tmp_path / "sjablonen"
    environment = jinja2.Environment(
        loader=jinja2.DictLoader({"a": "{{ 1 + 1 }}"}), bytecode_cache=TemplateCache(folder)
    )
    folder.rmdir()
    assert environment.get_template("a").render() == "2"
