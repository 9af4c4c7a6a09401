"""Who answers for which theme, permit or kind of question: matching routes on it."""

from __future__ import annotations

from flask import redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from netwerk.relaties.verantwoordelijk import (
    TERREIN_LABELS,
    end_taakveld,
    give_taakveld,
    list_taakvelden,
    list_waarover,
    list_wie,
)
from vems.accounts.rechten import role_may
from vems.accounts.toegang import current_actor, recht
from vems.beheer.forms import TaakveldForm
from vems.beheer.views import bp
from vems.core.i18n import N_, translate
from vems.core.reference import Reference
from vems.core.web.messages import melding


@bp.get("/verantwoordelijk")
@recht("verantwoordelijkheid", "r")
def verantwoordelijk() -> ResponseReturnValue:
    """Show who answers for what."""
    velden = list_taakvelden()
    return render_template(
        "vems/beheer/verantwoordelijk.html",
        groepen=[(translate(naam), velden[terrein]) for terrein, naam in TERREIN_LABELS.items()],
        mag=role_may("verantwoordelijkheid", "w", current_actor().rol),
        mag_gebieden=role_may("gebied", "r", current_actor().rol),
    )


@bp.route("/verantwoordelijk/nieuw", methods=["GET", "POST"])
@recht("verantwoordelijkheid", "w")
def nieuw_taakveld() -> ResponseReturnValue:
    """Let somebody answer for something."""
    form = TaakveldForm()
    kort = {"thema": N_("Onderwerp"), "regel": N_("Vergunning"), "vraag": N_("Vraag")}
    form.waarover.choices = [
        ("", translate(N_("Kies waarover"))),
        *(
            (key, f"{translate(kort[Reference.parse(key).kind])}: {naam}")
            for key, naam in list_waarover().items()
        ),
    ]
    form.wie.choices = [("", translate(N_("Kies wie"))), *list_wie().items()]
    if form.succeeds(
        lambda: give_taakveld(
            form.waarover.data or "",
            form.wie.data or "",
            toelichting=form.toelichting.data or "",
            door=current_actor(),
        )
    ):
        melding("gelukt", translate(N_("Bewaard. Nieuwe vragen gaan voortaan hierheen.")))
        return redirect(url_for("beheer.verantwoordelijk"))
    return render_template(
        "netwerk/programmas/formulier.html",
        form=form,
        vraag=translate(N_("Wie gaat waarover?")),
        waarover=translate(N_("Bij elk initiatief dat dit raakt, stellen wij deze collega voor.")),
        terug=url_for("beheer.verantwoordelijk"),
    ), form.status


@bp.post("/verantwoordelijk/<int:nummer>/beeindigen")
@recht("verantwoordelijkheid", "d")
def end_taakveld_view(nummer: int) -> ResponseReturnValue:
    """End it."""
    end_taakveld(nummer, door=current_actor())
    melding("gelukt", translate(N_("Beëindigd. Wat al gevraagd is, blijft staan.")))
    return redirect(url_for("beheer.verantwoordelijk"))
