"""What happens to articles, and what others may react to."""

from __future__ import annotations

from blinker import signal

# Sent inside the write that takes an article away, with `item` and `door`: what was said of it ends
# together with it, or not at all.
kennisitem_weggehaald = signal("kennisitem-weggehaald")
