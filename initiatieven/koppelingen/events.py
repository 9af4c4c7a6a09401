"""What happens around matches, on the timeline of the initiatief.

That an organisation was asked, and that it said yes, is public (its turn is shown to everybody);
the rest is for those concerned or for the desk.
Not here: rooms (`ruimte`), lessons (`lessen`) and the needs themselves (`leven`).
"""

from __future__ import annotations

from datetime import date

from initiatieven.koppelingen.tonen.uitleg import say_waarom
from vems.core.history import Event
from vems.core.i18n import N_, format_dag, translate

_NAAM = frozenset({"naam"})
_REDEN = frozenset({"naam", "reden"})


def _say_reden(codes: object) -> str:
    """Say a reason of a list and the words beside it: `[label, words]`."""
    label, tekst = codes if isinstance(codes, list) else ("", str(codes))
    return f"{translate(label)}. {tekst}".strip() if label else tekst


def _say_dag(dag: object) -> str:
    """Say a stored day; "" when it is about all of them."""
    return format_dag(date.fromisoformat(str(dag))) if dag else ""


_VERTAALD = {"reden": lambda reden: translate(str(reden))}

VOORGESTELD = Event(
    "koppelingen_voorgesteld",
    N_("Gezocht wie kan helpen: %(aantal)s voorstellen"),
    frozenset({"aantal", "erbij"}),
    icoon="koppel",
    toelichting=N_("Wie moet erbij: %(erbij)s."),
)
ZELF_TOEGEVOEGD = Event(
    "koppeling_toegevoegd",
    N_("%(naam)s zelf toegevoegd als mogelijke helper"),
    _REDEN,
    icoon="plus",
    toelichting="%(reden)s",
)
GESCHIKT = Event("koppeling_geschikt", N_("%(naam)s past bij dit initiatief"), _NAAM, icoon="vink")
AANGERADEN = Event(
    "koppeling_aangeraden", N_("Aangeraden om te lezen: %(naam)s"), _NAAM, icoon="kennis"
)
VERWORPEN = Event(
    "koppeling_verworpen",
    N_("%(naam)s past niet bij dit initiatief"),
    _REDEN,
    icoon="kruisrond",
    toelichting="%(reden)s",
    zeggen={"reden": _say_reden},
)
INGETROKKEN = Event(
    "koppeling_ingetrokken",
    N_("%(naam)s is hier niet meer te koppelen"),
    _REDEN,
    icoon="kruisrond",
    toelichting="%(reden)s",
    zeggen=_VERTAALD,
)
BEZWAAR = Event(
    "koppeling_bezwaar",
    N_("Mag het met %(naam)s doorgaan? Iemand moet ernaar kijken"),
    _REDEN,
    icoon="oog",
    toelichting="%(reden)s",
    zeggen=_VERTAALD,
)
MAG_DOORGAAN = Event(
    "koppeling_mag_doorgaan",
    N_("Bekeken: het mag doorgaan met %(naam)s"),
    _REDEN,
    icoon="vink",
    toelichting="%(reden)s",
)
GAAT_NIET_DOOR = Event(
    "koppeling_gaat_niet_door", N_("Het gaat niet door met %(naam)s"), _NAAM, icoon="kruisrond"
)
AKKOORD = Event(
    "koppeling_akkoord", N_("De initiatiefnemer wil kennismaken met %(naam)s"), _NAAM, icoon="vink"
)
MAKER_ZEI_JA = Event(
    "koppeling_namens_maker",
    N_("Het loket noteerde: de initiatiefnemer zei ja tegen %(naam)s"),
    frozenset({"naam", "hoe", "op"}),
    icoon="notitie",
    toelichting="%(hoe)s, %(op)s.",
    zeggen={"hoe": lambda hoe: translate(str(hoe)), "op": _say_dag},
)
DOELWIT_ZEI_JA = Event(
    "koppeling_namens_doelwit",
    N_("Het loket noteerde: %(naam)s zei ja"),
    frozenset({"naam", "hoe", "op"}),
    icoon="notitie",
    toelichting="%(hoe)s, %(op)s.",
    zeggen={"hoe": lambda hoe: translate(str(hoe)), "op": _say_dag},
)
LIEVER_NIET = Event(
    "koppeling_liever_niet",
    N_("De initiatiefnemer wil liever niet met %(naam)s"),
    _REDEN,
    icoon="kruisrond",
    toelichting="%(reden)s",
)
GEVRAAGD = Event(
    "koppeling_gevraagd",
    N_("%(naam)s gevraagd om mee te doen"),
    frozenset({"naam", "waarom"}),
    icoon="koppel",
    toelichting="%(waarom)s",
    zeggen={"waarom": say_waarom},
)
ERBIJ_GEVRAAGD = Event(
    "koppeling_erbij",
    N_("%(naam)s gevraagd om mee te kijken"),
    frozenset({"naam", "waarom"}),
    icoon="gemeente",
    toelichting="%(waarom)s",
    zeggen={"waarom": say_waarom},
)
HERINNERD = Event(
    "koppeling_herinnerd", N_("%(naam)s herinnerd aan onze vraag"), _NAAM, icoon="bel"
)
GEACCEPTEERD = Event("koppeling_ja", N_("%(naam)s wil meedoen"), _NAAM, icoon="hart")
GEWEIGERD = Event(
    "koppeling_nee",
    N_("%(naam)s kan nu niet meedoen"),
    _REDEN,
    icoon="kruisrond",
    toelichting="%(reden)s",
    zeggen={"reden": _say_reden},
)
VERVALLEN = Event(
    "koppeling_geen_reactie", N_("%(naam)s gaf geen antwoord op onze vraag"), _NAAM, icoon="klok"
)
OVERGEDRAGEN = Event(
    "koppeling_overgedragen",
    N_("%(naam)s geeft dit door aan %(collega)s"),
    frozenset({"naam", "collega"}),
    icoon="pijl",
)
GEINTRODUCEERD = Event(
    "koppeling_kennisgemaakt",
    N_("Met elkaar in contact gebracht: %(naam)s"),
    _NAAM,
    icoon="koppel",
)
SAMENWERKING = Event(
    "koppeling_samen", N_("Samen aan de slag met %(naam)s"), _NAAM, icoon="personen"
)
GEEN_KLIK = Event(
    "koppeling_geen_klik",
    N_("Het werd geen samenwerking met %(naam)s"),
    _REDEN,
    icoon="kruisrond",
    toelichting="%(reden)s",
)
AFGEROND = Event(
    "koppeling_afgerond", N_("Samenwerking met %(naam)s afgerond"), _NAAM, icoon="vlag"
)
DOEL_VOORGESTELD = Event(
    "doel_voorgesteld", N_("Wil bijdragen aan het doel: %(naam)s"), _NAAM, icoon="doel"
)
DOEL_BEVESTIGD = Event(
    "doel_bevestigd", N_("Draagt bij aan het doel: %(naam)s"), _NAAM, icoon="doel"
)
DOEL_GEWEIGERD = Event(
    "doel_geweigerd",
    N_("Draagt niet bij aan het doel: %(naam)s"),
    _REDEN,
    icoon="kruisrond",
    toelichting="%(reden)s",
)
APART_GEZET = Event(
    "niet_koppelen",
    N_("Niet meer koppelen met %(naam)s"),
    _REDEN,
    icoon="kruisrond",
    toelichting="%(reden)s",
    zeggen=_VERTAALD,
)
APART_VOORBIJ = Event(
    "niet_koppelen_voorbij", N_("Koppelen met %(naam)s mag weer"), _NAAM, icoon="vink"
)
EVENTS = (
    VOORGESTELD,
    ZELF_TOEGEVOEGD,
    GESCHIKT,
    AANGERADEN,
    VERWORPEN,
    INGETROKKEN,
    BEZWAAR,
    MAG_DOORGAAN,
    GAAT_NIET_DOOR,
    AKKOORD,
    MAKER_ZEI_JA,
    DOELWIT_ZEI_JA,
    LIEVER_NIET,
    GEVRAAGD,
    ERBIJ_GEVRAAGD,
    HERINNERD,
    GEACCEPTEERD,
    GEWEIGERD,
    VERVALLEN,
    OVERGEDRAGEN,
    GEINTRODUCEERD,
    SAMENWERKING,
    GEEN_KLIK,
    AFGEROND,
    DOEL_VOORGESTELD,
    DOEL_BEVESTIGD,
    DOEL_GEWEIGERD,
    APART_GEZET,
    APART_VOORBIJ,
)
