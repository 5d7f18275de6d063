"""Names of weekdays and months."""

from collections.abc import Mapping

from drafter.errors import Reading, Unreadable
from drafter.formatter.reading.dates import bad_date
from drafter.formatter.reading.day_shapes import MONTH_NAMES, WEEKDAY_NAMES
from drafter.formatter.reading.tidy import even


def read_weekday(text: str) -> Reading[int]:
    """Read thứ Hai, thứ 2, Chủ nhật, CN: days from Monday, which is 0.

    Raises:
        Unreadable: It is no weekday (D204).
    """
    return Reading(_named(WEEKDAY_NAMES, even(text).lower(), text))


def read_month_name(text: str) -> Reading[int]:
    """Read tháng Tám, tháng 8: a month from 1.

    Raises:
        Unreadable: It is no month (D204).
    """
    typed = even(text).lower().removeprefix("tháng ").lstrip("0")
    numbers = {str(number): number for number in range(1, 13)}
    return Reading(_named({**MONTH_NAMES, **numbers}, typed, text))


def _named(names: Mapping[str, int], typed: str, text: str) -> int:
    if typed not in names:
        raise _unknown(text)
    return names[typed]


def _unknown(text: str) -> Unreadable:
    way = ("ví dụ thứ Hai, tháng Tám", "such as thứ Hai, tháng Tám")
    return bad_date(text, "không rõ thứ hoặc tháng", "no weekday and no month", way)
