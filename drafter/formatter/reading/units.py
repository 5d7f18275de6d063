"""Units as they are typed, brought to how they are printed."""

import re
from collections.abc import Iterable, Mapping

from drafter.formatter.units import SCALES, TIGHT

_SPELT: Mapping[str, str] = {
    **dict.fromkeys(("đ", "₫", "vnd", "vnđ", "đồng", "đ.", "dong"), "đồng"),
    **dict.fromkeys(("trđ", "tr.đ", "trđồng", "tr.đồng"), "triệu đồng"),
    **dict.fromkeys(("ngđ", "ng.đ", "nghđ"), "nghìn đồng"),
    **dict.fromkeys(("tỷđ", "tỷ.đ"), "tỷ đồng"),
    "ngàn": "nghìn",
    "tỉ": "tỷ",
    "m2": "m²",
    "m3": "m³",
    "km2": "km²",
    "cm2": "cm²",
    "oc": "°C",
    "ºc": "°C",
    "º": "°",
    "°c": "°C",
    "kwh": "kWh",
    "mw": "MW",
    "kw": "kW",
    "usd": "USD",
}
"""House spelling of units, by how they are typed in lower case."""

_SMALL = (
    "đồng",
    *SCALES,
    *("tấn", "tạ", "yến", "kg", "g", "ha", "km", "m", "cm", "mm", "lít", "m²", "m³"),
    *("người", "hộ", "con", "cây", "lượt", "năm", "tháng", "ngày", "lần", "vụ"),
    *("xã", "thôn", "xóm", "bản", "khu", "tổ", "lớp", "trường", "công", "sào", "mẫu"),
    *("ý kiến", "chi bộ", "đảng viên", "học viên", "học sinh", "sản phẩm", "vườn"),
    *("doanh nghiệp", "chỉ tiêu", "tập thể", "cá nhân", "đại biểu", "đồng chí"),
    *("hợp tác xã", "mô hình", "công trình", "dự án", "nghị quyết", "cuộc", "buổi"),
    *("lượt người", "điểm phần trăm", "điểm", "độ", "sao", "bậc", "triệu", "km²"),
)
_CAPITALS = ("kWh", "kW", "MW", "USD", "°C", "HTX", "TDP", "OCOP")
LEXICON = frozenset((*_SMALL, *_CAPITALS, *_SPELT))
"""Units that may be glued to a number or to a scale word and are split off."""

_LETTER_OR_SIGN = re.compile(rf"[^\W\d_]|[{TIGHT}₫$]")

_SECOND_CLAUSE = re.compile(r"[,;:].*\d")


def read_unit(text: str) -> str | None:
    """Return a unit in house spelling, or nothing when it is none.

    A unit that begins right after its number must be known: 25ha, not 5abc.
    """
    glued, text = not text[:1].isspace(), text.strip()
    if not text:
        return ""
    if not _LETTER_OR_SIGN.match(text) or _SECOND_CLAUSE.search(text):
        return None
    if text[0] in TIGHT and text[:2].lower() != "°c":
        return text
    words = _unglued(re.sub(r"\s*/\s*", "/", text))
    if glued and not _is_known(words[0]):
        return None
    spelt = " ".join(_spelt(word) for word in words)
    return "%" if spelt.lower() == "phần trăm" else spelt


def _unglued(text: str) -> list[str]:
    """Split triệuđồng and tấnlúa on known units only."""
    words: list[str] = []
    for word in text.split(" "):
        words += _split(word)
    return words


def _split(word: str) -> Iterable[str]:
    head, slash, rest = word.partition("/")
    lower = head.lower()
    if lower in LEXICON:
        return (word,)
    for scale in (*SCALES, "ngàn", "tỉ"):
        tail = lower.removeprefix(scale)
        if tail != lower and tail in LEXICON:
            return (scale, head[len(scale) :] + slash + rest)
    return (word,)


def _is_known(word: str) -> bool:
    """Tell whether a unit is in the lexicon; of one letter, in that very case."""
    head = word.partition("/")[0]
    return (head if len(head) == 1 else head.lower()) in LEXICON or word in _CAPITALS


def _spelt(word: str) -> str:
    head, slash, rest = word.partition("/")
    lower = head.lower()
    if lower in _SPELT:
        head = _SPELT[lower]
    elif lower in _SMALL and len(lower) > 1:
        head = lower
    return head + (slash + _spelt(rest) if slash else "")
