"""Figures of a file that wait for their results, beside a table."""

import drafter
from tests.cli.console import run
from tests.indicator_tables.reading import facts, told
from tests.indicator_tables.test_expansion import sheet_of

WAITING = """\
ket_qua:
  - bang: bieu.xlsx
  - linh_vuc: kinh tế
    so_lieu:
      - ten: thu ngân sách
        thuc_hien:
        so_sanh: {kế hoạch: "50 tỷ đồng", năm trước: }
        noi_bat: có
      - ten: số hợp tác xã
        thuc_hien:
"""


def test_a_figure_that_waits_takes_the_numbers_of_its_row(tmp_path):
    rows = [
        ["I", "Kinh tế"],
        [1, "Sản lượng", "Tấn", 1, 2, 3],
        [2, "Thu ngân sách", "Tỷ đồng", 46, 50, 54],
    ]
    sheet_of(tmp_path, rows)

    lines = told(tmp_path, facts(WAITING))
    (result,) = drafter.load(tmp_path / "hoi-nghi.yaml").results[:1]
    figure = result.indicators[1]

    assert [line for line in lines if "X" in line] == []
    assert [line.strip().partition(":")[0] for line in lines] == [
        "kinh tế",
        "Sản lượng",
        "thu ngân sách",
        "kinh tế",
        "số hợp tác xã",
    ]
    assert (figure.name, figure.headline, figure.estimated, figure.awaited) == (
        "thu ngân sách",
        True,
        True,
        False,
    )
    assert [str(one.base.value) for one in figure.compare] == ["50", "46"]


def test_a_base_that_the_file_types_otherwise_is_told(tmp_path):
    sheet_of(tmp_path, [["I", "Kinh tế"], [1, "Thu ngân sách", "Tỷ đồng", 46, 52, 54]])

    assert "X115 E3" in told(tmp_path, facts(WAITING))


def test_a_row_whose_name_is_nearly_that_of_a_waiting_figure_is_told(tmp_path):
    rows = [["I", "Kinh tế"], [1, "Tổng thu ngân sách", "Tỷ đồng", 46, 50, 54]]
    sheet_of(tmp_path, rows)
    told(tmp_path, facts(WAITING))

    (near,) = [f for f in drafter.check(tmp_path / "hoi-nghi.yaml") if f.code == "X116"]

    assert near.mark.line == 11
    assert "'Tổng thu ngân sách' (ô B3)" in near.message("vi")


def test_a_name_that_stands_twice_fills_the_figure_of_its_heading_only(tmp_path):
    rows = [
        ["I", "Kinh tế"],
        [1, "Thu ngân sách", "Tỷ đồng", 46, 50, 54],
        ["II", "Văn hóa - xã hội"],
        [2, "Thu ngân sách", "Tỷ đồng", 1, 2, 3],
    ]
    sheet_of(tmp_path, rows)
    told(tmp_path, facts(WAITING))

    first, second = drafter.load(tmp_path / "hoi-nghi.yaml").results[:2]

    assert [one.headline for one in (*first.indicators, *second.indicators)] == [
        True,
        False,
    ]


def test_the_form_of_a_file_takes_the_same_numbers(tmp_path, monkeypatch):
    sheet_of(tmp_path, [["I", "Kinh tế"], [1, "Thu ngân sách", "Tỷ đồng", 46, 50, 54]])
    told(tmp_path, facts(WAITING))
    monkeypatch.chdir(tmp_path)
    assert run("convert", "hoi-nghi.yaml", "-o", "nhap.xlsx").exit_code == 0

    by_hand, in_form = (drafter.load(n).results for n in ("hoi-nghi.yaml", "nhap.xlsx"))

    assert in_form == by_hand
