"""Merged cells of rows and cells that come and go: always a whole table."""

import io
import re

import pytest
from docx import Document

from drafter.ooxml import validation
from drafter.templating.engine import load
from tests.ooxml.samples import Indicator, Meeting, part, raw

TREE = Meeting(
    indicators=(
        Indicator(title="Một", causes=(Indicator(title="a"), Indicator(title="b"))),
        Indicator(title="Hai", met=False),
        Indicator(title="Ba", met=False, causes=(Indicator(title="c"),)),
    )
)


def tc(text: str = "", *, merge: str = "", span: int = 1) -> str:
    marks = {"": "", "+": '<w:vMerge w:val="restart"/>', "|": "<w:vMerge/>"}
    spans = f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
    return (
        f"<w:tc><w:tcPr>{spans}{marks[merge]}</w:tcPr><w:p><w:r><w:t>{text}</w:t></w:r>"
        "</w:p></w:tc>"
    )


def tr(*cells: str) -> str:
    return f"<w:tr>{''.join(cells)}</w:tr>"


def tag(text: str, merge: str = "") -> str:
    return tr(tc(text), tc(merge=merge))


def template(*rows: str, columns: int = 2) -> bytes:
    grid = "".join('<w:gridCol w:w="2000"/>' for _ in range(columns))
    table = f"<w:tbl><w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl>"
    return raw(f"<w:p/>{table}<w:p/><w:sectPr/>")


def drawn(paper: bytes) -> list[str]:
    """Return the rows of a paper: of each cell its text, its span, its merge."""
    assert not re.search(r"luot|gop=|cot=", part(paper))
    lines = []
    for row in re.findall(r"<w:tr>.*?</w:tr>", part(paper)):
        cells = []
        for cell in re.findall(r"<w:tc>.*?</w:tc>", row):
            span = re.search(r'gridSpan w:val="(\d)"', cell)
            merge = re.search(r'<w:vMerge(?: w:val="restart"(/))?', cell)
            mark = "" if merge is None else "+" if merge[1] else "|"
            words = "".join(re.findall("<w:t[^>]*>([^<]*)", cell))
            cells.append(words + (span[1] if span else "") + mark)
        lines.append(" ".join(cell or "." for cell in cells))
    return lines


def filled(data: bytes, view: Meeting = TREE) -> list[str]:
    paper = load(data).paper(view)
    assert validation.examine(paper) == ()
    Document(io.BytesIO(paper))
    return drawn(paper)


FOR, END = tag("{%tr for c in chi_tieu %}"), tag("{%tr endfor %}")
IF, ELSE, ENDIF = map(tag, ("{%tr if khen_thuong %}", "{%tr else %}", "{%tr endif %}"))


@pytest.mark.parametrize(
    ("rows", "praised", "expected"),
    [
        ((IF, tr(tc("a"), tc("b", merge="+")), ENDIF, tr(tc("c"), tc(merge="|"))),
         False, ["c +"]),
        ((IF, tr(tc("a"), tc("b", merge="+")), ENDIF, tr(tc("c"), tc(merge="|"))),
         True, ["a b+", "c |"]),
        ((tr(tc("a"), tc("b", merge="+")), FOR, tr(tc("c"), tc(merge="|")), END),
         False, ["a b+", "c |", "c |", "c |"]),
        ((FOR, tr(tc("a"), tc("b", merge="+")), tr(tc("c"), tc(merge="|")), END),
         False, ["a b+", "c |"] * 3),
        ((FOR, tag("{%tr if c.dat %}"), tr(tc("a"), tc("b", merge="+")), ENDIF,
          tr(tc("c"), tc(merge="|")), END),
         False, ["a b+", "c |", "c +", "c +"]),
        ((tr(tc("đầu"), tc("t", merge="+")), tr(tc("đầu"), tc(merge="|")),
          tag("{%tr for c in chi_tieu %}", "+"), tr(tc("c"), tc(merge="|")),
          tag("{%tr endfor %}", "|")),
         False, ["đầu t+", "đầu |", "c +", "c |", "c |"]),
        ((IF, tr(tc("a"), tc("b", merge="+")), ELSE, tr(tc("x"), tc("y", merge="+")),
          ENDIF, tr(tc("c"), tc(merge="|"))),
         True, ["a b+", "c |"]),
        ((IF, tr(tc("a"), tc("b", merge="+")), ELSE, tr(tc("x"), tc("y", merge="+")),
          ENDIF, tr(tc("c"), tc(merge="|"))),
         False, ["x y+", "c |"]),
        ((tr(tc("a"), tc("b", merge="+")), IF, tr(tc("x"), tc("y")), ENDIF,
          tr(tc("c"), tc(merge="|"))),
         True, ["a b+", "x y", "c +"]),
        ((FOR, tr(tc("a"), tc("b", merge="+")), tag("{%tr for n in c.nguyen_nhan %}"),
          tr(tc("n"), tc(merge="|")), END, END),
         False, ["a b+", "n |", "n |", "a b+", "a b+", "n |"]),
    ],
)  # fmt: skip
def test_a_merge_begins_where_it_is_left_and_with_each_turn(rows, praised, expected):
    view = Meeting(indicators=TREE.indicators, praised=praised)

    assert filled(template(*rows), view) == expected


CONDITION = tc("{%tc if khen_thuong %}"), tc("x"), tc("{%tc endif %}")


@pytest.mark.parametrize(
    ("rows", "praised", "expected"),
    [
        ((tr(tc("a", span=4)), tr(tc("b"), *CONDITION)), True, ["a2", "b x"]),
        ((tr(tc("a", span=4)), tr(tc("b"), *CONDITION)), False, ["a1", "b"]),
        ((tr(tc("a"), tc("k", span=3), tc("z")), tr(tc("b"), *CONDITION, tc("z"))),
         True, ["a k1 z", "b x z"]),
        ((tr(tc("a", span=4), tc("z", span=2)),
          tr(tc("b"), tc("{%tc for c in chi_tieu %}"), tc("x"), tc("{%tc endfor %}"),
             tc("d"), tc("e"))),
         True, ["a4 z2", "b x x x d e"]),
        ((tr(tc("b", span=2), tc("{%tc if khen_thuong %}"), tc("x", span=2),
             tc("{%tc endif %}")), tr(tc("a", span=6))),
         True, ["b2 x2", "a4"]),
    ],
)  # fmt: skip
def test_a_cell_spans_the_columns_that_are_left(rows, praised, expected):
    view = Meeting(indicators=TREE.indicators, praised=praised)

    assert filled(template(*rows, columns=6), view) == expected
