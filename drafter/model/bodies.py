"""Places and the bodies that sit in them."""

from collections.abc import Iterator, Mapping
from enum import Enum, StrEnum
from typing import Optional

from attrs import field

from drafter.records import frozen
from drafter.vocabulary import Kind, Names, Noun, also, key


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


@also(
    PARTY_COMMITTEE=PARTY_COMMITTEES,
    EXECUTIVE_COMMITTEE=("BCH",),
    STANDING_COMMITTEE=("BTV",),
    PEOPLES_COUNCIL=("Hội đồng nhân dân",),
    PEOPLES_COMMITTEE=("Ủy ban nhân dân",),
    FATHERLAND_FRONT=("Mặt trận Tổ quốc", "Ủy ban MTTQ", "Ủy ban MTTQ Việt Nam"),
)
class Organ(Enum):
    """What kind of organ a body is."""

    PARTY_ORGANISATION = "Đảng bộ"
    PARTY_COMMITTEE = "cấp ủy"
    EXECUTIVE_COMMITTEE = "Ban Chấp hành"
    STANDING_COMMITTEE = "Ban Thường vụ"
    PARTY_CELL = "Chi bộ"
    PEOPLES_COUNCIL = "HĐND"
    PEOPLES_COMMITTEE = "UBND"
    FATHERLAND_FRONT = "MTTQ"
    OTHER = "khác"

    @property
    def is_party(self) -> bool:
        """Whether the organ belongs to the Party."""
        return self in _PARTY

    @property
    def is_state(self) -> bool:
        """Whether the organ belongs to the State."""
        return self in (Organ.PEOPLES_COUNCIL, Organ.PEOPLES_COMMITTEE)

    @property
    def family(self) -> Family | None:
        """The family of its papers; nothing for the Front and what is no organ."""
        if self.is_party:
            return Family.PARTY
        return Family.STATE if self.is_state else None


_PARTY = (
    Organ.PARTY_ORGANISATION,
    Organ.PARTY_COMMITTEE,
    Organ.EXECUTIVE_COMMITTEE,
    Organ.STANDING_COMMITTEE,
    Organ.PARTY_CELL,
)


@Noun("địa bàn", line="xã Cẩm Giàng, huyện Bạch Thông", named_by=("name",))
@frozen(kw_only=True)
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


@Noun(
    "cơ quan",
    line="Đảng bộ xã Cẩm Giàng, huyện Bạch Thông, tỉnh Bắc Kạn",
    named_by=("name",),
)
@frozen(kw_only=True)
class Body:
    """An organ of the Party, the State or the Front, in a place.

    Attributes:
        organ: Its kind; a body outside the list is `Organ.OTHER` with a name.
        place: Where it sits; derives the letterhead and the short names.
        name: Its own name where place and kind do not make one, such as that
            of a Party cell or of an office.
    """

    organ: Organ = field(
        metadata=key("to_chuc", "Loại cơ quan: Đảng bộ, UBND …", example="Đảng bộ")
    )
    place: Place | None = field(
        default=None, metadata=key("dia_ban", "Địa bàn", example="xã Cẩm Giàng")
    )
    name: str = field(
        default="",
        metadata=key(
            "ten",
            "Tên riêng, nếu khác tên theo địa bàn",
            example="Văn phòng Đảng ủy xã",
            kind=Kind.LABEL,
            names=Names.BODIES,
        ),
    )
