"""Loading the facts that the guards ask: one place, a fixed number of queries."""

from __future__ import annotations

from datetime import timedelta

from initiatieven.begeleiding.antwoord.antwoorden import latest_sent
from initiatieven.begeleiding.fasen.eisen import Feiten
from initiatieven.begeleiding.keuzes import BeslispuntUitkomst
from initiatieven.begeleiding.models import ActieScan, Beslispunt, FaseOvergang, Terugblik
from initiatieven.begeleiding.plan.plannen import list_open_vragen
from initiatieven.loket.gesprek.contacten import has_gesprek
from initiatieven.loket.intake.triage import latest_triage, needs_begeleiding
from initiatieven.loket.keuzes import ContactSoort, TriageSoort
from initiatieven.loket.models import Bericht, Klantcontact
from initiatieven.loket.overdracht.models import Overdracht
from initiatieven.registratie.keuzes import Fase
from initiatieven.registratie.models import Initiatief
from netwerk.vraagenaanbod.keuzes import HulpvraagToestand
from netwerk.vraagenaanbod.models import Hulpvraag
from vems.core.clock import now
from vems.termijnen.normen import norm_of


def load_feiten(initiatief: Initiatief) -> Feiten:
    """Load what the guards of this case ask."""
    beoordeeld = latest_triage(initiatief)
    antwoord = latest_sent(initiatief)
    terugblik = Terugblik.get_or_none(Terugblik.initiatief == initiatief)
    punten = list(Beslispunt.select().where(Beslispunt.initiatief == initiatief))
    uitkomsten = [punt.uitkomst for punt in punten]
    overdrachten = list(
        Overdracht.select().where(
            Overdracht.initiatief == initiatief, Overdracht.aangenomen_op.is_null(False)
        )
    )
    pogingen = list_pogingen(initiatief)
    return Feiten(
        heeft_minimumvelden=bool(initiatief.titel and initiatief.omschrijving),
        is_initiatief=needs_begeleiding(beoordeeld.soort if beoordeeld else None),
        is_vraag=beoordeeld is not None and beoordeeld.soort is TriageSoort.VRAAG,
        is_beantwoord=_is_answered(initiatief),
        heeft_begeleider=initiatief.begeleider_id is not None,
        is_gesproken=has_gesprek(initiatief),
        heeft_hulpvraag=_has_hulpvraag(initiatief),
        heeft_scan=ActieScan.select().where(ActieScan.initiatief == initiatief).exists(),
        antwoord=antwoord.soort if antwoord else None,
        nee_soort=antwoord.nee_soort if antwoord else None,
        open_planvragen=len(list_open_vragen(initiatief)),
        besluiten=len(punten),
        besluiten_open=uitkomsten.count(None),
        besluiten_go=uitkomsten.count(BeslispuntUitkomst.GO),
        is_pas_aan=_is_pas_aan(punten),
        ontvanger_nam_aan=any(overdracht.naar_id is None for overdracht in overdrachten),
        samenvoegen_akkoord=any(
            overdracht.naar_id is not None and overdracht.akkoord_op for overdracht in overdrachten
        ),
        pogingen=len(pogingen),
        pogingen_kanalen=len({poging.soort for poging in pogingen}),
        is_geevalueerd=bool(terugblik and terugblik.evaluatie),
        is_verantwoord=bool(terugblik and terugblik.verantwoording_binnen),
        is_mening_gevraagd=bool(terugblik and terugblik.feedback_gevraagd_op),
        fase_van_toen=find_fase_van_toen(initiatief),
    )


def list_pogingen(initiatief: Initiatief) -> list[Klantcontact]:
    """List our attempts of the last 30 days that were not answered: no word came since."""
    sinds = now() - timedelta(days=norm_of("geen_reactie").aantal)
    pogingen: list[Klantcontact] = []
    laatste_bericht = (
        Bericht.select(Bericht.op)
        .where(Bericht.initiatief == initiatief, ~Bericht.van_ons)
        .order_by(Bericht.op.desc())
        .first()
    )
    for contact in (
        Klantcontact.select()
        .where(Klantcontact.initiatief == initiatief, Klantcontact.op >= sinds)
        .order_by(Klantcontact.op.desc())
    ):
        if contact.is_tweerichting or not contact.van_ons:
            break
        if laatste_bericht is not None and laatste_bericht.op >= contact.op:
            break
        pogingen.append(contact)
    return pogingen


def _is_answered(initiatief: Initiatief) -> bool:
    """Tell whether the desk wrote to the maker, or both spoke."""
    geschreven = Klantcontact.van_ons & Klantcontact.soort.in_(
        [ContactSoort.MAIL, ContactSoort.BRIEF]
    )
    contacten = Klantcontact.select().where(
        Klantcontact.initiatief == initiatief, geschreven | Klantcontact.is_tweerichting
    )
    berichten = Bericht.select().where(Bericht.initiatief == initiatief, Bericht.van_ons)
    return bool(berichten.exists() or contacten.exists())


def find_fase_van_toen(initiatief: Initiatief) -> Fase | None:
    """Find the fase a closed initiatief left, None while it is open."""
    if initiatief.fase is not Fase.AFGEROND:
        return None
    rij = (
        FaseOvergang.select(FaseOvergang.van)
        .where(FaseOvergang.initiatief == initiatief, FaseOvergang.naar == Fase.AFGEROND)
        .order_by(FaseOvergang.id.desc())
        .first()
    )
    return rij.van if rij else None


def _has_hulpvraag(initiatief: Initiatief) -> bool:
    reference = initiatief.reference
    return (
        Hulpvraag.select()
        .where(
            Hulpvraag.eigenaar_kind == reference.kind,
            Hulpvraag.eigenaar_key == reference.key,
            Hulpvraag.toestand != HulpvraagToestand.VERVALLEN,
        )
        .exists()
    )


def _is_pas_aan(punten: list[Beslispunt]) -> bool:
    """Tell whether the newest decision asks to change the plan."""
    besloten = [punt for punt in punten if punt.op is not None]
    if not besloten:
        return False
    return max(besloten, key=lambda p: (p.op, p.id)).uitkomst is BeslispuntUitkomst.PAS_AAN
