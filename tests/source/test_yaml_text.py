"""Facts are written as YAML that a clerk could have typed, and read back the same."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from drafter import source
from drafter.source import Mapping, Scalar, Sequence, yaml_text

EXAMPLES = sorted((Path(__file__).parents[2] / "examples").glob("*.yaml"))


def said(node):
    """Return the texts of a node, as lists and mappings."""
    if isinstance(node, Scalar):
        return None if node.empty else node.text
    if isinstance(node, Sequence):
        return [said(item) for item in node]
    return {key: said(value) for key, value in node.items()}


def again(text):
    return source.parse(text.encode("utf-8"), "f.yaml")


def written(text):
    """Return what is written of a file."""
    return yaml_text.text(again(text).root)


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_an_example_is_read_back_as_it_was(path):
    read = source.parse(path.read_bytes(), path.name)

    back = again(yaml_text.text(read.root))

    assert said(back.root) == said(read.root)
    assert {f.code for f in back.findings} <= {f.code for f in read.findings}


def test_a_file_is_written_as_a_clerk_would():
    text = """\
loai: tổng kết
ty_le: 96,7%
chu_de: "Chủ đề: Đoàn kết"
chu_tri: [tuong, vinh]

nhan_su:
  tuong:
    ho_ten: Đỗ Mạnh Tường
    chuc_vu:
      - Bí thư Đảng ủy
      - Chủ tịch HĐND xã

phat_bieu:
  - loai: khai mạc
    nguoi: tuong
  - nguoi: vinh

danh_gia_chung: >-
  Đảng bộ xã đã đoàn kết, chủ động lãnh đạo, chỉ đạo toàn diện, sớm ổn định tổ chức bộ máy sau sắp
  xếp, hoàn thành hầu hết các chỉ tiêu Nghị quyết đề ra
"""  # noqa: E501
    assert written(text) == text


@pytest.mark.parametrize(
    "value",
    [
        "- một",
        "a: b",
        "12:30",
        "# ghi chú",
        "x #y",
        "null",
        "~",
        "[a]",
        "{a}",
        "'",
        '"',
    ],
)
def test_a_text_that_yaml_reads_otherwise_is_put_in_quotes(value):
    root = {"a": value, "b": [value, "x"]}
    nodes = made(root)

    assert said(again(yaml_text.text(nodes)).root) == root


def test_semicolons_in_quotes_stay_in_quotes():
    assert written('han_che: "a; b"\n') == 'han_che: "a; b"\n'
    assert written("han_che: a; b\n") == "han_che: a; b\n"


texts = (
    st.text(
        st.characters(
            blacklist_categories=("Cc", "Cs", "Cn", "Co", "Cf", "Zl", "Zp", "Zs")
        )
        | st.sampled_from(" \n:-#'\",;[]{}%@&*!|>?`\\"),
        min_size=1,
        max_size=30,
    )
    .map(lambda text: text.strip())
    .filter(bool)
)
keys = st.text(st.sampled_from("abc xyđ"), min_size=1, max_size=6).filter(
    lambda key: key.strip() == key and "  " not in key
)
trees = st.recursive(
    texts,
    lambda below: (
        st.lists(below, min_size=1, max_size=3)
        | st.dictionaries(keys, below, min_size=1, max_size=3)
    ),
    max_leaves=8,
)


def made(value):
    """Return the node of plain values."""
    if isinstance(value, str):
        return Scalar(None, value, (), quoted=True)
    if isinstance(value, list):
        return Sequence(None, tuple(map(made, value)), ())
    entries = {k: source.Entry(k, None, made(v)) for k, v in value.items()}
    return Mapping(None, entries, ())


@settings(max_examples=60, deadline=None)
@given(st.dictionaries(st.sampled_from(["loai", "ten", "a b"]), trees, min_size=1))
def test_whatever_is_written_reads_back_as_the_same(tree):
    text = yaml_text.text(made(tree))

    assert said_folded(again(text).root) == normal(tree)


def said_folded(node):
    """Return what a node says by the keys as typed."""
    if isinstance(node, Mapping):
        return {e.key: said_folded(e.value) for e in node.entries.values()}
    if isinstance(node, Sequence):
        return [said_folded(item) for item in node]
    return node.text


def normal(value):
    """Return plain values in NFC, as every reader gets them."""
    from unicodedata import normalize

    if isinstance(value, str):
        return normalize("NFC", value)
    if isinstance(value, list):
        return [normal(item) for item in value]
    return {key: normal(item) for key, item in value.items()}
