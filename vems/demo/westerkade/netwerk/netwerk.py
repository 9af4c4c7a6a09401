"""The network: partners with their offers, places, instruments, programmes and who knows whom."""

from __future__ import annotations

from datetime import date, timedelta

from initiatieven.koppelingen.geleerd.herkomst import record_herkomst
from initiatieven.registratie.models import Initiatief
from netwerk.instrumenten.registration import NieuwInstrument, register_instrument
from netwerk.kennis.keuzes import KennisSoort, Publiek
from netwerk.kennis.models import Kennisitem
from netwerk.kennis.oordelen import record_oordeel
from netwerk.kennis.registration import NieuwKennisitem, register_kennisitem
from netwerk.partners.keuzes import PartnerSoort
from netwerk.partners.mensen import add_lid
from netwerk.partners.models import Partner
from netwerk.partners.registration import NieuwePartner, Profiel, register_partner
from netwerk.plekken.registration import NieuwePlek, register_plek
from netwerk.relaties.keuzes import Bron, RelatieSoort
from netwerk.relaties.registration import NieuweRelatie, register_relatie
from netwerk.vraagenaanbod.keuzes import HulpSoort
from netwerk.vraagenaanbod.models import Hulpaanbod
from netwerk.vraagenaanbod.registration import NieuwHulpaanbod, register_hulpaanbod
from vems.accounts.keuzes import Rol
from vems.core import clock
from vems.core.actor import SYSTEEM
from vems.core.dagdelen import keep_dagdelen
from vems.core.i18n import format_bedrag
from vems.core.reference import Reference
from vems.demo.westerkade.bron import Rij, read_rows
from vems.demo.westerkade.gemeente.gemeentehuis import make_account
from vems.demo.westerkade.wereld import STAD, Wereld

_PLEK_BEVESTIGD = 60
_PAND_LEEG = 120
_KENNIS_NAGEKEKEN = 30


def load_partners(wereld: Wereld) -> None:
    """Register sixty partners with an account, their themes and areas, and what they offer."""
    for rij in read_rows("partners"):
        _load_partner(wereld, rij)


def _load_partner(wereld: Wereld, rij: Rij) -> None:
    contact, geleden = rij["contact"], rij["bevestigd_dagen_geleden"]
    partner = register_partner(
        NieuwePartner(
            naam=rij["naam"],
            soort=PartnerSoort(rij["soort"]),
            profiel=Profiel(
                omschrijving=rij["omschrijving"],
                website=rij["website"] or "",
                contact_naam=contact["naam"],
                contact_email=contact["e_mail"],
                contact_telefoon=contact["telefoon"],
            ),
            slug=rij["slug"],
            kvk_nummer=rij["kvk"],
            voorwaarden_versie=rij["voorwaarden_versie"],
            bevestigd_op=None if geleden is None else wereld.kalender.dag(-geleden),
            geverifieerd=rij["geverifieerd"],
            sinds=date(rij["sinds_jaar"], 1, 1),
        ),
        door=SYSTEEM,
    )
    wereld.partners[rij["sleutel"]] = partner
    gebruiker = make_account(contact["e_mail"], contact["naam"], [Rol.PARTNER])
    add_lid(partner, gebruiker, door=SYSTEEM)
    for thema in rij["themas"]:
        naar = wereld.reference(f"thema:{thema['code']}")
        _own(partner, naar, RelatieSoort.GAAT_OVER, thema["gewicht"])
    for slug in rij["gebieden"]:
        _own(partner, wereld.gebied(slug).reference, RelatieSoort.ACTIEF_IN)
    for aanbod in rij["aanbod"]:
        _offer(partner.reference, aanbod)


def _own(partner: Partner, naar: Reference, soort: RelatieSoort, gewicht: float = 1.0) -> None:
    """Register what a profile says: as old as the day the organisation last confirmed it."""
    register_relatie(
        NieuweRelatie(
            partner.reference, naar, soort, gewicht=gewicht, bevestigd_op=partner.bevestigd_op
        ),
        door=SYSTEEM,
    )


def _offer(eigenaar: Reference, rij: Rij) -> None:
    aanbod = register_hulpaanbod(
        eigenaar,
        NieuwHulpaanbod(
            soort=HulpSoort(rij["soort"]),
            titel=rij["titel"],
            aantal=rij["aantal"],
            eenheid=rij["eenheid"] or "",
            wanneer=rij["dagen"] or "",
            dagdelen=keep_dagdelen(rij.get("dagdelen", ())),
            capaciteit=rij["capaciteit"],
            per_jaar=rij.get("per_jaar", False),
        ),
        door=SYSTEEM,
    )
    if rij["over"] is not None and rij["over"] != aanbod.over:
        aanbod.over = rij["over"]
        aanbod.save(only=[Hulpaanbod.over])


def load_plekken(wereld: Wereld) -> None:
    """Register the twelve places."""
    for rij in read_rows("plekken"):
        gastheer = rij["gastheer"]
        wereld.plekken[rij["slug"]] = register_plek(
            NieuwePlek(
                naam=rij["naam"],
                soort=rij["soort"],
                gebied=wereld.gebied(rij["buurt"] or rij["wijk"]),
                slug=rij["slug"],
                gastheer=wereld.partners[gastheer] if gastheer else None,
                lon=rij["lon"],
                lat=rij["lat"],
                openingstijden=rij["openingstijden"],
                voorzieningen=tuple(rij["voorzieningen"]),
                zitplaatsen=rij["zitplaatsen"],
                vrije_dagdelen=tuple(rij["vrije_dagdelen"]),
                themas=tuple(rij["themas"]),
                toegankelijkheid=rij["toegankelijkheid"],
                bevestigd_op=wereld.kalender.dag(-_PLEK_BEVESTIGD),
                leeg_sinds=wereld.kalender.dag(-_PAND_LEEG) if "pop-up" in rij["soort"] else None,
            ),
            door=SYSTEEM,
        )


def load_instrumenten(wereld: Wereld) -> None:
    """Register the eight instruments; the most one may ask is one of the rules."""
    for rij in read_rows("instrumenten"):
        wereld.instrumenten[rij["code"]] = register_instrument(
            NieuwInstrument(
                naam=rij["naam"],
                soort=rij["soort"],
                code=rij["code"],
                omschrijving=rij["omschrijving"],
                voor_hulpvraag=tuple(rij["voor_hulpvraag"]),
                plafond=rij["plafond"],
                over=rij["over"],
                regels=_regels(rij),
                themas=tuple(rij["themas"]),
                gebieden=tuple(slug for slug in rij["gebieden"] if slug != STAD),
                beslisser=rij["beslisser"],
                doorlooptijd_werkdagen=rij["doorlooptijd_werkdagen"],
                eigenaar=wereld.medewerkers[rij["eigenaar"]],
            ),
            door=SYSTEEM,
        )


def load_kennis(wereld: Wereld) -> None:
    """Register what there is to read, seen to be right last month, and what readers said."""
    with clock.freeze(wereld.kalender.nu - timedelta(days=_KENNIS_NAGEKEKEN)):
        for rij in read_rows("kennis"):
            velden = {veld: rij[veld] for veld in ("titel", "samenvatting", "bron", "adres")}
            item = register_kennisitem(
                NieuwKennisitem(
                    **velden,
                    soort=KennisSoort(rij["soort"]),
                    themas=tuple(rij["themas"]),
                    publiek=frozenset(map(Publiek, rij["publiek"])),
                    nakijken_op=clock.today() + timedelta(days=rij["nakijken_na"]),
                ),
                door=SYSTEEM,
            )
            _load_oordelen(item, rij)


def load_geleerd(wereld: Wereld) -> None:
    """Say from which initiatief or step an article was learned."""
    for rij in read_rows("kennis"):
        item = Kennisitem.get(Kennisitem.titel == rij["titel"])
        for tekst, les in rij.get("geleerd_van", {}).items():
            waarvan = Reference.parse(tekst)
            if waarvan.kind == "initiatief":
                waarvan = Initiatief.get_by_id(wereld.initiatieven[waarvan.key]).reference
            record_herkomst(item, waarvan, toelichting=les, door=SYSTEEM)


def _load_oordelen(item: Kennisitem, rij: Rij) -> None:
    """Let readers say whether it helped; those it did not help say what is missing."""
    gezegd = iter(rij["opmerkingen"])
    for nummer in range(rij["ja"] + rij["nee"]):
        hielp = nummer < rij["ja"]
        record_oordeel(
            item,
            hielp,
            "" if hielp else next(gezegd, ""),
            eenmalig=f"{item.id}x{nummer}",
            door=SYSTEEM,
        )


def _regels(rij: Rij) -> tuple[dict[str, str], ...]:
    regels = [
        {
            "code": regel["code"],
            "tekst": regel["tekst"],
            "soort": regel["kind"],
            **{naam: regel[naam] for naam in ("toets", "waarde") if naam in regel},
        }
        for regel in rij["regels"]
    ]
    hoogste = rij.get("maximum_per_aanvraag")
    if hoogste:
        zin = f"U kunt hooguit {format_bedrag(hoogste * 100)} aanvragen."
        toets = {"toets": "bedrag_hoogstens", "waarde": str(hoogste)}
        regels.append({"code": "maximum", "tekst": zin, "soort": "must", **toets})
    return tuple(regels)


def load_relaties(wereld: Wereld) -> None:
    """Register who works with whom, and the two that are kept apart."""
    for rij in read_rows("relaties"):
        sinds = wereld.kalender.dag(-rij["dagen_geleden"])
        register_relatie(
            NieuweRelatie(
                van=wereld.reference(rij["van"]),
                naar=wereld.reference(rij["naar"]),
                soort=RelatieSoort(rij["soort"]),
                sinds=sinds,
                bron=Bron(rij["bron"]),
                zekerheid=1.0 if rij["bevestigd"] else rij["zekerheid"],
                is_openbaar=rij["bevestigd"],
                toelichting=rij["toelichting"],
                bevestigd_op=sinds if rij["bevestigd"] else None,
            ),
            door=SYSTEEM,
        )
