"""A loaded template gives papers."""

import io
import pickle

import attrs
import pytest
from docx import Document

from drafter import errors
from drafter.ooxml.dump import text
from drafter.templating.engine import load
from tests.ooxml.samples import Day, Indicator, Meeting, body, docx, part, table


def filled(template: bytes, view: object = None) -> str:
    return text(load(template).render(view or Meeting())).rstrip("\n")


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("Họp tại {{ dia_diem }}.", "Họp tại hội trường."),
        ("{{ ngay_hop }} = {{ ngay_hop.ngan }}", "ngày 13 tháng 12 = 13/12"),
        ("{% if khen_thuong %}có{% else %}không{% endif %}", "không"),
        ("{% if not khen_thuong and chi_tieu %}x{% endif %}", "x"),
        ("{% if loai == “so-ket” %}sơ{% elif loai != 'x' %}tổng{% endif %}", "tổng"),
        ("{% for c in chi_tieu %}{{ c.ten }}; {% endfor %}", "Một; Hai; "),
    ],
)
def test_a_tag_prints_its_value(typed, printed):
    assert filled(body(typed)) == printed


def test_rows_repeat_and_a_false_row_goes():
    template = table(
        ("Tên", "Đạt"),
        ("{%tr for c in chi_tieu %}", ""),
        ("{{ c.ten }}", "{% if c.dat %}có{% endif %}"),
        ("{%tr endfor %}", ""),
    )

    assert filled(template) == "Tên\tĐạt\nMột\tcó\nHai\t"


def test_a_tag_split_over_runs_is_one_tag():
    def fill(document):
        paragraph = document.add_paragraph("{{ dia")
        paragraph.add_run("_di").bold = True
        paragraph.add_run("em }} A")

    assert filled(docx(fill)) == "hội trường A"


def test_headers_footers_and_properties_are_filled():
    def fill(document):
        document.sections[0].header.paragraphs[0].text = "Đầu {{ dia_diem }}"
        document.sections[0].footer.paragraphs[0].text = "Chân {{ ngay_hop.ngan }}"
        document.core_properties.title = "Họp {{ dia_diem }}"

    made = load(docx(fill)).render(Meeting(venue="A & B"))

    assert text(made).split("\n")[:2] == ["Đầu A & B", "Chân 13/12"]
    assert Document(io.BytesIO(made)).core_properties.title == "Họp A & B"


@pytest.mark.parametrize(
    "value", ["A & B", "<w:p/>", "\"'", "{{ loai }}", "{_{ %_}", "]]>", "𝄞 Đặng ẵ"]
)
def test_a_value_is_printed_as_it_is(value):
    assert filled(body("[{{ dia_diem }}]"), Meeting(venue=value)) == f"[{value}]"


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_line_breaks_and_tabs_stay(newline):
    made = load(body("{{ dia_diem }}")).render(Meeting(venue=f"a{newline}b\tc"))

    assert text(made) == "a\nb\tc\n"
    assert "<w:br/>" in part(made)
    assert "<w:tab/>" in part(made)


@pytest.mark.parametrize(
    ("value", "code"),
    [
        ("a\x07", "T302"),
        ("a\x0c", "T302"),
        ("a\x85", "T302"),
        ("a\ud800", "T302"),
        ("a\ufffe", "T302"),
        (None, "T301"),
        (3, "T301"),
        (True, "T301"),
        (Indicator(title="x"), "T301"),
        (("a",), "T301"),
        (attrs.make_class("Html", {"__html__": attrs.field(default="")})(), "T301"),
    ],
)
def test_what_cannot_be_printed_is_refused_by_tag(value, code):
    with pytest.raises(errors.RenderError) as caught:
        load(body("{{ dia_diem }}")).render(Meeting(venue=value))

    (finding,) = caught.value.findings
    assert finding.code == code
    assert finding.mark.tag == "{{ dia_diem }}"


def test_a_bad_value_in_a_list_is_named_with_its_path():
    view = Meeting(indicators=(Indicator(title="a\x01"),))
    with pytest.raises(errors.RenderError, match=r"chi_tieu\.ten"):
        load(body("{% for c in chi_tieu %}{{ c.ten }}{% endfor %}")).render(view)


@pytest.mark.parametrize("path", ["dia_diemm", "ngay_hop.dai"])
def test_an_unknown_name_is_never_blank(path):
    with pytest.raises(errors.RenderError, match=path):
        load(body(f"{{{{ {path} }}}}")).render(Meeting())


def test_the_same_input_gives_the_same_bytes():
    template = body("{{ dia_diem }}")

    assert load(template).render(Meeting()) == load(template).render(Meeting())


def test_a_loaded_template_travels_to_another_process():
    template = load(body("{{ dia_diem }}"), "mau.docx")
    copy = pickle.loads(pickle.dumps(template))

    assert copy == template
    assert copy.render(Meeting()) == template.render(Meeting())


def test_what_is_no_docx_is_refused():
    with pytest.raises(errors.TemplateError, match="T201"):
        load(b"PK not really")


def test_a_view_prints_by_itself_only_when_it_says_how():
    assert filled(body("{{ ngay_hop }}"), Meeting(day=Day(full="hôm nay"))) == "hôm nay"
