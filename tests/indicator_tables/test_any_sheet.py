"""Whatever stands in a sheet: findings, never a fault, and the same every time."""

import csv
import io

from hypothesis import given, settings
from hypothesis import strategies as st

from drafter import source
from drafter.drafting import loading
from drafter.findings import Cell
from tests.indicator_tables.reading import facts

WORDS = st.sampled_from(
    [
        *("TT", "STT", "Chỉ tiêu", "ĐVT", "KH 2025", "TH 2025", "TH 2024", "Ước TH"),
        *("KH 2026", "TH/KH (%)", "Ghi chú", "So sánh", "Năm 2025", "Đánh giá", "", ""),
        *("I", "II", "A", "1", "1.1", "a)", "-", "+", "Trong đó:", "- Lúa", "nt", "%"),
        *("Kinh tế", "VĂN XÃ", "Tỷ lệ hộ nghèo", "Thu ngân sách (tỷ đồng)", "Tấn"),
        *("1.284,6", "12,5%", "trên 90", "6,5-7", "27/28", "58.5", "1.2.3", "x", "…"),
        *("tăng 10%", "99,2", "0,992", "Người lập biểu", "(1)", "4=3/2", "ĐVT: %"),
    ]
)
ROWS = st.lists(st.lists(WORDS | st.text(max_size=6), max_size=8), max_size=12)
HEADS = st.sampled_from(
    [
        [],
        [["TT", "Chỉ tiêu", "ĐVT", "TH 2024", "KH 2025", "TH 2025", "TH/KH (%)"]],
        [["Chỉ tiêu", "Đơn vị", "KH năm", "Ước TH", "KH 2026", "Ghi chú"]],
        [
            ["STT", "Nội dung", "ĐVT", "Năm 2024", "Năm 2025", ""],
            ["", "", "", "TH", "KH", "TH"],
            ["A", "B", "C", "1", "2", "3"],
        ],
    ]
)
GRIDS = st.builds(lambda heads, rows: heads + rows, HEADS, ROWS)
PERIODS = st.sampled_from(
    ["năm 2025", "6 tháng đầu năm 2025", "nhiệm kỳ 2020 - 2025", "Chiến dịch hè"]
)
RESULTS = st.sampled_from(
    [
        "- bang: bieu.csv",
        "- {linh_vuc: kinh tế, bang: bieu.csv}",
        "- bang: {tep: bieu.csv, nhom: I}",
        "- bang: {tep: bieu.csv, cot: {ten: B, thuc_hien: C, ke_hoach: không}}",
    ]
)


@settings(max_examples=100, deadline=None)
@given(grid=GRIDS, period=PERIODS, results=RESULTS)
def test_a_sheet_is_read_or_refused(tmp_path_factory, grid, period, results):
    folder = tmp_path_factory.getbasetemp()
    stream = io.StringIO()
    csv.writer(stream, delimiter=";").writerows(grid)
    (folder / "bieu.csv").write_bytes(stream.getvalue().encode("utf-8", "replace"))
    text = facts(f"ket_qua:\n  {results}\n", period)

    loading.check_text(text, "hoi-nghi.yaml", folder)

    document = source.parse(text.encode(), "hoi-nghi.yaml")
    first, again = (loading.with_tables(document, folder)[0] for _ in range(2))
    assert first.root.entries == again.root.entries
    assert first.findings == again.findings


NUMBERS = st.sampled_from(["", "I", "II", "A", "1", "2", "1.1", "a", "-", "+"])
NAMES = st.sampled_from(
    [
        "Kinh tế",
        "Lúa",
        "- Ngô",
        "Trong đó:",
        "Trong đó: nữ",
        "THU NGÂN SÁCH",
        "Ghi chú: x",
    ]
)
UNITS = st.sampled_from(["", "Tấn", "%", "nt", "Tr.đ", "hộ"])
FIGURES = st.sampled_from(["", "12", "1.284,6", "58.5", "7-8", "27/28", "Đạt", "-"])
TABLE = st.lists(
    st.tuples(NUMBERS, NAMES, UNITS, FIGURES, FIGURES) | st.just(("",) * 5), max_size=14
)


@settings(max_examples=200, deadline=None)
@given(rows=TABLE, area=st.booleans())
def test_no_row_with_a_result_is_lost_without_a_word(tmp_path_factory, rows, area):
    folder = tmp_path_factory.getbasetemp()
    grid = [("TT", "Chỉ tiêu", "ĐVT", "KH 2025", "TH 2025"), *rows]
    stream = io.StringIO()
    csv.writer(stream, delimiter=";").writerows(grid)
    (folder / "bieu.csv").write_bytes(stream.getvalue().encode())
    item = "{linh_vuc: chung, bang: bieu.csv}" if area else "{bang: bieu.csv}"
    text = facts(f"ket_qua:\n  - {item}\n")
    document = source.parse(text.encode(), "hoi-nghi.yaml")

    expanded, _ = loading.with_tables(document, folder)

    taken = {node.mark.line for node in walked(expanded.root) if in_sheet(node)}
    told = {finding.mark.line for finding in expanded.findings}
    for finding in expanded.findings:
        listed = str(finding.values.get("rows", ""))
        told.update(int(row) for row in listed.split(", ") if row.isdigit())
        told.update(range(2, 99) if "…" in listed else ())
    for number, (_, name, *_, result) in enumerate(rows, 2):
        if name and any(map(str.isdigit, result)):
            assert number in taken | told, rows


def walked(node):
    yield node
    below = node.values() if isinstance(node, source.Mapping) else ()
    for one in node if isinstance(node, source.Sequence) else below:
        yield from walked(one)


def in_sheet(node):
    return isinstance(node.mark, Cell) and node.path[-1:] == ("thuc_hien",)
