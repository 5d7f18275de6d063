"""Names of bodies in a finished paper, by its day: what is told and what is not."""

import pytest

from drafter.standards import Outcome, Sheet, check
from tests.standards.papers import PAPERS
from tests.standards.writing import written

BEFORE = "Hòa An, ngày 30 tháng 6 năm 2025"
AFTER = "Hòa An, ngày 01 tháng 7 năm 2025"


def failed(day: str, sentence: str, sheet: str = "nd30-2020") -> set[str]:
    draft = PAPERS["report"](Sheet.named(sheet))
    draft.of("place_date")[0].text = day
    draft.of("body")[0].text = sentence
    report = check(written(draft))
    assert "names.outlived_text" in dict(report.outcomes)
    return {r for r in report.of(Outcome.FAILED) if r.startswith("names.")}


@pytest.mark.parametrize("sheet", ["nd30-2020", "hd36-2018"])
@pytest.mark.parametrize(
    "sentence",
    [
        "Xã đã báo cáo Huyện ủy kết quả thực hiện.",
        "Xã đã báo cáo Huyện uỷ kết quả thực hiện.",
        "Xã phối hợp với UBND huyện rà soát quy hoạch.",
        "Xã phối hợp với Hội đồng nhân dân huyện giám sát.",
        "Toàn thị trấn có 12 tổ dân phố.",
        "Các phường của quận đã hoàn thành kế hoạch.",
        "Giao thương với thị xã và thành phố thuộc tỉnh được mở rộng.",
    ],
)
def test_a_name_of_before_is_told_in_a_paper_of_after(sentence, sheet):
    assert failed(AFTER, sentence, sheet) == {"names.outlived_text"}
    assert failed(BEFORE, sentence, sheet) == set()


@pytest.mark.parametrize(
    "sentence",
    [
        "Xã được thành lập trên cơ sở thị trấn Phú Thông cũ.",
        "Trước đây Huyện ủy đã ban hành nghị quyết này.",
        "Năm 2024, UBND huyện giao xã 15 chỉ tiêu.",
        "Thực hiện Kế hoạch số 93-KH/HU, ngày 05/9/2023 của Huyện ủy.",
        "Xã triển khai đề tài “Xây dựng thị trấn văn minh”.",
        "Đồng chí nguyên Bí thư Huyện ủy đã dự.",
        "Tuyến đường liên huyện được nâng cấp.",
        "Xã giữ vững quân số sẵn sàng chiến đấu.",
    ],
)
def test_a_name_of_before_may_stand_for_the_past(sentence):
    assert failed(AFTER, sentence) == set()


@pytest.mark.parametrize(
    "sentence",
    [
        "Ban Xây dựng Đảng đã tham mưu kịp thời.",
        "Đảng bộ đặc khu đã hoàn thành nhiệm vụ.",
        "Mô hình chính quyền địa phương 2 cấp vận hành thông suốt.",
    ],
)
def test_a_name_to_come_is_told_in_a_paper_of_before(sentence):
    assert failed(BEFORE, sentence) == {"names.early_text"}
    assert failed(AFTER, sentence) == set()


@pytest.mark.parametrize(
    "sentence",
    [
        "Xã chuẩn bị vận hành chính quyền địa phương 2 cấp.",
        "Lãnh đạo các ban xây dựng Đảng Huyện ủy đã dự.",
        "Đề án thành lập đặc khu được lấy ý kiến Nhân dân.",
    ],
)
def test_plans_may_use_the_names_to_come(sentence):
    assert failed(BEFORE, sentence) == set()
