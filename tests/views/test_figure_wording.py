"""How a report words figures: rates in points, plans in brackets, gaps, verbs."""

from decimal import Decimal

import pytest

from drafter.drafting.loading import load
from drafter.model import NewsSize, Score, Target, UnmetTarget
from drafter.views import score_clauses
from drafter.views.figure_sentences import sentences
from drafter.views.target_clauses import target
from tests.conferences import amount
from tests.views.contexts import context
from tests.views.test_figures_told import FACTS, figure, plain


@pytest.mark.parametrize(
    ("typed", "clause"),
    [
        (
            '{ten: tỷ lệ hồ sơ đúng hạn, thuc_hien: "98,7%", so_sanh: {kế hoạch: 98%}}',
            "tỷ lệ hồ sơ đúng hạn đạt 98,7% (kế hoạch 98%), cao hơn 0,7 điểm phần trăm",
        ),
        (
            "{ten: độ che phủ, thuc_hien: 71%, so_sanh: "
            '{kế hoạch: "80%, đạt 88,75%"}, huong_tot: tăng}',
            "độ che phủ đạt 71% (kế hoạch 80%), thấp hơn 9 điểm phần trăm",
        ),
        (
            "{ten: độ che phủ, thuc_hien: 71%, so_sanh: {kế hoạch: 71%}, "
            "huong_tot: tăng}",
            "độ che phủ đạt 71%, bằng kế hoạch",
        ),
        (
            "{dong_tu: có, thuc_hien: 9 sản phẩm OCOP, ghi_chu: đạt từ 3 sao trở lên, "
            "so_sanh: {kế hoạch: 8 sản phẩm OCOP}}",
            "có 09 sản phẩm OCOP đạt từ 3 sao trở lên, bằng 112,5% kế hoạch "
            "(08 sản phẩm)",
        ),
        (
            "{dong_tu: giao, thuc_hien: 22 công dân, ghi_chu: nhập ngũ, "
            "so_sanh: {kế hoạch: 22 công dân}}",
            "giao 22 công dân nhập ngũ, đạt 100% kế hoạch",
        ),
        (
            "{ten: xã, thuc_hien: 22 xã, ghi_chu: đạt chuẩn, huong_tot: tăng, "
            "so_sanh: {kế hoạch: 22 xã}}",
            "có 22 xã đạt chuẩn, bằng 100% kế hoạch",
        ),
        (
            '{ten: tỷ lệ hộ nghèo, thuc_hien: "2,15%", '
            'so_sanh: {kế hoạch: "không quá 2,3%", năm trước: "3,05%"}}',
            "tỷ lệ hộ nghèo còn 2,15% (kế hoạch không quá 2,3%), "
            "giảm 0,9 điểm phần trăm so với năm 2024",
        ),
        (
            '{ten: tỷ lệ hộ nghèo, thuc_hien: "2,45%", '
            'so_sanh: {kế hoạch: "không quá 2,3%"}}',
            "tỷ lệ hộ nghèo là 2,45%, chưa đạt kế hoạch (không quá 2,3%)",
        ),
        (
            '{ten: tổng sản lượng, thuc_hien: "694,5 tấn", so_sanh: "98,5%"}',
            "tổng sản lượng đạt 694,5 tấn, bằng 98,5% "
            "[CẦN BỔ SUNG: so với kế hoạch hay cùng kỳ]",
        ),
        (
            '{ten: tổng sản lượng, thuc_hien: "694,5 tấn", so_sanh: "tăng 5%"}',
            "tổng sản lượng đạt 694,5 tấn, tăng 5% "
            "[CẦN BỔ SUNG: so với kế hoạch hay cùng kỳ]",
        ),
        (
            "{ten: doanh thu, thuc_hien: 120 tỷ đồng, "
            "so_sanh: {năm trước: 10 tỷ đồng}}",
            "doanh thu đạt 120 tỷ đồng, gấp 12 lần so với năm 2024",
        ),
        (
            '{ten: doanh thu, thuc_hien: "99,9 tỷ đồng", '
            "so_sanh: {năm trước: 10 tỷ đồng}}",
            "doanh thu đạt 99,9 tỷ đồng, tăng 899% so với năm 2024",
        ),
        (
            "{dong_tu: khởi tố, thuc_hien: 812 vụ, va: [1.204 bị can], "
            "so_sanh: {năm trước: 800 vụ}}",
            "khởi tố 812 vụ, 1.204 bị can, tăng 1,5% so với năm 2024",
        ),
        (
            "{ten: Kiến nghị của cử tri, thuc_hien: 82 kiến nghị}",
            "có 82 kiến nghị của cử tri",
        ),
        (
            "{ten: vụ án ma túy, thuc_hien: 0 vụ}",
            "không xảy ra vụ nào án ma túy",
        ),
        (
            "{ten: trồng rừng, thuc_hien: 22 ha, "
            'so_sanh: {kế hoạch: "hoàn thành 88%"}}',
            "trồng rừng đạt 22 ha, hoàn thành 88% kế hoạch",
        ),
        (
            "{ten: số lớp, thuc_hien: 12 lớp, so_sanh: {năm trước: nhiều hơn 3 lớp}}",
            "số lớp là 12 lớp, nhiều hơn 03 lớp so với năm 2024",
        ),
        (
            "{dong_tu: xử lý, thuc_hien: 14 vụ, ghi_chu: không để xảy ra khiếu kiện}",
            "xử lý 14 vụ, không để xảy ra khiếu kiện",
        ),
        (
            "{ten: tỷ lệ hộ nghèo, thuc_hien: 2%, ghi_chu: Theo chuẩn mới, uoc: có}",
            "tỷ lệ hộ nghèo ước là 2%",
        ),
        (
            "{ten: doanh thu, thuc_hien: 9 tỷ đồng, trong_do: ["
            "{ten: công nghiệp, thuc_hien: 5 tỷ đồng}, "
            "{ten: dịch vụ, thuc_hien: 4 tỷ đồng}]}",
            "doanh thu đạt 9 tỷ đồng, trong đó công nghiệp đạt 5 tỷ đồng "
            "và dịch vụ đạt 4 tỷ đồng",
        ),
        (
            "{dong_tu: mở, thuc_hien: 2 lớp, ghi_chu: học viên là cán bộ thôn}",
            "mở 02 lớp, học viên là cán bộ thôn",
        ),
        (
            "{dong_tu: xử lý, thuc_hien: 214 trường hợp, "
            'ghi_chu: "vi phạm nồng độ cồn, phạt tiền 1,1 tỷ đồng"}',
            "xử lý 214 trường hợp vi phạm nồng độ cồn, phạt tiền 1,1 tỷ đồng",
        ),
        (
            "{dong_tu: đóng góp, thuc_hien: 315 triệu đồng, ghi_chu: làm đường thôn}",
            "đóng góp 315 triệu đồng làm đường thôn",
        ),
        (
            "{ten: Số vụ cháy, thuc_hien: 0 vụ, so_sanh: {năm trước: 2 vụ}}",
            "không có vụ cháy (năm trước 02 vụ)",
        ),
        (
            "{dong_tu: tổ chức, thuc_hien: 24 kỳ họp, trong_do: "
            "[10 kỳ họp thường lệ, 14 kỳ họp chuyên đề]}",
            "tổ chức 24 kỳ họp, trong đó có 10 kỳ họp thường lệ và 14 kỳ họp chuyên đề",
        ),
        (
            "{dong_tu: kết nạp, thuc_hien: 14 đảng viên, ghi_chu: là nữ}",
            "kết nạp 14 đảng viên là nữ",
        ),
        (
            '{ten: độ che phủ, thuc_hien: 71%, so_sanh: {kế hoạch: "đạt 97,26%"}, '
            "huong_tot: tăng}",
            "độ che phủ đạt 71% (97,26% kế hoạch)",
        ),
        (
            '{ten: doanh thu, thuc_hien: 9 tỷ đồng, so_sanh: {năm trước: "tăng bình '
            'quân 7,5%"}}',
            "doanh thu đạt 9 tỷ đồng, tăng bình quân 7,5% so với năm 2024",
        ),
    ],
)
def test_a_report_words_a_figure(typed, clause):
    assert plain(figure(typed).clause) == clause


MISSED = """\
chi_tieu_chua_dat:
- {ten: tỷ lệ giải ngân, thuc_hien: "92,4%", so_sanh: {kế hoạch: 95%}}
- {ten: "tỷ lệ rác được thu gom, xử lý", thuc_hien: "94,5%", so_sanh: {kế hoạch: 96%}}
"""
SCORES = {
    "18/20": "đạt và vượt 18/20 chỉ tiêu",
    "{dat: 18, tong_so: 20, so_voi: nghị quyết}": (
        "đạt và vượt 18/20 chỉ tiêu nghị quyết"
    ),
    "{dat: 8, tong_so: 9, pham_vi: kinh tế - xã hội, cach_ghi: hoàn thành kế hoạch}": (
        "hoàn thành 8/9 chỉ tiêu kinh tế - xã hội kế hoạch"
    ),
    "{dat: 13, tong_so: 15, cach_ghi: đạt từ 50% kế hoạch năm trở lên}": (
        "có 13/15 chỉ tiêu đạt từ 50% kế hoạch năm trở lên"
    ),
    "{dat: 13, tong_so: 15, cach_ghi: về đích sớm}": "có 13/15 chỉ tiêu về đích sớm",
}


def told(*lines: str, size: NewsSize | None = None) -> str:
    conference = load("\n".join((FACTS.format("{thuc_hien: 5 hộ}"), *lines)))
    ctx = context(
        press=size is not None,
        size=size,
        score=conference.score,
        unmet=conference.unmet,
        host=conference.host,
    )
    return plain(score_clauses.score(ctx))


def test_a_report_counts_the_score_and_tells_what_was_missed():
    typed = "chi_tieu_dat: {dat: 18, tong_so: 20, cach_ghi: đạt và vượt Nghị quyết}"

    assert told(typed, MISSED) == (
        "Toàn xã có 18/20 chỉ tiêu (90%) đạt và vượt Nghị quyết. "
        "02 chỉ tiêu chưa đạt là: tỷ lệ giải ngân (92,4%, kế hoạch 95%); "
        "tỷ lệ rác được thu gom, xử lý (94,5%, kế hoạch 96%)."
    )


def test_news_names_what_was_missed_and_a_long_item_says_by_how_much():
    names = "Hai chỉ tiêu chưa đạt là tỷ lệ giải ngân và tỷ lệ rác được thu gom, xử lý."
    figures = (
        "Hai chỉ tiêu chưa đạt là: tỷ lệ giải ngân (92,4%, kế hoạch 95%); "
        "tỷ lệ rác được thu gom, xử lý (94,5%, kế hoạch 96%)."
    )

    assert told(MISSED, size=NewsSize.BRIEF) == ""
    assert told(MISSED, size=NewsSize.NEWS) == names
    assert told(MISSED, size=NewsSize.FEATURE) == figures


@pytest.mark.parametrize(
    ("typed", "clause"),
    [
        (
            '{ten: giải ngân, thuc_hien: "18,6 tỷ đồng", '
            "so_sanh: {kế hoạch: 42 tỷ đồng}}",
            "giải ngân (18,6/42 tỷ đồng, bằng 44,29% kế hoạch)",
        ),
        (
            "{dong_tu: kết nạp, thuc_hien: 8 đảng viên, "
            "so_sanh: {kế hoạch: 9 đảng viên}}",
            "kết nạp 08 đảng viên (kế hoạch 09 đảng viên)",
        ),
        (
            "{ten: hộ nghèo, thuc_hien: 50 hộ, so_sanh: {kế hoạch: không quá 45 hộ, "
            "năm trước: 60 hộ}}",
            "hộ nghèo (50 hộ, kế hoạch không quá 45 hộ, giảm 16,67% so với năm 2024)",
        ),
        (
            "{ten: thu ngân sách, so_sanh: {kế hoạch: đạt 92%}}",
            "thu ngân sách (đạt 92% kế hoạch)",
        ),
        ("{ten: xây dựng chợ}", "xây dựng chợ"),
    ],
)
def test_one_target_missed_needs_no_list(typed, clause):
    assert told(f"chi_tieu_chua_dat: [{typed}]") == f"01 chỉ tiêu chưa đạt là {clause}."


def test_many_targets_missed_make_sentences_of_some_length():
    missed = [UnmetTarget(name=f"việc {n} {'rất ' * 14}khó") for n in range(6)]

    sentences = score_clauses.unmet(context(unmet=tuple(missed))).split(". ")

    assert len(sentences) > 1
    assert all(len(sentence.split()) <= 60 for sentence in sentences)
    assert all(f"việc {n}" in " ".join(sentences) for n in range(6))


@pytest.mark.parametrize(("typed", "clause"), SCORES.items())
def test_news_parts_a_score_at_its_number(typed, clause):
    conference = load(f"{FACTS.format('{thuc_hien: 5 hộ}')}chi_tieu_dat: {typed}")

    assert score_clauses.met(context(score=conference.score)) == clause


def test_a_title_does_not_say_whose_targets_were_met():
    score = Score(met=18, total=20, wording="đạt và vượt Nghị quyết")

    assert score_clauses.met(context(score=score), brief=True) == (
        "đạt và vượt 18/20 chỉ tiêu"
    )


def test_a_verb_that_figures_in_a_row_share_is_said_once():
    typed = ("12 tổ chức đảng", "5 đảng viên")
    checked = [figure(f"{{dong_tu: kiểm tra, thuc_hien: {n}}}") for n in typed]
    other = figure("{dong_tu: kết nạp, thuc_hien: 38 đảng viên}")

    assert [plain(text) for text in sentences([*checked, other], "Đảng bộ")] == [
        "Đảng bộ kiểm tra 12 tổ chức đảng, 05 đảng viên; kết nạp 38 đảng viên."
    ]


def test_a_ratio_without_its_base_is_a_gap_that_the_paper_counts():
    typed = '{ten: sản lượng, thuc_hien: 9 tấn, so_sanh: "98,5%"}'
    told = figure(typed)

    assert told.ctx.gaps.missing == []
    assert "[CẦN BỔ SUNG" in told.clause
    assert [word.name for word in told.ctx.gaps.missing] == ["so_voi"]


def test_a_target_says_its_noun_once():
    model = Target(
        name="khu dân cư kiểu mẫu", amount=amount("3", "khu dân cư"), of=Decimal(5)
    )

    assert plain(target(context(), model)) == "có 3/5 khu dân cư kiểu mẫu"
