"""Lists of the gemeente: `import gebieden FILE`, and what all commands that read a list share."""

from __future__ import annotations

import time
from collections.abc import Sequence
from pathlib import Path

import click
from flask import Flask

from vems.beheer.begin import BRON
from vems.beheer.lijsten import LIJSTEN
from vems.cli.frame import Stop, as_json, config_of, upgrade_database, with_app
from vems.core import changes
from vems.core.actor import IMPORT
from vems.core.exceptions import Invalid
from vems.core.inlezen.afkeurlijst import write_afkeurlijst
from vems.core.inlezen.bestand import read_tabel
from vems.core.inlezen.herkomst import find_keuze, keep_keuze
from vems.core.inlezen.kolommen import Kolomkeuze, leave_out_gone
from vems.core.inlezen.lijst import Lijst
from vems.core.inlezen.opdracht import Opdracht, Uitkomst
from vems.core.inlezen.tabel import Afkeur, Tabel
from vems.core.inlezen.uitvoeren import read_in
from vems.rows import Row, print_rows

# So many rejected lines are shown; all of them stand in the file.
_GETOOND = 10
Paar = tuple[str, str]


class Paren(click.ParamType):
    """An option NAME=VALUE."""

    name = "naam=waarde"

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> Paar:
        """Split at the first =."""
        naam, is_er, waarde = str(value).partition("=")
        if not is_er or not naam.strip():
            self.fail(f"“{value}” is geen naam=waarde.", param, ctx)
        return naam.strip(), waarde.strip()


FILE = click.Path(exists=True, dir_okay=False, path_type=Path)


@click.command("import", help="Lees een lijst in: gebieden, thema’s, medewerkers, partners, …")
@click.argument("soort", type=click.Choice(tuple(LIJSTEN)))
@click.argument("bestand", type=FILE)
@click.option(
    "--bron", default=BRON, show_default=True, help="Naam van waar de lijst vandaan komt."
)
@click.option("--kolom", "kolommen", type=Paren(), multiple=True, help="veld=kolom")
@click.option("--vast", "vast", type=Paren(), multiple=True, help="veld=waarde, voor elke regel")
@click.option(
    "--alleen", "alleen", type=Paren(), multiple=True, help="kolom=waarde: lees alleen die"
)
@click.option("--keuze", default="", help="Naam waaronder de kolommen bewaard zijn of worden.")
@click.option("--volledig", is_flag=True, help="De lijst is heel: wat er niet in staat, eindigt.")
@click.option("--proef", is_flag=True, help="Doe alsof: er wordt niets geschreven.")
@click.option(
    "--afgekeurd",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Schrijf afgekeurde regels hierheen (standaard in de map met de gegevens).",
)
@as_json
@with_app
def import_(
    app: Flask,
    soort: str,
    bestand: Path,
    bron: str,
    kolommen: Sequence[Paar],
    vast: Sequence[Paar],
    alleen: Sequence[Paar],
    keuze: str,
    volledig: bool,
    proef: bool,
    afgekeurd: Path | None,
    as_json: bool,
) -> None:
    """Read a list in and tell what became of its lines."""
    upgrade_database()
    gegeven = Kolomkeuze(dict(kolommen), dict(vast), dict(alleen))
    naam = keuze or bron
    tabel = read_file(bestand)
    opdracht = Opdracht(bron, _choose(soort, naam, gegeven, tabel), volledig, proef)
    uitkomst, seconden = read_with_bar(tabel, LIJSTEN[soort], opdracht)
    if not proef and gegeven != Kolomkeuze():
        keep_keuze(soort, naam, opdracht.keuze)
    doel = afgekeurd or config_of(app).instance / f"afgekeurd-{soort}.csv"
    print_rejected(uitkomst, tabel, doel)
    if proef:
        click.echo("Dit was een proef: er is niets geschreven.")
    print_rows(rows_of(uitkomst, seconden), as_json)


def read_file(bestand: Path) -> Tabel:
    """Read a file as a table; one sentence when it cannot be read."""
    try:
        inhoud = bestand.read_bytes()
    except OSError as error:
        raise Stop(f"Het bestand {bestand} is niet te lezen.") from error
    return read_tabel(inhoud, bestand.name)


def read_with_bar(tabel: Tabel, lijst: Lijst, opdracht: Opdracht) -> tuple[Uitkomst, float]:
    """Read a table in with a progress bar, then let search and graph follow; gives the seconds."""
    begin = time.perf_counter()
    try:
        with click.progressbar(length=1000, label=f"{lijst.naam.capitalize()} inlezen") as bar:
            uitkomst = read_in(
                tabel,
                lijst,
                opdracht,
                voortgang=lambda done, total: bar.update(1000 * done // max(total, 1) - bar.pos),
                door=IMPORT,
            )
    except Invalid as error:
        raise Stop(f"{error}{_say_option(error.veld, tabel, lijst)}") from error
    if not opdracht.proef:
        changes.catch_up()
    return uitkomst, time.perf_counter() - begin


def _say_option(naam: str, tabel: Tabel, lijst: Lijst) -> str:
    """Say how to name the column of a field, after a complaint about that field."""
    if naam not in {veld.naam for veld in lijst.velden} or not tabel.kolommen:
        return ""
    kolommen = ", ".join(tabel.kolommen)
    return f" Bijvoorbeeld: --kolom {naam}={tabel.kolommen[0]} (in het bestand staan: {kolommen})."


def print_rejected(uitkomst: Uitkomst, tabel: Tabel, doel: Path) -> None:
    """Show the first rejected lines and the first odd ones, and write all of them to files."""
    _print_lines(uitkomst.afgekeurd, tabel, doel, "afgekeurde regels")
    naast = doel.with_name(f"opgemerkt-{doel.name.removeprefix('afgekeurd-')}")
    _print_lines(uitkomst.opgemerkt, tabel, naast, "gelezen regels met een opmerking")


def _print_lines(regels: Sequence[Afkeur], tabel: Tabel, doel: Path, wat: str) -> None:
    if not regels:
        return
    for afkeur in regels[:_GETOOND]:
        click.echo(f"  regel {afkeur.regel}: {afkeur.reden}", err=True)
    meer = len(regels) - _GETOOND
    if meer > 0:
        click.echo(f"  … en nog {meer}.", err=True)
    doel.parent.mkdir(parents=True, exist_ok=True)
    doel.write_text(write_afkeurlijst(regels, tabel.kolommen), encoding="utf-8-sig")
    click.echo(f"Alle {wat} staan in {doel}.", err=True)


def rows_of(uitkomst: Uitkomst, seconden: float, voor: str = "") -> list[Row]:
    """Give the outcome as rows."""
    tellingen = (
        ("regels gelezen", uitkomst.gelezen, "regels"),
        ("nieuw", uitkomst.nieuw, ""),
        ("gewijzigd", uitkomst.gewijzigd, ""),
        ("gelijk gebleven", uitkomst.gelijk, ""),
        ("beëindigd", uitkomst.beeindigd, ""),
        ("samengevoegd met een eerdere regel", uitkomst.samengevoegd, "regels"),
        ("overgeslagen", uitkomst.overgeslagen, "regels"),
    )
    rows = [Row(f"{voor}{naam}", aantal, eenheid) for naam, aantal, eenheid in tellingen]
    fout = len(uitkomst.afgekeurd)
    rows.append(Row(f"{voor}afgekeurd", fout, "regels", goal=0, ok=fout == 0))
    rows.append(Row(f"{voor}gelezen met een opmerking", len(uitkomst.opgemerkt), "regels"))
    rows.append(Row(f"{voor}duur", round(seconden, 1), "s"))
    return rows


def _choose(soort: str, naam: str, gegeven: Kolomkeuze, tabel: Tabel) -> Kolomkeuze:
    """Take the choice that was kept under the name, with what is given now on top of it.

    A kept column that this file does not have is left out, and said.
    """
    alles = find_keuze(soort, naam) or Kolomkeuze()
    bewaard = leave_out_gone(alles, tabel.kolommen)
    for veld in alles.kolommen.keys() - bewaard.kolommen.keys() - gegeven.kolommen.keys():
        click.echo(
            f"Onder “{naam}” is bewaard dat {veld} in de kolom “{alles.kolommen[veld]}” staat. "
            "Die kolom is er niet in dit bestand; wij laten haar weg.",
            err=True,
        )
    return Kolomkeuze(
        {**bewaard.kolommen, **gegeven.kolommen},
        {**bewaard.vast, **gegeven.vast},
        {**bewaard.alleen, **gegeven.alleen},
    )
