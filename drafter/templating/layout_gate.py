"""What of a template's layout will not follow the texts of a paper, and is told.

The styles of `house_styles` ask for it; where a letterhead, a drawn rule or a table of
changing columns lacks them, or a program that saved the file dropped a page number, the
paper would come out otherwise than its author expects.
"""

import re
from collections.abc import Iterator, Mapping

from drafter.findings import Finding, Rule, Spot, hint, warning
from drafter.ooxml import drawn_rules, heading_path, package, page_writer, places, xml
from drafter.patterns import regex
from drafter.templating import columns, letterhead
from drafter.templating.house_styles import IDS

NO_LETTERHEAD = warning("T190")
FIXED_RULE = warning("T191")
EVEN_COLUMNS = hint("T192")
NO_PAGE_NUMBER = warning("T193")

_ISSUER = regex(r"\{\{-?\s*van_ban\.(?:co_quan|quoc_hieu)\s*-?\}\}")
_COLUMN_LOOP = regex(r"\{%tc\s+for\s+\w+\s+in\s+bieu\.cot\b")
"""The columns of the annex of figures; other tables may well have even ones."""


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
    """Yield what is said of paragraphs; where each stands is found if there is any."""
    root = opened.roots[name]
    told = dict.fromkeys((*_fixed_rules(root), *_unfit(root)))
    if told:
        guide = places.guide(opened)
        spots = {p.element: p.spot for p in places.paragraphs(root, spot, guide)}
        yield from (rule.at(mark=spots.get(e, spot)) for e, rule in told)


def _fixed_rules(root: xml.Element) -> Iterator[tuple[xml.Element, Rule]]:
    """Yield the paragraphs of drawn lines that will not follow the text above."""
    for shape in root.iter(xml.name("a:prstGeom")):
        paragraph = next(shape.iterancestors(xml.name("w:p")), None)
        if paragraph is None or not drawn_rules.is_line(paragraph):
            continue
        if _style(paragraph) != IDS["Nét kẻ"] and _wants_share(paragraph):
            yield paragraph, FIXED_RULE


def _wants_share(paragraph: xml.Element) -> bool:
    """Whether a line drawn in a paragraph should follow the text above it."""
    table = next(paragraph.iterancestors(xml.name("w:tbl")), None)
    if table is not None:
        return letterhead.is_letterhead(table)
    before = paragraph.itersiblings(xml.name("w:p"), preceding=True)
    texts = (_style(p) for p in before if heading_path.plain(p))
    return next(texts, "") == IDS["Trích yếu"]


def _unfit(root: xml.Element) -> Iterator[tuple[xml.Element, Rule]]:
    """Yield a paragraph of each table whose columns will not follow their texts."""
    signs = (
        (NO_LETTERHEAD, _unfit_letterhead, _first_in_tables(root, _ISSUER)),
        (EVEN_COLUMNS, _unfit_columns, _first_in_tables(root, _COLUMN_LOOP)),
    )
    for table in root.iter(xml.name("w:tbl")):
        for rule, unfit, said in signs:
            if table in said and unfit(table):
                yield said[table], rule


def _first_in_tables(
    root: xml.Element, sign: "re.Pattern[str]"
) -> Mapping[xml.Element, xml.Element]:
    """Map each table, outer ones too, to its first paragraph that shows a sign."""
    first: dict[xml.Element, xml.Element] = {}
    for paragraph in root.iter(xml.name("w:p")):
        if sign.search(heading_path.plain(paragraph)):
            for table in paragraph.iterancestors(xml.name("w:tbl")):
                if table in first:
                    break  # and so are the tables around it
                first[table] = paragraph
    return first


def _style(paragraph: xml.Element) -> str:
    return xml.value(xml.find(paragraph, "w:pPr/w:pStyle"))


def _unfit_letterhead(table: xml.Element) -> bool:
    two = len(xml.find_all(table, "w:tblGrid/w:gridCol")) == 2
    return two and not letterhead.is_letterhead(table)


def _unfit_columns(table: xml.Element) -> bool:
    return not columns.is_fitted(table)


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
