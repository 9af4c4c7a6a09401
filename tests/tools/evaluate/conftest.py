"""What the yardsticks need: the word list."""

from __future__ import annotations

import pytest

from vems.core.search.lexicon import load_lexicon


@pytest.fixture
def needs_lexicon() -> None:
    """Skip on a machine without the word list; in CI it must be there."""
    if load_lexicon().is_missing:
        pytest.skip("no word list: run npm ci and python -m vems.core.search.lexicon")
