"""What names typed after ``drafter template`` stand for: a Word file, a rule sheet."""

import os
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from drafter.standards.sheet import Sheet

FREE = "khong"
"""The family of papers that no sheet binds."""


def document(name: str) -> tuple[str, bytes]:
    """Return what to call a copy of a template, without suffix, and its bytes.

    Args:
        name: The name of a shipped template, a template folder or a .docx.

    Raises:
        drafter.errors.SourceError: There is no such file, or it cannot be read.
    """
    from drafter.ooxml import limits
    from drafter.source.inputs import contents
    from drafter.templating import shipped

    if name in shipped.names():
        return name.replace("/", "-"), shipped.part(name, shipped.DOCUMENT)
    path = Path(name)
    if path.is_dir():
        called = Path(os.path.realpath(path)).name
        return called, contents(path / shipped.DOCUMENT, most=limits.UNPACKED + 1)
    return path.stem, contents(path, most=limits.UNPACKED + 1)


def sheet_of(standard: str) -> "Sheet | None":
    """Return the sheet of a name, or the newest one of a family; none of `FREE`.

    Raises:
        drafter.standards.UnknownStandard: There is none.
    """
    from drafter.model import Family
    from drafter.standards.sheet import Sheet, choose
    from drafter.vocabulary import fold, member

    if fold(standard) == FREE:
        return None
    family = member(Family, standard)
    return Sheet.named(standard) if family is None else choose(family, None)
