"""A count of people or things is never below zero, however it is typed."""

import pytest

from drafter.errors import InvalidDocument
from drafter.source import parse
from drafter.structure import structure

HEAD = """\
loai: tổng kết
don_vi: Đảng bộ xã Tân Lập, tỉnh Hòa An
thoi_gian: 9/1/2026
ky_bao_cao: năm 2025
"""


@pytest.mark.parametrize(
    "line",
    [
        "so_dai_bieu: -5",
        "so_dai_bieu: {co_mat: -5}",
        "thao_luan: -5 ý kiến",
        "thao_luan: {so_y_kien: -5}",
    ],
)
def test_a_negative_count_is_refused_with_its_place(line):
    with pytest.raises(InvalidDocument) as caught:
        structure(parse((HEAD + line).encode(), "hoi-nghi.yaml"))
    (found,) = caught.value.findings

    assert (found.code, found.mark.line) == ("D131", 5)
