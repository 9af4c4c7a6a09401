"""The theme tree: words, names, and moving or merging with a preview and thirty days to undo."""

from __future__ import annotations

from collections.abc import Callable

from flask import redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from netwerk.themas.boom import ThemaBoom, boom
from netwerk.themas.keuzes import INGREEP_LABELS
from netwerk.themas.models import Thema, ThemaIngreep
from netwerk.themas.registration import NieuwThema, add_thema, change_thema
from netwerk.themas.verhuizen import (
    Verhuizing,
    get_ingreep,
    is_herstelbaar,
    list_ingrepen,
    merge_thema,
    move_thema,
    preview,
    undo,
)
from vems.accounts.rechten import role_may
from vems.accounts.toegang import current_actor, recht
from vems.beheer.forms import IngreepForm, NieuwThemaForm, ThemaForm
from vems.beheer.views import bp
from vems.core.actor import Actor
from vems.core.exceptions import Invalid, NotFound
from vems.core.i18n import N_, translate
from vems.core.reference import kind_label
from vems.core.web.messages import melding

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
    form.ouder.choices = _places(None)
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
    doel = _get_thema(code)
    if doel.code != code:
        return redirect(url_for("beheer.thema", code=doel.code))
    form = ThemaForm(
        data={
            "naam": doel.naam,
            "omschrijving": doel.omschrijving,
            "woorden": "\n".join(doel.synoniemen),
        }
    )
    return _page(doel, form)


@bp.post("/themas/<string:code>")
@recht("thema", "w")
def change_woorden_thema(code: str) -> ResponseReturnValue:
    """Rename a theme or change its words."""
    doel, form = _get_thema(code), ThemaForm()
    if form.succeeds(lambda: change_thema(doel, _data(form), door=current_actor())):
        melding("gelukt", translate(N_("Het onderwerp is gewijzigd.")))
        return redirect(url_for("beheer.thema", code=doel.code))
    return _page(doel, form), form.status


@bp.route("/themas/<string:code>/verplaatsen", methods=["GET", "POST"])
@recht("thema", "x")
def move_boom(code: str) -> ResponseReturnValue:
    """Hang a theme elsewhere, after a look at what goes along."""
    doel = _get_thema(code)

    def act(onder: Thema | None, reden: str, door: Actor) -> None:
        move_thema(doel, onder, reden=reden, door=door)

    return _ingreep("verplaatsen", doel, _places(doel), act)


@bp.route("/themas/<string:code>/samenvoegen", methods=["GET", "POST"])
@recht("thema", "x")
def merge_boom(code: str) -> ResponseReturnValue:
    """Merge a theme into another, after a look at what goes along."""
    doel = _get_thema(code)

    def act(in_: Thema | None, reden: str, door: Actor) -> None:
        if in_ is None:
            raise Invalid(N_("Kies een onderwerp."), veld="doel")
        merge_thema(doel, in_, reden=reden, door=door)

    return _ingreep("samenvoegen", doel, _places(doel)[1:], act)


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
    places: list[tuple[str, str]],
    act: Callable[[Thema | None, str, Actor], None],
) -> ResponseReturnValue:
    """Show what goes along first; with the second button it happens."""
    form = IngreepForm()
    form.doel.choices = places
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
        aantallen=_counts(gevolg) if gevolg else None,
    )


def _counts(gevolg: Verhuizing) -> list[dict[str, object]]:
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
        aantallen=_counts(preview(doel)),
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


def _places(zonder: Thema | None) -> list[tuple[str, str]]:
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


def _get_thema(code: str) -> Thema:
    gevonden = boom().by_code(code)
    if gevonden is None:
        raise NotFound()
    return gevonden
