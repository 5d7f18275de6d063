"""The wrong and right text of each rule, as a file that the command can check."""

import io
import json
import re
import zipfile
from pathlib import Path
from xml.sax.saxutils import escape

import drafter
from drafter.errors import DrafterError
from drafter.reference.rule_book import rules
from tests.cli.console import ROOT, run

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
    "D219": _DAY,
    "D220": _ACTUAL,
}
"""Where a value stands that a rule shows without its field."""

CLOSED = {
    "T112": "{text} x {{% endfor %}}",
    "T122": "{text} x {{% endfor %}}",
    "T133": "{text} x {{% endif %}}",
}
"""How a block is closed that a rule shows without its end."""


def photos(folder: Path) -> None:
    """Put the files into a folder that the rules on photos name, good and bad."""
    whole = (ROOT / "examples" / "anh" / "quang-canh.png").read_bytes()
    files = {
        "toan-canh.jpg": whole,
        "tai-do.jpg": whole[:1500],
        "IMG_0012.heic": b"\0\0\0\x18ftypheic\0\0\0\0mif1heic",
        "ban-do-quy-hoach.png": whole[:16] + b"\0\x01\x86\xa0" * 2 + whole[24:],
        "phim-quay.tiff": b"II*\0",
    }
    (folder / "anh").mkdir()
    for name, data in files.items():
        (folder / "anh" / name).write_bytes(data)
    with (folder / "anh" / "phim-quay.tiff").open("ab") as film:
        film.truncate(33 * 2**20)


_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_NAMES = "http://schemas.openxmlformats.org"
PARTS = {
    "[Content_Types].xml": (
        f'<Types xmlns="{_NAMES}/package/2006/content-types">'
        '<Default Extension="rels" ContentType='
        '"application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Override PartName="/word/document.xml" ContentType='
        f'"{_WORD}.document.main+xml"/></Types>'
    ),
    "_rels/.rels": (
        f'<Relationships xmlns="{_NAMES}/package/2006/relationships">'
        f'<Relationship Id="a" Type="{_NAMES}/officeDocument/2006/relationships/'
        'officeDocument" Target="word/document.xml"/></Relationships>'
    ),
}
DOCUMENT = (
    f'<w:document xmlns:w="{_NAMES}/wordprocessingml/2006/main">'
    "<w:body>BODY<w:sectPr/></w:body></w:document>"
)
"""The parts of the smallest Word file."""

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
    text = CLOSED.get(code, "{text}").format(text=getattr(RULES[code].texts, side))
    if not text.startswith("|"):
        return word(_paragraph(text))
    rows = [row.strip("| ").split(" | ") for row in text.split("|   |")]
    cells = (
        "".join(f"<w:tc>{_paragraph(words.strip())}</w:tc>" for words in row)
        for row in rows
    )
    grid = "<w:gridCol/>" * len(rows[0])
    body = "".join(f"<w:tr>{row}</w:tr>" for row in cells)
    table = f"<w:tbl><w:tblPr/><w:tblGrid>{grid}</w:tblGrid>{body}</w:tbl>"
    return word(table + _paragraph(""))


def word(body: str) -> bytes:
    """Return the smallest Word file of a body."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as package:
        for name, text in (*PARTS.items(), ("word/document.xml", DOCUMENT)):
            package.writestr(name, text.replace("BODY", body))
    return stream.getvalue()


def _paragraph(text: str) -> str:
    return f'<w:p><w:r><w:t xml:space="preserve">{escape(text)}</w:t></w:r></w:p>'


def checked(folder, codes) -> dict[str, dict[str, list[Finding]]]:
    """Return the findings of conference files by language and name of the file."""
    photos(folder)
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
    """Return what is said of the Word file of a rule's side as a template."""
    try:
        return drafter.load_template(template(code, side)).findings
    except DrafterError as stop:
        return stop.findings
