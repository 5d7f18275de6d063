"""The verbs of comparisons as offices type them, and the phrases round them."""

import re
from collections.abc import Iterable, Mapping

from drafter.formatter.comparisons import Direction
from drafter.values import RatioForm

Meaning = tuple[RatioForm, Direction]

_OF = (RatioForm.OF, Direction.UP)
_RISE = (RatioForm.CHANGE, Direction.UP)
_FALL = (RatioForm.CHANGE, Direction.DOWN)

VERBS: Mapping[str, Meaning] = {
    **dict.fromkeys(("đạt", "bằng", "hoàn thành", "chiếm", "ước đạt", "ước bằng"), _OF),
    **dict.fromkeys(("đạt tỷ lệ", "chiếm tỷ lệ", "hoàn thành được"), _OF),
    **dict.fromkeys(("tăng", "tăng thêm", "tăng bình quân", "tăng trưởng"), _RISE),
    **dict.fromkeys(("ước tăng", "cao hơn", "nhiều hơn"), _RISE),
    **dict.fromkeys(("giảm", "giảm thêm", "giảm bình quân", "ước giảm"), _FALL),
    **dict.fromkeys(("thấp hơn", "ít hơn"), _FALL),
    "vượt": (RatioForm.OVER, Direction.UP),
    "gấp": (RatioForm.TIMES, Direction.UP),
    "tăng gấp": (RatioForm.TIMES, Direction.UP),
}
"""What a verb before a number says."""

ALONE: Mapping[str, Meaning] = {
    "cao hơn": (RatioForm.WORDS, Direction.UP),
    "thấp hơn": (RatioForm.WORDS, Direction.DOWN),
    "bằng": _RISE,
    "không đổi": _RISE,
}
"""What a verb without a number says; "bằng" is a change of zero."""

FOLDS: Mapping[str, str] = {
    "đôi": "2",
    "rưỡi": "1.5",
    "hai": "2",
    "ba": "3",
    "bốn": "4",
    "năm": "5",
}
"""How many times "gấp đôi" and its like are."""

_BENCHMARKS = (
    r"kế hoạch|KH|dự toán|nghị quyết|chỉ tiêu|cùng kỳ|năm|bình quân(?! \d)|mức|đầu|giữa"
    r"|cuối|trước|tháng|quý|giai đoạn|nhiệm kỳ"
)
_NEAR = r"kế hoạch|KH|dự toán|nghị quyết|chỉ tiêu|cùng kỳ|năm trước|bình quân(?! \d)"
_AGAINST = rf"(?:,? so với |,? so | )(?P<against>(?:{_BENCHMARKS})\b.*)"


def _either(words: Iterable[str]) -> str:
    return "|".join(sorted(words, key=len, reverse=True))


RATIO = re.compile(
    rf"(?:(?P<base>.+?)(?:[,;] ?| \(| ))??(?P<verb>{_either(VERBS)}) "
    rf"(?P<amount>.*?\d.*?)(?:{_AGAINST})?\)?",
    re.IGNORECASE,
)
"""25 ha, đạt 117,96% kế hoạch."""

WITH_NUMBER = re.compile(
    rf"\b(?:{_either(VERBS)}) (?:từ |trên |gần |hơn |khoảng )?\d", re.IGNORECASE
)
"""A verb with its number; a line has one."""

AGAINST_FIRST = re.compile(
    rf"(?P<base>(?!))?(?P<verb>{_either(VERBS)})(?: so với| so)? "
    rf"(?P<against>(?:{_NEAR})(?: [^\d,;]+?)??(?: năm \d{{4}})?) "
    r"(?P<amount>(?:từ )?\d[\d.,]*(?: ?- ?\d[\d.,]*)? ?[^\d\s.,-].*)",
    re.IGNORECASE,
)
"""vượt kế hoạch 17,96%; cao hơn cùng kỳ từ 7 - 10%."""

SAID = re.compile(rf"(?P<verb>{_either(ALONE)})(?:{_AGAINST})?", re.IGNORECASE)
"""cao hơn bình quân của tỉnh; bằng cùng kỳ năm 2023."""

FOLD = re.compile(
    rf"(?:tăng )?gấp (?P<fold>{_either(FOLDS)})(?: lần)?(?:{_AGAINST})?", re.IGNORECASE
)
"""gấp đôi so với năm 2020."""

SIGNED = re.compile(r"(?P<sign>[+-]) ?(?P<amount>\d[^-]*%.*)")
"""+10%, -5%: a change, as tables have it."""

PAIR = re.compile(r"(?P<base>.+?)(?:, |; | \()(?P<amount>[^()]*?%)\)?")
"""25 ha, 117,96%."""

BARE = re.compile(rf"(?P<amount>.*%)(?:{_AGAINST})", re.IGNORECASE)
"""98,5% so với cùng kỳ."""

TYPED_POINTS = re.compile(r" ?(?:điểm phần trăm|điểm %|% điểm|đpt)$", re.IGNORECASE)
"""How percentage points are typed."""
