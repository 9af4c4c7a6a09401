"""Who acts for an organisation, and what each may do: at least one keeps it."""

from __future__ import annotations

from netwerk.partners.events import LID_ANTWOORDT, LID_ERBIJ, LID_HOUDT_BIJ, LID_WEG
from netwerk.partners.keuzes import LidRol
from netwerk.partners.models import Partner, PartnerLid
from vems.accounts.keuzes import Rol
from vems.accounts.models import Gebruiker
from vems.accounts.rollen import take_rol
from vems.accounts.sessies import list_rollen
from vems.accounts.uitnodigingen import Uitnodiging, invite, stand_of
from vems.core.actor import SYSTEEM, Actor
from vems.core.changes import announce
from vems.core.database import write
from vems.core.exceptions import Invalid, NotFound, Refused
from vems.core.history import Event, Zichtbaarheid, record
from vems.core.i18n import N_
from vems.partijen.registration import normalise_email

_GEWOON = {Rol.LID, Rol.PARTNER}


def add_lid(
    partner: Partner, gebruiker: Gebruiker, *, rol: LidRol = LidRol.BEHEERT, door: Actor
) -> PartnerLid:
    """Let somebody act for an organisation; twice is once."""
    with write():
        lid, is_nieuw = PartnerLid.get_or_create(
            partner=partner, gebruiker=gebruiker, defaults={"rol": rol}
        )
        if is_nieuw:
            _tell(lid, LID_ERBIJ, door)
    return lid


def list_leden(partner: Partner) -> list[PartnerLid]:
    """List who acts for an organisation, first come first."""
    return list(
        PartnerLid.select(PartnerLid, Gebruiker)
        .join(Gebruiker)
        .where(PartnerLid.partner == partner)
        .order_by(PartnerLid.id)
    )


def find_lid(partner: Partner, nummer: int) -> PartnerLid:
    """Find somebody of this organisation; NotFound for any other."""
    lid = next((lid for lid in list_leden(partner) if lid.id == nummer), None)
    if lid is None:
        raise NotFound()
    return lid


def invite_lid(
    partner: Partner, email: str, *, naam: str, rol: LidRol, link: str, door: Actor
) -> PartnerLid:
    """Invite somebody by mail; who works for the gemeente is added by the gemeente itself."""
    try:
        adres = normalise_email(email)
    except Invalid as fout:
        raise Invalid(fout.zin, veld="email") from None
    bestaand = Gebruiker.get_or_none(Gebruiker.email == adres)
    if bestaand is not None and set(list_rollen(bestaand)) - _GEWOON:
        raise Invalid(N_("Bel het loket om deze persoon toe te voegen."), veld="email")
    with write():
        lid = _lid_of(partner, bestaand)
        if lid is not None:
            if stand_of(lid.gebruiker) is Uitnodiging.GEEN:
                zin = N_("%(naam)s hoort er al bij. Kies bij die naam wat deze persoon mag.")
                raise Invalid(zin, veld="email", naam=lid.gebruiker.naam)
            change_lidrol(lid, rol, door=door)
        gebruiker = invite(adres, naam=naam, rollen=[Rol.PARTNER], link=link, door=door)
        return lid or add_lid(partner, gebruiker, rol=rol, door=door)


def change_lidrol(lid: PartnerLid, rol: LidRol, *, door: Actor) -> None:
    """Change what somebody may do; somebody always keeps the organisation."""
    if rol is lid.rol:
        return
    with write():
        _lock(lid.partner)
        if rol is not LidRol.BEHEERT:
            _keep_beheerder(lid)
        PartnerLid.update(rol=rol).where(PartnerLid.id == lid.id).execute()
        _tell(lid, LID_HOUDT_BIJ if rol is LidRol.BEHEERT else LID_ANTWOORDT, door)


def remove_lid(lid: PartnerLid, *, door: Actor) -> None:
    """Let somebody act for the organisation no longer; its sessions in that role end at once."""
    with write():
        _lock(lid.partner)
        _keep_beheerder(lid)
        PartnerLid.delete().where(PartnerLid.id == lid.id).execute()
        if not PartnerLid.select().where(PartnerLid.gebruiker == lid.gebruiker).exists():
            take_rol(lid.gebruiker, Rol.PARTNER, door=SYSTEEM)
        _tell(lid, LID_WEG, door)


def _lid_of(partner: Partner, gebruiker: Gebruiker | None) -> PartnerLid | None:
    return PartnerLid.get_or_none(PartnerLid.partner == partner, PartnerLid.gebruiker == gebruiker)


def _lock(partner: Partner) -> None:
    """Let two who change the people go one after the other: a row that both change."""
    Partner.update(naam=Partner.naam).where(Partner.id == partner.id).execute()


def _keep_beheerder(lid: PartnerLid) -> None:
    anderen = PartnerLid.select().where(
        PartnerLid.partner == lid.partner,
        PartnerLid.rol == LidRol.BEHEERT,
        PartnerLid.id != lid.id,
    )
    if not anderen.exists():
        raise Refused(N_("Iemand moet alles bijhouden. Kies eerst een ander die dat doet."))


def _tell(lid: PartnerLid, event: Event, door: Actor) -> None:
    record(
        lid.partner.reference,
        event,
        zichtbaarheid=Zichtbaarheid.INTERN,
        gegevens={"naam": lid.gebruiker.naam},
        door=door,
    )
    announce(lid.partner.reference)
