"""What a file is ordinarily made of needs no search for what is odd."""

import sys
import unicodedata

import pytest

from drafter.patterns import regex
from drafter.source import encoding, indentation, page
from drafter.source.page import Page

from .reports import LOADERS, everything, findings, read

CHARACTERS = [
    character
    for character in map(chr, range(sys.maxunicode + 1))
    if Page.of("x", character).ordinary
]
ODD = (page.INVISIBLE, page.FORBIDDEN, indentation._ODD, encoding._STRANGE)
TEXT = """\
loai: tổng kết
chu_tri: {ho_ten: "Nguyễn Văn A", chuc_vu: 'Bí thư'}
dai_bieu:
  - Đảng ủy
  - 08 #ghi chú
noi_dung: >-
  Chủ đề: “Đoàn kết” – 12,5 tỷ đồng
"""


def test_all_vietnamese_letters_and_signs_of_yaml_are_ordinary():
    assert {*"aàảãáạăằẳẵắặâầẩẫấậđêễôỗơỡưữýỵỶĐ", *"{}[],:?-#|>&*!%@`'\"\\\n "} < {
        *CHARACTERS
    }
    assert len(CHARACTERS) < 300


def test_no_ordinary_character_is_one_that_is_looked_for():
    text = "".join(CHARACTERS)

    assert not [odd.pattern for odd in ODD if odd.search(text)]
    assert encoding._LOST not in text
    assert not encoding._TWICE.search("".join(a + b for a in text for b in text))


def test_ordinary_characters_are_composed_in_any_order():
    assert not [c for c in CHARACTERS if unicodedata.combining(c)]
    assert unicodedata.is_normalized("NFC", "".join(CHARACTERS))


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("loader", LOADERS)
def test_an_ordinary_page_reads_as_when_everything_is_looked_for(
    end, loader, monkeypatch
):
    text = TEXT.replace("\n", end)
    assert Page.of("x", text).ordinary
    quick = everything(read(text, loader).root), findings(text, loader)
    assert [finding.code for finding in quick[1]] == ["Y202"]

    monkeypatch.setattr(page, "ORDINARY", regex("(?!)"))

    assert not Page.of("x", text).ordinary
    assert (everything(read(text, loader).root), findings(text, loader)) == quick
