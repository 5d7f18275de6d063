"""Whole papers: at most one word of address before a name, none before a body."""

import re

import pytest

import drafter
from drafter.drafting.rendering import make
from drafter.model import NewsSize
from drafter.ooxml.dump import text

HOSTS = (
    "Đảng bộ xã Tân Lập, tỉnh Hòa An",
    "UBND xã Tân Lập, tỉnh Hòa An",
    "Ban Thường vụ Tỉnh đoàn Hòa An",
    "Công ty cổ phần May Bình Khê",
    "Trường Tiểu học tư thục Ánh Dương, phường Bình Minh",
    "Câu lạc bộ Hưu trí Bình Khê",
)
MANNERS = ("", "đồng chí", "ông, bà", "anh, chị", "không")
BODIES = ("Thường trực HĐND xã", "Trường Cao đẳng Hòa An", "Công an xã Tân Lập")
FACTS = """\
loai: tổng kết
don_vi: {{ten: "{host}"{manner}}}
thoi_gian: sáng 09/01/2026
ky_bao_cao: năm 2025
nhan_su:
  an: {{ho_ten: Lê Thị An, cap_bac: Bà, chuc_vu: Trưởng ban}}
  thuan: {{ho_ten: Đồng chí Trung tá Đinh Văn Thuận, chuc_vu: Trưởng Công an xã}}
  hanh: {{ho_ten: Vi Thị Hạnh, cap_bac: Bác sĩ}}
  nam: {{ho_ten: Đoàn Văn Nam}}
chu_tri: [an, thuan, Thường trực HĐND xã]
thu_ky: [nam, "Ông Hà Văn Sự"]
dai_bieu: [thuan, hanh, nam, Công an xã Tân Lập, "Thầy Lò Văn Quân, Hiệu trưởng"]
trinh_bay:
  - {{nguoi: thuan, bao_cao: kết quả công tác}}
  - {{don_vi: Thường trực HĐND xã, bao_cao: công tác giám sát}}
thao_luan:
  dieu_hanh: Thường trực HĐND xã
  tham_luan:
    - {{nguoi: hanh, chu_de: chăm sóc sức khỏe, yeu_cau: [tăng cường tuyên truyền]}}
    - {{nguoi: Trường Cao đẳng Hòa An, chu_de: đào tạo nghề, ghi_nhan: [kết quả]}}
phat_bieu:
  - {{loai: khai mạc, nguoi: an}}
  - {{loai: chỉ đạo, nguoi: Công an xã Tân Lập, ghi_nhan: [a, b], yeu_cau: [c, d]}}
  - {{loai: kết luận, nguoi: nam, ghi_nhan: [kết quả], yeu_cau: [giữ vững, phát huy]}}
tin_bai: {{hinh_anh: [{{nguoi: [thuan, hanh]}}]}}
"""
_WORD = r"(?:đồng chí|ông|bà|anh|chị|thầy|cô giáo|cô)"
_RANK = r"(?:Trung tá|Bác sĩ)"
TWO_WORDS = re.compile(rf"{_WORD}:? {_WORD} |{_WORD}:? {_RANK}|{_RANK} {_WORD}", re.I)
BEFORE_A_BODY = re.compile(rf"{_WORD}:? (?:{'|'.join(BODIES)})", re.IGNORECASE)
SEXED = re.compile(r"\b(?:ông|bà|anh|chị) (?:Đoàn Văn Nam|Vi Thị Hạnh)", re.IGNORECASE)


@pytest.mark.parametrize("paper", ["bao-cao", "tin-bai"])
@pytest.mark.parametrize("manner", MANNERS)
@pytest.mark.parametrize("host", HOSTS)
def test_a_name_has_one_word_and_a_body_none(host, manner, paper):
    said = f', xung_ho: "{manner}"' if manner else ""
    facts = drafter.load(FACTS.format(host=host, manner=said))

    made = make(facts, paper=paper, size=NewsSize.FEATURE).data
    written = text(made).replace("\u00a0", " ")

    assert "Đinh Văn Thuận" in written
    told = (body in written for body in BODIES)
    assert all(told) or paper == "tin-bai"
    assert TWO_WORDS.findall(written) == []
    assert BEFORE_A_BODY.findall(written) == []
    assert [one for one in SEXED.findall(written) if "ông, bà" not in one] == []


def test_the_patterns_know_a_fault_when_they_see_one():
    assert TWO_WORDS.search("Các đồng chí: Trung tá Đinh Văn Thuận")
    assert TWO_WORDS.search("Đồng chí bà Lê Thị An")
    assert BEFORE_A_BODY.search("Đồng chí Thường trực HĐND xã")
    assert SEXED.search("bà Vi Thị Hạnh")
