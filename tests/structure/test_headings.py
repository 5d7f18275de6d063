"""Results, tasks and targets take any heading; ten of them are fields of work."""

import pytest

from drafter.model import Field


def area(load, typed):
    (result,) = load(f"ket_qua: {{linh_vuc: {typed}, noi_dung: được mùa}}").results
    return result.area


@pytest.mark.parametrize(
    "typed",
    [
        "công tác chuyên môn",
        "Công tác dạy và học",
        "xây dựng tổ chức Hội",
        "sản xuất kinh doanh",
        '"Công tác kiểm tra, giám sát"',
        "Nông nghiệp",
        "Kinh tế số",
        "Kinh tế - xã hội",
        "Xây dựng Đoàn",
        "Xây dựng làng văn hóa",
        "Môi trường",
        "An ninh",
        "Mặt trận",
        "5S trong sản xuất",
        '"Y tế, dân số"',
    ],
)
def test_any_heading_is_taken_as_it_was_typed(typed, load, notices):
    text = f"ket_qua: {{linh_vuc: {typed}, noi_dung: được mùa}}"

    assert area(load, typed) == typed.strip('"')
    assert notices(text) == ()


@pytest.mark.parametrize(
    ("typed", "field"),
    [
        *((field.value, field) for field in Field),
        *((field.heading, field) for field in Field),
        ("KINH TẾ", Field.ECONOMY),
        ("van hoa - xa hoi", Field.CULTURE_AND_SOCIETY),
        ("CCHC", Field.ADMINISTRATIVE_REFORM),
    ],
)
def test_a_field_is_known_by_its_name_and_by_its_heading(typed, field, load):
    assert area(load, f'"{typed}"') is field


@pytest.mark.parametrize(
    ("typed", "near"),
    [
        ("kinh tếe", "kinh tế"),
        ("cải cách hành chín", "cải cách hành chính"),
        ("quốc phòng - na ninh", None),
        ("xây dựng Đản", "xây dựng Đảng"),
    ],
)
def test_a_slip_of_a_field_is_a_heading_and_a_hint(typed, near, load, notices):
    text = f"ket_qua: {{linh_vuc: {typed}, noi_dung: được mùa}}"

    assert area(load, typed) == typed
    hints = [found.values["near"] for found in notices(text)]
    assert hints == ([near] if near else [])


@pytest.mark.parametrize("number", ["1.", "I.", "2.1.", "a)", "III)"])
def test_the_number_of_a_heading_is_left_to_the_template(number, load, notices):
    text = f"ket_qua: {{linh_vuc: {number} Nông nghiệp, noi_dung: được mùa}}"

    assert area(load, f"{number} Nông nghiệp") == "Nông nghiệp"
    assert [found.code for found in notices(text)] == ["D248"]


def test_parts_are_read_like_headings(load, notices):
    text = (
        "ket_qua: {linh_vuc: Nông nghiệp, muc: [{ten: 2) Chăn nuôi, noi_dung: khá}, "
        "{ten: TRỒNG TRỌT, noi_dung: được mùa}]}"
    )

    (result,) = load(text).results
    assert [part.name for part in result.subsections] == ["Chăn nuôi", "TRỒNG TRỌT"]
    assert [found.code for found in notices(text)] == ["D248", "D254"]


@pytest.mark.parametrize(
    ("typed", "codes"),
    [("CÔNG TÁC HỘI", ["D254"]), ("OCOP", []), ("QUỐC PHÒNG - AN NINH", [])],
)
def test_a_heading_in_capitals_is_printed_so_and_reported(typed, codes, load, notices):
    text = f"ket_qua: {{linh_vuc: {typed}, noi_dung: được mùa}}"

    assert load(text).results[0].area in (typed, Field.DEFENCE_AND_SECURITY)
    assert [found.code for found in notices(text)] == codes


def test_tasks_and_targets_take_any_heading(load):
    conference = load(
        "nhiem_vu: {noi_dung: mở rộng, linh_vuc: Nông nghiệp}\n"
        "chi_tieu_ky_sau: {ten: năng suất, phan_dau: 5 tấn, linh_vuc: Nông nghiệp}"
    )

    assert conference.tasks[0].area == conference.targets[0].area == "Nông nghiệp"


def test_a_heading_has_parts(load):
    (result,) = load(
        "ket_qua:\n"
        "  linh_vuc: Nông nghiệp\n"
        "  muc:\n"
        "    - {ten: Trồng trọt, so_lieu: [97 vườn mẫu], noi_dung: được mùa}\n"
        "    - {ten: Chăn nuôi, noi_dung: đàn lợn được khôi phục}"
    ).results

    assert [part.name for part in result.subsections] == ["Trồng trọt", "Chăn nuôi"]
    assert result.told == (result, *result.subsections)


@pytest.mark.parametrize(
    "text",
    [
        "ket_qua: {linh_vuc: Y tế}",
        "ket_qua: {linh_vuc: Y tế, noi_dung: khá, muc: {ten: Dân số}}",
    ],
)
def test_a_heading_with_nothing_below_it_is_reported(text, notices):
    assert [found.code for found in notices(text)] == ["D249"]
