"""Aspects of tables that go on from page to page."""

from drafter.standards.breach import Breach, Scene, Verdict
from drafter.standards.measure import ruled_tables
from drafter.standards.requirement import Requirement


def repeated(scene: Scene, rule: Requirement) -> Verdict:
    """The first row of a table longer than a page, on each of its pages."""
    long = [
        table
        for table in ruled_tables(scene.paper)
        if table.height > scene.paper.sections[table.section].text_height
    ]
    words = ("hàng tiêu đề chỉ có ở trang đầu", "the heading stands on one page only")
    wrong = [
        Breach(words, table.rows[0].spot)
        for table in long
        if not table.rows[0].row.is_header
    ]
    return wrong if long else None


def unsplit(scene: Scene, rule: Requirement) -> Verdict:
    """Rows of several lines, each whole on one page."""
    found = list(ruled_tables(scene.paper))
    words = ("hàng có thể bị tách qua trang", "rows may be split by a page break")
    wrong = [
        Breach(words, row.spot)
        for table in found
        for row in table.rows
        if row.lines > 1 and not row.row.cant_split
    ]
    return wrong if found else None
