"""The rows behind the public page of one initiatief: its published text, and what it needs."""

from __future__ import annotations

import peewee

from initiatieven.begeleiding.models import Antwoord
from initiatieven.begeleiding.plan.models import Planpublicatie
from initiatieven.bijlagen.lezen import select_aantal_op_site
from initiatieven.registratie.models import Initiatief, InitiatiefThema, Publicatie
from netwerk.gebieden.boom import boom as gebiedenboom
from netwerk.medewerkers.models import Medewerker, Team
from netwerk.vraagenaanbod.keuzes import HulpSoort, HulpvraagToestand
from netwerk.vraagenaanbod.models import Hulpvraag
from vems.community.models import Steun
from vems.community.steun import select_aantal
from vems.community.volgen import select_gevolgd
from vems.core.actor import Actor
from vems.core.exceptions import NotFound
from vems.core.prepared import Prepared

KIND = "initiatief"


def get_publicatie(slug: str) -> Publicatie:
    """Get the published text by slug, with its initiatief and guide; NotFound when not public."""
    return _checked(list(_select(slug[:80])))[0]


def read_rijen(slug: str, actor: Actor) -> list[Publicatie]:
    """Read a row per theme, the main one first, with the support, and whether this reader supports
    and follows: the head of the page in one statement.
    """
    return _checked(_rijen(slug=slug[:80], gebruiker=actor.gebruiker_id or 0))


def _select_rijen(slug: peewee.Value, gebruiker: peewee.Value) -> peewee.ModelSelect:
    ander = Antwoord.alias()
    nieuwste = ander.select(peewee.fn.MAX(ander.id)).where(
        ander.initiatief == Initiatief.id, ander.verstuurd_op.is_null(False)
    )
    volgt = select_gevolgd(KIND, Initiatief.sleutel, gebruiker)
    steun = select_aantal(KIND, Initiatief.sleutel)
    eigen = steun.where(Steun.gebruiker == gebruiker)
    return (
        _select(slug)
        .select_extend(
            InitiatiefThema.thema_id,
            Antwoord,
            Planpublicatie,
            steun.alias("steun"),
            eigen.alias("eigen_steun"),
            volgt.alias("volgt"),
            select_aantal_op_site(Initiatief.id).alias("bijlagen"),
        )
        .join_from(
            Initiatief,
            InitiatiefThema,
            peewee.JOIN.LEFT_OUTER,
            on=InitiatiefThema.initiatief == Initiatief.id,
            attr="bij_thema",
        )
        .join_from(
            Initiatief,
            Antwoord,
            peewee.JOIN.LEFT_OUTER,
            on=Antwoord.id == nieuwste,
            attr="antwoord",
        )
        .join_from(
            Initiatief,
            Planpublicatie,
            peewee.JOIN.LEFT_OUTER,
            attr="plan_op_site",
        )
        .order_by(InitiatiefThema.rang)
    )


def _select(slug: str | peewee.Value) -> peewee.ModelSelect:
    return (
        Publicatie.select(Publicatie, Initiatief, Medewerker, Team)
        .join(Initiatief)
        .join(Medewerker, peewee.JOIN.LEFT_OUTER, on=Initiatief.begeleider == Medewerker.id)
        .join(Team, peewee.JOIN.LEFT_OUTER)
        .where(
            Initiatief.slug == slug,
            Initiatief.is_openbaar == True,  # noqa: E712
            Publicatie.is_actueel == True,  # noqa: E712
        )
    )


_rijen: Prepared[Publicatie] = Prepared(_select_rijen)


def _checked(rijen: list[Publicatie]) -> list[Publicatie]:
    if not rijen:
        raise NotFound()
    for rij in rijen:
        rij.initiatief.gebied = gebiedenboom().by_id(rij.initiatief.gebied_id)
    return rijen


# The needs of an initiatief by its key, oldest first; “I do not know yet” is no need to answer.
hulpvragen_van: Prepared[Hulpvraag] = Prepared(
    lambda sleutel: (
        Hulpvraag.select()
        .where(
            Hulpvraag.eigenaar_kind == KIND,
            Hulpvraag.eigenaar_key == sleutel,
            Hulpvraag.toestand != HulpvraagToestand.VERVALLEN,
            Hulpvraag.soort != HulpSoort.WEET_IK_NOG_NIET,
        )
        .order_by(Hulpvraag.id)
    )
)
