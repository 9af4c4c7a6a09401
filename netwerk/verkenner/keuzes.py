"""What of the network is drawn, in which shape, and in which words."""

from __future__ import annotations

from netwerk.matching.keuzes import RELATIE_NAMEN
from vems.core.i18n import N_

# Kind of node: shape of the drawing, one of it, its heading.
VORMEN = {
    "initiatief": "initiatief",
    "partner": "organisatie",
    "doel": "doel",
    "programma": "doel",
    "plek": "plek",
    "instrument": "gemeente",
    "opgave": "doel",
    "actie": "doel",
    "regel": "gemeente",
    "medewerker": "gemeente",
    "raadslid": "gemeente",
    "wethouder": "gemeente",
    "hulpvraag": "initiatief",
    "hulpaanbod": "organisatie",
    "kennisitem": "gemeente",
    "participatietraject": "gemeente",
}
KIND_NAMEN = {
    "initiatief": N_("Initiatief"),
    "partner": N_("Organisatie"),
    "doel": N_("Doel"),
    "programma": N_("Wijkprogramma"),
    "plek": N_("Plek"),
    "instrument": N_("Regeling"),
    "opgave": N_("Opgave van de stad"),
    "actie": N_("Actie"),
    "regel": N_("Vergunning of melding"),
    "medewerker": N_("Collega"),
    "raadslid": N_("Raadslid"),
    "wethouder": N_("Wethouder"),
    "hulpvraag": N_("Hulpvraag"),
    "hulpaanbod": N_("Hulpaanbod"),
    "kennisitem": N_("Kennis"),
    "participatietraject": N_("Meepraten"),
}
# Said in words with what they belong to, and drawn when somebody asks for this kind: there may be
# several to each.
OP_VERZOEK = frozenset({"hulpvraag", "hulpaanbod", "kennisitem", "participatietraject"})
GEWOON = frozenset(KIND_NAMEN) - OP_VERZOEK
# Never in the public view.
INTERN = frozenset({"medewerker"})
# Who asks for one of these relations asks for those kinds.
VRAAG_RELATIES = frozenset({"vraagt", "voorziet_in", "biedt", "leert_van"})
# What lies where its own thing lies, and is about the same.
ERFT_VAN = {"doel": "programma", "hulpvraag": "initiatief", "hulpaanbod": "partner"}
# Where a thing lies and what it is about: said in words, not drawn, for all would hang on them.
GROND = {
    "gebied": N_("Waar"),
    "thema": N_("Onderwerp"),
    "team": N_("Team"),
    "fractie": N_("Fractie"),
    "hulpaanbod": N_("Biedt"),
    "hulpvraag": N_("Zoekt"),
    "vraag": N_("Soort vraag"),
    "kennisitem": N_("Les"),
    "fase": N_("Geleerd in de stap"),
}
RELATIES = {
    **RELATIE_NAMEN,
    "helpt": N_("krijgt hulp van"),
    "gematcht": N_("krijgt misschien hulp van"),
    "beheert": N_("beheert"),
    "adopteert": N_("adopteert"),
    "zegt_toe": N_("doet een toezegging aan"),
    "leert_van": N_("is geleerd van"),
}
# The same relation read from its other end; what is not here reads the same both ways.
OMGEKEERD = {
    "helpt": N_("helpt"),
    "gematcht": N_("helpt misschien"),
    "draagt_bij_aan": N_("krijgt bijdragen van"),
    "lid_van": N_("heeft als lid"),
    "beheert": N_("is in beheer bij"),
    "adopteert": N_("is geadopteerd door"),
    "zegt_toe": N_("kreeg een toezegging van"),
    "begeleidt": N_("krijgt begeleiding van"),
    "verantwoordelijk_voor": N_("valt onder"),
    "deel_van": N_("bestaat uit"),
    "biedt": N_("komt van"),
    "vraagt": N_("is een vraag van"),
    "voorziet_in": N_("krijgt antwoord van"),
    "nodig": N_("is nodig voor"),
    "gefinancierd_uit": N_("geeft steun aan"),
    "komt_voort_uit": N_("liep uit op"),
    "samengevoegd_met": N_("nam op"),
    "gebruikt": N_("is in gebruik bij"),
    "leert_van": N_("leverde als les op"),
}
VOORSTEL = "gematcht"
# As many as one drawing can show; list and table show the same. Of a choice the best connected
# are all tied to each other, so fewer of those can be read than around one.
MEESTE, MEESTE_ROND = 30, 100
# Of everything at once, by wijk and without names: the best connected of a larger network.
MEESTE_ALLES = 2_000
# So many names a person can read at once; the others show theirs when they are pointed at.
MEESTE_NAMEN = 28
