"""Distinctions and awards: what is said of each, by the words it begins with.

Who was given a distinction "được … công nhận là đơn vị dẫn đầu"; who gives an award
"tặng giấy khen cho …". One table knows both, since forms and titles are the same.
"""

import re
from functools import cache
from typing import NamedTuple

from drafter.formatter.orthography import toned
from drafter.model.territory import PlaceKind
from drafter.values import ToneStyle


class Honour(NamedTuple):
    """A family of distinctions and awards: one verb goes with all of them.

    Attributes:
        opening: A pattern of what its words begin with.
        verb: What is said before them; empty where they begin with their own verb.
        of_area: Whether it is a standard, which a place has rather than its organs.
        joins: What stands between an award and who receives it.
    """

    opening: str
    verb: str
    of_area: bool = False
    joins: str = "cho"


_KINDS = rf"(?:{'|'.join(kind.value for kind in PlaceKind)})(?! hội)"
_STANDARDS = (
    "nông thôn mới|đô thị văn minh|an toàn về an ninh|tiếp cận pháp luật"
    "|phổ cập giáo dục|xóa mù chữ"
)
_PRAISES = "biểu dương|tuyên dương|khen thưởng|vinh danh|tôn vinh|hỗ trợ"

HONOURS: tuple[Honour, ...] = (
    Honour(rf"(?:{_PRAISES})(?:(?:,| và|, và) (?:{_PRAISES}))*$", "", joins=""),
    Honour(rf"{_PRAISES}|công nhận|xếp loại|tặng|trao|truy tặng|thưởng", ""),
    Honour(rf"(?:đạt|là) (?:chuẩn )?(?:{_STANDARDS})", "công nhận", True),
    Honour("đạt|là", "công nhận"),
    Honour(rf"chuẩn (?:{_STANDARDS})", "công nhận đạt", True),
    Honour("chuẩn", "công nhận đạt"),
    Honour(f"{_STANDARDS}|huyện nông thôn mới", "công nhận đạt chuẩn", True),
    Honour("hoàn thành nhiệm vụ xây dựng nông thôn mới", "công nhận", True),
    Honour(r"hoàn thành (?:\w+ ){0,3}nhiệm vụ", "xếp loại"),
    Honour(_KINDS, "công nhận là"),
    Honour("trường|đơn vị|cơ quan|chi bộ|đảng bộ|tổ chức", "công nhận là"),
    Honour("tập thể|chiến sĩ|lao động|gia đình|anh hùng", "tặng danh hiệu"),
    Honour("danh hiệu|huân chương|huy chương|cờ|bằng khen|giấy khen|kỷ niệm chương",
           "tặng"),
    Honour(r"(?:\d+ )?(?:suất |phần )?(?:quà|học bổng)|huy hiệu|giải|tiền", "trao"),
)  # fmt: skip
"""The first that fits counts; of what fits none, nothing is said but "công nhận" of
a distinction and "tặng" of an award. Luật Thi đua, khen thưởng 06/2022/QH15 names
the titles and the forms; the standards are those of the national programmes."""


def honour(words: str) -> Honour | None:
    """Return the family of a distinction or an award, or nothing for other words."""
    probe = toned(words, ToneStyle.HOA_ON_O)
    return next((h for h in HONOURS if _pattern(h.opening).match(probe)), None)


def place_kind(words: str) -> PlaceKind | None:
    """Return the kind of place whose title it is: "xã nông thôn mới nâng cao"."""
    named = _pattern(rf"(?:(?:đạt|là|chuẩn) )*(?P<kind>{_KINDS})").match(words)
    return PlaceKind(named["kind"].casefold()) if named else None


@cache
def _pattern(opening: str) -> re.Pattern[str]:
    return re.compile(rf"[“\"]?(?:{opening})(?!\w)", re.IGNORECASE)
