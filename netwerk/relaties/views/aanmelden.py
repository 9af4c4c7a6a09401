"""The page with which an organisation registers itself."""

from __future__ import annotations

from flask import redirect, render_template, url_for
from flask.typing import ResponseReturnValue
from flask_babel import lazy_gettext as _l
from wtforms import BooleanField, StringField, TextAreaField
from wtforms.validators import DataRequired, Length, Optional

from netwerk.partners.keuzes import PARTNER_SOORT_LABELS, VOORWAARDEN_VERSIE
from netwerk.partners.registration import MAX_OMSCHRIJVING, Profiel
from netwerk.relaties.aanmelden import Aanmelding, register_aanmelding
from netwerk.relaties.views import bp
from netwerk.relaties.views.werkveld import WerkveldForm, fill_werkveld
from vems.accounts.toegang import current_actor, openbaar
from vems.core.i18n import translate
from vems.core.web.formulieren import EenmaligFormulier
from vems.core.web.limits import failed, limiter
from vems.core.web.links import find_url
from vems.core.web.velden import Objectkeuze

_TE_LANG = _l("Deze tekst is te lang. Gebruik hooguit %(max)s tekens.")


class AanmeldForm(WerkveldForm, EenmaligFormulier):
    """Who you are, what you do and where, and whom to reach."""

    naam = StringField(
        _l("Hoe heet uw organisatie?"),
        validators=[
            DataRequired(_l("Vul de naam van de organisatie in.")),
            Length(max=120, message=_TE_LANG),
        ],
    )
    soort = Objectkeuze(_l("Wat voor organisatie is het?"), _l("Kies wat voor organisatie het is."))
    kvk_nummer = StringField(
        _l("KvK-nummer"),
        validators=[DataRequired(_l("Een KvK-nummer heeft acht cijfers."))],
    )
    omschrijving = TextAreaField(
        _l("Wat doet uw organisatie?"),
        validators=[
            DataRequired(_l("Schrijf in een paar zinnen wat u doet.")),
            Length(max=MAX_OMSCHRIJVING, message=_l("Gebruik hooguit 2000 tekens.")),
        ],
    )
    website = StringField(_l("Website"), validators=[Optional(), Length(max=200, message=_TE_LANG)])
    contact_naam = StringField(
        _l("Wie is onze contactpersoon?"),
        validators=[
            DataRequired(_l("Vul de naam in.")),
            Length(max=120, message=_TE_LANG),
        ],
    )
    contact_email = StringField(
        _l("E-mailadres"),
        validators=[
            DataRequired(_l("Vul het e-mailadres in.")),
            Length(max=254, message=_TE_LANG),
        ],
    )
    contact_telefoon = StringField(
        _l("Telefoonnummer"), validators=[Optional(), Length(max=30, message=_TE_LANG)]
    )
    akkoord = BooleanField(_l("Ik ga akkoord met de afspraken"))

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.soort.fill(
            _l("Kies"), [(s.value, translate(naam), s) for s, naam in PARTNER_SOORT_LABELS.items()]
        )
        fill_werkveld(self.themas, self.gebieden)

    def as_aanmelding(self) -> Aanmelding:
        """Give what was typed."""
        return Aanmelding(
            naam=self.naam.data or "",
            soort=self.soort.keuze,
            kvk_nummer=(self.kvk_nummer.data or "")[:40],
            profiel=Profiel(
                omschrijving=self.omschrijving.data or "",
                website=self.website.data or "",
                contact_naam=self.contact_naam.data or "",
                contact_email=self.contact_email.data or "",
                contact_telefoon=self.contact_telefoon.data or "",
            ),
            werkveld=self.as_werkveld(),
            akkoord=bool(self.akkoord.data),
        )


@bp.route("/partners/aanmelden", methods=["GET", "POST"])
@openbaar
@limiter.limit("20 per hour", methods=["POST"], deduct_when=failed)
@limiter.limit("5 per hour", methods=["POST"], deduct_when=lambda antwoord: not failed(antwoord))
def aanmelden() -> ResponseReturnValue:
    """Register an organisation; the gemeente looks at it before anybody sees it."""
    form = AanmeldForm()
    link = find_url("accounts.uitnodiging", token="TOKEN")
    if form.succeeds(
        lambda: register_aanmelding(
            form.as_aanmelding(), link=link, sleutel=form.eenmalig, door=current_actor()
        )
    ):
        return redirect(url_for("relaties.aangemeld"))
    return render_template(
        "netwerk/relaties/aanmelden.html", form=form, versie=VOORWAARDEN_VERSIE
    ), form.status


@bp.get("/partners/aanmelden/klaar")
@openbaar
def aangemeld() -> ResponseReturnValue:
    """Say what happens next."""
    return render_template("netwerk/relaties/aangemeld.html")
