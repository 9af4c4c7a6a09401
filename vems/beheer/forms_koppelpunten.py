"""The form with the points of each part of a match."""

from __future__ import annotations

from flask_babel import lazy_gettext as _l
from wtforms.validators import InputRequired

from netwerk.matching.gewichten import HUIDIG
from netwerk.matching.keuzes import ONDERDEEL_NAMEN
from vems.beheer.forms import BelofteForm, Getal


class Puntenvelden(BelofteForm):
    """What the class below shares, apart from a field for each part."""

    @property
    def punten(self) -> dict[str, int | None]:
        """Give the points as typed."""
        return {naam: self[naam].data for naam in HUIDIG.punten}


# One field per part, in published order: a part that is added gets its field by itself.
KoppelpuntenForm: type[Puntenvelden] = type(
    "KoppelpuntenForm",
    (Puntenvelden,),
    {
        naam: Getal(_l(ONDERDEEL_NAMEN[naam]), validators=[InputRequired(_l("Vul een getal in."))])
        for naam in HUIDIG.punten
    },
)
