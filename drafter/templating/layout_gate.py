"""What of a template's layout will not follow the texts of a paper, and is told.

The styles of `house_styles` ask for it; where a letterhead, a drawn rule or a table of
changing columns lacks them, or a program that saved the file dropped a page number, the
paper would come out otherwise than its author expects.
"""

from collections.abc import Iterator

from drafter.findings import Finding, Spot, hint, warning
from drafter.ooxml import drawn_rules, heading_path, package, page_writer, places, xml
from drafter.ooxml.places import Placed
from drafter.patterns import regex
from drafter.templating import columns, letterhead
from drafter.templating.house_styles import IDS

NO_LETTERHEAD = warning("T190")
FIXED_RULE = warning("T191")
EVEN_COLUMNS = hint("T192")
NO_PAGE_NUMBER = warning("T193")

_ISSUER = regex(r"\{\{-?\s*van_ban\.(?:co_quan|quoc_hieu)\s*-?\}\}")
_COLUMN_LOOP = regex(r"\{%tc\s+for\b")


def examine(opened: package.Package, file: str) -> Iterator[Finding]:
    """Yield what of the layout of a template will not follow its texts.

    Args:
        opened: The package, its styles with the ids of `house_styles`.
        file: What messages call it.
    """
    labels = places.labels(opened)
    for name in opened.of("document"):
        spot = Spot(file, labels.get(name, name))
        yield from _of_text(opened, name, spot)
        yield from _unnumbered(opened, name, spot)


def _of_text(opened: package.Package, name: str, spot: Spot) -> Iterator[Finding]:
    """Yield what is said of paragraphs, of each table once."""
    told: set[tuple[str, xml.Element]] = set()
    above = ""
    guide = places.guide(opened)
    for placed in places.paragraphs(opened.roots[name], spot, guide):
        text = heading_path.plain(placed.element)
        table = next(placed.element.iterancestors(xml.name("w:tbl")), None)
        if drawn_rules.is_line(placed.element) and _wants_share(placed, table, above):
            yield FIXED_RULE.at(mark=placed.spot)
        above = _style(placed.element) if text else above
        for rule, unfit, sign in (
            (NO_LETTERHEAD, _unfit_letterhead, _ISSUER),
            (EVEN_COLUMNS, _unfit_columns, _COLUMN_LOOP),
        ):
            if table is None or (rule.code, table) in told or not sign.search(text):
                continue
            told.add((rule.code, table))
            if unfit(table):
                yield rule.at(mark=placed.spot)


def _style(paragraph: xml.Element) -> str:
    return xml.value(xml.find(paragraph, "w:pPr/w:pStyle"))


def _unfit_letterhead(table: xml.Element) -> bool:
    two = len(xml.find_all(table, "w:tblGrid/w:gridCol")) == 2
    return two and not letterhead.is_letterhead(table)


def _unfit_columns(table: xml.Element) -> bool:
    return not columns.is_fitted(table)


def _wants_share(placed: Placed, table: xml.Element | None, above: str) -> bool:
    """Whether a drawn line stands where one follows the text above it, and does not."""
    if _style(placed.element) == IDS["Nét kẻ"]:
        return False
    if table is None:
        return above == IDS["Trích yếu"]
    return letterhead.is_letterhead(table)


def _unnumbered(opened: package.Package, name: str, spot: Spot) -> Iterator[Finding]:
    """Yield the sections that print no page number while the first one does.

    LibreOffice keeps of a section that took one page nothing but the empty header of
    its first page.
    """
    targets = opened.targets(name)
    numbered: list[bool] = []
    for section in opened.roots[name].iter(xml.name("w:sectPr")):
        own = [
            targets.get(xml.value(reference, "r:id"), "")
            for reference in xml.find_all(section, "w:headerReference")
            if xml.value(reference, "w:type") == "default"
        ]
        before = numbered[-1] if numbered else False
        has = page_writer.numbers(opened.roots.get(own[0])) if own else before
        numbered.append(has)
    for number, has in enumerate(numbered, 1):
        if numbered[0] and not has:
            yield NO_PAGE_NUMBER.at(mark=spot, number=number)
            return
