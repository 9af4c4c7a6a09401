"""What happens to programmes, on their own timeline and on that of a goal."""

from __future__ import annotations

from netwerk.programmas.keuzes import STOPLICHT_LABELS, Stoplicht
from vems.core.history import Event
from vems.core.i18n import N_, format_getal, translate


def _say_licht(licht: object) -> str:
    return translate(STOPLICHT_LABELS[Stoplicht(licht)])


def _say_stand(stand: object) -> str:
    return format_getal(float(str(stand)))


GEWIJZIGD = Event("programma_gewijzigd", N_("Tekst van het programma gewijzigd"), icoon="pen")
DOEL_ERBIJ = Event("programma_doel", N_("Doel erbij: %(doel)s"), frozenset({"doel"}), icoon="doel")
DOEL_GEWIJZIGD = Event(
    "programma_doel_gewijzigd", N_("Doel gewijzigd: %(doel)s"), frozenset({"doel"}), icoon="pen"
)
ACTIE_ERBIJ = Event(
    "programma_actie", N_("Actie erbij: %(actie)s"), frozenset({"actie"}), icoon="plus"
)
ACTIE_GEWIJZIGD = Event(
    "programma_actie_gewijzigd",
    N_("Actie bijgewerkt: %(actie)s"),
    frozenset({"actie"}),
    icoon="pen",
)
PRIORITEIT_ERBIJ = Event(
    "programma_prioriteit", N_("Dit gaat voor: %(tekst)s"), frozenset({"tekst"}), icoon="ster"
)
PRIORITEIT_WEG = Event(
    "programma_prioriteit_weg",
    N_("Gaat niet meer voor: %(tekst)s"),
    frozenset({"tekst"}),
    icoon="kruisrond",
)
GEMETEN = Event(
    "programma_meting",
    N_("%(doel)s staat nu op %(stand)s. %(licht)s"),
    frozenset({"doel", "stand", "licht"}),
    icoon="doel",
    zeggen={"licht": _say_licht, "stand": _say_stand},
)
BERICHT = Event(
    "programma_bericht",
    N_("Zo gaat het: %(licht)s"),
    frozenset({"licht", "tekst"}),
    icoon="gesprek",
    is_fase=True,
    toelichting="%(tekst)s",
    zeggen={"licht": _say_licht},
)
OPGAVE_ERBIJ = Event("opgave_erbij", N_("Opgave van de stad opgeschreven"), icoon="plus")
OPGAVE_GEWIJZIGD = Event("opgave_gewijzigd", N_("Tekst van de opgave gewijzigd"), icoon="pen")
OPGAVE_BEEINDIGD = Event("opgave_beeindigd", N_("Opgave beëindigd"), icoon="kruisrond")
OPGAVE_HERVAT = Event("opgave_hervat", N_("Opgave geldt weer"), icoon="vink")
EVENTS = (
    OPGAVE_ERBIJ,
    OPGAVE_GEWIJZIGD,
    OPGAVE_BEEINDIGD,
    OPGAVE_HERVAT,
    GEWIJZIGD,
    DOEL_ERBIJ,
    DOEL_GEWIJZIGD,
    ACTIE_ERBIJ,
    ACTIE_GEWIJZIGD,
    PRIORITEIT_ERBIJ,
    PRIORITEIT_WEG,
    GEMETEN,
    BERICHT,
)
