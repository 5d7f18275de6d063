"""The example of each rule breaks it when read from a file; its mending does not."""

import re

import pytest

from drafter import source
from drafter.checks import check
from drafter.checks.prose import LEGACY_ENCODING
from drafter.findings import Rule, declared
from drafter.structure import structure

BASE = {
    "loai": "tổng kết",
    "don_vi": "Đảng bộ xã Cẩm Lộc, huyện Cẩm Xuyên, tỉnh Hà Tĩnh",
    "thoi_gian": "10/01/2025",
    "ky_bao_cao": "năm 2024",
    "chu_tri": "[{ho_ten: Võ Nam, chuc_vu: Bí thư Đảng ủy}]",
    "trinh_bay": "[{nguoi: {ho_ten: Lê An}}]",
    "han_che": "[công tác phát triển đảng viên còn chậm]",
}
READABLE = [rule for rule in declared("drafter.checks") if rule is not LEGACY_ENCODING]
"""A file in an old encoding is refused before there is a conference to check."""


def _codes(example: str, folder) -> list[str]:
    given = set(re.findall(r"^(\w+):", example, re.MULTILINE))
    rest = [f"{key}: {value}" for key, value in BASE.items() if key not in given]
    path = folder / "hoi-nghi.yaml"
    path.write_text("\n".join([*rest, example]), encoding="utf-8")
    return [one.code for one in check(structure(source.read(str(path))).value)]


@pytest.mark.parametrize("rule", READABLE, ids=lambda rule: rule.code)
def test_the_wrong_example_breaks_its_rule_and_the_right_one_does_not(
    rule: Rule, tmp_path
):
    assert rule.code in _codes(rule.texts.wrong, tmp_path)
    assert rule.code not in _codes(rule.texts.right, tmp_path)
