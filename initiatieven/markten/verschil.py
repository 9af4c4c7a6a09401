"""Where two writers of a market differ: the fields in words, for who came second."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from initiatieven.markten.keuzes import FEIT_LABELS
from initiatieven.markten.models import Markt
from netwerk.themas.boom import boom as themaboom
from vems.core.exceptions import Conflict, Invalid, VemsError
from vems.core.i18n import N_, format_datum, format_tijd, translate

VELD_LABELS = {
    "titel": N_("Naam"),
    "editie": N_("Editie"),
    "themas": N_("Thema’s"),
    **FEIT_LABELS,
    "capaciteit": N_("Aantal kramen"),
    "criteria": N_("Waar het panel op let"),
    "verwachting": N_("Wat een markt wel en niet is"),
    "stemregels": N_("Regels voor het stemmen"),
    "programma": N_("Programma van de avond"),
    "pitch_minuten": N_("Minuten per presentatie"),
    "pauze_minuten": N_("Minuten tussen twee presentaties"),
    "bevestigen_tot": N_("Een kraam bevestigen kan tot"),
    "raadsbesluit": N_("Besluit van de raad"),
}


def say_refusal(vers: Markt, *, versie: int, waarden: Mapping[str, object]) -> VemsError:
    """Say why a change was not kept: too few stands (Invalid), or who was first (Conflict)."""
    if vers.versie == versie:
        zin = N_("Er zijn al %(aantal)s plannen toegelaten. Zoveel kramen zijn zeker nodig.")
        return Invalid(zin, veld="capaciteit", aantal=vers.aantal_toegelaten)
    anders = [veld for veld in VELD_LABELS if getattr(vers, veld) != waarden[veld]]
    return Conflict(
        theirs={translate(VELD_LABELS[veld]): _say(veld, getattr(vers, veld)) for veld in anders},
        yours={translate(VELD_LABELS[veld]): _say(veld, waarden[veld]) for veld in anders},
    )


def _say(veld: str, waarde: object) -> str:
    if isinstance(waarde, datetime):
        return f"{format_datum(waarde)}, {format_tijd(waarde)}"
    if not isinstance(waarde, list):
        return "" if waarde is None else str(waarde)
    if veld == "themas":
        themas = map(themaboom().by_code, waarde)
        return ", ".join(thema.naam for thema in themas if thema is not None)
    regels = ([deel for naam, deel in rij.items() if naam != "code" and deel] for rij in waarde)
    return "\n".join(map(" ".join, regels))
