"""The initiator's side of the thread."""

from __future__ import annotations

from flask import redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from initiatieven.loket.forms import ReactieForm
from initiatieven.loket.gesprek.berichten import VAN_INITIATIEFNEMER, send_bericht
from initiatieven.loket.gesprek.draad import read_thread
from initiatieven.loket.views import bp
from initiatieven.registratie.models import Initiatief
from initiatieven.registratie.permissions import kolom
from netwerk.medewerkers.tonen import public_naam
from vems.accounts.toegang import current_actor, recht
from vems.core.exceptions import NotFound
from vems.core.i18n import N_, translate
from vems.core.web.messages import melding

# So many messages stand there to read; older ones are folded.
OPEN_BERICHTEN = 4


@bp.route("/initiatieven/<string:slug>/berichten", methods=["GET", "POST"])
@recht("gesprek_begeleider", "w")
def eigen_berichten(slug: str) -> ResponseReturnValue:
    """Read what the desk wrote and write back."""
    actor = current_actor()
    initiatief = get_eigen(slug)
    form = ReactieForm()
    if form.succeeds(
        lambda: send_bericht(initiatief, form.tekst.data, eenmalig=form.eenmalig, door=actor)
    ):
        melding("gelukt", translate(N_("Uw bericht is verstuurd. U hoort van ons.")))
        return redirect(url_for("loket.eigen_berichten", slug=slug))
    begeleider = initiatief.begeleider
    return render_template(
        "initiatieven/loket/berichten.html",
        initiatief=initiatief,
        form=form,
        pagina=read_thread(initiatief),
        open_berichten=OPEN_BERICHTEN,
        begeleider=public_naam(begeleider) if begeleider else "",
    ), form.status


def get_eigen(slug: str) -> Initiatief:
    """Get the own initiatief; NotFound for somebody else's."""
    initiatief = Initiatief.get_or_none(Initiatief.slug == slug)
    if initiatief is None or kolom(current_actor(), initiatief) not in VAN_INITIATIEFNEMER:
        raise NotFound()
    return initiatief
