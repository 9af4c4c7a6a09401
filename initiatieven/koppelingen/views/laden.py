"""What the views share: finding the object by its key, and the way back after a step."""

from __future__ import annotations

from flask import redirect, render_template, url_for
from flask.typing import ResponseReturnValue
from flask_wtf import FlaskForm

from initiatieven.koppelingen.leven.overgangen import OVERGANGEN, require_move
from initiatieven.koppelingen.models import Koppeling
from initiatieven.koppelingen.permissions import is_gevraagde, may_read_scores
from initiatieven.koppelingen.tonen.kaarten import make_kaarten
from initiatieven.registratie.models import Initiatief
from vems.accounts.toegang import current_actor
from vems.core.exceptions import Invalid, NotFound
from vems.core.web.messages import melding


def find_initiatief(slug: str) -> Initiatief:
    """Find an initiatief by its slug; NotFound when there is none."""
    initiatief = Initiatief.get_or_none(Initiatief.slug == slug)
    if initiatief is None:
        raise NotFound()
    return initiatief


def find_koppeling(sleutel: str) -> Koppeling:
    """Find a match with its initiatief by key; NotFound when there is none."""
    koppeling = (
        Koppeling.select(Koppeling, Initiatief)
        .join(Initiatief)
        .where(Koppeling.sleutel == sleutel)
        .first()
    )
    if koppeling is None:
        raise NotFound()
    return koppeling


def is_done(koppeling: Koppeling, naam: str) -> bool:
    """Tell whether this move was made already: a second click leads to the same place."""
    overgang = OVERGANGEN[naam]
    return koppeling.toestand is overgang.naar and overgang.wie(current_actor(), koppeling)


def go_back(koppeling: Koppeling, zin: str = "") -> ResponseReturnValue:
    """Lead back to the page this person came from, with a sentence on top."""
    if zin:
        melding("gelukt", zin)
    actor = current_actor()
    intern = may_read_scores(actor, koppeling.initiatief)
    if is_gevraagde(actor, koppeling) and not intern:
        return redirect(url_for("koppelingen.gevraagd"))
    anker = f"k-{koppeling.sleutel}" if intern else None
    return redirect(url_for("koppelingen.overzicht", slug=koppeling.initiatief.slug, _anchor=anker))


def show_step(
    koppeling: Koppeling, naam: str, form: FlaskForm, *, status: int = 200
) -> ResponseReturnValue:
    """Show the page of one step: the match, the question and the form."""
    actor = current_actor()
    require_move(koppeling, naam, actor)
    kaarten = make_kaarten([koppeling], actor)
    if not kaarten:
        raise NotFound()
    return render_template(
        "initiatieven/koppelingen/stap.html",
        koppeling=koppeling,
        kaart=kaarten[0],
        stap=naam,
        form=form,
        titel=koppeling.initiatief.titel,
    ), status


def put_error(form: FlaskForm, fout: Invalid) -> None:
    """Put what the domain refused on the field it is about."""
    veld = form._fields.get(fout.veld) or next(iter(form._fields.values()))
    veld.errors = [*veld.errors, str(fout)]
