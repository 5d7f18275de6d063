"""What becomes of each key of last year's file: the one table, rows alone.

A key stands with all that stands below it, unless a row of its own says more. ``*`` is
any key of a table, such as that of a paper. A key of which no row tells is prose.
"""

from collections.abc import Mapping
from enum import Enum, auto


class Move(Enum):
    """What becomes of a value."""

    KEPT = auto()
    """It stays as it is typed; keys below it may have rows of their own."""

    PHRASED = auto()
    """It stays; the period that it names, and the one after, are those of the new."""

    UNNUMBERED = auto()
    """It stays but for the number of the meeting: "lần thứ 12 (mở rộng)"."""

    EMPTIED = auto()
    """Its key stays without it; the old value is a comment."""

    EMPTIED_IF_DATED = auto()
    """As above where it names a year, else it stays."""

    RETIRED = auto()
    """Its key stays without it; the old words stand below it in lines of ``#~``."""

    GONE = auto()
    """Key and value go."""

    PEOPLE = auto()
    """It stays, under a comment that offices are to be looked at again."""

    KIND = auto()
    """The kind of conference that reviews the new period."""

    PERIOD = auto()
    """The new period."""

    RESULTS = auto()
    """Fields of work, whose figures move as `FIGURES` tells."""

    UNMET = auto()
    """Figures that move and join the results, where the period is a new one."""

    TARGETS = auto()
    """They become the plans of the figures, where the period is the one they are of."""


MOVES: Mapping[str, Move] = {
    "$schema": Move.KEPT,
    "loai": Move.KIND,
    "don_vi": Move.KEPT,
    "don_vi.ten": Move.UNNUMBERED,
    "don_vi.lan_thu": Move.EMPTIED,
    "don_vi_bao_cao": Move.KEPT,
    "thoi_gian": Move.EMPTIED,
    "ky_bao_cao": Move.PERIOD,
    "ten_hoi_nghi": Move.PHRASED,
    "cong_tac": Move.PHRASED,
    "trien_khai_ky_sau": Move.KEPT,
    "dia_diem": Move.KEPT,
    "dai_hoi": Move.KEPT,
    "nhan_su": Move.PEOPLE,
    "dai_bieu": Move.KEPT,
    "du_va_chi_dao": Move.KEPT,
    "so_dai_bieu": Move.EMPTIED,
    "chu_tri": Move.KEPT,
    "thu_ky": Move.KEPT,
    "trinh_bay": Move.KEPT,
    "trinh_bay.bao_cao": Move.PHRASED,
    "trinh_bay.noi_dung": Move.RETIRED,
    "chi_tieu_dat": Move.RETIRED,
    "chi_tieu_chua_dat": Move.UNMET,
    "ket_qua": Move.RESULTS,
    "ket_qua.bang": Move.EMPTIED,
    "ket_qua.danh_gia": Move.RETIRED,
    "ket_qua.noi_dung": Move.RETIRED,
    "ket_qua.muc.noi_dung": Move.RETIRED,
    "thao_luan": Move.KEPT,
    "thao_luan.so_y_kien": Move.EMPTIED,
    "thao_luan.tai_to": Move.EMPTIED,
    "thao_luan.tai_hoi_truong": Move.EMPTIED,
    "thao_luan.tham_luan": Move.EMPTIED,
    "thao_luan.tong_hop": Move.RETIRED,
    "phat_bieu": Move.KEPT,
    "phat_bieu.chu_de": Move.RETIRED,
    "phat_bieu.ghi_nhan": Move.RETIRED,
    "phat_bieu.tiep_thu": Move.RETIRED,
    "phat_bieu.yeu_cau": Move.RETIRED,
    "chi_tieu_ky_sau": Move.TARGETS,
    "khen_thuong": Move.KEPT,
    "khen_thuong.thanh_tich": Move.EMPTIED_IF_DATED,
    "khen_thuong.tap_the": Move.EMPTIED,
    "khen_thuong.ca_nhan": Move.EMPTIED,
    "khen_thuong.danh_sach": Move.EMPTIED,
    "khen_thuong.trong_do": Move.EMPTIED,
    "khen_thuong.quyet_dinh": Move.EMPTIED,
    "tin_bai": Move.KEPT,
    "tin_bai.tieu_de": Move.EMPTIED,
    "tin_bai.sapo": Move.EMPTIED,
    "tin_bai.hinh_anh": Move.EMPTIED,
    "tin_bai.trich_loi": Move.EMPTIED,
    "van_ban": Move.KEPT,
    "van_ban.*.so": Move.EMPTIED,
    "van_ban.*.ngay": Move.EMPTIED,
    "van_ban.*.trich_yeu": Move.PHRASED,
    "the_thuc": Move.KEPT,
    "mau": Move.KEPT,
    "dau_thanh": Move.KEPT,
    "sua_tay": Move.GONE,
}
"""By dotted key, without the positions of lists."""

ALONE: Mapping[str, Move] = {
    "don_vi": Move.UNNUMBERED,
    "thao_luan": Move.EMPTIED,
}
"""What becomes of a key with rows of its own below it that holds one value."""

UNTOLD = Move.RETIRED
"""What becomes of a key at the top of which no row tells: prose, votes, programmes."""


class Value(Enum):
    """What becomes of a part of a figure."""

    KEPT = auto()
    """It stays; of a base, the amount, and no ratio that was stated beside it."""

    TARGET = auto()
    """It is the target that last year's file set for the same figure, else empty."""

    LAST = auto()
    """It is last year's result."""

    RENAMED = auto()
    """It is empty, under the name that the new period has for it."""

    EMPTIED = auto()
    """It is empty; the old value is a comment."""

    GONE = auto()
    """It goes."""


class Relation(Enum):
    """How the new period stands to that of last year's file."""

    CYCLE = "the same of the next year"
    WITHIN = "a longer one that holds it"
    OTHER = "any other"


class Base(Enum):
    """What a figure is compared with, as it moves."""

    PLAN = "a plan of the period"
    PAST = "the same of the year before"
    ASSIGNED = "a plan that somebody assigned, what others have"
    ELSEWHEN = "another time: the beginning of the year"


BASES: Mapping[Base, tuple[Value, Value, Value]] = {
    Base.PLAN: (Value.TARGET, Value.KEPT, Value.TARGET),
    Base.PAST: (Value.LAST, Value.RENAMED, Value.EMPTIED),
    Base.ASSIGNED: (Value.EMPTIED, Value.KEPT, Value.EMPTIED),
    Base.ELSEWHEN: (Value.EMPTIED, Value.KEPT, Value.EMPTIED),
}
"""What becomes of each base of a figure, by `Relation` in its order."""

PARTS: Mapping[str, Value] = {
    "uoc": Value.GONE,
    "luy_ke": Value.EMPTIED,
    "trong_tong_so": Value.EMPTIED,
    "tong_so": Value.EMPTIED,
}
"""What becomes of what stands beside a result; all else of a figure is kept."""


HELD = ("trong_do", "va")
"""Figures below a figure: their results are emptied as they stand."""


def of_base(base: Base, relation: Relation) -> Value:
    """Return what becomes of a base where the periods stand so to each other."""
    return BASES[base][list(Relation).index(relation)]
