"""The papers that are looked at: of all examples, and of strangers' templates."""

from collections.abc import Iterable
from pathlib import Path

import attrs

import drafter
from drafter.templating import shipped
from tests.conferences import FULL, LEAST
from tests.properties.walk import BODY, told

from .programs import Case, Faults, Program
from .strangers import strangers

EXAMPLES = Path(__file__).parents[2] / "examples"


@attrs.frozen
class Paper:
    """A paper to be judged; its template's faults are not held against it."""

    case: Case
    template: Case | None = None


def case(path: Path) -> Case:
    """Return a file with the lines that its body holds."""
    return Case(path, tuple(told(path.read_bytes())[BODY]))


def ending(path: Path) -> Case:
    """Return a file with its last sentence; not all read boxes, fields, controls."""
    return Case(path, case(path).lines[-1:])


def of_examples(folder: Path) -> list[Paper]:
    """Draft all papers of all examples into a folder."""
    papers = []
    for file in sorted(EXAMPLES.glob("*.yaml")):
        conference = drafter.load(file)
        for name in shipped.papers():
            path = folder / f"{file.stem}-{name}.docx"
            path.write_bytes(drafter.render(conference, paper=name))
            papers.append(Paper(case(path)))
    return papers


def of_strangers(folder: Path) -> list[Paper]:
    """Draft a full and a bare conference with each stranger's template."""
    papers = []
    for name, data in strangers().items():
        template = folder / f"{name}.docx"
        template.write_bytes(data)
        for kind, conference in {"full": FULL, "least": LEAST}.items():
            path = folder / f"{name}-{kind}.docx"
            path.write_bytes(drafter.render(conference, template=data))
            papers.append(Paper(ending(path), ending(template)))
    return papers


def faults(program: Program, papers: Iterable[Paper]) -> dict[str, Faults]:
    """Return what a program finds in papers and does not find in their templates."""
    judged = list(papers)
    cases = [paper.case for paper in judged]
    own = {}
    if program.judges_templates:
        inherited = list({p.template: None for p in judged if p.template is not None})
        own = dict(zip(inherited, program.faults(inherited), strict=True))
    found = zip(judged, program.faults(cases), strict=True)
    news = {
        paper.case.path.name: new_faults(seen, own.get(paper.template, frozenset()))
        for paper, seen in found
    }
    return {name: seen for name, seen in news.items() if seen}


def new_faults(seen: Faults, own: Faults) -> Faults:
    """Return faults of rules and parts that the template itself does not break."""
    known = {_rule_and_part(fault) for fault in own}
    return frozenset(fault for fault in seen if _rule_and_part(fault) not in known)


def _rule_and_part(fault: str) -> str:
    return fault.partition(":")[0]
