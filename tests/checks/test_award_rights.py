"""Who may give which award."""

import pytest

from drafter.checks.award_rights import RIGHTS, awards_come_from_who_may_give
from drafter.model import Award
from drafter.rules import texts

from .facts import conference


def found(form: str, issuer: str) -> list[str]:
    award = Award(form=form, issuer=issuer, individuals=3)
    findings = awards_come_from_who_may_give(conference(awards=(award,)))
    return [finding.code for finding in findings]


@pytest.mark.parametrize(
    ("form", "issuer", "code"),
    [
        ("giấy khen", "Đảng bộ xã Tân Lập", "D334"),
        ("giấy khen", "Ủy ban nhân dân xã Tân Lập", "D420"),
        ("bằng khen", "UBND tỉnh Hòa An", "D420"),
        ("Lao động tiên tiến", "UBND phường", "D420"),
        ("bằng khen", "UBND xã", "D421"),
        ("Bằng khen", "Chủ tịch UBND phường Bình Minh", "D421"),
        ("bằng khen", "Thường trực HĐND tỉnh Hòa An", "D421"),
        ("bằng khen", "Chi bộ thôn Nà Lầu", "D421"),
        ("bằng khen", "Hội Nông dân xã", "D421"),
        ("bằng khen", "Câu lạc bộ Hưu trí Bình Khê", "D421"),
        ("Cờ thi đua", "Trưởng Công an xã Tân Lập", "D421"),
        ("Huân chương Lao động", "Chủ tịch UBND tỉnh", "D422"),
        ("bằng khen của Thủ tướng", "Chủ tịch UBND tỉnh", "D422"),
    ],
)
def test_what_somebody_may_not_give_is_found(form, issuer, code):
    assert found(form, issuer) == [code]


@pytest.mark.parametrize(
    ("form", "issuer"),
    [
        ("giấy khen", "Chủ tịch UBND xã"),
        ("giấy khen", "Ban Thường vụ Đảng ủy xã"),
        ("giấy khen", "Giám đốc Hợp tác xã Nông nghiệp Bình Khê"),
        ("giấy khen", ""),
        ("bằng khen", "Chủ tịch UBND tỉnh Hòa An"),
        ("bằng khen", "Bộ trưởng Bộ Nội vụ"),
        ("bằng khen", "Thủ tướng Chính phủ"),
        ("bằng khen", "Ban Thường vụ Tỉnh đoàn"),
        ("bằng khen", "Liên đoàn Lao động tỉnh Hòa An"),
        ("bằng khen", "Trung ương Hội Nông dân Việt Nam"),
        ("bằng khen", "Ủy ban Trung ương MTTQ Việt Nam"),
        ("bằng khen", "Ban Thường vụ Tỉnh ủy"),
        ("Huân chương Lao động", "Chủ tịch nước"),
        ("Huy chương Vàng", "Ban Tổ chức Hội thi"),
        ("hỗ trợ", "UBND xã"),
        ("quà", "HĐND xã"),
    ],
)
def test_nothing_is_said_of_other_awards(form, issuer):
    assert found(form, issuer) == []


@pytest.mark.parametrize("right", RIGHTS, ids=lambda right: right.rule.code)
def test_a_rule_that_was_not_read_says_so(right):
    reason = texts(right.rule.code).why_vi.casefold()

    assert ("chưa kiểm chứng" in reason) is not right.verified
