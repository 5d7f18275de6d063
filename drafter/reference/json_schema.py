"""JSON Schema 2020-12 of the conference file, generated from the model.

A file is text to drafter; an editor sees numbers and yes or no in it, so what is
text here may be typed as any scalar.
"""

from collections.abc import Mapping
from datetime import date, time
from decimal import Decimal
from enum import Enum
from pathlib import PurePosixPath
from typing import Any

import attrs

from drafter.benchmarks import BENCHMARKS
from drafter.model import (
    Assignment,
    AwardPart,
    Comparison,
    Conference,
    Issuance,
    IssuedPapers,
    Result,
    Suppression,
)
from drafter.model.conference import PEOPLE, SCHEMA
from drafter.model.declarations import classes
from drafter.model.proceedings import TABLE, TABLE_COLUMNS, TABLE_PARTS
from drafter.reference.typed_examples import example
from drafter.templating.shipped import papers
from drafter.vocabulary import (
    Declaration,
    Kind,
    alternatives,
    declarations,
    fold,
    list_item,
    noun_of,
    spellings,
)

Schema = dict[str, Any]


DIALECT = "https://json-schema.org/draft/2020-12/schema"
NAME = "hoi-nghi.schema.json"

SINGLE: Mapping[type, Schema] = {
    str: {"type": ["string", "number", "boolean"]},
    int: {"type": ["string", "integer"], "pattern": r"\d"},
    Decimal: {"type": ["string", "number"], "pattern": r"\d"},
    bool: {"enum": ["có", "không", True, False, "true", "false", "yes", "no"]},
    date: {"type": "string", "pattern": r"\d"},
    time: {"type": "string", "pattern": r"\d"},
    PurePosixPath: {"type": "string"},
}
"""How each single type is typed."""

KINDS: Mapping[Kind | None, Schema] = {
    Kind.ORDINAL: {"type": ["string", "integer"], "pattern": "^[IVXLC0-9]+$"},
    Kind.DEADLINE: {"type": ["string", "integer"], "pattern": r"\d{4}"},
}
"""How fields are typed whose type alone does not say it."""

_BENCHMARKS = "|".join(BENCHMARKS)
_SPANS = r"năm|quý|tháng|nửa|nhiệm kỳ|giai đoạn|\d+ (?:tháng|năm)"
_COMPARISONS = {
    "type": "object",
    "description": "Mỗi gốc so sánh một dòng, ví dụ  kế hoạch: 25 ha",
    "patternProperties": {
        rf"^(?:[Ss]o với )?(?:{_BENCHMARKS}|{_SPANS})(?: .+)?$": {
            "type": [*SINGLE[str]["type"], "null"],
            "examples": ["25 ha", "tăng 10%", "25 ha, đạt 117,96%"],
        }
    },
    "additionalProperties": False,
    "minProperties": 1,
}
_NUMBER = {**SINGLE[int], "type": [*SINGLE[int]["type"], "null"]}
_COUNTS = {
    "type": "object",
    "description": "Mỗi loại một dòng, ví dụ  50 năm: 3",
    "additionalProperties": _NUMBER,
}
_ISSUED_PAPERS = {
    "type": "object",
    "description": "Mỗi loại văn bản một dòng, ví dụ  nghị quyết: 6",
    "additionalProperties": _NUMBER,
}
_ASSIGNED = {
    "type": "object",
    "description": "Mỗi cơ quan một dòng, ví dụ  UBND xã: xây dựng kế hoạch",
    "additionalProperties": {
        "anyOf": [
            SINGLE[str],
            {"type": "array", "items": SINGLE[str]},
            {"type": "null"},
        ]
    },
}
_REASONS = {
    "type": "object",
    "description": "Mỗi mã một dòng kèm lý do, ví dụ  D305: số liệu đã kiểm tra",
    "patternProperties": {r"^[YDTXFRSydtxfrs]\d{3}$": SINGLE[str]},
    "additionalProperties": False,
}
_ISSUED = {
    "anyOf": [
        {"type": ["string", "number", "null"]},
        {"$ref": "#/$defs/Issuance"},
    ]
}
_PAPERS = {
    "type": "object",
    "properties": dict.fromkeys(map(fold, papers()), _ISSUED),
    "additionalProperties": _ISSUED,
}

_ONE: Schema = {"type": ["string", "number", "null"]}
_COLUMNS: Schema = {
    "type": ["object", "null"],
    "additionalProperties": {"type": ["string", "boolean", "null"]},
}

TABLES: Mapping[type, tuple[Schema, ...]] = {
    Comparison: (_COMPARISONS,),
    Assignment: (_ASSIGNED, {"type": "string"}),
    AwardPart: (_COUNTS, {"type": "string"}),
    IssuedPapers: (_ISSUED_PAPERS, {"type": "string"}),
    Suppression: (_REASONS,),
}
"""How a list of a class is typed beside its items: as a table, as one text."""

UNSAID = (
    "Tên trường viết có dấu, viết hoa, có khoảng trắng (Chủ trì) vẫn đọc được.",
    "Các giá trị chọn sẵn viết hoa hoặc không dấu vẫn đọc được.",
    "Câu chữ của con số, ngày, kỳ, tỷ lệ, tên cơ quan đúng hay sai.",
    "Một số liệu của ket_qua cần thuc_hien hoặc so_sanh.",
    "Người được nhắc tới có trong nhan_su hay không.",
    "Số liệu, ngày tháng có khớp nhau hay không: dùng lệnh drafter check.",
)
"""What a schema cannot say of a conference file."""


def schema(conference: type = Conference) -> Schema:
    """Return the schema of a conference file.

    Args:
        conference: The class at its root.
    """
    root = _object(conference)
    root["properties"] |= {PEOPLE.name: _people(), SCHEMA.name: _name_of_schema()}
    below = {cls.__name__: _definition(cls) for cls in _sorted(conference)}
    if Result.__name__ in below:
        below[Result.__name__] |= _with_tables(below[Result.__name__])
    unsaid = "\n".join(f"- {line}" for line in UNSAID)
    return {
        "$schema": DIALECT,
        "$id": NAME,
        "title": "Tệp dữ liệu hội nghị của drafter",
        "description": f"Lược đồ này không nói được:\n{unsaid}",
        **root,
        "$defs": below,
    }


def _sorted(conference: type) -> list[type]:
    return sorted(classes(conference), key=str)


def _with_tables(result: Schema) -> Schema:
    """Return results that may name sheets, whose groups then are the fields."""
    parts = {
        word.name: {"description": word.text, "examples": [word.example]}
        | (
            _COLUMNS
            if word is TABLE_COLUMNS
            else {"type": ["string", "number", "null"]}
        )
        for word in TABLE_PARTS
    }
    one: list[Schema] = [
        {"type": "string"},
        {"type": "object", "properties": parts, "additionalProperties": False},
    ]
    named: Schema = {
        "description": TABLE.text,
        "examples": [TABLE.example],
        "anyOf": [*one, {"type": "array", "items": {"anyOf": one}}, {"type": "null"}],
    }
    (area,) = result["required"]
    return {
        "properties": {**result["properties"], TABLE.name: named},
        "required": [],
        "anyOf": [{"required": [area]}, {"required": [TABLE.name]}],
    }


def _people() -> Schema:
    return {
        "type": ["object", "null"],
        "description": PEOPLE.text,
        "examples": [PEOPLE.example],
        "additionalProperties": {"$ref": "#/$defs/Person"},
    }


def _name_of_schema() -> Schema:
    return {"type": "string", "description": SCHEMA.text}


def _definition(cls: type) -> Schema:
    """Return a class: its keys, and its line and bare list where it has them."""
    noun, fields = noun_of(cls), _object(cls)
    others: list[Schema] = []
    if noun.line:
        others.append({**SINGLE[str], "examples": [noun.line]})
    if noun.fills and list_item(declarations(cls)[noun.fills].type):
        others.append({"type": "array", "items": SINGLE[str]})
    title = {"title": noun.text}
    return {**title, "anyOf": [*others, fields]} if others else {**title, **fields}


def _object(cls: type) -> Schema:
    fields, noun = declarations(cls), noun_of(cls)
    required = [
        field.word.name
        for field in fields.values()
        if field.required and field.attribute != noun.keyed_by
    ]
    either = [{"required": [fields[name].word.name]} for name in noun.one_of]
    return {
        "type": "object",
        "properties": {
            field.word.name: _property(cls, field) for field in fields.values()
        },
        **({"required": required} if required else {}),
        **({"anyOf": either} if either else {}),
        "additionalProperties": False,
    }


def _property(cls: type, field: Declaration) -> Schema:
    shape = dict(KINDS.get(field.word.kind) or _listed(field) or of(field.type))
    if not field.required:
        shape = _or_blank(shape)
    typed = example(cls, field)
    examples = {"examples": [typed]} if typed else {}
    return {"description": field.word.text, **examples, **shape}


def _listed(field: Declaration) -> Schema | None:
    """Return the schema of a list that may be a table; nothing for other fields."""
    item = list_item(field.type)
    if item is Issuance:
        by_name = {"$ref": "#/$defs/Issuance", "required": [_key(Issuance)]}
        return {"anyOf": [_PAPERS, {"type": "array", "items": by_name}]}
    if item not in TABLES:
        return None
    shapes = [of(item), *TABLES[item]]
    return {"anyOf": [*shapes, {"type": "array", "items": {"anyOf": shapes}}]}


def _key(cls: type) -> str:
    return declarations(cls)[noun_of(cls).keyed_by].word.name


def of(annotation: Any) -> Schema:  # noqa: ANN401 - a type, or what stands for one
    """Return the schema of a type of the model."""
    if annotation in SINGLE:
        return dict(SINGLE[annotation])
    if item_type := list_item(annotation):
        item = of(item_type)
        return {"anyOf": [{"type": "array", "items": _or_blank(item)}, item]}
    if inner := [of(single) for single in alternatives(annotation)]:
        return inner[0] if len(inner) == 1 else {"anyOf": inner}
    if isinstance(annotation, type) and issubclass(annotation, Enum):
        return {"enum": list(spellings(annotation))}
    assert attrs.has(annotation), annotation
    return {"$ref": f"#/$defs/{annotation.__name__}"}


def _or_blank(shape: Schema) -> Schema:
    """Let a value be left out after its key, which reads like an absent key."""
    if "enum" in shape:
        return {**shape, "enum": [*shape["enum"], None]}
    if "type" in shape:
        typed = shape["type"]
        several = typed if isinstance(typed, list) else [typed]
        return {**shape, "type": [*several, "null"]}
    if "anyOf" in shape:
        return {**shape, "anyOf": [*shape["anyOf"], {"type": "null"}]}
    return {"anyOf": [shape, {"type": "null"}]}
