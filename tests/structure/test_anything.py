"""Whatever is typed, a file is a conference or a list of findings with places."""

import json
import unicodedata
from enum import Enum
from types import NoneType
from typing import Any, get_args, get_origin

import attrs
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from drafter.errors import InvalidDocument
from drafter.findings import Mark
from drafter.model import Conference, Person
from drafter.model.declarations import classes
from drafter.source import parse
from drafter.structure import structure
from drafter.vocabulary import keys

FOUR = {
    "loai": "tổng kết",
    "don_vi": "Đảng bộ xã Cẩm Giàng",
    "thoi_gian": "13/12/2024",
    "ky_bao_cao": "năm 2024",
}
KEYS = sorted({key for cls in (Conference, *classes()) for key in keys(cls)})
WORDS = [
    *("Đảng bộ xã Cẩm Giàng, huyện Bạch Thông", "Huyện ủy", "Đảng ủy", ",", "(", "-"),
    *("xã", "Võ Nam, Bí thư", "đ/c", "Ông", "duc", "đồng chí ", "Nguyễn Bá Đức -"),
    *("15/17", "4/5 khu dân cư", "1/2/3", "98,5%", "tăng 10%", "trên", "từ", "ước đạt"),
    *("kế hoạch", "cùng kỳ năm 2023", "năm 2024", "2020 - 2025", "2025 - 2020"),
    *("Đại hội Đảng bộ xã lần thứ XXVI", "Kế hoạch số 5 của A về B", "D305: vì", ":"),
    *("có", "kinh tế", "1.174", "12.5", "-5", "50 năm: 3", "05-BC/ĐU", "C:\\a"),
]
TEXTS = st.sampled_from(WORDS) | st.text(max_size=12)
VALUES = st.recursive(
    TEXTS,
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(KEYS) | TEXTS, inner, max_size=4)
    ),
    max_leaves=6,
)


def typed_as(wanted: Any, depth: int = 0) -> st.SearchStrategy[Any]:
    """Values such as a type of the model may be given, and some it may not."""
    inner = [one for one in get_args(wanted) if one not in (NoneType, Ellipsis)]
    if get_origin(wanted) is tuple:
        return st.lists(typed_as(inner[0], depth), max_size=3) | typed_as(
            inner[0], depth
        )
    if inner:
        return st.one_of(*(typed_as(one, depth) for one in inner))
    if isinstance(wanted, type) and issubclass(wanted, Enum):
        return st.sampled_from([str(one.value) for one in wanted]) | TEXTS
    if isinstance(wanted, type) and attrs.has(wanted) and depth < 4:
        return TEXTS | fields_of(wanted, depth + 1)
    return TEXTS


def fields_of(cls: type, depth: int) -> st.SearchStrategy[dict[str, Any]]:
    """Mappings of the keys of a class, each with such a value or with any other."""
    known = {
        key: typed_as(field.type, depth) | VALUES for key, field in keys(cls).items()
    }
    return st.fixed_dictionaries({}, optional=known)


CONFERENCES = st.builds(
    lambda four, rest, people: four | {"nhan_su": people} | rest,
    st.just(FOUR) | st.just({}),
    fields_of(Conference, 0),
    st.dictionaries(st.sampled_from(["duc", "an"]), typed_as(Person)) | TEXTS,
)


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(CONFERENCES)
def test_anything_is_read_or_refused_with_places(typed):
    text = json.dumps(typed, ensure_ascii=False)

    try:
        findings = structure(parse(text.encode("utf-8", "replace"), "a.yaml")).findings
    except InvalidDocument as stop:
        findings = stop.findings
        assert findings

    assert all(isinstance(found.mark, Mark) for found in findings)
    assert all(found.message("vi") and found.message("en") for found in findings)


@given(st.text(st.characters(categories=["L", "N", "P", "S", "Zs"]), min_size=1))
@settings(deadline=None)
def test_prose_prints_as_typed(typed):
    text = json.dumps(FOUR | {"dia_diem": typed}, ensure_ascii=False)
    try:
        reading = structure(parse(text.encode(), "a.yaml"))
    except InvalidDocument:
        return

    expected = unicodedata.normalize("NFC", typed).strip()
    assert reading.value.venue == expected or any(
        found.code.startswith("Y") for found in reading.findings
    )
