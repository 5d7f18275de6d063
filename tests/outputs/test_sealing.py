"""A paper of any form tells whether it is as drafter wrote it."""

import pytest

from drafter.ooxml.seal import State
from drafter.outputs import FORMS, sealing

SEALED = {
    "html": "<!DOCTYPE html>\n<p>Báo cáo</p>\n".encode(),
    "md": "# Báo cáo\n\n| a | b |\n| --- | --- |\n".encode(),
    "pdf": b"%PDF-1.7\n...\n%%EOF\n",
}
FORMS_AND_DATA = sorted(SEALED.items())


@pytest.mark.parametrize(("form", "data"), FORMS_AND_DATA)
@pytest.mark.parametrize("end", [b"", b"\n"])
def test_what_is_sealed_is_known(form, data, end):
    made = sealing.sealed(data.rstrip() + end, form)

    assert sealing.state(made, form) is State.SEALED
    assert made.startswith(data.rstrip())
    assert b"drafter 1:" in made.splitlines()[-1]


@pytest.mark.parametrize(("form", "data"), FORMS_AND_DATA)
def test_any_change_breaks_the_seal(form, data):
    made = sealing.sealed(data, form)
    changes = (
        made.replace(b"o", b"O", 1) if b"o" in data else made.replace(b".", b",", 1),
        made + b"\n",
        made + b"appended",
        made.replace(b"\n", b"\r\n"),
        b"\xef\xbb\xbf" + made,
        made[:-2],
    )

    assert {sealing.state(change, form) for change in changes} == {State.EDITED}


@pytest.mark.parametrize(("form", "data"), FORMS_AND_DATA)
def test_what_has_no_seal_is_foreign(form, data):
    assert sealing.state(data, form) is State.FOREIGN
    assert sealing.state(b"", form) is State.FOREIGN


def test_a_table_that_ends_a_markdown_has_no_row_more():
    made = sealing.sealed(SEALED["md"], "md").decode()

    assert "| --- |\n\n<!-- drafter 1:" in made


def test_a_text_has_no_place_for_a_seal():
    assert sealing.sealed(b"x\n", "txt") == b"x\n"
    assert sealing.state(b"x\n", "txt") is State.FOREIGN


@pytest.mark.parametrize("form", FORMS)
def test_what_is_no_paper_at_all_is_foreign_in_every_form(form):
    assert sealing.state(b"\0\xff PK\3\4", form) is State.FOREIGN
