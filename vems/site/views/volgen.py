"""Following a programme: a member with one click, a visitor by an address that confirms (S2-23)."""

from __future__ import annotations

from flask import redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from netwerk.programmas.models import Programma
from vems.accounts.toegang import current_actor, openbaar, recht
from vems.community.forms import VolgForm
from vems.community.volgen import ask_to_follow, find_abonnee, follow, stop_following
from vems.core.exceptions import Invalid, NotFound
from vems.core.i18n import N_, current_locale, translate
from vems.core.web.limits import form_email, limiter
from vems.core.web.messages import melding
from vems.site.views import bp


@bp.get("/programmas/<string:slug>/volgen")
@openbaar
def volgen_programma(slug: str) -> ResponseReturnValue:
    """Ask a visitor for an address."""
    return _show(_get(slug), VolgForm())


@bp.post("/programmas/<string:slug>/volgen")
@openbaar
@limiter.limit("10 per hour", key_func=form_email)
def vraag_volgen_programma(slug: str) -> ResponseReturnValue:
    """Mail a link that confirms; the answer is the same for every address."""
    programma, form = _get(slug), VolgForm()
    if not form.validate_on_submit():
        return _show(programma, form)
    try:
        ask_to_follow(
            programma.reference,
            form.email.data,
            titel=programma.titel,
            taal=str(current_locale()),
            door=current_actor(),
        )
    except Invalid as error:
        form.email.errors = [translate(str(error))]
        return _show(programma, form)
    melding("info", translate(N_("Kijk in uw mail. Klik op de link, dan volgt u dit programma.")))
    return redirect(url_for("site.programma", slug=slug))


@bp.post("/programmas/<string:slug>/volg")
@recht("volging", "w")
def volg_programma(slug: str) -> ResponseReturnValue:
    """Follow as a member, or stop."""
    programma, actor = _get(slug), current_actor()
    abonnee = find_abonnee(actor)
    if request.form.get("doe") == "niet" and abonnee is not None:
        stop_following(abonnee, programma.reference)
        melding("info", translate(N_("U volgt dit niet meer.")))
    elif actor.gebruiker_id is None:
        return redirect(url_for("site.volgen_programma", slug=slug))
    else:
        follow(programma.reference, taal=str(current_locale()), door=actor)
        melding("gelukt", translate(N_("U volgt dit programma. Wij mailen u als er nieuws is.")))
    return redirect(url_for("site.programma", slug=slug))


def _get(slug: str) -> Programma:
    """Get a public programme; nobody follows a concept."""
    programma = Programma.get_or_none(Programma.slug == slug)
    if programma is None or not programma.is_openbaar:
        raise NotFound()
    return programma


def _show(programma: Programma, form: VolgForm) -> ResponseReturnValue:
    return render_template(
        "vems/site/volgen.html", programma=programma, form=form
    ), 422 if form.errors else 200
