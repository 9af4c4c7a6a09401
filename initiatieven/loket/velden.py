"""The form fields of the house, under the name the desk and its neighbours know them by."""

from __future__ import annotations

from vems.core.web.formulieren import EenmaligFormulier, Zaakformulier
from vems.core.web.velden import Dag, Keuze, Lijst, Tijd, read_number

__all__ = ["Dag", "EenmaligFormulier", "Keuze", "Lijst", "Tijd", "Zaakformulier", "read_number"]
