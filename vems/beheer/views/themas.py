"""The theme tree: names and words. Moving and merging is `verhuizen`."""

from __future__ import annotations

from flask import redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from netwerk.themas.boom import ThemaBoom, boom
from netwerk.themas.keuzes import INGREEP_LABELS
from netwerk.themas.models import Thema, ThemaIngreep
from netwerk.themas.registration import NieuwThema, add_thema, change_thema
from netwerk.themas.verhuizen import (
    Verhuizing,
    is_herstelbaar,
    list_ingrepen,
    preview,
)
from vems.accounts.rechten import role_may
from vems.accounts.toegang import current_actor, recht
from vems.beheer.forms import NieuwThemaForm, ThemaForm
from vems.beheer.views import bp
from vems.core.exceptions import NotFound
from vems.core.i18n import N_, translate
from vems.core.reference import kind_label
from vems.core.web.messages import melding
from vems.core.web.velden import read_number

BOVENAAN = "-"


@bp.get("/themas")
@recht("thema", "r")
def themas() -> ResponseReturnValue:
    """Show the tree, and what was done to it."""
    alle = boom()
    return render_template(
        "vems/beheer/themas.html",
        rijen=[_as_row(thema, diepte) for thema, diepte in _walk(alle)],
        ingrepen=[_as_ingreep(ingreep) for ingreep in list_ingrepen()],
        mag=_may_here(),
    )


@bp.route("/themas/nieuw", methods=["GET", "POST"])
@recht("thema", "w")
def nieuw_thema() -> ResponseReturnValue:
    """Add a theme."""
    form = NieuwThemaForm()
    form.ouder.choices = places(None)
    made: list[Thema] = []

    def act() -> None:
        ouder = "" if form.ouder.data == BOVENAAN else form.ouder.data or ""
        made.append(add_thema(_data(form, ouder), door=current_actor()))

    if form.succeeds(act):
        melding("gelukt", translate(N_("Het onderwerp is toegevoegd.")))
        return redirect(url_for("beheer.thema", code=made[0].code))
    return render_template("vems/beheer/thema_nieuw.html", form=form), form.status


@bp.get("/themas/<string:code>")
@recht("thema", "r")
def thema(code: str) -> ResponseReturnValue:
    """Show a theme; a merged one leads to the theme it went up in."""
    doel = find_thema(code)
    if doel.code != code:
        return redirect(url_for("beheer.thema", code=doel.code))
    form = ThemaForm(
        data={
            "naam": doel.naam,
            "omschrijving": doel.omschrijving,
            "woorden": "\n".join(doel.synoniemen),
            "versie": doel.versie,
        }
    )
    return _page(doel, form)


@bp.post("/themas/<string:code>")
@recht("thema", "w")
def change_woorden_thema(code: str) -> ResponseReturnValue:
    """Rename a theme or change its words."""
    doel, form = find_thema(code), ThemaForm()
    gelezen = read_number(form.versie.data)
    if form.succeeds(lambda: change_thema(doel, _data(form), versie=gelezen, door=current_actor())):
        melding("gelukt", translate(N_("Het onderwerp is gewijzigd.")))
        return redirect(url_for("beheer.thema", code=doel.code))
    return _page(doel, form), form.status


def counts(gevolg: Verhuizing) -> list[dict[str, object]]:
    """Write how many of each kind, but for the themes themselves."""
    return [
        {"wat": translate(kind_label(kind)), "aantal": aantal}
        for kind, aantal in sorted(gevolg.aantallen.items())
        if kind != "thema"
    ]


def _page(doel: Thema, form: ThemaForm) -> str:
    alle = boom()
    return render_template(
        "vems/beheer/thema.html",
        form=form,
        doel=doel,
        ouder=alle.by_id(doel.ouder_id) if doel.ouder_id else None,
        aantallen=counts(preview(doel)),
        mag=_may_here(),
    )


def _data(form: ThemaForm, ouder: str = "") -> NieuwThema:
    return NieuwThema(
        code="",
        naam=form.naam.data or "",
        omschrijving=form.omschrijving.data or "",
        ouder=ouder,
        synoniemen=tuple((form.woorden.data or "").replace(",", "\n").splitlines()),
    )


def _as_row(thema: Thema, diepte: int) -> dict[str, object]:
    return {
        "naam": thema.naam,
        "diepte": diepte,
        "url": url_for("beheer.thema", code=thema.code),
        "woorden": ", ".join(thema.synoniemen[:8]),
        "ouder": thema.ouder.naam if thema.ouder_id else "",
    }


def _as_ingreep(ingreep: ThemaIngreep) -> dict[str, object]:
    return {
        "ingreep": ingreep,
        "wat": translate(INGREEP_LABELS[ingreep.soort]),
        "thema": ingreep.thema.naam,
        "doel": ingreep.doel.naam if ingreep.doel_id else translate(N_("bovenaan")),
        "kan_terug": is_herstelbaar(ingreep),
    }


def _walk(alle: ThemaBoom) -> list[tuple[Thema, int]]:
    rijen: list[tuple[Thema, int]] = []

    def down(themas: list[Thema], diepte: int) -> None:
        for thema in themas:
            rijen.append((thema, diepte))
            down(alle.delen(thema), diepte + 1)

    down(alle.hoofdthemas(), 0)
    return rijen


def places(zonder: Thema | None) -> list[tuple[str, str]]:
    """Offer the tree to choose from, without the theme itself."""
    return [
        (BOVENAAN, translate(N_("Bovenaan, als hoofdonderwerp"))),
        *(
            (thema.code, "\u2003" * diepte + thema.naam)
            for thema, diepte in _walk(boom())
            if zonder is None or thema.id != zonder.id
        ),
    ]


def _may_here() -> dict[str, bool]:
    rol = current_actor().rol
    return {"wijzigen": role_may("thema", "w", rol), "verhuizen": role_may("thema", "x", rol)}


def find_thema(code: str) -> Thema:
    """Give a theme by code, for a merged one the theme it went up in; NotFound without."""
    gevonden = boom().by_code(code)
    if gevonden is None:
        raise NotFound()
    return gevonden
