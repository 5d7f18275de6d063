"""A rewritten file changes where it is told to, and says all else as before."""

from functools import cache
from pathlib import Path

import pytest

from drafter import source
from drafter.errors import InvalidDocument
from drafter.source import Mapping, Scalar
from drafter.source.aliases import spelled_out
from drafter.source.encoding import decoded
from drafter.source.rewriting import Change, rewritten
from tests.properties import mutations

ROOT = Path(__file__).parents[2]
FILES = sorted(
    path
    for folder in ("examples", "tests/hosts/conferences", "tests/hosts/events")
    for path in (ROOT / folder).glob("*.yaml")
)
ODD = (
    'a: [x, "y: z", {b: c}, [d, e]]   # một\n',
    'a: {b: [1,\n  2, # hai\n  3],\n c: "x\n y"}\n',
    "{a: b, c: {d: e}}\n",
    "a:\n- - b\n  - c\n- {x: }\n",
    'a: {"k: 1": v, \'q\': "", z: ~}\n',
    "a: [ 'it''s', \"q\\\"x\" ]\n",
    "a:\n  b: |\n    x\n     y\n\n  c: >-\n    z\n",
    "a:\n  -\n    b: c\n  -   d: e\n      f: g\n",
    "---\na: [b]\n# hết\n",
    "a: &x [b, c]\nd: *x\ne: {f: &y g, h: *y}\n",
)


def plain(node):
    if isinstance(node, Scalar):
        return None if node.empty else node.text
    if isinstance(node, Mapping):
        return {key: (node.key_text(key), plain(node[key])) for key in node}
    return [plain(item) for item in node]


def containers(node):
    if isinstance(node, Scalar):
        return
    yield node.path
    for item in node.values() if isinstance(node, Mapping) else node:
        yield from containers(item)


def opened(text, data):
    """Return a file whose braces and brackets are all opened into lines."""
    document = source.parse(data, "x")
    told = spelled_out(text, document)
    inside = {(*path, "khong_co"): Change() for path in containers(document.root)}
    return rewritten(told, inside)


@cache
def texts():
    """Return the bytes of every example, and of what damage left readable."""
    return tuple(_texts())


def _texts():
    for path in FILES:
        yield path.read_bytes()
        yield path.read_bytes().replace(b"\n", b"\r\n").rstrip()
    for seed in range(60):
        try:
            source.parse(mutations.damaged(seed)[1], "x")
        except InvalidDocument:
            continue
        yield mutations.damaged(seed)[1]


def test_a_file_without_changes_is_as_it_was():
    read = [(data, decoded(data, "x")) for data in texts()]

    assert len(read) > 90
    for _, text in read:
        assert rewritten(text, {}) == text


def test_braces_opened_into_lines_say_the_same():
    braced = [data for data in texts() if b"{" in data or b"[" in data]
    assert braced
    for data in braced:
        made = opened(decoded(data, "x"), data)

        before, after = (source.parse(d, "x").root for d in (data, made.encode()))
        assert plain(after) == plain(before)


@pytest.mark.parametrize(
    "value", ['{"k: 1": v, q: }', "[~, v]", "~", '""', '"a, b"', "[[~], {q: ~}]"]
)
def test_a_repeated_value_is_typed_out_as_the_same(value):
    text = f"a: &x {value}\nb: *x\nc: [*x, d]\n"
    before = source.parse(text.encode(), "x")

    told = spelled_out(text, before)

    assert "*" not in told
    assert plain(source.parse(told.encode(), "x").root) == plain(before.root)


@pytest.mark.parametrize("text", ODD)
def test_odd_braces_say_the_same_too(text):
    made = opened(text, text.encode())

    assert "[" not in made.replace('["', "")
    assert plain(source.parse(made.encode(), "x").root) == plain(
        source.parse(text.encode(), "x").root
    )


def changed(text, **changes):
    return rewritten(text, {tuple(k.split("__")): c for k, c in changes.items()})


def test_an_emptied_value_is_told_behind_its_key():
    assert changed("a: b   # c\n", a=Change(emptied=True)) == "a:  # b  # c\n"


def test_an_emptied_value_of_several_lines_stands_below_its_key():
    text = "a: >-   # vì sao\n  b\n  c\nd:\n  # riêng\n  - e\n  # sau\n  - f\n"

    assert changed(text, a=Change(emptied=True), d=Change(emptied=True)) == (
        "a:      # vì sao\n#~ b\n#~ c\nd:\n  # riêng\n#~ - e\n# sau\n#~ - f\n"
    )


def test_what_is_gone_leaves_the_comments_around_it():
    text = "a:\n  # trên\n  b: 1\n  # giữa\n  c: 2\n"

    assert changed(text, a__b=Change(gone=True)) == ("a:\n  # trên\n  # giữa\n  c: 2\n")


def test_the_dash_moves_to_the_first_key_that_is_left():
    text = "a:\n  - b: 1\n    c: 2\n"
    made = rewritten(text, {("a", 0, "b"): Change(gone=True)})

    assert made == "a:\n  - c: 2\n"


def test_new_entries_stand_where_they_are_put():
    text = "a:\n  b: 1\n"
    made = rewritten(
        text,
        {
            ("a",): Change(first=(("x: 0",),), last=(("z: 9",),)),
            ("a", "b"): Change(before=("w: 0",), after=("y: 2",)),
        },
    )

    assert made == "a:\n  x: 0\n  w: 0\n  b: 1\n  y: 2\n  z: 9\n"


def test_a_list_begins_where_one_record_stood_alone():
    text = "a: {b: 1}\n"
    made = rewritten(text, {("a",): Change(last=(("- b: 2",),))})

    assert made == "a:\n  - b: 1\n  - b: 2\n"
