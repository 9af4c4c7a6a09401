"""The plan form on one visit: what is saved, what was typed, and what another saved meanwhile."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from flask import request

from initiatieven.begeleiding.meedenken.feiten import read_feiten
from initiatieven.begeleiding.models import Plan
from initiatieven.begeleiding.plan.begroting import say_sommen
from initiatieven.begeleiding.plan.concepten import find_concept, keep_concept
from initiatieven.begeleiding.plan.keuzes import JA, NEE
from initiatieven.begeleiding.plan.models import Planconcept
from initiatieven.begeleiding.plan.openbaar import read_stand
from initiatieven.begeleiding.plan.plannen import (
    compare_antwoorden,
    find_plan,
    list_instrumenten,
    list_open_of,
    list_planvragen,
    save_plan,
)
from initiatieven.begeleiding.plan.velden import Getypt, PlanForm, make_form
from initiatieven.begeleiding.plan.vragen import PLANDELEN, PLANVRAGEN
from initiatieven.begeleiding.plan.waarden import say_waarde, tidy
from initiatieven.extravragen.antwoorden import Antwoord
from initiatieven.extravragen.velden import read_waarden
from initiatieven.registratie.models import Initiatief
from vems.accounts.toegang import current_actor
from vems.core.exceptions import Conflict
from vems.core.i18n import translate
from vems.core.web.velden import read_number

# What is asked by yes or no, and may be known as a fact already.
_GEVRAAGD = ("evenement", "kwetsbaar")


class Blad:
    """The form of one case on one visit, with the own draft beside what is saved."""

    def __init__(self, initiatief: Initiatief) -> None:
        self.initiatief, self.door = initiatief, current_actor()
        self.bewaard: Plan | None = find_plan(initiatief)
        self.extra: list[Antwoord] = list_planvragen(initiatief, self.bewaard)
        self.concept: Planconcept | None = None
        self.verschil: tuple[dict[str, str], dict[str, str]] | None = None
        self.form = self._make(request.form.to_dict(flat=False) or None)
        if request.method == "GET":
            self._look_at_concept()

    @property
    def antwoorden(self) -> dict[str, Any]:
        """What is saved."""
        return self.bewaard.antwoorden if self.bewaard else {}

    @property
    def versie(self) -> int:
        """The version that is saved, 0 for none."""
        return self.bewaard.versie if self.bewaard else 0

    def is_saved(self) -> bool:
        """Save what was sent; when another was first, the text stays as a draft."""
        try:
            return self.form.succeeds(self._save)
        except Conflict:
            versie = read_number(self.form.versie.data)
            keep_concept(self.initiatief, read_getypt(), versie=versie, door=self.door)
            raise

    def values(self) -> dict[str, Any]:
        """Give what both pages show."""
        return {
            "delen": PLANDELEN,
            "extra": [een.vraag for een in self.extra],
            "open_vragen": list_open_of(self.bewaard, self.initiatief, self.extra),
            "sommen": say_sommen(self.antwoorden.get("begroting", ())),
            "versie": self.versie,
            "stand": read_stand(self.initiatief, self.bewaard),
            "concept": self.concept,
            "verschil": self.verschil,
        }

    def say(self) -> list[dict[str, str]]:
        """Say all answers, for who only reads."""
        paren = [
            (translate(vraag.zin), say_waarde(vraag, self.antwoorden.get(code)))
            for code, vraag in PLANVRAGEN.items()
        ]
        paren += [(een.vraag.zin, een.tekst) for een in self.extra]
        return [{"term": term, "waarde": tekst or "–"} for term, tekst in paren]

    def _save(self) -> Plan:
        extra = read_waarden(self.form, [een.vraag for een in self.extra])
        return save_plan(self.initiatief, replace(self.form.as_plan(), extra=extra), door=self.door)

    def _look_at_concept(self) -> None:
        """Begin with the own draft; when another saved since, show both first."""
        concept = find_concept(self.initiatief, self.door)
        if concept is None:
            return
        form = self._make(concept.invoer)
        hunne, uwe = compare_antwoorden(self.antwoorden, tidy(form.as_plan().antwoorden))
        if not uwe and concept.versie == self.versie:
            return
        self.concept = concept
        if concept.versie != self.versie:
            self.verschil = (hunne, uwe)
        if concept.versie == self.versie or "mijn" in request.args:
            form.versie.data = str(self.versie)
            self.form = form

    def _make(self, getypt: Getypt | None) -> PlanForm:
        bekend = {} if self.bewaard else _know(self.initiatief)
        form = make_form(
            {**bekend, **self.antwoorden},
            instrumenten=self.bewaard.instrumenten if self.bewaard else [],
            extra={een.vraag: een.waarde for een in self.extra},
            versie=self.versie,
            getypt=getypt,
        )
        form.instrumenten.choices = [(i.code, i.naam) for i in list_instrumenten()]
        return form


def _know(initiatief: Initiatief) -> dict[str, str]:
    """Give what the case tells already, so that it is not asked again."""
    feiten = read_feiten(initiatief)
    return {code: JA if feiten[code] else NEE for code in _GEVRAAGD if code in feiten}


def read_getypt() -> dict[str, list[str]]:
    """Give what was sent, without the key of the form."""
    return {naam: rij for naam, rij in request.form.lists() if naam != "csrf_token"}
