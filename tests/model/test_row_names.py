"""A row of a table is called by a noun: its verb stands behind what was counted."""

import pytest

from drafter.model.outcomes import act
from drafter.model.row_names import _ACTIVES, _PASSIVES, opening_verb, row_name


@pytest.mark.parametrize(
    ("verb", "unit", "note", "name"),
    [
        ("kết nạp", "đảng viên", "", "số đảng viên kết nạp"),
        ("kết nạp được", "đảng viên", "", "số đảng viên kết nạp"),
        ("thành lập mới", "hợp tác xã", "", "số hợp tác xã thành lập mới"),
        (
            "giải quyết việc làm cho",
            "lao động",
            "",
            "số lao động được giải quyết việc làm",
        ),
        ("giao", "công dân", "nhập ngũ", "số công dân nhập ngũ"),
        ("giao", "chỉ tiêu", "", "số chỉ tiêu được giao"),
        ("có", "thôn", "đạt chuẩn", "số thôn đạt chuẩn"),
        ("", "thôn", "đạt chuẩn", "số thôn đạt chuẩn"),
        ("hiện có", "thôn", "", "số thôn"),
        ("hằng năm có", "hộ", "khá", "số hộ khá hằng năm"),
        ("có thêm", "thôn", "đạt chuẩn", "số thôn đạt chuẩn tăng thêm"),
        ("xảy ra", "vụ cháy", "", "số vụ cháy"),
        ("kiểm tra", "tổ chức đảng", "", "số tổ chức đảng được kiểm tra"),
        (
            "đánh giá, xếp loại",
            "chi bộ",
            "trực thuộc",
            "số chi bộ trực thuộc được đánh giá, xếp loại",
        ),
        ("xóa tên", "đảng viên", "", "số đảng viên bị xóa tên"),
        ("xóa", "nhà tạm", "", "số nhà tạm được xóa"),
        ("được công nhận", "làng nghề", "", "số làng nghề được công nhận"),
        ("hỗ trợ", "thí sinh", "dự thi", "số thí sinh được hỗ trợ dự thi"),
        ("sinh hoạt tại", "chi bộ", "trực thuộc", "số chi bộ trực thuộc"),
        (
            "tổ chức trao tặng Huy hiệu Đảng cho",
            "đảng viên",
            "",
            "số đảng viên được trao tặng Huy hiệu Đảng",
        ),
        ("tiếp", "lượt công dân", "", "số lượt tiếp công dân"),
        ("cải tạo", "vườn mẫu", "", "số vườn mẫu cải tạo"),
        ("vận động", "tỷ đồng", "ủng hộ Quỹ", "số tiền vận động ủng hộ Quỹ"),
        ("nộp ngân sách", "triệu đồng", "", "số tiền nộp ngân sách"),
        ("làm mới", "km", "đường thôn", "chiều dài đường thôn được làm mới"),
        ("xuất bán", "tấn chè khô", "", "khối lượng chè khô xuất bán"),
        ("đạt", "tấn", "lương thực", "khối lượng lương thực"),
        (
            "giải quyết đúng hạn",
            "% hồ sơ",
            "",
            "tỷ lệ hồ sơ được giải quyết đúng hạn",
        ),
        ("", "% hộ", "có nước sạch", "tỷ lệ hộ có nước sạch"),
        ("thu nhập bình quân đạt", "triệu đồng/người", "", "thu nhập bình quân"),
        ("xếp thứ", "", "chuyển đổi số", "xếp hạng chuyển đổi số"),
    ],
)
def test_a_count_is_called_by_what_is_counted(verb, unit, note, name):
    assert row_name(verb, unit, note) == name


@pytest.mark.parametrize("verb", sorted({*sum(_PASSIVES.values(), ()), *_ACTIVES}))
def test_no_row_opens_with_a_verb_of_the_table(verb):
    assert opening_verb(verb)
    assert not opening_verb(row_name(verb, "thôn", ""))


@pytest.mark.parametrize(
    ("name", "verb"),
    [
        ("Kết nạp đảng viên", "Kết nạp"),
        ("đạt chuẩn xã nông thôn mới", "đạt chuẩn"),
        ("trồng rừng tập trung", "trồng"),
        ("tổ chức đảng trong sạch", ""),
        ("giao thông nông thôn", ""),
        ("tỷ lệ giải ngân", ""),
        ("thu ngân sách", ""),
    ],
)
def test_a_name_that_opens_with_a_verb_is_told_from_a_noun(name, verb):
    assert opening_verb(name) == verb


def test_a_verb_is_typed_in_one_list():
    verbs = [*_ACTIVES, *(verb for verbs in _PASSIVES.values() for verb in verbs)]

    assert len(verbs) == len(set(verbs))
    assert act("giao thông") == ""
