"""What happens in the council that higher slices follow, as signals inside the transaction.

`vergadering_gewijzigd`: sender the Vergadering as it is now; `eerder`: the moment it was at,
`door`: who moved it.
"""

from __future__ import annotations

from blinker import signal

vergadering_gewijzigd = signal("vergadering-gewijzigd")
