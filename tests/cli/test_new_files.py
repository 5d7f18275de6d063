"""Files that a command makes anew: where they go, and what they leave alone."""

import unicodedata

import click
import pytest

from drafter.cli.new_files import new_docx
from drafter.errors import SourceError


def test_without_a_name_it_is_called_after_what_it_is_made_from(here):
    assert str(new_docx(None, "bao-cao")) == "bao-cao.moi.docx"


def test_what_is_there_is_refused_with_a_name_that_is_free(here):
    for name in ("a.docx", "a-2.docx"):
        (here / name).touch()

    with pytest.raises(SourceError) as stop:
        new_docx("a.docx", "")

    (finding,) = stop.value.findings
    assert finding.code == "F510"
    assert "-o a-3.docx" in finding.hint()


def test_a_new_name_is_written_with_its_accents_composed():
    typed = unicodedata.normalize("NFD", "mẫu tôi.docx")

    assert new_docx(typed, "").name == "mẫu tôi.docx"


def test_a_link_that_leads_nowhere_is_there_too(here):
    (here / "a.docx").symlink_to("b.docx")

    with pytest.raises(SourceError):
        new_docx("a.docx", "")


def test_another_form_is_wrong_usage(here):
    with pytest.raises(click.UsageError, match="tên một tệp"):
        new_docx("a.pdf", "")
