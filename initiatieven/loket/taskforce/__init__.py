"""A taskforce: colleagues of several teams together on one hard case, for a while (S1-10).

Who is in it reads the case and writes notes there, until its last day or until it is closed. Not
here: which teams work on a case is begeleiding.aanpak, a question to one colleague loket.taken.
"""

from __future__ import annotations


def connect() -> None:
    """Tell how taskforces hang on a case, who is in one, and what pages and events there are."""
    from initiatieven.loket.taskforce import panelen, tonen, views  # noqa: F401  its routes
    from initiatieven.loket.taskforce.events import EVENTS
    from initiatieven.loket.taskforce.leden import find_zaken
    from initiatieven.loket.taskforce.models import Taskforce
    from initiatieven.registratie.gedeeld import register_deel
    from vems.accounts.keuzes import Rol
    from vems.accounts.toegang import register_belonging
    from vems.core.history import register_events
    from vems.core.reference import register_kind
    from vems.core.web.panels import register_panel

    register_events(*EVENTS)
    register_deel("taskforces", Taskforce.initiatief)
    for rol in (Rol.VAKAMBTENAAR, Rol.BEGELEIDER, Rol.GEBIEDSREGISSEUR):
        register_belonging(rol, find_zaken)
    register_kind("taskforce", label=tonen.TASKFORCE, load_many=tonen.load_taskforces)
    register_panel("zaak", "taskforce", 3, panelen.load_zaak)
    register_panel("mijn", "taskforce", 12, panelen.load_mijn)
