"""What stays with the next paragraph is looked at again once pages are known."""

import io
import zipfile

import pytest

import drafter
from drafter.ooxml.dump import dump
from drafter.outputs import relaying
from tests.conferences import FULL
from tests.outputs.samples import paper

FIELD = "<w:instrText"


def body(data):
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return package.read("word/document.xml").decode()


def test_headings_get_a_field_that_nobody_sees():
    made = drafter.render(FULL, paper="bao-cao")

    ready = relaying.ready(made)

    assert FIELD not in body(made)
    assert body(ready).count(FIELD) > 20
    assert dump(ready).count("(số trang)") > 20
    assert body(ready).count("<w:vanish/>") == 4 * body(ready).count(FIELD)


@pytest.mark.parametrize("data", [b"", b"PK\3\4", paper(("Normal", "Đảng bộ xã"))])
def test_what_has_nothing_to_keep_is_laid_out_as_it_is(data):
    assert relaying.ready(data) == data
