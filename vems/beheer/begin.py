"""The first day of a gemeente: its name and code, themes, areas, and who manages it.

Doing it again only brings up to date. Another gemeente in the same database is refused.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from netwerk.gebieden.keuzes import Niveau
from netwerk.gebieden.models import Gebied
from netwerk.gebieden.registration import NieuwGebied, register_gebied
from netwerk.themas.inlezen import THEMAS, read_standaard
from netwerk.themas.models import Thema
from vems.accounts.keuzes import Rol
from vems.accounts.models import Gebruiker
from vems.accounts.registration import find_gebruiker
from vems.accounts.sessies import list_rollen
from vems.accounts.uitnodigingen import invite_with_link
from vems.core.actor import Actor
from vems.core.database import write
from vems.core.exceptions import Invalid, Refused
from vems.core.fields import clean_line, slugify
from vems.core.i18n import N_
from vems.core.inlezen.opdracht import Opdracht
from vems.core.inlezen.uitvoeren import read_in
from vems.core.teksten import checked_line
from vems.core.web.links import find_url
from vems.instellingen.gemeente import Gemeente, change_gemeente, read_gemeente
from vems.partijen.registration import normalise_email

# The name of the source of lists that belong to the gemeente itself.
BRON = "gemeente"


@dataclass(frozen=True, slots=True)
class NieuweGemeente:
    """What a gemeente is called; what is empty stays as it is, or gets a default."""

    naam: str
    cbs_code: str
    sitenaam: str = ""
    afkorting: str = ""
    telefoon: str = ""
    e_mail: str = ""
    adres: str = ""
    uren: str = ""


def begin_gemeente(data: NieuweGemeente, *, door: Actor) -> bool:
    """Write down which gemeente this is; False when that was known. Refused when it is another."""
    naam, code = checked_line(data.naam, 120, veld="naam"), read_code(data.cbs_code)
    if not naam:
        raise Invalid(N_("Vul de naam van de gemeente in."), veld="naam")
    _check_empty(code)
    huidig = read_gemeente()
    nieuw = replace(
        huidig,
        naam=naam,
        cbs_code=code,
        afkorting=checked_line(data.afkorting, 6, veld="afkorting").upper() or _short(huidig, naam),
        **{
            veld: waarde
            for veld in ("sitenaam", "telefoon", "e_mail", "adres", "uren")
            if (waarde := clean_line(getattr(data, veld))[:200])
        },
    )
    stad = Gebied.get_or_none(Gebied.cbs_code == code)
    if nieuw == huidig and stad is not None and stad.naam == naam:
        return False
    with write():
        if nieuw != huidig:
            change_gemeente(nieuw, door=door)
        if stad is None:
            register_gebied(NieuwGebied(Niveau.GEMEENTE, code, naam), door=door)
    return True


def begin_themas(*, door: Actor) -> int:
    """Give a gemeente without themes the ones we bring; gives how many are new."""
    if Thema.select().exists():
        return 0
    return read_in(read_standaard(), THEMAS, Opdracht("vems"), door=door).nieuw


def begin_beheerder(email: str, *, naam: str, door: Actor) -> str:
    """Invite the beheerder and give the link; "" when this one can log in already.

    Who was invited and has not been yet gets a new link; the old one ends.
    """
    adres = normalise_email(email)
    bekend = find_gebruiker(adres)
    if bekend is not None and bekend.wachtwoord_hash and Rol.BEHEERDER in list_rollen(bekend):
        return ""
    link = find_url("accounts.uitnodiging", token="TOKEN")
    wie = clean_line(naam) or (bekend.naam if bekend else _name_of(adres))
    return invite_with_link(adres, naam=wie, rollen=[Rol.BEHEERDER], link=link, door=door)[1]


def read_code(code: str) -> str:
    """Read the CBS code of a gemeente: GM0405, or 0405 or 405; else Invalid."""
    gevonden = re.fullmatch(r"(?:GM)?(\d{1,4})", clean_line(code).upper())
    if gevonden is None:
        raise Invalid(
            N_("“%(code)s” is geen CBS-code van een gemeente. Schrijf bijvoorbeeld GM0405."),
            veld="cbs_code",
            code=code[:20],
        )
    return f"GM{int(gevonden[1]):04}"


def _check_empty(code: str) -> None:
    """Refuse a database that belongs to another gemeente, or that people use without one."""
    huidig = read_gemeente()
    gebied = Gebied.get_or_none(Gebied.niveau == Niveau.GEMEENTE)
    bekend = huidig.cbs_code or (gebied.cbs_code if gebied else "")
    if bekend and bekend != code:
        raise Refused(
            N_("In deze database staat al gemeente %(naam)s (%(code)s). Begin met een lege."),
            naam=huidig.naam,
            code=bekend,
        )
    if not bekend and Gebruiker.select().exists():
        raise Refused(N_("Er staan al accounts in deze database. Begin met een lege."))


def _short(huidig: Gemeente, naam: str) -> str:
    """Give the letters before a kenmerk: those that are there, else the first of the name."""
    if huidig.cbs_code:
        return huidig.afkorting
    delen = slugify(naam).upper().split("-")
    return "".join(deel[0] for deel in delen)[:6] if len(delen) > 1 else delen[0][:3]


def _name_of(adres: str) -> str:
    return adres.split("@", 1)[0].replace(".", " ").title()
