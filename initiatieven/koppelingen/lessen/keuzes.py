"""What follows from a reason or an outcome, as one table (DOMAIN 4.5)."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum

from initiatieven.koppelingen.keuzes import Uitkomst, Verwerpreden, Weigerreden
from netwerk.relaties.keuzes import RelatieSoort
from vems.core.i18n import N_


class Ingreep(Enum):
    """What would change in the network."""

    BEGIN = "begin"
    EINDIG = "eindig"
    SCHEID = "scheid"
    VRAAG_NA = "vraag_na"


class LesToestand(Enum):
    """Nothing changes before a guide says so."""

    OPEN = "open"
    BEVESTIGD = "bevestigd"
    AFGEWEZEN = "afgewezen"


INGREEP_ZINNEN = {
    Ingreep.BEGIN: N_("Leg vast: %(van)s %(relatie)s %(naar)s."),
    Ingreep.EINDIG: N_("Haal weg: %(van)s %(relatie)s %(naar)s."),
    Ingreep.SCHEID: N_("Stel %(van)s niet meer voor bij %(naar)s."),
    Ingreep.VRAAG_NA: N_("Vraag %(van)s of dit nog klopt: %(relatie)s %(naar)s."),
}
Gevolg = tuple[Ingreep, RelatieSoort]

_NIET_HIER = (Ingreep.EINDIG, RelatieSoort.ACTIEF_IN)
_NIET_DIT = (Ingreep.EINDIG, RelatieSoort.GAAT_OVER)
_APART = (Ingreep.SCHEID, RelatieSoort.NIET_KOPPELEN)
_OVER = (Ingreep.BEGIN, RelatieSoort.GAAT_OVER)
_HIER = (Ingreep.BEGIN, RelatieSoort.ACTIEF_IN)

# Having no time today says nothing about what somebody does.
NA_NEE: Mapping[Weigerreden, tuple[Gevolg, ...]] = {
    Weigerreden.GEEN_TIJD: ((Ingreep.VRAAG_NA, RelatieSoort.ACTIEF_IN),),
    Weigerreden.NIET_ONS_ONDERWERP: (_NIET_DIT,),
    Weigerreden.VERKEERD_GEBIED: (_NIET_HIER,),
    Weigerreden.DOEN_WE_AL: (_OVER, _HIER),
    Weigerreden.LIEVER_NIET: (_APART,),
}
NA_OORDEEL: Mapping[Verwerpreden, tuple[Gevolg, ...]] = {
    Verwerpreden.ONDERWERP_ANDERS: (_NIET_DIT,),
    Verwerpreden.TE_VER: (_NIET_HIER,),
    Verwerpreden.KLOPT_NIET_MEER: ((Ingreep.VRAAG_NA, RelatieSoort.GAAT_OVER),),
}
NA_GEEN_KLIK: tuple[Gevolg, ...] = (_APART,)
NA_AFLOOP: Mapping[Uitkomst, tuple[Gevolg, ...]] = {
    Uitkomst.VEEL: (_OVER, _HIER),
    Uitkomst.BEETJE: (_OVER, _HIER),
    Uitkomst.NIET: ((Ingreep.VRAAG_NA, RelatieSoort.GAAT_OVER),),
}
# What somebody of the gemeente knows is expertise, not a subject.
_KENNIS = {RelatieSoort.GAAT_OVER: RelatieSoort.DESKUNDIG_IN}


def relation_of(kind: str, soort: RelatieSoort) -> RelatieSoort | None:
    """Give the kind of relation this kind of target has; None for who has none of its own."""
    if soort is RelatieSoort.NIET_KOPPELEN:
        return soort
    if kind == "medewerker":
        return _KENNIS.get(soort, soort)
    return soort if kind == "partner" else None
