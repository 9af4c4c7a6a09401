"""What members and visitors do with anything that has a Reference: support, follow, notices.

Not here: Pages that show it belong to the slice of the thing.
"""

from __future__ import annotations

from flask import Flask


def init_app(app: Flask) -> None:
    """Register the pages of following and the jobs that mail its news."""
    from vems.community.samenvatting import send_volgnieuws
    from vems.community.seintjes.sturen import forget_old
    from vems.community.seintjes.views import bp as seintjes
    from vems.community.views import afmelden, bp
    from vems.community.volgen import forget_unconfirmed
    from vems.core.jobs import register_job

    app.register_blueprint(bp)
    app.register_blueprint(seintjes)
    # a mail program has no session; the view itself asks for a token or for "One-Click"
    app.extensions["csrf"].exempt(afmelden)
    register_job(send_volgnieuws, minutes="*")
    register_job(forget_unconfirmed, minutes="17")
    register_job(forget_old, minutes="23")
