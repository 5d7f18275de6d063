"""People, declared once and referred to everywhere, and groups of them."""

from enum import Enum

from attrs import field

from drafter.typed import fact
from drafter.values import Count, maybe_counted
from drafter.vocabulary import Kind, Names, Noun, also, key


@also(SIR_OR_MADAM=("ông/bà",), BROTHER_OR_SISTER=("anh/chị",))
class Address(Enum):
    """How a body speaks of people whose own word is not known."""

    COMRADE = "đồng chí"
    SIR_OR_MADAM = "ông, bà"
    BROTHER_OR_SISTER = "anh, chị"
    NONE = "không"


@also(COMRADE=("đ/c", "đc", "đ.c"))
class Honorific(Enum):
    """The word before one person's name; nobody's sex is guessed from a name."""

    COMRADE = "đồng chí"
    SIR = "ông"
    MADAM = "bà"
    BROTHER = "anh"
    SISTER = "chị"
    PUPIL = "em"
    ELDER = "cụ"
    HE_TEACHES = "thầy"
    SHE_TEACHES = "cô"
    SCHOOLMASTER = "thầy giáo"
    SCHOOLMISTRESS = "cô giáo"
    NONE = "không"


@Noun("người", line="Nguyễn Bá Đức, Bí thư Đảng ủy", named_by=("name",))
@fact(kw_only=True)
class Person:
    """A person with their offices, the Party's first."""

    name: str = field(
        metadata=key("ho_ten", "Họ và tên", example="Nguyễn Bá Đức", kind=Kind.NAME)
    )
    positions: tuple[str, ...] = field(
        default=(),
        metadata=key(
            "chuc_vu",
            "Chức vụ, mỗi chức vụ một mục; chức vụ Đảng ghi trước",
            example="[Bí thư Đảng ủy, Chủ tịch HĐND xã]",
            kind=Kind.OFFICE,
            names=Names.BODIES,
        ),
    )
    rank: str = field(
        default="",
        metadata=key(
            "cap_bac",
            "Cấp bậc, học hàm, học vị; đứng thay từ xưng hô trước họ tên",
            example="Thượng tá",
            kind=Kind.LABEL,
        ),
    )
    honorific: Honorific | None = field(
        default=None,
        metadata=key(
            "xung_ho",
            "Từ xưng hô trước tên người này, nếu khác cách xưng hô của đơn vị",
            example="bà",
        ),
    )
    note: str = field(
        default="",
        metadata=key(
            "ghi_chu",
            "Ghi chú in trong ngoặc",
            example="phụ trách Đảng bộ xã",
            kind=Kind.LABEL,
        ),
    )


@Noun("nhóm đại biểu", line="toàn thể đảng viên", fills="text")
@fact(kw_only=True)
class Group:
    """Delegates named together, as a noun phrase."""

    text: str = field(
        metadata=key(
            "nhom",
            "Nhóm đại biểu",
            example="toàn thể đảng viên",
            kind=Kind.ITEM,
            names=Names.BODIES,
        )
    )
    count: Count | None = field(
        default=None,
        converter=maybe_counted,
        metadata=key("so_luong", "Số người", example="45"),
    )


@Noun("số đại biểu", line="118/120")
@fact(kw_only=True)
class Attendance:
    """How many delegates were invited and came."""

    invited: Count | None = field(
        default=None,
        converter=maybe_counted,
        metadata=key("trieu_tap", "Số đại biểu được triệu tập"),
    )
    present: Count | None = field(
        default=None,
        converter=maybe_counted,
        metadata=key("co_mat", "Số đại biểu có mặt", example="120"),
    )
    guests: Count | None = field(
        default=None,
        converter=maybe_counted,
        metadata=key("khach_moi", "Số khách mời"),
    )
