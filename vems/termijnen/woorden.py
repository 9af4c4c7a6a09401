"""Terms in words: "5 werkdagen"."""

from __future__ import annotations

from collections.abc import Callable

from vems.core.i18n import N_, ngettext, translate
from vems.termijnen.keuzes import Eenheid


def term_text(aantal: int, eenheid: Eenheid) -> str:
    """Write a term in words."""
    woorden: dict[Eenheid, Callable[[], str]] = {
        Eenheid.METEEN: lambda: translate(N_("meteen")),
        Eenheid.UREN: lambda: ngettext("%(num)s uur", "%(num)s uur", aantal),
        Eenheid.WERKDAGEN: lambda: ngettext("%(num)s werkdag", "%(num)s werkdagen", aantal),
        Eenheid.DAGEN: lambda: ngettext("%(num)s dag", "%(num)s dagen", aantal),
        Eenheid.WEKEN: lambda: ngettext("%(num)s week", "%(num)s weken", aantal),
        Eenheid.MAANDEN: lambda: ngettext("%(num)s maand", "%(num)s maanden", aantal),
        Eenheid.JAREN: lambda: ngettext("%(num)s jaar", "%(num)s jaar", aantal),
    }
    return woorden[eenheid]()
