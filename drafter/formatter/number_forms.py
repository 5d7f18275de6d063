"""Forms of numbers: in digits, with units, in words, as ordinals."""

from collections.abc import Sequence

from attrs import frozen

from drafter.formatter import amounts, comparison, digits, moneys, ordinals, romans
from drafter.formatter import words as spoken
from drafter.formatter.digits import Decimals, Number
from drafter.formatter.moneys import Currency
from drafter.formatter.ordinals import Level
from drafter.formatter.settings import Settings
from drafter.formatter.spaces import NBSP
from drafter.formatter.units import attached
from drafter.formatter.words import HOUSE_WORDS, WordStyle
from drafter.values import Amount


@frozen
class NumberForms(Settings):
    """Writes numbers."""

    def number(self, value: Number, decimals: Decimals = "keep") -> str:
        """Write 1.174,45."""
        return digits.number(value, decimals)

    def identifier(self, value: int) -> str:
        """Write 2024: a year or a number of a document, never grouped."""
        return digits.number(digits.whole(value), grouped=False)

    def count(self, value: int) -> str:
        """Write a bare whole number: 17.460."""
        return digits.number(digits.whole(value))

    def headcount(self, value: int, noun: str = "") -> str:
        """Write a count of things or people: 05 ý kiến, or 5 ý kiến in the press."""
        return self._value(amounts.headcount(value, noun, self.profile))

    def percent(self, points: Number, decimals: Decimals = "keep") -> str:
        """Write 117,96%."""
        return amounts.percent(points, decimals)

    def share(self, part: Number, whole: Number, decimals: int = 2) -> str:
        """Write a part of a whole: 15 of 17 is 88,24%."""
        return self.amount(comparison.share(part, whole, decimals))

    def shares(self, parts: Sequence[Number], decimals: int = 2) -> tuple[str, ...]:
        """Write shares that total 100% as printed: 33,34%; 33,33%; 33,33%."""
        return tuple(map(amounts.percent, comparison.shares(parts, decimals)))

    def amount(self, value: Amount, decimals: Decimals = "keep") -> str:
        """Write trên 63%; 455 tỷ đồng; từ 320 tỷ đồng trở lên."""
        return self._value(amounts.amount(value, self.profile, decimals))

    def between(self, value: Amount, decimals: Decimals = "keep") -> str:
        """Write a range in words: từ 7% đến 10%."""
        return self._value(amounts.between(value, decimals))

    def quantity(
        self, value: Number, unit: str, decimals: Decimals = "keep", scale: str = ""
    ) -> str:
        """Write 29,49 ha; 10 vạn tấn; 41,8 nghìn ha; see ``amounts.quantity``."""
        return self._value(amounts.quantity(value, unit, decimals, scale))

    def money(
        self,
        value: Number,
        *,
        scale: str = "auto",
        decimals: Decimals = "auto",
        per: str = "",
        currency: Currency = "đồng",
    ) -> str:
        """Write 2.365 tỷ đồng; see ``moneys.money``."""
        return self._value(
            moneys.money(
                value, scale=scale, decimals=decimals, per=per, currency=currency
            )
        )

    def money_words(
        self, value: Number, *, exactly: bool = False, style: WordStyle = HOUSE_WORDS
    ) -> str:
        """Write Sáu mươi mốt triệu sáu trăm mười nghìn đồng."""
        return self._value(moneys.money_words(value, exactly=exactly, style=style))

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
        return self._value(spoken.words(value, decimals, style))

    def score(self, met: int, total: int, noun: str = "") -> str:
        """Write 15/17; 15/17 chỉ tiêu đạt và vượt kế hoạch."""
        said = f"{self.count(met)}/{self.count(total)}"
        return self._value(said + attached(noun))

    def one_of(self, part: int, total: int, noun: str) -> str:
        """Write 1 trong 3 đơn vị."""
        link = f"{NBSP}trong{NBSP}"
        said = f"{self.count(part)}{link}{self.count(total)}"
        return self._value(said + attached(noun))

    def roman(self, value: int) -> str:
        """Write XXVI."""
        return romans.roman(value)

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
