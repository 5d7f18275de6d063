"""What plain docxtpl makes of each mistake: why the gate has to find it."""

import io

import jinja2
import pytest
from docxtpl import DocxTemplate

from drafter.ooxml.dump import text
from tests.ooxml.samples import Meeting

from .test_docxtpl import plain
from .test_mistakes import MISTAKES


def ended(template: bytes) -> str:
    """Fill a template as docxtpl's manual shows, and say how it ended."""
    document = DocxTemplate(io.BytesIO(template))
    stream = io.BytesIO()
    try:
        document.render(plain(Meeting(praised=True)), jinja2.Environment())
        document.save(stream)
    except (jinja2.TemplateError, TypeError) as why:
        return f"{type(why).__name__}: {str(why).splitlines()[0][:70]}"
    return "không báo lỗi: " + repr(text(stream.getvalue()).strip())


@pytest.mark.filterwarnings("ignore")
def test_docxtpl_spoils_or_refuses_what_the_gate_finds(file_regression):
    names = [name for name, _, _ in MISTAKES]
    assert len(names) == len(set(names)) > 19
    lines = [f"{name}\n    {ended(template)}" for name, template, _ in MISTAKES]

    file_regression.check(
        "\n".join(lines) + "\n",
        encoding="utf-8",
        extension=".txt",
        basename="docxtpl",
    )
