"""The formatter: one frozen value that knows a document's profile."""

from collections.abc import Iterable
from datetime import date

from attrs import frozen

from drafter.formatter import (
    amounts,
    comparisons,
    dates,
    digits,
    lists,
    orthography,
    periods,
)
from drafter.formatter import roman as romans
from drafter.formatter import words as spoken
from drafter.formatter.comparisons import Direction
from drafter.formatter.digits import Decimals, Number
from drafter.formatter.profile import OFFICIAL, Profile
from drafter.formatter.spaces import NBSP, loosened
from drafter.formatter.words import HOUSE_WORDS, WordStyle
from drafter.values import Amount, Month, Occasion, Period, RatioForm, Term, ToneStyle


@frozen
class Formatter:
    """Writes values as Vietnamese text.

    Attributes:
        profile: The habits of the document: ``OFFICIAL``, ``PRESS`` or another.
        nbsp: Whether the parts of a value are held together on one line.
        tone: Where the tone mark stands in oa, oe, uy.
    """

    profile: Profile = OFFICIAL
    nbsp: bool = False
    tone: ToneStyle = ToneStyle.HOA_ON_O

    def number(self, value: Number, decimals: Decimals = "keep") -> str:
        """Write 1.174,45."""
        return digits.number(value, decimals)

    def percent(self, points: Number, decimals: Decimals = "keep") -> str:
        """Write 117,96%."""
        return amounts.percent(points, decimals)

    def amount(self, value: Amount, decimals: Decimals = "keep") -> str:
        """Write trên 63%; 455 tỷ đồng; từ 320 tỷ đồng trở lên."""
        return self._out(amounts.amount(value, self.profile, decimals))

    def count(self, value: int) -> str:
        """Write a bare whole number: 17.460."""
        return digits.number(digits.whole(value))

    def headcount(self, value: int, noun: str = "") -> str:
        """Write a count of things or people: 05 ý kiến, or 5 ý kiến in the press."""
        return self._out(amounts.headcount(value, noun, self.profile))

    def score(self, met: int, total: int) -> str:
        """Write 15/17."""
        return f"{self.count(met)}/{self.count(total)}"

    def roman(self, value: int) -> str:
        """Write XXVI."""
        return romans.roman(value)

    def words(
        self,
        value: Number,
        decimals: Decimals = "auto",
        style: WordStyle = HOUSE_WORDS,
    ) -> str:
        """Write a number in words."""
        return spoken.words(value, decimals, style)

    def ordinal(self, value: int) -> str:
        """Write an ordinal in words: thứ nhất, thứ hai, thứ ba, thứ tư."""
        return self._out(f"thứ{NBSP}{spoken.ordinal_word(value)}")

    def day(self, value: date) -> str:
        """Write 08/5/2023, or 8/5/2023 in the press."""
        return dates.short_day(value, self.profile)

    def long_day(self, value: date) -> str:
        """Write ngày 08 tháng 5 năm 2023."""
        return self._out(dates.long_day(value))

    def month(self, value: Month) -> str:
        """Write tháng 3/2023."""
        return self._out(dates.short_month(value, self.profile))

    def place_line(self, place: str, day: date | Month | None) -> str:
        """Write Cẩm Giàng, ngày 08 tháng 5 năm 2023; blanks for what is unknown."""
        return self._out(dates.place_line(place, day))

    def weekday(self, value: date) -> str:
        """Write thứ Hai, Chủ nhật."""
        return self._out(dates.weekday(value))

    def occasion(self, value: Occasion) -> str:
        """Write sáng 13/12/2024; ngày 26/6/2024."""
        return self._out(dates.occasion(value, self.profile))

    def long_occasion(self, value: Occasion) -> str:
        """Write sáng ngày 13 tháng 12 năm 2024."""
        return self._out(dates.long_occasion(value))

    def term(self, value: Term) -> str:
        """Write 2020 - 2025, or 2020-2025 in the press."""
        return self._out(periods.term(value, self.profile))

    def period(self, value: Period) -> str:
        """Write 6 tháng đầu năm 2024; nửa đầu nhiệm kỳ 2020 - 2025."""
        return self._out(periods.period(value, self.profile))

    def short_period(self, value: Period) -> str:
        """Write the same without its year: 6 tháng đầu năm."""
        return self._out(periods.short_period(value, self.profile))

    def year_ago(self, value: Period) -> str:
        """Write cùng kỳ năm 2023."""
        return self._out(periods.year_ago(value, self.profile))

    def ratio(
        self,
        form: RatioForm,
        value: Amount | None = None,
        *,
        direction: Direction = Direction.UP,
        verb: str = "",
    ) -> str:
        """Write bằng 91%; giảm 27%; gấp 2,14 lần; tăng 0,6 điểm phần trăm."""
        return self._out(comparisons.ratio(form, value, direction, verb, self.profile))

    def listing(self, items: Iterable[str]) -> str:
        """Write a, b và c."""
        return lists.listing(items)

    def house(self, text: str) -> str:
        """Return structured text in house spelling."""
        return orthography.house(text, self.tone)

    def _out(self, text: str) -> str:
        return text if self.nbsp else loosened(text)
