"""Files with De Bloesem: a drawing on the site, one that waits, and papers for the desk."""

from __future__ import annotations

from io import BytesIO

from PIL import Image, ImageDraw

from initiatieven.bijlagen.keuzes import Bijlagezicht
from initiatieven.bijlagen.models import Bijlage
from initiatieven.bijlagen.toevoegen import NieuweBijlage, add_bijlage
from initiatieven.bijlagen.zicht import place_bijlage
from vems.core.actor import Actor
from vems.core.fields import sleutel
from vems.demo.westerkade.zaak import Zaak

_MAAT = (960, 720)
_GROND, _PAD, _KAS, _HEG = "#8a6b4d", "#d9c7a3", "#bcd8dd", "#3f6b3a"
_BEDDEN = ("#5f8f3e", "#7da453", "#c9a227", "#b5532f", "#5f8f3e", "#8d5a97")
_OFFERTE = (
    "Offerte plantenbakken",
    "Acht bakken van lariks",
    "Samen 1.850 euro",
    "Geldig tot 1 mei",
)


def add_drawing(zaak: Zaak) -> None:
    """Let the makers add a drawing of the garden, which the begeleider puts on the site."""
    bijlage = _add(
        zaak,
        zaak.spreker,
        "Tekening van de tuin.png",
        draw_tuin(kas=False),
        Bijlagezicht.OPENBAAR,
        "Tekening van boven: zes bedden aan een pad, met een heg eromheen",
    )
    place_bijlage(bijlage, door=zaak.begeleider)


def add_second_drawing(zaak: Zaak) -> None:
    """Leave a drawing that nobody of the gemeente has looked at."""
    _add(
        zaak,
        zaak.spreker,
        "De tuin met een kas.png",
        draw_tuin(kas=True),
        Bijlagezicht.OPENBAAR,
        "Dezelfde tekening, nu met een kas van drie bij twee meter in de hoek",
    )


def add_papers(zaak: Zaak) -> None:
    """Let the makers keep an offer for who guides them, and the desk a sheet for everybody."""
    papier = write_pdf(_OFFERTE)
    _add(
        zaak, zaak.spreker, "Offerte bakken.pdf", papier, Bijlagezicht.PRIVE, "Offerte van Houtwerk"
    )
    _add(
        zaak,
        zaak.begeleider,
        "Zo maakt u schone grond.pdf",
        write_pdf(("Zo maakt u schone grond", "Meet eerst de grond", "Werk met bakken")),
        Bijlagezicht.OPENBAAR,
        "Zo maakt u schone grond",
    )


def draw_tuin(*, kas: bool) -> bytes:
    """Draw a garden from above."""
    beeld = Image.new("RGB", _MAAT, _HEG)
    pen = ImageDraw.Draw(beeld)
    pen.rectangle((40, 40, 920, 680), fill=_GROND)
    pen.rectangle((430, 40, 530, 680), fill=_PAD)
    for nummer, kleur in enumerate(_BEDDEN):
        links, boven = (80, 560)[nummer % 2], 80 + nummer // 2 * 200
        pen.rounded_rectangle((links, boven, links + 320, boven + 150), 18, fill=kleur)
        for stap in range(6):
            midden = links + 35 + stap * 50
            pen.ellipse((midden - 12, boven + 63, midden + 12, boven + 87), fill="#f3e9c6")
    if kas:
        pen.rectangle((560, 480, 880, 630), fill=_KAS, outline="#33606b", width=6)
    uit = BytesIO()
    beeld.save(uit, "PNG")
    return uit.getvalue()


def write_pdf(regels: tuple[str, ...]) -> bytes:
    """Write a page with lines of plain letters."""
    tekst = " T* ".join(f"({regel}) Tj" for regel in regels)
    stroom = f"BT /F1 20 Tf 28 TL 72 740 Td {tekst} ET".encode("latin-1")
    delen = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R"
        b"/Resources<</Font<</F1 5 0 R>>>>>>",
        b"<</Length %d>>stream\n%s\nendstream" % (len(stroom), stroom),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ]
    pdf, plekken = b"%PDF-1.4\n", []
    for nummer, deel in enumerate(delen, start=1):
        plekken.append(len(pdf))
        pdf += b"%d 0 obj%s endobj\n" % (nummer, deel)
    tabel = b"".join(b"%010d 00000 n \n" % plek for plek in plekken)
    return (
        pdf
        + b"xref\n0 6\n0000000000 65535 f \n"
        + tabel
        + b"trailer<</Size 6/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % len(pdf)
    )


def _add(
    zaak: Zaak, door: Actor, naam: str, data: bytes, zicht: Bijlagezicht, omschrijving: str
) -> Bijlage:
    nieuw = NieuweBijlage(naam, data, sleutel(), omschrijving, zicht)
    return add_bijlage(zaak.initiatief, nieuw, door=door)
