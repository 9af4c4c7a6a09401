"""The form of a line of the yearly agenda."""

from __future__ import annotations

from flask_babel import lazy_gettext as _l
from wtforms import HiddenField, SelectMultipleField, StringField, TextAreaField
from wtforms.widgets import CheckboxInput, ListWidget

from netwerk.gebieden.boom import boom
from netwerk.gebieden.keuzes import NIVEAU_LABELS
from netwerk.themas.boom import boom as themaboom
from vems.core.i18n import N_, translate
from vems.core.web.formulieren import EenmaligFormulier
from vems.core.web.velden import Dag, Keuze, Objectkeuze, read_number
from vems.participatie.jaaragenda.keuzes import RAADSROL_LABELS, STATUS_LABELS, TREDE_LABELS
from vems.participatie.jaaragenda.models import Participatietraject
from vems.participatie.jaaragenda.registration import NieuwTraject

_TEKSTEN = ("titel", "waarover", "meedoen", "open_ligt", "staat_vast", "vervolg", "adres")
_GELIJK = (*_TEKSTEN, "uitkomst", "themas", "van", "tot", "raad_op", "versie")


class TrajectForm(EenmaligFormulier):
    """What the gemeente makes a plan for, when, and what residents have to say in it."""

    titel = StringField(_l("Titel"))
    waarover = TextAreaField(_l("Waar gaat het over?"))
    gebied = Objectkeuze(_l("Voor welk gebied?"), leeg=_l("Kies een gebied."))
    themas = SelectMultipleField(
        _l("Bij welke onderwerpen hoort het?"),
        validate_choice=False,
        option_widget=CheckboxInput(),
        widget=ListWidget(prefix_label=False),
    )
    van = Dag(_l("Eerste dag"))
    tot = Dag(_l("Laatste dag"))
    trede = Keuze(
        _l("Hoeveel hebben bewoners te zeggen?"),
        TREDE_LABELS,
        leeg=_l("Kies hoeveel bewoners te zeggen hebben."),
    )
    meedoen = TextAreaField(_l("Wat kunnen bewoners doen?"))
    open_ligt = TextAreaField(_l("Wat ligt nog open?"))
    staat_vast = TextAreaField(_l("Wat staat al vast?"))
    vervolg = TextAreaField(_l("Wat gebeurt er met wat bewoners zeggen?"))
    raadsrol = Keuze(_l("Wat doet de raad?"), RAADSROL_LABELS)
    raad_op = Dag(_l("Wanneer komt het in de raad?"))
    adres = StringField(_l("Waar kan men verder lezen of meedoen?"))
    hoe_ver = Keuze(_l("Hoe ver is het?"), STATUS_LABELS, leeg=_l("Kies hoe ver het is."))
    uitkomst = TextAreaField(_l("Wat kwam eruit, of waarom gaat het niet door?"))
    versie = HiddenField(default="1")

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.themas.choices = [(thema.code, thema.naam) for thema in themaboom().all()]
        rijen = [
            (g.slug, f"{g.naam} ({translate(NIVEAU_LABELS[g.niveau]).lower()})", g)
            for g in boom().all()
        ]
        self.gebied.fill(translate(N_("Kies een gebied")), rijen)

    def show(self, traject: Participatietraject) -> None:
        """Show what stands on the agenda."""
        for veld in _GELIJK:
            self[veld].data = getattr(traject, veld)
        self.trede.data, self.hoe_ver.data = traject.trede.value, traject.status.value
        self.raadsrol.data = traject.raadsrol.value if traject.raadsrol else None
        gebied = boom().by_id(traject.gebied_id)
        self.gebied.data = gebied.slug if gebied else ""

    @property
    def gelezen(self) -> int:
        """Give the version that was on the screen; 0 when it was tampered with."""
        return read_number(self.versie.data)

    def as_traject(self) -> NieuwTraject:
        """Give the line as typed."""
        return NieuwTraject(
            **{veld: self[veld].data or "" for veld in (*_TEKSTEN, "uitkomst")},
            gebied=self.gebied.keuze,
            themas=tuple(self.themas.data or ()),
            van=self.van.data,
            tot=self.tot.data,
            trede=self.trede.keuze,
            raadsrol=self.raadsrol.keuze,
            raad_op=self.raad_op.data,
            status=self.hoe_ver.keuze,
        )
