"""What others may react to: a signal when two are to be kept apart."""

from __future__ import annotations

from blinker import signal

# Sent inside the write of a relation of whom not to match (an own interest, NIET_KOPPELEN), with
# `relatie`: what a receiver undoes for it is undone together with it, or not at all.
apart_gezet = signal("apart-gezet")
