"""What is found does not depend on which YAML parser is installed."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from drafter.errors import InvalidDocument
from drafter.source.events import Loader

from .reports import LOADERS, everything, findings, read

PIECES = (
    *("a", "b: ", "ten: ", "- ", "-", "\n", "\n  ", "\n    ", "\n\t", "\t", " "),
    *("{", "}", "[", "]", ",", ", ", ":", "?", "? ", "'", '"', "''", '""', "\\"),
    *("|", "|\n  ", ">-\n  ", "&x ", "*x", "!", "!!str ", "#", " #c", "%", "@", "<<"),
    *("---", "\n---\n", "...", "Đảng", "12,5", "\\n", "\\u0041", "\\ud800", "{{"),
    *("\u00a0", "\u200b", "\u2028", "\x07", "：", "=", "~", "\r\n", "\r", "e\u0301"),
)

pytestmark = pytest.mark.skipif(len(LOADERS) < 2, reason="only one parser installed")


def outcome(text: str, loader: Loader) -> tuple[object, object]:
    try:
        root = everything(read(text, loader).root)
    except InvalidDocument:
        root = None
    return root, findings(text, loader)


@settings(max_examples=400, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=14).map("".join))
def test_both_parsers_give_the_same_document_and_findings(text: str):
    assert outcome(text, Loader.C) == outcome(text, Loader.PYTHON)


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=60))
def test_no_text_ends_in_anything_but_a_document_or_findings(text: str):
    data = text.encode("utf-8", "replace")

    assert outcome(data.decode(), Loader.C) == outcome(data.decode(), Loader.PYTHON)


@settings(max_examples=100, deadline=None)
@given(st.binary(max_size=60))
def test_no_bytes_end_in_anything_but_a_document_or_findings(data: bytes):
    assert isinstance(findings(data), tuple)
