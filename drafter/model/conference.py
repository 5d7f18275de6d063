"""The conference: all facts of one hội nghị tổng kết or sơ kết."""

from datetime import date
from enum import Enum
from typing import ClassVar

from attrs import evolve, field

from drafter.model.bodies import Body
from drafter.model.figures import Score, Target, UnmetTarget
from drafter.model.hand_wording import KeptWording
from drafter.model.papers import Issuance, Press
from drafter.model.people import Attendance, Group, Person
from drafter.model.proceedings import (
    Award,
    Causes,
    Citation,
    Congress,
    Discussion,
    Presentation,
    Recognition,
    Result,
    Speech,
    Task,
)
from drafter.model.situation import Assignment, IssuedPapers, Situation
from drafter.typed import fact
from drafter.values import Month, Occasion, Period, ToneStyle, dated
from drafter.vocabulary import Kind, Names, Noun, Word, also, key

SUBMITTED = ("bao-cao-trinh",)
"""The paper that prints what no other one has a place for."""


@also(
    FINAL=("hội nghị tổng kết",),
    INTERIM=(
        "hội nghị sơ kết",
        "sơ kết giữa nhiệm kỳ",
        "hội nghị sơ kết giữa nhiệm kỳ",
    ),
)
class ConferenceKind(Enum):
    """Whether the period is closed or still runs."""

    FINAL = "tổng kết"
    INTERIM = "sơ kết"


@Noun("cảnh báo bỏ qua", line="D305: số liệu theo Chi cục Thống kê")
@fact(kw_only=True)
class Suppression:
    """A warning that the file sets aside, and why."""

    code: str = field(
        metadata=key("ma", "Mã cảnh báo", example="D305", kind=Kind.LABEL)
    )
    reason: str = field(
        metadata=key(
            "ly_do",
            "Lý do bỏ qua",
            example="số liệu theo Chi cục Thống kê",
            kind=Kind.LABEL,
        )
    )


PEOPLE = Word(
    "nhan_su",
    "Khai mỗi người một lần dưới một từ khóa ngắn, phía dưới chỉ gọi lại từ khóa",
    "duc: {ho_ten: Nguyễn Bá Đức, chuc_vu: Bí thư Đảng ủy}",
)
"""The key of a file under which people are declared."""
SCHEMA = Word("$schema", "Tên lược đồ cho trình soạn thảo; drafter bỏ qua")
"""The key with which an editor finds the schema."""


@Noun("hội nghị", beside=(PEOPLE, SCHEMA))
@fact(kw_only=True, slots=False)
class Conference:
    """A review conference; four facts make one, everything else may be absent."""

    kind: ConferenceKind = field(
        metadata=key("loai", "Loại hội nghị: tổng kết hoặc sơ kết", example="tổng kết")
    )
    host: Body = field(
        metadata=key(
            "don_vi",
            "Đơn vị tổ chức, viết đầy đủ kèm cấp trên",
            example="Đảng bộ xã Cẩm Giàng, huyện Bạch Thông, tỉnh Bắc Kạn",
        )
    )
    when: Occasion = field(
        validator=dated,
        metadata=key("thoi_gian", "Buổi và ngày họp", example="sáng 13/12/2024"),
    )
    period: Period = field(
        validator=dated,
        metadata=key(
            "ky_bao_cao", "Kỳ được sơ kết, tổng kết", example="6 tháng đầu năm 2024"
        ),
    )
    name: str = field(
        default="",
        metadata=key(
            "ten_hoi_nghi",
            "Tên hội nghị, nếu khác tên ghép từ loại, công tác và kỳ",
            example="tổng kết công tác hội và triển khai nhiệm vụ năm 2026",
            kind=Kind.ITEM,
            names=Names.PERIOD,
            called=("tên hội nghị", "the name of the conference"),
        ),
    )
    purposes: tuple[str, ...] = field(
        default=(),
        metadata=key(
            "muc_dich_hop",
            "Việc khác mà hội nghị bàn, ghi tiếp sau tên",
            example="quán triệt Nghị quyết của Tỉnh ủy",
            kind=Kind.ITEM,
        ),
    )
    theme: str = field(
        default="",
        metadata=key(
            "chu_de_nam",
            "Chủ đề của năm, in trong ngoặc kép trước đánh giá chung",
            example="Kỷ cương, trách nhiệm, hiệu quả",
            kind=Kind.LABEL,
        ),
    )
    announces_next: bool | None = field(
        default=None,
        metadata=key(
            "trien_khai_ky_sau",
            "Có nếu hội nghị triển khai nhiệm vụ kỳ sau mà tệp chưa ghi; không để tên "
            "hội nghị không nhắc kỳ sau",
            example="có",
        ),
    )
    venue: str = field(
        default="",
        metadata=key(
            "dia_diem", "Nơi họp", example="Hội trường UBND xã", kind=Kind.LABEL
        ),
    )
    basis: tuple[Citation, ...] = field(
        default=(), metadata=key("can_cu", "Văn bản làm căn cứ")
    )
    congress: Congress | None = field(
        default=None,
        metadata=key(
            "dai_hoi",
            "Đại hội có nghị quyết được sơ kết, tổng kết",
            example="Đại hội Đảng bộ xã lần thứ XXVI, nhiệm kỳ 2020 - 2025",
        ),
    )
    work: str = field(
        default="công tác",
        metadata=key(
            "cong_tac",
            "Công việc được sơ kết, tổng kết",
            example="công tác xây dựng Đảng và nhiệm vụ chính trị",
            kind=Kind.ITEM,
            names=Names.PERIOD,
            called=("cong_tac", "the work"),
        ),
    )
    chairs: tuple[Person | Group, ...] = field(
        default=(),
        metadata=key("chu_tri", "Người chủ trì", kind=Kind.PARTICIPANT),
    )
    secretaries: tuple[Person | Group, ...] = field(
        default=(),
        metadata=key("thu_ky", "Thư ký hội nghị", kind=Kind.PARTICIPANT),
    )
    delegates: tuple[Person | Group, ...] = field(
        default=(), metadata=key("dai_bieu", "Đại biểu dự, người hoặc nhóm")
    )
    directing_delegates: bool = field(
        default=False,
        metadata=key("du_va_chi_dao", "Có nếu đại biểu cấp trên dự và chỉ đạo"),
    )
    attendance: Attendance | None = field(
        default=None, metadata=key("so_dai_bieu", "Số đại biểu", example="120")
    )
    presentations: tuple[Presentation, ...] = field(
        default=(), metadata=key("trinh_bay", "Các báo cáo được trình bày")
    )
    situation: Situation | None = field(
        default=None,
        metadata=key("dac_diem", "Đặc điểm tình hình của đơn vị", papers=SUBMITTED),
    )
    leadership: tuple[str, ...] = field(
        default=(),
        metadata=key(
            "lanh_dao",
            "Công tác lãnh đạo, chỉ đạo, điều hành trong kỳ, đủ chủ ngữ",
            example="Đảng ủy lãnh đạo toàn diện các lĩnh vực",
            kind=Kind.ITEM,
            papers=SUBMITTED,
        ),
    )
    issued: tuple[IssuedPapers, ...] = field(
        default=(),
        metadata=key(
            "van_ban_ban_hanh",
            "Số văn bản đã ban hành để lãnh đạo, chỉ đạo, theo loại",
            example="nghị quyết: 6",
            papers=SUBMITTED,
        ),
    )
    context: str = field(
        default="",
        metadata=key(
            "boi_canh", "Bối cảnh, khó khăn; mệnh đề sau chữ mặc dù", kind=Kind.ITEM
        ),
    )
    overview: str = field(
        default="",
        metadata=key("danh_gia_chung", "Đánh giá chung, đủ chủ ngữ", kind=Kind.ITEM),
    )
    score: Score | None = field(
        default=None,
        metadata=key("chi_tieu_dat", "Số chỉ tiêu đạt trên tổng số", example="15/17"),
    )
    unmet: tuple[UnmetTarget, ...] = field(
        default=(), metadata=key("chi_tieu_chua_dat", "Các chỉ tiêu chưa đạt")
    )
    results: tuple[Result, ...] = field(
        default=(), metadata=key("ket_qua", "Kết quả theo lĩnh vực")
    )
    figures_note: str = field(
        default="",
        metadata=key(
            "ghi_chu_so_lieu",
            "Ghi chú về địa giới, cách tính số liệu; in dưới biểu của báo cáo",
            example="số liệu năm 2024 được tính theo địa giới mới của xã",
            kind=Kind.ITEM,
        ),
    )
    recognitions: tuple[Recognition, ...] = field(
        default=(), metadata=key("cong_nhan", "Danh hiệu được công nhận")
    )
    shortcomings: tuple[str, ...] = field(
        default=(), metadata=key("han_che", "Hạn chế, khuyết điểm", kind=Kind.ITEM)
    )
    causes: Causes | None = field(
        default=None,
        metadata=key("nguyen_nhan", "Nguyên nhân của kết quả, của hạn chế"),
    )
    lessons: tuple[str, ...] = field(
        default=(), metadata=key("bai_hoc", "Bài học kinh nghiệm", kind=Kind.ITEM)
    )
    discussion: Discussion | None = field(
        default=None, metadata=key("thao_luan", "Thảo luận tại hội nghị")
    )
    speeches: tuple[Speech, ...] = field(
        default=(), metadata=key("phat_bieu", "Phát biểu chỉ đạo, kết luận …")
    )
    decisions: tuple[str, ...] = field(
        default=(),
        metadata=key("thong_nhat", "Nội dung hội nghị thống nhất", kind=Kind.ITEM),
    )
    direction: str = field(
        default="",
        metadata=key(
            "phuong_huong",
            "Phương hướng chung kỳ tới",
            kind=Kind.SENTENCE,
            names=Names.PLANS,
        ),
    )
    tasks: tuple[Task, ...] = field(
        default=(), metadata=key("nhiem_vu", "Nhiệm vụ kỳ tới")
    )
    targets: tuple[Target, ...] = field(
        default=(), metadata=key("chi_tieu_ky_sau", "Chỉ tiêu kỳ tới")
    )
    solutions: tuple[str, ...] = field(
        default=(),
        metadata=key(
            "giai_phap",
            "Giải pháp thực hiện nhiệm vụ kỳ tới",
            example="phân công rõ người, rõ việc, rõ thời hạn",
            kind=Kind.ITEM,
            names=Names.PLANS,
        ),
    )
    assignments: tuple[Assignment, ...] = field(
        default=(),
        metadata=key(
            "to_chuc_thuc_hien",
            "Tổ chức thực hiện: cơ quan nào làm việc gì",
            example="UBND xã: xây dựng kế hoạch thực hiện",
            papers=SUBMITTED,
        ),
    )
    proposals: tuple[str, ...] = field(
        default=(),
        metadata=key(
            "kien_nghi", "Kiến nghị, đề xuất", kind=Kind.ITEM, names=Names.PLANS
        ),
    )
    awards: tuple[Award, ...] = field(
        default=(), metadata=key("khen_thuong", "Khen thưởng tại hội nghị")
    )
    press: Press | None = field(
        default=None, metadata=key("tin_bai", "Phần riêng của tin bài, thông cáo")
    )
    issuances: tuple[Issuance, ...] = field(
        default=(),
        metadata=key(
            "van_ban",
            "Số, ngày, người ký, nơi nhận của từng văn bản",
            example="bao_cao",
        ),
    )
    standard: str = field(
        default="",
        metadata=key(
            "the_thuc",
            "Bộ quy tắc thể thức của mọi văn bản, nếu chọn khác mặc định",
            example="nd30-2020",
            kind=Kind.LABEL,
        ),
    )
    template: str = field(
        default="",
        metadata=key(
            "mau",
            "Thư mục mẫu riêng của cơ quan",
            example="mau/cua-toi",
            kind=Kind.LABEL,
        ),
    )
    tone_style: ToneStyle = field(
        default=ToneStyle.HOA_ON_O,
        metadata=key("dau_thanh", "Cách đặt dấu thanh: hòa hoặc hoà", example="hòa"),
    )
    suppressed: tuple[Suppression, ...] = field(
        default=(),
        metadata=key("bo_qua", "Cảnh báo được bỏ qua, kèm lý do", example="D305"),
    )
    kept_wording: tuple[KeptWording, ...] = field(
        default=(),
        metadata=key(
            "sua_tay",
            "Các đoạn sửa tay được giữ, in thay cho đoạn drafter soạn",
        ),
    )

    read_from: ClassVar[tuple[str, ...]] = ()
    """The digests of the files that it was read from, by which papers know them.

    No fact: one that is changed in Python says no longer what a file says."""

    def known_by(self, *digests: str) -> "Conference":
        """Return the same facts, which know the digests of their files."""
        known = evolve(self)
        object.__setattr__(known, "read_from", digests)
        return known

    @property
    def has_plan(self) -> bool:
        """Whether anything of the next period was typed."""
        return bool(self.direction or self.tasks or self.targets or self.solutions)

    @property
    def is_plan_announced(self) -> bool:
        """Whether titles, openings and closes say that the next period was opened."""
        said = self.announces_next
        return self.has_plan if said is None else said

    def issuance(self, paper: str) -> Issuance:
        """Return how a paper is issued; an empty one when nothing is said."""
        wanted = paper.replace("-", "_")
        known = {issuance.paper: issuance for issuance in self.issuances}
        return known.get(wanted, Issuance(paper=wanted))

    def day_of(self, paper: str) -> date:
        """Return the day of a paper: its own, else the day the conference closes.

        A month stands for its last day, since the clerk may put any day of it.
        """
        day = self.issuance(paper).day
        if isinstance(day, Month):
            return day.last_day
        return day or self.when.last_day or self.when.day
