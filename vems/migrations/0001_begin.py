"""Create tables."""

import peewee
from playhouse.migrate import SchemaMigrator


class Aanmaning(peewee.Model):
    onderwerp_kind = peewee.CharField(max_length=40)
    onderwerp_key = peewee.CharField(max_length=80)
    dag = peewee.DateField()
    trap = peewee.CharField(max_length=40)
    op = peewee.DateTimeField()

    class Meta:
        table_name = "aanmaning"
        indexes = (
            (
                (
                    "onderwerp_kind",
                    "onderwerp_key",
                    "dag",
                    "trap",
                ),
                True,
            ),
        )


class Bijeenkomst(peewee.Model):
    slug = peewee.CharField(max_length=80, unique=True)
    onderwerp_kind = peewee.CharField(max_length=40)
    onderwerp_key = peewee.CharField(max_length=80)
    titel = peewee.CharField(max_length=120)
    plek = peewee.CharField(max_length=160)
    begin = peewee.DateTimeField()
    eind = peewee.DateTimeField()
    aanmelden_tot = peewee.DateTimeField()
    plaatsen = peewee.IntegerField()
    bezet = peewee.IntegerField()
    laatste_wacht = peewee.IntegerField()
    is_afgelast = peewee.BooleanField()
    versie = peewee.IntegerField()
    wijken = peewee.TextField()
    programmas = peewee.TextField()

    class Meta:
        table_name = "bijeenkomst"
        indexes = (
            (
                (
                    "onderwerp_kind",
                    "onderwerp_key",
                ),
                True,
            ),
        )


class Aanmelding(peewee.Model):
    sleutel = peewee.CharField(max_length=20, unique=True)
    bijeenkomst = peewee.ForeignKeyField(Bijeenkomst, on_delete="RESTRICT")
    naam = peewee.CharField(max_length=120)
    email = peewee.CharField(max_length=254)
    taal = peewee.CharField(max_length=5)
    stand = peewee.CharField(max_length=40)
    wacht_nummer = peewee.IntegerField()
    op = peewee.DateTimeField()

    class Meta:
        table_name = "aanmelding"
        indexes = (
            (
                (
                    "bijeenkomst",
                    "email",
                ),
                True,
            ),
        )


class Gebied(peewee.Model):
    niveau = peewee.CharField(max_length=40)
    cbs_code = peewee.CharField(max_length=12, unique=True)
    naam = peewee.CharField(max_length=80)
    slug = peewee.CharField(max_length=80, unique=True)
    ouder = peewee.ForeignKeyField("self", on_delete="RESTRICT", null=True)
    kleur = peewee.IntegerField()
    beschrijving = peewee.TextField()
    inwoners = peewee.IntegerField(null=True)
    vorm = peewee.TextField(null=True)
    lon = peewee.FloatField(null=True)
    lat = peewee.FloatField(null=True)
    vervallen_op = peewee.DateField(null=True)

    class Meta:
        table_name = "gebied"


class Partij(peewee.Model):
    sleutel = peewee.CharField(max_length=20, unique=True)
    soort = peewee.CharField(max_length=40)
    naam = peewee.CharField(max_length=120)
    zoeknaam = peewee.CharField(max_length=120, index=True)
    organisatie = peewee.CharField(max_length=120)
    kvk_nummer = peewee.CharField(max_length=8)
    voorkeurskanaal = peewee.CharField(max_length=40)
    kanaal_sinds = peewee.DateTimeField(null=True)
    taal = peewee.CharField(max_length=5)
    postadres = peewee.TextField()
    created_at = peewee.DateTimeField()
    versie = peewee.IntegerField()
    samengevoegd_met = peewee.ForeignKeyField("self", on_delete="RESTRICT", null=True)

    class Meta:
        table_name = "partij"


class Gebruiker(peewee.Model):
    sleutel = peewee.CharField(max_length=20, unique=True)
    partij = peewee.ForeignKeyField(Partij, on_delete="RESTRICT", null=True)
    email = peewee.CharField(max_length=254, unique=True)
    naam = peewee.CharField(max_length=120)
    taal = peewee.CharField(max_length=5)
    wachtwoord_hash = peewee.CharField(max_length=250)
    totp_geheim = peewee.CharField(max_length=64)
    totp_stap = peewee.BigIntegerField()
    is_actief = peewee.BooleanField()
    toegang_tot = peewee.DateTimeField(null=True)
    seintje_op = peewee.DateTimeField(null=True)
    created_at = peewee.DateTimeField()

    class Meta:
        table_name = "gebruiker"


class Team(peewee.Model):
    code = peewee.CharField(max_length=40, unique=True)
    naam = peewee.CharField(max_length=80)
    omschrijving = peewee.TextField()

    class Meta:
        table_name = "team"


class Medewerker(peewee.Model):
    sleutel = peewee.CharField(max_length=20, unique=True)
    gebruiker = peewee.ForeignKeyField(Gebruiker, on_delete="RESTRICT", null=True, unique=True)
    naam = peewee.CharField(max_length=120)
    voornaam = peewee.CharField(max_length=60)
    functie = peewee.CharField(max_length=120)
    team = peewee.ForeignKeyField(Team, on_delete="RESTRICT")
    e_mail = peewee.CharField(max_length=254)
    telefoon = peewee.CharField(max_length=30)
    uren_per_week = peewee.IntegerField()
    vrije_uren = peewee.IntegerField(null=True)
    talen = peewee.TextField()
    afwezig_van = peewee.DateField(null=True)
    afwezig_tot = peewee.DateField(null=True)
    geen_vragen = peewee.BooleanField()
    voornaam_publiek = peewee.BooleanField()
    is_actief = peewee.BooleanField()
    bevestigd_op = peewee.DateField(null=True)

    class Meta:
        table_name = "medewerker"


class Initiatief(peewee.Model):
    sleutel = peewee.CharField(max_length=20, unique=True)
    slug = peewee.CharField(max_length=80, unique=True)
    identificatie = peewee.CharField(max_length=30, unique=True)
    concept_token = peewee.CharField(max_length=64, null=True, unique=True)
    titel = peewee.CharField(max_length=80)
    samenvatting = peewee.CharField(max_length=200)
    omschrijving = peewee.TextField()
    meerwaarde = peewee.TextField()
    gebied = peewee.ForeignKeyField(Gebied, on_delete="RESTRICT")
    plek_omschrijving = peewee.CharField(max_length=200)
    lon = peewee.FloatField(null=True)
    lat = peewee.FloatField(null=True)
    is_openbare_plek = peewee.BooleanField()
    initiatiefnemer = peewee.ForeignKeyField(Partij, on_delete="RESTRICT")
    indiener_soort = peewee.CharField(max_length=40)
    aantal_initiatiefnemers = peewee.IntegerField()
    namen_erbij = peewee.CharField(max_length=300)
    jonger_dan_16 = peewee.BooleanField()
    ouder = peewee.ForeignKeyField(Partij, on_delete="RESTRICT", null=True)
    kanaal = peewee.CharField(max_length=40)
    publiceren = peewee.CharField(max_length=40)
    fase = peewee.CharField(max_length=40)
    toestand = peewee.CharField(max_length=40)
    toestand_sinds = peewee.DateTimeField()
    toestand_reden = peewee.TextField()
    herzien_op = peewee.DateField(null=True)
    resultaat = peewee.CharField(max_length=40, null=True)
    is_openbaar = peewee.BooleanField()
    begeleider = peewee.ForeignKeyField(Medewerker, on_delete="RESTRICT", null=True)
    volgende_stap = peewee.CharField(max_length=200)
    beloofd_op = peewee.DateField(null=True)
    ingediend_op = peewee.DateTimeField()
    begonnen_op = peewee.DateTimeField(null=True)
    fase_sinds = peewee.DateTimeField()
    afgerond_op = peewee.DateTimeField(null=True)
    bron = peewee.CharField(max_length=20)
    archiefnominatie = peewee.CharField(max_length=20)
    archiefactiedatum = peewee.DateField(null=True)
    updated_at = peewee.DateTimeField()
    versie = peewee.IntegerField()

    class Meta:
        table_name = "initiatief"
        indexes = (
            (
                (
                    "is_openbaar",
                    "fase",
                    "ingediend_op",
                ),
                False,
            ),
            (
                (
                    "begeleider",
                    "fase",
                ),
                False,
            ),
            (
                (
                    "fase",
                    "toestand",
                    "beloofd_op",
                    "herzien_op",
                    "begeleider",
                    "toestand_sinds",
                ),
                False,
            ),
        )


class Beslistermijn(peewee.Model):
    sleutel = peewee.CharField(max_length=20, unique=True)
    initiatief = peewee.ForeignKeyField(Initiatief, on_delete="RESTRICT")
    soort = peewee.CharField(max_length=40)
    titel = peewee.CharField(max_length=160)
    begin = peewee.DateField()
    einde = peewee.DateField()
    uiterlijk_op = peewee.DateField()
    stil_tot = peewee.DateField(null=True)
    verlengd_op = peewee.DateField(null=True)
    verlengd_van = peewee.DateField(null=True)
    verlengd_reden = peewee.TextField()
    klaar_op = peewee.DateTimeField(null=True)
    created_at = peewee.DateTimeField()

    class Meta:
        table_name = "beslistermijn"
        indexes = (
            (
                (
                    "initiatief",
                    "klaar_op",
                ),
                False,
            ),
            (
                (
                    "klaar_op",
                    "uiterlijk_op",
                ),
                False,
            ),
        )


class Aanvulling(peewee.Model):
    sleutel = peewee.CharField(max_length=20, unique=True)
    termijn = peewee.ForeignKeyField(Beslistermijn, on_delete="RESTRICT")
    vraag = peewee.TextField()
    gevraagd_op = peewee.DateField()
    hersteldag = peewee.DateField()
    ontvangen_op = peewee.DateField(null=True)
    door_naam = peewee.CharField(max_length=120)

    class Meta:
        table_name = "aanvulling"


class Abonnee(peewee.Model):
    token = peewee.CharField(max_length=40, unique=True)
    gebruiker = peewee.ForeignKeyField(Gebruiker, on_delete="RESTRICT", null=True, unique=True)
    email = peewee.CharField(max_length=254, null=True, unique=True)
    taal = peewee.CharField(max_length=5)
    voorkeuren = peewee.TextField()
    dag_op = peewee.DateField(null=True)
    week_op = peewee.DateField(null=True)
    created_at = peewee.DateTimeField()

    class Meta:
        table_name = "abonnee"


class Wethouder(peewee.Model):
    sleutel = peewee.CharField(max_length=20, unique=True)
    naam = peewee.CharField(max_length=120)
    portefeuille = peewee.CharField(max_length=200)
    email = peewee.CharField(max_length=254)
    is_actief = peewee.BooleanField()

    class Meta:
        table_name = "wethouder"


class Opgave(peewee.Model):
    sleutel = peewee.CharField(max_length=20, unique=True)
    code = peewee.CharField(max_length=20, unique=True)
    titel = peewee.CharField(max_length=120)
    omschrijving = peewee.TextField()
    schaal = peewee.CharField(max_length=40)
    portefeuillehouder = peewee.ForeignKeyField(Wethouder, on_delete="RESTRICT", null=True)
    beeindigd_op = peewee.DateField(null=True)
    versie = peewee.IntegerField()

    class Meta:
        table_name = "opgave"


class Programma(peewee.Model):
    slug = peewee.CharField(max_length=80, unique=True)
    titel = peewee.CharField(max_length=120)
    soort = peewee.CharField(max_length=40)
    status = peewee.CharField(max_length=40)
    gebied = peewee.ForeignKeyField(Gebied, on_delete="RESTRICT")
    opgave = peewee.ForeignKeyField(Opgave, on_delete="RESTRICT", null=True)
    ouder = peewee.ForeignKeyField("self", on_delete="RESTRICT", null=True)
    van_jaar = peewee.IntegerField()
    tot_jaar = peewee.IntegerField()
    ambitie = peewee.TextField()
    besluit = peewee.CharField(max_length=200)
    besluit_op = peewee.DateField(null=True)
    besluit_url = peewee.CharField(max_length=300)
    participatie = peewee.TextField()
    ritme = peewee.CharField(max_length=40)
    ritme_vanaf = peewee.DateField()
    beheerder = peewee.ForeignKeyField(Medewerker, on_delete="RESTRICT", null=True)
    versie = peewee.IntegerField()

    class Meta:
        table_name = "programma"


class Thema(peewee.Model):
    code = peewee.CharField(max_length=40, unique=True)
    naam = peewee.CharField(max_length=80)
    icoon = peewee.CharField(max_length=30)
    omschrijving = peewee.TextField()
    ouder = peewee.ForeignKeyField("self", on_delete="RESTRICT", null=True)
    opgegaan_in = peewee.ForeignKeyField("self", on_delete="RESTRICT", null=True)
    synoniemen = peewee.TextField()
    volgorde = peewee.IntegerField()
    versie = peewee.IntegerField()

    class Meta:
        table_name = "thema"


class Doel(peewee.Model):
    sleutel = peewee.CharField(max_length=20, unique=True)
    programma = peewee.ForeignKeyField(Programma, on_delete="RESTRICT")
    code = peewee.CharField(max_length=20)
    tekst = peewee.CharField(max_length=200)
    thema = peewee.ForeignKeyField(Thema, on_delete="RESTRICT")
    indicator = peewee.CharField(max_length=200)
    eenheid = peewee.CharField(max_length=80)
    nulwaarde = peewee.FloatField(null=True)
    stand = peewee.FloatField(null=True)
    streefwaarde = peewee.FloatField(null=True)
    jaar = peewee.IntegerField(null=True)
    rang = peewee.IntegerField()
    bron = peewee.CharField(max_length=200)
    stoplicht = peewee.CharField(max_length=40)
    toelichting = peewee.TextField()
    versie = peewee.IntegerField()

    class Meta:
        table_name = "doel"


class Actie(peewee.Model):
    sleutel = peewee.CharField(max_length=20, unique=True)
    doel = peewee.ForeignKeyField(Doel, on_delete="RESTRICT")
    titel = peewee.CharField(max_length=200)
    trekker = peewee.CharField(max_length=120)
    partners = peewee.CharField(max_length=200)
    start_jaar = peewee.IntegerField(null=True)
    eind_jaar = peewee.IntegerField(null=True)
    budget = peewee.IntegerField(null=True)
    stoplicht = peewee.CharField(max_length=40)
    voortgang = peewee.TextField()
    versie = peewee.IntegerField()

    class Meta:
        table_name = "actie"


class ActieScan(peewee.Model):
    sleutel = peewee.CharField(max_length=20, unique=True)
    initiatief = peewee.ForeignKeyField(Initiatief, on_delete="RESTRICT")
    animo = peewee.TextField()
    contacten = peewee.TextField()
    toerusting = peewee.TextField()
    inbedding = peewee.TextField()
    empathie = peewee.TextField()
    op = peewee.DateTimeField()
    door_naam = peewee.CharField(max_length=120)

    class Meta:
        table_name = "actie_scan"


class Fractie(peewee.Model):
    code = peewee.CharField(max_length=40, unique=True)
    naam = peewee.CharField(max_length=80)
    zetels = peewee.IntegerField()
    van = peewee.DateField(null=True)
    tot = peewee.DateField(null=True)

    class Meta:
        table_name = "fractie"


class Raadslid(peewee.Model):
    sleutel = peewee.CharField(max_length=20, unique=True)
    gebruiker = peewee.ForeignKeyField(Gebruiker, on_delete="RESTRICT", null=True, unique=True)
    naam = peewee.CharField(max_length=120)
    fractie = peewee.ForeignKeyField(Fractie, on_delete="RESTRICT")
    wijk = peewee.ForeignKeyField(Gebied, on_delete="RESTRICT", null=True)
    themas = peewee.TextField()
    is_actief = peewee.BooleanField()
    van = peewee.DateField(null=True)
    tot = peewee.DateField(null=True)
    versie = peewee.IntegerField()

    class Meta:
        table_name = "raadslid"


class Partner(peewee.Model):
    sleutel = peewee.CharField(max_length=20, unique=True)
    slug = peewee.CharField(max_length=80, unique=True)
    naam = peewee.CharField(max_length=120)
    sorteernaam = peewee.CharField(max_length=120, index=True)
    soort = peewee.CharField(max_length=40)
    omschrijving = peewee.TextField()
    kvk_nummer = peewee.CharField(max_length=8)
    website = peewee.CharField(max_length=200)
    contact_naam = peewee.CharField(max_length=120)
    contact_email = peewee.CharField(max_length=254)
    contact_telefoon = peewee.CharField(max_length=30)
    geen_vragen = peewee.BooleanField()
    voorwaarden_versie = peewee.IntegerField()
    bevestigd_op = peewee.DateField(null=True)
    geverifieerd = peewee.BooleanField()
    sinds = peewee.DateField(null=True)
    bron = peewee.CharField(max_length=60)
    overgenomen_op = peewee.DateField(null=True)
    toestand = peewee.CharField(max_length=40)
    versie = peewee.IntegerField()

    class Meta:
        table_name = "partner"


class Plek(peewee.Model):
    slug = peewee.CharField(max_length=80, unique=True)
    naam = peewee.CharField(max_length=120)
    soort = peewee.CharField(max_length=60)
    gebied = peewee.ForeignKeyField(Gebied, on_delete="RESTRICT")
    gastheer = peewee.ForeignKeyField(Partner, on_delete="RESTRICT", null=True)
    lon = peewee.FloatField(null=True)
    lat = peewee.FloatField(null=True)
    openingstijden = peewee.TextField()
    voorzieningen = peewee.TextField()
    zitplaatsen = peewee.IntegerField(null=True)
    vrije_dagdelen = peewee.TextField()
    themas = peewee.TextField()
    toegankelijkheid = peewee.TextField()
    bevestigd_op = peewee.DateField(null=True)
    is_open = peewee.BooleanField()
    leeg_sinds = peewee.DateField(null=True)
    oppervlakte = peewee.IntegerField(null=True)
    tijdelijk_vanaf = peewee.DateField(null=True)
    tijdelijk_tot = peewee.DateField(null=True)

    class Meta:
        table_name = "plek"


class Vergadering(peewee.Model):
    sleutel = peewee.CharField(max_length=20, unique=True)
    titel = peewee.CharField(max_length=120)
    soort = peewee.CharField(max_length=40)
    begin = peewee.DateTimeField()
    plek = peewee.CharField(max_length=160)
    url = peewee.CharField(max_length=300)
    is_vervallen = peewee.BooleanField()
    versie = peewee.IntegerField()

    class Meta:
        table_name = "vergadering"
        indexes = ((("begin",), False),)


class Markt(peewee.Model):
    slug = peewee.CharField(max_length=80, unique=True)
    titel = peewee.CharField(max_length=120)
    editie = peewee.CharField(max_length=20)
    toestand = peewee.CharField(max_length=40)
    themas = peewee.TextField()
    plek = peewee.CharField(max_length=160)
    ontmoetingspunt = peewee.ForeignKeyField(Plek, on_delete="RESTRICT", null=True)
    begin = peewee.DateTimeField()
    eind = peewee.DateTimeField()
    oproep_van = peewee.DateTimeField()
    oproep_tot = peewee.DateTimeField()
    capaciteit = peewee.IntegerField()
    aantal_toegelaten = peewee.IntegerField()
    criteria = peewee.TextField()
    stemregels = peewee.TextField()
    verwachting = peewee.TextField()
    raadsbesluit = peewee.CharField(max_length=200)
    programma = peewee.TextField()
    pitch_van = peewee.DateTimeField(null=True)
    pitch_minuten = peewee.IntegerField()
    pauze_minuten = peewee.IntegerField()
    bevestigen_tot = peewee.DateTimeField(null=True)
    kramen_per_rij = peewee.IntegerField()
    uitslag = peewee.TextField()
    bevestiging = peewee.ForeignKeyField(Vergadering, on_delete="RESTRICT", null=True)
    is_bevestigd = peewee.BooleanField()
    afgelast_reden = peewee.TextField()
    versie = peewee.IntegerField()

    class Meta:
        table_name = "markt"


class Adoptie(peewee.Model):
    sleutel = peewee.CharField(max_length=20, unique=True)
    initiatief = peewee.ForeignKeyField(Initiatief, on_delete="RESTRICT")
    raadslid = peewee.ForeignKeyField(Raadslid, on_delete="RESTRICT")
    markt = peewee.ForeignKeyField(Markt, on_delete="RESTRICT", null=True)
    tekst = peewee.TextField()
    uiterlijk_op = peewee.DateField(null=True)
    toestand = peewee.CharField(max_length=40)
    reden = peewee.TextField()
    aangeboden_op = peewee.DateTimeField()
    gekozen_op = peewee.DateTimeField(null=True)
    gestopt_op = peewee.DateTimeField(null=True)

    class Meta:
        table_name = "adoptie"
        indexes = (
            (
                (
                    "initiatief",
                    "raadslid",
                ),
                True,
            ),
        )


class Adres(peewee.Model):
    straat = peewee.CharField(max_length=120)
    zoeknaam = peewee.CharField(max_length=120, index=True)
    postcode = peewee.CharField(max_length=6, index=True)
    gebied = peewee.ForeignKeyField(Gebied, on_delete="RESTRICT")
    lon = peewee.FloatField()
    lat = peewee.FloatField()

    class Meta:
        table_name = "adres"


class Inlogcode(peewee.Model):
    email = peewee.CharField(max_length=254, index=True)
    doel = peewee.CharField(max_length=40)
    code_hash = peewee.CharField(max_length=64, index=True)
    browser = peewee.CharField(max_length=64)
    pogingen = peewee.IntegerField()
    created_at = peewee.DateTimeField()
    verloopt_op = peewee.DateTimeField()
    gebruikt_op = peewee.DateTimeField(null=True)

    class Meta:
        table_name = "inlogcode"


class Adresbevestiging(peewee.Model):
    partij = peewee.ForeignKeyField(Partij, on_delete="RESTRICT", unique=True)
    code = peewee.ForeignKeyField(Inlogcode, on_delete="RESTRICT", unique=True)
    email = peewee.CharField(max_length=254)
    wordt_kanaal = peewee.BooleanField()
    gevraagd_op = peewee.DateTimeField()
    gevraagd_door = peewee.CharField(max_length=120)
    gevraagd_als = peewee.IntegerField(null=True)

    class Meta:
        table_name = "adresbevestiging"


class Advies(peewee.Model):
    sleutel = peewee.CharField(max_length=20, unique=True)
    initiatief = peewee.ForeignKeyField(Initiatief, on_delete="RESTRICT")
    aan = peewee.ForeignKeyField(Medewerker, on_delete="RESTRICT")
    onderwerp = peewee.CharField(max_length=120)
    vraag = peewee.TextField()
    uiterlijk_op = peewee.DateField()
    antwoord = peewee.TextField()
    gevraagd_op = peewee.DateTimeField()
    beantwoord_op = peewee.DateTimeField(null=True)
    door_naam = peewee.CharField(max_length=120)
    door_email = peewee.CharField(max_length=254)
    door_gebruiker_id = peewee.IntegerField(null=True)

    class Meta:
        table_name = "advies"
        indexes = (
            (
                (
                    "aan",
                    "beantwoord_op",
                ),
                False,
            ),
        )


class Agendasleutel(peewee.Model):
    gebruiker = peewee.ForeignKeyField(Gebruiker, on_delete="RESTRICT", unique=True)
    sleutel = peewee.CharField(max_length=40, unique=True)

    class Meta:
        table_name = "agendasleutel"


class Toezegging(peewee.Model):
    sleutel = peewee.CharField(max_length=20, unique=True)
    soort = peewee.CharField(max_length=40)
    initiatief = peewee.ForeignKeyField(Initiatief, on_delete="RESTRICT")
    markt = peewee.ForeignKeyField(Markt, on_delete="RESTRICT", null=True)
    adoptie = peewee.ForeignKeyField(Adoptie, on_delete="RESTRICT", null=True, unique=True)
    tekst = peewee.TextField()
    raadslid = peewee.ForeignKeyField(Raadslid, on_delete="RESTRICT", null=True)
    wethouder = peewee.ForeignKeyField(Wethouder, on_delete="RESTRICT", null=True)
    gedaan_op = peewee.DateTimeField()
    uiterlijk_op = peewee.DateField(null=True)
    vergadering = peewee.ForeignKeyField(Vergadering, on_delete="RESTRICT", null=True)
    status = peewee.CharField(max_length=40)
    afgerond_op = peewee.DateTimeField(null=True)
    bewijs_url = peewee.CharField(max_length=300)
    formulier = peewee.CharField(max_length=40, unique=True)
    versie = peewee.IntegerField()

    class Meta:
        table_name = "toezegging"
        indexes = (
            (
                (
                    "status",
                    "uiterlijk_op",
                ),
                False,
            ),
        )


class Agendering(peewee.Model):
    toezegging = peewee.ForeignKeyField(Toezegging, on_delete="RESTRICT")
    vergadering = peewee.ForeignKeyField(Vergadering, on_delete="RESTRICT")
    raadslid = peewee.ForeignKeyField(Raadslid, on_delete="RESTRICT", null=True)
    op = peewee.DateTimeField()

    class Meta:
        table_name = "agendering"
        indexes = (
            (
                (
                    "toezegging",
                    "vergadering",
                ),
                True,
            ),
        )


class Klantcontact(peewee.Model):
    sleutel = peewee.CharField(max_length=20, unique=True)
    initiatief = peewee.ForeignKeyField(Initiatief, on_delete="RESTRICT")
    soort = peewee.CharField(max_length=40)
    van_ons = peewee.BooleanField()
    is_tweerichting = peewee.BooleanField()
    onderwerp = peewee.CharField(max_length=120)
    samenvatting = peewee.TextField()
    afspraak = peewee.TextField()
    op = peewee.DateTimeField()
    door_naam = peewee.CharField(max_length=120)
    created_at = peewee.DateTimeField()

    class Meta:
        table_name = "klantcontact"


class Antwoord(peewee.Model):
    sleutel = peewee.CharField(max_length=20, unique=True)
    initiatief = peewee.ForeignKeyField(Initiatief, on_delete="RESTRICT")
    soort = peewee.CharField(max_length=40)
    uitleg = peewee.TextField()
    nee_soort = peewee.CharField(max_length=40, null=True)
    reden = peewee.CharField(max_length=40, null=True)
    variant = peewee.CharField(max_length=40, null=True)
    alternatief = peewee.TextField()
    geen_alternatief = peewee.BooleanField()
    voorwaarde = peewee.TextField()
    contactpersoon = peewee.CharField(max_length=120)
    klantcontact = peewee.ForeignKeyField(Klantcontact, on_delete="RESTRICT", null=True)
    checklist = peewee.TextField()
    gesproken = peewee.TextField()
    nu_niet_tot = peewee.DateField(null=True)
    opnieuw_op = peewee.DateTimeField(null=True)
    tweede_blik_tot = peewee.DateField(null=True)
    wacht_op_post = peewee.BooleanField()
    is_openbaar = peewee.BooleanField()
    goedgekeurd_door = peewee.CharField(max_length=120)
    goedgekeurd_op = peewee.DateTimeField(null=True)
    teruggegeven_door = peewee.CharField(max_length=120)
    teruggegeven_op = peewee.DateTimeField(null=True)
    teruggegeven_reden = peewee.TextField()
    verstuurd_op = peewee.DateTimeField(null=True)
    created_at = peewee.DateTimeField()
    door_gebruiker_id = peewee.IntegerField(null=True)
    door_naam = peewee.CharField(max_length=120)

    class Meta:
        table_name = "antwoord"


class Belang(peewee.Model):
    sleutel = peewee.CharField(max_length=20, unique=True)
    initiatief = peewee.ForeignKeyField(Initiatief, on_delete="RESTRICT")
    wie = peewee.CharField(max_length=120)
    belang = peewee.CharField(max_length=300)
    weging = peewee.TextField()
    gewogen_op = peewee.DateTimeField(null=True)
    created_at = peewee.DateTimeField()
    door_naam = peewee.CharField(max_length=120)
    versie = peewee.IntegerField()

    class Meta:
        table_name = "belang"
        indexes = (
            (
                (
                    "initiatief",
                    "gewogen_op",
                ),
                False,
            ),
        )


class Inzending(peewee.Model):
    sleutel = peewee.CharField(max_length=20, unique=True)
    markt = peewee.ForeignKeyField(Markt, on_delete="RESTRICT")
    initiatief = peewee.ForeignKeyField(Initiatief, on_delete="RESTRICT")
    ingezonden_op = peewee.DateTimeField()
    vraag = peewee.CharField(max_length=160)
    kosten = peewee.CharField(max_length=160)
    uitkomst = peewee.CharField(max_length=40, null=True)
    reden = peewee.TextField()
    advies = peewee.TextField()
    besloten_op = peewee.DateTimeField(null=True)
    reserve_nummer = peewee.IntegerField(null=True)
    nodig = peewee.TextField()
    nodig_anders = peewee.CharField(max_length=200)
    bevestigen_voor = peewee.DateTimeField(null=True)
    herinnerd_op = peewee.DateTimeField(null=True)
    bevestigd_op = peewee.DateTimeField(null=True)
    ingetrokken_op = peewee.DateTimeField(null=True)
    prijs = peewee.CharField(max_length=60)
    afsluiting_op = peewee.DateTimeField(null=True)

    class Meta:
        table_name = "inzending"
        indexes = (
            (
                (
                    "markt",
                    "initiatief",
                ),
                True,
            ),
        )


class Beoordeling(peewee.Model):
    inzending = peewee.ForeignKeyField(Inzending, on_delete="RESTRICT")
    gebruiker = peewee.ForeignKeyField(Gebruiker, on_delete="RESTRICT")
    criterium = peewee.CharField(max_length=40)
    score = peewee.IntegerField(null=True)
    opmerking = peewee.TextField()
    belang = peewee.BooleanField()
    op = peewee.DateTimeField()

    class Meta:
        table_name = "beoordeling"
        indexes = (
            (
                (
                    "inzending",
                    "gebruiker",
                    "criterium",
                ),
                True,
            ),
        )


class Bericht(peewee.Model):
    sleutel = peewee.CharField(max_length=20, unique=True)
    initiatief = peewee.ForeignKeyField(Initiatief, on_delete="RESTRICT")
    van_ons = peewee.BooleanField()
    tekst = peewee.TextField()
    op = peewee.DateTimeField()
    door_naam = peewee.CharField(max_length=120)
    onbeantwoord = peewee.BooleanField(null=True)
    antwoord_op = peewee.DateField(null=True)

    class Meta:
        table_name = "bericht"


Bericht.add_index(
    Bericht.initiatief,
    Bericht.antwoord_op,
    where=Bericht.onbeantwoord.is_null(False),
    name="bericht_wacht",
)


class Instrument(peewee.Model):
    code = peewee.CharField(max_length=40, unique=True)
    naam = peewee.CharField(max_length=120)
    soort = peewee.CharField(max_length=40)
    omschrijving = peewee.TextField()
    voor_hulpvraag = peewee.TextField()
    plafond = peewee.IntegerField(null=True)
    over = peewee.IntegerField(null=True)
    regels = peewee.TextField()
    themas = peewee.TextField()
    gebieden = peewee.TextField()
    beslisser = peewee.CharField(max_length=120)
    doorlooptijd_werkdagen = peewee.IntegerField()
    eigenaar = peewee.ForeignKeyField(Medewerker, on_delete="RESTRICT", null=True)
    beeindigd_op = peewee.DateField(null=True)
    versie = peewee.IntegerField()

    class Meta:
        table_name = "instrument"


class Beslispunt(peewee.Model):
    sleutel = peewee.CharField(max_length=20, unique=True)
    initiatief = peewee.ForeignKeyField(Initiatief, on_delete="RESTRICT")
    instrument = peewee.ForeignKeyField(Instrument, on_delete="RESTRICT", null=True)
    titel = peewee.CharField(max_length=160)
    beslisser = peewee.CharField(max_length=120)
    termijn = peewee.ForeignKeyField(Beslistermijn, on_delete="RESTRICT", null=True)
    uitkomst = peewee.CharField(max_length=40, null=True)
    toelichting = peewee.TextField()
    gronden = peewee.TextField()
    documenten = peewee.TextField()
    op = peewee.DateTimeField(null=True)
    created_at = peewee.DateTimeField()

    class Meta:
        table_name = "beslispunt"


class Betrokkenteam(peewee.Model):
    sleutel = peewee.CharField(max_length=20, unique=True)
    initiatief = peewee.ForeignKeyField(Initiatief, on_delete="RESTRICT")
    team = peewee.ForeignKeyField(Team, on_delete="RESTRICT")
    wat = peewee.CharField(max_length=200)
    versie = peewee.IntegerField()
    trekt = peewee.BooleanField(null=True)
    sinds = peewee.DateTimeField()
    door_naam = peewee.CharField(max_length=120)

    class Meta:
        table_name = "betrokkenteam"
        indexes = (
            (
                (
                    "initiatief",
                    "team",
                ),
                True,
            ),
            (
                (
                    "initiatief",
                    "trekt",
                ),
                True,
            ),
        )


class BewaardeKeuze(peewee.Model):
    naam = peewee.CharField(max_length=60)
    soort = peewee.CharField(max_length=40)
    keuze = peewee.TextField()

    class Meta:
        table_name = "kolomkeuze"
        indexes = (
            (
                (
                    "soort",
                    "naam",
                ),
                True,
            ),
        )


class BewaardFilter(peewee.Model):
    sleutel = peewee.CharField(max_length=20, unique=True)
    gebruiker_id = peewee.IntegerField()
    naam = peewee.CharField(max_length=60)
    keus = peewee.TextField()
    created_at = peewee.DateTimeField()

    class Meta:
        table_name = "bewaard_filter"
        indexes = (
            (
                (
                    "gebruiker_id",
                    "naam",
                ),
                True,
            ),
        )


class Kraam(peewee.Model):
    sleutel = peewee.CharField(max_length=20, unique=True)
    markt = peewee.ForeignKeyField(Markt, on_delete="RESTRICT")
    nummer = peewee.IntegerField()
    inzending = peewee.ForeignKeyField(Inzending, on_delete="RESTRICT", null=True, unique=True)
    heeft = peewee.TextField()
    pitch_begin = peewee.DateTimeField(null=True)
    pitch_eind = peewee.DateTimeField(null=True)

    class Meta:
        table_name = "kraam"
        indexes = (
            (
                (
                    "markt",
                    "nummer",
                ),
                True,
            ),
        )


class Bezoekplan(peewee.Model):
    raadslid = peewee.ForeignKeyField(Raadslid, on_delete="RESTRICT")
    kraam = peewee.ForeignKeyField(Kraam, on_delete="RESTRICT")
    om = peewee.DateTimeField()

    class Meta:
        table_name = "bezoekplan"
        indexes = (
            (
                (
                    "raadslid",
                    "kraam",
                ),
                True,
            ),
        )


class Bijdrage(peewee.Model):
    sleutel = peewee.CharField(max_length=20, unique=True)
    initiatief = peewee.ForeignKeyField(Initiatief, on_delete="RESTRICT")
    soort = peewee.CharField(max_length=40)
    aantal = peewee.IntegerField()
    tekst = peewee.CharField(max_length=300)
    dag = peewee.DateField()
    created_at = peewee.DateTimeField()
    door_naam = peewee.CharField(max_length=120)
    vervallen_op = peewee.DateTimeField(null=True)

    class Meta:
        table_name = "bijdrage"
        indexes = (
            (
                (
                    "initiatief",
                    "vervallen_op",
                ),
                False,
            ),
            (("dag",), False),
        )


class Bijlage(peewee.Model):
    sleutel = peewee.CharField(max_length=20, unique=True)
    initiatief = peewee.ForeignKeyField(Initiatief, on_delete="RESTRICT")
    opslag = peewee.CharField(max_length=32, null=True, unique=True)
    opslag_klein = peewee.CharField(max_length=32, null=True, unique=True)
    naam = peewee.CharField(max_length=80)
    soort = peewee.CharField(max_length=40)
    grootte = peewee.IntegerField()
    breedte = peewee.IntegerField(null=True)
    hoogte = peewee.IntegerField(null=True)
    omschrijving = peewee.CharField(max_length=200)
    zicht = peewee.CharField(max_length=40)
    is_gezien = peewee.BooleanField()
    reden = peewee.CharField(max_length=300)
    gebruiker_id = peewee.IntegerField(null=True)
    door_naam = peewee.CharField(max_length=120)
    created_at = peewee.DateTimeField()
    updated_at = peewee.DateTimeField()
    verwijderd_op = peewee.DateTimeField(null=True)

    class Meta:
        table_name = "bijlage"
        indexes = (
            (
                (
                    "initiatief",
                    "created_at",
                ),
                False,
            ),
            (
                (
                    "gebruiker_id",
                    "created_at",
                ),
                False,
            ),
        )


class Concept(peewee.Model):
    token_hash = peewee.CharField(max_length=64, unique=True)
    link_hash = peewee.CharField(max_length=64, null=True, unique=True)
    antwoorden = peewee.TextField()
    partij = peewee.ForeignKeyField(Partij, on_delete="RESTRICT", null=True)
    email = peewee.CharField(max_length=254)
    gewaarschuwd_op = peewee.DateTimeField(null=True)
    ingediend_sleutel = peewee.CharField(max_length=20)
    created_at = peewee.DateTimeField()
    updated_at = peewee.DateTimeField(index=True)

    class Meta:
        table_name = "concept"


class Contactbetreft(peewee.Model):
    contact = peewee.ForeignKeyField(Klantcontact, on_delete="RESTRICT")
    ding_kind = peewee.CharField(max_length=40)
    ding_key = peewee.CharField(max_length=80)

    class Meta:
        table_name = "contactbetreft"
        indexes = (
            (
                (
                    "contact",
                    "ding_kind",
                    "ding_key",
                ),
                True,
            ),
            (
                (
                    "ding_kind",
                    "ding_key",
                ),
                False,
            ),
        )


class Deling(peewee.Model):
    sleutel = peewee.CharField(max_length=20, unique=True)
    initiatief = peewee.ForeignKeyField(Initiatief, on_delete="RESTRICT")
    partner = peewee.ForeignKeyField(Partner, on_delete="RESTRICT")
    doel = peewee.CharField(max_length=300)
    tot = peewee.DateField()
    door_naam = peewee.CharField(max_length=120)
    ingetrokken_op = peewee.DateTimeField(null=True)
    created_at = peewee.DateTimeField()

    class Meta:
        table_name = "deling"


class Deelstuk(peewee.Model):
    deling = peewee.ForeignKeyField(Deling, on_delete="RESTRICT")
    soort = peewee.CharField(max_length=40)
    wat = peewee.CharField(max_length=80)

    class Meta:
        table_name = "deelstuk"
        indexes = (
            (
                (
                    "deling",
                    "soort",
                    "wat",
                ),
                True,
            ),
        )


class Stemming(peewee.Model):
    sleutel = peewee.CharField(max_length=20, unique=True)
    onderwerp_kind = peewee.CharField(max_length=40)
    onderwerp_key = peewee.CharField(max_length=80)
    titel = peewee.CharField(max_length=120)
    groep = peewee.CharField(max_length=40)
    vorm = peewee.CharField(max_length=40)
    is_geheim = peewee.BooleanField()
    gelijk = peewee.CharField(max_length=40)
    opent_op = peewee.DateTimeField()
    sluit_op = peewee.DateTimeField()
    toestand = peewee.CharField(max_length=40)
    zaad = peewee.CharField(max_length=32)
    uitslag = peewee.TextField()
    geteld_op = peewee.DateTimeField(null=True)

    class Meta:
        table_name = "stemming"
        indexes = (
            (
                (
                    "onderwerp_kind",
                    "onderwerp_key",
                    "groep",
                ),
                True,
            ),
        )


class Deurcode(peewee.Model):
    stemming = peewee.ForeignKeyField(Stemming, on_delete="RESTRICT")
    code_hash = peewee.CharField(max_length=64)

    class Meta:
        table_name = "deurcode"
        indexes = (
            (
                (
                    "stemming",
                    "code_hash",
                ),
                True,
            ),
        )


class DigitaalAdres(peewee.Model):
    partij = peewee.ForeignKeyField(Partij, on_delete="RESTRICT")
    soort = peewee.CharField(max_length=40)
    adres = peewee.CharField(max_length=254)
    genormaliseerd = peewee.CharField(max_length=254, index=True)
    bevestigd_op = peewee.DateTimeField(null=True)
    created_at = peewee.DateTimeField()

    class Meta:
        table_name = "digitaal_adres"
        indexes = (
            (
                (
                    "partij",
                    "soort",
                    "genormaliseerd",
                ),
                True,
            ),
        )


class Dossierstuk(peewee.Model):
    sleutel = peewee.CharField(max_length=20, unique=True)
    onderwerp_kind = peewee.CharField(max_length=40)
    onderwerp_key = peewee.CharField(max_length=80)
    titel = peewee.CharField(max_length=160)
    url = peewee.CharField(max_length=300)
    datum = peewee.DateField()
    vergadering = peewee.ForeignKeyField(Vergadering, on_delete="RESTRICT", null=True)
    formulier = peewee.CharField(max_length=40, unique=True)

    class Meta:
        table_name = "dossierstuk"
        indexes = (
            (
                (
                    "onderwerp_kind",
                    "onderwerp_key",
                    "datum",
                ),
                False,
            ),
        )


class Extravraag(peewee.Model):
    sleutel = peewee.CharField(max_length=20, unique=True)
    code = peewee.CharField(max_length=20)
    nummer = peewee.IntegerField()
    thema = peewee.ForeignKeyField(Thema, on_delete="RESTRICT", null=True)
    instrument = peewee.ForeignKeyField(Instrument, on_delete="RESTRICT", null=True)
    formulier = peewee.CharField(max_length=40)
    soort = peewee.CharField(max_length=40)
    zin = peewee.CharField(max_length=160)
    uitleg = peewee.CharField(max_length=300)
    keuzes = peewee.TextField()
    verplicht = peewee.BooleanField()
    over_maker = peewee.BooleanField()
    feit = peewee.CharField(max_length=40)
    volgorde = peewee.IntegerField()
    vanaf = peewee.DateTimeField()
    tot = peewee.DateTimeField(null=True)
    door_naam = peewee.CharField(max_length=120)
    gestopt_door = peewee.CharField(max_length=120)

    class Meta:
        table_name = "extravraag"
        indexes = (
            (
                (
                    "code",
                    "nummer",
                ),
                True,
            ),
        )


class ExtraAntwoord(peewee.Model):
    eigenaar_kind = peewee.CharField(max_length=40)
    eigenaar_key = peewee.CharField(max_length=80)
    vraag = peewee.ForeignKeyField(Extravraag, on_delete="RESTRICT")
    code = peewee.CharField(max_length=20)
    partij = peewee.ForeignKeyField(Partij, on_delete="RESTRICT", null=True)
    waarde = peewee.TextField()
    op = peewee.DateTimeField()
    door_naam = peewee.CharField(max_length=120)

    class Meta:
        table_name = "extra_antwoord"
        indexes = (
            (
                (
                    "eigenaar_kind",
                    "eigenaar_key",
                    "code",
                ),
                True,
            ),
            (
                (
                    "partij",
                    "code",
                ),
                False,
            ),
        )


class FaseOvergang(peewee.Model):
    initiatief = peewee.ForeignKeyField(Initiatief, on_delete="RESTRICT")
    van = peewee.CharField(max_length=40)
    naar = peewee.CharField(max_length=40)
    resultaat = peewee.CharField(max_length=40, null=True)
    reden = peewee.TextField()
    bericht_verstuurd = peewee.BooleanField()
    op = peewee.DateTimeField()
    door_rol = peewee.CharField(max_length=30)
    door_naam = peewee.CharField(max_length=120)

    class Meta:
        table_name = "fase_overgang"


class Fractielid(peewee.Model):
    raadslid = peewee.ForeignKeyField(Raadslid, on_delete="RESTRICT")
    fractie = peewee.ForeignKeyField(Fractie, on_delete="RESTRICT")
    van = peewee.DateField(null=True)
    tot = peewee.DateField(null=True)

    class Meta:
        table_name = "fractielid"


class Fractiereactie(peewee.Model):
    inzending = peewee.ForeignKeyField(Inzending, on_delete="RESTRICT")
    fractie = peewee.ForeignKeyField(Fractie, on_delete="RESTRICT")
    raadslid = peewee.ForeignKeyField(Raadslid, on_delete="RESTRICT")
    tekst = peewee.TextField()
    op = peewee.DateTimeField()

    class Meta:
        table_name = "fractiereactie"
        indexes = (
            (
                (
                    "inzending",
                    "fractie",
                ),
                True,
            ),
        )


class Gebeurtenis(peewee.Model):
    onderwerp_kind = peewee.CharField(max_length=40)
    onderwerp_key = peewee.CharField(max_length=80)
    soort = peewee.CharField(max_length=60)
    gegevens = peewee.TextField()
    zichtbaarheid = peewee.CharField(max_length=40)
    over_kind = peewee.CharField(max_length=40)
    over_key = peewee.CharField(max_length=80)
    op = peewee.DateTimeField()
    door_gebruiker_id = peewee.IntegerField(null=True)
    door_rol = peewee.CharField(max_length=30)
    door_naam = peewee.CharField(max_length=120)
    kanaal = peewee.CharField(max_length=20)
    namens = peewee.CharField(max_length=120)

    class Meta:
        table_name = "geschiedenis"
        indexes = (
            (
                (
                    "onderwerp_kind",
                    "onderwerp_key",
                    "op",
                ),
                False,
            ),
            (("op",), False),
        )


class GebruikerRol(peewee.Model):
    gebruiker = peewee.ForeignKeyField(Gebruiker, on_delete="RESTRICT")
    rol = peewee.CharField(max_length=40)
    sinds = peewee.DateTimeField()
    tot = peewee.DateTimeField(null=True)

    class Meta:
        table_name = "gebruiker_rol"
        indexes = (
            (
                (
                    "gebruiker",
                    "rol",
                ),
                True,
            ),
        )


class Herkomst(peewee.Model):
    bron = peewee.CharField(max_length=60)
    soort = peewee.CharField(max_length=40)
    bron_sleutel = peewee.CharField(max_length=120)
    object_kind = peewee.CharField(max_length=40)
    object_key = peewee.CharField(max_length=80)
    vingers = peewee.TextField()
    beeindigd_op = peewee.DateTimeField(null=True)

    class Meta:
        table_name = "herkomst"
        indexes = (
            (
                (
                    "bron",
                    "soort",
                    "bron_sleutel",
                ),
                True,
            ),
            (
                (
                    "object_kind",
                    "object_key",
                ),
                False,
            ),
        )


class Hulpaanbod(peewee.Model):
    sleutel = peewee.CharField(max_length=20, unique=True)
    eigenaar_kind = peewee.CharField(max_length=40)
    eigenaar_key = peewee.CharField(max_length=80)
    soort = peewee.CharField(max_length=40)
    titel = peewee.CharField(max_length=120)
    aantal = peewee.IntegerField(null=True)
    eenheid = peewee.CharField(max_length=40)
    wanneer = peewee.CharField(max_length=120)
    vanaf = peewee.DateField(null=True)
    tot = peewee.DateField(null=True)
    dagdelen = peewee.TextField()
    capaciteit = peewee.IntegerField(null=True)
    over = peewee.IntegerField(null=True)
    per_jaar = peewee.BooleanField()
    jaar = peewee.IntegerField(null=True)
    is_actief = peewee.BooleanField()
    versie = peewee.IntegerField()
    created_at = peewee.DateTimeField()

    class Meta:
        table_name = "hulpaanbod"
        indexes = (
            (
                (
                    "eigenaar_kind",
                    "eigenaar_key",
                ),
                False,
            ),
        )


class Hulpvraag(peewee.Model):
    sleutel = peewee.CharField(max_length=20, unique=True)
    eigenaar_kind = peewee.CharField(max_length=40)
    eigenaar_key = peewee.CharField(max_length=80)
    soort = peewee.CharField(max_length=40)
    tekst = peewee.CharField(max_length=200)
    aantal = peewee.IntegerField(null=True)
    vanaf = peewee.DateField(null=True)
    tot = peewee.DateField(null=True)
    dagdelen = peewee.TextField()
    toestand = peewee.CharField(max_length=40)
    created_at = peewee.DateTimeField()

    class Meta:
        table_name = "hulpvraag"
        indexes = (
            (
                (
                    "eigenaar_kind",
                    "eigenaar_key",
                ),
                False,
            ),
        )


class Hulpbod(peewee.Model):
    sleutel = peewee.CharField(max_length=20, unique=True)
    initiatief = peewee.ForeignKeyField(Initiatief, on_delete="RESTRICT")
    hulpvraag = peewee.ForeignKeyField(Hulpvraag, on_delete="RESTRICT", null=True)
    partij = peewee.ForeignKeyField(Partij, on_delete="RESTRICT", null=True)
    naam = peewee.CharField(max_length=120)
    email = peewee.CharField(max_length=254)
    telefoon = peewee.CharField(max_length=40)
    taal = peewee.CharField(max_length=5)
    tekst = peewee.TextField()
    toestand = peewee.CharField(max_length=40)
    reden = peewee.TextField()
    bevestig_hash = peewee.CharField(max_length=64, null=True, unique=True)
    created_at = peewee.DateTimeField()
    updated_at = peewee.DateTimeField()

    class Meta:
        table_name = "hulpbod"
        indexes = (
            (
                (
                    "initiatief",
                    "toestand",
                ),
                False,
            ),
        )


class InitiatiefThema(peewee.Model):
    initiatief = peewee.ForeignKeyField(Initiatief, on_delete="RESTRICT")
    thema = peewee.ForeignKeyField(Thema, on_delete="RESTRICT")
    rang = peewee.IntegerField()

    class Meta:
        table_name = "initiatief_thema"
        indexes = (
            (
                (
                    "initiatief",
                    "thema",
                ),
                True,
            ),
            (
                (
                    "thema",
                    "initiatief",
                ),
                False,
            ),
        )


class Inlezing(peewee.Model):
    sleutel = peewee.CharField(max_length=20, unique=True)
    soort = peewee.CharField(max_length=40)
    bron = peewee.CharField(max_length=60)
    bestandsnaam = peewee.CharField(max_length=120)
    inhoud = peewee.TextField()
    keuze = peewee.TextField()
    volledig = peewee.BooleanField()
    stand = peewee.CharField(max_length=40)
    gedaan = peewee.IntegerField()
    totaal = peewee.IntegerField()
    tellingen = peewee.TextField()
    afgekeurd = peewee.TextField()
    fout = peewee.TextField()
    lease_tot = peewee.DateTimeField(null=True)
    door_naam = peewee.CharField(max_length=120)
    created_at = peewee.DateTimeField(index=True)

    class Meta:
        table_name = "inlezing"
        indexes = (
            (
                (
                    "stand",
                    "lease_tot",
                ),
                False,
            ),
        )


class Instelling(peewee.Model):
    naam = peewee.CharField(max_length=60)
    versie = peewee.IntegerField()
    waarde = peewee.TextField()
    vanaf = peewee.DateField(null=True)
    sinds = peewee.DateTimeField()
    door_naam = peewee.CharField(max_length=120)
    goedgekeurd_door = peewee.CharField(max_length=120)

    class Meta:
        table_name = "instelling"
        indexes = (
            (
                (
                    "naam",
                    "versie",
                ),
                True,
            ),
        )


class Inzage(peewee.Model):
    deling = peewee.ForeignKeyField(Deling, on_delete="RESTRICT")
    gebruiker_id = peewee.IntegerField()
    naam = peewee.CharField(max_length=120)
    dag = peewee.DateField()

    class Meta:
        table_name = "inzage"
        indexes = (
            (
                (
                    "deling",
                    "gebruiker_id",
                    "dag",
                ),
                True,
            ),
        )


class Kennisitem(peewee.Model):
    slug = peewee.CharField(max_length=80, unique=True)
    titel = peewee.CharField(max_length=120)
    soort = peewee.CharField(max_length=40)
    samenvatting = peewee.TextField()
    bron = peewee.CharField(max_length=120)
    adres = peewee.CharField(max_length=300)
    themas = peewee.TextField()
    publiek = peewee.TextField()
    bijgewerkt_op = peewee.DateField()
    nakijken_op = peewee.DateField(index=True)
    redacteur = peewee.ForeignKeyField(Gebruiker, on_delete="SET NULL", null=True)
    herinnerd_op = peewee.DateField(null=True)
    is_actief = peewee.BooleanField()
    created_at = peewee.DateTimeField()

    class Meta:
        table_name = "kennisitem"


class Kennisoordeel(peewee.Model):
    sleutel = peewee.CharField(max_length=20, unique=True)
    item = peewee.ForeignKeyField(Kennisitem, on_delete="RESTRICT")
    hielp = peewee.BooleanField()
    opmerking = peewee.CharField(max_length=300)
    created_at = peewee.DateTimeField()

    class Meta:
        table_name = "kennisoordeel"


class Kiezer(peewee.Model):
    id = peewee.CharField(max_length=32, primary_key=True)
    stemming = peewee.ForeignKeyField(Stemming, on_delete="RESTRICT")
    wie = peewee.CharField(max_length=80)
    belangen = peewee.TextField()

    class Meta:
        table_name = "kiezer"
        indexes = (
            (
                (
                    "stemming",
                    "wie",
                ),
                True,
            ),
        )


class Knelpunt(peewee.Model):
    sleutel = peewee.CharField(max_length=20, unique=True)
    initiatief = peewee.ForeignKeyField(Initiatief, on_delete="RESTRICT")
    team = peewee.ForeignKeyField(Team, on_delete="RESTRICT")
    tekst = peewee.TextField()
    sinds = peewee.DateTimeField()
    eigenaar = peewee.ForeignKeyField(Medewerker, on_delete="RESTRICT", null=True)
    uiterlijk_op = peewee.DateField(null=True)
    opgelost_op = peewee.DateTimeField(null=True)
    oplossing = peewee.TextField()
    door_naam = peewee.CharField(max_length=120)

    class Meta:
        table_name = "knelpunt"
        indexes = (
            (
                (
                    "team",
                    "opgelost_op",
                ),
                False,
            ),
        )


class Koppelronde(peewee.Model):
    initiatief = peewee.ForeignKeyField(Initiatief, on_delete="RESTRICT")
    gewichten_versie = peewee.CharField(max_length=20)
    generatie = peewee.BigIntegerField()
    op = peewee.DateTimeField()

    class Meta:
        table_name = "koppelronde"


class Koppeling(peewee.Model):
    sleutel = peewee.CharField(max_length=20, unique=True)
    initiatief = peewee.ForeignKeyField(Initiatief, on_delete="RESTRICT")
    ronde = peewee.ForeignKeyField(Koppelronde, on_delete="RESTRICT", null=True)
    soort = peewee.CharField(max_length=40)
    doelwit_kind = peewee.CharField(max_length=40)
    doelwit_key = peewee.CharField(max_length=80)
    gevraagde_kind = peewee.CharField(max_length=40)
    gevraagde_key = peewee.CharField(max_length=80)
    hulpvraag = peewee.ForeignKeyField(Hulpvraag, on_delete="RESTRICT", null=True)
    score = peewee.FloatField(null=True)
    uitleg = peewee.TextField()
    toestand = peewee.CharField(max_length=40)
    reden = peewee.TextField()
    weigerreden = peewee.CharField(max_length=40, null=True)
    weer_vanaf = peewee.DateField(null=True)
    geweigerd = peewee.TextField()
    bezwaar = peewee.TextField()
    telt_mee = peewee.BooleanField()
    gezegd = peewee.TextField()
    verwerpreden = peewee.CharField(max_length=40, null=True)
    vraag_tekst = peewee.TextField()
    voorwaarde = peewee.TextField()
    afspraak = peewee.TextField()
    gevraagd_op = peewee.DateTimeField(null=True)
    antwoord_uiterlijk = peewee.DateField(null=True)
    herinnerd_op = peewee.DateTimeField(null=True)
    geintroduceerd_op = peewee.DateTimeField(null=True)
    uitkomst_initiatiefnemer = peewee.CharField(max_length=40, null=True)
    uitkomst_doelwit = peewee.CharField(max_length=40, null=True)
    bijdrage = peewee.FloatField(null=True)
    created_at = peewee.DateTimeField()
    updated_at = peewee.DateTimeField()

    class Meta:
        table_name = "koppeling"
        indexes = (
            (
                (
                    "initiatief",
                    "soort",
                    "doelwit_kind",
                    "doelwit_key",
                ),
                True,
            ),
            (
                (
                    "doelwit_kind",
                    "doelwit_key",
                    "toestand",
                ),
                False,
            ),
            (
                (
                    "gevraagde_kind",
                    "gevraagde_key",
                    "toestand",
                ),
                False,
            ),
            (
                (
                    "toestand",
                    "antwoord_uiterlijk",
                ),
                False,
            ),
        )


class Koppelles(peewee.Model):
    sleutel = peewee.CharField(max_length=20, unique=True)
    koppeling = peewee.ForeignKeyField(Koppeling, on_delete="RESTRICT")
    ingreep = peewee.CharField(max_length=40)
    soort = peewee.CharField(max_length=40)
    van_kind = peewee.CharField(max_length=40)
    van_key = peewee.CharField(max_length=80)
    naar_kind = peewee.CharField(max_length=40)
    naar_key = peewee.CharField(max_length=80)
    aanleiding = peewee.CharField(max_length=40)
    toestand = peewee.CharField(max_length=40)
    besloten_door = peewee.CharField(max_length=120)
    besloten_op = peewee.DateTimeField(null=True)
    created_at = peewee.DateTimeField()

    class Meta:
        table_name = "koppelles"
        indexes = (
            (
                (
                    "koppeling",
                    "ingreep",
                    "soort",
                    "naar_key",
                ),
                True,
            ),
            (
                (
                    "toestand",
                    "created_at",
                ),
                False,
            ),
        )


class Kraamdeelnemer(peewee.Model):
    inzending = peewee.ForeignKeyField(Inzending, on_delete="RESTRICT")
    naam = peewee.CharField(max_length=120)
    foto = peewee.BooleanField()
    is_kind = peewee.BooleanField()

    class Meta:
        table_name = "kraamdeelnemer"


class Les(peewee.Model):
    sleutel = peewee.CharField(max_length=20, unique=True)
    tekst = peewee.TextField()
    daad = peewee.TextField()
    op = peewee.DateTimeField()
    door_naam = peewee.CharField(max_length=120)

    class Meta:
        table_name = "les"


class Loting(peewee.Model):
    markt = peewee.ForeignKeyField(Markt, on_delete="RESTRICT", unique=True)
    zaad = peewee.CharField(max_length=64)
    afdruk = peewee.CharField(max_length=64)
    bekend_op = peewee.DateTimeField()
    getrokken_op = peewee.DateTimeField(null=True)
    volgorde = peewee.TextField()

    class Meta:
        table_name = "loting"


class Makersnieuws(peewee.Model):
    sleutel = peewee.CharField(max_length=20, unique=True)
    initiatief = peewee.ForeignKeyField(Initiatief, on_delete="RESTRICT")
    titel = peewee.CharField(max_length=80)
    tekst = peewee.TextField()
    stand = peewee.CharField(max_length=40)
    reden = peewee.CharField(max_length=300)
    beoordeeld_door = peewee.CharField(max_length=120)
    created_at = peewee.DateTimeField()
    updated_at = peewee.DateTimeField()

    class Meta:
        table_name = "makersnieuws"
        indexes = (
            (
                (
                    "initiatief",
                    "created_at",
                ),
                False,
            ),
        )


class Marktbezoek(peewee.Model):
    bezoek_sleutel = peewee.CharField(max_length=40, unique=True)
    kraam = peewee.ForeignKeyField(Kraam, on_delete="RESTRICT")
    raadslid = peewee.ForeignKeyField(Raadslid, on_delete="RESTRICT")
    op = peewee.DateTimeField()
    vraag = peewee.TextField()
    beantwoord_op = peewee.DateTimeField(null=True)
    notitie = peewee.TextField()
    interesse = peewee.CharField(max_length=40)

    class Meta:
        table_name = "marktbezoek"


class Medemaker(peewee.Model):
    sleutel = peewee.CharField(max_length=20, unique=True)
    initiatief = peewee.ForeignKeyField(Initiatief, on_delete="RESTRICT")
    partij = peewee.ForeignKeyField(Partij, on_delete="RESTRICT", null=True)
    naam = peewee.CharField(max_length=120)
    email = peewee.CharField(max_length=254)
    telefoon = peewee.CharField(max_length=40)
    postadres = peewee.TextField()
    link_hash = peewee.CharField(max_length=64, null=True, unique=True)
    stand = peewee.CharField(max_length=40)
    mag_naam = peewee.BooleanField()
    jonger_dan_16 = peewee.BooleanField()
    ouder = peewee.ForeignKeyField(Partij, on_delete="RESTRICT", null=True)
    uitgenodigd_op = peewee.DateTimeField()
    beantwoord_op = peewee.DateTimeField(null=True)

    class Meta:
        table_name = "medemaker"
        indexes = (
            (
                (
                    "initiatief",
                    "stand",
                ),
                False,
            ),
            (
                (
                    "partij",
                    "stand",
                ),
                False,
            ),
        )


class Meedenkstand(peewee.Model):
    initiatief = peewee.ForeignKeyField(Initiatief, on_delete="RESTRICT", unique=True)
    antwoorden = peewee.TextField()
    past = peewee.TextField()
    vragen = peewee.IntegerField()
    gedeeld = peewee.TextField()
    gedeeld_op = peewee.DateTimeField(null=True)
    gedeeld_door = peewee.CharField(max_length=120)
    updated_at = peewee.DateTimeField()
    versie = peewee.IntegerField()

    class Meta:
        table_name = "meedenkstand"


class Meningvraag(peewee.Model):
    sleutel = peewee.CharField(max_length=20, unique=True)
    initiatief = peewee.ForeignKeyField(Initiatief, on_delete="RESTRICT")
    aanleiding = peewee.CharField(max_length=40)
    wat = peewee.CharField(max_length=160)
    eenmalig = peewee.CharField(max_length=60, unique=True)
    gevraagd_op = peewee.DateTimeField()
    gemaild_op = peewee.DateTimeField(null=True)
    token_hash = peewee.CharField(max_length=64, null=True, unique=True)
    beantwoord_op = peewee.DateTimeField(null=True)

    class Meta:
        table_name = "meningvraag"
        indexes = (
            (
                (
                    "initiatief",
                    "beantwoord_op",
                ),
                False,
            ),
            (
                (
                    "gemaild_op",
                    "gevraagd_op",
                ),
                False,
            ),
        )


class Mening(peewee.Model):
    sleutel = peewee.CharField(max_length=20, unique=True)
    initiatief = peewee.ForeignKeyField(Initiatief, on_delete="RESTRICT")
    vraag = peewee.ForeignKeyField(Meningvraag, on_delete="RESTRICT", null=True, unique=True)
    aanleiding = peewee.CharField(max_length=40)
    wat = peewee.CharField(max_length=160)
    smiley = peewee.CharField(max_length=40)
    eerlijk = peewee.CharField(max_length=40, null=True)
    opmerking = peewee.TextField()
    weg = peewee.CharField(max_length=40)
    wil_heropenen = peewee.BooleanField()
    les = peewee.ForeignKeyField(Les, on_delete="RESTRICT", null=True)
    op = peewee.DateTimeField()
    door_naam = peewee.CharField(max_length=120)

    class Meta:
        table_name = "mening"
        indexes = (
            (("op",), False),
            (
                (
                    "initiatief",
                    "op",
                ),
                False,
            ),
        )


class Methodeconcept(peewee.Model):
    enig = peewee.IntegerField(unique=True)
    inhoud = peewee.TextField()
    begon_met = peewee.CharField(max_length=20)
    versie = peewee.IntegerField()
    updated_at = peewee.DateTimeField()
    door_naam = peewee.CharField(max_length=120)

    class Meta:
        table_name = "methode_concept"


class Meting(peewee.Model):
    sleutel = peewee.CharField(max_length=20, unique=True)
    doel = peewee.ForeignKeyField(Doel, on_delete="RESTRICT")
    gemeten_op = peewee.DateField()
    stand = peewee.FloatField()
    stoplicht = peewee.CharField(max_length=40)
    toelichting = peewee.TextField()
    bron = peewee.CharField(max_length=200)
    created_at = peewee.DateTimeField()

    class Meta:
        table_name = "meting"
        indexes = (
            (
                (
                    "doel",
                    "gemeten_op",
                ),
                False,
            ),
        )


class Netwerkblik(peewee.Model):
    sleutel = peewee.CharField(max_length=20, unique=True)
    gebruiker = peewee.ForeignKeyField(Gebruiker, on_delete="RESTRICT")
    naam = peewee.CharField(max_length=60)
    keuze = peewee.CharField(max_length=600)
    created_at = peewee.DateTimeField()

    class Meta:
        table_name = "netwerkblik"
        indexes = (
            (
                (
                    "gebruiker",
                    "naam",
                ),
                True,
            ),
        )


class Nieuwsstand(peewee.Model):
    cursor = peewee.IntegerField()

    class Meta:
        table_name = "nieuwsstand"


class Nieuwtje(peewee.Model):
    abonnee = peewee.ForeignKeyField(Abonnee, on_delete="RESTRICT")
    gebeurtenis = peewee.ForeignKeyField(Gebeurtenis, on_delete="RESTRICT")
    soort = peewee.CharField(max_length=40)

    class Meta:
        table_name = "nieuwtje"
        indexes = (
            (
                (
                    "abonnee",
                    "gebeurtenis",
                ),
                True,
            ),
        )


class Notitie(peewee.Model):
    sleutel = peewee.CharField(max_length=20, unique=True)
    initiatief = peewee.ForeignKeyField(Initiatief, on_delete="RESTRICT")
    tekst = peewee.TextField()
    op = peewee.DateTimeField()
    door_naam = peewee.CharField(max_length=120)

    class Meta:
        table_name = "notitie"


class Nummering(peewee.Model):
    jaar = peewee.IntegerField(unique=True)
    laatste = peewee.IntegerField()

    class Meta:
        table_name = "nummering"


class Overdracht(peewee.Model):
    sleutel = peewee.CharField(max_length=20, unique=True)
    initiatief = peewee.ForeignKeyField(Initiatief, on_delete="RESTRICT")
    ontvanger = peewee.CharField(max_length=160)
    aan_kind = peewee.CharField(max_length=40)
    aan_key = peewee.CharField(max_length=80)
    gegevens_mee = peewee.BooleanField()
    naar = peewee.ForeignKeyField(Initiatief, on_delete="RESTRICT", null=True)
    toelichting = peewee.TextField()
    aangeboden_op = peewee.DateTimeField()
    uiterlijk_op = peewee.DateField()
    herinnerd_op = peewee.DateTimeField(null=True)
    nagevraagd_op = peewee.DateTimeField(null=True)
    akkoord_op = peewee.DateField(null=True)
    aangenomen_op = peewee.DateField(null=True)
    geweigerd_op = peewee.DateField(null=True)
    weiger_reden = peewee.TextField()
    referentie = peewee.CharField(max_length=60)
    naam_openbaar = peewee.BooleanField()
    door_naam = peewee.CharField(max_length=120)
    antwoord_door = peewee.CharField(max_length=120)

    class Meta:
        table_name = "overdracht"
        indexes = (
            (
                (
                    "aan_kind",
                    "aan_key",
                ),
                False,
            ),
        )


class Participatietraject(peewee.Model):
    slug = peewee.CharField(max_length=80, unique=True)
    eenmalig = peewee.CharField(max_length=20, unique=True)
    titel = peewee.CharField(max_length=120)
    waarover = peewee.TextField()
    gebied = peewee.ForeignKeyField(Gebied, on_delete="RESTRICT")
    themas = peewee.TextField()
    van = peewee.DateField()
    tot = peewee.DateField()
    trede = peewee.CharField(max_length=40)
    meedoen = peewee.TextField()
    open_ligt = peewee.TextField()
    staat_vast = peewee.TextField()
    vervolg = peewee.TextField()
    raadsrol = peewee.CharField(max_length=40, null=True)
    raad_op = peewee.DateField(null=True)
    adres = peewee.CharField(max_length=300)
    status = peewee.CharField(max_length=40)
    uitkomst = peewee.TextField()
    created_at = peewee.DateTimeField()
    updated_at = peewee.DateTimeField()
    versie = peewee.IntegerField()

    class Meta:
        table_name = "participatietraject"
        indexes = (
            (
                (
                    "tot",
                    "van",
                ),
                False,
            ),
        )


class PartnerLid(peewee.Model):
    partner = peewee.ForeignKeyField(Partner, on_delete="RESTRICT")
    gebruiker = peewee.ForeignKeyField(Gebruiker, on_delete="RESTRICT")
    rol = peewee.CharField(max_length=40)
    gekozen_op = peewee.DateTimeField(null=True)

    class Meta:
        table_name = "partner_lid"
        indexes = (
            (
                (
                    "partner",
                    "gebruiker",
                ),
                True,
            ),
        )


class Persooninzage(peewee.Model):
    partij = peewee.ForeignKeyField(Partij, on_delete="RESTRICT")
    gebruiker_id = peewee.IntegerField()
    naam = peewee.CharField(max_length=120)
    rol = peewee.CharField(max_length=30)
    wat = peewee.CharField(max_length=40)
    dag = peewee.DateField()
    op = peewee.DateTimeField()

    class Meta:
        table_name = "persooninzage"
        indexes = (
            (
                (
                    "partij",
                    "gebruiker_id",
                    "wat",
                    "dag",
                ),
                True,
            ),
            (("op",), False),
        )


class Plan(peewee.Model):
    initiatief = peewee.ForeignKeyField(Initiatief, on_delete="RESTRICT", unique=True)
    antwoorden = peewee.TextField()
    instrumenten = peewee.TextField()
    updated_at = peewee.DateTimeField()
    versie = peewee.IntegerField()

    class Meta:
        table_name = "plan"


class Planconcept(peewee.Model):
    initiatief = peewee.ForeignKeyField(Initiatief, on_delete="RESTRICT")
    wie = peewee.CharField(max_length=40)
    invoer = peewee.TextField()
    versie = peewee.IntegerField()
    updated_at = peewee.DateTimeField(index=True)

    class Meta:
        table_name = "plan_concept"
        indexes = (
            (
                (
                    "initiatief",
                    "wie",
                ),
                True,
            ),
        )


class Planpublicatie(peewee.Model):
    initiatief = peewee.ForeignKeyField(Initiatief, on_delete="RESTRICT", unique=True)
    antwoorden = peewee.TextField()
    versie = peewee.IntegerField()
    gepubliceerd_op = peewee.DateTimeField()
    door_naam = peewee.CharField(max_length=120)

    class Meta:
        table_name = "plan_publicatie"


class PostcodeGebied(peewee.Model):
    begin = peewee.CharField(max_length=6, unique=True)
    gebied = peewee.ForeignKeyField(Gebied, on_delete="RESTRICT")

    class Meta:
        table_name = "postcode_gebied"


class Prioriteit(peewee.Model):
    sleutel = peewee.CharField(max_length=20, unique=True)
    programma = peewee.ForeignKeyField(Programma, on_delete="RESTRICT")
    rang = peewee.IntegerField()
    tekst = peewee.CharField(max_length=200)
    bron_soort = peewee.CharField(max_length=40)
    bron = peewee.CharField(max_length=200)
    bron_url = peewee.CharField(max_length=300)
    bron_op = peewee.DateField(null=True)
    aantal_mensen = peewee.IntegerField(null=True)

    class Meta:
        table_name = "prioriteit"


class Publicatie(peewee.Model):
    initiatief = peewee.ForeignKeyField(Initiatief, on_delete="RESTRICT")
    titel = peewee.CharField(max_length=80)
    samenvatting = peewee.CharField(max_length=200)
    omschrijving = peewee.TextField()
    meerwaarde = peewee.TextField()
    naam = peewee.CharField(max_length=120)
    is_actueel = peewee.BooleanField()
    gepubliceerd_op = peewee.DateTimeField()
    vervangen_op = peewee.DateTimeField(null=True)
    door_naam = peewee.CharField(max_length=120)

    class Meta:
        table_name = "publicatie"
        indexes = (
            (
                (
                    "initiatief",
                    "is_actueel",
                ),
                False,
            ),
        )


class Raadsbericht(peewee.Model):
    sleutel = peewee.CharField(max_length=20, unique=True)
    initiatief = peewee.ForeignKeyField(Initiatief, on_delete="RESTRICT")
    raadslid = peewee.ForeignKeyField(Raadslid, on_delete="RESTRICT")
    tekst = peewee.TextField()
    op = peewee.DateTimeField()
    antwoord = peewee.TextField()
    antwoord_op = peewee.DateTimeField(null=True)
    formulier = peewee.CharField(max_length=40, unique=True)

    class Meta:
        table_name = "raadsbericht"
        indexes = (
            (
                (
                    "raadslid",
                    "op",
                ),
                False,
            ),
        )


class Relatie(peewee.Model):
    van_kind = peewee.CharField(max_length=40)
    van_key = peewee.CharField(max_length=80)
    naar_kind = peewee.CharField(max_length=40)
    naar_key = peewee.CharField(max_length=80)
    soort = peewee.CharField(max_length=40)
    gewicht = peewee.FloatField()
    aard = peewee.CharField(max_length=20)
    sinds = peewee.DateField()
    tot = peewee.DateField(null=True)
    geldt_tot = peewee.DateField(null=True)
    bron = peewee.CharField(max_length=40)
    zekerheid = peewee.FloatField()
    is_openbaar = peewee.BooleanField()
    toelichting = peewee.TextField()
    beweerd_door = peewee.CharField(max_length=120)
    bevestigd_door = peewee.CharField(max_length=120)
    bevestigd_op = peewee.DateField(null=True)
    gevraagd_op = peewee.DateField(null=True)

    class Meta:
        table_name = "relatie"
        indexes = (
            (
                (
                    "van_kind",
                    "van_key",
                    "soort",
                ),
                False,
            ),
            (
                (
                    "naar_kind",
                    "naar_key",
                    "soort",
                ),
                False,
            ),
        )


class Weektijd(peewee.Model):
    sleutel = peewee.CharField(max_length=20, unique=True)
    plek = peewee.ForeignKeyField(Plek, on_delete="RESTRICT")
    weekdag = peewee.IntegerField()
    begin = peewee.IntegerField()
    eind = peewee.IntegerField()
    vanaf = peewee.DateField()
    tot = peewee.DateField()
    keren = peewee.IntegerField(null=True)
    geboekt = peewee.IntegerField()
    is_actief = peewee.BooleanField()
    created_at = peewee.DateTimeField()

    class Meta:
        table_name = "weektijd"


class Reservering(peewee.Model):
    sleutel = peewee.CharField(max_length=20, unique=True)
    weektijd = peewee.ForeignKeyField(Weektijd, on_delete="RESTRICT")
    onderwerp_kind = peewee.CharField(max_length=40)
    onderwerp_key = peewee.CharField(max_length=80)
    personen = peewee.IntegerField(null=True)
    voorwaarde = peewee.TextField()
    toestand = peewee.CharField(max_length=40)
    reden = peewee.TextField()
    versie = peewee.IntegerField()
    created_at = peewee.DateTimeField()

    class Meta:
        table_name = "reservering"
        indexes = (
            (
                (
                    "onderwerp_kind",
                    "onderwerp_key",
                ),
                False,
            ),
        )


class Reserveringsdag(peewee.Model):
    reservering = peewee.ForeignKeyField(Reservering, on_delete="RESTRICT")
    weektijd = peewee.ForeignKeyField(Weektijd, on_delete="RESTRICT")
    dag = peewee.DateField()
    geldt = peewee.IntegerField(null=True)
    reden = peewee.TextField()

    class Meta:
        table_name = "reserveringsdag"
        indexes = (
            (
                (
                    "weektijd",
                    "dag",
                    "geldt",
                ),
                True,
            ),
        )


class Samenvraag(peewee.Model):
    sleutel = peewee.CharField(max_length=20, unique=True)
    soort = peewee.CharField(max_length=40)
    van = peewee.ForeignKeyField(Initiatief, on_delete="RESTRICT")
    naar = peewee.ForeignKeyField(Initiatief, on_delete="RESTRICT")
    toelichting = peewee.CharField(max_length=600)
    link_van = peewee.CharField(max_length=64, null=True, unique=True)
    link_naar = peewee.CharField(max_length=64, null=True, unique=True)
    van_ja_op = peewee.DateTimeField(null=True)
    naar_ja_op = peewee.DateTimeField(null=True)
    nee_op = peewee.DateTimeField(null=True)
    lopend = peewee.IntegerField(null=True, unique=True)
    created_at = peewee.DateTimeField()
    door_naam = peewee.CharField(max_length=120)

    class Meta:
        table_name = "samenvraag"


class Seintje(peewee.Model):
    gebruiker = peewee.ForeignKeyField(Gebruiker, on_delete="RESTRICT")
    soort = peewee.CharField(max_length=40)
    zin = peewee.CharField(max_length=200)
    gegevens = peewee.TextField()
    pad = peewee.CharField(max_length=300)
    gebeurtenis = peewee.ForeignKeyField(Gebeurtenis, on_delete="RESTRICT", null=True)
    eenmalig = peewee.CharField(max_length=120)
    op = peewee.DateTimeField()
    zichtbaar_op = peewee.DateTimeField()
    gelezen_op = peewee.DateTimeField(null=True)

    class Meta:
        table_name = "seintje"
        indexes = (
            (
                (
                    "gebruiker",
                    "eenmalig",
                ),
                True,
            ),
            (
                (
                    "gebruiker",
                    "zichtbaar_op",
                ),
                False,
            ),
        )


class Seintkeus(peewee.Model):
    gebruiker = peewee.ForeignKeyField(Gebruiker, on_delete="RESTRICT", unique=True)
    keuzes = peewee.TextField()

    class Meta:
        table_name = "seintkeus"


class Sessie(peewee.Model):
    sleutel_hash = peewee.CharField(max_length=64, unique=True)
    gebruiker = peewee.ForeignKeyField(Gebruiker, on_delete="RESTRICT")
    rol = peewee.CharField(max_length=40)
    created_at = peewee.DateTimeField()
    verloopt_op = peewee.DateTimeField()
    beeindigd_op = peewee.DateTimeField(null=True)

    class Meta:
        table_name = "sessie"


class Splitsing(peewee.Model):
    deel = peewee.ForeignKeyField(Initiatief, on_delete="RESTRICT", unique=True)
    van = peewee.ForeignKeyField(Initiatief, on_delete="RESTRICT")
    created_at = peewee.DateTimeField()
    door_naam = peewee.CharField(max_length=120)

    class Meta:
        table_name = "splitsing"


class Stadsmaker(peewee.Model):
    sleutel = peewee.CharField(max_length=20, unique=True)
    partij = peewee.ForeignKeyField(Partij, on_delete="RESTRICT", unique=True)
    graag = peewee.TextField()
    uren_per_maand = peewee.IntegerField(null=True)
    gebieden = peewee.TextField()
    mag_vragen_sinds = peewee.DateTimeField(null=True)
    created_at = peewee.DateTimeField()

    class Meta:
        table_name = "stadsmaker"


class Stap(peewee.Model):
    sleutel = peewee.CharField(max_length=20, unique=True)
    initiatief = peewee.ForeignKeyField(Initiatief, on_delete="RESTRICT")
    titel = peewee.CharField(max_length=160)
    toelichting = peewee.TextField()
    van = peewee.CharField(max_length=40)
    wie = peewee.CharField(max_length=80)
    uiterlijk_op = peewee.DateField(null=True)
    document = peewee.CharField(max_length=160)
    document_url = peewee.CharField(max_length=500)
    klaar_op = peewee.DateTimeField(null=True)
    klaar_door = peewee.CharField(max_length=120)
    vervallen_op = peewee.DateTimeField(null=True)
    volgorde = peewee.IntegerField()
    versie = peewee.IntegerField()

    class Meta:
        table_name = "stap"
        indexes = (
            (
                (
                    "initiatief",
                    "volgorde",
                ),
                False,
            ),
        )


class Stappenplan(peewee.Model):
    initiatief = peewee.ForeignKeyField(Initiatief, on_delete="RESTRICT", unique=True)
    soort = peewee.CharField(max_length=40)
    methode = peewee.CharField(max_length=20)
    created_at = peewee.DateTimeField()
    door_naam = peewee.CharField(max_length=120)

    class Meta:
        table_name = "stappenplan"


class Stembiljet(peewee.Model):
    id = peewee.CharField(max_length=32, primary_key=True)
    stemming = peewee.ForeignKeyField(Stemming, on_delete="RESTRICT")
    keuzes = peewee.TextField()
    bewijs = peewee.CharField(max_length=64)
    wie = peewee.CharField(max_length=80)

    class Meta:
        table_name = "stembiljet"
        indexes = (
            (
                (
                    "stemming",
                    "bewijs",
                ),
                True,
            ),
        )


class Stemoptie(peewee.Model):
    sleutel = peewee.CharField(max_length=20, unique=True)
    stemming = peewee.ForeignKeyField(Stemming, on_delete="RESTRICT")
    ding_kind = peewee.CharField(max_length=40)
    ding_key = peewee.CharField(max_length=80)
    naam = peewee.CharField(max_length=160)
    nummer = peewee.IntegerField()

    class Meta:
        table_name = "stemoptie"
        indexes = (
            (
                (
                    "stemming",
                    "ding_kind",
                    "ding_key",
                ),
                True,
            ),
        )


class Steun(peewee.Model):
    onderwerp_kind = peewee.CharField(max_length=40)
    onderwerp_key = peewee.CharField(max_length=80)
    gebruiker = peewee.ForeignKeyField(Gebruiker, on_delete="RESTRICT")
    op = peewee.DateTimeField()

    class Meta:
        table_name = "steun"
        indexes = (
            (
                (
                    "onderwerp_kind",
                    "onderwerp_key",
                    "gebruiker",
                ),
                True,
            ),
        )


class Stijlkeuze(peewee.Model):
    initiatief = peewee.ForeignKeyField(Initiatief, on_delete="RESTRICT")
    fase = peewee.CharField(max_length=40)
    stijl = peewee.CharField(max_length=40)
    waarom = peewee.CharField(max_length=300)
    op = peewee.DateTimeField()
    door_naam = peewee.CharField(max_length=120)

    class Meta:
        table_name = "stijlkeuze"
        indexes = (
            (
                (
                    "initiatief",
                    "fase",
                ),
                False,
            ),
        )


class Taak(peewee.Model):
    sleutel = peewee.CharField(max_length=20, unique=True)
    initiatief = peewee.ForeignKeyField(Initiatief, on_delete="RESTRICT")
    titel = peewee.CharField(max_length=160)
    eigenaar = peewee.ForeignKeyField(Medewerker, on_delete="RESTRICT")
    uiterlijk_op = peewee.DateField()
    uiterlijk_om = peewee.TimeField(null=True)
    is_terugbellen = peewee.BooleanField()
    toestand = peewee.CharField(max_length=40)
    klantcontact = peewee.ForeignKeyField(Klantcontact, on_delete="RESTRICT", null=True)
    is_vertellen = peewee.BooleanField()
    over_kind = peewee.CharField(max_length=40)
    over_key = peewee.CharField(max_length=80)
    created_at = peewee.DateTimeField()
    afgesloten_op = peewee.DateTimeField(null=True)
    door_naam = peewee.CharField(max_length=120)

    class Meta:
        table_name = "taak"
        indexes = (
            (
                (
                    "eigenaar",
                    "toestand",
                    "uiterlijk_op",
                ),
                False,
            ),
            (
                (
                    "over_kind",
                    "over_key",
                ),
                False,
            ),
        )


class Taskforce(peewee.Model):
    sleutel = peewee.CharField(max_length=20, unique=True)
    initiatief = peewee.ForeignKeyField(Initiatief, on_delete="RESTRICT")
    vraag = peewee.CharField(max_length=300)
    knelpunt = peewee.ForeignKeyField(Knelpunt, on_delete="RESTRICT", null=True)
    vanaf = peewee.DateField()
    tot = peewee.DateField()
    open = peewee.BooleanField(null=True)
    versie = peewee.IntegerField()
    opbrengst = peewee.TextField()
    gesloten_op = peewee.DateTimeField(null=True)
    created_at = peewee.DateTimeField()
    door_naam = peewee.CharField(max_length=120)

    class Meta:
        table_name = "taskforce"
        indexes = (
            (
                (
                    "initiatief",
                    "open",
                ),
                True,
            ),
        )


class Taskforcelid(peewee.Model):
    sleutel = peewee.CharField(max_length=20, unique=True)
    taskforce = peewee.ForeignKeyField(Taskforce, on_delete="RESTRICT")
    medewerker = peewee.ForeignKeyField(Medewerker, on_delete="RESTRICT")
    trekt = peewee.BooleanField(null=True)
    sinds = peewee.DateTimeField()
    weg_op = peewee.DateTimeField(null=True)

    class Meta:
        table_name = "taskforcelid"
        indexes = (
            (
                (
                    "taskforce",
                    "medewerker",
                ),
                True,
            ),
            (
                (
                    "taskforce",
                    "trekt",
                ),
                True,
            ),
        )


class Telling(peewee.Model):
    gebied = peewee.ForeignKeyField(Gebied, on_delete="RESTRICT")
    partner = peewee.ForeignKeyField(Partner, on_delete="RESTRICT")
    maand = peewee.DateField()
    aantal = peewee.IntegerField()
    bron = peewee.CharField(max_length=120)
    methode = peewee.CharField(max_length=300)
    updated_at = peewee.DateTimeField()

    class Meta:
        table_name = "telling"
        indexes = (
            (
                (
                    "gebied",
                    "partner",
                    "maand",
                ),
                True,
            ),
        )


class Terugblik(peewee.Model):
    initiatief = peewee.ForeignKeyField(Initiatief, on_delete="RESTRICT", unique=True)
    evaluatie = peewee.TextField()
    verantwoording_binnen = peewee.BooleanField()
    feedback_gevraagd_op = peewee.DateTimeField(null=True)
    updated_at = peewee.DateTimeField()
    versie = peewee.IntegerField()

    class Meta:
        table_name = "terugblik"


class ThemaIngreep(peewee.Model):
    sleutel = peewee.CharField(max_length=20, unique=True)
    soort = peewee.CharField(max_length=40)
    thema = peewee.ForeignKeyField(Thema, on_delete="RESTRICT")
    doel = peewee.ForeignKeyField(Thema, on_delete="RESTRICT", null=True)
    oude_ouder = peewee.ForeignKeyField(Thema, on_delete="RESTRICT", null=True)
    woorden = peewee.TextField()
    verhuisd = peewee.TextField()
    reden = peewee.TextField()
    door_naam = peewee.CharField(max_length=120)
    op = peewee.DateTimeField()
    ongedaan_op = peewee.DateTimeField(null=True)
    ongedaan_door = peewee.CharField(max_length=120)

    class Meta:
        table_name = "thema_ingreep"


class Tijdvak(peewee.Model):
    sleutel = peewee.CharField(max_length=20, unique=True)
    medewerker = peewee.ForeignKeyField(Medewerker, on_delete="RESTRICT")
    begin = peewee.DateTimeField()
    eind = peewee.DateTimeField()
    vorm = peewee.CharField(max_length=40)
    waar = peewee.CharField(max_length=200)
    initiatief = peewee.ForeignKeyField(Initiatief, on_delete="RESTRICT", null=True)
    over = peewee.CharField(max_length=300)
    afspraak = peewee.CharField(max_length=20)
    volgnummer = peewee.IntegerField()
    gekozen_op = peewee.DateTimeField(null=True)
    herinnerd_op = peewee.DateTimeField(null=True)
    ingetrokken_op = peewee.DateTimeField(null=True)
    versie = peewee.IntegerField()

    class Meta:
        table_name = "tijdvak"
        indexes = (
            (
                (
                    "medewerker",
                    "begin",
                ),
                False,
            ),
            (
                (
                    "initiatief",
                    "begin",
                ),
                False,
            ),
        )


class ToezeggingBericht(peewee.Model):
    toezegging = peewee.ForeignKeyField(Toezegging, on_delete="RESTRICT")
    tekst = peewee.TextField()
    status = peewee.CharField(max_length=40)
    bewijs_url = peewee.CharField(max_length=300)
    op = peewee.DateTimeField()
    door_naam = peewee.CharField(max_length=120)

    class Meta:
        table_name = "toezegging_bericht"


class Toezeggingvolger(peewee.Model):
    toezegging = peewee.ForeignKeyField(Toezegging, on_delete="RESTRICT")
    raadslid = peewee.ForeignKeyField(Raadslid, on_delete="RESTRICT")

    class Meta:
        table_name = "toezeggingvolger"
        indexes = (
            (
                (
                    "toezegging",
                    "raadslid",
                ),
                True,
            ),
        )


class Triage(peewee.Model):
    initiatief = peewee.ForeignKeyField(Initiatief, on_delete="RESTRICT")
    soort = peewee.CharField(max_length=40)
    betreft = peewee.ForeignKeyField(Medewerker, on_delete="RESTRICT", null=True)
    toelichting = peewee.TextField()
    op = peewee.DateTimeField()
    door_naam = peewee.CharField(max_length=120)

    class Meta:
        table_name = "triage"


class TweedeBlik(peewee.Model):
    sleutel = peewee.CharField(max_length=20, unique=True)
    antwoord = peewee.ForeignKeyField(Antwoord, on_delete="RESTRICT", unique=True)
    vraag = peewee.TextField()
    gevraagd_op = peewee.DateTimeField()
    uiterlijk_op = peewee.DateField()
    beoordelaar = peewee.ForeignKeyField(Medewerker, on_delete="RESTRICT", null=True)
    uitkomst = peewee.CharField(max_length=40, null=True)
    uitleg = peewee.TextField()
    besloten_op = peewee.DateTimeField(null=True)
    door_naam = peewee.CharField(max_length=120)

    class Meta:
        table_name = "tweede_blik"


class Uitgaand(peewee.Model):
    soort = peewee.CharField(max_length=40)
    aan = peewee.TextField()
    onderwerp = peewee.CharField(max_length=250)
    tekst = peewee.TextField()
    taal = peewee.CharField(max_length=5)
    over_kind = peewee.CharField(max_length=40)
    over_key = peewee.CharField(max_length=80)
    eenmalig = peewee.CharField(max_length=200, unique=True)
    message_id = peewee.CharField(max_length=120)
    afmelden = peewee.CharField(max_length=300)
    kalender = peewee.TextField()
    toestand = peewee.CharField(max_length=40)
    pogingen = peewee.IntegerField()
    volgende_op = peewee.DateTimeField()
    lease_tot = peewee.DateTimeField(null=True)
    fout = peewee.TextField()
    created_at = peewee.DateTimeField()
    verzonden_op = peewee.DateTimeField(null=True)

    class Meta:
        table_name = "uitgaand"
        indexes = (
            (
                (
                    "toestand",
                    "soort",
                    "volgende_op",
                ),
                False,
            ),
        )


class Uitnodiging(peewee.Model):
    sleutel = peewee.CharField(max_length=20, unique=True)
    bijeenkomst = peewee.ForeignKeyField(Bijeenkomst, on_delete="RESTRICT")
    groep = peewee.CharField(max_length=40)
    naam = peewee.CharField(max_length=120)
    email = peewee.CharField(max_length=254)
    taal = peewee.CharField(max_length=5)
    stand = peewee.CharField(max_length=40)
    op = peewee.DateTimeField()
    herinnerd_op = peewee.DateTimeField(null=True)

    class Meta:
        table_name = "uitnodiging"
        indexes = (
            (
                (
                    "bijeenkomst",
                    "email",
                ),
                True,
            ),
        )


class Verband(peewee.Model):
    sleutel = peewee.CharField(max_length=20, unique=True)
    deel = peewee.ForeignKeyField(Initiatief, on_delete="RESTRICT")
    geheel = peewee.ForeignKeyField(Initiatief, on_delete="RESTRICT")
    lopend = peewee.IntegerField(null=True, unique=True)
    created_at = peewee.DateTimeField()
    door_naam = peewee.CharField(max_length=120)
    los_op = peewee.DateTimeField(null=True)
    los_door = peewee.CharField(max_length=120)

    class Meta:
        table_name = "verband"


class Volging(peewee.Model):
    abonnee = peewee.ForeignKeyField(Abonnee, on_delete="RESTRICT")
    onderwerp_kind = peewee.CharField(max_length=40)
    onderwerp_key = peewee.CharField(max_length=80)
    bevestig_hash = peewee.CharField(max_length=64, null=True, unique=True)
    bevestigd_op = peewee.DateTimeField(null=True)
    created_at = peewee.DateTimeField()

    class Meta:
        table_name = "volging"
        indexes = (
            (
                (
                    "abonnee",
                    "onderwerp_kind",
                    "onderwerp_key",
                ),
                True,
            ),
            (
                (
                    "onderwerp_kind",
                    "onderwerp_key",
                ),
                False,
            ),
        )


class Voorstel(peewee.Model):
    sleutel = peewee.CharField(max_length=20, unique=True)
    naam = peewee.CharField(max_length=60, index=True)
    open_voor = peewee.CharField(max_length=60, null=True, unique=True)
    op_versie = peewee.IntegerField()
    oud = peewee.TextField(null=True)
    waarde = peewee.TextField()
    vanaf = peewee.DateField(null=True)
    reden = peewee.TextField()
    toestand = peewee.CharField(max_length=40)
    door_gebruiker_id = peewee.IntegerField(null=True)
    door_naam = peewee.CharField(max_length=120)
    created_at = peewee.DateTimeField()
    besluit_door = peewee.CharField(max_length=120)
    besluit_op = peewee.DateTimeField(null=True)
    besluit_reden = peewee.TextField()

    class Meta:
        table_name = "instelling_voorstel"


class Voortgangsbericht(peewee.Model):
    sleutel = peewee.CharField(max_length=20, unique=True)
    programma = peewee.ForeignKeyField(Programma, on_delete="RESTRICT")
    stoplicht = peewee.CharField(max_length=40)
    tekst = peewee.TextField()
    op = peewee.DateTimeField()

    class Meta:
        table_name = "voortgangsbericht"
        indexes = (
            (
                (
                    "programma",
                    "op",
                ),
                False,
            ),
        )


class Voortgangstaak(peewee.Model):
    programma = peewee.ForeignKeyField(Programma, on_delete="RESTRICT")
    uiterlijk_op = peewee.DateField()
    created_at = peewee.DateTimeField()
    klaar_op = peewee.DateTimeField(null=True)

    class Meta:
        table_name = "voortgangstaak"
        indexes = (
            (
                (
                    "programma",
                    "uiterlijk_op",
                ),
                True,
            ),
        )


class Wens(peewee.Model):
    sleutel = peewee.CharField(max_length=20, unique=True)
    gebied = peewee.ForeignKeyField(Gebied, on_delete="RESTRICT")
    titel = peewee.CharField(max_length=120)
    tekst = peewee.TextField()
    is_openbaar = peewee.BooleanField()
    status = peewee.CharField(max_length=40)
    antwoord = peewee.TextField()
    antwoord_op = peewee.DateTimeField(null=True)
    samen_met = peewee.ForeignKeyField("self", on_delete="RESTRICT", null=True)
    bron_kind = peewee.CharField(max_length=40)
    bron_key = peewee.CharField(max_length=80)
    created_at = peewee.DateTimeField()
    versie = peewee.IntegerField()

    class Meta:
        table_name = "wens"
        indexes = (
            (
                (
                    "gebied",
                    "status",
                ),
                False,
            ),
            (
                (
                    "bron_kind",
                    "bron_key",
                ),
                False,
            ),
        )


class Wensvrager(peewee.Model):
    wens = peewee.ForeignKeyField(Wens, on_delete="RESTRICT")
    partij = peewee.ForeignKeyField(Partij, on_delete="RESTRICT")
    naam = peewee.CharField(max_length=120)
    op = peewee.DateTimeField()

    class Meta:
        table_name = "wensvrager"
        indexes = (
            (
                (
                    "wens",
                    "partij",
                ),
                True,
            ),
        )


class Wijziging(peewee.Model):
    id = peewee.BigAutoField()
    kind = peewee.CharField(max_length=40)
    key = peewee.CharField(max_length=80)
    op = peewee.DateTimeField()

    class Meta:
        table_name = "wijzigingen"


class Wissel(peewee.Model):
    sleutel = peewee.CharField(max_length=20, unique=True)
    initiatief = peewee.ForeignKeyField(Initiatief, on_delete="RESTRICT")
    van = peewee.ForeignKeyField(Medewerker, on_delete="RESTRICT")
    naar = peewee.ForeignKeyField(Medewerker, on_delete="RESTRICT")
    gaat_in_op = peewee.DateTimeField(index=True)
    toestand = peewee.CharField(max_length=40)
    lopend = peewee.BooleanField(null=True)
    beloften = peewee.TextField()
    gevoelig = peewee.TextField()
    stappen = peewee.TextField()
    versie = peewee.IntegerField()
    reden = peewee.TextField()
    created_at = peewee.DateTimeField()
    besloten_op = peewee.DateTimeField(null=True)
    door_naam = peewee.CharField(max_length=120)

    class Meta:
        table_name = "wissel"
        indexes = (
            (
                (
                    "initiatief",
                    "lopend",
                ),
                True,
            ),
        )


TABLES = (
    Aanmaning,
    Bijeenkomst,
    Aanmelding,
    Gebied,
    Partij,
    Gebruiker,
    Team,
    Medewerker,
    Initiatief,
    Beslistermijn,
    Aanvulling,
    Abonnee,
    Wethouder,
    Opgave,
    Programma,
    Thema,
    Doel,
    Actie,
    ActieScan,
    Fractie,
    Raadslid,
    Partner,
    Plek,
    Vergadering,
    Markt,
    Adoptie,
    Adres,
    Inlogcode,
    Adresbevestiging,
    Advies,
    Agendasleutel,
    Toezegging,
    Agendering,
    Klantcontact,
    Antwoord,
    Belang,
    Inzending,
    Beoordeling,
    Bericht,
    Instrument,
    Beslispunt,
    Betrokkenteam,
    BewaardeKeuze,
    BewaardFilter,
    Kraam,
    Bezoekplan,
    Bijdrage,
    Bijlage,
    Concept,
    Contactbetreft,
    Deling,
    Deelstuk,
    Stemming,
    Deurcode,
    DigitaalAdres,
    Dossierstuk,
    Extravraag,
    ExtraAntwoord,
    FaseOvergang,
    Fractielid,
    Fractiereactie,
    Gebeurtenis,
    GebruikerRol,
    Herkomst,
    Hulpaanbod,
    Hulpvraag,
    Hulpbod,
    InitiatiefThema,
    Inlezing,
    Instelling,
    Inzage,
    Kennisitem,
    Kennisoordeel,
    Kiezer,
    Knelpunt,
    Koppelronde,
    Koppeling,
    Koppelles,
    Kraamdeelnemer,
    Les,
    Loting,
    Makersnieuws,
    Marktbezoek,
    Medemaker,
    Meedenkstand,
    Meningvraag,
    Mening,
    Methodeconcept,
    Meting,
    Netwerkblik,
    Nieuwsstand,
    Nieuwtje,
    Notitie,
    Nummering,
    Overdracht,
    Participatietraject,
    PartnerLid,
    Persooninzage,
    Plan,
    Planconcept,
    Planpublicatie,
    PostcodeGebied,
    Prioriteit,
    Publicatie,
    Raadsbericht,
    Relatie,
    Weektijd,
    Reservering,
    Reserveringsdag,
    Samenvraag,
    Seintje,
    Seintkeus,
    Sessie,
    Splitsing,
    Stadsmaker,
    Stap,
    Stappenplan,
    Stembiljet,
    Stemoptie,
    Steun,
    Stijlkeuze,
    Taak,
    Taskforce,
    Taskforcelid,
    Telling,
    Terugblik,
    ThemaIngreep,
    Tijdvak,
    ToezeggingBericht,
    Toezeggingvolger,
    Triage,
    TweedeBlik,
    Uitgaand,
    Uitnodiging,
    Verband,
    Volging,
    Voorstel,
    Voortgangsbericht,
    Voortgangstaak,
    Wens,
    Wensvrager,
    Wijziging,
    Wissel,
)


def up(migrator: SchemaMigrator, db: peewee.Database) -> None:
    """Create the tables."""
    with db.bind_ctx(TABLES):
        db.create_tables(TABLES, safe=False)


def down(migrator: SchemaMigrator, db: peewee.Database) -> None:
    """Drop the tables."""
    with db.bind_ctx(TABLES):
        db.drop_tables(TABLES)
