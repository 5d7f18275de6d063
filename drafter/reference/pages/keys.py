"""The page of keys: every field of the conference file."""

from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal
from enum import Enum
from pathlib import PurePosixPath
from types import NoneType
from typing import Any, get_args

import attrs

from drafter.model import Conference
from drafter.reference.examples import example
from drafter.reference.json_schema import UNSAID, classes
from drafter.reference.keybook import keys
from drafter.reference.markdown import code, page, table
from drafter.reference.phrases import PHRASES
from drafter.reference.special_forms import OF_FILE
from drafter.structure.lists import is_list, is_union
from drafter.structure.subjects import NOUNS
from drafter.vocabulary import fold

LEAVES: Mapping[type, str] = {
    str: "chữ",
    int: "số nguyên",
    Decimal: "số",
    bool: "có / không",
    date: "ngày",
    PurePosixPath: "tên tệp",
}
"""What each single type is called."""

_HEAD = ("Trường", "Ý nghĩa", "Kiểu", "Ví dụ")


def text() -> str:
    """Return the page."""
    return page("Các trường của tệp dữ liệu", _lines())


def _lines() -> Iterator[str]:
    yield (
        "Trường có dấu ● là bắt buộc. Tên trường viết có dấu, viết hoa hay có khoảng "
        "trắng đều đọc được: `Chủ trì` cũng là `chu_tri`. Một giá trị đứng một mình "
        "cũng là danh sách có một mục."
    )
    yield ""
    yield "Trình soạn thảo đọc lược đồ: `drafter schema`. Lược đồ không nói được:"
    yield ""
    yield from (f"- {line}" for line in UNSAID)
    yield ""
    yield "## Hội nghị"
    yield ""
    file_rows = ((code("nhan_su"), OF_FILE["nhan_su"]["description"], "người", ""),)
    yield from table(_HEAD, (*_rows(Conference), *file_rows))
    for cls in sorted(classes(), key=lambda one: fold(NOUNS[one])):
        yield from _class(cls)


def _class(cls: type) -> Iterator[str]:
    yield f"## {_title(cls)}"
    yield ""
    if cls in PHRASES:
        yield f"Viết gọn trên một dòng: {code(PHRASES[cls])}"
        yield ""
    yield from table(_HEAD, _rows(cls))


def _rows(cls: type) -> Iterator[tuple[str, str, str, str]]:
    for key in keys(cls):
        name = code(key.word.name) + (" ●" if key.required else "")
        yield name, key.word.text, _kind(key.type), code(example(cls, key))


def _kind(annotation: Any) -> str:  # noqa: ANN401 - a type, or what stands for one
    if annotation in LEAVES:
        return LEAVES[annotation]
    if is_list(annotation):
        return f"danh sách {_kind(get_args(annotation)[0])}"
    if is_union(annotation):
        inner = [_kind(one) for one in get_args(annotation) if one is not NoneType]
        return " hoặc ".join(inner)
    if isinstance(annotation, type) and issubclass(annotation, Enum):
        return " · ".join(code(str(one.value)) for one in annotation)
    assert attrs.has(annotation), annotation
    title = _title(annotation)
    return f"[{NOUNS[annotation]}](#{title.lower().replace(' ', '-')})"


def _title(cls: type) -> str:
    noun = NOUNS[cls]
    return noun[:1].upper() + noun[1:]
