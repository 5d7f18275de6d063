"""Figures by field of work: indicators and their bases, targets, the score."""

import re
from datetime import date
from decimal import Decimal
from enum import Enum

from attrs import field

from drafter.benchmarks import Benchmark
from drafter.model.outcomes import Outcome, outcome
from drafter.patterns import regex
from drafter.typed import fact
from drafter.values import Amount, Better, Period, RatioForm, dated
from drafter.vocabulary import Kind, Names, Noun, Word, also, fold, key

_FALL = regex(r"(?:đã |kéo |cắt )?giảm\b", re.IGNORECASE)
"""Begins a verb whose amount is what something fell by."""


class Field(Enum):
    """A field of work that local bodies report on, in the usual order.

    The value is the short name that is typed. Any other heading is a text of its
    own: see `Area`.

    Attributes:
        heading: What a paper calls it.
        spellings: Other ways to type it.
    """

    ECONOMY = "kinh tế", "Kinh tế"
    COUNTRY_AND_TOWN = "nông thôn mới, đô thị", "Xây dựng nông thôn mới, đô thị"
    LAND_AND_ENVIRONMENT = "đất đai, môi trường", "Quản lý đất đai, bảo vệ môi trường"
    CULTURE_AND_SOCIETY = "văn hóa - xã hội", "Văn hóa - xã hội"
    ADMINISTRATIVE_REFORM = "cải cách hành chính", "Cải cách hành chính", "CCHC"
    DEFENCE_AND_SECURITY = "quốc phòng - an ninh", "Quốc phòng - an ninh"
    PARTY_BUILDING = "xây dựng Đảng", "Công tác xây dựng Đảng", "Đảng"
    GOVERNMENT = "chính quyền", "Xây dựng chính quyền"
    FRONT_AND_UNIONS = (
        "Mặt trận, đoàn thể",
        "Mặt trận Tổ quốc và các đoàn thể",
        "MTTQ, đoàn thể",
    )
    GENERAL = "chung", "Kết quả chung"

    heading: str
    spellings: tuple[str, ...]

    def __new__(cls, name: str, heading: str, *spellings: str) -> "Field":
        """Make the member of a row."""
        member = object.__new__(cls)
        member._value_ = name
        member.heading, member.spellings = heading, (heading, *spellings)
        return member


also(**{area.name: area.spellings for area in Field})(Field)

Area = Field | str
"""What results, tasks and targets are headed by: a field, or a heading as typed."""


@Noun("so sánh", line="tăng 10% so với cùng kỳ năm 2023")
@fact(kw_only=True)
class Comparison:
    """An amount compared with a base.

    With a base the ratio is computed, and a stated one is checked against it;
    without, the stated ratio is printed as it is. A plan may itself be a change,
    such as "giảm 1 điểm phần trăm": then it is what is stated, and ``planned``.
    """

    against: Benchmark | None = field(
        default=None,
        metadata=key(
            "so_voi", "So với kế hoạch hay cùng kỳ; hoặc chỉ tiêu, đầu năm, bình quân …"
        ),
    )
    assigner: str = field(
        default="",
        metadata=key(
            "co_quan_giao",
            "Cơ quan giao chỉ tiêu, hoặc phạm vi của gốc so sánh",
            example="HĐND tỉnh giao",
            kind=Kind.LABEL,
        ),
    )
    period: Period | None = field(
        default=None,
        validator=dated,
        metadata=key("ky_so_sanh", "Kỳ của gốc so sánh"),
    )
    day: date | None = field(
        default=None,
        validator=dated,
        metadata=key("ngay_so_sanh", "Ngày của gốc so sánh", example="31/12/2024"),
    )
    base: Amount | None = field(
        default=None, metadata=key("tri_so_goc", "Trị số gốc", example="25 ha")
    )
    of: Decimal | None = field(
        default=None,
        metadata=key("tong_so_goc", "Tổng số, khi gốc là thứ 15/63", example="63"),
    )
    stated: Amount | None = field(
        default=None, metadata=key("ty_le", "Tỷ lệ đã nêu", example="117,96%")
    )
    form: RatioForm | None = field(
        default=None, metadata=key("dang", "Cách nói: đạt, tăng, vượt, gấp …")
    )
    verb: str = field(
        default="",
        metadata=key(
            "dong_tu",
            "Động từ trước tỷ lệ đã nêu, in như đã gõ",
            example="hoàn thành",
            kind=Kind.LABEL,
        ),
    )
    falls: bool = field(
        default=False,
        metadata=key("giam", "Có nếu tỷ lệ nói mức giảm hoặc thấp hơn"),
    )
    planned: bool = field(
        default=False,
        metadata=key("la_muc_de_ra", "Có nếu kế hoạch chính là mức tăng, giảm ấy"),
    )

    @property
    def ratio_form(self) -> RatioForm:
        """How the ratio is said: as typed, else as is usual beside such a base."""
        if self.form is not None:
            return self.form
        return self.against.form if self.against else RatioForm.OF


def _counted(whole: Amount | Decimal | None) -> Amount | None:
    """Take a bare number for as many as it says, in the unit of the part."""
    return Amount(value=whole) if isinstance(whole, Decimal) else whole


def _by_bound(plan: Amount) -> Outcome | None:
    """Return what a plan says of a thing: a ceiling is set to what nobody wants."""
    if plan.bound.is_ceiling:
        return Outcome.UNWANTED
    return Outcome.WANTED if plan.bound.is_floor else None


WHOLE = Word("tong_so", "Tổng số, khi kết quả là 4/5; nay ghi trong_tong_so")
"""How the whole of a part was typed before it had a unit."""


@Noun(
    "số liệu",
    line="97 vườn mẫu",
    named_by=("name",),
    one_of=("name", "actual"),
    beside=(WHOLE,),
)
@fact(kw_only=True)
class Indicator:
    """One figure of the results.

    The name is absent where the unit names the thing: "97 vườn mẫu đạt chuẩn".

    Attributes:
        awaited: Whether its result is still to come: in a file its key is typed and
            has no value. A paper shows a gap in place of the result.
    """

    name: str = field(
        default="",
        metadata=key("ten", "Tên chỉ tiêu", example="thu ngân sách", kind=Kind.ITEM),
    )
    actual: Amount | None = field(
        default=None,
        metadata=key(
            "thuc_hien", "Kết quả thực hiện", example="455 tỷ đồng", kind=Kind.ACTUAL
        ),
    )
    of: Amount | None = field(
        default=None,
        converter=_counted,
        metadata=key(
            "trong_tong_so",
            "Tổng số mà kết quả là một phần; tỷ lệ được tính",
            example="14.562 hồ sơ",
        ),
    )
    others: tuple["Indicator", ...] = field(
        default=(),
        metadata=key(
            "va",
            "Các lượng nữa sau cùng một động từ",
            example="[25 đảng viên]",
            kind=Kind.REPORTED,
        ),
    )
    verb: str = field(
        default="",
        metadata=key(
            "dong_tu",
            "Động từ trước con số; mặc định theo tên chỉ tiêu",
            example="kết nạp",
            kind=Kind.LABEL,
        ),
    )
    estimated: bool = field(
        default=False, metadata=key("uoc", "Có nếu là số ước thực hiện", example="có")
    )
    compare: tuple[Comparison, ...] = field(
        default=(),
        metadata=key(
            "so_sanh",
            "So sánh với kế hoạch, cùng kỳ …",
            example="{kế hoạch: 25 ha}",
        ),
    )
    cumulative: Amount | None = field(
        default=None,
        metadata=key("luy_ke", "Tổng số sau khi tăng", example="483 doanh nghiệp"),
    )
    parts: tuple["Indicator", ...] = field(
        default=(), metadata=key("trong_do", "Các số thành phần")
    )
    better: Better | None = field(
        default=None,
        metadata=key(
            "huong_tot",
            "Hướng tốt: tăng hoặc giảm; mặc định theo tên chỉ tiêu",
            example="giảm",
        ),
    )
    note: str = field(
        default="",
        metadata=key(
            "ghi_chu", "Phần chữ sau con số", example="đạt chuẩn", kind=Kind.ITEM
        ),
    )
    headline: bool = field(
        default=False,
        metadata=key("noi_bat", "Có nếu đưa vào tin bài", example="có"),
    )
    awaited: bool = False

    def __attrs_post_init__(self) -> None:
        if self.awaited and self.actual is not None:
            raise ValueError("a result that is known is not awaited")

    @property
    def unit(self) -> str:
        """The unit of its amount; of one that is awaited, that of its first base."""
        bases = (c.base for c in self.compare) if self.awaited else ()
        amounts = (one for one in (self.actual, *bases) if one is not None)
        return next((amount.unit for amount in amounts), "")

    @property
    def plans(self) -> tuple[Comparison, ...]:
        """What it is compared with that was planned."""
        return tuple(c for c in self.compare if c.against and c.against.is_plan)

    @property
    def aim(self) -> Better:
        """Which way its amount is better: a fall that is counted is better large."""
        if _FALL.match(self.verb):
            return Better.HIGHER
        if self.better is not None:
            return self.better
        unwanted = self.outcome is Outcome.UNWANTED
        return Better.LOWER if unwanted else Better.HIGHER

    @property
    def outcome(self) -> Outcome:
        """Whether more of it is wanted: by its words, as typed, or by its plan."""
        named = outcome(self.name)
        if named is Outcome.UNWANTED or self.better is not None:
            lower = named is Outcome.UNWANTED or self.better is Better.LOWER
            return Outcome.UNWANTED if lower else Outcome.WANTED
        plans = (plan.base for plan in self.plans)
        judged = (_by_bound(plan) for plan in plans if plan is not None)
        return next((value for value in judged if value is not None), named)


@Noun(
    "chỉ tiêu chưa đạt",
    line="97 vườn mẫu",
    named_by=("name",),
    one_of=("name", "actual"),
    beside=(WHOLE,),
)
@fact(kw_only=True)
class UnmetTarget(Indicator):
    """A target that was missed, and the field of work under which it stands."""

    area: Area | None = field(
        default=None,
        metadata=key(
            "linh_vuc",
            "Lĩnh vực, đề mục mà chỉ tiêu đứng dưới trong biểu",
            example="kinh tế",
            kind=Kind.LABEL,
        ),
    )


TIME_NAMED = regex(r"\b(?:cả năm|năm (?:19|20)\d\d)\b", re.IGNORECASE)
"""Words of a target that say of what time it is."""


@Noun(
    "chỉ tiêu",
    line="4/5 khu dân cư",
    named_by=("name", "area"),
    one_of=("name", "amount"),
)
@fact(kw_only=True)
class Target:
    """One target of the next period; it has a name, an amount, or both."""

    name: str = field(
        default="",
        metadata=key(
            "ten",
            "Tên chỉ tiêu",
            example="thu ngân sách",
            kind=Kind.ITEM,
            names=Names.PLANS,
        ),
    )
    amount: Amount | None = field(
        default=None,
        metadata=key("phan_dau", "Mức phấn đấu", example="315 tỷ đồng", kind=Kind.AIM),
    )
    of: Decimal | None = field(
        default=None, metadata=key("tong_so", "Tổng số, khi mức là 4/5", example="5")
    )
    verb: str = field(
        default="",
        metadata=key(
            "dong_tu",
            "Động từ trước con số; mặc định theo tên chỉ tiêu",
            kind=Kind.LABEL,
        ),
    )
    due: int | None = field(
        default=None,
        validator=dated,
        metadata=key(
            "han_nam", "Năm phải hoàn thành", example="2025", kind=Kind.DEADLINE
        ),
    )
    period: Period | None = field(
        default=None,
        validator=dated,
        metadata=key(
            "ky",
            "Kỳ của chỉ tiêu, nếu không phải kỳ tiếp theo",
            example="năm 2026",
        ),
    )
    note: str = field(
        default="",
        metadata=key(
            "ghi_chu", "Phần chữ sau con số", kind=Kind.ITEM, names=Names.PLANS
        ),
    )
    area: Area | None = field(
        default=None,
        metadata=key(
            "linh_vuc", "Lĩnh vực, đề mục", example="kinh tế", kind=Kind.LABEL
        ),
    )

    @property
    def unit(self) -> str:
        """The unit of its amount."""
        return self.amount.unit if self.amount else ""

    @property
    def outcome(self) -> Outcome:
        """Whether more of it is wanted: by its words, else by the bound of its aim."""
        named = outcome(self.name)
        if named is Outcome.UNWANTED or self.amount is None:
            return named
        return _by_bound(self.amount) or named


def identity(figure: Indicator | Target) -> tuple[str, ...]:
    """Return what tells a figure from others: its name, else verb, unit and note.

    It tells the figure of a target, and that of another year.
    """
    if figure.name:
        return (fold(figure.name.strip(" ,;.:")),)
    return ("", fold(figure.verb), fold(figure.unit), fold(figure.note))


@Noun("tỷ số chỉ tiêu", line="15/17")
@fact(kw_only=True)
class Score:
    """How many of the targets were met."""

    met: int = field(metadata=key("dat", "Số chỉ tiêu đạt", example="15"))
    total: int = field(metadata=key("tong_so", "Tổng số chỉ tiêu", example="17"))
    against: Benchmark | None = field(
        default=None, metadata=key("so_voi", "So với: kế hoạch, nghị quyết …")
    )
    scope: str = field(
        default="",
        metadata=key(
            "pham_vi", "Loại chỉ tiêu", example="kinh tế - xã hội", kind=Kind.LABEL
        ),
    )
    wording: str = field(
        default="",
        metadata=key(
            "cach_ghi",
            "Cách ghi sau con số; mặc định: đạt và vượt kế hoạch",
            kind=Kind.LABEL,
        ),
    )

    @property
    def achievement(self) -> str:
        """What follows the number: "đạt và vượt nghị quyết"."""
        against = self.against or Benchmark.PLAN
        return self.wording or f"đạt và vượt {against.value}"
