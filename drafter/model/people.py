"""People, declared once and referred to everywhere, and groups of them."""

from attrs import field, frozen

from drafter.vocabulary import key


@frozen(kw_only=True)
class Person:
    """A person with their offices, the Party's first."""

    name: str = field(metadata=key("ho_ten", "Họ và tên", example="Nguyễn Bá Đức"))
    positions: tuple[str, ...] = field(
        default=(),
        metadata=key(
            "chuc_vu",
            "Chức vụ, mỗi chức vụ một mục; chức vụ Đảng ghi trước",
            example="[Bí thư Đảng ủy, Chủ tịch HĐND xã]",
        ),
    )
    rank: str = field(
        default="",
        metadata=key("cap_bac", "Cấp bậc, học hàm, học vị", example="Thượng tá"),
    )
    note: str = field(
        default="",
        metadata=key(
            "ghi_chu", "Ghi chú in trong ngoặc", example="phụ trách Đảng bộ xã"
        ),
    )


@frozen(kw_only=True)
class Group:
    """Delegates named together, as a noun phrase."""

    text: str = field(
        metadata=key("nhom", "Nhóm đại biểu", example="toàn thể đảng viên")
    )
    count: int | None = field(
        default=None, metadata=key("so_luong", "Số người", example="45")
    )


@frozen(kw_only=True)
class Attendance:
    """How many delegates were invited and came."""

    invited: int | None = field(
        default=None, metadata=key("trieu_tap", "Số đại biểu được triệu tập")
    )
    present: int | None = field(
        default=None, metadata=key("co_mat", "Số đại biểu có mặt", example="120")
    )
    guests: int | None = field(default=None, metadata=key("khach_moi", "Số khách mời"))
