"""A vote from preparation to count: made, opened, counted once, and published with its sheet."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from random import SystemRandom

import peewee

from vems.accounts.rechten import role_may
from vems.core.actor import Actor
from vems.core.clock import now
from vems.core.database import database, guarded_update, write
from vems.core.exceptions import Invalid, NotFound, Refused
from vems.core.fields import clean_line
from vems.core.i18n import N_
from vems.core.reference import Reference
from vems.core.teksten import checked_line
from vems.core.web.spreadsheet import write_csv
from vems.participatie.stemmen.keuzes import (
    PUNTEN,
    Gelijkregel,
    Stemgroep,
    Stemtoestand,
    Stemvorm,
)
from vems.participatie.stemmen.models import (
    Deurcode,
    Kiezer,
    Stembiljet,
    Stemming,
    Stemoptie,
    random_key,
)
from vems.participatie.stemmen.stemmen import hash_of, list_opties, new_receipt
from vems.participatie.stemmen.tellen import Stand, tel

MEESTE_CODES = 1000


@dataclass(frozen=True, slots=True)
class NieuweStemming:
    """The rules, known before the first vote."""

    titel: str
    groep: Stemgroep
    vorm: Stemvorm
    gelijk: Gelijkregel
    opent_op: datetime
    sluit_op: datetime
    is_geheim: bool = True


@dataclass(frozen=True, slots=True)
class Optie:
    """Something one can vote for: the thing, and its public name."""

    ding: Reference
    naam: str


def create_stemming(
    onderwerp: Reference, data: NieuweStemming, opties: Sequence[Optie], *, door: Actor
) -> Stemming:
    """Make a vote; a second one for the same group is refused. The public always votes secretly."""
    _require(door)
    _check(data, opties)
    try:
        with write():
            stemming = Stemming.create(
                onderwerp_kind=onderwerp.kind,
                onderwerp_key=onderwerp.key,
                titel=checked_line(data.titel, 120, veld="titel"),
                groep=data.groep,
                vorm=data.vorm,
                is_geheim=data.is_geheim or data.groep is Stemgroep.PUBLIEK,
                gelijk=data.gelijk,
                opent_op=data.opent_op,
                sluit_op=data.sluit_op,
            )
            for nummer, optie in enumerate(opties, start=1):
                Stemoptie.create(
                    stemming=stemming,
                    ding_kind=optie.ding.kind,
                    ding_key=optie.ding.key,
                    naam=optie.naam[:160],
                    nummer=nummer,
                )
    except peewee.IntegrityError:
        raise Refused(N_("Deze stemming is er al.")) from None
    return stemming


def open_stemming(stemming: Stemming, *, door: Actor) -> None:
    """Open a vote; from here its rules stand still. Opening twice is once."""
    _require(door)
    if stemming.toestand is not Stemtoestand.VOORBEREID:
        return
    with write():
        guarded_update(
            Stemming,
            Stemming.id == stemming.id,
            Stemming.toestand == Stemtoestand.VOORBEREID,
            toestand=Stemtoestand.OPEN,
        )


def make_deurcodes(stemming: Stemming, aantal: int, *, door: Actor) -> list[str]:
    """Make codes for the door; they are shown once, only their hashes stay."""
    _require(door)
    if stemming.groep is not Stemgroep.PUBLIEK or stemming.toestand is Stemtoestand.GETELD:
        raise Refused(N_("Voor deze stemming zijn geen codes nodig."))
    if not 1 <= aantal <= MEESTE_CODES:
        raise Invalid(N_("Vul een aantal in van 1 tot 1000."), veld="aantal")
    codes = [new_receipt()[:10] for _ in range(aantal)]
    with write():
        Deurcode.insert_many(
            [{"stemming": stemming, "code_hash": hash_of(stemming, code)} for code in codes]
        ).execute()
    return codes


def count_stemming(stemming: Stemming, *, door: Actor) -> Stemming:
    """Close and count, once. Refused before the closing moment.

    Register and ballots are written anew in random order, so that nothing in the database, not
    even the place of a row, tells who voted when.
    """
    _require(door)
    if stemming.toestand is Stemtoestand.GETELD:
        return stemming
    if stemming.toestand is not Stemtoestand.OPEN or now() < stemming.sluit_op:
        raise Refused(N_("Tellen kan als de stemming gesloten is."))
    with write():
        guarded_update(
            Stemming,
            Stemming.id == stemming.id,
            Stemming.toestand == Stemtoestand.OPEN,
            toestand=Stemtoestand.GETELD,
            geteld_op=now(),
        )
        for model in (Kiezer, Stembiljet):
            _shuffle(model, stemming)
        uitslag = [asdict(stand) for stand in recount(stemming)]
        Stemming.update(uitslag=uitslag).where(Stemming.id == stemming.id).execute()
    return Stemming.get_by_id(stemming.id)


def recount(stemming: Stemming) -> list[Stand]:
    """Count the ballots again; equal to the published result when nothing was touched."""
    _require_counted(stemming)
    biljetten = Stembiljet.select(Stembiljet.keuzes).where(Stembiljet.stemming == stemming)
    return tel(
        [biljet.keuzes for biljet in biljetten],
        opties=[optie.sleutel for optie in list_opties(stemming)],
        punten=PUNTEN[stemming.vorm],
        gelijk=stemming.gelijk,
        zaad=stemming.zaad,
    )


def get_stemming(sleutel: str) -> Stemming:
    """Get a vote that was opened; NotFound for an unknown key or one in preparation."""
    stemming = Stemming.get_or_none(Stemming.sleutel == sleutel)
    if stemming is None or stemming.toestand is Stemtoestand.VOORBEREID:
        raise NotFound()
    return stemming


def list_stemmingen(onderwerp: Reference) -> list[Stemming]:
    """List the votes of a thing, the council's first."""
    rows = Stemming.select().where(
        Stemming.onderwerp_kind == onderwerp.kind, Stemming.onderwerp_key == onderwerp.key
    )
    return sorted(rows, key=lambda rij: list(Stemgroep).index(rij.groep))


def write_telstaat(stemming: Stemming) -> str:
    """Write the ballots as CSV, sorted by what is on them: anybody can count again."""
    _require_counted(stemming)
    namen = {optie.sleutel: optie.naam for optie in list_opties(stemming)}
    aantal = len(PUNTEN[stemming.vorm])
    rijen = sorted(
        [namen.get(keuze, "") for keuze in biljet.keuzes]
        for biljet in Stembiljet.select(Stembiljet.keuzes).where(Stembiljet.stemming == stemming)
    )
    return write_csv([f"keuze {nummer}" for nummer in range(1, aantal + 1)], rijen)


def write_bewijzen(stemming: Stemming) -> str:
    """Write the hashes of all receipts as CSV, sorted: as many as there are ballots."""
    _require_counted(stemming)
    rows = Stembiljet.select(Stembiljet.bewijs).where(Stembiljet.stemming == stemming)
    return write_csv(["bewijs"], sorted([biljet.bewijs] for biljet in rows))


def _shuffle(model: type[peewee.Model], stemming: Stemming) -> None:
    """Write the rows of a vote anew, with other keys and in another order: as they stand, at once.

    Row by row through the model, thousands of ballots took longer to write than to count.
    """
    tabel, param = model._meta.table_name, database.obj.param
    namen = [veld.column_name for naam, veld in model._meta.fields.items() if naam != "id"]
    kolommen = ", ".join(f'"{naam}"' for naam in namen)
    zoek = f'SELECT {kolommen} FROM "{tabel}" WHERE "stemming_id" = {param}'
    rijen = database.execute_sql(zoek, (stemming.id,)).fetchall()
    model.delete().where(model.stemming == stemming).execute()
    SystemRandom().shuffle(rijen)
    waarden = ", ".join([param] * (len(namen) + 1))
    database.obj.cursor().executemany(
        f'INSERT INTO "{tabel}" ("id", {kolommen}) VALUES ({waarden})',
        [(random_key(), *rij) for rij in rijen],
    )


def _check(data: NieuweStemming, opties: Sequence[Optie]) -> None:
    if not clean_line(data.titel):
        raise Invalid(N_("Vul een naam in."), veld="titel")
    if not data.opent_op < data.sluit_op:
        raise Invalid(N_("De stemming sluit voordat hij opent."), veld="sluit_op")
    if data.sluit_op <= now():
        raise Invalid(N_("Kies een moment dat nog komt."), veld="sluit_op")
    if len(opties) < 2:
        raise Refused(N_("Stemmen kan als er twee of meer plannen zijn."))


def _require(door: Actor) -> None:
    if not role_may("stemming", "x", door.rol):
        raise NotFound()


def _require_counted(stemming: Stemming) -> None:
    """Nobody reads a ballot before the count: no page, export or log gives a running total."""
    if Stemming.get_by_id(stemming.id).toestand is not Stemtoestand.GETELD:
        raise NotFound()
