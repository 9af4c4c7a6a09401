"""The form fields of the house, under the name the desk and its neighbours know them by."""

from __future__ import annotations

from vems.core.web.velden import (
    Dag,
    EenmaligFormulier,
    Keuze,
    Lijst,
    Tijd,
    Zaakformulier,
    read_number,
)

__all__ = ["Dag", "EenmaligFormulier", "Keuze", "Lijst", "Tijd", "Zaakformulier", "read_number"]
