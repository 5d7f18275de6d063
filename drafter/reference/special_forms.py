"""Fields whose type alone does not say how they are typed, as schemas.

Each stands beside a reader of its own in `drafter.structure.forms`.
"""

from collections.abc import Mapping
from typing import Any

from drafter.model import Award, Conference, Congress, Indicator, Issuance, Target
from drafter.structure.comparisons import WORDS
from drafter.structure.tables import PAPERS

_TEXT = {"type": ["string", "number", "boolean"]}
_COUNT = {"type": ["string", "integer"], "pattern": r"\d"}
_BENCHMARKS = "|".join(WORDS)
_SPANS = r"năm|quý|tháng|nửa|nhiệm kỳ|giai đoạn|\d+ (?:tháng|năm)"
_COMPARISONS = {
    "type": "object",
    "description": "Mỗi gốc so sánh một dòng, ví dụ  kế hoạch: 25 ha",
    "patternProperties": {
        rf"^(?:[Ss]o với )?(?:{_BENCHMARKS}|{_SPANS})(?: .+)?$": {
            **_TEXT,
            "type": [*_TEXT["type"], "null"],
            "examples": ["25 ha", "tăng 10%", "25 ha, đạt 117,96%"],
        }
    },
    "additionalProperties": False,
    "minProperties": 1,
}
_COMPARED = [{"$ref": "#/$defs/Comparison"}, _COMPARISONS]
_COUNTED = {
    "type": "object",
    "description": "Mỗi loại một dòng, ví dụ  50 năm: 3",
    "additionalProperties": _COUNT,
}
_PARTS = [{"$ref": "#/$defs/AwardPart"}, _COUNTED, {"type": "string"}]
_ISSUED = {
    "anyOf": [
        {"type": ["string", "number", "null"]},
        {"$ref": "#/$defs/Issuance"},
    ]
}
_ISSUED_BY_NAME = {"$ref": "#/$defs/Issuance", "required": ["giay_to"]}
_REASONS = {
    "type": "object",
    "description": "Mỗi mã một dòng kèm lý do, ví dụ  D305: số liệu đã kiểm tra",
    "patternProperties": {r"^[YDTXFRSydtxfrs]\d{3}$": _TEXT},
    "additionalProperties": False,
}
_ASIDE = [{"$ref": "#/$defs/Suppression"}, _REASONS]

FORMS: Mapping[tuple[type, str], dict[str, Any]] = {
    (Indicator, "compare"): {
        "anyOf": [*_COMPARED, {"type": "array", "items": {"anyOf": _COMPARED}}]
    },
    (Award, "parts"): {
        "anyOf": [*_PARTS, {"type": "array", "items": {"anyOf": _PARTS}}]
    },
    (Congress, "ordinal"): {"type": ["string", "integer"], "pattern": "^[IVXLC0-9]+$"},
    (Target, "due"): {"type": ["string", "integer"], "pattern": r"\d{4}"},
    (Conference, "issuances"): {
        "anyOf": [
            {
                "type": "object",
                "properties": dict.fromkeys(PAPERS, _ISSUED),
                "additionalProperties": _ISSUED,
            },
            {"type": "array", "items": _ISSUED_BY_NAME},
        ]
    },
    (Conference, "suppressed"): {
        "anyOf": [*_ASIDE, {"type": "array", "items": {"anyOf": _ASIDE}}]
    },
}
"""The schema of each such field."""

ELSEWHERE: Mapping[type, tuple[str, ...]] = {Issuance: ("paper",)}
"""Required fields that may stand outside the mapping: as its key."""

EITHER: Mapping[type, tuple[str, ...]] = {
    Indicator: ("ten", "thuc_hien"),
    Target: ("ten", "phan_dau"),
}
"""Keys of which a class needs one."""

OF_FILE: Mapping[str, dict[str, Any]] = {
    "nhan_su": {
        "type": ["object", "null"],
        "description": "Khai mỗi người một lần dưới một từ khóa ngắn, phía dưới chỉ "
        "gọi lại từ khóa",
        "examples": ["duc: {ho_ten: Nguyễn Bá Đức, chuc_vu: Bí thư Đảng ủy}"],
        "additionalProperties": {"$ref": "#/$defs/Person"},
    },
    "$schema": {
        "type": "string",
        "description": "Tên lược đồ cho trình soạn thảo; drafter bỏ qua",
    },
}
"""Keys that the file has and the conference has not."""
