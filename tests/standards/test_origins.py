"""The same paper reads the same, whoever made the file and however."""

from functools import cache
from pathlib import Path

import pytest
from docx.oxml.ns import qn
from lxml import etree

import drafter
from drafter.standards import Outcome, Report, Sheet, check, sheets
from tests import libreoffice
from tests.ooxml.samples import DOCUMENT, part, replaced
from tests.standards.drafts import Draft
from tests.standards.flattening import flattened, renamed
from tests.standards.papers import PAPERS
from tests.standards.writing import written

VML = "urn:schemas-microsoft-com:vml"

EXAMPLES = sorted((Path(__file__).parents[2] / "examples").glob("mau-*.yaml"))
NAMES = [sheet.name for sheet in sheets()]


def flawed(name: str) -> Draft:
    """Return a report with something wrong in each of its parts."""
    draft = PAPERS["report"](Sheet.named(name))
    draft.of("number")[0].text = "Số 5 / BC"
    draft.of("place_date")[0].italic = False
    draft.of("issuer")[0].bold = False
    draft.of("subject")[0].size -= 2
    draft.of("body")[1].align = "left"
    draft.of("sign_position")[0].italic = True
    draft.of("recipients_list")[0].size += 3
    return draft


def summary(report: Report) -> list[tuple[str, str, str]]:
    """Return what was found, without where: other programs number otherwise."""
    return sorted((str(f.path), f.severity.value, f.message()) for f in report.findings)


@cache
def shipped(path: Path) -> bytes:
    return drafter.render(drafter.load(path), paper="bao-cao")


@pytest.mark.parametrize("name", NAMES)
def test_styles_and_direct_formatting_read_alike(name):
    direct, styled = (check(written(flawed(name), m)) for m in ("direct", "styles"))

    assert len(direct.findings) >= 7
    assert summary(styled) == summary(direct)
    assert styled.outcomes == direct.outcomes


@pytest.mark.parametrize("name", NAMES)
def test_tabs_in_place_of_a_table_change_no_finding_but_of_alignment(name):
    good = check(written(PAPERS["report"](Sheet.named(name)), "tabs"))
    bad = check(written(flawed(name), "tabs"))
    table = check(written(flawed(name)))

    assert good.of(Outcome.FAILED) == ()
    assert bad.of(Outcome.FAILED) == table.of(Outcome.FAILED)


def test_there_are_shipped_papers_to_turn_inside_out():
    assert len(EXAMPLES) == 2


@pytest.mark.parametrize("manner", [renamed, flattened], ids=["renamed", "flattened"])
@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_names_of_styles_mean_nothing(path, manner):
    """No finding hangs on what a style is called, or on there being one."""
    before = check(shipped(path))
    after = check(manner(shipped(path)))

    assert manner(shipped(path)) != shipped(path)
    assert len(before.of(Outcome.PASSED)) > 150
    assert summary(after) == summary(before)
    assert after.outcomes == before.outcomes


@pytest.mark.parametrize("name", NAMES)
def test_a_flawed_paper_keeps_its_flaws_when_its_styles_go(name):
    before = check(written(flawed(name), "styles"))

    for manner in (renamed, flattened):
        assert summary(check(manner(written(flawed(name), "styles")))) == summary(
            before
        )


@libreoffice.NEEDED
def test_libreoffice_saves_the_same_paper():
    """One run converts a paper in due form, a flawed one and one with tabs."""
    files = {
        "flawed": written(flawed("nd30-2020")),
        "right": written(PAPERS["report"](Sheet.named("hd36-2018")), "styles"),
        "tabs": written(flawed("hd36-2018"), "tabs"),
        "shipped": shipped(EXAMPLES[0]),
    }
    saved = libreoffice.all_saved(files, "docx", filters="MS Word 2007 XML")

    for name, data in files.items():
        assert summary(check(saved[name])) == summary(check(data)), name


def boxed(data: bytes) -> bytes:
    """Return a paper whose letterhead stands in text boxes, not in a table."""
    root = etree.fromstring(part(data).encode())
    body = root.find(qn("w:body"))
    table = body.find(qn("w:tbl"))
    rows = [row.findall(qn("w:tc")) for row in table.findall(qn("w:tr"))]
    anchor = etree.SubElement(body, qn("w:p"))
    body.remove(anchor)
    for column in zip(*rows, strict=True):
        run = etree.SubElement(anchor, qn("w:r"))
        pict = etree.SubElement(run, qn("w:pict"))
        shape = etree.SubElement(pict, f"{{{VML}}}shape", style="width:99pt")
        content = etree.SubElement(
            etree.SubElement(shape, f"{{{VML}}}textbox"), qn("w:txbxContent")
        )
        for cell in column:
            content.extend(cell.findall(qn("w:p")))
    body.replace(table, anchor)
    return replaced(data, {DOCUMENT: etree.tostring(root)})


@pytest.mark.parametrize("name", NAMES)
def test_a_letterhead_in_text_boxes_is_read_too(name):
    """Where a box stands on the page nobody can tell, so columns are not judged."""
    data = boxed(written(PAPERS["report"](Sheet.named(name))))

    report = check(data)

    assert "txbxContent" in part(data)
    assert report.sheet.name == name
    assert report.of(Outcome.FAILED) == ()
    assert {"number.side", "issuer.side"} <= set(report.of(Outcome.NOT_EVALUATED))
