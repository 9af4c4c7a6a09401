"""What somebody typed is kept whole or refused with how long it may be."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from vems.core.exceptions import Invalid
from vems.core.teksten import checked_line, checked_text


@pytest.mark.parametrize("checked", [checked_line, checked_text])
def test_too_long_is_refused_and_never_cut(checked: Callable[..., str]) -> None:
    assert checked("  tien teken ", 10, veld="naam") == "tien teken"
    with pytest.raises(Invalid) as error:
        checked("elf tekens.", 10, veld="naam")
    assert error.value.veld == "naam"
    assert str(error.value) == "Deze tekst is te lang. Gebruik hooguit 10 tekens."
