"""Distinctions: who was given them, and in which words."""

import pytest

from drafter.model import Body, Place, PlaceKind, Recognition
from drafter.views.recognitions import recognitions
from tests.conferences import COMMUNE, host_of

from .contexts import context

PARTY = host_of("Đảng bộ", COMMUNE)
STATE = host_of("UBND", COMMUNE)
COUNCIL = host_of("HĐND", COMMUNE)
UNION = Body(name="Hội Nông dân xã Tân Lập, tỉnh Hòa An")
CELL = host_of("Chi bộ", Place(kind=PlaceKind.VILLAGE, name="Nà Lầu", parent=COMMUNE))
WHO = "[CẦN BỔ SUNG: đơn vị được công nhận]"


def told(distinction: str, host: Body = PARTY, **facts: str) -> str:
    value = Recognition(distinction=distinction, **facts)
    (sentence,) = recognitions(context(host=host, recognitions=(value,)))
    return sentence


@pytest.mark.parametrize(
    ("distinction", "told_of"),
    [
        ("đạt chuẩn nông thôn mới nâng cao", "công nhận đạt chuẩn nông thôn mới nâng"),
        ("chuẩn tiếp cận pháp luật", "công nhận đạt chuẩn tiếp cận pháp luật"),
        ("nông thôn mới kiểu mẫu", "công nhận đạt chuẩn nông thôn mới kiểu mẫu"),
        ("đô thị văn minh", "công nhận đạt chuẩn đô thị văn minh"),
        ("xã nông thôn mới nâng cao", "công nhận là xã nông thôn mới nâng cao"),
        ("đơn vị dẫn đầu phong trào thi đua", "công nhận là đơn vị dẫn đầu phong"),
        ("là đơn vị dẫn đầu", "công nhận là đơn vị dẫn đầu"),
        ("Tập thể Lao động xuất sắc", "tặng danh hiệu Tập thể Lao động xuất sắc"),
        ("Chiến sĩ thi đua cơ sở", "tặng danh hiệu Chiến sĩ thi đua cơ sở"),
        ("gia đình văn hóa", "tặng danh hiệu gia đình văn hóa"),
        ("Huân chương Lao động hạng Ba", "tặng Huân chương Lao động hạng Ba"),
        ("Cờ thi đua của Chính phủ", "tặng Cờ thi đua của Chính phủ"),
        ("Bằng khen", "tặng Bằng khen"),
        ("hoàn thành xuất sắc nhiệm vụ", "xếp loại hoàn thành xuất sắc nhiệm vụ"),
        (
            "hoàn thành nhiệm vụ xây dựng nông thôn mới",
            "công nhận hoàn thành nhiệm vụ xây dựng nông thôn mới",
        ),
        ("tiêu biểu về chuyển đổi số", "công nhận tiêu biểu về chuyển đổi số"),
        ("làng nghề truyền thống", "công nhận làng nghề truyền thống"),
        ("đất học", "công nhận đất học"),
        ("xoá mù chữ mức độ 2", "công nhận đạt chuẩn xoá mù chữ mức độ 2"),
        ("Đạt chuẩn tiếp cận pháp luật", "công nhận đạt chuẩn tiếp cận pháp luật"),
        ("“Đơn vị quyết thắng”", "công nhận là “Đơn vị quyết thắng”"),
    ],
)
def test_a_distinction_has_its_verb(distinction, told_of):
    sentence = told(distinction, issuer="Chủ tịch UBND tỉnh")

    assert f" được Chủ tịch UBND tỉnh {told_of}" in sentence


@pytest.mark.parametrize(
    ("host", "distinction", "who"),
    [
        (PARTY, "nông thôn mới nâng cao", "Xã Tân Lập"),
        (STATE, "xã nông thôn mới nâng cao", "Xã Tân Lập"),
        (STATE, "đạt chuẩn nông thôn mới", "Xã Tân Lập"),
        (PARTY, "hoàn thành tốt nhiệm vụ", "Đảng bộ xã Tân Lập"),
        (STATE, "đơn vị dẫn đầu phong trào thi đua", "UBND xã Tân Lập"),
        (COUNCIL, "an toàn về an ninh, trật tự", "HĐND xã Tân Lập"),
        (UNION, "đơn vị xuất sắc", "Hội Nông dân xã Tân Lập"),
        (CELL, "hoàn thành xuất sắc nhiệm vụ", "Chi bộ thôn Nà Lầu"),
    ],
)
def test_a_standard_is_of_the_area_all_else_of_the_host(host, distinction, who):
    assert told(distinction, host).startswith(f"{who} được ")


@pytest.mark.parametrize(
    ("host", "distinction"),
    [(PARTY, "thôn kiểu mẫu"), (UNION, "xã nông thôn mới"), (CELL, "xã an toàn")],
)
def test_no_host_is_given_the_title_of_a_place_it_is_not(host, distinction):
    assert told(distinction, host).startswith(f"{WHO} được công nhận là ")


def test_what_a_unit_was_given_is_said_of_the_unit():
    sentence = told("tập thể Lao động xuất sắc", recipient="Văn phòng HĐND và UBND xã")

    assert sentence == (
        "Văn phòng HĐND và UBND xã được tặng danh hiệu tập thể Lao động xuất sắc."
    )
