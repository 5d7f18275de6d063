"""A damaged package is put right by a rule that says so, or refused with the part."""

import pytest

from drafter import errors
from drafter.ooxml import validation
from drafter.ooxml.dump import text
from drafter.templating.engine import examine, load

from .samples import Meeting, body, part, raw, replaced
from .test_package import TAGLESS, names

TYPES = "[Content_Types].xml"
RELS = "word/_rels/document.xml.rels"
ROOT = "_rels/.rels"
EMPTY = (
    b"<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/"
    b"relationships'/>"
)


def codes(data: bytes) -> list[str]:
    found = [finding.code for finding in examine(data, "mau.docx", Meeting)]
    return [code for code in found if code != TAGLESS]


def without(*gone: str) -> bytes:
    data = body("{{ dia_diem }}")
    kept = {name: part(data, name).encode("latin-1", "ignore") for name in names(data)
            if name.endswith((".xml", ".rels")) and name not in gone}  # fmt: skip
    import io
    import zipfile

    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name, content in kept.items():
            archive.writestr(name, content)
    return stream.getvalue()


@pytest.mark.parametrize(
    "data",
    [
        without(ROOT),
        replaced(body("{{ dia_diem }}"), {ROOT: EMPTY}),
        replaced(
            body("{{ dia_diem }}"),
            {
                ROOT: part(body(), ROOT)
                .replace("word/document.xml", "word/none.xml")
                .encode()
            },
        ),
    ],
    ids=["none", "empty", "dangling"],
)
def test_relationships_of_the_package_that_are_lost_are_put_back(data):
    """Word would not open it; the paper is whole and a warning says so."""
    assert "T234" in codes(data)
    made = load(data).render(Meeting())
    assert text(made) == "hội trường\n"
    assert validation.examine(made) == ()


def test_relationships_of_the_body_that_are_lost_are_put_back():
    """Styles, lists and settings are found again."""
    data = replaced(body("{{ dia_diem }}"), {RELS: EMPTY})

    assert codes(data).count("T234") == 3
    made = load(data).render(Meeting())
    assert {"word/styles.xml", "word/numbering.xml"} <= set(names(made))
    assert validation.examine(made) == ()


@pytest.mark.parametrize("other", ["docProps/core.xml", "docProps/app.xml"])
def test_a_body_that_another_part_is_taken_for_is_found_again(other):
    """Word opens what the root names: a paper of such a file would not open."""
    root = part(body("{{ dia_diem }}"), "_rels/.rels")
    root = root.replace("word/document.xml", other)
    data = replaced(body("{{ dia_diem }}"), {"_rels/.rels": root.encode()})

    assert "T234" in codes(data)
    made = load(data).render(Meeting())
    assert text(made) == "hội trường\n"
    assert part(made, "_rels/.rels").count('/officeDocument"') == 1


def test_a_file_without_styles_gets_the_usual_one():
    """And a warning, with the part."""
    style = '<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr></w:p>'
    data = raw(style, base=without("word/styles.xml"))
    found = {finding.code: finding for finding in examine(data, "mau.docx", Meeting)}

    assert "T235" in found
    assert "word/styles.xml" in found["T235"].message()
    assert "word/styles.xml" in names(load(data).render(Meeting()))


@pytest.mark.parametrize("gone", ["word/settings.xml", "word/fontTable.xml"])
def test_a_part_that_nothing_names_may_be_missing(gone):
    """Its relationship goes, and a warning says so."""
    data = without(gone)

    assert "T223" in codes(data)
    assert validation.examine(load(data).render(Meeting())) == ()


@pytest.mark.parametrize(
    "inner",
    [
        '<w:p/><w:sectPr><w:headerReference w:type="default" r:id="rId77"/></w:sectPr>',
        '<w:p><w:hyperlink r:id="rId77"/></w:p>',
        '<w:p><w:r><w:drawing><a:blip r:embed="rId77"/></w:drawing></w:r></w:p>',
    ],
)
def test_what_is_seen_and_missing_is_refused_with_the_part(inner):
    """A header, a link, a picture: the paper would lack it."""
    data = raw(inner)

    assert "T233" in codes(data)
    with pytest.raises(errors.TemplateError, match="rId77"):
        load(data)


def test_a_sound_file_is_left_as_it_is():
    """The harmless twin."""
    assert codes(body("{{ dia_diem }}")) == []
