"""What a person reads after the check of a paper with the usual faults."""

from decimal import Decimal

from drafter.findings import SEVERITY_WORDS, Spot
from drafter.ooxml.places import described
from drafter.standards import Report, Sheet, check
from tests.standards.drafts import Draft
from tests.standards.papers import PAPERS
from tests.standards.writing import written


def told(report: Report) -> str:
    """Return findings as a command shows them, a line each, with the way out."""
    lines = []
    for finding in report.findings:
        assert isinstance(finding.mark, Spot)
        word = SEVERITY_WORDS[finding.severity]["vi"]
        lines.append(f"{word} {finding.code}: {finding.message()}")
        lines.append(f"  ở: {described(finding.mark)}")
        lines.append(f"  gợi ý: {finding.hint()}")
        lines.append(f"  en: {finding.message('en')}")
    return "\n".join(lines) + "\n"


def usual_faults(name: str) -> Draft:
    """Return a report as many offices send it."""
    draft = PAPERS["report"](Sheet.named(name))
    draft.margins["left"] = Decimal(25)
    draft.page_number_in = "footer"
    draft.of("number")[0].text = "Số 5/BC"
    draft.of("place_date")[0].text = "Hòa An, ngày 5 tháng 01 năm 2027"
    for component in ("motto", "issuer", "subject"):
        for block in draft.of(component):
            block.rule, block.underline = None, True
    for block in draft.of("body"):
        block.size, block.align, block.after = Decimal(12), "left", Decimal(3)
        block.first_line, block.exactly = Decimal(7), None
    draft.of("sign_authority")[0].text = "T.M ỦY BAN NHÂN DÂN"
    draft.of("sign_position")[0].bold = not draft.of("sign_position")[0].bold
    draft.of("sign_name")[0].text = "ThS. Đỗ Mạnh Tường"
    draft.of("recipients_label")[0].bold = draft.of("recipients_label")[0].italic = True
    draft.of("recipients_list")[1].text = "- Huyện ủy;"
    draft.of("recipients_list")[2].text = "- Lưu VP"
    draft.of("section")[1].text = "III. VĂN HÓA - XÃ HỘI"
    return draft


def test_a_state_paper(file_regression):
    report = check(written(usual_faults("nd30-2020")), name="bao-cao.docx")

    assert len(report.findings) > 15
    file_regression.check(
        told(report), encoding="utf-8", extension=".txt", basename="nd30-2020"
    )


def test_a_party_paper_is_never_told_that_a_law_requires_what_was_not_read(
    file_regression,
):
    report = check(written(usual_faults("hd05-2026")), standard="hd05-2026")

    assert {f.severity.value for f in report.findings} <= {"warning", "hint"}
    for finding in report.findings:
        if finding.severity.value == "warning":
            assert "chưa kiểm chứng đầy đủ" in finding.message()
        assert "luật" not in finding.message()
    file_regression.check(
        told(report), encoding="utf-8", extension=".txt", basename="hd05-2026"
    )
