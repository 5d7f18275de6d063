"""UTF-8 and marked UTF-16 are read; any other encoding is named, not guessed."""

import unicodedata

import pytest

from drafter import legacy
from drafter.findings import Mark

from .reports import findings, plain, read

TEXT = "loai: tổng kết\n# ghi chú\ndon_vi: Đảng bộ xã Cẩm Giàng, huyện Bạch Thông\n"


def windows_1258(text: str) -> bytes:
    """Encode as Windows does: letters with their shape, tones after them."""
    tones = "\u0300\u0301\u0303\u0309\u0323"
    encoded = b""
    for character in text:
        decomposed = unicodedata.normalize("NFD", character)
        shape = "".join(c for c in decomposed if c not in tones)
        tone = "".join(c for c in decomposed if c in tones)
        encoded += (unicodedata.normalize("NFC", shape) + tone).encode("cp1258")
    return encoded


def tcvn3(text: str) -> bytes:
    codes = {letter: code for code, letter in legacy._tcvn3().items()}
    return bytes(codes.get(character, ord(character)) for character in text)


def vni(text: str) -> bytes:
    codes = {letter: code for code, letter in legacy._vni().items()}
    return "".join(codes.get(c, c) for c in text).encode("latin-1")


def test_the_encoders_of_these_tests_write_what_old_programs_wrote():
    assert windows_1258("Đảng bộ") == b"\xd0a\xd2ng b\xf4\xf2"
    assert tcvn3("Đảng bộ").decode("latin-1") == "§¶ng bé"
    assert vni("Đảng bộ").decode("latin-1") == "Ñaûng boä"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_unicode_files_are_read(encoding: str):
    root = plain(read(TEXT.encode(encoding)).root)

    assert root == {
        "loai": "tổng kết",
        "don_vi": "Đảng bộ xã Cẩm Giàng, huyện Bạch Thông",
    }


def test_big_endian_utf_16_is_read_by_its_mark():
    assert read(b"\xfe\xff" + TEXT.encode("utf-16-be")).root.key_text("loai") == "loai"


@pytest.mark.parametrize(
    ("data", "likely", "column"),
    [
        (windows_1258(TEXT), "windows-1258", 8),
        (tcvn3(TEXT), "TCVN3 (ABC)", 8),
        (vni(TEXT), "VNI", 9),
        ("a: garçon\n".encode("latin-1"), "latin-1 (windows-1252)", 7),
        (TEXT.encode("utf-16-le"), "UTF-16 không có BOM", 1),
        (TEXT.encode("utf-16")[:-1], "UTF-16 bị cắt cụt", 1),
        (TEXT.encode("utf-32"), "UTF-32", 1),
    ],
)
def test_another_encoding_is_named(data: bytes, likely: str, column: int):
    (finding,) = findings(data)

    assert finding.code == "F110"
    assert finding.message() == f"tệp không phải UTF-8, có lẽ là {likely}"
    assert "lưu lại bằng UTF-8" in finding.hint()
    assert isinstance(finding.mark, Mark)
    assert (finding.mark.line, finding.mark.column) == (1, column)


def test_the_line_of_another_encoding_is_shown_as_it_was_meant():
    (finding,) = findings(b"a: b\r\n\r\n" + tcvn3("don_vi: Đảng bộ xã"))

    assert isinstance(finding.mark, Mark)
    assert (finding.mark.line, finding.mark.text) == (3, "don_vi: Đảng bộ xã")


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"PK\x03\x04\x14\x00", "tệp Word, Excel hoặc tệp nén"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1", "tệp Word hoặc Excel đời cũ"),
        (b"%PDF-1.7", "tệp PDF"),
        (b"{\\rtf1 a}", "tệp RTF"),
    ],
)
def test_a_file_of_another_program_is_named(data: bytes, kind: str):
    (finding,) = findings(data)

    assert finding.code == "F112"
    assert finding.message() == f"đây là {kind}, không phải tệp dữ liệu YAML"


@pytest.mark.parametrize(
    ("text", "code", "line"),
    [
        ("a: b\nc: Há»™i Ä‘á»“ng nhÃ¢n dÃ¢n", "F111", 2),
        ("a: b\nc: H\ufffdi \ufffd", "F111", 2),
        ("a: b\nc: Héi ®ång nh©n d©n x·", "F113", 2),
        ("a: Hội đồng\nc: Hoäi ñoàng nhaân daân xaõ", "F113", 2),
    ],
)
def test_letters_spoilt_before_they_were_saved_are_told(
    text: str, code: str, line: int
):
    finding = findings(text)[0]

    assert isinstance(finding.mark, Mark)
    assert (finding.code, finding.mark.line) == (code, line)


@pytest.mark.parametrize(
    "text",
    [
        "a: Müller, Ångström, Muñoz",
        "a: « XÃ » và «XÃ»",
        "a: 25 °C, ± 2, 10 m²",
        "a: São",
    ],
)
def test_foreign_names_and_signs_are_no_spoilt_letters(text: str):
    assert findings(text) == ()
