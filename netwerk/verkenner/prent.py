"""The drawing as a file of its own: the same drawing, with its colours in it.

On a page the style sheets give the colours; a file is looked at without them.
"""

from __future__ import annotations

from flask import render_template

from netwerk.verkenner.overzicht import Overzicht
from netwerk.verkenner.pagina import Netwerkpagina

_KLEUREN = """
.relatie{stroke:#7f7465;stroke-width:2}
.relatie--voorstel{stroke-dasharray:6 5}
.relatie--gekozen{stroke:#0b5661;stroke-width:4}
text{text-anchor:middle;paint-order:stroke;stroke:#fff;stroke-width:5px;
font:600 13px/1 system-ui,"Segoe UI",Roboto,sans-serif;fill:#1c2b2f}
.relatie__naam{font-style:italic;font-weight:400;fill:#4d5a5d}
.knoop--stil text{opacity:0}
.knoop--stil:hover text{opacity:1}
.knoop__ring{fill:#fff;stroke:#1c2b2f;stroke-width:3}
.vorm--initiatief{fill:#0b5661}
.vorm--organisatie{fill:#7a3376}
.vorm--gemeente{fill:#38489b}
.vorm--doel{fill:#2c7a3d}
.vorm--plek{fill:#94700f}
.eiland{fill:#f5f0e6;stroke:#d9d0c0}
.eiland__naam{stroke-width:4px;font-size:22px}
.banden{fill:none;stroke:#7f7465;stroke-width:.6;stroke-opacity:.35}
.banden--voorstel{stroke-dasharray:3 3}
.banden--gekozen{stroke:#0b5661;stroke-width:1.6;stroke-opacity:1}
.stip .vorm{transform:scale(.3)}
"""
MIMETYPE = "image/svg+xml"


def draw_prent(pagina: Netwerkpagina) -> str:
    """Draw what the page draws."""
    soort = "overzicht" if isinstance(pagina, Overzicht) else "tekening"
    kaal = render_template(f"netwerk/verkenner/_{soort}_svg.html", pagina=pagina)
    return kaal.replace("</title>", f"</title>\n<style>{_KLEUREN}</style>", 1)
