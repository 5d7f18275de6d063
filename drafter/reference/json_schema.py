"""JSON Schema 2020-12 of the conference file, generated from the model.

A file is text to drafter; an editor sees numbers and yes or no in it, so what is
text here may be typed as any scalar.
"""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from enum import Enum
from pathlib import PurePosixPath
from types import NoneType
from typing import Any, get_args

import attrs

from drafter.model import Conference
from drafter.reference import special_forms
from drafter.reference.examples import example
from drafter.reference.keybook import Key, keys
from drafter.reference.phrases import PHRASES
from drafter.structure.choices import ALIASES
from drafter.structure.forms import FORMS, PLAIN
from drafter.structure.lists import is_list, is_union
from drafter.structure.subjects import NOUNS

Schema = dict[str, Any]

DIALECT = "https://json-schema.org/draft/2020-12/schema"
NAME = "hoi-nghi.schema.json"

LEAVES: Mapping[type, Schema] = {
    str: {"type": ["string", "number", "boolean"]},
    int: {"type": ["string", "integer"], "pattern": r"\d"},
    Decimal: {"type": ["string", "number"], "pattern": r"\d"},
    bool: {"enum": ["có", "không", True, False, "true", "false", "yes", "no"]},
    date: {"type": "string", "pattern": r"\d"},
    PurePosixPath: {"type": "string"},
}
"""How each single type is typed."""

UNSAID = (
    "Tên trường viết có dấu, viết hoa, có khoảng trắng (Chủ trì) vẫn đọc được.",
    "Các giá trị chọn sẵn viết hoa hoặc không dấu vẫn đọc được.",
    "Câu chữ của con số, ngày, kỳ, tỷ lệ, tên cơ quan đúng hay sai.",
    "Một số liệu của ket_qua cần thuc_hien hoặc so_sanh.",
    "Người được nhắc tới có trong nhan_su hay không.",
    "Số liệu, ngày tháng có khớp nhau hay không: dùng lệnh drafter check.",
)
"""What a schema cannot say of a conference file."""


def schema() -> Schema:
    """Return the schema of a conference file."""
    root = _object(Conference)
    root["properties"] |= special_forms.OF_FILE
    unsaid = "\n".join(f"- {line}" for line in UNSAID)
    return {
        "$schema": DIALECT,
        "$id": NAME,
        "title": "Tệp dữ liệu hội nghị của drafter",
        "description": f"Lược đồ này không nói được:\n{unsaid}",
        **root,
        "$defs": {cls.__name__: _definition(cls) for cls in classes()},
    }


def classes() -> tuple[type, ...]:
    """Return the classes that stand below a conference, sorted by name."""
    known: dict[type, None] = {Conference: None}
    waiting = [Conference]
    while waiting:
        for key in keys(waiting.pop()):
            for cls in key.holds:
                if cls not in known:
                    known[cls] = None
                    waiting.append(cls)
    return tuple(sorted((c for c in known if c is not Conference), key=str))


def _definition(cls: type) -> Schema:
    """Return a class: its keys, and its phrase and bare list where it has them."""
    form = FORMS.get(cls, PLAIN)
    fields = _object(cls)
    others: list[Schema] = []
    if form.phrase is not None:
        others.append({**LEAVES[str], "examples": [PHRASES[cls]]})
    if form.listed is not None:
        others.append({"type": "array", "items": LEAVES[str]})
    title = {"title": NOUNS[cls]}
    return {**title, "anyOf": [*others, fields]} if others else {**title, **fields}


def _object(cls: type) -> Schema:
    found = keys(cls)
    elsewhere = special_forms.ELSEWHERE.get(cls, ())
    needed = [key for key in found if key.required and key.attribute not in elsewhere]
    required = [key.word.name for key in needed]
    either = [{"required": [name]} for name in special_forms.EITHER.get(cls, ())]
    return {
        "type": "object",
        "properties": {key.word.name: _property(cls, key) for key in found},
        **({"required": required} if required else {}),
        **({"anyOf": either} if either else {}),
        "additionalProperties": False,
    }


def _property(cls: type, key: Key) -> Schema:
    special = special_forms.FORMS.get((cls, key.attribute))
    shape = special or of(key.type)
    if not key.required:
        shape = _or_blank(shape)
    typed = example(cls, key)
    examples = {"examples": [typed]} if typed else {}
    return {"description": key.word.text, **examples, **shape}


def of(annotation: Any) -> Schema:  # noqa: ANN401 - a type, or what stands for one
    """Return the schema of a type of the model."""
    if annotation in LEAVES:
        return dict(LEAVES[annotation])
    if is_list(annotation):
        item = of(get_args(annotation)[0])
        return {"anyOf": [{"type": "array", "items": _or_blank(item)}, item]}
    if is_union(annotation):
        inner = [of(one) for one in get_args(annotation) if one is not NoneType]
        return inner[0] if len(inner) == 1 else {"anyOf": inner}
    if isinstance(annotation, type) and issubclass(annotation, Enum):
        words = [str(one.value) for one in annotation]
        return {"enum": list(dict.fromkeys((*words, *ALIASES.get(annotation, ()))))}
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
