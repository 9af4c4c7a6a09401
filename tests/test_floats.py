"""The check on numbers with decimals sees those in texts, and leaves drawings alone."""

from __future__ import annotations

import pytest
from flask import Flask, render_template_string

from tests.browse import check_page

_HEEL = "<title>T</title><h1>T</h1>{}"


@pytest.mark.parametrize(
    "deel",
    [
        "<p>{{ getal }}</p>",
        "<p>{{ _('%(num)s uur', num=getal) }}</p>",
        '<svg aria-label="{{ getal }}"></svg>',
        "<svg><text>{{ getal }}</text></svg>",
        '<label>T <input value="{{ getal }}"></label>',
    ],
)
def test_a_number_without_its_filter_is_seen(app: Flask, deel: str) -> None:
    with app.test_request_context():
        html = render_template_string(_HEEL.format(deel), getal=39.8)
    with pytest.raises(AssertionError, match=r"numbers without \|getal"):
        check_page("/", html)


def test_a_number_with_its_filter_and_a_coordinate_are_not(app: Flask) -> None:
    deel = '<p>{{ getal|getal }} {{ 3 }}</p><svg><circle r="{{ getal }}"></circle></svg>'
    with app.test_request_context():
        html = render_template_string(_HEEL.format(deel), getal=39.8)
    assert "39,8" in check_page("/", html)
