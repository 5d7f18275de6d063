"""The unit and its work as a report to the conference opens and closes with them."""

from attrs import field

from drafter.typed import fact
from drafter.values import Amount, Count, counted
from drafter.vocabulary import Kind, Names, Noun, key


@Noun("đặc điểm tình hình", line="Xã có 05 thôn đặc biệt khó khăn", fills="text")
@fact(kw_only=True)
class Situation:
    """What the unit is like: its land and people, the Party in it."""

    extent: Amount | None = field(
        default=None,
        metadata=key("dien_tich", "Diện tích tự nhiên", example="62,4 km²"),
    )
    population: Amount | None = field(
        default=None,
        metadata=key("dan_so", "Dân số", example="12.480 người"),
    )
    households: Amount | None = field(
        default=None,
        metadata=key("so_ho", "Số hộ", example="3.012 hộ"),
    )
    villages: tuple[Amount, ...] = field(
        default=(),
        metadata=key(
            "so_thon",
            "Số thôn, bản, tổ dân phố; nhiều loại thì mỗi loại một mục",
            example="18 thôn",
        ),
    )
    cells: Amount | None = field(
        default=None,
        metadata=key("chi_bo", "Số chi bộ", example="42 chi bộ"),
    )
    members: Amount | None = field(
        default=None,
        metadata=key("dang_vien", "Số đảng viên", example="742 đảng viên"),
    )
    text: tuple[str, ...] = field(
        default=(),
        metadata=key(
            "noi_dung",
            "Đặc điểm khác bằng lời, đủ chủ ngữ",
            example="xã có 05 thôn đặc biệt khó khăn",
            kind=Kind.ITEM,
        ),
    )


@Noun("loại văn bản ban hành")
@fact(kw_only=True)
class IssuedPapers:
    """How many papers of one kind the host issued in the period: "nghị quyết: 6"."""

    kind: str = field(
        metadata=key("loai", "Loại văn bản", example="nghị quyết", kind=Kind.ITEM)
    )
    count: Count = field(
        converter=counted,
        metadata=key("so_luong", "Số lượng", example="6"),
    )


@Noun("phân công")
@fact(kw_only=True)
class Assignment:
    """What a body has to do to carry out the plan; its work may name it instead."""

    body: str = field(
        default="",
        metadata=key(
            "co_quan",
            "Cơ quan được giao; để trống khi câu đã nêu",
            example="UBND xã",
            kind=Kind.LABEL,
            names=Names.BODIES,
        ),
    )
    work: tuple[str, ...] = field(
        metadata=key(
            "viec",
            "Việc được giao",
            example="xây dựng kế hoạch thực hiện từng nhiệm vụ",
            kind=Kind.ITEM,
            names=Names.PLANS,
        )
    )
