"""The steps of a match, one form and one domain call each."""

from __future__ import annotations

from flask.typing import ResponseReturnValue

from initiatieven.koppelingen.forms import (
    CollegaForm,
    KennismakenForm,
    RedenForm,
    UitkomstForm,
    VerwerpForm,
    VraagForm,
)
from initiatieven.koppelingen.leven import (
    agree,
    ask,
    end_zonder_klik,
    finish,
    introduce,
    judge,
    start_samenwerking,
)
from initiatieven.koppelingen.leven.bezwaar import let_continue
from initiatieven.koppelingen.leven.intrekken import trek_in
from initiatieven.koppelingen.leven.namens import MAKER, speaks_for
from initiatieven.koppelingen.namensforms import NamensForm
from initiatieven.koppelingen.tonen.gezegd import say_akkoord, say_geschikt, say_vraag
from initiatieven.koppelingen.views import bp
from initiatieven.koppelingen.views.laden import (
    find_koppeling,
    go_back,
    is_done,
    put_error,
    show_step,
)
from initiatieven.koppelingen.wachten import last_dag, propose_dag
from initiatieven.koppelingen.zoeken.toevoegen import find_collega, hand_over, list_collegas
from vems.accounts.toegang import current_actor, recht
from vems.core.clock import today
from vems.core.exceptions import Invalid
from vems.core.i18n import N_, translate


@bp.post("/koppelingen/<string:sleutel>/geschikt")
@recht("koppeling_voorstel", "w")
def geschikt(sleutel: str) -> ResponseReturnValue:
    """Find a proposal suitable: the initiator is asked."""
    koppeling = find_koppeling(sleutel)
    if not is_done(koppeling, "geschikt"):
        judge(koppeling, geschikt=True, door=current_actor())
    return go_back(koppeling, say_geschikt(koppeling))


@bp.route("/koppelingen/<string:sleutel>/verwerpen", methods=["GET", "POST"])
@recht("koppeling_voorstel", "w")
def verwerpen(sleutel: str) -> ResponseReturnValue:
    """Find a proposal unfit, with a reason."""
    koppeling, form = find_koppeling(sleutel), VerwerpForm()
    if is_done(koppeling, "verworpen"):
        return go_back(koppeling)
    if form.validate_on_submit():
        verwerpreden, tekst = form.as_reden()
        judge(
            koppeling,
            geschikt=False,
            reden=tekst,
            verwerpreden=verwerpreden,
            door=current_actor(),
        )
        return go_back(koppeling, translate(N_("Bewaard. Dit voorstel staat nu onderaan.")))
    return show_step(koppeling, "verworpen", form, status=422 if form.is_submitted() else 200)


@bp.route("/koppelingen/<string:sleutel>/akkoord", methods=["GET", "POST"])
@recht("koppeling_voorstel", "r")
def akkoord(sleutel: str) -> ResponseReturnValue:
    """Say yes to an introduction: the initiator, or the desk with how and when that was said."""
    koppeling, actor, form = find_koppeling(sleutel), current_actor(), NamensForm()
    namens = speaks_for(MAKER, koppeling, actor)
    if is_done(koppeling, "akkoord") or form.succeeds(
        lambda: agree(koppeling, ja=True, namens=form.as_namens(), door=actor)
    ):
        return go_back(koppeling, say_akkoord(koppeling, namens=namens))
    if not namens:
        return go_back(koppeling)
    return show_step(koppeling, "akkoord", form, status=form.status)


@bp.route("/koppelingen/<string:sleutel>/liever-niet", methods=["GET", "POST"])
@recht("koppeling_voorstel", "r")
def liever_niet(sleutel: str) -> ResponseReturnValue:
    """Say no to an introduction, with a reason."""
    koppeling, form = find_koppeling(sleutel), RedenForm()
    if is_done(koppeling, "liever_niet"):
        return go_back(koppeling)
    if form.validate_on_submit():
        agree(koppeling, ja=False, reden=form.reden.data or "", door=current_actor())
        return go_back(koppeling, translate(N_("Dank u. Wij zoeken verder.")))
    return show_step(koppeling, "liever_niet", form, status=422 if form.is_submitted() else 200)


@bp.route("/koppelingen/<string:sleutel>/vragen", methods=["GET", "POST"])
@recht("koppeling_voorstel", "w")
def vragen(sleutel: str) -> ResponseReturnValue:
    """Put the question to the target."""
    koppeling, form = find_koppeling(sleutel), VraagForm()
    if is_done(koppeling, "vraag"):
        return go_back(koppeling)
    if form.validate_on_submit():
        try:
            ask(koppeling, form.as_vraag(), door=current_actor())
        except Invalid as fout:
            put_error(form, fout)
        else:
            return go_back(koppeling, say_vraag(koppeling))
    form.limit_dag(last_dag(today()))
    if not form.is_submitted():
        form.uiterlijk.data = propose_dag()
    return show_step(koppeling, "vraag", form, status=422 if form.is_submitted() else 200)


@bp.route("/koppelingen/<string:sleutel>/kennismaken", methods=["GET", "POST"])
@recht("koppeling_voorstel", "w")
def kennismaken(sleutel: str) -> ResponseReturnValue:
    """Bring both sides together, perhaps with a day and place to meet."""
    koppeling, form = find_koppeling(sleutel), KennismakenForm()
    if is_done(koppeling, "kennismaken"):
        return go_back(koppeling, translate(N_("Beiden kregen elkaars gegevens.")))
    afspraak = form.afspraak.data or ""
    if form.succeeds(lambda: introduce(koppeling, afspraak=afspraak, door=current_actor())):
        return go_back(koppeling, translate(N_("Beiden kregen elkaars gegevens.")))
    return show_step(koppeling, "kennismaken", form, status=form.status)


@bp.post("/koppelingen/<string:sleutel>/samenwerking")
@recht("koppeling_voorstel", "r")
def samenwerking(sleutel: str) -> ResponseReturnValue:
    """Note that both work together."""
    koppeling = find_koppeling(sleutel)
    if not is_done(koppeling, "samenwerking"):
        start_samenwerking(koppeling, door=current_actor())
    return go_back(koppeling, translate(N_("Mooi. Veel plezier samen.")))


@bp.route("/koppelingen/<string:sleutel>/geen-klik", methods=["GET", "POST"])
@recht("koppeling_voorstel", "r")
def geen_klik(sleutel: str) -> ResponseReturnValue:
    """Note that it did not click."""
    koppeling, form = find_koppeling(sleutel), RedenForm()
    if is_done(koppeling, "geen_klik"):
        return go_back(koppeling)
    if form.validate_on_submit():
        end_zonder_klik(koppeling, reden=form.reden.data or "", door=current_actor())
        return go_back(koppeling, translate(N_("Dank u dat u het zegt. Wij zoeken verder.")))
    return show_step(koppeling, "geen_klik", form, status=422 if form.is_submitted() else 200)


@bp.route("/koppelingen/<string:sleutel>/afloop", methods=["GET", "POST"])
@recht("koppeling_voorstel", "r")
def afloop(sleutel: str) -> ResponseReturnValue:
    """Say how much it helped."""
    koppeling, form = find_koppeling(sleutel), UitkomstForm()
    if is_done(koppeling, "afgerond"):
        return go_back(koppeling)
    if form.validate_on_submit():
        finish(koppeling, uitkomst=form.as_uitkomst(), door=current_actor())
        return go_back(koppeling, translate(N_("Dank u. Daar leren wij van.")))
    return show_step(koppeling, "afgerond", form, status=422 if form.is_submitted() else 200)


@bp.post("/koppelingen/<string:sleutel>/trek-in")
@recht("koppeling_voorstel", "w")
def intrekken(sleutel: str) -> ResponseReturnValue:
    """Withdraw a match to which there is an objection."""
    koppeling = find_koppeling(sleutel)
    if not is_done(koppeling, "trek_in"):
        trek_in(koppeling, door=current_actor())
    return go_back(koppeling, translate(N_("Ingetrokken. Wie ervan wist, hoort dat het stopt.")))


@bp.route("/koppelingen/<string:sleutel>/laat-doorgaan", methods=["GET", "POST"])
@recht("koppeling_voorstel", "w")
def laat_doorgaan(sleutel: str) -> ResponseReturnValue:
    """Let a match go on to which there is an objection, with a reason."""
    koppeling, form = find_koppeling(sleutel), RedenForm()
    if form.validate_on_submit():
        let_continue(koppeling, reden=form.reden.data or "", door=current_actor())
        return go_back(koppeling, translate(N_("Bewaard. Het gaat door.")))
    return show_step(koppeling, "laat_doorgaan", form, status=422 if form.is_submitted() else 200)


@bp.route("/koppelingen/<string:sleutel>/doorgeven", methods=["GET", "POST"])
@recht("koppeling_voorstel", "r")
def doorgeven(sleutel: str) -> ResponseReturnValue:
    """Ask a colleague to take over a routed question."""
    koppeling, form = find_koppeling(sleutel), CollegaForm()
    form.collega.choices = list_collegas(koppeling)
    if form.validate_on_submit():
        try:
            hand_over(koppeling, find_collega(form.collega.data), door=current_actor())
        except Invalid as fout:
            put_error(form, fout)
        else:
            zin = N_("Gevraagd. Het blijft bij u tot uw collega ja zegt.")
            return go_back(koppeling, translate(zin))
    return show_step(koppeling, "geef_door", form, status=422 if form.is_submitted() else 200)
