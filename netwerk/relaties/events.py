"""What happens to relations, and what others may react to: a signal when two are kept apart."""

from __future__ import annotations

from blinker import signal

from vems.core.history import Event
from vems.core.i18n import N_

# Sent inside the write of a relation of whom not to match (an own interest, NIET_KOPPELEN), with
# `relatie` and `door`: what a receiver undoes for it is undone together with it, or not at all.
apart_gezet = signal("apart-gezet")

RELATIE_VASTGELEGD = Event(
    "relatie_vastgelegd", N_("Relatie opgeschreven: %(wat)s"), frozenset({"wat"}), icoon="koppel"
)
RELATIE_KLOPT = Event(
    "relatie_klopt", N_("Relatie bevestigd: %(wat)s"), frozenset({"wat"}), icoon="vink"
)
RELATIE_GESTOPT = Event(
    "relatie_gestopt", N_("Relatie gestopt: %(wat)s"), frozenset({"wat"}), icoon="kruisrond"
)

EVENTS = (RELATIE_VASTGELEGD, RELATIE_KLOPT, RELATIE_GESTOPT)
