"""One small page per action with a case: the same frame around each form."""

from __future__ import annotations

from flask import redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from initiatieven.loket.velden import Zaakformulier
from initiatieven.registratie.models import Initiatief
from vems.core.i18n import translate
from vems.core.web.messages import melding


def show_formulier(
    sjabloon: str, initiatief: Initiatief, form: Zaakformulier, **waarden: object
) -> ResponseReturnValue:
    """Draw the page of an action with its status."""
    return render_template(sjabloon, initiatief=initiatief, form=form, **waarden), form.status


def back_to_zaak(
    initiatief: Initiatief, zin: str, endpoint: str = "loket.zaak"
) -> ResponseReturnValue:
    """Return to the case, or to another of its pages, with one sentence."""
    melding("gelukt", translate(zin))
    return redirect(url_for(endpoint, kenmerk=initiatief.identificatie))
