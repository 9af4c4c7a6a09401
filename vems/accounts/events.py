"""What happens to an account: who gave or took access, and when. Read by management only."""

from __future__ import annotations

from vems.core.history import Event
from vems.core.i18n import N_

UITGENODIGD = Event("account_uitgenodigd", N_("Uitgenodigd per e-mail"), icoon="mail")
UITNODIGING_INGETROKKEN = Event(
    "account_uitnodiging_ingetrokken", N_("Uitnodiging ingetrokken"), icoon="sluit"
)
UITNODIGING_AANGENOMEN = Event(
    "account_uitnodiging_aangenomen", N_("Uitnodiging aangenomen"), icoon="vink"
)
ROL_GEGEVEN = Event(
    "account_rol_gegeven",
    N_("Rol gekregen: %(rol)s"),
    frozenset({"rol"}),
    icoon="plus",
    labels=frozenset({"rol"}),
)
ROL_GENOMEN = Event(
    "account_rol_genomen",
    N_("Rol beëindigd: %(rol)s"),
    frozenset({"rol"}),
    icoon="sluit",
    labels=frozenset({"rol"}),
)
TOEGANG_GESTOPT = Event("account_gestopt", N_("Toegang gestopt"), icoon="slot")
TOEGANG_HERSTELD = Event("account_hersteld", N_("Toegang hersteld"), icoon="vernieuw")
EINDE_GEPLAND = Event(
    "account_einde_gepland",
    N_("Toegang stopt na %(dag)s"),
    frozenset({"dag"}),
    icoon="kalender",
)
EINDE_VERVALLEN = Event("account_einde_vervallen", N_("Toegang blijft"), icoon="vernieuw")
EVENTS = (
    EINDE_GEPLAND,
    EINDE_VERVALLEN,
    UITGENODIGD,
    UITNODIGING_INGETROKKEN,
    UITNODIGING_AANGENOMEN,
    ROL_GEGEVEN,
    ROL_GENOMEN,
    TOEGANG_GESTOPT,
    TOEGANG_HERSTELD,
)
