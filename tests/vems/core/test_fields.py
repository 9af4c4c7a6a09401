"""What is typed is cleaned, moments carry a zone, slugs end in five random characters."""

from __future__ import annotations

import pytest

from vems.core.clock import now
from vems.core.fields import UtcDateTimeField, clean_line, clean_text, slugify_with_tail


def test_a_moment_without_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="time zone"):
        UtcDateTimeField().db_value(now().replace(tzinfo=None))


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("a\x00b\x1b\u202ec", "abc"),
        ("een\r\ntwee\rdrie", "een\ntwee\ndrie"),
        ("cafe\u0301", "café"),
        ("x\ud800y", "xy"),
    ],
)
def test_what_is_typed_is_cleaned(typed: str, kept: str) -> None:
    assert clean_text(typed) == kept


def test_a_line_is_one_line() -> None:
    assert clean_line(" een \n\t twee ") == "een twee"


def test_a_slug_ends_in_five_random_characters() -> None:
    slugs = {slugify_with_tail("Één café … voor € 5") for _ in range(50)}
    assert len(slugs) == 50
    assert all(slug.startswith("een-cafe-voor-euro-5-") and len(slug) == 26 for slug in slugs)
