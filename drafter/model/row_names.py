"""What a row of a table is called: a noun made of verb, unit and note.

"kết nạp" 38 "đảng viên" is the row "số đảng viên kết nạp"; "giải quyết việc làm cho"
412 "lao động" is "số lao động được giải quyết việc làm".
"""

import re
from collections.abc import Mapping
from functools import cache, lru_cache
from itertools import chain

from drafter.formatter.units import family, is_measure, parted
from drafter.model.outcomes import act
from drafter.model.predicates import IS, REACHED
from drafter.patterns import regex

_PASSIVES: Mapping[str, tuple[str, ...]] = {
    "được": (
        "ban hành", "biểu dương", "bàn giao", "bảo dưỡng", "bảo vệ", "bồi dưỡng",
        "bồi thường",
        "bổ nhiệm", "chi trả", "cho vay", "chuyển giao", "chuyển đổi", "chăm sóc",
        "chữa trị", "công bố", "công nhận", "cấp", "cử", "cứng hóa", "duy trì",
        "giao", "giám sát", "giúp", "giải ngân", "giải quyết", "giới thiệu",
        "huấn luyện", "hòa giải", "hướng dẫn", "hỗ trợ", "khai trương",
        "khen thưởng", "khám", "khôi phục", "khảo sát", "khắc phục", "khởi công",
        "kiểm tra", "ký kết", "luân chuyển", "làm mới", "làm rõ", "lắp đặt", "mở",
        "nghiệm thu", "nâng cấp", "phê duyệt", "phúc tra", "phẫu thuật", "phổ biến",
        "phụng dưỡng", "phục vụ", "ra mắt", "rà soát", "số hóa", "sửa chữa",
        "tham mưu", "thanh toán", "thanh tra", "thu gom", "thẩm định", "thực hiện",
        "tiêm", "trang bị", "trao", "triển khai", "trả lời", "trồng", "trợ cấp",
        "trợ giúp", "tuyên dương", "tuyên truyền", "tuyển dụng", "tặng", "tập huấn",
        "tổ chức", "tư vấn", "xem xét", "xác minh", "xây dựng", "xây mới",
        "xét nghiệm", "xét xử", "xóa", "xử lý", "điều chỉnh", "điều tra", "điều trị",
        "điều động", "đo đạc", "đào tạo", "đánh giá", "đưa vào", "đầu tư",
    ),
    "bị": (
        "bắt", "bắt giữ", "cách chức", "cưỡng chế", "cảnh cáo", "khai trừ",
        "khiển trách", "khởi tố", "kỷ luật", "phê bình", "thi hành kỷ luật",
        "thu giữ", "triệt phá", "truy tố", "xóa tên", "xử phạt",
    ),
}  # fmt: skip
"""Verbs of which a thing is the object, by the word that says so before them."""

_ACTIVES = (
    "chăm lo", "hiến", "hoàn thành", "huy động", "kiến nghị", "kết nạp",
    "nộp", "phát hiện", "phát triển", "phản biện", "quyên góp", "sinh hoạt", "thu hút",
    "thành lập", "tiếp", "tiếp nhận", "tham gia", "thụ lý", "tuyển sinh", "vận động",
    "xuất bán", "xếp thứ", "ủng hộ", "đóng góp", "đón", "đăng ký",
    "đạt chuẩn",
)  # fmt: skip
"""Verbs that stand behind the thing by themselves; so does one that is not known."""

_LEADS: Mapping[str, str] = {
    "mass": "khối lượng",
    "area": "diện tích",
    "volume": "khối lượng",
    "length": "chiều dài",
    "energy": "sản lượng",
    "power": "công suất",
    "money": "số tiền",
    "dollars": "số tiền",
    "share": "tỷ lệ",
}
"""What an amount is of, by the family of its unit; else it is a number, "số"."""

_MONEY = ("money", "dollars")
_COUNTS = "lượt "
_LINKS = regex(rf"(?:^|(?<=\S) )(?:{REACHED}|{IS}|được)$")
_TO = regex(r" cho$")
_FOR_ALL = regex(
    r"(?:(?:đã|hiện|hiện nay|đến nay|nay|toàn \S+|trên địa bàn|hiện đang)\s*)+"
    r"(?=có\b|còn\b|đạt\b|xảy ra\b|duy trì\b|$)",
    re.IGNORECASE,
)
_THERE = regex(
    r"(?P<before>.*?)\s*\b(?:có|còn|xảy ra|đạt|là)(?P<more> thêm)?", re.IGNORECASE
)
"""A verb that says no more than that there is a thing."""
_COMPLEMENT = regex(
    r"(?:cho|để|theo|từ|tại|ở|đến|qua|bằng|vào|với|về|đi|được|thoát|lên đường|nhập ngũ|"
    r"tham gia|dự|làm) ",
    re.IGNORECASE,
)
"""How a note opens that belongs behind the verb, not behind the thing."""
_PLACE = regex(r" (?:tại|ở|trong)$", re.IGNORECASE)
"""How a verb ends behind which the thing is where it was done, and not done."""
_RANK = regex(r"(?:được )?(?:xếp|đứng)(?: thứ| hạng| thứ hạng| vị trí)?", re.IGNORECASE)


@lru_cache(maxsize=1024)
def row_name(verb: str, unit: str, note: str) -> str:
    """Return what a row counts or measures, as a noun: "số tổ chức đảng được kiểm tra".

    Args:
        verb: What was done, or that there is so much.
        unit: The unit of the amount, with the thing in it.
        note: What stands behind the amount in a sentence.
    """
    if _RANK.fullmatch(verb):
        return _joined("xếp hạng", note)
    named = _LINKS.sub("", verb)
    if named != verb and named and not _opens_with_verb(named):
        return _joined(named, parted(unit).thing, note)
    measure, thing = parted(unit).measure, parted(unit).thing
    kind = "share" if measure.startswith("%") else family(unit)
    lead = _LEADS.get(kind, "số")
    if is_measure(unit) and not kind:
        return _joined(named, thing, note)
    there = _THERE.fullmatch(_FOR_ALL.sub("", verb) or REACHED)
    if not (thing or note or kind):
        return named
    if there is not None and not opening_verb(there["before"]):
        more = "tăng thêm" if there["more"] else ""
        return _joined(lead, thing, note, there["before"], more)
    return _done(named, lead, thing, note, of_money=kind in _MONEY)


def opening_verb(name: str) -> str:
    """Return the verb, as typed, with which a name opens that should be a noun."""
    if verb := act(name):
        return verb
    words = f"{name.casefold()} "
    return name[: len(next((v for v in _more() if words.startswith(f"{v} ")), ""))]


def _done(verb: str, lead: str, thing: str, note: str, *, of_money: bool) -> str:
    """Return the noun of what was done: thing, word of the passive, verb, note."""
    done = _TO.sub("", verb)
    passive = _passive(done) or ("được" if done != verb else "")
    done = done.removeprefix("tổ chức ") if done != verb else done
    if thing.startswith(_COUNTS) and not passive:
        return _joined("số lượt", done, thing.removeprefix(_COUNTS), note)
    if (done == "giao" and note) or _PLACE.search(done):
        return _joined(lead, thing, note)
    passive = "" if of_money else passive
    belongs = _COMPLEMENT.match(note)
    is_known = opening_verb(done) or done != verb
    if of_money or belongs or act(note) or not is_known:
        return _joined(lead, thing, passive, done, note)
    return _joined(lead, thing, note, passive, done)


def _passive(verb: str) -> str:
    """Return the word before a verb that makes a thing its object."""
    words = f"{verb.casefold()} ".replace(",", " ")
    if words.startswith(("được ", "bị ")):
        return ""
    fitting = (
        (len(known), word)
        for word, verbs in _PASSIVES.items()
        for known in verbs
        if words.startswith(f"{known} ")
    )
    return max(fitting, default=(0, ""))[1]


def _opens_with_verb(text: str) -> bool:
    return bool(opening_verb(text)) or _FOR_ALL.fullmatch(text) is not None


@cache
def _more() -> tuple[str, ...]:
    """Return the verbs above that open no name of an act elsewhere."""
    every = chain(*_PASSIVES.values(), _ACTIVES)
    return tuple(verb for verb in every if not act(verb))


def _joined(*words: str) -> str:
    return " ".join(filter(None, words))
