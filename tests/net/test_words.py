"""What the commands say to a person and to a program, in both languages."""

import re
import shutil

import pytest

from tests.cli.console import MINIMAL, ROOT, run
from tests.net.papers import made

FAULTY = """\
dia_diemm: Hội trường xã
so_dai_bieu: 1.174
chu_tri: duc
thao_luan: {so_y_kien: 5, tai_to: 3, tai_hoi_truong: 3}
han_che: [lĩnh lực còn yếu; chậm]
nhiem_vu:
  - Tăng cường kĩ năng
"""
DOUBTFUL = """\
so_dai_bieu: 1.174
dai_bieu: [{ho_ten: Hà Hùng}]
phat_bieu: [{loai: chỉ đạo, nguoi: {ho_ten: Lê An}}]
han_che: [lĩnh lực còn yếu; chậm]
nhiem_vu:
  - Tăng cường kĩ năng
"""
SAID = {
    "check": [
        ("check", "sai.yaml"),
        ("check", "ngo.yaml"),
        ("check", "ngo.yaml", "sai.yaml", "khong-co.yaml", "khong-phai.docx"),
        ("check", "du.yaml"),
        ("check", "--fix", "sai.yaml"),
        ("check", "--fix", "ngo.yaml"),
        ("check", "thi-tran-phu-thong-2024.yaml"),
        ("check", "huyen-cam-xuyen-2021.yaml"),
        ("check", "bao-cao.docx"),
        ("check", "bao-cao.docx", "--standard", "nd30-2020"),
        ("check", "bao-cao.docx", "--standard", "nd30"),
        ("check",),
    ],
    "explain": [
        ("explain", "D102"),
        ("explain", "D301"),
        ("explain", "F201"),
        ("explain", "R220"),
        ("explain", "S103"),
        ("explain", "T101"),
        ("explain", "Y101"),
        ("explain", "T309"),
        ("explain", "D1O2"),
        ("explain", "?"),
    ],
    "render": [
        ("render", "du.yaml"),
        ("render", "it.yaml"),
        ("render", "ngo.yaml"),
        ("render", "sai.yaml"),
        ("render", "du.yaml", "-t", "thong-cao-bao-chi", "-t", "bao-cao-trinh"),
        ("render", "du.yaml", "ngo.yaml", "-o", "ra"),
        ("render", "du.yaml", "--to", "md"),
        ("render", "ngo.yaml", "--strict", "-o", "chat"),
        ("render", "du.yaml", "-t", "baocao"),
        ("render", "du.yaml", "-o", "mot.docx"),
    ],
    "template": [
        ("template", "list"),
        ("template", "fields", "tin-bai"),
        ("template", "fields", "than_bai"),
        ("template", "dump", "khong-phai.docx"),
    ],
    "init": [
        ("init", "moi", "--defaults"),
        ("init", "moi", "--defaults"),
    ],
    "help": [
        ("--help",),
        ("render", "--help"),
        ("check", "--help"),
        ("init", "--help"),
        ("template", "--help"),
    ],
    "json": [
        ("check", "ngo.yaml", "--json"),
        ("check", "--fix", "sai.yaml", "--json"),
        ("check", "sai.docx", "--json", "--standard", "nd30-2020"),
        ("render", "ngo.yaml", "--json"),
        ("explain", "D102", "--json"),
        ("template", "list", "--json"),
    ],
}
"""What is typed, by the table that holds what comes of it."""
_OTHER_RULES = re.compile(r'(?s)(?<="rules": \[\n).*?(?=    \{[^{}]*\}\n  \])')
"""All but the last of the rules of a sheet, which `test_papers` holds."""


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """A folder of conference files, good and bad, of a paper and of none."""
    monkeypatch.chdir(tmp_path)
    for name, more in (("sai", FAULTY), ("ngo", DOUBTFUL), ("it", "")):
        text = MINIMAL + more
        (tmp_path / f"{name}.yaml").write_text(text, encoding="utf-8", newline="\n")
    for name in ("thi-tran-phu-thong-2024", "huyen-cam-xuyen-2021"):
        shutil.copy(ROOT / "examples" / f"{name}.yaml", tmp_path)
    shutil.copy(ROOT / "examples" / "mau-ubnd-xa-2026.yaml", tmp_path / "du.yaml")
    (tmp_path / "bao-cao.docx").write_bytes(made("mau-dang-xa-2025", "bao-cao"))
    (tmp_path / "sai.docx").write_bytes(made("toi-thieu", "tin-bai"))
    (tmp_path / "khong-phai.docx").write_bytes(b"khong phai")


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("lang", ["vi", "en"])
@pytest.mark.parametrize("table", SAID)
def test_what_is_said(table, lang, file_regression):
    blocks = [in_language(arguments, lang) for arguments in SAID[table]]

    assert all(blocks)
    file_regression.check(
        "\n".join(blocks),
        encoding="utf-8",
        extension=".txt",
        basename=f"{table}.{lang}",
    )


def in_language(arguments, lang):
    """Return a command, its exit code, and both of its streams."""
    result = run(*arguments, DRAFTER_LANG=lang)
    lines = [f"$ drafter {' '.join(arguments)}", f"exit {result.exit_code}"]
    for name in ("stdout", "stderr"):
        text = getattr(result, name)
        if text:
            lines += [f"--- {name}", _OTHER_RULES.sub("", text).rstrip("\n")]
    text = "\n".join(lines).replace(str(ROOT), "…")
    return re.sub(r"\d+[.,]\d (giây|s)\b", r"0,0 \1", text) + "\n"
