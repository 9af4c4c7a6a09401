"""The contact in which an idea was told, kept in the act of writing it down."""

from __future__ import annotations

from initiatieven.loket.gesprek.contacten import NieuwContact, record_klantcontact
from initiatieven.loket.intake.toewijzen import make_begeleider
from initiatieven.loket.keuzes import ContactSoort
from initiatieven.registratie.gegevens import Aanname
from initiatieven.registratie.keuzes import Kanaal
from initiatieven.registratie.models import Initiatief
from netwerk.medewerkers.models import Medewerker
from vems.core.actor import Actor
from vems.core.exceptions import Refused
from vems.core.i18n import N_, translate

# By which door it came in, and what kind of contact that is.
SOORTEN = {
    Kanaal.TELEFOON: ContactSoort.TELEFOON,
    Kanaal.BALIE: ContactSoort.GESPREK,
    Kanaal.SPREEKUUR: ContactSoort.GESPREK,
    Kanaal.PRAOTBUS: ContactSoort.GESPREK,
    Kanaal.MARKT: ContactSoort.GESPREK,
    Kanaal.POST: ContactSoort.BRIEF,
    Kanaal.EMAIL: ContactSoort.MAIL,
}


def keep_aanname(initiatief: Initiatief, *, aanname: Aanname, door: Actor) -> None:
    """Write the contact down, and make who heard it the begeleider when that was said.

    A letter or mail that came in is no conversation. While nobody guides it, the day by which
    somebody calls to get acquainted stays promised. Inside write().
    """
    soort = SOORTEN.get(initiatief.kanaal)
    if soort is None:
        return
    schriftelijk = soort in (ContactSoort.BRIEF, ContactSoort.MAIL)
    record_klantcontact(
        initiatief,
        NieuwContact(
            soort=soort,
            onderwerp=translate(N_("Nieuw idee")),
            samenvatting=translate(N_("Het idee is verteld en opgeschreven.")),
            is_tweerichting=aanname.is_gesprek and not schriftelijk,
            van_ons=aanname.van_ons,
            beloofd_op=None if aanname.begeleid_zelf else initiatief.beloofd_op,
            volgende_stap="" if aanname.begeleid_zelf else initiatief.volgende_stap,
        ),
        door=door,
    )
    if aanname.begeleid_zelf:
        make_begeleider(initiatief, _own(door), door=door)


def _own(door: Actor) -> Medewerker:
    """Give the employee somebody is; Refused for an account that is none."""
    sleutels = sorted(door.keys_of("medewerker"))
    medewerker = Medewerker.get_or_none(Medewerker.sleutel.in_(sleutels or [""]))
    if medewerker is None:
        raise Refused(N_("U kunt zelf geen begeleider zijn."))
    return medewerker
