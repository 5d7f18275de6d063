"""The annex holds every target, those missed too, and says what became of each."""

import pytest

import drafter
from drafter.model.targets_met import Verdict, targets, verdict
from drafter.views import build

FINAL = """
loai: tổng kết
don_vi: Đảng bộ xã Tân Lập, tỉnh Hòa An
thoi_gian: sáng 08/01/2026
ky_bao_cao: năm 2025
"""
INTERIM = """
loai: sơ kết
don_vi: UBND xã Tân Lập, tỉnh Hòa An
thoi_gian: sáng 08/7/2025
ky_bao_cao: 6 tháng đầu năm 2025
"""


def table(text, head=FINAL):
    """Return the annex of a file, its lines below the four facts."""
    return build(drafter.load(f"{head}\n{text}"), paper="bao-cao")[0].figures


def rows(text, head=FINAL):
    """Return group, name and cells of each row, behind the heads."""
    made = table(text, head)
    heads = [plain(str(column)) for column in made.columns]
    return heads, [
        tuple(map(plain, (group.name, row.name, *row.cells)))
        for group in made.groups
        for row in group.rows
    ]


def plain(text):
    return text.replace("\u00a0", " ")


def judged(line, head=FINAL, more=""):
    text = f"{more}\nket_qua: [{{linh_vuc: kinh tế, so_lieu: [{line}]}}]"
    conference = drafter.load(f"{head}\n{text}")
    found = verdict(conference, conference.results[0].indicators[0])
    return found.value if found else ""


MISSED = """
chi_tieu_chua_dat:
  - {ten: thu tiền sử dụng đất, thuc_hien: 3 tỷ đồng, so_sanh: {kế hoạch: 12 tỷ đồng},
     linh_vuc: kinh tế}
  - {ten: tỷ lệ rác được thu gom, thuc_hien: 90%, so_sanh: {kế hoạch: 95%},
     linh_vuc: môi trường nông thôn}
  - {ten: hồ sơ trực tuyến, thuc_hien: 70%, so_sanh: {kế hoạch: 80%}}
ket_qua:
  - linh_vuc: kinh tế
    so_lieu:
      - {ten: thu ngân sách, thuc_hien: 46 tỷ đồng, so_sanh: {kế hoạch: 42 tỷ đồng}}
  - {linh_vuc: văn hóa - xã hội, noi_dung: [giáo dục được giữ vững]}
"""


def test_unmet_targets_stand_under_their_field_with_the_verdict():
    heads, found = rows(MISSED)

    assert heads == ["Kế hoạch", "Thực hiện", "So với kế hoạch", "Đánh giá"]
    assert found == [
        ("Kinh tế", "Thu ngân sách", "42", "46", "109,52%", "Vượt"),
        ("Kinh tế", "Thu tiền sử dụng đất", "12", "3", "25%", "Chưa đạt"),
        (
            *("Môi trường nông thôn", "Tỷ lệ rác được thu gom"),
            *("95", "90", "Thấp hơn 5 điểm %", "Chưa đạt"),
        ),
        (
            *("Chỉ tiêu khác", "Hồ sơ trực tuyến"),
            *("80", "70", "Thấp hơn 10 điểm %", "Chưa đạt"),
        ),
    ]


@pytest.mark.parametrize(("figures", "shown"), [(1, False), (2, False), (3, True)])
def test_unmet_targets_count_as_rows_of_the_annex(figures, shown):
    told = "      - {ten: thu ngân sách,"
    more = [f"      - {{ten: thu {n}, thuc_hien: 5 ha}}" for n in range(1, figures)]

    assert table(MISSED.replace(told, "\n".join((*more, told)))).shown is shown


def test_a_target_told_in_the_results_too_is_one_row():
    text = MISSED.replace("ten: thu ngân sách,", "ten: Thu tiền sử dụng đất,")
    names = [(name, cells[-1]) for _, name, *cells in rows(text)[1]]

    assert names.count(("Thu tiền sử dụng đất", "Chưa đạt")) == 1
    assert len(names) == 3


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("{ten: thu, thuc_hien: 46 ha, so_sanh: {kế hoạch: 42 ha}}", "Vượt"),
        ("{ten: thu, thuc_hien: 42 ha, so_sanh: {kế hoạch: 42 ha}}", "Đạt"),
        ("{ten: thu, thuc_hien: 41 ha, so_sanh: {kế hoạch: 42 ha}}", "Chưa đạt"),
        ("{ten: thu, thuc_hien: hơn 42 ha, so_sanh: {kế hoạch: 42 ha}}", "Vượt"),
        ("{ten: thu, thuc_hien: gần 42 ha, so_sanh: {kế hoạch: 42 ha}}", "Chưa đạt"),
        ("{ten: thu, thuc_hien: gần 60 ha, so_sanh: {kế hoạch: 42 ha}}", ""),
        ("{ten: thu, thuc_hien: 9 ha, so_sanh: {kế hoạch: từ 7 ha trở lên}}", "Vượt"),
        ("{ten: thu, thuc_hien: 7 ha, so_sanh: {kế hoạch: từ 7 ha trở lên}}", "Đạt"),
        ("{ten: tỷ lệ, thuc_hien: 91%, so_sanh: {kế hoạch: trên 90%}}", "Đạt"),
        ("{ten: tỷ lệ, thuc_hien: 90%, so_sanh: {kế hoạch: trên 90%}}", "Chưa đạt"),
        ('{ten: thu, thuc_hien: 11 ha, so_sanh: {kế hoạch: "10 - 12 ha"}}', "Đạt"),
        ('{ten: thu, thuc_hien: 13 ha, so_sanh: {kế hoạch: "10 - 12 ha"}}', "Vượt"),
        (
            "{ten: tỷ lệ hộ nghèo, thuc_hien: 2%, so_sanh: {kế hoạch: không quá 3%}}",
            "Đạt",
        ),
        (
            "{ten: tỷ lệ hộ nghèo, thuc_hien: 4%, so_sanh: {kế hoạch: không quá 3%}}",
            "Chưa đạt",
        ),
        ("{ten: tỷ lệ hộ nghèo, thuc_hien: 2%, so_sanh: {kế hoạch: 3%}}", "Vượt"),
        ("{ten: tỷ lệ hộ nghèo, thuc_hien: 4%, so_sanh: {kế hoạch: 3%}}", "Chưa đạt"),
        (
            "{ten: thời gian, huong_tot: giảm, thuc_hien: 5 giờ,"
            " so_sanh: {kế hoạch: 6 giờ}}",
            "Vượt",
        ),
        ("{ten: thu, thuc_hien: 9 ha, so_sanh: {kế hoạch: 104%}}", "Vượt"),
        ("{ten: thu, thuc_hien: 9 ha, so_sanh: {kế hoạch: 98%}}", "Chưa đạt"),
        ("{ten: thu, thuc_hien: 9 ha, so_sanh: {kế hoạch: vượt 4%}}", "Vượt"),
        (
            "{ten: thu, thuc_hien: 850 triệu đồng, so_sanh: {kế hoạch: 1 tỷ đồng}}",
            "Chưa đạt",
        ),
        ("{ten: thu, thuc_hien: 9 ha, so_sanh: {năm trước: 8 ha}}", ""),
        ("{ten: thu, thuc_hien: 9 ha}", ""),
    ],
)
def test_a_verdict_follows_plan_bound_and_better_way(line, found):
    assert judged(line) == found


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("{ten: thu, thuc_hien: 21 ha, so_sanh: {kế hoạch: 42 ha}}", "Đạt"),
        ("{ten: thu, thuc_hien: 20 ha, so_sanh: {kế hoạch: 42 ha}}", "Chưa đạt"),
        ("{ten: thu, thuc_hien: 43 ha, so_sanh: {kế hoạch: 42 ha}}", "Đạt"),
        ("{ten: tỷ lệ, thuc_hien: 92%, so_sanh: {kế hoạch: 90%}}", "Đạt"),
        ("{ten: tỷ lệ, thuc_hien: 89%, so_sanh: {kế hoạch: 90%}}", "Đạt"),
        (
            "{ten: tỷ lệ hộ nghèo, thuc_hien: 2%, so_sanh: {kế hoạch: không quá 3%}}",
            "Đạt",
        ),
    ],
)
def test_half_way_a_target_is_judged_by_the_share_that_the_score_names(line, found):
    named = "chi_tieu_dat: {dat: 1, tong_so: 2, cach_ghi: đạt từ 50% kế hoạch năm}"

    assert judged(line, INTERIM, named) == found
    assert judged(line, INTERIM) == ""


def test_half_way_nothing_is_judged_and_a_target_listed_as_missed_is_noted():
    made = table(MISSED, INTERIM)
    notes = {row.name: row.note for group in made.groups for row in group.rows}

    assert "Đánh giá" not in map(str, made.columns)
    assert notes["Thu tiền sử dụng đất"] == "Chưa đạt"
    assert notes["Thu ngân sách"] == ""


def test_what_was_planned_as_a_change_is_judged_by_the_change():
    line = (
        "{ten: tỷ lệ hộ nghèo, thuc_hien: 2%,"
        " so_sanh: {kế hoạch: giảm 1 điểm phần trăm, năm trước: 4%}}"
    )
    _, found = rows(f"ket_qua: [{{linh_vuc: kinh tế, so_lieu: [{line}]}}]")

    assert found[0][-1] == "Vượt"


SCORED = MISSED + "chi_tieu_dat: 1/4\n"


def test_targets_are_counted_where_the_table_holds_all_of_the_score():
    counted = plain(table(SCORED).counted)

    assert counted == "Trong 04 chỉ tiêu: 01 vượt, 03 chưa đạt."


@pytest.mark.parametrize("score", ["1/5", "2/5", "2/4", "0/4"])
def test_targets_are_not_counted_against_another_score(score):
    assert table(SCORED.replace("1/4", score)).counted == ""
    assert table(MISSED).counted == ""


def test_targets_of_the_next_period_stand_beside_figures_of_equal_name_and_unit():
    heads, found = rows(
        """
ket_qua:
  - linh_vuc: kinh tế
    so_lieu:
      - {ten: thu ngân sách, thuc_hien: 46 tỷ đồng}
      - {ten: chi ngân sách, thuc_hien: 46 tỷ đồng}
      - {ten: tỷ lệ hộ nghèo, thuc_hien: 2%}
      - {ten: tỷ lệ trực tuyến, thuc_hien: 70%}
      - {dong_tu: kết nạp, thuc_hien: 38 đảng viên}
      - {ten: trồng rừng, thuc_hien: 38 ha}
chi_tieu_ky_sau:
  - {ten: Thu ngân sách, phan_dau: 50 tỷ đồng}
  - {ten: chi ngân sách, phan_dau: 500 triệu đồng}
  - {ten: tỷ lệ hộ nghèo, dong_tu: giảm, phan_dau: 1%}
  - {ten: tỷ lệ trực tuyến, phan_dau: trên 90%}
  - {dong_tu: kết nạp, phan_dau: 40 đảng viên}
  - {ten: trồng rừng, phan_dau: 300 ha, han_nam: 2030}
"""
    )

    assert heads == ["Thực hiện", "Kế hoạch năm 2026"]
    assert {name: cells[-1] for _, name, *cells in found} == {
        "Thu ngân sách": "50",
        "Chi ngân sách": "",
        "Tỷ lệ hộ nghèo": "giảm 1%",
        "Tỷ lệ trực tuyến": "trên 90",
        "Số đảng viên kết nạp": "40",
        "Trồng rừng": "",
    }


def test_further_amounts_are_rows_and_parts_stand_below_their_whole():
    made = table(
        """
ket_qua:
  - linh_vuc: xây dựng Đảng
    so_lieu:
      - {dong_tu: kiểm tra, thuc_hien: 12 tổ chức đảng, va: [25 đảng viên]}
      - dong_tu: mở
        thuc_hien: 5 lớp
        ghi_chu: cho 142 học viên
        trong_do: [{thuc_hien: 2 lớp, ghi_chu: buổi tối}]
"""
    )
    (group,) = made.groups

    assert [(r.number, r.is_part, r.name, r.note) for r in group.rows] == [
        ("1", False, "Số tổ chức đảng được kiểm tra", ""),
        ("2", False, "Số đảng viên được kiểm tra", ""),
        ("3", False, "Số lớp được mở", "Cho 142 học viên"),
        ("-", True, "Lớp buổi tối", ""),
    ]


@pytest.mark.parametrize(
    ("notes", "noted"),
    [
        ((), False),
        (("số ước",), False),
        (("số ước", "chưa quyết toán"), False),
        (("số ước", "chưa quyết toán", "cả xã"), True),
        (("theo số liệu của Chi cục Thống kê khu vực",), True),
        (("chiếm 5%",), True),
    ],
)
def test_one_or_two_short_notes_stand_behind_the_names(notes, noted):
    lines = [
        f"{{ten: việc {n}, thuc_hien: 5 ha, ghi_chu: {t}}}" for n, t in enumerate(notes)
    ]
    lines.append("{ten: việc khác, thuc_hien: 5 ha}")
    made = table(f"ket_qua: [{{linh_vuc: kinh tế, so_lieu: [{', '.join(lines)}]}}]")
    names = [row.name_noted for group in made.groups for row in group.rows]

    assert made.noted is noted
    assert names == [
        *(f"Việc {n}" + ("" if noted else f" ({t})") for n, t in enumerate(notes)),
        "Việc khác",
    ]


def test_targets_of_a_longer_time_are_none_of_the_period():
    conference = drafter.load(
        FINAL
        + """
ket_qua:
  - linh_vuc: kinh tế
    so_lieu:
      - {ten: thu, thuc_hien: 5 ha,
         so_sanh: [{so_voi: kế hoạch, ky_so_sanh: năm 2030, tri_so_goc: 9 ha}]}
      - {ten: chi, thuc_hien: 5 ha, so_sanh: {kế hoạch: 5 ha}}
"""
    )

    assert [target.name for target in targets(conference)] == ["chi"]
    assert verdict(conference, conference.results[0].indicators[0]) is None
    assert verdict(conference, conference.results[0].indicators[1]) is Verdict.MET
