"""Merged cells of rows and cells that come and go: always a whole table."""

import io
import re

import pytest
from docx import Document
from hypothesis import given, settings
from hypothesis import strategies as st

from drafter.ooxml import limits, validation
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


pairs = st.text(".+|", min_size=2, max_size=2)
"""Two cells of a row: plain, the first of a merge, a further one of it."""


def nested(*more):
    return st.recursive(
        pairs,
        lambda inner: st.one_of(
            st.tuples(st.sampled_from(["khen_thuong", ""]), inner),
            st.lists(inner, min_size=2, max_size=4),
            *(one(inner) for one in more),
        ),
        max_leaves=8,
    )


def either(inner):
    return st.tuples(st.just("not khen_thuong"), inner, inner)


def laid(block, loops=0):
    """Yield the rows of a block of rows, and the tags around them."""
    if isinstance(block, str):
        yield block
    elif isinstance(block, list):
        for item in block:
            yield from laid(item, loops)
    elif block[0]:
        yield f"{{%tr if {block[0]} %}}"
        yield from laid(block[1], loops)
        for other in block[2:]:
            yield "{%tr else %}"
            yield from laid(other, loops)
        yield "{%tr endif %}"
    elif loops == limits.LOOPS:
        yield from laid(block[1], loops)
    else:
        yield f"{{%tr for c{loops} in chi_tieu %}}"
        yield from laid(block[1], loops + 1)
        yield "{%tr endfor %}"


def grid(lines):
    """Return a table; what goes on with a merge in it has something above it."""
    rows, above = [tr(tc("đầu"), tc("x"), tc("y"))], ".."
    for line in lines:
        if line.startswith("{"):
            rows.append(tag(line))
            continue
        pairs = zip(line, above, strict=True)
        above = "".join(
            "+" if mark == "|" and up == "." else mark for mark, up in pairs
        )
        cells = (tc(merge=mark.strip(".")) for mark in above)
        rows.append(tr(tc("a"), *cells))
    return template(*rows, columns=3)


@given(nested(either), st.booleans(), st.integers(0, 3))
@settings(deadline=None, max_examples=60)
def test_whatever_is_left_is_a_whole_table(block, praised, turns):
    view = Meeting(praised=praised, indicators=(Indicator(title="a"),) * turns)
    paper = load(grid(laid(block))).paper(view)

    assert validation.examine(paper) == ()
    drawn(paper)


@given(nested())
@settings(deadline=None, max_examples=60)
def test_where_all_is_left_once_nothing_changes(block):
    lines = list(laid(block))
    view = Meeting(praised=True, indicators=(Indicator(title="a"),))

    made = drawn(load(grid(lines)).paper(view))
    assert made == drawn(grid(line for line in lines if line[0] != "{"))
