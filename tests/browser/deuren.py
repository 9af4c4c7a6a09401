"""Pages that stand in Westerkade but that no link shows to the persona who may read them.

Their address is asked of the data: a case deep in a list, a code on paper, a form at an address
of its own. What is behind a form that has to be sent first, is `drempels`.
"""

from __future__ import annotations

import re
import sqlite3
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

# So many addresses of a page are tried: of most only a few are this persona's.
_MEESTE = 40
_LINK = re.compile(r"https?://[^/\s]+(/[^\s?#]+)")


@dataclass(frozen=True, slots=True)
class Deur:
    """Who comes in, and the query that gives the addresses to try."""

    rol: str
    adressen: str


_KOPPELING = """
  SELECT '/koppelingen/' || k.sleutel || '/{stap}' FROM koppeling k
  JOIN initiatief i ON i.id = k.initiatief_id
  LEFT JOIN medewerker m ON m.id = i.begeleider_id
  WHERE k.soort = 'kan_helpen' AND k.toestand = '{toestand}'
"""
_VAN_RUBEN = " AND m.voornaam = 'Ruben' ORDER BY k.id"
_OVERDRACHT = """
  SELECT '/loket/' || i.identificatie || '/overdragen/' || o.sleutel || '{stap}' FROM overdracht o
  JOIN initiatief i ON i.id = o.initiatief_id
  WHERE o.aangenomen_op IS NULL AND o.geweigerd_op IS NULL
"""
_RUIMTE = """
  SELECT '/koppelingen/' || r.onderwerp_key || '/ruimte/{stap}' FROM reservering r
  WHERE r.toestand = 'aangeboden'
"""
_STEMMING = "SELECT '/stemmen/' || sleutel || '/{stap}' FROM stemming WHERE toestand = 'geteld'"

DEUREN: dict[str, Deur] = {
    "agenda.bestand": Deur("", "SELECT '/agenda/' || slug || '.ics' FROM bijeenkomst"),
    "begeleiding.blik_vragen": Deur(
        "Begeleider",
        """SELECT '/loket/' || i.identificatie || '/tweede-blik' FROM antwoord a
        JOIN initiatief i ON i.id = a.initiatief_id
        WHERE a.soort = 'nee' AND a.verstuurd_op IS NOT NULL""",
    ),
    "begeleiding.uitkomst": Deur(
        "Coördinator",
        """SELECT '/loket/' || i.identificatie || '/besluiten/' || b.sleutel FROM beslispunt b
        JOIN initiatief i ON i.id = b.initiatief_id WHERE b.uitkomst IS NULL""",
    ),
    "begeleiding.tweede_blik": Deur(
        "Begeleider", "SELECT '/loket/tweede-blik/' || sleutel FROM tweede_blik"
    ),
    "beheer.inlezing": Deur("Beheerder", "SELECT '/beheer/inlezen/' || sleutel FROM inlezing"),
    "beheer.voorstel": Deur(
        "Coördinator", "SELECT '/beheer/voorstellen/' || sleutel FROM instelling_voorstel"
    ),
    "hulpboden.niet_nodig": Deur(
        "Begeleider", "SELECT '/hulp/' || sleutel || '/niet-nodig' FROM hulpbod"
    ),
    "loket.advies": Deur("Vakambtenaar", "SELECT '/loket/advies/' || sleutel FROM advies"),
    "bijlagen.klein": Deur(
        "",
        """SELECT '/bijlagen/' || sleutel || '/klein' FROM bijlage
        WHERE opslag_klein IS NOT NULL""",
    ),
    "koppelingen.akkoord": Deur(
        "Begeleider", _KOPPELING.format(stap="akkoord", toestand="beoordeeld_geschikt") + _VAN_RUBEN
    ),
    "koppelingen.doorgeven": Deur(
        "Begeleider",
        """SELECT '/koppelingen/' || sleutel || '/doorgeven' FROM koppeling
        WHERE soort = 'moet_erbij' AND toestand = 'gevraagd'""",
    ),
    "koppelingen.kennismaken": Deur(
        "Begeleider", _KOPPELING.format(stap="kennismaken", toestand="geaccepteerd") + _VAN_RUBEN
    ),
    "koppelingen.laat_doorgaan": Deur(
        "Begeleider",
        "SELECT '/koppelingen/' || sleutel || '/laat-doorgaan' FROM koppeling WHERE bezwaar <> ''",
    ),
    "koppelingen.verwerpen": Deur(
        "Begeleider", _KOPPELING.format(stap="verwerpen", toestand="voorgesteld") + _VAN_RUBEN
    ),
    "koppelingen.reservering": Deur(
        "Begeleider", "SELECT '/reserveringen/' || sleutel FROM reservering"
    ),
    "koppelingen.reservering_ics": Deur(
        "Begeleider", "SELECT '/reserveringen/' || sleutel || '.ics' FROM reservering"
    ),
    "koppelingen.ruimte_akkoord": Deur("Begeleider", _RUIMTE.format(stap="akkoord")),
    "koppelingen.ruimte_niet": Deur("Initiatiefnemer", _RUIMTE.format(stap="liever-niet")),
    "loket.aanvaarden": Deur("Begeleider", _OVERDRACHT.format(stap="")),
    "loket.overdracht_geweigerd": Deur("Begeleider", _OVERDRACHT.format(stap="/nee")),
    "loket.aanvulling_ontvangen": Deur(
        "Coördinator",
        """SELECT '/loket/' || i.identificatie || '/termijnen/' || b.sleutel || '/ontvangen'
        FROM aanvulling a JOIN beslistermijn b ON b.id = a.termijn_id
        JOIN initiatief i ON i.id = b.initiatief_id""",
    ),
    "makers.gesproken": Deur(
        "Begeleider",
        "SELECT '/makers/' || sleutel || '/antwoord' FROM medemaker WHERE stand = 'uitgenodigd'",
    ),
    "makers.welkom": Deur(
        "", "SELECT '/meedoen-met-makers/' || slug || '/welkom' FROM initiatief LIMIT 1"
    ),
    "markten.adoptie_stoppen": Deur(
        "Raadslid", "SELECT '/adopties/' || sleutel || '/stoppen' FROM adoptie"
    ),
    "markten.adopties_kiezen": Deur(
        "Initiatiefnemer",
        "SELECT '/mijn/' || slug || '/adopties' FROM initiatief WHERE titel='Wijktuin De Bloesem'",
    ),
    "markten.bij_kraam": Deur("", "SELECT '/markten/' || slug || '/kraam/1' FROM markt"),
    "meningen.bedankt": Deur("", "SELECT '/mening/bedankt'"),
    "meningen.eigen": Deur(
        "Initiatiefnemer",
        """SELECT '/initiatieven/' || i.slug || '/mening/' || m.sleutel FROM meningvraag m
        JOIN initiatief i ON i.id = m.initiatief_id WHERE i.titel = 'Wijktuin De Bloesem'""",
    ),
    "registratie.namens_klaar": Deur(
        "Begeleider", "SELECT '/loket/nieuw/' || sleutel FROM initiatief WHERE kanaal = 'telefoon'"
    ),
    "relaties.voorstel": Deur(
        "Begeleider", "SELECT '/netwerk/voorstel?om=partner:' || sleutel FROM partner LIMIT 1"
    ),
    "samenvoegen.eigen": Deur("Initiatiefnemer", "SELECT '/samen/' || sleutel FROM samenvraag"),
    "samenvoegen.noteren": Deur(
        "Begeleider", "SELECT '/samen/' || sleutel || '/van/noteer' FROM samenvraag"
    ),
    "stemmen.bewijs": Deur("", _STEMMING.format(stap="bewijs")),
    "stemmen.bewijzen": Deur("", _STEMMING.format(stap="bewijzen.csv")),
    "stemmen.telstaat": Deur("", _STEMMING.format(stap="telstaat.csv")),
    "stemmen.uitslag": Deur("", _STEMMING.format(stap="uitslag")),
}


def list_deuren(instance: Path, rol: str) -> list[str]:
    """List the addresses that this persona may try."""
    deuren = [
        adres
        for deur in DEUREN.values()
        if deur.rol == rol
        for adres in _ask(instance, deur.adressen)[:_MEESTE]
    ]
    return deuren if rol else [*deuren, *_list_mailed(instance)]


def _list_mailed(instance: Path) -> list[str]:
    """List what the mails lead to, without what comes after a question mark."""
    teksten = _ask(instance, "SELECT tekst FROM uitgaand WHERE soort = 'mail' ORDER BY id DESC")
    return list(dict.fromkeys(pad for tekst in teksten for pad in _LINK.findall(tekst)))


def ask_adres(instance: Path, vraag: str) -> str:
    """Give the first that a query finds."""
    return _ask(instance, vraag)[0]


def _ask(instance: Path, vraag: str) -> list[str]:
    with closing(sqlite3.connect(f"file:{instance / 'vems.db'}?mode=ro", uri=True)) as db:
        return [adres for (adres,) in db.execute(vraag)]
