"""Standard texts to begin a message with; the begeleider makes them fit before sending."""

from __future__ import annotations

from vems.core.i18n import N_, translate

STANDAARDTEKSTEN: dict[str, tuple[str, str]] = {
    "eerste_gesprek": (
        N_("Na het eerste gesprek"),
        N_(
            "Fijn dat wij elkaar spraken over “%(titel)s”.\n\n"
            "Wij hebben afgesproken:\n- \n\nIk bel u voor "
        ),
    ),
    "niet_bereikt": (
        N_("Ik kon u niet bereiken"),
        N_(
            "Ik probeerde u te bellen over “%(titel)s”. Dat lukte niet.\n\n"
            "Wanneer kan ik u bellen? Stuur mij een dag en een tijd."
        ),
    ),
    "bijpraten": (
        N_("Hoe staat het ervoor"),
        N_(
            "Ik vertel u hoe het staat met “%(titel)s”.\n\n"
            "Dit is gedaan:\n- \n\nDit komt hierna:\n- "
        ),
    ),
    "te_laat": (
        N_("Wij zijn te laat"),
        N_("Wij zijn te laat met nieuws over “%(titel)s”. Dat spijt mij.\n\nIk bel u op "),
    ),
}


def list_keuzes() -> list[tuple[str, str]]:
    """List the texts to choose from, in the reader's language."""
    keuzes = [(code, translate(naam)) for code, (naam, _tekst) in STANDAARDTEKSTEN.items()]
    return [("", translate(N_("Lege tekst"))), *keuzes]


def fill(code: str, *, voornaam: str, titel: str, afzender: str) -> str:
    """Fill in a standard text; "" for an unknown one. Messages are written in Dutch."""
    if code not in STANDAARDTEKSTEN:
        return ""
    aanhef = f"Dag {voornaam},\n\n" if voornaam else "Dag,\n\n"
    return f"{aanhef}{STANDAARDTEKSTEN[code][1] % {'titel': titel}}\n\n{afzender}"
