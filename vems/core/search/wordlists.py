"""The words we list ourselves: reviewed by hand. A change rebuilds the index.

The large word list is lexicon.py.
"""

from __future__ import annotations


def _listed(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Ours, short on purpose: words like samen, buiten, open, over, gezond and nieuw carry meaning here.
STOP_WORDS = _listed(
    """
    aan al alle alles als altijd ander andere ben bent bij bijvoorbeeld daar daarbij daarin
    daarmee daarna daarom daarvan daarvoor dan dat de den der deze die dit doen doet door dus een
    eens eerst elk elke en enkele er ervan eruit etc even ga gaan gaat ge geen geweest haar had
    hadden heb hebben hebt heeft heel hen het hier hierbij hij hoe hun ie ieder iedere iemand iets
    ik in is ja je jij jou jouw jullie kan komen komt kon konden krijgen krijgt kunnen kunt laat
    laten maar mag me meer meest men met mij mijn moest moet moeten mogen na naar nee niet niets
    nog nu of om omdat onder ons onze ook op over per te tegen ten ter terwijl toch toen tot
    tussen tijdens u uit uw van vanaf vanuit vaak veel via voor vooral waar waarbij waarin waarom
    waarvan wanneer want waren was wat we wel werd werden wie wij wil willen wordt worden zal ze s
    t n zeer zelf zich zij zijn zo zoals zonder zou zouden zullen
    """
)

# Not diminutives, though they end like one.
NO_DIMINUTIVE = _listed(
    """
    oranje franje meisje beetje ietsje sprookje koppie lelietje bombarje campagnje poffertje
    frietje patatje toetje
    """
)

# These open words without being a part of them: op-vang, ver-eniging, mee-doen.
PREFIXES = _listed(
    """
    aan ab achter af be bij bloot con de des dis door dwars er ex gade gaande ge geen her hier hoe
    in ineen inter kwijt langs los mee mis na naar neer niet om onder ont on op open over pre pro
    rond samen sub tegen te ten ter toe tot trans uit van ver vol voor voorbij voort waar wan
    weder weer weg zich zelf aaneen bijeen daar erbij
    """
)

# These stand before the ge of a past participle: opgeknapt, schoongemaakt.
SEPARABLE = _listed(
    """
    aan achter af bij binnen door goed in klaar langs los mee na neer om op open over samen schoon
    stil terug thuis toe tegen uit vast vol voor voort weg
    """
)

# These close words without being a part of them.
SUFFIXES = _listed(
    """
    baar dom heid ing ist isme lijk loos rijk schap sel ster teit tig ts zaam achtig waarts eren
    lende deling delingen ring ringen matig matige loosheid stuur aar aars erij ering enis ling
    age air ant aat ades iek ica ische
    """
)

# These close a compound after a name or a word nobody listed: mercatorplein, bessenfeest.
CLOSERS = _listed(
    """
    straat plein park gracht kade laan school buurt wijk dijk markt huis tuin zorg hulp feest
    feesten festival fonds groep koor club team ruimte ruimten winkel kamer cafe centrum haven
    boerderij museum bibliotheek sporten dorp bos kerk eiland werf steeg singel polder bootcamp
    ouderen jongeren inloop loket project vereniging stichting auto
    """
)

# These open a compound before a word nobody listed: kunsteducatief, buurtplatvorm, filmspot.
OPENERS = _listed(
    """
    buurt dieren dorps film fiets groen jeugd jongeren kinder kunst muziek ouderen school sport
    straat taal theater tuin water wijk winkel zorg
    """
)

# Whole, whatever the word list makes of them.
WHOLE = _listed(
    """
    gemeente gemeenten gemeentes gemeentelijk belangrijk belangrijke beleid bestuur bestuurder
    bestuurders belasting besluit bedrijf bedrijven begeleider begeleiders initiatief initiatieven
    interesse kantoor kantoren organisatie organisaties activiteit activiteiten slachtoffer
    slachtoffers maatregel maatregelen minimaal minimale dichtbij ontslaan transporten onderdak
    agenda amsterdam rotterdam nederland vereniging verenigingen oktober november september
    december februari gezamenlijk gezamenlijke plantsoen plantsoenen instrument instrumenten
    partner partners party presentatie project projecten product producten paspoort rapport
    raadslid restaurant kopje mantel mantels vrouw schouwburg vandaag voorstel voorstelling horeca
    kermis internet koopman marktkoopman president transport seizoen seizoenen station stations
    student studenten talent talenten theater theaters traject trajecten wandeling woning woningen
    maaltijd maaltijden voedsel moskee tarief tarieven contact contacten context concert concerten
    conflict respect aspect effect object subject sociale sociaal senior senioren bewoner bewoners
    jongere jongeren ouderen oudere allochtoon bibliotheek apotheek discotheek hypotheek container
    containers cursist cursisten manifest manifestatie participatie integratie generatie
    generaties relatie relaties cultuur culturen dialoog dialogen catalogus eenzaam eenzame
    energie ontmoeting ontmoetingen verhaal verhalen muziek artiest artiesten karaoke bingo
    carnaval festival festivals
    """
)

# Words that do make compounds here, though OpenTaal writes those out instead of marking the word.
# A word of three letters that is not in this list is no part of anything (ik, van, aal).
OWN_PARTS = _listed(
    """
    arts baan bad bak bal band bank bed beek beeld berg bes bessen bezoek bier bij bijen bloem
    boek boom boot bord bos buiten bus cafe club coach dag dak deel deur dier dieren dijk dorp
    eend eet eten fiets film gas gebied gebruik geld geluid glas gracht gras groep haven hal hart
    hof hond hout huis hulp hut ijs jas jeu jeugd juf kaart kade kamer kamp kas kast kat kerk kind
    kip kist klas klei koe kook koor kop krant kruid kuil kunst laan land lamp les lijn lijst loop
    loket lunch maal man meiden mens migranten mode moes mokum muur mus naai natuur net olie oog
    oma opa oor orkest ov paal pad park pas piek pijp plak plan plant plas plek poep pop poort
    post pui raad raam rad rails repair rijst ring rit rol roos ruil ruimte ruimten senioren sier
    soep spel spul stad stam steeg stoel stoep straat straten taal taak tak tas taxi team tent
    thee thuis tocht tong top tuin tuinen uur vak vee veer vis vlag voet vogel volk vrouwen vuil
    vuur wand wal was water week wei werk wijk wijn wind winkel wol woning zaad zaak zaal zand zee
    zeep zit zon zorg zwem
    """
)
