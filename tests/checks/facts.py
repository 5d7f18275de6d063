"""A small conference with nothing wrong, to be changed one fact at a time."""

from datetime import date

from drafter.formatter import Direction, read_amount, read_ratio
from drafter.model import (
    Amount,
    Benchmark,
    Body,
    Comparison,
    Conference,
    ConferenceKind,
    Field,
    Indicator,
    Occasion,
    Period,
    Person,
    Place,
    PlaceKind,
    Presentation,
    Result,
)
from tests.conferences import host_of

PROVINCE = Place(kind=PlaceKind.PROVINCE, name="Hà Tĩnh")
DISTRICT = Place(kind=PlaceKind.DISTRICT, name="Cẩm Xuyên", parent=PROVINCE)
COMMUNE = Place(kind=PlaceKind.COMMUNE, name="Cẩm Lộc", parent=DISTRICT)
CHAIR = Person(name="Võ Nam", positions=("Bí thư Đảng ủy", "Chủ tịch HĐND xã"))
DEPUTY = Person(name="Hoàng Văn Ngọ", positions=("Phó Bí thư Đảng ủy",))
GUEST = Person(name="Hà Văn Hùng", positions=("Trưởng Ban Tuyên giáo Tỉnh ủy",))


def body(place: Place = COMMUNE) -> Body:
    return host_of("Đảng bộ", place)


def day(text: str) -> date:
    return date(*(int(part) for part in reversed(text.split("/"))))


def held(text: str) -> Occasion:
    return Occasion(day=day(text))


def conference(**facts: object) -> Conference:
    """A conference of a commune on the year 2024, held after it; all is well."""
    given: dict[str, object] = {
        "kind": ConferenceKind.FINAL,
        "host": body(),
        "when": held("10/01/2025"),
        "period": Period.year(2024),
        "chairs": (CHAIR,),
        "presentations": (Presentation(presenter=DEPUTY),),
        "shortcomings": ("công tác phát triển đảng viên còn chậm",),
    }
    return Conference(**(given | facts))


def amount(text: str) -> Amount:
    return read_amount(text).value


def compared(text: str, against: Benchmark | None = Benchmark.PLAN) -> Comparison:
    """A comparison as the right-hand side of one is typed: 25 ha, đạt 117,96%."""
    said = read_ratio(text).value
    return Comparison(
        against=against,
        base=said.base,
        stated=said.amount,
        form=said.form,
        falls=said.direction is Direction.DOWN,
    )


def figure(name: str, actual: str = "", *compare: Comparison, **more) -> Indicator:
    typed = amount(actual) if actual else None
    return Indicator(name=name, actual=typed, compare=compare, **more)


def results(*indicators: Indicator, said: tuple[str, ...] = ()) -> tuple[Result, ...]:
    return (Result(area=Field.ECONOMY, indicators=indicators, statements=said),)
