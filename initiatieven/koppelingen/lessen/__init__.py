"""What the network learns from how matches went: proposed changes, each confirmed by a guide.

Not here: the life of a match (`koppelingen.leven`), and relations themselves (`netwerk.relaties`).
"""

from __future__ import annotations
