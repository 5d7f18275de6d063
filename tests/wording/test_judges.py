"""The judges see what is wrong, and let pass what is right."""

from collections.abc import Callable

import pytest

from tests.wording import figure_judges as figures
from tests.wording import order_judges as order
from tests.wording import sentence_judges as sentence
from tests.wording import stock
from tests.wording.papers import Paper, Part
from tests.wording.stock_figures import Facts

Table = tuple[tuple[str, ...], ...]
HEAD = ("TT", "Chỉ tiêu", "Đơn vị tính", "Thực hiện", "Đánh giá")
BODY: Facts = {"don_vi": "Đảng bộ xã Suối Bạc", "loai": "tổng kết"}
TWENTY = " ".join(["việc"] * 20)


def made(
    *parts: tuple[str, str],
    name: str = "tin",
    typed: tuple[str, ...] = (),
    table: Table = (),
) -> Paper:
    """Return a paper of some paragraphs."""
    tables = (table,) if table else ()
    return Paper(name, tuple(Part(*part) for part in parts), tables, (), typed)


def text(*paragraphs: str, name: str = "tin", typed: tuple[str, ...] = ()) -> Paper:
    """Return a paper of running text."""
    return made(*(("text", one) for one in paragraphs), name=name, typed=typed)


def complaints(
    judge: Callable[..., object], paper: Paper, **facts: object
) -> list[str]:
    """Return what a judge finds wrong."""
    verdicts = list(judge(BODY | facts, paper))  # type: ignore[call-overload]
    return [wrong for _, wrong in verdicts if wrong]


SEEN = (
    (sentence.glue, text("Lúa được mùa. Đồng thời, chè được giá.")),
    (sentence.glue, text("Dịp này, A tặng B.", "Dịp này, C tặng D.")),
    (sentence.leads, text("Đồng chí đề nghị: a. Đồng chí đề nghị: b.")),
    (sentence.doubled, text("Xã tập trung: tập trung làm đường.")),
    (sentence.doubled, text("Xã tập trung: trước mùa mưa, kiểm tra đập.")),
    (sentence.doubled, text("Xã tập trung:", "Một là, làm đường.")),
    (sentence.doubled, text("Các đồng chí: A; B chủ trì Hội nghị.")),
    (sentence.long, text(f"Xã {TWENTY} {TWENTY} {TWENTY}.")),
    (
        sentence.long,
        text(f"Xã {TWENTY} {TWENTY} {TWENTY}.", typed=(f"{TWENTY} {TWENTY}",)),
    ),
    (sentence.conference_words, text("Hội nghị nghe Hội nghị bàn về hội nghị.")),
    (sentence.subjects, text("Xây dựng Đảng bộ vững mạnh.")),
    (
        sentence.capitals,
        text("Xã triển khai đề án 06 về dân cư.", typed=("Đề án 06 về dân cư",)),
    ),
    (sentence.comrades, text("Dự có đồng chí Trung tá Hoàng Văn A.")),
    (sentence.comrades, text("Đồng chí Thường trực HĐND xã trình bày.")),
    (sentence.styles, text("Có 04 ý kiến.")),
    (sentence.styles, text("Có 4 ý kiến.", name="bao-cao")),
    (sentence.styles, text("Nhiệm kỳ 2020 - 2025.")),
    (sentence.styles, text("Nhiệm kỳ 2020-2025.", name="bao-cao")),
    (sentence.styles, text("Từ ngày 02 tháng 3 năm 2025 đến 05/6/2025.")),
    (figures.fractions, text("Tỷ lệ đạt 98,7%, bằng 100,71% kế hoạch.")),
    (figures.fractions, text("Xã có 9/8 sản phẩm OCOP.")),
    (figures.fractions, text("Thu đạt 46,2/42 tỷ đồng.")),
    (figures.bases, text("Thu đạt 3 tỷ đồng, bằng 98,5%.")),
    (order.lead, text("Thực hiện Kế hoạch số 1, xã tổ chức Hội nghị.")),
    (order.lead, text("Xã Suối Bạc vừa tổ chức Hội nghị.")),
    (order.report_parts, text("Báo cáo nêu rõ: a; b.", name="bài")),
    (order.report_parts, text("Đồng chí A chủ trì Hội nghị.")),
    (
        order.promises,
        made(("title", "tổng kết; phương hướng, nhiệm vụ năm 2026"), name="bao-cao"),
    ),
    (order.captions, made(("text", "Một."), ("caption", "Quang cảnh"), name="bài")),
    (order.captions, made(("text", "Một."), ("picture", "[ẢNH: Quang cảnh]"))),
    (
        order.lists_of_one,
        made(("text", "Danh sách gồm:"), ("bullet", "A."), ("text", "Hết.")),
    ),
    (order.lists_of_one, text("Một là, làm đường.")),
    (order.bound, made(("title", "Suối Bạc năm 2026"))),
    (order.bound, made(("title", "Nhiệm kỳ 2020-2025"))),
    (figures.references, made(("reference", "(Kèm theo Báo cáo kết quả)"))),
    (
        figures.nouns,
        made(table=(HEAD, ("1", "Kết nạp đảng viên", "đảng viên", "3", ""))),
    ),
)
"""Papers with something wrong, each for the judge that must see it."""

PASSED = (
    (
        sentence.glue,
        text(
            "Đồng thời, tổ liên gia ra mắt.", typed=("đồng thời, tổ liên gia ra mắt",)
        ),
    ),
    (sentence.leads, text("Xã phấn đấu: a; b. Xã phấn đấu đạt chuẩn vào năm 2027.")),
    (sentence.doubled, text("Đồng chí đề nghị xã tập trung tháo gỡ vướng mắc.")),
    (sentence.doubled, text("Chủ trì Hội nghị có các đồng chí: A; B.")),
    (sentence.long, text(f"Xã {stock.LONG}.", typed=(stock.LONG,))),
    (
        sentence.conference_words,
        text("Sáng 9/1, xã tổ chức Hội nghị tổng kết công tác hội nghị, hội họp."),
    ),
    (sentence.subjects, text("Xã xây dựng Đảng bộ vững mạnh.")),
    (sentence.comrades, text("Dự có Trung tá Hoàng Văn A.")),
    (
        sentence.comrades,
        text("Dự có các đồng chí Ủy viên.", typed=("các đồng chí Ủy viên",)),
    ),
    (sentence.styles, text("Có 4 ý kiến, nhiệm kỳ 2020-2025, ngày 9/1/2026.")),
    (sentence.styles, text("Có 04 ý kiến, nhiệm kỳ 2020 - 2025.", name="bao-cao")),
    (figures.fractions, text("Xã đạt 15/18 chỉ tiêu, sáng 9/1/2026.")),
    (figures.bases, text("Thu bằng 98,5% kế hoạch, bằng 102% so với năm 2024.")),
    (figures.bases, text("Thu bằng 98,5% [CẦN BỔ SUNG: so với gì].")),
    (order.lead, text("Sáng 9/1/2026, xã Suối Bạc tổ chức Hội nghị.")),
    (order.lists_of_one, text("Một là, làm đường.", "Hai là, trồng rừng.")),
    (order.bound, made(("title", "Suối Bạc năm\u00a02026, 2020\u20112025"))),
    (
        figures.references,
        made(("reference", "(Kèm theo Báo cáo số …-BC/ĐU, ngày … của Đảng ủy xã)")),
    ),
    (
        figures.nouns,
        made(table=(HEAD, ("1", "Số đảng viên kết nạp", "đảng viên", "3", ""))),
    ),
)
"""Papers with nothing wrong."""


def named(cases: tuple[tuple[Callable[..., object], Paper], ...]) -> list[object]:
    """Return the cases, each with the name of its judge."""
    return [
        pytest.param(*case, id=f"{case[0].__name__}-{number}")
        for number, case in enumerate(cases)
    ]


@pytest.mark.parametrize(("judge", "paper"), named(SEEN))
def test_a_judge_sees_what_is_wrong(judge: Callable[..., object], paper: Paper) -> None:
    assert complaints(judge, paper)


@pytest.mark.parametrize(("judge", "paper"), named(PASSED))
def test_a_judge_lets_pass_what_is_right(
    judge: Callable[..., object], paper: Paper
) -> None:
    assert complaints(judge, paper) == []


def test_where_nobody_is_a_comrade_none_is_called_so() -> None:
    body = {"ten": "Công ty Chè Suối Bạc", "xung_ho": "ông, bà"}

    assert complaints(sentence.comrades, text("Đồng chí A trình bày."), don_vi=body)
    assert not complaints(sentence.comrades, text("Đồng chí A trình bày."))


def test_a_missed_target_without_its_row_is_seen() -> None:
    target = {"ten": "tỷ lệ che phủ rừng", "thuc_hien": "60%"}
    row = ("1", "Tỷ lệ che phủ rừng", "%", "60")
    other = ("1", "Sản lượng chè", "tấn", "60", "Đạt")

    for rows, seen in (
        ((other,), True),
        (((*row, ""),), True),
        (((*row, "Chưa đạt"),) * 2, True),
        (((*row, "Chưa đạt"),), False),
    ):
        found = complaints(
            figures.missed, made(table=(HEAD, *rows)), chi_tieu_chua_dat=[target]
        )
        assert bool(found) is seen


def test_a_rounded_hundred_is_seen() -> None:
    figure = {"ten": "sản lượng chè", "thuc_hien": "24.990 tấn"}
    results = [{"so_lieu": [figure | {"so_sanh": {"kế hoạch": "25.000 tấn"}}]}]

    for told, seen in (("100%", True), ("99,96%", False)):
        paper = text(f"Sản lượng chè đạt 24.990 tấn, bằng {told} kế hoạch.")
        assert bool(complaints(figures.exactly, paper, ket_qua=results)) is seen


def test_news_over_a_ceiling_or_with_its_awards_first_is_seen() -> None:
    over = text(*[f"Xã {TWENTY}."] * 30)
    late = text(f"Xã {TWENTY} {TWENTY}.", f"Xã {TWENTY} {TWENTY}. Thu đạt 3 tỷ đồng.")
    first = text("Dịp này, xã tặng giấy khen cho 3 cá nhân.", "Xã làm đường.")

    assert complaints(order.ceilings, over)
    assert complaints(order.first_result, late, chi_tieu_dat="15/18")
    assert complaints(order.award_last, first, khen_thuong=[{}])
