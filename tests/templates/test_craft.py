"""The shipped templates as a person sees them in Word: clean, named, Vietnamese."""

import re
from pathlib import Path
from zipfile import ZipFile

import pytest

from drafter.ooxml import xml
from drafter.standards import paper_styles
from drafter.standards.sheet import Sheet
from drafter.templating import letterhead, shipped

NAMES = shipped.names()
FOLDER = Path(__file__).parents[2] / "templates"
STANDARDS = {"dang": ("hd36-2018", "hd05-2026"), "chinh-quyen": ("nd30-2020",)}
PARTS = {
    "[Content_Types].xml", "_rels/.rels", "docProps/app.xml", "docProps/core.xml",
    "word/_rels/document.xml.rels", "word/document.xml", "word/fontTable.xml",
    "word/header1.xml", "word/header2.xml", "word/numbering.xml", "word/settings.xml",
    "word/styles.xml",
}  # fmt: skip
LEFTOVERS = (
    "Macintosh", "2013-12", "APA", "ja-JP", "en-US", "ＭＳ", "Cambria", "rsid",
    "useFELayout", "Normal.dotm",
)  # fmt: skip
SMALL = 12_000
"""Bytes: half of what the smallest of them took while it carried leftovers."""
BLOCK_TAG = re.compile(r"\{%(?:p|tr|tc) .*%\}")


def parts(name: str) -> dict[str, str]:
    """Return the parts of a shipped template as text."""
    with ZipFile(FOLDER / name / "template.docx") as package:
        return {part: package.read(part).decode() for part in package.namelist()}


def styles(name: str) -> dict[str, xml.Element]:
    """Return the styles of a shipped template by their ids."""
    root = xml.parse(parts(name)["word/styles.xml"].encode())
    return {xml.value(s, "w:styleId"): s for s in xml.find_all(root, "w:style")}


def texts(name: str) -> list[tuple[str, str]]:
    """Return style and text of each paragraph of a shipped template."""
    root = xml.parse(parts(name)["word/document.xml"].encode())
    return [
        (
            xml.value(xml.find(paragraph, "w:pPr/w:pStyle")),
            "".join(text.text or "" for text in paragraph.iter(xml.name("w:t"))),
        )
        for paragraph in root.iter(xml.name("w:p"))
    ]


@pytest.mark.parametrize("name", NAMES)
def test_a_template_carries_no_leftovers(name):
    held = parts(name)
    text = "\n".join(held.values())

    assert set(held) <= PARTS
    assert [word for word in LEFTOVERS if word in text] == []
    assert (FOLDER / name / "template.docx").stat().st_size < SMALL


@pytest.mark.parametrize("name", NAMES)
def test_a_template_is_of_word_2013_and_vietnamese(name):
    held = parts(name)
    languages = re.findall(r'<w:(?:lang|themeFontLang) w:val="([^"]*)"', str(held))

    assert 'w:name="compatibilityMode"' in held["word/settings.xml"]
    assert 'word" w:val="15"/>' in held["word/settings.xml"]
    assert len(languages) >= 3
    assert set(languages) == {"vi-VN"}
    assert "<dc:language>vi-VN</dc:language>" in held["docProps/core.xml"]
    assert "<dc:title>{{ tep.tua_de }}</dc:title>" in held["docProps/core.xml"]


@pytest.mark.parametrize("name", NAMES)
def test_every_tag_that_leaves_no_paragraph_is_in_the_style_of_tags(name):
    tags = [style for style, text in texts(name) if BLOCK_TAG.fullmatch(text)]

    assert len(tags) > 5
    assert set(tags) == {"The"}
    assert [text for style, text in texts(name) if style in ("", "Normal")] == []


@pytest.mark.parametrize("name", NAMES)
def test_every_style_has_a_next_one_and_a_place_in_the_gallery(name):
    known = styles(name)
    own = [s for s in known.values() if xml.value(s, "w:type") == "paragraph"][1:]
    places = [int(xml.value(xml.find(style, "w:uiPriority"))) for style in own]

    assert len(own) > 15
    assert all(xml.value(xml.find(style, "w:next")) in known for style in own)
    assert len(set(places)) == len(places)
    assert max(places) < 70, "behind the styles of Word"


@pytest.mark.parametrize("name", NAMES)
def test_lists_number_styles_that_are_there(name):
    held, known = parts(name), styles(name)
    linked = re.findall(
        r'<w:pStyle w:val="([^"]*)"', held.get("word/numbering.xml", "")
    )
    numbered = [i for i, s in known.items() if xml.find(s, "w:pPr/w:numPr") is not None]

    assert sorted(linked) == sorted(numbered)


@pytest.mark.parametrize("name", NAMES)
def test_the_outline_begins_at_its_first_level(name):
    levels = {i: xml.find(s, "w:pPr/w:outlineLvl") for i, s in styles(name).items()}
    used = {style for style, _ in texts(name)}
    seen = sorted(
        {int(xml.value(e)) for i, e in levels.items() if e is not None and i in used}
    )

    assert seen == list(range(len(seen)))
    assert seen


@pytest.mark.parametrize("name", [n for n in NAMES if "/" in n])
def test_drawn_rules_are_marked_as_decoration(name):
    drawn = parts(name)["word/document.xml"]

    assert drawn.count("<wp:docPr ") in (1, 3)
    assert drawn.count("decorative") >= drawn.count("<wp:docPr ")
    assert "tblDescription" not in drawn


@pytest.mark.parametrize("name", [n for n in NAMES if "/" in n])
def test_styles_are_as_the_sheets_of_the_template_prescribe(name):
    held = xml.parse(parts(name)["word/styles.xml"].encode())
    before = xml.source(held)
    numbering = xml.parse(parts(name)["word/numbering.xml"].encode())
    for standard in STANDARDS[name.split("/")[1]]:
        from drafter.ooxml import style_writer

        wanted = paper_styles.styles(Sheet.named(standard))
        numbers = style_writer.put_lists(numbering, wanted, style_writer.ids(held))
        style_writer.put(held, wanted, paper_styles.text(), numbers)

    assert xml.source(held) == before


@pytest.mark.parametrize("standard", ["nd30-2020", "doan29-2013"])
@pytest.mark.parametrize(
    ("component", "style"),
    [("issuer", "Cơ quan ban hành"), ("subject", "Trích yếu")],
)
def test_drawn_rules_take_the_share_of_the_sheet(standard, component, style):
    rule = Sheet.named(standard).rule(f"{component}.rule")

    assert rule is None or rule.default == letterhead.SHARES[style]
