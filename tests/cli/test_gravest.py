"""An error is shown however many hints stand before it."""

from click.testing import CliRunner

from drafter.cli.program import program

FILE = """\
loai: tổng kết
don_vi: Đảng bộ xã Tân Lập, tỉnh Hòa An
thoi_gian: sáng 8/1/2026
ky_bao_cao: năm 2025
han_che:
{items}
chi_tieu_dat: 20/10
"""


def test_an_error_is_shown_among_more_hints_than_fit(tmp_path):
    path = tmp_path / "hoi-nghi.yaml"
    items = "\n".join(f"  - Công tác số {n} còn chậm." for n in range(25))
    path.write_text(FILE.format(items=items), encoding="utf-8")
    told = CliRunner().invoke(program, ["check", str(path)])

    assert told.exit_code == 1
    assert "D304" in told.output
    assert "mục nữa" in told.output
