"""Whole processes: what a person waits for who types a command."""

import json
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

from tests.benchmarks import sample
from tests.benchmarks.measuring import Row, process

USUAL = """
import sys
import yaml
from docxtpl import DocxTemplate
from jinja2 import Environment
facts, template, paper = sys.argv[1:]
with open(facts, encoding="utf-8") as file:
    values = yaml.load(file, Loader=yaml.CSafeLoader)
document = DocxTemplate(template)
document.render(values, Environment(autoescape=True))
document.save(paper)
"""


def rows() -> Iterator[Row]:
    """Yield the ratios."""
    bare = process(["-c", "import docxtpl"])
    told = process(["-m", "drafter", "--help"])
    yield Row("drafter --help / import docxtpl", told / bare, 0.5)
    with tempfile.TemporaryDirectory() as folder:
        usual = process(["-c", USUAL, *_usual(Path(folder))])
        drawn = ["-m", "drafter", "render", str(sample.EXAMPLE), "-o", folder]
        both = process(drawn)
    yield Row("YAML to both papers / a docxtpl script making one", both / usual, 1)


def _usual(folder: Path) -> list[str]:
    """Write the template and the values of a usual script; return its arguments."""
    template, view = sample.shipped()
    facts, document = folder / "facts.yaml", folder / "template.docx"
    values: Any = json.loads(json.dumps(sample.plain(view)))
    facts.write_text(yaml.safe_dump(values, allow_unicode=True), encoding="utf-8")
    document.write_bytes(template.data)
    return [str(facts), str(document), str(folder / "usual.docx")]
