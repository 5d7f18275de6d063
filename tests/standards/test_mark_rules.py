"""What stands apart: tables, boxes, the foot of page 1, the room for a signature."""

from decimal import Decimal

import pytest

from drafter.standards import Outcome, Sheet, check, sheets
from tests.ooxml.samples import DOCUMENT, NAMESPACES, part, replaced
from tests.standards.papers import PAPERS
from tests.standards.writing import EDGE, SIDES, written

SHEETS = [sheet.name for sheet in sheets()]
MARKED = "<w:t>KHẨN</w:t>"


def outcome(data: bytes, name: str, rule: str) -> Outcome:
    return dict(check(data, standard=name).outcomes)[rule]


def in_a(wrap: str, style: str = "single") -> bytes:
    """Return a State paper whose mark of urgency has a box of some kind."""
    draft = PAPERS["report"](Sheet.named("nd30-2020"))
    for block in (*draft.of("urgency"), *draft.of("circulation")):
        block.boxed = False
    data = written(draft)
    text = part(data)
    at = text.index(MARKED)
    start = text.rindex("<w:p>", 0, at)
    end = text.index("</w:p>", at) + len("</w:p>")
    edges = "".join(EDGE.format(side=side) for side in SIDES).replace("single", style)
    made = wrap.format(p=text[start:end], edges=edges, style=style, ns=NAMESPACES)
    return replaced(data, {DOCUMENT: (text[:start] + made + text[end:]).encode()})


CELL = (
    "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w='1500'/></w:tblGrid><w:tr><w:tc>"
    "<w:tcPr><w:tcW w:w='1500' w:type='dxa'/><w:tcBorders>{edges}</w:tcBorders>"
    "</w:tcPr>{p}</w:tc></w:tr></w:tbl>"
)
BOX = (
    "<w:p><w:r><w:pict><v:shape xmlns:v='urn:schemas-microsoft-com:vml' {stroked}>"
    "<v:textbox><w:txbxContent>{p}</w:txbxContent></v:textbox></v:shape></w:pict>"
    "</w:r></w:p>"
)


@pytest.mark.parametrize(
    ("wrap", "style", "expected"),
    [
        (CELL, "single", Outcome.PASSED),
        (CELL, "double", Outcome.FAILED),
        (CELL, "nil", Outcome.FAILED),
        (BOX.replace("{stroked}", ""), "single", Outcome.PASSED),
        (BOX.replace("{stroked}", "stroked='f'"), "single", Outcome.FAILED),
        ("{p}", "single", Outcome.FAILED),
    ],
    ids=["cell", "double cell", "bare cell", "text box", "no outline", "none"],
)
def test_a_mark_may_be_boxed_in_any_way(wrap, style, expected):
    assert outcome(in_a(wrap, style), "nd30-2020", "urgency.boxed") is expected


def test_a_border_of_the_letters_is_a_box():
    data = in_a("{p}")
    text = part(data)
    at = text.index(MARKED)
    head = text.rindex("<w:rPr>", 0, at) + len("<w:rPr>")
    frame = '<w:bdr w:val="single" w:sz="4" w:space="0" w:color="auto"/>'
    boxed = replaced(data, {DOCUMENT: (text[:head] + frame + text[head:]).encode()})

    assert outcome(boxed, "nd30-2020", "urgency.boxed") is Outcome.PASSED


@pytest.mark.parametrize(
    "component", ["contact", "digital_signature", "urgency", "circulation"]
)
def test_what_is_not_there_is_not_judged(component):
    draft = PAPERS["report"](Sheet.named("nd30-2020"))
    draft.remove(component)
    before = dict(check(written(PAPERS["report"](Sheet.named("nd30-2020")))).outcomes)
    after = dict(check(written(draft)).outcomes)
    own = [rule for rule in after if rule.startswith(f"{component}.")]

    assert len(own) >= 4
    assert {after[rule] for rule in own} == {Outcome.NOT_EVALUATED}
    assert Outcome.PASSED in {before[rule] for rule in own}


@pytest.mark.parametrize("name", SHEETS)
@pytest.mark.parametrize(
    ("lines", "expected"),
    [(0, Outcome.FAILED), (1, Outcome.FAILED), (5, Outcome.PASSED)],
)
def test_room_for_a_signature_may_be_made_of_blank_lines(name, lines, expected):
    draft = PAPERS["report"](Sheet.named(name))
    (signer,) = draft.of("sign_name")
    signer.before = Decimal(0)
    at = draft.signature.index(signer)
    for _ in range(lines):
        draft.add(draft.signature, "blank", "", at)

    assert outcome(written(draft), name, "sign_name.room") is expected


@pytest.mark.parametrize("name", SHEETS)
def test_a_paper_that_says_it_was_signed_needs_no_room(name):
    draft = PAPERS["report"](Sheet.named(name))
    (signer,) = draft.of("sign_name")
    signer.before = Decimal(0)
    draft.add(draft.signature, "note", "(đã ký)", draft.signature.index(signer))

    assert outcome(written(draft), name, "sign_name.room") is Outcome.NOT_EVALUATED


@pytest.mark.parametrize(
    ("rows", "repeated", "unsplit"),
    [
        (0, Outcome.NOT_EVALUATED, Outcome.NOT_EVALUATED),
        (4, Outcome.NOT_EVALUATED, Outcome.FAILED),
        (60, Outcome.FAILED, Outcome.FAILED),
    ],
)
def test_tables_are_judged_by_their_length(rows, repeated, unsplit):
    """The letterhead and the signature stand in tables too, but without lines."""
    draft = PAPERS["report"](Sheet.named("nd30-2020"))
    draft.rows, draft.rows_whole, draft.head_repeated = rows, False, False
    found = dict(check(written(draft)).outcomes)

    assert found["table.repeated"] is repeated
    assert found["table.unsplit"] is unsplit


def test_a_table_style_may_keep_rows_whole():
    """As when a style of the office has it for all its tables."""
    draft = PAPERS["tabled"](Sheet.named("nd30-2020"))
    draft.rows_whole = False
    data = written(draft)
    styles = part(data, "word/styles.xml")
    style = (
        '<w:style w:type="table" w:styleId="Luoi"><w:name w:val="Lưới"/>'
        "<w:trPr><w:cantSplit/></w:trPr></w:style></w:styles>"
    )
    text = part(data).replace(
        "<w:tblPr><w:tblBorders>",
        '<w:tblPr><w:tblStyle w:val="Luoi"/><w:tblBorders>',
    )
    files = {
        "word/styles.xml": styles.replace("</w:styles>", style).encode(),
        DOCUMENT: text.encode(),
    }

    assert outcome(data, "nd30-2020", "table.unsplit") is Outcome.FAILED
    changed = replaced(data, files)
    assert outcome(changed, "nd30-2020", "table.unsplit") is Outcome.PASSED
