"""From the answers of a draft to the values of the domain, and to the words of the check page."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from initiatieven.registratie.concept.themavoorstel import ThemaVoorstel, suggest_themas
from initiatieven.registratie.gegevens import MAX_AANTAL, NieuweHulpvraag, NieuwInitiatief
from initiatieven.registratie.keuzes import MAX_THEMAS, IndienerSoort, Publiceren
from initiatieven.registratie.models import Concept
from initiatieven.registratie.plaats import find_plaats
from netwerk.themas.boom import boom as themaboom
from netwerk.themas.models import Thema
from netwerk.vraagenaanbod.keuzes import HulpSoort
from netwerk.vraagenaanbod.wanneer import check_periode
from vems.core.exceptions import Invalid
from vems.core.i18n import N_
from vems.partijen.keuzes import PartijSoort
from vems.partijen.models import Partij
from vems.partijen.registration import NieuwePartij

_ORGANISATIES = frozenset({IndienerSoort.STICHTING, IndienerSoort.ONDERNEMER})

Antwoord = Mapping[str, Any]


def as_initiatief(concept: Concept, *, partij: Partij | None, mijn_url: str) -> NieuwInitiatief:
    """Make what is handed in of a complete draft; Invalid names the field at fault."""
    wat, waar = concept.antwoorden["wat"], concept.antwoorden["waar"]
    over_u = concept.antwoorden["over_u"]
    plaats = find_plaats(waar, waar)
    return NieuwInitiatief(
        titel=wat["titel"],
        omschrijving=wat["omschrijving"],
        meerwaarde=wat["meerwaarde"],
        gebied=plaats.gebied,
        plek_omschrijving=plaats.omschrijving,
        lon=plaats.lon,
        lat=plaats.lat,
        is_openbare_plek=bool(waar.get("is_openbaar")) and plaats.lon is not None,
        themas=tuple(read_themas(concept)),
        hulpvragen=read_hulpvragen(concept.antwoorden["nodig"]),
        indiener=partij or read_indiener(over_u),
        telefoon=str(over_u.get("telefoon") or "") if partij else "",
        organisatie=str(over_u.get("organisatie") or "") if partij else "",
        indiener_soort=IndienerSoort(over_u["indiener_soort"]),
        jonger_dan_16=over_u["jonger_dan_16"] == "ja",
        ouder=read_ouder(over_u),
        publiceren=Publiceren(over_u["publiceren"]),
        aanleiding=str(wat.get("aanleiding") or "")[:60],
        concept_token=concept.token_hash,
        mijn_url=mijn_url,
        begonnen_op=concept.created_at,
    )


def read_themas(concept: Concept) -> list[Thema]:
    """Give the themes that were chosen, or those the text suggests."""
    themas = themaboom()
    gekozen = concept.antwoorden.get("onderwerp")
    if gekozen is not None:
        gevonden = (themas.by_code(code) for code in gekozen.get("themas", ()))
        return [thema for thema in gevonden if thema is not None][:MAX_THEMAS]
    return [voorstel.thema for voorstel in suggest_for(concept)]


def go_by_shown(concept: Concept, codes: Sequence[str]) -> None:
    """Go by the head themes that the check page showed, in this request: that was agreed to.

    What the maker chose before stays; nothing that was shown is nothing agreed.
    """
    getoond = [thema.code for thema in themaboom().hoofdthemas() if thema.code in codes]
    if getoond:
        op_rang = sorted(getoond, key=codes.index)[:MAX_THEMAS]
        concept.antwoorden.setdefault("onderwerp", {"themas": op_rang})


def suggest_for(concept: Concept) -> list[ThemaVoorstel]:
    """Suggest themes for a draft, with the words that point at them."""
    return suggest_themas(texts_of(concept, ("titel",)), texts_of(concept))


def read_hulpvragen(nodig: Antwoord) -> tuple[NieuweHulpvraag, ...]:
    """Give the needs in the order of the list, for the time they share or one of their own.

    Invalid names the field.
    """
    check_periode(read_dag(nodig, "vanaf"), read_dag(nodig, "tot"))
    return tuple(
        NieuweHulpvraag(
            soort,
            str(nodig.get(f"tekst_{soort.value}", "")),
            read_aantal(nodig, f"aantal_{soort.value}"),
            *_read_periode(nodig, soort),
            tuple(nodig.get("dagdelen") or ()),
        )
        for soort in HulpSoort
        if soort.value in nodig.get("soorten", ())
    )


def _read_periode(nodig: Antwoord, soort: HulpSoort) -> tuple[date | None, date | None]:
    """Read from when until when one need is: its own days when it has any, else those of all."""
    vanaf, tot = (read_dag(nodig, f"{veld}_{soort.value}") for veld in ("vanaf", "tot"))
    if vanaf is None and tot is None:
        return read_dag(nodig, "vanaf"), read_dag(nodig, "tot")
    if vanaf and tot and tot < vanaf:
        raise Invalid(N_("De einddatum ligt voor de begindatum."), veld=f"tot_{soort.value}")
    return vanaf, tot


def read_aantal(antwoord: Antwoord, veld: str) -> int | None:
    """Read a number as people write it: "1.850", "€ 300,-", "ongeveer 12"; None when empty."""
    tekst = str(antwoord.get(veld) or "")
    if not tekst:
        return None
    kaal = re.sub(r"[,.](\d{2}|-+|=+)$", "", tekst.strip())
    cijfers = re.findall(r"\d+", kaal.replace(".", ""))
    if len(cijfers) != 1 or kaal.startswith("-") or not 0 < int(cijfers[0][:12]) <= MAX_AANTAL:
        raise Invalid(N_("Vul een heel getal boven nul in, bijvoorbeeld 12."), veld=veld)
    return int(cijfers[0])


def read_dag(antwoord: Antwoord, veld: str) -> date | None:
    """Read a day of a form, or of a draft that keeps it as text; None when it is no day."""
    waarde = antwoord.get(veld)
    if isinstance(waarde, str):
        try:
            return date.fromisoformat(waarde)
        except ValueError:
            return None
    return waarde if isinstance(waarde, date) else None


def read_indiener(over_u: Antwoord) -> NieuwePartij:
    """Give who hands it in."""
    soort = IndienerSoort(over_u["indiener_soort"])
    return NieuwePartij(
        naam=over_u["naam"],
        email=over_u.get("email", ""),
        telefoon=over_u.get("telefoon", ""),
        organisatie=over_u.get("organisatie", ""),
        soort=PartijSoort.ORGANISATIE if soort in _ORGANISATIES else PartijSoort.PERSOON,
    )


def read_ouder(over_u: Antwoord) -> NieuwePartij | None:
    """Give the parent of somebody under 16."""
    if over_u.get("jonger_dan_16") != "ja":
        return None
    contact = str(over_u.get("ouder_contact", ""))
    is_mail = "@" in contact
    return NieuwePartij(
        naam=str(over_u.get("ouder_naam", "")),
        email=contact if is_mail else "",
        telefoon="" if is_mail else contact,
    )


def texts_of(concept: Concept, velden: Sequence[str] = ("omschrijving", "meerwaarde")) -> str:
    """Give the text of the idea so far, to compare with others."""
    wat = concept.antwoorden.get("wat", {})
    return "\n".join(str(wat.get(veld, "")) for veld in velden)
