"""The case screen: head, answer form, thread and side, in one page."""

from __future__ import annotations

from flask import redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from markupsafe import Markup

from initiatieven.loket.forms import OpstelForm
from initiatieven.loket.gesprek.berichten import send_bericht
from initiatieven.loket.gesprek.draad import read_gesprek
from initiatieven.loket.gesprek.kijkhulp import PAD
from initiatieven.loket.gesprek.leesbaarheid import say_hint
from initiatieven.loket.gesprek.noemen import list_genoemd
from initiatieven.loket.gesprek.notities import record_notitie
from initiatieven.loket.gesprek.standaardteksten import fill, list_keuzes
from initiatieven.loket.gesprek.vouwen import fold_post
from initiatieven.loket.keuzes import TaakToestand
from initiatieven.loket.views import bp
from initiatieven.loket.zaak.zaakbeeld import Zaakbeeld, get_zaak, load_zaakbeeld
from initiatieven.registratie.models import Initiatief
from vems.accounts.toegang import current_actor, recht
from vems.core.i18n import N_, translate
from vems.core.web.messages import melding
from vems.core.web.paging import Pagina
from vems.core.web.panels import draw, load_panels

EERSTE = 5
# So many panels stand beside the conversation; the others stand below it, side by side.
NAAST = 5
PER_PAGINA = 50
COLLEGAS = "collegas"
INITIATIEFNEMER = "initiatiefnemer"


@bp.get("/loket/<string:kenmerk>")
@recht("zaak", "r")
def zaak(kenmerk: str) -> ResponseReturnValue:
    """Show a case."""
    initiatief = get_zaak(kenmerk, current_actor())
    beeld = load_zaakbeeld(initiatief, current_actor())
    return _draw(beeld, _make_form(beeld))


@bp.post("/loket/<string:kenmerk>")
@recht("zaak", "r")
def zaak_schrijven(kenmerk: str) -> ResponseReturnValue:
    """Send the message, keep the note, or fill in a standard text."""
    initiatief = get_zaak(kenmerk, current_actor())
    beeld = load_zaakbeeld(initiatief, current_actor())
    form = _make_form(beeld)
    if request.form.get("vul"):
        _fill(form, beeld)
        return _draw(beeld, form)
    if request.form.get("kijk"):
        return _draw(beeld, form)
    if form.succeeds(lambda: _send(initiatief, form)):
        is_notitie = form.lezer.data == COLLEGAS
        zin = _say_noted(form) if is_notitie else translate(N_("Het bericht is verstuurd."))
        melding("gelukt", zin)
        return redirect(url_for("loket.zaak", kenmerk=kenmerk))
    return _draw(beeld, form), form.status


@bp.post(PAD)
@recht("gewone_taal", "r")
def gewone_taal() -> ResponseReturnValue:
    """Say of a text that is being typed what could be simpler; nothing is kept."""
    tekst = request.form.get(request.form.get("veld", ""), "")
    return render_template("initiatieven/loket/gewone_taal.html", hint=say_hint(tekst))


@bp.get("/loket/<string:kenmerk>/geschiedenis")
@recht("zaak", "r")
def geschiedenis(kenmerk: str) -> ResponseReturnValue:
    """Show the thread page by page."""
    initiatief = get_zaak(kenmerk, current_actor())
    pagina = read_gesprek(initiatief, current_actor(), PER_PAGINA)
    return render_template(
        "initiatieven/loket/geschiedenis.html",
        initiatief=initiatief,
        pagina=pagina,
        groepen=fold_post(pagina.items),
    )


def _draw(beeld: Zaakbeeld, form: OpstelForm) -> str:
    actor = current_actor()
    draad = read_gesprek(beeld.initiatief, actor, EERSTE)
    panelen: dict[str, list[Markup]] = {"kop": [], "hoofd": [], "zij": []}
    for paneel in load_panels("zaak", beeld.initiatief, actor):
        panelen[paneel.kolom].append(draw(paneel))
    panelen["onder"] = panelen["zij"][NAAST:]
    del panelen["zij"][NAAST:]
    return render_template(
        "initiatieven/loket/zaak.html",
        zaak=beeld,
        initiatief=beeld.initiatief,
        form=form,
        hint=say_hint(form.tekst.data or ""),
        form_open=request.method == "POST",
        draad=draad,
        groepen=fold_post(draad.items),
        plaats=_say_plaats(draad),
        sprongen=_list_sprongen(beeld, draad, is_schrijver=bool(form.lezer.choices)),
        panelen=panelen,
    )


def _list_sprongen(
    beeld: Zaakbeeld, draad: Pagina, *, is_schrijver: bool
) -> list[dict[str, object]]:
    """List where one can jump to on the page, in its order."""
    open_taken = sum(taak.toestand is TaakToestand.OPEN for taak in beeld.taken)
    sprongen = [
        ("schrijven", translate(N_("Antwoord")) if is_schrijver else ""),
        ("gesprek", _with_number(translate(N_("Gesprek")), draad.aantal)),
        ("idee", translate(N_("Het idee"))),
        ("taken", _with_number(translate(N_("Taken")), open_taken) if beeld.taken else ""),
        ("kort", translate(N_("Alles eromheen"))),
    ]
    return [{"tekst": tekst, "url": f"#{plek}"} for plek, tekst in sprongen if tekst]


def _with_number(tekst: str, aantal: int) -> str:
    return f"{tekst} ({aantal})" if aantal else tekst


def _say_plaats(draad: Pagina) -> str:
    """Say which part of the thread this is."""
    voor = (draad.nummer - 1) * draad.per_pagina
    zin = N_("%(van)s tot en met %(tot)s van %(num)s")
    return translate(zin, van=voor + 1, tot=voor + len(draad.items), num=draad.aantal)


def _make_form(beeld: Zaakbeeld) -> OpstelForm:
    """Make the answer form with only those readers this writer may reach."""
    form = OpstelForm()
    form.standaard.choices = list_keuzes(beeld.initiatief)
    form.lezer.choices = []
    if beeld.may_schrijven:
        form.lezer.choices.append((INITIATIEFNEMER, _lezer(beeld)))
    if beeld.may_noteren:
        form.lezer.choices.append((COLLEGAS, translate(N_("Alleen collega’s"))))
    geldig = [waarde for waarde, _tekst in form.lezer.choices]
    if form.lezer.data not in geldig:
        form.lezer.data = geldig[0] if geldig else None
    if beeld.contact:
        zin = N_("Daarna is %(naam)s aan zet")
        form.daarna.label.text = translate(zin, naam=beeld.contact.voornaam)
    return form


def _lezer(beeld: Zaakbeeld) -> str:
    contact = beeld.contact
    if contact is None:
        return translate(N_("De initiatiefnemer"))
    if contact.email and contact.kanaal == "mail":
        return translate(N_("%(naam)s, per e-mail"), naam=contact.voornaam)
    if contact.kanaal in ("telefoon", "bezoek") and beeld.initiatief.begeleider is not None:
        zin = N_("%(naam)s, in een gesprek: de begeleider krijgt een taak")
        return translate(zin, naam=contact.voornaam)
    return translate(N_("%(naam)s, per brief"), naam=contact.voornaam)


def _fill(form: OpstelForm, beeld: Zaakbeeld) -> None:
    """Put a standard text in the form, below what was typed already."""
    tekst = fill(
        form.standaard.data or "",
        beeld.initiatief,
        voornaam=beeld.contact.voornaam if beeld.contact else "",
        afzender=current_actor().naam,
    )
    getypt = (form.tekst.data or "").strip()
    form.tekst.data = f"{getypt}\n\n{tekst}".strip() if getypt not in tekst else tekst


def _say_noted(form: OpstelForm) -> str:
    """Say that the note was kept, and who gets a notice because it names them."""
    zin = translate(N_("De notitie is bewaard."))
    namen = [c.naam for c in list_genoemd(form.tekst.data or "") if c.naam != current_actor().naam]
    if not namen:
        return zin
    return f"{zin} {translate(N_('Genoemd: %(namen)s.'), namen=', '.join(namen))}"


def _send(initiatief: Initiatief, form: OpstelForm) -> None:
    tekst, actor = form.tekst.data or "", current_actor()
    if form.lezer.data == COLLEGAS:
        record_notitie(initiatief, tekst, eenmalig=form.eenmalig, door=actor)
        return
    send_bericht(
        initiatief,
        tekst,
        daarna_initiatiefnemer=form.daarna.data,
        eenmalig=form.eenmalig,
        door=actor,
    )
