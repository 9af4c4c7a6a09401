"""What is late, with whom, and who was told."""

from __future__ import annotations

from flask import render_template, request, url_for
from flask.typing import ResponseReturnValue

from initiatieven.loket.termijn.achterstand import list_achterstand, load_gemeld
from initiatieven.loket.views import bp
from initiatieven.loket.voorraad.werkvoorraad import WIE_LABELS, Wie
from initiatieven.registratie.publiek.kaarten import as_wijkmerk
from netwerk.gebieden.boom import boom
from vems.accounts.toegang import current_actor, recht
from vems.core.i18n import translate
from vems.core.web.paging import paginate_list
from vems.termijnen.normen import norm_of

PER_PAGINA = 50


@bp.get("/loket/te-laat")
@recht("loket", "r")
def te_laat() -> ResponseReturnValue:
    """Show what is late; a coordinator begins with everybody's."""
    actor = current_actor()
    begin = Wie.ALLES if actor.rol == "coordinator" else Wie.MIJN
    wie = next((w for w in Wie if w.value == request.args.get("wie")), begin)
    pagina = paginate_list(list_achterstand(wie, actor), PER_PAGINA)
    gebieden = boom()
    return render_template(
        "initiatieven/loket/te_laat.html",
        pagina=pagina,
        gemeld=load_gemeld(pagina.items),
        wijken={
            rij.onderwerp: as_wijkmerk(gebieden, rij.initiatief.gebied_id) for rij in pagina.items
        },
        escaleren=norm_of("escaleren").aantal,
        wie=wie,
        chips_keuzes=[
            {
                "tekst": translate(tekst),
                "url": url_for("loket.te_laat", wie=keuze.value),
                "huidig": keuze is wie,
            }
            for keuze, tekst in WIE_LABELS.items()
        ],
    )
