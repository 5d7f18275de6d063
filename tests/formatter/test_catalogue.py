"""The catalogue is complete, its page is fresh, each form reads back."""

import re
from pathlib import Path

import pytest

import drafter.formatter as package
from drafter.formatter import PRESS, Formatter
from tests.formatter.catalogue import READERS, WRITTEN, exported, page, write
from tests.formatter.catalogue.bases import BASES, Status, basis_of

PAGE = Path(__file__).parents[2] / "docs" / "formatter.md"
FORMS = {name for name in dir(Formatter) if not name.startswith("_")} - {
    *("profile", "nbsp", "tone", "spelling")
}


def test_the_public_names_are_the_catalogue():
    assert len(package.__all__) > 40
    assert set(package.__all__) == exported()


def test_every_form_of_the_formatter_has_a_row():
    assert len(FORMS) > 50
    assert {entry.form for entry in WRITTEN} == FORMS


def test_every_row_of_the_specification_has_a_call():
    rows = set(re.findall(r"^\| (6\.1\.\d+|8\.\d) \|", page(), flags=re.MULTILINE))

    assert rows == {f"6.1.{n}" for n in range(1, 31)} | {"8.1", "8.2", "8.3"}


def test_every_form_has_a_basis_and_only_texts_are_verified():
    assert {key.split()[0] for key in BASES} == {f"6.1.{n}" for n in range(1, 31)}
    for entry in WRITTEN:
        assert basis_of(entry.row, entry.what).source
    verified = [b.source for b in BASES.values() if b.status is Status.VERIFIED]
    assert len(verified) > 5
    assert all(source.startswith(("Luật", "NĐ")) for source in verified)


@pytest.mark.parametrize("fmt", [Formatter(), Formatter(PRESS), Formatter(nbsp=True)])
@pytest.mark.parametrize("entry", WRITTEN, ids=lambda e: f"{e.row} {e.what}")
def test_a_form_reads_back_or_says_why_not(entry, fmt):
    if entry.reader is None:
        assert entry.unread
        return

    assert entry.reader(write(fmt, entry)).value == entry.expected


def test_every_reader_has_a_sample_that_the_formatter_never_writes():
    assert len(READERS) > 20
    assert all(entry.typed for entry in READERS)


def test_the_page_is_fresh(file_regression):
    """After a change run this test with --force-regen."""
    file_regression.check(page(), encoding="utf-8", fullpath=PAGE)
