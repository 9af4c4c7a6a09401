"""The page of one employee: everything for colleagues, team and first name for everybody else."""

from __future__ import annotations

from flask import current_app, render_template
from flask.typing import ResponseReturnValue

from netwerk.verkenner.collega import load_collega
from netwerk.verkenner.pagina import load_netwerk
from netwerk.verkenner.uitsnede import Keuze
from netwerk.verkenner.views import bp
from vems.accounts.rechten import role_may
from vems.accounts.toegang import current_actor, openbaar
from vems.core.web.panels import draw, load_panels


@bp.get("/netwerk/collegas/<string:sleutel>")
@openbaar
def collega(sleutel: str) -> ResponseReturnValue:
    """Show who a colleague is, what he or she knows, guided and is tied to."""
    actor = current_actor()
    pagina = load_collega(sleutel, actor)
    keuze = Keuze(midden=pagina.medewerker.reference)
    graaf = current_app.extensions["graaf"]
    toont = pagina.intern and graaf.is_gebouwd
    return render_template(
        "netwerk/verkenner/collega.html",
        pagina=pagina,
        rond=load_netwerk(graaf, keuze, actor, intern=True) if toont else None,
        bouwt=pagina.intern and not toont,
        panelen=[draw(p) for p in load_panels("medewerker", pagina.medewerker, actor)],
        mag_opschrijven=pagina.intern and role_may("netwerk_relatie", "w", actor.rol),
    )
