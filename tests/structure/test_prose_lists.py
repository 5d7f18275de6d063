"""Lists of prose in one line: semicolons part them, commas in [ ] are looked at."""

import pytest

from drafter.structure.prose_lists import is_cut


def codes(findings):
    return [finding.code for finding in findings if finding.code != "D113"]


@pytest.mark.parametrize(
    "key", ["han_che", "bai_hoc", "kien_nghi", "thong_nhat", "nguyen_nhan", "nhiem_vu"]
)
def test_a_list_without_dashes_is_parted_at_its_semicolons(key, load, notices):
    dashes = (
        f"{key}:\n  - đẩy nhanh giải ngân\n  - mở rộng vùng chè\n  - giữ vững an ninh"
    )
    typed = f"{key}: đẩy nhanh giải ngân; mở rộng vùng chè; giữ vững an ninh"

    assert load(typed) == load(dashes)
    assert codes(notices(typed)) == []


@pytest.mark.parametrize(
    ("typed", "items"),
    [
        ('"chậm; muộn hơn năm trước"', ("chậm; muộn hơn năm trước",)),
        ("giải ngân chậm; tiến độ thấp;", ("giải ngân chậm", "tiến độ thấp")),
        (
            "còn ba dự án chậm (chợ; đường; trạm y tế); thu đạt thấp",
            ("còn ba dự án chậm (chợ; đường; trạm y tế)", "thu đạt thấp"),
        ),
        ("theo Quyết định 12;2025", ("theo Quyết định 12;2025",)),
    ],
)
def test_what_is_quoted_or_in_brackets_is_not_parted(typed, items, load):
    assert load(f"han_che: {typed}").shortcomings == items


def test_a_part_that_may_be_no_item_is_reported(load, notices):
    typed = "han_che: giải ngân chậm so với kế hoạch; thiếu vốn"

    assert len(load(typed).shortcomings) == 2
    assert codes(notices(typed)) == ["D253"]


@pytest.mark.parametrize(
    "typed",
    [
        "công tác kiểm tra được triển khai nghiêm túc, nền nếp",
        "chất lượng khám, chữa bệnh được nâng lên",
        "công tác kiểm tra, giám sát được tăng cường",
        "hoạt động văn hóa, thể thao phát triển sâu rộng",
        "kinh tế tiếp tục tăng trưởng khá, và vượt kế hoạch đề ra",
        "an ninh chính trị ổn định, góp phần phát triển kinh tế",
        "tăng cường công tác kiểm tra, giám sát",
        "thu ngân sách vượt dự toán, nhất là thu thuế",
        "chế độ, chính sách được bảo đảm",
        "các cơ quan tiếp công dân đầy đủ, đúng quy định",
    ],
)
def test_a_sentence_that_a_comma_cuts_is_reported_with_its_quoted_form(typed, notices):
    (found,) = notices(f"ket_qua: {{linh_vuc: kinh tế, noi_dung: [{typed}]}}")

    assert found.code == "Y206"
    assert f'"{typed}"' in found.hint()
    assert f"- {typed}" in found.hint()


@pytest.mark.parametrize(
    "text",
    [
        "han_che: [thiếu vốn, giải ngân chậm]",
        "han_che: [giải ngân chậm, thu ngân sách đạt thấp, tỷ lệ hộ nghèo còn cao]",
        "ket_qua: {linh_vuc: A, noi_dung: [kinh tế tăng, xã hội ổn định]}",
        "ket_qua: {linh_vuc: A, noi_dung: [thu vượt dự toán, chi đúng quy định]}",
        "nhiem_vu: [đẩy mạnh thu ngân sách, chống thất thu thuế, cải cách hành chính]",
        "trinh_bay: {nguoi: Võ Nam, noi_dung: [công tác Đảng, công tác dân vận]}",
        'han_che: ["giải ngân vốn đầu tư công còn chậm", "thiếu vốn"]',
        "han_che:\n  - giải ngân vốn đầu tư công còn chậm\n  - thiếu vốn",
        "khen_thuong: {co_quan: A, danh_sach: [Chi bộ thôn Khuổi Lài, Pác Lũng]}",
        "van_ban: {bao_cao: {noi_nhan: [Ban Thường vụ Tỉnh ủy tỉnh Hòa An, Lưu]}}",
        "dai_bieu: [bí thư các chi bộ trực thuộc Đảng bộ xã, trưởng thôn]",
    ],
)
def test_lists_of_names_places_and_whole_items_are_left_alone(text, notices):
    assert codes(notices(text)) == []


@pytest.mark.parametrize(
    ("left", "right", "cut"),
    [
        ("các chi bộ sinh hoạt đúng quy định", "đều đặn", True),
        ("chi bộ sinh hoạt", "đều đặn", False),
        ("công tác dân vận được đổi mới", "công tác cán bộ được coi trọng", False),
        ("phong trào thi đua", "các cuộc vận động được duy trì", True),
        ("nhiệm vụ năm 2026", "giải pháp thực hiện", False),
    ],
)
def test_what_looks_cut(left, right, cut):
    assert is_cut(left, right) is cut


@pytest.mark.parametrize(
    "typed",
    [
        "nhiem_vu: [kiểm tra, giám sát việc thi công]",
        "phat_bieu: [{loai: kết luận, nguoi: An, yeu_cau: "
        "[rà soát, nâng cao chất lượng tiêu chí]}]",
        "van_ban: {bao_cao: {noi_nhan: [Các phòng, đơn vị]}}",
    ],
)
def test_verbs_of_one_task_and_members_of_one_group_are_kept_together(typed, notices):
    assert "Y206" in codes(notices(typed))


@pytest.mark.parametrize(
    "typed",
    [
        "nhiem_vu: [rà soát quy hoạch chung, hoàn thành tuyến đường liên thôn]",
        "van_ban: {bao_cao: {noi_nhan: [Các phòng, UBND tỉnh, Lưu VT]}}",
        "van_ban: {bao_cao: {noi_nhan: [Sở Nội vụ, như trên]}}",
    ],
)
def test_items_that_stand_by_themselves_are_not_doubted(typed, notices):
    assert "Y206" not in codes(notices(typed))
