"""Time: rows 13 to 19 and 25."""

from datetime import date, time

from drafter.formatter.dates import read_day, read_month, read_month_name, read_weekday
from drafter.formatter.hours import read_hour
from drafter.formatter.occasions import read_occasion
from drafter.formatter.ordinals import read_congress
from drafter.formatter.period_reader import read_period
from drafter.formatter.references import read_place_line
from drafter.formatter.terms import TermStage, read_term, read_term_stage
from drafter.values import Month
from tests.formatter.catalogue.entry import Writes, occasion, period, term

_DAY = date(2023, 5, 8)
_HOUR = time(7, 30)
_FEBRUARY = date(2026, 2, 3)
_MONTH = Month(year=2024, month=1)
_TERM = term("2020 - 2025")
_H1 = period("6 tháng đầu năm 2024")
_Q2 = period("quý II năm 2024")
_HALF = period("nửa đầu nhiệm kỳ 2020 - 2025")
_STAGE = period("giai đoạn 2021 - 2025")
_MORNING = occasion("sáng 13/12/2024")
_NO_YEAR = "its year stands elsewhere"
_PLACE = "Cẩm Giàng"

TIMES = (
    Writes("6.1.13", "long date", "long_day", (_DAY,), reader=read_day),
    Writes("6.1.13", "long date, February", "long_day", (_FEBRUARY,), reader=read_day),
    Writes(
        "6.1.14",
        "place line",
        "place_line",
        (_PLACE, _DAY),
        reader=read_place_line,
        value=(_PLACE, _DAY),
    ),
    Writes(
        "6.1.14",
        "place line, day blank",
        "place_line",
        (_PLACE, Month(year=2023, month=5)),
        reader=read_place_line,
        value=(_PLACE, Month(year=2023, month=5)),
    ),
    Writes(
        "6.1.14",
        "place line, all blank",
        "place_line",
        (_PLACE, None),
        reader=read_place_line,
        value=(_PLACE, None),
    ),
    Writes("6.1.15", "short date", "day", (_DAY,), reader=read_day),
    Writes("6.1.15", "short date, February", "day", (_FEBRUARY,), reader=read_day),
    Writes("6.1.15", "full date", "full_day", (_DAY,), reader=read_day),
    Writes("6.1.15", "other separators", "full_day", (_DAY, "-"), reader=read_day),
    Writes("6.1.16", "hour", "hour", (_HOUR,), reader=read_hour),
    Writes("6.1.16", "hour in words", "long_hour", (_HOUR,), reader=read_hour),
    Writes(
        "6.1.16",
        "occasion with hours",
        "timed_occasion",
        (occasion("sáng 08/01/2026, từ 7 giờ 30 đến 11 giờ 15"),),
        reader=read_occasion,
    ),
    Writes("6.1.15", "holiday", "holiday", (date(2024, 9, 2),), unread=_NO_YEAR),
    *(
        Writes("6.1.16", what, "occasion", (occasion(said),), reader=read_occasion)
        for what, said in (
            ("session", "sáng 13/12/2024"),
            ("day", "26/6/2024"),
            ("two days", "trong hai ngày 11 và 12/7/2024"),
            ("several days", "từ ngày 11 đến ngày 13/7/2024"),
        )
    ),
    Writes(
        "6.1.16",
        "session with ngày",
        "occasion",
        (_MORNING,),
        {"style": "day"},
        read_occasion,
    ),
    Writes(
        "6.1.16",
        "relative day",
        "occasion",
        (_MORNING,),
        {"style": "today"},
        unread=_NO_YEAR,
    ),
    *(
        Writes(
            "6.1.16",
            what,
            "occasion",
            (occasion(text),),
            {"style": "short"},
            unread=_NO_YEAR,
        )
        for what, text in (
            ("session of the press", "sáng 5/1/2022"),
            ("day of the press", "26/6/2024"),
        )
    ),
    Writes(
        "6.1.16",
        "weekday of the press",
        "weekday_and_day",
        (date(2024, 12, 13),),
        {"short": True},
        unread=_NO_YEAR,
    ),
    Writes(
        "6.1.16", "session, long", "long_occasion", (_MORNING,), reader=read_occasion
    ),
    Writes("6.1.17", "weekday", "weekday", (_DAY,), reader=read_weekday, value=0),
    Writes("6.1.17", "weekday and date", "weekday_and_day", (_DAY,), reader=read_day),
    Writes("6.1.17", "month in words", "month_name", (8,), reader=read_month_name),
    Writes("6.1.15", "short month", "month", (_MONTH,), reader=read_month),
    Writes("6.1.13", "long month", "long_month", (_MONTH,), reader=read_month),
    *(
        Writes("6.1.18", "period", "period", (period(said),), reader=read_period)
        for said in (
            "năm 2024",
            "6 tháng đầu năm 2024",
            "6 tháng cuối năm 2024",
            "9 tháng đầu năm 2024",
            "quý III năm 2024",
            "tháng 5 năm 2024",
            "từ tháng 4 đến tháng 8 năm 2024",
            "từ tháng 12/2023 đến tháng 5/2024",
            "giai đoạn 2021 - 2025",
            "nửa đầu nhiệm kỳ 2020 - 2025",
            "nhiệm kỳ 2020 - 2025",
            "từ ngày 15/12/2023 đến ngày 14/12/2024",
        )
    ),
    Writes("6.1.18", "period, compact", "compact_period", (_Q2,), reader=read_period),
    Writes("6.1.18", "period, short", "short_period", (_H1,), unread=_NO_YEAR),
    Writes("6.1.18", "the next period", "period", (_H1.next,), reader=read_period),
    Writes(
        "6.1.18", "the period before", "period", (_H1.previous,), reader=read_period
    ),
    Writes(
        "6.1.18",
        "same period last year",
        "year_ago",
        (_H1,),
        unread="it names a year, and leaves the period to the sentence",
    ),
    Writes("6.1.18", "stage", "stage", (2021, 2025), reader=read_period, value=_STAGE),
    Writes("6.1.19", "term", "term", (_TERM,), reader=read_term),
    Writes(
        "6.1.19",
        "stage of a term",
        "term_stage",
        (_TERM, TermStage.MIDDLE),
        reader=read_term_stage,
        value=(TermStage.MIDDLE, _TERM),
    ),
    Writes("6.1.19", "half of a term", "period", (_HALF,), reader=read_period),
    Writes(
        "6.1.19",
        "congress",
        "congress",
        (32, _TERM),
        reader=read_congress,
        value=(32, _TERM),
    ),
    Writes(
        "6.1.25",
        "date range",
        "day_range",
        (_DAY, date(2023, 5, 10)),
        reader=read_occasion,
        value=occasion("8/5/2023 - 10/5/2023"),
    ),
    Writes(
        "6.1.25",
        "date range in a table",
        "day_span",
        (date(2017, 10, 15), date(2017, 11, 20)),
        reader=read_occasion,
        value=occasion("15/10/2017 - 20/11/2017"),
    ),
)
