"""What repeats is looked at once; the paper is as if each row had been read."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from drafter import errors
from drafter.ooxml import xml
from drafter.templating import fill, repairs
from drafter.templating.engine import LoadedTemplate, load
from drafter.templating.environment import context, tallied
from drafter.vocabulary import GAP_MARK
from tests.ooxml.samples import Indicator, Meeting, docx

GAP = GAP_MARK.format("tên")
HOLDERS = tuple(xml.name(f"w:{holder}") for holder in ("tc", "tr", "tbl", "hdr"))
PIECES = (
    *("<w:tc>", "</w:tc>", "<w:tcPr/>", "</w:tcPr>", "<w:tc/>", "<w:p/>", "", "x"),
    *("<w:p>a</w:p></w:tc>", "</w:tbl></w:tc>", '<w:tc w:a="', '">', '"></w:tc>'),
    *(
        "<w:tr>",
        "</w:tr>",
        "</w:tblPrEx>",
        "</w:tblPrEx></w:tr>",
        "</w:hdr>",
        "<w:hdr>",
    ),
)


@settings(deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=12))
def test_a_container_is_suspected_by_its_pieces_as_by_the_whole(pieces: list[str]):
    data = "".join(pieces).encode()
    block = fill.Block(data, fill._joined(set(pieces)))

    for holder in HOLDERS:
        suspected = repairs.suspected(data, (holder,))
        assert block.may_be_emptied((holder,)) == suspected


def report() -> LoadedTemplate:
    def write(document):
        document.add_paragraph("Họp tại {{ dia_diem }}")
        grid = document.add_table(3, 2)
        grid.cell(0, 0).text = "{%tr for c in chi_tieu %}"
        grid.cell(1, 0).text = "{{ c.ten }}"
        cell = grid.cell(1, 1)
        cell.text = "{%p if c.dat %}"
        cell.add_paragraph("đạt")
        cell.add_paragraph("{%p endif %}")
        grid.cell(2, 0).text = "{%tr endfor %}"

    return load(docx(write))


def meeting(*last: Indicator) -> Meeting:
    many = tuple(Indicator(title=f"Chỉ tiêu {n}", met=True) for n in range(2_000))
    return Meeting(indicators=(*many, *last))


@pytest.mark.parametrize(
    "last",
    [
        Indicator(title="Cuối", met=True),
        Indicator(title=GAP, met=True),
        Indicator(title="hai\ndòng", met=True),
        Indicator(title="ô trống", met=False),
    ],
    ids=["plain", "a gap", "a break", "an emptied cell"],
)
def test_the_last_of_many_rows_is_printed_as_if_every_row_were_read(last, monkeypatch):
    template, view = report(), meeting(last)
    with tallied():
        values = context(view, template.names)
        blocks = list(fill._blocks(template.parts[0], values))
    assert sum(block.pieces is not None for block in blocks) > 10
    made = template.render(view)

    monkeypatch.setattr(fill, "_OFTEN", 1 << 30)

    assert template.render(view) == made


def test_a_bad_character_in_the_last_of_many_rows_is_refused():
    with pytest.raises(errors.RenderError) as stopped:
        report().render(meeting(Indicator(title="a\x07", met=True)))

    assert [finding.code for finding in stopped.value.findings] == ["T302"]
