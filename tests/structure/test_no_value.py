"""What has no value reads as if its key were left out, whatever its type.

A result alone is awaited then: `tests/structure/test_awaited.py`.
"""

import json

import pytest

from drafter.model import Conference
from drafter.model.declarations import classes
from drafter.source import parse
from drafter.structure.converter import converter
from drafter.structure.refusals import Refused, findings_of
from drafter.structure.run import CURRENT, Run
from drafter.vocabulary import Kind, alternatives, declarations, noun_of

CLASSES = (Conference, *classes())
KEYS = [
    (cls, field)
    for cls in CLASSES
    for field in declarations(cls).values()
    if not field.required and field.word.kind is not Kind.ACTUAL
]
NOTHING = (None, "", {}, [])


def read(cls, fields):
    """Read the fields of a class as it stands anywhere in a file, or say why not."""
    root = parse(json.dumps(fields, ensure_ascii=False).encode(), "hoi-nghi.yaml").root
    token = CURRENT.set(Run(read=converter().structure))
    try:
        return converter().structure(root, cls)
    except (Refused, ExceptionGroup) as stop:
        return [str(finding) for finding in findings_of(stop)]
    finally:
        CURRENT.reset(token)


def least(cls):
    """Return the fields that a class cannot do without, by example."""
    one_of = noun_of(cls).one_of[:1]
    wanted = [f for n, f in declarations(cls).items() if f.required or n in one_of]
    return {field.word.name: example(field) for field in wanted}


def example(field):
    types = (field.type, *alternatives(field.type))
    lines = [noun_of(cls).line for cls in types if isinstance(cls, type)]
    return field.word.example or next(filter(None, lines), "Tân Lập")


def codes(findings):
    return sorted(finding.code for finding in findings)


def test_there_are_keys_that_may_be_left_out():
    assert len(KEYS) > 120


@pytest.mark.parametrize("nothing", NOTHING, ids=repr)
@pytest.mark.parametrize(
    ("cls", "field"), KEYS, ids=lambda v: getattr(v, "__name__", "") or v.word.name
)
def test_a_key_without_a_value_is_a_key_left_out(cls, field, nothing):
    fields = least(cls)
    left_out = read(cls, {k: v for k, v in fields.items() if k != field.word.name})

    assert read(cls, {**fields, field.word.name: nothing}) == left_out


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("han_che: [~, giải ngân chậm, null]", "D246"),
        ("han_che:\n  - ~\n  - giải ngân chậm\n  - NULL", "D246"),
        ("han_che:\n  - giải ngân chậm\n  - {}\n  - []", "D115"),
    ],
)
def test_an_item_without_a_value_is_dropped_and_reported(text, code, load, notices):
    assert load(text).shortcomings == ("giải ngân chậm",)
    assert codes(notices(text)) == [code, code]


def test_what_is_quoted_is_text(load):
    assert load('han_che: ["~", "null"]').shortcomings == ("~", "null")


@pytest.mark.parametrize(
    ("table", "left_out"),
    [
        ("nhan_su: {an: ~}", ""),
        ("van_ban: {bao_cao: ~, tin_bai: {}}", ""),
        (
            "khen_thuong: {co_quan: UBND xã, trong_do: {50 năm: ~, 40 năm: 2}}",
            "khen_thuong: {co_quan: UBND xã, trong_do: {40 năm: 2}}",
        ),
        (
            "chi_tieu_chua_dat: {ten: ngô, thuc_hien: 9 ha, so_sanh: {kế hoạch: ~}}",
            "chi_tieu_chua_dat: {ten: ngô, thuc_hien: 9 ha}",
        ),
    ],
)
def test_a_line_of_a_table_without_a_value_is_a_line_left_out(table, left_out, load):
    assert load(table) == load(left_out)


def test_a_person_without_a_value_is_not_declared(notices):
    assert codes(notices("nhan_su: {an: ~}\nchu_tri: an")) == ["D110"]
