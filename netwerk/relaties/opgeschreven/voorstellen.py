"""What somebody else in the network says of an organisation: it waits for the organisation itself.

Until then it is shown to nobody outside the desk, and matching does not know it (DOMAIN P3).
"""

from __future__ import annotations

from netwerk.gebieden.boom import boom
from netwerk.partners.keuzes import PartnerToestand
from netwerk.partners.models import Partner
from netwerk.relaties.berichten import mail_eigenaar
from netwerk.relaties.eigenaars import load_eigenaars
from netwerk.relaties.keuzes import GECLAIMD, RELATIE_LABELS, Bron, RelatieSoort
from netwerk.relaties.models import Relatie
from netwerk.relaties.opgeschreven.zinnen import as_banden
from netwerk.relaties.registration import NieuweRelatie, find_open, register_relatie
from netwerk.themas.boom import boom as themaboom
from vems.core.actor import SYSTEEM, Actor
from vems.core.database import write
from vems.core.exceptions import Invalid, NotFound, Refused
from vems.core.i18n import N_, translate
from vems.core.reference import Reference

SOORTEN = {
    "gebied": RelatieSoort.ACTIEF_IN,
    "thema": RelatieSoort.GAAT_OVER,
    "partner": RelatieSoort.WERKT_SAMEN_MET,
}


def find_partner(reference: Reference | None) -> Partner:
    """Find an organisation that takes part; NotFound for anything else."""
    partner = None
    if reference is not None and reference.kind == "partner":
        partner = Partner.get_or_none(
            Partner.sleutel == reference.key, Partner.toestand == PartnerToestand.ACTIEF
        )
    if partner is None:
        raise NotFound()
    return partner


def list_keuzes(partner: Partner) -> list[tuple[str, str]]:
    """List what can be said of an organisation and is not known yet: (reference, words)."""
    bekend = {
        relatie.naar
        for relatie in Relatie.select().where(
            Relatie.van_kind == "partner", Relatie.van_key == partner.sleutel, Relatie.tot.is_null()
        )
    }
    dingen = [
        *((gebied.reference, gebied.naam) for gebied in boom().wijken()),
        *((Reference("thema", code), naam) for code, naam in themaboom().keuzes().items()),
        *((ander.reference, ander.naam) for ander in _anderen(partner)),
    ]
    return [
        (str(reference), f"{translate(RELATIE_LABELS[SOORTEN[reference.kind]])} {naam}")
        for reference, naam in dingen
        if reference not in bekend
    ]


def suggest_relatie(
    partner: Partner, naar: Reference, *, toelichting: str = "", door: Actor
) -> Relatie:
    """Say something of an organisation; it is asked by mail whether that is so.

    Refused when it is known, and Invalid for what is not in the list.
    """
    soort = SOORTEN.get(naar.kind)
    if soort is None:
        raise Invalid(N_("Kies wat er volgens u ook klopt."), veld="wat")
    if find_open(partner.reference, naar, soort) or (
        naar.kind == "partner" and find_open(naar, partner.reference, soort)
    ):
        raise Refused(N_("Dit staat al in het netwerk, of wacht op een antwoord."))
    if str(naar) not in {waarde for waarde, _ in list_keuzes(partner)}:
        raise Invalid(N_("Kies wat er volgens u ook klopt."), veld="wat")
    data = NieuweRelatie(
        partner.reference,
        naar,
        soort,
        bron=Bron.NETWERK,
        zekerheid=GECLAIMD,
        is_openbaar=False,
        toelichting=toelichting,
    )
    with write():
        relatie = register_relatie(data, door=door)
        _ask(partner, relatie)
    return relatie


def _ask(partner: Partner, relatie: Relatie) -> None:
    eigenaar = load_eigenaars([partner.reference]).get(partner.reference)
    if eigenaar is not None:
        mail_eigenaar(
            eigenaar,
            "voorstel_relatie",
            eenmalig=f"relatie:{relatie.id}:voorstel",
            partner=partner.naam,
            wat=as_banden([relatie], SYSTEEM)[relatie.id].zin,
        )


def _anderen(partner: Partner) -> list[Partner]:
    return list(
        Partner.select()
        .where(Partner.toestand == PartnerToestand.ACTIEF, Partner.id != partner.id)
        .order_by(Partner.sorteernaam, Partner.id)
    )
