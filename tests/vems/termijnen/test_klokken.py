"""The clocks: whose turn it was decides what counts. Days worked out on a calendar."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.vems.termijnen.momenten import moment, turns
from vems.termijnen.keuzes import NORMEN, Stand
from vems.termijnen.klokken import Beurt, deadline, first_deadline, measure, stand


@pytest.mark.parametrize(
    ("start", "op", "verwacht", "einde", "te_laat"),
    [
        # five working days from Monday 23 November: Monday 30 November
        ("2026-11-23", "2026-11-23", Stand.OP_TIJD, "2026-11-30", 0),
        ("2026-11-23", "2026-11-25", Stand.OP_TIJD, "2026-11-30", 0),
        ("2026-11-23", "2026-11-26", Stand.BIJNA, "2026-11-30", 0),  # Friday and Monday left
        ("2026-11-23", "2026-11-29", Stand.BIJNA, "2026-11-30", 0),
        ("2026-11-23", "2026-11-30 23:59", Stand.BIJNA, "2026-11-30", 0),
        ("2026-11-23", "2026-12-01 00:00", Stand.TE_LAAT, "2026-11-30", 1),
        ("2026-11-23", "2026-12-05", Stand.TE_LAAT, "2026-11-30", 4),  # Saturday: Tue..Fri
        # sent late on Sunday evening, and just after midnight
        ("2026-11-22 23:59", "2026-11-23", Stand.OP_TIJD, "2026-11-27", 0),
        ("2026-11-23 00:01", "2026-11-23", Stand.OP_TIJD, "2026-11-30", 0),
        # year end: 24, 28, 29, 30, 31 December
        ("2026-12-23", "2026-12-24", Stand.OP_TIJD, "2026-12-31", 0),
        ("2026-12-24", "2026-12-30", Stand.BIJNA, "2027-01-04", 0),
        ("2026-12-24", "2027-01-05", Stand.TE_LAAT, "2027-01-04", 1),
        # 29 February 2028 is a Tuesday
        ("2028-02-25", "2028-02-28", Stand.OP_TIJD, "2028-03-03", 0),
        # the nights when the clock changes
        ("2026-03-27 23:30", "2026-03-30", Stand.OP_TIJD, "2026-04-07", 0),  # Good Friday, Easter
        ("2026-10-24 23:30", "2026-10-26", Stand.OP_TIJD, "2026-10-30", 0),
        # Koningsdag 2025 on Saturday 26 April
        ("2025-04-25", "2025-04-28", Stand.OP_TIJD, "2025-05-02", 0),
    ],
)
def test_first_contact_while_it_is_the_gemeentes_turn(
    start: str, op: str, verwacht: Stand, einde: str, te_laat: int
) -> None:
    klok = measure(NORMEN["eerste_contact"], start=moment(start), op=moment(op))
    assert (klok.stand, klok.deadline, klok.te_laat) == (
        verwacht,
        date.fromisoformat(einde),
        te_laat,
    )


IN = "bij_initiatiefnemer"


@pytest.mark.parametrize(
    ("beurten", "op", "verwacht", "einde", "resterend", "te_laat"),
    [
        # Asked on Tuesday: Tuesday counts. Answered on Friday: Monday is the second day.
        # 24(1) | 25 26 27 still | 30(2) 1(3) 2(4) 3(5)
        ([(IN, "2026-11-24", "2026-11-27")], "2026-11-27", Stand.OP_TIJD, "2026-12-03", 4, 0),
        ([(IN, "2026-11-24", "2026-11-27")], "2026-12-03", Stand.BIJNA, "2026-12-03", 0, 0),
        ([(IN, "2026-11-24", "2026-11-27")], "2026-12-07", Stand.TE_LAAT, "2026-12-03", 0, 2),
        ([(IN, "2026-11-24", None)], "2026-11-26", Stand.STIL, None, 4, 0),
        ([(IN, "2026-11-24", None)], "2027-03-01", Stand.STIL, None, 4, 0),
        # to and fro within a day changes nothing
        ([(IN, "2026-11-24 10:00", "2026-11-24 16:00")],
         "2026-11-25", Stand.OP_TIJD, "2026-11-30", 3, 0),
        # answered at half past eleven in the evening: that day is the resident's
        ([(IN, "2026-11-24", "2026-11-25 23:30")], "2026-11-26", Stand.OP_TIJD, "2026-12-01", 3, 0),
        # over the weekend only: Friday 16.00 to Monday 8.30; Monday does not count
        ([(IN, "2026-11-27 16:00", "2026-11-30 08:30")],
         "2026-11-30", Stand.BIJNA, "2026-12-01", 1, 0),
        # twice
        (
            [(IN, "2026-11-24", "2026-11-25"), (IN, "2026-11-26", "2026-12-01")],
            "2026-12-01",
            Stand.OP_TIJD,
            "2026-12-04",
            3,
            0,
        ),  # 24(1) 26(2) 2(3) 3(4) 4(5)
        # handed over after it was late: stays late, stops growing
        ([(IN, "2026-12-02", None)], "2026-12-20", Stand.TE_LAAT, "2026-11-30", 0, 2),
        # other turns
        ([("bij_partner", "2026-11-24", None)], "2026-12-20", Stand.STIL, None, 4, 0),
        ([("bij_raad", "2026-11-24", None)], "2026-12-20", Stand.STIL, None, 4, 0),
        ([("geparkeerd", "2026-11-24", None)], "2026-12-20", Stand.STIL, None, 4, 0),
        ([("ingrijpen", "2026-11-24", None)], "2026-12-20", Stand.STIL, None, 4, 0),
        ([("bij_gemeente", "2026-11-24", None)], "2026-11-25", Stand.OP_TIJD, "2026-11-30", 3, 0),
    ],
)  # fmt: skip
def test_the_clock_stands_still_on_another_turn(
    beurten: list[tuple[str, str, str | None]],
    op: str,
    verwacht: Stand,
    einde: str | None,
    resterend: int,
    te_laat: int,
) -> None:
    """Five working days from Monday 23 November."""
    klok = measure(
        NORMEN["eerste_contact"],
        start=moment("2026-11-23"),
        op=moment(op),
        beurten=turns(*beurten),
    )
    assert klok.stand is verwacht
    assert klok.deadline == (date.fromisoformat(einde) if einde else None)
    assert (klok.resterend, klok.te_laat) == (resterend, te_laat)


@pytest.mark.parametrize("toestand", ["bij_partner", "bij_raad", "geparkeerd", "ingrijpen"])
def test_the_answer_waits_only_for_the_initiatiefnemer(toestand: str) -> None:
    kwargs = {"start": moment("2026-11-23"), "op": moment("2026-12-01")}
    antwoord = NORMEN["antwoord"]
    ander = turns((toestand, "2026-11-24", None))
    zelf = turns((IN, "2026-11-24", None))
    assert deadline(antwoord, beurten=ander, **kwargs) == date(2026, 12, 21)
    assert deadline(antwoord, beurten=zelf, **kwargs) is None
    assert stand(antwoord, beurten=zelf, **kwargs) is Stand.STIL


@pytest.mark.parametrize("code", ["bijpraten_plan", "bijpraten_uitvoering"])
def test_keeping_posted_goes_on_while_the_resident_works(code: str) -> None:
    kwargs = {"start": moment("2026-11-23"), "op": moment("2026-12-30")}
    bezig = turns((IN, "2026-11-24", None))
    geparkeerd = turns(("geparkeerd", "2026-11-24", None))
    assert stand(NORMEN[code], beurten=bezig, **kwargs) is Stand.TE_LAAT
    assert stand(NORMEN[code], beurten=geparkeerd, **kwargs) is Stand.STIL


@pytest.mark.parametrize(
    ("gereed", "verwacht", "te_laat"),
    [
        ("2026-11-30 17:00", Stand.OP_TIJD, 0),
        ("2026-11-30 23:59", Stand.OP_TIJD, 0),
        ("2026-12-01 00:01", Stand.TE_LAAT, 1),
        ("2026-12-03", Stand.TE_LAAT, 3),
    ],
)
def test_what_is_done_keeps_its_stand(gereed: str, verwacht: Stand, te_laat: int) -> None:
    klok = measure(
        NORMEN["eerste_contact"],
        start=moment("2026-11-23"),
        op=moment("2027-06-01"),
        gereed=moment(gereed),
    )
    assert (klok.stand, klok.te_laat, klok.loopt) == (verwacht, te_laat, False)


def test_closing_days_move_a_norm() -> None:
    """Story A2: closed from 24 to 31 December."""
    gesloten = frozenset(date(2026, 12, dag) for dag in range(24, 32))
    norm = NORMEN["eerste_contact"]
    start, op = moment("2026-12-21"), moment("2026-12-22")
    assert deadline(norm, start=start, op=op) == date(2026, 12, 29)
    assert deadline(norm, start=start, op=op, sluitingsdagen=gesloten) == date(2027, 1, 6)
    assert first_deadline(norm, date(2026, 12, 21), gesloten) == date(2027, 1, 6)


@pytest.mark.parametrize(
    ("code", "op", "verwacht"),
    [
        ("triage", "2026-11-23", Stand.OP_TIJD),
        ("triage", "2026-11-24", Stand.BIJNA),
        ("terugbellen", "2026-11-23", Stand.OP_TIJD),
        ("terugbellen", "2026-11-24", Stand.BIJNA),
        ("ontvangst", "2026-11-23", Stand.BIJNA),
        ("ontvangst", "2026-11-24", Stand.TE_LAAT),
    ],
)
def test_a_short_norm_is_not_nearly_late_at_once(code: str, op: str, verwacht: Stand) -> None:
    assert stand(NORMEN[code], start=moment("2026-11-23"), op=moment(op)) is verwacht


momenten = st.datetimes(
    datetime(2026, 1, 1),
    datetime(2028, 12, 31),
    timezones=st.just(UTC),
)


@given(momenten, st.lists(st.integers(1, 400), max_size=6), st.integers(1, 2000))
def test_waiting_for_others_never_makes_the_gemeente_later(
    start: datetime, stappen: list[int], uren: int
) -> None:
    op = start + timedelta(hours=uren)
    reeks, tot = [], start
    for nummer, stap in enumerate(stappen):
        einde = tot + timedelta(hours=stap)
        reeks.append(Beurt(IN if nummer % 2 else "bij_gemeente", tot, einde))
        tot = einde
    norm = NORMEN["eerste_contact"]
    met = measure(norm, start=start, op=op, beurten=reeks)
    zonder = measure(norm, start=start, op=op)
    assert zonder.deadline is not None
    assert met.te_laat <= zonder.te_laat
    assert met.deadline is None or met.deadline >= zonder.deadline
