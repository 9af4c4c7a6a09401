"""Reading a list in by hand: send it, say which column is what, look, and let it be done."""

from __future__ import annotations

from collections.abc import Sequence

from flask import make_response, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from vems.accounts.toegang import current_actor, recht
from vems.beheer.begin import BRON
from vems.beheer.forms_inlezen import BestandForm
from vems.beheer.inlezen import (
    choose_kolommen,
    discard,
    keuze_of,
    list_afgekeurd,
    list_opgemerkt,
    read_inhoud,
    receive_lijst,
    start_inlezen,
)
from vems.beheer.keuzes import AAN_HET_WERK, STAND_LABELS, TE_KIEZEN, InleesStand
from vems.beheer.lijsten import LIJSTEN
from vems.beheer.models import Inlezing
from vems.beheer.views import bp
from vems.core.exceptions import Invalid, NotFound
from vems.core.i18n import N_, translate
from vems.core.inlezen.afkeurlijst import write_afkeurlijst
from vems.core.inlezen.kolommen import Kolomkeuze
from vems.core.inlezen.tabel import Afkeur
from vems.core.web.messages import melding
from vems.core.web.paging import paginate
from vems.core.web.spreadsheet import send_csv

# So many rejected lines are shown on the page; all are in the file to download.
GETOOND = 50
VERVERS_SECONDEN = 4
TELLINGEN = (
    ("gelezen", N_("Regels gelezen")),
    ("nieuw", N_("Nieuw")),
    ("gewijzigd", N_("Gewijzigd")),
    ("gelijk", N_("Gelijk gebleven")),
    ("beeindigd", N_("Beëindigd")),
    ("samengevoegd", N_("Samengevoegd met een eerdere regel")),
    ("overgeslagen", N_("Overgeslagen")),
    ("afgekeurd", N_("Afgekeurd")),
    ("opgemerkt", N_("Gelezen met een opmerking")),
)


@bp.get("/inlezen")
@recht("instelling", "x")
def inlezen() -> ResponseReturnValue:
    """Ask for a list, and show those of the last month."""
    return _upload_page(_upload_form())


@bp.post("/inlezen")
@recht("instelling", "x")
def send_lijst() -> ResponseReturnValue:
    """Keep a list and go on to its columns."""
    form = _upload_form()
    if not form.validate_on_submit():
        return _upload_page(form), 422
    try:
        inlezing = receive_lijst(
            form.bestand.data.read(),
            naam=form.bestand.data.filename or "",
            soort=form.soort.data,
            bron=form.bron.data or "",
            door=current_actor(),
        )
    except Invalid as fout:
        form.bestand.errors = [str(fout)]
        return _upload_page(form), 422
    return redirect(url_for("beheer.inlezing", sleutel=inlezing.sleutel))


@bp.get("/inlezen/<string:sleutel>")
@recht("instelling", "x")
def inlezing(sleutel: str) -> ResponseReturnValue:
    """Show how it stands with a list: its columns, the rehearsal, or what came of it."""
    gevonden = _get(sleutel)
    if gevonden.stand in TE_KIEZEN and "kolommen" in request.args:
        return _columns_page(gevonden)
    if gevonden.stand is InleesStand.KOLOMMEN:
        return _columns_page(gevonden)
    return _status_page(gevonden)


@bp.post("/inlezen/<string:sleutel>/kolommen")
@recht("instelling", "x")
def choose(sleutel: str) -> ResponseReturnValue:
    """Settle the columns and have the list tried."""
    gevonden = _get(sleutel)
    keuze = _read_keuze(gevonden)
    try:
        choose_kolommen(gevonden, keuze, volledig="volledig" in request.form, door=current_actor())
    except Invalid as fout:
        return _columns_page(gevonden, keuze, fout), 422
    return redirect(url_for("beheer.inlezing", sleutel=sleutel))


@bp.post("/inlezen/<string:sleutel>/lezen")
@recht("instelling", "x")
def start(sleutel: str) -> ResponseReturnValue:
    """Have a list that was tried read in."""
    start_inlezen(_get(sleutel), door=current_actor())
    return redirect(url_for("beheer.inlezing", sleutel=sleutel))


@bp.post("/inlezen/<string:sleutel>/weg")
@recht("instelling", "x")
def throw_away(sleutel: str) -> ResponseReturnValue:
    """Throw a list away; what was read in stays."""
    discard(_get(sleutel), door=current_actor())
    melding("gelukt", translate(N_("De lijst is weggegooid. Wat al is ingelezen, blijft.")))
    return redirect(url_for("beheer.inlezen"))


@bp.get("/inlezen/<string:sleutel>/afgekeurd.csv")
@recht("instelling", "x")
def rejected(sleutel: str) -> ResponseReturnValue:
    """Give the rejected lines as a file, to mend and send again."""
    return _send_regels(list_afgekeurd(_get(sleutel)), "afgekeurd")


@bp.get("/inlezen/<string:sleutel>/opgemerkt.csv")
@recht("instelling", "x")
def remarked(sleutel: str) -> ResponseReturnValue:
    """Give the lines with a remark as a file, to mend and send again."""
    return _send_regels(list_opgemerkt(_get(sleutel)), "opgemerkt")


def _send_regels(afgekeurd: Sequence[Afkeur], naam: str) -> ResponseReturnValue:
    kolommen = dict.fromkeys(kolom for afkeur in afgekeurd for kolom in afkeur.waarden or {})
    return send_csv(write_afkeurlijst(afgekeurd, list(kolommen)), naam)


def _upload_form() -> BestandForm:
    form = BestandForm()
    form.soort.choices = [(lijst.naam, translate(lijst.label)) for lijst in LIJSTEN.values()]
    return form


def _upload_page(form: BestandForm) -> str:
    pagina = paginate(Inlezing.select().order_by(Inlezing.id.desc()))
    rijen = [
        {
            "naam": rij.bestandsnaam,
            "url": url_for("beheer.inlezing", sleutel=rij.sleutel),
            "soort": translate(LIJSTEN[rij.soort].label),
            "stand": translate(STAND_LABELS[rij.stand]),
            "op": rij.created_at,
        }
        for rij in pagina.items
    ]
    return render_template(
        "vems/beheer/inlezen.html", form=form, pagina=pagina, rijen=rijen, bron=BRON
    )


def _columns_page(
    inlezing: Inlezing, keuze: Kolomkeuze | None = None, fout: Invalid | None = None
) -> str:
    tabel, lijst = read_inhoud(inlezing), LIJSTEN[inlezing.soort]
    gekozen = keuze or keuze_of(inlezing, tabel)
    velden = [
        {
            "naam": veld.naam,
            "label": translate(veld.label),
            "hoeft_niet": not veld.is_verplicht,
            "is_open": veld.is_verplicht
            or bool(gekozen.kolommen.get(veld.naam) or gekozen.vast.get(veld.naam)),
            "kolom": gekozen.kolommen.get(veld.naam, ""),
            "vast": gekozen.vast.get(veld.naam, ""),
            "fout": str(fout) if fout and fout.veld == veld.naam else "",
        }
        for veld in lijst.velden
    ]
    kolom, waarde = next(iter(gekozen.alleen.items()), ("", ""))
    return render_template(
        "vems/beheer/inlezing_kolommen.html",
        inlezing=inlezing,
        soort=translate(lijst.label),
        tabel=tabel,
        voorbeeld=tabel.rijen[0].waarden,
        velden=velden,
        alleen={"kolom": kolom, "waarde": waarde},
        mag_volledig=lijst.mag_beeindigen,
        fouten=[{"url": f"#kolom-{fout.veld}", "zin": str(fout)}] if fout else [],
    )


def _status_page(inlezing: Inlezing) -> ResponseReturnValue:
    is_bezig = inlezing.stand in AAN_HET_WERK
    antwoord = make_response(
        render_template(
            "vems/beheer/inlezing.html",
            inlezing=inlezing,
            soort=translate(LIJSTEN[inlezing.soort].label),
            stand=inlezing.stand.value,
            is_bezig=is_bezig,
            tellingen=[
                {"naam": translate(label), "aantal": inlezing.tellingen.get(naam, 0)}
                for naam, label in TELLINGEN
            ],
            afgekeurd=_as_rows(list_afgekeurd(inlezing)),
            meer=max(inlezing.tellingen.get("afgekeurd", 0) - GETOOND, 0),
            opgemerkt=_as_rows(list_opgemerkt(inlezing)),
            meer_opgemerkt=max(inlezing.tellingen.get("opgemerkt", 0) - GETOOND, 0),
        )
    )
    if is_bezig:
        antwoord.headers["Refresh"] = str(VERVERS_SECONDEN)
    return antwoord


def _as_rows(regels: Sequence[Afkeur]) -> list[dict[str, object]]:
    return [{"regel": a.regel, "reden": a.reden} for a in regels[:GETOOND]]


def _read_keuze(inlezing: Inlezing) -> Kolomkeuze:
    """Read the choice from the form; a field without a column is "" so that it is not guessed."""
    kolommen, vast = {}, {}
    for veld in LIJSTEN[inlezing.soort].velden:
        waarde = request.form.get(f"vast-{veld.naam}", "").strip()[:200]
        if waarde:
            vast[veld.naam] = waarde
        else:
            kolommen[veld.naam] = request.form.get(f"kolom-{veld.naam}", "")[:80]
    kolom = request.form.get("alleen-kolom", "")[:80]
    alleen = {kolom: request.form.get("alleen-waarde", "").strip()[:200]} if kolom else {}
    return Kolomkeuze(kolommen, vast, alleen)


def _get(sleutel: str) -> Inlezing:
    gevonden: Inlezing | None = Inlezing.get_or_none(Inlezing.sleutel == sleutel)
    if gevonden is None:
        raise NotFound()
    return gevonden
