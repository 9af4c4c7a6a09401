"""Moving and merging themes: a look at what goes along first, and thirty days to undo."""

from __future__ import annotations

from collections.abc import Callable

from flask import redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from netwerk.themas.boom import boom
from netwerk.themas.models import Thema
from netwerk.themas.verhuizen import (
    Verhuizing,
    get_ingreep,
    merge_thema,
    move_thema,
    preview,
    undo,
)
from vems.accounts.toegang import current_actor, recht
from vems.beheer.forms import IngreepForm
from vems.beheer.views import bp
from vems.beheer.views.themas import counts, find_thema, places
from vems.core.actor import Actor
from vems.core.exceptions import Invalid
from vems.core.i18n import N_, translate
from vems.core.web.messages import melding


@bp.route("/themas/<string:code>/verplaatsen", methods=["GET", "POST"])
@recht("thema", "x")
def move_boom(code: str) -> ResponseReturnValue:
    """Hang a theme elsewhere, after a look at what goes along."""
    doel = find_thema(code)

    def act(onder: Thema | None, reden: str, door: Actor) -> None:
        move_thema(doel, onder, reden=reden, door=door)

    return _ingreep("verplaatsen", doel, places(doel), act)


@bp.route("/themas/<string:code>/samenvoegen", methods=["GET", "POST"])
@recht("thema", "x")
def merge_boom(code: str) -> ResponseReturnValue:
    """Merge a theme into another, after a look at what goes along."""
    doel = find_thema(code)

    def act(in_: Thema | None, reden: str, door: Actor) -> None:
        if in_ is None:
            raise Invalid(N_("Kies een onderwerp."), veld="doel")
        merge_thema(doel, in_, reden=reden, door=door)

    return _ingreep("samenvoegen", doel, places(doel)[1:], act)


@bp.post("/themas/herstel/<string:sleutel>")
@recht("thema", "x")
def undo_boom(sleutel: str) -> ResponseReturnValue:
    """Undo a move or a merge."""
    undo(get_ingreep(sleutel), door=current_actor())
    melding("gelukt", translate(N_("Het staat weer zoals het was.")))
    return redirect(url_for("beheer.themas"))


def _ingreep(
    wat: str,
    doel: Thema,
    plekken: list[tuple[str, str]],
    act: Callable[[Thema | None, str, Actor], None],
) -> ResponseReturnValue:
    """Show what goes along first; with the second button it happens."""
    form = IngreepForm()
    form.doel.choices = plekken
    doet = "doe" in request.form
    if form.succeeds(
        lambda: (
            act(boom().by_code(form.doel.data or ""), form.reden.data or "", current_actor())
            if doet
            else None
        )
    ):
        if doet:
            melding("gelukt", translate(N_("Gedaan. U kunt dit 30 dagen lang ongedaan maken.")))
            return redirect(url_for("beheer.themas"))
        return _ingreep_page(wat, doel, form, preview(doel))
    return _ingreep_page(wat, doel, form, None), form.status


def _ingreep_page(wat: str, doel: Thema, form: IngreepForm, gevolg: Verhuizing | None) -> str:
    namen = dict(form.doel.choices)
    return render_template(
        "vems/beheer/thema_ingreep.html",
        form=form,
        doel=doel,
        wat=wat,
        waarheen=str(namen.get(form.doel.data, "")).strip("\u2003"),
        delen=[deel.naam for deel in gevolg.themas[1:]] if gevolg else [],
        aantallen=counts(gevolg) if gevolg else None,
    )
