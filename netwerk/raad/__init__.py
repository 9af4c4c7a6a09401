"""Council members, fracties, wethouders and meetings: who they are.

Not here: What they promise is initiatieven.toezeggingen; their pages are initiatieven.raad.
"""

from __future__ import annotations

from flask import Flask


def init_app(app: Flask) -> None:
    """Register how the council is shown, and who a council member's account is."""
    from netwerk.raad import tonen
    from netwerk.raad.registration import identity_of
    from vems.accounts.keuzes import Rol
    from vems.accounts.toegang import register_identity
    from vems.core.i18n import N_
    from vems.core.reference import register_kind

    register_kind("raadslid", label=N_("Raadslid"), load_many=tonen.load_raadsleden)
    register_kind("fractie", label=N_("Fractie"), load_many=tonen.load_fracties)
    register_kind("wethouder", label=N_("Wethouder"), load_many=tonen.load_wethouders)
    register_kind("vergadering", label=N_("Vergadering"), load_many=tonen.load_vergaderingen)
    register_identity(Rol.RAADSLID, identity_of)
