"""The three stances of a guide (ACTIE, Platform31; DOMAIN 2.5), and how long words may be."""

from __future__ import annotations

from enum import Enum

from vems.core.i18n import N_

MAX_WAAROM = 300
MAX_WAT = 200


class Stijl(Enum):
    """How much the gemeente does itself; another phase may need another one."""

    STIMULEREN = "stimuleren"
    FACILITEREN = "faciliteren"
    COPRODUCEREN = "coproduceren"


STIJL_LABELS = {
    Stijl.STIMULEREN: N_("Stimuleren: wij moedigen aan, de makers doen het"),
    Stijl.FACILITEREN: N_("Faciliteren: wij maken mogelijk wat de makers doen"),
    Stijl.COPRODUCEREN: N_("Coproduceren: wij doen het samen"),
}
STIJL_NAMEN = {
    Stijl.STIMULEREN: N_("Stimuleren"),
    Stijl.FACILITEREN: N_("Faciliteren"),
    Stijl.COPRODUCEREN: N_("Coproduceren"),
}
