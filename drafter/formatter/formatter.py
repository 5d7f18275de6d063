"""The formatter: one frozen value that knows a document's habits."""

from collections.abc import Iterable, Sequence
from datetime import date, time

from drafter.formatter import (
    amounts,
    cardinals,
    comparison,
    dates,
    hours,
    money,
    numbers,
    occasions,
    ordinals,
    orthography,
    periods,
    quantities,
    references,
    terms,
)
from drafter.formatter.cardinals import HOUSE_WORDS, WordStyle
from drafter.formatter.comparison_text import ComparisonForms
from drafter.formatter.money import Currency
from drafter.formatter.numbers import Decimals, Number
from drafter.formatter.occasions import Style
from drafter.formatter.ordinals import Level
from drafter.formatter.references import System
from drafter.formatter.settings import NBSP, Settings
from drafter.formatter.signs import Link, signs
from drafter.formatter.terms import TermStage
from drafter.formatter.units import attached
from drafter.records import frozen
from drafter.values import Amount, Count, Month, Occasion, Period, Term, counted


@frozen
class NumberForms(Settings):
    """Writes numbers."""

    def number(self, value: Number, decimals: Decimals = "keep") -> str:
        """Write 1.174,45."""
        return numbers.number(value, decimals)

    def identifier(self, value: int) -> str:
        """Write 2024: a year or a number of a document, never grouped."""
        return numbers.number(numbers.whole(value), grouped=False)

    def count(self, value: int) -> str:
        """Write a bare whole number: 17.460."""
        return numbers.number(numbers.whole(value))

    def headcount(self, value: Count | int, noun: str = "") -> str:
        """Write 05 ý kiến, or 5 ý kiến in the press; gần 50 ý kiến."""
        return self._value(amounts.count(counted(value), noun, self.profile))

    def percent(self, points: Number, decimals: Decimals = "keep") -> str:
        """Write 117,96%."""
        return quantities.percent(points, decimals)

    def share(self, part: Number, whole: Number, decimals: int = 2) -> str:
        """Write a part of a whole: 15 of 17 is 88,24%."""
        return self.amount(comparison.share(part, whole, decimals))

    def shares(self, parts: Sequence[Number], decimals: int = 2) -> tuple[str, ...]:
        """Write shares that total 100% as printed: 33,34%; 33,33%; 33,33%."""
        return tuple(map(quantities.percent, comparison.shares(parts, decimals)))

    def amount(self, value: Amount, decimals: Decimals = "keep") -> str:
        """Write trên 63%; 455 tỷ đồng; từ 320 tỷ đồng trở lên."""
        return self._value(amounts.amount(value, self.profile, decimals))

    def said(self, value: Amount) -> str:
        """Write an amount in a sentence: 06 doanh nghiệp, or 6 in the press."""
        return self._value(amounts.said(value, self.profile))

    def between(self, value: Amount, decimals: Decimals = "keep") -> str:
        """Write a range in words: từ 7% đến 10%."""
        return self._value(amounts.between(value, decimals))

    def quantity(
        self, value: Number, unit: str, decimals: Decimals = "keep", scale: str = ""
    ) -> str:
        """Write 29,49 ha; 10 vạn tấn; 41,8 nghìn ha; see ``quantities.quantity``."""
        return self._value(quantities.quantity(value, unit, decimals, scale))

    def money(
        self,
        value: Number,
        *,
        scale: str = "auto",
        decimals: Decimals = "auto",
        per: str = "",
        currency: Currency = "đồng",
    ) -> str:
        """Write 2.365 tỷ đồng; see ``money.money``."""
        return self._value(
            money.money(
                value, scale=scale, decimals=decimals, per=per, currency=currency
            )
        )

    def money_words(
        self, value: Number, *, exactly: bool = False, style: WordStyle = HOUSE_WORDS
    ) -> str:
        """Write Sáu mươi mốt triệu sáu trăm mười nghìn đồng."""
        return self._value(money.money_words(value, exactly=exactly, style=style))

    def money_note(
        self, value: Number, *, exactly: bool = False, style: WordStyle = HOUSE_WORDS
    ) -> str:
        """Write (Bằng chữ: Sáu mươi mốt triệu sáu trăm mười nghìn đồng)."""
        return f"(Bằng chữ: {self.money_words(value, exactly=exactly, style=style)})"

    def words(
        self,
        value: Number,
        decimals: Decimals = "auto",
        style: WordStyle = HOUSE_WORDS,
    ) -> str:
        """Write a number in words."""
        return self._value(cardinals.words(value, decimals, style))

    def score(self, met: int, total: int, noun: str = "") -> str:
        """Write 15/17; 15/17 chỉ tiêu đạt và vượt kế hoạch."""
        text = f"{self.count(met)}/{self.count(total)}"
        return self._value(text + attached(noun))

    def one_of(self, part: int, total: int, noun: str) -> str:
        """Write 1 trong 3 đơn vị."""
        link = f"{NBSP}trong{NBSP}"
        text = f"{self.count(part)}{link}{self.count(total)}"
        return self._value(text + attached(noun))

    def roman(self, value: int) -> str:
        """Write XXVI."""
        return ordinals.roman(value)

    def ordinal(self, value: int) -> str:
        """Write an ordinal in words: thứ nhất, thứ hai, thứ ba, thứ tư."""
        return self._value(ordinals.ordinal(value))

    def meeting(self, value: int) -> str:
        """Write lần thứ 14."""
        return self._value(ordinals.meeting(value))

    def legislature(self, value: int) -> str:
        """Write khóa VIII."""
        return self._value(ordinals.legislature(value))

    def rank(self, value: int) -> str:
        """Write hạng Nhì."""
        return self._value(ordinals.rank(value))

    def provision(self, level: Level, value: int) -> str:
        """Write Chương XII; Mục 1; Điều 103; khoản 2; điểm đ."""
        return self._value(ordinals.provision(level, value))

    def section(self, value: int) -> str:
        """Write "I." before a heading of a report."""
        return ordinals.section(value)


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
        return self._as_typed(references.place_line(place, day))

    def occasion(self, value: Occasion, style: Style = "plain") -> str:
        """Write sáng 13/12/2024; chiều ngày 16/5/2023; sáng nay 13/12; sáng 5/1."""
        return self._value(occasions.occasion(value, self.profile, style))

    def long_occasion(self, value: Occasion) -> str:
        """Write sáng ngày 13 tháng 12 năm 2024."""
        return self._value(occasions.long_occasion(value))

    def timed_occasion(self, value: Occasion) -> str:
        """Write sáng 08/01/2026, từ 07 giờ 30 đến 11 giờ 15."""
        return self._value(occasions.timed_occasion(value, self.profile))

    def hour(self, value: time) -> str:
        """Write 07 giờ 30."""
        return self._value(hours.hour(value))

    def long_hour(self, value: time) -> str:
        """Write 07 giờ 30 phút."""
        return self._value(hours.long_hour(value))

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
        return self._value(terms.term(value, self.profile))

    def term_stage(self, value: Term, stage: TermStage) -> str:
        """Write giữa nhiệm kỳ 2020 - 2025."""
        return self._value(terms.term_stage(value, stage, self.profile))

    def congress(self, place: int, term: Term | None = None) -> str:
        """Write lần thứ XXXII, nhiệm kỳ 2020 - 2025."""
        text = ordinals.congress(place)
        if term is not None:
            text += f", nhiệm kỳ {terms.term(term, self.profile)}"
        return self._value(text)


@frozen
class TextForms(Settings):
    """Writes what is more words than numbers."""

    def listing(self, items: Iterable[str], link: Link = "và") -> str:
        """Write a, b và c; where an item holds a comma, A, Bí thư; B, Phó Bí thư."""
        present = [item for item in items if item]
        if not any("," in item or ";" in item for item in present):
            return self._as_typed(signs().joined(present, link))
        if link == "hoặc" and len(present) > 1:
            present[-1] = f"{link} {present[-1]}"
        return self._as_typed("; ".join(present))

    def house(self, text: str) -> str:
        """Return structured text in house spelling; names are not for this."""
        return orthography.house(text, self.tone, self.spelling)

    def document_number(
        self, number: int | None, symbol: str, system: System = System.STATE
    ) -> str:
        """Write Số: 05/BC-UBND of the State, Số 05-NQ/ĐU of the Party."""
        return self._as_typed(references.document_number(number, symbol, system))

    def reference(
        self,
        kind: str,
        number: str,
        day: date | Month | None,
        system: System = System.STATE,
        *,
        issuer: str = "",
        about: str = "",
        dated: str = "",
    ) -> str:
        """Write Nghị quyết số 12-NQ/ĐU, ngày 05/9/2026 của …"""  # noqa: D415
        text = references.reference(
            kind, number, day, system, issuer=issuer, about=about, dated=dated
        )
        return self._as_typed(text)


@frozen
class Formatter(NumberForms, TimeForms, ComparisonForms, TextForms):
    """Writes values as Vietnamese text; see ``Settings`` for its attributes."""
