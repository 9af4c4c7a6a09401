"""Files as people and attackers send them, made in memory."""

from __future__ import annotations

import zipfile
from io import BytesIO
from pathlib import Path

from flask import Flask
from PIL import Image
from PIL.TiffImagePlugin import IFDRational

from initiatieven.bijlagen.keuzes import Bijlagezicht
from initiatieven.bijlagen.toevoegen import NieuweBijlage
from vems.core.fields import sleutel

PDF = (
    b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
    b"2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\nstartxref\n9\n%%EOF\n"
)
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_TYPES = f'<?xml version="1.0"?><Types><Override ContentType="{_WORD}"/></Types>'
_ODT = "application/vnd.oasis.opendocument.text"


def make_beeld(
    formaat: str = "JPEG",
    maat: tuple[int, int] = (60, 40),
    *,
    kleur: str = "green",
    **opties: object,
) -> bytes:
    """Make an image of one colour."""
    uit = BytesIO()
    Image.new("RGB", maat, kleur).save(uit, formaat, **opties)
    return uit.getvalue()


def make_foto_met_plaats(*, gedraaid: bool = False, groot: bool = False) -> bytes:
    """Make a photo as a telephone does: with a place, a camera and which side is up."""
    exif = Image.Exif()
    exif[0x010F] = "Camera van Anke"
    if gedraaid:
        exif[0x0112] = 6
    if groot:
        exif[0x9286] = "x" * 60_000
    exif.get_ifd(0x8825).update(
        {1: "N", 2: (IFDRational(52), IFDRational(38), IFDRational(33)), 3: "E"}
    )
    return make_beeld(exif=exif, comment=b"Kerkplein 1")


def make_bewegend(formaat: str) -> bytes:
    """Make an image that moves."""
    beelden = [Image.new("RGB", (20, 20), kleur) for kleur in ("red", "blue", "green")]
    uit = BytesIO()
    beelden[0].save(uit, formaat, save_all=True, append_images=beelden[1:], duration=100)
    return uit.getvalue()


def make_pakket(delen: dict[str, bytes | str], *, ingepakt: bool = True) -> bytes:
    """Make a package of members in this order; `mimetype` is never compressed."""
    uit = BytesIO()
    manier = zipfile.ZIP_DEFLATED if ingepakt else zipfile.ZIP_STORED
    with zipfile.ZipFile(uit, "w", manier) as pakket:
        for naam, inhoud in delen.items():
            soort = zipfile.ZIP_STORED if naam == "mimetype" else manier
            pakket.writestr(zipfile.ZipInfo(naam), inhoud, compress_type=soort)
    return uit.getvalue()


def make_docx(**erbij: bytes | str) -> bytes:
    """Make a Word document; a member named a__b becomes a/b."""
    delen: dict[str, bytes | str] = {
        "[Content_Types].xml": _TYPES,
        "word/document.xml": "<document/>",
    }
    return make_pakket({**delen, **{naam.replace("__", "/"): wat for naam, wat in erbij.items()}})


def make_odt(**erbij: bytes | str) -> bytes:
    """Make an OpenDocument text."""
    delen: dict[str, bytes | str] = {"mimetype": _ODT, "content.xml": "<office/>"}
    return make_pakket({**delen, **{naam.replace("__", "/"): wat for naam, wat in erbij.items()}})


def make_koppeling_in_pakket() -> bytes:
    """Make a Word document in which a member is a link to a file of the machine."""
    uit = BytesIO(make_docx())
    with zipfile.ZipFile(uit, "a") as pakket:
        link = zipfile.ZipInfo("word/link.xml")
        link.create_system, link.external_attr = 3, 0o120777 << 16
        pakket.writestr(link, "/etc/passwd")
    return uit.getvalue()


def make_nieuwe(zicht: Bijlagezicht = Bijlagezicht.PRIVE, **anders: object) -> NieuweBijlage:
    """Make a photo as somebody sends it."""
    waarden: dict[str, object] = {
        "naam": "De tuin.jpg",
        "data": make_beeld(),
        "sleutel": sleutel(),
        "omschrijving": "Een border met zonnebloemen",
        "zicht": zicht,
    }
    return NieuweBijlage(**{**waarden, **anders})


def list_files(app: Flask) -> list[Path]:
    """List what lies in the folder of files."""
    return [path for path in app.config["VEMS"].bijlagen_folder.rglob("*") if path.is_file()]
