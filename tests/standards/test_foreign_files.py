"""Files of any origin: read without a crash, judged as a person would."""

import random
import re
from decimal import Decimal
from functools import cache

import pytest
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Pt

from drafter import legacy
from drafter.errors import TemplateError
from drafter.standards import Outcome, Sheet, check
from tests.ooxml.samples import DOCUMENT, body, docx, part, raw, replaced, table
from tests.standards.drafts import Draft
from tests.standards.papers import PAPERS
from tests.standards.writing import written

_TCVN3 = {c: chr(code) for code, c in legacy._tcvn3().items()}
_CAPITALS = {c.upper(): sign for c, sign in _TCVN3.items()}


def in_tcvn3(text: str) -> str:
    """Return a text as an old font wants it; that font has the capitals."""
    return "".join(_TCVN3.get(c, _CAPITALS.get(c, c)) for c in text)


def old_font(draft: Draft) -> Draft:
    for block in draft.blocks():
        capitals = block.text.upper() == block.text
        block.font = ".VnTimeH" if capitals else ".VnTime"
        block.text = in_tcvn3(block.text.lower() if capitals else block.text)
    return draft


def failed(report) -> set[str]:
    return set(report.of(Outcome.FAILED))


@pytest.mark.parametrize("name", ["nd30-2020", "hd36-2018"])
def test_a_paper_in_an_old_font_is_read_and_told_to_change_its_codes(name):
    """All components are recognised; one cause makes one complaint."""
    data = written(old_font(PAPERS["report"](Sheet.named(name))))

    report = check(data)

    assert "đ" not in part(data).lower()
    assert report.sheet.name == name
    assert failed(report) == {"text.unicode"}
    (finding,) = report.findings
    assert "TCVN3" in finding.message()


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Uû ban nh©n d©n x· ®· chØ ®¹o, hoµn thµnh nhiÖm vô.", "TCVN3"),
        ("UÛy ban nhaân daân xaõ ñaõ chæ ñaïo thöïc hieän.", "VNI"),
    ],
)
def test_old_codes_under_a_new_font_are_told(text, told):
    """The font was changed and the letters were not."""
    draft = PAPERS["report"](Sheet.named("nd30-2020"))
    draft.of("body")[0].text = text

    report = check(written(draft))

    assert failed(report) == {"text.unicode"}
    assert told in report.findings[0].message()


def test_underlined_text_is_no_drawn_line():
    draft = PAPERS["report"](Sheet.named("nd30-2020"))
    (motto,) = draft.of("motto")
    motto.rule, motto.underline = None, True

    report = check(written(draft))

    assert failed(report) == {"motto.rule"}
    assert any("gạch chân" in f.message() for f in report.findings)


@pytest.mark.parametrize(
    ("component", "share", "passes"),
    [
        ("motto", 100, True),
        ("motto", 95, True),
        ("motto", 60, False),
        ("issuer", 33, True),
        ("issuer", 50, True),
        ("issuer", 25, False),
        ("issuer", 70, False),
        ("subject", 45, True),
        ("subject", 90, False),
    ],
)
def test_a_drawn_line_has_its_length(component, share, passes):
    draft = PAPERS["report"](Sheet.named("nd30-2020"))
    (block,) = draft.of(component)
    whole = block.rule * 100 / (100 if component == "motto" else 40)
    block.rule = whole * share / 100

    report = check(written(draft))

    assert (f"{component}.rule" in report.of(Outcome.PASSED)) is passes


def test_a_wrapped_subject_is_measured_by_its_lines():
    """The line may be a part of the last line, or of the longest."""
    draft = PAPERS["report"](Sheet.named("nd30-2020"))
    (subject,) = draft.of("subject")
    subject.text = "Kết quả công tác năm 2025; phương hướng, nhiệm vụ năm 2026 của xã"
    subject.text += " trên các lĩnh vực kinh tế, văn hóa, xã hội, quốc phòng, an ninh"
    subject.rule = Decimal(60)

    assert "subject.rule" in check(written(draft)).of(Outcome.PASSED)


def test_an_empty_line_may_stand_between_a_subject_and_its_mark():
    draft = PAPERS["report"](Sheet.named("hd36-2018"))
    at = draft.body.index(draft.of("subject")[0]) + 1
    draft.add(draft.body, "blank", "", at)

    assert failed(check(written(draft))) == set()


def test_blanks_for_the_records_clerk_are_no_mistakes():
    draft = PAPERS["report"](Sheet.named("nd30-2020"))
    draft.of("number")[0].text = "Số:        /BC-STC"
    draft.of("place_date")[0].text = "Hòa An, ngày      tháng 7 năm 2026"

    report = check(written(draft))

    assert failed(report) == set()
    assert {"number.padded"} <= set(report.of(Outcome.NOT_EVALUATED))


def test_either_style_of_tone_marks_passes_in_fixed_texts():
    draft = PAPERS["report"](Sheet.named("nd30-2020"))
    draft.of("national_name")[0].text = "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM"
    draft.of("parent_issuer")[0].text = "UỶ BAN NHÂN DÂN TỈNH HOÀ AN"

    assert failed(check(written(draft))) == set()


def test_emphasis_in_the_body_is_not_taken_for_its_style():
    def fill(document):
        paragraph = document.add_paragraph()
        paragraph.alignment = WD_ALIGN_PARAGRAPH.JUSTIFY
        for text, bold in (("Kết quả nổi bật: ", True), ("a " * 60, False)):
            run = paragraph.add_run(text)
            run.bold, run.font.size = bold, Pt(14)

    report = check(docx(fill), standard="nd30-2020")

    assert "body.bold" in report.of(Outcome.PASSED)


def test_an_application_of_a_citizen_is_no_official_paper():
    data = body(
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
        "TỜ KHAI ĐĂNG KÝ KHAI SINH",
        "Kính gửi: Ủy ban nhân dân xã Đông Phú",
        "Họ, chữ đệm, tên người yêu cầu:",
        "Đông Phú, ngày 05 tháng 01 năm 2026",
    )

    assert [f.code for f in check(data).findings] == ["R202"]


@pytest.mark.parametrize(
    "data",
    [body(), body("", "Xin chào"), table(("a", "b")), raw("<w:p/><w:tbl/><w:p/>")],
    ids=["empty", "words", "table", "bare"],
)
@pytest.mark.parametrize("standard", [None, "nd30-2020", "hd05-2026"])
def test_a_file_that_is_no_paper_is_read_to_the_end(data, standard):
    report = check(data, standard=standard)

    assert report.findings
    assert len(report.outcomes) == len(report.sheet.requirements)


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04", b"%PDF-1.7", b"\xd0\xcf\x11\xe0"])
def test_what_is_no_word_file_is_refused_with_a_sentence(data):
    with pytest.raises(TemplateError) as caught:
        check(data, name="bao-cao.docx")

    assert caught.value.findings


@cache
def whole() -> bytes:
    return written(PAPERS["report"](Sheet.named("nd30-2020")), "styles")


NONSENSE = ("", "abc", "-1", "99999999999", "12pt", "1.5", "0x10", "½", "true", "NaN")


@pytest.mark.parametrize("name", [DOCUMENT, "word/styles.xml"])
@pytest.mark.parametrize("seed", range(12))
def test_nonsense_in_attributes_never_stops_a_check(name, seed):
    """Other programs write what no schema allows."""
    chance = random.Random(seed)

    def other(match: re.Match[str]) -> str:
        keep = match[1].startswith(("xmlns", "w:styleId", "r:"))
        if keep or chance.random() > 0.2:
            return match[0]
        return f'{match[1]}="{chance.choice(NONSENSE)}"'

    text = re.sub(r'(\w+:\w+)="([^"]*)"', other, part(whole(), name))

    report = check(replaced(whole(), {name: text.encode()}), standard="nd30-2020")

    assert len(report.outcomes) == len(report.sheet.requirements)


@pytest.mark.parametrize(
    ("first", "failed"),
    [("TỈNH ĐOÀN HÒA AN", ("parent_issuer.bold",)), ("BAN CHẤP HÀNH", ())],
)
def test_a_bold_line_above_a_youth_union_is_its_superior_if_it_names_one(first, failed):
    draft = PAPERS["report"](Sheet.named("doan29-2013"))
    (superior,) = draft.of("parent_issuer")
    superior.text, superior.bold = first, True

    assert check(written(draft)).of(Outcome.FAILED) == failed
