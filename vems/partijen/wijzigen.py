"""Changing how we reach somebody: the channel, name, telephone, addresses and language.

Not here: proving that somebody reads an e-mail address (`vems.accounts.adressen`).
"""

from __future__ import annotations

from collections.abc import Collection

from blinker import signal

from vems.core.actor import Actor
from vems.core.changes import announce
from vems.core.clock import now
from vems.core.database import guarded_update, write
from vems.core.exceptions import Conflict, Invalid
from vems.core.fields import clean_line
from vems.core.i18n import N_, TALEN
from vems.core.names import search_key
from vems.core.teksten import checked_line, checked_text
from vems.partijen.bereik import Bereik, as_texts, read_bereik
from vems.partijen.keuzes import AdresSoort, Voorkeurskanaal
from vems.partijen.models import DigitaalAdres, Partij
from vems.partijen.registration import normalise_email, normalise_telefoon

# Sent inside write() with the partij, `velden`, `kanaal` (None: unchanged), `wacht` (an address
# waits to be confirmed) and `door`: those who know its cases write it on their timelines.
bereik_gewijzigd = signal("bereik-gewijzigd")


def change_bereik(
    partij: Partij, data: Bereik, *, bewezen: Collection[str] = (), door: Actor
) -> str:
    """Change what may be changed at once; gives the address that must be confirmed first, or "".

    A new e-mail address waits, and so does the choice for e-mail while its address is not in
    `bewezen` (normalised): until then the old ones hold. Invalid with the field at fault, Conflict
    with both versions when somebody else was first.
    """
    oud = read_bereik(partij)
    nieuw = _clean(data, oud)
    _check(nieuw)
    wacht = nieuw.email if nieuw.email and _must_wait(oud, nieuw, bewezen) else ""
    kanaal = oud.kanaal if wacht and nieuw.kanaal is Voorkeurskanaal.MAIL else nieuw.kanaal
    email = oud.email if wacht else nieuw.email
    _check_old(kanaal, email, nieuw)
    velden = [
        naam
        for naam in ("naam", "telefoon", "postadres", "taal")
        if getattr(nieuw, naam) != getattr(oud, naam)
    ]
    if oud.email and not email:
        velden.append("email")
    if not velden and kanaal is oud.kanaal and not wacht:
        return ""
    with write():
        _save(partij, nieuw, kanaal, versie=data.versie)
        _replace(partij, AdresSoort.TELEFOON, nieuw.telefoon, data.telefoon)
        if not email:
            _replace(partij, AdresSoort.EMAIL, "", "")
        bereik_gewijzigd.send(
            partij,
            velden=velden,
            kanaal=kanaal if kanaal is not oud.kanaal else None,
            wacht=bool(wacht),
            door=door,
        )
        announce(partij.reference)
    return wacht


def take_email(partij: Partij, email: str, *, wordt_kanaal: bool, door: Actor) -> str:
    """Make a confirmed address the only one of a party; gives the one it takes the place of."""
    with write():
        oud = read_bereik(partij).email
        kanaal = Voorkeurskanaal.MAIL if wordt_kanaal else partij.voorkeurskanaal
        is_ander = kanaal is not partij.voorkeurskanaal
        _replace(partij, AdresSoort.EMAIL, email, email)
        DigitaalAdres.update(bevestigd_op=now()).where(
            DigitaalAdres.partij == partij,
            DigitaalAdres.soort == AdresSoort.EMAIL,
            DigitaalAdres.genormaliseerd == email,
        ).execute()
        _set_kanaal(partij, kanaal)
        Partij.update(versie=Partij.versie + 1).where(Partij.id == partij.id).execute()
        bereik_gewijzigd.send(
            partij,
            velden=["email"] if oud.lower() != email else [],
            kanaal=kanaal if is_ander else None,
            wacht=False,
            door=door,
        )
        announce(partij.reference)
    return oud if oud.lower() != email else ""


def _clean(data: Bereik, oud: Bereik) -> Bereik:
    return Bereik(
        naam=checked_line(data.naam, 120, veld="naam"),
        kanaal=data.kanaal,
        telefoon=clean_line(data.telefoon),
        email=normalise_email(data.email) if data.email.strip() else "",
        postadres=checked_text(data.postadres, 500, veld="postadres"),
        taal=data.taal or oud.taal,
    )


def _check(nieuw: Bereik) -> None:
    """Hold that the chosen channel can be used."""
    if not nieuw.naam:
        raise Invalid(N_("Vul een naam in."), veld="naam")
    if nieuw.taal not in TALEN:
        raise Invalid(N_("Kies een taal uit de lijst."), veld="taal")
    if nieuw.telefoon:
        normalise_telefoon(nieuw.telefoon)
    if not (nieuw.telefoon or nieuw.email or nieuw.postadres):
        raise Invalid(
            N_("Laat één manier over om contact te houden: telefoon, e-mail of post."),
            veld="telefoon",
        )
    nodig = {
        Voorkeurskanaal.MAIL: ("email", N_("Voor contact per e-mail is een e-mailadres nodig.")),
        Voorkeurskanaal.TELEFOON: (
            "telefoon",
            N_("Voor contact per telefoon is een telefoonnummer nodig."),
        ),
        Voorkeurskanaal.BRIEF: ("postadres", N_("Voor contact per brief is een postadres nodig.")),
    }
    veld, zin = nodig.get(nieuw.kanaal, ("", ""))
    if veld and not getattr(nieuw, veld):
        raise Invalid(zin, veld=veld)


def _check_old(kanaal: Voorkeurskanaal, email: str, nieuw: Bereik) -> None:
    """Hold that somebody can be reached while a new address waits to be confirmed."""
    if kanaal is Voorkeurskanaal.TELEFOON and not nieuw.telefoon:
        raise Invalid(
            N_("Laat het telefoonnummer staan tot het e-mailadres is bevestigd."), veld="telefoon"
        )
    if kanaal is Voorkeurskanaal.BRIEF and not nieuw.postadres:
        raise Invalid(
            N_("Laat het postadres staan tot het e-mailadres is bevestigd."), veld="postadres"
        )
    if not (email or nieuw.telefoon or nieuw.postadres):
        raise Invalid(
            N_("Laat één manier over om contact te houden: telefoon, e-mail of post."),
            veld="telefoon",
        )


def _must_wait(oud: Bereik, nieuw: Bereik, bewezen: Collection[str]) -> bool:
    if nieuw.email != oud.email.lower():
        return True
    kiest = nieuw.kanaal is Voorkeurskanaal.MAIL and oud.kanaal is not Voorkeurskanaal.MAIL
    return kiest and nieuw.email not in bewezen


def _save(partij: Partij, nieuw: Bereik, kanaal: Voorkeurskanaal, *, versie: int) -> None:
    guarded_update(
        Partij,
        Partij.id == partij.id,
        Partij.versie == versie,
        conflict=lambda: _conflict(partij, nieuw),
        naam=nieuw.naam,
        zoeknaam=search_key(nieuw.naam),
        postadres=nieuw.postadres,
        taal=nieuw.taal,
        versie=versie + 1,
    )
    partij.naam, partij.postadres, partij.versie = nieuw.naam, nieuw.postadres, versie + 1
    partij.taal = nieuw.taal
    _set_kanaal(partij, kanaal)


def _set_kanaal(partij: Partij, kanaal: Voorkeurskanaal) -> None:
    if kanaal is partij.voorkeurskanaal:
        return
    Partij.update(voorkeurskanaal=kanaal, kanaal_sinds=now()).where(
        Partij.id == partij.id
    ).execute()
    partij.voorkeurskanaal, partij.kanaal_sinds = kanaal, now()


def _replace(partij: Partij, soort: AdresSoort, adres: str, getypt: str) -> None:
    """Let a party have this address of a kind and no other; "" for none."""
    normaal = normalise_telefoon(adres) if adres and soort is AdresSoort.TELEFOON else adres
    eigen = (DigitaalAdres.partij == partij) & (DigitaalAdres.soort == soort)
    DigitaalAdres.delete().where(eigen, DigitaalAdres.genormaliseerd != normaal).execute()
    if not normaal:
        return
    waarden = {"adres": clean_line(getypt)}
    if DigitaalAdres.update(waarden).where(eigen).execute():
        return
    DigitaalAdres.create(
        partij=partij, soort=soort, genormaliseerd=normaal, created_at=now(), **waarden
    )


def _conflict(partij: Partij, nieuw: Bereik) -> Conflict:
    nu = read_bereik(Partij.get_by_id(partij.id))
    return Conflict(
        N_("Een ander wijzigde deze gegevens net ook. Kijk wat er nu staat."),
        theirs=as_texts(nu),
        yours=as_texts(nieuw),
    )
