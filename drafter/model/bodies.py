"""Places and the bodies that sit in them."""

from enum import Enum

from attrs import field

from drafter.model.territory import PARTY_COMMITTEES, Family, Place
from drafter.records import frozen
from drafter.vocabulary import Kind, Names, Noun, also, key


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
