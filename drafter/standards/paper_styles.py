"""The named styles of papers, as a rule sheet prescribes them.

Which styles there are, and what no rule speaks of, stands in ``paper_styles.toml``;
sizes, weights and spacing are the defaults of the sheet.
"""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

from drafter.ooxml import lengths
from drafter.ooxml.paragraph_format import Alignment, LineRule, ParagraphFormat
from drafter.ooxml.run_format import RunFormat
from drafter.ooxml.style_writer import Style, twips
from drafter.standards.sheet import Sheet
from drafter.toml import Table

TAG = "Thẻ"
"""The style of a paragraph or a row that holds a block tag alone."""
PAGE_NUMBER = "Số trang"
RULE = "Nét kẻ"
"""The style of a paragraph that holds a drawn line."""
TABLE = Table(Path(__file__).with_name("paper_styles.toml"))
_TEXT = ("size", "bold", "italic", "underline")
_PARAGRAPH = ("align", "first_line", "left", "before", "after", "line", "exactly")
_FIRST = 2
"""The place in the gallery of the first style: behind Word's Normal."""
_BOXED = ("single",) * 4
_PLAIN = ("",) * 4


@cache
def _rows() -> Mapping[str, Any]:
    rows: Mapping[str, Any] = TABLE.value()
    return rows


def text() -> RunFormat:
    """Return how the letters of a paper look where no style says more."""
    usual = _rows()["normal"]
    return RunFormat(
        font=usual["font"], ascii=usual["font"], size=Decimal(usual["size"])
    )


def styles(sheet: Sheet | None) -> tuple[Style, ...]:
    """Return the styles of the papers of a sheet, in the order of the gallery.

    Args:
        sheet: The sheet; none for papers for the press, which no rule binds.
    """
    if sheet is None:
        rows = enumerate(_rows()["press"], _FIRST)
        return tuple(_style(row, place, {}) for place, row in rows)
    return tuple(
        _style(row, place, dict(_prescribed(row, sheet)))
        for place, row in enumerate(_rows()["style"], _FIRST)
        if _belongs(row, sheet)
    )


def by_component(sheet: Sheet) -> dict[str, str]:
    """Map the components of a sheet to the names of their styles."""
    named: dict[str, str] = {}
    for row in _rows()["style"]:
        if _belongs(row, sheet) and not row.get("smaller"):
            for component in _of(row, sheet):
                named.setdefault(component, row["name"])
    return named


def _belongs(row: Mapping[str, Any], sheet: Sheet) -> bool:
    if row.get("family", sheet.family) != sheet.family:
        return False
    return "of" not in row or row.get("optional", False) or any(_of(row, sheet))


def _of(row: Mapping[str, Any], sheet: Sheet) -> Iterator[str]:
    """Yield the components that a style follows and papers may have."""
    for component in row.get("of", ()):
        known = component in sheet.components
        if known and sheet.rule(f"{component}.absent") is None:
            yield component


def _prescribed(row: Mapping[str, Any], sheet: Sheet) -> Iterator[tuple[str, Any]]:
    """Yield what a sheet says of a style, by the names of its aspects."""
    components = tuple(_of(row, sheet))
    for aspect in (*_TEXT, *_PARAGRAPH, "gap"):
        borrowed = row.get("borrowed", {}).get(aspect)
        for component in (borrowed,) if borrowed else components:
            rule = sheet.rule(f"{component}.{aspect}")
            if rule is not None:
                smaller = row.get("smaller") and rule.low is not None
                yield aspect, rule.low if smaller else rule.default
                break


def _style(row: Mapping[str, Any], place: int, prescribed: Mapping[str, Any]) -> Style:
    after = {"after": prescribed["gap"]} if "gap" in prescribed else {}
    said = {**row.get("usual", {}), **after, **prescribed, **row.get("set", {})}
    return Style(
        name=row["name"],
        identity=row["id"],
        text=_text(said),
        paragraph=_paragraph(said),
        keep_next=row.get("keep_next", False),
        outline=row.get("outline"),
        list=row.get("list", ""),
        level=row.get("level", 0),
        next=row.get("next", ""),
        offered=not row.get("smaller", False),
        priority=place,
    )


def _text(said: Mapping[str, Any]) -> RunFormat:
    usual = text()
    return RunFormat(
        font=usual.font,
        ascii=usual.ascii,
        size=Decimal(said.get("size", usual.size)),
        bold=said.get("bold", False),
        italic=said.get("italic", False),
        underline=said.get("underline", False),
        colour=said.get("colour", ""),
    )


def _paragraph(said: Mapping[str, Any]) -> ParagraphFormat:
    exactly, line = said.get("exactly", 0), said.get("line", 1)
    return ParagraphFormat(
        alignment=Alignment(said.get("align", "left")),
        left_indent=_length(said.get("left", 0)),
        first_line_indent=_length(said.get("first_line", 0)),
        space_before=_decimal(said.get("before", 0)),
        space_after=_decimal(said.get("after", 0)),
        line_rule=LineRule.EXACTLY if exactly else LineRule.MULTIPLE,
        line_spacing=_decimal(exactly or line),
        borders=_BOXED if said.get("boxed") else _PLAIN,
    )


def _decimal(number: float | Decimal) -> Decimal:
    return Decimal(str(number))


def _length(millimetres: float | Decimal) -> Decimal:
    """Return a length in mm as it is read again once it has been written."""
    return lengths.millimetres(str(twips(_decimal(millimetres)))) or Decimal(0)
