"""Units of territory: what kinds there are, how their names are read in a text."""

import re
from collections.abc import Iterator, Mapping
from enum import Enum, StrEnum
from typing import NamedTuple, Optional

from attrs import evolve, field

from drafter.patterns import regex
from drafter.typed import fact
from drafter.vocabulary import Kind, Noun, also, key, spellings


@also(
    CITY=("tp",),
    TOWN=("tx",),
    TOWNSHIP=("tt",),
    RESIDENTIAL_GROUP=("tdp",),
)
class PlaceKind(Enum):
    """What kind of unit a place is; which kinds exist depends on the date."""

    PROVINCE = "tỉnh"
    CITY = "thành phố"
    TOWN = "thị xã"
    URBAN_DISTRICT = "quận"
    DISTRICT = "huyện"
    COMMUNE = "xã"
    WARD = "phường"
    TOWNSHIP = "thị trấn"
    SPECIAL_ZONE = "đặc khu"
    VILLAGE = "thôn"
    RESIDENTIAL_GROUP = "tổ dân phố"


COMMITTEES: Mapping[PlaceKind, str] = {
    PlaceKind.DISTRICT: "Huyện ủy",
    PlaceKind.TOWN: "Thị ủy",
    PlaceKind.URBAN_DISTRICT: "Quận ủy",
    PlaceKind.CITY: "Thành ủy",
    PlaceKind.PROVINCE: "Tỉnh ủy",
}
"""Party committees whose word says the kind of their place."""
PARTY_COMMITTEES = ("Đảng ủy", *COMMITTEES.values())
"""The words for the Party committee of a place, whatever its kind."""


class Family(StrEnum):
    """Whose form a paper has; State and Party are never mixed in one."""

    PARTY = "dang"
    STATE = "chinh-quyen"


@Noun("địa bàn", line="xã Cẩm Giàng, huyện Bạch Thông", named_by=("name",))
@fact(kw_only=True)
class Place:
    """A unit of territory and, when known, the one above it."""

    kind: PlaceKind = field(
        metadata=key("loai", "Loại địa bàn: xã, phường, huyện, tỉnh …", example="xã")
    )
    name: str = field(
        metadata=key("ten", "Tên riêng", example="Cẩm Giàng", kind=Kind.LABEL)
    )
    parent: Optional["Place"] = field(
        default=None,
        metadata=key(
            "truc_thuoc", "Địa bàn cấp trên trực tiếp", example="huyện Bạch Thông"
        ),
    )

    @property
    def chain(self) -> Iterator["Place"]:
        """The place itself, then each unit above it."""
        place: Place | None = self
        while place is not None:
            yield place
            place = place.parent

    @property
    def unit(self) -> Optional["Place"]:
        """The unit of government that the place is, or that a village belongs to."""
        return next((place for place in self.chain if place.kind not in PARTS), None)


PARTS = (PlaceKind.VILLAGE, PlaceKind.RESIDENTIAL_GROUP)
"""Parts of a commune, which are no units of government."""

CAPITALS = "A-ZÀ-ÖØ-ÞĂĐĨŨƠƯČĔĬŎŬɃ" + "".join(map(chr, range(0x1EA0, 0x1EFA, 2)))
"""The capitals of Vietnamese and of the peoples' languages, inside brackets of a
pattern; every letter of the world would make each pattern ten times as slow to read."""
_WORDS = dict(spellings(PlaceKind).items())
_UNITS = "|".join(kind.value for kind in PlaceKind if kind not in PARTS)
UNIT = rf"(?:(?:{_UNITS})|(?:tp|tx|tt)\.?) (?:số )?(?-i:[{CAPITALS}\d])"
"""A unit of government with the beginning of its name."""
UNIT_KIND = f"(?:{_UNITS})"

RUN = (
    rf"(?:(?-i:[{CAPITALS}])[\w'’.]*|\d[\w/]*)"
    rf"(?:(?: - |-| )(?:(?-i:[{CAPITALS}])[\w'’.]*|\d[\w/]*))*(?!\w)"
)
"""Words with capitals, and numbers: the name of a place."""
KIND = (
    r"(?<!\w)(?:(?:tỉnh|quận|huyện)(?! (?:đoàn|hội)(?!\w))|thành phố"
    r"|(?<!đô )thị xã|(?<!đô )thị trấn"
    r"|(?<!tác )(?:(?<!thị )|(?<=đô thị ))xã|phường|đặc khu|thôn|tổ dân phố"
    r"|(?:tp|tx|tt)\.|(?:tp|tx|tt|tdp)(?!\w))"
)
"""The word of a kind: not the last of Hợp tác xã, and in "Đô thị xã Tân Lập" that
of a commune."""
_AREA = regex(rf"(?P<kind>{KIND}) ?(?<=[ .])(?P<name>(?:số )?{RUN})", re.IGNORECASE)
_NAMELY = ("xã", "huyện", "tỉnh", "quận", "phường", "thôn")
"""Kinds whose word begins proper names too: Trường THCS Xã Đàn."""
_BEFORE = regex(
    r"(?:^|ủy |bộ |UBND |nhân dân |HĐND |MTTQ |Việt Nam |Công an |đoàn |Hội |Quân sự "
    r"|Nông dân |Phụ nữ |binh )$",
    re.IGNORECASE,
)
"""What a unit follows, so that a capital of its kind makes no name of it."""


def kind_of(word: str) -> PlaceKind | None:
    """Return the kind that a word names: xã, TP., Thị trấn."""
    named = _WORDS.get(word.rstrip(".").lower())
    return named if isinstance(named, PlaceKind) else None


class Mention(NamedTuple):
    """What a text names last of places, and where that stands in it.

    Attributes:
        start: Where its kind begins.
        end: Where its name ends.
        places: Its levels, of which none knows the one above it yet.
        spans: Where the name of each stands.
    """

    start: int
    end: int
    places: tuple[Place, ...]
    spans: tuple[tuple[int, int], ...]


def mention(text: str) -> Mention | None:
    """Return the last place that a text in house spelling names, with its levels.

    Places that follow one another without a comma are levels of one. A kind with a
    capital counts where it can be no proper name itself.
    """
    found = [match for match in _AREA.finditer(text) if _is_kind(text, match)]
    if not found:
        return None
    first = len(found) - 1
    while first and text[found[first - 1].end() : found[first].start()] == " ":
        first -= 1
    levels = found[first:]
    return Mention(
        levels[0].start(),
        levels[-1].end(),
        tuple(map(_place, levels)),
        tuple(match.span("name") for match in levels),
    )


def _is_kind(text: str, match: re.Match[str]) -> bool:
    word = match["kind"]
    if not word[0].isupper() or word.lower() not in _NAMELY:
        return True
    before = text[: match.start()]
    return match["name"][0].isdigit() or _BEFORE.search(before) is not None


def _place(match: re.Match[str]) -> Place:
    kind = kind_of(match["kind"])
    assert kind is not None, "the pattern holds kinds only"
    return Place(kind=kind, name=match["name"])


def joined(places: tuple[Place, ...], above: Place | None = None) -> Place | None:
    """Return the first of some places, each standing in the one behind it."""
    for place in reversed(places):
        above = evolve(place, parent=above)
    return above


HONOURING = frozenset(
    {
        "Hồ Chí Minh", "Điện Biên Phủ", "Trần Hưng Đạo", "Hưng Đạo", "Hai Bà Trưng",
        "Bà Triệu", "Ngô Quyền", "Lê Chân", "Lý Thái Tổ", "Lý Thường Kiệt", "Lê Lợi",
        "Nguyễn Trãi", "Nguyễn Du", "Nguyễn Huệ", "Quang Trung", "Phạm Ngũ Lão",
        "Trần Nguyên Hãn", "Nguyễn Bỉnh Khiêm", "Nguyễn Trung Trực", "Trương Định",
        "Hoàng Hoa Thám", "Hoàng Văn Thụ", "Phan Đình Phùng", "Phan Bội Châu",
        "Phan Chu Trinh", "Trần Phú", "Lê Hồng Phong", "Hà Huy Tập", "Lê Duẩn",
        "Nguyễn Thị Minh Khai", "Nguyễn Văn Cừ", "Nguyễn Văn Trỗi", "Võ Thị Sáu",
        "Kim Đồng", "Lý Tự Trọng", "Bế Văn Đàn", "Phan Đình Giót", "Tô Hiến Thành",
        "Trần Quốc Toản", "Yết Kiêu", "Đề Thám", "Cách mạng Tháng Tám",
    }
)  # fmt: skip
"""Names of persons and events that units are named after, as far as met."""


def is_honouring(place: Place) -> bool:
    """Whether a unit is named after a number, a person or an event.

    Its unit word takes a capital: Quận 1, Phường Điện Biên Phủ, Thành phố Hồ Chí
    Minh (NĐ 30/2020/NĐ-CP, Phụ lục II, mục III).
    """
    if place.kind in PARTS:
        return False
    return place.name[:1].isdigit() or place.name in HONOURING


def place_name(place: Place) -> str:
    """Return a place with the word of its kind: xã Cẩm Giàng, Phường 12."""
    name = f"{place.kind.value} {place.name}"
    return name[0].upper() + name[1:] if is_honouring(place) else name


def seat_name(place: Place) -> str:
    """Return a place as a date line names it.

    A unit named after a number, a person or an event keeps its unit word
    (NĐ 30/2020/NĐ-CP, Phụ lục I, II.4a).
    """
    return place_name(place) if is_honouring(place) else place.name


def committee(place: Place | None) -> str:
    """Return what the Party committee of a place is called: Huyện ủy, Đảng ủy."""
    return COMMITTEES.get(place.kind, "Đảng ủy") if place else "Đảng ủy"


def committee_name(place: Place) -> str:
    """Return the Party committee of a place: Huyện ủy Bắc Lĩnh, Đảng ủy xã Tân Lập."""
    word = committee(place)
    return f"{word} {place.name if place.kind in COMMITTEES else place_name(place)}"
