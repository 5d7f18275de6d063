"""Whole conferences by chance: any facts absent, short or very long, any letters."""

import random
from collections.abc import Callable, Collection, Mapping
from datetime import date, time, timedelta
from decimal import Decimal
from enum import Enum
from pathlib import PurePosixPath
from types import NoneType
from typing import Any, get_args, get_origin

import attrs
from hypothesis import strategies as st

from drafter import standards
from drafter.model import (
    Amount,
    Body,
    Bound,
    Conference,
    Congress,
    Issuance,
    KeptWording,
    Month,
    Occasion,
    Period,
    Place,
    PlaceKind,
    Presentation,
    Session,
    Speech,
    Term,
)
from drafter.model.bodies import NO_LINE
from drafter.model.body_kinds import KINDS, OF_AREA, OF_BODY
from drafter.model.hand_wording import FORMS
from drafter.vocabulary import noun_of

PLAIN = (
    *("họp", "tổng kết", "công tác", "năm", "của", "Đảng bộ", "xã", "hòa bình"),
    *("thủy lợi", "quý", "ủy"),
)
ODD = (
    *(
        "&",
        "<b>",
        "]]>",
        "&amp;",
        '"',
        "'",
        "“ngoặc”",
        "{{ ten }}",
        "{%p if a %}",
        "}}",
    ),
    *("{#", "\\", "/", "|", "%", "–", "…", "\u00a0", "a\u00a0b", "\u200b", "\u202e"),
    *(
        "e\u0302\u0301",
        "𝄞",
        "😀",
        "中文",
        "عرب",
        "ǆ",
        "ﬁ",
        "\u2028",
        "\ufeff",
        "_x000D_",
    ),
    *("a\tb", "a\nb", "a\r\nb", "a\rb", "a\n\nb", "  ", "1.174", "12,5%", "15/17"),
    *(";", ".", ",", ":", "?", "!", "(", ")", "./.", "[CẦN BỔ SUNG: x]", "xã", "Đ"),
)
PAPERS = ("bao_cao", "bao_cao_trinh", "tin_bai", "thong_cao_bao_chi")
STANDARDS = ("", NO_LINE, *(sheet.name for sheet in standards.sheets()))
FORBIDDEN = {*range(9), 11, 12, *range(14, 32), *range(127, 160), 0xFFFE, 0xFFFF}
BODIES = ("", *(words for kind in KINDS for words in kind.begins))
"""How names of bodies begin; a body of no known kind begins otherwise."""
SPANS = ("năm học", "học kỳ I năm học", "niên độ", "mùa khô", "giai đoạn")
"""What periods are called that two years tell apart."""
BY_ONE_OF = (Presentation, Speech)
"""What is done by a person or by a body, never by both."""
YEARS = ("due",)
"""Fields whose number is a year."""
MARK = "xq"
"""How the word begins that no other text of the conference has."""


@attrs.define
class Chance:
    """Makes values of the model's types.

    Attributes:
        random: Where chance comes from.
        most: How long lists get.
        odd: How many of the words are odd, 0 to 1.
        wild: Whether any character of Unicode may stand in a text.
        marks: How many texts were made.
    """

    random: random.Random
    most: int
    odd: float
    wild: bool
    marks: int = 0

    def text(self) -> str:
        """Return a text with a word that no other has."""
        self.marks += 1
        letters = "".join("abcdefghij"[int(n)] for n in str(self.marks))
        made = [self.word() for _ in range(self.random.randint(0, 4))]
        made.insert(self.random.randint(0, len(made)), f"{MARK}{letters}z")
        return " ".join(made)

    def word(self) -> str:
        """Return a word, an odd one now and then."""
        if self.random.random() >= self.odd:
            return self.random.choice(PLAIN)
        if not self.wild or self.random.random() < 0.5:
            return self.random.choice(ODD)
        return "".join(self.character() for _ in range(self.random.randint(1, 3)))

    def character(self) -> str:
        """Return any character that a paper can hold."""
        while True:
            code = self.random.choice((0x100, 0x2100, 0x10000, 0x110000))
            found = self.random.randrange(32, code)
            if found not in FORBIDDEN and not 0xD800 <= found < 0xE000:
                return chr(found)

    def count(self) -> int:
        """Return a number that counts something."""
        return self.random.choice((0, 1, 2, 5, 10, 118, 1000, 1_000_000))

    def number(self) -> Decimal:
        """Return a number with up to four decimals."""
        return Decimal(self.random.randrange(10**7)).scaleb(-self.random.randrange(5))

    def year(self) -> int:
        """Return a year in which such papers were written."""
        return self.random.randrange(1946, 2080)

    def day(self) -> date:
        """Return a day of the years in which such papers were written."""
        return date(1946, 1, 1) + timedelta(days=self.random.randrange(50_000))

    def made(self, wanted: Any, depth: int = 0) -> Any:
        """Return a value of a type; the deeper, the less there is in it."""
        inner = [one for one in get_args(wanted) if one is not Ellipsis]
        if get_origin(wanted) is tuple:
            length = self.random.randint(0, self.most if depth < 3 else 1)
            return tuple(self.made(inner[0], depth + 1) for _ in range(length))
        if inner:
            real = [one for one in inner if one is not NoneType]
            absent = len(real) < len(inner) and self.random.random() < 0.3
            return None if absent else self.made(self.random.choice(real), depth)
        if wanted in MAKERS:
            return MAKERS[wanted](self)
        if issubclass(wanted, Enum):
            return self.random.choice(list(wanted))
        return self.instance(wanted, depth)

    def instance(self, cls: type, depth: int, absent: Collection[str] = ()) -> Any:
        """Return an object of the model, some of its fields as they are by default."""
        fields = attrs.fields(attrs.resolve_types(cls))
        values = {
            field.name: self.year()
            if field.name in YEARS
            else self.made(field.type, depth + 1)
            for field in fields
            if field.name not in absent
            and field.metadata  # an awaited result is a gap, which tells of no fact
            and (
                field.default is attrs.NOTHING
                or (depth < 5 and self.random.random() < (0.95 if depth == 0 else 0.6))
            )
        }
        if cls in BY_ONE_OF:
            given, left = self.random.sample(noun_of(cls).one_of, 2)
            values.pop(left, None)
            while not values.get(given):
                values[given] = self.made(getattr(fields, given).type, depth + 1)
        return cls(**values)


def _amount(chance: Chance) -> Amount:
    value = chance.number()
    wide = chance.random.random() < 0.2
    units = ("", "%", "ha", "tỷ đồng", "triệu đồng/người/năm", "đảng viên", "điểm %")
    return Amount(
        value=value,
        unit=chance.random.choice((*units, chance.text())),
        bound=chance.random.choice(list(Bound)),
        upper=value + 1 + chance.number() if wide else None,
    )


def _period(chance: Chance) -> Period:
    year = chance.random.randrange(1950, 2080)
    first, last = sorted(chance.random.sample(range(1, 13), 2))
    term = Term(first=year, last=year + chance.random.randint(1, 9))
    return chance.random.choice(
        (
            Period.year(year),
            Period.months(year, first, last),
            Period.years(year, year + 3),
            Period.of_term(term, chance.random.randrange(3)),
            Period(start=date(year, 2, 3), end=date(year + 1, 4, 29)),
            Period(name=chance.text()),
            Period(name=f"{chance.random.choice(SPANS)} {year} - {year + 1}"),
            attrs.evolve(Period.months(year, first, last), name=chance.text()),
        )
    )


def _occasion(chance: Chance) -> Occasion:
    day = chance.day()
    last = day + timedelta(days=chance.random.randint(1, 3))
    return Occasion(
        day=day,
        session=chance.random.choice((None, *Session)),
        last_day=chance.random.choice((None, None, last)),
        hour=chance.random.choice((None, time(7, 30), time(14))),
        end_hour=chance.random.choice((None, time(16, 45), time(20))),
    )


def _place(chance: Chance) -> Place:
    place = None
    for _ in range(chance.random.randint(1, 3)):
        kind = chance.random.choice(list(PlaceKind))
        place = Place(kind=kind, name=chance.text(), parent=place)
    assert place is not None
    return place


def _issuance(chance: Chance) -> Issuance:
    made = chance.instance(Issuance, 2)
    return attrs.evolve(
        made,
        paper=chance.random.choice(PAPERS),
        standard=chance.random.choice(STANDARDS),
    )


def _body(chance: Chance) -> Body:
    """Return a body of any kind, by the words its name begins with or by its key."""
    choice = chance.random.choice
    made = chance.instance(Body, 2)
    return attrs.evolve(
        made,
        name=f"{choice(BODIES)} {chance.text()}".strip(),
        word=choice(("", "", choice(KINDS).word)),
        superior=choice(((), (NO_LINE,), made.superior)),
        standard=choice(STANDARDS),
        subject=choice(("", OF_BODY, OF_AREA, made.subject)),
    )


def _term(chance: Chance) -> Term:
    first = chance.random.randrange(1950, 2080)
    return Term(first=first, last=first + 5)


def _congress(chance: Chance) -> Congress:
    return Congress(
        body=chance.text(),
        ordinal=chance.random.choice((1, 4, 26, 3999)),
        term=chance.random.choice((None, _term(chance))),
        of_delegates=chance.random.random() < 0.5,
    )


def _kept(chance: Chance) -> KeptWording:
    """Return an entry of one of its forms; what it is about is in no paper."""
    form = chance.random.choice(FORMS)
    told = {name: name == "removed" or chance.text() for name in sorted(form)}
    return KeptWording(paper=chance.random.choice(PAPERS), **told)


MAKERS: Mapping[Any, Callable[[Chance], Any]] = {
    str: Chance.text,
    int: Chance.count,
    bool: lambda chance: chance.random.random() < 0.5,
    Decimal: Chance.number,
    date: Chance.day,
    Month: lambda chance: Month(
        year=chance.random.randrange(1950, 2080), month=chance.random.randint(1, 12)
    ),
    PurePosixPath: lambda chance: PurePosixPath(f"anh/{chance.marks}.jpg"),
    Amount: _amount,
    Body: _body,
    Occasion: _occasion,
    Period: _period,
    Place: _place,
    Term: _term,
    Congress: _congress,
    Issuance: _issuance,
    KeptWording: _kept,
}

OPTIONAL = tuple(
    field.name
    for field in attrs.fields(Conference)
    if field.default is not attrs.NOTHING
)


def conference(
    seed: int, absent: Collection[str], most: int, odd: float, wild: bool
) -> Conference:
    """Return the conference of a seed."""
    chance = Chance(random.Random(seed), most, odd, wild)
    made = chance.instance(Conference, 0, absent)
    by_paper = {issuance.paper: issuance for issuance in made.issuances}
    return attrs.evolve(
        made,
        issuances=tuple(by_paper.values()),
        standard="" if "standard" in absent else chance.random.choice(STANDARDS),
    )


CONFERENCES = st.builds(
    conference,
    seed=st.integers(0, 2**32 - 1),
    absent=st.just(frozenset()) | st.frozensets(st.sampled_from(OPTIONAL)),
    most=st.sampled_from((1, 2, 3, 5, 12)),
    odd=st.sampled_from((0.0, 0.1, 0.4)),
    wild=st.booleans(),
)
