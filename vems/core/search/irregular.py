"""Common words that no rule reaches: a base and its forms. A change rebuilds the index.

The lexicon adds what can be derived. Reviewed by hand.
"""

from __future__ import annotations

_FORMS = """
    stad: steden
    lid: leden
    schip: schepen
    kind: kinderen kinders
    bal: balletje balletjes
    ei: eieren
    kleed: kleren kleding
    blad: bladeren
    lied: liederen
    goed: goederen
    volk: volkeren
    lam: lammeren
    kalf: kalveren
    rund: runderen
    hoen: hoenderen
    rad: raderen
    gelid: gelederen
    gemoed: gemoederen
    koe: koeien
    vlo: vlooien
    koning: koningen
    museum: musea
    centrum: centra
    datum: data
    forum: fora
    podium: podia
    gymnasium: gymnasia
    stadium: stadia
    criterium: criteria
    politicus: politici
    musicus: musici
    criticus: critici
    academicus: academici
    technicus: technici
    jeugd: jeugdige
    coach: coaches
    lunch: lunches
    raadslid: raadsleden
    ouder: oudere ouderen
    lezen: leest las lazen gelezen
    wonen: gewoond
    vergroenen: vergroend vergroende vergroent
    vrijwilliger: vrijwilligster vrijwilligsters
    mantelzorg: mantelzorger mantelzorgers
    lopen: liep liepen loopt gelopen
    eten: at aten eet gegeten
    helpen: hielp hielpen geholpen
    geven: gaf gaven gegeven
    nemen: nam namen genomen
    komen: kwam kwamen
    zingen: zong zongen gezongen
    schrijven: schreef schreven geschreven
    rijden: reed gereden reden
    zwemmen: zwom zwommen gezwommen
    spreken: sprak spraken gesproken
    brengen: bracht brachten gebracht
    denken: dacht dachten gedacht
    zoeken: zocht zochten gezocht
    kopen: kocht kochten gekocht
    drinken: dronk dronken gedronken
    vinden: vond vonden gevonden
    beginnen: begon begonnen
    winnen: won wonnen gewonnen
    doen: deed deden gedaan
    zien: zag zagen gezien
    staan: stond stonden gestaan
    blijven: bleef bleven gebleven
    kiezen: koos kozen gekozen
    sluiten: sloot sloten gesloten
    bieden: bood boden geboden
    verliezen: verloor verloren
    springen: sprong sprongen gesprongen
    binden: bond bonden gebonden
    verbinden: verbond verbonden
    trekken: trok trokken getrokken
    treffen: trof troffen getroffen
    vliegen: vloog vlogen gevlogen
    gieten: goot goten gegoten
    snijden: sneed sneden gesneden
    strijden: streed streden gestreden
    krijgen: kreeg kregen gekregen
    wijzen: wees wezen gewezen
    werven: wierf wierven geworven
    ontwerpen: ontwierp ontwierpen ontworpen
    worden: geworden
    houden: hield hielden gehouden
    slapen: sliep sliepen geslapen
    roepen: riep riepen geroepen
    vragen: vroeg vroegen gevraagd
    dragen: droeg droegen gedragen
    graven: groef groeven gegraven
    varen: voer voeren gevaren
    weten: wist wisten geweten
    zwerven: zwierf zwierven gezworven
    genieten: genoot genoten
    verdwijnen: verdween verdwenen
    schenken: schonk schonken geschonken
    smid: smeden
"""

# Form -> base.
IRREGULAR = {
    form: base
    for base, _, forms in (line.strip().partition(":") for line in _FORMS.strip().splitlines())
    for form in forms.split()
}
