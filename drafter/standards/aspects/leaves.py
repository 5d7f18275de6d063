"""Aspects of the leaves a paper is printed on: size, direction, margins, backs."""

from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal

from drafter.findings import Spot
from drafter.ooxml.document import Section
from drafter.ooxml.places import BODY
from drafter.standards.breach import Breach, Scene, Verdict, number
from drafter.standards.measure import ruled_tables
from drafter.standards.requirement import Allowance, Requirement
from drafter.standards.text_line import fold

_PAPER = Decimal(1)
_MARGIN = Decimal("0.5")
_TURNED: Mapping[str, Mapping[str, str]] = {
    "left": {"top": "top", "right": "right", "bottom": "bottom", "left": "left"},
    "top": {"top": "right", "right": "bottom", "bottom": "left", "left": "top"},
    "bottom": {"top": "left", "right": "top", "bottom": "right", "left": "bottom"},
    "right": {"top": "top", "right": "left", "bottom": "bottom", "left": "right"},
}
"""Where each margin of an upright front lies, by the edge that is bound.

No text says which margin is which on a page that lies across. Word turns the
margins with the page; others leave them. So the widest tells what is bound.
"""


def size(scene: Scene, rule: Requirement) -> Verdict:
    """The size of the paper, whichever way it lies."""
    wrong, unread = [], False
    for section in scene.paper.sections:
        if any(_is(section, wanted) for wanted in rule.values):
            continue
        other = _allowance(scene, rule, section)
        if other is None:
            said = f"{number(section.width)} × {number(section.height)} mm"
            wrong.append(Breach((said, said), _spot(scene)))
        elif not other.read:
            unread = True
    return None if unread and not wrong else wrong


def upright(scene: Scene, rule: Requirement) -> Verdict:
    """Pages that stand upright; one with a table may lie across."""
    found = list(_large(scene))
    tabled = {table.section for table in ruled_tables(scene.paper)}
    words = ("nằm ngang mà không có bảng", "lying across without a table")
    wrong = [
        Breach(words, _spot(scene))
        for index, section in found
        if section.landscape and index not in tabled
    ]
    return wrong if found else None


def margin(side: str) -> Callable[[Scene, Requirement], Verdict]:
    """Return what judges one margin, whichever way a page lies."""

    def judge(scene: Scene, rule: Requirement) -> Verdict:
        found = [
            getattr(section, _TURNED[_bound(section)][side])
            for _, section in _large(scene)
        ]
        wrong = [
            Breach((f"{number(width)} mm",) * 2, _spot(scene))
            for width in found
            if not rule.allows(width, _MARGIN)
        ]
        return wrong if found else None

    return judge


def back(scene: Scene, rule: Requirement) -> Verdict:
    """Margins that change places on the back of sheets printed on both sides.

    A file shows that it is for both sides by mirrored margins, by headers of its
    own for even pages, or by a section that begins on a back.
    """
    if scene.paper.mirrored_margins:
        return []
    backs = [section for section in scene.paper.sections if section.starts_on_even_page]
    if not backs and any(section.even_differs for section in scene.paper.sections):
        words = ("hai mặt cùng một kiểu lề", "the same margins on both sides")
        return [Breach(words, _spot(scene))]
    assert isinstance(rule.value, tuple)
    wanted = tuple(Decimal(side) for side in rule.value)
    found = [(section.left, section.right) for section in backs]
    wrong = [
        Breach(sides(*map(number, pair)), _spot(scene))
        for pair in found
        if any(abs(a - b) > _MARGIN for a, b in zip(pair, wanted, strict=True))
    ]
    return wrong if backs else None


def sides(left: object, right: object) -> tuple[str, str]:
    """Say the margins of a back, in mm."""
    return (
        f"mặt sau lề trái {left}, lề phải {right} mm",
        f"on the back {left} mm at the left, {right} mm at the right",
    )


def _bound(section: Section) -> str:
    """Return the edge whose margin is the widest of those that may be bound."""
    edges: tuple[str, ...] = (
        ("left", "top", "bottom") if section.landscape else ("left",)
    )
    if section.starts_on_even_page and not section.landscape:
        edges = ("left", "right")
    return max(edges, key=lambda edge: getattr(section, edge))


def _large(scene: Scene) -> Iterator[tuple[int, Section]]:
    """Yield the sections but those of a smaller size that is allowed.

    What margins a smaller size has was not read.
    """
    rule = scene.sheet.rule("page.paper")
    for index, section in enumerate(scene.paper.sections):
        if rule is None or not any(_is(section, one.value) for one in rule.also):
            yield index, section


def _allowance(scene: Scene, rule: Requirement, section: Section) -> Allowance | None:
    kind = fold(scene.anatomy.text("type_name"))
    for one in rule.also:
        named = any(kind.startswith(fold(name)) for name in one.types)
        if named and _is(section, one.value):
            return one
    return None


def _is(section: Section, wanted: tuple[int, ...]) -> bool:
    """Say whether the paper has a size, upright or across."""
    found = sorted((section.width, section.height))
    return all(abs(a - b) <= _PAPER for a, b in zip(found, sorted(wanted), strict=True))


def _spot(scene: Scene) -> Spot:
    return Spot(scene.file, BODY)
