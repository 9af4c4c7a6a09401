"""Relations that are the fact themselves, and the graph of them and every slice's projection.

Not here: A fact with a table of its own is projected, not stored here.
"""

from __future__ import annotations

from flask import Flask


def init_app(app: Flask) -> None:
    """Register who users are in the network, how organisations are found, the graph and pages."""
    from netwerk.partners.events import profiel_bevestigd
    from netwerk.relaties import panelen
    from netwerk.relaties.apart import end_apart_voorbij
    from netwerk.relaties.events import EVENTS
    from netwerk.relaties.graaf import Graaf
    from netwerk.relaties.identiteit import identify_medewerker, identify_partner
    from netwerk.relaties.projecties.netwerk import register_all
    from netwerk.relaties.search import list_partners, load_partners
    from netwerk.relaties.subscribers import carry_partij, confirm_werkveld
    from netwerk.relaties.themas import RelatieHouder
    from netwerk.relaties.verouderen import ask_eigenaars, end_voorbij, lapse_onbevestigd
    from netwerk.relaties.views import (  # noqa: F401  imported for their routes
        aanmelden,
        bevestigen,
        bp,
        vastleggen,
        voorstellen,
        werk,
        werkveld,
    )
    from netwerk.relaties.volger import GraafVolger
    from netwerk.themas.houders import register_houder
    from vems.accounts.keuzes import ROLLEN_MET_WACHTWOORD, Rol
    from vems.accounts.toegang import register_identity
    from vems.core.changes import register_follower
    from vems.core.history import register_events
    from vems.core.jobs import register_job
    from vems.core.search.documents import register_documents
    from vems.core.web.panels import register_panel
    from vems.partijen.samenvoegen import partijen_samengevoegd

    for rol in ROLLEN_MET_WACHTWOORD - {Rol.RAADSLID, Rol.GRIFFIE}:
        register_identity(rol, identify_medewerker)
    register_identity(Rol.PARTNER, identify_partner)
    register_documents("partner", load_documents=load_partners, list_keys=list_partners)
    register_all()
    register_houder("relatie", RelatieHouder())
    app.extensions["graaf"] = Graaf()
    register_follower(GraafVolger(app.extensions["graaf"]))
    register_job(end_apart_voorbij, minutes="7")
    register_job(end_voorbij, minutes="11")
    register_job(ask_eigenaars, minutes="41")
    register_job(lapse_onbevestigd, minutes="47")
    profiel_bevestigd.connect(confirm_werkveld)
    partijen_samengevoegd.connect(carry_partij)
    register_events(*EVENTS)
    register_panel("partner_eigen", "werkveld", 20, panelen.load_eigen)
    register_panel("partner", "relaties", 20, panelen.load_openbaar)
    app.register_blueprint(bp)
