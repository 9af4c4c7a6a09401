"""Meetings people come to: signing up with places and a waiting list, and the calendar.

Not here: What happens there. A higher slice makes the meeting of its own thing, by Reference.
"""

from __future__ import annotations

from flask import Flask


def init_app(app: Flask) -> None:
    """Register the pages of the agenda and the forgetting of visitors."""
    from vems.agenda.jobs import forget_bezoekers
    from vems.agenda.programmas import load_programma
    from vems.agenda.views import bp
    from vems.core.jobs import register_job
    from vems.core.web.panels import register_panel

    app.register_blueprint(bp)
    register_panel("programma", "bijeenkomsten", 10, load_programma)
    register_job(forget_bezoekers, minutes="40")
