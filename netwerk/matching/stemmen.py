"""In whose voice the sentences of matching are said: to the initiator, or about the initiative.

A sentence in `zinnen` speaks to the initiator ("uw wijk"). Whoever else reads it, a visitor, an
organisation that is asked, a colleague, gets the words of this one table instead. Sentences that
are not here say the same to everybody.
"""

from __future__ import annotations

from enum import StrEnum

from vems.core.i18n import N_


class Stem(StrEnum):
    """Who reads."""

    INITIATIEFNEMER = "initiatiefnemer"
    ANDER = "ander"


VOOR_ANDEREN: dict[str, str] = {
    "werkt_buurt": N_("werkt in dezelfde buurt (%(gebied)s)"),
    "werkt_wijk": N_("werkt in dezelfde wijk (%(gebied)s)"),
    "werkt_stadsdeel": N_("werkt in hetzelfde stadsdeel (%(gebied)s)"),
    "ligt_buurt": N_("ligt in dezelfde buurt (%(gebied)s)"),
    "ligt_wijk": N_("ligt in dezelfde wijk (%(gebied)s)"),
    "ligt_stadsdeel": N_("ligt in hetzelfde stadsdeel (%(gebied)s)"),
    "geldt_buurt": N_("geldt voor dezelfde buurt (%(gebied)s)"),
    "geldt_wijk": N_("geldt voor dezelfde wijk (%(gebied)s)"),
    "geldt_stadsdeel": N_("geldt voor hetzelfde stadsdeel (%(gebied)s)"),
    "biedt": N_("biedt wat dit initiatief zoekt: %(aanbod)s"),
    "biedt_misschien": N_("kan misschien helpen met: %(aanbod)s"),
    "biedt_tot": N_("kan helpen met geld, tot %(bedrag)s"),
    "denkt_mee": N_("kan meedenken"),
    "brengt_in_contact": N_("kan dit initiatief in contact brengen met anderen"),
    "doel_zoekt": N_("zoekt nog %(aantal)s initiatieven zoals dit"),
    "doel_zoekt_een": N_("zoekt nog één initiatief zoals dit"),
    "doel_open": N_("vraagt om initiatieven zoals dit"),
    "gaat_verwant": N_("gaat over een onderwerp dat hier dichtbij ligt (%(thema)s)"),
    "werkt_verwant": N_("werkt aan een onderwerp dat hier dichtbij ligt (%(thema)s)"),
    "doel_zelfde": N_("werkt aan hetzelfde doel van de wijk (%(doel)s)"),
    "doel_zelf": N_("is een doel waar dit initiatief aan wil bijdragen"),
    "hielp_een": N_("hielp al een initiatief dat op dit initiatief lijkt"),
    "hielp_meer": N_("hielp al %(aantal)s initiatieven die op dit initiatief lijken"),
    "kent_begeleider": N_("is een bekende van de begeleider"),
    "kent_u": N_("is al een bekende van de initiatiefnemer"),
    "past_algemeen": N_("past bij wat dit initiatief wil doen"),
    "tegen_aantal": N_("biedt minder dan gezocht wordt: %(aantal)s in plaats van %(gevraagd)s"),
    "tegen_bedrag": N_(
        "biedt minder dan gezocht wordt: %(bedrag)s in plaats van %(gevraagd_bedrag)s"
    ),
    "tegen_onbekend": N_("zegt niet of er genoeg is voor de hele vraag"),
    "tegen_periode": N_("is er niet de hele periode die gezocht wordt"),
    "tegen_verwant": N_("biedt niet precies wat gezocht wordt"),
    "tegen_naast": N_("is er niet voor de wijk zelf, wel voor de wijk ernaast (%(gebied)s)"),
    "route_gebied": N_("Is verantwoordelijk voor %(titel)s, waar het initiatief ligt."),
    "route_regel": N_("Gaat over “%(titel)s”, en dat heeft dit plan nodig."),
    "route_vraag": N_("Gaat over %(vraag)s, en daar vraagt het initiatief om."),
    "route_instrument": N_("Gaat over %(titel)s, een regeling die hier kan gelden."),
    "route_programma": N_("Is verantwoordelijk voor %(titel)s, waar het doel bij hoort."),
}
