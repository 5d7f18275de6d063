"""What a hand has changed and no fact can give is kept as entries of ``sua_tay``."""

import copy
import io
from pathlib import Path

import pytest
from docx import Document
from docx.text.paragraph import Paragraph

from drafter.drafting import alignment, loading, wording_to_keep
from drafter.drafting.edits_by_hand import HandEdit, Kind
from drafter.drafting.redrafting import Drafting
from drafter.source import edits

EXAMPLE = Path("examples/xa-cam-giang-2023.yaml").read_text("utf-8")
CLOSE = "Trên đây là"
TOLD = "Kết quả từng chỉ tiêu"


class Office:
    """A clerk with a file of facts, who edits its report in Word."""

    def __init__(self, folder):
        self.file = folder / "hoi-nghi.yaml"
        self.file.write_text(EXAMPLE, "utf-8")
        self.unkept = []

    def drafting(self):
        read = loading.read(self.file)
        return Drafting(wanted="bao-cao", size=None, read=read)

    def draft(self):
        drafting = self.drafting()
        return drafting.bytes_of(drafting.read)

    def edited(self, *changes):
        """Return the paper of today with changes by hand."""
        document = Document(io.BytesIO(self.draft().data))
        for change in changes:
            change(document)
        stream = io.BytesIO()
        document.save(stream)
        return stream.getvalue()

    def keep(self, paper):
        """Keep all that differs; return how many changes there were."""
        drafting = self.drafting()
        found = list(differences(drafting.bytes_of(drafting.read).data, paper))
        made = wording_to_keep.kept(found, drafting.read, drafting, paper)
        self.unkept = [edit.line.text for edit in made.unkept]
        if made.changes:
            text = edits.changed(self.text(), made.changes, str(self.file))
            self.file.write_text(text, "utf-8")
        return len(found)

    def text(self):
        return self.file.read_text("utf-8")

    def kept(self):
        """Return the lines that the file has more than the example."""
        assert self.text().startswith(EXAMPLE.rstrip("\n"))
        return self.text()[len(EXAMPLE.rstrip("\n")) :].split("\n")


def differences(drafted, paper):
    old, new = alignment.lines(drafted), alignment.lines(paper, "bao-cao.docx")
    texts = [line.text for line in old], [line.text for line in new]
    for pair in alignment.aligned(*texts):
        if pair.old is None:
            yield HandEdit(kind=Kind.ADDED, line=new[pair.new])
        elif pair.new is None:
            yield HandEdit(kind=Kind.REMOVED, line=old[pair.old])
        elif not alignment.is_same(old[pair.old].text, new[pair.new].text):
            yield HandEdit(kind=Kind.WORDING, line=new[pair.new])


@pytest.fixture
def office(tmp_path):
    return Office(tmp_path)


def paragraph(document, begins):
    return next(
        p for p in document.paragraphs if p.text.replace("\xa0", " ").startswith(begins)
    )


def says(begins, text):
    def change(document):
        found = paragraph(document, begins)
        for run in found.runs[1:]:
            run._r.getparent().remove(run._r)
        found.runs[0].text = text

    return change


def goes(begins):
    def change(document):
        element = paragraph(document, begins)._p
        element.getparent().remove(element)

    return change


def behind(begins, text):
    def change(document):
        found = paragraph(document, begins)
        made = copy.deepcopy(found._p)
        found._p.addnext(made)
        says_in = Paragraph(made, found._parent)
        for run in says_in.runs[1:]:
            run._r.getparent().remove(run._r)
        says_in.runs[0].text = text

    return change


def test_other_words_one_line_less_and_one_more_are_kept(office):
    paper = office.edited(
        says(CLOSE, "Đảng ủy xã trân trọng báo cáo."),
        behind("Đảng ủy xã trân trọng", "Kính trình Huyện ủy."),
        goes(TOLD),
    )

    assert office.keep(paper) >= 3
    assert office.unkept == []
    lines = office.kept()
    assert "sua_tay:" in lines
    assert [line.strip() for line in lines if "thanh:" in line or "them:" in line] == [
        'thanh: "Đảng ủy xã trân trọng báo cáo."', 'them: "Kính trình Huyện ủy."'
    ]  # fmt: skip
    assert "    bo: có" in lines
    first, *_ = (line for line in lines if "cau:" in line)
    assert TOLD in first, "entries stand in the order of the paper"


def test_what_is_kept_is_drafted_and_no_more_a_difference(office):
    office.keep(office.edited(says(CLOSE, "Xin trân trọng báo cáo."), goes(TOLD)))
    paper = office.draft()

    assert (paper.kept, paper.noticed) == (2, ())
    assert office.keep(paper.data) == 0


def test_a_second_hand_changes_the_entry_that_is_there(office):
    office.keep(office.edited(says(CLOSE, "Xin trân trọng báo cáo.")))
    office.keep(
        office.edited(
            says("Xin trân trọng", "Xin kính trình."),
            behind("Xin kính trình", "Một."),
            behind("Một.", "Hai."),
        )
    )

    office.keep(office.edited(behind("Một.", "Một rưỡi."), goes("Hai.")))

    said = [line.strip() for line in office.kept() if "th" in line.split(":")[0]]
    assert said == ['thanh: "Xin kính trình."', 'them: "Một."', 'them: "Một rưỡi."']
    assert office.draft().kept == 3


def test_a_hand_that_takes_its_words_back_takes_the_entry_back(office):
    before = office.draft().data
    office.keep(office.edited(says(CLOSE, "Xin kính trình."), goes(TOLD)))
    assert office.draft().kept == 2

    office.keep(before)

    assert office.text().rstrip("\n") == EXAMPLE.rstrip("\n")


def test_entries_of_other_papers_stay(office):
    other = 'sua_tay:\n- {giay_to: tin-bai, cau: "Một, hai", bo: có}  # của báo\n'
    office.file.write_text(f"{EXAMPLE}\n{other}", "utf-8")

    office.keep(office.edited(says(CLOSE, "Xin kính trình.")))

    assert other in office.text()
    assert office.draft().kept == 1


def test_a_number_that_was_typed_is_kept_too(office):
    office.keep(office.edited(says(CLOSE, "a) Xin kính trình; b) xin chỉ đạo.")))

    assert '    thanh: "a) Xin kính trình; b) xin chỉ đạo."' in office.kept()
    assert office.keep(office.draft().data) == 0


def test_a_place_that_reads_like_one_before_it_is_told(office):
    office.keep(
        office.edited(behind(CLOSE, "Như trên."), behind("Như trên", "Như trên."))
    )
    assert office.draft().kept == 2
    before = office.text()

    def second(document):
        twice = [p for p in document.paragraphs if p.text == "Như trên."]
        behind_it = copy.deepcopy(twice[1]._p)
        twice[0]._p.addprevious(behind_it)
        Paragraph(behind_it, twice[0]._parent).runs[0].text = "Chen vào."

    office.keep(office.edited(second))

    assert office.unkept == []
    assert office.keep(office.draft().data) == 0
    assert office.text() != before


def test_the_second_of_two_lines_alike_is_kept_where_it_stands(office):
    more = "han_che: [việc còn chậm, việc còn chậm, hồ sơ còn thiếu]\n"
    office.file.write_text(f"{EXAMPLE}\n{more}", "utf-8")
    texts = lines_of(office.draft().data)
    first, second = (n for n, text in enumerate(texts) if "iệc còn chậm" in text)
    assert texts[first] == texts[second]

    def later(document):
        document.paragraphs[second].runs[0].text = "Việc đã nhanh hơn;"

    office.keep(office.edited(later))

    drafted = lines_of(office.draft().data)
    assert (drafted[first], drafted[second]) == (texts[first], "Việc đã nhanh hơn;")
    assert (office.unkept, office.draft().kept) == ([], 1)


def lines_of(data):
    return [p.text for p in Document(io.BytesIO(data)).paragraphs]


def test_the_letterhead_is_kept_line_by_line(office):
    def head(document):
        cell = document.tables[0].cell(0, 0)
        line = next(p for p in cell.paragraphs if "BẠCH THÔNG" in p.text)
        line.runs[0].text = line.text.replace("BẠCH THÔNG", "CHỢ ĐỒN")

    paper = office.edited(head)
    before = [
        p.text for p in Document(io.BytesIO(paper)).tables[0].cell(0, 0).paragraphs
    ]
    office.keep(paper)

    drafted = Document(io.BytesIO(office.draft().data)).tables[0].cell(0, 0)
    assert [p.text for p in drafted.paragraphs] == before


def test_what_stands_outside_the_text_is_told(office):
    def header(document):
        document.sections[0].header.paragraphs[0].text = "Tài liệu hội nghị"

    paper = office.edited(header)

    assert office.keep(paper) == 1
    assert office.unkept == ["Tài liệu hội nghị"]
    assert office.text() == EXAMPLE
