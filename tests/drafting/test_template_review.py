"""A template looked at without facts: all that is wrong with it, and what it holds."""

import pytest

from drafter.drafting.template_review import review
from drafter.errors import TemplateError
from drafter.templating.shipped import DOCUMENT, names, part
from tests.ooxml.samples import body, docx, table
from tests.templating.live import with_field


@pytest.mark.parametrize("name", names())
def test_a_shipped_template_has_nothing_to_tell(name):
    seen = review(name)

    assert not seen.findings
    assert seen.name == name
    assert seen.manifest.paper == name.split("/")[0]
    assert seen.data == part(name, DOCUMENT)


def test_tags_fields_and_tables_are_counted():
    grid = table(("{{ dia_diem }}", "{{ dia_diem }}"), ("{{ van_ban.so }}", "chữ"))

    seen = review(grid)

    assert (seen.tags, seen.fields, seen.tables) == (3, 2, 1)


def test_all_that_is_wrong_is_told_at_once(tmp_path):
    """Neither a wrong package, a wrong tag nor a wrong field hides the others."""
    path = tmp_path / "mau.docx"
    path.write_bytes(
        with_field(
            "DATE", body("{{ dia_diemm }}", "{% if dia_diem %}", "{{ dia_diem|z }}")
        )
    )

    codes = [finding.code for finding in review(path).findings]

    assert codes == ["T222", "T104", "T101", "T111"]


@pytest.mark.parametrize("data", [b"", b"PK\3\4", b"{\\rtf1 }"])
def test_what_is_no_word_file_is_told_and_stops_nothing(data):
    seen = review(data)

    assert [finding.code for finding in seen.findings] == ["T201"]
    assert (seen.tags, seen.fields, seen.tables) == (0, 0, 0)


def test_a_name_that_nobody_ships_stops():
    with pytest.raises(TemplateError) as stopped:
        review("baocao")

    assert [finding.code for finding in stopped.value.findings] == ["T501"]


def test_an_empty_document_has_no_tags():
    assert review(docx(lambda document: None)).tags == 0
