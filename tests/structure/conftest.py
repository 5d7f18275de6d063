from collections.abc import Callable

import pytest

from drafter.errors import InvalidDocument, Reading
from drafter.findings import Finding
from drafter.model import Conference
from drafter.source import parse
from drafter.structure import structure

FOUR = {
    "loai": "loai: tổng kết",
    "don_vi": "don_vi: Đảng bộ xã Cẩm Giàng, huyện Bạch Thông, tỉnh Bắc Kạn",
    "thoi_gian": "thoi_gian: sáng 13/12/2024",
    "ky_bao_cao": "ky_bao_cao: năm 2024",
}


def document(text: str) -> str:
    """The four required fields, but for those that the text gives itself."""
    typed = {line.split(":")[0] for line in text.splitlines()}
    return "\n".join([*(line for key, line in FOUR.items() if key not in typed), text])


@pytest.fixture
def load() -> Callable[[str], Conference]:
    """Read a conference from its four required fields and those in a text."""
    return lambda text: reading(text).value


@pytest.fixture
def notices() -> Callable[[str], tuple[Finding, ...]]:
    """Return all findings of a text, whether or not they stop."""

    def read(text: str) -> tuple[Finding, ...]:
        try:
            return reading(text).findings
        except InvalidDocument as stop:
            return stop.findings

    return read


def reading(text: str) -> Reading[Conference]:
    return structure(parse(document(text).encode(), "hoi-nghi.yaml"))
