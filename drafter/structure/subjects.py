"""How a message names the thing it is about."""

import re

from drafter.model import (
    Amount,
    Attendance,
    Award,
    AwardPart,
    Body,
    Causes,
    Citation,
    Comparison,
    Conference,
    Congress,
    Contact,
    Discussion,
    Group,
    Indicator,
    Issuance,
    Month,
    Occasion,
    Period,
    Person,
    Photo,
    Place,
    Presentation,
    Press,
    Quote,
    Recognition,
    Result,
    Score,
    Speech,
    Suppression,
    Target,
    Task,
    Term,
)
from drafter.source import Mapping, Node, Scalar, Sequence

NOUNS: dict[type, str] = {
    Amount: "lượng",
    Attendance: "số đại biểu",
    Award: "khen thưởng",
    AwardPart: "loại khen thưởng",
    Body: "cơ quan",
    Causes: "nguyên nhân",
    Citation: "văn bản căn cứ",
    Comparison: "so sánh",
    Conference: "hội nghị",
    Congress: "đại hội",
    Contact: "đầu mối liên hệ",
    Discussion: "thảo luận",
    Group: "nhóm đại biểu",
    Indicator: "số liệu",
    Issuance: "văn bản",
    Month: "tháng",
    Occasion: "thời gian",
    Period: "kỳ",
    Person: "người",
    Photo: "ảnh",
    Place: "địa bàn",
    Presentation: "báo cáo trình bày",
    Press: "tin bài",
    Quote: "lời trích",
    Recognition: "danh hiệu",
    Result: "kết quả",
    Score: "tỷ số chỉ tiêu",
    Speech: "phát biểu",
    Suppression: "cảnh báo bỏ qua",
    Target: "chỉ tiêu",
    Task: "nhiệm vụ",
    Term: "nhiệm kỳ",
}
"""What each class of the model is called in a Vietnamese sentence."""

_NAMING = ("ten", "ho_ten", "nguoi", "linh_vuc", "danh_hieu", "chu_thich")
"""Fields that tell one item of a list from another."""


def subject(node: Node, cls: type) -> dict[str, str]:
    """Return the values ``subject_vi`` and ``subject_en`` of a sentence."""
    position, name = _position(node), _name(node)
    english = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", cls.__name__).lower()
    vi = NOUNS.get(cls, english) + (f" thứ {position}" if position else "")
    en = english + (f" {position}" if position else "")
    return {"subject_vi": vi + name, "subject_en": en + name}


def field_name(node: Node) -> str:
    """Return the key under which a node stands."""
    return next((step for step in reversed(node.path) if isinstance(step, str)), "")


def shape_of(node: Node) -> tuple[str, str]:
    """Name the shape of a node in both languages."""
    return _SHAPES[type(node)]


_SHAPES: dict[type, tuple[str, str]] = {
    Scalar: ("một giá trị", "one value"),
    Sequence: ("một danh sách", "a list"),
    Mapping: ("các trường con", "fields of its own"),
}


def _position(node: Node) -> int:
    last = node.path[-1] if node.path else ""
    return last + 1 if isinstance(last, int) else 0


def _name(node: Node) -> str:
    if isinstance(node, Mapping):
        for key in _NAMING:
            named = node.get(key)
            if isinstance(named, Scalar) and named.text:
                return f" ({named.text})"
    return ""
