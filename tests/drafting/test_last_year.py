"""This year's file is last year's with its figures moved and its words put by."""

from pathlib import Path

import pytest

from drafter import source, structure
from drafter.drafting.conversion import to_form
from drafter.drafting.last_year import read_last
from drafter.drafting.last_year_moves import MOVES, Move, Relation
from drafter.drafting.last_year_periods import Shift, phrase, usual
from drafter.drafting.loading import check_text
from drafter.errors import InvalidDocument, SourceError
from drafter.findings import errors
from drafter.formatter import read_period
from drafter.model import Conference
from drafter.model.declarations import fields_at
from drafter.source import Mapping, Scalar
from drafter.vocabulary import keys
from tests.properties import mutations

ROOT = Path(__file__).parents[2]
EXAMPLE = ROOT / "examples/mau-dang-xa-2025.yaml"
FILES = sorted(
    path
    for folder in ("examples", "tests/hosts/conferences", "tests/hosts/events")
    for path in (ROOT / folder).glob("*.yaml")
)
HEAD = """\
loai: tổng kết
don_vi: Đảng bộ xã Tân Lập, tỉnh Hòa An
thoi_gian: sáng 08/01/2026
ky_bao_cao: năm 2025
"""
FIGURES = """\
ket_qua:
  - linh_vuc: kinh tế
    so_lieu:
"""
PHRASES = (
    "năm {next}",
    "6 tháng đầu năm {next}",
    "9 tháng đầu năm {next}",
    "năm {last}",
    "nhiệm kỳ 2021 - 2026",
    "nhiệm kỳ 2026 - 2031",
    "nửa đầu nhiệm kỳ 2026 - 2031",
    "năm học 2026 - 2027",
)


def period(text):
    return read_period(text).value


def this_year(text, new=None, *, bare=False, name="hoi-nghi.yaml"):
    """Return this year's file of last year's."""
    last = read_last(text.encode("utf-8"), name)
    wanted = period(new) if new else None
    return last.this_year(wanted, name="nam-nay.yaml", bare=bare)


def moved(figures, new=None, head=HEAD):
    """Return the lines of the figures of this year's file."""
    made = this_year(head + FIGURES + figures, new).text
    return made.removeprefix(made.partition("    so_lieu:\n")[0] + "    so_lieu:\n")


def node(text, *path):
    found = source.parse(text.encode("utf-8"), "x").root
    for step in path:
        found = found[step]
    return found


def values(found, path=()):
    """Yield every text of a file with its path."""
    if isinstance(found, Scalar):
        yield path, found.text
    elif isinstance(found, Mapping):
        for key in found:
            yield from values(found[key], (*path, key))
    else:
        for number, one in enumerate(found):
            yield from values(one, (*path, number))


def filled(text):
    """Return a file with its required key filled and a result for every figure."""
    lines = text.replace("thoi_gian:", "thoi_gian: sáng 15/01/2027", 1).split("\n")
    return "\n".join(
        f"{line} {number + 1} việc" if line.strip(" -") == "thuc_hien:" else line
        for number, line in enumerate(lines)
    )


def periods_after(last):
    """Return a new period for each way in which it can stand to the last."""
    year = last.last_year or 2025
    typed = [period(text.format(next=year + 1, last=year)) for text in PHRASES]
    every = [new for new in (usual(last), last.next, *typed) if new and new != last]
    return {Shift(last, new).relation: new for new in reversed(every)}


@pytest.fixture(scope="module")
def example():
    return this_year(EXAMPLE.read_text(encoding="utf-8")).text


@pytest.fixture(scope="module")
def figures(example):
    """The figures of this year's file of the shipped example, by name."""
    text = example.replace("thoi_gian:", "thoi_gian: sáng 15/01/2027", 1)
    read = structure.structure(source.parse(text.encode("utf-8"), "x")).value
    told = [i for result in read.results for i in result.indicators]
    return {i.name or f"{i.verb} {i.unit}": i for i in told}


def test_the_time_is_the_one_thing_that_stops(example):
    stopping = errors(check_text(example, "x"))

    assert [(f.code, f.path) for f in stopping] == [("D103", ("thoi_gian",))]
    assert "\nthoi_gian:  # sáng 08/01/2026\nky_bao_cao: năm 2026\n" in example


@pytest.mark.parametrize(
    ("name", "plan", "last"),
    [
        ("tổng giá trị sản xuất", "tăng từ 10% trở lên", "1.284,6 tỷ đồng"),
        ("thu nhập bình quân đầu người", "63 triệu đồng/người/năm",
         "58,5 triệu đồng/người/năm"),
        ("tỷ lệ hồ sơ nộp trực tuyến", "trên 90%", "86,5%"),
        ("tỷ lệ hộ nghèo", "giảm 0,5 - 0,7 điểm phần trăm", "2,15%"),
        ("tỷ lệ giải ngân vốn đầu tư công", "", "92,4%"),
        ("tỷ lệ chất thải rắn sinh hoạt được thu gom, xử lý", "", "94,5%"),
    ],
)  # fmt: skip
def test_a_target_becomes_the_plan_and_a_result_the_year_before(
    name, plan, last, example
):
    results = node(example, "ket_qua")
    figures = [f for field in results for f in field.get("so_lieu", ())]
    (figure,) = [f for f in figures if "ten" in f and f["ten"].text == name]
    bases = {key: value.text for key, value in figure["so_sanh"].items()}

    assert bases == {"ke_hoach": plan, "nam_truoc": last}
    assert figure["thuc_hien"].empty
    assert "uoc" not in figure


def test_a_figure_without_a_name_is_known_by_verb_unit_and_note(figures):
    taken = figures["kết nạp đảng viên"]

    assert [c.base.value for c in taken.compare] == [40, 38]
    assert taken.cumulative is None


def test_what_comes_on_top_is_a_figure_of_its_own(figures):
    had, more = figures["có sản phẩm OCOP"], figures["có thêm sản phẩm OCOP"]

    assert [c.base.value for c in had.compare] == [9]
    assert [(c.base.value, c.base.bound.value) for c in more.compare] == [
        (2, "ít nhất")
    ]


def test_the_better_way_stays_with_its_comment(example):
    assert (
        "        huong_tot: giảm                    # càng thấp càng tốt\n" in example
    )


def test_a_target_of_a_later_year_stays(example):
    left = node(example, "chi_tieu_ky_sau")

    assert [(t["ten"].text, t["han_nam"].text) for t in left] == [
        ("đạt chuẩn xã nông thôn mới nâng cao", "2027")
    ]
    assert node(example, "chi_tieu_chua_dat").empty


def test_a_paper_keeps_who_signs_and_gets_it_and_loses_its_number(example):
    paper = node(example, "van_ban", "bao_cao")

    assert (paper["so"].empty, paper["ngay"].empty) == (True, True)
    assert (paper["nguoi_ky"].text, len(paper["noi_nhan"])) == ("tuong", 5)


def test_no_value_names_the_year_that_is_over(example):
    named = [path for path, text in values(node(example)) if "2025" in text]

    assert named == []


def test_reports_name_the_new_period_and_the_one_after(example):
    said = [report["bao_cao"].text for report in node(example, "trinh_bay")]

    assert said == [
        "tổng kết công tác xây dựng Đảng và thực hiện nhiệm vụ chính trị năm 2026, "
        "phương hướng, nhiệm vụ năm 2027",
        "công tác kiểm tra, giám sát và thi hành kỷ luật của Đảng năm 2026",
    ]


def test_every_line_that_is_kept_is_kept_as_it_is(example):
    before = EXAMPLE.read_text(encoding="utf-8").splitlines()
    people = before[before.index("nhan_su:") : before.index("so_dai_bieu:")]

    assert "\n".join(["# chép từ năm 2025: rà lại chức vụ", *people]) in example


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_file_moves_to_every_period_and_on_again(path):
    """Only the time is left to fill in; twice the same bytes; then once more."""
    last = read_last(path.read_bytes(), path.name)
    for relation, new in periods_after(last.conference.period).items():
        made = last.this_year(new, name="x")
        again = read_last(path.read_bytes(), path.name).this_year(new, name="x")
        stopping = errors(check_text(made.text, "x"))

        assert again.text == made.text
        assert {f.path for f in stopping} == {("thoi_gian",)}, (relation, stopping)
        whole = filled(made.text)
        assert errors(check_text(whole, "x")) == ()
        second = read_last(whole.encode("utf-8"), "x")
        after = second.conference.period.next or period("năm 2030")
        assert second.this_year(after, name="x").text


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_no_file_goes_on_naming_its_year(path):
    last = read_last(path.read_bytes(), path.name)
    new, year = usual(last.conference.period), last.conference.period.last_year
    if new is None or year is None or (new.last_year or 0) <= year:
        return
    text = last.this_year(new, name="x").text
    said = {words for _, words in values(node(text)) if f"năm {year}" in words}

    assert said == set()


def test_files_of_every_relation_were_tried():
    tried = {
        relation
        for path in FILES
        for relation in periods_after(
            read_last(path.read_bytes(), path.name).conference.period
        )
    }

    assert tried == set(Relation)
    assert len(FILES) > 40


@pytest.mark.parametrize(
    ("last", "new", "relation", "past", "kind"),
    [
        ("năm 2025", "năm 2026", Relation.CYCLE, "năm trước", "tổng kết"),
        ("6 tháng đầu năm 2026", "năm 2026", Relation.WITHIN, "năm trước", "tổng kết"),
        ("9 tháng đầu năm 2026", "năm 2026", Relation.WITHIN, "năm trước", "tổng kết"),
        ("quý I năm 2026", "năm 2026", Relation.WITHIN, "năm trước", "tổng kết"),
        ("nửa đầu nhiệm kỳ 2020 - 2025", "nhiệm kỳ 2020 - 2025", Relation.WITHIN,
         "nhiệm kỳ trước", "tổng kết"),
        ("năm học 2025 - 2026", "năm học 2026 - 2027", Relation.CYCLE,
         "năm học trước", "sơ kết"),
    ],
)  # fmt: skip
def test_the_period_that_follows_is_plain(last, new, relation, past, kind):
    shift = Shift(period(last), usual(period(last)))
    head = read_last(HEAD.replace("tổng", "sơ").encode(), "x").conference.kind

    assert (phrase(shift.new), shift.relation, shift.past) == (new, relation, past)
    closed = relation is Relation.CYCLE and kind == "tổng kết"
    assert closed or shift.kind(head).value == kind


@pytest.mark.parametrize(
    ("last", "new", "relation", "past"),
    [
        ("6 tháng đầu năm 2026", "6 tháng đầu năm 2027", Relation.CYCLE, "cùng kỳ"),
        ("năm 2025", "6 tháng đầu năm 2026", Relation.OTHER, "cùng kỳ"),
        ("nhiệm kỳ 2020 - 2025", "nửa đầu nhiệm kỳ 2025 - 2030", Relation.OTHER,
         "nhiệm kỳ trước"),
        ("quý II năm 2026", "6 tháng đầu năm 2026", Relation.WITHIN, "cùng kỳ"),
    ],
)  # fmt: skip
def test_any_other_period_is_named(last, new, relation, past):
    shift = Shift(period(last), period(new))

    assert (shift.relation, shift.past) == (relation, past)


@pytest.mark.parametrize("last", ["nhiệm kỳ 2020 - 2025", "quý II năm 2025"])
def test_a_period_that_is_not_plain_is_asked_for(last):
    with pytest.raises(SourceError) as stopped:
        this_year(HEAD.replace("năm 2025", last))

    assert [f.code for f in stopped.value.findings] == ["F225"]


def test_the_period_of_last_year_is_no_new_one():
    with pytest.raises(SourceError) as stopped:
        this_year(HEAD, "năm 2025")

    assert [f.code for f in stopped.value.findings] == ["F226"]


@pytest.mark.parametrize(
    ("typed", "last"),
    [
        ("27/28 đảng viên", "27 đảng viên"),
        ("46,2/42 tỷ đồng", "46,2 tỷ đồng"),
        ("ước đạt 46,2 tỷ đồng", "46,2 tỷ đồng"),
        ("trên 95%", "trên 95%"),
        ("12 trong tổng số 46 chi bộ", "12 chi bộ"),
        ("{gia_tri: 7, don_vi_tinh: mô hình}", "7 mô hình"),
    ],
)
def test_of_what_was_reached_the_amount_moves(typed, last):
    text = moved(f"      - ten: chỉ tiêu\n        thuc_hien: {typed}\n")

    assert text == (
        "      - ten: chỉ tiêu\n        thuc_hien:\n"
        f"        so_sanh:\n          năm trước: {last}\n"
    )


def test_a_plan_without_a_target_is_empty_and_told_behind():
    text = moved(
        "      - ten: lương thực\n        thuc_hien: 6.300 tấn\n"
        "        so_sanh:\n          kế hoạch: 6.200 tấn    # HĐND giao\n"
    )

    assert (
        "          kế hoạch:  # năm 2025: 6.200 tấn  # HĐND giao\n"
        "          năm trước: 6.300 tấn\n"
    ) in text


def test_what_is_assigned_what_others_have_and_stated_ratios_are_empty():
    text = moved(
        "      - ten: thu ngân sách\n        thuc_hien: 46 tỷ đồng\n"
        "        so_sanh:\n"
        "          kế hoạch HĐND tỉnh giao: 40 tỷ đồng\n"
        "          bình quân của tỉnh: cao hơn\n"
        "          kế hoạch cả nhiệm kỳ 2020 - 2025: đạt 123,5%\n"
    )

    assert "          kế hoạch HĐND tỉnh giao:  # năm 2025: 40 tỷ đồng\n" in text
    assert "          bình quân của tỉnh:  # trước: cao hơn\n" in text
    assert (
        "          kế hoạch cả nhiệm kỳ 2020 - 2025:  # năm 2025: đạt 123,5%\n" in text
    )


def test_a_base_of_another_time_moves_on_and_one_of_long_ago_stays():
    text = moved(
        "      - ten: công nợ\n        thuc_hien: 640 triệu đồng\n"
        "        so_sanh:\n"
        "          cuối năm 2024: 910 triệu đồng\n"
        "          năm 2020: 1.300 triệu đồng\n"
    )

    assert "          cuối năm 2025:  # trước: 910 triệu đồng\n" in text
    assert "          năm 2020: 1.300 triệu đồng\n" in text


def test_within_a_longer_period_plans_stay_and_the_past_has_its_name():
    text = moved(
        "      - ten: thu ngân sách\n        thuc_hien: 11,2 tỷ đồng\n"
        "        uoc: có\n        so_sanh:\n"
        "          kế hoạch: 45 tỷ đồng, đạt 24,9%\n"
        "          cùng kỳ: 10 tỷ đồng\n",
        "năm 2026",
        HEAD.replace("năm 2025", "6 tháng đầu năm 2026").replace("tổng", "sơ"),
    )

    assert text == (
        "      - ten: thu ngân sách\n"
        "        thuc_hien:  # 6 tháng đầu năm 2026: 11,2 tỷ đồng\n"
        "        so_sanh:\n"
        "          kế hoạch: 45 tỷ đồng\n"
        "          năm trước:  # cùng kỳ: 10 tỷ đồng\n"
    )


def test_after_a_year_its_targets_are_the_plans_of_the_first_half_of_the_next():
    text = this_year(
        HEAD + FIGURES + "      - ten: thu ngân sách\n        thuc_hien: 46 tỷ đồng\n"
        "        so_sanh:\n          năm trước: 40 tỷ đồng\n"
        "chi_tieu_ky_sau:\n  - {ten: thu ngân sách, phan_dau: 50 tỷ đồng}\n"
        "  - {ten: doanh thu, phan_dau: 9 tỷ đồng, ky: năm 2025}\n",
        "6 tháng đầu năm 2026",
    ).text

    assert text.endswith(
        "      - ten: thu ngân sách\n"
        "        thuc_hien:  # năm 2025: 46 tỷ đồng\n"
        "        so_sanh:\n"
        "          kế hoạch: 50 tỷ đồng\n"
        "          năm trước:  # trước: 40 tỷ đồng\n"
        "chi_tieu_ky_sau:\n"
        "  #~ - {ten: doanh thu, phan_dau: 9 tỷ đồng, ky: năm 2025}\n"
    )


def test_figures_of_one_name_take_the_target_of_their_field():
    text = this_year(
        HEAD
        + "ket_qua:\n"
        + "".join(
            f"  - linh_vuc: {field}\n    so_lieu: [{{ten: tổng số, thuc_hien: 5 ha}}]\n"
            for field in ("kinh tế", "chung")
        )
        + "chi_tieu_ky_sau:\n"
        "  - {ten: tổng số, phan_dau: 9 ha, linh_vuc: chung}\n"
        "  - {ten: tổng số, phan_dau: 8 ha, linh_vuc: xây dựng Đảng}\n"
    ).text
    plans = [
        (field["linh_vuc"].text, one["so_sanh"]["ke_hoach"].text)
        for field in node(text, "ket_qua")
        for one in field["so_lieu"]
        if "ke_hoach" in one["so_sanh"]
    ]

    assert plans == [("chung", "9 ha")]
    assert "#~ - {ten: tổng số, phan_dau: 8 ha, linh_vuc: xây dựng Đảng}" in text


def test_a_note_stays_as_it_is_typed():
    noted = "        ghi_chu: theo Kế hoạch năm 2025\n"

    assert noted in moved(f"      - ten: a\n        thuc_hien: 5 ha\n{noted}")


def test_a_base_without_a_value_that_nobody_can_mean_stops_nothing():
    assert "năm 20255:\n" in moved(
        "      - {ten: a, thuc_hien: 5 ha, so_sanh: {kế hoạch: 4 ha, năm 20255: }}\n"
    )


def test_a_target_of_a_term_that_goes_on_is_no_plan_of_a_year():
    target = (
        "chi_tieu_ky_sau:\n  - {ten: nhà, phan_dau: 6 nhà, ky: nhiệm kỳ 2025 - 2030}\n"
    )

    assert this_year(HEAD + target).text.endswith(target)


def test_what_stops_is_named_where_it_is_typed():
    long = HEAD.replace("sáng 08/01/2026", "\n  ngay: 08/01/2026\n  buoi: sáng")

    assert this_year(long).empty == ((4, "ngay"),)


def test_half_a_term_becomes_the_term_in_words():
    half = HEAD.replace("năm 2025", "nửa đầu nhiệm kỳ 2020 - 2025").replace(
        "tổng kết", "sơ kết"
    )
    report = (
        "trinh_bay:\n  - don_vi: Đảng ủy\n"
        "    bao_cao: sơ kết giữa nhiệm kỳ thực hiện Nghị quyết\n"
    )
    text = this_year(half + report).text

    assert "loai: tổng kết\n" in text
    assert "bao_cao: tổng kết nhiệm kỳ thực hiện Nghị quyết\n" in text


def test_of_two_bases_that_get_one_name_the_typed_one_stays():
    half = HEAD.replace("năm 2025", "6 tháng đầu năm 2026").replace("tổng", "sơ")
    text = moved(
        "      - ten: thu\n        thuc_hien: 11 tỷ đồng\n        so_sanh:\n"
        "          cùng kỳ: 10 tỷ đồng\n          năm trước: 21 tỷ đồng\n",
        "năm 2026",
        half,
    )
    other = moved(
        "      - ten: thu\n        thuc_hien: 11 tỷ đồng\n        so_sanh:\n"
        "          kế hoạch năm 2025: 10 tỷ đồng\n          kế hoạch: 12 tỷ đồng\n",
        "6 tháng đầu năm 2026",
    )

    assert text.endswith("        so_sanh:\n          năm trước: 21 tỷ đồng\n")
    assert other.count("kế hoạch") == 1


def test_bases_that_are_typed_as_a_list_are_told_behind():
    text = moved(
        "      - ten: lúa\n        thuc_hien: 6 ha\n"
        "        so_sanh: [kế hoạch 5 ha, tăng 10% so với cùng kỳ năm 2024]\n"
    )

    assert "so_sanh:  # kế hoạch 5 ha; tăng 10% so với cùng kỳ năm 2024\n" in text
    assert "          năm trước: 6 ha\n" in text


def test_braces_that_hold_a_change_are_opened_and_others_stay():
    text = moved(
        '      - {ten: doanh thu, thuc_hien: "6,42 tỷ đồng", '
        'so_sanh: {kế hoạch: "6 tỷ đồng"}, noi_bat: có}   # theo quyết toán\n'
    )

    assert text == (
        "      - ten: doanh thu  # theo quyết toán\n"
        "        thuc_hien:\n"
        "        so_sanh:\n"
        "          kế hoạch:  # năm 2025: 6 tỷ đồng\n"
        "          năm trước: 6,42 tỷ đồng\n"
        "        noi_bat: có\n"
    )


def test_a_figure_in_one_line_is_opened_and_one_of_no_name_is_put_by():
    cycle = moved("      - 97 vườn mẫu\n")
    other = moved("      - 97 vườn mẫu\n", "6 tháng đầu năm 2026")

    assert cycle == (
        "      - thuc_hien:\n        so_sanh:\n          năm trước: 97 vườn mẫu\n"
    )
    assert other == "      #~ - 97 vườn mẫu\n"


def test_a_name_that_tells_the_year_tells_the_new_one():
    assert "ten: trồng rừng năm 2026\n" in moved(
        "      - {ten: trồng rừng năm 2025, thuc_hien: 25 ha}\n"
    )


def test_a_verb_that_only_begins_as_a_change_is_none():
    target = (
        "chi_tieu_ky_sau:\n"
        "  - {dong_tu: tăng trưởng sản xuất, phan_dau: 9%, linh_vuc: kinh tế}\n"
    )
    text = this_year(HEAD + target).text

    assert "      - dong_tu: tăng trưởng sản xuất\n" in text
    assert "          kế hoạch: 9%\n" in text


def test_damage_that_can_be_read_is_moved_without_an_error():
    read = 0
    for seed in range(100):
        try:
            last = read_last(mutations.damaged(seed)[1], "x")
        except InvalidDocument:
            continue
        read += 1
        new = usual(last.conference.period) or period("năm 2029")
        stopping = errors(check_text(last.this_year(new, name="x").text, "x"))
        assert {f.path for f in stopping} == {("thoi_gian",)}, seed

    assert read > 12


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        (
            "don_vi: Ban Chấp hành Đảng bộ xã Tân Lập khóa I, lần thứ 4 (mở rộng)\n",
            "don_vi: Ban Chấp hành Đảng bộ xã Tân Lập khóa I  # lần thứ 4 (mở rộng)\n",
        ),
        (
            "don_vi:\n  ten: Ban Chấp hành Đảng bộ xã Tân Lập\n  lan_thu: 4\n",
            "don_vi:\n  ten: Ban Chấp hành Đảng bộ xã Tân Lập\n  lan_thu:  # 4\n",
        ),
    ],
)
def test_the_number_of_the_meeting_is_left_open(typed, kept):
    head = HEAD.replace("don_vi: Đảng bộ xã Tân Lập, tỉnh Hòa An\n", typed)

    assert kept in this_year(head).text


def test_bare_leaves_last_years_words_out():
    text = HEAD + "han_che:\n  - giải ngân chậm\nphuong_huong: giữ vững đoàn kết\n"

    kept, bare = this_year(text).text, this_year(text, bare=True).text

    assert kept.endswith(
        "han_che:\n#~ - giải ngân chậm\nphuong_huong:\n#~ giữ vững đoàn kết\n"
    )
    assert bare.endswith("han_che:\nphuong_huong:\n")


def test_words_of_two_years_ago_go_and_other_comments_stay():
    text = HEAD + "# ghi chú của tôi\nhan_che:\n#~ - lời cũ\n  - lời mới  # hỏi lại\n"

    assert this_year(text).text.endswith(
        "# ghi chú của tôi\nhan_che:\n#~ - lời mới  # hỏi lại\n"
    )


def test_the_note_on_offices_is_written_once():
    text = HEAD + "nhan_su:\n  an: {ho_ten: Lê An, chuc_vu: [Bí thư]}\nchu_tri: [an]\n"
    once = this_year(text).text
    whole = once.replace("thoi_gian:", "thoi_gian: 15/01/2027", 1)
    twice = this_year(whole).text

    assert once.count("rà lại chức vụ") == twice.count("rà lại chức vụ") == 1
    assert "# chép từ năm 2026: rà lại chức vụ\nnhan_su:" in twice


def test_ends_of_lines_stay():
    text = (HEAD + "han_che: [giải ngân chậm]\n").replace("\n", "\r\n")

    assert this_year(text).text.count("\r\n") == this_year(text).text.count("\n")


def test_a_key_that_no_row_tells_of_is_put_by():
    text = HEAD + "lanh_dao:\n  - Đảng ủy giao ban hằng tháng\n"

    assert this_year(text).text.endswith(
        "lanh_dao:\n#~ - Đảng ủy giao ban hằng tháng\n"
    )


def test_a_comment_of_ours_gives_way_to_the_next_one():
    plan = "      - ten: thu\n        so_sanh: {kế hoạch: 5 tỷ đồng}\n"
    once = this_year(HEAD + FIGURES + plan).text
    whole = once.replace("thoi_gian:", "thoi_gian: sáng 15/01/2027", 1)
    whole = whole.replace("kế hoạch:  #", "kế hoạch: 6 tỷ đồng  #")
    twice = this_year(whole).text

    assert "thoi_gian:  # sáng 15/01/2027\n" in twice
    assert "kế hoạch:  # năm 2026: 6 tỷ đồng\n" in twice


def test_what_a_name_repeats_is_typed_out():
    text = HEAD + (
        "ket_qua:\n  - linh_vuc: kinh tế\n    so_lieu: &chung\n"
        "      - {ten: thu, thuc_hien: 5 tỷ đồng}\n"
        "  - linh_vuc: chung\n    so_lieu: *chung\n"
    )
    results = node(this_year(text).text, "ket_qua")

    assert [field["so_lieu"][0]["so_sanh"]["nam_truoc"].text for field in results] == [
        "5 tỷ đồng"
    ] * 2


def test_a_mark_of_the_encoding_stays():
    data = (HEAD + "han_che: [giải ngân chậm]\n").encode("utf-8-sig")

    made = read_last(data, "x").this_year(None, name="x")

    assert made.data == b"\xef\xbb\xbf" + made.text.encode("utf-8")


def test_a_form_is_read_as_a_file_is():
    form = to_form(EXAMPLE.read_bytes(), "x").data
    text = read_last(form, "x.xlsx").this_year(None, name="x").text

    assert [f.path for f in errors(check_text(text, "x"))] == [("thoi_gian",)]
    assert text.count("năm trước: ") == 23


def test_figures_of_a_table_are_left_to_the_next_table(tmp_path):
    (tmp_path / "bieu.csv").write_text(
        "TT,Chỉ tiêu,ĐVT,TH 2024,KH 2025,TH 2025\n"
        "1,Giá trị sản xuất,Tỷ đồng,1152,1250,1284\n",
        encoding="utf-8",
    )
    last = HEAD + (
        "ket_qua:\n  - linh_vuc: kinh tế\n    bang: bieu.csv\n"
        "chi_tieu_ky_sau:\n  - {ten: giá trị sản xuất, phan_dau: 1.400 tỷ đồng}\n"
    )
    made = read_last(last.encode(), str(tmp_path / "cu.yaml")).this_year(None, name="x")

    assert made.text.endswith(
        "    bang:  # bieu.csv\nchi_tieu_ky_sau:\n"
        "#~ - {ten: giá trị sản xuất, phan_dau: 1.400 tỷ đồng}\n"
    )
    assert made.empty == ((3, "thoi_gian"), (7, "bang"))


FUTURE = ("don_vi_bao_cao", "khen_thuong.quyet_dinh")
BESIDE = ("nhan_su", "ket_qua.bang")
"""Keys that are read before the model."""


@pytest.mark.parametrize("name", [n for n in MOVES if n not in (*FUTURE, "$schema")])
def test_every_row_is_about_a_key_that_there_is(name):
    named = name.replace("*.", "")

    assert named in BESIDE or fields_at(named)


def test_every_prose_key_at_the_top_is_put_by_without_a_row():
    left = set(keys(Conference)) - set(MOVES)

    assert {"han_che", "nguyen_nhan", "bai_hoc", "nhiem_vu", "bo_qua"} <= left
    assert not {"chu_tri", "dia_diem"} & left
    assert Move.RETIRED not in {MOVES[k] for k in ("chu_tri", "dia_diem", "dai_hoi")}
