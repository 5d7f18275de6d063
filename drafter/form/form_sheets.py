"""The sheets of the form: what each holds. Rows only.

A key of the conference that no sheet names gets one of its own, where it holds
records, or a line in the first.
"""

from enum import Enum, auto

from drafter.records import frozen


class Kept(Enum):
    """How a sheet keeps what it holds."""

    FACTS = auto()
    """One key a row."""
    PEOPLE = auto()
    """The people of a file, with what each does at the conference."""
    FIGURES = auto()
    """The figures of results, under their headings."""
    WORDS = auto()
    """The results in words, under their headings."""
    RECORDS = auto()
    """The records of a list, one a row."""
    LISTS = auto()
    """The items of several lists, each under its name."""


@frozen(kw_only=True)
class FormTable:
    """A sheet of the form.

    Attributes:
        name: The name on its tab: at most 31 characters, none of ``/ : ? * [ ]``.
        kept: How it keeps what it holds.
        keys: The dotted keys that it holds.
        first: Keys whose columns come first.
        without: Keys that have no column unless a file uses them.
        in_line: Whether a record may stand whole in one line, in a column of its own.
    """

    name: str
    kept: Kept
    keys: tuple[str, ...] = ()
    first: tuple[str, ...] = ()
    without: tuple[str, ...] = ()
    in_line: bool = False


FACTS = "Hội nghị"
PEOPLE = "Người"
CHOICES = "Danh mục"
"""The hidden sheet of words to choose from."""

_FIGURE = ("ten", "luy_ke", "trong_tong_so", "dong_tu", "ghi_chu", "huong_tot")
_RARE = ("va", "trong_do")

SHEETS = (
    FormTable(name=FACTS, kept=Kept.FACTS),
    FormTable(name=PEOPLE, kept=Kept.PEOPLE, keys=("nhan_su",)),
    FormTable(
        name="Số liệu",
        kept=Kept.FIGURES,
        keys=("ket_qua",),
        first=_FIGURE,
        without=_RARE,
    ),
    FormTable(
        name="Chỉ tiêu chưa đạt",
        kept=Kept.RECORDS,
        keys=("chi_tieu_chua_dat",),
        first=("linh_vuc", *_FIGURE),
        without=_RARE,
    ),
    FormTable(name="Kết quả khác", kept=Kept.WORDS, keys=("ket_qua",)),
    FormTable(
        name="Hạn chế, bài học",
        kept=Kept.LISTS,
        keys=(
            "han_che",
            "nguyen_nhan.ket_qua",
            "nguyen_nhan.khach_quan",
            "nguyen_nhan.chu_quan",
            "nguyen_nhan.khac",
            "bai_hoc",
        ),
    ),
    FormTable(
        name="Nhiệm vụ",
        kept=Kept.RECORDS,
        keys=("nhiem_vu",),
        first=("linh_vuc",),
    ),
    FormTable(
        name="Chỉ tiêu kỳ sau",
        kept=Kept.RECORDS,
        keys=("chi_tieu_ky_sau",),
        first=("linh_vuc", "ten", "phan_dau"),
        without=("tong_so",),
    ),
    FormTable(
        name="Giải pháp, kiến nghị",
        kept=Kept.LISTS,
        keys=("lanh_dao", "thong_nhat", "giai_phap", "kien_nghi"),
    ),
    FormTable(name="Phân công", kept=Kept.RECORDS, keys=("to_chuc_thuc_hien",)),
    FormTable(name="Trình bày", kept=Kept.RECORDS, keys=("trinh_bay",)),
    FormTable(
        name="Thảo luận",
        kept=Kept.RECORDS,
        keys=("thao_luan.tham_luan",),
        first=("nguoi",),
    ),
    FormTable(name="Phát biểu", kept=Kept.RECORDS, keys=("phat_bieu",)),
    FormTable(name="Căn cứ", kept=Kept.RECORDS, keys=("can_cu",), in_line=True),
    FormTable(name="Danh hiệu", kept=Kept.RECORDS, keys=("cong_nhan",)),
    FormTable(name="Khen thưởng", kept=Kept.RECORDS, keys=("khen_thuong",)),
    FormTable(name="Ảnh", kept=Kept.RECORDS, keys=("tin_bai.hinh_anh",)),
    FormTable(name="Trích lời", kept=Kept.RECORDS, keys=("tin_bai.trich_loi",)),
    FormTable(name="Văn bản", kept=Kept.RECORDS, keys=("van_ban",)),
)

LIST_NAMES = {
    "nguyen_nhan.ket_qua": "Nguyên nhân của kết quả",
    "nguyen_nhan.khach_quan": "Nguyên nhân khách quan",
    "nguyen_nhan.chu_quan": "Nguyên nhân chủ quan",
    "nguyen_nhan.khac": "Nguyên nhân khác",
}
"""What stands under Loại for a list whose own name does not say it."""

OPENED = frozenset(("dac_diem", "thao_luan", "tin_bai", "tin_bai.lien_he"))
"""Records of which each key has a line of its own in the first sheet; the others are
typed in one line, and have more lines only where a file uses their keys."""

ELSEWHERE = frozenset(("nguyen_nhan",))
"""Records whose keys all stand in other sheets."""
