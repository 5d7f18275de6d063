"""Figures as they are typed, and what a paper makes of them: one row a figure.

Units, bounds, ratios and bases: what is found in the file, then the clause of an
official paper, its row in the annex, and the clause of the press where it differs.
"""

import io
import itertools
import json
from pathlib import Path

import pytest
from docx import Document

import drafter
from drafter.formatter.settings import loosened
from tests.cli.console import MINIMAL, run

UNITS = (
    *("đồng", "đ", "VNĐ", "vnd", "nghìn đồng", "triệu đồng", "trđ", "tr.đ", "tỷ đồng"),
    *("tỉ đồng", "tỷ", "triệuđồng", "ngđ", "USD", "usd", "nghìn tỷ đồng"),
    *("tấn", "tạ", "tạ/ha", "tấn/ha", "kg", "g", "ha", "m2", "m²", "m3", "m³", "km"),
    *("km2", "m³/ngày", "đồng/m²", "triệu đồng/người/năm", "triệu đồng/ người", "lít"),
    *("kWh", "kwh", "kW", "MW", "MWh", "W", "kV", "°C", "oC", "%", "phần trăm", "‰"),
    *("điểm phần trăm", "điểm", "lần", "sao", "bậc", "giờ", "phút", "năm", "tháng"),
    *("người", "hộ", "hộ gia đình", "đảng viên", "chi bộ", "đại biểu", "lượt người"),
    *("con", "cây", "xã", "thôn", "tổ dân phố", "TDP", "HTX", "hợp tác xã", "dự án"),
    *("công trình", "sản phẩm", "sản phẩm OCOP", "doanh nghiệp", "mô hình", "hồ sơ"),
    *("vụ", "vụ việc", "ca", "cuộc", "buổi", "ý kiến", "bài viết", "ngôi nhà", "trận"),
    *("lao động", "học sinh", "giường bệnh", "máy", "phòng học", "chuyến", "đợt"),
)
BOUNDS = (
    *("khoảng", "xấp xỉ", "gần", "ngót", "trên", "hơn", "quá", "dưới", "chưa đến"),
    *("ít nhất", "tối thiểu", "không dưới", "không thấp hơn", "không quá", "tối đa"),
    *("nhiều nhất", "đúng", "~", "≈", ">", "<", ">=", "≥", "<=", "≤", "từ"),
)
NUMBERS = (
    *("0", "5", "05", "12", "999", "1.174", "1174", "12.345", "1.234.567", "12,5"),
    *("12.5", "0,04", "1,234", "1,234,567", "1.2.3", "12,50", "-3", "+3", "1 174"),
    *("2/3", "15/17", "14.391/14.562", "29,49/25", "30/25", "7 - 10", "10 - 7"),
    *("từ 7 đến 10", "7-10", "hai", "hai mươi lăm", "một nghìn", "mười hai phẩy năm"),
    *("1 tỷ đồng 500 triệu đồng", "2 giờ 30 phút", "12 trở lên", "12 trở xuống"),
)
RATIOS = (
    *("đạt 91%", "đạt trên 91%", "đạt 100%", "bằng 96,7%", "hoàn thành 88%", "98,5%"),
    *("vượt 17,96%", "vượt kế hoạch", "tăng 7,5%", "tăng gần 7,5%", "giảm 7,5%"),
    *("tăng 7 - 10%", "cao hơn 3%", "thấp hơn 3%", "+10%", "-5%", "gấp 2,14 lần"),
    *("gấp đôi", "gấp rưỡi", "tăng gấp 3 lần", "tăng 2,14 lần", "giảm 3 lần"),
    *("tăng 0,6 điểm phần trăm", "giảm 0,6 điểm %", "không đổi", "bằng", "cao hơn"),
    *("thấp hơn", "tăng 2,5 ha", "giảm 2,5 ha", "25 ha", "25 ha, đạt 98%", "20 tấn"),
    *("đạt 0%", "tăng 0%", "tăng -3%", "giảm 150%", "đạt khá", "chiếm 12%"),
)
BASES = (
    *("kế hoạch", "KH", "kế hoạch năm", "kế hoạch huyện giao", "dự toán"),
    *("dự toán tỉnh giao", "nghị quyết", "nghị quyết HĐND", "cùng kỳ"),
    *("cùng kỳ năm 2023", "năm trước", "năm 2020", "năm 2024", "đầu năm", "bình quân"),
    *("bình quân chung của tỉnh", "đầu nhiệm kỳ", "kế hoạch cả nhiệm kỳ 2020 - 2025"),
    *("quý trước", "mục tiêu", "6 tháng đầu năm 2024"),
)
PAIRS = (
    *(
        ("24,5 ha", "25 ha"),
        ("25 ha", "25 ha"),
        ("29,49 ha", "25 ha"),
        ("0 ha", "25 ha"),
    ),
    *(("25 ha", "0 ha"), ("99,996 ha", "100 ha"), ("0,004 ha", "100 ha")),
    *(
        ("60 ha", "25 ha"),
        ("46,2 tỷ đồng", "42 tỷ đồng"),
        ("46,2 tỷ đồng", "42.000 triệu đồng"),
    ),
    *(("46,2 tỷ đồng", "42 tỷ"), ("2,1%", "2,7%"), ("66%", "60%"), ("66%", "60 điểm")),
    *(
        ("13 người", "12 người"),
        ("12 người", "13 người"),
        ("5,2 triệu đồng/người", "5 triệu đồng/người/năm"),
    ),
    *(
        ("trên 90 tấn", "100 tấn"),
        ("dưới 90 tấn", "100 tấn"),
        ("gần 100 tấn", "100 tấn"),
    ),
    *(
        ("hơn 100 tấn", "100 tấn"),
        ("khoảng 100 tấn", "100 tấn"),
        ("90 tấn", "trên 100 tấn"),
    ),
    *(
        ("90 tấn", "không quá 100 tấn"),
        ("110 tấn", "không quá 100 tấn"),
        ("7 - 10 tấn", "8 tấn"),
    ),
    *(
        ("3 sao trở lên", "3 sao"),
        ("1000,5 tấn", "1 tấn"),
        ("1.000 kg", "1 tấn"),
        ("5 tạ", "0,4 tấn"),
    ),
)


def row(actual, compare="", *more):
    """Return a figure as a line of YAML writes it."""
    parts = [f'thuc_hien: "{actual}"', *([f"so_sanh: {compare}"] if compare else [])]
    return ", ".join((*parts, *more))


TABLES = {
    "units": [row(f"3{gap}{unit}") for unit in UNITS for gap in (" ", "")],
    "numbers": [row(f"{n}{unit}") for n in NUMBERS for unit in ("", " ha", " hộ", "%")],
    "bounds": [
        row(f"{bound} 25 ha", f'{{{base}: "{there} 20 ha"}}')
        for bound in BOUNDS
        for base, there in (("kế hoạch", ""), ("cùng kỳ", ""), ("kế hoạch", bound))
    ],
    "ratios": [
        row(actual, f'{{{base}: "{ratio}"}}')
        for ratio in RATIOS
        for base in ("kế hoạch", "cùng kỳ")
        for actual in ("24,5 ha", "66%")
    ],
    "bases": [
        row("24,5 ha", f'{{{base}: "{text}"}}')
        for base in BASES
        for text in ("25 ha", "98%", "tăng 3%")
    ],
    "pairs": [
        row(actual, f'{{{base}: "{there}"}}', *more)
        for (actual, there), base, more in itertools.product(
            PAIRS,
            ("kế hoạch", "cùng kỳ"),
            ((), ("huong_tot: giảm",), ("uoc: có",)),
        )
    ],
}
CELLS = "don_vi_tinh ky_truoc ke_hoach thuc_hien ty_le so_cung_ky so_sanh_ghi_chu"
LINES = (
    "{%p for n in bieu.nhom %}",
    "{%p for c in n.chi_tieu %}",
    "{{ c.ten }} # {{ c.cau }}",
    "{{ c.ten }} # " + " | ".join(f"{{{{ c.{cell} }}}}" for cell in CELLS.split()),
    "{%p endfor %}",
    "{%p endfor %}",
)
"""A clause and a row of the annex for each figure, behind its name."""


@pytest.fixture(scope="module")
def templates(tmp_path_factory):
    """The template of clauses and rows, in the style of each profile."""
    made = {}
    for profile in ("official", "press"):
        folder = tmp_path_factory.mktemp(profile)
        document = Document()
        for line in LINES:
            document.add_paragraph(line)
        document.save(folder / "template.docx")
        manifest = f'giay_to = "bao-cao"\nvan_phong = "{profile}"\n'
        (folder / "template.toml").write_text(manifest, encoding="utf-8")
        made[profile] = drafter.load_template(folder)
    return made


@pytest.mark.parametrize("table", TABLES)
def test_what_becomes_of_figures(
    table, tmp_path, monkeypatch, templates, file_regression
):
    monkeypatch.chdir(tmp_path)
    rows = dict(enumerate(TABLES[table], 1))
    found = examined(rows)
    kept = [number for number in rows if not refused(found.get(number, ()))]
    assert len(kept) > len(rows) / 2
    printed = {
        profile: clauses(drafter.render(drafter.load("a.yaml"), template=template))
        for profile, template in templates.items()
    }
    lines = [f"cells: {CELLS}", ""]
    for number, typed in rows.items():
        lines += [f"{number:03} {typed}", *(f"  {one}" for one in found[number])]
        if number in kept:
            official, press = (printed[profile][number] for profile in printed)
            lines += [f"  {official[0]}", f"  [{official[1]}]"]
            lines += [f"  press: {press[0]}"] if press[0] != official[0] else []
    file_regression.check(
        "\n".join([*lines, ""]), encoding="utf-8", extension=".txt", basename=table
    )


def examined(rows):
    """Write the figures that are not refused; return what is found of each."""
    found, kept = {}, list(rows)
    while True:
        write({number: rows[number] for number in kept})
        now = by_row(kept)
        found |= {number: now.get(number, []) for number in kept}
        wrong = [number for number in kept if refused(found[number])]
        if not wrong:
            return found
        kept = [number for number in kept if number not in wrong]


WANTED = ", huong_tot: tăng"
"""A name that is a number does not say whether more of it is better."""


def refused(findings):
    return any(one.startswith("error") for one in findings)


def write(rows):
    """Write a conference of figures that are named by their number, and wanted."""
    wanted = {n: "" if "huong_tot" in text else WANTED for n, text in rows.items()}
    figures = (
        f"  - {{ten: mục {number:03}, {text}{wanted[number]}}}"
        for number, text in rows.items()
    )
    head = f"{MINIMAL}ket_qua:\n- linh_vuc: kinh tế\n  so_lieu:"
    Path("a.yaml").write_text("\n".join([head, *figures, ""]), encoding="utf-8")


def by_row(kept):
    """Return what is found of each figure, in the order of the file."""
    rows = {}
    for one in json.loads(run("check", "a.yaml", "--json").stdout)["findings"]:
        path = one["path"]
        if path[:3] == ["ket_qua", 0, "so_lieu"] and len(path) > 3:
            where = ".".join(str(step) for step in path[4:]) or "-"
            text = f"{one['severity']} {one['code']} {where}: {one['message']}"
            rows.setdefault(kept[path[3]], []).append(text)
    return rows


def clauses(data):
    """Return clause and row of each figure, by its number."""
    found = {}
    for paragraph in Document(io.BytesIO(data)).paragraphs:
        name, _, text = loosened(paragraph.text).partition(" # ")
        if text:
            found.setdefault(int(name.rpartition(" ")[2]), []).append(text)
    return found
