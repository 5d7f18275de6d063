"""A manifest as TOML: where its keys stand, and why it cannot be read."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.templating.manifest_text import MOST, read

EVERYTHING = '''\
# tên khóa ten = "không phải khóa"
ten = "x # y = [z"   # lời
"giay_to" = 'a'
bat_buoc = [ # x
  "a", "b,]", # "c"
  ["d", 1], """m
n""",
]
mo_ta = """
ten = "không phải khóa"
"""
a.b = 1
x = {c = 1, d = [1]}
[t."u"]
ten = 1
'''


def places(text):
    entries, findings = read(text.encode(), "t.toml")
    assert not findings
    return {entry.name: entry for entry in entries}


def shown(mark):
    """Return what a mark underlines."""
    start = mark.column - 1
    return mark.text[start : start + mark.length]


def test_each_key_has_the_place_of_its_own_and_of_its_value():
    found = places(EVERYTHING)

    told = {
        name: (entry.key.line, shown(entry.key), shown(entry.place))
        for name, entry in found.items()
    }
    assert told == {
        "ten": (2, "ten", '"x # y = [z"'),
        "giay_to": (3, '"giay_to"', "'a'"),
        "bat_buoc": (4, "bat_buoc", "[ # x"),
        "mo_ta": (9, "mo_ta", '"""'),
        "a": (12, "a.b", "1"),
        "x": (13, "x", "{c = 1, d = [1]}"),
        "t": (14, 't."u"', '[t."u"]'),
    }
    assert found["ten"].value == "x # y = [z"


def test_each_item_of_a_list_has_its_place():
    items = places(EVERYTHING)["bat_buoc"].items

    assert [(mark.line, shown(mark)) for mark in items] == [
        (5, '"a"'), (5, '"b,]"'), (6, '["d", 1]'), (6, '"""m'),
    ]  # fmt: skip


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_a_mark_at_the_start_and_ends_of_windows_change_no_place(end):
    text = f"\ufeffgiay_to = 'a'{end}ten = 'b'{end}"

    assert [(e.key.line, e.key.column) for e in places(text).values()] == [
        (1, 1),
        (2, 1),
    ]


@pytest.mark.parametrize(
    ("text", "place", "reason"),
    [
        ("giay_to = bao-cao\n", (1, 11), "dấu nháy kép"),
        ("giay_to = True\n", (1, 11), "dấu nháy kép"),
        ('ten = "a"\ngiay_to = “tin-bai”\n', (2, 11), "dấu nháy thẳng"),
        ('giay_to = "tin-bai\n', (1, 19), "thiếu dấu nháy đóng"),
        ("giay_to = 'tin-bai\n", (1, 18), "thiếu dấu nháy đóng"),
        ('giay_to: "tin-bai"\n', (1, 8), "phải là dấu ="),
        ('Tên = "a"\n', (1, 2), "tên khóa viết không dấu"),
        ("giay_to\n", (1, 8), "phải là dấu ="),
        ('= "a"\n', (1, 1), "phải là dấu ="),
        ('ten = "a" giay_to = "b"\n', (1, 11), "mỗi dòng chỉ ghi một khóa"),
        ('bat_buoc = ["a" "b"]\n', (1, 17), "thiếu dấu phẩy"),
        ('bat_buoc = ["a",\n\n', (1, 16), "thiếu dấu ngoặc đóng"),
        ("[giay_to\n", (1, 9), "thiếu dấu ngoặc đóng"),
        ('ten = "C:\\quy"\n', (1, 12), "viết dấu \\ trong dấu nháy"),
        ("ten = 'a\x00'\n", (1, 9), "không in được"),
        ("\x00\n", (1, 1), "phải là dấu ="),
    ],
)  # fmt: skip
def test_a_slip_is_told_in_vietnamese_at_its_place(text, place, reason):
    entries, (finding,) = read(text.encode(), "t.toml")

    assert not entries
    assert finding.code == "T141"
    assert (finding.mark.line, finding.mark.column) == place
    assert reason in finding.message("vi")
    assert finding.message("en")


@pytest.mark.parametrize(
    "text", ['ten = "a"\n\nten = "b"', 'ten = "a"\n\n"ten" = 1\n', "ten = 1\n\n[ten]\n"]
)
def test_a_key_that_stands_twice_is_told_with_the_first_line(text):
    _, (finding,) = read(text.encode(), "t.toml")

    assert finding.message("vi") == "khóa 'ten' đã có ở dòng 1"
    assert finding.mark.line == 3


@pytest.mark.parametrize(
    ("data", "reason", "place"),
    [
        (b"#" * (MOST + 1), "dài quá 16 KB", (1, 1)),
        ('ten = "a"\nten2 = "ả'.encode("utf-16"), "UTF-8", (1, 1)),
        (b'ten = "a"\nt = "\xe0"', "UTF-8", (2, 6)),
        (b"a = " + b"[" * 5_000, "lồng nhau", (1, 1)),
        (b"a = " + b"{a = " * 3_000, "lồng nhau", (1, 1)),
        (b"a." * 5_000 + b"a = 1", "lồng nhau", (1, 1)),
    ],
)
def test_what_is_no_manifest_is_told_with_the_reason(data, reason, place):
    _, (finding,) = read(data, "t.toml")

    assert finding.code == "T140"
    assert reason in finding.message("vi")
    assert (finding.mark.line, finding.mark.column) == place


@pytest.mark.parametrize(
    "text",
    [
        "a." * MOST, '"' * MOST, "'" * MOST, '"\\' * MOST, 'a = """' + '"' * MOST,
        ("a." * 90 + "b = 1\n") * 99, "a = [" + "1, " * MOST, "x = {a = " * MOST,
        "".join(f"a{number} = 1\n" for number in range(2_000)), "[a]\n" * MOST,
        "a = " + "9" * MOST, "\\" * MOST, "\u00e0" * MOST,
    ],
    ids=lambda text: text[:8],
)  # fmt: skip
def test_no_text_takes_long(text):
    began = time.process_time()

    read(text.encode()[:MOST], "t.toml")

    assert time.process_time() - began < 2


@given(st.text(alphabet="ab.=[]{},\"'\\#\n \u00e0\t1-", max_size=40))
def test_any_text_gives_its_keys_or_one_finding(text):
    entries, findings = read(text.encode(), "t.toml")

    assert len(findings) <= 1
    assert not (entries and findings)
    for mark in (m for e in entries for m in (e.key, e.place, *e.items)):
        assert shown(mark)
    for entry in entries:
        if isinstance(entry.value, list):
            assert len(entry.items) == len(entry.value)


@given(st.binary(max_size=60))
def test_any_bytes_give_keys_or_a_finding(data):
    entries, findings = read(data, "t.toml")

    assert not (entries and findings)
