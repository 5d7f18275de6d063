"""A change of a file touches the words it changes, and proves itself by reading."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from drafter import source
from drafter.source.edits import (
    LAST,
    AddItem,
    NotApplicable,
    OnLines,
    Remark,
    RemoveItem,
    RemoveKey,
    SetKey,
    SetValue,
    Why,
    changed,
)
from drafter.source.encoding import decoded, encoded
from drafter.source.layout import Layout
from drafter.source.nodes import Mapping, Scalar, Sequence

EXAMPLES = [
    path.read_text(encoding="utf-8")
    for path in sorted(Path(__file__).parents[2].glob("examples/*.yaml"))
]

VALUES = {
    "plain, its comment stays": (
        "a: 46,2 tỷ đồng # ước\n",
        SetValue(("a",), "47 tỷ đồng"),
        "a: 47 tỷ đồng # ước\n",
    ),
    "a comment that was set apart keeps its column": (
        "a: ngắn      # một\nb: dài hơn   # hai\n",
        SetValue(("a",), "dài nữa"),
        "a: dài nữa   # một\nb: dài hơn   # hai\n",
    ),
    "a comma in braces gets quotes": (
        "so_sanh: {kế hoạch: 42 tỷ đồng, năm trước: 39 tỷ đồng}\n",
        SetValue(("so_sanh", "năm trước"), "39,8 tỷ đồng"),
        'so_sanh: {kế hoạch: 42 tỷ đồng, năm trước: "39,8 tỷ đồng"}\n',
    ),
    "a comma outside braces does not": (
        "a: 1 tỷ đồng\n",
        SetValue(("a",), "39,8 tỷ đồng"),
        "a: 39,8 tỷ đồng\n",
    ),
    "quotes stay as typed": (
        "a: 'cũ'\nb: \"cũ\"\n",
        SetValue(("a",), "mới"),
        "a: 'mới'\nb: \"cũ\"\n",
    ),
    "a colon in it gets quotes": (
        "a: cũ\n",
        SetValue(("a",), "Chủ đề: Đoàn kết"),
        'a: "Chủ đề: Đoàn kết"\n',
    ),
    "an empty key is filled": ("a:\nb: 1\n", SetValue(("a",), "x"), "a: x\nb: 1\n"),
    "an empty item is filled": (
        "a:\n  -\n  - y\n",
        SetValue(("a", 0), "x"),
        "a:\n  - x\n  - y\n",
    ),
    "an empty value in braces is filled": (
        "a: {b: , c: 1}\n",
        SetValue(("a", "b"), "x"),
        "a: {b: x, c: 1}\n",
    ),
    "a value is taken away": (
        "a: x   # sáng\nb: 1\n",
        SetValue(("a",), ""),
        "a:     # sáng\nb: 1\n",
    ),
    "of a folded text the words that differ": (
        "a: >-\n  tổng kết công tác\n  năm 2025,\n  phương hướng năm 2026\nb: 1\n",
        SetValue(("a",), "tổng kết công tác năm 2025, nhiệm vụ năm 2026"),
        "a: >-\n  tổng kết công tác\n  năm 2025,\n  nhiệm vụ năm 2026\nb: 1\n",
    ),
    "of a text over plain lines too": (
        "a: tổng kết công tác\n  năm 2025\n",
        SetValue(("a",), "tổng kết công tác Đảng năm 2025"),
        "a: tổng kết công tác Đảng\n  năm 2025\n",
    ),
    "of a text over lines in quotes too": (
        'a: "tổng kết: công tác\n  năm 2025"\n',
        SetValue(("a",), "tổng kết: công tác năm 2026"),
        'a: "tổng kết: công tác\n  năm 2026"\n',
    ),
    "a line of a literal text": (
        "a: |\n  dòng một\n  dòng hai\nb: 1\n",
        SetValue(("a",), "dòng một\ndòng ba\ndòng bốn"),
        "a: |\n  dòng một\n  dòng ba\n  dòng bốn\nb: 1\n",
    ),
    "accents typed in pieces beside it stay": (
        "a: {b: to\u0302\u0301t, c: x}\n",
        SetValue(("a", "c"), "y"),
        "a: {b: to\u0302\u0301t, c: y}\n",
    ),
    "the last line without its end": (
        "a: 1\nb: 2",
        SetValue(("b",), "3"),
        "a: 1\nb: 3",
    ),
    "a tab inside a text": (
        "a: x\ty\nb: 1\n",
        SetValue(("b",), "2"),
        "a: x\ty\nb: 2\n",
    ),
    "a byte order mark": ("\ufeffa: 1\n", SetValue(("a",), "2"), "\ufeffa: 2\n"),
}

ENTRIES = {
    "an item goes with the comment above it": (
        "a:\n  - x\n  # về y\n  - y\n  - z\n",
        RemoveItem(("a", 1)),
        "a:\n  - x\n  - z\n",
    ),
    "an item over lines goes whole, with what is noted below it": (
        "a:\n  - ten: x\n    so: 1\n    # lấy ở biểu 2\n  - ten: y\n",
        RemoveItem(("a", 0)),
        "a:\n  - ten: y\n",
    ),
    "the last item leaves an empty key": (
        "a:\n  - x\nb: 1\n",
        RemoveItem(("a", 0)),
        "a:\nb: 1\n",
    ),
    "an item in brackets goes with its comma": (
        "a: [x, y, z]\n",
        RemoveItem(("a", 2)),
        "a: [x, y]\n",
    ),
    "the first item in brackets": ("a: [x, y]\n", RemoveItem(("a", 0)), "a: [y]\n"),
    "a key goes": ("a: 1\nb:\n  c: 2\nd: 3\n", RemoveKey(("b",)), "a: 1\nd: 3\n"),
    "the first key of an item": (
        "a:\n  - x: 1\n    y: 2\n",
        RemoveKey(("a", 0, "x")),
        "a:\n  - y: 2\n",
    ),
    "the last line of a file that does not end": (
        "a: 1\nb: 2",
        RemoveKey(("b",)),
        "a: 1",
    ),
    "an item stays as a line of last year below its key": (
        "a:\n  - x\n  - y: 1\n    z: 2\n",
        RemoveItem(("a", 1), kept=True),
        "a:\n  - x\n#~ - y: 1\n#~   z: 2\n",
    ),
    "fields stay as lines of last year, their key empty": (
        "a:\n  b:\n    c: 1\n    d: 2\n",
        SetValue(("a", "b"), "", kept=True),
        "a:\n  b:\n    #~ c: 1\n    #~ d: 2\n",
    ),
    "an item behind another, dashes as they are": (
        "a:\n-   x\n-   y\n",
        AddItem(("a",), 0, "mới"),
        "a:\n-   x\n-   mới\n-   y\n",
    ),
    "an item before all": (
        "a:\n  # về x\n  - x\n",
        AddItem(("a",), None, "mới"),
        "a:\n  - mới\n  # về x\n  - x\n",
    ),
    "an item of several keys": (
        "a:\n  - ten: x\n",
        AddItem(("a",), LAST, lines=("ten: y", "so: 2")),
        "a:\n  - ten: x\n  - ten: y\n    so: 2\n",
    ),
    "an item in brackets": (
        "a: [x]\n",
        AddItem(("a",), LAST, "1,5 ha"),
        'a: [x, "1,5 ha"]\n',
    ),
    "an item of an empty key": (
        "a:  # chưa có\nb: 1\n",
        AddItem(("a",), LAST, "x"),
        "a:  # chưa có\n  - x\nb: 1\n",
    ),
    "an item beside one that was typed without a dash": (
        "a: x\nb: 1\n",
        AddItem(("a",), LAST, "y"),
        "a:\n  - x\n  - y\nb: 1\n",
    ),
    "an item at the end of a file that does not end": (
        "a:\n  - x",
        AddItem(("a",), LAST, "y"),
        "a:\n  - x\n  - y",
    ),
    "a key in fields": (
        "a:\n  b: 1\nc: 2\n",
        SetKey(("a",), "mới", "3"),
        "a:\n  b: 1\n  mới: 3\nc: 2\n",
    ),
    "a key behind another": (
        "a: 1\nc: 2\n",
        SetKey((), "b", lines=("d: 1", "e: 2"), after="a"),
        "a: 1\nb:\n  d: 1\n  e: 2\nc: 2\n",
    ),
    "a key in braces": (
        "a: {b: 1}\n",
        SetKey(("a",), "kế hoạch", "9,8 tỷ"),
        'a: {b: 1, kế hoạch: "9,8 tỷ"}\n',
    ),
    "a key of nothing yet": ("a:\n", SetKey(("a",), "b", "1"), "a:\n  b: 1\n"),
    "a key that is there": ("a: 1\n", SetKey((), "A", "2"), "a: 2\n"),
    "fields below dashes that stand under their key": (
        "a:\n- x\nb: 1\n",
        SetKey((), "c", lines=("d: 1",)),
        "a:\n- x\nb: 1\nc:\n  d: 1\n",
    ),
    "fields in place of a text over lines": (
        "a: >-\n  x\n  y\nb: 1\n",
        SetKey((), "a", lines=("d: 1",)),
        "a:\n  d: 1\nb: 1\n",
    ),
    "a comment behind a text over lines": (
        'a:\n  - b: "x\n      y"\n',
        Remark(("a", 0), "trước: 2"),
        'a:\n  - b: "x\n      y"  # trước: 2\n',
    ),
    "braces on lines": (
        'a: {b: 1, c: "9,8"}   # gốc\nd: 1\n',
        OnLines(("a",)),
        'a:                    # gốc\n  b: 1\n  c: "9,8"\nd: 1\n',
    ),
    "braces of an item on lines": (
        "a:\n  - {b: 1, c: 2}\n",
        OnLines(("a", 0)),
        "a:\n  - b: 1\n    c: 2\n",
    ),
    "a comment": ("a: 1\n", Remark(("a",), "trước: 2"), "a: 1  # trước: 2\n"),
    "a comment behind one": (
        "a: 1 # ước\n",
        Remark(("a",), "trước: 2"),
        "a: 1 # ước; trước: 2\n",
    ),
}


@pytest.mark.parametrize(
    ("before", "change", "after"), (VALUES | ENTRIES).values(), ids=VALUES | ENTRIES
)
def test_a_change_touches_nothing_else(before, change, after):
    assert changed(before, [change]) == after


@pytest.mark.parametrize(
    ("before", "change", "after"), (VALUES | ENTRIES).values(), ids=VALUES | ENTRIES
)
def test_lines_end_as_they_ended(before, change, after):
    windows = before.replace("\n", "\r\n")

    assert changed(windows, [change]) == after.replace("\n", "\r\n")


def test_paths_are_those_before_any_change():
    text = "a:\n  - x\n  - y\n  - z\nb: [1, 2, 3]\nc: 1\n"
    changes = [
        RemoveItem(("a", 0)),
        SetValue(("a", 1), "Y"),
        AddItem(("a",), 2, "mới"),
        RemoveItem(("b", 0)),
        RemoveItem(("b", 1)),
        SetValue(("c",), ""),
        Remark(("c",), "1"),
    ]

    assert changed(text, changes) == "a:\n  - Y\n  - z\n  - mới\nb: [3]\nc:  # 1\n"


def test_what_is_put_below_absent_keys_stands_together_at_the_end():
    text = "a: 1\nvan_ban:\n  tin_bai:\n    so: 1\n"
    changes = [
        SetKey(("van_ban", "bao_cao"), "so", "15"),
        SetKey(("van_ban", "bao_cao"), "nguoi_ky", "tuong"),
        AddItem(("sua_tay",), LAST, lines=("giay_to: bao-cao", "bo: có")),
        AddItem(("sua_tay",), LAST, lines=("giay_to: tin-bai", 'cau: "a: b"')),
    ]

    assert changed(text, changes) == (
        "a: 1\n"
        "van_ban:\n"
        "  tin_bai:\n"
        "    so: 1\n"
        "  bao_cao:\n"
        "    so: 15\n"
        "    nguoi_ky: tuong\n"
        "sua_tay:\n"
        "  - giay_to: bao-cao\n"
        "    bo: có\n"
        "  - giay_to: tin-bai\n"
        '    cau: "a: b"\n'
    )


def test_several_items_of_one_key_without_a_list_make_one_list():
    text = "a: x # một\nb:\n"
    changes = [
        AddItem(("a",), None, "trước"),
        AddItem(("a",), LAST, "sau"),
        AddItem(("b",), LAST, "y"),
        AddItem(("b",), LAST, "z"),
    ]

    assert changed(text, changes) == (
        "a: # một\n  - trước\n  - x\n  - sau\nb:\n  - y\n  - z\n"
    )


def test_keys_that_lead_an_item_can_go_together():
    text = "a:\n  - x: 1\n    y: 2\n    # về z\n    z: 3\n"
    gone = [RemoveKey(("a", 0, "x")), RemoveKey(("a", 0, "y"))]

    assert changed(text, gone) == "a:\n  - # về z\n    z: 3\n"


def test_a_change_of_what_another_takes_away_is_refused():
    text = "a:\n  b: 1\nc: 1\n"

    with pytest.raises(NotApplicable) as caught:
        changed(text, [SetValue(("a",), ""), SetValue(("a", "b"), "2")])

    assert caught.value.why is Why.TOGETHER


def test_an_empty_key_cannot_become_a_list_and_fields_at_once():
    with pytest.raises(NotApplicable) as caught:
        changed("a:\n", [AddItem(("a",), LAST, "x"), SetKey(("a",), "b", "1")])

    assert caught.value.why is Why.TOGETHER


REFUSED = {
    "an absent value": ("a: 1\n", SetValue(("b",), "2"), Why.ABSENT),
    "a repeated value": (
        "a: &m 1\nb: *m\n",
        SetValue(("a",), "2"),
        Why.UNPROVED,
    ),
    "the only key of an item": (
        "a:\n  - b: 1\n",
        RemoveKey(("a", 0, "b")),
        Why.ALL_GONE,
    ),
    "an item of a key with fields": (
        "a:\n  b: 1\n",
        AddItem(("a",), LAST, "x"),
        Why.NOT_A_LIST,
    ),
    "a key of a text": ("a: 1\n", SetKey(("a",), "b", "2"), Why.NOT_FIELDS),
    "lines that are no YAML": (
        "a:\n  - x\n",
        AddItem(("a",), LAST, lines=("a: b: c",)),
        Why.UNPROVED,
    ),
}


@pytest.mark.parametrize(("text", "change", "why"), REFUSED.values(), ids=REFUSED)
def test_what_cannot_be_changed_alone_is_refused_by_its_name(text, change, why):
    with pytest.raises(NotApplicable) as caught:
        changed(text, [change])

    assert (caught.value.change, caught.value.why) == (change, why)


def test_two_changes_of_one_value_are_refused():
    with pytest.raises(NotApplicable) as caught:
        changed("a: 1\n", [SetValue(("a",), "2"), SetValue(("a",), "3")])

    assert caught.value.why is Why.TOGETHER


def test_bytes_keep_their_mark_and_their_encoding():
    for encoding in ("utf-8", "utf-8-sig", "utf-16"):
        data = "a: một\r\n".encode(encoding)

        after = encoded(changed(decoded(data, "-"), [SetValue(("a",), "hai")]), data)

        assert after == "a: hai\r\n".encode(encoding)


NASTY = st.text(
    st.sampled_from(list("ab đỒ05,:;#'\"[]{}()->|&*?%@`~\\=!.“”\n")), min_size=1
).filter(str.strip)


def _texts(node):
    if isinstance(node, Scalar):
        return [node.path]
    children = node.items if isinstance(node, Sequence) else node.values()
    return [path for child in children for path in _texts(child)]


PATHS = [_texts(source.parse(text.encode(), "-").root) for text in EXAMPLES]
LISTS = [
    [
        x
        for x in map(Layout.of(text).at, dict.fromkeys(p[:-1] for p in paths))
        if x and x.style in "[-"
    ]
    for text, paths in zip(EXAMPLES, PATHS, strict=True)
]
QUIET = settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)


@QUIET
@given(st.data(), NASTY)
def test_any_value_of_an_example_takes_any_text(data, text):
    number = data.draw(st.integers(0, len(EXAMPLES) - 1))
    path = data.draw(st.sampled_from(PATHS[number]))
    before = EXAMPLES[number]

    after = changed(before, [SetValue(path, text)])

    lines, entry = before.splitlines(), Layout.of(before).entry(path)
    new = after.splitlines()
    assert new[: entry.first] == lines[: entry.first]
    below = len(lines) - entry.last - 1
    assert new[len(new) - below :] == lines[entry.last + 1 :]
    assert source.parse(after.encode(), "-").reach(path)[0].text == text.strip()


@QUIET
@given(st.data())
def test_what_was_put_in_can_be_taken_out_again(data):
    number = data.draw(st.sampled_from([n for n, lists in enumerate(LISTS) if lists]))
    before = EXAMPLES[number]
    chosen = data.draw(st.sampled_from(LISTS[number]))
    after = data.draw(st.sampled_from([None, *range(len(chosen.children))]))
    place = 0 if after is None else after + 1

    more = changed(before, [AddItem(chosen.path, after, "mới: một, hai")])

    assert changed(more, [RemoveItem((*chosen.path, place))]) == before


@QUIET
@given(st.data())
def test_a_key_of_an_example_that_goes_leaves_all_others(data):
    number = data.draw(st.integers(0, len(EXAMPLES) - 1))
    before = EXAMPLES[number]
    path = data.draw(st.sampled_from(PATHS[number]))
    document = source.parse(before.encode(), "-")
    owner = document.reach(path[:-1])[0]
    if not isinstance(owner, Mapping) or len(owner) == 1:
        return

    after = changed(before, [RemoveKey(path)])

    kept = source.parse(after.encode(), "-").reach(path[:-1])[0]
    assert list(kept) == [key for key in owner if key != path[-1]]
    assert len(before.splitlines()) >= len(after.splitlines())
