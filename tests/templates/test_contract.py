"""A template asks only for what the views offer, and is told so when loaded."""

from io import BytesIO

import docx
import pytest

import drafter


def template(*lines: str) -> bytes:
    """Return a .docx with a paragraph per line."""
    document = docx.Document()
    for line in lines:
        document.add_paragraph(line)
    held = BytesIO()
    document.save(held)
    return held.getvalue()


@pytest.mark.parametrize(
    ("lines", "code"),
    [
        (("{{ dia_diemm }}",), "T104"),
        (("{%p if dia_diem %}", "{{ dia_diemm }}", "{%p endif %}"), "T104"),
        (("{%p for k in dia_diem %}", "{{ k }}", "{%p endfor %}"), "T112"),
        (("{{ ket_qua }}",), "T113"),
        (("{{ dia_diem.ngan }}",), "T132"),
        (("{%p if ket_qua == 'có' %}", "có", "{%p endif %}"), "T133"),
    ],
)
def test_a_template_that_asks_for_too_much_is_refused(lines, code):
    with pytest.raises(drafter.TemplateError) as caught:
        drafter.load_template(template(*lines))

    assert [finding.code for finding in caught.value.findings] == [code]


def test_all_that_is_asked_in_vain_is_told_at_once():
    with pytest.raises(drafter.TemplateError) as caught:
        drafter.load_template(template("{{ a }} {{ dia_diem }}", "{{ b }}"))

    assert [f.mark.paragraph for f in caught.value.findings] == [1, 2]


def test_a_template_that_asks_for_what_there_is_is_loaded():
    held = template(
        "{{ dia_diem }}", "{%p for k in bai_hoc %}", "{{ k }}", "{%p endfor %}"
    )

    assert drafter.load_template(held)
