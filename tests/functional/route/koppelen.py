"""Chapter 3: who could help. Nobody reads a name or number before the introduction."""

from __future__ import annotations

from tests.functional.route import NAAM, PARTNER, TELEFOON, TITEL, Route


def judge(route: Route) -> None:
    """Proposals are there since the submit, each with three lines and its path."""
    ruben = route.mensen.begeleider
    ruben.open(route.zaak)
    ruben.follow("Bekijk")
    ruben.sees("Wie moet erbij?", "Wie kan helpen met kennis?", PARTNER)
    ruben.sees("Waarom deze", "Hoe weten wij dit", "Wat kan tegenvallen", "In woorden:")
    ruben.press("Geschikt", bij=PARTNER)
    ruben.sees("Geschikt. De initiatiefnemer krijgt de vraag.")


def agree(route: Route) -> None:
    """The initiator reads why, without a score, and says yes."""
    fenna = route.mensen.initiatiefnemer
    route.mijn_says(f"Wilt u kennismaken met {PARTNER}?", "Tot u ja zegt")
    fenna.sees_not("van 100")
    fenna.press("Ja, ik maak kennis", bij=PARTNER)


def ask(route: Route) -> None:
    """The guide asks in own words, without names."""
    ruben = route.mensen.begeleider
    ruben.open(f"{route.pagina}/koppelingen")
    ruben.follow("Stel de vraag", bij=PARTNER)
    ruben.press("Verstuur de vraag", {"Wat vraagt u?": "Kunt u helpen met planten kiezen?"})


def accept(route: Route) -> None:
    """The partner reads the question, not who asks it, and says yes."""
    evelien = route.mensen.partner
    for geheim in route.geheim:
        assert geheim not in evelien.mail("Kunt u helpen?")
    evelien.log_in()
    evelien.sees(TITEL)
    evelien.sees_not(*route.geheim)
    evelien.follow("Bekijk en antwoord", bij=TITEL)
    evelien.sees("Kunt u helpen met planten kiezen?", "Waarom wij aan u denken")
    evelien.sees_not(*route.geheim)
    evelien.press("Ja, wij helpen", {"Heeft u een voorwaarde?": "Wel op een zaterdag."})
    evelien.sees_not(*route.geheim)


def introduce(route: Route) -> None:
    """The guide brings them together; from now on both have each other's data."""
    ruben, evelien = route.mensen.begeleider, route.mensen.partner
    ruben.open(f"{route.pagina}/koppelingen")
    ruben.sees("Wel op een zaterdag.")
    ruben.press("Breng hen in contact", bij=PARTNER)
    evelien.open("/gevraagd")
    evelien.sees(NAAM, TELEFOON, route.mensen.initiatiefnemer.email)
    assert NAAM in evelien.mail(TITEL)
    assert "Evelien" in route.mensen.initiatiefnemer.mail(PARTNER)
    route.mijn_says(PARTNER, "Evelien")


def work_together(route: Route) -> None:
    """They say that it works; the public page names the organisation, never the resident."""
    evelien, bezoeker = route.mensen.partner, route.mensen.bezoeker
    evelien.open("/gevraagd")
    evelien.follow(TITEL)
    evelien.press("Wij werken samen")
    bezoeker.open(route.pagina)
    bezoeker.sees("Wie helpt mee", PARTNER)
    bezoeker.sees_not(*route.geheim)
