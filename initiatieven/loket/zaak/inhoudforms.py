"""Forms that change what was handed in: the needs and the place, as the wizard asks."""

from __future__ import annotations

from collections.abc import Sequence

from wtforms import HiddenField

from initiatieven.loket.velden import Zaakformulier
from initiatieven.registratie.concept.antwoorden import read_hulpvragen
from initiatieven.registratie.concept.stapforms import NodigForm, WaarForm
from initiatieven.registratie.gegevens import NieuweHulpvraag
from initiatieven.registratie.inhoud import as_nieuw
from initiatieven.registratie.models import Initiatief
from initiatieven.registratie.plaats import WaarSoort
from netwerk.gebieden.boom import boom
from netwerk.vraagenaanbod.models import Hulpvraag


class HulpvragenForm(NodigForm, Zaakformulier):
    """What is needed; a second need of the same kind stays as it is while its kind is ticked."""

    versie = HiddenField()

    def as_hulpvragen(self, eerder: Sequence[Hulpvraag]) -> tuple[NieuweHulpvraag, ...]:
        """Give what was ticked and typed."""
        gekozen = read_hulpvragen(self.data)
        soorten = {vraag.soort for vraag in gekozen}
        gezien, rest = set(), []
        for rij in eerder:
            if rij.soort in gezien and rij.soort in soorten:
                rest.append(as_nieuw(rij))
            gezien.add(rij.soort)
        return (*gekozen, *rest)


class PlaatsForm(WaarForm, Zaakformulier):
    """Where it is."""

    versie = HiddenField()


def as_nodig(hulpvragen: Sequence[Hulpvraag]) -> dict[str, object]:
    """Give the open needs as the form draws them: the first of each kind, and when: the time they
    share, or each its own.
    """
    data: dict[str, object] = {}
    for rij in reversed(hulpvragen):
        data[f"tekst_{rij.soort.value}"] = rij.tekst
        data[f"aantal_{rij.soort.value}"] = "" if rij.aantal is None else str(rij.aantal)
    for rij in hulpvragen:
        data["dagdelen"] = data.get("dagdelen") or rij.dagdelen
    gedeeld = len({(rij.vanaf, rij.tot) for rij in hulpvragen}) == 1
    for rij in reversed(hulpvragen):
        staart = "" if gedeeld else f"_{rij.soort.value}"
        data[f"vanaf{staart}"], data[f"tot{staart}"] = rij.vanaf, rij.tot
    return {"soorten": [rij.soort.value for rij in hulpvragen], **data}


def as_waar(initiatief: Initiatief) -> dict[str, object]:
    """Give the place as the form draws it."""
    gebieden = boom()
    gebied = gebieden.by_id(initiatief.gebied_id)
    if initiatief.lon is not None and initiatief.lat is not None:
        x, y = gebieden.project(initiatief.lon, initiatief.lat)
        return {
            "soort": WaarSoort.PLEK.value,
            "zoek": initiatief.plek_omschrijving,
            "x": f"{x:.1f}",
            "y": f"{y:.1f}",
            "is_openbaar": initiatief.is_openbare_plek,
        }
    wijk = gebieden.wijk_of(gebied) if gebied is not None else None
    if wijk is None:
        return {"soort": WaarSoort.STAD.value}
    return {"soort": WaarSoort.WIJK.value, "wijk": wijk.slug}
