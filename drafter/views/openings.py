"""How a typed item begins: with a verb, a noun, somebody who acts, a name.

People type items with a capital as often as without; which it should be in
mid-sentence depends on the first words alone.
"""

from collections.abc import Sequence

_ACTORS = (
    "các ",
    "mỗi ",
    "mọi ",
    "từng ",
    "toàn thể ",
    "cán bộ",
    "cấp ủy",
    "chi bộ",
    "chính quyền",
    "đảng viên",
    "hội đồng ",
    "thường trực ",
)
_PROPER = (
    "bí thư",
    "chính phủ",
    "chủ tịch",
    "công an",
    "đại hội",
    "đảng",
    "hội nghị",
    "mặt trận",
    "nghị quyết",
    "nhà nước",
    "nhân dân",
    "quốc hội",
    "tết",
    "thường trực",
    "tổ quốc",
    "trung tâm",
    "trung ương",
    "ủy ban",
    "ủy viên",
    "văn phòng",
)
"""What has a capital wherever it stands (NĐ 30/2020/NĐ-CP, Phụ lục II)."""

_COMMON = ("đảng viên",)
_VERBS = ("đề nghị ", "đưa ", "giao ", "mời ")
"""Verbs that stand before a name: "Giao Ban Thường vụ …"."""

_NOUNS = (
    "chính sách",
    "chương trình",
    "công tác",
    "đề án",
    "kế hoạch",
    "nhiệm vụ",
    "phong trào",
)
"""What somebody does; alone it is no task, for it lacks a verb."""

_ADVERBIALS = ("sau ", "trên cơ sở", "trong ", "trước ")


def inside(text: str) -> str:
    """Return an item as it stands in mid-sentence, small unless it is a name."""
    return text if is_name(text) else text[:1].lower() + text[1:]


def is_name(text: str) -> bool:
    """Whether an item begins with a name or an abbreviation, not just a capital."""
    first, second, *_ = [*text.split(maxsplit=2), "", ""]
    if not first[:1].isupper() or text.casefold().startswith(_VERBS):
        return False
    if first[1:2].isupper() or (second[:1].isupper() and second[1:2].islower()):
        return True
    small = text.casefold()
    return small.startswith(_PROPER) and not small.startswith(_COMMON)


def has_own_subject(item: str) -> bool:
    """Whether an item says itself who acts: "các chi bộ …", "UBND xã …"."""
    text = item.strip()
    return is_name(text) or text.casefold().startswith(_ACTORS)


def begins_with_time(item: str) -> bool:
    """Whether an item says first when or on what ground: "sau Hội nghị, …"."""
    return item.strip().casefold().startswith(_ADVERBIALS)


def focus(items: Sequence[str]) -> str:
    """Return what leads from who acts to a list: " tập trung", nothing before one."""
    if len(items) < 2:
        return ""
    twice = items[0].strip().casefold().startswith("tập trung")
    return " thực hiện tốt một số nhiệm vụ" if twice else " tập trung"


def as_task(item: str) -> str:
    """Return a task with a verb: "thực hiện công tác …" where none was typed."""
    text = item.strip()
    return f"thực hiện {inside(text)}" if text.casefold().startswith(_NOUNS) else text
