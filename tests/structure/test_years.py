"""A year that nobody means is refused where it is typed, never met later."""

import pytest

YEAR_BEYOND = "D225"


@pytest.mark.parametrize(
    ("text", "line", "column"),
    [
        ("thoi_gian: 31/12/9999", 4, 12),
        ("thoi_gian: sáng 13/12/0001", 4, 12),
        ("thoi_gian: 30/12/9999 - 31/12/9999", 4, 12),
        ("thoi_gian: {ngay: 31/12/1899}", 4, 19),
        ("ky_bao_cao: năm 9999", 4, 13),
        ("ky_bao_cao: năm 0000", 4, 13),
        ("ky_bao_cao: nhiệm kỳ 9998 - 9999", 4, 13),
        ("ky_bao_cao: nửa cuối nhiệm kỳ 9997 - 9999", 4, 13),
        ("ky_bao_cao: giai đoạn 0001 - 0005", 4, 13),
        ("ky_bao_cao: tháng 12/9999 đến tháng 12/9999", 4, 13),
        ("ky_bao_cao: từ ngày 1/1/9999 đến ngày 31/12/9999", 4, 13),
        ("dai_hoi: Đại hội Đảng bộ xã lần thứ XXVI, nhiệm kỳ 0001 - 0003", 5, 52),
        ("dai_hoi: {don_vi: xã, lan_thu: 2, nhiem_ky: {tu_nam: 1, den_nam: 2}}", 5, 54),
        ("can_cu: [Kế hoạch số 3-KH/ĐU tháng 12/9999]", 5, 30),
        ("van_ban: {bao_cao: {ngay: 1/1/2101}}", 5, 27),
        ("van_ban: {bao_cao: {ngay: {nam: 99999, thang: 1}}}", 5, 33),
        ("chi_tieu_ky_sau: {ten: rừng, han_nam: 9999}", 5, 39),
        ("chi_tieu_chua_dat: {ten: rừng, so_sanh: {năm 9999: 5 ha}}", 5, 42),
        ("chi_tieu_chua_dat: {ten: rừng, so_sanh: tăng 5% so với năm 0999}", 5, 41),
    ],
)
def test_a_year_beyond_is_refused_in_its_place(notices, text, line, column):
    found = [one for one in notices(text) if one.code == YEAR_BEYOND]

    assert found
    assert (found[0].mark.line, found[0].mark.column) == (line, column)


@pytest.mark.parametrize(
    "period",
    ["năm 1900", "năm 2100", "nhiệm kỳ 1901 - 2100", "nửa cuối nhiệm kỳ 2090 - 2100"],
)
def test_what_follows_from_a_year_at_the_edge_is_still_told(load, period):
    conference = load(f"ky_bao_cao: {period}")

    assert conference.period.next.start > conference.period.start
    assert conference.period.year_ago.start < conference.period.start
