"""The wrong and right text of each rule, as a file that the command can check."""

import io
import json
import re

from docx import Document

import drafter
from drafter.errors import DrafterError
from drafter.reference.rulebook import rules
from tests.cli.console import run

RULES = {rule.code: rule for rule in rules()}
LETTERS = sorted({code[0] for code in RULES})
SIDES = ("wrong", "right")
LANGUAGES = ("vi", "en")

BASE = {
    "loai": "tổng kết",
    "don_vi": "Đảng bộ xã Cẩm Lộc, huyện Cẩm Xuyên, tỉnh Hà Tĩnh",
    "thoi_gian": "10/01/2025",
    "ky_bao_cao": "năm 2024",
    "chu_tri": "[{ho_ten: Võ Nam, chuc_vu: Bí thư Đảng ủy}]",
    "trinh_bay": "[{nguoi: {ho_ten: Lê An}}]",
    "han_che": "[công tác phát triển đảng viên còn chậm]",
}
"""What stands before a text, so that only what it shows is found."""

_ACTUAL = (
    "ket_qua: [{{linh_vuc: kinh tế, so_lieu: [{{ten: số liệu, thuc_hien: '{text}'}}]}}]"
)
_COMPARED = (
    "ket_qua: [{{linh_vuc: kinh tế, so_lieu: [{{ten: số liệu, thuc_hien: 9 tấn,"
    " so_sanh: {{{key}: '{value}'}}}}]}}]"
)
_DAY = "thoi_gian: {text}"
FRAMES = {
    "D202": _ACTUAL,
    "D203": _ACTUAL,
    "D204": "van_ban: {{bao_cao: {{{text}}}}}",
    "D205": _DAY,
    "D208": _ACTUAL,
    "D209": _ACTUAL,
    "D210": _ACTUAL,
    "D212": _COMPARED,
    "D215": "thao_luan: {{{key}: '{value}'}}",
    "D216": _COMPARED,
    "D217": _COMPARED,
    "D218": _COMPARED,
    "D219": _DAY,
    "D220": _ACTUAL,
}
"""Where a value stands that a rule shows without its field."""

Finding = dict[str, object]


def facts(code: str, side: str) -> str:
    """Return the conference file of a rule's side; texts of YAML stand alone."""
    text = getattr(RULES[code].texts, side)
    if code[0] == "Y" or code.startswith("F11"):
        return text + "\n"
    if frame := FRAMES.get(code):
        key, _, value = text.partition(": ")
        text = frame.format(text=text, key=key, value=value)
    given = set(re.findall(r"^(\w+):", text, re.MULTILINE))
    rest = (f"{key}: {value}" for key, value in BASE.items() if key not in given)
    return "\n".join([*rest, text]) + "\n"


def template(code: str, side: str) -> bytes:
    """Return a Word file that holds the text; between bars it is a table's row."""
    text = getattr(RULES[code].texts, side)
    document = Document()
    if text.startswith("|"):
        rows = [row.strip("| ").split(" | ") for row in text.split("|   |")]
        grid = document.add_table(len(rows), len(rows[0]))
        for row, texts in zip(grid.rows, rows, strict=True):
            for cell, words in zip(row.cells, texts, strict=True):
                cell.text = words.strip()
    else:
        document.add_paragraph(text)
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def checked(folder, codes) -> dict[str, dict[str, list[Finding]]]:
    """Return the findings of conference files by language and name of the file."""
    names = []
    for code in codes:
        for side in SIDES:
            names.append(f"{code}.{side}.yaml")
            (folder / names[-1]).write_bytes(facts(code, side).encode())
    found: dict[str, dict[str, list[Finding]]] = {}
    for lang in LANGUAGES:
        by_name = found.setdefault(lang, {name: [] for name in names})
        result = run("check", *names, "--json", "--lang", lang)
        for finding in json.loads(result.stdout)["findings"]:
            if _meant(finding):
                by_name[finding["file"]].append(finding)
    return found


def _meant(finding: Finding) -> bool:
    """Leave out that the texts of YAML, which stand alone, are no conferences."""
    alone = str(finding["file"]).startswith(("Y", "F11"))
    return not alone or str(finding["code"])[0] in "YF"


def loaded(code: str, side: str) -> tuple[drafter.Finding, ...]:
    """Return what keeps the Word file of a rule's side from being a template."""
    try:
        drafter.load_template(template(code, side))
    except DrafterError as stop:
        return stop.findings
    return ()
