"""The book of keys: every field of the conference file, class by class."""

from collections.abc import Iterator, Mapping
from datetime import date, time
from decimal import Decimal
from enum import Enum
from pathlib import PurePosixPath
from typing import Any

import attrs

from drafter.model import Conference, Person
from drafter.model.conference import PEOPLE
from drafter.model.declarations import classes
from drafter.model.proceedings import TABLE, TABLE_PARTS, Result
from drafter.reference.json_schema import UNSAID
from drafter.reference.markdown_parts import code, page, table
from drafter.reference.typed_examples import example
from drafter.vocabulary import alternatives, declarations, fold, list_item, noun_of

SINGLE: Mapping[type, str] = {
    str: "chữ",
    int: "số nguyên",
    Decimal: "số",
    bool: "có / không",
    date: "ngày",
    time: "giờ",
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
    file_rows = ((code(PEOPLE.name), PEOPLE.text, noun_of(Person).text, ""),)
    yield from table(_HEAD, (*_rows(Conference), *file_rows))
    for cls in sorted(classes(), key=lambda cls: (fold(noun_of(cls).text), str(cls))):
        yield from _class(cls)


def _class(cls: type) -> Iterator[str]:
    yield f"## {_title(cls)}"
    yield ""
    if line := noun_of(cls).line:
        yield f"Viết gọn trên một dòng: {code(line)}"
        yield ""
    beside = ((code(TABLE.name), TABLE.text, "biểu", code(TABLE.example)),)
    yield from table(_HEAD, (*_rows(cls), *(beside if cls is Result else ())))
    if cls is Result:
        yield from _tables()


def _tables() -> Iterator[str]:
    yield ""
    yield f"Có {code(TABLE.name)} thì không bắt buộc linh_vuc. Dạng dài của nó:"
    yield ""
    rows = ((code(w.name), w.text, "chữ", code(w.example)) for w in TABLE_PARTS)
    yield from table(_HEAD, rows)


def _rows(cls: type) -> Iterator[tuple[str, str, str, str]]:
    for field in declarations(cls).values():
        name = code(field.word.name) + (" ●" if field.required else "")
        printed = ", ".join(map(code, field.word.papers))
        text = f"{field.word.text} (chỉ in ở {printed})" if printed else field.word.text
        yield name, text, _kind(field.type), code(example(cls, field))


def _kind(annotation: Any) -> str:  # noqa: ANN401 - a type, or what stands for one
    if annotation in SINGLE:
        return SINGLE[annotation]
    if item := list_item(annotation):
        return f"danh sách {_kind(item)}"
    if inner := alternatives(annotation):
        return " hoặc ".join(_kind(single) for single in inner)
    if isinstance(annotation, type) and issubclass(annotation, Enum):
        return " · ".join(code(str(member.value)) for member in annotation)
    assert attrs.has(annotation), annotation
    title = _title(annotation)
    return f"[{noun_of(annotation).text}](#{title.lower().replace(' ', '-')})"


def _title(cls: type) -> str:
    noun = noun_of(cls).text
    return noun[:1].upper() + noun[1:]
