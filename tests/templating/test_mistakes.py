"""The mistakes that template authors make, each found with its right cause."""

import pytest

from drafter.ooxml.dump import text
from drafter.templating.engine import examine, load
from tests.ooxml.samples import Meeting, body, docx, raw, table


def found(template: bytes) -> list[tuple[str, str]]:
    findings = examine(template, "mau.docx", Meeting)
    for finding in findings:
        for lang in ("vi", "en"):
            assert finding.message(lang)
            assert finding.hint(lang)
    return [(finding.code, finding.mark.tag) for finding in findings]


def header(*paragraphs: str) -> bytes:
    def fill(document):
        section = document.sections[0]
        section.header.paragraphs[0].text = paragraphs[0]
        for words in paragraphs[1:]:
            section.header.add_paragraph(words)

    return docx(fill)


def box(words: str) -> bytes:
    return raw(
        "<w:p><w:r><w:t>bìa</w:t></w:r></w:p><w:p><w:r><w:pict><v:shape><v:textbox>"
        f"<w:txbxContent><w:p><w:r><w:t>{words}</w:t></w:r></w:p></w:txbxContent>"
        "</v:textbox></v:shape></w:pict></w:r></w:p>"
    )


def control(words: str) -> bytes:
    return raw(
        "<w:sdt><w:sdtPr/><w:sdtContent><w:p><w:r>"
        f"<w:t>{words}</w:t></w:r></w:p></w:sdtContent></w:sdt>"
    )


def deleted(before: str, gone: str, after: str) -> bytes:
    return raw(
        f"<w:p><w:r><w:t>{before}</w:t></w:r>"
        '<w:del w:id="1" w:author="a" w:date="2024-01-01T00:00:00Z">'
        f"<w:r><w:delText>{gone}</w:delText></w:r></w:del>"
        f"<w:r><w:t>{after}</w:t></w:r></w:p>"
    )


ROWS_UNCLOSED = table(("{%tr for c in chi_tieu %}",), ("{{ c.ten }}",))
ROWS_AS_TEXT = table(
    ("{%tr for c in chi_tieu %}",), ("{{ c.ten }}",), ("{% endfor %}",)
)
ONE_ROW = table(("{%tr for c in chi_tieu %}{{ c.ten }}{%tr endfor %}",))
THREE = body("{{ dia_diemm }}", "{{ ngay–hop }}", "{% if khen_thuong %}có")

MISTAKES = [
    ("1 wrong name", body("{{ dia_diemm }}"), [("T104", "{{ dia_diemm }}")]),
    ("1 wrong form", body("{{ ngay_hop.dai }}"), [("T104", "{{ ngay_hop.dai }}")]),
    ("2 header", header("{{ dia_diemm }}"), [("T104", "{{ dia_diemm }}")]),
    ("3 text box", box("{{ dia_diemm }}"), [("T104", "{{ dia_diemm }}")]),
    ("4 control", control("{{ dia_diemm }}"), [("T104", "{{ dia_diemm }}")]),
    ("5 Cyrillic", body("{{ dia_di\u0435m }}"), [("T105", "{{ dia_di\u0435m }}")]),
    (
        "5 decomposed",
        body("{{ di\u0323a_die\u0302\u0309m }}"),
        [("T105", "{{ di\u0323a_die\u0302\u0309m }}")],
    ),
    ("5 hidden", body("{{ dia_\u200bdiem }}"), [("T114", "{{ dia_\u200bdiem }}")]),
    (
        "6 loop never closed",
        body("{%p for c in chi_tieu %}", "{{ c.ten }}", "{{ dia_diem }}"),
        [("T101", "{%p for c in chi_tieu %}")],
    ),
    ("7 no braces", body("{{ dia_diem và"), [("T103", "{{ dia_diem và")]),
    ("7 one brace", body("{{ dia_diem } và"), [("T103", "{{ dia_diem }")]),
    ("8 row loop", ROWS_UNCLOSED, [("T101", "{%tr for c in chi_tieu %}")]),
    ("9 closed as text", ROWS_AS_TEXT, [("T106", "{%tr for c in chi_tieu %}")]),
    (
        "10 space before prefix",
        table(("{% tr for c in chi_tieu %}",), ("{{ c.ten }}",), ("{%tr endfor %}",)),
        [("T107", "{% tr for c in chi_tieu %}")],
    ),
    ("11 one row", ONE_ROW, [("T108", "{%tr for c in chi_tieu %}")]),
    (
        "12 words beside",
        body("Khen thưởng {%p if khen_thuong %}", "có", "{%p endif %}"),
        [("T109", "{%p if khen_thuong %}")],
    ),
    ("13 filter", body("{{ dia_diem|upper }}"), [("T111", "{{ dia_diem|upper }}")]),
    ("13 no filter", body("{{ dia_diem|hoa }}"), [("T111", "{{ dia_diem|hoa }}")]),
    (
        "14 no list",
        body("{% for c in dia_diem %}{{ c.ten }}{% endfor %}"),
        [("T112", "{% for c in dia_diem %}")],
    ),
    ("16 list printed", body("{{ chi_tieu }}"), [("T113", "{{ chi_tieu }}")]),
    ("16 yes/no printed", body("{{ khen_thuong }}"), [("T113", "{{ khen_thuong }}")]),
    ("17 dash", body("{{ ngay–hop }}"), [("T114", "{{ ngay–hop }}")]),
    (
        "18 in a deletion",
        deleted("{{ dia", "_xx", "_diem }}"),
        [("T131", ""), ("T115", "{{ dia_xx_diem }}")],
    ),
    (
        "18 whole in a deletion",
        deleted("a", "{{ dia_diem }}", "b"),
        [("T131", ""), ("T115", "{{ dia_diem }}")],
    ),
    (
        "19 three at once",
        THREE,
        [
            ("T104", "{{ dia_diemm }}"),
            ("T114", "{{ ngay–hop }}"),
            ("T101", "{% if khen_thuong %}"),
        ],
    ),
    ("list inside", body("{{ chi_tieu.ten }}"), [("T132", "{{ chi_tieu.ten }}")]),
    (
        "a yes/no compared",
        body("{% if khen_thuong == 'x' %}a{% endif %}"),
        [("T133", "{% if khen_thuong == 'x' %}")],
    ),
    ("nothing open", body("{% endif %}x"), [("T102", "{% endif %}")]),
    ("else alone", body("{% else %}x"), [("T102", "{% else %}")]),
    (
        "two else",
        body("{% if loai %}{% else %}{% else %}{% endif %}"),
        [("T102", "{% else %}")],
    ),
    (
        "elif in a loop",
        body("{% for c in chi_tieu %}{{ c.ten }}{% elif loai %}{% endfor %}"),
        [("T102", "{% elif loai %}")],
    ),
    (
        "inner left open",
        body("{% if loai %}{% for c in chi_tieu %}{% endif %}"),
        [("T101", "{% for c in chi_tieu %}")],
    ),
    (
        "across cells",
        table(("{% if khen_thuong %}x", "y{% endif %}")),
        [("T116", "{% if khen_thuong %}")],
    ),
    ("no name", body("{{ }}"), [("T110", "{{ }}")]),
    ("no condition", body("{% if %}x{% endif %}"), [("T110", "{% if %}")]),
    ("left-over", body("{% endif loai %}x"), [("T110", "{% endif loai %}")]),
    ("value prefix", body("{{p dia_diem }}"), [("T119", "{{p dia_diem }}")]),
    ("run prefix", body("{%r if loai %}{% endif %}"), [("T119", "{%r if loai %}")]),
    ("comment", body("{# x #}"), [("T120", "{# x #}")]),
    (
        "whitespace",
        body("{%- if loai %}x{% endif %}"),
        [("T121", "{%- if loai %}")],
    ),
    (
        "loop hides a field",
        body("{% for loai in chi_tieu %}{{ loai.ten }}{% endfor %}"),
        [("T122", "{% for loai in chi_tieu %}")],
    ),
    (
        "loop hides a loop",
        body(
            "{% for c in chi_tieu %}{% for c in c.nguyen_nhan %}{{ c.ten }}"
            "{% endfor %}{% endfor %}"
        ),
        [("T122", "{% for c in c.nguyen_nhan %}")],
    ),
    (
        "tr without table",
        body("{%tr if loai %}", "{%tr endif %}"),
        [("T127", "{%tr if loai %}")],
    ),
    ("spaced braces", body("{ { dia_diem } }"), [("T129", "{ { dia_diem } }")]),
    ("full width", body("｛｛ dia_diem ｝｝"), [("T129", "｛｛ dia_diem ｝｝")]),
    ("left-over braces", body("dia_diem }}"), [("T129", "dia_diem }}")]),
]  # fmt: skip


@pytest.mark.parametrize(
    ("template", "expected"),
    [pytest.param(*case[1:], id=case[0]) for case in MISTAKES],
)
def test_a_mistake_is_found_once_with_its_cause(template, expected):
    assert found(template) == expected


def split_by_bold(*pieces: str) -> bytes:
    def fill(document):
        paragraph = document.add_paragraph()
        for number, piece in enumerate(pieces):
            paragraph.add_run(piece).bold = bool(number % 2)

    return docx(fill)


LEGAL = [
    (
        "row loop",
        table(("{%tr for c in chi_tieu %}",), ("{{ c.ten }}",), ("{%tr endfor %}",)),
        "Một\nHai",
    ),
    ("split by bold", split_by_bold("a {{ dia", "_diem", " }} b"), "a hội trường b"),
    ("split braces", split_by_bold("a {", "{ dia_diem }", "} b"), "a hội trường b"),
    ("curly quotes", body("{% if loai == “tong-ket” %}có{% endif %}"), "có"),
    ("no-break space", body("{{\u00a0dia_diem\u00a0}}"), "hội trường"),
    (
        "if in a cell",
        table(("Khen: {% if khen_thuong %}có{% endif %}", "x")),
        "Khen: \tx",
    ),
    ("honest braces", body("{a} đạt {50%} [x] % {"), "{a} đạt {50%} [x] % {"),
    (
        "if over paragraphs",
        body("a{% if khen_thuong %}b", "c{% endif %}d"),
        "ad",
    ),
    ("ampersand", body("{% if loai != 'a & <b>' %}có{% endif %}"), "có"),
]


@pytest.mark.parametrize(
    ("template", "expected"), [pytest.param(*case[1:], id=case[0]) for case in LEGAL]
)
def test_what_is_legal_passes_in_silence_and_prints(template, expected):
    assert found(template) == []
    assert text(load(template).render(Meeting())).rstrip("\n") == expected


def test_a_place_is_one_that_a_person_finds():
    def fill(document):
        document.add_paragraph("một")
        document.add_heading("I. Mở đầu", 1)
        document.add_paragraph("hai")
        cell = document.add_table(3, 2).cell(2, 1)
        cell.text = "{{ dia_diemm }}"
        document.sections[0].first_page_header.paragraphs[0].text = "{{ x_y_z }}"

    in_cell, in_header = examine(docx(fill), "mau.docx", Meeting)
    spot = in_cell.mark

    assert (spot.part, spot.heading) == ("thân", "I. Mở đầu")
    assert (spot.paragraph, spot.table, spot.row, spot.cell) == (3, 1, 3, 2)
    assert in_header.mark.part == "đầu trang 1 (trang đầu)"


def test_a_tag_alone_is_told_to_take_its_paragraph():
    template = body("{% if khen_thuong %}", "x", "{% endif %}")

    assert found(template) == [
        ("T130", "{% if khen_thuong %}"),
        ("T130", "{% endif %}"),
    ]


@pytest.mark.parametrize(
    ("template", "part"),
    [
        (box("{{ x_y }}"), "thân, trong hộp văn bản"),
        (control("{{ x_y }}"), "thân, trong ô điều khiển nội dung"),
    ],
)
def test_boxes_and_controls_are_named(template, part):
    (finding,) = examine(template, "mau.docx", Meeting)

    assert finding.mark.part == part


def advised(template: bytes) -> str:
    (finding,) = examine(template, "mau.docx", Meeting)
    return finding.hint("vi")


def test_a_block_over_the_rows_of_a_table_is_told_the_tags_of_rows():
    """Who loops over rows reads the two tags to put there, and they pass."""
    rows = ("{%p for c in chi_tieu %}",), ("{{ c.ten }}",), ("{%p endfor %}",)
    across = table(("{% if khen_thuong %}a", "b{% endif %}"))
    right = ("{%tr for c in chi_tieu %}",), ("{{ c.ten }}",), ("{%tr endfor %}",)

    assert "{%tr for c in chi_tieu %}" in advised(table(*rows))
    assert "{%tr endfor %}" in advised(table(*rows))
    assert "{%tr if khen_thuong %}" in advised(across)
    assert found(table(*right)) == []


def test_a_line_of_shift_enter_is_told_from_a_paragraph():
    """A tag that looks alone in its line is not: the hint names the keys."""
    lines = "<w:t>{%p if khen_thuong %}</w:t><w:br/><w:t>Khen:</w:t>"
    end = "<w:p><w:r><w:t>{%p endif %}</w:t></w:r></w:p>"
    one_line = lines.replace("<w:br/>", "<w:t> </w:t>")

    assert "Shift+Enter" in advised(raw(f"<w:p><w:r>{lines}</w:r></w:p>{end}"))
    assert "Shift" not in advised(raw(f"<w:p><w:r>{one_line}</w:r></w:p>{end}"))
