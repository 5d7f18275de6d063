"""A key inside a part of the file of facts, typed as a tag, is answered with a tag."""

import io

import pytest
from docx import Document

import drafter
from drafter.errors import TemplateError
from drafter.findings import Finding
from drafter.model.declarations import homes
from drafter.views import PaperView


def docx(text: str) -> bytes:
    document, stream = Document(), io.BytesIO()
    document.add_paragraph(text)
    document.save(stream)
    return stream.getvalue()


def told(tag: str) -> Finding:
    with pytest.raises(TemplateError) as stopped:
        drafter.load_template(docx(f"{{{{ {tag} }}}}"))
    (finding,) = stopped.value.findings
    return finding


@pytest.mark.parametrize(
    ("key", "tag"),
    [
        ("co_mat", "{{ thanh_phan }}"),
        ("dien_tich", "{% for dd in dac_diem %}{{ dd }}{% endfor %}"),
        ("hinh_thuc", "{{ khen_thuong }}"),
        ("nguoi_trao", "{{ khen_thuong }}"),
        ("viec", "{{ to_chuc_thuc_hien }}"),
        ("email", "{{ tin.lien_he.nguoi }}"),
    ],
)
def test_a_nested_key_is_answered_with_the_tag_of_its_part(key, tag):
    """What is offered stands in a template that loads."""
    finding = told(key)

    assert finding.code == "T153"
    assert finding.hint().startswith(f"viết {tag}")
    assert drafter.load_template(docx(finding.values["right"])).findings == ()


def test_a_key_of_many_parts_names_the_list_of_figures_first():
    """The items of a field of work say more of a figure than a summary does."""
    assert homes("luy_ke")[0] == "ket_qua.so_lieu"
    assert PaperView.key_homes("luy_ke") == homes("luy_ke")


def test_a_choice_is_no_fact_that_a_tag_could_print():
    """`noi_bat` says how a figure is told: no tag prints it."""
    assert homes("noi_bat") == ()
    assert told("noi_bat").code == "T104"
