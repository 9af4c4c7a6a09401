"""Chapter 3: who could help. Nobody reads a name or number before the introduction."""

from __future__ import annotations

from tests.functional.route import NAAM, TELEFOON, TITEL, Route


def judge(route: Route) -> None:
    """Proposals are there since the submit, each with three lines and its path."""
    ruben = route.mensen.begeleider
    ruben.open(route.zaak)
    ruben.follow("Bekijk", bij="Wie kan helpen?")
    ruben.sees("Wie moet erbij?", "Wie kan helpen met kennis?", route.partner)
    ruben.sees("Waarom deze", "Hoe weten wij dit", "Wat kan tegenvallen", "In woorden:")
    ruben.press("Geschikt", bij=route.partner)
    ruben.sees("Geschikt. De initiatiefnemer krijgt de vraag.")


def agree(route: Route) -> None:
    """The initiator reads why, without a score, and says yes."""
    fenna = route.mensen.initiatiefnemer
    route.mijn_says(f"Wilt u kennismaken met {route.partner}?", "Tot u ja zegt")
    fenna.sees_not("van 100")
    fenna.press("Ja, ik maak kennis", bij=route.partner)


def ask(route: Route) -> None:
    """The guide asks in own words, without names."""
    ruben = route.mensen.begeleider
    ruben.open(f"{route.pagina}/koppelingen")
    ruben.follow("Stel de vraag", bij=route.partner)
    ruben.press("Verstuur de vraag", {"Wat vraagt u?": "Kunt u helpen met planten kiezen?"})


def accept(route: Route) -> None:
    """The partner reads the question, not who asks it, and says yes."""
    helper = route.mensen.partner
    mail = helper.mail("Kunt u helpen?")
    for geheim in route.geheim:
        assert geheim not in mail
    helper.log_in()
    helper.sees(TITEL)
    helper.sees_not(*route.geheim)
    helper.follow("Bekijk en antwoord", bij=TITEL)
    helper.sees("Kunt u helpen met planten kiezen?", "Waarom wij aan u denken")
    helper.sees_not(*route.geheim)
    helper.press("Ja, wij helpen", {"Heeft u een voorwaarde?": "Wel op een zaterdag."})
    helper.sees_not(*route.geheim)


def introduce(route: Route) -> None:
    """The guide brings them together; from now on both have each other's data."""
    ruben, helper = route.mensen.begeleider, route.mensen.partner
    ruben.open(f"{route.pagina}/koppelingen")
    ruben.sees("Wel op een zaterdag.")
    ruben.press("Breng hen in contact", bij=route.partner)
    helper.open("/gevraagd")
    helper.sees(NAAM, TELEFOON, route.mensen.initiatiefnemer.email)
    assert NAAM in helper.mail(TITEL)
    assert route.contact in route.mensen.initiatiefnemer.mail(route.partner)
    route.mijn_says(route.partner, route.contact)


def work_together(route: Route) -> None:
    """They say that it works; the public page names the organisation, never the resident."""
    helper, bezoeker = route.mensen.partner, route.mensen.bezoeker
    helper.open("/gevraagd")
    helper.follow(TITEL)
    helper.press("Wij werken samen")
    bezoeker.open(route.pagina)
    bezoeker.sees("Wie helpt mee", route.partner)
    bezoeker.sees_not(*route.geheim)
