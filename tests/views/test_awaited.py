"""Every paper has a gap where a result is still to come, and tells nothing of it."""

import pytest

import drafter

HEAD = """\
loai: tổng kết
don_vi: Đảng bộ xã Tân Lập, tỉnh Hòa An
thoi_gian: sáng 08/01/2027
ky_bao_cao: năm 2026
"""
FIELD = """\
ket_qua:
  - linh_vuc: kinh tế
    so_lieu:
"""
REVENUE = """\
      - ten: thu ngân sách
        thuc_hien:
        so_sanh:
          kế hoạch: 50 tỷ đồng
          năm trước: 46,2 tỷ đồng
        noi_bat: có
"""
MEMBERS = """\
      - dong_tu: kết nạp
        thuc_hien: 38 đảng viên
      - dong_tu: kiểm tra
        thuc_hien:
        so_sanh: {kế hoạch: 12 tổ chức đảng}
"""
GAP = "[CẦN BỔ SUNG: thu ngân sách]"


def paper(facts, name="bao-cao"):
    """Return the lines of a paper, its no-break spaces as spaces."""
    made = drafter.render(drafter.load(HEAD + facts), paper=name, form="txt")
    return made.decode("utf-8").replace("\u00a0", " ").splitlines()


def line(facts, words, name="bao-cao"):
    return next(text for text in paper(facts, name) if words in text)


def test_a_report_has_a_gap_and_tells_no_plan_as_if_it_were_the_result():
    text = line(FIELD + REVENUE, GAP)

    assert text == f"- {GAP}."


@pytest.mark.parametrize("name", ["bao-cao", "tin-bai"])
def test_the_plan_and_the_year_before_are_in_no_sentence(name):
    told = " ".join(paper(FIELD + REVENUE, name))

    assert GAP in told
    assert "46,2" not in told


def test_a_figure_without_a_name_is_called_by_a_noun_and_does_nothing():
    said = [text for text in paper(FIELD + MEMBERS) if "CẦN BỔ SUNG: số" in text]

    assert said == ["- [CẦN BỔ SUNG: số tổ chức đảng được kiểm tra]."]


def test_a_missed_target_that_waits_is_a_gap_among_the_missed():
    facts = (
        "chi_tieu_dat: 1/2\nchi_tieu_chua_dat:\n"
        "  - {ten: tỷ lệ giải ngân, thuc_hien: , so_sanh: {kế hoạch: 95%}}\n"
    )

    assert line(facts, "chưa đạt là").endswith("[CẦN BỔ SUNG: tỷ lệ giải ngân].")


def test_parts_that_are_known_stay_behind_the_gap_of_their_whole():
    parts = (
        "      - ten: số sản phẩm OCOP\n        thuc_hien:\n        trong_do:\n"
        "          - {thuc_hien: 4 sản phẩm, ghi_chu: đạt 4 sao}\n"
        "          - {thuc_hien: , ghi_chu: đạt 3 sao}\n"
    )
    told = line(FIELD + parts, "số sản phẩm OCOP]")

    assert "trong đó có 04 sản phẩm đạt 4 sao" in told
    assert "[CẦN BỔ SUNG: số đạt 3 sao]" in told


def test_no_news_opens_with_a_gap():
    title, *_ = paper(FIELD + REVENUE, "tin-bai")
    lead = line(FIELD + REVENUE, "tổ chức Hội nghị", "tin-bai")

    assert "CẦN" not in title + lead


def test_a_row_of_the_annex_keeps_plan_and_past_beside_the_gap():
    rows = REVENUE + "".join(
        f"      - {{ten: chỉ tiêu {n}, thuc_hien: {n} ha}}\n" for n in range(2, 9)
    )
    row = line(FIELD + rows, "Thu ngân sách\t")

    assert row.split("\t")[1:6] == [
        "Thu ngân sách", "tỷ đồng", "46,2", "50", "[CẦN BỔ SUNG: kết quả thực hiện]"
    ]  # fmt: skip


def test_the_key_figures_of_the_press_show_the_gap_alone():
    rows = REVENUE + "".join(
        f"      - {{ten: chỉ tiêu {n}, thuc_hien: {n} ha, noi_bat: có}}\n"
        for n in range(2, 5)
    )
    row = line(FIELD + rows, "Thu ngân sách\t", "thong-cao-bao-chi")

    assert row.split("\t")[1] == "[CẦN BỔ SUNG: kết quả thực hiện]"


def test_the_places_of_a_paper_are_counted_figure_by_figure(tmp_path):
    facts = tmp_path / "hoi-nghi.yaml"
    facts.write_text(HEAD + FIELD + REVENUE + MEMBERS, encoding="utf-8")
    drafted = drafter.draft(facts, papers="bao-cao", output=tmp_path)
    told = [f for f in drafted.findings if f.values.get("key") == "thuc_hien"]

    assert [(f.code, f.values["count"]) for f in told] == [("D410", 2)]
