"""What is wrong, and where: rules, findings, places.

A rule is declared where it is checked; its sentences stand in `drafter.rules`. A
finding holds its rule, its values and its place; the words are chosen at the edge.
"""

from collections.abc import Iterable, Iterator, Mapping
from enum import Enum
from functools import cache
from importlib import import_module
from typing import Any

import attrs

from drafter.records import frozen
from drafter.rules import Lang, Texts, texts

Path = tuple[str | int, ...]


class Severity(Enum):
    """How grave a finding is: an error stops a draft, a warning does not."""

    ERROR = "error"
    WARNING = "warning"
    HINT = "hint"


SEVERITY_WORDS: Mapping[Severity, Mapping[Lang, str]] = {
    Severity.ERROR: {"vi": "lỗi", "en": "error"},
    Severity.WARNING: {"vi": "cảnh báo", "en": "warning"},
    Severity.HINT: {"vi": "gợi ý", "en": "hint"},
}


@frozen
class Mark:
    """A place in a text file.

    Attributes:
        file: Name of the file as the user gave it; ``-`` for standard input.
        line: Line number, from 1.
        column: Column in characters, from 1.
        text: The line itself, without its end; shown above the caret.
        length: How many characters the caret underlines.
    """

    file: str
    line: int
    column: int
    text: str = ""
    length: int = 1


@frozen
class Spot:
    """A place in a Word file: part, paragraph, table cell, and the tag as typed.

    Attributes:
        file: Name of the file as the user gave it.
        part: The part in Vietnamese, ``thân``, ``đầu trang 1``, or its file name.
        paragraph: Number of the paragraph in the part, from 1; in a table that of
            the last paragraph before it.
        table: Number of the table in the part, from 1.
        row: Row of the table, from 1.
        cell: Column of the table, from 1.
        tag: The tag as typed.
        heading: The titles under which the place stands, ``I. … › 1. …``.
        near: The tag with the words beside it, as they stand in its paragraph; of a
            tag that stands alone, the words of the paragraph before it.
        nested: Table, row and column of each table inside the table, from 1.
    """

    file: str
    part: str = ""
    paragraph: int | None = None
    table: int | None = None
    row: int | None = None
    cell: int | None = None
    tag: str = ""
    heading: str = ""
    near: str = ""
    nested: tuple[tuple[int, int, int], ...] = ()


@frozen
class Cell:
    """A place in a sheet: of a workbook, or of a .csv.

    Attributes:
        file: Name of the file as the user gave it.
        sheet: Name of the sheet; empty in a file that has only one and no name.
        row: Row, from 1, hidden ones counted.
        column: Column, from 1, hidden ones counted.
        text: What one sees in the cell.
        before: What stands before it in its row; shown with it below the message.
        after: What stands behind it.
    """

    file: str
    sheet: str
    row: int
    column: int
    text: str = ""
    before: str = ""
    after: str = ""

    @property
    def ref(self) -> str:
        """The cell as Excel names it, ``F12``."""
        return f"{letters(self.column)}{self.row}"

    @property
    def line(self) -> int:
        """The row, which a file of lines would call its line."""
        return self.row

    def __str__(self) -> str:
        sheet = self.sheet
        if "!" in sheet or sheet != sheet.strip():
            sheet = "'" + sheet.replace("'", "''") + "'"
        return "!".join(filter(None, (self.file, sheet, self.ref)))


def letters(column: int) -> str:
    """Return the name of a column, counted from 1: ``A``, ``Z``, ``AA``."""
    name = ""
    while column > 0:
        column, rest = divmod(column - 1, 26)
        name = chr(ord("A") + rest) + name
    return name


Place = Mark | Spot | Cell
"""Where a finding stands: in lines of text, in a Word file, in a sheet."""


@frozen
class Span:
    """Where some words stand on one line of a text file.

    Attributes:
        line: Line number, from 1.
        column: Column of the first character, from 1.
        end: Column after the last character.
    """

    line: int
    column: int
    end: int


@frozen
class Edit:
    """Words that mend a finding, and those that they replace.

    Attributes:
        typed: What stands in the file: a part of one line, or all of it.
        text: What shall stand there.
        span: Where it stands; absent until a file was looked at.
    """

    typed: str
    text: str
    span: Span | None = None


@frozen
class Rule:
    """One rule, as the code that checks it names it.

    Attributes:
        code: Letter of the family and three digits, ``D102``.
        severity: What a breach of it does to a run.
        variant: Name of a table below the code's own, whose sentences stand in
            place of the usual ones; empty for these.
    """

    code: str
    severity: Severity
    variant: str = ""

    @property
    def texts(self) -> Texts:
        """The sentences of the rule.

        Raises:
            KeyError: The file of its letter has no such code or variant.
        """
        return texts(self.code, self.variant)

    @property
    def name(self) -> str:
        """English name in kebab-case."""
        return self.texts.name

    def at(
        self, *path: str | int, mark: Place | None = None, **values: object
    ) -> "Finding":
        """Return a finding of this rule at a path, with the values it names."""
        return Finding(rule=self, path=path, values=values, mark=mark)

    def __reduce__(self) -> tuple[object, tuple[object, ...]]:
        return _rule, (self.code, self.severity, self.variant)


def error(code: str, variant: str = "") -> Rule:
    """Declare a rule whose breach stops a draft."""
    return _rule(code, Severity.ERROR, variant)


def warning(code: str, variant: str = "") -> Rule:
    """Declare a rule whose breach is shown and does not stop."""
    return _rule(code, Severity.WARNING, variant)


def hint(code: str, variant: str = "") -> Rule:
    """Declare a rule that only ``drafter check`` shows."""
    return _rule(code, Severity.HINT, variant)


def declared(*packages: str) -> tuple[Rule, ...]:
    """Return the rules that the modules of some packages declare, by their codes.

    All modules of the packages are imported. Variants of a rule are left out.
    """
    rules = {
        value.code: value
        for package in packages
        for module in _modules(package)
        for value in vars(import_module(module)).values()
        if isinstance(value, Rule) and not value.variant
    }
    return tuple(rules[code] for code in sorted(rules))


@cache
def _rule(code: str, severity: Severity, variant: str) -> Rule:
    """Return one object for one rule, also where it comes from another process."""
    return Rule(code, severity, variant)


def _modules(package: str) -> Iterator[str]:
    import pkgutil

    yield package
    paths = getattr(import_module(package), "__path__", ())
    for module in pkgutil.walk_packages(paths, f"{package}."):
        if not module.name.endswith("__main__"):
            yield module.name


_OTHER_LINE: Mapping[Lang, str] = {
    "vi": "chỗ thứ hai ở dòng {}",
    "en": "the other place is on line {}",
}
_OTHER_CELL: Mapping[Lang, str] = {
    "vi": "chỗ thứ hai ở ô {}",
    "en": "the other place is cell {}",
}


@frozen(kw_only=True)
class Finding:
    """One problem, found in one place.

    Attributes:
        rule: The rule that it breaks.
        path: Attributes (or keys, when read from a file) and positions from 0.
        values: What the rule's sentences name.
        mark: The place in the file, when there is one.
        mend: The edits that together mend it, in the order in which they stand;
            empty where no words are sure to be right.
        other: Where the second of two things stands that do not go together.
        other_mark: That place in the file, when there is one.
    """

    rule: Rule
    path: Path = ()
    values: Mapping[str, Any] = attrs.field(factory=dict, hash=False)
    mark: Place | None = None
    mend: tuple[Edit, ...] = ()
    other: Path = ()
    other_mark: Mark | Cell | None = None

    def __hash__(self) -> int:
        """Tell thousands of findings of one place apart by the texts they name."""
        texts = (item for item in self.values.items() if isinstance(item[1], str))
        return hash((self.rule, self.path, self.mark, frozenset(texts)))

    @property
    def severity(self) -> Severity:
        """The severity of its rule."""
        return self.rule.severity

    @property
    def code(self) -> str:
        """The code of its rule."""
        return self.rule.code

    @property
    def is_of_template(self) -> bool:
        """Whether it is about a template: a Word file, its tags, its manifest."""
        return self.code.startswith("T")

    def message(self, lang: Lang = "vi") -> str:
        """Return what is wrong, in one sentence; a second place by its line."""
        sentence = _fill(self.rule.texts.message(lang), self.values)
        if self.other_line is None:
            return sentence
        if isinstance(self.other_line, Cell):
            return f"{sentence}; {_OTHER_CELL[lang].format(self.other_line)}"
        return f"{sentence}; {_OTHER_LINE[lang].format(self.other_line.line)}"

    @property
    def other_line(self) -> Mark | Cell | None:
        """The second place, where it is not on the line of the first."""
        other, mark = self.other_mark, self.mark
        if other and type(mark) is type(other) and mark.line == other.line:
            return None
        return other

    def hint(self, lang: Lang = "vi") -> str:
        """Return what to do, or an empty string."""
        return _fill(self.rule.texts.hint(lang), self.values, _HINT)

    def mended_by(self, *edits: Edit) -> "Finding":
        """Return the same finding with the edits that together mend it.

        An edit that changes nothing is none.
        """
        return attrs.evolve(self, mend=tuple(e for e in edits if e.text != e.typed))

    def beside(self, *path: str | int) -> "Finding":
        """Return the same finding with the place of the second of two things."""
        return attrs.evolve(self, other=path)

    def placed(self, path: Path, mark: Place | None) -> "Finding":
        """Return the same finding with a path and a mark where it has none."""
        return attrs.evolve(self, path=self.path or path, mark=self.mark or mark)

    def portable(self) -> "Finding":
        """Return the same finding for another process to read: its values as text."""
        values = {name: str(value) for name, value in self.values.items()}
        return attrs.evolve(self, values=values)

    def __str__(self) -> str:
        head = f"{SEVERITY_WORDS[self.severity]['vi']} {self.code} [{self.rule.name}]"
        where = ""
        if isinstance(self.mark, Mark):
            where = f"{self.mark.file}:{self.mark.line}:{self.mark.column}: "
        elif isinstance(self.mark, Cell):
            where = f"{self.mark}: "
        return f"{where}{head}: {self.message()}"


def errors(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Return the findings that stop a draft."""
    return tuple(f for f in findings if f.severity is Severity.ERROR)


_QUOTED, _HINT = 80, 400
"""Characters of a value that a sentence quotes; a way out may be a list."""


def _fill(text: str, values: Mapping[str, Any], most: int = _QUOTED) -> str:
    shown = {name: _shown(value, most) for name, value in values.items()}
    return text.format_map(shown)


def _shown(value: object, most: int) -> str:
    """Quote so many characters; control characters are written as escapes."""
    text = "".join(
        c if c.isprintable() or c == "\u00a0" else c.encode("unicode_escape").decode()
        for c in str(value)
    )
    return text if len(text) <= most else text[: most - 1] + "…"
