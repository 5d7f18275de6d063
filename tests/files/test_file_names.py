"""Names that every system takes."""

from pathlib import Path

import pytest

from drafter.errors import SourceError
from drafter.files import file_names, writing


def codes(path) -> list[str]:
    found = list(file_names.examine(Path(path)))
    assert all(one.message("vi") and one.message("en") for one in found)
    assert all(one.hint("vi") and one.hint("en") for one in found)
    return [one.code for one in found]


@pytest.mark.parametrize(
    "name",
    [
        *(f"bao{letter}cao.docx" for letter in '\\:*?"<>|'),
        "bao\ncao.docx",
        "bao\x00cao.docx",
        "bao\x7fcao.docx",
        "bao\udcffcao.docx",
        "con",
        "CON.docx",
        "nul.tar.docx",
        "Aux .docx",
        "com1.docx",
        "LPT³.docx",
        "CONIN$.docx",
        "bao-cao.",
        "bao-cao.docx ",
        "...",
    ],
)
def test_what_windows_refuses_is_refused_everywhere(tmp_path, name):
    assert codes(tmp_path / name) == ["F210"]
    with pytest.raises(SourceError):
        writing.write(tmp_path / name, b"new")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "name",
    [
        "Báo cáo số 12 (lần 2), 50% – 'dự thảo' & #1.docx",
        "console.docx",
        "com10.docx",
        "com.docx",
        "bao-cao.con.docx",
        ".bao-cao.docx",
        " bao-cao.docx",
        "đ" * 125 + ".docx",
    ],
)
def test_an_honest_name_is_taken(name):
    assert codes(f"/x/{name}") == []


def test_the_name_that_is_offered_is_a_good_one():
    (found,) = file_names.examine(Path("a?b*c.docx"))

    assert codes(found.values["other"]) == []
    assert found.values["other"] == "a-b-c-moi.docx"


@pytest.mark.parametrize(("length", "code"), [(249, []), (250, ["F211"])])
def test_a_path_near_the_limit_of_windows_is_a_warning(length, code):
    path = "/" + "a" * 100 + "/" + "b" * 100 + "/"

    assert codes(path + "c" * (length - len(path))) == code
