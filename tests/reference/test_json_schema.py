"""The schema agrees with the loader on plain keys."""

import copy
import json
import random

import jsonschema
import pytest

from drafter import source, structure
from drafter.errors import InvalidDocument
from drafter.findings import Mark
from drafter.reference.json_schema import UNSAID, classes, schema
from drafter.source import Scalar, Sequence
from drafter.structure.converter import converter
from drafter.structure.run import CURRENT, Run
from drafter.vocabulary import noun_of
from tests.cli.console import ROOT

SCHEMA = schema()
VALIDATOR = jsonschema.Draft202012Validator(SCHEMA)
EXAMPLES = sorted((ROOT / "examples").glob("*.yaml"))
# The codes that are about shape, which a schema knows too.
SHAPE = ("D101", "D102", "D103", "D105", "D106")


def plain(node):
    """Return a node as plain data, every value text, blanks as nothing."""
    if isinstance(node, Scalar):
        return node.text or None
    if isinstance(node, Sequence):
        return [plain(item) for item in node]
    return {node.key_text(key): plain(node[key]) for key in node}


def loaded(path):
    return plain(source.read(path).root)


def codes(document):
    """Return the codes that the loader gives for plain data."""
    data = json.dumps(document, ensure_ascii=False).encode()
    try:
        structure.structure(source.parse(data, "x"))
    except InvalidDocument as stop:
        return {finding.code for finding in stop.findings}
    return set()


def test_it_is_a_schema():
    jsonschema.Draft202012Validator.check_schema(SCHEMA)

    assert SCHEMA["$schema"] == "https://json-schema.org/draft/2020-12/schema"


def test_there_are_examples():
    assert len(EXAMPLES) >= 7


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_every_example_satisfies_it(path):
    assert list(VALIDATOR.iter_errors(loaded(path))) == []


def objects(shape):
    """Yield every object of a schema that has properties."""
    if isinstance(shape, dict):
        if "properties" in shape and isinstance(shape["properties"], dict):
            yield shape
        for value in shape.values():
            yield from objects(value)
    elif isinstance(shape, list):
        for value in shape:
            yield from objects(value)


def test_every_object_is_closed_and_every_property_described():
    found = list(objects(SCHEMA))
    assert len(found) > 30

    for one in found:
        assert "additionalProperties" in one
        if one.get("additionalProperties") is False:
            for name, shape in one["properties"].items():
                assert shape.get("description"), name


def test_what_it_cannot_say_is_listed_in_it():
    assert UNSAID
    assert all(line in SCHEMA["description"] for line in UNSAID)


TYPED_IN_LINE = tuple(cls for cls in classes() if noun_of(cls).line)


def test_there_are_classes_that_are_typed_in_one_line():
    assert len(TYPED_IN_LINE) > 15


@pytest.mark.parametrize("cls", TYPED_IN_LINE, ids=lambda cls: cls.__name__)
def test_the_line_that_a_class_declares_is_read_as_one(cls):
    line = noun_of(cls).line
    node = Scalar(text=line, place=Mark("x", 1, 1, line), path=())
    token = CURRENT.set(Run(read=converter().structure))
    try:
        read = converter().structure(node, cls)
    finally:
        CURRENT.reset(token)

    assert isinstance(read, cls)


MINIMAL = {
    "loai": "tổng kết",
    "don_vi": "Đảng bộ xã Tân Lập, tỉnh Hòa An",
    "thoi_gian": "sáng 08/01/2026",
    "ky_bao_cao": "năm 2025",
}


@pytest.mark.parametrize(
    "more",
    [
        {"dia_diemm": "A"},
        {"dia_diem": ["A", "B"]},
        {"loai": "hội thảo"},
        {"du_va_chi_dao": "chắc là có"},
        {"ket_qua": [{"so_lieu": ["12 ha"]}]},
        {"ket_qua": [{"linh_vuc": "kinh tế", "so_lieuu": []}]},
        {"tin_bai": "A"},
        {"van_ban": {"bao_cao": {"so": "5", "ngay_ky": "1/1/2026"}}},
        {"nhan_su": {"an": {"ten": "Lê An"}}},
        {"bo_qua": {"tỷ lệ": "đã xem"}},
    ],
)
def test_what_the_loader_refuses_by_shape_it_refuses(more):
    document = MINIMAL | more

    assert codes(document)
    assert not VALIDATOR.is_valid(document)


@pytest.mark.parametrize(
    "more",
    [
        {},
        {"$schema": "hoi-nghi.schema.json"},
        {"dia_diem": None},
        {"so_dai_bieu": 120},
        {"so_dai_bieu": {"trieu_tap": 120, "co_mat": "118"}},
        {"du_va_chi_dao": True},
        {"chi_tieu_dat": "15/17"},
        {"han_che": "còn chậm"},
        {"nguyen_nhan": ["thủ tục chậm"]},
        {"can_cu": ["Kế hoạch số 93-KH/HU ngày 11/3/2023 về tổng kết"]},
        {"chu_tri": [{"ho_ten": "Lê Văn An", "chuc_vu": "Bí thư"}]},
        {"bo_qua": {"D305": "đã xem"}},
        {"bo_qua": ["D305: đã xem"]},
        {"van_ban": {"bao_cao": {"so": 5}}},
        {"van_ban": [{"giay_to": "bao_cao", "so": "5"}]},
        {"van_ban": {"bao_cao": "05-BC/ĐU"}},
        {"dai_hoi": {"don_vi": "Đảng bộ xã", "lan_thu": "XXVI"}},
        {"khen_thuong": {"co_quan": "Đảng ủy xã", "trong_do": {"50 năm": 3}}},
        {
            "ket_qua": {
                "linh_vuc": "kinh tế",
                "so_lieu": {"ten": "thu", "so_sanh": {"năm 2023": "tăng 10%"}},
            }
        },
    ],
)
def test_what_the_loader_takes_it_takes(more):
    document = MINIMAL | more

    assert codes(document) == set()
    assert [error.message for error in VALIDATOR.iter_errors(document)] == []


def mutated(document, chance):
    """Return a document with one thing wrong, or turned, somewhere in it.

    Also what was done: a text in place of a group may be a phrase that is wrong.
    """
    changed = copy.deepcopy(document)
    places = list(_places(changed))
    holder, key = chance.choice(places)
    kind = chance.choice(("drop", "misspell", "list", "group", "text"))
    value = holder[key]
    if kind == "misspell" and not isinstance(key, str):
        kind = "text"
    if kind == "drop":
        del holder[key]
    elif kind == "misspell":
        holder[f"{key}zqx"] = holder.pop(key)
    elif kind == "list":
        holder[key] = [value, [value]]
    elif kind == "group":
        holder[key] = {"zqx_la": value}
    else:
        holder[key] = "chữ bất kỳ"
    return changed, kind


def _places(node):
    pairs = node.items() if isinstance(node, dict) else enumerate(node)
    for key, value in list(pairs):
        yield node, key
        if isinstance(value, dict | list):
            yield from _places(value)


@pytest.mark.parametrize("seed", range(200))
def test_on_random_documents_it_refuses_no_more_and_no_less(seed):
    """A refusal by shape is one in both; a schema refuses nothing that loads."""
    chance = random.Random(seed)
    document, kind = mutated(loaded(chance.choice(EXAMPLES)), chance)

    found, valid = codes(document), VALIDATOR.is_valid(document)

    if not found:
        assert valid
    if found & set(SHAPE) and kind != "text":
        assert not valid
