"""What happened at the conference: reports, results, debate, speeches, awards."""

from datetime import date
from enum import Enum

from attrs import field

from drafter.model.figures import Area, Indicator
from drafter.model.people import Group, Person
from drafter.typed import fact
from drafter.values import Count, Month, Term, counted, dated, maybe_counted
from drafter.vocabulary import Kind, Names, Noun, Word, also, key


@also(
    DIRECTING=("phát biểu chỉ đạo",),
    CONCLUDING=("phát biểu kết luận",),
    CLOSING=("phát biểu bế mạc",),
    DISCUSSION=("thảo luận",),
)
class SpeechKind(Enum):
    """What a speech is for."""

    OPENING = "khai mạc"
    DISCUSSION = "tham luận"
    DIRECTING = "chỉ đạo"
    CONCLUDING = "kết luận"
    CLOSING = "bế mạc"
    REPLY = "tiếp thu"


@Noun(
    "văn bản căn cứ",
    line="Kế hoạch số 93-KH/HU ngày 11/3/2023 của Ban Thường vụ Huyện ủy",
)
@fact(kw_only=True)
class Citation:
    """A document that the conference carries out or rests on."""

    kind: str = field(
        metadata=key("loai", "Loại văn bản", example="Kế hoạch", kind=Kind.LABEL)
    )
    number: str = field(
        default="",
        metadata=key(
            "so_ky_hieu", "Số và ký hiệu", example="93-KH/HU", kind=Kind.LABEL
        ),
    )
    day: date | Month | None = field(
        default=None,
        validator=dated,
        metadata=key("ngay", "Ngày, hoặc tháng ban hành", example="tháng 3/2023"),
    )
    issuer: str = field(
        default="",
        metadata=key(
            "co_quan",
            "Cơ quan ban hành",
            example="Ban Thường vụ Huyện ủy Cẩm Xuyên",
            kind=Kind.OFFICE,
        ),
    )
    about: str = field(
        default="",
        metadata=key("trich_yeu", "Trích yếu, không kèm chữ về", kind=Kind.LABEL),
    )


@Noun("đại hội", line="Đại hội Đảng bộ xã lần thứ XXVI, nhiệm kỳ 2020 - 2025")
@fact(kw_only=True)
class Congress:
    """The congress whose resolution is carried out."""

    body: str = field(
        metadata=key(
            "don_vi", "Đại hội của tổ chức nào", example="Đảng bộ xã", kind=Kind.OFFICE
        )
    )
    ordinal: int = field(
        metadata=key("lan_thu", "Lần thứ", example="XXVI", kind=Kind.ORDINAL)
    )
    term: Term | None = field(
        default=None,
        validator=dated,
        metadata=key("nhiem_ky", "Nhiệm kỳ", example="2020 - 2025"),
    )
    of_delegates: bool = field(
        default=False,
        metadata=key("dai_hoi_dai_bieu", "Có nếu là Đại hội đại biểu"),
    )

    def __attrs_post_init__(self) -> None:
        if not 1 <= self.ordinal <= 3999:
            raise ValueError(f"{self.ordinal} has no Roman numeral")


@Noun(
    "báo cáo trình bày",
    line="Nguyễn Bá Đức",
    fills="presenter",
    named_by=("presenter",),
    one_of=("presenter", "body"),
)
@fact(kw_only=True)
class Presentation:
    """A report presented at the conference, by a person or by a body."""

    presenter: Person | Group | None = field(
        default=None,
        metadata=key("nguoi", "Người trình bày", kind=Kind.PARTICIPANT),
    )
    body: str = field(
        default="",
        metadata=key(
            "don_vi",
            "Cơ quan trình bày, thay cho người",
            example="Thường trực HĐND xã",
            kind=Kind.LABEL,
            names=Names.BODIES,
        ),
    )
    report: str = field(
        default="",
        metadata=key(
            "bao_cao",
            "Tên báo cáo, không kèm chữ báo cáo ở đầu",
            kind=Kind.ITEM,
            names=Names.PERIOD,
            called=("tên báo cáo", "the report"),
        ),
    )
    on_behalf: str = field(
        default="",
        metadata=key(
            "thay_mat",
            "Thay mặt ai",
            example="chủ trì Hội nghị",
            kind=Kind.LABEL,
            names=Names.BODIES,
        ),
    )
    contents: tuple[str, ...] = field(
        default=(), metadata=key("noi_dung", "Các nội dung báo cáo nêu", kind=Kind.ITEM)
    )

    def __attrs_post_init__(self) -> None:
        if bool(self.presenter) is bool(self.body):
            raise ValueError("a person presents a report, or a body")

    @property
    def by(self) -> Person | Group:
        """Who presents it."""
        return self.presenter or Group(text=self.body)


@Noun("mục", named_by=("name",))
@fact(kw_only=True)
class Subsection:
    """What was achieved in one part of a field, under a heading of its own."""

    name: str = field(
        metadata=key("ten", "Tên mục", example="Trồng trọt", kind=Kind.LABEL)
    )
    indicators: tuple[Indicator, ...] = field(
        default=(), metadata=key("so_lieu", "Các số liệu", kind=Kind.REPORTED)
    )
    statements: tuple[str, ...] = field(
        default=(),
        metadata=key(
            "noi_dung",
            "Các kết quả bằng lời, đủ chủ ngữ",
            example="diện tích cây ăn quả được mở rộng",
            kind=Kind.ITEM,
        ),
    )


TABLE = Word(
    "bang",
    "Biểu Excel có số liệu: tên tệp, hoặc tep, trang, cot, nhom",
    example="bieu-2025.xlsx",
)
"""The key of results that names a sheet with their figures, read before the model."""
TABLE_FILE = Word("tep", "Tệp .xlsx, .xlsm hoặc .csv", example="bieu-2025.xlsx")
TABLE_SHEET = Word(
    "trang", "Tên trang; mặc định trang đầu tiên có bảng", example="Biểu 01"
)
TABLE_COLUMNS = Word(
    "cot", "Cột nào là gì, khi đầu bảng không nói rõ", example="{thuc_hien: F}"
)
TABLE_GROUP = Word("nhom", "Chỉ lấy một nhóm, theo số hoặc tên", example="II")
TABLE_PARTS = (TABLE_FILE, TABLE_SHEET, TABLE_COLUMNS, TABLE_GROUP)
"""The keys of its long form."""


@Noun("kết quả", named_by=("area",), beside=(TABLE,))
@fact(kw_only=True)
class Result:
    """What was achieved in one field, or under a heading of the author's own."""

    area: Area = field(
        metadata=key(
            "linh_vuc",
            "Lĩnh vực hoặc đề mục khác, in theo thứ tự đã ghi",
            example="kinh tế",
            kind=Kind.LABEL,
        )
    )
    assessment: str = field(
        default="",
        metadata=key(
            "danh_gia",
            "Đánh giá chung về lĩnh vực, đủ chủ ngữ, nêu trước số liệu",
            example="kinh tế của xã tiếp tục phát triển",
            kind=Kind.ITEM,
        ),
    )
    indicators: tuple[Indicator, ...] = field(
        default=(), metadata=key("so_lieu", "Các số liệu", kind=Kind.REPORTED)
    )
    statements: tuple[str, ...] = field(
        default=(),
        metadata=key("noi_dung", "Các kết quả bằng lời, đủ chủ ngữ", kind=Kind.ITEM),
    )
    subsections: tuple[Subsection, ...] = field(
        default=(), metadata=key("muc", "Các mục nhỏ của đề mục, mỗi mục một tên")
    )

    @property
    def told(self) -> "tuple[Result | Subsection, ...]":
        """What holds its figures and statements: itself, then its subsections."""
        return (self, *self.subsections)


@Noun(
    "danh hiệu", line="đô thị văn minh", fills="distinction", named_by=("distinction",)
)
@fact(kw_only=True)
class Recognition:
    """A distinction that the place, the host or a unit of it was given."""

    distinction: str = field(
        metadata=key(
            "danh_hieu", "Danh hiệu", example="đô thị văn minh", kind=Kind.ITEM
        )
    )
    issuer: str = field(
        default="", metadata=key("co_quan", "Cơ quan công nhận", kind=Kind.OFFICE)
    )
    recipient: str = field(
        default="",
        metadata=key(
            "cho",
            "Đơn vị được công nhận, nếu không phải đơn vị tổ chức hội nghị",
            example="Văn phòng HĐND và UBND xã",
            kind=Kind.LABEL,
            names=Names.BODIES,
        ),
    )


@Noun("nguyên nhân", line="thủ tục còn chậm", fills="other")
@fact(kw_only=True)
class Causes:
    """Why results and shortcomings came about; a bare list is `other`."""

    of_results: tuple[str, ...] = field(
        default=(),
        metadata=key(
            "ket_qua",
            "Nguyên nhân của kết quả đạt được",
            example="cấp ủy các cấp đoàn kết, quyết tâm cao",
            kind=Kind.ITEM,
        ),
    )
    objective: tuple[str, ...] = field(
        default=(), metadata=key("khach_quan", "Nguyên nhân khách quan", kind=Kind.ITEM)
    )
    subjective: tuple[str, ...] = field(
        default=(), metadata=key("chu_quan", "Nguyên nhân chủ quan", kind=Kind.ITEM)
    )
    other: tuple[str, ...] = field(
        default=(),
        metadata=key(
            "khac",
            "Nguyên nhân khác, hoặc không phân loại",
            example="thủ tục còn chậm",
            kind=Kind.ITEM,
        ),
    )


@Noun(
    "phát biểu",
    line="Nguyễn Bá Đức",
    fills="speaker",
    named_by=("speaker",),
    one_of=("speaker", "body"),
)
@fact(kw_only=True)
class Speech:
    """A speech: opening, contribution, direction, conclusion, reply."""

    kind: SpeechKind = field(
        default=SpeechKind.DISCUSSION,
        metadata=key("loai", "Loại phát biểu: khai mạc, chỉ đạo, kết luận, bế mạc …"),
    )
    speaker: Person | Group | None = field(
        default=None,
        metadata=key("nguoi", "Người phát biểu", kind=Kind.PARTICIPANT),
    )
    body: str = field(
        default="",
        metadata=key(
            "don_vi",
            "Cơ quan phát biểu, thay cho người",
            example="Trường Cao đẳng Hòa An",
            kind=Kind.LABEL,
            names=Names.BODIES,
        ),
    )
    on_behalf: str = field(
        default="",
        metadata=key("thay_mat", "Thay mặt ai", kind=Kind.LABEL, names=Names.BODIES),
    )
    topic: str = field(
        default="", metadata=key("chu_de", "Chủ đề, không kèm chữ về", kind=Kind.ITEM)
    )
    appraisal: tuple[str, ...] = field(
        default=(),
        metadata=key(
            "ghi_nhan", "Những điều được ghi nhận, biểu dương", kind=Kind.ITEM
        ),
    )
    accepted: str = field(
        default="", metadata=key("tiep_thu", "Những điều được tiếp thu", kind=Kind.ITEM)
    )
    requests: tuple[str, ...] = field(
        default=(),
        metadata=key(
            "yeu_cau", "Các yêu cầu, đề nghị", kind=Kind.ITEM, names=Names.PLANS
        ),
    )

    def __attrs_post_init__(self) -> None:
        if bool(self.speaker) is bool(self.body):
            raise ValueError("a person speaks, or a body")

    @property
    def by(self) -> Person | Group:
        """Who speaks."""
        return self.speaker or Group(text=self.body)


@Noun("thảo luận", line="05 ý kiến")
@fact(kw_only=True)
class Discussion:
    """The debate: how many spoke, who and on what."""

    count: Count | None = field(
        default=None,
        converter=maybe_counted,
        metadata=key("so_y_kien", "Tổng số ý kiến", example="5"),
    )
    in_groups: Count | None = field(
        default=None,
        converter=maybe_counted,
        metadata=key("tai_to", "Số ý kiến tại tổ"),
    )
    in_hall: Count | None = field(
        default=None,
        converter=maybe_counted,
        metadata=key("tai_hoi_truong", "Số ý kiến tại hội trường"),
    )
    moderator: Person | Group | None = field(
        default=None,
        metadata=key("dieu_hanh", "Người điều hành thảo luận", kind=Kind.PARTICIPANT),
    )
    speeches: tuple[Speech, ...] = field(
        default=(), metadata=key("tham_luan", "Các tham luận có tên người")
    )
    summary: str = field(
        default="",
        metadata=key(
            "tong_hop",
            "Tổng hợp thảo luận, một mệnh đề sau chữ Hội nghị",
            kind=Kind.ITEM,
        ),
    )


@Noun(
    "nhiệm vụ",
    line="đẩy nhanh tiến độ giải ngân vốn đầu tư công",
    fills="text",
    named_by=("area",),
)
@fact(kw_only=True)
class Task:
    """A task of the next period; a phrase alone is its text."""

    text: str = field(
        metadata=key("noi_dung", "Nội dung nhiệm vụ", kind=Kind.ITEM, names=Names.PLANS)
    )
    area: Area | None = field(
        default=None,
        metadata=key(
            "linh_vuc", "Lĩnh vực, đề mục", example="kinh tế", kind=Kind.LABEL
        ),
    )


@Noun("loại khen thưởng", named_by=("name",))
@fact(kw_only=True)
class AwardPart:
    """A part of the awards of one form: "50 năm: 3"."""

    name: str = field(metadata=key("ten", "Loại", example="50 năm", kind=Kind.LABEL))
    count: Count = field(
        converter=counted, metadata=key("so_luong", "Số lượng", example="3")
    )


@Noun("khen thưởng")
@fact(kw_only=True)
class Award:
    """Awards of one form, by one issuer."""

    form: str = field(
        default="giấy khen",
        metadata=key("hinh_thuc", "Hình thức khen thưởng", kind=Kind.LABEL),
    )
    issuer: str = field(
        default="",
        metadata=key(
            "co_quan",
            "Cơ quan tặng",
            example="Đảng ủy xã",
            kind=Kind.OFFICE,
            names=Names.BODIES,
        ),
    )
    reason: str = field(
        default="",
        metadata=key(
            "thanh_tich",
            "Thành tích",
            example="có thành tích xuất sắc …",
            kind=Kind.ITEM,
            names=Names.PERIOD,
            called=("thành tích", "the reason of an award"),
        ),
    )
    collectives: Count | None = field(
        default=None,
        converter=maybe_counted,
        metadata=key("tap_the", "Số tập thể", example="8"),
    )
    individuals: Count | None = field(
        default=None,
        converter=maybe_counted,
        metadata=key("ca_nhan", "Số cá nhân", example="32"),
    )
    awardees: tuple[str | Person, ...] = field(
        default=(),
        metadata=key("danh_sach", "Tập thể và cá nhân được khen", kind=Kind.LABEL),
    )
    parts: tuple[AwardPart, ...] = field(
        default=(), metadata=key("trong_do", "Chia theo loại", example="50 năm: 3")
    )
    presented_by: tuple[Person, ...] | str = field(
        default=(),
        metadata=key("nguoi_trao", "Người trao", kind=Kind.LABEL, names=Names.BODIES),
    )
