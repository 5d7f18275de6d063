"""Forms of time: days, occasions, months, periods, terms, congresses."""

from datetime import date

from attrs import frozen

from drafter.formatter import dates, occasions, ordinals, periods
from drafter.formatter.occasions import Style
from drafter.formatter.periods import TermStage
from drafter.formatter.settings import Settings
from drafter.values import Month, Occasion, Period, Term


@frozen
class TimeForms(Settings):
    """Writes time."""

    def day(self, value: date, separator: str = "/") -> str:
        """Write 08/5/2023, or 8/5/2023 in the press."""
        return dates.short_day(value, self.profile, separator)

    def full_day(self, value: date, separator: str = "/") -> str:
        """Write 08/05/2023, for tables and forms."""
        return dates.full_day(value, separator)

    def holiday(self, value: date) -> str:
        """Write 2-9."""
        return dates.holiday(value)

    def long_day(self, value: date) -> str:
        """Write ngày 08 tháng 5 năm 2023."""
        return self._value(dates.long_day(value))

    def weekday(self, value: date) -> str:
        """Write thứ Hai, Chủ nhật."""
        return self._value(dates.weekday(value))

    def weekday_and_day(self, value: date, *, short: bool = False) -> str:
        """Write thứ Hai, ngày 08 tháng 5 năm 2023; short: thứ Sáu, 13/12."""
        return self._value(dates.weekday_and_day(value, self.profile, short=short))

    def month(self, value: Month) -> str:
        """Write tháng 3/2023."""
        return self._value(dates.short_month(value, self.profile))

    def long_month(self, value: Month) -> str:
        """Write tháng 3 năm 2023."""
        return self._value(dates.long_month(value))

    def month_name(self, month: int) -> str:
        """Write tháng Tám."""
        return self._value(dates.month_name(month))

    def place_line(self, place: str, day: date | Month | None) -> str:
        """Write Cẩm Giàng, ngày 08 tháng 5 năm 2023; blanks for what is unknown."""
        return self._as_typed(dates.place_line(place, day))

    def occasion(self, value: Occasion, style: Style = "plain") -> str:
        """Write sáng 13/12/2024; chiều ngày 16/5/2023; sáng nay 13/12; sáng 5/1."""
        return self._value(occasions.occasion(value, self.profile, style))

    def long_occasion(self, value: Occasion) -> str:
        """Write sáng ngày 13 tháng 12 năm 2024."""
        return self._value(occasions.long_occasion(value))

    def day_range(self, first: date, last: date) -> str:
        """Write từ ngày 08 đến ngày 10/5/2023."""
        return self._value(occasions.day_range(first, last, self.profile))

    def day_span(self, first: date, last: date) -> str:
        """Write 15/10/2017 - 20/11/2017, for tables."""
        return self._value(occasions.day_span(first, last, self.profile))

    def period(self, value: Period) -> str:
        """Write 6 tháng đầu năm 2024; nửa đầu nhiệm kỳ 2020 - 2025."""
        return self._value(periods.period(value, self.profile))

    def short_period(self, value: Period) -> str:
        """Write the same without its year: 6 tháng đầu năm."""
        return self._value(periods.short_period(value, self.profile))

    def compact_period(self, value: Period) -> str:
        """Write quý II/2024, tháng 5/2024."""
        return self._value(periods.compact_period(value, self.profile))

    def year_ago(self, value: Period) -> str:
        """Write cùng kỳ năm 2023."""
        return self._value(periods.year_ago(value, self.profile))

    def stage(self, first: int, last: int) -> str:
        """Write giai đoạn 2021 - 2025."""
        return self._value(periods.stage(first, last, self.profile))

    def term(self, value: Term) -> str:
        """Write 2020 - 2025, or 2020-2025 in the press."""
        return self._value(periods.term(value, self.profile))

    def term_stage(self, value: Term, stage: TermStage) -> str:
        """Write giữa nhiệm kỳ 2020 - 2025."""
        return self._value(periods.term_stage(value, stage, self.profile))

    def congress(self, place: int, term: Term | None = None) -> str:
        """Write lần thứ XXXII, nhiệm kỳ 2020 - 2025."""
        said = ordinals.congress(place)
        if term is not None:
            said += f", nhiệm kỳ {periods.term(term, self.profile)}"
        return self._value(said)
