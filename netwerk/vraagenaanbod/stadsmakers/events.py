"""What a stadsmaker decided about being asked; only he or she and who supervises reads it."""

from __future__ import annotations

from blinker import signal

from vems.core.history import Event
from vems.core.i18n import N_

# Sent inside the write in which a stadsmaker no longer wants to be asked, with `stadsmaker` and
# `door`.
niet_meer_vragen = signal("stadsmaker-niet-meer-vragen")

MAG_VRAGEN = Event("stadsmaker_mag_vragen", N_("Het loket mag vragen om hulp"), icoon="vink")
NIET_VRAGEN = Event(
    "stadsmaker_niet_vragen", N_("Het loket mag niet meer vragen om hulp"), icoon="kruisrond"
)
EVENTS = (MAG_VRAGEN, NIET_VRAGEN)
